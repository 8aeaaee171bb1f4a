"""From inquiry to order: which inquiries came, and what became of each (DOMAIN 11).

An inquiry is one conversation: further mails of the same thread and company add to it. A quote or an order belongs to
one inquiry alone: that of its thread, else the company's newest one before it, `REACH` days back at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from mailmate.trade.registers import Entry
from mailmate.trade.reports.activity import ArrivedMail
from mailmate.values import dataclass

REACH = timedelta(days=180)
"""An order that comes later in another thread is nobody's answer to an inquiry."""
BANDS = ("A", "B", "C", "D")


@dataclass(frozen=True, slots=True)
class Step:
    """A quote or an order as the funnel needs it."""

    company: str
    thread: int
    """Of the mail it stands in; 0 where it stands in none."""
    at: datetime
    entry: Entry


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One inquiry: its mails, oldest first, and what followed."""

    mails: tuple[ArrivedMail, ...]
    quoted: Step | None = None
    """Our first quote."""
    ordered: Step | None = None
    """Their first order."""

    @property
    def first(self) -> ArrivedMail:
        """The mail it began with."""
        return self.mails[0]

    @property
    def band(self) -> str:
        """The best band one of its mails reached; empty where none was scored."""
        return min((one.band for one in self.mails if one.band), default="")

    @property
    def answered(self) -> bool:
        """True once we answered one of its mails, here or elsewhere."""
        return any(one.is_answered for one in self.mails)


def inquiries(mails: Iterable[ArrivedMail], quotes: Iterable[Step], orders: Iterable[Step]) -> tuple[Inquiry, ...]:
    """Return the inquiries these mails begin, oldest first, each with its first quote and first order.

    `mails` are all mails read as inquiries, whenever they came: whether one begins an inquiry hangs on those before.
    """
    talks: dict[tuple[str, int], list[ArrivedMail]] = {}
    for mail in sorted(mails, key=lambda one: (one.received, one.mail_id)):
        talks.setdefault((mail.company, mail.thread or -mail.mail_id), []).append(mail)
    by_company: dict[str, list[Sequence[ArrivedMail]]] = {}
    for (company, _), talk in talks.items():
        by_company.setdefault(company, []).append(talk)
    quoted, ordered = _first_of(by_company, quotes), _first_of(by_company, orders)
    return tuple(
        Inquiry(tuple(talk), quoted.get(talk[0].mail_id), ordered.get(talk[0].mail_id)) for talk in talks.values()
    )


def _first_of(by_company: dict[str, list[Sequence[ArrivedMail]]], steps: Iterable[Step]) -> dict[int, Step]:
    """Return the first step of each inquiry, by the number of the mail it began with."""
    found: dict[int, Step] = {}
    for step in sorted(steps, key=lambda one: (one.at, one.entry.entry_id or 0)):
        talk = _home(by_company.get(step.company, ()), step)
        if talk is not None:
            found.setdefault(talk[0].mail_id, step)
    return found


def _home(talks: Sequence[Sequence[ArrivedMail]], step: Step) -> Sequence[ArrivedMail] | None:
    before = [one for one in talks if one[0].received <= step.at]
    for talk in reversed(before):
        if step.thread and talk[0].thread == step.thread:
            return talk
    near = before[-1] if before and step.company else None
    return near if near is not None and step.at - near[0].received <= REACH else None
