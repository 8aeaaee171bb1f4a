"""The festivals on which one greets a customer: which is near in a country, by the calendar's own names.

A greeting is only suggested, never drafted. Days that recall wars and deaths are no festivals and not in the table.
"""

from __future__ import annotations

from datetime import date, timedelta

from mailmate.sentences import mark
from mailmate.trade.time.calendars import names_of_days, year_of
from mailmate.values import dataclass

AHEAD = timedelta(days=4)
"""How long before a festival a greeting is spoken of."""
_GREETED = {
    "chinese new year": mark("Chinese New Year"), "lunar new year": mark("Lunar New Year"),
    "eid al-fitr": mark("Eid al-Fitr"), "eid al-adha": mark("Eid al-Adha"), "mid-autumn": mark("Mid-Autumn Festival"),
    "christmas": mark("Christmas"), "diwali": mark("Diwali"), "deepavali": mark("Diwali"),
    "thanksgiving": mark("Thanksgiving"), "songkran": mark("Songkran"), "nowruz": mark("Nowruz"),
    "novruz": mark("Nowruz"), "new year's day": mark("New Year"), "easter sunday": mark("Easter"),
    "easter monday": mark("Easter"), "independence day": mark("Independence Day"), "national day": mark("National Day"),
    "republic day": mark("Republic Day"),
}  # fmt: skip
"""Part of a calendar's name, the longer and more telling first -> what a person calls the festival."""


@dataclass(frozen=True, slots=True)
class Festival:
    """A day on which people of a country are greeted."""

    day: date
    name: str


def festival_near(country: str, today: date) -> Festival | None:
    """Return the next festival of a country within the days one greets ahead, today among them; None without one.

    Of a country no calendar knows nothing is said.
    """
    ahead = [today + timedelta(days=days) for days in range(AHEAD.days + 1)]
    # What an earlier run looked up tells of most days that there is nothing; only a day off has a name to look up.
    if not country or not any(day in year_of(country, day.year).off for day in ahead):
        return None
    known = {year: names_of_days(country, year) for year in {day.year for day in ahead}}
    days = sorted((day, name.lower()) for names in known.values() for day, name in names.items())
    for day, called in days:
        name = next((told for part, told in _GREETED.items() if part in called), None)
        if name and day in ahead:
            return Festival(day, name)
    return None
