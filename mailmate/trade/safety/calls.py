"""Phone calls about suspicious mails: who was asked at which number on file, and what a confirming answer lifts.

A call lifts the block of F1 for the mail it was about and for nothing else (DOMAIN handbook 8.1). Whether an account
may leave is the gate's own matter: a number that is not pinned never does, whoever was called.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from mailmate.sentences import Sentence
from mailmate.trade.readings import Flag, Reading
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

VERIFIED = "verified"
"""Kind of a call's entry in the register `fraud`: `{email, phone, outcome, mail, confirms}`."""
LIFTED_BY_A_CALL = "F1"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: at the number on file, never at one from the mail."""

    email: str
    phone: str
    outcome: str
    confirms: bool | None
    """Whether they stand behind what the mail says; None where the person who called did not say."""
    at: datetime
    company: str


def calls_of(entries: Iterable[Entry], mail_id: int) -> tuple[Call, ...]:
    """Return the calls recorded about a mail, oldest first."""
    found = (one for one in entries if one.register == "fraud" and one.kind == VERIFIED and one.by == "person")
    return tuple(_call(one) for one in found if one.value.get("mail") == mail_id)


def _call(entry: Entry) -> Call:
    value, confirms = entry.value, entry.value.get("confirms")
    return Call(
        email=str(value.get("email") or ""),
        phone=str(value.get("phone") or ""),
        outcome=str(value.get("outcome") or ""),
        confirms=confirms if isinstance(confirms, bool) else None,
        at=entry.at,
        company=entry.company,
    )


def confirmed_by(calls: Sequence[Call], company: str) -> Call | None:
    """Return the call by which the company itself stands behind its mail; the last answer counts."""
    answers = [one for one in calls if one.confirms is not None and one.company == company]
    return answers[-1] if answers and answers[-1].confirms else None


def lift_confirmed(reading: Reading, calls: Sequence[Call], company: str) -> Reading:
    """Return the reading as the gate takes it: F1 warns and no longer blocks where a call confirmed the mail."""
    call = confirmed_by(calls, company)
    if call is None:
        return reading
    advice = Sentence(
        "Confirmed by phone at {phone}, the number on file: {outcome}", {"phone": call.phone, "outcome": call.outcome}
    )
    return replace(reading, flags=tuple(_lifted(one, advice) for one in reading.flags))


def _lifted(flag: Flag, advice: Sentence) -> Flag:
    return replace(flag, effect="warn", advice=advice) if flag.id == LIFTED_BY_A_CALL else flag


def describe_call(call: Call) -> Sentence:
    """Return a call in a sentence."""
    words = {"day": call.at.date().isoformat(), "phone": call.phone, "email": call.email, "outcome": call.outcome}
    if call.confirms is None:
        return Sentence("{day}: {email} was called at {phone}: {outcome}", words)
    if call.confirms:
        return Sentence("{day}: {email} was called at {phone} and confirms it: {outcome}", words)
    return Sentence("{day}: {email} was called at {phone} and denies it: {outcome}", words)
