"""The lines of goods of an order: from tables with headings, from lines whose figures prove each other, from words.

Nothing is guessed: a figure that reads in two ways is none unless price and amount prove which one it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any

from mailmate.trade.facts import Money, Quantity, value_json
from mailmate.trade.finding.amount_tables import MULTIPLIERS
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.labelled import Labels, Table, tables
from mailmate.trade.finding.quantities import find_quantities, same_unit
from mailmate.trade.finding.wording import fold_space
from mailmate.trade.sale.order_tables import COMMON, FIELDS, ORDER_TITLES

ORDER_LABELS = Labels(FIELDS, COMMON)
CENT = Decimal("0.01")
_CURRENCY = re.compile(
    r"(?<![A-Za-z])((?i:USD|EUR|CNY|RMB|GBP|JPY|KRW)|AUD|CAD|CHF|INR|SGD|AED|TRY|US\$)(?![A-Za-z])|([€£])"
)
_CURRENCY_NAMES = {"RMB": "CNY", "US$": "USD", "€": "EUR", "£": "GBP"}
_FIGURE = re.compile(r"[^\d]{0,6}(\d[\d.,' ]{0,15})")
NUMBER = re.compile(
    r"(?<![\w./,-])(?P<mark>(?:US)?[$€£] ?)?(?P<digits>\d{1,12}(?:[.,']\d{1,4}){0,4})(?![\w/-])(?![.,]\d)"
)
_COUNTED = re.compile(r"(\d[\d.,' ]{0,15}?) ?([^\W\d_]{2,6})\.?")
_SEVERAL = re.compile(r"(?!1\s)\d{1,6}\s")
"""A price of so many, and not of one: "per 100 pcs"."""
_LINKS = re.compile(r"^(?:of|de|von|di)\b|\b(?:at|for|each|a|à|zu|per|unit price|price|is|are)\b[ :]{0,2}$", re.I)
_AMOUNT_WORD = re.compile(r"=|\b(?:total|amounts?|sum|importe|betrag|montant|toplam)\b|合计|总|小计|金额", re.I)
_COUNT_FIRST = re.compile(r"\s{0,8}(?:[-*•]\s|\(?\d{1,2}[.)]\s)?\d[\d.,]{0,12} ?[^\W\d_]{2,8}\.?\s")
"""A line that begins with its count and a unit: the goods stand behind them."""
_TIMES = re.compile(r"\s[x×*]$")
_MOST_WORDS = 12
_LONGEST_LINE = 400


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of goods; what it does not say is None."""

    item: str
    description: str
    quantity: Quantity | None
    price: Money | None
    amount: Money | None
    line: int

    def as_json(self) -> dict[str, Any]:
        """Return the line as a register keeps it."""
        return {
            "item": self.item or None,
            "description": self.description or None,
            "quantity": value_json(self.quantity),
            "price": value_json(self.price),
            "amount": value_json(self.amount),
        }


def currency_of(text: str) -> str:
    """Return the one currency a paper speaks of; empty where it names none or several."""
    found = Counter(
        _CURRENCY_NAMES.get((match[1] or match[2]).upper(), (match[1] or match[2]).upper())
        for match in _CURRENCY.finditer(text)
    )
    return next(iter(found)) if len(found) == 1 else ""


def find_lines(lines: Sequence[str], currency: str) -> Iterator[OrderLine]:
    """Yield the lines of goods of a paper; `currency` is the one it speaks of, or empty."""
    found = False
    for table in tables(lines, ORDER_LABELS):
        fields = set(table.heads.values())
        if "quantity" in fields and fields & {"item", "description", "price"}:
            for number, cells in table.rows:
                if one := _row(table, cells, number, currency):
                    found = True
                    yield one
    if not found:
        yield from _loose_lines(lines, currency)


def _row(table: Table, cells: Sequence[str], number: int, currency: str) -> OrderLine | None:
    said = {field: cells[place] for place, field in table.heads.items() if place < len(cells)}
    heads = {field: table.head[place] for place, field in table.heads.items()}
    quantity = _quantity(said.get("quantity", ""), said.get("unit", "") or heads.get("quantity", ""))
    price = read_money(said.get("price", ""), heads.get("price", ""), currency)
    amount = read_money(
        said.get("amount", "") or said.get("total", ""), heads.get("amount", "") or heads.get("total", ""), currency
    )
    if quantity is None and price and amount:
        unit = said.get("unit", "") or heads.get("quantity", "")
        quantity = _quantity_by_sum(said.get("quantity", ""), unit, price, amount)
    item, description = said.get("item", ""), said.get("description", "")
    if (quantity is None and price is None) or not (item or description):
        return None
    return OrderLine(item[:60], fold_space(description)[:200], quantity, price, amount, number)


def _quantity(text: str, unit: str) -> Quantity | None:
    whole = next((one.value for one in find_quantities(text) if isinstance(one.value, Quantity)), None)
    if whole:
        return whole
    counted = _COUNTED.fullmatch(text.strip())  # a unit we do not know
    value = _figure(counted[1] if counted and counted[2].casefold() not in MULTIPLIERS else text)
    return Quantity(value, _unit(unit)) if value is not None else None


def _quantity_by_sum(text: str, unit: str, price: Money, amount: Money) -> Quantity | None:
    """Return the reading of a quantity ("2,000") that price and amount prove (DOMAIN 3.2)."""
    match = _FIGURE.fullmatch(text.strip().rstrip("-. "))
    value, others = parse_number(match[1].strip()) if match else (None, ())
    proven = [one for one in (value, *others) if one is not None and one * price.amount == amount.amount]
    return Quantity(proven[0], _unit(unit)) if len(proven) == 1 and price.currency == amount.currency else None


