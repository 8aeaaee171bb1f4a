"""A number as people write it: grouping and decimal marks of every habit, lakh and million, Han numerals.

What the number counts or costs is not known here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from mailmate.trade.amount_tables import (
    DECIMAL_COMMA,
    DECIMAL_POINT,
    MINOR_DIGITS,
    MONEY_ONLY_MULTIPLIERS,
    MULTIPLIERS,
)
from mailmate.trade.words import either, fold

NUMBER = (
    r"(?:\.\d{1,4}|\d{1,3}(?: \d{3}(?!\d)){1,4}(?:[.,]\d{1,4})?|\d{1,15}(?:[.,']\d{1,15}){0,6}(?:[.,]-{1,2}(?![\d-]))?)"
)
"""A written number; spaces group only whole groups of three."""
HAN_NUMBER = "[零〇一二三四五六七八九十百千两兩万萬]{1,8}"
MONEY_MULTIPLIER = rf"(?:\s?{either(MULTIPLIERS)}\.?(?![\w²³]))"
GOODS_MULTIPLIER = rf"(?:\s?{either(set(MULTIPLIERS) - MONEY_ONLY_MULTIPLIERS)}(?![a-z²³]))"

_WRITTEN = re.compile(rf"({NUMBER}|{HAN_NUMBER})[.,]?(?:\s?({either(MULTIPLIERS)})\.?)?")
_HAN_VALUES = {
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
_HAN_POWERS = {"十": 10, "百": 100, "千": 1000}


def parse_number(
    text: str, *, currency: str | None = None, country: str = "", decimal_mark: str = ""
) -> tuple[Decimal | None, tuple[Decimal, ...]]:
    """Read a number by DOMAIN handbook 3.2; return it (None where it is none) and the other readings it allows.

    "1.250" is ambiguous: a currency of three or no decimals decides, then `decimal_mark` (what the rest of the text
    uses), then the country's habit. Undecided, the value groups and the decimal reading is the alternative.
    """
    match = _WRITTEN.fullmatch(fold(text).strip())
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


_WESTERN = re.compile(r"\d{1,3}(?:[.,']\d{3})+|\d+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")


def _grouped(number: str) -> tuple[str, ...]:
    if len({mark for mark in number if mark in ".,'"}) > 1 or not (
        _WESTERN.fullmatch(number) or _INDIAN.fullmatch(number)
    ):
        return ()
    return (number.replace(",", "").replace(".", "").replace("'", ""),)


def read_han(numerals: str) -> Decimal | None:
    """Return the value of Han numerals (三百, 五万, 十二), or None where they are no number."""
    total = section = digit = 0
    for one in numerals:
        if one in _HAN_VALUES:
            digit = _HAN_VALUES[one]
        elif one in _HAN_POWERS:
            section += (digit or 1) * _HAN_POWERS[one]
            digit = 0
        elif one in "万萬":
            total += (section + digit or 1) * 10_000
            section = digit = 0
        else:
            return None
    return Decimal(total + section + digit) or None


_POINT_SEEN = re.compile(r"(?<![\d.,/:-])\d{1,3}(?:(?:,\d{3})+(?:\.\d{1,2})?|(?:,\d{3})*\.\d\d)(?![\d.,/:-]\d|\d)")
_COMMA_SEEN = re.compile(r"(?<![\d.,/:-])\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:\.\d{3}){2,}|,\d\d)(?![\d.,/:-]\d|\d)")
_POINT_SURE = re.compile(r"\.\d\d$|,000$|,\d{3},")


@lru_cache(maxsize=8)
def decimal_mark_of(folded: str) -> str:
    """Return the decimal mark that the clear numbers of a text agree on, or the empty string."""
    point = any(_POINT_SURE.search(match[0]) for match in _POINT_SEEN.finditer(folded))
    comma = _COMMA_SEEN.search(folded) is not None
    return "" if point == comma else "." if point else ","
