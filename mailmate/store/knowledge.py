"""The user's knowledge folder as passages and price rows, each found by words.

A document is replaced as a whole when its digest changes. Prices are matched in plain code: a list has hundreds of
rows, and part numbers must match however they are spaced and hyphenated.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from mailmate.store.columns import read_day
from mailmate.store.connections import Connections, Row
from mailmate.store.search import index_text, quote_phrase
from mailmate.trade.cases import Passage, PriceRow
from mailmate.trade.facts import Money

_COLUMNS = "item, description, amount, currency, unit, incoterm, min_quantity, valid_until, lead_days, customer, source"
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+")
_QUERY_LENGTH = 4_000
_QUERY_TERMS = 40
_PART_NUMBER_FROM = 3
_COMMON = """
    a an and any are as at be best by can could do does for from good have how i if in is it kindly may me need of on
    or our per please price quote send so that the there this to us we what which will with would you your
"""
_STOP_WORDS = frozenset(_COMMON.split())


class Knowledge:
    """Documents, their passages, and the price list."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def documents(self) -> dict[str, str]:
        """Return the digest of each document by its name."""
        return dict(self._db.rows("SELECT name, digest FROM documents ORDER BY name"))

    def replace_document(self, name: str, digest: str, passages: Sequence[Passage], prices: Sequence[PriceRow]) -> None:
        """Put what a document says now in place of what it said before."""
        with self._db.transaction():
            self.forget_document(name)
            self._db.change("INSERT INTO documents (name, digest) VALUES (?, ?)", (name, digest))
            for passage in passages:
                number = self._db.insert(
                    "INSERT INTO passages (document, text, source) VALUES (?, ?, ?)",
                    (name, passage.text, passage.source),
                )
                self._db.change(
                    "INSERT INTO passage_words (rowid, text, source) VALUES (?, ?, ?)",
                    (number, index_text(passage.text), index_text(passage.source)),
                )
            self._db.many(
                f"INSERT INTO prices (document, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(name, *_price_values(row)) for row in prices],
            )

    def forget_document(self, name: str) -> None:
        """Take a document out, with its passages and prices."""
        with self._db.transaction():
            self._db.change(
                "DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passages WHERE document = ?)", (name,)
            )
            self._db.change("DELETE FROM documents WHERE name = ?", (name,))

    def search_passages(self, words: str, limit: int) -> list[Passage]:
        """Return the passages nearest to `words` (any text, such as a question), best first."""
        terms = _query_terms(words)
        if not terms:
            return []
        rows = self._db.rows(
            "SELECT p.text, p.source FROM passage_words w JOIN passages p ON p.id = w.rowid"
            " WHERE passage_words MATCH ? ORDER BY bm25(passage_words, 1.0, 2.0), p.id LIMIT ?",
            (" OR ".join(quote_phrase(term) for term in terms), limit),
        )
        return [Passage(text, source) for text, source in rows]

    def prices(self, words: str | None = None, limit: int = 1000) -> list[PriceRow]:
        """Return the price rows that `words` (a whole mail will do) speak of, best first; None: all, as listed.

        A part number in the words comes first, then rows by the rarity of the words they share.
        """
        rows = [_price_row(row) for row in self._db.rows(f"SELECT {_COLUMNS} FROM prices ORDER BY id")]
        if words is None:
            return rows[:limit]
        return rank_prices(rows, words)[:limit]

    def product_names(self) -> tuple[str, ...]:
        """Return the items of the price list, each once, in its order."""
        return tuple(dict.fromkeys(row[0] for row in self._db.rows("SELECT item FROM prices ORDER BY id") if row[0]))


def rank_prices(rows: Sequence[PriceRow], words: str) -> list[PriceRow]:
    """Return the rows that `words` speak of, best first."""
    asked = words[:_QUERY_LENGTH]
    pieces = _pieces(asked)
    spoken = _words(asked)
    bags = [_words(f"{row.item} {row.description}") for row in rows]
    spread = Counter(word for bag in bags for word in bag)
    scored: list[tuple[float, int]] = []
    for number, (row, bag) in enumerate(zip(rows, bags, strict=True)):
        rarity = sum(math.log1p(len(rows) / spread[word]) for word in sorted(bag & spoken))
        part = _part_number_score(row.item, pieces)
        if rarity or part:
            scored.append((-(part + rarity), number))
    return [rows[number] for _, number in sorted(scored)]


def _part_number_score(item: str, pieces: Sequence[str]) -> float:
    """Return how strongly `pieces` name this item by its number: the digits and letters in a row, however spaced."""
    wanted = _pieces(item)
    if not any(piece.isdigit() for piece in wanted) or len("".join(wanted)) < _PART_NUMBER_FROM:
        return 0.0
    length = len(wanted)
    found = any(list(pieces[at : at + length]) == wanted for at in range(len(pieces) - length + 1))
    return 100.0 + length if found and length > 1 else 0.0


def _pieces(text: str) -> list[str]:
    """Return runs of letters and runs of digits: `SK-2040B` and `sk 2040 b` are alike."""
    return _PIECE.findall(text.lower())


def _words(text: str) -> frozenset[str]:
    """Return the words that tell items apart: no numbers alone, no stop words, plurals as singulars, CJK in pairs."""
    found: set[str] = set()
    for piece in _PIECE.findall(text.lower()):
        if _CJK.fullmatch(piece):
            found.update(piece[at : at + 2] for at in range(max(len(piece) - 1, 1)))
        elif not piece.isdigit() and len(piece) > 1 and piece not in _STOP_WORDS:
            found.add(piece[:-1] if piece.endswith("s") and len(piece) > 3 else piece)
    return frozenset(found)


def _query_terms(words: str) -> list[str]:
    """Return what to look for in passages: words without stop words, CJK runs as overlapping pairs."""
    terms: dict[str, None] = {}
    for word in words[:_QUERY_LENGTH].split():
        for run in _CJK.findall(word):
            terms.update(dict.fromkeys(run[at : at + 2] for at in range(max(len(run) - 1, 1))))
        rest = _CJK.sub(" ", word)
        terms.update({part: None for part in rest.split() if _is_telling(part)})
    return list(terms)[:_QUERY_TERMS]


def _is_telling(word: str) -> bool:
    bare = word.strip(".,;:!?()[]\"'“”").lower()
    return len(bare) > 1 and bare not in _STOP_WORDS and any(map(str.isalnum, bare))


def _price_values(row: PriceRow) -> tuple[object, ...]:
    return (
        row.item,
        row.description,
        f"{row.price.amount:f}",
        row.price.currency,
        row.unit,
        row.incoterm,
        f"{row.min_quantity:f}",
        row.valid_until.isoformat() if row.valid_until else None,
        row.lead_days,
        row.customer,
        row.source,
    )


def _price_row(row: Row) -> PriceRow:
    (item, description, amount, currency, unit, incoterm, min_quantity, valid_until, lead_days, customer,
     source) = row  # fmt: skip
    return PriceRow(
        item=item,
        description=description,
        price=Money(Decimal(amount), currency),
        unit=unit,
        incoterm=incoterm,
        min_quantity=Decimal(min_quantity),
        valid_until=read_day(valid_until),
        lead_days=lead_days,
        customer=customer,
        source=source,
    )
