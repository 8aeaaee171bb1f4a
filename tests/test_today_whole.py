"""The day's duties hide nothing: what is cut is counted, and a clock that was set back is said first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


PAYS = "We will remit the balance of USD 9,000.00 for invoice SK-INV-{number} on 8 July 2026."


def test_ten_lines_are_shown_and_the_rest_is_counted(office: Office) -> None:
    for number in range(12):
        office.receives(PAYS.format(number=100 + number), sender=f"Ana <ana@buyer{number}.example>")
    office.at("2026-07-15")
    whole = office.run("today", "--all")
    count = len(whole.stdout.splitlines())
    assert count >= 12 and whole.stderr == ""
    result = office.run("today")
    assert result.stdout.splitlines() == whole.stdout.splitlines()[:10]
    assert f"{count - 10} more: `mailmate today --all`" in result.stderr
    assert len(office.tells("today")) == count


def test_mails_that_do_not_press_are_told_of_once_they_wait_for_two_working_days(office: Office) -> None:
    for number in range(3):
        office.receives(f"Please quote {100 + number} pcs ball valve DN50.", sender=f"Ana <ana@buyer{number}.example>")
    office.at("2026-07-07 09:00")
    assert "Nothing is due today; mails that wait: 3." in office.says("today")
    office.at("2026-07-09 09:00")
    assert office.says("today") == "3 mails wait longer than two working days: `mailmate list --open`\n"


def test_a_clock_that_was_set_back_is_said_before_all_else(office: Office) -> None:
    office.receives("We will pay the balance of USD 9,000.00 for invoice SK-INV-77 tomorrow.")
    office.at("2026-07-09")
    office.says("promises", "add", "andes.example", "--date", "2026-07-20")
    assert "clock" not in office.says("today")
    office.at("2026-06-20")
    assert office.says("today").startswith(
        "This computer's clock says 2026-06-20, but you recorded something on 2026-07-09"
    )
