"""What the goods field 45A says in numbers: quantities, prices, tolerance, Incoterm (DOMAIN handbook 7.3, art. 30).

Only what is plainly written is read; a goods text that says it otherwise gives nothing, and the check is not made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from mailmate.trade.credit import credit_goods_tables as tables
from mailmate.trade.credit.credit_terms import Terms
from mailmate.trade.credit.swift_values import swift_tolerance
from mailmate.trade.finding.amount_tables import CODES
from mailmate.trade.finding.places import find_incoterms
from mailmate.trade.finding.words import late_pattern

_LONGEST = 12_000
_NUMBER = r"\d(?:[\d,.]|[ '](?=\d{3}(?!\d))){0,16}"
_UNITS = rf"(?P<unit>{tables.UNITS})"
_QUANTITY = late_pattern(
    rf"(?P<about>\b(?:about|approx(?:imately|\.)?|circa|abt\.?)\s{{1,3}})?(?<![\w.,/-])"
    rf"(?P<number>{_NUMBER})\s{{0,3}}\)?\s{{0,3}}{_UNITS}(?![a-z0-9])",
    re.I,
)
_BARE = late_pattern(rf"{tables.QUANTITY_LABEL}(?P<number>{_NUMBER})(?![\w%])", re.I)
_PRICE = late_pattern(
    rf"(?:{tables.PRICE_WORDS})[\s:]{{0,4}}(?P<currency>US\$|[A-Z]{{3}})?\s{{0,2}}"
    rf"(?P<number>{_NUMBER})(?:\s{{0,2}}(?P<behind>(?!per\b|por\b|pro\b|par\b)[A-Z]{{3}}\b))?(?P<per>\s{{0,2}}(?:{tables.PER})"
    rf"(?:\s{{0,2}}{_UNITS}(?![a-z0-9]))?)?",
    re.I,
)
_WORTH = late_pattern(
    rf"(?P<currency>US\$|[A-Z]{{3}})\s{{0,2}}(?P<number>{_NUMBER})\s{{0,2}}(?:/|per\b|por\b|pro\b|par\b|each\b|cada\b|c/u\b)"
    rf"(?:\s{{0,2}}{_UNITS}(?![a-z0-9]))?",
    re.I,
)
_TOLERANCES = tuple(late_pattern(one, re.I) for one in tables.TOLERANCES)
_SPEAKS_OF_TOLERANCE = late_pattern(tables.SPEAKS_OF_TOLERANCE, re.I)
_ABOUT = late_pattern(r"\b(?:about|approx(?:imately)?|circa|abt)\b", re.I)
_PACKING = late_pattern(r"\A(?:cartons?|ctns?|box(?:es)?|cajas?|bags?|sacks?|bales?|drums?|pallets?)\Z", re.I)
"""What priced goods stand in: "1200 SETS AT USD40 PER SET, 60 CARTONS"."""


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One quantity of 45A with the unit price that stands with it."""

    quantity: Decimal
    unit: str
    price: Decimal | None = None
    currency: str | None = None
    about: bool = False


def goods_lines(terms: Terms) -> tuple[GoodsLine, ...]:
    """Return the quantities of 45A, each with the unit price found before the next one."""
    text = (terms.goods or "")[:_LONGEST]
    marks = list(_QUANTITY.finditer(text)) or list(_BARE.finditer(text))
    lines = []
    for mark, following in zip_longest(marks, marks[1:]):
        stop = following.start() if following else len(text)
        number = goods_number(mark["number"])
        if number:
            price, currency, per = _price(text[mark.end() : min(stop, mark.end() + 300)])
            told = mark.groupdict()
            unit, about = (told.get("unit") or "").lower(), bool(told.get("about"))
            lines.append(GoodsLine(number, unit, None, None, about))
            if price is not None:
                _set_price(lines, price, currency, per)
    return _with_one_price(text[: marks[0].start()], lines) if lines else ()


def _set_price(lines: list[GoodsLine], price: Decimal, currency: str | None, per: str) -> None:
    """Give a price to the newest line of the unit it is told for: "1200 SETS IN 60 CARTONS AT USD40 PER SET".

    Where no unit is told and it may belong to several quantities, it belongs to none.
    """
    fitting = [
        at
        for at, line in enumerate(lines)
        if line.price is None and (not per or not line.unit or _is_unit(line.unit, per))
    ]
    if fitting and (per or fitting == [len(lines) - 1]):
        lines[fitting[-1]] = replace(lines[fitting[-1]], price=price, currency=currency)


