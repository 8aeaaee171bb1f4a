"""Debts and days in words, as a person says them: no day that nobody gave, nothing broken nought times."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mailmate.sentences import Sentence, counted
from mailmate.trade.payment.promise_words import broken_words, tell_state
from mailmate.trade.payment.promises import state
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from tests.office import Office, open_office


def said(day: int, kind: str = "promise", **value) -> Entry:
    by = "person" if kind == "received" else "reader"
    return Entry("promises", kind, value, "w", datetime(2026, 7, day, 9, tzinfo=UTC), by=by, company="b.example")


HALF = {"amount": {"amount": "500", "currency": "USD"}}
WHOLE = {"amount": {"amount": "1000", "currency": "USD"}}


@pytest.mark.parametrize(
    ("chain", "today", "words"),
    [
        ([said(1)], 2, "undated"),
        ([said(1, date="2026-07-10")], 2, "promised for 2026-07-10"),
        ([said(1, date="2026-07-10")], 10, "due since 2026-07-10"),
        ([said(1, date="2026-07-02")], 10, "broken once"),
        ([said(1, date="2026-07-02"), said(8, date="2026-07-09")], 15, "broken twice"),
        ([said(1, date="2026-07-02"), said(8, date="2026-07-20")], 15, "renewed for 2026-07-20, broken once"),
        ([said(1, date="2026-07-10"), said(2, date="2026-07-20")], 3, "postponed to 2026-07-20"),
        ([said(1, "claim")], 2, "claimed on 2026-07-01"),
        ([said(1, "claim")], 10, "unconfirmed, claimed on 2026-07-01"),
        ([said(1, date="2026-07-20", **WHOLE), said(2, "received", **HALF)], 3, "paid in part, the rest by 2026-07-20"),
        ([said(1, "invoiced", date="2026-07-20")], 3, "invoiced for 2026-07-20, nobody named a day"),
        ([said(1), said(2, "received")], 3, "kept"),
    ],
)
def test_a_debt_is_told_with_the_day_that_counts(chain: list[Entry], today: int, words: str) -> None:
    assert str(tell_state(state(chain, date(2026, 7, today), Rules(), ""))) == words


def test_breaks_are_counted_in_words() -> None:
    assert [str(broken_words(n)) for n in (1, 2, 3, 12)] == [
        "broken once", "broken twice", "broken 3 times", "broken 12 times",
    ]  # fmt: skip
    assert [str(counted(n, Sentence("1 day"), Sentence("{n} days", {"n": n}))) for n in (0, 1, 2)] == [
        "0 days", "1 day", "2 days",
    ]  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Office:
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-07-06 09:00")
    return opened


def test_no_line_of_a_case_or_a_day_names_what_nobody_said(office: Office) -> None:
    mail = office.receives("We will pay invoice SK-INV-5 of USD 300.00 soon.", subject="Invoice SK-INV-5")
    lines = [office.says("cases", "show", "andes.example"), office.says("promises", "list"), office.today()]
    lines.append(office.says("show", mail))
    for text in lines:
        assert "day -" not in text and "0 times" not in text and "None" not in text
    assert "Payment SK-INV-5 USD 300.00: undated" in lines[0]


def test_a_day_of_ours_that_is_done_is_marked_and_leaves_the_open_list(office: Office) -> None:
    office.sends("Dear Ana, we will ship the goods by 20 July 2026.", subject="Order")
    (own,) = office.tells("promises", "list", "--open")
    assert (own["kind"], own["state"]) == ("own_promise", "open")
    assert "done" not in office.says("promises", "list")
    office.says("promises", "met", own["id"])
    assert office.tells("promises", "list", "--open") == []
    assert office.tells_one("promises", "list")["state"] == "done"
    assert "our word (done)" in office.says("promises", "list")
