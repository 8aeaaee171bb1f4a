"""The registers as a face sees them: list, look at one, confirm, strike out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.history import CONFIRMED
from mailmate.trade.registers import Entry
from mailmate.trade.told import BESIDE


def list_entries(desk: Desk, register: str, *, company: str | None = None) -> list[Entry]:
    """Return the entries of a register, oldest first."""
    return desk.database.registers.entries(register, company=company)


def local_entries(desk: Desk, register: str, company: str | None = None) -> list[Entry]:
    """Return the entries of a register, oldest first, their moments in the salesperson's own zone: days are ours."""
    return in_our_zone(desk, desk.database.registers.entries(register, company=company))


def in_our_zone(desk: Desk, entries: Iterable[Entry]) -> list[Entry]:
    """Return entries with their moments in the salesperson's own zone."""
    zone = desk.config.me.zone
    return [replace(one, at=one.at.astimezone(zone)) for one in entries]


def find_entry(desk: Desk, register: str, entry_id: int) -> Entry:
    """Return one entry; raise `WrongUse` when this register has none of that number."""
    entry = desk.database.registers.entry(entry_id)
    if entry is None or entry.register != register:
        raise WrongUse(
            Sentence("There is no entry {entry_id} in {register}.", {"entry_id": entry_id, "register": register})
        )
    return entry


def confirm_entry(desk: Desk, register: str, entry_id: int) -> None:
    """Record that a person stands behind what a machine read; doing it twice is once."""
    with desk.database.transaction():
        entry = find_entry(desk, register, entry_id)
        known = desk.database.registers.entries(register, company=entry.company, open_only=True)
        if any(one.kind == CONFIRMED and one.value.get("entry") == entry_id for one in known):
            return
        value = {"entry": entry_id}
        word = replace(
            entry, kind=CONFIRMED, value=value, quote="", at=desk.now(), by="person", source="", entry_id=None
        )
        desk.database.registers.add([word])


_CONFIRMED_BY_ANSWERING = ("orders", "shipments", "complaints")
"""Registers of facts. Money, terms of a credit, contacts and bank data are a person's own word or nobody's."""


def confirm_answered(desk: Desk, mail_id: int) -> None:
    """Record that a person who answered a mail stands behind what was read of it and not struck out; twice is once.

    A later mail may still say otherwise. What bears a flag, and all of a mail that raised a suspicion, is left alone.
    """
    entries = desk.database.registers.entries(mail_id=mail_id, open_only=True)
    if any(one.register == "fraud" and one.by == "reader" for one in entries):
        return
    confirmed = {one.value.get("entry") for one in entries if one.kind == CONFIRMED}
    shown = [one for one in entries if one.register in _CONFIRMED_BY_ANSWERING and one.by == "reader"]
    desk.database.registers.add(
        replace(
            one, kind=CONFIRMED, value={"entry": one.entry_id, BESIDE: True}, quote="", at=desk.now(), by="person",
            source="", entry_id=None,
        )
        for one in shown
        if one.entry_id not in confirmed and not one.value.get("flags")
    )  # fmt: skip


def strike_entry(desk: Desk, register: str, entry_id: int, reason: str) -> None:
    """Record that a person says an entry is wrong; it stays, and counts no more."""
    desk.database.registers.strike(find_entry(desk, register, entry_id).entry_id or 0, desk.now(), reason)
