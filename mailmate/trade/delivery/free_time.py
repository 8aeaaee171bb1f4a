"""Free time of containers in arrival notices: how many days, counted from when, and the last free day.

The rule is the notice's own: it says from which event the days run, whether that day is the first, and whether only
working days count. What it does not say is not known: then the day after the event is day 1, in calendar days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from mailmate.trade.delivery import free_time_tables as tables
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import LONGEST
from mailmate.trade.time.working_days import add_working_days, next_working_day
from mailmate.values import dataclass

_LONGEST_QUOTE = 400
_NEAR = 160
"""Characters in which the event of the free time stands."""


@dataclass(frozen=True, slots=True)
class FreeTime:
    """The free time a notice gives: the last free day, and the words it rests on."""

    last: date
    days: int | None
    since: date | None
    quote: str


def find_free_time(text: str, base: DateBase, country: str = "") -> FreeTime | None:
    """Return the free time a notice gives, or None; `country` is where working days are counted."""
    text = text[:LONGEST]
    dates = [one for one in find_dates(text, base) if isinstance(one.value, date)]
    if named := _named_last(text, dates):
        return FreeTime(_day(named), None, None, _words(text, named.start, named.end))
    match = tables.FREE.search(text)
    event = _event_day(text, match, dates) if match else None
    if match is None or event is None:
        return None
    days = int(match["one"] or match["two"] or match["three"])
    since = _day(event)
    working = bool(tables.WORKING.search(match["unit"] or match["unit2"] or ""))
    last = _last_day(since, days, country, working=working, first=bool(tables.FIRST_COUNTS.search(text)))
    return FreeTime(last, days, since, _words(text, min(match.start(), event.start), max(match.end(), event.end)))


def _last_day(since: date, days: int, country: str, *, working: bool, first: bool) -> date:
    left = days - 1 if first else days
    if not working:
        return since + timedelta(days=left)
    return add_working_days(since, left, country) if left else next_working_day(since, country)


def _named_last(text: str, dates: list[Found]) -> Found | None:
    """Return the day the notice itself calls the last free one."""
    for match in tables.LAST.finditer(text):
        near = [one for one in dates if match.end() <= one.start <= match.end() + 25]
        if near:
            return near[0]
    return None


def _event_day(text: str, match: re.Match[str], dates: list[Found]) -> Found | None:
    """Return the day of the event the free time runs from: the dated event nearest to its words."""
    found: list[tuple[int, Found]] = []
    for event in tables.EVENT.finditer(text, max(0, match.start() - _NEAR), match.end() + _NEAR):
        near = [one for one in dates if -30 <= one.start - event.end() <= 30 or 0 <= event.start() - one.end <= 20]
        if near:
            closest = min(near, key=lambda one: abs(one.start - event.end()))
            found.append((abs(event.start() - match.start()), closest))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _day(found: Found) -> date:
    assert isinstance(found.value, date)
    return found.value


def _words(text: str, start: int, end: int) -> str:
    """Return the sentences that hold `start:end`."""
    begin = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start) + 1) + 1
    stops = [at for mark in ("\n", ". ") if (at := text.find(mark, end)) >= 0]
    return " ".join(text[begin : min(stops, default=len(text))].split())[:_LONGEST_QUOTE]
