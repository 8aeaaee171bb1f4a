"""What goes to colleagues: notes that a later mail outdates, and questions and complaints handed on with a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.desk.sending.outbox import approve, prepare
from mailmate.errors import NotAllowed, WrongUse
from tests.office import Office, open_office

ORDER = """Dear Iris,

We place order PO-4471 for 500 pcs ball valve SK-2050S at USD 4.50 per pc, needed by 30 September 2026.
Please pack 12 cartons per pallet, no staples. The valves must be pressure tested at 16 bar.
Each carton must show the name Andes Agua. Do not print the name of the factory on the cartons.
We must pay USD 2,250.00 by T/T on 10 July 2026. Can the valves be buried in soil?

Ana Ruiz
Andes Agua S.A.C.
"""
LI = "Li Wei <li@seakeel.example>"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def note(office: Office, mail: int, *more: str) -> str:
    return office.tells_one("write", "note", mail, *more)["text"]


def test_a_note_for_production_is_a_checklist_of_all_wishes_without_price_and_buyer(office: Office) -> None:
    mail = office.receives(ORDER, subject="PO-4471")
    text = note(office, mail)
    for words in (
        "PO-4471", "SK-2050S", "500 pcs", "12 cartons per pallet, no staples", "30 September 2026",
        "pressure tested at 16 bar", "Do not print the name of the factory", "must show the name our customer",
    ):  # fmt: skip
        assert words in text
    for hidden in ("4.50", "2,250", "USD", "Andes", "Ana", "andes.example"):
        assert hidden not in text
    assert text.count("[ ] ") == len([line for line in text.splitlines() if line.startswith("[ ]")]) >= 8


def test_prices_and_buyer_are_told_where_it_is_asked_and_finance_is_told_the_money(office: Office) -> None:
    mail = office.receives(ORDER, subject="PO-4471")
    assert "Andes Agua" in note(office, mail, "--buyer")
    money = note(office, mail, "--for", "finance")
    assert "USD 2,250.00" in money and "staples" not in money


def test_a_later_mail_outdates_the_note_and_a_new_note_holds_both_mails(office: Office) -> None:
    note(office, office.receives(ORDER, subject="PO-4471"))
    assert "outdated" not in office.today()
    office.at("2026-07-08")
    later = office.receives(
        "Dear Iris,\n\nFor PO-4471 please change the packing to 14 cartons per pallet.\n\nAna", subject="Other matters"
    )
    line = next(one for one in office.today().splitlines() if "outdated" in one)
    assert "12 cartons per pallet" in line and "became" in line and "14 cartons per pallet" in line
    assert any("outdated" in one["text"] for one in office.tells("cases", "show", "andes.example"))
    text = note(office, later)
    assert "14 cartons" in text and "12 cartons" not in text
    assert "500 pcs" in text and "16 bar" in text
    assert "outdated" not in office.today()


def test_thanks_and_a_mail_that_repeats_it_outdate_nothing(office: Office) -> None:
    note(office, office.receives(ORDER, subject="PO-4471"))
    office.at("2026-07-08")
    office.receives("Dear Iris,\n\nThank you. The 500 pcs of PO-4471 as ordered, please.\n\nAna", answers=1)
    assert "outdated" not in office.today()


def test_a_note_that_has_nothing_to_say_or_is_for_nobody_is_refused(office: Office) -> None:
    mail = office.receives("Dear Iris,\n\nHappy holidays!\n\nAna", subject="Greetings")
    for arguments in (("--for", "production"), ("--for", "the moon")):
        assert isinstance(office.run("write", "note", mail, *arguments).exception, WrongUse)


def test_a_question_is_handed_on_with_facts_and_day_and_comes_back_when_late(office: Office) -> None:
    office.receives(ORDER, subject="PO-4471")
    question = next(one["id"] for one in office.tells("questions", "list") if "buried" in one["text"])
    told = office.tells_one("questions", "assign", question, "--to", LI, "--by", "2026-07-08")
    assert told["to"] == ["li@seakeel.example"]
    for words in ("Li Wei", "Can the valves be buried in soil?", "SK-2050S", "2026-07-08"):
        assert words in told["body"]
    assert "4.50" not in told["body"]
    number = int(told["draft"].lstrip("d"))
    with office.desk() as desk:
        sheet = prepare(desk, number)
        assert sheet.gate.findings == ()
        approve(desk, sheet)
        desk.database.drafts.close(number, "sent")
    assert office.tells_one("questions", "show", question)["assigned"]["by"] == "2026-07-08"
    office.at("2026-07-08")
    assert "Li Wei" not in office.today()
    office.at("2026-07-09")
    assert f"{question} " in office.today() and "Li Wei" in office.today()
    office.says("questions", "answered", question)
    assert "Li Wei" not in office.today()


def test_what_is_assigned_and_not_sent_says_so_and_a_dropped_mail_frees_it(office: Office) -> None:
    from mailmate.desk.drafts.new_mail import drop

    office.receives("Dear Iris,\n\n40 of 500 valves of PO-4471 arrived cracked, lot A12.\n\nAna")
    (complaint,) = office.tells("complaints", "list")
    told = office.tells_one("complaints", "assign", complaint["id"], "--to", LI)
    assert "cracked" in told["body"] and "A12" in told["body"]
    office.at("2026-07-20")
    assert "was not sent" in office.today()
    with office.desk() as desk:
        drop(desk, int(told["draft"].lstrip("d")))
    assert "Li Wei" not in office.today()


def test_nobody_outside_is_assigned_anything_and_no_day_that_passed(office: Office) -> None:
    office.receives(ORDER, subject="PO-4471")
    for to, day, error in (
        ("Tom <tom@other.example>", "2026-07-08", NotAllowed),
        (LI, "2026-07-01", WrongUse),
        (LI, "soon", WrongUse),
        ("nobody", "2026-07-08", WrongUse),
    ):
        assert isinstance(office.run("questions", "assign", "q1", "--to", to, "--by", day).exception, error)
    assert isinstance(office.run("questions", "assign", "x9", "--to", LI).exception, WrongUse)
    assert office.says("cases", "show", "andes.example").count("Li Wei") == 0
