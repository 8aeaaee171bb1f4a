"""Finds days counted from the day of writing: "tomorrow", "next Friday", "end of month", "within 3 working days".

Days named by month or digits stand in `calendar_dates`; words that name no day in `open_dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from mailmate.trade.finding.calendar_dates import ALL_WEEKDAYS, ANY_WEEKDAY, is_event
from mailmate.trade.finding.date_rules import (
    DateBase,
    Resolved,
    after_time,
    day_of_month,
    end_of_month,
    part_of_week,
    quarter,
    shifted_month,
    span,
    week_days,
    weekday_ahead,
    weekday_behind,
    weekday_in_week,
)
from mailmate.trade.finding.date_tables import (
    BARE_WEEKS,
    BEFORE_BARE_DAY,
    DAYS,
    MONTH_ENDS,
    MONTHS,
    MONTHS_FROM_NOW,
    NOT_A_DAY_AFTER,
    NUMBER_WORDS,
    ONE_UNIT,
    ONLY_BEHIND,
    PARTS,
    SHORT_WEEKDAYS,
    TIME_UNITS,
    WEEKS,
    WITHIN,
    WITHIN_BEHIND,
)
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import Words, either, first_words, last_words, late_pattern, listed

_DAY_TRIGGERS = last_words(DAYS)
_DAY = late_pattern(
    lambda: rf"(?<![\w'-])(?P<day>{either(DAYS)})(?![\w]|'s\b(?!\s(?:transfer|payment|remittance|wire|tt|t/t)\b)|-)"
)
_WORD_BEFORE = late_pattern(r"(\w+)\s{1,3}$")

_WEEKDAY_TRIGGERS = first_words(ALL_WEEKDAYS)
_THIS = {
    "this coming": "coming", "this": "this", "coming": "coming", "the coming": "coming", "next": "next", "nxt": "next",
    "last": "last", "past": "last", "este": "", "próximo": "coming", "proximo": "coming", "próxima": "coming",
    "diesen": "", "nächsten": "coming", "kommenden": "coming",
    "эту": "", "следующую": "next", "следующий": "next", "bu": "", "gelecek": "next", "önümüzdeki": "coming",
    "ce": "", "questo": "", "questa": "", "прошлую": "last", "прошлый": "last", "geçen": "last",
}  # fmt: skip
_WEEK_WORDS = either(key for key in WEEKS if key not in BARE_WEEKS)
_WEEKDAY = late_pattern(
    lambda: (
        rf"(?<![\w'])(?:(?P<week_before>{_WEEK_WORDS})(?:'s)?,?\s{{1,3}}(?:on\s)?)?"
        rf"(?:(?P<this>{either(_THIS)})\s{{1,3}})?"
        rf"(?P<weekday>{ANY_WEEKDAY})(?![\w])\.?"
        rf"(?:,?\s{{1,3}}(?:of\s|in\s|на\s|am\s|de\s(?:la\s)?|da\s|della\s)?(?P<week>{_WEEK_WORDS}))?"
        r"(?:\s(?:günü|gunu))?(?:[ ](?P<behind>prochaine?|que viene|que vem|próximo|próxima|"
        r"prossim[oa]|القادم|المقبل))?"
    )
)
_PORTUGUESE_WEEKDAY = late_pattern(
    r"(?<!\w)(?P<before>até|ate|nesta|na|próxima|proxima|para|desta)\s{1,2}(?P<weekday>segunda|terça|terca|quarta|quinta|sexta)"
    r"(?:\s(?P<behind>que\svem|próxima|proxima))?"
    r"(?=\s{0,2}(?:$|[.,;!?)\n]|(?:às|as|os|o|a|na\ssua|na\svossa|na\sconta|de\smanhã|pela|à|ao|no\sfim|sem\sfalta|e|por|para|no\smáximo)(?!\w)))"
)
"""Portuguese weekdays without "-feira", which are ordinal numbers too: "até sexta", but not "na segunda parcela"."""
_PORTUGUESE_WEEKDAYS = {"segunda": 0, "terça": 1, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4}
_PORTUGUESE_TRIGGERS = frozenset(_PORTUGUESE_WEEKDAYS)
_BEFORE_SHORT = late_pattern(
    r"(?:(?:^|[^\w'])(?:on|by|until|till|before|from|since|cob|eod|latest|due|for|out|arrived|arrive|arrives|came|come|comes|pay|paid|send|sent|ship|shipped|transfer|"
    r"delivered|received|rcvd|unloaded|opened|done|goes|go|leaves|tt|t/t|wire|remit|coming|nxt|landed))\s{1,2}$"
)
_NOT_BEFORE_WEEKDAY = late_pattern(
    r"(?:(?<!\w)(?:good|black|every|each|holy|ash|easter|cyber|per|jeden|cada|chaque|каждый|каждую|her)|[a-z]\s?(?:-|/)"
    rf"|(?<!\w){ANY_WEEKDAY}\s(?:to|through|thru|till|bis|a))\s{{0,2}}$"
)
_WEEKDAY_RANGE = late_pattern(rf"\s?(?:-|–|/|to|through|thru|a|bis)\s?{ANY_WEEKDAY}\b")

_SPAN_TRIGGERS = (last_words(WEEKS) | last_words(MONTHS_FROM_NOW) | {"week", "month"}) - {"next"}
_END_TRIGGERS = last_words(MONTH_ENDS) | listed(
    "sonuna sonunda wochenende eow eoy eod cob eob week weekend month year day today business año ano года jahresende "
    "sonu q"
)
_PART_WORDS = either([*PARTS, "by the end", "the end", "la fin", "el final", "o final", "ende"])
_SPAN = late_pattern(
    lambda: (
        rf"(?<![\w'-])(?:(?P<part>{_PART_WORDS})(?:\s?-\s?|\s{{1,3}})(?:of\s|de\s(?:la\s)?|da\s|della\s|du\s|des\s|der\s)?)?"
        rf"(?:(?P<week>{either(WEEKS)})|(?P<month>{either(MONTHS_FROM_NOW)}))(?![\w])(?!\s?(?:\d|in\s+advance))"
    )
)
_END = late_pattern(
    lambda: (
        rf"(?<![\w'-])(?:(?P<month_end>{either(MONTH_ENDS)})|(?P<week_end>eow|end\sof\sweek|"
        rf"week\send|hafta\ssonu\w{{0,3}}|wochenende|this\sweekend|"
        rf"the\sweekend)"
        r"|(?P<year_end>eoy|(?:the\s)?end\sof\s(?:the\s|this\s)?year|year[\s-]end|fin\sde\saño|fim\sdo\sano|конца\sгода|"
        r"jahresende|yıl\ssonu)"
        r"|(?P<day_end>cob|eod|eob|close\sof\sbusiness|end\sof\sbusiness|(?<!at\s)(?<!at\sthe\s)end\sof\s(?:the\s|"
        r"this\s)?day|end\sof\stoday)"
        r"|(?P<quarter_end>end\sof\s)?(?:q(?P<quarter>[1-4]))(?:[\s/]?(?P<quarter_year>20\d\d))?)(?![\w])"
    )
)

_NUMBER = r"(?P<count>\d{1,3}|" + either(NUMBER_WORDS) + r")"
_TIME_UNIT = either(TIME_UNITS)
_WITHIN = late_pattern(
    lambda: (
        rf"(?<![\w/-])(?:(?P<within>{either(WITHIN)})\s{{1,3}}(?:max\.?\s|maximum\s|about\s|"
        rf"the\snext\s)?)?(?<![\d.,/-]){_NUMBER}"
        rf"(?:\s?(?:-|to|or|~)\s?(?P<to>\d{{1,3}}))?(?:-?(?:х|ти|ми))?\s?-?\s?(?P<unit>{_TIME_UNIT})(?!\w)(?:'|’)?"
        rf"(?:\s{{1,3}}(?P<behind>{either(WITHIN_BEHIND)})(?!\w))?(?P<of>\s(?:of|after|from|upon|since|following|before|"
        rf"prior|against|a\spartir|après|nach|depuis|desde|после|с)\b(?!\s(?:today|now|hoy|hoje|heute|oggi|aujourd|"
        rf"сегодня|bugün|(?:the\s)?date\sof\sthis|this\s(?:e-?mail|mail|letter|message|notice|date)|"
        rf"(?:receipt\sof\s)?(?:this|the\spresent)\s(?:e-?mail|mail|letter|message|notice)|"
        rf"(?:este|esta|ce|cette|desta?|deste|dieser|dieses|этого)\s\w)))?"
    )
)
_WITHIN_ONE = late_pattern(
    lambda: (
        rf"(?<!\w)(?:через|за|خلال|بعد|في\sغضون)\s{{1,2}}(?P<one>{either(ONE_UNIT)})(?!\w)(?!\s{{1,2}}{either(MONTHS)}(?!\w))"
    )
)
_WITHIN_ONE_TRIGGERS = first_words(ONE_UNIT)

_DAY_BEHIND_WEEKDAY = late_pattern(
    r",?\s{1,2}(?:the\s|den\s|dem\s|le\s|el\s|dia\s|día\s|il\s)?(?P<day>\d{1,2})(?:st|nd|rd|th|º|er|-?го|\.)?"
    r"(?=\s{0,2}(?:$|[,;!?)\n]|\.(?:\s|$)|(?:and|or|not|but|as|if|y|e|et|und|o|ou|oder|и|а|но|no|não|non|nicht|"
    r"instead|en|em|in|at|por|par|per)\s))"
)
_BARE_DAY = late_pattern(
    lambda: (
        rf"(?<![\w'])(?:{either(BEFORE_BARE_DAY)})\s{{1,2}}(?P<day>\d{{1,2}})(?:\.|º|er|'\w{{1,4}})?"
        r"(?=\s{0,2}(?:$|[,;!?)\n]|\.(?:\s|$)|(?:y|e|et|und|o|ou|oder|no|não|non|nicht|pero|mas|mais|ma|sino|sondern|"
        r"بالشهر|من الشهر|إذا|اذا|en vez|em vez|au lieu|statt|invece|بدلا)\s))"
        r"|(?<![\w.,])(?P<russian>\d{1,2})(?:-?го|\sчисла)(?!\w)"
    )
)
_BARE_TRIGGERS = last_words(BEFORE_BARE_DAY) | {"го", "числа"}
_WITHIN_TRIGGERS = last_words(TIME_UNITS)

_ORDINAL_DAY = late_pattern(
    r"(?<![\w])(?:(?:by|on|before|until|till|from|of|latest|for)\s(?:the\s)?|the\s|(?:do|pay|send|wire)\s(?=\d{1,2}\w\w\slatest))(?P<day>\d{1,2})(?:st|nd|rd|th)"
    r"(?:\s(?:of\s)?(?P<month>(?:this|next|last|the)\smonth))?(?=\s{0,3}(?:$|[.,;:!?)\n]|(?:and|or|at|latest|"
    r"the\slatest|as|if|we|i|please|but|so|to)\b))"
    r"|(?<![\w])(?P<bare>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?P<bare_month>(?:this|next|last)\smonth)(?!\w)"
    r"|(?<![\w])(?P<month_first>(?:this|next|last)\smonth),?\s(?:on\s)?(?:the\s)?(?P<after_month>\d{1,2})(?:st|nd|rd|"
    r"th)(?!\w)"
)
_ORDINAL_TRIGGERS = frozenset({"st", "nd", "rd", "th", "month"})


def find_relative_dates(words: Words, base: DateBase, *, past: bool) -> Iterator[Found]:
    """Yield every day or span counted from the day of writing."""
    for match in words.near(_DAY, words.spots(_DAY_TRIGGERS), 28, 14):
        yield from _day(words, match, base)
    for match in words.near(_WEEKDAY, words.spots(_WEEKDAY_TRIGGERS), 40, 40):
        yield from _weekday(words, match, base, past)
    for match in words.near(_PORTUGUESE_WEEKDAY, words.spots(_PORTUGUESE_TRIGGERS), 12, 30):
        coming = "coming" if match["behind"] else ""
        weekday = _PORTUGUESE_WEEKDAYS[match["weekday"]]
        gone = not coming and match["before"] == "na" and (past or is_event(words, match.start()))
        day = weekday_behind(base, weekday, "") if gone else weekday_ahead(base, weekday, coming)
        yield day.at(words.text, match.start("weekday"), match.end())
    for match in words.near(_SPAN, words.spots(_SPAN_TRIGGERS), 44, 24):
        yield from _span(words, match, base)
    for match in words.near(_END, words.spots(_END_TRIGGERS), 24, 24):
        yield from _end(words, match, base, past)
    for match in words.near(_WITHIN, words.spots(_WITHIN_TRIGGERS), 44, 40):
        yield from _within(words, match, base)
    for match in words.near(_WITHIN_ONE, words.spots(_WITHIN_ONE_TRIGGERS), 12, 10):
        if found := after_time(base, *ONE_UNIT[match["one"]]):
            yield found.at(words.text, match.start(), match.end())
    for match in words.near(_BARE_DAY, words.spots(_BARE_TRIGGERS), 12, 14):
        bare = int(match["day"] or match["russian"])
        if found := day_of_month(base, bare, None, past=past or is_event(words, match.start())):
            start = match.start("day") if match["day"] else match.start()
            yield found.at(words.text, start, match.end())
    for match in words.near(_ORDINAL_DAY, words.spots(_ORDINAL_TRIGGERS), 18, 30):
        yield from _ordinal_day(words, match, base, past)


def _day(words: Words, match: re.Match[str], base: DateBase) -> Iterator[Found]:
    word = " ".join(match["day"].split())
    if banned := NOT_A_DAY_AFTER.get(word):
        before = _WORD_BEFORE.search(words.folded, max(0, match.start() - 16), match.start())
        if before and before[1] in banned:
            return
    if wanted := ONLY_BEHIND.get(word):
        before = _WORD_BEFORE.search(words.folded, max(0, match.start() - 16), match.start())
        if before is None or before[1] not in wanted:
            return
    yield Resolved(base.day + timedelta(days=DAYS[word])).at(words.text, match.start(), match.end())


def _weekday(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Iterator[Found]:
    word, this = match["weekday"], match["this"]
    weekday = ALL_WEEKDAYS[word]
    week = match["week"] or match["week_before"]
    start = match.start()
    if _NOT_BEFORE_WEEKDAY.search(words.folded, max(0, start - 24), start) or _WEEKDAY_RANGE.match(
        words.folded, match.end("weekday")
    ):
        return
    named = this is not None or week is not None
    if word in SHORT_WEEKDAYS and not named and not _BEFORE_SHORT.search(words.folded, max(0, start - 12), start):
        return
    past = past or is_event(words, start)
    if (numbered := _numbered(words, match, base, past)) is not None:
        yield numbered
        return
    if week:
        found = Resolved(weekday_in_week(base, weekday, WEEKS[" ".join(week.split())]))
    else:
        how = "coming" if match["behind"] else _THIS.get(" ".join(this.split()), "") if this else ""
        found = (
            weekday_behind(base, weekday, how)
            if how == "last" or (past and how in ("", "this"))
            else weekday_ahead(base, weekday, how)
        )
    yield found.at(words.text, start, match.end())


def _numbered(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Found | None:
    """Return "Friday the 17th", "viernes 17": the nearest such day of a month, where it is that weekday."""
    behind = _DAY_BEHIND_WEEKDAY.match(words.folded, match.end())
    if not behind:
        return None
    shifts = (0, -1, -2) if past else (0, 1, 2)
    months = (day_of_month(base, int(behind["day"]), shift, past=past) for shift in shifts)
    weekday = ALL_WEEKDAYS[match["weekday"]]
    for one in months:
        if one and one.value and one.value.weekday() == weekday and (past or one.value >= base.day):
            return one.at(words.text, match.start(), behind.end())
    return None


def _span(words: Words, match: re.Match[str], base: DateBase) -> Iterator[Found]:
    written = " ".join((match["part"] or "").split())
    part = PARTS.get(written, "end" if written else "")
    if (
        written == "fine"
        and match[0].isascii()
        and not match[0].endswith(("settimana", "mese", "prossimo", "prossima"))
    ):
        return  # "we are fine this week"
    if match["week"]:
        week = " ".join(match["week"].split())
        if week in BARE_WEEKS and part not in ("end", "early", "mid", "late"):
            return
        found = part_of_week(base, WEEKS[week], part) if part else week_days(base, WEEKS[week])
    else:
        month = " ".join(match["month"].split())
        if month in ("month", "the month") and part not in ("end", "early", "mid", "late", "half1", "half2"):
            return
        found = shifted_month(base, MONTHS_FROM_NOW[month], part or "whole")
    yield found.at(words.text, match.start(), match.end())


def _end(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Iterator[Found]:
    found: Resolved | None
    if match["month_end"]:
        found = end_of_month(base)
    elif match["week_end"]:
        weekend = "weekend" in match["week_end"]
        found = _weekend(base) if weekend else part_of_week(base, 0, "end")
    elif match["year_end"]:
        found = Resolved(date(base.day.year, 12, 31))
    elif match["day_end"]:
        found = Resolved(base.day, detail="17:00")
    else:
        year = match["quarter_year"]
        found = quarter(
            int(match["quarter"]), int(year) if year else None, base, past=past, end_only=bool(match["quarter_end"])
        )
    if found:
        yield found.at(words.text, match.start(), match.end())


def _weekend(base: DateBase) -> Resolved:
    sunday = weekday_in_week(base, 6, 0)
    return span(sunday - timedelta(days=1), sunday)


def _within(words: Words, match: re.Match[str], base: DateBase) -> Iterator[Found]:
    within, behind = match["within"], match["behind"]
    if match["of"] or not (within or behind):
        return
    unit = TIME_UNITS[" ".join(match["unit"].split())]
    count = _count(match["to"] or match["count"])
    if behind == "ago":
        found = after_time(base, count, unit) if unit == "hours" else _ago(base, count, unit)
    elif behind == "time" and not within:
        return
    else:
        found = after_time(base, count, unit)
    if not found:
        return
    if within == "after" or match["to"]:
        first = after_time(base, _count(match["count"]), unit)
        found = replace(
            found, first=first.value if first and match["to"] else None, last=found.value if match["to"] else None
        ).flagged("approx")
    yield found.at(words.text, match.start(), match.end())


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS[word]


def _ago(base: DateBase, count: int, unit: str) -> Resolved | None:
    days = {"days": 1, "weeks": 7, "fortnights": 14, "months": 30, "working": 1}[unit] * count
    return Resolved(base.day - timedelta(days=days), flags=("approx",) if unit in ("months", "working") else ())


def _ordinal_day(words: Words, match: re.Match[str], base: DateBase, past: bool) -> Iterator[Found]:
    day = int(match["day"] or match["bare"] or match["after_month"])
    month = match["month"] or match["bare_month"] or match["month_first"]
    shift = {"this": 0, "the": 0, "next": 1, "last": -1}[month.split()[0]] if month else None
    found = day_of_month(base, day, shift, past=past or is_event(words, match.start()))
    if found:
        start = match.start("day") if match["day"] else match.start()
        yield found.at(words.text, start, match.end())
