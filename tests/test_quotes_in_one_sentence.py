"""Several prices in one sentence of ours: each is the price of its own item, with its own count and the offer's end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def quoted(office: Office, words: str) -> list[tuple[str, str, str | None]]:
    office.receives("Please quote ball valves.")
    office.sends(f"Dear Ana,\n\n{words}\n\nIris", answers=1)
    with office.desk() as desk:
        entries = [one for one in desk.database.registers.entries("quotes") if one.kind == "quote"]
    return [
        (one.value["item"], one.value["price"]["amount"], (one.value["quantity"] or {}).get("value")) for one in entries
    ]


@pytest.mark.parametrize(
    ("words", "prices"),
    [
        (
            "We offer SK-2040B 2,500 pcs EUR 4.60/pc, SK-2050B 500 pcs EUR 6.35/pc, FCA Ningbo.",
            [("SK-2040B", "4.60", "2500"), ("SK-2050B", "6.35", "500")],
        ),
        (
            "For 600 pcs SK-2050S we can offer USD 6.55/pc FOB Ningbo, SK-2025S stays USD 2.32.",
            [("SK-2050S", "6.55", "600"), ("SK-2025S", "2.32", None)],
        ),
        (
            "We offer USD 6.55 for SK-2050S and USD 2.32 for SK-2025S, FOB Ningbo.",
            [("SK-2050S", "6.55", None), ("SK-2025S", "2.32", None)],
        ),
        (
            "Our price for SK-2050S DN50 is USD 6.70 for 500 pcs and USD 6.40 for 1000 pcs.",
            [("SK-2050S", "6.70", "500"), ("SK-2050S", "6.40", "1000")],
        ),
        ("The price of SK-2050S DN50 is USD 6.70 FOB Ningbo.", [("SK-2050S", "6.70", None)]),
    ],
)
def test_each_price_is_that_of_its_own_item(
    office: Office, words: str, prices: list[tuple[str, str, str | None]]
) -> None:
    assert quoted(office, words) == prices


@pytest.mark.parametrize(
    "words",
    [
        "SK-2050S 500 件单价 USD 6.70，FOB 宁波，7月18日 前付款，报价有效期到 7月20日。",
        "SK-2050S USD 6.70/pc FOB Ningbo, oferta válida hasta el 20 de julio de 2026.",
        "SK-2050S EUR 6.70/pc FCA Ningbo, Angebot gültig bis 20. Juli 2026.",
        "SK-2050S USD 6.70/pc FOB Ningbo, valid until 20 July 2026.",
    ],
)
def test_the_day_an_offer_ends_is_read_in_the_language_it_is_written_in(office: Office, words: str) -> None:
    office.receives("Please quote ball valves.")
    office.sends(words, answers=1)
    with office.desk() as desk:
        (quote,) = (one for one in desk.database.registers.entries("quotes") if one.kind == "quote")
    assert quote.value["valid_until"] == "2026-07-20"
