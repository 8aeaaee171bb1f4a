"""Who has a question or complaint, and what ends that: the colleague's answer or our word, no mail to anybody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.desk.sending.outbox import approve, prepare
from mailmate.errors import WrongUse
from tests.office import OURS, Office, open_office

LI = "Li Wei <li@seakeel.example>"
WANG = "Wang Fang <wang@seakeel.example>"
ASKS = "Dear Iris,\n\nCan the valve SK-2050S be buried in soil? What is the maximum pressure at 40 °C?\n\nAna"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def hand_on(office: Office) -> tuple[str, str]:
    """Hand the first question to Li and let the mail leave; return its id and the Message-ID of the mail."""
    office.receives(ASKS)
    question = next(one["id"] for one in office.tells("questions", "list") if "buried" in one["text"])
    told = office.tells_one("questions", "assign", question, "--to", LI, "--by", "2026-07-08")
    number = int(told["draft"].lstrip("d"))
    with office.desk() as desk:
        item = approve(desk, prepare(desk, number))
        desk.database.drafts.close(number, "sent")
    return question, item.mail.message_id


def holder(office: Office, question: str) -> str | None:
    held = office.tells_one("questions", "show", question)["assigned"]
    return held["name"] if held else None


def test_our_answer_to_the_buyer_leaves_the_colleague_his_question(office: Office) -> None:
    question, _ = hand_on(office)
    office.at("2026-07-07")
    office.sends("Dear Ana,\n\nThank you. The maximum pressure at 40 °C is 10 bar.\n\nIris", answers=1)
    assert holder(office, question) == "Li Wei"
    office.at("2026-07-09")
    assert "is with Li Wei, answer asked by 2026-07-08" in office.today()


@pytest.mark.parametrize("how", ["in the thread", "by the id in the subject"])
def test_the_colleagues_answer_ends_it_and_says_that_the_buyer_waits(office: Office, how: str) -> None:
    question, message_id = hand_on(office)
    office.at("2026-07-07")
    if how == "in the thread":
        headers, subject = {"In-Reply-To": message_id, "References": message_id}, "Re: please answer"
        sent = office.home.parent / "sent.eml"
        date = f"{office.now:%a, %d %b %Y %H:%M:%S %z}"
        head = f"From: {OURS}\nTo: {LI}\nSubject: please answer\nMessage-ID: {message_id}\nDate: {date}"
        sent.write_text(f"{head}\n\nplease answer this\n", "utf-8")
        office.says("import", sent)
    else:
        headers, subject = {}, f"Re: {question}, andes.example: please answer"
    office.receives("Iris, yes, buried is fine. Li", sender=LI, subject=subject, headers=headers)
    assert holder(office, question) is None
    assert f"andes.example: Li Wei wrote on {question}" in office.today()
    office.sends("Dear Ana,\n\nYes, the valve can be buried in soil. The pressure is 10 bar.\n\nIris", answers=1)
    assert "Li Wei" not in office.today()


@pytest.mark.parametrize(
    ("sender", "subject", "headers"),
    [
        (WANG, "Re: {id}, andes.example: please answer", {}),
        (LI, "Stock count of June", {}),
        (LI, "Re: {id}9, other.example: please answer", {}),
        (LI, "Automatic reply: {id}, andes.example", {"Auto-Submitted": "auto-replied"}),
    ],
)
def test_other_colleagues_other_matters_and_machines_end_nothing(
    office: Office, sender: str, subject: str, headers: dict[str, str]
) -> None:
    question, _ = hand_on(office)
    office.at("2026-07-07")
    office.receives("I am out of office.", sender=sender, subject=subject.format(id=question), headers=headers)
    assert holder(office, question) == "Li Wei"


def test_a_person_says_that_it_came_back_and_may_hand_it_on_again(office: Office) -> None:
    question, _ = hand_on(office)
    assert "with Li Wei no more" in office.run("questions", "returned", question).stderr
    assert holder(office, question) is None
    assert isinstance(office.run("questions", "returned", question).exception, WrongUse)
    office.at("2026-07-07")
    office.tells_one("questions", "assign", question, "--to", WANG)
    assert holder(office, question) == "Wang Fang"
    office.says("questions", "answered", question)
    assert holder(office, question) is None
