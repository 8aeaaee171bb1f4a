"""A promise that came by no mail is typed in, joins the debt it is about, and lives on like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailmate.desk.pages.acts import add_promise_line
from mailmate.errors import WrongUse
from tests.office import Office, open_office

PAYER = "Egon Zahn <egon@delta.example>"
OTHER = "Eva Zahn <eva@delta-trade.example>"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path, knowledge=False)


def owes(office: Office, moment: str, number: str = "SK-INV-2611", money: str = "USD 18,450.00") -> int:
    office.at(moment)
    return office.receives(
        f"Dear Iris,\n\nWe will remit the balance of {money} for invoice {number} tomorrow.\n\nEgon", sender=PAYER
    )


def debts(office: Office) -> list[dict]:
    return [one for one in office.tells("promises", "list") if one["kind"] == "debt"]


def test_a_day_named_on_the_telephone_joins_the_debt_and_is_broken_like_a_mailed_one(office: Office) -> None:
    owes(office, "2026-07-06 09:00")
    office.at("2026-07-09 10:00")
    told = office.says("promises", "add", "delta.example", "--date", "Friday", "--words", "Friday for sure")
    assert "SK-INV-2611" in told and "renewed for 2026-07-10, broken once" in told
    office.at("2026-07-15")
    (debt,) = debts(office)
    assert (debt["state"], debt["broken_count"]) == ("broken", 2)
    assert [one["date"] for one in debt["promised"]] == ["2026-07-07", "2026-07-10"]
    assert "Friday for sure" in office.says("promises", "show", debt["id"])


def test_a_promise_of_a_customer_who_never_wrote_of_money_begins_a_debt(office: Office) -> None:
    office.at("2026-07-06 09:00")
    mail = office.receives("Hello, please send your catalogue.", sender=PAYER)
    words = ("--date", "2026-07-10", "--amount", "usd 9,000", "--debt", "PI-7", "--part", "deposit")
    office.says("promises", "add", mail, *words)
    (debt,) = debts(office)
    assert (debt["company"], debt["debt"], debt["state"]) == ("delta.example", "PI-7", "promised")
    assert debt["amount"] == {"amount": "9000", "currency": "USD"}


def test_what_was_said_days_ago_counts_from_its_own_day(office: Office) -> None:
    owes(office, "2026-07-01 09:00")
    office.at("2026-07-09 10:00")
    office.says("promises", "add", "delta.example", "--date", "Monday", "--said-on", "2026-07-03")
    (debt,) = debts(office)
    assert [one["date"] for one in debt["promised"]] == ["2026-07-02", "2026-07-06"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("delta.example", "--date", "2026-07-08"), "2 debts of delta.example are open"),
        (("delta.example", "--date", "2026-07-08", "--debt", "A-2", "--amount", "EUR 5"), "another currency"),
        (("delta.example", "--date", "2026-07-08", "--debt", "A-2", "--amount", "9000"), "no amount"),
        (("delta.example", "--date", "2026-07-01", "--debt", "A-2"), "had passed"),
        (("delta.example", "--date", "soon", "--debt", "A-2"), "no date"),
        (("nobody.example", "--date", "2026-07-08"), "Nobody is on record as nobody.example"),
        (("delta", "--date", "2026-07-08", "--debt", "A-2", "--said-on", "2026-08-01"), "still to come"),
        (("delta.example", "--kind", "ours"), "By which day"),
    ],
)
def test_what_is_unclear_is_refused_with_its_reason_and_nothing_is_kept(
    office: Office, words: tuple[str, ...], why: str
) -> None:
    owes(office, "2026-07-06 08:00", "INV-A-2")
    owes(office, "2026-07-06 09:00", "INV-B-3")
    words = tuple("INV-A-2" if one == "A-2" else one for one in words)
    before = office.tells("promises", "list", "--entries")
    result = office.run("promises", "add", *words)
    assert why in str(result.exception.message if hasattr(result.exception, "message") else result.output)
    assert office.tells("promises", "list", "--entries") == before


def test_of_two_customers_of_one_name_none_is_guessed(office: Office) -> None:
    for sender in (PAYER, OTHER):
        office.receives("Hello, please quote 200 pcs ball valves DN50 to Hamburg.", sender=sender)
    for address in ("egon@delta.example", "eva@delta-trade.example"):
        office.says("contacts", "set", address, "company=Delta Armaturen GmbH")
    result = office.run("promises", "add", "Delta Armaturen", "--date", "2026-07-10", "--amount", "EUR 500")
    assert "delta-trade.example, delta.example" in str(result.exception.message)
    office.says("promises", "add", "egon@delta.example", "--date", "2026-07-10", "--amount", "EUR 500")
    assert [one["company"] for one in debts(office)] == ["delta.example"]


def test_a_day_read_wrong_is_put_right_and_breaks_nothing(office: Office) -> None:
    owes(office, "2026-07-06 09:00")
    (debt,) = debts(office)
    office.at("2026-07-15")
    office.says("promises", "set", debt["id"], "date=2026-07-20", "amount=USD 8,000.00")
    (debt,) = debts(office)
    assert (debt["state"], debt["broken_count"], debt["date"]) == ("promised", 0, "2026-07-20")
    assert debt["open"] == {"amount": "8000.00", "currency": "USD"}
    office.at("2026-07-16")
    owes(office, "2026-07-16 09:00", money="USD 18,450.00")
    (debt,) = debts(office)
    assert debt["amount"] == {"amount": "8000.00", "currency": "USD"}


def test_a_paid_debt_is_not_put_right(office: Office) -> None:
    owes(office, "2026-07-06 09:00")
    (debt,) = debts(office)
    office.says("promises", "received", debt["id"])
    result = office.run("promises", "set", debt["id"], "amount=USD 1")
    assert "closed already" in str(result.exception.message)


def test_our_own_word_and_a_suppliers_are_looked_after_on_their_day(office: Office) -> None:
    office.at("2026-07-06 09:00")
    office.receives("Hello, please quote 200 pcs ball valves DN50.", sender=PAYER)
    words = ("--date", "Wednesday", "--words", "we send the drawing on Wednesday")
    office.says("promises", "add", "delta.example", "--kind", "ours", *words)
    office.says("promises", "add", "delta.example", "--kind", "supplier", "--date", "2026-07-08", "--words", "castings")
    office.at("2026-07-08 09:00")
    today = office.today()
    assert "We promised delta.example: documents by Wednesday 8 July 2026" in today
    assert "delta.example promised us by Wednesday 8 July 2026: “castings”" in today


def test_one_line_on_the_screen_is_a_promise_and_can_be_taken_back(office: Office) -> None:
    owes(office, "2026-07-06 09:00")
    with office.desk() as desk:
        told, undo = add_promise_line(desk, "delta.example Friday USD 9,000 PI-7 deposit")
        assert "PI-7" in str(told)
        assert len(debts(office)) == 2
        undo()
    assert [one["debt"] for one in debts(office)] == ["SK-INV-2611"]


@pytest.mark.parametrize(
    "line", ["delta.example USD 9,000", "Friday USD 9,000", "delta.example", "delta.example Friday PI-7 PI-8", "12"]
)
def test_a_line_that_says_not_who_or_when_is_refused(office: Office, line: str) -> None:
    owes(office, "2026-07-06 09:00")
    with office.desk() as desk, pytest.raises(WrongUse, match="names no company and day"):
        add_promise_line(desk, line)


def test_a_recap_says_how_what_was_promised_on_the_telephone_is_looked_after(office: Office) -> None:
    office.at("2026-07-06 09:00")
    mail = office.receives("Hello, please quote 200 pcs ball valves DN50.", sender=PAYER)
    notes = ("they pay the deposit of USD 2571 on Friday", "we send the drawing by Wednesday", "they pay soon")
    words = [word for note in notes for word in ("--note", note)]
    told = office.run("write", "recap", mail, *words).stderr
    command = f'mailmate promises add {mail} --date 2026-07-10 --amount "USD 2571.00"'
    assert told.count("promises add") == 1 and command in told
    office.says("promises", "add", mail, "--date", "2026-07-10", "--amount", "USD 2571")
    assert [one["state"] for one in debts(office)] == ["promised"]
