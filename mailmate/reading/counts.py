"""Counts of goods with no unit beside them: "350 alloy rims", "- 6.000 candados", "Qty 5,000", a column of numbers.

Any noun may name goods, so a count stands only where something else says so: a label, a list's item, a heading, or the
same noun named again in the mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from mailmate.reading.count_tables import (
    ASKED,
    BARE_ASKED,
    COUNT_HEADS,
    GOODS_COUNT,
    JOINED,
    LABELLED_COUNT,
    LISTED_COUNT,
    NO_GOODS,
    NO_GOODS_BEFORE,
    RATE_BEHIND,
    SMALL,
    TABLE_CELL,
    TABLE_HEAD,
    TABLE_SPLIT,
)
from mailmate.reading.grounds import Ground
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.amount_tables import COUNTED
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import fold, read_words

_Place: TypeAlias = tuple[int, int, Decimal]
"""Where a count stands in its text, and its value."""
_Count: TypeAlias = tuple[re.Match[str], list[str]]
"""A number that may count goods, and the words behind it."""
_HEAD = 12_000
_MOST = 8
_NEAR = 100
_STATEMENTS = 40
_GROUPED = re.compile(r"\d{1,3}(?:[.,' ]\d{3})+|\d+")
_YEAR = re.compile(r"20[0-4]\d|19\d\d")
_MOST_ROWS = 30
_SHORTEST = 4
_SMALLEST = 3
_STEM_ENDS = 2
"""Letters of a word's end that its other forms may change."""
_MANY = {"million": 10**6, "millions": 10**6, "millones": 10**6, "milhões": 10**6}


def find_goods_counts(ground: Ground, title: str) -> list[Fact]:
    """Return the counts of goods without a unit in a text, as pieces; `title` may name the goods too."""
    words = read_words(ground.text)
    folded = words.folded[:_HEAD]
    if not words.figures:
        return []
    headed = words.ideographs or not words.present.isdisjoint(COUNT_HEADS)
    figures = [place for place in words.figures if place < _HEAD]
    counts = list(_counts(folded, words.starting(GOODS_COUNT, figures, mixed=True)))
    named = [*_tabled(folded), *_labelled(folded)] if headed else []
    named += [*_listed(folded), *_named(folded, counts, fold(title))]
    named += _joined(folded, counts, named)
    if not any(_is_goods(one) for one in ground.quantities) and not named:
        named = list(_asked(ground.statements))
    taken = _taken(ground) if named else []
    found: dict[int, Fact] = {}
    for start, end, value in named:
        if start in found or value == 0 or any(low < end and start < high for low, high in taken):
            continue
        found[start] = Fact("quantity", Quantity(value, "pcs"), ground.text[start:end], ground.source)
    return [found[start] for start in sorted(found)][:_MOST]


def _is_goods(found: Found) -> bool:
    return isinstance(found.value, Quantity) and found.value.unit in COUNTED


def noun_stem(folded: str, end: int) -> str:
    """Return the stem of the noun behind a number that ends at `end`, empty where no goods can be meant."""
    match = _WORDS_BEHIND.match(folded, end)
    nouns = _nouns(match["words"]) if match else []
    return _stem(nouns[0]) if nouns else ""


_WORDS_BEHIND = re.compile(r"[ ](?P<words>[^\W\d_][\w'-]{2,24}(?:[ ][^\W\d_][\w'-]{0,24}){0,2})")


def _taken(ground: Ground) -> list[tuple[int, int]]:
    finds = (ground.dates, ground.amounts, ground.references, ground.quantities, ground.shipping, ground.incoterms)
    return [(one.start, one.end) for some in finds for one in some]


def _value(match: re.Match[str]) -> Decimal:
    many = (match.groupdict().get("many") or "").strip(" .")
    if many and not _GROUPED.fullmatch(match["n"]):
        return Decimal(match["n"].replace(",", ".")) * _MANY.get(many, 1000)
    return Decimal(re.sub(r"\D", "", match["n"])) * (_MANY.get(many, 1000) if many else 1)


def _nouns(written: str) -> list[str]:
    """Return the words of a name of goods, up to the first small one; none where the words count no goods."""
    nouns: list[str] = []
    for word in written.split():
        if nouns and (word in SMALL or (len(word) <= _SMALLEST and word in NO_GOODS)):
            break
        if word.strip("'-") in NO_GOODS:
            return []
        nouns.append(word)
    return nouns


def _stem(word: str) -> str:
    plain = word.partition("'")[0]
    return plain[: max(_SHORTEST, len(plain) - _STEM_ENDS)]


def _counts(folded: str, matches: Iterable[re.Match[str]]) -> Iterator[_Count]:
    """Yield the numbers that may count goods, with the words for these."""
    for match in matches:
        nouns = [] if _YEAR.fullmatch(match["n"]) else _nouns(match["words"])
        if not nouns or NO_GOODS_BEFORE.search(folded[max(0, match.start() - 40) : match.start()]):
            continue
        if not RATE_BEHIND.match(folded, match.start("words") + len(" ".join(nouns))):
            yield match, nouns


def _place(match: re.Match[str], nouns: list[str]) -> _Place:
    return match.start("n"), match.start("words") + len(nouns[0]), _value(match)


