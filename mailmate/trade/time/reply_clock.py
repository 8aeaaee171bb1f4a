"""How long a mail waits for our answer, in our working hours (DOMAIN handbook 10).

Outside the office's hours and on days off the clock stands: a mail of Friday evening counts from Monday morning.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from mailmate.trade.time.working_days import is_working_day

MOST_DAYS = 366
"""Longer waits are not told more exactly."""


def working_hours(since: datetime, now: datetime, country: str, office: tuple[int, int]) -> float:
    """Return the working hours between two moments of our own zone; `office` is its opening and closing hour.

    What waits longer than a year waits a year.
    """
    begin = max(since, now - timedelta(days=MOST_DAYS))
    total, day = timedelta(), begin.date()
    while day <= now.date():
        if is_working_day(day, country):
            opens, closes = (datetime.combine(day, time(), now.tzinfo) + timedelta(hours=hour) for hour in office)
            total += max(min(now, closes) - max(begin, opens), timedelta())
        day += timedelta(days=1)
    return total.total_seconds() / 3600
