"""What we promised and what suppliers promised: which days still stand, and when they are looked at (DOMAIN 11).

Entries of register `promises`, kinds `own_promise` and `supplier_promise`, value `{"date", "what"}`; `done`
`{"entry": id}` by a person closes one. They share the dates of payments and none of their states.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from mailmate.sentences import Sentence
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

KINDS = frozenset({"own_promise", "supplier_promise"})
DONE = "done"
DELIVERY_DAYS = 5
"""Days before a promised delivery or readiness on which it is looked at."""
FORGOTTEN = timedelta(days=60)
"""So long after its day a promise nobody closed leaves the day's duties; the register still lists it."""
_GOODS = frozenset({"delivery", "goods", "shipment"})
_BY_ANY_MAIL = frozenset({"answer", "quote"})
_BY_FILES = frozenset({"documents"})


@dataclass(frozen=True, slots=True)
class Sent:
    """A mail of ours that came after a promise, in the same thread."""

    at: datetime
    attachments: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A promise that stands, with its day; `entry` has the words."""

    entry: Entry
    day: date

    @property
    def ours(self) -> bool:
        """True for what we promised."""
        return self.entry.kind == "own_promise"

    def text(self) -> Sentence:
        """Return the duty in words."""
        values = {
            "what": _WHAT.get(str(self.entry.value.get("what")), ""),
            "day": spell_date(self.day),
            "company": self.entry.company,
            "quote": self.entry.quote,
        }
        if str(self.entry.value.get("what")) not in _WHAT:
            if self.ours:
                return Sentence("We promised {company} by {day}: “{quote}”", values)
            return Sentence("{company} promised us by {day}: “{quote}”", values)
        if self.ours:
            return Sentence("We promised {company}: {what} by {day} (“{quote}”)", values)
        return Sentence("{company} promised us: {what} by {day} (“{quote}”)", values)


_WHAT = {
    "answer": Sentence("an answer"),
    "quote": Sentence("a quotation"),
    "sample": Sentence("a sample"),
    "documents": Sentence("documents"),
    "payment": Sentence("a payment"),
    "delivery": Sentence("delivery"),
    "goods": Sentence("goods ready"),
    "shipment": Sentence("shipment"),
}


def open_dated(
    entries: Sequence[Entry],
    sent: Mapping[int, Sequence[Sent]] | None = None,
    shipments: Sequence[Entry] = (),
    threads: Mapping[int, int] | None = None,
) -> tuple[Dated, ...]:
    """Return the promises of ours and of suppliers that stand, earliest day first.

    `sent` is mail -> later mails of ours in its thread: an answer or a quotation is given by any of them, documents by
    one with files. Goods are delivered when a shipment of the same company (and order, where both name one) is on
    record later, and not merely booked to sail after that. A later day for the same thing takes the place of the
    earlier: of the same order, else in the same thread (`threads`: mail -> a number all mails of its thread share).
    """
    struck = {one.value.get("entry") for one in entries if one.kind in ("struck", DONE)}
    latest: dict[tuple[str, str, str, str], Dated] = {}
    for one in sorted(entries, key=lambda entry: (entry.at, entry.entry_id or 0)):
        day = iso_day(one.value.get("date"))
        if one.kind not in KINDS or day is None or one.entry_id in struck:
            continue
        what = str(one.value.get("what"))
        talk = (threads or {}).get(one.mail_id or 0, one.mail_id)
        key = (one.kind, one.company, one.subject or f"mail {talk}", what)
        latest[key if what != "other" else (*key[:3], one.quote)] = Dated(one, day)
    standing = (one for one in latest.values() if not _is_kept(one, sent or {}, shipments))
    return tuple(sorted(standing, key=lambda one: (one.day, one.entry.at)))


def _is_kept(one: Dated, sent: Mapping[int, Sequence[Sent]], shipments: Sequence[Entry]) -> bool:
    what = str(one.entry.value.get("what"))
    if one.ours and what in _BY_ANY_MAIL | _BY_FILES and one.entry.mail_id is not None:
        later = sent.get(one.entry.mail_id, ())
        return any(mail.at > one.entry.at and (what in _BY_ANY_MAIL or mail.attachments) for mail in later)
    return what in _GOODS and any(_ships(shipment, one.entry) for shipment in shipments)


def _ships(shipment: Entry, promise: Entry) -> bool:
    alike = not promise.subject or not shipment.subject or promise.subject == shipment.subject
    told = {"bl_no", "container_no"} & shipment.value.keys()
    sails = iso_day(shipment.value.get("etd"))
    only_booked = sails is not None and sails > shipment.at.date()
    return bool(told) and not only_booked and alike and shipment.company == promise.company and shipment.at > promise.at


def due_dated(standing: Sequence[Dated], today: date, our_country: str) -> tuple[Dated, ...]:
    """Return those whose day is near or past: goods from five days before, everything else a working day before."""
    return tuple(one for one in standing if _first_look(one, our_country) <= today and one.day >= today - FORGOTTEN)


def _first_look(one: Dated, our_country: str) -> date:
    if str(one.entry.value.get("what")) in _GOODS:
        return one.day - timedelta(days=DELIVERY_DAYS)
    return add_working_days(one.day, -1, our_country)
