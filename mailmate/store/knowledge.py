"""The user's knowledge folder as passages and price rows, each found by words.

A document is replaced as a whole when its digest changes. Part numbers match however they are spaced and hyphenated,
and what a passage speaks of (`trade.sale.glossary`) is indexed beside its words, so that a question in another
language finds it. Prices are matched in plain code.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from mailmate.store.columns import read_day
from mailmate.store.connections import Connections, Row
from mailmate.store.search import index_text, quote_phrase
from mailmate.trade.cases import Passage, PriceRow
from mailmate.trade.facts import Money
from mailmate.trade.sale.glossary import concepts_in
from mailmate.trade.sale.part_numbers import Number, ends_of, is_part_number, pieces

_COLUMNS = "item, description, amount, currency, unit, incoterm, min_quantity, valid_until, lead_days, customer, source"
_TOKEN = re.compile(r"[\w-]+")
_SEAM = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_BROKEN_NUMBER = re.compile(r"(?<![\w.,])(?:[^\W\d_]{1,4}[ -])?\d{2,8}(?:[ -][^\W\d_]{1,2})?(?![\w])", re.IGNORECASE)
"""A part number written in pieces: "sk 2040 b", "2040 b"."""
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+")
_QUERY_LENGTH = 4_000
_QUERY_TERMS = 40
_BEGINNING_FROM = 4
"""Letters from which a word of a question finds all words that begin so."""
_WHOLE_NUMBER = 100.0
_PART = 50.0
_COMMON = """
    a an and any are as at be best by can could do does for from good have how i if in is it kindly may me need of on
    or our per please price quote send so that the there this to us we what which will with would you your
    cm eur kg mm pc pcs set ton usd
