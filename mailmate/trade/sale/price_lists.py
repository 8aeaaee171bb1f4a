"""A table of cell texts read as a price list: which row is its heading, and the prices below it.

A column is read because its heading is known (`price_heading_tables`), never by what it holds; one that
looks like a cost is refused first. A price that could be read in two ways is no price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from mailmate.trade.cases import PriceRow
from mailmate.trade.facts import Money
from mailmate.trade.finding.figures import decimal_mark_of
from mailmate.trade.finding.words import fold
from mailmate.trade.sale.column_names import rename_cells, rename_head
from mailmate.trade.sale.price_cells import (
    company_of_cell,
    currency_of,
    customer_above,
    day_of,
    day_of_validity,
    days_of,
    incoterm_of,
    least_of,
    price_of,
    step_of,
    unit_of,
)
from mailmate.trade.sale.price_heading_tables import COLUMNS, COST, COST_SHEET, NOT_AN_ORDER, NOT_THE_PRICE, PRICE
from mailmate.values import dataclass

USUAL_UNIT = "pcs"
"""The unit of a list that names none anywhere."""
HEAD_ROWS = 30
"""A sheet whose heading stands further down is no price list."""
_LONGEST = 300
"""Longer cells are notes; no pattern looks past this."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What the heading of a table, and the lines above it, say for all its rows."""

    texts: tuple[str, ...]
    """The heading of each column, with the merged headings over it."""
    columns: dict[str, tuple[int, ...]]
    decimal_mark: str
    above: str

    @property
    def prices(self) -> tuple[int, ...]:
        """The columns that hold prices."""
        return self.columns.get("price", ())

    def cell(self, cells: Sequence[str], field: str) -> str:
        """Return the text of `field` in a row, empty where there is none."""
        return text_at(cells, self.columns[field][0]) if field in self.columns else ""

    def heading(self, field: str) -> str:
        """Return the heading of the column that holds `field`."""
        return self.texts[self.columns[field][0]] if field in self.columns else ""

    def has_price(self, cells: Sequence[str]) -> bool:
        """Return True for a row with a price in a price column."""
        return any(price_of(text_at(cells, index), self.decimal_mark) is not None for index in self.prices)


def is_cost_name(name: str) -> bool:
    """Return True for the name of a sheet or file that holds costs as a whole."""
    return COST_SHEET.search(name) is not None


def read_price_table(
    rows: Sequence[Sequence[str]], *, source: str, names: Mapping[str, str] | None = None
) -> Iterator[PriceRow]:
    """Yield the prices of a table of cell texts; a table without item and price columns yields nothing.

    A row without an item but with a quantity continues the item above; a second heading starts a new table. `names`
    gives headings other names, see `column_names`.
    """
    rows, names = rename_cells(rows, names or {}), names or {}
    head: _Head | None = None
    item = description = ""
    for number, cells in enumerate(rows):
        priced = head is not None and head.has_price(cells)
        if not priced and (head or number < HEAD_ROWS) and _is_heading(cells):
            head, item = _read_head(rows, number, names), ""
        elif head is not None:
            own = head.cell(cells, "item")
            if own or not priced:
                item, description = own, _description(head, cells)
            if priced and item and (own or head.cell(cells, "min_quantity")):
                yield from _price_rows(head, cells, item, description, f"{source}, row {number + 1}")
            if not priced and any(COST.search(text_at(cells, index)) for index in head.prices):
                head = replace(head, columns={})  # costs begin here, under a heading that was not understood


def find_columns(heads: Sequence[str], groups: Sequence[str] = ()) -> dict[str, tuple[int, ...]]:
    """Return field -> its columns in a heading row; only `price` may have several.

    `groups` are the merged headings above them. A column that looks like cost belongs to no field.
    """
    whole = {n: f"{text_at(groups, n)} {text_at(heads, n)}".strip() for n in range(len(heads))}
    free = {n: text_at(heads, n) for n in whole if text_at(heads, n) and not COST.search(whole[n])}
    columns: dict[str, tuple[int, ...]] = {}
    for field, patterns in COLUMNS.items():
        fitting = (n for pattern in patterns for n, text in free.items() if pattern.search(text))
        chosen = next((n for n in fitting if not (field == "min_quantity" and _is_no_order(free[n]))), None)
        if chosen is not None:
            columns[field] = (chosen,)
            del free[chosen]
    prices = tuple(n for n, text in free.items() if _is_price_heading(text) and not NOT_THE_PRICE.search(whole[n]))
    return columns | ({"price": prices} if prices else {})


