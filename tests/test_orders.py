"""Orders: papers read line by line, entries joined by their numbers, what is missing for what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.config import Config
from mailmate.desk.pages.field_texts import value_text
from mailmate.desk.wiring import open_desk
from mailmate.sentences import say
from mailmate.trade.delivery.complaint_cases import FACTS as COMPLAINT_FACTS
from mailmate.trade.delivery.complaint_tables import EVIDENCE
from mailmate.trade.delivery.shipments import TOLD
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.field_words import FIELD_WORDS, field_word
from mailmate.trade.registers import Entry
from mailmate.trade.sale.order_papers import read_order_paper
from mailmate.trade.sale.orders import FIELDS as ORDER_FIELDS
from mailmate.trade.sale.orders import find_order, lacking, orders
from tests.lengths import at_two_lengths, cut

ORDER = """ANDES HIDRO S.A.C.
PURCHASE ORDER
PO No.: HA-3391            Date: 12 May 2026
Supplier: Haitong Valve Co., Ltd.
Payment terms: 30% deposit by T/T, 70% against B/L copy
Delivery terms: CIF Callao
Port of loading: Ningbo
Delivery date: 30 June 2026
Item No. | Description | Qty | Unit | Unit price (USD) | Amount (USD)
BV-050 | Ball valve 2" | 800 | pcs | 12.50 | 10,000.00
GV-080 | Gate valve 3" | 200 | pcs | 31.00 | 6,200.00
TOTAL | | 1,000 | pcs | | 16,200.00
"""
PROFORMA = """PROFORMA INVOICE
PI NO: HT26-0529   PO NO: HA-3391
Ball valve 2" BV-050   800 pcs   USD 12.50/pc   USD 10,000.00
Gate valve 3"  200 sets @ USD 31.00
Total: USD 16,200.00
T/T 30 % in advance, balance before shipment
FOB Ningbo
"""


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def test_a_purchase_order_gives_its_numbers_lines_terms_and_dates() -> None:
    paper = read_order_paper(ORDER)
    assert paper is not None
    assert paper.numbers == {"po": "HA-3391"}
    assert [(one.item, one.quantity, one.price, one.amount) for one in paper.items] == [
        ("BV-050", Quantity(Decimal(800), "pcs"), usd("12.50"), usd("10000.00")),
        ("GV-080", Quantity(Decimal(200), "pcs"), usd("31.00"), usd("6200.00")),
    ]
    assert (paper.total, paper.deposit, paper.incoterm, paper.loading) == (
        usd("16200.00"), Decimal(30), "CIF Callao", "Ningbo",
    )  # fmt: skip
    assert (paper.ordered, paper.delivery) == (date(2026, 5, 12), date(2026, 6, 30))
    assert paper.problems == ()


def test_lines_of_text_are_read_where_there_is_no_table() -> None:
    paper = read_order_paper(PROFORMA)
    assert paper is not None
    assert paper.numbers == {"pi": "HT26-0529", "po": "HA-3391"}
    assert [(one.quantity, one.price, one.amount) for one in paper.items] == [
        (Quantity(Decimal(800), "pcs"), usd("12.50"), usd("10000.00")),
        (Quantity(Decimal(200), "sets"), usd("31.00"), None),
    ]
    assert (paper.total, paper.deposit, paper.incoterm) == (usd("16200.00"), Decimal(30), "FOB Ningbo")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("6,200.00", "6,300.00", "Line 11: 200 pcs at USD 31.00 is USD 6,200.00, the paper says USD 6,300.00."),
        ("16,200.00", "16,000.00", "The lines add up to USD 16,200.00, the paper's total is USD 16,000.00."),
    ],
)
def test_figures_that_contradict_each_other_are_told(old: str, new: str, problem: str) -> None:
    paper = read_order_paper(ORDER.replace(f"| {old}", f"| {new}"))
    assert paper is not None
    assert problem in [str(one) for one in paper.problems]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear all, thanks",
        "Please quote 500 pcs at USD 3.00",
        "COMMERCIAL INVOICE\nTotal: USD 5",
        "PURCHASE ORDER\n",
    ],
)
def test_what_is_no_order_gives_nothing(text: str) -> None:
    assert read_order_paper(text) is None


def test_a_price_in_a_paper_of_two_currencies_has_no_currency_by_guess() -> None:
    paper = read_order_paper("PURCHASE ORDER 77123\nPO No: 77123\nUSD or EUR\nItem | Qty | Price\nA1 | 5 pcs | 3.20\n")
    assert paper is not None
    assert [one.price for one in paper.items] == [None]


def entry(number: int, kind: str = "order", *, company: str = "buyer.example", **value: Any) -> Entry:
    by = "reader" if kind in ("order", "change", "proforma") else "person"
    at = datetime(2026, 5, number, 9, tzinfo=UTC)
    return Entry("orders", kind, value, "words", at, by, company=company, entry_id=number)


def test_entries_that_share_a_number_are_one_order_and_the_last_word_stands() -> None:
    (one,) = orders(
        [
            entry(1, po="HA-3391", total={"amount": "16200.00", "currency": "USD"}),
            entry(2, "proforma", pi="HT26-0529", po="HA 3391", incoterm="FOB Ningbo"),
            entry(3, pi="HT26-0529", total={"amount": "15000.00", "currency": "USD"}),
        ]
    )
    assert one.name == "HA-3391"
    assert one.total == usd("15000.00")
    assert one.told["total"].before == ({"amount": "16200.00", "currency": "USD"},)
    assert one.get("incoterm") == "FOB Ningbo"


def test_a_change_of_the_total_waits_for_a_person() -> None:
    said = [
        entry(1, po="HA-3391", total={"amount": "16200.00", "currency": "USD"}),
        entry(2, "change", po="HA-3391", total={"amount": "15000.00", "currency": "USD"}),
    ]
    (one,) = orders(said)
    assert (one.total, [change.number for change in one.proposed]) == (usd("16200.00"), [2])
    (one,) = orders([*said, entry(3, "confirmed", entry=2)])
    assert (one.total, one.proposed) == (usd("15000.00"), ())


def test_one_number_at_two_companies_is_two_orders() -> None:
    assert len(orders([entry(1, po="1001"), entry(2, po="1001", company="other.example")])) == 2


def test_an_entry_that_names_two_orders_joins_them() -> None:
    found = orders([entry(1, po="A1"), entry(2, "proforma", pi="B2"), entry(3, "change", po="A1", pi="B2")])
    assert [[one.entry_id for one in order.entries] for order in found] == [[1, 2, 3]]


def test_a_struck_entry_counts_no_more_and_a_typed_field_stands_last() -> None:
    found = orders(
        [
            entry(1, po="A1", terms="T/T"),
            entry(2, "set", entry=1, terms="L/C"),
            entry(3, po="B1"),
            entry(4, "struck", entry=3),
        ]
    )
    assert [(one.name, one.get("terms")) for one in found] == [("A1", "L/C")]


def test_a_person_says_whose_order_it_is() -> None:
    (one,) = orders([entry(1, po="A1", company="Andes Hidro"), entry(2, "set", entry=1, belongs_to="andes.example")])
    assert one.company == "andes.example"


def test_nothing_is_confirmed_before_a_person_stands_behind_it() -> None:
    assert not orders([entry(1, po="A1")])[0].confirmed
    assert orders([entry(1, po="A1"), entry(2, "confirmed", entry=1)])[0].confirmed
    assert orders([entry(1, "imported", po="A1")])[0].confirmed


def test_what_is_missing_is_named_by_purpose() -> None:
    (one,) = orders([entry(1, po="A1", total={"amount": "100.00", "currency": "USD"}, deposit="30")])
    assert lacking(one, "balance") == ("ready",)
    assert lacking(one, "payment") == ("terms",)
    assert lacking(None, "payment") == ("total", "terms")
    to_port, from_port = orders([entry(1, po="A1", incoterm="CIF Callao"), entry(2, po="A2", incoterm="FOB Ningbo")])
    assert ("discharge" in lacking(to_port, "shipment"), "discharge" in lacking(from_port, "shipment")) == (False, True)


def test_the_balance_is_what_the_deposit_leaves() -> None:
    (one,) = orders([entry(1, po="A1", total={"amount": "16200.00", "currency": "USD"}, deposit="30")])
    assert one.balance == usd("11340.00")
    assert orders([entry(1, po="A1", deposit="30")])[0].balance is None


def test_an_order_is_found_by_any_of_its_numbers_within_its_company() -> None:
    found = orders([entry(1, po="A-1", lc_no="LC9"), entry(2, po="A-2"), entry(3, po="A-1", company="other.example")])
    assert find_order(found, "buyer.example", "a1") is found[0]
    assert find_order(found, "buyer.example", "", "LC9") is found[0]
    assert find_order(found, "third.example", "A-1") is None


@settings(max_examples=60, deadline=None)
@given(st.permutations([1, 2, 3, 4, 5]))
def test_the_order_in_which_entries_are_handed_in_does_not_matter(numbers: list[int]) -> None:
    entries = {
        1: entry(1, po="A1"), 2: entry(2, "proforma", pi="P1"), 3: entry(3, "change", po="A1", pi="P1"),
        4: entry(4, po="B1"), 5: entry(5, "set", entry=4, terms="L/C"),
    }  # fmt: skip
    assert orders([entries[number] for number in numbers]) == orders([entries[number] for number in sorted(numbers)])


@at_two_lengths
def test_hostile_text_ends_quickly(share: int) -> None:
    for body in (
        "| " * 100_000,
        "Item | Qty | Price\n" + "1 | 2 | 3\n" * 20_000,
        "Total: " * 20_000,
        "USD 1 " * 30_000,
    ):
        read_order_paper("PURCHASE ORDER\n" + cut(body, share))


def test_a_subtotal_is_not_the_total() -> None:
    paper = read_order_paper(
        "Order Confirmation\nPI No.: SK-7\nSubtotal   1,000.00\nDiscount   -50.00\nTotal EUR   950.00"
    )
    assert str(paper.total) == "EUR 950.00"


@pytest.mark.parametrize(
    ("quantity", "amount", "read"),
    [("2,000", "4,920.00", "2000"), ("2,000", "4.92", "2.000"), ("2,000", "5,000.00", None)],
)
def test_a_quantity_of_two_readings_is_the_one_price_and_amount_prove(quantity, amount, read) -> None:
    row = f"1 | SK-3080W | {quantity} | 2.46 | {amount}"
    paper = read_order_paper(
        f"PROFORMA INVOICE\nPI No.: SK-7\nITEM | MODEL | QTY(PCS) | PRICE(USD) | AMOUNT(USD)\n{row}"
    )
    (line,) = paper.items
    assert (f"{line.quantity.value:f}" if line.quantity else None) == read


def test_a_unit_that_is_only_a_sign_is_no_unit() -> None:
    rows = "Item | Description | Qty | Unit | Price | Amount\n1 | Valve | 5 | - | USD 2.00 | USD 10.00"
    paper = read_order_paper(f"PURCHASE ORDER\nPO No.: 4471-A\n{rows}")
    assert [(str(one.quantity.value), one.quantity.unit) for one in paper.items] == [("5", "")]


def test_mails_without_a_sender_are_no_common_company() -> None:
    found = orders([replace(entry(n, po="A1", company=""), mail_id=n) for n in (1, 2)])
    assert [[one.entry_id for one in order.entries] for order in found] == [[1], [2]]
    assert find_order(found[:1], "", "A1") is None


def test_what_a_person_accepted_stands_against_a_later_mail_until_that_is_accepted_too() -> None:
    entries = [entry(1, po="A1", terms="T/T"), entry(2, "confirmed", entry=1), entry(3, "change", po="A1", terms="L/C")]
    (one,) = orders(entries)
    assert (one.get("terms"), one.told["terms"].against, one.confirmed) == ("T/T", ("L/C",), False)
    (one,) = orders([*entries, entry(4, "confirmed", entry=3)])
    assert (one.get("terms"), one.told["terms"].before, one.confirmed) == ("L/C", ("T/T",), True)


def test_all_of_an_order_moves_to_the_company_a_person_names() -> None:
    entries = [
        entry(1, po="A1", company="Andes Hidro"),
        entry(2, "change", po="A1", terms="T/T", company="Andes Hidro"),
    ]
    (one,) = orders(
        [*entries, entry(3, "set", entry=1, belongs_to="andes.example"), entry(4, po="A1", company="andes.example")]
    )
    assert (one.company, one.get("terms")) == ("andes.example", "T/T")


def test_one_sum_written_in_two_ways_is_no_change() -> None:
    sums = [{"amount": amount, "currency": "USD"} for amount in ("10000", "10000.00")]
    (one,) = orders([entry(1, po="A1", total=sums[0]), entry(2, "change", po="A1", total=sums[1])])
    assert one.told["total"].before == ()


TYPED = {"orders": {"po": "A2"}, "shipments": {"seal_no": "H1"}, "complaints": {"lot": "L7"}}


@pytest.mark.parametrize(
    ("module", "verb", "words"),
    [
        ("orders", "accept_order", []),
        ("shipments", "accept_shipment", []),
        ("complaints", "close_complaint", ["replaced"]),
        *((module, "set_fields", [typed]) for module, typed in TYPED.items()),
    ],
)
def test_what_is_written_rests_on_what_was_looked_up_in_the_same_moment(
    tmp_path: Path, module: str, verb: str, words: list[Any]
) -> None:
    """Another run that wants to write waits, so that nothing is said of a thing that changed meanwhile."""
    kind = {"orders": "order", "shipments": "shipment", "complaints": "complaint"}[module]
    seen: list[bool] = []
    with open_desk(tmp_path, config=Config()) as desk:
        told = replace(entry(1, po="A1", container_no="CSQU3054383"), register=module, kind=kind)
        (made,) = desk.database.registers.add([told])
        looks_up = desk.database.registers.entries

        def watched(*args: Any, **more: Any) -> list[Entry]:
            seen.append(desk.database.connections.connection.in_transaction)
            return looks_up(*args, **more)

        desk.database.registers.entries = watched
        getattr(import_module(f"mailmate.desk.registers.{module}"), verb)(desk, made.entry_id, *words)
    assert seen
    assert all(seen)


def test_what_is_shown_of_a_field_is_words_and_no_stored_value() -> None:
    shown = {
        ("total", ("amount", "16200.00", "currency", "USD")): "USD 16,200.00",
        ("quantity", ("value", "800", "unit", "pcs")): "800 pcs",
    }
    for (name, pairs), text in shown.items():
        assert value_text(name, dict(zip(pairs[::2], pairs[1::2], strict=True))) == text
    line = {"item": "BV-050", "description": "Ball valve", "quantity": {"value": "8", "unit": ""}, "price": None}
    assert value_text("items", [line]) == "BV-050 Ball valve, 8"
    assert (value_text("safety", True), value_text("deposit", "30")) == ("yes", "30 %")
    assert value_text("defect_type", "wrong_item, some_new_kind") == "wrong goods, some new kind"


@pytest.mark.parametrize("name", sorted({*ORDER_FIELDS, *TOLD, *COMPLAINT_FACTS, *EVIDENCE}))
def test_every_field_has_words_for_a_person(name: str) -> None:
    assert "_" not in say(field_word(name))
    assert name in FIELD_WORDS
