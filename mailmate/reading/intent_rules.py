"""From cues to intents: what the statements of a mail speak for, how strongly, and how they agree.

A learned model may later add its own voices beside the cues; `combine` is where all of them meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from mailmate.earlier import Table
from mailmate.reading.cue_tables import CLASSES, COMPLAINT, CREDIT, INQUIRY, PAYMENT
from mailmate.reading.phrases import Hit, PhraseBook
from mailmate.reading.statements import Statement
from mailmate.reading.subtype_tables import SUBTYPES
from mailmate.reading.world_tables import WORLD
from mailmate.trade.intents import Intent, Subtype, most_urgent, primary_of
from mailmate.trade.lessons import Learned
from mailmate.values import dataclass

CLEAR = 0.85
"""A voice this strong may quieten others."""

PRESENT = 0.5
"""A label scoring this much is present in the mail."""

_LONGEST_QUOTE = 160
_FAINT = 0.1
"""A voice must be stronger than this to be heard at all."""
_CLAUSE_END = re.compile("[,;:.!?…，。；：！？]")
_ECHO = 0.3
"""How much a further voice for the same label adds to the strongest one."""

_DROWNED: tuple[tuple[Subtype, Intent, float], ...] = (
    (Subtype.MARKETING, Intent.INQUIRY, 0.45),
    (Subtype.MARKETING, Intent.QUALITY_COMPLAINT, 0.4),
    (Subtype.QUOTATION_RECEIVED, Intent.INQUIRY, 0.5),
    (Subtype.SCAM, Intent.INQUIRY, 0.4),
    (Subtype.LC_DRAFT, Intent.PAYMENT_PROMISE, 0.5),
    (Subtype.LC_DISCREPANCY, Intent.QUALITY_COMPLAINT, 0.3),
    (Subtype.LC_ISSUE, Intent.PAYMENT_PROMISE, 0.6),
    (Subtype.BANK_CHANGE, Intent.PAYMENT_PROMISE, 0.5),
    (Subtype.RECEIPT, Intent.PAYMENT_PROMISE, 0.5),
    (Subtype.QUESTIONNAIRE, Intent.QUALITY_COMPLAINT, 0.5),
    (Subtype.SERVICE_INVOICE, Intent.PAYMENT_PROMISE, 0.6),
)
"""Where a subtype speaks clearly in the same statements, an intent heard beside it counts only so much."""

_SILENCED: tuple[tuple[Subtype, Intent, float], ...] = (
    (Subtype.LC_DRAFT, Intent.INQUIRY, 0.3),
    (Subtype.LC_DRAFT, Intent.LC_AMENDMENT, 0.4),
    (Subtype.LC_ISSUE, Intent.INQUIRY, 0.4),
    (Subtype.LC_DISCREPANCY, Intent.LC_AMENDMENT, 0.5),
    (Subtype.LC_DISCREPANCY, Intent.PAYMENT_PROMISE, 0.5),
    (Subtype.BANK_CHANGE, Intent.PAYMENT_PROMISE, 0.5),
    (Subtype.BANK_CHANGE, Intent.INQUIRY, 0.5),
    (Subtype.MARKETING, Intent.INQUIRY, 0.45),
    (Subtype.SCAM, Intent.INQUIRY, 0.4),
    (Subtype.BOUNCE, Intent.QUALITY_COMPLAINT, 0.3),
)
"""Where a subtype speaks clearly anywhere in the mail, an intent counts only so much."""

_OVERRULING = frozenset(
    {
        (Subtype.PAYMENT_DISPUTE, Subtype.DELIVERY_DELAY),
        (Subtype.CONTACT_CHANGE, Subtype.DOCUMENTS),
        (Subtype.SAMPLE_APPROVAL, Subtype.ORDER),
        (Subtype.LC_DISCREPANCY, Subtype.DOCUMENTS),
        (Subtype.LC_DRAFT, Subtype.LC_ISSUE),
        (Subtype.SERVICE_INVOICE, Subtype.DOCUMENTS),
        (Subtype.INSPECTION_BOOKING, Subtype.SHIPPING_STATUS),
        (Subtype.AUTO_REPLY, Subtype.CONTACT_CHANGE),
        (Subtype.SCAM, Subtype.PAYMENT_QUERY),
    }
)
"""Of two subtypes heard, the first makes the second its mere reason or object."""

_EARLIER = Table(
    "cues",
    *(f"mailmate.reading.{name}" for name in ("cue_tables", "subtype_tables", "world_tables", "language_tables")),
    *(f"mailmate.reading.{name}" for name in ("phrases", "statements", "intent_rules")),
)

BESIDE = 0.72
"""What a further intent must score to stand beside a clearer one."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement's word for a label: `intent` and `detail` (kind, stage, defect, subtype), 0–1, and its quote."""

    intent: Intent
    detail: str
    weight: float
    quote: str
    source: str
    position: int
    statement: int
    span: str
    """The words that decided, shorter than the quote."""
    said: str = ""
    """The whole statement."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a mail is: the primary intent, what else is present, how sure, and the voices that say so."""

    intent: Intent
    subtype: Subtype | None
    also: tuple[Intent, ...]
    confidence: float
    voices: tuple[Voice, ...]
    """The voices for everything present, primary first, strongest first."""
    learned: Learned | None = None
    """What the user taught, where that settled the matter."""

    def details(self, intent: Intent) -> tuple[str, ...]:
        """Return the details heard for `intent`, in the order of the text."""
        heard = sorted((voice for voice in self.voices if voice.intent is intent), key=lambda voice: voice.position)
        return tuple(dict.fromkeys(voice.detail for voice in heard if voice.detail))


