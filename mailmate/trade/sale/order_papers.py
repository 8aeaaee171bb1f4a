"""Read a purchase order, contract or proforma invoice: numbers, lines of goods, total, terms, ports, dates.

Lines of goods come from tables with headings; a line of text that names a quantity with its price is read where no
table is. A line whose figures contradict each other, or lines that do not add up to the total, are told as problems.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.facts import Money, Quantity, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.labelled import Cell, Labels, Table, labelled_cells, tables
from mailmate.trade.finding.places import find_incoterms, find_ports
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import fold_number, fold_space
from mailmate.trade.finding.words import fold
from mailmate.trade.sale.order_tables import COMMON, DEPOSIT, FIELDS

_LONGEST = 200_000
_LINES = 5_000
_MOST_ITEMS = 200
_LABELS = Labels(FIELDS, COMMON)
_HEAD = re.compile(
    r"purchase order|proforma|pro forma|pro-forma|sales (?:contract|confirmation)|order confirmation"
    r"|\bP\.?O\.? ?(?:no|number|#)"
    r"|orden de compra|pedido de compra|bon de commande|采购订单|形式发票|销售合同|购销合同|订购单",
    re.I,
)
_CURRENCY = re.compile(
    r"(?<![A-Za-z])(USD|EUR|CNY|RMB|GBP|JPY|KRW|AUD|CAD|CHF|INR|SGD|AED|US\$)(?![A-Za-z])|([€£])", re.I
)
_CURRENCY_NAMES = {"RMB": "CNY", "US$": "USD", "€": "EUR", "£": "GBP"}
_FIGURE = re.compile(r"[^\d]{0,6}(\d[\d.,' ]{0,15})")
_CENT = Decimal("0.01")
_BASE = DateBase(datetime(2000, 1, 1, tzinfo=UTC))
_REFERENCES = {"reference.po": "po", "reference.pi": "pi", "reference.contract": "contract", "reference.lc": "lc_no"}


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


@dataclass(frozen=True, slots=True)
class OrderPaper:
    """What a paper says of one order."""

    numbers: Mapping[str, str]
    """po, pi, contract, lc_no -> as written."""
    items: tuple[OrderLine, ...] = ()
    total: Money | None = None
    deposit: Decimal | None = None
    """Percent of the total."""
    terms: str = ""
    incoterm: str = ""
    loading: str = ""
    discharge: str = ""
    ordered: date | None = None
    delivery: date | None = None
    delivery_words: str = ""
    """What it says of delivery where that is no date ("25 days after deposit")."""
    problems: tuple[Sentence, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return the fields that are told, as a register keeps them."""
        value: dict[str, Any] = {
            **self.numbers,
            "items": [one.as_json() for one in self.items],
            "total": value_json(self.total),
            "deposit": f"{self.deposit:f}" if self.deposit is not None else None,
            "terms": self.terms,
            "incoterm": self.incoterm,
            "loading": self.loading,
            "discharge": self.discharge,
            "ordered": value_json(self.ordered),
            "delivery_date": value_json(self.delivery),
            "delivery_words": self.delivery_words,
            "problems": [str(one) for one in self.problems],
        }
        return {name: one for name, one in value.items() if one not in (None, "", [])}


def read_order_paper(text: str) -> OrderPaper | None:
    """Return what a paper says of an order; None where it is no order, contract or proforma invoice."""
    text = unicodedata.normalize("NFKC", text[:_LONGEST])
    if not _HEAD.search(text[:4000]):
        return None
    lines = text.split("\n")[:_LINES]
    currency = _currency(text)
    items = tuple(_items(lines, currency))[:_MOST_ITEMS]
    cells = list(labelled_cells(lines, _LABELS))
    total = _total(cells, currency, items)
    numbers = _numbers(cells, lines)
    if not numbers and not items:
        return None
    terms = _first(cells, "terms")
    delivery, words = _delivery(cells)
    incoterms = find_incoterms(_first(cells, "incoterm")) or find_incoterms(text)
    percent = DEPOSIT.search(terms) or DEPOSIT.search(text)
    return OrderPaper(
        numbers=numbers,
        items=items,
        total=total,
        deposit=Decimal(percent["one"] or percent["two"]) if percent else None,
        terms=terms[:200],
        incoterm=fold_space(f"{incoterms[0].value} {incoterms[0].detail}") if incoterms else "",
        loading=_port(cells, "loading"),
        discharge=_port(cells, "discharge"),
        ordered=next(iter(_days(_first(cells, "ordered"))), None),
        delivery=delivery,
        delivery_words=words,
        problems=tuple(_problems(items, total)),
    )


def _currency(text: str) -> str:
    """Return the one currency a paper speaks of; empty where it names none or several."""
    found = Counter(
        _CURRENCY_NAMES.get((match[1] or match[2]).upper(), (match[1] or match[2]).upper())
        for match in _CURRENCY.finditer(text)
    )
    return next(iter(found)) if len(found) == 1 else ""


def _items(lines: Sequence[str], currency: str) -> Iterator[OrderLine]:
    found = False
    for table in tables(lines, _LABELS):
        fields = set(table.heads.values())
        if "quantity" in fields and fields & {"item", "description", "price"}:
            for number, cells in table.rows:
                if one := _row(table, cells, number, currency):
                    found = True
                    yield one
    if not found:
        yield from _spoken_lines(lines, currency)


