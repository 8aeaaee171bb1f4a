"""A draft, what it claims, and what the gate found: the values between drafting, store, desk and faces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from mailmate.mail.model import Address
from mailmate.sentences import Sentence, mark
from mailmate.values import dataclass


class Role(StrEnum):
    """Whose word a claim is: attributed to the buyer, or binding us."""

    ECHO = "echo"
    OURS = "ours"


class Standing(StrEnum):
    """What a claim rests on."""

    VERIFIED = "verified"
    HOUSE_RULE = "house_rule"
    """A date we may promise by ourselves: marked as our new promise."""
    VOUCHED = "vouched"
    """A person said so; recorded as "said by me"."""
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim's value stands. `kind`: mail, price_list, knowledge, register, sent, house_rule, profile."""

    kind: str
    where: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement in a draft that could bind us or be wrong: its words, place, role and source.

    `kind`: amount, quantity, percent, date, lead_time, incoterm, port, certificate, reference, technical,
    yes, email, url, account. `start` and `end` are offsets in the field named by `where` (`body`, `subject`).
    """

    kind: str
    text: str
    start: int
    end: int
    role: Role
    standing: Standing
    source: Source | None = None
    where: str = "body"


class Effect(StrEnum):
    """What a finding asks before a draft may leave, hardest first (DESIGN section 6)."""

    NEVER = mark("never")
    REASON = mark("reason")
    VOUCH = mark("vouch")
    WARN = mark("warn")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the gate saw. `id` is stable and names the rule: `placeholder`, `account`, `unverified`, …"""

    id: str
    effect: Effect
    message: Sentence
    quote: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class GateReport:
    """The gate's whole answer for one draft as it would leave."""

    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_checked: tuple[Sentence, ...] = ()
    """Parts that could not be read (an attachment without text)."""

    @property
    def result(self) -> str:
        """`never`, `reason`, `vouch`, `warn` or `clean`: the hardest effect found."""
        found = {finding.effect for finding in self.findings}
        return next((effect.value for effect in Effect if effect in found), "clean")

    def having(self, effect: Effect) -> tuple[Finding, ...]:
        """Return the findings of this effect."""
        return tuple(finding for finding in self.findings if finding.effect is effect)


@dataclass(frozen=True, slots=True)
class DraftText:
    """What a person edits: recipients, subject and the new text. The quoted original is added on sending."""

    subject: str
    body: str
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of a reply. Machines add versions; a version a person touched is never written over."""

    text: DraftText
    mail_id: int | None
    """The mail it answers."""
    engine: str = "local"
    version: int = 1
    by: str = "machine"
    """`machine` or `person`."""
    sources: tuple[tuple[str, Source], ...] = ()
    """Words the drafter placed in the body, and where each came from; the gate checks them anew."""
    draft_id: int | None = None
    note: str = ""
    """Why the engine is not the one asked for, or empty."""
    back_reading: str = ""
    """What the letter says and promises, told back in the user's language by the model that wrote it; may be empty."""
    unanswered: tuple[str, ...] = ()
    """Questions of the mail that the model does not count among those its letter answers."""
    gist: str = ""
    """What the mail wants, in the user's language, as the model that answered it says; kept with the mail's reading."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """A claim a person stands for, by its exact words; it dies when the words change."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """A recorded human decision, bound to the content's hash: a record, not a lock."""

    reason: str
    content_hash: str
    who: str = "self"
    how: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
