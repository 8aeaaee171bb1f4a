"""What the coded fields of a SWIFT message hold: days, money, counts; and whether a field reads at all.

A day or an amount is read as the format or its print writes it, and never guessed: 09/06/2026 may be June or
September, "USD48O00," has a letter in it, so both are None and the field stays text (DOMAIN handbook 3.1, 3.2, 7.1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from mailmate.trade.facts import Money
from mailmate.trade.finding.amount_tables import CODES, MINOR_DIGITS, SHOUTED_CODES
from mailmate.trade.finding.date_tables import MONTHS
from mailmate.trade.finding.words import late_pattern

_LOOKED_AT = 400
_MONTH = r"(?P<month>[^\W\d_]{3,12})"
_YEAR = r"(?P<year>20\d{2})"
_DAYS = (
    late_pattern(r"(?<!\d)(?P<year>20\d{2})(?P<gap>[ ./-]?)(?P<number>\d{2})(?P=gap)(?P<day>\d{2})(?!\d)"),
    late_pattern(r"(?<!\d)(?P<year>\d{2})(?P<number>\d{2})(?P<day>\d{2})(?!\d)"),
    late_pattern(rf"(?<!\d){_YEAR}[年](?P<number>\d{{1,2}})月(?P<day>\d{{1,2}})[日号]"),
    late_pattern(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?[ ./-]{{0,2}}(?:de |of )?{_MONTH}[ .,/-]{{0,3}}(?:de |del )?"
        r"(?P<year>20\d{2}|\d{2})(?!\d)",
        re.I,
    ),
    late_pattern(
        rf"(?<![^\W\d_]){_MONTH}[ .-]{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ ,.-]{{1,3}}{_YEAR}(?!\d)", re.I
    ),
    late_pattern(rf"(?<!\d){_YEAR}[ ./-]?{_MONTH}[ ./-]?(?P<day>\d{{1,2}})(?!\d)", re.I),
)
_NUMERIC = late_pattern(r"(?<!\d)(?P<one>\d{1,2})(?P<gap>[./-])(?P<two>\d{1,2})(?P=gap)(?P<year>20\d{2})(?!\d)")
_DIGITS = (
    r"(?<![^A-Za-z][OoIlS])(?P<digits>\d(?:[\d.,'’]|[ ](?=\d{3}(?!\d))){0,24})"
    r"(?![.,'’]?\d|[A-Za-z]|[ ]\d[\dOoIl]{2}(?!\w))"
    r"(?!\s?(?:mio|million|mn|lakh|crore|thousand)\b)"
)
_CURRENCY = r"(?P<currency>U\.?S\.?\s?\$|[A-Z]{3})"
_MONEY = (
    late_pattern(
        rf"(?<![A-Za-z]){_CURRENCY}(?![A-Za-z])(?:[ \t]*\([^()\n]{{0,40}}\))?[^\d\n]{{0,24}}\n?[^\d\n]{{0,60}}{_DIGITS}"
    ),
    late_pattern(rf"(?<![\dA-Za-z.,]){_DIGITS}[ \t#*]{{0,4}}{_CURRENCY}(?![A-Za-z])"),
)
_SMALL_CURRENCY = late_pattern(r"\s*[a-z]{3}\s?\d")
_GROUPED = late_pattern(r"\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")
_RENAMED = {"US$": "USD", "RMB": "CNY"}
_SPARE_TALK = late_pattern(r"\A[\s:*#-]*")

_SEQUENCE = late_pattern(
    r"\d{1,2}\s*/\s*\d{1,2}(?!\d)|[A-Za-z]{2,12}\s?:?\s?\d{1,2}\s+[A-Za-z]{2,12}\s?:?\s?\d{1,2}(?!\d)"
)
_COUNT = late_pattern(r"(?:(?:AMENDMENT|NO|NR|NUMBER)\b[ .:]{0,3}){0,2}(?P<n>0{0,3}\d{1,3})(?!\w)", re.I)
_PERIOD = late_pattern(
    r"(?:[^\W\d_]{2,12}[\s:(,/]{1,3}){0,8}(?:[\u3400-\u9fff]{1,16}|(?<![^\W\d_]))(?P<n>\d{1,3})(?!\d|[OoIlS](?![^\W\d_]))"
)
"""Not "l5" or "1O": a figure that touches a letter which looks like one is no figure."""
_CONFIRMATION = late_pattern(r"CONFIRM|MAY ADD|WITHOUT|保兑|不保兑|无", re.I)
_SHIPMENTS = late_pattern(
    r"ALLOWED|PERMITTED|CONDITIONAL|PROHIBITED|FORBIDDEN|SEE\b|YES\b|NO\b|ACCEPTABLE|允许|准许|不准|禁止|可以|不可",
    re.I,
)
_TOLERANCE_WORDS = late_pattern(
    r"(?<![A-Za-z])(?:P(?:ER[ ]?CEN|C)T|PLUS|MINUS|POS(?:ITIVE)?|NEG(?:ATIVE)?|TOL(?:ERANCE)?|MORE|LESS|OR|AND|UP|DOWN)"
    r"(?![A-Za-z])|[+%.:()-]",
    re.I,
)
_TOLERANCE = late_pattern(r"\s*(?P<more>\d{1,2})\s*/\s*(?P<less>\d{1,2})\s*")
_BOTH_WAYS = late_pattern(
    r"\s*(?:(?:\+\s?/?\s?-|±|plus[ /]*(?:or )?minus)\s{0,3}(?P<one>\d{1,2})\s*(?:pct|percent|%)?"
    r"|(?P<two>\d{1,2})\s*(?:pct|percent|%)\s{0,3}(?:\+\s?/?\s?-|±|more or less|plus[ /]*(?:or )?minus))\s*",
    re.I,
)
_PURPOSE = late_pattern(r"[A-Z]{4}\b")
_REFERENCE = late_pattern(r"\S.{0,34}\Z")
_FORM = late_pattern(r"(?:IR)?REVOCABLE|UNWIDERRUFLICH|STANDBY|不可撤销", re.I)


def swift_date(text: str) -> date | None:
    """Return the day of a field: YYMMDD, or as prints spell it (2026-06-24, 24 JUN 2026, 24.06.2026).

    None where there is none, where it is no day of the calendar, and where day and month may be told apart no way.
    """
    return next(_days_in(text[:_LOOKED_AT]), (0, None))[1]


def _days_in(text: str) -> Iterator[tuple[int, date | None]]:
    """Yield each stretch that looks like a day and the day it is, or None, in the order of the text."""
    found: dict[int, tuple[int, date | None]] = {}
    for pattern in _DAYS:
        for match in pattern.finditer(text):
            number = _month_number(match)
            if number is not None:
                day = _day(int(match["year"]), number, int(match["day"]))
                found.setdefault(match.start(), (match.end(), day))
    for match in _NUMERIC.finditer(text):
        found.setdefault(match.start(), (match.end(), _numeric(match)))
    reached = 0
    for start in sorted(found):
        if start >= reached:
            reached = found[start][0]
            yield start, found[start][1]


def _month_number(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if "number" in groups:
        return int(groups["number"])
    return MONTHS.get(groups["month"].casefold())


def _numeric(match: re.Match[str]) -> date | None:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if match["gap"] == "." or one > 12 or one == two:
        return _day(year, two, one)
    return _day(year, one, two) if two > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 1900 if year >= 80 else 2000
    try:
        return date(year, month, day)
    except ValueError:
        return None


def swift_amount(text: str) -> Money | None:
    """Return the money of a field: `USD48000,` has the mandatory decimal comma, prints write `USD 48,000.00`."""
    text = text[:_LOOKED_AT]
    text = text.upper() if _SMALL_CURRENCY.match(text) else text
    for pattern in _MONEY:
        for match in pattern.finditer(text):
            currency = match["currency"].replace(".", "").replace(" ", "")
            currency = _RENAMED.get(currency, currency)
            if currency.lower() in CODES | SHOUTED_CODES:
                number = _number(match["digits"], currency)
                return None if number is None else Money(number, currency)
    return None


def _number(digits: str, currency: str) -> Decimal | None:
    digits = re.sub(r"[ '’]", "", digits).rstrip(".")
    mark = max(digits.rfind(","), digits.rfind("."))
    whole, part = (digits[:mark], digits[mark + 1 :]) if mark >= 0 else (digits, "")
    most = MINOR_DIGITS.get(currency, 2)
    groups = len(part) == 3 and len(part) > most
    repeats = mark >= 0 and digits.count(digits[mark]) > 1
    if repeats and not _GROUPED.fullmatch(digits.rstrip(",")):
        return None  # a damaged sum is no sum
    if groups or repeats:
        whole, part = whole + part, ""
    try:
        number = Decimal(f"{whole.replace(',', '').replace('.', '')}.{part or '0'}")
        exact = number.quantize(Decimal(1).scaleb(-most))
        return exact if exact == number else number
    except InvalidOperation:
        return None


def swift_number(text: str) -> int | None:
    """Return the number of a field 26E: "002", "NO. 2"; None for what is none, as "0O2"."""
    match = _COUNT.match(_SPARE_TALK.sub("", text, count=1))
    return int(match["n"]) if match else None


def swift_period(text: str) -> int | None:
    """Return the days of a field 48: "21/AFTER SHIPMENT", "WITHIN 15 DAYS"; None for what is none, as "l5"."""
    match = _PERIOD.match(_SPARE_TALK.sub("", text, count=1))
    return int(match["n"]) if match else None


def swift_tolerance(text: str) -> tuple[int, int] | None:
    """Return how many percent more and less a field 39A allows: "05/05", "5 PCT / 5 PCT", "+/- 5"; else None."""
    if both := _BOTH_WAYS.fullmatch(text):
        percent = int(both["one"] or both["two"])
        return percent, percent
    match = _TOLERANCE.fullmatch(_TOLERANCE_WORDS.sub(" ", text))
    return (int(match["more"]), int(match["less"])) if match else None


def _begins(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.match(_SPARE_TALK.sub("", text, count=1)) is not None


def _is_day(text: str) -> bool:
    return swift_date(text) is not None


CONFLICT = " // "
"""Stands between the texts of a coded field that a message states twice and otherwise: neither is its value."""
_Read = TypeVar("_Read")


def settled(read: Callable[[str], _Read | None], text: str | None) -> _Read | None:
    """Return what `read` makes of a field; None where the message states it twice and otherwise."""
    values = [read(part) for part in (text or "").split(CONFLICT)]
    return values[0] if all(value == values[0] for value in values) else None


def without_doubles(fields: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return fields with a coded one that occurs twice joined into one, so that neither of two values is taken."""
    texts: dict[str, list[str]] = {}
    for tag, text in fields:
        if text not in texts.setdefault(tag, []):
            texts[tag].append(text)
    coded = {tag for tag, all_texts in texts.items() if tag in MUST_READ and len(all_texts) > 1 and tag != "27"}
    seen: set[str] = set()
    kept = []
    for tag, text in fields:
        if tag not in seen:
            kept.append((tag, CONFLICT.join(texts[tag]) if tag in coded else text))
        if tag in MUST_READ:
            seen.add(tag)
    return tuple(kept)


