"""What we promised and what suppliers promised: looked at in time, closed by what was sent or by a person."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.entries import entries_of
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.payment.dated_promises import Sent, due_dated, open_dated
from mailmate.trade.readings import Reading
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
        (shipment(8, container_no="CSQU3054383", etd="2026-07-12"), [10]),
        (shipment(8, container_no="CSQU3054383", etd="2026-07-07"), []),
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


OUR_WORDS = [
    ("The test reports follow by Friday.", "2026-11-13", "documents"),
    ("We will send the samples next Tuesday.", "2026-11-17", "sample"),
    ("We confirm delivery by 18 December 2026.", "2026-12-18", "delivery"),
    ("Drawings will follow on Monday.", "2026-11-16", "documents"),
    ("The B/L copy comes by Thursday.", "2026-11-12", "documents"),
    ("You can expect our PI by Friday.", "2026-11-13", "documents"),
    ("Our engineer answers by Friday.", "2026-11-13", "answer"),
    ("We are checking and will answer by 26 November.", "2026-11-26", "answer"),
    ("We are checking our production and loading records and will answer by 26 November.", "2026-11-26", "answer"),
    ("检验报告周五前发给您。", "2026-11-13", "documents"),
    ("我们下周二寄样品。", "2026-11-17", "sample"),
    ("Los informes de prueba siguen el viernes.", "2026-11-13", "documents"),
    ("Enviaremos as amostras na próxima terça-feira.", "2026-11-17", "sample"),
    ("Les rapports d'essai suivent vendredi.", "2026-11-13", "documents"),
    ("Отправим образцы в следующий вторник.", "2026-11-17", "sample"),
    ("سنرسل العينات يوم الثلاثاء القادم.", "2026-11-17", "sample"),
    ("샘플은 다음 주 화요일에 보내드리겠습니다.", "2026-11-17", "sample"),
    ("Numuneleri gelecek salı göndereceğiz.", "2026-11-17", "sample"),
]


def own_words(words: str) -> list[tuple[str, str]]:
    at = datetime(2026, 11, 11, 2, tzinfo=UTC)
    mail = Mail("<1@x.example>", "Re: PO", Address("Lei", "lei@x.example"), at, Body(words), words)
    reading = Reading(Intent.OTHER, Subtype.ACKNOWLEDGEMENT, 0.9)
    entries = entries_of(mail, reading, mail_id=1, company="b.example", ours=True, at=at)
    return [(one.value["date"], one.value["what"]) for one in entries if one.kind == "own_promise"]


@pytest.mark.parametrize(("words", "day", "what"), OUR_WORDS)
def test_what_we_say_will_follow_is_a_dated_promise_of_ours(words, day, what):
    assert own_words(words) == [(day, what)]


@pytest.mark.parametrize(
    "words",
    [
        "Please send the test reports by Friday.",
        "The payment follows by Friday.",
        "If you pay, the goods follow by Friday.",
        "Does the report follow by Friday?",
        "The vessel follows on Friday.",
        "We will wait for your payment by Friday.",
        "Si pagan, enviaremos las muestras el viernes.",
        "如果收到定金，我们周五发货。",
    ],
)
def test_what_is_asked_or_waits_for_them_is_no_promise_of_ours(words):
    assert own_words(words) == []


def test_two_promises_in_one_sentence_keep_each_its_day():
    told = own_words("We will send the revised PI tomorrow and ship the goods by 20 December.")
    assert told == [("2026-11-12", "documents"), ("2026-12-20", "delivery")]


def test_two_days_of_one_promise_are_one():
    assert own_words("We will send the samples tomorrow, on Thursday 12 November.") == [("2026-11-12", "sample")]
