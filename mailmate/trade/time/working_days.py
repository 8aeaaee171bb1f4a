"""Which days are working days, and which are banking days, at a place (DOMAIN handbook 10).

A place is a country (ISO 3166-1 alpha-2) or a country and region (ISO 3166-2, "MY-02" for Kedah); empty is a place
nobody named. Weekends stand in the table below, public holidays and moved working days come from `calendars`. A
holiday that is not known counts as a working day; `calendar_known` tells whether an answer rests on knowledge.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from mailmate.trade.time.calendars import YEARLY_PLANS, Year, year_of

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

_SATURDAY_SUNDAY = frozenset({SATURDAY, SUNDAY})
_FRIDAY_SATURDAY = frozenset({FRIDAY, SATURDAY})

_WEEKENDS: dict[str, tuple[tuple[date, frozenset[int]], ...]] = {
    **dict.fromkeys(
        ("SA", "QA", "KW", "BH", "OM", "EG", "JO", "IQ", "DZ", "LY", "SD", "SY", "YE", "IL", "BD", "MV"),
        ((date.min, _FRIDAY_SATURDAY),),
    ),
    "AE": ((date.min, _FRIDAY_SATURDAY), (date(2022, 1, 1), _SATURDAY_SUNDAY)),
    "IR": ((date.min, frozenset({FRIDAY})),),
    "IN": ((date.min, frozenset({SUNDAY})),),
    "BN": ((date.min, frozenset({FRIDAY, SUNDAY})),),
    "NP": ((date.min, frozenset({SATURDAY})),),
    **dict.fromkeys(("MY-02", "MY-03", "MY-11"), ((date.min, _FRIDAY_SATURDAY),)),
    "MY-01": ((date(2014, 1, 1), _FRIDAY_SATURDAY), (date(2025, 1, 1), _SATURDAY_SUNDAY)),
}
"""Place -> (valid from, weekdays off), oldest first; any other place rests Saturday and Sunday."""

_BANK_WEEKENDS = {"BN": frozenset({SUNDAY})}
"""Where banks keep another weekend than other people."""
_SECOND_AND_FOURTH_SATURDAY_OFF = frozenset({"IN"})
"""Where banks rest on every second and fourth Saturday of the month, a working day for others."""

_ONE_DAY = timedelta(days=1)


def weekend_of(country: str, day: date) -> frozenset[int]:
    """Return the weekdays off (Monday is 0) at a place on `day`."""
    place = country.upper()
    off = _SATURDAY_SUNDAY
    for begin, weekdays in _WEEKENDS.get(place) or _WEEKENDS.get(place.partition("-")[0], ()):
        if begin <= day:
            off = weekdays
    return off


def is_working_day(day: date, country: str) -> bool:
    """Tell whether people work on `day` at a place; an unknown holiday counts as working."""
    if day.weekday() in weekend_of(country, day):
        # Only there are weekends ever worked, so that no other weekend day needs the tables.
        return _land(country) in YEARLY_PLANS and day in _year(day, country).working
    return day not in _year(day, country).off


def is_banking_day(day: date, country: str) -> bool:
    """Tell whether banks are regularly open on `day` at a place (UCP 600 art. 2); unknown holidays count as open."""
    land = _land(country)
    if day.weekday() in _BANK_WEEKENDS.get(land, weekend_of(country, day)):
        return land in YEARLY_PLANS and day in _year(day, country).working
    if land in _SECOND_AND_FOURTH_SATURDAY_OFF and day.weekday() == SATURDAY and (day.day - 1) // 7 in (1, 3):
        return False
    return day not in _year(day, country).banks_off


def calendar_known(day: date, country: str) -> bool:
    """Tell whether the holidays around `day` are known at a place.

    False (`calendar_unknown`) where no place is named, for a country without tables, a year whose plan is not
    published yet (China's), and days that hang on the sighting of the moon.
    """
    year = _year(day, country)
    return year.known and day not in year.doubtful


def next_working_day(day: date, country: str) -> date:
    """Return `day` itself when it is a working day, else the first one after it."""
    return _next(day, country, is_working_day)


def next_banking_day(day: date, country: str) -> date:
    """Return `day` itself when it is a banking day, else the first one after it."""
    return _next(day, country, is_banking_day)


def add_working_days(day: date, n: int, country: str) -> date:
    """Return the `n`-th working day after `day` (before it, when `n` is negative); 0 is `next_working_day`.

    `day` itself is never counted (day 1 is the day after the base).
    """
    return _count(day, n, country, is_working_day)


def add_banking_days(day: date, n: int, country: str) -> date:
    """Return the `n`-th banking day after `day` (before it, when `n` is negative); 0 is `next_banking_day`."""
    return _count(day, n, country, is_banking_day)


def span_known(first: date, last: date, country: str) -> bool:
    """Tell whether the holidays of every day from `first` to `last` are known: what a count over them rests on."""
    first, last = min(first, last), max(first, last)
    years = [year_of(country.upper(), year) for year in range(first.year, last.year + 1)] if country else []
    return bool(years) and all(year.known and not any(first <= day <= last for day in year.doubtful) for year in years)


def _next(day: date, country: str, is_open: Callable[[date, str], bool]) -> date:
    while not is_open(day, country):
        day += _ONE_DAY
    return day


def _count(day: date, n: int, country: str, is_open: Callable[[date, str], bool]) -> date:
    if n == 0:
        return _next(day, country, is_open)
    step = _ONE_DAY if n > 0 else -_ONE_DAY
    left = abs(n)
    while left:
        day += step
        left -= is_open(day, country)
    return day


def _land(place: str) -> str:
    return place[:2].upper()


def _year(day: date, place: str) -> Year:
    return year_of(place.upper(), day.year) if place else _NOWHERE


_NOWHERE = Year(known=False)


def week_start(country: str, day: date) -> date:
    """Return the first day of the week `day` lies in: Monday (ISO 8601), else the first of the working week.

    The working week begins after the last day of the weekend: Sunday in SA, Saturday in IR.
    """
    off = weekend_of(country, day)
    first = (
        MONDAY
        if MONDAY not in off and SUNDAY in off
        else next(weekday for weekday in range(7) if weekday not in off and (weekday - 1) % 7 in off)
    )
    return day - timedelta(days=(day.weekday() - first) % 7)