FORMATS: dict[str, Callable[[str], bool]] = {
    "27": _begins(_SEQUENCE), "26E": lambda text: swift_number(text) is not None,
    "48": lambda text: swift_period(text) is not None, "39A": lambda text: swift_tolerance(text) is not None,
    "22A": _begins(_PURPOSE), "49": _begins(_CONFIRMATION),
    "43P": lambda text: _SHIPMENTS.search(text) is not None, "43T": lambda text: _SHIPMENTS.search(text) is not None,
    **dict.fromkeys(("30", "31C", "31D", "31E", "44C"), _is_day),
    **dict.fromkeys(("32A", "32B", "33B", "34B"), lambda text: swift_amount(text) is not None),
    **dict.fromkeys(("20", "21", "23"), lambda text: _REFERENCE.match(text.strip()) is not None),
    **dict.fromkeys(("40A", "40B"), lambda text: _FORM.search(text) is not None),
}  # fmt: skip
"""Tag of a coded field -> whether a text is a value of it."""

MUST_READ = frozenset({"27", "26E", "30", "31C", "31D", "31E", "32B", "33B", "34B", "44C", "48", "39A"})
"""Coded fields whose text is a fault when it cannot be read; the others hold words, however odd."""


def fits(tag: str, text: str) -> bool | None:
    """Tell whether `text` is a value of the coded field `tag`; None for a field of free text."""
    form = FORMATS.get(tag)
    return form(text) if form else None
