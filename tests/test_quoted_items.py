"""What each price of an offer of ours is for: part numbers, also such that begin with a digit, and goods by name."""

from __future__ import annotations

import pytest

from mailmate.trade.facts import Quantity
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.sale.quoted_items import items_in
from tests.office import Office, open_office


def names(words: str) -> list[str]:
    counts = [one for one in find_quantities(words) if isinstance(one.value, Quantity)]
    return [name for _, _, name in items_in(words, find_amounts(words), counts)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("4SP-1.5 submersible pump, 1.5 kW: USD 118.00 per pc", ["4SP-1.5"]),
        ("6308-2RS bearing EUR 1.20/pc, 6205-2RS bearing EUR 0.80/pc", ["6308-2RS", "6205-2RS"]),
        ("3. Stainless steel flange DN80 - 60 pcs - USD 14.20/pc", ["Stainless steel flange DN80"]),
        ("Drop cable 3x2.5 mm2: USD 1.95 per m", ["Drop cable 3x2.5 mm2"]),
        ("surface pump, 1 HP, single phase: USD 52 per set", ["surface pump"]),
        ("Solar controller MPPT 2200 W | 30 sets | USD 165.00", ["Solar controller MPPT 2200 W"]),
        ("For the pressure tank 24 L we quote USD 17.60 per pc.", ["pressure tank 24 L"]),
        ("The price of the cable is USD 1.95 per m and of the control box USD 21.80", ["cable", "control box"]),
        ("USD 3.20 per piece for the float switch, USD 2.10 per piece for the gland", ["float switch", "gland"]),
        ("深井泵 4SP-1.5 单价 USD 118，控制箱单价 USD 21.80", ["4SP-1.5", "控制箱"]),
        ("Our best price for 500 pcs: USD 118.00 per pc FOB Ningbo.", []),
        ("We can go down to USD 115.00 per pc FOB Ningbo.", []),
        ("As discussed by phone, USD 117 per pc is our last price.", []),
    ],
)  # fmt: skip
def test_the_goods_beside_a_price_are_what_it_is_for(words: str, expected: list[str]) -> None:
    assert names(words) == expected


@pytest.fixture
def office(tmp_path) -> Office:
    return open_office(tmp_path, knowledge=False)


def quoted(office: Office, words: str) -> list[tuple[str | None, str, str | None]]:
    office.receives("Please quote pumps.")
    office.sends(f"Dear Ana,\n\n{words}\n\nIris", answers=1)
    with office.desk() as desk:
        entries = [one for one in desk.database.registers.entries("quotes") if one.kind == "quote"]
    return [
        (one.value["item"], one.value["price"]["amount"], (one.value["quantity"] or {}).get("value")) for one in entries
    ]


def test_the_rows_of_a_table_are_quoted_though_only_its_titles_speak_of_a_price(office: Office) -> None:
    table = """Item | Qty | Unit price FOB Ningbo
JET-100 jet pump | 300 pcs | USD 41.50
Pressure tank 24 L | 150 pcs | USD 17.60
Freight | | USD 900.00
Total for 450 pcs | | USD 15,090.00"""
    assert quoted(office, table) == [("JET-100", "41.50", "300"), ("Pressure tank 24 L", "17.60", "150")]


def test_two_items_of_one_offer_are_two_quotes_and_no_versions_of_one(office: Office) -> None:
    quoted(office, "4SP-1.5 submersible pump: USD 118.00 per pc\n4SP-2.2 submersible pump: USD 146.50 per pc")
    assert [(one["item"], one["version"]) for one in office.tells("quotes", "list")] == [("4SP-1.5", 1), ("4SP-2.2", 1)]
