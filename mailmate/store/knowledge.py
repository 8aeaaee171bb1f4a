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
from mailmate.values import dataclass

_COLUMNS = "item, description, amount, currency, unit, incoterm, min_quantity, valid_until, lead_days, customer, source"
_TOKEN = re.compile(r"[\w-]+")
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+")
_QUERY_LENGTH = 4_000
_QUERY_TERMS = 40
_PART_NUMBER_FROM = 3
_WHOLE_NUMBER = 100.0
_BEGINNING = 50.0
_COMMON = """
    a an and any are as at be best by can could do does for from good have how i if in is it kindly may me need of on
    or our per please price quote send so that the there this to us we what which will with would you your
    cm eur kg mm pc pcs set ton usd
"""
_STOP_WORDS = frozenset(_COMMON.split())


class Knowledge:
    """Documents, their passages, and the price list."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections
        self._prices: tuple[dict[str, str], list[_Listed]] = ({}, [])
        """The price list as of these documents, taken apart once: a look-up is made for every mail opened."""

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
        listed = self._listed()
        if words is None:
            return [one.row for one in listed[:limit]]
        return [one.row for one in _rank(listed, words)[:limit]]

    def _listed(self) -> list[_Listed]:
        documents = self.documents()
        if self._prices[0] != documents:
            rows = self._db.rows(f"SELECT {_COLUMNS} FROM prices ORDER BY id")
            self._prices = (documents, [_take_apart(_price_row(row)) for row in rows])
        return self._prices[1]

    def product_names(self) -> tuple[str, ...]:
        """Return the items of the price list, each once, in its order."""
        return tuple(dict.fromkeys(row[0] for row in self._db.rows("SELECT item FROM prices ORDER BY id") if row[0]))


@dataclass(frozen=True, slots=True)
class _Listed:
    """A price row with what it is looked up by."""

    row: PriceRow
    number: tuple[str, ...]
    """Letters and digits of the item in turn; empty where it is no part number."""
    words: frozenset[str]


def _take_apart(row: PriceRow) -> _Listed:
    pieces = _pieces(row.item)
    return _Listed(row, pieces if _is_part_number(pieces) else (), _words(f"{row.item} {row.description}"))


def _rank(listed: Sequence[_Listed], words: str) -> list[_Listed]:
    """Return the rows that `words` speak of, best first."""
    asked = words[:_QUERY_LENGTH]
    spoken = _words(asked)
    shared = [one.words & spoken for one in listed]
    spread = Counter(word for bag in shared for word in bag)
    scores = [
        number + sum(math.log1p(len(listed) / spread[word]) for word in sorted(bag))
        for number, bag in zip(_number_scores(listed, _Asked(_pieces(asked))), shared, strict=True)
    ]
    return [listed[at] for at in sorted(range(len(listed)), key=lambda at: -scores[at]) if scores[at]]


class _Asked:
    """The letters and digits of a text in turn, and where each stands."""

    def __init__(self, pieces: tuple[str, ...]) -> None:
        self._pieces = pieces
        self._places: dict[str, list[int]] = {}
        for at, piece in enumerate(pieces):
            self._places.setdefault(piece, []).append(at)

    def starts_of(self, wanted: tuple[str, ...]) -> frozenset[int]:
        """Return where `wanted` stands in a row."""
        places = self._places.get(wanted[0], ()) if wanted else ()
        return frozenset(at for at in places if self._pieces[at : at + len(wanted)] == wanted)


def _number_scores(listed: Sequence[_Listed], asked: _Asked) -> list[float]:
    """Return how strongly a text names each item by its number.

    The beginning of a number (`SK-2040`) names all items that begin so, except where a whole one stands there.
    """
    starts = [asked.starts_of(one.number) for one in listed]
    taken = frozenset[int]().union(*starts)
    return [
        _WHOLE_NUMBER if whole else _BEGINNING if _is_begun(one.number, asked, taken) else 0.0
        for one, whole in zip(listed, starts, strict=True)
    ]


def _is_begun(number: tuple[str, ...], asked: _Asked, taken: frozenset[int]) -> bool:
    beginnings = (number[:length] for length in range(2, len(number)))
    return any(_is_part_number(one) and asked.starts_of(one) - taken for one in beginnings)


def _is_part_number(pieces: tuple[str, ...]) -> bool:
    has_digits = any(piece.isdigit() for piece in pieces)
    return len(pieces) > 1 and has_digits and sum(map(len, pieces)) >= _PART_NUMBER_FROM


def _pieces(text: str) -> tuple[str, ...]:
    """Return runs of letters and runs of digits: `SK-2040B` and `sk 2040 b` are alike."""
    return tuple(_PIECE.findall(text.lower()))


def _words(text: str) -> frozenset[str]:
    """Return the words that tell items apart: nothing with digits, no units, plurals as singulars, CJK in pairs."""
    found: set[str] = set()
    for token in _TOKEN.findall(text.lower()):
        for run in _CJK.findall(token):
            found.update(run[at : at + 2] for at in range(max(len(run) - 1, 1)))
        if not any(map(str.isdigit, token)):
            found.update(_singular(word) for word in _CJK.sub(" ", token).replace("-", " ").split())
    return frozenset(word for word in found if word not in _STOP_WORDS and (len(word) > 1 or _CJK.match(word)))


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


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
