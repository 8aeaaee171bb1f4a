"""The steps before an order sails that are booked late when nobody looks: the vessel, then the trailer (DOMAIN 7.5).

Orders paid by a credit have their steps in the credit's own timeline. What a person typed (`booked`, `trucked`), and a
container that is known, tell that a step is done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from mailmate.trade.credit.timeline import SOON, days_before_shipment
from mailmate.trade.delivery.shipments import Shipment
from mailmate.trade.sale.orders import Order
from mailmate.values import dataclass

_TOLD_BY = {"booking": ("booked", frozenset({"vessel", "container_no", "bl_no"})),
            "trucking": ("trucked", frozenset({"container_no", "seal_no", "bl_no"}))}  # fmt: skip
"""Step -> the field of the order, and the fields of its shipment, that tell it is done."""


@dataclass(frozen=True, slots=True)
class OrderStep:
    """A step that presses: whose order, which step, its day."""

    order: Order
    step: str
    day: date

    def days_left(self, today: date) -> int:
        """Return the days left; negative is late."""
        return (self.day - today).days


def pressing_steps(orders: Iterable[Order], shipments: Collection[Shipment], today: date) -> tuple[OrderStep, ...]:
    """Return the steps that are near or late and not done, of orders that have not sailed, most pressing first."""
    found = []
    for order in orders:
        sails = order.day("on_board") or order.day("delivery_date")
        if sails is None or sails < today or order.by_credit:
            continue
        known = _known(order, shipments)
        for step, day in days_before_shipment(sails).items():
            field, fields = _TOLD_BY.get(step, ("", frozenset()))
            if field and not order.get(field) and not fields & known and day - SOON <= today:
                found.append(OrderStep(order, step, day))
    return tuple(sorted(found, key=lambda one: one.day))


def _known(order: Order, shipments: Iterable[Shipment]) -> frozenset[str]:
    """Return the fields told of the order's shipments."""
    mine = (one for one in shipments if one.company == order.company and one.order in order.keys)
    return frozenset(field for one in mine for field in one.told)
