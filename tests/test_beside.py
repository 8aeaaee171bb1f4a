"""What stands beside a mail: the lines that matter for this very mail, and nothing that does not."""

from __future__ import annotations

import json
import time
from datetime import timedelta

import pytest

from mailmate.desk.drafts.beside import lines_for
from mailmate.desk.mails.inbox import preview_mail
from mailmate.desk.registers.complaints import close_complaint, list_complaints
from mailmate.desk.wiring import Desk
from mailmate.trade.registers import Entry
from tests.screens import inbox_desk


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def mail_of(desk: Desk, words: str) -> int:
    """Return the buyer's newest mail whose subject holds these words."""
    return desk.database.connections.value(
        "SELECT id FROM mails WHERE subject LIKE ? AND ours = 0 ORDER BY received DESC LIMIT 1", (f"%{words}%",)
    )


def told(desk: Desk, mail_id: int) -> list[str]:
    return [str(one.text) for one in lines_for(desk, mail_id)]


def add(desk: Desk, register: str, kind: str, value: dict, *, company: str, days: int = 30, subject: str = "", **more):
    """Put an entry of an earlier day into a register."""
    at = desk.now() - timedelta(days=days)
    more.setdefault("quote", "words")
    [entry] = desk.database.registers.add(
        [Entry(register, kind, value, more.pop("quote"), at, subject=subject, company=company, **more)]
    )
    return entry


def test_what_they_ask_us_not_to_do_stands_first_and_leads_to_its_mail(desk):
    first = lines_for(desk, mail_of(desk, "RFQ for pool"))[0]
    assert first.topic == "restriction"
    assert "Please do not contact our client" in str(first.text)
    assert "Please do not contact our client" in preview_mail(desk, first.mail_id)[0].text


def test_an_open_debt_is_told_with_its_state_and_level(desk):
    assert "Payment SK26-0522 USD 18,450.00: unconfirmed, claimed on 2026-07-06, broken 3 times, level L3" in told(
        desk, mail_of(desk, "SWIFT COPY")
    )


def test_a_credit_this_mail_names_is_told_with_what_waits(desk):
    assert any(
        line.startswith("L/C RRTB26LC004417: amendment 1 waits for our decision")
        for line in told(desk, mail_of(desk, "Advice of amendment"))
    )


def test_last_orders_and_the_last_price_are_told_but_not_the_order_of_this_mail(desk):
    lines = told(desk, mail_of(desk, "납기 변경"))
    assert "Last orders: SK26-PI-0611 (2026-06-24, SK-2050V)" in lines
    assert "Last price: SK-2050V USD 8.95 FOB Ningbo, 2026-06-11" in lines


def test_of_many_orders_the_last_three_are_told_newest_first(desk):
    company = "anduong.example"
    mail_id = mail_of(desk, "An Duong water treatment")
    desk.database.connections.change("UPDATE mails SET company = ? WHERE id = ?", (company, mail_id))
    for number, days in (("A-1", 400), ("A-2", 300), ("A-3", 200), ("A-4", 100)):
        add(desk, "orders", "order", {"po": number}, company=company, days=days, subject=number)
    [line] = [one for one in told(desk, mail_id) if one.startswith("Last orders")]
    assert [number for number in ("A-1", "A-2", "A-3", "A-4") if number in line] == ["A-2", "A-3", "A-4"]
    assert line.index("A-4") < line.index("A-3") < line.index("A-2")


def test_a_past_complaint_about_the_goods_in_hand_is_told_with_its_outcome_and_one_about_others_is_not(desk):
    """JOBS 55: the customer's own colour complaint is seen before the next lot is loaded."""
    mail_id = mail_of(desk, "RFQ for pool")
    company = desk.database.mails.company(mail_id)
    colour = {"product": "SK-2050V", "defect_type": "colour", "severity": "minor"}
    add(desk, "complaints", "complaint", colour, company=company, days=200, subject="OLD-1")
    add(desk, "complaints", "complaint", {**colour, "product": "SK-9999"}, company=company, days=100, subject="OLD-2")
    wanted = next(one for one in list_complaints(desk, company) if one.order == "OLD-1")
    assert any("SK-2050V (colour) is still open" in line for line in told(desk, mail_id))
    close_complaint(desk, wanted.number, "2 % credit on the next order")
    lines = told(desk, mail_id)
    assert any(line.endswith("on SK-2050V (colour): 2 % credit on the next order") for line in lines)
    assert not any("SK-9999" in line for line in lines)


def test_the_complaint_a_mail_makes_is_not_told_as_a_past_one(desk):
    mail_id = mail_of(desk, "SK26-0603 count")
    assert not [one for one in lines_for(desk, mail_id) if one.topic == "complaint"]


def test_each_kind_is_told_once_before_any_is_told_twice(desk):
    topics = [one.topic for one in lines_for(desk, mail_of(desk, "RFQ for pool"))]
    assert topics == ["restriction", "order", "quote", "restriction"]


def test_nothing_is_told_of_a_stranger_nor_of_an_unread_mail(desk):
    assert lines_for(desk, mail_of(desk, "Al Safwa")) == []
    mail_id = mail_of(desk, "SWIFT COPY")
    desk.database.connections.change("UPDATE mails SET company = '' WHERE id = ?", (mail_id,))
    assert lines_for(desk, mail_id) == []


def test_it_is_cheap(desk):
    """Under 20 ms on a machine of its own; five times that where others work beside the test."""
    mails = [mail_of(desk, words) for words in ("Advice of amendment", "RFQ for pool", "SWIFT COPY", "An Duong")]
    for mail_id in mails:
        lines_for(desk, mail_id)
    began = time.process_time()
    for mail_id in mails:
        lines_for(desk, mail_id)
    assert (time.process_time() - began) / len(mails) < 0.1


def test_show_prints_it(desk, run):
    mail_id = mail_of(desk, "SWIFT COPY")
    home = desk.home
    code, out, _ = run("show", mail_id, "--home", home)
    assert (code, "--- On record ---" in out, "level L" in out) == (0, True, True)
    code, out, _ = run("show", mail_id, "--home", home, "--json")
    assert [one["topic"] for one in json.loads(out)["beside"]][:2] == ["restriction", "payment"]
