"""Contacts list everybody who wrote to us as a partner, with the role their mails suggest, and make nobody known."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.partners import Sender, role_as_read
from tests.office import Office, open_office

OTHER = Intent.OTHER


@pytest.mark.parametrize(
    ("name", "email", "kinds", "role"),
    [
        ("Ana Ruiz", "ana@andes.example", ((Intent.INQUIRY, None, 1),), "buyer"),
        ("Ana Ruiz", "ana@andes.example", ((OTHER, Subtype.ORDER, 1), (OTHER, Subtype.SUPPLIER, 1)), "buyer"),
        ("L/C desk", "trade@harbourbank.example", ((OTHER, Subtype.LC_ISSUE, 2),), "bank"),
        ("Lu Wei", "lu@sunriselogistics.example", ((OTHER, Subtype.SHIPPING_STATUS, 1),), "forwarder"),
        ("Chen", "chen@castings.example", ((OTHER, Subtype.QUOTATION_RECEIVED, 1),), "supplier"),
        ("Max", "max@somewhere.example", ((OTHER, Subtype.GREETING, 1),), ""),
    ],
)
def test_a_role_is_read_from_name_and_mails(name: str, email: str, kinds: tuple, role: str) -> None:
    assert role_as_read(Sender(email, name, email.partition("@")[2], kinds)) == role


@pytest.mark.parametrize(
    ("kinds", "flags", "partner"),
    [
        (((Intent.INQUIRY, None, 1),), (), True),
        (((Intent.INQUIRY, None, 1),), ("F2",), False),
        (((OTHER, Subtype.MARKETING, 9),), (), False),
        (((OTHER, Subtype.AUTO_REPLY, 9), (OTHER, Subtype.ORDER, 1)), (), True),
        (((OTHER, Subtype.SCAM, 1),), (), False),
    ],
)
def test_who_sells_to_everybody_or_imitates_somebody_is_no_partner(kinds: tuple, flags: tuple, partner: bool) -> None:
    assert Sender("a@b.example", "A", "b.example", kinds, frozenset(flags)).is_partner is partner


@pytest.mark.parametrize("email", ["no-reply@buyer.example", "notice@alibaba.com"])
def test_an_address_nobody_reads_is_no_partner(email: str) -> None:
    assert not Sender(email, "A", email.partition("@")[2], ((Intent.INQUIRY, None, 1),)).is_partner


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    office.receives("Dear Iris,\n\nplease quote 500 pcs SK-2040B, FOB Ningbo.\n\nBest regards\nAna Ruiz")
    office.receives(
        "Container CSQU3054383, seal HT99812, vessel EVER ACT, ETD 16 July 2026.\n\nLu Wei",
        sender="Lu Wei <lu@sunriselogistics.example>", subject="Shipping details",
    )  # fmt: skip
    office.receives(
        "Big summer sale! Unsubscribe here.", sender="News <no-reply@shop.example>", subject="50 % off this week",
        headers={"List-Unsubscribe": "<mailto:leave@shop.example>", "Precedence": "bulk"},
    )  # fmt: skip
    return office


def test_who_wrote_to_us_is_listed_with_the_role_as_read(office: Office) -> None:
    found = {one["email"]: (one["role"], one["role_read"], one["on_file"]) for one in office.tells("contacts", "list")}
    assert found == {
        "ana@andes.example": ("buyer", True, False),
        "lu@sunriselogistics.example": ("forwarder", True, False),
    }
    assert "buyer?" in office.says("contacts", "list")
    assert "Role     buyer, as read" in office.says("contacts", "show", "ana@andes.example")


def test_what_a_person_says_of_them_stands_and_nobody_becomes_known_by_being_listed(office: Office) -> None:
    with office.desk() as desk:
        assert desk.database.contacts.all() == {}
    office.says("contacts", "set", "ana@andes.example", "role=intermediary")
    one = office.tells_one("contacts", "show", "ana@andes.example")
    assert (one["role"], one["role_read"], one["on_file"]) == ("intermediary", False, True)
