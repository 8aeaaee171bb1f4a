"""Holidays by the names people call them: when the next one of a name is over (DOMAIN handbook 10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from mailmate.trade.time.calendars import names_of_days
from mailmate.trade.time.named_day_tables import CALLED, WHERE
from mailmate.trade.time.working_days import next_working_day

_LONGEST_GAP = timedelta(days=3)
"""A weekend may lie within a holiday."""


def day_after_holiday(words: str, places: Sequence[str], today: date, *, at: str) -> date | None:
    """Return the first working day at a place after the next holiday called so that is not over.

    Looked for at `places` in their order, then where such a day is kept most; None where no calendar knows the name.
    """
    said = " ".join(words.lower().split())
    names = next((names for called, names in CALLED.items() if called in said), (said,)) if said else ()
    for place in (*places, *(where for name in names for where in WHERE.get(name, ()))):
        if last := _last_day(names, place, today):
            return next_working_day(last + timedelta(days=1), at)
    return None


def _last_day(names: Iterable[str], place: str, today: date) -> date | None:
    known = {**names_of_days(place, today.year), **names_of_days(place, today.year + 1)}
    days = sorted(day for day, name in known.items() if day >= today and any(one in name.lower() for one in names))
    last = days[0] if days else None
    for day in days:
        if last and day - last <= _LONGEST_GAP:
            last = day
    return last
