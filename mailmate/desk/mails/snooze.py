"""Putting a mail out of sight until a day said in words: "Monday", "3 days", "after Eid", "下周一".

A mail that sleeps stays open in every other way: it is fetched after, answered from elsewhere, and shown in a view
of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.time.named_days import day_after_holiday

LONGEST = timedelta(days=400)
_HOURS = re.compile(r"(?:in\s)?(\d{1,3})\s{0,2}(?:h|hrs?|hours?|小时|个小时)(?:后)?", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,3})\s{0,2}(d|days?|w|weeks?|m|months?)", re.IGNORECASE)
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})\.?")
_AFTER = re.compile(r"(?:after|过了?|等)\s{0,2}(.{1,40}?)(?:之?后|以后)?|(.{1,40}?)(?:之后|以后|后)", re.IGNORECASE)
_LATER_HOURS = (
    (re.compile(r"afternoon|下午", re.IGNORECASE), 14),
    (re.compile(r"evening|tonight|晚", re.IGNORECASE), 18),
)
_UNITS = {"d": "days", "w": "weeks", "m": "months"}


def wake_moment(desk: Desk, words: str, country: str = "") -> datetime:
    """Return when a mail snoozed in these words comes back: the opening hour of that day unless an hour is said.

    `country` is the buyer's, whose holidays are meant first. Raises `WrongUse` for words that name no day to come.
    """
    words, now = " ".join(words.split())[:80], desk.local_now
    if hours := _HOURS.fullmatch(words):
        later = now.astimezone(UTC) + timedelta(hours=int(hours[1]))  # in a zone an hour may be two on the clock
        return later.astimezone(now.tzinfo)
    day = _day(words, now, [place for place in (country, desk.config.me.country) if place])
    if day is None:
        raise _no_day(words)
    opens = next(
        (hour for pattern, hour in _LATER_HOURS if pattern.search(words)), desk.config.trade_rules.office_opens
    )
    moment = datetime.combine(day, time(opens), now.tzinfo)
    if not now < moment <= now + LONGEST:
        raise _no_day(words)
    return moment


def _day(words: str, now: datetime, places: Sequence[str]) -> date | None:
    ours = places[-1] if places else ""
    if after := _AFTER.fullmatch(words):
        named = day_after_holiday(after[1] or after[2], places, now.date(), at=ours)
        if named:
            return named
    found = _found(words, now, ours)
    if found is not None and after and after[1] and not re.search(r"\d|一|两|三", words):
        return found + timedelta(days=1)  # "after Friday" is not Friday
    return found


def _found(words: str, now: datetime, country: str) -> date | None:
    if span := _SPAN.fullmatch(words):
        words = f"in {span[1]} {_UNITS[span[2][0].lower()]}"
    if pair := _MONTH_DAY.fullmatch(words):
        return _next_of(int(pair[1]), int(pair[2]), now.date())
    if words.lower() in ("next week", "下周", "下星期"):
        return now.date() + timedelta(days=7 - now.weekday())
    if words.lower() in ("tonight", "this evening", "this afternoon", "今晚", "今天下午", "下午", "晚上"):
        return now.date()
    days = [one.value for one in find_dates(words, DateBase(now, country)) if isinstance(one.value, date)]
    return days[0] if days else None


def _next_of(month: int, day: int, today: date) -> date | None:
    """Return the next day of this month and day, whichever of the two was written first where only one can be it."""
    for first, second in ((month, day), (day, month)):
        for year in (today.year, today.year + 1):
            try:
                found = date(year, first, second)
            except ValueError:
                continue
            if found > today:
                return found
    return None


def snooze(desk: Desk, mail_ids: Sequence[int], until: datetime) -> None:
    """Let open mails sleep until a moment, all or none."""
    with desk.database.transaction():
        for mail_id in mail_ids:
            desk.database.mails.set_asleep(mail_id, until)


def wake(desk: Desk, mail_ids: Sequence[int]) -> None:
    """Bring sleeping mails back at once."""
    with desk.database.transaction():
        for mail_id in mail_ids:
            desk.database.mails.set_asleep(mail_id, None)


def _no_day(words: str) -> WrongUse:
    return WrongUse(
        Sentence("“{words}” names no day to come.", {"words": words}),
        Sentence("Say it like: Monday, tomorrow afternoon, 3 days, 2 h, 22 July, next week, after Eid."),
    )
