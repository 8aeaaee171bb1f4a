"""A line of the inbox and where it stands: what the store lists and the faces show.

The order of work (DOMAIN handbook 2.1) is computed once when a mail is read and kept as a `Rank`,
so that a page of the list is one indexed query however many mails there are.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from mailmate.mail.model import Mail
from mailmate.sentences import mark
from mailmate.trade.intents import Intent, Reply, Subtype, needs_of
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.values import dataclass


class MailState(StrEnum):
    """What is left to do with a mail."""

    OPEN = "open"
    """Waits for us."""
    DONE = "done"
    """Answered or put aside by a person, here or elsewhere."""
    QUIET = "quiet"
    """Needs nothing: newsletters, receipts, automatic mail."""
    SENT = "sent"
    """Our own mail."""
    GONE = "gone"
    """Deleted on the server; still kept here."""


class View(StrEnum):
    """Which mails a list holds."""

    TODO = "todo"
    ALL = "all"
    SENT = "sent"
    UNSURE = "unsure"
    """Mails that could not be read, need a person's eye, or whose approved answer did not leave."""
    ON_US = "on_us"
    """Open mails of people whose kind asks for an answer."""
    ON_THEM = "on_them"
    """Our own mails that are the last word of their thread."""
    SNOOZED = "snoozed"
    """Open mails a person does not want to see before a day."""


class Order(StrEnum):
    """How a list is sorted."""

    WORK = "work"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Rank:
    """The place of a mail in the order of work: lower comes first, field by field."""

    tier: int
    """0: blocking flag, critical complaint, bounce; 1: everything else."""
    due: str
    """ISO day of the nearest dated duty, `9999-12-31` where there is none."""
    urgency: int
    score: int
    """Inquiry score, higher first."""


@dataclass(frozen=True, slots=True)
class MailLine:
    """One line of the list."""

    mail_id: int
    mailbox: str
    received: datetime
    sender_name: str
    sender_email: str
    subject: str
    state: MailState
    intent: Intent | None
    """None while the mail is kept but not read."""
    subtype: Subtype | None
    also: tuple[Intent, ...]
    confidence: float
    needs_human: bool
    flags: tuple[str, ...]
    band: str
    """Inquiry band, or empty."""
    due: date | None
    urgency: int
    draft: str
    """`none`, `machine`, `edited`, `approved`, `sent`, or an outbox state that needs a person."""
    attachments: int
    error: str = ""
    """Why the mail could not be read, or empty."""
    message_id: str = ""
    """With angle brackets; empty where the mail bears none."""
    tier: int = 1
    """As in `Rank`."""
    company: str = ""
    """The other side: domain, or address at a free-mail provider; empty while the mail is not read."""
    company_name: str = ""
    """What the contacts call the sender's company, or empty."""
    country: str = ""
    """The sender's country as the contacts know it (ISO 3166-1 alpha-2), or empty."""
    asleep: datetime | None = None
    """Until when a person does not want to see it."""
    folded: int = 0
    """Older open mails of the same thread and company that are no more pressing."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which mails and entries somebody wants; what is None or empty leaves out nothing."""

    since: datetime | None = None
    until: datetime | None = None
    """The first moment that is wanted no more."""
    company: str = ""
    intent: Intent | None = None


DRAFT_STATES = (mark("none"), mark("machine"), mark("edited"))
"""States of a draft before it is approved; then the outbox's states hold."""

FAR = "9999-12-31"


def rank_of(reading: Reading, due: date | None) -> Rank:
    """Return the place in the order of work; `due` is the nearest dated duty the registers know."""
    critical = reading.derived.get("severity") == "critical"
    bounce = reading.subtype is Subtype.BOUNCE
    blocked = reading.blocked and reading.subtype is not Subtype.SCAM
    return Rank(
        tier=0 if critical or bounce or blocked else 1,
        due=due.isoformat() if due else FAR,
        urgency=reading.urgency,
        score=reading.score.total if reading.score else 0,
    )


_DUTIES = ("answer_by", "latest_shipment", "expiry.date", "promised_date", "deadline_set_by_sender")


def duty_day(reading: Reading) -> date | None:
    """Return the nearest day the mail names on which something is due: an answer, a shipment, a payment."""
    days = [fact.value for name in _DUTIES for fact in reading.all_facts(name) if isinstance(fact.value, date)]
    return min(days, default=None)


def state_of(reading: Reading) -> MailState:
    """Return the state a freshly read mail of the other side starts in."""
    needs = needs_of(reading.intent, reading.subtype)
    quiet = needs.reply is Reply.NO and needs.urgency >= 5 and not reading.flags and not reading.needs_human
    return MailState.QUIET if quiet else MailState.OPEN


@dataclass(frozen=True, slots=True)
class ReadMail:
    """Everything reading one mail gave, as the desk hands it to the store in one piece."""

    mail_id: int
    mail: Mail
    reading: Reading
    entries: tuple[Entry, ...]
    rank: Rank
    state: MailState
    ours: bool
    company: str
    """The other side: domain, or address at a free-mail provider."""
