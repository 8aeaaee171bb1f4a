"""The span a report is about: a week, a month, a year, or any days, both ends among them.

Days are those of the user's own zone; whoever asks says which day is today.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.values import dataclass

_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.ASCII | re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_LONG = 62
"""Days above which a span is drawn by months instead of weeks."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of whole days."""

    first: date
    last: date
    kind: str
    """`week`, `month`, `year` or `span`."""
    name: str
    """As it is asked for: 2026-W28, 2026-07, 2026, 2026-07-01..2026-07-15."""

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies in it; a day nobody knows lies nowhere."""
        return day is not None and self.first <= day <= self.last

    def is_over(self, today: date) -> bool:
        """Tell whether all of it has passed."""
        return self.last < today

    def parts(self) -> Iterator[Period]:
        """Yield the months of a long span or the weeks of a shorter one; those at its ends are cut."""
        of_day = month_of_day if (self.last - self.first).days > _LONG else week_of
        day = self.first
        while day <= self.last:
            part = of_day(day)
            yield Period(max(part.first, self.first), min(part.last, self.last), part.kind, part.name)
            day = part.last + timedelta(days=1)


def week_of(day: date) -> Period:
    """Return the week a day lies in, from Monday (ISO 8601)."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return Period(monday, monday + timedelta(days=6), "week", f"{year}-W{week:02}")


def month_of_day(day: date) -> Period:
    """Return the month a day lies in."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return Period(day.replace(day=1), last, "month", f"{day.year:04}-{day.month:02}")


def read_week(text: str) -> Period:
    """Return the ISO week a text such as "2026-W28" names. Raises `WrongUse`."""
    match = _WEEK.fullmatch(text.strip())
    try:
        if match:
            return week_of(date.fromisocalendar(int(match[1]), int(match[2]), 1))
    except ValueError:
        pass
    raise WrongUse(Sentence("{text} is no week, such as 2026-W28.", {"text": text}))


def read_month(text: str) -> Period:
    """Return the month a text such as "2026-07" names. Raises `WrongUse`."""
    match = _MONTH.fullmatch(text.strip())
    try:
        if match:
            return month_of_day(date(int(match[1]), int(match[2]), 1))
    except ValueError:
        pass
    raise WrongUse(Sentence("{text} is no month, such as 2026-07.", {"text": text}))


def read_year(text: str) -> Period:
    """Return the year a text such as "2026" names. Raises `WrongUse`."""
    year = int(text) if _YEAR.fullmatch(text.strip()) else 0
    if not year:
        raise WrongUse(Sentence("{text} is no year, such as 2026.", {"text": text}))
    return Period(date(year, 1, 1), date(year, 12, 31), "year", f"{year:04}")


def read_span(first: str, last: str) -> Period:
    """Return the span between two days, such as "2026-07-01" and "2026-07-15". Raises `WrongUse`."""
    begin, end = _read_day(first), _read_day(last)
    if end < begin:
        raise WrongUse(
            Sentence("The span ends on {last}, before it begins on {first}.", {
                "first": begin.isoformat(), "last": end.isoformat(),
            })
        )  # fmt: skip
    return Period(begin, end, "span", f"{begin.isoformat()}..{end.isoformat()}")


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise WrongUse(Sentence("{text} is no day, such as 2026-07-15.", {"text": text})) from None