"""
_STOP_WORDS = frozenset(_COMMON.split())
_MARKS = ".,;:!?¿¡()[]\"'“”«»"


class Knowledge:
    """Documents, their passages, and the price list."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections
        self._prices: tuple[dict[str, str], _PriceList] = ({}, _PriceList(()))
        """The price list as of these documents, taken apart once: a look-up is made for every mail opened."""
        self._catalogue: tuple[dict[str, str], dict[Number, list[str]]] = ({}, {})

    def documents(self) -> dict[str, str]:
        """Return the digest of each document by its name."""
        return dict(self._db.rows("SELECT name, digest FROM documents ORDER BY name"))

    def sizes(self) -> dict[str, tuple[int, int]]:
        """Return how many passages and price rows each document gave, by its name."""
        rows = self._db.rows(
            "SELECT name, (SELECT count(*) FROM passages p WHERE p.document = name),"
            " (SELECT count(*) FROM prices r WHERE r.document = name) FROM documents ORDER BY name"
        )
        return {name: (passages, prices) for name, passages, prices in rows}

    def replace_document(self, name: str, digest: str, passages: Sequence[Passage], prices: Sequence[PriceRow]) -> None:
        """Put what a document says now in place of what it said before."""
        with self._db.transaction():
            self.forget_document(name)
            self._db.change("INSERT INTO documents (name, digest) VALUES (?, ?)", (name, digest))
            for passage in passages:
                number = self._db.insert(
                    "INSERT INTO passages (document, text, source, place, item) VALUES (?, ?, ?, ?, ?)",
                    (name, passage.text, passage.source, passage.place, passage.item),
                )
                self._db.change(
                    "INSERT INTO passage_words (rowid, text, source) VALUES (?, ?, ?)",
                    (number, _indexed(passage.text), f"{_indexed(passage.source)} {_tags(passage)}"),
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
        terms = list(dict.fromkeys(_query_terms(words[:_QUERY_LENGTH])))[:_QUERY_TERMS]
        if not terms:
            return []
        rows = self._db.rows(
            "SELECT p.text, p.source, p.place, p.item FROM passage_words w JOIN passages p ON p.id = w.rowid"
            " WHERE passage_words MATCH ? ORDER BY bm25(passage_words, 1.0, 2.0), p.id LIMIT ?",
            (" OR ".join(terms), limit),
        )
        return [Passage(*row) for row in rows]

    def rows_named(self, words: str, limit: int) -> list[Passage]:
        """Return the catalogue rows of the items that `words` name by their part number, as listed."""
        told, names = pieces(words[:_QUERY_LENGTH]), self._items()
        longest = max(map(len, names), default=0)
        spans = (told[at : at + length] for at in range(len(told)) for length in range(longest, 1, -1))
        items = list(dict.fromkeys(item for span in spans for item in names.get(span, ())))[:limit]
        marks = ", ".join("?" * len(items))
        rows = self._db.rows(
            f"SELECT text, source, place, item FROM passages WHERE item IN ({marks}) ORDER BY id LIMIT ?",
            (*items, limit),
        )
        return [Passage(*row) for row in rows]

    def _items(self) -> dict[Number, list[str]]:
        """Return the items of the catalogues by their part numbers and the ends of these."""
        documents = self.documents()
        if self._catalogue[0] != documents:
            found: dict[Number, list[str]] = defaultdict(list)
            for (item,) in self._db.rows("SELECT DISTINCT item FROM passages WHERE item <> '' ORDER BY id"):
                number = pieces(item)
                for one in (number, *ends_of(number)) if is_part_number(number) else ():
                    found[one].append(item)
            self._catalogue = (documents, dict(found))
        return self._catalogue[1]

    def standing_at(self, where: str) -> list[str]:
        """Return the texts of the passages and price rows whose source is `where`."""
        passages = self._db.rows(
            "SELECT text FROM passages WHERE CASE place WHEN '' THEN source ELSE source || ', ' || place END = ?"
            " ORDER BY id",
            (where,),
        )
        prices = self._db.rows(
            "SELECT item || ': ' || description || ', ' || coalesce(currency, '') || ' ' || amount || ' / ' || unit"
            " || ' ' || incoterm || ', from ' || min_quantity FROM prices WHERE source = ? ORDER BY id",
            (where,),
        )
        return [row[0] for row in (*passages, *prices)]

    def prices(self, words: str | None = None, limit: int = 1000) -> list[PriceRow]:
        """Return the price rows that `words` (a whole mail will do) speak of, best first; None: all, as listed.

        A part number in the words comes first, then rows by the rarity of the words they share.
        """
        listed = self._listed()
        return listed.rows[:limit] if words is None else listed.ranked(words)[:limit]

    def _listed(self) -> _PriceList:
        documents = self.documents()
        if self._prices[0] != documents:
            rows = self._db.rows(f"SELECT {_COLUMNS} FROM prices ORDER BY id")
            self._prices = (documents, _PriceList([_price_row(row) for row in rows]))
        return self._prices[1]

    def product_names(self) -> tuple[str, ...]:
        """Return the items of the price lists and catalogues, each once, in their order."""
        rows = self._db.rows(
            "SELECT item FROM (SELECT item, 0 AS kind, id FROM prices UNION ALL SELECT item, 1, id FROM passages)"
            " WHERE item <> '' ORDER BY kind, id"
        )
        return tuple(dict.fromkeys(row[0] for row in rows))


def _indexed(text: str) -> str:
    """Return text as the index holds it: letters and digits apart, so that `SK-2040B` is found by `2040 b`."""
    return index_text(_SEAM.sub(" ", text))


def _tags(passage: Passage) -> str:
    """Return what a passage speaks of, as words that no text has."""
    return " ".join(map(_tag, sorted(concepts_in(f"{passage.source.partition(',')[2]}\n{passage.text}"))))


def _tag(concept: str) -> str:
    return "qx" + concept.replace(" ", "qx")


class _PriceList:
    """Price rows with what they are looked up by."""

    def __init__(self, rows: Sequence[PriceRow]) -> None:
        self.rows = list(rows)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_number: dict[Number, list[int]] = defaultdict(list)
        self._by_part: dict[Number, set[int]] = defaultdict(set)
        for at, row in enumerate(self.rows):
            for word in _words(f"{row.item} {row.description}"):
                self._by_word[word].append(at)
            number = pieces(row.item)
            if is_part_number(number):
                self._by_number[number].append(at)
                beginnings = (number[:length] for length in range(2, len(number)))
                for part in (*filter(is_part_number, beginnings), *ends_of(number)):
                    self._by_part[part].add(at)
        self._longest = max(map(len, self._by_number), default=0)

    def ranked(self, words: str) -> list[PriceRow]:
        """Return the rows that `words` speak of, best first."""
        asked = words[:_QUERY_LENGTH]
        scores = Counter[int]()
        for word in sorted(_words(asked)):
            found = self._by_word.get(word, ())
            for at in found:
                scores[at] += math.log1p(len(self.rows) / len(found))  # type: ignore[assignment] # a weight
        for at, score in self._number_scores(pieces(asked)).items():
            scores[at] += score  # type: ignore[assignment]
        return [self.rows[at] for at in sorted(scores, key=lambda at: (-scores[at], at))]

    def _number_scores(self, asked: Number) -> dict[int, float]:
        """Return how strongly a text names each item by its number.

        The beginning of a number (`SK-2040`) names all items that begin so, its end (`2040 b`) all that end so, except
        where a whole one stands there.
        """
        spans = [(at, asked[at : at + length]) for at in range(len(asked)) for length in range(2, self._longest + 1)]
        whole = {at: self._by_number[piece] for at, piece in spans if piece in self._by_number}
        begun = (self._by_part.get(piece, ()) for at, piece in spans if not {at, at - 1} & whole.keys())
        scores = dict.fromkeys((row for rows in begun for row in rows), _PART)
        return scores | dict.fromkeys((row for rows in whole.values() for row in rows), _WHOLE_NUMBER)


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


def _query_terms(words: str) -> Iterator[str]:
    """Yield what to look for in passages, the most telling first: part numbers, what is spoken of, words, CJK pairs."""
    for number in _BROKEN_NUMBER.finditer(words):
        if len(number[0].split()) > 1 or "-" in number[0]:
            yield quote_phrase(_SEAM.sub(" ", number[0]))
    plain = list[str]()
    for word in words.split():
        runs = _CJK.findall(word)
        plain.extend(quote_phrase(run[at : at + 2]) for run in runs for at in range(max(len(run) - 1, 1)))
        for part in _CJK.sub(" ", word).split():
            if _is_telling(part) and any(map(str.isdigit, part)):
                yield quote_phrase(_SEAM.sub(" ", part))
            elif _is_telling(part):
                plain.append(_word_term(part))
    yield from (f'"{_tag(concept)}"' for concept in sorted(concepts_in(words)))
    yield from plain


def _word_term(word: str) -> str:
    bare = _singular(word.strip(_MARKS).lower())
    return quote_phrase(bare) + (" *" if len(bare) >= _BEGINNING_FROM and bare.isalpha() else "")


def _is_telling(word: str) -> bool:
    bare = word.strip(_MARKS).lower()
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
