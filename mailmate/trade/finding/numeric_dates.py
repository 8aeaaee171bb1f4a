"""Finds days that a text names in digits alone: "03/07/2026", "15.08.", "LSD 30/9", "Monday 24.08".

Days in digits that Han text writes stand in `ideographic_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.trade.finding.calendar_dates import ALL_WEEKDAYS, ANY_WEEKDAY, check_weekday, is_event
from mailmate.trade.finding.date_rules import (
    MONTH_FIRST,
    NO_SUCH_DAY,
    DateBase,
    Resolved,
    calendar_day,
    lacks_day,
    numeric_day,
    read_year,
)
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import Words, late_pattern

_NUMERIC = late_pattern(r"\d{1,4}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d{1,2})(?!\d)")
_WEEKDAY_JUST_BEFORE = late_pattern(rf"(?<!\w)({ANY_WEEKDAY})\.?,?\s{{1,2}}$")
_WEEKDAY_JUST_BEHIND = late_pattern(rf"\s?[(,]\s?({ANY_WEEKDAY})\b(?!,?\s{{1,3}}\d)\)?")
_SHORT = late_pattern(
    r"(?P<one>\d{1,2})(?:/(?P<two>\d{1,2})(?![\w/%\"”]|[.,-]\d|\s?(?:inch|in\b|mm|cm|bsp|npt|pcs|''))"
    r"|\.(?P<month>\d{1,2})\.(?![\d.])|\.(?P<bare_month>0[1-9]|1[0-2])(?![\w%$€]|[.,]\d|\s?(?:usd|eur|руб|долл|евро|\$|€|"
    r"%)))"
)
_BEFORE_SHORT = late_pattern(
    rf"(?<!\w)(?:(?P<weak>paid|pd|debited|remitted|wired|booked|to|from|new|the|a|de|du|el|le|les|em|em|il|do|between)|(?P<latin>by|on|before|until|till|deadline|closing|etd|"
    rf"eta|latest|due|dated|shipment|shipmt|"
    rf"shpmnt|shpt|s/d|e/d|lds|ship|sailing|loading|loaded|expiry|expry|exp|validity|valid|lsd|lds|value|value date|"
    rf"maturity|extend to|date|até|al|au|para|para el|dia|antes de|antes del|del|no dia|avant le|entro il|dal|"
    rf"embarque|expédition|validade|validez|validité|vence|vencimiento|vencimento|vto|venc|fecha|data|pago|valor|"
    rf"ngày|dnia|tarihi|yükleme|vade|يوم|في|قبل|حتى|بتاريخ|إلى|من)|am|bis|vom|zum|ab|auf|spätestens|versand|"
    rf"gültig bis|fällig|"
    rf"(?P<russian>до|к|не позднее|по|с|на|от|отгрузки?|отгрузку|действие|действует до|срок)|"
    rf"(?P<weekday>{ANY_WEEKDAY}))[.,]?[ :]{{1,2}}(?:is\s|to\s|the\s|der\s|den\s|dem\s|el\s|le\s|dia\s)?$"
)
_FRACTION = late_pattern(r"(?:1/2|[1-2]/3|[13]/4|[1357]/8|[13579]/16|\d/[16])$")
"""Parts of an inch and of a set of papers, which weak words do not make days."""
_ARRIVAL = late_pattern(
    r"(?<!\w)(?:reached|arrived|received|landed|docked|delivered|unloaded)(?!\w)(?:[^.;:!?)\d]{1,24}|\s)$"
)
_TWO_DIGITS = late_pattern(r"(?:0\d|[12]\d|3[01])[/.](?:0[1-9]|1[0-2])\.?")
_SHORT_AGAIN = 34
"""Characters behind a day in digits within which another one is taken for a day too: "LSD 30/9, expiry 21/10"."""


def find_numeric_dates(words: Words, base: DateBase, *, past: bool) -> Iterator[Found]:
    """Yield every day in digits; one without a year only where words or a day beside it speak of time."""
    folded, ended = words.folded, -1
    for match in _NUMERIC.finditer(folded):
        start, end = match.span()
        begins_well = not _glued(folded[start - 1 : start]) or ended == start - 1
        if not begins_well or not (_ends_well(folded, end) or _begins_range(folded, end)):
            continue
        ended = end
        one, two, three = re.split(r"[./-]", match[0])
        if len(one) == 3 or (len(one) == 4 and len(three) > 2):
            continue
        before = _WEEKDAY_JUST_BEFORE.search(folded, max(0, start - 20), start)
        behind = _WEEKDAY_JUST_BEHIND.match(folded, end)
        named = ALL_WEEKDAYS[(before or behind)[1]] if before or behind else None  # type: ignore[index] # one of them matched
        found = numeric_day((one, two, three), match["mark"], base, named)
        if _names_no_day((one, two, three), match["mark"], found, base):
            found = NO_SUCH_DAY
        if found is None:
            continue
        if named is not None and found.value is not None and found.value.weekday() != named:
            found = found.flagged("conflict")
        yield found.at(words.text, before.start() if before else start, behind.end() if behind else end)
    ended = -_SHORT_AGAIN
    for match in _SHORT.finditer(folded):
        for short in _short_numeric(words, match, base, past, again=match.start() - ended < _SHORT_AGAIN):
            ended = short.end
            yield short


def _names_no_day(parts: tuple[str, str, str], separator: str, found: Resolved | None, base: DateBase) -> bool:
    """Tell "31/06/2026" and "31/04/26": a day and month that are none, but for the year put first many years away."""
    one, two, three = parts
    year, day = (one, three) if len(one) == 4 else (three, one)
    if len(year) != 4 and not (found and found.value and found.value.year == read_year(one)):
        return False
    away = found is not None and found.value is not None and abs(found.value.year - base.day.year) > 1
    orders = [(day, two)] if len(one) == 4 or separator == "." else [(day, two), (two, day)]
    return (found is None or away) and any(lacks_day(int(d), int(m), read_year(year), base) for d, m in orders)


def _is_arrival(words: Words, match: re.Match[str]) -> bool:
    """Tell "reached JNPT 30/06" from "received 10/12 cartons": both parts in two digits, a verb of arriving before."""
    start = match.start()
    if _TWO_DIGITS.fullmatch(match[0]) is None or match["two"] is None:
        return False
    return _ARRIVAL.search(words.folded, max(0, start - 40), start) is not None and (
        words.folded[match.end() : match.end() + 1] in ("", ",", ".", ";", "\n", ")")
        or _OBJECT_BEHIND.match(words.folded, match.end()) is not None
    )


_OBJECT_BEHIND = late_pattern(r"\s(?:the|our|your|and|at|in|but|o|os|a|as|el|la|los|las|le|les|die|den|der)\s")
"""What makes the numbers behind a verb of arriving a day: "received 14/08 the container"."""


def _is_dotted_day(words: Words, match: re.Match[str]) -> bool:
    """Tell "on 06.07 we pay" and "pay to 25.07." from a price or the number of a clause: two digits on either side."""
    start = match.start()
    before = words.folded[max(0, start - 10) : start].rstrip()
    return _TWO_DIGITS.fullmatch(match[0]) is not None and before.endswith(_DAY_PREPOSITIONS)


def _is_zeroed(words: Words, match: re.Match[str]) -> bool:
    """Tell "исполнен банком 08.09," from a price: a naught in front of both numbers, and a mark behind."""
    start = match.start()
    if _ZEROED.fullmatch(match[0]) is None or _ZEROED_BEHIND.match(words.folded, match.end()) is None:
        return False
    return _CLAUSE_BEFORE.search(words.folded, max(0, start - 12), start) is None


_ZEROED = late_pattern(r"0[1-9]\.0[1-9]")
_ZEROED_BEHIND = late_pattern(r"\s{0,2}(?:$|[,;)\n]|\.(?:\s|$))")
_CLAUSE_BEFORE = late_pattern(
    r"(?:[\d$€£¥%=<>±§#]|[^\w\s(]\d?|(?<!\w)(?:rev|ver|v|no|nr|п|пункт\w?|раздел|section|art|kap|§|x|or|to|is|of|by|about|approx|eur|usd))\.?\s?$"
)


def _is_planned(words: Words, match: re.Match[str]) -> bool:
    """Tell the days of a plan of payments: "25.05 -> 5.000 USD, 08.06 -> 5.000 USD"."""
    if _TWO_DIGITS.fullmatch(match[0]) is None or _glued(words.folded[match.start() - 1 : match.start()]):
        return False
    return _PLANNED.match(words.folded, match.end()) is not None


_PLANNED = late_pattern(r"\s?(?:->|→|=>|:|=)\s?(?:usd|eur|us\$|\$|€|£)?\s?\d[\d.,' ]{2,}")


def _is_paired(words: Words, match: re.Match[str]) -> bool:
    """Tell "29/05 y 12/06": two days in digits joined by a word, of which one has two digits on either side."""
    if match["two"] is None or _glued(words.folded[match.start() - 1 : match.start()]):
        return False
    if _TWO_DIGITS.fullmatch(match[0]) is None or _FRACTION.match(match[0]):
        return False
    return _PAIRED.match(words.folded, match.end()) is not None


_PAIRED = late_pattern(
    r"\s(?:y|e|and|et|und|&|и|ve)\s(?:el\s|le\s|am\s|dia\s)?(?:0\d|[12]\d|3[01])/(?:0[1-9]|1[0-2])(?![\d/])"
)
_DAY_PREPOSITIONS = (
    "latest",
    "by",
    "due date",
    "value",
    "etd",
    "eta",
    "on",
    "until",
    "till",
    "before",
    "to",
    "from",
    "dated",
    "by the",
    "due",
)


def _glued(char: str) -> bool:
    return char.isalnum() or char in tuple("./-_#,$€+")


def _ends_well(folded: str, end: int) -> bool:
    behind, next_one = folded[end : end + 1], folded[end + 1 : end + 2]
    if behind == "t" and next_one.isdigit():
        return True
    return not (behind.isalnum() or behind in ("/", "_", "%") or (behind in (".", "-", ",") and next_one.isdigit()))


def _begins_range(folded: str, end: int) -> bool:
    return folded[end : end + 1] == "-" and _NUMERIC.match(folded, end + 1) is not None


def _short_numeric(words: Words, match: re.Match[str], base: DateBase, past: bool, *, again: bool) -> Iterator[Found]:
    """Find a day and month in digits ("by 10/7", "bis 15.9."), where a word before them speaks of time."""
    start = match.start()
    before = _BEFORE_SHORT.search(words.folded, max(0, start - 24), start)
    again = again and "\n" not in words.folded[max(0, start - 8) : start]
    dotted = match["month"] or match["bare_month"]
    told = before is not None or (again and not dotted) or _is_arrival(words, match) or _is_zeroed(words, match)
    if not told and not _is_planned(words, match) and not _is_paired(words, match):
        return
    if before and match["month"] and (before["latin"] or before["weak"]) and not _is_dotted_day(words, match):
        return
    if before and before["weak"] and (before["weak"] == "the" or _FRACTION.match(match[0])):
        return
    if match["bare_month"] and not (
        (before and (before["russian"] or before["weekday"] or _is_dotted_day(words, match)))
        or _is_planned(words, match)
        or _is_zeroed(words, match)
    ):
        return
    one, two = int(match["one"]), int(dotted or match["two"])
    past = past or is_event(words, match.start())
    orders = [(two, one), (one, two)] if base.country in MONTH_FIRST else [(one, two), (two, one)]
    if dotted:
        orders = [(one, two)]
    made = (calendar_day(day, month, None, base, past=past) for day, month in orders if 1 <= month <= 12)
    readings = list(dict.fromkeys(found.value for found in made if found and found.value))
    if readings:
        found = Resolved(readings[0]) if len(readings) == 1 else Resolved(readings[0]).flagged("ambiguous", readings[1])
        begin = before.start("weekday") if before and before["weekday"] else start
        if before and before["weekday"]:
            found = check_weekday(found, before["weekday"])
        yield found.at(words.text, begin, match.end())
    elif before and not before["weak"] and lacks_day(one, two, None, base, past=past):
        yield NO_SUCH_DAY.at(words.text, start, match.end())
