"""Approvals: which findings of the gate somebody must approve beyond a reason, and what is kept of who did.

A record and not a lock: it says who decided, when, how, why, and over which content (its hash). What changes
afterwards is another content, which nobody has approved. DESIGN section 6, DOMAIN 8.3.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from mailmate.sentences import Sentence
from mailmate.trade.drafts import Approval, Effect, Finding
from mailmate.trade.outbox import State
from mailmate.values import dataclass

NEEDS_APPROVAL: dict[str, str] = {
    "discount": "8.3 prices below the list; 5 waiver of interest or discount",
    "below_list": "8.3 prices below the list",
    "compensation": "6 replacement, refund, credit, discount or free freight",
    "admission": "6 admitting fault; 8.3 admit liability",
    "lc_terms": "8.3 accept, reject or waive L/C terms",
    "money_confirmed": "8.3 state money as received; 5 a copy is never receipt",
    "release": "5 release before confirmed money",
    "threat": "8.3 legal threats; 5 threats without approval",
    "altered_document": "8.3 sign, backdate or alter documents",
    "level_3": "5 level L3, approval: yes",
    "level_4": "5 level L4, the manager writes",
}
"""Finding -> the sections of the DOMAIN handbook that ask for an approval of it. All other reasons are one's own."""

NOT_ALONE = frozenset({"money_confirmed", "release"})
"""Findings nobody settles alone under a manager: the bank's credit on record does, or the manager (5)."""

SELF = "self"
"""Who approved, where the salesperson decided alone."""
PHONE, IN_PERSON, ALONE, AGAIN = "phone", "in person", "inbox", "again"
"""How it was said; anything else is the Message-ID of the mail that says so."""

HOW_WORDS: dict[str, Sentence] = {
    PHONE: Sentence("by phone"),
    IN_PERSON: Sentence("in person"),
    ALONE: Sentence("decided alone"),
    AGAIN: Sentence("let go again"),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """Who approved what needs an approval, and how they said so: `phone`, `in person`, a Message-ID, or alone."""

    who: str = SELF
    how: str = ALONE


@dataclass(frozen=True, slots=True)
class Request:
    """An internal mail that asks for an approval: its draft, the draft it asks about, and the content it showed."""

    draft_id: int
    about: int
    content_hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """One recorded approval with what became of the mail it let go."""

    approval_id: int
    approval: Approval
    at: datetime
    outbox_id: int | None = None
    draft_id: int | None = None
    mail_id: int | None = None
    subject: str = ""
    to: tuple[str, ...] = ()
    state: State | None = None
    """Where the mail stands; None where none was made of it."""
    changed: bool = False
    """True where the draft says something else by now, so that the approval is of a content that is no more."""

    @property
    def is_void(self) -> bool:
        """True where what was approved did not leave and cannot: the content changed, so its hash is another's."""
        return self.changed and self.state in (None, State.CANCELLED)


def needing_approval(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings somebody must approve, in the gate's order."""
    return tuple(one for one in findings if one.effect is Effect.REASON and one.id in NEEDS_APPROVAL)


def unapproved(findings: Iterable[Finding], given: Iterable[Approval]) -> tuple[Finding, ...]:
    """Return the findings that need an approval and have none among those given for this very content.

    An approval covers what its `approved` lists: pairs of the finding's id and words.
    """
    covered = {(str(rule), str(words)) for one in given for rule, words in one.extra.get("approved", ())}
    return tuple(one for one in needing_approval(findings) if (one.id, one.quote) not in covered)


def reference_of(draft_id: int, content_hash: str) -> str:
    """Return the short name of one draft in one wording: `d12-3fa9c1`."""
    return f"d{draft_id}-{content_hash[:6]}"


def how_words(how: str) -> Sentence:
    """Return in words how an approval was given."""
    return HOW_WORDS.get(how) or Sentence("by mail {message_id}", {"message_id": how})
