"""A number as people write it: grouping and decimal marks of every habit, lakh and million, Han numerals.

What the number counts or costs is not known here.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from mailmate.trade.finding.amount_tables import (
    DECIMAL_COMMA,
    DECIMAL_POINT,
    MINOR_DIGITS,
    MONEY_ONLY_MULTIPLIERS,
    MULTIPLIERS,
)
from mailmate.trade.finding.words import either, fold, late_pattern

NUMBER = (
    r"(?:\.\d{1,4}|\d{1,3}(?: \d{3}(?!\d)){1,4}(?:[.,]\d{1,4})?|\d{1,15}(?:[.,']\d{1,15}){0,6}(?:[.,]-{1,2}(?![\d-]))?)"
)
"""A written number; spaces group only whole groups of three."""
HAN_NUMBER = "[零〇一二三四五六七八九十百千两兩万萬壹贰叁肆伍陆柒捌玖拾佰仟貳參陸亿億]{1,14}"
EAST_NUMBER = (
    r"(?:(?:\d{1,9}(?:[.,]\d{1,4})?)\s?[십백천만억十百千万萬亿億]{1,2}\s?){1,3}"
    r"(?:\d{1,4}(?![\d.,]))?(?:[零〇一二三四五六七八九十百千两兩]{1,5})?"
)
"""Digits with powers between them: 4만8천, 5万8千, 2천5백만."""
MONEY_MULTIPLIER = rf"(?:\s?{either(MULTIPLIERS)}\.?(?![\w²³]))"
GOODS_MULTIPLIER = rf"(?:\s?{either(set(MULTIPLIERS) - MONEY_ONLY_MULTIPLIERS)}(?![a-z²³])\.?)"

_WRITTEN = late_pattern(rf"({NUMBER}|{HAN_NUMBER})[.,]?(?:\s?({either(MULTIPLIERS)})\.?)?")
_EAST = late_pattern(rf"{EAST_NUMBER}|{HAN_NUMBER}")
_EAST_TOKEN = late_pattern(r"\d+(?:[.,]\d+)*|\S")
_HAN_VALUES = {
    **dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)),
    "貳": 2,
    "參": 3,
    "陸": 6,
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_HAN_POWERS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "십": 10, "백": 100, "천": 1000}
_EAST_POWERS = {"万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8}


def parse_number(
    text: str, *, currency: str | None = None, country: str = "", decimal_mark: str = ""
) -> tuple[Decimal | None, tuple[Decimal, ...]]:
    """Read a number by DOMAIN handbook 3.2; return it (None where it is none) and the other readings it allows.

    "1.250" is ambiguous: a currency of three or no decimals decides, then `decimal_mark` (what the rest of the text
    uses), then the country's habit. Undecided, the value groups and the decimal reading is the alternative.
    """
    written = fold(text).strip()
    if _EAST.fullmatch(written):
        east = read_east(written)
        return (None, ()) if east is None else (east, ())
    match = _WRITTEN.fullmatch(written)
    if not match:
        return None, ()
    factor = MULTIPLIERS[match[2]] if match[2] else 1
    if match[1][0] != "." and not match[1][0].isdigit():
        han = read_han(match[1])
        return (None, ()) if han is None else (han * factor, ())
    readings = _read_marks(match[1], currency, country, decimal_mark)
    values = tuple(Decimal(one) * factor if factor > 1 else Decimal(one) for one in readings)
    return (values[0], values[1:]) if values else (None, ())


def _read_marks(written: str, currency: str | None, country: str, decimal_mark: str) -> tuple[str, ...]:
    """Return the plain decimal forms of a number with marks, the likeliest first; none where it is no number."""
    whole_only = written.endswith("-")
    number = written.rstrip("-").replace(" ", "'")
    if whole_only:
        number = number[:-1]
    marks = [mark for mark in number if mark in ".,"]
    if not marks:
        return _grouped(number)
    last = marks[-1]
    if whole_only:
        return _grouped(number)
    if len(set(marks)) > 1:
        return _decimal(number, last) if marks.count(last) == 1 else ()
    if len(marks) > 1:
        return _grouped(number)
    before, _, after = number.partition(last)
    if not before:
        return (f"0.{after}",)
    if "'" in before or len(after) != 3 or not 1 <= len(before) <= 3 or before.startswith("0"):
        return _decimal(number, last)
    return _decide(before, after, last, currency, country, decimal_mark)


def _decide(
    before: str, after: str, mark: str, currency: str | None, country: str, decimal_mark: str
) -> tuple[str, ...]:
    grouped, decimal = before + after, f"{before}.{after}"
    digits = MINOR_DIGITS.get(currency or "", 2)
    if digits == 0:
        return (grouped,)
    if decimal_mark:
        return (decimal,) if decimal_mark == mark else (grouped,)
    if digits == 3:
        return (decimal,)
    if currency and after == "000":
        return (grouped,)
    habit = "," if country in DECIMAL_COMMA else "." if country in DECIMAL_POINT else ""
    if not habit:
        return grouped, decimal
    return (decimal, grouped) if habit == mark else (grouped,)


def _decimal(number: str, mark: str) -> tuple[str, ...]:
    before, _, after = number.rpartition(mark)
    whole = _grouped(before)
    return (f"{whole[0]}.{after}",) if whole and after.isdigit() else ()


_WESTERN = late_pattern(r"\d{1,3}(?:[.,']\d{3})+|\d+")
_INDIAN = late_pattern(r"\d{1,2}(?:,\d\d)+,\d{3}")


def _grouped(number: str) -> tuple[str, ...]:
    if len({mark for mark in number if mark in ".,'"}) > 1 or not (
        _WESTERN.fullmatch(number) or _INDIAN.fullmatch(number)
    ):
        return ()
    return (number.replace(",", "").replace(".", "").replace("'", ""),)


def read_han(numerals: str) -> Decimal | None:
    """Return the value of Han numerals (三百, 五万, 十二, 捌仟), or None where they are no number."""
    return None if any(one.isdigit() and one.isascii() for one in numerals) else read_east(numerals)


def read_east(written: str) -> Decimal | None:
    """Return the value of a number with Han or Hangul powers ("4만8천", "5万8千", "三万五"), or None."""
    total = section = Decimal(0)
    digit: Decimal | None = None
    last = 1
    for token in _EAST_TOKEN.findall(written):
        if token in _HAN_POWERS:
            section += (1 if digit is None else digit) * _HAN_POWERS[token]
            digit, last = None, _HAN_POWERS[token]
        elif token in _EAST_POWERS:
            total += (section + (digit or 0) or 1) * _EAST_POWERS[token]
            section, digit, last = Decimal(0), None, _EAST_POWERS[token]
        elif token in _HAN_VALUES:
            digit, last = Decimal(_HAN_VALUES[token]) + (digit or 0) * 10, 1 if _HAN_VALUES[token] == 0 else last
        else:
            readings = _read_marks(token, None, "CN", ".") if token[0].isdigit() else ()
            if not readings:
                return None
            digit = Decimal(readings[0])
    if digit is not None and digit < 10 and last >= 100:
        digit *= last // 10  # 三万五: the digit counts the next lower power
    return total + section + (digit or 0) or None


_POINT_SEEN = late_pattern(r"(?<![\d.,/:-])\d{1,3}(?:(?:,\d{3})+(?:\.\d{1,2})?|(?:,\d{3})*\.\d\d)(?![\d.,/:-]\d|\d)")
_COMMA_SEEN = late_pattern(r"(?<![\d.,/:-])\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,}|,\d\d)(?![\d.,/:-]\d|\d)")
_POINT_SURE = late_pattern(r"\.\d\d$|,000$|,\d{3},")


@lru_cache(maxsize=8)
def decimal_mark_of(folded: str) -> str:
    """Return the decimal mark that the clear numbers of a text agree on, or the empty string."""
    point = any(_POINT_SURE.search(match[0]) for match in _POINT_SEEN.finditer(folded))
    comma = _COMMA_SEEN.search(folded) is not None
    return "" if point == comma else "." if point else ","
