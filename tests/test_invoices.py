"""Invoices of ours nobody promised to pay: a friendly letter when their day is near, one more when it has passed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office import Office, open_office

ASKS = "Dear Ana,\n\nPlease find attached our invoice SK-INV-77. {words}\n\nIris"
PLAIN = "The amount of USD 4,200.00 is due on 10 July 2026."


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office with one letter of the buyer, answered, so that there is somebody to write to."""
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-06-25 09:00")
    opened.says("done", opened.receives("Thank you for the drawing.", subject="Drawing"))
    opened.at("2026-06-26 10:00")
    return opened


def invoice(office: Office, words: str = PLAIN, **more) -> int:
    return office.sends(ASKS.format(words=words), subject="Invoice SK-INV-77", **more)


def letters(office: Office, day: str) -> list[tuple[str, str]]:
    office.at(day)
    found = [one for one in office.tells("follow-ups", "list") if one["new"]]
    bodies = [(one["level"], office.drafts(one["mail"])["body"]) for one in found]
    for one in found:
        office.says("done", one["mail"])
    return bodies


def debts(office: Office) -> list[dict]:
    return [one for one in office.tells("promises", "list") if one["kind"] == "debt"]


def test_an_invoice_nobody_promised_to_pay_is_asked_for_before_its_day_and_once_it_is_overdue(office: Office) -> None:
    invoice(office)
    days = ("2026-07-08", "2026-07-09", "2026-07-10", "2026-07-13", "2026-07-14", "2026-07-15", "2026-07-20")
    written = {day: found for day in days if (found := letters(office, day))}
    assert {day: [level for level, _ in found] for day, found in written.items()} == {
        "2026-07-09": ["L0"], "2026-07-14": ["overdue"],
    }  # fmt: skip
    assert (
        "the payment of USD 4,200.00 for invoice SK-INV-77 is due on Friday 10 July 2026" in written["2026-07-09"][0][1]
    )
    overdue = written["2026-07-14"][0][1]
    assert "was due on Friday 10 July 2026" in overdue and "on which exact day" in overdue
    assert "you named" not in overdue and "promise" not in overdue


def test_such_a_debt_is_open_and_due_and_never_broken(office: Office) -> None:
    invoice(office)
    seen = []
    for day in ("2026-07-01", "2026-07-10", "2026-08-10"):
        office.at(day)
        (debt,) = debts(office)
        seen.append((debt["state"], debt["broken_count"], debt["due_on"], debt["open"]["amount"]))
    assert seen == [(state, 0, "2026-07-10", "4200.00") for state in ("undated", "due", "due")]
    assert "SK-INV-77" in office.today()


def test_a_promise_of_the_buyer_takes_the_place_of_our_day(office: Office) -> None:
    invoice(office)
    office.at("2026-07-01 09:00")
    office.says("done", office.receives("We will pay invoice SK-INV-77 on 20 July 2026.", subject="Invoice SK-INV-77"))
    assert letters(office, "2026-07-10") == []
    (debt,) = debts(office)
    assert (debt["state"], debt["date"], debt["open"]["amount"]) == ("promised", "2026-07-20", "4200.00")
    ((level, body),) = letters(office, "2026-07-17")
    assert (level, "you named Monday 20 July 2026" in body) == ("L0", True)


def test_an_invoice_that_was_paid_is_not_asked_for_when_its_papers_are_sent_again(office: Office) -> None:
    invoice(office)
    office.at("2026-07-02")
    office.says("promises", "received", debts(office)[0]["id"])
    office.at("2026-07-03")
    invoice(office)
    assert [one["state"] for one in debts(office)] == ["kept"]
    assert letters(office, "2026-07-10") == []


