"""A list of orders kept in a sheet: which column is what, and the rows as register values.

A column is read because its heading is known or because a person mapped it, never by what it holds; costs are
refused first, as in price lists (DESIGN section 6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from mailmate.trade.facts import Money, Quantity, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import find_written_days
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.sale.order_tables import LIST_COLUMNS
from mailmate.trade.sale.price_heading_tables import COST, CURRENCIES

_HEAD_ROWS = 20
_PATTERNS = {field: re.compile(pattern, re.I) for field, pattern in LIST_COLUMNS.items()}
_DAYS = frozenset({"ordered", "delivery", "ready"})
_SERIAL = re.compile(r"\d{5}(?:\.\d{1,10})?", re.ASCII)
_FIRST_SERIAL = date(1899, 12, 30)
_NUMBER_FIELDS = ("po", "pi", "contract")


@dataclass(frozen=True, slots=True)
class OrderList:
    """A sheet as a list of orders: the heading row (from 1), what each column is, and headings nobody knows."""

    head_row: int
    columns: Mapping[int, str]
    unknown: tuple[str, ...]
    head: tuple[str, ...]

    @property
    def is_usable(self) -> bool:
        """True where an order can be told from another and its buyer is named."""
        fields = set(self.columns.values())
        return bool(fields & set(_NUMBER_FIELDS)) and bool(fields & {"buyer", "company"})


def find_list(rows: Sequence[Sequence[str]], mapped: Mapping[str, str]) -> OrderList | None:
    """Return the list in a sheet by its heading row; `mapped` (folded heading -> field) is what a person said.

    Where no heading is known the first row of words is the heading row, so that a person can say what its columns are.
    """
    best: OrderList | None = None
    for number, cells in enumerate(rows[:_HEAD_ROWS]):
        columns = _columns(cells, mapped)
        if len(columns) >= 2 and (best is None or len(columns) > len(best.columns)):
            known = set(columns)
            costs = {place for place, cell in enumerate(cells) if COST.search(cell)}
            unknown = tuple(cell for place, cell in enumerate(cells) if cell and place not in known | costs)
            best = OrderList(number + 1, columns, unknown, tuple(cells))
    return best or _unnamed_list(rows)


def _unnamed_list(rows: Sequence[Sequence[str]]) -> OrderList | None:
    for number, cells in enumerate(rows[:_HEAD_ROWS]):
        words = [cell for cell in cells if cell.strip()]
        if len(words) > 2 and len(rows) > number + 1 and not any(re.search(r"\d", cell) for cell in words):
            asked = tuple(cell for cell in words if not COST.search(cell))
            return OrderList(number + 1, {}, asked, tuple(cells))
    return None


def _columns(cells: Sequence[str], mapped: Mapping[str, str]) -> dict[int, str]:
    free = {place: " ".join(cell.split()) for place, cell in enumerate(cells) if cell.strip() and not COST.search(cell)}
    columns = {place: mapped[text.casefold()] for place, text in free.items() if text.casefold() in mapped}
    for field, pattern in _PATTERNS.items():
        if field not in columns.values():
            place = next((one for one, text in free.items() if one not in columns and pattern.search(text)), None)
            if place is not None:
                columns[place] = field
    return {place: field for place, field in columns.items() if field != "-"}


def order_rows(
    rows: Sequence[Sequence[str]], found: OrderList, currency: str = ""
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the number (from 1) and the register value of each row that bears an order's number.

    A cell that cannot be read in one way gives no value; its text is kept under `unread`. `currency` is that of sums
    whose cell, row and heading name none.
    """
    for number, cells in enumerate(rows[found.head_row :], start=found.head_row + 1):
        said = {field: cells[place].strip() for place, field in found.columns.items() if place < len(cells)}
        if any(said.get(field) for field in _NUMBER_FIELDS):
            yield number, _value(said, found, currency)


def numberless_rows(rows: Sequence[Sequence[str]], found: OrderList) -> tuple[int, ...]:
    """Return the numbers (from 1) of rows that say something in two columns or more and bear no order's number."""
    numbers = [place for place, field in found.columns.items() if field in _NUMBER_FIELDS]
    silent = []
    for number, cells in enumerate(rows[found.head_row :], start=found.head_row + 1):
        said = [place for place in found.columns if place < len(cells) and cells[place].strip()]
        if len(said) > 1 and not set(said) & set(numbers):
            silent.append(number)
    return tuple(silent)


def _value(said: Mapping[str, str], found: OrderList, currency: str) -> dict[str, Any]:
    value: dict[str, Any] = {}
    unread: dict[str, str] = {}
    heads = {field: found.head[place] for place, field in found.columns.items()}
    money = said.get("currency", "")
    for field, text in said.items():
        if not text or field == "currency":
            continue
        name = "delivery_date" if field == "delivery" else field
        read = _read(field, text, heads.get(field, ""), money)
        if read is None and currency and field in ("total", "price"):
            read = _read(field, text, "", currency)
        if read is None:
            unread[name] = text
        else:
            value[name] = read
    if "quantity" in value and ("item" in value or "product" in value):
        item = {"item": value.pop("item", None), "description": value.get("product"), "quantity": value.pop("quantity")}
        value["items"] = [item | {"price": value.pop("price", None), "amount": None}]
    return value | ({"unread": unread} if unread else {})


def _read(field: str, text: str, head: str, currency: str) -> Any:
    if field in _DAYS:
        if (serial := _serial_day(text)) is not None:
            return serial.isoformat()
        days = find_written_days(text)
        return days[0][0].isoformat() if len(days) == 1 else None
    if field in ("total", "price"):
        return _money(text, head, currency)
    if field == "quantity":
        return _quantity(text, head)
    return text


def _serial_day(text: str) -> date | None:
    """Return the day a sheet keeps as its count of days since 1900, where the cell lost its format (2000 to 2050)."""
    counted = int(text.partition(".")[0]) if _SERIAL.fullmatch(text) else 0
    return _FIRST_SERIAL + timedelta(days=counted) if 36_526 <= counted <= 55_152 else None


def _money(text: str, head: str, currency: str) -> dict[str, Any] | None:
    whole = next((one.value for one in find_amounts(text) if isinstance(one.value, Money) and one.value.currency), None)
    if whole is None:
        number, others = parse_number(text)
        code = next((code for words in (currency, head) for pattern, code in CURRENCIES if pattern.search(words)), "")
        whole = Money(number, code) if number is not None and not others and code else None
    return value_json(whole) if whole else None


def _quantity(text: str, head: str) -> dict[str, Any] | None:
    whole = next((one.value for one in find_quantities(text) if isinstance(one.value, Quantity)), None)
    if whole is None:
        number, others = parse_number(text)
        named = find_quantities("1 " + re.sub(r"[^\w²³ ]", " ", head).split()[-1]) if head.split() else []
        unit = next((one.value.unit for one in named if isinstance(one.value, Quantity)), "")
        whole = Quantity(Decimal(number), unit) if number is not None and not others else None
    return value_json(whole) if whole else None
