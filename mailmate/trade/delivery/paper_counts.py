"""Counts of goods and packages in a trade paper: in its lines, in the columns of its tables, and in words.

A count in a line is one part of the goods, a total and a number in words are the whole; which of them are compared
stands in `paper_check`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from mailmate.trade.delivery.paper_tables import MEASURES, NO_GOODS, PACKAGES
from mailmate.trade.delivery.paper_values import Written, plain
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.labelled import Labels, Table, is_total, tables, with_unit
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.spoken_sums import find_spoken_numbers
from mailmate.trade.finding.words import fold

_BARE = re.compile(r"\d[\d.,' ]{0,17}")
_LONGEST_LINE = 2_000
_IN_WORDS = re.compile(r"^\W{0,4}(?:say|saying|in words|amount in words|total|grand total|totally)\b", re.I)
_RATE_BEHIND = re.compile(r"[ ]?(?:/|each\b|per\b|pro\b|por\b|par\b|a\b|in each\b|every\b|每)", re.I)
_RATE_BEFORE = re.compile(r"(?:\bper\b|\beach\b|\bevery\b|/|每)[^\d]{0,24}$", re.I)
_PAPERS_BEHIND = re.compile(NO_GOODS, re.I)
_SUBUNIT = re.compile(r"\b(?:and )?(?:cents?|centavos?|fils|halalas?|pence)\b", re.I)
_CURRENCY_WORDS = re.compile(r"\b(?:dollars?|euros?|usd|eur|us\$|gbp|pounds?|rmb|yuan|aed|dirhams?|riyals?)\b", re.I)


def counts_in(text: str, *, bare: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield field, key and words of each count in a cell or line; a rate ("10 pcs per carton") counts nothing.

    `bare` is the field of a number that stands alone, whose unit the cell does not say.
    """
    if bare and _BARE.fullmatch(text.strip()):
        value, _ = parse_number(text.strip(), currency="JPY")
        if value is not None:
            yield f"{bare} ", plain(value), text.strip()
        return
    for one in find_quantities(text):
        if (
            isinstance(one.value, Quantity)
            and one.value.unit not in MEASURES
            and not _is_rate(text, one.start, one.end)
        ):
            kind = "packages" if one.value.unit in PACKAGES else "quantity"
            yield f"{kind} {one.value.unit}", plain(one.value.value), one.quote


def count_lines(lines: Sequence[str], read: Collection[int] = ()) -> Iterator[tuple[str, Written]]:
    """Yield the counts in lines that are no totals; `read` are lines that a table gave."""
    for number, line in enumerate(lines, start=1):
        if number not in read and len(line) <= _LONGEST_LINE and not is_total(line) and not _IN_WORDS.match(line):
            yield from ((name, Written(key, words, number)) for name, key, words in counts_in(line))


def table_lines(lines: Sequence[str], labels: Labels) -> Iterator[tuple[str, Written]]:
    """Yield what the rows of tables count, the unit taken from its own column or the column's head."""
    for table in tables(lines, labels):
        for place, name in table.heads.items():
            if name in ("quantity", "packages") and not _RATE_BEFORE.search(fold(table.head[place]) + " "):
                yield from _column(table, place, name)


def worded_counts(lines: Sequence[str]) -> Iterator[tuple[str, Written]]:
    """Yield counts whose number is in words; they tell the whole ("SAY ONE HUNDRED CARTONS ONLY")."""
    for number, line in enumerate(lines, start=1):
        folded = fold(line[:_LONGEST_LINE])
        if not _IN_WORDS.match(folded) and "only" not in folded:
            continue
        for start, end, value in find_spoken_numbers(folded):
            behind = re.sub(r"^[ ]?\([\d.,]{1,12}\)", "", folded[end : end + 40])
            for name, key, _ in list(counts_in(f"{plain(value)} {behind.strip()}"))[:1]:
                if key == plain(value):
                    unit_end = end + len(folded[end : end + 40]) - len(behind) + 14
                    yield name, Written(key, " ".join(line[start:unit_end].split()), number, worded=True)


def worded_sum(lines: Sequence[str]) -> Iterator[tuple[str, Written]]:
    """Yield the sum of money in words ("SAY US DOLLARS FORTY EIGHT THOUSAND ONLY"), without its currency."""
    for number, line in enumerate(lines, start=1):
        folded = fold(line[:_LONGEST_LINE])
        if not _IN_WORDS.match(folded) or not _CURRENCY_WORDS.search(folded) or any(map(str.isdigit, folded)):
            continue
        value = _sum_of(folded)
        if value is not None:
            yield "amount in words", Written(plain(value), " ".join(line.split())[:120], number, worded=True)


def _sum_of(folded: str) -> Decimal | None:
    """Return the sum in words with its cents; None where the words are not all read."""
    sub = _SUBUNIT.search(folded)
    whole = folded if not sub else folded[: sub.start()]
    numbers = list(find_spoken_numbers(whole))
    if not numbers:
        return None
    value = numbers[0][2]
    if sub is None:
        return value if len(numbers) == 1 else None
    behind = list(find_spoken_numbers(folded[sub.end() :]))
    cents = behind[0][2] if behind else numbers[1][2] if len(numbers) == 2 else None
    return value + cents / 100 if cents is not None and cents < 100 and len(numbers) <= 2 else None


def _column(table: Table, place: int, name: str) -> Iterator[tuple[str, Written]]:
    for line, row in table.rows:
        if place < len(row) and row[place]:
            counts = counts_in(with_unit(table, row, place), bare=name)
            yield from ((one, Written(key, words, line)) for one, key, words in counts)


def _is_rate(text: str, start: int, end: int) -> bool:
    behind = text[end : end + 30]
    return bool(
        _RATE_BEHIND.match(behind)
        or _PAPERS_BEHIND.match(behind)
        or _RATE_BEFORE.search(text[max(0, start - 30) : start])
    )


def total_of(said: Sequence[Written], parts: Sequence[Written]) -> Written | None:
    """Return the whole that a paper counts: what it says, else the sum of its lines; the same count twice is one."""
    figures = [one for one in said if not one.worded] or list(said)
    if figures or not parts:
        return next(iter(figures), None)
    if len({one.key for one in parts}) == 1:
        return parts[0]
    total = sum((Decimal(one.key) for one in parts), Decimal(0))
    words = " + ".join(one.text for one in parts[:4]) + (" + …" if len(parts) > 4 else "")
    return replace(parts[0], key=plain(total), text=words)