def text_at(cells: Sequence[str], index: int) -> str:
    """Return the text of a cell on one line; empty behind the row's end."""
    return " ".join(cells[index][:_LONGEST].split()) if index < len(cells) else ""


def _is_no_order(text: str) -> bool:
    return PRICE.search(text) is not None or ("moq" not in text.lower() and NOT_AN_ORDER.search(text) is not None)


def _is_price_heading(text: str) -> bool:
    return PRICE.search(text) is not None or step_of(text) is not None


def _is_heading(cells: Sequence[str]) -> bool:
    """Tell a heading row from a row of prices, whose cells may name currencies too."""
    columns = find_columns(cells)
    if not {"item", "price"} <= columns.keys():
        return False
    return all(price_of(text_at(cells, index), ".") is None for index in columns["price"])


def read_heads(rows: Sequence[Sequence[str]], number: int, names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the headings of the table whose heading is this row, and the merged headings above them."""
    heads = [text_at(rows[number], index) for index in range(len(rows[number]))]
    item = find_columns(heads)["item"][0]
    groups = groups_above(rows[number - 1], item, len(heads)) if number else []
    below = rows[number + 1] if number + 1 < len(rows) else ()
    if is_second_line(below, item):
        heads = with_second_line(heads, below)
    return [rename_head(head, text_at(groups, n), names) for n, head in enumerate(heads)], groups


def _read_head(rows: Sequence[Sequence[str]], number: int, names: Mapping[str, str]) -> _Head:
    heads, groups = read_heads(rows, number, names)
    columns = find_columns(heads, groups)
    texts = (text_at(row, index)[:40] for row in rows[number + 1 :] for index in columns.get("price", ()))
    return _Head(
        texts=tuple(f"{text_at(groups, n)} {head}".strip() for n, head in enumerate(heads)),
        columns=columns,
        decimal_mark=decimal_mark_of(fold("\n".join(texts))) or ".",
        above="\n".join(
            text_at([cell], 0) for row in rows[max(0, number - HEAD_ROWS) : number] for cell in row if cell
        ),
    )


def groups_above(above: Sequence[str], item: int, width: int) -> list[str]:
    """Return the merged heading over each column, carried to the right; what begins left of the item is a title."""
    groups, last = list[str](), ""
    for index in range(width):
        last = (text_at(above, index) or last) if index > item else ""
        groups.append(last)
    return groups


def is_second_line(cells: Sequence[str], item: int) -> bool:
    """Return True for a second line of the heading: words or quantity steps, and nothing under the item."""
    values = (cell for cell in cells if re.match(r"[\d$€£¥]", cell) and step_of(cell) is None)
    return any(cells) and not text_at(cells, item) and not any(values)


def with_second_line(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Return the heading with its second line, a merged first line carried over those below it."""
    joined, last = list[str](), ""
    for index, head in enumerate(heads):
        second = text_at(below, index)
        last = head or (last if second else "")
        joined.append(f"{last} {second}".strip())
    return joined


def _description(head: _Head, cells: Sequence[str]) -> str:
    """Return the description with the size, where a column of its own tells items apart by it."""
    words, size = head.cell(cells, "description"), head.cell(cells, "size")
    return ", ".join(filter(None, (words, "" if size.casefold() in words.casefold() else size)))


def _price_rows(head: _Head, cells: Sequence[str], item: str, description: str, source: str) -> Iterator[PriceRow]:
    quantity = head.cell(cells, "min_quantity")
    for index in head.prices:
        text, heading = text_at(cells, index), head.texts[index]
        amount = price_of(text, head.decimal_mark)
        currency = currency_of(text, heading, head.above, column=head.cell(cells, "currency"))
        about_quantity = (quantity, head.heading("min_quantity"))
        unit = unit_of(head.cell(cells, "unit"), text, heading, *about_quantity) or USUAL_UNIT
        least = least_of(*about_quantity, unit) if quantity else step_of(heading) or Decimal(1)
        if amount is None or currency is None or least is None:
            continue
        yield PriceRow(
            item=item,
            description=description,
            price=Money(amount, currency),
            unit=unit,
            incoterm=incoterm_of(head.cell(cells, "incoterm"), heading, head.above),
            min_quantity=least,
            valid_until=day_of(head.cell(cells, "valid_until")) or day_of_validity(head.above),
            lead_days=days_of(head.cell(cells, "lead_days"), head.heading("lead_days")),
            customer=company_of_cell(head.cell(cells, "customer") or customer_above(head.above)),
            source=source,
        )
