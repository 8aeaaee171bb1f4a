"""Finds dates in Chinese, Japanese and Korean words: 2026年8月15日, 下周五, 三天内, 8월 15일, 다음 주."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mailmate.trade.finding.date_rules import (
    NO_SUCH_DAY,
    DateBase,
    Resolved,
    after_time,
    calendar_day,
    calendar_days,
    day_of_month,
    iso_week,
    lacks_day,
    part_of_month,
    part_without_year,
    read_year,
    shifted_month,
    week_days,
    weekday_ahead,
    weekday_behind,
    weekday_in_week,
)
from mailmate.trade.finding.date_tables import CHINESE_DAYS, CHINESE_DIGITS, CHINESE_WEEKDAYS, KOREAN_WEEKDAYS
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import Words, either, late_pattern

_HAN = "[〇零一二三四五六七八九十两兩]{1,3}"
_COUNT = rf"(?:\d{{1,3}}|{_HAN}|한|두|세)"
_KOREAN_COUNTS = {"한": 1, "두": 2, "세": 3}
_DATE = late_pattern(
    rf"(?:(?P<year>\d{{4}}|\d{{2}}|[〇零一二三四五六七八九]{{4}}|今|明|"
    rf"去)\s?[年년]\s?)?(?<![\d.個个])(?P<month>\d{{1,2}}|{_HAN})\s?[月월]"
    rf"(?:\s?(?P<day>\d{{1,2}}|{_HAN})\s?(?:(?:[-~至到]|부터)\s?(?P<to>\d{{1,2}}|{_HAN})\s?)?(?:[日号號일]|"
    rf"(?![\d%.:]|,\d)(?<=\d)))?"
    r"(?:\s?(?P<part>第[一二三四][周週]|最后一周|底|末|初|上旬|中旬|下旬|中|上半月|下半月|초|중순|말)(?!国))?(?:\s?\(?(?:周|星期|"
    r"礼拜)(?P<weekday>[一二三四五六日天])\)?)?"
)
_DAY = late_pattern(lambda: rf"{either(CHINESE_DAYS)}(?!的?价)")
_WEEK = late_pattern(
    r"(?P<shift>下下|下一?[个個]?|本|[这這]一?[个個]?|上一?[个個]?|今|再来|来|来る|先)?(?:周|週|星期|礼拜|"
    r"禮拜)(?P<weekday>[一二三四五六日天末](?![年月个個次点點])|の?(?P<japanese>[月火水木金土日])曜日?)?"
    r"|(?P<japanese_alone>[月火水木金土日])曜日?"
    r"|(?P<korean_shift>다음|이번|지난|금)\s?주\s?(?:(?P<korean_day>[월화수목금토일])요일)?|"
    r"(?P<korean_alone>[월화수목금토일])요일"
)
_MONTH_SHIFTED = late_pattern(
    r"(?:(?P<shift>本月|这个月|這個月|当月|下个月|下個月|下月|上个月|上月|今月|来月|이번\s?달|이달|다음\s?달|"
    r"지난\s?달)(?P<part>底|末|初|中旬|上旬|下旬|中|말)?"
    r"|(?P<end>月底|月末|月内|월말)|(?P<year_end>年底|年末|연말))(?:\s?(?P<day>\d{1,2})\s?[日号號일])?"
)
_WITHIN = late_pattern(
    rf"(?P<anchor>[\u4e00-\u9fff/a-z]{{1,12}}[后後起]\s?)?(?<![\d.第])(?P<count>{_COUNT})\s?"
    rf"(?:[-~至到]\s?(?P<to>{_COUNT})\s?)?(?:个|個)?\s?"
    r"(?P<unit>银行工作日|工作日|星期|礼拜|周|週間?|月|小时|小時|天|日|営業日|영업일|주일?|주간|개월|달|일|か月|"
    r"ヶ月)\s?"
    r"(?P<how>之内|以内|內|内|之后|以后|后|後|이내|안에|내|후)?"
)
_UNITS = {
    "工作日": "working", "银行工作日": "working", "영업일": "working", "星期": "weeks", "礼拜": "weeks", "周": "weeks",
    "週": "weeks", "週間": "weeks",
    "주": "weeks", "주일": "weeks", "주간": "weeks", "달": "months", "か月": "months", "ヶ月": "months",
    "営業日": "working", "月": "months", "개월": "months", "小时": "hours", "小時": "hours",
}  # fmt: skip
_DAY_ONLY = late_pattern(
    r"(?<![\d月월.\-/第])(?<!月 )(?<!월 )(?P<day>\d{1,2})(?:[号號日](?=\s?(?:之?前|以前|左右|到|付|发|發|交|出|装|汇|"
    r"给|給|中午|晚|早|凌晨|收|就|再|先|一起|那|走|开|開|匯|支付|打款|转|轉|下午|上午|那天|までに?|に|付け|の(?=送金|支払|入金|振込|納品|出荷|着)))|일(?=\s?(?:까지|전|에|"
    r"자로|경|부터|쯤|송금|입금|지급|납품)))"
)
_SLASHED = late_pattern(
    r"(?:(?<![\w/.-])|(?<=[改至到延展]))(?<![a-z]\s)(?P<month>1[0-2]|0?[1-9])/(?P<day>[0-3]?\d)(?![\d/%\w]|[.,-]\d|\s?(?:英寸|[套份寸吋張张箱个個英\"]))"
    r"|(?<![\d/.])(?P<cued_month>1[0-2]|0?[1-9])/(?P<cued_day>[0-3]?\d)"
    r"(?=\s?(?:之?前|以前|까지|まで|到|付|匯|汇|交|出|送|發|发|延|至|改|止|에|に|承|那|그|입|예정|可|展|有))"
)
_WEEK_NUMBER = late_pattern(r"第\s?(?P<week>\d{1,2})\s?[周週]")
_OPEN = late_pattern(
    r"(?P<vague>尽快|儘快|尽早|近期|近日|不久|过几天|过两天|这几天|这两天|稍后|节后|假期后|"
    r"春节后|国庆后|なるべく早く|近いうちに|빠른\s?시일|가능한\s?빨리|곧)"
    r"|(?P<condition>(?:收到|见到|拿到|看到)[^\s\d，。,.;；]{1,14}[后後]|"
    r"(?:验货|检验|到货|装船|发货|出货|验收|签收|审批|确认|清关|安装)(?:合格|通过|完成|完毕)?[之以]?[后後前]"
    r"|(?:凭|见|憑)(?:提单|提單|单据|发票|b/l)(?:副本|复印件|传真件|扫描件)?)"
)
_FRACTION = 4
"""Below it "1/3" without a word of time is a part of something."""
_PARTS = {
    "第一周": "week1", "第二周": "week2", "第三周": "week3", "第四周": "week4", "最后一周": "week5",
    "第一週": "week1", "第二週": "week2", "第三週": "week3",
    "底": "end", "末": "end", "말": "end", "初": "early", "초": "early", "上旬": "early", "中": "mid", "中旬": "mid",
    "중순": "mid", "下旬": "late",
    "上半月": "half1", "下半月": "half2",
}  # fmt: skip


def find_ideographic_dates(words: Words, base: DateBase, *, past: bool) -> Iterator[Found]:
    """Yield the dates of a text in Han, Kana or Hangul."""
    if not words.ideographs:
        return
    text = words.folded
    for match in _DATE.finditer(text):
        yield from _placed(words, match, _calendar(match, base, past))
    for match in _DAY.finditer(text):
        yield from _placed(words, match, Resolved(after_days(base, CHINESE_DAYS[match[0]])))
    for match in _WEEK.finditer(text):
        yield from _placed(words, match, _week(match, base, past))
    for match in _MONTH_SHIFTED.finditer(text):
        yield from _placed(words, match, _month(match, base, past))
    for match in _WITHIN.finditer(text):
        yield from _placed(words, match, _within(match, base))
    for match in _DAY_ONLY.finditer(text):
        yield from _placed(words, match, day_of_month(base, int(match["day"]), None, past=past))
    for match in _SLASHED.finditer(text) if "/" in text else ():
        day, month = int(match["day"] or match["cued_day"]), int(match["month"] or match["cued_month"])
        if day < _FRACTION and not match["cued_day"]:
            continue
        found = calendar_day(day, month, None, base, past=past)
        yield from _placed(words, match, found)
    for match in _WEEK_NUMBER.finditer(text):
        yield from _placed(words, match, iso_week(int(match["week"]), None, base, past=past))
    for match in _OPEN.finditer(text):
        flag = "vague" if match["vague"] else "condition"
        yield from _placed(words, match, Resolved(None, flags=(flag,), detail=match["condition"] or ""))


def _placed(words: Words, match: re.Match[str], found: Resolved | None) -> Iterator[Found]:
    if found is not None:
        yield found.at(words.text, match.start(), match.end())


def after_days(base: DateBase, days: int) -> date:
    """Return the day `days` after the base."""
    return date.fromordinal(base.day.toordinal() + days)


def read_han_number(digits: str) -> int:
    """Return a number from 0 to 99 in digits or Han numerals."""
    if digits.isdigit() and digits.isascii():
        return int(digits)
    if digits in _KOREAN_COUNTS:
        return _KOREAN_COUNTS[digits]
    if "十" in digits:
        tens, _, ones = digits.partition("十")
        return (
            (CHINESE_DIGITS[tens] if tens else 1) * 10 + (CHINESE_DIGITS[ones] if ones else 0)
            if len(tens) < 2 and len(ones) < 2
            else 0
        )
    value = 0
    for one in digits:
        value = value * 10 + CHINESE_DIGITS[one]
    return value


def _calendar(match: re.Match[str], base: DateBase, past: bool) -> Resolved | None:
    month = read_han_number(match["month"])
    if not 1 <= month <= 12:
        return None
    if not match["day"] and not match["part"] and _OF_A_MONTH.match(match.string, match.end()):
        return None
    year = _year(match["year"], base)
    if match["day"]:
        day = read_han_number(match["day"])
        if match["to"]:
            return calendar_days(day, read_han_number(match["to"]), month, year, base, past=past)
        if lacks_day(day, month, year, base, past=past):
            return NO_SUCH_DAY
        found = calendar_day(day, month, year, base, past=past)
        named = match["weekday"]
        wrong = named and found and found.value and found.value.weekday() != CHINESE_WEEKDAYS[named]
        return found.flagged("conflict") if found and wrong else found
    part = _PARTS.get(match["part"] or "", "whole")
    return part_of_month(part, month, year) if year else part_without_year(part, month, base, past=past)


_OF_A_MONTH = late_pattern(
    r"\s?(?:份|분)?\s?的?\s?(?:发票|發票|货款|貨款|账单|帳單|对账|對帳|订单|訂單|인보이스|대금|청구|請求書|分の請求)"
)
"""What a month only names: "5月份货款" is money for May, not money in May."""


def _year(written: str | None, base: DateBase) -> int | None:
    if not written:
        return None
    if written in "今明去":
        return base.day.year + {"今": 0, "明": 1, "去": -1}[written]
    digits = "".join(str(CHINESE_DIGITS.get(one, one)) for one in written)
    year = read_year(digits)
    return year if 1990 <= year <= 2100 else None


_JAPANESE_WEEKDAYS = {name: number for number, name in enumerate("月火水木金土日")}
_WEEK_SHIFTS = {
    "下下": 2,
    "下": 1,
    "再来": 2,
    "来": 1,
    "先": -1,
    "다음": 1,
    "本": 0,
    "这": 0,
    "這": 0,
    "今": 0,
    "이번": 0,
    "금": 0,
    "上": -1,
    "지난": -1,
}


def _week(match: re.Match[str], base: DateBase, past: bool) -> Resolved | None:
    if match["japanese_alone"]:
        weekday: int | None = _JAPANESE_WEEKDAYS[match["japanese_alone"]]
        written = ""
    elif match["korean_alone"]:
        weekday = KOREAN_WEEKDAYS[match["korean_alone"]]
        written = ""
    elif match["korean_shift"]:
        weekday = KOREAN_WEEKDAYS[match["korean_day"]] if match["korean_day"] else None
        written = match["korean_shift"]
    else:
        japanese = match["japanese"]
        named = CHINESE_WEEKDAYS[match["weekday"]] if match["weekday"] and not japanese else None
        weekday = _JAPANESE_WEEKDAYS[japanese] if japanese else named
        written = match["shift"] or ""
    shift = _WEEK_SHIFTS.get(written, _WEEK_SHIFTS.get(written[:1])) if written else None
    if weekday is None:
        return week_days(base, shift) if shift is not None else None
    if shift is not None:
        return Resolved(weekday_in_week(base, weekday, shift))
    return weekday_behind(base, weekday, "") if past else weekday_ahead(base, weekday, "")


def _month(match: re.Match[str], base: DateBase, past: bool) -> Resolved | None:
    if match["year_end"]:
        return Resolved(date(base.day.year, 12, 31))
    if match["end"]:
        return shifted_month(base, 0, "end")
    written = match["shift"]
    shift = 1 if written[0] in "下来다" else -1 if written[0] in "上지" else 0
    if match["day"]:
        return day_of_month(base, int(match["day"]), shift, past=past)
    return shifted_month(base, shift, _PARTS.get(match["part"] or "", "whole"))


def _within(match: re.Match[str], base: DateBase) -> Resolved | None:
    if not (match["anchor"] or match["how"]):
        return None
    if match["anchor"]:
        return Resolved(None, flags=("formula",), detail=match["anchor"].strip())
    unit = match["unit"]
    unit = _UNITS.get(unit, "days")
    found = after_time(base, read_han_number(match["to"] or match["count"]), unit)
    if found and match["to"]:
        first = after_time(base, read_han_number(match["count"]), unit)
        found = replace(found, first=first.value if first else None, last=found.value)
    return found.flagged("approx") if found and match["how"] in ("之后", "以后", "后", "後", "후") else found
