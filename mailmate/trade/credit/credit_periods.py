"""Days and periods as letters of credit word them (UCP 600 art. 3; ISBP A14, A15; DOMAIN handbook 3.1).

"1 TO 15 JUL 2026", "DURING JULY 2026", "SECOND HALF OF AUGUST", "END OF AUGUST", "ON OR ABOUT 20 AUG 2026". From, to,
until, till and between include a day named for shipment, before and after exclude it. A month without a year is
that of the credit's expiry or the last one before it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from mailmate.trade.credit.swift_values import swift_date
from mailmate.trade.finding.date_tables import MONTHS
from mailmate.trade.finding.words import late_pattern

Period = tuple[date, date]

_ABOUT = timedelta(days=5)
_LONGEST = 8_000
_MONTH_NAMES = "|".join(sorted((name for name in MONTHS if name.isascii() and name != "mart"), key=len, reverse=True))
_SPAN = late_pattern(
    rf"(?<!\d)(?P<one>\d{{1,2}})(?:st|nd|rd|th)?[ ]?(?:to|-|until|till|and)[ ]?"
    rf"(?P<two>\d{{1,2}})(?:st|nd|rd|th)?[ ./-]?(?P<month>{_MONTH_NAMES})\.?[ ,./-]{{0,2}}(?P<year>20\d{{2}})",
    re.I,
)
_DAY = late_pattern(
    rf"(?<!\d)(?:\d{{6}}|20\d{{2}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\d{{1,2}}\.20\d{{2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ ./-]{{0,2}}(?:{_MONTH_NAMES})\.?[ ,./-]{{0,3}}20\d{{2}}"
    rf"|(?<![a-z])(?:{_MONTH_NAMES})\.?[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]20\d{{2}})(?!\d)",
    re.I,
)
_MONTH = late_pattern(
    r"(?<![a-z])(?P<part>beginning|early|first half|second half|1st half|2nd half|middle|mid|end|late)?"
    rf"[ -]?(?:of[ ]|in[ ])?(?P<month>{_MONTH_NAMES})(?![a-z])\.?[ ,/-]{{0,2}}(?P<year>20\d{{2}})?(?![ ]?\d)",
    re.I,
)
_PARTS = {
    "beginning": (1, 10), "early": (1, 10), "first half": (1, 15), "1st half": (1, 15), "second half": (16, 31),
    "2nd half": (16, 31), "middle": (11, 20), "mid": (11, 20), "end": (21, 31), "late": (21, 31),
}  # fmt: skip
_BETWEEN = late_pattern(r"\s*(?:to|till|until|-|through|and)\s*(?:and including\s*)?", re.I)
_BEFORE = late_pattern(r"(?P<about>on or about)\s*$|(?P<before>\bbefore)\s*$|(?P<after>\bafter)\s*$", re.I)
_NO_MONTHS = frozenset({"may", "mar", "march"})
"""Words that are something else too: without a year and a word that says time they are no month."""
_TIME_WORD = late_pattern(r"\b(?:in|during|of|by|within|until|and|end|half|mid)\s*$", re.I)


def shipment_periods(text: str, near: date | None) -> tuple[Period, ...]:
    """Return the periods (first day, last day, both inclusive) a shipment period or schedule names, in order.

    `near` is the day near which months without a year lie: the expiry of the credit.
    """
    found: dict[int, tuple[int, Period]] = {}
    text = text[:_LONGEST]
    for start, end, period in (*_spans(text), *_days(text), *_months(text, near)):
        found.setdefault(start, (end, period))
    periods: list[Period] = []
    reached, joined_at = 0, 0
    for start in sorted(found):
        end, period = found[start]
        if start < reached:
            continue
        if periods and _BETWEEN.fullmatch(text, joined_at, start) and not _is_schedule(text, joined_at, start):
            periods[-1] = (periods[-1][0], max(periods[-1][1], period[1]))
        else:
            periods.append(period)
        reached = joined_at = end
    return tuple(periods)


def _is_schedule(text: str, start: int, end: int) -> bool:
    """Tell whether "July and August" names two lots and no stretch from one to the other."""
    return "and" in text[start:end].lower() and "between" not in text[max(0, start - 40) : start].lower()


def _spans(text: str) -> Iterator[tuple[int, int, Period]]:
    for match in _SPAN.finditer(text):
        month, year = MONTHS[match["month"].lower()], int(match["year"])
        first, last = _safe(year, month, int(match["one"])), _safe(year, month, int(match["two"]))
        if first and last and first <= last:
            yield match.start(), match.end(), (first, last)


def _days(text: str) -> Iterator[tuple[int, int, Period]]:
    for match in _DAY.finditer(text):
        day = swift_date(match.group())
        if day is None:
            continue
        said = _BEFORE.search(text, max(0, match.start() - 16), match.start())
        if said and said["about"]:
            yield match.start(), match.end(), (day - _ABOUT, day + _ABOUT)
        elif said:
            near = day + timedelta(days=-1 if said["before"] else 1)
            yield match.start(), match.end(), (near, near)
        else:
            yield match.start(), match.end(), (day, day)


def _months(text: str, near: date | None) -> Iterator[tuple[int, int, Period]]:
    for match in _MONTH.finditer(text):
        word = match["month"].lower()
        doubtful = word in _NO_MONTHS and not match["year"]
        if doubtful and not (
            match["part"] or _TIME_WORD.search(text, max(0, match.start() - 12), match.start("month"))
        ):
            continue
        month = MONTHS[word]
        year = int(match["year"]) if match["year"] else _year_of(month, near)
        if year:
            last = calendar.monthrange(year, month)[1]
            one, two = _PARTS.get((match["part"] or "").lower(), (1, last))
            yield match.start(), match.end(), (date(year, month, one), date(year, month, min(two, last)))


def _year_of(month: int, near: date | None) -> int | None:
    if near is None:
        return None
    return near.year if month <= near.month else near.year - 1


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
