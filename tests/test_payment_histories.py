"""Little histories of payments in several countries: where a debt stands on which day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mailmate.trade.facts import Money
from mailmate.trade.payment.payments import Transfer
from mailmate.trade.payment.transfer_checks import check_transfer
from tests.office import Office, open_office

GERMAN, EGYPTIAN = "Egon <egon@werk.de>", "Hossam <hossam@nile.com.eg>"
SAUDI, CHINESE = "Omar <omar@riyadh.com.sa>", "Li <li@buyer.cn>"
INVOICE = "invoice SK-INV-9 of USD 5,000.00"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def says(office: Office, moment: str, sender: str, words: str, **more) -> None:
    office.at(moment)
    answers = {"answers": office.mails} if office.mails else {}
    mail = office.receives(f"Dear Iris,\n\n{words}\n\nRegards", sender=sender, subject="Payment", **answers, **more)
    office.says("done", mail)


def stands(office: Office, day: str) -> tuple[str, int]:
    office.at(day)
    (debt,) = [one for one in office.tells("promises", "list") if one["kind"] == "debt"]
    return debt["state"], debt["broken_count"]


@pytest.mark.parametrize(
    ("sender", "said", "words", "days"),
    [
        (
            GERMAN, "2026-07-02 16:00", "We will pay {invoice} tomorrow.",
            {"2026-07-03": ("due", 0), "2026-07-06": ("due", 0), "2026-07-07": ("broken", 1)},
        ),
        (
            SAUDI, "2026-07-08 16:00", "We will transfer {invoice} on Friday 10 July 2026.",
            {"2026-07-12": ("due", 0), "2026-07-13": ("due", 0), "2026-07-14": ("broken", 1)},
        ),
        (
            EGYPTIAN, "2026-07-08 16:00", "We will transfer {invoice} on Thursday 9 July 2026.",
            {"2026-07-12": ("due", 0), "2026-07-13": ("broken", 1)},
        ),
        (
            GERMAN, "2026-12-30 16:00", "We will pay {invoice} on 31 December.",
            {"2026-12-31": ("due", 0), "2027-01-04": ("due", 0), "2027-01-05": ("broken", 1)},
        ),
        (
            GERMAN, "2026-12-28 16:00", "We will pay {invoice} on 4 January.",
            {"2026-12-31": ("promised", 0), "2027-01-05": ("due", 0), "2027-01-06": ("broken", 1)},
        ),
        (
            CHINESE, "2026-09-15 10:00", "We will pay {invoice} on 19 September 2026.",
            {"2026-09-21": ("due", 0), "2026-09-22": ("broken", 1)},
        ),
        (
            CHINESE, "2026-09-25 10:00", "We will pay {invoice} on 30 September 2026.",
            {"2026-10-08": ("due", 0), "2026-10-09": ("broken", 1)},
        ),
        (
            GERMAN, "2026-03-28 16:00", "We will pay {invoice} within 48 hours.",
            {"2026-03-29": ("promised", 0), "2026-03-31": ("due", 0), "2026-04-01": ("broken", 1)},
        ),
    ],
)  # fmt: skip
def test_a_promise_is_broken_when_the_payers_next_banking_day_has_ended(
    office: Office, sender: str, said: str, words: str, days: dict
) -> None:
    says(office, said, sender, words.format(invoice=INVOICE))
    assert {day: stands(office, day) for day in days} == days


def test_a_promise_quoted_again_is_no_new_one(office: Office) -> None:
    says(office, "2026-06-01 10:00", GERMAN, f"We will pay {INVOICE} on 10 June 2026.")
    quoted = f"Noted, thanks.\n\nOn 1 June 2026 Egon wrote:\n> We will pay {INVOICE} on 20 June 2026."
    says(office, "2026-06-12 10:00", GERMAN, quoted)
    assert stands(office, "2026-06-12") == ("broken", 1)


def test_only_the_second_postponement_before_the_day_counts(office: Office) -> None:
    says(office, "2026-06-01 10:00", GERMAN, f"We will pay {INVOICE} on 10 June 2026.")
    says(office, "2026-06-05 10:00", GERMAN, "We need to postpone the payment of invoice SK-INV-9 to 20 June 2026.")
    assert stands(office, "2026-06-06") == ("postponed", 0)
    says(office, "2026-06-16 10:00", GERMAN, "Unfortunately we can pay invoice SK-INV-9 only on 30 June 2026.")
    assert stands(office, "2026-06-17") == ("postponed", 1)


@pytest.mark.parametrize(
    ("currency", "day", "differs"),
    [
        ("USD", date(2026, 6, 4), False),
        ("USD", date(2026, 6, 6), True),
        ("USD", date(2026, 7, 3), True),
        ("EUR", date(2026, 6, 6), True),
        ("EUR", date(2026, 7, 3), False),
        ("AED", date(2026, 6, 6), False),
    ],
)
def test_a_value_date_on_which_no_bank_settles_is_told(currency: str, day: date, differs: bool) -> None:
    """3 July 2026 is the observed day of independence in the United States."""
    shown = Transfer(value_date=day, amount=Money(Decimal(100), currency))
    found = [one.field for one in check_transfer(shown, accounts=(), said_on=date(2026, 7, 10))]
    assert ("value_date" in found) is differs


def test_lists_of_three_banks_pay_in_parts_and_no_row_twice(office: Office, tmp_path: Path) -> None:
    for number, sender, owed in ((20, GERMAN, "18,450.00"), (21, EGYPTIAN, "9,000.00"), (22, SAUDI, "7,000.00")):
        office.at("2026-06-01 10:00")
        words = f"We will pay USD {owed} for invoice SK-INV-{number} on 10 June 2026."
        office.receives(f"Dear Iris,\n\n{words}\n\nRegards", sender=sender, subject=f"Invoice SK-INV-{number}")
    office.at("2026-06-12")
    lists = {
        "english.csv": "Value Date,Amount,Currency,Payer,Reference\n2026-06-09,9000.00,USD,WERK GMBH,SK-INV-20 part\n"
        "2026-06-10,9450.00,USD,WERK GMBH,SK-INV-20 rest\n2026-06-10,9450.00,USD,WERK GMBH,SK-INV-20 rest\n",
        "chinese.csv": "交易日期;贷方金额(美元);借方金额;对方户名;附言\n20260610;9.000,00;;NILE TRADING;INV SK INV 21\n"
        "20260611;;500,00;FORWARDER;FREIGHT\n",
        "statement.csv": "Account statement of 12 June\n\nBooking date\tDetails\tIn\tOut\tCcy\n"
        "10/06/2026\tRIYADH CO SK-INV-22\t6,985.00\t\tUSD\n13/06/2026\tBANK FEE\t\t15.00\tUSD\n",
    }
    told = {}
    for name, text in lists.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        first, again = (office.tells_one("promises", "import-bank", tmp_path / name) for _ in range(2))
        told[name] = (len(first["recorded"]), len(first["doubtful"]), len(again["recorded"]))
    assert told == {"english.csv": (2, 1, 0), "chinese.csv": (1, 0, 0), "statement.csv": (1, 0, 0)}
    assert {one["state"] for one in office.tells("promises", "list")} == {"kept"}
