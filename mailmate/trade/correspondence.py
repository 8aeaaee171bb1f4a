"""Who wrote to whom, and when: what the envelopes of two years tell before any body is read.

A letter is one mail between us and others. Whom we wrote to are our contacts, and nobody else is: whoever merely
wrote to us may be the one who imitates a contact (F2, F5). What machines send in bulk is no letter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container
from datetime import date, datetime

from mailmate.mail.model import Address, Mail
from mailmate.trade.sale.marketplaces import platform_of
from mailmate.values import dataclass

MOST_OTHERS = 50
"""Recipients of one letter that are remembered; a mailing to more is no correspondence with each."""

_BULK_FIELDS = ("list-id", "list-post", "list-unsubscribe", "feedback-id")
"""Header fields of mass mail that a customer's own mail system may add to everything it sends (RFC 2369, RFC 2919)."""
_BULK_PRECEDENCE = frozenset({"bulk", "list", "junk", "auto_reply"})
_MACHINES = frozenset(
    {"mailer-daemon", "postmaster", "mail-daemon", "no-reply", "noreply", "donotreply", "do-not-reply"}
)


def is_machine(email: str) -> bool:
    """Tell an address nobody reads, or a marketplace's own: no person to be known by it."""
    local, _, domain = email.lower().partition("@")
    return local in _MACHINES or platform_of(domain) is not None


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail between us and others, as far as its envelope tells."""

    message_id: str
    """With its brackets; for a mail without one, a digest that every copy of it has."""
    at: datetime
    ours: bool
    others: tuple[Address, ...]
    """Whom we wrote to, or who wrote to us."""
    root: str
    """The Message-ID the thread began with, as far as this mail tells."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How much was written between us and one address, and when first and last."""

    heard: int = 0
    written: int = 0
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class LetterDay:
    """A day (in UTC) on which letters went between us and one company."""

    day: date
    ours: bool
    count: int


def letter_of(
    mail: Mail, own: frozenset[str], arrived: datetime | None, known: Container[str] = frozenset()
) -> Letter | None:
    """Return the letter a mail is, or None for what machines sent, what nobody dated, and our notes to ourselves.

    `own` are our addresses; `known` those whose mail is a letter even where its header looks like mass mail.
    """
    at = _written_at(mail, arrived)
    if mail.sender is None or at is None or is_automatic(mail):
        return None
    ours = mail.sender.email in own
    if not ours and mail.sender.email not in known and _is_bulk(mail):
        return None
    people = mail.recipients if ours else (mail.sender,)
    others = {one.email: one for one in people if one.email not in own and _is_somebody(one)}
    if not others:
        return None
    named = mail.message_id or _digest(mail, at)
    root = next(iter((*mail.references, *filter(None, (mail.in_reply_to,)))), named)
    return Letter(named, at, ours, tuple(others.values())[:MOST_OTHERS], root if "@" in root else named)


def _is_somebody(address: Address) -> bool:
    """A platform's relay is nobody's address: behind one stands another buyer every time."""
    return "@" in address.email and platform_of(address.domain) is None


def is_automatic(mail: Mail) -> bool:
    """True for mail that says of itself a machine sent it (RFC 3834), ours or theirs."""
    local = mail.sender.email.partition("@")[0] if mail.sender else ""
    return mail.header("auto-submitted").strip().lower() not in ("", "no") or local in _MACHINES


def _is_bulk(mail: Mail) -> bool:
    return mail.header("precedence").strip().lower() in _BULK_PRECEDENCE or any(
        mail.header(name).strip() for name in _BULK_FIELDS
    )


def _written_at(mail: Mail, arrived: datetime | None) -> datetime | None:
    """Return the mail's own date, or its arrival where the date is missing or lies after it."""
    if mail.date and arrived:
        return min(mail.date, arrived)
    return mail.date or arrived


def _digest(mail: Mail, at: datetime) -> str:
    sender = mail.sender.email if mail.sender else ""
    words = "\n".join((at.isoformat(), sender, mail.subject))
    return f"no-id:{hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"
