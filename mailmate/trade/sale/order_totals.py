"""What an order comes to: the total its paper names, never one reckoned from several currencies or readings.

A grand total goes before a total, the last before an earlier one; a subtotal is none. Of several figures in a line of
totals the one counts that is marked as money, that the lines add up to, or that stands under the column of amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from mailmate.trade.facts import Money
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.labelled import Cell, Labels, tables
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.sale.order_lines import ORDER_LABELS, OrderLine, currency_of, read_money
from mailmate.trade.sale.order_tables import GRAND_TOTAL, NO_MONEY, SUBTOTAL, TOTAL

_START = r"^[\s|]{0,200}(?:\(?\d{1,2}[.)] ?)?"
_RANKS = tuple(
    (rank, re.compile(rf"{_START}(?:{words})(?![a-z])", re.I))
    for rank, words in ((0, SUBTOTAL), (2, GRAND_TOTAL), (1, TOTAL))
)
_FIGURE = re.compile(
    r"(?<![\w.,-])\d{1,3}(?:[ ']\d{3}){1,3}(?:[.,]\d{1,2})?(?![\w.,])|(?<![\w.,-])\d{1,12}(?:[.,']\d{1,4}){0,4}(?!\w)"
)
_COUNT = re.compile(r"[^\d$€£]{0,40}(?<![\d.,])\d{1,9}(?:[\s|].{0,200})?", re.S)
"""A first figure without decimals or currency."""
_LONGEST_LINE = 500


def find_total(lines: Sequence[str], cells: Sequence[Cell], items: Sequence[OrderLine], currency: str) -> Money | None:
    """Return the total of a paper; `currency` is the one it speaks of, `items` its lines of goods.

    Without a line of totals it is the amount a label names, else that of the only line of goods.
    """
    summed = sum_of(items)
    under_head = dict(_under_amounts(lines, currency))
    found: dict[int, list[Money | None]] = {}
    unclear = False
    for at, line in enumerate(lines):
        if len(line) <= _LONGEST_LINE and (rank := _rank(line)) and (place := _behind(line, rank)):
            words = place if re.search(r"\d", place) else f"{place} {_next_line(lines, at)}"
            if not re.search(r"\d", words):
                continue
            money = under_head.get(at + 1) or _figure(words, summed, currency)
            if items and money not in (None, under_head.get(at + 1), summed) and _COUNT.fullmatch(words):
                unclear = True  # a bare count, as under the cartons of a packing list on another sheet
            else:
                found.setdefault(rank, []).append(money)
    if found:
        return found[max(found)][-1]
    if unclear:
        return None
    told = [read_money(cell.text, "", currency) for cell in cells if cell.field == "amount" and not _rank(cell.text)]
    sums = {one for one in told if one is not None}
    if sums:
        return sums.pop() if len(sums) == 1 else None
    return items[0].amount if len(items) == 1 else None


def names_subtotal(lines: Sequence[str], summed: Money) -> bool:
    """Tell whether a paper names this sum before its total ("subtotal", or a total before the grand total).

    What comes to it until the total is charges.
    """
    code = summed.currency or ""
    partial = (
        line for line in lines if len(line) <= _LONGEST_LINE and any(pattern.match(line) for _, pattern in _RANKS)
    )
    return any(_figure(line, summed, code) == summed for line in partial)


def _rank(line: str) -> int:
    """Return how much a line says that it is the total: 2 a grand total, 1 a total, 0 none or a part of it."""
    return next((rank for rank, pattern in _RANKS if pattern.match(line)), 0)


def _behind(line: str, rank: int) -> str:
    """Return what stands behind the word of a total; empty where it totals something else than money."""
    match = next(pattern for one, pattern in _RANKS if one == rank).match(line)
    rest = line[match.end() :] if match else ""
    label = re.split(r"\d", rest, maxsplit=1)[0]
    return "" if NO_MONEY.search(label) else rest or " "


def _next_line(lines: Sequence[str], at: int) -> str:
    """Return the line below a total that stands alone, where that is a figure and nothing else."""
    below = next((line for line in lines[at + 1 : at + 3] if line.strip()), "")
    return below if len(below) <= 60 and len(re.findall(r"[^\W\d_]{4,}", below)) == 0 else ""


def _figure(words: str, summed: Money | None, currency: str) -> Money | None:
    marked = {one.value for one in find_amounts(words) if isinstance(one.value, Money) and one.value.currency}
    if marked:
        return marked.pop() if len(marked) == 1 else None
    counted = [(one.start, one.end) for one in find_quantities(words)]
    figures = [one for one in _FIGURE.finditer(words) if not any(start <= one.start() < end for start, end in counted)]
    code = currency_of(words) or currency
    if not figures or not code:
        return None
    readings = [_readings(one[0]) for one in figures]
    if summed and summed.currency == code and any(summed.amount in values for values in readings):
        return summed
    only = readings[0] if len(readings) == 1 else []
    return Money(only[0], code) if len(only) == 1 else None


def _readings(digits: str) -> list[Decimal]:
    value, others = parse_number(digits)
    return [] if value is None else [value, *others]


def sum_of(items: Sequence[OrderLine]) -> Money | None:
    """Return what the lines add up to, where each has an amount and all are of one currency."""
    amounts = [one.amount for one in items]
    known = [one for one in amounts if one is not None]
    if not known or len(known) < len(amounts) or len({one.currency for one in known}) > 1:
        return None
    return Money(sum((one.amount for one in known), Decimal()), known[0].currency)


def _under_amounts(lines: Sequence[str], currency: str) -> Iterator[tuple[int, Money]]:
    """Yield the line and the sum of each row of totals that has a figure under the heading of amounts."""
    labels: Labels = ORDER_LABELS
    for table in tables(lines, labels):
        number, row = table.total or (0, ())
        for place, field in table.heads.items():
            told = row[place] if field in ("amount", "total") and place < len(row) else ""
            if told and (money := read_money(told, table.head[place], currency)):
                yield number, money
