"""The sum of a promised deposit that names none: the share the order agrees, of the order's total.

It is told beside the entry (`share`), never as its amount: the buyer's words stay what they were. Where the order is
not one, its figures are open, or its words contradict each other, there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import Order, orders

_CENT = Decimal("0.01")
_SPEAKS = frozenset({"promise", "conditional", "extension_request", "claim"})


def needs_share(entry: Entry) -> bool:
    """Tell whether an entry speaks of the deposit of an order and names no sum."""
    told = entry.value
    deposit = entry.kind in _SPEAKS and told.get("part") == "deposit"
    return deposit and bool(entry.company and entry.subject) and not told.get("amount") and not told.get("parts")


def with_deposit_shares(promises: Iterable[Entry], order_entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, those that speak of a deposit with `share` (amount, currency, percent, order) if certain."""
    listed = list(promises)
    companies = {one.company for one in listed if needs_share(one)}
    if not companies:
        return listed
    known = orders(
        one for one in order_entries if one.company in companies or one.kind in ("set", "struck", "confirmed")
    )
    return [_with_share(one, known) if needs_share(one) else one for one in listed]


def _with_share(entry: Entry, known: Sequence[Order]) -> Entry:
    fitting = [one for one in known if one.company == entry.company and entry.subject in one.keys]
    share = deposit_share(fitting[0]) if len(fitting) == 1 else None
    return replace(entry, value={**entry.value, "share": share}) if share else entry


def deposit_share(order: Order) -> dict[str, Any] | None:
    """Return the deposit of an order as `{amount, currency, percent, order}`; None where it is not certain."""
    told = [order.told.get(field) for field in ("total", "deposit")]
    if order.problems or order.replaced_by or any(one is None or one.against for one in told):
        return None
    total = order.total
    try:
        percent = Decimal(str(order.get("deposit")))
    except InvalidOperation:
        return None
    if total is None or not total.currency or not 0 < percent <= 100:
        return None
    amount = (total.amount * percent / 100).quantize(_CENT)
    return {"amount": str(amount), "currency": total.currency, "percent": f"{percent:f}", "order": order.name}
