"""What to look at before an order is loaded, gathered from the registers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from mailmate.desk.registers.complaints import past_of_items
from mailmate.desk.registers.contacts import list_contacts
from mailmate.desk.registers.orders import REGISTER, find_order_by_id
from mailmate.desk.registers.typed import persons_word
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say
from mailmate.trade.credit.credits import by_credit, effective
from mailmate.trade.delivery.loading_check import (
    CHECKED,
    TRUCKING,
    OnRecord,
    Point,
    checked_keys,
    item_names,
    loading_points,
    point_json,
)
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.sale.orders import Order
from mailmate.trade.sale.wishes import requirements, restrictions

SOON = timedelta(days=3)
"""So long before its day a check is a duty of the day."""


def points_of(desk: Desk, order: Order) -> tuple[Point, ...]:
    """Return what to check before this order is loaded; of a buyer nobody knows only what the order itself says."""
    if not order.company:
        return loading_points(order, OnRecord(credit_documents=_credit_documents(desk, order)))
    wishes = desk.database.registers.entries("cases", company=order.company)
    record = OnRecord(
        requirements(wishes),
        restrictions(wishes),
        past_of_items(desk, order.company, item_names(order)),
        _credit_documents(desk, order),
        next((one.contact.country for one in list_contacts(desk, company=order.company) if one.contact.country), ""),
    )
    return loading_points(order, record)


def checklist(desk: Desk, order: Order) -> list[tuple[Point, bool]]:
    """Return the points to check before an order is loaded, each with whether a person marked it as done."""
    done = checked_keys(order, desk.database.registers.entries(REGISTER, open_only=True))
    return [(point, point.key in done) for point in points_of(desk, order)]


def mark_checked(desk: Desk, number: int, places: Collection[int] | None) -> list[tuple[Point, bool]]:
    """Record that points of an order's checklist are done, by their places from 1, all of them with None; return it.

    Raises `WrongUse` for an order or a place there is not; then nothing is recorded.
    """
    with desk.database.transaction():
        order = find_order_by_id(desk, number)
        listed = checklist(desk, order)
        missing = next((place for place in places or () if not 1 <= place <= len(listed)), None)
        if missing is not None:
            raise WrongUse(
                Sentence("The checklist has no point {place}.", {"place": missing}),
                Sentence("It has {n} points: `mailmate orders checklist {id}`", {"n": len(listed), "id": f"o{number}"}),
            )
        chosen = [one for place, one in enumerate(listed, start=1) if places is None or place in places]
        if keys := [point.key for point, done in chosen if not done]:
            value = {"entry": order.number, "points": keys}
            desk.database.registers.add([persons_word(desk, order.entries[0], CHECKED, value)])
        return checklist(desk, order)


def due_checks(desk: Desk, today: date, orders: Iterable[Order]) -> list[tuple[Order, date, int]]:
    """Return which of these orders go into the box these days, with that day and how many points are not done yet."""
    found = []
    for order in orders:
        sails = order.day("on_board") or order.day("delivery_date")
        day = sails - TRUCKING if sails else None
        if day is None or not day - SOON <= today <= day:
            continue
        if left := sum(not done for _, done in checklist(desk, order)):
            found.append((order, day, left))
    return found


def check_json(point: Point, done: bool) -> dict[str, Any]:
    """Return a point as JSON, its sentence in the user's language."""
    return {**point_json(point), "text": say(point.text), "done": done}


def _credit_documents(desk: Desk, order: Order) -> str:
    number = fold_number(str(order.get("lc_no") or ""))
    groups = by_credit(desk.database.registers.entries("credits", open_only=True)) if number else {}
    terms = effective(groups[number]) if number in groups else None
    return f"{terms.get('46A') or ''}\n{terms.get('47A') or ''}" if terms else ""
