"""Public holidays and moved working days of one place and year, from the `holidays` library (DOMAIN handbook 10).

Only tables are read, and only when a date needs them: loading the library costs as much as a small command, so a
year that an earlier run looked up is taken from there. What
the library does not know stays unknown (`Year.known`), and a day that hangs on a moon not yet sighted is `doubtful`.
Weekends are not told here: the handbook's own table in `working_days` wins over the library's.
"""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from mailmate.earlier import Table
from mailmate.values import dataclass

if TYPE_CHECKING:
    from holidays.holiday_base import HolidayBase

YEARLY_PLANS = frozenset({"CN", "HU", "BY", "RU", "UZ", "KZ", "KG", "AZ", "VN", "LV"})
"""Countries whose government moves working days by a plan published year by year; before that nobody knows them."""
BANK_PLACES = {"GB": "GB-ENG"}
"""Where a country's banks keep the holidays of one region of it."""
_FIRST, _LAST = 1990, 2100
_ONE_DAY = timedelta(days=1)
_WITH_DAY = re.compile(r"\s?\((?=[^()]*\d{1,2}[/.]\d{1,2}[/.]\d{4})[^()]{1,80}\)")
_BARE_NAMES = frozenset({"day off", "holiday", "substitute holiday", ""})
_EXCHANGED = "Day off for a worked weekend"
"""What a day off is called that only stands in exchange for another."""


@dataclass(frozen=True, slots=True)
class Year:
    """The days of one year that differ from the week's own rhythm."""

    known: bool
    off: frozenset[date] = frozenset()
    banks_off: frozenset[date] = frozenset()
    """Days off for banks: the public holidays and those of banks alone."""
    working: frozenset[date] = frozenset()
    """Days of a weekend on which people work in exchange for another."""
    doubtful: frozenset[date] = frozenset()
    """Days of which the library says "estimated", and their neighbours."""


UNKNOWN = Year(known=False)


_EARLIER = Table("years", __name__, "holidays")


@lru_cache(maxsize=512)
def year_of(place: str, year: int) -> Year:
    """Return what is known of `year` at `place`: a country, or a country and region as in ISO 3166-2 ("MY-02").

    A region the library does not know is answered by its country. Never raises.
    """
    if not _FIRST <= year <= _LAST:
        return UNKNOWN
    if kept := _EARLIER.find(f"{place} {year}"):
        known, *days = kept
        return Year(known, *(frozenset(map(date.fromordinal, some)) for some in days))
    found = _look_up(place, year)
    days = [sorted(map(date.toordinal, some)) for some in (found.off, found.banks_off, found.working, found.doubtful)]
    _EARLIER.keep(f"{place} {year}", [found.known, *days])
    return found


def _look_up(place: str, year: int) -> Year:
    country, _, region = place.partition("-")
    table = _load(country, region, year)
    if table is None:
        return UNKNOWN
    known = _reckoned(table, year) and (country not in YEARLY_PLANS or year <= _last_plan(table))
    if country in YEARLY_PLANS and not known:
        table = _load(country, region, year, observed=False) or table
    off = frozenset(day for day in table if day.year == year)
    return Year(
        known=known,
        off=off,
        banks_off=off | _bank_holidays(country, region, year),
        working=frozenset(day for day in table.weekend_workdays if day.year == year),
        doubtful=frozenset(day for day in _doubtful(table) if day.year == year),
    )


def names_of_days(place: str, year: int) -> dict[date, str]:
    """Return the public holidays of a year with their English names; none where the library does not know them."""
    country, _, region = place.partition("-")
    table = _load(country, region, year, english=True) if _FIRST <= year <= _LAST else None
    return {day: _plain_name(name) for day, name in (table or {}).items() if day.year == year}


def _plain_name(name: str) -> str:
    """Return a holiday's name without the day it stands for, which the library writes month first."""
    plain = _WITH_DAY.sub("", name).strip()
    return _EXCHANGED if plain != name and plain.casefold() in _BARE_NAMES else plain


def _load(
    country: str,
    region: str,
    year: int,
    *,
    observed: bool = True,
    categories: tuple[str, ...] = ("public",),
    english: bool = False,
) -> HolidayBase | None:
    """Return the library's table of `year`, or None where it has none."""
    import holidays

    kind = getattr(holidays, country, None) if len(country) == 2 and country.isalpha() else None
    if (
        kind is None
        or not kind.start_year <= year <= kind.end_year
        or not {*categories} <= {*kind.supported_categories}
    ):
        return None
    with warnings.catch_warnings():
        # The library warns of years whose moons it has not reckoned; `_reckoned` asks after the year itself.
        warnings.simplefilter("ignore")
        table: HolidayBase = kind(
            # Around the turn of a year one plan moves days of the other.
            years=(year - 1, year, year + 1),
            subdiv=region if region in kind.subdivisions else None,
            observed=observed,
            categories=categories,
            # Left open, the language of the names would be taken from the environment.
            language=_english_of(kind) if english else kind.default_language,
        )
    return table


def _english_of(kind: type[HolidayBase]) -> str | None:
    """Return the library's English for a country's names, or its own language where there is none."""
    spoken = getattr(kind, "supported_languages", ())
    return next((one for one in ("en_US", "en_GB", "en") if one in spoken), kind.default_language)


def _reckoned(table: HolidayBase, year: int) -> bool:
    """Tell whether the library has all holidays of `year`, and does not warn that some are missing."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        type(table)(years=year, subdiv=table.subdiv, language=table.default_language)
    return not heard


def _bank_holidays(country: str, region: str, year: int) -> frozenset[date]:
    bank_country, _, bank_region = BANK_PLACES.get(country, "").partition("-")
    found = _load(country, region, year, categories=("bank",))
    regional = _load(bank_country, region or bank_region, year) if bank_country else None
    return frozenset(day for table in (found, regional) for day in table or () if day.year == year)


def _last_plan(table: HolidayBase) -> int:
    """Return the last year whose moved days the library has; 0 where it has none."""
    plans = (getattr(table, name) for name in ("special_public_holidays", "special_holidays") if hasattr(table, name))
    return max((year for plan in plans for year, days in plan.items() if _moves(days)), default=0)


def _moves(days: object) -> bool:
    """Tell whether the library's special days of a year contain one moved from another day (more than three parts)."""
    rows = days if isinstance(days, tuple) and days and isinstance(days[0], tuple) else (days,)
    return any(isinstance(row, tuple) and len(row) > 3 for row in rows)


def _doubtful(table: HolidayBase) -> set[date]:
    labels = (getattr(table, name, None) for name in ("estimated_label", "observed_estimated_label"))
    marks = [part for label in labels if label for part in table.tr(label).split("%s") if part.strip()]
    guessed = [day for day, name in table.items() if any(mark in name for mark in marks)]
    return {day + step for day in guessed for step in (-_ONE_DAY, timedelta(), _ONE_DAY)}
