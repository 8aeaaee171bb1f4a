"""A forwarder's later mail names the booking alone: its news belongs to the shipment that was booked under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office

FORWARDER = "Kevin Lin <kevin.lin@bluewave-logistics.example>"
BOOKED = """Dear Iris,

Booking {number} confirmed for order {order}.
Vessel: MSC Lydia V.228W
ETD Ningbo 28 July 2026, ETA Jebel Ali 19 Aug 2026
SI cut-off: 22 July 2026 12:00
1x40HQ

Kevin Lin
"""
CHANGED = (
    "Dear Iris,\n\nvessel changed, voyage V.229W, ETD 2 August 2026, ETA 24 Aug 2026. SI cut-off: 27 July 2026 12:00.\n"
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def told(office: Office) -> list[dict[str, str]]:
    return [{name: one["value"] for name, one in line["fields"].items()} for line in office.tells("shipments", "list")]


def test_news_of_a_booking_changes_the_shipment_that_was_booked(office: Office) -> None:
    office.receives(
        BOOKED.format(number="BWL-88123", order="AN-2026-31"), sender=FORWARDER, subject="Booking BWL-88123"
    )
    office.at("2026-07-08")
    office.receives(CHANGED, sender=FORWARDER, subject="RE: Booking BWL-88123")
    (shipment,) = told(office)
    assert (shipment["etd"], shipment["si_cutoff"]) == ("2026-08-02", "2026-07-27 12:00")


def test_of_two_bookings_each_has_its_own_news_and_a_kind_of_box_joins_nothing(office: Office) -> None:
    for number, order in (("BWL-88123", "AN-2026-31"), ("BWL-88999", "AN-2026-44")):
        office.receives(BOOKED.format(number=number, order=order), sender=FORWARDER, subject=f"Booking {number}")
    office.at("2026-07-08")
    office.receives(CHANGED + "1x40HQ", sender=FORWARDER, subject="RE: Booking BWL-88999")
    assert [one["etd"] for one in told(office)] == ["2026-07-28", "2026-08-02"]
