"""When time alone asks after a payment: once per level, never beside an unanswered mail, never after the money."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mailmate.trade.payment.follow_ups import Talk, due_follow_up, follow_ups_made, level_now
from mailmate.trade.payment.promises import state
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

RULES = Rules()


def july(day):
    return date(2026, 7, day)


def noon(day, hour=12):
    return datetime(2026, 7, day, hour, tzinfo=UTC)


def entry(day, kind="promise", due=None, **value):
    written = july(due).isoformat() if due else None
    return Entry("promises", kind, {"date": written, **value}, "w", datetime(2026, 7, day, 9, tzinfo=UTC))


def due(entries, today, talk=None, made=()):
    chain = state(entries, july(today), RULES, "")
    found = due_follow_up(chain, made, talk or Talk(ours=noon(1)), july(today), RULES, "")
    return (found.level, found.kind) if found else None


THREE = [entry(1, due=2), entry(6, due=7), entry(9, due=10)]


@pytest.mark.parametrize(
    ("entries", "today", "expected"),
    [
        ([entry(1, due=10)], 8, None),
        ([entry(1, due=10)], 9, ("L0", "reminder")),
        ([entry(1, due=10)], 10, ("L0", "reminder")),
        ([entry(1, due=13)], 10, ("L0", "reminder")),
        ([entry(9, due=10)], 9, None),
        ([entry(9, due=10)], 10, ("L0", "reminder")),
        ([entry(1, due=6), entry(3, due=10)], 9, ("L0", "reminder")),
        ([entry(1, due=6)], 8, ("L1", "broken")),
        ([entry(1, due=6), entry(8, due=10)], 9, None),
        ([entry(1, due=2), entry(6, due=7)], 9, ("L2", "broken")),
        (THREE, 14, ("L3", "broken")),
        ([*THREE, entry(14, due=15)], 17, ("L4", "brief")),
        ([entry(1)], 2, None),
        ([entry(1)], 3, ("L0", "date")),
        ([entry(1, "claim")], 8, None),
        ([entry(1, "claim")], 9, ("L0", "trace")),
        ([entry(1, due=6), entry(7, "received")], 20, None),
        ([entry(1, due=6), entry(7, "cancelled")], 20, None),
        ([entry(1, "lc_opening", due=6)], 20, None),
        ([], 20, None),
    ],
)
def test_each_level_comes_when_the_table_says(entries, today, expected):
    assert due(entries, today) == expected


def test_a_level_comes_once_in_a_chain():
    late = [entry(1, due=6)]
    assert due(late, 8, made=("L1",)) is None
    assert due(late, 8, made=("L0", "trace")) == ("L1", "broken")
    assert follow_ups_made([*late, entry(8, "follow_up", level="L1")]) == {"L1"}


def test_nothing_is_sent_beside_a_mail_that_waits_for_us_or_one_we_wrote_today():
    late = [entry(1, due=6)]
    assert due(late, 8, Talk(ours=noon(1), theirs=noon(7), waiting=True)) is None
    assert due(late, 8, Talk(ours=noon(8))) is None
    assert due(late, 8, Talk(ours=noon(7))) == ("L1", "broken")


@pytest.mark.parametrize(
    ("talk", "today", "level"),
    [
        (Talk(ours=noon(14)), 20, "L3"),
        (Talk(ours=noon(14)), 21, "L4"),
        (Talk(ours=noon(14), theirs=noon(15)), 21, "L3"),
        (Talk(ours=noon(14, 15), theirs=noon(14, 9)), 21, "L4"),
        (Talk(ours=noon(9)), 31, "L3"),
        (Talk(), 31, "L3"),
    ],
)
def test_five_working_days_of_silence_after_an_l3_letter_hand_it_to_the_manager(talk, today, level):
    assert level_now(state(THREE, july(today), RULES, ""), talk, july(today), "") == level
