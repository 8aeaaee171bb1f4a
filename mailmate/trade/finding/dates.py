"""Finds dates in any text: what they are is told by DOMAIN handbook 3.1, where they stand by their quote.

The words themselves are looked for by `calendar_dates`, `numeric_dates`, `relative_dates`, `open_dates` and
`ideographic_dates`; here their finds are joined, dressed ("before", "on or about") and sorted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter

from mailmate.trade.finding.calendar_dates import find_calendar_dates
from mailmate.trade.finding.date_neighbours import with_neighbours
from mailmate.trade.finding.date_rules import DateBase, add_months
from mailmate.trade.finding.date_tables import NUMBER_WORDS, WEEK_OF
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.ideographic_dates import find_ideographic_dates
from mailmate.trade.finding.numeric_dates import find_numeric_dates
from mailmate.trade.finding.open_dates import find_open_dates
from mailmate.trade.finding.relative_dates import find_relative_dates
from mailmate.trade.finding.words import Words, either, keep_best, read_words

__all__ = ["DateBase", "find_dates", "find_written_days", "spell_date"]

_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<around>on\sor\sabout)|(?P<near>within\s(?P<days>\d{1,2})\sdays\sof)|(?P<about>around|about|"
    r"approx\.?|approximately|circa|ca\.|abt|roughly)"
    r"|(?<!not\s)(?<!no\s)(?<!or\s)(?P<side>before|after|prior\sto|earlier\sthan|later\sthan)|(?P<end>cob|eod|eob|"
    r"close\sof\sbusiness|end\sof\sbusiness|end\sof\sday)(?:\son|,)?)\s{1,3}(?:the\s)?$"
)
_WEEK_OF = re.compile(rf"(?<!\w){either(WEEK_OF)}\s{{1,2}}(?:the\s|mon(?:day)?,?\s)?$")
_JOINT = re.compile(r"\s{0,2}-\s{0,2}")
_BETWEEN = re.compile(r"(?<!\w)between\s{1,2}$")
_RELATIVE = re.compile(
    r"to(?:day|night|mor)|tmr|yesterday|this|next|last|week|within|in\s|day|mañana|demain|heute|morgen|今|明|后|昨|"
    r"内|завтра|сегодня"
)


def find_dates(text: str, base: DateBase, *, past: bool = False) -> list[Found]:
    """Return the dates, vague times, conditions and formulas of `text`, in text order.

    `past` tells that the text speaks of events: a day without a year or week is then the nearest past one.
    """
    words = read_words(text)
    found = [
        *find_calendar_dates(words, base, past=past),
        *find_numeric_dates(words, base, past=past),
        *find_relative_dates(words, base, past=past),
        *find_open_dates(words),
        *find_ideographic_dates(words, base, past=past),
    ]
    if not found:
        return []
    kept = _join_ranges(words, with_neighbours(words, keep_best([*found, *_anchored(words, found)])))
    return [_guessed(one, base) for one in keep_best(_dress(words, one) for one in kept)]


def find_written_days(text: str) -> list[tuple[date, str]]:
    """Return the days written with their year that can be read in one way only, each with its words.

    For papers and sheets, where nobody knows from which day they speak: two readers nine years apart have to agree.
    So "15.08.26" is a day, "15 August" and "Friday" are none, and neither is "03/07/26".
    """
    one, *others = (_certain_days(text, base) for base in _READERS)
    return [pair for pair in one if all(pair in other for other in others)]


_READERS = tuple(DateBase(datetime(year, 7, 1, tzinfo=UTC)) for year in (2024, 2033))
"""Both lie within ten years of what two digits mean today (DOMAIN 3.1)."""


def _certain_days(text: str, base: DateBase) -> dict[tuple[date, str], None]:
    """Return the days that are not ambiguous, with their words, in text order and fast to look up."""
    found = (one for one in find_dates(text, base) if "ambiguous" not in one.flags)
    return {(one.value, one.quote): None for one in found if isinstance(one.value, date)}


def spell_date(day: date) -> str:
    """Return a date as drafts write it: "Friday 3 July 2026"."""
    return f"{_WEEKDAY_NAMES[day.weekday()]} {day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


def _join_ranges(words: Words, found: Iterable[Found]) -> list[Found]:
    """Join "28 July - 3 August" and "between 1 and 5 August" into one span; "from … to …" may be a change."""
    joined: list[Found] = []
    for one in found:
        span = _joined(words, joined[-1], one) if joined else None
        if span:
            joined[-1] = span
        else:
            joined.append(one)
    return joined


def _anchored(words: Words, found: list[Found]) -> list[Found]:
    """Find days told by another day named before them: "before then", "a fortnight before", "one day later"."""
    more: list[Found] = []
    named = [(one.end, one.value) for one in reversed(found) if isinstance(one.value, date)]
    named.sort(key=itemgetter(0))
    for match in _ANCHORED.finditer(words.folded):
        start = match.start()
        end, anchor = named[at - 1] if (at := bisect_right(named, start, key=itemgetter(0))) else (0, None)
        if anchor is None or end <= start - _ANCHOR_REACH or "\n\n" in words.folded[end:start]:
            continue
        day = anchor if match["then"] else _shifted(anchor, match)
        if day is not None:
            at = match.start("then") if match["then"] else start
            more.append(Found("date", day, at, match.end(), words.text[at : match.end()], ("approx",)))
    return more


def _shifted(day: date, match: re.Match[str]) -> date | None:
    """Return the day `count` units before or after another, within a year."""
    count = int(match["count"]) if match["count"].isdigit() else NUMBER_WORDS[match["count"]]
    unit = match["unit"].rstrip("s")
    sign = 1 if match["side"] in ("later", "after", "thereafter") else -1
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 30}[unit] * count
    if days > _LONGEST_SHIFT:
        return None
    return add_months(day, sign * count) if unit == "month" else day + timedelta(days=sign * days)


_LONGEST_SHIFT = 366
_ANCHOR_REACH = 140
"""Characters within which the day stands from which another is told."""
_ANCHORED = re.compile(
    rf"(?<!\w)(?:(?P<count>\d{{1,2}}|{either(word for word in NUMBER_WORDS if word.isascii())})\s"
    r"(?P<unit>days?|weeks?|fortnight|months?)\s"
    r"(?P<side>before|earlier|prior|later|after|thereafter)(?:\s(?:that|then|this|the same))?"
    r"|(?:before|by)\s(?P<then>then))(?=\s{0,2}(?:$|[.,;!?)\n]|at\sthe\slatest|latest))"
)


def _joined(words: Words, one: Found, two: Found) -> Found | None:
    if two.start - one.end > 7 or not isinstance(one.value, date) or not isinstance(two.value, date):
        return None
    between = words.folded[one.end : two.start]
    dash = _JOINT.fullmatch(between) is not None
    both = between.strip() == "and" and _BETWEEN.search(words.folded, max(0, one.start - 12), one.start) is not None
    if one.value >= two.value or not (dash or both):
        return None
    quote, flags = words.text[one.start : two.end], tuple(dict.fromkeys(one.flags + two.flags))
    first, last = one.first or one.value, two.last or two.value
    return replace(two, start=one.start, quote=quote, first=first, last=last, flags=flags)


def _dress(words: Words, one: Found) -> Found:
    """Take in the words before a date that change what it says."""
    if one.value is None or not isinstance(one.value, date):
        return one
    if one.first is None and (week := _WEEK_OF.search(words.folded, max(0, one.start - 24), one.start)):
        return _week_from(words, one, one.value, week.start())
    match = _BEFORE.search(words.folded, max(0, one.start - 34), one.start)
    if not match:
        return one
    if match["side"]:
        side = "after" if match["side"] in ("after", "later than") else "before"
        return one if one.detail else replace(one, detail=side)
    widened = replace(one, start=match.start(), quote=words.text[match.start() : one.end])
    if match["end"]:
        return replace(widened, detail="17:00")
    if match["about"]:
        return replace(widened, flags=(*one.flags, "approx"))
    reach = timedelta(days=int(match["days"]) if match["near"] else 5)
    last = one.value + reach
    return replace(
        widened,
        value=last if match["near"] else one.value,
        first=one.value - reach,
        last=last,
        flags=(*one.flags, "approx"),
    )


def _week_from(words: Words, one: Found, first: date, start: int) -> Found:
    """Return "w/c 6 July" as that week from its first day on, due on its Friday."""
    friday = first + timedelta(days=(4 - first.weekday()) % 7)
    return replace(one, value=friday, start=start, quote=words.text[start : one.end], first=first, last=friday)


def _guessed(one: Found, base: DateBase) -> Found:
    """Flag a day counted from the moment of writing where the writer's zone is a guess."""
    if base.zone_known or one.value is None or not _RELATIVE.search(one.quote.lower()):
        return one
    return replace(one, flags=(*one.flags, "zone_guess"))
