"""The complaints as a face sees them: joined, overdue ones on top, a person's evidence, next date and outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from mailmate.desk.mailbox.history import set_up_moment
from mailmate.desk.registers.entries import local_entries
from mailmate.desk.registers.own_words import own_words
from mailmate.desk.registers.typed import check_fields, persons_word, typed_day
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.delivery.complaint_cases import (
    FACTS,
    Complaint,
    OrderedItem,
    complaints,
    overdue_first,
    past_complaints,
)
from mailmate.trade.history import standing
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import orders
from mailmate.trade.time.reply_clock import working_hours

REGISTER = "complaints"
TYPED_FIELDS = (*FACTS, "next_date")


def list_complaints(desk: Desk, company: str | None = None) -> list[Complaint]:
    """Return the complaints of every company or of one: open and overdue first, closed last; "" is nobody's."""
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
    """Return open complaints whose buyer waits longer than we said; what was before set-up raises no alarm.

    The first word on a critical one is due within hours of the office, not days (DOMAIN handbook 6).
    """
    today = desk.local_now.date()
    entries = standing(local_entries(desk, REGISTER), set_up_moment(desk))
    found = overdue_first(_joined(desk, entries), today)
    return [one for one in found if one.is_overdue(today) or _waited_for_hours(desk, one)]


def _waited_for_hours(desk: Desk, complaint: Complaint) -> bool:
    """True for a critical complaint whose last word has waited for our first one as long as the rules allow."""
    if complaint.severity != "critical" or complaint.closed or complaint.next_by != "first reply":
        return False
    me, rules = desk.config.me, desk.config.trade_rules
    asked = max(one.at for one in complaint.entries if one.kind == "complaint").astimezone(me.zone)
    waited = working_hours(asked, desk.local_now, me.country, (rules.office_opens, rules.office_closes))
    return waited >= rules.critical_hours


def kept_after_correction(desk: Desk, mail_id: int) -> list[Complaint]:
    """Return the complaints on record of a mail that a person says is none (`other`).

    What they added to stays with their words on it, until they strike it out: they may know more than the mail.
    """
    entries = desk.database.registers.entries(REGISTER, mail_id=mail_id, open_only=True)
    told = {one.entry_id for one in entries if one.by == "reader" and one.kind == "complaint"}
    return [one for one in _all(desk, None) if told & {entry.entry_id for entry in one.entries}] if told else []


def past_of_items(desk: Desk, company: str, names: Iterable[str]) -> tuple[Complaint, ...]:
    """Return what a company complained of before about these items."""
    return past_complaints(_all(desk, company), company, names)


def set_fields(desk: Desk, number: int, fields: Mapping[str, str]) -> Complaint:
    """Record what a person typed of a complaint (evidence that came by phone, the next date).

    Raises `WrongUse` on a field there is not and on a date that is none.
    """
    check_fields(fields, TYPED_FIELDS, Sentence("A complaint has no field {name}."))
    return _record(desk, number, "set", {name: _typed(name, text) for name, text in fields.items()})


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
        "goods": complaint.goods or None,
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
    if company == "":
        return []
    return _joined(desk, local_entries(desk, REGISTER, company))


def _joined(desk: Desk, entries: Sequence[Entry]) -> list[Complaint]:
    mails = {one.mail_id for one in entries if one.mail_id is not None and one.kind == "complaint"}
    ordered = _ordered(desk) if mails else {}
    return list(complaints(entries, own_words(desk, mails), desk.config.trade_rules, desk.config.me.country, ordered))


def _ordered(desk: Desk) -> dict[tuple[str, str], list[OrderedItem]]:
    """Return company and number of each order -> its items, so that a complaint of a part knows the goods."""
    found: dict[tuple[str, str], list[OrderedItem]] = {}
    for order in orders(desk.database.registers.entries("orders", open_only=True)):
        items = [
            OrderedItem(name, one.get("quantity") if isinstance(one.get("quantity"), Mapping) else None)
            for one in order.get("items") or ()
            if (name := str(one.get("description") or one.get("item") or ""))
        ]
        for key in order.keys if items else ():
            found[order.company, key] = items
    return found


def _record(desk: Desk, number: int, kind: str, value: Mapping[str, Any]) -> Complaint:
    with desk.database.transaction():
        complaint = find_complaint(desk, number)
        word = persons_word(desk, complaint.entries[0], kind, {"entry": complaint.number, **value})
        desk.database.registers.add([word])
        return find_complaint(desk, number)


def _typed(name: str, text: str) -> str:
    return typed_day(text) if name == "next_date" else text
