"""An approved mail on its way out: its states and which may follow which (DESIGN section 4, step 9).

    approved ──▶ sending ──▶ sent | refused | unsure
       │  ▲         │
       │  └─────────┘ only on a 4xx answer, or when nothing was sent after DATA
       ├──▶ cancelled      undo, or the person edits again
       └──▶ held           at flush something had changed; on top of the list

`unsure` is left only by finding the mail in Sent, by a bounce, or by a person. A bounce makes what was sent
`not delivered`. Nothing is ever sent twice.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from enum import StrEnum

from mailmate.mail.model import OutgoingMail
from mailmate.sentences import Sentence
from mailmate.values import dataclass


class State(StrEnum):
    """Where an approved mail stands."""

    APPROVED = "approved"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNSURE = "unsure"
    CANCELLED = "cancelled"
    HELD = "held"
    NOT_DELIVERED = "not delivered"


FOLLOWS: dict[State, frozenset[State]] = {
    State.APPROVED: frozenset({State.SENDING, State.CANCELLED, State.HELD}),
    State.SENDING: frozenset({State.SENT, State.REFUSED, State.UNSURE, State.APPROVED}),
    State.HELD: frozenset({State.APPROVED, State.CANCELLED}),
    State.UNSURE: frozenset({State.SENT, State.NOT_DELIVERED, State.APPROVED, State.CANCELLED}),
    State.REFUSED: frozenset({State.APPROVED, State.CANCELLED}),
    State.SENT: frozenset({State.NOT_DELIVERED}),
    State.NOT_DELIVERED: frozenset(),
    State.CANCELLED: frozenset(),
}
"""State -> states that may follow. From `unsure`, `refused` and `held` to `approved` only by a person."""

MAY_STILL_LEAVE = frozenset({State.APPROVED, State.SENDING, State.HELD, State.UNSURE, State.REFUSED})
"""States of a mail that was approved and is not settled: it leaves, or a person may let it."""

STATE_WORDS: dict[State, Sentence] = {
    State.APPROVED: Sentence("approved"),
    State.SENDING: Sentence("sending"),
    State.SENT: Sentence("sent"),
    State.REFUSED: Sentence("refused"),
    State.UNSURE: Sentence("unsure"),
    State.CANCELLED: Sentence("cancelled"),
    State.HELD: Sentence("held"),
    State.NOT_DELIVERED: Sentence("not delivered"),
}
"""State -> the word for it that a person reads."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the SMTP server said. `outcome` is a state: sent, refused, unsure, or approved (try later)."""

    outcome: State
    refused: tuple[tuple[str, str], ...] = ()
    """Address and the server's words, for recipients it did not take."""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A row of the outbox: the very content that leaves, frozen at approval."""

    outbox_id: int | None
    draft_id: int | None
    mail_id: int | None
    mailbox: str
    mail: OutgoingMail
    content_hash: str
    state: State
    due_at: datetime
    approved_at: datetime
    reason: str = ""
    receipt: Receipt | None = None
    held_because: Sentence | None = None
    filed: str = ""
    """How the copy came into Sent: `appended`, `by_server`, `failed`, `kept` (here only); empty: not settled yet."""


def hash_content(mail: OutgoingMail) -> str:
    """Return the SHA-256 of what a person approves: recipients, subject, text, attachments, Message-ID."""
    content: dict[str, object] = {
        "message_id": mail.message_id,
        "from": mail.sender.email,
        "to": [address.email for address in mail.to],
        "cc": [address.email for address in mail.cc],
        "bcc": [address.email for address in mail.bcc],
        "subject": mail.subject,
        "text": mail.text,
        "attachments": [[part.name, hashlib.sha256(part.content or b"").hexdigest()] for part in mail.attachments],
    }
    if mail.html:
        content["html"] = mail.html
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
