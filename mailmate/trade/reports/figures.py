"""Figures of a report: each is worked out from its rows and from nothing else, so that it can open them.

Money stands by currency and is never added across currencies (DOMAIN 11). What a row lacks (a sum nobody named, the
type of a container, hours that cannot be measured) is counted beside the value as not known; it is never taken for 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from statistics import median
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.facts import Money
from mailmate.trade.reports.periods import Period
from mailmate.values import dataclass


class Measure(StrEnum):
    """How a figure's value comes from its rows."""

    COUNT = "count"
    MONEY = "money"
    """The sum by currency; rows without a sum or its currency are not known."""
    NUMBER = "number"
    """The sum of the rows' numbers; what they lack is not known."""
    MEDIAN = "median"
    """Working hours within which half of the measured rows lie."""
    NINTH = "p90"
    """Working hours within which nine in ten of the measured rows lie (nearest rank)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing a figure counts, and where it stands in the record."""

    ref: str
    """A mail (`42`), an entry (`p7`), a draft (`d3`); empty for a line that stands for several."""
    day: date | None
    company: str
    what: str
    state: Sentence | str = ""
    sure: bool = True
    """False where it rests on a machine's reading that no person has accepted."""
    money: Money | None = None
    number: int | None = None
    lacking: int = 0
    """How many units of `number` nobody knows."""
    hours: float | None = None
    """Working hours; None where they cannot be measured."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with a name, the rows it is worked out from, and what it cannot tell."""

    id: str
    label: Sentence | str
    measure: Measure
    rows: tuple[Row, ...]
    lacks: Sentence | None = None
    """What is not known of some rows, with a hole `n` for how much."""

    @property
    def number(self) -> int | float | None:
        """The value of a count, a sum of numbers, or hours to a tenth; None where no row can tell."""
        match self.measure:
            case Measure.COUNT:
                return len(self.rows)
            case Measure.NUMBER:
                known = [row.number for row in self.rows if row.number is not None]
                return sum(known) if known or not self.rows else None
            case Measure.MEDIAN:
                hours = self._hours()
                return round(median(hours), 1) if hours else None
            case Measure.NINTH:
                hours = self._hours()
                return round(hours[math.ceil(len(hours) * 0.9) - 1], 1) if hours else None
        return None

    @property
    def sums(self) -> tuple[Money, ...]:
        """The sum of each currency, in the order of their codes; only of a figure of money."""
        found: dict[str, Decimal] = {}
        for row in self.rows if self.measure is Measure.MONEY else ():
            if row.money is not None and row.money.currency:
                found[row.money.currency] = found.get(row.money.currency, Decimal(0)) + row.money.amount
        return tuple(Money(found[currency], currency) for currency in sorted(found))

    @property
    def unknown(self) -> int:
        """How much of the figure is not known: rows without a sum or hours, units a row lacks."""
        match self.measure:
            case Measure.MONEY:
                return sum(row.money is None or not row.money.currency for row in self.rows)
            case Measure.NUMBER:
                return sum(row.lacking for row in self.rows)
            case Measure.MEDIAN | Measure.NINTH:
                return sum(row.hours is None for row in self.rows)
        return 0

    @property
    def not_known(self) -> Sentence | None:
        """What is not known of it in words, or None where all is."""
        if not self.unknown or self.lacks is None:
            return None
        return replace(self.lacks, values={"n": self.unknown})

    @property
    def read_by_machine(self) -> int:
        """How many of its rows rest on readings nobody accepted."""
        return sum(not row.sure for row in self.rows)

    def _hours(self) -> list[float]:
        return sorted(row.hours for row in self.rows if row.hours is not None)

    def as_json(self) -> dict[str, Any]:
        """Return the figure as JSON: money by currency as texts, what no row can tell as null."""
        value: Any = self.number
        if self.measure is Measure.MONEY:
            value = {one.currency: str(one.amount) for one in self.sums}
        return {
            "id": self.id,
            "measure": self.measure.value,
            "value": value,
            "rows": len(self.rows),
            "unknown": self.unknown,
            "read_by_machine": self.read_by_machine,
        }


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Figures that share a whole: drawn beside each other."""

    id: str
    title: Sentence | str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: figures, then what they break down into."""

    id: str
    title: Sentence | str
    figures: tuple[Figure, ...]
    breakdowns: tuple[Breakdown, ...] = ()

    def all_figures(self) -> Iterator[Figure]:
        """Yield every figure of the section."""
        yield from self.figures
        for one in self.breakdowns:
            yield from one.figures


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of a span, and what a reader must know before believing them."""

    period: Period
    until: date
    """The last day that is counted: the span's last, or today where it is not over."""
    zone: str
    company: str
    """Our own name."""
    sections: tuple[Section, ...]
    notes: tuple[Sentence, ...] = field(default_factory=tuple)
    """Where the record begins or ends within the span, and what was left out and why."""

    def figures(self) -> Iterator[Figure]:
        """Yield every figure, in the order it is shown."""
        for section in self.sections:
            yield from section.all_figures()

    def figure(self, name: str) -> Figure | None:
        """Return the figure of this id, or None."""
        return next((one for one in self.figures() if one.id == name), None)


def count(name: str, label: Sentence | str, rows: Iterable[Row]) -> Figure:
    """Return a figure that counts its rows."""
    return Figure(name, label, Measure.COUNT, tuple(rows))


MOST_PARTS = 60
"""Weeks or months that are drawn; of a longer span those between its first and its last row."""


def by_part(period: Period, name: str, title: Sentence | str, rows: Iterable[Row]) -> Breakdown:
    """Return rows counted by the weeks or months of the period; empty ones stand with their 0."""
    listed = [(row.day, row) for row in rows if row.day is not None]
    days = [day for day, _ in listed]
    if days and (period.last - period.first).days > MOST_PARTS * 31:
        period = Period(min(days), max(days), period.kind, period.name)
    figures = (
        count(f"{name}.{one.name}", one.name, (row for day, row in listed if one.holds(day)))
        for one in islice(period.parts(), MOST_PARTS if days else 0)
    )
    return Breakdown(name, title, tuple(figures))
