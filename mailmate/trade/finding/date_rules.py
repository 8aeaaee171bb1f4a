"""The calendar arithmetic of DOMAIN handbook 3.1: what words for a day come to, given a base.

Numbers in, days out; which words a text uses for them is the business of the finders.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from mailmate.trade.finding.found import Found
from mailmate.trade.time.working_days import (
    MONDAY,
    add_working_days,
    is_working_day,
    span_known,
    week_start,
    weekend_of,
)
from mailmate.values import dataclass

MONTH_FIRST = frozenset({"US", "PH"})
YEAR_FIRST = frozenset({"CN", "JP", "KR", "HU", "TW"})
_THAI_ERA = 543
_FUTURE_MONTHS = 9


@dataclass(frozen=True, slots=True)
class DateBase:
    """What relative words are relative to: the moment of writing in the writer's own UTC offset."""

    moment: datetime
    country: str = ""
    """The writer's country, ISO 3166-1 alpha-2, or empty."""
    zone_known: bool = True
    """False when the offset is a guess: relative days are then flagged `zone_guess`."""

    @property
    def day(self) -> date:
        """The day of writing."""
        return self.moment.date()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What words for a day come to. `first` and `last` are set where they span days."""

    value: date | None
    first: date | None = None
    last: date | None = None
    flags: tuple[str, ...] = ()
    alternatives: tuple[date, ...] = ()
    detail: str = ""

    def flagged(self, flag: str, *alternatives: date) -> Resolved:
        """Return the same with a flag (once) and other readings added."""
        flags = self.flags if flag in self.flags else (*self.flags, flag)
        return replace(self, flags=flags, alternatives=self.alternatives + alternatives)

    def at(self, text: str, start: int, end: int) -> Found:
        """Return this as found at `text[start:end]`, a full stop at the end left out."""
        words = text[start:end].rstrip(".")
        end = start + len(words)
        return Found(
            "date", self.value, start, end, words, self.flags, self.alternatives, self.first, self.last, self.detail
        )


def span(first: date, last: date) -> Resolved:
    """Return days from `first` to `last`, due on the last."""
    return Resolved(last, first, last)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has no such day or the year is absurd."""
    if not (1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def read_year(digits: str) -> int:
    """Return a year from two or four digits; the Buddhist era (2400 and up) is Thai and taken off."""
    year = int(digits)
    if len(digits) == 2:
        return 2000 + year
    return year - _THAI_ERA if 2400 <= year <= 2700 else year


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the month's last day where it has none such."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, calendar.monthrange(year, month0 + 1)[1]))


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def without_year(candidates: Iterable[tuple[date, Resolved]], base: DateBase, *, past: bool) -> Resolved | None:
    """Choose the year of a day written without one; `candidates` pair a deciding day with its reading.

    An event is the nearest past one. A commitment is the nearest future one within nine months; a day that has
    none such is an event after all.
    """
    ordered = sorted(candidates, key=lambda pair: pair[0])
    before = [pair for pair in ordered if pair[0] <= base.day]
    after = [pair for pair in ordered if pair[0] >= base.day]
    if past and before:
        return before[-1][1]
    if after and after[0][0] <= add_months(base.day, _FUTURE_MONTHS):
        return after[0][1]
    if not before or base.day - before[-1][0] > timedelta(days=200):
        return after[0][1] if after else None
    return before[-1][1]


def years_around(base: DateBase, month: int, day: int) -> Iterable[int]:
    """Return the years to try for a day written without one; 29 February needs a wider search."""
    reach = 8 if (month, day) == (2, 29) else 1
    return range(base.day.year - reach, base.day.year + reach + 1)


def calendar_day(day: int, month: int, year: int | None, base: DateBase, *, past: bool) -> Resolved | None:
    """Return a day given by day, month and perhaps year; None where there is no such day."""
    if year is not None:
        given = make_day(year, month, day)
        return Resolved(given) if given else None
    tried = (make_day(one, month, day) for one in years_around(base, month, day))
    return without_year(((one, Resolved(one)) for one in tried if one), base, past=past)


NO_SUCH_DAY = Resolved(None, flags=("vague", "no_such_day"))
"""What a day comes to that no calendar has (31 June, 29 February 2027): no date, and a reason to ask."""


def lacks_day(day: int, month: int, year: int | None, base: DateBase, *, past: bool = False) -> bool:
    """Tell whether a month of the calendar has no such day though months may have 31.

    29 February without a year is none where the next one lies more than a year ahead: next year's was hardly meant.
    """
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    if year is not None:
        return 1990 <= year <= 2100 and make_day(year, month, day) is None
    if (day, month) != (29, 2):
        return make_day(_LEAP_YEAR, month, day) is None
    return not past and not any(make_day(one, 2, 29) for one in range(base.day.year, base.day.year + 2))


_LEAP_YEAR = 2000


def calendar_days(
    first: int, last: int, month: int, year: int | None, base: DateBase, *, past: bool
) -> Resolved | None:
    """Return days `first` to `last` of one month."""
    end = calendar_day(last, month, year, base, past=past)
    if end is None or end.value is None or first >= last:
        return None
    return replace(end, first=end.value.replace(day=first), last=end.value)


_PART_DAYS = {
    "early": (1, 10), "mid": (11, 20), "late": (21, 31), "half1": (1, 15), "half2": (16, 31),
    "whole": (1, 31), "end": (31, 31), "week1": (1, 7), "week2": (8, 14), "week3": (15, 21), "week4": (22, 28),
}  # fmt: skip


def part_of_month(part: str, month: int, year: int) -> Resolved:
    """Return a part of a month (UCP 600 art. 3): early 1–10, mid 11–20, late 21–end; `end` is its last day."""
    end = month_end(year, month)
    if part == "end":
        return Resolved(end)
    if part == "week5":
        return span(end - timedelta(days=6), end)
    first, last = _PART_DAYS[part]
    return span(date(year, month, first), date(year, month, min(last, end.day)))


def part_without_year(part: str, month: int, base: DateBase, *, past: bool) -> Resolved | None:
    """Return a part of a month written without a year."""
    readings = [part_of_month(part, month, year) for year in years_around(base, month, 1)]
    deciding = [(one.first if past and one.first else one.value, one) for one in readings]
    return without_year(((day, one) for day, one in deciding if day), base, past=past)


def numeric_day(
    parts: tuple[str, str, str], separator: str, base: DateBase, weekday: int | None = None
) -> Resolved | None:
    """Return a day written in digits, such as 03/07/2026, by the rules of 3.1."""
    readings = _numeric_readings(parts, separator, base)
    if weekday is not None and len(set(readings)) > 1:
        readings = [day for day in readings if day.weekday() == weekday] or readings
    if not readings:
        return None
    others = tuple(dict.fromkeys(day for day in readings[1:] if day != readings[0]))
    found = Resolved(readings[0])
    return found.flagged("ambiguous", *others) if others else found


def _numeric_readings(parts: tuple[str, str, str], separator: str, base: DateBase) -> list[date]:
    """Return every sensible reading, the likeliest first."""
    one, two, three = parts
    if len(one) == 4:
        return _valid([(one, two, three)], base)
    if len(three) == 4 and separator == ".":
        return _valid([(three, two, one)], base)
    day_first, month_first, year_first = (three, two, one), (three, one, two), (one, two, three)
    if len(three) == 4:
        return _valid([month_first, day_first] if base.country in MONTH_FIRST else [day_first, month_first], base)
    if separator == "." and base.country not in YEAR_FIRST:
        return _valid([day_first], base)
    if base.country in YEAR_FIRST:
        return _valid([year_first, day_first, month_first], base)
    order = [month_first, day_first] if base.country in MONTH_FIRST else [day_first, month_first]
    return _valid(order, base) or _valid([year_first], base)


def _valid(triples: list[tuple[str, str, str]], base: DateBase) -> list[date]:
    """Return the days of (year, month, day) triples that exist; two-digit years lie within ten of the base."""
    days = []
    for year, month, day in triples:
        full = read_year(year)
        made = make_day(full, int(month), int(day))
        if made and (len(year) == 4 or abs(full - base.day.year) <= 10):
            days.append(made)
    return days


def week_of(base: DateBase, shift: int) -> tuple[date, date]:
    """Return first and last working day of the writer's week, `shift` weeks from the base's.

    Of a week that is all holiday (China's Spring Festival) they are those of the week's own rhythm.
    """
    start = week_start(base.country, base.day) + timedelta(weeks=shift)
    days = [start + timedelta(days=n) for n in range(7)]
    usual = [day for day in days if day.weekday() not in weekend_of(base.country, day)]
    working = [day for day in days if is_working_day(day, base.country)] or usual
    return working[0], working[-1]


def week_days(base: DateBase, shift: int) -> Resolved:
    """Return "this week" (0), "next week" (1), "last week" (-1): due on its last working day."""
    first, last = week_of(base, shift)
    if shift == 0 and last < base.day:
        weekend_over = week_start(base.country, base.day) + timedelta(days=6)
        return span(base.day, weekend_over).flagged("ambiguous", week_of(base, 1)[1])
    return span(first, last)


def part_of_week(base: DateBase, shift: int, part: str) -> Resolved:
    """Return the early, middle or late days of a week; `end` is its last working day."""
    first, last = week_of(base, shift)
    match part:
        case "early":
            return span(first, first + timedelta(days=1))
        case "mid":
            middle = first + (last - first) / 2
            return span(middle, middle)
        case "late":
            return span(last - timedelta(days=1), last)
        case _:
            return Resolved(week_days(base, shift).value, flags=week_days(base, shift).flags)


def weekday_in_week(base: DateBase, weekday: int, shift: int) -> date:
    """Return a weekday of the writer's week, `shift` weeks from the base's."""
    start = week_start(base.country, base.day) + timedelta(weeks=shift)
    return start + timedelta(days=(weekday - start.weekday()) % 7)


def weekday_ahead(base: DateBase, weekday: int, word: str) -> Resolved:
    """Return "on/by/this/next Friday"; `word` is "this", "coming", "next" or empty."""
    ahead = (weekday - base.day.weekday()) % 7
    nearest = base.day + timedelta(days=ahead or 7)
    if word == "next":
        chosen = weekday_in_week(base, weekday, 1)
        return Resolved(chosen) if chosen == nearest else Resolved(chosen).flagged("ambiguous", nearest)
    if ahead == 0 and word == "this":
        return Resolved(base.day)
    if ahead == 0 and word != "coming":
        return Resolved(nearest).flagged("ambiguous", base.day)
    return Resolved(nearest)


def weekday_behind(base: DateBase, weekday: int, word: str) -> Resolved:
    """Return the nearest past weekday; on that very weekday "on Friday" may also be today."""
    behind = (base.day.weekday() - weekday) % 7
    nearest = base.day - timedelta(days=behind or 7)
    if behind == 0 and word == "this":
        return Resolved(base.day)
    if behind == 0 and word != "last":
        return Resolved(nearest).flagged("ambiguous", base.day)
    return Resolved(nearest)


def end_of_month(base: DateBase, shift: int = 0) -> Resolved:
    """Return the last day of the base's month; in its last two days the next month's may be meant."""
    first = add_months(base.day.replace(day=1), shift)
    end = month_end(first.year, first.month)
    if shift == 0 and (end - base.day).days < 2:
        following = add_months(first, 1)
        return Resolved(end).flagged("ambiguous", month_end(following.year, following.month))
    return Resolved(end)


def shifted_month(base: DateBase, shift: int, part: str) -> Resolved:
    """Return a part of "this month" (0), "next month" (1), …"""
    if part == "end":
        return end_of_month(base, shift)
    first = add_months(base.day.replace(day=1), shift)
    return part_of_month(part, first.month, first.year)


def after_time(base: DateBase, count: int, unit: str) -> Resolved | None:
    """Return the last day of "within `count` units"; day 1 is the day after the base."""
    if count > 1000:
        return None
    match unit:
        case "hours":
            return Resolved((base.moment + timedelta(hours=count)).date())
        case "working":
            return _after_working_days(base, count)
        case "weeks":
            return Resolved(base.day + timedelta(weeks=count))
        case "fortnights":
            return Resolved(base.day + timedelta(weeks=2 * count))
        case "months":
            return Resolved(add_months(base.day, count))
        case _:
            return Resolved(base.day + timedelta(days=count))


def _after_working_days(base: DateBase, count: int) -> Resolved:
    """Return the day `count` working days on; flagged where a country is named whose holidays are not known."""
    last = add_working_days(base.day, count, base.country) if count else base.day
    known = not base.country or span_known(base.day, last, base.country)
    return Resolved(last) if known else Resolved(last).flagged("calendar_unknown")


def iso_week(week: int, year: int | None, base: DateBase, *, past: bool) -> Resolved | None:
    """Return an ISO week, due on its Friday."""
    years = [year] if year else [base.day.year - 1, base.day.year, base.day.year + 1]
    mondays = [date.fromisocalendar(one, week, 1 + MONDAY) for one in years if _has_week(one, week)]
    readings = [span(monday, monday + timedelta(days=4)) for monday in mondays]
    if year:
        return readings[0] if readings else None
    return without_year(
        ((one.first if past else one.last, one) for one in readings if one.first and one.last), base, past=past
    )


def _has_week(year: int, week: int) -> bool:
    return 1 <= week <= date(year, 12, 28).isocalendar().week


def day_of_month(base: DateBase, day: int, shift: int | None, *, past: bool) -> Resolved | None:
    """Return "the 15th", of the month `shift` from now or else the nearest one."""
    months = range(-2, 4) if shift is None else [shift]
    days = []
    for one in months:
        first = add_months(base.day.replace(day=1), one)
        if made := make_day(first.year, first.month, day):
            days.append(made)
    if shift is not None:
        return Resolved(days[0]) if days else None
    if past:
        return next((Resolved(one) for one in reversed(days) if one <= base.day), None)
    return next((Resolved(one) for one in days if one >= base.day), None)


def quarter(number: int, year: int | None, base: DateBase, *, past: bool, end_only: bool) -> Resolved | None:
    """Return a quarter of a year, due on its last day."""
    years = [year] if year else [base.day.year - 1, base.day.year, base.day.year + 1]
    readings = [span(date(one, 3 * number - 2, 1), month_end(one, 3 * number)) for one in years]
    chosen = (
        readings[0]
        if year
        else without_year(
            ((one.first if past else one.last, one) for one in readings if one.first and one.last), base, past=past
        )
    )
    return replace(chosen, first=None, last=None) if chosen and end_only else chosen
