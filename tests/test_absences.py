"""Absence notes: when somebody is back, and the letters that wait for them. A machine's words answer nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mailmate.desk.registers.awaited import list_awaited
from mailmate.trade.time.absence import back_on
from tests.office import Office, open_office

MONDAY = datetime(2026, 7, 6, 9, tzinfo=UTC)
ANA = "Ana Ruiz <ana@andes.example>"
AUTOMATIC = {"Auto-Submitted": "auto-replied"}


@pytest.mark.parametrize(
    ("note", "back"),
    [
        ("I am out of the office until 15 July 2026.", date(2026, 7, 16)),
        ("I will be back on Monday 20 July.", date(2026, 7, 20)),
        ("I am on leave from 6 July to 17 July, with limited access to e-mail.", date(2026, 7, 18)),
        ("Out of office 6-17 July. Please contact Juan.", date(2026, 7, 18)),
        ("I will get back to you when I return on 14 July.", date(2026, 7, 14)),
        ("I am away until Friday and will return on Monday.", date(2026, 7, 13)),
        ("I am out of the office, returning after 10 July 2026.", date(2026, 7, 11)),
        ("Ich bin bis 17. Juli nicht im Büro. Ab dem 20. Juli bin ich wieder erreichbar.", date(2026, 7, 20)),
        ("Estaré fuera de la oficina hasta el 17 de julio.", date(2026, 7, 18)),
        ("本人7月6日至7月10日休假，7月13日恢复上班。", date(2026, 7, 13)),
        ("Thank you for your mail. I will get back to you soon.", None),
        ("I am on maternity leave until 1 March 2027.", None),
        ("I returned on 1 July.", None),
    ],
)
def test_the_day_of_return_is_the_one_the_note_names(note: str, back: date | None) -> None:
    assert back_on(note, MONDAY) == back


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office that quoted on 1 June and heard nothing; its letter of day 3 is due on 4 June."""
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-06-01 09:00")
    opened.receives("Please quote 500 pcs ball valve SK-2040B, CIF Callao.")
    opened.at("2026-06-01 11:00")
    opened.sends("Our price for SK-2040B is USD 12.50 per pc CIF Callao, valid until 30 July 2026.", answers=1)
    return opened


def away(office: Office, text: str = "I am out of the office until 12 June 2026.") -> int:
    return office.receives(text, sender=ANA, subject="Automatic reply: Ball valves", answers=2, headers=AUTOMATIC)


def steps(office: Office, day: str) -> list[int]:
    office.at(day)
    return [one["step"] for one in office.tells("follow-ups", "list") if one["about"] == "quote"]


def test_an_absence_note_takes_no_waiting_letter_back_for_good(office: Office) -> None:
    assert steps(office, "2026-06-04") == [1]
    office.at("2026-06-05 08:00")
    away(office)
    assert [steps(office, f"2026-06-{day}") for day in ("05", "09", "12")] == [[], [], []]
    assert steps(office, "2026-06-13") == [1]


def test_a_letter_that_falls_into_an_absence_waits_until_they_are_back(office: Office) -> None:
    office.at("2026-06-01 11:01")
    away(office)
    assert [steps(office, f"2026-06-{day}") for day in ("04", "12", "13")] == [[], [], [1]]


def test_who_writes_during_an_absence_is_there(office: Office) -> None:
    office.at("2026-06-01 11:01")
    away(office)
    office.at("2026-06-03 10:00")
    mail = office.receives("Please send the drawing too.", sender=ANA, subject="Drawing")
    office.says("done", mail)
    assert steps(office, "2026-06-05") == [1]


def test_a_note_without_a_day_neither_answers_nor_holds_up(office: Office) -> None:
    office.at("2026-06-02 10:00")
    away(office, "I have limited access to my mail and will answer later.")
    assert steps(office, "2026-06-04") == [1]


def test_a_payment_letter_waits_for_the_return_of_who_would_get_it(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.at("2026-06-01 09:00")
    mail = office.receives("We will pay invoice SK-INV-7 of USD 900.00 on 3 June 2026.", subject="Invoice SK-INV-7")
    office.says("done", mail)
    office.at("2026-06-04 09:00")
    office.receives("I am away until 12 June 2026.", subject="Out of office", answers=1, headers=AUTOMATIC)
    waiting = []
    for day in ("2026-06-08", "2026-06-12", "2026-06-13"):
        office.at(day)
        waiting.append([one["level"] for one in office.tells("follow-ups", "list")])
    assert waiting == [[], [], ["L1"]]


def test_our_own_absence_note_answers_no_question_and_their_note_confirms_no_paper(office: Office) -> None:
    office.at("2026-06-08 09:00")
    office.receives("Which seal does SK-2040B have?", subject="Seal")
    office.at("2026-06-08 09:01")
    office.sends("I am out of the office until 9 June 2026.", subject="Automatic reply: Seal", answers=3,
                 headers=AUTOMATIC)  # fmt: skip
    asked = [one for one in office.tells("questions", "list", "--open") if "seal" in one["text"].lower()]
    assert [one["state"] for one in asked] == ["open"]
    office.sends("Please confirm the attached proforma invoice SK-PI-9.", subject="PI", answers=3)
    away(office)
    with office.desk() as desk:
        assert [one.what for one in list_awaited(desk)] == ["proforma"]


def test_a_letter_that_waits_goes_when_its_reader_is_away_and_comes_again_when_they_are_back(tmp_path: Path) -> None:
    office, egon = open_office(tmp_path, knowledge=False), "Egon Zahn <egon@delta.example>"
    office.at("2026-06-29 16:00")
    mail = office.receives(
        "Dear Iris,\n\nWe will remit the balance of USD 18,450.00 for invoice SK-INV-2611 on 6 July 2026.\n\nEgon",
        sender=egon,
        subject="Balance",
    )
    office.says("done", mail)
    office.at("2026-07-09")
    assert [one["level"] for one in office.tells("follow-ups", "list")] == ["L1"]
    office.receives(
        "I am out of the office until 20 July 2026.", sender=egon, subject="Automatic reply: Balance", answers=1,
        headers=AUTOMATIC,
    )  # fmt: skip
    assert office.tells("follow-ups", "list") == []
    assert "drafted" not in office.says("promises", "show", "p1")
    office.at("2026-07-21")
    (again,) = office.tells("follow-ups", "list")
    assert (again["level"], again["mail"], again["new"]) == ("L1", mail, True)
