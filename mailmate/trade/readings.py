"""What reading a mail needs and gives: `Context` in, `Reading` out.

Both are frozen values. The desk loads the context; the reading room fills the reading; the store
keeps it as JSON. One shape serves the poll, the inbox and the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.facts import Fact, facts_from_json, facts_json
from mailmate.trade.intents import NOBODYS_WORDS, Intent, Subtype
from mailmate.trade.lessons import Lessons
from mailmate.trade.rules import Rules
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody we know: from our own mail or entered by a person."""

    email: str
    name: str = ""
    company: str = ""
    country: str = ""
    """ISO 3166-1 alpha-2, or empty."""
    role: str = ""
    """buyer, intermediary, end_customer, agent, forwarder, bank, supplier, inspector, or empty."""
    may_write: bool = True
    zone: str = ""
    """IANA time zone name, or empty."""
    written_since: datetime | None = None
    """When we first wrote to them, as far as our own mail shows; aware."""
    phone: str = ""
    """The number a person put on file; a changed bank account is asked about there and nowhere else."""


@dataclass(frozen=True, slots=True)
class ThreadMail:
    """An earlier mail of the same thread, as far as reading needs it."""

    mail_id: int
    message_id: str | None
    date: datetime
    sender: str
    ours: bool
    text: str
    intent: Intent | None = None
    subtype: Subtype | None = None

    @property
    def by_a_person(self) -> bool:
        """False for what a machine sent: an absence note, a bounce, a circular. Nobody said or answered anything."""
        return self.subtype not in NOBODYS_WORDS


@dataclass(frozen=True, slots=True)
class SeenBody:
    """The first mail with a text: its sender's address and when it came."""

    sender: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Context:
    """All that reading may know besides the mail itself. A bare `Context(arrived=...)` is valid."""

    arrived: datetime
    """When the mail reached us, aware; the base of dates where the mail's own Date fails."""
    own_addresses: frozenset[str] = frozenset()
    own_domains: frozenset[str] = frozenset()
    """Domains of our own company; free-mail domains are never among them."""
    company: str = ""
    country: str = ""
    language: str = "en"
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    """By lower-case address."""
    contacts_known: bool = False
    """True once the mailbox's contacts were gathered; F2, F5, F6 stay quiet before."""
    known_domains: frozenset[str] = frozenset()
    """Domains we have written to or accept as known, free-mail providers excluded."""
    written_since: Mapping[str, datetime] = field(default_factory=dict)
    """Company (see `companies.company_of`) -> when we first wrote to anybody there: whom we knew, and since when."""
    thread: tuple[ThreadMail, ...] = ()
    thread_known: bool = False
    """True where the mail answers a letter of ours, or of its sender, that we may know by its envelope alone."""
    products: tuple[str, ...] = ()
    """Names and part numbers of what we sell."""
    own_accounts: frozenset[str] = frozenset()
    """Our pinned account numbers, letters and digits only, upper-case."""
    own_payees: tuple[str, ...] = ()
    """What our banks and papers call us as payee."""
    seen_bodies: Mapping[str, SeenBody] = field(default_factory=dict)
    """Digest of a body's new text -> who sent it first."""
    lessons: Lessons = field(default_factory=Lessons)
    """What the user corrected and the rules they wrote."""
    other_customers: frozenset[str] = frozenset()
    """Names and domains of other customers, where a model is asked: they are hidden from it."""
    private_mails: frozenset[int] = frozenset()
    """Mails of the thread of which no model may see anything."""
    auth_server: str = ""
    """The id under which our own server writes Authentication-Results; empty: the topmost is believed."""
    document_texts: Mapping[int, str] = field(default_factory=dict)
    """Text of the mail's attachments by index, where a document was read."""
    rules: Rules = field(default_factory=Rules)


@dataclass(frozen=True, slots=True)
class Flag:
    """A fraud or safety finding F1–F12 (DOMAIN handbook 8.1). `effect` is `block` or `warn`."""

    id: str
    name: str
    effect: str
    quote: str
    advice: Sentence = field(default_factory=lambda: Sentence(""))


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One contribution to an inquiry's score and the words that earned it."""

    name: str
    points: int
    quote: str


