"""What to look at before an order is loaded, gathered from the registers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from mailmate.desk.complaints import past_of_items
from mailmate.desk.contacts import list_contacts
from mailmate.desk.orders import list_orders
from mailmate.desk.wiring import Desk
from mailmate.sentences import say
from mailmate.trade.credit.credits import by_credit, effective
from mailmate.trade.delivery.loading_check import TRUCKING, OnRecord, Point, item_names, loading_points, point_json
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.sale.orders import Order
from mailmate.trade.sale.wishes import requirements, restrictions

SOON = timedelta(days=3)
"""So long before its day a check is a duty of the day."""


def points_of(desk: Desk, order: Order) -> tuple[Point, ...]:
    """Return what to check before this order is loaded."""
    wishes = desk.database.registers.entries("cases", company=order.company)
    record = OnRecord(
        requirements(wishes),
        restrictions(wishes),
        past_of_items(desk, order.company, item_names(order)),
        _credit_documents(desk, order),
        next((one.contact.country for one in list_contacts(desk, company=order.company) if one.contact.country), ""),
    )
    return loading_points(order, record)


def due_checks(desk: Desk, today: date) -> list[tuple[Order, date, int]]:
    """Return the orders whose goods go into the box these days, with that day and how many points they have."""
    found = []
    for order in list_orders(desk):
        sails = order.day("on_board") or order.day("delivery_date")
        day = sails - TRUCKING if sails else None
        if day is None or not day - SOON <= today <= day:
            continue
        if points := points_of(desk, order):
            found.append((order, day, len(points)))
    return found


def check_json(point: Point) -> dict[str, Any]:
    """Return a point as JSON, its sentence in the user's language."""
    return {**point_json(point), "text": say(point.text)}


def _credit_documents(desk: Desk, order: Order) -> str:
    number = fold_number(str(order.get("lc_no") or ""))
    groups = by_credit(desk.database.registers.entries("credits", open_only=True)) if number else {}
    terms = effective(groups[number]) if number in groups else None
    return f"{terms.get('46A') or ''}\n{terms.get('47A') or ''}" if terms else ""
