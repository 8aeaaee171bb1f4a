"""Whole registers are read once for a command, and never a moment older than the database."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mailmate.desk.clock import duties
from mailmate.desk.drafts.follow_ups import make_follow_ups
from mailmate.desk.registers.promises import standing_chains
from mailmate.trade.payment.promises import chains_by_closing
from mailmate.trade.registers import Entry
from tests.office import ONE_DAY, Office, open_office

AT = datetime(2026, 7, 1, 9, tzinfo=UTC)


def promise(number: int, kind: str = "promise", **value) -> Entry:
    by, at = ("reader", AT) if kind == "promise" else ("person", AT + ONE_DAY)
    told = {"date": "2026-07-20", "amount": {"amount": "900", "currency": "USD"}, **value}
    return Entry("promises", kind, told, "we pay", at, by=by, subject=f"INV{number}", company="b.example")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    opened = open_office(tmp_path, knowledge=False)
    opened.at("2026-07-02")
    return opened


def count(desk) -> int:
    return len(desk.database.registers.entries("promises"))


def test_what_this_or_another_process_wrote_is_seen_at_once(office: Office) -> None:
    with office.desk() as desk, office.desk() as other:
        assert count(desk) == 0
        desk.database.registers.add([promise(1)])
        assert count(desk) == 1
        other.database.registers.add([promise(2)])
        assert count(desk) == 2
        (first, _) = desk.database.registers.entries("promises")
        other.database.registers.strike(first.entry_id, AT)
        assert len(desk.database.registers.entries("promises", open_only=True)) == 1


def test_what_was_taken_back_is_not_remembered(office: Office) -> None:
    with office.desk() as desk:
        with pytest.raises(ZeroDivisionError), desk.database.transaction():
            desk.database.registers.add([promise(1)])
            assert (count(desk), len(standing_chains(desk))) == (1, 1)
            raise ZeroDivisionError
        assert (count(desk), standing_chains(desk)) == (0, [])


def test_a_list_handed_out_is_the_callers_own(office: Office) -> None:
    with office.desk() as desk:
        desk.database.registers.add([promise(1)])
        desk.database.registers.entries("promises").clear()
        assert count(desk) == 1


@pytest.mark.parametrize("step", [duties, make_follow_ups])
def test_a_days_work_reads_a_register_once_in_each_way(office: Office, step) -> None:
    with office.desk() as desk:
        desk.database.registers.add([promise(n) for n in range(5)])
    with office.desk() as desk:
        asked: list[str] = []
        desk.database.registers._db.connection.set_trace_callback(asked.append)
        step(desk)
        read = [one for one in asked if "FROM entries" in one and "e.register = 'promises'" in one]
        assert read and len(read) == len(set(read))


def test_a_paid_or_void_debt_is_told_from_an_open_one_without_a_clock() -> None:
    entries = [promise(1), promise(1, "received"), promise(2), promise(3), promise(3, "cancelled")]
    told = {chain[0].subject: closed for chain, closed in chains_by_closing(entries)}
    assert told == {"INV1": True, "INV2": False, "INV3": True}


def test_the_chains_that_stand_are_reckoned_anew_on_another_day(office: Office) -> None:
    with office.desk() as desk:
        desk.database.registers.add([promise(1)])
        (before,) = standing_chains(desk)
        office.at("2026-07-28")
        (after,) = standing_chains(desk)
        assert (before.state.broken_count, after.state.broken_count) == (0, 1)
        assert before.state.standing == date(2026, 7, 20)
