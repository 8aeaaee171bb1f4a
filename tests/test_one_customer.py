"""A customer's thread from inquiry to order, and what the registers make of each mail of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office

MARTA = "Marta Nowak <marta@hydro.example>"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return the home of a seller who has answered an inquiry, been pressed on the price, and received the order."""
    folder: Path = tmp_path_factory.mktemp("thread")
    one = open_office(folder, knowledge=False)
    one.at("2026-06-04 16:00")
    one.receives(
        "Dear Mr Wang,\n\nPlease quote 200 pcs submersible pump 1.5 kW, CIF Gdynia.\n1. Do you have CE and the"
        " declaration of conformity in Polish?\n2. What is the lead time?\n3. Is the shaft made of AISI 304 or 316?"
        "\n\nMarta Nowak",
        sender=MARTA, subject="Inquiry pumps",
    )  # fmt: skip
    one.at("2026-06-05 15:00")
    one.sends(
        "Dear Ms Nowak,\n\nsubmersible pump 1.5 kW: USD 118.00 per pc FOB Ningbo, valid until 30 June 2026.\n\n"
        "1. CE yes. The declaration in Polish will be sent by Friday 12 June 2026.\n2. Lead time 35 days after"
        " deposit.\n\nBest regards",
        to=MARTA, subject="Re: Inquiry pumps", answers=1,
    )  # fmt: skip
    one.at("2026-06-15 16:00")
    one.receives(
        "Dear Mr Wang,\n\nplease find our order no. 4500123:\n300 pcs submersible pump 1.5 kW at USD 115.00, total USD"
        " 34,500.00 FOB Ningbo\nPayment: 30 % deposit, balance against B/L copy.\nSend us the PI, our bank will"
        " transfer the deposit on Friday.\n\nMarta Nowak",
        sender=MARTA, subject="Order 4500123",
    )  # fmt: skip
    return one


def test_a_question_we_answered_beside_a_promise_of_something_else_is_answered(office: Office) -> None:
    states = {one["text"]: (one["state"], one["answer_by"]) for one in office.tells("questions", "list")}
    assert states == {
        "Do you have CE and the declaration of conformity in Polish?": ("promised", "2026-06-12"),
        "What is the lead time?": ("answered", None),
        "Is the shaft made of AISI 304 or 316?": ("promised", "2026-06-12"),
    }


def test_how_long_our_offer_stands_is_no_promise_of_ours(office: Office) -> None:
    ours = [one for one in office.tells("promises", "list") if one.get("kind") == "own_promise"]
    assert [one["value"]["date"] for one in ours] == ["2026-06-12"]


def test_an_order_is_registered_though_its_mail_speaks_of_the_deposit_first(office: Office) -> None:
    (order,) = office.tells("orders", "list")
    told = {name: one["value"] for name, one in order["fields"].items()}
    assert told["po"] == "4500123"
    assert told["total"] == {"amount": "34500.00", "currency": "USD"}


def test_the_promised_deposit_is_its_share_of_the_order_and_no_unit_price(office: Office) -> None:
    (debt,) = [one for one in office.tells("promises", "list") if one.get("kind") != "own_promise"]
    assert debt["amount"] == {"amount": "10350.00", "currency": "USD"}
