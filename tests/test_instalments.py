"""Payments in parts: which dates a part lifts, which sum stands on which day, and what is owed all the while."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from mailmate.trade.payment.promises import state
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from tests.office import Office, open_office


def entry(day: int, kind: str = "promise", **value) -> Entry:
    at = datetime(2026, 7, day, 9, tzinfo=UTC)
    by = "person" if kind == "received" else "reader"
    return Entry("promises", kind, value, f"{kind} on {day}", at, by=by, subject="PI12", company="b.example")


def usd(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "USD"}


def part(day: str, amount: str) -> dict[str, str]:
    return {"date": day, **usd(amount)}


HALVES = {"date": "2026-07-10", "more_dates": ["2026-07-20"], "amount": usd("18000")}
NAMED = {
    "date": "2026-07-10", "more_dates": ["2026-07-20"],
    "parts": [part("2026-07-10", "5000"), part("2026-07-20", "13000")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("promise", "paid", "standing"),
    [
        (HALVES, [], 10),
        (HALVES, ["500"], 10),
        (HALVES, ["8980"], 20),
        (HALVES, ["4000", "5000"], 20),
        (NAMED, ["4000"], 10),
        (NAMED, ["5000"], 20),
        (NAMED, ["9000"], 20),
        ({**HALVES, "amount": None}, [], 10),
    ],
)
def test_a_part_payment_lifts_the_dates_it_covers_and_no_more(promise: dict, paid: list[str], standing: int) -> None:
    chain = [entry(6, **promise), *(entry(7, "received", amount=usd(sum_)) for sum_ in paid)]
    now = state(chain, date(2026, 7, 8), Rules(), "")
    assert (now.standing, now.broken_count) == (date(2026, 7, standing), 0)


def test_the_rest_of_a_first_part_is_broken_on_its_day() -> None:
    chain = [entry(6, **NAMED), entry(7, "received", amount=usd("1000"))]
    now = state(chain, date(2026, 7, 15), Rules(), "")
    assert (now.broken_count, now.standing, str(now.open_sum)) == (1, date(2026, 7, 20), "USD 17,000")


def test_money_for_a_claim_lifts_no_day_named_for_the_rest() -> None:
    claim = entry(6, "claim", date="2026-07-10", more_dates=["2026-07-20"], amount=usd("9000"), part="partial")
    chain = [entry(1, date="2026-07-03", amount=usd("18000")), claim, entry(7, "received", amount=usd("9000"))]
    assert state(chain, date(2026, 7, 8), Rules(), "").standing == date(2026, 7, 10)


def test_the_days_named_for_the_rest_stand_when_the_claim_fails() -> None:
    claim = entry(6, "claim", date="2026-07-20", amount=usd("9000"), part="partial")
    now = state([claim, entry(8, "failed")], date(2026, 7, 9), Rules(), "")
    assert (now.state, now.broken_count, now.standing) == ("broken", 1, date(2026, 7, 20))


@pytest.mark.parametrize(
    ("amounts", "received", "expected"),
    [
        (["18000", "9000"], "9000", ("part_kept", "9000")),
        (["18000", "20000"], "18000", ("part_kept", "2000")),
        (["18000"], "18000", ("kept", "0")),
    ],
)
def test_the_buyers_words_never_make_a_known_debt_smaller(amounts, received, expected) -> None:
    chain = [entry(2 + n, date="2026-07-20", amount=usd(one)) for n, one in enumerate(amounts)]
    now = state([*chain, entry(9, "received", amount=usd(received))], date(2026, 7, 9), Rules(), "")
    assert (now.state, now.open_sum.amount) == (expected[0], Decimal(expected[1]))


def test_the_rest_promised_after_a_part_is_not_the_whole_debt() -> None:
    chain = [
        entry(2, date="2026-07-06", amount=usd("18450")),
        entry(3, "received", amount=usd("9000")),
        entry(4, date="2026-07-10", amount=usd("9450")),
    ]
    assert str(state(chain, date(2026, 7, 5), Rules(), "").open_sum) == "USD 9,450"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-07-06 09:00")
    return opened


@pytest.mark.parametrize(
    ("words", "owed", "parts"),
    [
        (
            "We will pay USD 9,000.00 on 10 July 2026 and USD 9,450.00 on 20 July 2026 for invoice SK-INV-7.",
            "18450.00", ["9000.00", "9450.00"],
        ),
        (
            "For invoice SK-INV-7 of USD 18,450.00 we will pay USD 9,000.00 on 10 July 2026 and USD 9,450.00 on 20 July"
            " 2026.",
            "18450.00", ["9000.00", "9450.00"],
        ),
        (
            "We will pay USD 9,000.00 of the USD 18,450.00 for invoice SK-INV-7 on 10 July 2026, the rest on 20 July"
            " 2026.",
            None, None,
        ),
    ],
)  # fmt: skip
def test_sums_and_days_that_take_turns_are_read_as_parts(office: Office, words: str, owed, parts) -> None:
    office.receives(f"Dear Iris,\n\n{words}\n\nAna", subject="Invoice SK-INV-7")
    (debt,) = office.tells("promises", "list")
    told = [one["value"].get("parts") for one in debt["entries"]]
    assert [[one["amount"] for one in several] for several in told if several] == ([parts] if parts else [])
    assert [one["date"] for one in debt["promised"]] == ["2026-07-10", "2026-07-20"]
    if owed:
        assert debt["amount"]["amount"] == owed


@pytest.mark.parametrize(
    ("words", "debts"),
    [
        (
            "We will pay invoice SK-INV-9 (USD 1,000.00) on 6 August 2026 and invoice SK-INV-10 (USD 2,000.00) on 13"
            " August 2026.",
            [("SK-INV-9", "2026-08-06", "1000.00"), ("SK-INV-10", "2026-08-13", "2000.00")],
        ),
        (
            "We will pay USD 1,000.00 for invoice SK-INV-9 on 6 August 2026 and USD 2,000.00 for invoice SK-INV-10 on"
            " 13 August 2026.",
            [("SK-INV-9", "2026-08-06", "1000.00"), ("SK-INV-10", "2026-08-13", "2000.00")],
        ),
        (
            "We will pay invoice SK-INV-9 and invoice SK-INV-10 on 6 August 2026, USD 3,000.00 in all.",
            [("SK-INV-9", "2026-08-06", None), ("SK-INV-10", "2026-08-06", None)],
        ),
    ],
)  # fmt: skip
def test_a_mail_that_promises_to_pay_two_invoices_begins_two_chains(office: Office, words: str, debts: list) -> None:
    office.receives(f"Dear Iris,\n\n{words}\n\nAna", subject="Payment")
    told = [one for one in office.tells("promises", "list") if one["kind"] == "debt"]
    assert [(one["debt"], one["date"], one["amount"] and one["amount"]["amount"]) for one in told] == debts
