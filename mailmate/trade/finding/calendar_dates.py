"""Finds days that a text names by month or by week: "3rd July", "10-15 Aug 2026", "early August", "week 32".

Days in digits alone stand in `numeric_dates`, those counted from the day of writing in `relative_dates`, Han and Hangul
dates in `ideographic_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from mailmate.trade.finding.date_rules import (
    NO_SUCH_DAY,
    DateBase,
    Resolved,
    add_months,
    calendar_day,
    calendar_days,
    iso_week,
    lacks_day,
    make_day,
    part_of_month,
    part_without_year,
    read_year,
    span,
)
from mailmate.trade.finding.date_tables import ENGLISH_MONTHS, MONTHS, PARTS, PARTS_BEHIND, SHORT_WEEKDAYS, WEEKDAYS
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import Words, ahead_of, either, first_words, late_pattern

ALL_WEEKDAYS = WEEKDAYS | SHORT_WEEKDAYS
ANY_WEEKDAY = either(ALL_WEEKDAYS)
_MONTH = either(MONTHS)
_ENGLISH_MONTH = either(ENGLISH_MONTHS)
_MONTH_TRIGGERS = first_words(MONTHS)
_MONTH_FIRST_WORDS = either(
    [*ENGLISH_MONTHS, *(month for month in MONTHS if month.endswith(("ın", "in", "un", "ün")) and month != "juin")]
)
"""Months that stand before their day: English ones, and Turkish genitives ("ekimin 20'si")."""

_GAP = r"[ \t]{0,3}(?:\r?\n)?[ \t]{0,3}"
_YEAR = r"(?:(?:19|20)\d\d|2[4-6]\d\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|\.?º|°|ª|\.)"
_UNITS = (
    r"(?:pcs?|pieces?|sets?|units?|containers?|rolls?|sheets?|pairs?|ctns?|cartons?|tons?|tonnes|mt|kgs?|sqm|m2|m²|"
    r"cbm|boxes|pallets?|days?|weeks?|months?|hours?|times?|percent|dozen|bags|drums|nos|x\b|%|mm|cm|usd|eur|\$|€)"
)
_NOT_A_COUNT = rf"(?![\d]|[.,:]\d|\s?{_UNITS})"
_WEEKDAY_BEFORE = late_pattern(rf"(?P<weekday>{ANY_WEEKDAY})\.?,?\s{{1,3}}(?:the\s|den\s|dem\s|le\s|el\s)?$")
"""Looked for behind a date once it is found: at the head of a pattern it would be tried at every letter."""
_YEAR_BEHIND = (
    rf"(?:(?:{_GAP},?{_GAP}(?:de[l]?\s|of\s)?|[-/.])(?P<year>{_YEAR})(?!\d|[.,]\d|\s?{_UNITS})"
    r"|(?:[-/]|\s?')(?P<short_year>\d\d)(?![\w/]|[-.,]\d))?"
)
_ON_A_DAY = late_pattern(r"(?<!\w)(?:on|by|before|until|till|than|am|bis|le|el|до|on the|by the)\s{1,3}$")
_WEEKDAY_BEHIND = (
    rf"(?:\s?[(,]\s?(?P<weekday_behind>{ANY_WEEKDAY})\b(?!,?\s{{1,3}}(?:the\s)?\d|\s{{1,3}}{_ENGLISH_MONTH})\)?)?"
)

_DAY_MONTH = late_pattern(
    rf"(?<![\w./#$€-])(?<!\d,)(?P<day>\d{{1,2}}){_ORDINAL}?"
    rf"(?:\s?(?:-|to|and|&|until|till|bis|au|al|до|по)\s?(?P<to>\d{{1,2}}){_ORDINAL}?)?"
    rf"(?:{_GAP}(?:of\s|de\s|del\s|d'|of\sthe\s|شهر\s)?|[-/.])"
    rf"(?P<month>{_MONTH})(?!\w)\.?{_YEAR_BEHIND}{_WEEKDAY_BEHIND}"
    r"|(?<![\w./#-])(?<!\d,)(?P<glued_day>\d{1,2})(?P<glued_month>"
    + _ENGLISH_MONTH
    + r")(?P<glued_year>(?:20)?\d\d)(?!\w)"
)
_MONTH_DAY = late_pattern(
    lambda: (
        rf"(?<![\w/-])(?P<month>{_MONTH_FIRST_WORDS})\b\.?[ -]?{_GAP}(?:the\s)?(?P<day>\d{{1,2}})"
        rf"(?:st|nd|rd|th)?{_NOT_A_COUNT.replace('[.,:]', '[.:]')}(?!,\d{{3}}(?!\d))(?!-\d{{3}})"
        rf"(?:\s?(?:-|to|and|until|till)\s?(?P<to>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.,]\d|\s?{_UNITS}))?"
        rf"{_YEAR_BEHIND}{_WEEKDAY_BEHIND}(?![\w])"
    )
)
_PART = late_pattern(
    lambda: (
        rf"(?<!\w)(?:the\s)?(?P<part>{either(PARTS)})(?:\s?-\s?|{_GAP})(?:of\s(?:the\s)?|de\s|du\s|di\s|d'|شهر\s|"
        rf"month\s(?:of\s)?)?"
        rf"(?P<month>{_MONTH})(?!\w)\.?{_YEAR_BEHIND}"
        rf"|(?<![\w/.-])(?P<month_before>{_MONTH})\s(?:ayının\s|ayı\s)?(?P<part_behind>{either(PARTS_BEHIND)})(?!\w)"
    )
)
_IN = (
    r"in|by|during|until|till|before|since|from|for|of|within|around|about|not later than|latest|this|next|last|"
    r"en|em|im|"
    r"bis|ab|в|во|до|к|на|في|fin|à|pour|para|per|entro|ke|shipment|delivery|entrega|livraison|lieferung|consegna|"
    r"teslim|поставка|etd|eta|expected"
)
_WHOLE_MONTH = late_pattern(
    rf"(?<![\w/.-])(?P<month>{_MONTH})(?!\w)\.?"
    rf"(?:\s?[-/]\s?(?P<to>{_MONTH})(?!\w)\.?)?(?:{_GAP},?{_GAP}(?:de\s|of\s)?(?P<year>{_YEAR})(?!\w|[.,/-]\d))?"
)
_IN_BEFORE = late_pattern(rf"(?<!\w)(?P<in>{_IN})\s{{1,3}}(?:the\smonth\sof\s)?$")
_VERBS = frozenset({"may", "march", "mar", "dec", "mart", "mai", "ago", "мая", "ay", "jan", "abr", "dic", "ene", "avr"})
"""Month words that need more than a preposition beside them."""
_MODAL = late_pattern(
    r"\s{1,3}(?:be|have|not|need|also|we|you|i|they|it|cause|still|only|require|take|have|change|vary)\b"
)
_FIRM = frozenset({"in", "by", "during", "until", "till", "before", "since", "en", "im", "this", "next", "last", "of"})


_DONE = late_pattern(
    r"(?<!\w)(?<!be\s)(?<!get\s)(?<!be\snow\s)(?<!sera\s)(?<!seront\s)(?<!être\s)(?<!será\s)(?<!serão\s)(?<!ser\s)"
    r"(?<!будет\s)(?<!будут\s)(?<!быть\s)(?<!sarà\s)(?<!essere\s)(?:pagad[oa]s?|payée?s?|réglée?s?|effectuée?s?|envoyée?s?|"
    r"enviad[oa]s?|recibid[oa]s?|recebid[oa]s?|llegó|llegaron|chegou|chegaram|reçue?s?|überwiesen|erhalten|"
    r"angekommen|оплатил\w{0,3}|оплачен\w{0,2}|отправил\w{0,3}|отправлен\w{0,2}|исполнен\w{0,2}|получил\w{0,3}|"
    r"получен\w{0,2}|пришл[аио]|прибыл\w{0,2}|pagat[oaei]|ricevut[oaei]|was|were|arrived|received|paid|sent|shipped|ordered|asked|met|bought|visited|wrote|dated|sailed|left|"
    r"opened|"
    r"found|came|remitted|transferred|delivered|reported|told|said|since)(?!\w)(?P<between>[^.;:!?)]{0,44})$"
)
_STILL_AHEAD = late_pattern(
    r"(?<!\w)(?:will|shall|would|can|could|to|please|must|should|may|if|by|before|until|till|be|due|latest|next|"
    r"not)(?!\w)|(?<!\w)for\s{0,2}$"
)


def is_event(words: Words, start: int) -> bool:
    """Tell whether the words before `start` speak of something done ("we received them on …"): then the day is past."""
    done = _DONE.search(words.folded, max(0, start - 60), start)
    return done is not None and not _STILL_AHEAD.search(done["between"])


def find_calendar_dates(words: Words, base: DateBase, *, past: bool) -> Iterator[Found]:
    """Yield every day, span of days or month named by a month word or by digits."""
    spots = words.spots(_MONTH_TRIGGERS)
    if spots:
        for match in words.starting(_DAY_MONTH, ahead_of(spots, words.figures, 40)):
            yield from _day_and_month(words, match, base, past)
        for match in words.starting(_MONTH_DAY, spots):
            yield from _day_and_month(words, match, base, past)
        for match in words.near(_PART, spots, 28, 30):
            yield from _part(words, match, base, past)
        for match in words.starting(_WHOLE_MONTH, spots):
            yield from _whole_month(words, match, base, past)
    yield from _weeks(words, base, past)
    yield from _compact(words, base)


def _day_and_month(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Iterator[Found]:
    got = match.groupdict()
    start, weekday = _weekday_before(match)
    year: int | None
    if got.get("glued_day"):
        day, month, year = int(got["glued_day"]), MONTHS[got["glued_month"]], read_year(got["glued_year"])
        found = calendar_day(day, month, year, base, past=past)
    elif _is_modal(words, match) or _is_list_item(words, match, start):
        return
    else:
        past = past or is_event(words, start)
        month = MONTHS[_squeeze(got["month"])]
        given = got["year"] or got["short_year"]
        year = read_year(given) if given else None
        day = int(got["to"] or got["day"])
        if got["to"]:
            found = calendar_days(int(got["day"]), day, month, year, base, past=past)
        else:
            found = calendar_day(day, month, year, base, past=past)
    if lacks_day(day, month, year, base, past=past) or (found is None and _counts_too_far(match, day, year)):
        yield NO_SUCH_DAY.at(words.text, start, match.end())
    elif found:
        yield check_weekday(found, weekday or got.get("weekday_behind")).at(words.text, start, match.end())


def _counts_too_far(match: re.Match[str], day: int, year: int | None) -> bool:
    """Tell "on 32 June 2026" from "invoice 45 June 2026": a word before it says that a day is meant."""
    return day > 31 and year is not None and _ON_A_DAY.search(match.string, 0, match.start()) is not None


def _weekday_before(match: re.Match[str]) -> tuple[int, str | None]:
    """Return where a date begins with the weekday right before it, and that weekday."""
    if match.groupdict().get("glued_day"):
        return match.start(), None
    named = _WEEKDAY_BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    return (named.start(), named["weekday"]) if named else (match.start(), None)


def check_weekday(found: Resolved, word: str | None) -> Resolved:
    """Flag `conflict` where a weekday beside the date says another day."""
    if not word or found.value is None or found.first:
        return found
    return found if found.value.weekday() == ALL_WEEKDAYS[word] else found.flagged("conflict")


def _is_modal(words: Words, match: re.Match[str]) -> bool:
    """Tell "item 1 may be late" from "1 May"."""
    if match["year"] or match["short_year"]:
        return False
    if match["month"] in _TURKISH_SHORT:
        return not words.text[match.start("month")].isupper()
    if match["month"] not in ("may", "march"):
        return False
    end = match.end("month")
    if match.start("day") > match.start("month"):
        return False
    if _MODAL.match(words.folded, end):
        return True
    bare = words.folded[match.end("day") : match.start("month")].strip() == ""
    written = words.text[match.start("month")]
    return bare and written.islower() and words.folded[end : end + 2].strip().isalpha()


_TURKISH_SHORT = frozenset({"haz", "tem", "kas"})
"""Short Turkish months that are words of other languages; a month has a capital."""


def _is_list_item(words: Words, match: re.Match[str], start: int) -> bool:
    """Tell "2. August shipment" in a numbered list from a German "2. August"."""
    between = words.folded[match.end("day") : match.start("month")]
    if not between.startswith(". ") or match["year"]:
        return False
    line = words.folded[max(0, start - 6) : start]
    return match["month"] in ("may", "march") or not line.strip(" \t") or line.rstrip(" \t").endswith("\n")


def _squeeze(word: str) -> str:
    return " ".join(word.split())


def _part(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Iterator[Found]:
    if match["month_before"]:
        part, month, year = PARTS_BEHIND[match["part_behind"]], match["month_before"], None
    else:
        part, month, year = PARTS[_squeeze(match["part"])], match["month"], match["year"] or match["short_year"]
        if match["part"] == "fine" and month in ENGLISH_MONTHS:
            return
    number = MONTHS[_squeeze(month)]
    if year:
        found: Resolved | None = part_of_month(part, number, read_year(year))
    else:
        found = part_without_year(part, number, base, past=past)
    if found:
        yield found.at(words.text, match.start(), match.end())


def _whole_month(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Iterator[Found]:
    month, year = _squeeze(match["month"]), match["year"]
    number = MONTHS[month]
    before = _IN_BEFORE.search(words.folded, max(0, match.start() - 40), match.start())
    link = before["in"] if before else None
    if not year and not link:
        return
    if not year and (month in _VERBS or len(month) < 4) and link not in _FIRM:
        return
    if month == "may" and not year and link in ("this", "it", "of", "last", "next"):
        return
    if year:
        found: Resolved | None = part_of_month("whole", number, read_year(year))
    else:
        found = part_without_year(
            "whole", number, base, past=past or link == "last" or is_event(words, match.start("month"))
        )
    if not found or not found.first:
        return
    if match["to"]:
        until = MONTHS[_squeeze(match["to"])]
        end = add_months(found.first, (until - number) % 12)
        found = span(found.first, part_of_month("end", end.month, end.year).value or end)
    yield found.at(words.text, match.start("month"), match.end())


_WEEK_TRIGGERS = frozenset({"week", "weeks", "wk", "wks", "kw", "cw", "w", "semana", "semaine", "неделя", "hafta"})
_WEEK = late_pattern(
    rf"(?<![\w.-])(?:calendar\s|cal\.?\s|iso\s)?(?:weeks?|wks?|kw|cw|semana|semaine|неделя|"
    rf"hafta)[ .]{{0,2}}(?:no\.?\s?|n[°º]\s?)?"
    rf"(?P<week>\d{{1,2}})(?:\s?-\s?(?P<to>\d{{1,2}}))?(?![\w]|[.,]\d)(?:\s?/\s?(?P<short_year>\d\d)\b|(?:\s?/\s?|"
    rf"\s(?:of\s)?)(?P<year>{_YEAR}))?(?![\d])"
    r"|(?<![\w.-])(?P<iso_year>20\d\d)-w(?P<iso_week>\d\d)(?!\w)"
)


def _weeks(words: Words, base: DateBase, past: bool) -> Iterator[Found]:
    spots = words.spots(_WEEK_TRIGGERS)
    for match in words.near(_WEEK, spots, 14, 24):
        week = int(match["week"] or match["iso_week"])
        given = match["year"] or match["iso_year"] or match["short_year"]
        year = read_year(given) if given else None
        found = iso_week(week, year, base, past=past)
        if found and match["to"]:
            until = iso_week(int(match["to"]), year, base, past=past)
            found = (
                replace(until, first=found.first)
                if until and until.last and found.first and found.first < until.last
                else None
            )
        if found:
            yield found.at(words.text, match.start(), match.end())


_COMPACT_TRIGGERS = frozenset(
    {
        "shipment",
        "expiry",
        "expire",
        "expires",
        "expiration",
        "latest",
        "validity",
        "valid",
        "etd",
        "eta",
        "shpt",
        "exp",
    }
)
_TAGGED = late_pattern(r"(?<!\w)(?:44c|31d)\s?[:=/]?\s{0,2}(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d|[.,/-]\d)")
_COMPACT = late_pattern(
    r"(?<![\w-])(?:shipment|shpt|expiry|expires?|exp|expiration|latest|validity|valid|etd|"
    r"eta)\b[^\d\n]{0,30}(?:\r?\n)?[^\d\n]{1,8}"
    r"(?P<year>(?:20)?\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d|[.,/-]\d|[a-z]{1,2}(?![a-z]))"
)


def _compact(words: Words, base: DateBase) -> Iterator[Found]:
    """Find SWIFT dates (YYMMDD) where words or field tags say shipment, expiry, validity."""
    tagged = _TAGGED.finditer(words.folded) if "44c" in words.folded or "31d" in words.folded else ()
    for match in (*words.near(_COMPACT, words.spots(_COMPACT_TRIGGERS), 0, 60), *tagged):
        day = make_day(read_year(match["year"]), int(match["month"]), int(match["day"]))
        if day and abs(day - base.day) <= timedelta(days=5 * 366):
            yield Resolved(day).at(words.text, match.start("year"), match.end())