def _joined(folded: str, counts: Iterable[_Count], named: list[_Place]) -> list[_Place]:
    """Return the counts that an "and" joins to one that stands: "900 lençóis …, e 600 capas"."""
    ends = [end for _, end, _ in named]
    found = []
    for match, nouns in counts if ends else ():
        before = [end for end in ends if 0 < match.start() - end < _NEAR]
        if before and JOINED.match(folded[max(before) : match.start()]):
            found.append(_place(match, nouns))
            ends.append(found[-1][1])
    return found


def find_asked_counts(statements: Sequence[Statement]) -> list[Fact]:
    """Return the counts of goods of statements of a body that ask for them, as pieces."""
    return [
        Fact("quantity", Quantity(value, "pcs"), one.text[start - one.start : end - one.start], "body")
        for one in statements
        for start, end, value in _asked([one])
    ]


def find_bare_asked(ground: Ground) -> list[Fact]:
    """Return the one number that asks for goods named elsewhere or not at all, as pieces; none where there are two."""
    folded = fold(ground.text[:_HEAD])
    taken = _taken(ground)
    found = []
    for match in BARE_ASKED.finditer(folded):
        name = match.lastgroup or "alone"
        start, end = match.span(name)
        thousands = folded[start:end].endswith("k")
        value = Decimal(re.sub(r"\D", "", folded[start:end])) * (1000 if thousands else 1)
        free = not any(low < end and start < high for low, high in taken)
        if value > 1 and free and not _YEAR.fullmatch(folded[start:end]):
            found.append(Fact("quantity", Quantity(value, "pcs"), ground.text[start:end], ground.source))
    return found if len(found) == 1 else []


def _asked(statements: Sequence[Statement]) -> Iterator[_Place]:
    """Yield counts of a statement that asks for goods, where the mail counts them in no other way."""
    for statement in statements[:_STATEMENTS]:
        folded = fold(statement.text)
        if ASKED.search(folded):
            for match, nouns in _counts(folded, GOODS_COUNT.finditer(folded)):
                start, end, value = _place(match, nouns)
                if value > 1:
                    yield statement.start + start, statement.start + end, value


def _listed(folded: str) -> Iterator[_Place]:
    for match in LISTED_COUNT.finditer(f"\n{folded}"):
        nouns = [] if _YEAR.fullmatch(match["n"]) else _nouns(match["words"])
        if nouns and _value(match) > 1:
            yield match.start("n") - 1, match.start("words") - 1 + len(nouns[0]), _value(match)


def _labelled(folded: str) -> Iterator[_Place]:
    for match in LABELLED_COUNT.finditer(folded):
        if (match["words"] is None or match["words"] not in NO_GOODS) and not _YEAR.fullmatch(match["n"]):
            yield match.start("n"), match.end("n"), _value(match)


def _named(folded: str, counts: Iterable[_Count], title: str) -> Iterator[_Place]:
    """Yield counts of what the mail names once more: "Sprinkler guns … the quantity is 85 guns"."""
    for match, nouns in counts:
        if any(_is_named(word, folded, match, title) for word in nouns):
            yield _place(match, nouns)


def _is_named(word: str, folded: str, match: re.Match[str], title: str) -> bool:
    """Tell whether a noun stands elsewhere too, alone or at the end of a longer word ("Linearantriebe")."""
    stem = _stem(word)
    if len(stem) < _SHORTEST:
        return False
    begin = r"(?<!\w)" if len(stem) == _SHORTEST else ""
    pattern = re.compile(rf"(?<!\d[ -]){begin}{re.escape(stem)}")
    return any(
        pattern.search(text) is not None for text in (title, folded[: match.start()], folded[match.end("words") :])
    )


def _tabled(folded: str) -> Iterator[_Place]:
    """Yield the bare numbers below the heading of a column of quantities."""
    for head in TABLE_HEAD.finditer(folded):
        cells = TABLE_SPLIT.split(head["head"].strip(" |"))
        column = next((at for at, cell in enumerate(cells) if _is_heading(cell)), 0)
        if len(cells) < 2 or column == 0:
            continue
        at = head.end()
        for _ in range(_MOST_ROWS):
            stop = folded.find("\n", at)
            line = folded[at : stop if stop >= 0 else len(folded)]
            parts = list(_cells(line))
            if len(parts) <= column or stop < 0 <= column - len(parts):
                break
            start, cell = parts[-1] if column == len(cells) - 1 else parts[column]
            if number := TABLE_CELL.fullmatch(cell):
                yield at + start, at + start + len(cell), _value(number)
            if stop < 0:
                break
            at = stop + 1


def _is_heading(cell: str) -> bool:
    return TABLE_HEAD.match(f"{cell}\n") is not None and len(cell) <= 24


def _cells(line: str) -> Iterator[tuple[int, str]]:
    """Yield the cells of a row with their places."""
    at = 0
    for gap in (*TABLE_SPLIT.finditer(line), None):
        end = gap.start() if gap else len(line)
        cell = line[at:end].strip()
        if cell:
            yield at + len(line[at:end]) - len(line[at:end].lstrip()), cell
        at = gap.end() if gap else len(line)