def _row(table: Table, cells: Sequence[str], number: int, currency: str) -> OrderLine | None:
    said = {field: cells[place] for place, field in table.heads.items() if place < len(cells)}
    heads = {field: table.head[place] for place, field in table.heads.items()}
    quantity = _quantity(said.get("quantity", ""), said.get("unit", "") or heads.get("quantity", ""))
    price = _money(said.get("price", ""), heads.get("price", ""), currency)
    amount = _money(
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
    value = _figure(text)
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


def _money(text: str, head: str, currency: str) -> Money | None:
    for one in find_amounts(text):
        if isinstance(one.value, Money) and one.value.currency:
            return one.value
    value = _figure(text)
    money = _currency(head) or currency
    return Money(value, money) if value is not None and money else None


def _figure(text: str) -> Decimal | None:
    """Return the number a cell holds, where it holds one that reads in one way only."""
    match = _FIGURE.fullmatch(text.strip().rstrip("-. "))
    if not match:
        return None
    value, others = parse_number(match[1].strip())
    return None if others else value


def _spoken_lines(lines: Sequence[str], currency: str) -> Iterator[OrderLine]:
    """Yield lines of text that name goods, a quantity with its unit, and a price; their amount where it is told."""
    for number, line in enumerate(lines, start=1):
        quantities = [one for one in find_quantities(line) if isinstance(one.value, Quantity)]
        sums = [one for one in find_amounts(line) if isinstance(one.value, Money) and one.value.currency]
        if len(quantities) != 1 or not 1 <= len(sums) <= 2 or _LABELS.label_of(line):
            continue
        name = fold_space(line[: min(quantities[0].start, sums[0].start)]).strip(" -:,.;|@")
        quantity, price = quantities[0].value, sums[0].value
        amount = sums[1].value if len(sums) == 2 else None
        if len(name) >= 3 and isinstance(quantity, Quantity) and isinstance(price, Money):
            told = amount if isinstance(amount, Money) else None
            if told is None and not (sums[0].detail or "@" in line):
                continue
            yield OrderLine("", name[:200], quantity, price, told, number)


def _numbers(cells: Iterable[Cell], lines: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines[:60]:
        for one in find_references(line):
            if one.kind in _REFERENCES:
                found.setdefault(_REFERENCES[one.kind], str(one.value))
    for cell in cells:
        if cell.field in _REFERENCES.values() and cell.field not in found:
            number = re.match(r"[\w/.-]*\d[\w/.-]*", cell.text)
            if number and not _days(cell.text):
                found[cell.field] = number[0].upper().rstrip(".-/")
    return found


def _total(cells: Sequence[Cell], currency: str, items: Sequence[OrderLine]) -> Money | None:
    whole: list[Money] = []
    for name in ("total", "amount"):  # a subtotal bears the label of an amount
        told = (_money(cell.text, "", currency) for cell in cells if cell.field == name)
        whole = whole or [one for one in told if one is not None]
    if whole:
        return max(whole, key=lambda one: one.amount) if len({one.currency for one in whole}) == 1 else None
    return items[0].amount if len(items) == 1 else None


def _first(cells: Iterable[Cell], name: str) -> str:
    return next((fold_space(cell.text) for cell in cells if cell.field == name), "")


def _port(cells: Iterable[Cell], name: str) -> str:
    text = _first(cells, name)
    ports = find_ports(text)
    return str(ports[0].value) if ports else text[:60]


def _delivery(cells: Iterable[Cell]) -> tuple[date | None, str]:
    text = _first(cells, "delivery")
    days = _days(text)
    return (days[0], "") if days else (None, text[:120])


def _days(text: str) -> list[date]:
    """Return the days written with their year that read in one way only."""
    found = find_dates(text, _BASE)
    days = [(one.value, one.quote) for one in found if isinstance(one.value, date) and "ambiguous" not in one.flags]
    return [day for day, quote in days if str(day.year)[2:] in quote]


def _problems(items: Sequence[OrderLine], total: Money | None) -> Iterator[Sentence]:
    for one in items:
        if one.quantity and one.price and one.amount and one.price.currency == one.amount.currency:
            reckoned = (one.quantity.value * one.price.amount).quantize(_CENT)
            if abs(reckoned - one.amount.amount) > _CENT * 50:
                yield Sentence(
                    "Line {line}: {quantity} at {price} is {reckoned}, the paper says {amount}.",
                    {
                        "line": one.line, "quantity": f"{one.quantity.value:f} {one.quantity.unit}".strip(),
                        "price": str(one.price), "reckoned": str(Money(reckoned, one.price.currency)),
                        "amount": str(one.amount),
                    },
                )  # fmt: skip
    amounts = [one.amount for one in items]
    if total and items and all(amounts):
        known = [one for one in amounts if one is not None]
        summed = sum((one.amount for one in known), Decimal())
        if {one.currency for one in known} == {total.currency} and abs(summed - total.amount) > Decimal(1):
            words = {"sum": str(Money(summed, total.currency)), "total": str(total)}
            yield Sentence("The lines add up to {sum}, the paper's total is {total}.", words)


def number_keys(numbers: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    """Return an order's numbers as they are compared: (kind, folded number)."""
    kinds = ("po", "pi", "contract")
    return frozenset((kind, fold_number(fold(str(numbers[kind])))) for kind in kinds if numbers.get(kind))
