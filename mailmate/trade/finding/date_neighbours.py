"""Days that are told by the day beside them: "3 и 17 июня", "on 15th July and on 31st", "the tenth of March".

Each takes its month from its neighbour; a weekday printed behind its day ("13 Mart 2026 Cuma") is that day.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mailmate.trade.finding.calendar_dates import ALL_WEEKDAYS
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.reference_tables import LABELS, NUMBER_WORDS
from mailmate.trade.finding.words import Words, either, late_pattern

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
ORDINALS = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)},
    **{f"twenty {word}": 20 + number for number, word in enumerate(_UNITS, 1)},
    "thirtieth": 30,
    "thirty first": 31,
}
"""English numbers of days in words."""

_SPOKEN = late_pattern(
    lambda: (
        rf"(?<!\w)(?P<word>(?:twenty|thirty)[ -](?:{'|'.join(_UNITS)})|"
        rf"{'|'.join(word for word in ORDINALS if ' ' not in word)})\s(?:of\s|day\sof\s){{0,1}}$"
    )
)
_DAY_BEFORE = late_pattern(
    r"(?<![\w.,/:$€-])(?P<day>\d{1,2})(?P<counts>st|nd|rd|th|\.|º|°|er|-го)?\s?(?P<joint>and|&|\+|,|и|ve|y|e|et|und)\s"
    r"(?:on\s)?(?:the\s|am\s|el\s|le\s|dia\s|on\s)?$"
)
_NUMBERED = late_pattern(
    lambda: (
        rf"(?:#|(?<!\w)(?:{either(label for _, labels in LABELS for label in labels.split('|'))}|"
        rf"{either(NUMBER_WORDS)}|"
        r"items?|box(?:es)?|cartons?|pallets?|containers?|pages?|points?|clauses?|articles?|lines?|rows?|pos\.?|positions?|parts?|"
        r"phases?|stages?|units?|rooms?|floors?|flats?|versions?|rev\.?|amendments?|fields?|attachments?|annex|photos?|models?|types?|"
        r"grades?|classe?s?|sizes?|shifts?|série|serie|posten|seiten?|página|caixas?|cajas?|cartons|колли|поз\.?|позици\w))\s?$"
    )
)
"""Words behind which a bare number is a name or a count: "invoices 12 and 15 July"."""
_ON_A_DAY = late_pattern(
    r"(?<!\w)(?:on|by|before|until|till|from|since|of|the|days?|dates?|am|bis|vom|zum|el|del|los|días|dia|dias|le|les|до|к|с|на)\s$"
)
_DAY_BEHIND = re.compile(r"\d{1,2}(?:st|nd|rd|th|-го|го)")
_PAIR = late_pattern(
    r"(?P<one>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:and|&|und|и)\s(?P<two>\d{1,2})(?:st|nd|rd|th|\.)?\s(?=\D)"
)
_BETWEEN = late_pattern(r"(?<!\w)(?:between|zwischen|между|entre)\s{1,2}(?:the\s)?$")
_REACH = 70


def with_neighbours(words: Words, found: list[Found]) -> list[Found]:
    """Return the finds with days read beside them; weekdays printed behind their day are left out."""
    kept: list[Found] = []
    for one in found:
        if kept and _is_printed_behind(words, kept[-1], one):
            continue
        kept += _read_beside(words, one, kept[-1] if kept else None)
    return kept


def _is_printed_behind(words: Words, day: Found, one: Found) -> bool:
    between = words.folded[day.end : one.start]
    if len(between) > 2 or between.strip(" ,(") or not any(char.isdigit() for char in day.quote):
        return False
    word = re.split(r"[\s']", one.quote.lower().strip(" .()"))[0]
    return word in ALL_WEEKDAYS and not any(char.isdigit() for char in one.quote)


def _read_beside(words: Words, one: Found, last: Found | None) -> Iterator[Found]:
    """Yield a find as its neighbours make it, and a bare number of a day before it."""
    if not isinstance(one.value, date):
        yield one
        return
    before = words.folded[max(0, one.start - 30) : one.start]
    if one.first is not None:
        yield from _parted(words, one, before)
        return
    if _names_month(one) and (match := _DAY_BEFORE.search(before)) and _is_day_before(words, one.start, match):
        start = one.start - len(before) + match.start("day")
        day = _day(one.value, int(match["day"]))
        if day is not None and day < one.value and (last is None or last.end <= start):
            yield Found("date", day, start, start + len(match["day"]), words.text[start : start + len(match["day"])])
    yield _following(words, one, last)


def _is_day_before(words: Words, end: int, match: re.Match[str]) -> bool:
    """Tell a number that shares the month behind it from the name or count of something else.

    Behind a comma stands many a day of its own ("Room 12, 14 March"): there the number has to say that it is a day.
    """
    start = end - len(match.string) + match.start("day")
    before = words.folded[max(0, start - 30) : start]
    if _BETWEEN.search(before):
        return False
    if match["counts"]:
        return True
    return _ON_A_DAY.search(before) is not None if match["joint"] == "," else not _NUMBERED.search(before)


def _names_month(one: Found) -> bool:
    return (
        re.search(r"\d.*[^\W\d]{3}|[^\W\d]{3}.*\d", one.quote) is not None
        and _DAY_BEHIND.fullmatch(one.quote.lower()) is None
    )


def _parted(words: Words, one: Found, before: str) -> Iterator[Found]:
    """Part "20th and 27th of May" into two days, and read "the tenth of March" as a day of that month.

    "Lot 3 and 5 July" names one day.
    """
    assert isinstance(one.value, date)
    pair = _PAIR.match(one.quote.lower())
    if pair and not _BETWEEN.search(before):
        first = _day(one.value, int(pair["one"]))
        if first is not None:
            end = one.start + pair.end("one")
            if not _NUMBERED.search(before):
                yield Found("date", first, one.start, end, words.text[one.start : end])
            start = one.start + pair.start("two")
            yield replace(one, start=start, quote=words.text[start : one.end], first=None, last=None)
            return
    spoken = _SPOKEN.search(before)
    day = _day(one.value, ORDINALS.get(spoken["word"].replace("-", " "), 0)) if spoken else None
    if spoken and day and not any(char.isdigit() for char in one.quote):
        start = one.start - len(before) + spoken.start("word")
        yield replace(one, value=day, start=start, quote=words.text[start : one.end], first=None, last=None)
        return
    yield one


def _following(words: Words, one: Found, last: Found | None) -> Found:
    """Read "31st" behind "15th July" as a day of that month, or of the next one."""
    if last is None or not isinstance(last.value, date) or not isinstance(one.value, date):
        return one
    between = words.folded[last.end : one.start]
    if not _DAY_BEHIND.fullmatch(one.quote.lower()) or len(between) > _REACH or re.search(r"[.;!?\n]\s", between):
        return one
    number = int(re.match(r"\d{1,2}", one.quote)[0])  # type: ignore[index] # the pattern begins with digits
    if number == last.value.day:
        return one
    month = last.value if number > last.value.day else _next_month(last.value)
    day = _day(month, number)
    return replace(one, value=day) if day and last.first is None else one


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _day(month: date, number: int) -> date | None:
    return month.replace(day=number) if 1 <= number <= calendar.monthrange(month.year, month.month)[1] else None
