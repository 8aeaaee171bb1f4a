"""The fraud desk: which mails raised a flag, who was phoned about them, and what the gate takes them for since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from mailmate.desk.wiring import Desk
from mailmate.mail.model import Mail
from mailmate.sentences import mark
from mailmate.trade.companies import company_of
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.safety.calls import Call, calls_of, lift_confirmed
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One mail that raised flags."""

    mail_id: int
    company: str
    at: datetime
    flags: tuple[Entry, ...]
    """Entries of the register, one a flag; `kind` is its id."""
    calls: tuple[Call, ...] = ()

    @property
    def state(self) -> str:
        """`open` until somebody phoned, then `called`."""
        return mark("called") if self.calls else mark("open")


def list_suspicions(desk: Desk, *, company: str | None = None, open_only: bool = False) -> list[Suspicion]:
    """Return the mails that raised flags, newest first."""
    entries = desk.database.registers.entries("fraud", company=company, open_only=True)
    by_mail: dict[int, list[Entry]] = {}
    for one in entries:
        if one.mail_id is not None and one.by == "reader":
            by_mail.setdefault(one.mail_id, []).append(one)
    called = entries if company is None else desk.database.registers.entries("fraud", open_only=True)
    found = [_suspicion(flags, called) for flags in by_mail.values()]
    chosen = [one for one in found if not (open_only and one.calls)]
    return sorted(chosen, key=lambda one: (one.at, one.mail_id), reverse=True)


def _suspicion(flags: list[Entry], entries: Iterable[Entry]) -> Suspicion:
    first = flags[0]
    assert first.mail_id is not None  # only such are gathered
    ordered = sorted(flags, key=lambda one: int(one.kind[1:]) if one.kind[1:].isdigit() else 99)
    return Suspicion(first.mail_id, first.company, first.at, tuple(ordered), calls_of(entries, first.mail_id))


def calls_about(desk: Desk, mail_id: int) -> tuple[Call, ...]:
    """Return the calls recorded about a mail that nobody struck out, oldest first."""
    return calls_of(desk.database.registers.entries("fraud", mail_id=mail_id, open_only=True), mail_id)


def settled_reading(desk: Desk, mail_id: int, mail: Mail, reading: Reading) -> Reading:
    """Return a reading as drafting and the gate take it: a call that confirmed the mail lifts the block of F1."""
    if mail.sender is None or not reading.blocked:
        return reading
    return lift_confirmed(reading, calls_about(desk, mail_id), company_of(mail.sender))


def suspicion_json(one: Suspicion) -> dict[str, Any]:
    """Return a suspicion as JSON."""
    return {
        "mail": one.mail_id,
        "company": one.company or None,
        "at": one.at.isoformat(),
        "state": one.state,
        "flags": [
            {
                "entry": f"f{flag.entry_id}",
                "id": flag.kind,
                "name": flag.value.get("name"),
                "effect": flag.value.get("effect"),
                "quote": flag.quote,
            }
            for flag in one.flags
        ],
        "calls": [call_json(call) for call in one.calls],
    }


def call_json(call: Call) -> dict[str, Any]:
    """Return a call as JSON."""
    return {
        "at": call.at.isoformat(),
        "email": call.email,
        "phone": call.phone,
        "outcome": call.outcome,
        "confirms": call.confirms,
    }