def _is_unit(one: str, two: str) -> bool:
    plain = [tables.UNIT_NAMES.get(name.rstrip("s."), name.rstrip("s.")) for name in (one.lower(), two.lower())]
    return plain[0] == plain[1]


def _with_one_price(lead: str, lines: list[GoodsLine]) -> tuple[GoodsLine, ...]:
    """Take a price told per unit before the first quantity, where that is the only quantity of its unit."""
    price, currency, per = _price(lead)
    fitting = [at for at, line in enumerate(lines) if per and _is_unit(line.unit, per)]
    if price is not None and len(fitting) == 1 and all(line.price is None for line in lines):
        lines[fitting[0]] = replace(lines[fitting[0]], price=price, currency=currency)
    return tuple(lines)


def _price(text: str) -> tuple[Decimal | None, str | None, str]:
    """Return a unit price, its currency, and the unit it is told for."""
    for pattern in (_PRICE, _WORTH):
        for match in pattern.finditer(text):
            currency = (match["currency"] or match.groupdict().get("behind") or "").upper().replace("US$", "USD")
            known = currency.lower() in CODES
            if known or (not currency and match.groupdict().get("per")):
                return goods_number(match["number"]), currency if known else None, match["unit"] or ""
    return None, None, ""


def goods_number(text: str) -> Decimal | None:
    """Return a number of a goods text, where SWIFT's decimal comma and print's groups both occur; None if unclear."""
    digits = re.sub(r"[ ']", "", text).rstrip(".,")
    marks = [sign for sign in digits if sign in ",."]
    if not marks:
        return Decimal(digits)
    last = max(digits.rfind(","), digits.rfind("."))
    whole, part = digits[:last], digits[last + 1 :]
    if len(set(marks)) == 1 and (len(marks) > 1 or len(part) == 3):
        if marks[0] == "." and len(marks) == 1:
            return None  # 1.250 may be a thousand or a fraction
        return Decimal(whole.replace(marks[0], "") + part)
    return Decimal(f"{re.sub('[,.]', '', whole)}.{part or 0}")


def quantity_tolerance(terms: Terms) -> Decimal | None:
    """Return the percent 45A grants on quantity: of "+/- 5 PCT", or 10 for "about"; None where it grants none."""
    told = granted_percent(terms.goods or "")
    return told if told is not None else Decimal(10) if any(line.about for line in goods_lines(terms)) else None


def granted_percent(goods: str) -> Decimal | None:
    """Return the percent of tolerance that a goods text states, or None."""
    for pattern in _TOLERANCES:
        if match := pattern.search(goods[:_LONGEST]):
            said = match["percent"].lower()
            return Decimal(tables.SPELLED.get(said) or said.replace(",", "."))
    return None


def has_unread_tolerance(terms: Terms) -> bool:
    """Tell whether 45A speaks of a tolerance whose percent cannot be read."""
    speaks = _SPEAKS_OF_TOLERANCE.search((terms.goods or "")[:_LONGEST])
    return speaks is not None and quantity_tolerance(terms) is None


def amount_tolerance(terms: Terms) -> tuple[Decimal, Decimal] | None:
    """Return by how many percent the amount may be more and less: field 39A, or 10 for "about" (art. 30(a)).

    None where field 39A cannot be read: nobody knows.
    """
    if text := terms.get("39A"):
        stated = swift_tolerance(text)
        return (Decimal(stated[0]), Decimal(stated[1])) if stated else None
    about = _ABOUT.search(f"{terms.get('32B') or ''} {terms.get('39B') or ''}")
    return (Decimal(10), Decimal(10)) if about else (Decimal(0), Decimal(0))


def incoterm_of(terms: Terms) -> tuple[str, str] | None:
    """Return rule and named place from 44I, else 45A, else 47A; None where none is plain or several differ."""
    for tag in ("44I", "45A", "47A"):
        found = find_incoterms((terms.get(tag) or "")[:_LONGEST])
        rules = {str(one.value) for one in found}
        if len(rules) == 1:
            place = next((one.detail for one in found if one.detail), "")
            return rules.pop(), place
        if rules:
            return None
    return None


def stated_value(terms: Terms) -> tuple[Decimal, bool] | None:
    """Return the sum of quantity times unit price over 45A, and whether every quantity there has its price."""
    lines = goods_lines(terms)
    priced = [line for line in lines if line.price is not None]
    if not priced:
        return None
    value = sum((line.quantity * (line.price or 0) for line in priced), Decimal(0))
    return value, all(line.price is not None or _PACKING.match(line.unit) for line in lines)