@lru_cache(maxsize=1)
def cue_book() -> PhraseBook:
    """Return the book of all cues, made once; its index is kept between runs."""
    kept = _EARLIER.find("index")
    book = PhraseBook(INQUIRY + PAYMENT + COMPLAINT + CREDIT + SUBTYPES + WORLD, CLASSES, kept)
    if kept is None:
        _EARLIER.keep("index", book.index)
    return book


def hear(statements: Sequence[Statement], *, source: str, factor: float = 1.0, first: int = 0) -> list[Voice]:
    """Return what each statement speaks for, negative cues weighed in; `factor` dims a weaker source."""
    voices: list[Voice] = []
    for number, statement in enumerate(statements, first):
        voices.extend(_voices(statement, number, source, factor))
    return voices


def combine(voices: Iterable[Voice]) -> Verdict:
    """Weigh all voices: which intents are present, which is primary, how sure that is."""
    heard = list(voices)
    scores = _drown(_scores(heard), heard)
    present = _present(scores)
    subtypes = _subtypes(heard)
    primary, also = primary_of(present)
    subtype = most_urgent(subtypes) if primary is Intent.OTHER else None
    return Verdict(
        intent=primary,
        subtype=subtype,
        also=also,
        confidence=_confidence(primary, scores, subtypes, subtype, heard),
        voices=_ordered(heard, primary, {*present, Intent.OTHER}),
    )


def _voices(statement: Statement, number: int, source: str, factor: float) -> list[Voice]:
    text, start = statement.text, statement.start
    return [
        Voice(intent, detail, weight * factor, quote, source, start + at, number, span, text)
        for intent, detail, weight, quote, at, span in _heard(text, statement.folded)
        if weight * factor > _FAINT
    ]


@lru_cache(maxsize=1024)
def _heard(text: str, folded: str) -> Sequence[tuple[Intent, str, float, str, int, str]]:
    """Return for each label a statement speaks for: intent, detail, weight, quote, and the words with their place.

    Remembered, as greetings, signatures and stock phrases return from mail to mail.
    """
    hits = cue_book().hits(Statement(text, 0, folded))
    against = [hit.cue for hit in hits if hit.cue.weight < 0]
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.cue.weight > 0:
            grouped.setdefault(hit.cue.label, []).append(hit)
    found = []
    for label, group in grouped.items():
        best = max(group, key=lambda hit: hit.cue.weight)
        weight = _louder([hit.cue.weight for hit in group])
        for cue in against:
            if cue.label == label or (cue.label == best.cue.intent):
                weight *= 1 + cue.weight
        span = text[best.start : best.end]
        found.append((Intent(best.cue.intent), best.cue.detail, weight, _clause(text, best), best.start, span))
    return found


