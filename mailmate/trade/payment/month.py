"""The month for finance: what was shipped, invoiced, credited, is open and was broken (DOMAIN 11).

Counted from the registers as they stood at the month's end. Sums stand by currency and are never added across them;
a debt whose sum nobody named is listed without one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from mailmate.sentences import mark
from mailmate.trade.delivery.shipments import Shipment
from mailmate.trade.facts import Money
from mailmate.trade.payment.promise_state import PromiseState
from mailmate.trade.payment.promises import valid_entries
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import money_of
from mailmate.trade.time.iso_days import iso_day
from mailmate.values import dataclass

HEADINGS = (
    mark("kind"), mark("company"), mark("number"), mark("day"), mark("currency"), mark("invoiced"), mark("credited"),
    mark("open"), mark("broken"), mark("state"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One line: a `shipment`, a `debt`, or the `total` of a currency; what is not known is None."""

    kind: str
    company: str = ""
    number: str = ""
    day: date | None = None
    currency: str = ""
    invoiced: Decimal | None = None
    credited: Decimal | None = None
    open: Decimal | None = None
    broken: int = 0
    """Promises broken in the month."""
    state: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return the row as texts, in the order of `HEADINGS`."""
        return tuple("" if value is None else str(value) for value in (getattr(self, name) for name in HEADINGS))

    def as_json(self) -> dict[str, Any]:
        """Return the row as JSON; sums are texts."""
        return dict(zip(HEADINGS, (text or None for text in self.cells()), strict=True)) | {"broken": self.broken}


@dataclass(frozen=True, slots=True)
class MonthDebt:
    """A debt as it stood at the month's end."""

    company: str
    number: str
    entries: tuple[Entry, ...]
    state: PromiseState


def month_rows(
    debts: Iterable[MonthDebt], shipments: Iterable[Shipment], first: date, last: date
) -> tuple[MonthRow, ...]:
    """Return the lines of a month: its shipments, its debts, then a total for each currency."""
    sailed = [
        MonthRow("shipment", one.company, one.order or ", ".join(one.containers), day)
        for one in shipments
        if (day := one.day("etd")) and first <= day <= last
    ]
    owed = [row for debt in debts if not debt.state.opens if (row := _debt_row(debt, first, last))]
    return (*sailed, *owed, *_totals(owed))


def _debt_row(debt: MonthDebt, first: date, last: date) -> MonthRow | None:
    """Return the line of a debt, or None for one that was settled or void before the month."""
    state = debt.state
    credited = credited_in(debt, first, last)
    broken = sum(first <= one.excused_until <= last for one in state.breaks)
    moved = any(first <= one.at.date() <= last for one in debt.entries)
    if not (state.is_open or credited or broken or moved):
        return None
    known = state.debt or (credited[0] if credited else None)
    currency = known.currency if known else None
    return MonthRow(
        "debt", debt.company, debt.number, state.standing, currency or "",
        invoiced=state.debt.amount if state.debt else None,
        credited=_sum(credited, currency),
        open=(state.open_sum.amount if state.open_sum else None) if state.is_open else Decimal(0),
        broken=broken, state=state.state,
    )  # fmt: skip


def credited_in(debt: MonthDebt, first: date, last: date) -> list[Money]:
    """Return what our bank credited in the month; "all of it" is what was left of the debt."""
    left = debt.state.debt
    found = []
    for entry in valid_entries(debt.entries):
        if entry.kind != "received":
            continue
        money = money_of(entry.value.get("amount")) or left
        if money is None:
            continue
        if left is not None and left.currency == money.currency:
            left = Money(max(left.amount - money.amount, Decimal(0)), left.currency)
        if first <= value_day(entry) <= last:
            found.append(money)
    return found


def value_day(entry: Entry) -> date:
    """Return the day a credit counts: its value date, else the day it was recorded."""
    return iso_day(entry.value.get("date")) or entry.at.date()


def _sum(credited: Sequence[Money], currency: str | None) -> Decimal | None:
    """Return what came in a currency; None where nobody knows in which the debt is."""
    if currency is None:
        return None
    return sum((one.amount for one in credited if one.currency == currency), Decimal(0))


def _totals(rows: Sequence[MonthRow]) -> Iterable[MonthRow]:
    for currency in sorted({row.currency for row in rows if row.currency}):
        here = [row for row in rows if row.currency == currency]
        yield MonthRow(
            "total", number=str(len(here)), currency=currency, broken=sum(row.broken for row in here),
            invoiced=sum((row.invoiced or Decimal(0) for row in here), Decimal(0)),
            credited=sum((row.credited or Decimal(0) for row in here), Decimal(0)),
            open=sum((row.open or Decimal(0) for row in here), Decimal(0)),
        )  # fmt: skip
