"""The moment mailmate was set up, and what was promised before it: one list to confirm, no alarms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mailmate.desk.registers.entries import find_entry
from mailmate.desk.wiring import Desk
from mailmate.trade.history import CONFIRMED, standing, waiting
from mailmate.trade.registers import Entry

SET_UP = "set_up"
"""The note of the moment of set-up: the first poll of the first mailbox, or the first import where there is none."""


def note_set_up(desk: Desk) -> None:
    """Write down that mailmate was set up now, unless that is known already."""
    if set_up_moment(desk) is not None:
        return
    with desk.database.transaction():
        if set_up_moment(desk) is None:  # another run may have been first
            desk.database.journal.note(SET_UP, desk.now().isoformat())


def set_up_moment(desk: Desk) -> datetime | None:
    """Return when mailmate was set up; None where nothing was fetched yet, and in the demo."""
    noted = desk.database.journal.get(SET_UP)
    return datetime.fromisoformat(noted) if isinstance(noted, str) else None


def standing_entries(desk: Desk, register: str, *, company: str | None = None) -> list[Entry]:
    """Return the entries of a register that raise duties and alarms: all but history nobody confirmed."""
    return standing(desk.database.registers.entries(register, company=company), set_up_moment(desk))


def case_entries(desk: Desk, company: str) -> list[Entry]:
    """Return what a reply to a company may rest on: all that is not struck out, but for promises of history.

    Their money may have come long ago; no letter may call them broken before a person says that they stand.
    """
    entries = desk.database.registers.entries(company=company, open_only=True)
    counted = {id(one) for one in standing(entries, set_up_moment(desk))}
    return [one for one in entries if one.register != "promises" or id(one) in counted]


def credits_here(desk: Desk) -> frozenset[str]:
    """Return the folded numbers of the credits whose original is here: a bank may have sent what a buyer amends."""
    from mailmate.trade.credit.credits import by_credit, effective

    groups = by_credit(desk.database.registers.entries("credits", open_only=True))
    return frozenset(number for number, group in groups.items() if number and effective(group) is not None)


def waiting_entries(desk: Desk, register: str, *, company: str | None = None) -> list[Entry]:
    """Return the history of a register that waits for a person's word, oldest first."""
    return waiting(desk.database.registers.entries(register, company=company), set_up_moment(desk))


def confirm_entries(desk: Desk, register: str, entry_ids: Sequence[int]) -> list[Entry]:
    """Record that a person says these entries still stand; return those that waited for it.

    Raises `WrongUse` when the register lacks one of them; then none is confirmed.
    """
    named = {find_entry(desk, register, entry_id).entry_id for entry_id in entry_ids}
    with desk.database.transaction():
        confirmed = [one for one in waiting_entries(desk, register) if one.entry_id in named]
        desk.database.registers.add(_confirmation(one, desk.now()) for one in confirmed)
    return confirmed


def _confirmation(entry: Entry, now: datetime) -> Entry:
    return replace(
        entry, kind=CONFIRMED, value={"entry": entry.entry_id}, quote="", source="", at=now, by="person", entry_id=None
    )
