"""Which columns of a table make it a price list, and which must never be read.

Headings are matched in English and Chinese. A column whose heading looks like a cost is refused before
anything else looks at it (DESIGN section 6): it is never indexed, prompted or drafted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from mailmate.trade.amounts import find_amounts, parse_number
from mailmate.trade.cases import PriceRow
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.quantities import find_quantities

_COST = re.compile(
    r"cost|floor|margin|purchas|buying|bottom|internal|net\s*net|成本|底价|进价|采购价|利润|毛利|内部|出厂价",
    re.IGNORECASE,
)
_COLUMNS: dict[str, re.Pattern[str]] = {
    "item": re.compile(r"^(item|part|model|art(icle)?|sku|code|product|型号|货号|料号|品号|编号)", re.I),
    "description": re.compile(r"(description|product name|name|goods|品名|名称|描述|规格)", re.I),
    "price": re.compile(r"(price|usd|eur|rmb|cny|gbp|单价|价格|报价)", re.I),
    "currency": re.compile(r"^(currency|curr\.?|币种|货币)", re.I),
    "unit": re.compile(r"^(unit|uom|per|单位)$", re.I),
    "min_quantity": re.compile(r"(moq|min|from qty|qty from|起订|最小|数量)", re.I),
    "incoterm": re.compile(r"(incoterm|terms?$|trade term|条款|贸易术语)", re.I),
    "valid_until": re.compile(r"(valid|until|expiry|有效)", re.I),
    "lead_days": re.compile(r"(lead|delivery|交期|交货)", re.I),
    "customer": re.compile(r"(customer|客户)", re.I),
}
"""Field -> what its heading looks like; the first field that matches takes the column."""
_ORDER = (
    "currency", "unit", "min_quantity", "incoterm", "valid_until", "lead_days", "customer",
    "item", "description", "price",
)  # fmt: skip
_HEAD_ROWS = 12
_CURRENCY = re.compile(r"\b(USD|EUR|CNY|RMB|GBP|JPY|KRW|TRY|AUD|CAD|CHF|HKD|INR)\b|(US\$|\$|€|£)", re.I)
_SIGNS = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "RMB": "CNY"}


def read_price_table(rows: Sequence[Sequence[str]], *, source: str) -> Iterator[PriceRow]:
    """Yield the prices of a table of cell texts; a table without item and price columns yields nothing."""
    number = next((n for n, row in enumerate(rows[:_HEAD_ROWS]) if {"item", "price"} <= find_columns(row).keys()), None)
    if number is None:
        return
    columns = find_columns(rows[number])
    heading = rows[number][columns["price"]]
    above = " ".join(cell for earlier in rows[:number] for cell in earlier)
    for line, cells in enumerate(rows[number + 1 :], start=number + 2):
        if price := _price_row(cells, columns, heading, above, f"{source}, row {line}"):
            yield price


def find_columns(heads: Sequence[str]) -> dict[str, int]:
    """Return field -> column of a heading row; columns that look like cost belong to no field."""
    columns: dict[str, int] = {}
    for index, head in enumerate(heads):
        text = " ".join(head.split())
        if not text or _COST.search(text):
            continue
        field = next((name for name in _ORDER if name not in columns and _COLUMNS[name].search(text)), None)
        if field:
            columns[field] = index
    return columns


def _price_row(cells: Sequence[str], columns: dict[str, int], heading: str, above: str, source: str) -> PriceRow | None:
    def cell(field: str) -> str:
        index = columns.get(field)
        return cells[index].strip() if index is not None and index < len(cells) else ""

    currency = _currency_of(cell("currency")) or _currency_of(cell("price")) or _currency_of(heading)
    currency = currency or _currency_of(above)
    amount = _price_of(cell("price"))
    if not cell("item") or amount is None or currency is None:
        return None
    return PriceRow(
        item=cell("item"),
        description=cell("description"),
        price=Money(amount, currency),
        unit=_unit_of(cell("unit") or heading),
        incoterm=cell("incoterm") or _incoterm_of(f"{heading} {above}"),
        min_quantity=_whole(cell("min_quantity")) or Decimal(1),
        valid_until=_day_of(cell("valid_until") or above),
        lead_days=int(days) if (days := _whole(cell("lead_days"))) else None,
        customer=cell("customer").lower(),
        source=source,
    )


def _price_of(text: str) -> Decimal | None:
    amounts = find_amounts(text)
    if amounts and isinstance(amounts[0].value, Money):
        return amounts[0].value.amount
    found = re.search(r"\d[\d.,]{0,20}", text)
    return parse_number(found[0])[0] if found else None


def _currency_of(text: str) -> str | None:
    found = _CURRENCY.search(text)
    if not found:
        return None
    sign = found[0].upper()
    return _SIGNS.get(sign, sign)


def _unit_of(text: str) -> str:
    words = re.split(r"[/\s]+|per\b", text, flags=re.I)
    found = (one.value for word in reversed(words) if word for one in find_quantities(f"1 {word}"))
    return next((value.unit for value in found if isinstance(value, Quantity)), "pcs")


def _incoterm_of(text: str) -> str:
    from mailmate.trade.places import find_incoterms

    found = find_incoterms(text)
    return f"{found[0].value} {found[0].detail}".strip() if found else ""


def _whole(text: str) -> Decimal | None:
    found = re.search(r"\d[\d,]{0,12}", text)
    return Decimal(found[0].replace(",", "")) if found else None


def _day_of(text: str) -> date | None:
    found = re.search(r"(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})", text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