def test_the_buyers_smaller_sum_is_a_part_of_our_invoice(office: Office) -> None:
    invoice(office)
    office.at("2026-07-01 09:00")
    said = office.receives("We will pay USD 2,000.00 of invoice SK-INV-77 on 3 July 2026.", subject="Invoice SK-INV-77")
    office.says("done", said)
    assert debts(office)[0]["amount"]["amount"] == "4200.00"
    office.at("2026-07-04")
    office.says("promises", "received", debts(office)[0]["id"], "--amount", "2000.00")
    assert (debts(office)[0]["state"], debts(office)[0]["open"]["amount"]) == ("part_kept", "2200.00")
    assert [level for level, _ in letters(office, "2026-07-09")] == ["L0"]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Please remit USD 4,200.00 by 10 July 2026.", "2026-07-10"),
        ("Payment is due by Friday 10 July 2026.", "2026-07-10"),
        ("Kindly settle the balance on or before 10 July 2026.", "2026-07-10"),
        ("Due date: 10 July 2026, total USD 4,200.00.", "2026-07-10"),
        ("Payment terms: 30 days after B/L date.", None),
        ("The goods are ready on 10 July 2026.", None),
        ("We will pay the freight on 10 July 2026.", None),
        ("The amount was due on 10 June 2026.", None),
        ("The L/C is due on 10 July 2026.", None),
        ("Please see that the balance is paid, payment by 10 July 2026.", "2026-07-10"),
        ("Invoice below: the goods are due on 10 July 2026.", None),
        ("Your vessel is due on 10 July 2026, the invoice follows.", None),
        ("Please transfer the documents of the invoice by 10 July 2026.", None),
    ],
)
def test_a_day_of_payment_is_what_our_words_say_and_nothing_else(office: Office, words: str, due: str | None) -> None:
    invoice(office, words)
    assert [one["due_on"] for one in debts(office)] == ([due] if due else [])


def test_a_supplier_we_owe_money_is_asked_for_none(office: Office) -> None:
    office.sends(
        "Dear Li, your invoice LI-9 is due on 10 July 2026 and we will pay it then.", to="Li <li@mill.example>"
    )
    assert debts(office) == []


def test_a_paper_of_ours_tells_number_day_and_total(office: Office) -> None:
    lines = ("COMMERCIAL INVOICE", "Invoice No: SK-INV-89", "Subtotal: USD 6,800.00", "Due date: 20 July 2026")
    paper = "\n".join((*lines, "Total: USD 7,000.00", ""))
    office.sends("Dear Ana,\n\nOur papers are attached.\n\nIris", subject="Papers", files={"invoice.txt": paper})
    (debt,) = debts(office)
    assert (debt["debt"], debt["due_on"], debt["open"]["amount"]) == ("SK-INV-89", "2026-07-20", "7000.00")


def test_the_letter_about_a_proforma_invoice_says_nothing_unproven(office: Office) -> None:
    office.sends(
        "Dear Ana,\n\nPlease find attached our proforma invoice SK-PI-88, total USD 18,450.00. The deposit of USD"
        " 5,535.00 is payable by 3 July 2026.\n\nIris",
        subject="Proforma SK-PI-88",
    )
    office.at("2026-07-02")
    (waiting,) = office.tells("follow-ups", "list")
    draft = office.drafts(waiting["mail"])
    assert "the payment of USD 5,535.00 for PI SK-PI-88 is due on Friday 3 July 2026" in draft["body"]
    assert draft["gate"]["findings"] == []


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("Please find invoice SK-INV-77 over EUR 9,240.00 for your order. Payment is due by 10 July 2026.", "9240.00"),
        ("Please find invoice SK-INV-77 attached. Payment is due by 10 July 2026.", None),
        ("Invoice SK-INV-77: goods USD 9,000.00, freight USD 240.00. Payment is due by 10 July 2026.", None),
        ("Our PI SK-PI-77 is USD 9,000.00 in total. Please pay the deposit by 10 July 2026.", None),
    ],
)
def test_the_sum_beside_the_number_is_owed_where_the_day_stands_alone(
    office: Office, words: str, amount: str | None
) -> None:
    office.sends(f"Dear Ana,\n\n{words}\n\nIris", subject="Payment")
    (debt,) = debts(office)
    assert (debt["amount"] or {}).get("amount") == amount


def test_the_total_of_the_paper_is_owed_where_the_mail_names_only_number_and_day(office: Office) -> None:
    paper = "INVOICE SK-INV-77\nSK-2040B 1800 pcs\nTotal EUR 9,240.00\n"
    words = "Please find invoice SK-INV-77 attached. Payment is due by 10 July 2026."
    office.sends(f"Dear Ana,\n\n{words}\n\nIris", subject="Payment", files={"SK-INV-77.txt": paper})
    (debt,) = debts(office)
    assert debt["amount"] == {"amount": "9240.00", "currency": "EUR"}
