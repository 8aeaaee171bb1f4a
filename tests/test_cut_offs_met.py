"""A cut-off before a sailing is ticked off by a person, reminds of nothing from then on, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.errors import WrongUse
from tests.office import Office, open_office

BOOKING = (
    "Dear Iris,\n\nbooking confirmed for your order PO-771. Vessel EVER ACT, ETD 20 July 2026.\n"
    "SI cut-off: 15 July 2026 12:00\nVGM cut-off: 16 July 2026 17:00\nCY closing: 17 July 2026 18:00\n\nLu Wei\n"
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    office.at("2026-07-14")
    office.receives(BOOKING, sender="Lu Wei <lu@cargo.example>", subject="Booking confirmation PO-771")
    return office


def reminded(office: Office) -> list[str]:
    return [name for name in ("SI cut-off", "VGM cut-off", "CY cut-off") if name in office.today()]


def test_a_cut_off_ticked_off_is_told_no_more_and_the_page_says_since_when(office: Office) -> None:
    (one,) = office.tells("shipments", "list")
    assert reminded(office) == ["SI cut-off", "VGM cut-off", "CY cut-off"]
    office.says("shipments", "done", one["id"], "si")
    assert reminded(office) == ["VGM cut-off", "CY cut-off"]
    assert "SI cut-off: met on 2026-07-14" in office.says("shipments", "show", one["id"])
    assert office.tells_one("shipments", "show", one["id"])["done"] == {"si_cutoff": "2026-07-14"}


def test_a_tick_is_taken_back(office: Office) -> None:
    (one,) = office.tells("shipments", "list")
    office.says("shipments", "done", one["id"], "vgm_cutoff", "--on", "2026-07-13")
    office.says("shipments", "undone", one["id"], "vgm")
    assert reminded(office) == ["SI cut-off", "VGM cut-off", "CY cut-off"]


@pytest.mark.parametrize("words", [("done", "etd"), ("undone", "si"), ("done", "")])
def test_what_is_no_open_cut_off_is_said(office: Office, words: tuple[str, str]) -> None:
    (one,) = office.tells("shipments", "list")
    assert isinstance(office.run("shipments", words[0], one["id"], words[1]).exception, WrongUse)


def test_a_later_mail_that_moves_the_day_leaves_the_tick(office: Office) -> None:
    (one,) = office.tells("shipments", "list")
    office.says("shipments", "done", one["id"], "si")
    office.receives(
        BOOKING.replace("15 July", "16 July"), sender="Lu Wei <lu@cargo.example>", subject="Booking amended PO-771"
    )
    assert "SI cut-off" not in reminded(office)
