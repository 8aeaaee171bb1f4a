"""A letter made of the registers is addressed to somebody true: never a placeholder for a name that is on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office

ORDER = "Dear Iris,\n\nour purchase order PO-771: 800 pcs ball valves at USD 3.20, FOB Ningbo.\n\nBest regards\n"
DETAILS = "Dear Iris,\n\nyour order PO-771: container CSQU3054383, seal HT99812, vessel EVER ACT, ETD 16 July 2026.\n"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    office.at("2026-07-14")
    return office


def notice(office: Office) -> str:
    shipment = office.receives(DETAILS, sender="Lu Wei <lu@cargo.example>", subject="Shipping details PO-771")
    assert shipment
    (one,) = office.tells("shipments", "list")
    office.says("shipments", "set", one["id"], "belongs_to=andes.example")
    return office.tells_one("write", "weekly-notice", "andes.example")["text"].splitlines()[0]


def test_the_buyer_who_ordered_is_greeted_by_name(office: Office) -> None:
    office.receives(ORDER + "Ana Ruiz", subject="Purchase order PO-771")
    office.receives(
        "Dear Iris,\nour bank asks for your VAT number.\nRegards\nJuan Soto", sender="Juan Soto <juan@andes.example>"
    )
    assert notice(office) == "Dear Ana Ruiz,"


def test_who_wrote_last_is_greeted_where_no_order_names_anybody(office: Office) -> None:
    office.receives("Dear Iris,\nwhen do my valves sail?\nRegards\nJuan Soto", sender="Juan Soto <juan@andes.example>")
    assert notice(office) == "Dear Juan Soto,"


def test_the_only_contact_on_file_is_greeted(office: Office) -> None:
    office.says("contacts", "set", "rosa@andes.example", "name=Rosa Vega", "role=buyer")
    assert notice(office) == "Dear Rosa Vega,"


def test_somebody_who_is_not_written_to_is_not_greeted(office: Office) -> None:
    office.says("contacts", "set", "rosa@andes.example", "name=Rosa Vega", "role=end_customer")
    assert notice(office) == "Dear Sir or Madam,"


def test_nobody_known_is_greeted_neutrally(office: Office) -> None:
    assert notice(office) == "Dear Sir or Madam,"
