"""The cells of a price list read one by one: a price, its currency, unit, quantity step, Incoterm, days.

Each function takes the texts that may say it, the nearest first, and returns nothing where they contradict
each other. Which cell holds what is decided in `price_lists`.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime
from decimal import Decimal

from mailmate.trade.companies import is_free_mail
from mailmate.trade.finding.amount_tables import CODES, SHOUTED_CODES, UNITS
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.places import find_incoterms, find_ports
from mailmate.trade.finding.words import fold
from mailmate.trade.sale.price_heading_tables import CURRENCIES, EVERYBODY, TIER, VALIDITY

_NUMBER = re.compile(r"\d[\d.,' ]{0,20}")
_COUNT = r"(?P<count>\d{1,3}(?:,\d{3}){1,3}|\d{1,9})?"
_PER = re.compile(rf"(?:/|\bper\b|每)\s?{_COUNT}\s?(?P<unit>(?:[^\W\d_]|㎡|㎥)[\w²³.]{{0,12}})?", re.IGNORECASE)
_UNIT = re.compile(rf"(?:per\s|/)?{_COUNT}\s?(?P<unit>[^\d\s].{{0,30}})?", re.IGNORECASE)
_LEAST = re.compile(
    r"(?P<least>\d[\d.,']{0,14})(?:\s?(?:-|–|~|to|至)\s?\d[\d.,']{0,14})?\+?\s?(?P<unit>[^\W\d_][\w²³.]{0,12})?"
)
_STEP_IN_HEADING = re.compile(
    r"(?:[≥>]=?|\bfrom|\bmoq|起订量?)\s?(?P<from>\d[\d,]{0,12})|(?P<least>\d[\d,]{0,12})\s?(?:\+|(?:-|–|~)\s?\d[\d,]{0,12}|(?P<unit>[^\W\d_]{1,12}))",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"(?<![\d./-])(?:\d{1,3}\s?(?:-|–|~|to|至|到)\s?)?(?P<number>\d{1,3})(?![\d./-])\s?(?P<unit>working|work|business|个?工作|weeks?|wks?|w\b|周|个?星期|months?|个月)?",
    re.IGNORECASE,
)
_PACKAGES = frozenset(
    {"cartons", "boxes", "pallets", "bags", "drums", "bundles", "crates", "packages", "containers", "TEU"}
)
"""Units an order may be counted in while its price is per piece."""
_LONGER = {
    "work": Decimal("1.4"), "business": Decimal("1.4"), "工作": Decimal("1.4"),
    "w": Decimal(7), "周": Decimal(7), "星期": Decimal(7), "month": Decimal(30), "月": Decimal(30),
}  # fmt: skip
"""Beginnings of units of time, and how many days each has; five working days are a week."""
_CUSTOMER_LINE = re.compile(r"(?:customer|buyer|client|客户|买家)\s?[:：]\s?(\S.{0,100})", re.IGNORECASE)
_ANY_DAY = DateBase(datetime(2000, 1, 1, tzinfo=UTC))
"""Only dates that name their year are taken, so what counts as today is of no matter."""


def price_of(text: str, decimal_mark: str) -> Decimal | None:
    """Return the price of a cell that holds one number, with or without currency and unit."""
    if not 0 < len(text) <= 60 or not any(map(str.isdigit, text)):
        return None
    bare = re.sub(r"[¥￥]|\beach$|\bea$", " ", _PER.sub(" ", text))
    for pattern, _ in CURRENCIES:
        bare = pattern.sub(" ", bare)
    bare = bare.strip()
    if not _NUMBER.fullmatch(bare):
        return None
    value = parse_number(bare, decimal_mark=decimal_mark)[0]
    return value if value is not None and value > 0 else None


def currency_of(*texts: str, column: str = "") -> str | None:
    """Return the one currency the first speaking text names; a currency `column` decides alone."""
    if column.strip().lower() in CODES | SHOUTED_CODES:
        return column.strip().upper().replace("RMB", "CNY")
    for text in (column,) if column else texts:
        codes = {code for pattern, code in CURRENCIES if pattern.search(text)}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def unit_of(column: str, price: str, heading: str, quantity: str, quantity_heading: str) -> str:
    """Return the canonical unit a price is for ("pcs", "m2", "1000 pcs"), or the empty string.

    An unknown word counts as a unit only where a column says that it is one.
    """
    if column and (match := _UNIT.fullmatch(column.replace("(s)", "s").replace("(S)", "S"))):
        return _counted(match["count"], _canonical(match["unit"] or "") or fold(match["unit"] or "").strip())
    for text in (price, heading):
        for match in _PER.finditer(text):
            if (unit := _canonical(match["unit"] or "")) or (match["count"] and not match["unit"]):
                return _counted(match["count"], unit)
    words = (word for text in (heading, quantity, quantity_heading) for word in re.findall(r"[^\W\d_][\w²³]*", text))
    return next((unit for unit in map(_canonical, words) if unit and unit not in _PACKAGES), "")


def _canonical(written: str) -> str:
    """Return the canonical unit of a word, or of the first known one of several ("件/pc")."""
    folded = fold(written).strip(" .")
    parts = (folded, folded + ".", *re.split(r"[\s/|,()]+", folded))
    return next((UNITS[part] for part in parts if part in UNITS), "")


def _counted(count: str | None, unit: str) -> str:
    number = (count or "").replace(",", "")
    return f"{number} {unit}".strip() if number not in ("", "1") else unit


def least_of(quantity: str, heading: str, unit: str) -> Decimal | None:
    """Return the least quantity a price holds for; None where it is counted in another unit than the price."""
    match = _LEAST.search(quantity)
    if not match:
        return Decimal(1)
    words = [match["unit"] or "", *re.findall(r"[^\W\d_]+[²³23]?", heading)]
    counted = next(filter(None, map(_canonical, words)), "")
    if counted and counted != unit.rpartition(" ")[2]:
        return None
    return parse_number(match["least"].rstrip(".,'"), currency="JPY")[0]  # no decimals, so a mark groups


def step_of(heading: str) -> Decimal | None:
    """Return the quantity step a heading names ("100-499 pcs", "1000+", "Price from 500 pcs"), if any."""
    plain = heading.strip()
    whole = TIER.fullmatch(plain)
    if whole and not plain.replace(",", "").isdigit() and (not whole["unit"] or _canonical(whole["unit"])):
        return Decimal(whole["least"].replace(",", ""))
    for match in _STEP_IN_HEADING.finditer(_PER.sub(" ", plain)):
        if match["from"] or not match["unit"] or _canonical(match["unit"]):
            return Decimal((match["from"] or match["least"]).replace(",", ""))
    return None


def incoterm_of(*texts: str) -> str:
    """Return rule and place as the nearest text names them; a bare rule takes its place from a farther one."""
    terms = [_terms_in(text) for text in texts]
    rule = next((rule for rule, _ in terms if rule), "")
    place = next((place for other, place in terms if other == rule and place), "")
    return f"{rule} {place}".strip()


def _terms_in(text: str) -> tuple[str, str]:
    found = find_incoterms(re.sub(r"(?<=[A-Za-z])(?=[\u4e00-\u9fff])", " ", text))
    if len({(one.value, one.detail) for one in found}) != 1:
        return "", ""
    place = found[0].detail
    if not place.isascii() and (ports := find_ports(place)):
        place = str(ports[0].value)  # drafts are English
    return str(found[0].value), place


def day_of(text: str) -> date | None:
    """Return the last day a text names with its year; of two readings the earlier, for a price binds."""
    days = []
    for one in find_dates(text, _ANY_DAY):
        if isinstance(one.value, date) and re.search(r"20\d\d", one.quote):
            readings = (one.last or one.value, *(other for other in one.alternatives if isinstance(other, date)))
            days.append(min(readings))
    return max(days, default=None)


def day_of_validity(above: str) -> date | None:
    """Return the day the lines above a table say their prices are valid until."""
    lines = (line[match.start() :] for line in above.splitlines() if (match := VALIDITY.search(line)))
    return max(filter(None, map(day_of, lines)), default=None)


def days_of(text: str, heading: str) -> int | None:
    """Return a lead time in days; of a range the longer, of working days the calendar days they take."""
    match = _DAYS.search(text)
    if not match:
        return None
    unit = fold(match["unit"] or "").lstrip("个")
    if not unit and (said := re.search(r"working|business|工作|week|周|星期|month|个月", fold(heading))):
        unit = said[0]
    factor = next((days for word, days in _LONGER.items() if unit.startswith(word)), Decimal(1)) if unit else Decimal(1)
    return math.ceil(int(match["number"]) * factor)


def company_of_cell(text: str) -> str:
    """Return the company domain (or free-mail address) a customer cell names; empty for everybody."""
    name = re.sub(r"^(?:https?://)?(?:www\.)?", "", text.strip().lower()).rstrip("/")
    local, at, domain = name.rpartition("@")
    if at and not (local and is_free_mail(domain)):
        name = domain
    return "" if name in EVERYBODY else name


def customer_above(above: str) -> str:
    """Return whom the lines above a table say it is for: "Customer: songlam.example"."""
    found = _CUSTOMER_LINE.search(above)
    return found[1] if found else ""
