"""Which days are working days at a place (DOMAIN handbook 10).

Weekends only: a table by country and the day a rule began. Public holidays are not known here yet, so every
holiday counts as a working day. Regions that differ from their country (Kedah, Kelantan and Terengganu in
Malaysia rest Friday and Saturday) are left out: a country's rule is applied to all of it.
"""

from __future__ import annotations

from datetime import date, timedelta

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
}
"""Country -> (valid from, weekdays off), oldest first; any other country rests Saturday and Sunday."""


def weekend_of(country: str, day: date) -> frozenset[int]:
    """Return the weekdays off (Monday is 0) in `country` (ISO 3166-1 alpha-2, or empty) on `day`."""
    off = _SATURDAY_SUNDAY
    for begin, weekdays in _WEEKENDS.get(country.upper(), ()):
        if begin <= day:
            off = weekdays
    return off


def is_working_day(day: date, country: str) -> bool:
    """Tell whether people work on `day` in `country`; holidays are not known and count as working."""
    return day.weekday() not in weekend_of(country, day)


def next_working_day(day: date, country: str) -> date:
    """Return `day` itself when it is a working day, else the first one after it."""
    while not is_working_day(day, country):
        day += timedelta(days=1)
    return day


def add_working_days(day: date, n: int, country: str) -> date:
    """Return the `n`-th working day after `day` (before it, when `n` is negative); 0 is `next_working_day`.

    `day` itself is never counted (day 1 is the day after the base).
    """
    if n == 0:
        return next_working_day(day, country)
    step = timedelta(days=1 if n > 0 else -1)
    left = abs(n)
    while left:
        day += step
        left -= is_working_day(day, country)
    return day


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