def _louder(weights: list[float]) -> float:
    """Return the strongest weight, raised a little by each further one."""
    first, *rest = sorted(weights, reverse=True)
    missing = 1 - first
    for weight in rest[:3]:
        missing *= 1 - _ECHO * weight
    return 1 - missing


def _scores(voices: list[Voice]) -> dict[Intent, float]:
    scores = dict.fromkeys(Intent, 0.0)
    for intent in Intent:
        weights = [voice.weight for voice in voices if voice.intent is intent]
        if weights:
            scores[intent] = _louder(weights)
    return scores


def _drown(scores: dict[Intent, float], voices: list[Voice]) -> dict[Intent, float]:
    result = dict(scores)
    loud: dict[str, set[int]] = {}
    for voice in voices:
        if voice.weight >= CLEAR:
            loud.setdefault(voice.detail, set()).add(voice.statement)
    for subtype, intent, factor in _DROWNED:
        if subtype in loud and scores[intent]:
            where = loud[subtype]
            elsewhere = [voice.weight for voice in voices if voice.intent is intent and voice.statement not in where]
            alone = _louder(elsewhere) if elsewhere else 0.0
            result[intent] = min(result[intent], max(scores[intent] * factor, alone))
    for subtype, intent, factor in _SILENCED:
        if subtype in loud:
            result[intent] = min(result[intent], scores[intent] * factor)
    if _asks_only_for_a_visa(voices):
        result[Intent.INQUIRY] *= 0.5
    return result


def _asks_only_for_a_visa(voices: list[Voice]) -> bool:
    """A visit is business; an invitation letter for a visa without a word of goods is none (F10)."""
    invited = any(voice.detail == Subtype.INVITATION.value and voice.weight >= CLEAR for voice in voices)
    return invited and all(
        voice.detail == "visit" for voice in voices if voice.intent is Intent.INQUIRY and voice.weight >= PRESENT
    )


def _present(scores: dict[Intent, float]) -> list[Intent]:
    """Return the intents present: the clearest, and what is about as clear or clear by itself."""
    named = {intent: score for intent, score in scores.items() if intent is not Intent.OTHER and score >= PRESENT}
    best = max(named.values(), default=0.0)
    return [intent for intent, score in named.items() if score == best or score >= BESIDE]


def _subtypes(voices: list[Voice]) -> list[Subtype]:
    """Return the subtypes clearly present, first heard first."""
    best: dict[str, float] = {}
    for voice in sorted(
        (one for one in voices if one.intent is Intent.OTHER), key=lambda one: (one.statement, one.position)
    ):
        best[voice.detail] = max(best.get(voice.detail, 0.0), voice.weight)
    if not best:
        return []
    limit = max(PRESENT, 0.9 * max(best.values()))
    heard = [Subtype(name) for name, weight in best.items() if weight >= limit]
    return [one for one in heard if not any((winner, one) in _OVERRULING for winner in heard)]


def _confidence(
    primary: Intent, scores: dict[Intent, float], subtypes: list[Subtype], subtype: Subtype | None, voices: list[Voice]
) -> float:
    if primary is not Intent.OTHER:
        base = scores[primary]
    elif subtypes and subtype:
        base = max(voice.weight for voice in voices if voice.detail == subtype.value)
    else:
        return 0.3
    doubts = [score for intent, score in scores.items() if intent is not Intent.OTHER and 0.3 <= score < PRESENT]
    base -= 0.12 * len(doubts)
    if primary is Intent.OTHER and len(subtypes) > 1:
        base -= 0.05 * (len(subtypes) - 1)
    return max(0.3, min(0.98, base))


def _ordered(voices: list[Voice], primary: Intent, present: set[Intent]) -> tuple[Voice, ...]:
    kept = [voice for voice in voices if voice.intent in present and voice.weight >= 0.4]
    return tuple(sorted(kept, key=lambda voice: (voice.intent is not primary, -voice.weight)))


def _clause(text: str, hit: Hit) -> str:
    """Return the clause around a hit: the words a person recognises as the reason."""
    begin = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, hit.start)), default=0)
    end = _CLAUSE_END.search(text, hit.end)
    quote = " ".join(text[begin : end.start() if end else len(text)].split())
    return (
        quote if len(quote) <= _LONGEST_QUOTE else " ".join(text[hit.start : hit.end].split())[:_LONGEST_QUOTE].strip()
    )
