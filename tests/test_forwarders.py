"""Who ships the goods of a credit where several forwarders are on file: it is asked, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.errors import WrongUse
from tests.office import Office, open_office
from tests.test_jobs_money import NUMBER, advise


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office with a credit and two forwarders."""
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-05-04")
    for address in ("tom@oceanline.example", "li@eastsea.example"):
        text = "Dear Iris,\n\nOur schedule for May is attached.\n\nRegards"
        opened.says("done", opened.receives(text, sender=address, subject="Schedule"))
        opened.says("contacts", "set", address, "role=forwarder")
    advise(opened)
    return opened


def letters(office: Office) -> list[str]:
    return [one["company"] for one in office.tells("follow-ups", "list") if one["about"] == "forwarder"]


def test_of_several_forwarders_it_is_asked_which_and_the_letter_goes_to_the_one_named(office: Office) -> None:
    asked = f"L/C {NUMBER}: who ships it, eastsea.example, oceanline.example?"
    assert asked in office.today()
    assert letters(office) == []
    terms = office.says("credits", "forwarder", NUMBER, "--to", "oceanline.example")
    assert "on-board date must be shown" in terms
    assert asked not in office.today()
    assert letters(office) == ["oceanline.example"]


def test_a_company_that_is_no_forwarder_is_refused(office: Office) -> None:
    refused = office.run("credits", "forwarder", NUMBER, "--to", "andes.example")
    assert isinstance(refused.exception, WrongUse)
    assert letters(office) == []
