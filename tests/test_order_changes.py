"""What buyers change of an order: read from their words, waiting for a person, and what the order is afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.trade.sale.order_changes import accepted, line_of, read_order_changes
from tests.lengths import at_two_lengths, cut
from tests.office import Office, open_office

ORDER = (
    "Dear Iris,\n\nplease find our purchase order PO-771:\n\n800 pcs ball valve SK-2040B at USD 3.20\n"
    "200 pcs gate valve SK-3050 at USD 5.00\n\nTotal USD 3,560.00, FOB Ningbo, 30% deposit.\n\nBest regards\nAna Ruiz"
)
ITEMS = [
    {
        "item": None, "description": "ball valve SK-2040B", "quantity": {"value": "800", "unit": "pcs"},
        "price": {"amount": "3.20", "currency": "USD"}, "amount": None,
    },
    {
        "item": None, "description": "gate valve SK-3050", "quantity": {"value": "200", "unit": "pcs"},
        "price": {"amount": "5.00", "currency": "USD"}, "amount": None,
    },
]  # fmt: skip
TOLD = {"items": ITEMS, "total": {"amount": "3560.00", "currency": "USD"}, "po": "PO-771"}


def short(value: object) -> str:
    return "" if value is None else str(value) if not hasattr(value, "unit") else f"{value.value} {value.unit}".strip()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "please change the quantity of SK-2040B from 800 pcs to 1,000 pcs.",
            [("quantity", "800 pcs", "1000 pcs", "")],
        ),
        ("We accept the new price of USD 3.10 per pc for SK-2040B.", [("price", "", "USD 3.10", "")]),
        ("Please increase SK-2040B by 200 pcs.", [("quantity", "", "200 pcs", "add")]),
        ("Please reduce SK-2040B by 50 pcs.", [("quantity", "", "50 pcs", "subtract")]),
        ("We need 1,000 pcs instead of 800 pcs.", [("quantity", "800 pcs", "1000 pcs", "")]),
        ("SK-2040B: 1000 pcs (was 800 pcs)", [("quantity", "800 pcs", "1000 pcs", "")]),
        ("SK-2040B: 800 pcs -> 1,000 pcs", [("quantity", "800 pcs", "1000 pcs", "")]),
        ("Please change the quantity to 1000.", [("quantity", "", "1000", "")]),
        (
            "Please revise as follows:\n- SK-2040B: 1,000 pcs\n- SK-3050: 150 pcs",
            [("quantity", "", "1000 pcs", ""), ("quantity", "", "150 pcs", "")],
        ),
        (
            "Please change 800 pcs to 1000 pcs and the price from USD 3.20 to USD 3.10",
            [("quantity", "800 pcs", "1000 pcs", ""), ("price", "USD 3.20", "USD 3.10", "")],
        ),
        ("请将SK-2040B的数量从800件改为1000件", [("quantity", "800 pcs", "1000 pcs", "")]),
        ("Rogamos cambiar la cantidad de 800 pcs a 1.000 pcs", [("quantity", "800 pcs", "1000 pcs", "")]),
        ("Bitte ändern Sie die Menge von 800 Stück auf 1.000 Stück", [("quantity", "800 pcs", "1000 pcs", "")]),
        ("please cancel SK-3050 from our order", [("cancelled", "", "", "")]),
        ("Please do not change the quantity of 800 pcs.", []),
        ("Delivery changed from 5 July to 10 July.", []),
        ("We look forward to the 800 pcs.", []),
    ],
)
def test_a_change_is_read_with_what_stood_and_what_shall_stand(
    text: str, told: list[tuple[str, str, str, str]]
) -> None:
    found = read_order_changes(text)
    assert [(one.what, short(one.old), short(one.new), one.op) for one in found] == told


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("1,000 pcs of SK-2040B in PO-771", 0),
        ("gate valve 150 pcs", 1),
        ("SK-9999: 100 pcs", None),
        ("PO-771: 1,000 pcs", None),
    ],
)
def test_a_change_means_the_line_whose_words_it_names(quote: str, line: int | None) -> None:
    assert line_of(ITEMS, {"what": "quantity", "quote": quote}, frozenset({"PO771"})) == line


@pytest.mark.parametrize(
    ("change", "total"),
    [
        ({"what": "quantity", "quote": "SK-2040B", "new": {"value": "1000", "unit": "pcs"}}, "4200.00"),
        ({"what": "quantity", "quote": "SK-2040B", "new": {"value": "100", "unit": ""}, "op": "subtract"}, "3240.00"),
        ({"what": "price", "quote": "SK-3050", "new": {"amount": "4.50", "currency": "USD"}}, "3460.00"),
        ({"what": "cancelled", "quote": "SK-3050"}, "2560.00"),
        ({"what": "price", "quote": "SK-3050", "new": {"amount": "4.50", "currency": "EUR"}}, None),
        ({"what": "quantity", "quote": "SK-3050", "new": {"value": "3", "unit": "t"}}, None),
    ],
)
def test_the_total_follows_the_lines_and_two_units_or_currencies_are_never_mixed(
    change: dict, total: str | None
) -> None:
    made = accepted(TOLD, [change], frozenset({"PO771"}))
    assert made.get("total", {}).get("amount") == total


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    office.at("2026-07-06")
    office.receives(ORDER, subject="Purchase order PO-771")
    office.at("2026-07-07")
    office.receives(
        "Dear Iris,\n\nplease change the quantity of SK-2040B in PO-771 from 800 pcs to 1,000 pcs.\n\nAna Ruiz",
        subject="Change of order PO-771",
    )
    return office


def order(office: Office) -> dict:
    (one,) = office.tells("orders", "list")
    return one


def test_a_change_waits_beside_the_order_with_the_buyers_words(office: Office) -> None:
    one = order(office)
    assert one["fields"]["total"]["value"]["amount"] == "3560.00"
    assert one["fields"]["items"]["value"][0]["quantity"]["value"] == "800"
    (proposed,) = one["proposed"]
    assert proposed["words"] == ["please change the quantity of SK-2040B in PO-771 from 800 pcs to 1,000 pcs."]
    assert proposed["fields"]["total"] == {"amount": "4200.00", "currency": "USD"}
    assert "a change of order PO-771 waits for you" in office.today()
    assert f"mailmate orders accept {proposed['id']}" in office.says("orders", "show", one["id"])


def test_an_accepted_change_alters_items_and_total_and_keeps_what_stood(office: Office) -> None:
    office.says("orders", "accept", order(office)["proposed"][0]["id"])
    one = order(office)
    assert (one["proposed"], one["fields"]["total"]["value"]["amount"]) == ([], "4200.00")
    assert one["fields"]["total"]["before"] == [{"amount": "3560.00", "currency": "USD"}]
    assert one["fields"]["items"]["value"][0]["quantity"] == {"value": "1000", "unit": "pcs"}
    assert one["balance"]["amount"] == "2940.00"


def test_accepting_the_order_leaves_its_change_waiting_and_a_struck_one_is_gone(office: Office) -> None:
    said = office.says("orders", "accept", order(office)["id"])
    change = order(office)["proposed"][0]["id"]
    assert f"mailmate orders accept {change}" in said
    office.says("orders", "strike", change)
    one = order(office)
    assert (one["proposed"], one["confirmed"], one["fields"]["total"]["value"]["amount"]) == ([], True, "3560.00")


def test_answering_the_change_accepts_nothing(office: Office) -> None:
    office.sends("Dear Ana,\n\nwe come back to you on this.\n\nIris", subject="Re: Change of order PO-771", answers=2)
    assert order(office)["fields"]["total"]["value"]["amount"] == "3560.00"


@at_two_lengths
def test_hostile_changes_are_read_in_linear_time(share: int) -> None:
    for text in ("change from 1 pcs to " * 20_000, "-> 1 pcs " * 40_000, "qty " * 60_000, "please change:\n" * 20_000):
        read_order_changes(cut(text, share))
