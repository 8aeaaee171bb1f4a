"""The complaints as a face sees them: joined, overdue ones on top, a person's evidence, next date and outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mailmate.desk.history import set_up_moment
from mailmate.desk.own_words import own_words
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.delivery.complaint_cases import FACTS, Complaint, complaints, overdue_first, past_complaints
from mailmate.trade.history import standing
from mailmate.trade.registers import Entry

REGISTER = "complaints"
TYPED_FIELDS = (*FACTS, "next_date")


def list_complaints(desk: Desk, company: str | None = None) -> list[Complaint]:
    """Return the complaints of every company or of one: open and overdue first, closed last."""
    return overdue_first(_all(desk, company), desk.local_now.date())


def find_complaint(desk: Desk, number: int) -> Complaint:
    """Return the complaint an entry's number names; raise `WrongUse` if none."""
    for one in _all(desk, None):
        if any(entry.entry_id == number for entry in one.entries):
            return one
    raise WrongUse(
        Sentence("There is no complaint {number}.", {"number": number}),
        Sentence("`mailmate complaints list` shows their numbers."),
    )


def overdue_complaints(desk: Desk) -> list[Complaint]:
    """Return open complaints whose buyer waits longer than we said; what was before set-up raises no alarm."""
    today = desk.local_now.date()
    entries = standing(desk.database.registers.entries(REGISTER), set_up_moment(desk))
    return [one for one in overdue_first(_joined(desk, entries), today) if one.is_overdue(today)]


def past_of_items(desk: Desk, company: str, names: Iterable[str]) -> tuple[Complaint, ...]:
    """Return what a company complained of before about these items."""
    return past_complaints(_all(desk, company), company, names)


def set_fields(desk: Desk, number: int, fields: Mapping[str, str]) -> Complaint:
    """Record what a person typed of a complaint (evidence that came by phone, the next date).

    Raises `WrongUse` on a field there is not and on a date that is none.
    """
    unknown = next((name for name in fields if name not in TYPED_FIELDS), None)
    if unknown:
        raise WrongUse(
            Sentence("A complaint has no field {name}.", {"name": unknown}),
            Sentence("Its fields are {names}.", {"names": ", ".join(TYPED_FIELDS)}),
        )
    if "next_date" in fields:
        _check_day(fields["next_date"])
    return _record(desk, number, "set", dict(fields))


def close_complaint(desk: Desk, number: int, outcome: str) -> Complaint:
    """Record that a complaint is settled, and how; only a person may say so."""
    return _record(desk, number, "closed", {"outcome": outcome})


def reopen_complaint(desk: Desk, number: int) -> Complaint:
    """Record that a settled complaint is open again."""
    return _record(desk, number, "reopened", {})


def complaint_json(complaint: Complaint, today: date) -> dict[str, Any]:
    """Return a complaint as JSON."""
    return {
        "id": f"c{complaint.number}",
        "register": REGISTER,
        "company": complaint.company,
        "order": complaint.order or None,
        "severity": complaint.severity,
        "opened": complaint.opened.isoformat(),
        "fields": dict(complaint.told),
        "evidence_missing": list(complaint.missing),
        "next_date": complaint.next_date.isoformat(),
        "next_by": complaint.next_by,
        "overdue": complaint.is_overdue(today),
        "second": complaint.second,
        "closed": complaint.closed.isoformat() if complaint.closed else None,
        "outcome": complaint.outcome or None,
        "words": [{"quote": one.quote, "mail": one.mail_id, "by": one.by} for one in complaint.entries if one.quote],
    }


def _all(desk: Desk, company: str | None) -> list[Complaint]:
    return _joined(desk, desk.database.registers.entries(REGISTER, company=company))


def _joined(desk: Desk, entries: Sequence[Entry]) -> list[Complaint]:
    mails = {one.mail_id for one in entries if one.mail_id is not None and one.kind == "complaint"}
    here = [replace(one, at=one.at.astimezone(desk.config.me.zone)) for one in entries]  # our clock runs in our days
    return list(complaints(here, own_words(desk, mails), desk.config.trade_rules, desk.config.me.country))


def _record(desk: Desk, number: int, kind: str, value: dict[str, Any]) -> Complaint:
    complaint = find_complaint(desk, number)
    first = complaint.entries[0]
    line = Entry(
        REGISTER, kind, {"entry": complaint.number, **value}, "", desk.now(), "person", first.mail_id, "",
        first.subject, complaint.company,
    )  # fmt: skip
    desk.database.registers.add([line])
    return find_complaint(desk, number)


def _check_day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise WrongUse(Sentence("{text} is no date, such as 2026-06-30.", {"text": text})) from None
