"""Quotes in versions and their follow-up rhythm; leads gone quiet; buyers who usually order again about now."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.sale.quotes import QuoteMail, Talk, due_quotes, quotes
from mailmate.trade.sale.silence import Lead, quiet_leads, reorders

SENT = datetime(2026, 6, 1, 9, tzinfo=UTC)


def entry(
    number: int, day: int = 0, kind: str = "quote", *, mail: int | None = None, company: str = "b.example", **value: Any
) -> Entry:
    by = "person" if kind in ("lost", "struck") else "reader"
    at = SENT + timedelta(days=day)
    return Entry("quotes", kind, value, "words", at, by, mail or number, company=company, ours=True, entry_id=number)


def after(days: int) -> date:
    return (SENT + timedelta(days=days)).date()


def due(day: int, *entries: Entry, talks: dict[int, Talk] | None = None) -> tuple[QuoteMail, ...]:
    listed = entries or (entry(1, item="SK-1"),)
    return due_quotes(quotes(listed), talks or {}, listed, after(day), Rules())


def test_the_newest_price_of_an_item_stands_and_the_earlier_ones_are_replaced() -> None:
    (one,) = quotes(
        [entry(1, item="SK-1", price="5"), entry(2, 3, item="sk 1", price="4.8"), entry(3, 9, item="SK-1", price="4.7")]
    )
    assert (one.version, one.current.value["price"], [old.entry_id for old in one.replaced]) == (3, "4.7", [1, 2])


def test_other_items_buyers_terms_and_quantities_are_quotes_of_their_own() -> None:
    quantity = {"value": "500", "unit": "pcs"}
    found = quotes(
        [
            entry(1, item="SK-1", incoterm="FOB Ningbo"),
            entry(2, item="SK-2"),
            entry(3, item="SK-1", company="c.example"),
            entry(4, item="SK-1", incoterm="CIF Callao"),
            entry(5, item="SK-1", incoterm="FOB Ningbo", quantity=quantity),
        ]
    )
    assert [one.version for one in found] == [1, 1, 1, 1, 1]


def test_a_quote_expires_on_the_day_after_its_validity() -> None:
    (one,) = quotes([entry(1, item="SK-1", valid_until="2026-06-30")])
    assert not one.has_expired(date(2026, 6, 30))
    assert one.has_expired(date(2026, 7, 1))


@pytest.mark.parametrize(("day", "asked"), [(2, False), (3, True), (6, True)])
def test_a_quote_without_an_answer_is_asked_after_from_the_third_day(day: int, asked: bool) -> None:
    assert bool(due(day)) is asked


@pytest.mark.parametrize(
    ("steps", "day", "asked"),
    [
        (1, 6, False),
        (1, 7, True),
        (2, 13, False),
        (2, 14, True),
        (3, 30, True),
        (4, 104, False),
        (4, 105, True),
        (6, 400, False),
    ],
)
def test_the_rhythm_is_3_7_14_30_days_and_then_twice_after_seventy_five(steps: int, day: int, asked: bool) -> None:
    rhythm = [3, 7, 14, 30, 105]
    notes = [entry(10 + n, rhythm[min(n, 4)], "follow_up", mail=1, entry=1, step=n + 1) for n in range(steps)]
    assert bool(due(day, entry(1, item="SK-1"), *notes)) is asked


def test_our_own_mail_in_the_thread_is_a_step_too() -> None:
    talks = {1: Talk(ours=(SENT + timedelta(days=2),))}
    assert due(5, talks=talks) == ()
    assert [one.step for one in due(7, talks=talks)] == [2]


def test_nothing_is_asked_after_an_answer_a_no_or_a_new_price() -> None:
    assert due(30, talks={1: Talk(theirs=(SENT + timedelta(days=1),))}) == ()
    assert due(30, entry(1, item="SK-1"), entry(2, 5, "lost", entry=1)) == ()
    assert [one.mail_id for one in due(40, entry(1, item="SK-1"), entry(2, 9, item="SK-1"))] == [2]


def test_a_good_lead_silent_for_sixty_days_is_listed_and_a_poor_one_is_not() -> None:
    today = date(2026, 9, 1)
    leads = [
        Lead("a.example", 1, "A", today - timedelta(days=60)), Lead("d.example", 2, "D", today - timedelta(days=90)),
        Lead("b.example", 3, "B", today - timedelta(days=59)), Lead("a2.example", 4, "A", today - timedelta(days=200)),
        Lead("a2.example", 5, "A", today - timedelta(days=5)),
    ]  # fmt: skip
    assert [one.company for one in quiet_leads(leads, today, Rules())] == ["a.example"]


@pytest.mark.parametrize(("day", "listed"), [(70, False), (80, True), (95, True), (271, False)])
def test_a_buyer_of_every_ninety_days_is_listed_from_day_eighty(day: int, listed: bool) -> None:
    orders = [(date(2026, 1, 1) + timedelta(days=90 * n), f"item {n}") for n in range(4)]
    found = reorders({"b.example": orders}, orders[-1][0] + timedelta(days=day), Rules())
    assert [(one.interval, one.item) for one in found] == ([(90, "item 3")] if listed else [])


def test_two_orders_tell_no_rhythm() -> None:
    orders = [(date(2026, 1, 1), "x"), (date(2026, 4, 1), "x")]
    assert reorders({"b.example": orders}, date(2026, 6, 29), Rules()) == ()
