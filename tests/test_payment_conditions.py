"""What a payment hangs on is kept with its debt and shown; a day on which they do not pay is no day they promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def chain(office: Office) -> dict[str, object]:
    return office.tells_one("promises", "list")


@pytest.mark.parametrize(
    ("words", "state", "condition"),
    [
        ("We will pay the balance of PI SK-771 only if you solve this.", "undated", "if you solve this"),
        (
            "We will pay the balance of PI SK-771 on 20 July, but only if you solve the noise.",
            "promised",
            "if you solve the noise",
        ),
        ("We will pay the balance of PI SK-771 on 20 July.", "promised", None),
    ],
)
def test_the_condition_of_a_payment_stands_with_its_debt(
    office: Office, words: str, state: str, condition: str | None
) -> None:
    office.receives(words)
    told = chain(office)
    assert (told["state"], told["condition"]) == (state, condition)
    assert (f"“{condition}”" in office.says("promises", "show", told["id"])) is (condition is not None)


def test_a_condition_that_is_met_or_replaced_by_a_day_is_shown_no_more(office: Office) -> None:
    office.receives("We will pay the balance of PI SK-771 only if you solve this.")
    number = chain(office)["id"]
    assert "on the condition “if you solve this”" in office.says("promises", "list")
    office.at("2026-07-07")
    office.receives("We will pay PI SK-771 on 20 July 2026.", answers=1)
    assert (chain(office)["condition"], chain(office)["date"]) == (None, "2026-07-20")
    office.receives("We will pay the balance of PI SK-771 only if you solve this.", answers=1)
    office.run("promises", "met", number)
    assert chain(office)["condition"] is None


def test_a_day_on_which_they_do_not_pay_is_no_promise(office: Office) -> None:
    office.receives("Invoice SK-90 cannot be paid today, we pay on 5 August.")
    told = chain(office)
    assert (told["state"], told["date"], [one["date"] for one in told["promised"]]) == (
        "promised", "2026-08-05", ["2026-08-05"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "debts"),
    [
        ("Please give us 5 % discount on PO-771.", 0),
        ("Photos attached as you asked, the batch is 2609-B, and now it is 41 pcs.", 0),
        ("The money of PO-771 leaves tomorrow for sure.", 1),
    ],
)
def test_words_without_any_money_are_no_debt_whatever_the_mail_was_taken_for(
    office: Office, words: str, debts: int
) -> None:
    office.receives(words, subject="Re: PO-771")
    assert len(office.tells("promises", "list")) == debts
