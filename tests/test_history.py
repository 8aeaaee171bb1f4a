"""What was promised before set-up raises no alarm until a person says that it stands."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from mailmate.trade.history import standing, waiting
from mailmate.trade.registers import Entry

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
