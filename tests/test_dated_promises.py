"""What we promised and what suppliers promised: looked at in time, closed by what was sent or by a person."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mailmate.trade.payment.dated_promises import Sent, due_dated, open_dated
from mailmate.trade.registers import Entry


def noon(day):
    return datetime(2026, 7, day, 12, tzinfo=UTC)


def promise(said, due, what="answer", *, kind="own_promise", number=1, subject="PO4471", mail_id=5, **more):
    value = {"date": date(2026, 7, due).isoformat(), "what": what}
    return Entry(
        "promises", kind, value, f"we promise {what}", noon(said), mail_id=mail_id, subject=subject,
        company="buyer.example", ours=kind == "own_promise", entry_id=number, **more,
    )  # fmt: skip


def shipment(day, subject="PO4471", **value):
    return Entry("shipments", "shipment", value, "w", noon(day), subject=subject, company="buyer.example")


def days(found):
    return [one.day.day for one in found]


@pytest.mark.parametrize(
    ("what", "today", "due"),
    [
        ("answer", 8, []),
        ("answer", 9, [10]),
        ("answer", 20, [10]),
        ("delivery", 4, []),
        ("delivery", 5, [10]),
        ("sample", 9, [10]),
    ],
)
def test_a_day_is_looked_at_in_time(what, today, due):
    assert days(due_dated(open_dated([promise(1, 10, what)]), date(2026, 7, today), "")) == due


def test_a_promise_nobody_closed_leaves_the_days_duties_after_two_months():
    standing = open_dated([promise(1, 10)])
    assert days(due_dated(standing, date(2026, 9, 8), "")) == [10]
    assert due_dated(standing, date(2026, 9, 9), "") == ()


@pytest.mark.parametrize(
    ("what", "sent", "open_"),
    [
        ("answer", [], [10]),
        ("answer", [Sent(noon(3), 0)], []),
        ("quote", [Sent(noon(3), 0)], []),
        ("documents", [Sent(noon(3), 0)], [10]),
        ("documents", [Sent(noon(3), 0), Sent(noon(4), 2)], []),
        ("sample", [Sent(noon(3), 1)], [10]),
        ("delivery", [Sent(noon(3), 1)], [10]),
    ],
)
def test_a_sent_mail_keeps_what_a_mail_can_keep(what, sent, open_):
    assert days(open_dated([promise(1, 10, what)], {5: sent})) == open_


@pytest.mark.parametrize(
    ("shipped", "open_"),
    [
        (shipment(8, container_no="CSQU3054383"), []),
        (shipment(8, "", bl_no="B1"), []),
        (shipment(8, "PO9", container_no="CSQU3054383"), [10]),
        (shipment(8, vessel="EVER"), [10]),
    ],
)
def test_goods_are_delivered_when_their_shipment_is_on_record(shipped, open_):
    assert days(open_dated([promise(1, 10, "delivery")], {}, [shipped])) == open_


def test_a_person_closes_a_promise_or_strikes_it_out():
    for kind in ("done", "struck"):
        word = Entry("promises", kind, {"entry": 1}, "", noon(2), by="person", company="buyer.example", entry_id=2)
        assert open_dated([promise(1, 10), word]) == ()


def test_a_later_day_for_the_same_thing_takes_the_place_of_the_earlier():
    moved = [promise(1, 10, "delivery"), promise(3, 20, "delivery", number=2, mail_id=6)]
    assert days(open_dated(moved)) == [20]
    assert days(open_dated([*moved, promise(4, 12, "sample", number=3)])) == [12, 20]


def test_a_suppliers_day_is_theirs():
    (one,) = open_dated([promise(1, 10, "goods", kind="supplier_promise")])
    assert str(one.text()) == "buyer.example promised us: goods ready by Friday 10 July 2026 (“we promise goods”)"
    (own,) = open_dated([promise(1, 10, "delivery")])
    assert str(own.text()) == "We promised buyer.example: delivery by Friday 10 July 2026 (“we promise delivery”)"
