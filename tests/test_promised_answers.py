"""An answer that was promised for a day is not given by a mail about something else, however many of them leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def states(office: Office) -> list[str]:
    return [one["state"] for one in office.tells("questions", "list")]


@pytest.mark.parametrize(
    ("asked", "other", "answer"),
    [
        ("Do the valves have an NSF certificate?", "the price is USD 6.55/pc.", "the valves have the NSF certificate."),
        ("¿Tienen certificado NSF?", "the price is USD 6.55/pc.", "NSF is on file, number C-118."),
        ("DN50 vanaların NSF belgesi var mı?", "the price is USD 6.55/pc.", "DN50 has it."),
    ],
)
def test_another_matter_is_no_answer_to_a_question_with_a_promised_day(
    office: Office, asked: str, other: str, answer: str
) -> None:
    office.receives(f"Dear Iris,\n\n{asked}\n\nAna")
    office.sends("Dear Ana,\n\nOur engineer will answer the question by Wednesday.\n\nIris", answers=1)
    assert states(office) == ["promised"]
    office.at("2026-07-07")
    office.sends(f"Dear Ana,\n\n{other}\n\nIris", answers=1)
    assert states(office) == ["promised"]
    office.at("2026-07-09")
    (question,) = office.tells("questions", "list")
    assert question["overdue"]
    office.sends(f"Dear Ana,\n\n{answer}\n\nIris", answers=1)
    assert states(office) == ["answered"]


def test_a_question_nobody_promised_a_day_for_is_answered_by_the_first_mail(office: Office) -> None:
    office.receives("Dear Iris,\n\nDo the valves have an NSF certificate?\n\nAna")
    office.sends("Dear Ana,\n\nyes, see page 3 of the catalogue.\n\nIris", answers=1)
    assert states(office) == ["answered"]