@dataclass(frozen=True, slots=True)
class Score:
    """An inquiry's score 0-100 and band A-D (DOMAIN handbook 4)."""

    total: int
    band: str
    parts: tuple[ScorePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mail says, with evidence. The same value whoever read it; `engine` is `local` or `chat`."""

    intent: Intent
    subtype: Subtype | None
    confidence: float
    also: tuple[Intent, ...] = ()
    direction: str = "ours"
    """`ours`: we are the seller here; `theirs`: a supplier or seller writes to us."""
    needs_human: bool = False
    reasons: tuple[Sentence, ...] = ()
    """Why a person must look, where `needs_human`."""
    evidence: tuple[str, ...] = ()
    language: str = "en"
    """ISO 639-1 of the new text, `und` when unknown."""
    facts: tuple[Fact, ...] = ()
    derived: Mapping[str, Any] = field(default_factory=dict)
    """Conclusions of JSON scalars and lists: kind, kinds, part, stage, severity, missing, requested_by, …"""
    questions: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    score: Score | None = None
    urgency: int = 4
    gist: str | None = None
    """A gist a model wrote; None: `compose_gist` builds one from the facts."""
    engine: str = "local"

    def all_facts(self, name: str) -> tuple[Fact, ...]:
        """Return the facts called `name`, in the order of the text."""
        return tuple(fact for fact in self.facts if fact.name == name)

    def fact(self, name: str) -> Fact | None:
        """Return the first fact called `name`, or None."""
        return next((fact for fact in self.facts if fact.name == name), None)

    @property
    def blocked(self) -> bool:
        """True when a flag blocks sentences on payment, bank data and release."""
        return any(flag.effect == "block" for flag in self.flags)


def reading_json(reading: Reading) -> dict[str, Any]:
    """Return a reading in the shape scripts rely on (DESIGN section 7), plus what the store must keep."""
    return {
        "intent": reading.intent.value,
        "subtype": reading.subtype.value if reading.subtype else None,
        "also": [intent.value for intent in reading.also],
        "direction": reading.direction,
        "confidence": round(reading.confidence, 3),
        "needs_human": reading.needs_human,
        "reasons": [_sentence_json(reason) for reason in reading.reasons],
        "evidence": list(reading.evidence),
        "language": reading.language,
        "gist": reading.gist,
        "facts": facts_json(reading.facts),
        "derived": dict(reading.derived),
        "questions": list(reading.questions),
        "flags": [
            {
                "id": flag.id,
                "name": flag.name,
                "effect": flag.effect,
                "quote": flag.quote,
                "advice": _sentence_json(flag.advice),
            }
            for flag in reading.flags
        ],
        "score": _score_json(reading.score),
        "urgency": reading.urgency,
        "engine": reading.engine,
    }


def reading_from_json(row: Mapping[str, Any]) -> Reading:
    """Rebuild a reading from what `reading_json` gave."""
    score = row["score"]
    return Reading(
        intent=Intent(row["intent"]),
        subtype=Subtype(row["subtype"]) if row["subtype"] else None,
        also=tuple(Intent(intent) for intent in row["also"]),
        direction=row["direction"],
        confidence=row["confidence"],
        needs_human=row["needs_human"],
        reasons=tuple(_sentence_from_json(reason) for reason in row["reasons"]),
        evidence=tuple(row["evidence"]),
        language=row["language"],
        gist=row["gist"],
        facts=facts_from_json(row["facts"]),
        derived=row["derived"],
        questions=tuple(row["questions"]),
        flags=tuple(
            Flag(flag["id"], flag["name"], flag["effect"], flag["quote"], _sentence_from_json(flag["advice"]))
            for flag in row["flags"]
        ),
        score=Score(score["total"], score["band"], tuple(ScorePart(**part) for part in score["parts"]))
        if score
        else None,
        urgency=row["urgency"],
        engine=row["engine"],
    )


def _score_json(score: Score | None) -> dict[str, Any] | None:
    if score is None:
        return None
    parts = [{"name": part.name, "points": part.points, "quote": part.quote} for part in score.parts]
    return {"total": score.total, "band": score.band, "parts": parts}


def _sentence_json(sentence: Sentence) -> dict[str, Any]:
    return {"text": sentence.text, "values": dict(sentence.values)}


def _sentence_from_json(row: Mapping[str, Any]) -> Sentence:
    return Sentence(row["text"], row["values"])
