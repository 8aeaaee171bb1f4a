"""Claims of a payment made: the days that are told as its value or booking, and the proofs, a slip or a UETR.

All of it is the payer's word, never receipt of money. Days to come stand in `payments_promised`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from mailmate.reading.grounds import Ground, Grounds
from mailmate.reading.payment_fact_tables import (
    PAYMENT_DAY,
    PAYMENT_DONE,
    PAYMENT_EFFECTED,
    PAYMENT_FUTURE,
    PAYMENT_PAYER,
    PAYMENT_PLAINLY_DONE,
    PAYMENT_PROOF,
    PAYMENT_PROVEN,
    PAYMENT_REFERENCE,
    PAYMENT_SUBJECT,
    PAYMENT_VALUE_DAY,
    PAYMENT_VALUE_DAY_BEHIND,
)
from mailmate.reading.payment_sums import beside_money
from mailmate.reading.roles import clause_at
from mailmate.trade.facts import Fact
from mailmate.trade.finding.found import Found

_PAID = frozenset({"pay", None, "answer", "reason"})
_UETR = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", re.IGNORECASE)


def is_labelled(body: Ground, found: Found) -> bool:
    """Tell a day behind a label of paying or of value."""
    before = body.before(found, 40)
    return PAYMENT_DAY.search(before) is not None or PAYMENT_VALUE_DAY.search(before) is not None


def is_booked(body: Ground, found: Found) -> bool:
    """Tell a day that a label calls the one of booking, of a payment made: "transfer is made, value 17 November"."""
    if not isinstance(found.value, date) or found.value > body.base.day + _BOOKED_AHEAD:
        return False
    before, behind = body.before(found, 40), body.around(found, before=0, after=14)[len(found.quote) :]
    around = body.around(found, before=120, after=60)
    if PAYMENT_FUTURE.search(around):
        return False
    past = found.value <= body.base.day and _is_nearest(body, found)
    if PAYMENT_VALUE_DAY.search(before) or PAYMENT_VALUE_DAY_BEHIND.match(behind):
        return past or PAYMENT_EFFECTED.search(around) is not None
    return past and PAYMENT_DAY.search(before) is not None


_BOOKED_AHEAD = timedelta(days=7)
_LONG_AGO = timedelta(days=200)
_DONE_REACH = 70


def _is_nearest(body: Ground, found: Found) -> bool:
    """Tell a day that lies nearer in the past than, read as one to come, ahead: "Payment date: 20 September"."""
    base = body.base.day
    coming = [one.value for one in body.dates if one.start == found.start and isinstance(one.value, date)]
    return not coming or abs(coming[0] - base) >= abs(base - found.value)  # type: ignore[operator] # a day


def is_past(body: Ground, found: Found) -> bool:
    """Tell a day, today or before, that is not too long ago to be one of this payment."""
    return isinstance(found.value, date) and body.base.day - _LONG_AGO <= found.value <= body.base.day


def is_paid(body: Ground, found: Found) -> bool:
    """Tell a day, today or before, on which something was paid: the words around say that it is done."""
    if not is_past(body, found) or body.day_role(found) not in _PAID:
        return False
    around = body.around(found, before=_DONE_REACH, after=_DONE_REACH)
    if PAYMENT_DONE.search(around):
        return True
    return found.value != body.base.day and PAYMENT_PROVEN.search(around) is not None


def is_plainly_paid(body: Ground, found: Found) -> bool:
    """Tell a day of paying whose own clause says that it is done, in a mail that does not claim a payment above all."""
    statement = body.statement_at(found.start)
    clause = clause_at(statement, found) if statement else ""
    money = body.day_role(found) == "pay" or PAYMENT_SUBJECT.search(clause) is not None or beside_money(body, found)
    return money and PAYMENT_DONE.search(clause) is not None and PAYMENT_FUTURE.search(clause) is None


_BARE_DAY = 14
"""Characters of a day that names neither month nor year."""


def is_past_told(body: Ground, found: Found) -> bool:
    """Tell the Monday of "we made the transfer Monday": a day that may be the last one, in a clause on what is done."""
    statement = body.statement_at(found.start)
    if statement is None or len(found.quote) > _BARE_DAY or body.day_role(found) not in _PAID:
        return False
    clause = clause_at(statement, found)
    if not PAYMENT_PLAINLY_DONE.search(clause) or PAYMENT_FUTURE.search(clause):
        return False
    return any(one.start == found.start and is_past(body, one) for one in body.past_dates)


def proofs(grounds: Grounds, kinds: set[str]) -> Sequence[Fact | None]:
    """Return what proves a payment that is claimed: its kind, UETR, and what a copy of the transfer says."""
    if kinds and "claim" not in kinds:
        return []
    facts: list[Fact | None] = [grounds.body.match_fact("evidence.type", PAYMENT_PROOF)]
    for ground in grounds.own:
        match = _UETR.search(ground.text)
        if match:
            facts.append(ground.fact("evidence.uetr", match.group(), match.group()))
    for document in grounds.documents:
        facts += _proof_in(document)
    return facts


def _proof_in(document: Ground) -> Sequence[Fact | None]:
    """Return what a copy of a transfer says; it is a claim of the payer, never receipt of money."""
    facts: list[Fact | None] = []
    facts += [one.as_fact("evidence.amount", document.source) for one in document.amounts if not one.detail][:1]
    facts.append(document.match_fact("evidence.payer", PAYMENT_PAYER))
    facts.append(document.match_fact("evidence.reference", PAYMENT_REFERENCE))
    facts += [
        one.as_fact("evidence.value_date", document.source)
        for one in document.past_dates
        if "value" in document.before(one, 30)
    ][:1]
    return facts
