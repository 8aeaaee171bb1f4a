"""What was promised before set-up raises no alarm until a person says that it stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mailmate.desk.clock import duties
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.mailbox.history import set_up_moment, waiting_entries
from mailmate.desk.wiring import open_desk
from mailmate.trade.history import standing, waiting
from mailmate.trade.registers import Entry
from tests.screens import inbox_desk

SET_UP = datetime(2026, 7, 10, tzinfo=UTC)


def said(number: int, day: int, kind: str = "promise", **changes: Any) -> Entry:
    at = datetime(2026, 7, day, 9, tzinfo=UTC)
    fields: dict[str, Any] = {"register": "promises", "kind": kind, "value": {}, "quote": "we pay", "at": at}
    return Entry(**{**fields, "entry_id": number, **changes})


def by_person(number: int, kind: str, about: int | None = None) -> Entry:
    return said(number, 12, kind, by="person", value={} if about is None else {"entry": about})


OLD, NEW = said(1, 5), said(2, 11)


@pytest.mark.parametrize(
    ("entries", "counts", "waits"),
    [
        ([OLD, NEW], [2], [1]),
        ([said(1, 5, by="person"), NEW], [1, 2], []),
        ([OLD, NEW, by_person(3, "confirmed", 1)], [1, 2, 3], []),
        ([OLD, NEW, by_person(3, "received", 1)], [1, 2, 3], []),
        ([OLD, NEW, by_person(3, "struck", 1)], [2, 3], []),
        ([OLD, by_person(3, "confirmed", 1), by_person(4, "struck", 3)], [3, 4], [1]),
        ([OLD, by_person(3, "confirmed", 1), by_person(4, "struck", 1)], [3, 4], []),
        ([OLD, by_person(3, "received")], [3], [1]),
        ([said(1, 5, value={"entry": "1"}), NEW], [2], [1]),
    ],
)
def test_what_is_older_than_set_up_waits_for_a_persons_word(entries, counts, waits):
    assert [one.entry_id for one in standing(entries, SET_UP)] == counts
    assert [one.entry_id for one in waiting(entries, SET_UP)] == waits


def test_a_home_that_knows_no_moment_of_set_up_has_no_history():
    assert standing([OLD, NEW], None) == [OLD, NEW]
    assert waiting([OLD, NEW], None) == []


PROMISE = b"""From: Ana Lima <ana@buyer.example>
To: sales@factory.example
Subject: Invoice INV-2207
Date: Fri, 26 Jun 2026 09:00:00 +0000
Message-ID: <p1@buyer.example>
Content-Type: text/plain

Dear Sirs,

we will pay the balance of USD 4,800.00 for invoice INV-2207 on 30 June 2026.

Ana Lima
"""


@pytest.fixture
def old_home(tmp_path, monkeypatch) -> Path:
    """A home without a mailbox into which the promise was imported two weeks after its day."""
    (tmp_path / "config.toml").write_text('[me]\nname = "Li Wei"\n', encoding="utf-8")
    (tmp_path / "old.eml").write_bytes(PROMISE)
    with open_desk(tmp_path, now=lambda: SET_UP) as desk:
        import_files(desk, [str(tmp_path / "old.eml")])
    monkeypatch.setenv("MAILMATE_HOME", str(tmp_path))
    return tmp_path


def kinds_due(home: Path) -> list[str]:
    with open_desk(home, now=lambda: SET_UP) as desk:
        return [duty.kind for duty in duties(desk) if duty.kind in ("payment", "history")]


def test_an_old_promise_is_one_line_of_today_and_counts_once_it_is_accepted(old_home, run):
    assert kinds_due(old_home) == ["history"]
    assert "1 promise from before set-up" in run("today")[1]
    code, out, _ = run("promises", "list", "--history")
    number = out.split()[0]
    assert (code, number[0], len(out.splitlines())) == (0, "p", 1)
    assert run("promises", "accept", number)[:2] == (0, "1 entries from before set-up count from now on.\n")
    assert kinds_due(old_home) == ["payment"]
    assert run("promises", "list", "--history")[1] == ""
    assert run("promises", "accept", number)[1] == "0 entries from before set-up count from now on.\n"


def test_an_old_promise_that_is_struck_out_waits_no_more(old_home, run):
    number = run("promises", "list", "--history")[1].split()[0]
    assert run("promises", "strike", number)[0] == 0
    assert kinds_due(old_home) == []


def test_all_of_history_is_accepted_at_once_and_nothing_by_chance(old_home, run):
    assert run("promises", "accept")[0] == 2
    assert run("promises", "accept", "p999")[0] == 2
    assert kinds_due(old_home) == ["history"]
    assert run("promises", "accept", "--all")[0] == 0
    assert kinds_due(old_home) == ["payment"]


def test_the_moment_of_set_up_is_noted_once(old_home):
    with open_desk(old_home, now=lambda: SET_UP + timedelta(days=9)) as desk:
        import_files(desk, [str(old_home / "old.eml")])
        assert set_up_moment(desk) == SET_UP


def test_the_demo_has_no_history(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        assert set_up_moment(desk) is None
        assert waiting_entries(desk, "promises") == []
