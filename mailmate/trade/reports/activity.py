"""What happened in a span, as the store tells it: mails that came, drafts that left, what models cost."""

from __future__ import annotations

from datetime import datetime

from mailmate.trade.intents import Intent, Subtype
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class ArrivedMail:
    """A mail of the other side that was read, and our first answer to it. All moments are aware."""

    mail_id: int
    thread: int
    received: datetime
    sender: str
    """Their address."""
    subject: str
    company: str
    intent: Intent
    subtype: Subtype | None
    band: str
    corrected: bool
    """True where a person said what it is."""
    done_by_person: bool
    """True where a person put it aside."""
    marked_answered: bool
    """True where the mailbox says that it was answered, by whatever program."""
    answered_at: datetime | None
    """When our first mail in answer left, or None."""

    @property
    def is_answered(self) -> bool:
        """True where we answered, though it be unknown when."""
        return self.answered_at is not None or self.marked_answered


@dataclass(frozen=True, slots=True)
class SentDraft:
    """A draft that left."""

    draft_id: int
    mail_id: int | None
    at: datetime
    to: str
    subject: str
    drafted: str
    """What the drafter wrote last; empty where a person wrote all of it."""
    sent: str


@dataclass(frozen=True, slots=True)
class ModelUse:
    """The calls of one task by one model in a span."""

    task: str
    model: str
    calls: int
    tokens: int | None
    """Of the calls whose server said; None where none did."""
    untold: int
    """Calls of which the server did not say the tokens."""
    failed: int
