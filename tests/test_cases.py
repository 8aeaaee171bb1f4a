"""A company's case, gathered from the registers: nothing open is missed, nothing closed is listed as open."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.desk.pages.cases import AGREED, CHANGED, OPEN, PEOPLE, WISHES, case_of, list_cases
from mailmate.desk.registers.complaints import close_complaint, list_complaints
from mailmate.desk.registers.entries import strike_entry
from mailmate.desk.registers.orders import set_fields
from mailmate.desk.registers.questions import list_questions, say_answered
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import say
from tests.screens import inbox_desk

WITH_ALL = "songlamwater.example"
INTERMEDIARY = "hanbitmulsan.example"
PROMISER = "deltanour.example"


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def told(desk: Desk, company: str, section: str, topic: str = "") -> list[str]:
    return [say(one.text) for one in case_of(desk, company) if one.section == section and topic in ("", one.topic)]


def test_open_questions_complaints_and_promises_are_open_points(desk: Desk) -> None:
    assert {one.topic for one in case_of(desk, WITH_ALL) if one.section == OPEN} >= {"question", "complaint", "promise"}
    assert told(desk, WITH_ALL, AGREED, "order")
    assert told(desk, WITH_ALL, PEOPLE)


def test_what_they_ask_us_not_to_do_stands_with_its_words(desk: Desk) -> None:
    assert any("do not contact our client" in text for text in told(desk, INTERMEDIARY, WISHES, "restriction"))


def test_each_broken_day_is_a_change_with_the_buyers_words(desk: Desk) -> None:
    changed = [one for one in case_of(desk, PROMISER) if one.section == CHANGED]
    assert len(changed) == 3
    assert all(one.quote and one.topic == "payment" for one in changed)
    assert any(re.search(r"broken [3-9] times", text) for text in told(desk, PROMISER, OPEN, "payment"))


def test_a_question_struck_out_and_an_entry_that_asks_nothing_are_no_questions(desk: Desk) -> None:
    first, second = (one.entry.entry_id or 0 for one in list_questions(desk, WITH_ALL)[:2])
    strike_entry(desk, "questions", first, "no question")
    say_answered(desk, second)
    word = desk.database.registers.entries("questions", company=WITH_ALL)[-1].entry_id or 0
    for number in (first, word):
        with pytest.raises(WrongUse, match="There is no question"):
            say_answered(desk, number)


def test_what_a_person_closes_leaves_the_open_points(desk: Desk) -> None:
    for question in list_questions(desk, WITH_ALL, only_open=True):
        say_answered(desk, question.entry.entry_id or 0)
    for complaint in list_complaints(desk, WITH_ALL):
        close_complaint(desk, complaint.number, "replaced")
    assert told(desk, WITH_ALL, OPEN, "question") == []
    assert told(desk, WITH_ALL, OPEN, "complaint") == []
    assert any("closed: replaced" in text for text in told(desk, WITH_ALL, AGREED, "complaint"))


def test_a_changed_order_shows_what_it_was(desk: Desk) -> None:
    from mailmate.desk.registers.orders import list_orders

    order = next(one for one in list_orders(desk, WITH_ALL) if one.get("incoterm"))
    was = order.get("incoterm")
    set_fields(desk, order.number, {"incoterm": "FOB Ningbo"})
    assert any(f"{was} became FOB Ningbo" in text for text in told(desk, WITH_ALL, CHANGED, "order"))


def test_an_unknown_company_is_told_so(desk: Desk) -> None:
    with pytest.raises(WrongUse):
        case_of(desk, "nobody.example")


def test_every_company_on_record_has_a_case(desk: Desk) -> None:
    companies = [company for company, _, _ in list_cases(desk)]
    assert WITH_ALL in companies
    assert all(case_of(desk, company) for company in companies)


def test_the_command_prints_sections_and_json(desk: Desk) -> None:
    home = str(desk.home)

    def run(*words: str) -> str:
        return CliRunner().invoke(mailmate, ["--home", home, "cases", *words], catch_exceptions=False).output

    assert "What they ask us to do and not to do" in run("show", INTERMEDIARY)
    lines = [json.loads(line) for line in run("show", PROMISER, "--json").splitlines()]
    assert {line["section"] for line in lines} == {"open", "changed", "wishes", "people"}
    assert any(json.loads(line)["company"] == PROMISER for line in run("list", "--json").splitlines())
