"""How a company's case reads: who they are, how often they order, what was said, found by the name one calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.errors import WrongUse
from tests.office import Office, open_office

ANA = "Ana Ruiz <ana@andes.example>"
EVA = "Eva Sanz <eva@andes.example>"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def lines(office: Office, company: str = "andes.example") -> list[str]:
    return [one["text"] for one in office.tells("cases", "show", company)]


def test_everybody_who_writes_stands_among_the_people_with_the_role_their_mails_suggest(office: Office) -> None:
    office.receives("Please quote 500 pcs ball valve DN50, CIF Callao.", sender=ANA)
    office.sends("Dear Ana,\n\nthe price is USD 4.50/pc FOB Ningbo.\n\nIris", to=ANA, answers=1)
    office.receives("Please quote 200 pcs check valve DN40 as well.", sender=EVA)
    for name in ("Ana Ruiz <ana@andes.example>", "Eva Sanz <eva@andes.example>"):
        assert f"{name}: buyer, as their mails suggest" in lines(office)
    office.says("contacts", "set", "ana@andes.example", "role=agent")
    assert "Ana Ruiz <ana@andes.example>: agent" in lines(office)


def test_an_order_and_its_proforma_invoice_are_no_rhythm(office: Office) -> None:
    for number, day in (("PO-1", "2026-01-12"), ("PO-2", "2026-01-13"), ("PO-3", "2026-04-13")):
        office.at(day)
        office.receives(
            f"Dear Iris,\n\nplease find our purchase order {number}4471: 500 pcs SK-2050S at USD 4.50.\n\nAna",
            sender=ANA,
        )
    assert "2 orders, about every 91 days; the last on 2026-04-13" in lines(office)


def test_fields_of_orders_bear_their_words_and_units(office: Office) -> None:
    text = "Dear Iris,\n\nplease find our purchase order PO-4471: 500 pcs SK-2050S at USD 4.50, 30% deposit.\n\nAna"
    office.receives(text, sender=ANA)
    assert "Order PO-4471: Deposit 30 %" in lines(office)


def test_our_word_without_a_topic_is_told_by_its_own_words(office: Office) -> None:
    office.receives("Please quote 500 pcs ball valve DN50.", sender=ANA)
    office.sends("Dear Ana,\n\nWe will send the freight to Callao by Friday.\n\nIris", to=ANA, answers=1)
    told = "We promised andes.example by Friday 10 July 2026: “We will send the freight to Callao by Friday.”"
    assert told in lines(office)


def test_a_case_is_found_by_name_and_of_two_of_a_name_none_is_guessed(office: Office) -> None:
    office.receives("Please quote 500 pcs ball valve DN50. No pallets, please.", sender=ANA)
    assert lines(office, "Andes") == lines(office, "andes.example")
    assert office.says("write", "brief", "Andes") == office.says("write", "brief", "andes.example")
    office.receives("Please quote 90 pcs gate valve DN80.", sender="Tom <tom@andes.test>")
    for words in (("cases", "show", "Andes"), ("write", "hand-over", "Andes")):
        error = office.run(*words).exception
        assert isinstance(error, WrongUse) and "andes.example, andes.test" in str(error.message)


def test_the_hand_over_tells_offers_and_shipments_with_the_words_they_rest_on(office: Office) -> None:
    office.receives("Please quote 500 pcs ball valve SK-2050S. No wooden pallets, please.", sender=ANA)
    words = "The price of SK-2050S is USD 4.50/pc FOB Ningbo, valid until 31 July 2026."
    office.sends(f"Dear Ana,\n\n{words}\n\nIris", to=ANA, answers=1)
    text = office.says("write", "hand-over", "andes.example")
    assert "Quote SK-2050S: USD 4.50 FOB Ningbo, version 1, valid until 2026-07-31" in text
    assert f"“{words}”" in text
    assert words not in office.says("write", "digest", "andes.example")


def test_a_wish_that_bears_its_own_label_has_one_and_a_visit_without_an_order_is_none(office: Office) -> None:
    office.receives(
        "we accept, please send proforma invoice. PO KB-1187.\nPacking: 20 pcs per carton.\n\nAna", sender=ANA
    )
    assert "Packing: 20 pcs per carton." in lines(office)
    words = "Dear Iris, please do not ship before our inspection company SGS Dubai visits your factory. Thanks\nAna"
    office.receives(words, sender=ANA, subject="urgent")
    assert [one["name"] for one in office.tells("orders", "list")] == ["KB-1187"]
