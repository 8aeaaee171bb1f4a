"""The last moments before a sailing that a booking confirmation names: for shipping instruction, VGM, and cargo.

A day is one that stands right behind its words; what names none is left out. The place of the times is the terminal's.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from mailmate.trade.delivery.cut_off_tables import AT_SEA, CUT_OFFS, SENT_BY, TIME
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.wording import LONGEST
from mailmate.values import dataclass

FIELDS = tuple(CUT_OFFS)
"""The fields of a shipment that hold such a moment: `2026-12-14 12:00`, or the day alone."""
_NEAR = 32
"""Characters behind the words in which the day stands."""
_MOST = 20
_OTHER_LINE = re.compile(r"\n(?=[^\n]{0,40}[:：])|\n\s{0,20}\n")


@dataclass(frozen=True, slots=True)
class CutOff:
    """One such moment: the field it fills, its value and the words it rests on."""

    field: str
    value: str
    quote: str


def find_cut_offs(text: str, base: DateBase) -> tuple[CutOff, ...]:
    """Return the cut-offs a text names, each field once: the first that has a day."""
    text = text[:LONGEST]
    if not AT_SEA.search(text):  # most texts end here; looking for the words of both tables takes ten times as long
        return ()
    found: dict[str, CutOff] = {}
    places = sorted(
        (match.start(), match.end(), field)
        for table in (CUT_OFFS, SENT_BY)
        for field, words in table.items()
        for match in islice(words.finditer(text), _MOST)
    )
    if not places:
        return ()
    days = [one for one in find_dates(text, base) if isinstance(one.value, date) and "ambiguous" not in one.flags]
    for at, (start, end, field) in enumerate(places):
        reach = min([end + _NEAR, *(place[0] for place in places[at + 1 :] if place[0] >= end)])
        if stop := _OTHER_LINE.search(text, end, reach):
            reach = stop.start()
        day = next((one for one in days if end <= one.start < reach), None)
        if day is None or field in found or not isinstance(day.value, date):
            continue
        moment, last = _time_beside(text, end, day.start, day.end)
        value = f"{day.value.isoformat()} {moment}".strip()
        found[field] = CutOff(field, value, " ".join(text[start:last].split()))
    return tuple(found.values())


def _time_beside(text: str, start: int, day: int, end: int) -> tuple[str, int]:
    """Return the time of day right behind a day, else between its words and it, as HH:MM; and where the words end."""
    behind = TIME.search(text, end, end + 16)
    if behind and "\n" not in text[end : behind.start()] and not re.search(r"[;,]\s?\w{3}", text[end : behind.start()]):
        return _clock(behind), behind.end()
    before = TIME.search(text, start, day)
    return (_clock(before), end) if before else ("", end)


def _clock(match: re.Match[str]) -> str:
    if match["noon"]:
        return "12:00"
    hour = int(match["hour"] or match["plain"])
    half = (match["half"] or match["side"] or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    return f"{0 if half == 'a' and hour == 12 else hour:02d}:{match['minute'] or '00'}"
