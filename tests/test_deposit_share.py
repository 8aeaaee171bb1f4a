"""What a deposit comes to that is promised without a sum: the order's share of its total, where that is certain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from mailmate.trade.payment.deposit_share import with_deposit_shares
from mailmate.trade.payment.promises import chains, state
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
TOTAL = {"amount": "12600.00", "currency": "USD"}


def order(number: int = 1, company: str = "buyer.example", **value: Any) -> Entry:
    told = {"pi": "PI-2201", "total": TOTAL, "deposit": "30", **value}
    return Entry("orders", "proforma", told, "PI-2201", AT, company=company, subject="PI2201", entry_id=number)


def promise(**value: Any) -> Entry:
    told = {"date": "2026-11-10", "part": "deposit", "amount": None, **value}
    return Entry(
        "promises", "promise", told, "we pay the deposit tomorrow", AT.replace(day=9), mail_id=2,
        company="buyer.example", subject="PI2201", entry_id=7,
    )  # fmt: skip


def debt(promises: list[Entry], orders: list[Entry]) -> str:
    (chain,) = chains(with_deposit_shares(promises, orders), Rules())
    return str(state(chain, date(2026, 11, 9), Rules(), "").debt)


def test_a_promised_deposit_is_worth_the_share_of_its_order() -> None:
    assert debt([promise()], [order()]) == "USD 3,780.00"


def test_the_words_of_the_promise_stay_what_they_were() -> None:
    (told,) = with_deposit_shares([promise()], [order()])
    assert told.value["amount"] is None
    assert told.value["share"] == {"amount": "3780.00", "currency": "USD", "percent": "30", "order": "PI-2201"}


@pytest.mark.parametrize(
    ("said", "orders"),
    [
        (promise(part="balance"), [order()]),
        (promise(part=None), [order()]),
        (promise(), []),
        (promise(), [order(company="other.example")]),
        (promise(), [order(pi="PI-2202")]),
        (promise(), [order(deposit=None)]),
        (promise(), [order(total=None)]),
        (promise(), [order(problems=["The goods come to another sum."])]),
        (replace(promise(), subject=""), [order()]),
    ],
)
def test_where_it_is_not_certain_no_sum_is_told(said: Entry, orders: list[Entry]) -> None:
    assert debt([said], orders) == "None"


def test_a_sum_the_buyer_names_is_not_reckoned_over() -> None:
    named = promise(amount={"amount": "3000.00", "currency": "USD"})
    assert debt([named], [order()]) == "USD 3,000.00"


def test_a_claim_for_less_leaves_the_agreed_deposit_owed() -> None:
    claim = replace(
        promise(amount={"amount": "3730.00", "currency": "USD"}), kind="claim", entry_id=8, at=AT.replace(day=20)
    )
    assert debt([promise(), claim], [order()]) == "USD 3,780.00"
