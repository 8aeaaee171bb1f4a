"""What is owed next with each company, by the registers: a payment promised, our own word, an L/C's days.

For the column of the list; the duties of the day stand in `clock`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mailmate.desk.registers.credits import living_credits
from mailmate.desk.registers.promises import standing_chains, standing_dated
from mailmate.desk.wiring import Desk
from mailmate.sentences import mark
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Owed:
    """The nearest day on record with a company, and what falls due then."""

    day: date
    what: str
    """A word of `OWED_WORDS`."""


OWED_WORDS = (mark("pay"), mark("L/C"), mark("we"))


def owed_by_company(desk: Desk) -> dict[str, Owed]:
    """Return company -> the nearest of its days; of what is past the latest, where nothing is still to come."""
    today, nearest = desk.local_now.date(), dict[str, Owed]()
    for company, one in _days(desk):
        before = nearest.get(company)
        if company and (before is None or _nearness(one.day, today) < _nearness(before.day, today)):
            nearest[company] = one
    return nearest


def _nearness(day: date, today: date) -> tuple[bool, int]:
    return day < today, abs((day - today).days)


def _days(desk: Desk) -> Iterator[tuple[str, Owed]]:
    for chain in standing_chains(desk):
        if chain.state.standing:
            yield chain.company, Owed(chain.state.standing, "pay")
    for dated in standing_dated(desk):
        if dated.ours:
            yield dated.entry.company, Owed(dated.day, "we")
    if not desk.database.registers.entries("credits", open_only=True):
        return
    for credit in living_credits(desk):
        for day in (credit.terms.latest_shipment, credit.terms.expiry) if credit.terms else ():
            if day:
                yield credit.company, Owed(day, "L/C")
