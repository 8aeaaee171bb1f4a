"""What we wait for, what is looked at before goods leave, and what days and hours are counted on the way."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailmate.trade.delivery.free_time import find_free_time
from mailmate.trade.delivery.loading_check import OnRecord, loading_points
from mailmate.trade.delivery.shipments import shipments
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.recap import recap_points
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.sale.awaited import Awaited, open_awaited
from mailmate.trade.sale.nudges import awaited_nudges, balance_nudges
from mailmate.trade.sale.order_steps import pressing_steps
from mailmate.trade.sale.orders import orders
from mailmate.trade.sale.wishes import certificates, requirements
from mailmate.trade.time.reply_clock import working_hours

SENT = datetime(2026, 7, 3, 3, tzinfo=UTC)


def entry(number: int, kind: str, /, *, register: str = "cases", mail: int = 7, days: int = 0, **more: Any) -> Entry:
    by = "person" if kind in ("struck", "set", "imported") else "reader"
    given_value = {name: value for name, value in more.items() if name not in ("quote", "subject")}
    return Entry(
        register, kind, given_value, more.get("quote", "words"), SENT + timedelta(days=days), by, mail,
        subject=more.get("subject", ""), company="b.example", entry_id=number,
    )  # fmt: skip


def waiting(*entries: Entry, answers: dict[int, datetime] | None = None, judged: dict[int, datetime] | None = None):
    return open_awaited(entries, answers or {}, judged or {}, Rules(), "CN")


def test_a_confirmation_is_due_after_two_working_days_and_over_with_any_word_of_theirs() -> None:
    asked = entry(1, "confirmation_asked", what="bl_draft")
    (one,) = waiting(asked)
    assert (one.due, one.what) == (date(2026, 7, 7), "bl_draft")
    assert waiting(asked, answers={7: SENT + timedelta(hours=1)}) == ()
    assert waiting(asked, answers={7: SENT - timedelta(hours=1)}) == (one,)
    assert waiting(asked, entry(2, "struck", entry=1)) == ()


def test_a_paper_sent_anew_takes_the_place_of_the_one_before() -> None:
    first = entry(1, "confirmation_asked", what="proforma", subject="PI88")
    second = entry(2, "confirmation_asked", what="proforma", subject="PI88", mail=8, days=5)
    assert [one.entry.entry_id for one in waiting(first, second)] == [2]


def test_a_parcel_waits_for_a_word_on_the_sample_and_not_for_any_mail() -> None:
    parcel = entry(1, "sample_sent", courier="DHL", number="1234567890")
    (one,) = waiting(parcel, answers={7: SENT + timedelta(days=3)})
    assert one.due == SENT.date() + timedelta(days=14)
    assert waiting(parcel, judged={7: SENT + timedelta(days=3)}) == ()


def test_what_nobody_asked_after_for_a_month_is_left_to_a_person() -> None:
    one = Awaited(entry(1, "confirmation_asked", what="proforma"), date(2026, 7, 7))
    assert [len(awaited_nudges([one], date(2026, month, 7))) for month in (7, 8, 9)] == [1, 0, 0]
    assert awaited_nudges([one], date(2026, 7, 6)) == ()


@pytest.mark.parametrize(
    ("told", "today", "letters"),
    [
        ({"ready": "2026-07-01"}, date(2026, 7, 1), 1),
        ({"ready": "2026-07-01"}, date(2026, 6, 30), 0),
        ({"ready": "2025-03-01"}, date(2026, 7, 1), 0),
        ({"ready": "2026-07-01", "on_board": "2026-07-03"}, date(2026, 7, 4), 0),
        ({}, date(2026, 7, 1), 0),
    ],
)
def test_a_balance_is_asked_for_while_goods_that_are_ready_wait(
    told: dict[str, str], today: date, letters: int
) -> None:
    found = orders([entry(1, "imported", register="orders", po="PO-1", subject="PO1", **told)])
    assert len(balance_nudges(found, today)) == letters


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Free time 7 days, discharged 1 March.", date(2026, 3, 8)),
        ("Discharged on 1 March 2026. Free time: 7 days including the day of discharge.", date(2026, 3, 7)),
        ("Free time: 5 working days from discharge (discharged 2 March 2026).", date(2026, 3, 9)),
        ("7 days free time, vessel arrived 1 March 2026.", date(2026, 3, 8)),
        ("Last free day: 9 March 2026.", date(2026, 3, 9)),
        ("Please note 14 days free detention at destination.", None),
        ("We have some free time on 3 March to call you.", None),
    ],
)
def test_the_free_time_of_a_container_follows_the_notice(text: str, last: date | None) -> None:
    found = find_free_time(text, DateBase(datetime(2026, 3, 2, 9, tzinfo=UTC)), "DE")
    assert (found.last if found else None) == last


@given(st.text(max_size=400))
def test_no_notice_breaks_the_search_for_free_time(text: str) -> None:
    find_free_time(f"free time 7 days {text} discharged 1 March", DateBase(SENT))


@pytest.mark.parametrize(
    ("note", "point"),
    [
        ("they pay USD 9,000 tomorrow", "You pay USD 9,000 on Saturday 4 July 2026."),
        ("the rest by 10 July", "The rest by Friday 10 July 2026."),
        ("- they decide soon", "You decide soon [placeholder: which day]."),
        ("price stays at USD 4.98.", "Price stays at USD 4.98."),
    ],
)
def test_the_notes_of_a_call_become_sentences_with_days_spelled_out(note: str, point: str) -> None:
    assert recap_points([note, "  "], SENT) == (point,)


@pytest.mark.parametrize(
    ("since", "now", "hours"),
    [
        ("2026-07-10 18:00", "2026-07-13 09:00", 0.0),
        ("2026-07-10 17:00", "2026-07-13 10:00", 2.0),
        ("2026-07-06 07:00", "2026-07-06 12:30", 3.5),
        ("2026-09-30 18:00", "2026-10-08 09:30", 0.5),
        ("2026-07-06 12:00", "2026-07-06 11:00", 0.0),
    ],
)
def test_a_wait_is_counted_in_the_hours_our_office_is_open(since: str, now: str, hours: float) -> None:
    zone = ZoneInfo("Asia/Shanghai")
    begin, end = (datetime.fromisoformat(text).replace(tzinfo=zone) for text in (since, now))
    assert working_hours(begin, end, "CN", (9, 18)) == hours


def test_a_packing_wish_replaces_the_earlier_one_of_its_order_and_no_others() -> None:
    wishes = [
        entry(1, "requirement", subject="PO1", quote="12 cartons a pallet"),
        entry(2, "requirement", subject="PO2", quote="no pallets", mail=8),
        entry(3, "requirement", subject="PO1", quote="16 cartons a pallet", mail=9, days=2),
        entry(4, "requirement", subject="PO1", quote="16 cartons a pallet", mail=10, days=3),
    ]
    told = {one.text: [old.quote for old in one.before] for one in requirements(wishes)}
    assert told == {"16 cartons a pallet": ["12 cartons a pallet"], "no pallets": []}
    assert requirements([*wishes[:1], entry(9, "struck", entry=1)]) == ()


def test_a_certificate_is_listed_once_by_its_first_mention() -> None:
    named = [entry(1, "certificate", name="ISO 9393"), entry(2, "certificate", name="iso 9393", mail=8, days=4)]
    assert [one.entry_id for one in certificates(named)] == [1]


@pytest.mark.parametrize(
    ("incoterm", "packed", "told"),
    [
        ("CIF Callao", "on wooden pallets", "PE asks for it"),
        ("CIF Callao", "on 10 pallets", "PE asks for it"),
        ("FOB Ningbo", "on wooden pallets", "where does it go?"),
        ("CIF Callao", "on plastic pallets", ""),
        ("CIF Callao", "in plywood cases", ""),
    ],
)
def test_wood_packing_is_looked_at_by_where_it_goes(incoterm: str, packed: str, told: str) -> None:
    (order,) = orders([entry(1, "imported", register="orders", po="PO-1", subject="PO1", incoterm=incoterm)])
    wishes = requirements([entry(2, "requirement", subject="PO1", quote=f"Please pack {packed}.")])
    wood = [str(one.text) for one in loading_points(order, OnRecord(wishes)) if one.kind == "wood"]
    assert [told in text for text in wood] == ([True] if told else [])


def test_a_credit_that_asks_for_fumigation_is_a_point_wherever_the_goods_go() -> None:
    (order,) = orders([entry(1, "imported", register="orders", po="PO-1", subject="PO1")])
    (point,) = loading_points(order, OnRecord(credit_documents="+FUMIGATION CERTIFICATE"))
    assert "FUMIGATION" in str(point.text)


def test_a_container_on_record_tells_that_booking_and_trucking_are_done() -> None:
    found = orders([entry(1, "imported", register="orders", po="PO-1", subject="PO1", on_board="2026-07-20")])
    today = date(2026, 7, 12)
    assert [(one.step, one.days_left(today)) for one in pressing_steps(found, [], today)] == [
        ("booking", -6), ("trucking", 1),
    ]  # fmt: skip
    shipped = shipments([entry(2, "shipment", register="shipments", subject="PO1", container_no="CSQU3054383")])
    assert pressing_steps(found, shipped, today) == ()