def _unit(words: str) -> str:
    """Return the unit a cell or heading ends with; empty where it names none."""
    named = re.sub(r"[^A-Za-z一-鿿²³ ]", " ", words).split()
    found = find_quantities(f"1 {named[-1]}") if named else ()
    return next((one.value.unit for one in found if isinstance(one.value, Quantity)), "")


def read_money(text: str, head: str, currency: str) -> Money | None:
    """Return the sum a cell holds, its currency its own, else of its heading, else the paper's; None without one."""
    for one in find_amounts(text):
        if isinstance(one.value, Money) and one.value.currency:
            return one.value
    value = _figure(text)
    money = currency_of(head) or currency
    return Money(value, money) if value is not None and money else None


def _figure(text: str) -> Decimal | None:
    """Return the number a cell holds, where it holds one that reads in one way only."""
    match = _FIGURE.fullmatch(text.strip().rstrip("-. "))
    if not match:
        return None
    value, others = parse_number(match[1].strip())
    return None if others else value


def _loose_lines(lines: Sequence[str], currency: str) -> Iterator[OrderLine]:
    """Yield the lines of goods that stand in no table a heading names."""
    for number, line in enumerate(lines, start=1):
        if len(line) > _LONGEST_LINE or ORDER_LABELS.label_of(line):
            continue
        counted_first = _COUNT_FIRST.match(line) is not None
        readers = (_spoken(line, number) if counted_first else None, _proven(line, number, currency))
        if one := next(filter(None, readers), None) or _spoken(line, number):
            yield one


def _proven(line: str, number: int, currency: str) -> OrderLine | None:
    """Return a line whose last three figures are a quantity, a price and their product, as where columns run together.

    Price or amount must look like money, so that no three figures meet by chance.
    """
    figures = list(NUMBER.finditer(line))[-3:]
    if len(figures) < 3 or not any(one["mark"] or re.search(r"[.,]\d\d$", one["digits"]) for one in figures[1:]):
        return None
    readings = [_readings(one["digits"]) for one in figures]
    proven = [
        values
        for values in product(*readings)
        if values[0] and values[2] and (values[0] * values[1]).quantize(CENT) == values[2].quantize(CENT)
    ]
    if len(proven) != 1:
        return None
    count, each, whole = proven[0]
    signs = " ".join(filter(None, (one["mark"] for one in figures)))
    code = currency_of(line) or currency or ("USD" if "$" in signs else "")
    before, between = line[: figures[0].start()], line[figures[0].end() : figures[1].start()]
    name = fold_space(re.sub(r"^\s*\d{1,3}[.)]?\s+", "", before)).strip(" -:,.;|@")
    named = name or fold_space(between).strip(" -:,.;|@")
    if not any(sign.isalpha() for sign in named):
        return None
    price, amount = (Money(each, code), Money(whole, code)) if code else (None, None)
    return OrderLine("", named[:200], Quantity(count, _unit(between[:40].split("  ")[0])), price, amount, number)


def _readings(digits: str) -> list[Decimal]:
    value, others = parse_number(digits)
    return [] if value is None else [value, *others]


def _spoken(line: str, number: int) -> OrderLine | None:
    """Return a line of text that names goods, a quantity with its unit, and a price; its amount where it is told."""
    quantities = [one for one in find_quantities(line) if isinstance(one.value, Quantity)]
    sums = [one for one in find_amounts(line) if isinstance(one.value, Money) and one.value.currency]
    if len(quantities) != 1 or not 1 <= len(sums) <= 2:
        return None
    name = _name_in(line, quantities[0], sums[0])
    quantity, price = quantities[0].value, sums[0].value
    if len(name) < 3 or not isinstance(quantity, Quantity) or not isinstance(price, Money):
        return None
    told = _amount_of(line, quantity, sums)
    if told is None and not (sums[0].detail or "@" in line):
        return None
    if not prices_one(sums[0].detail, quantity.unit):
        return None
    return OrderLine("", name[:200], quantity, price, told, number)


def prices_one(told: str, unit: str) -> bool:
    """Tell whether a price `told` for a unit ("m3", "100 pcs", or nothing) is that of one `unit` of the goods."""
    return not told or (not _SEVERAL.match(told) and same_unit(told, unit))


def _amount_of(line: str, quantity: Quantity, sums: Sequence[Found]) -> Money | None:
    """Return the second sum of a line as its amount, where a word says so or price and quantity prove it.

    A discount, a deposit or a price of old is none.
    """
    values = [one.value for one in sums if isinstance(one.value, Money)]
    if len(values) != 2 or values[0].currency != values[1].currency:
        return None
    proven = abs(quantity.value * values[0].amount - values[1].amount) < CENT
    return values[1] if proven or _AMOUNT_WORD.search(line[sums[0].end : sums[1].start]) else None


def _name_in(line: str, counted: Found, priced: Found) -> str:
    """Return what goods a line of text names: what stands between count and price, else what stands before both.

    A sentence about the order itself names none.
    """
    between = _LINKS.sub("", fold_space(line[counted.end : priced.start]).strip(" -:,.;|@")).strip()
    between = _TIMES.sub("", between)
    if any(sign.isalpha() for sign in between) and len(between) >= 3:
        return between
    before = fold_space(line[: min(counted.start, priced.start)]).strip(" -:,.;|@")
    return "" if ORDER_TITLES.search(before) or before.count(" ") > _MOST_WORDS else before
