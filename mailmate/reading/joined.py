"""Where the trained model and the cues meet: one verdict with evidence from both.

What a message of SWIFT or a header settles stays as it is; for all else the model, which has the cues among its
inputs, names the intents and how sure that is, and the cues give the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from mailmate.mail.model import Mail
from mailmate.reading.features import features_of, units_of
from mailmate.reading.hearing import SWIFT_STATEMENT, heard_subject, new_text
from mailmate.reading.intent_rules import Verdict, Voice
from mailmate.reading.model import Chances, chances_of, score_of
from mailmate.reading.statements import Statement
from mailmate.reading.weights import load_weights
from mailmate.trade.intents import Intent, Reply, Subtype, needs_of

_LONGEST_QUOTE = 160
_STATEMENTS_WEIGHED = 24
_SUREST = 0.98
_FEW_WORDS = 8
"""In a mail this short a person looks where the cues do not say what the model says, and it is not clear."""
_SHORT = 24
"""In a mail this short a person looks where the model goes against a clear cue; it is right four times in five."""
_SHORT_CHARACTERS = 600
"""Where so much of a text holds more words than that, the rest need not be counted."""
_CLEAR = 0.8
_PLAIN = 0.9
_DOUBTED = 0.59
_HALF = 0.5
_ALSO_HEARD = 0.3
"""A further intent that the cues named needs only this chance."""
_HEARD = 0.4
"""A voice this strong may be quoted."""
_ORDER = list(Intent)
_OTHERS = f"{Intent.OTHER.value}/"
_COSTLY = {Intent.PAYMENT_PROMISE: 1.6}
"""How much an intent weighs more than its chance where the likeliest is chosen: a promise missed costs money."""
_NO_PROMISE = {Intent.PAYMENT_PROMISE: 0.05}
"""The same for a few words in which no cue hears of a payment ("Please send photos.")."""
_SURE_TO_LAY_ASIDE = 0.45
"""The chance from which a mail is taken for one of the kinds that nobody answers."""
_UNLIKELY = 0.15
"""A kind or stage that the model gives less is not named by a cue alone."""


def join(verdict: Verdict, voices: Sequence[Voice], mail: Mail, statements: Sequence[Statement]) -> Verdict:
    """Return the verdict of model and cues together on a mail that no rule settles."""
    text = new_text(mail)
    if any(voice.statement == SWIFT_STATEMENT or voice.source.startswith("attachment") for voice in voices):
        return verdict
    if not (text.strip() or mail.subject.strip()):
        return verdict
    files = [attachment.name for attachment in mail.attachments]
    chances = chances_of(heard_subject(mail), text, files, voices, verdict)
    unspoken = len(text) < _SHORT_CHARACTERS and not any(one.intent is Intent.PAYMENT_PROMISE for one in voices)
    intent, confidence = _likeliest(chances, _NO_PROMISE if unspoken and len(units_of(text)) <= _FEW_WORDS else _COSTLY)
    if intent is Intent.OTHER and confidence < _HALF and verdict.intent is not intent and verdict.confidence > _HALF:
        intent = verdict.intent  # the model does not know, and the cues do
    unheard = intent is not verdict.intent or verdict.subtype is Subtype.UNKNOWN
    if unheard and _is_doubtful(text, verdict.confidence, confidence):
        confidence = min(confidence, _DOUBTED)
    also = tuple(one for one in Intent if _stands_beside(one, intent, chances, verdict))
    subtype = _subtype(chances) if intent is Intent.OTHER else None
    kind = f"{intent.value}/{subtype.value}" if subtype else intent.value
    heard = _fitting(voices, {intent, *also, Intent.OTHER}, intent, chances)
    if not any(_names(voice, intent, subtype) for voice in heard):
        heard = (_spoken(kind, intent, subtype, mail, statements, confidence), *heard)
    return Verdict(intent, subtype, also, min(_SUREST, confidence), heard)


def _is_doubtful(text: str, cues: float, model: float) -> bool:
    """Tell whether a mail is too short to believe the model against the cues, from how sure each of them is."""
    units = len(units_of(text[:_SHORT_CHARACTERS]))
    if units <= _SHORT and len(text) > _SHORT_CHARACTERS:
        units = len(units_of(text))
    return (units <= _SHORT and cues >= _CLEAR) or (units <= _FEW_WORDS and model < _PLAIN)


def _likeliest(chances: Chances, weights: Mapping[Intent, float]) -> tuple[Intent, float]:
    others = sum([chance for kind, chance in chances.kinds.items() if kind.startswith(_OTHERS)])
    sums = [others if one is Intent.OTHER else chances.kinds[one] for one in _ORDER]
    weighed = [chance * weights.get(one, 1.0) for one, chance in zip(_ORDER, sums, strict=True)]
    best = weighed.index(max(weighed))
    return _ORDER[best], sums[best]


def _stands_beside(one: Intent, primary: Intent, chances: Chances, verdict: Verdict) -> bool:
    if one is Intent.OTHER or _ORDER.index(primary) >= _ORDER.index(one):
        return False
    limit = load_weights().beside[one.value]
    return chances.present[one.value] >= (min(limit, _ALSO_HEARD) if one in verdict.also else limit)


def _subtype(chances: Chances) -> Subtype:
    """Return the likeliest kind; one that nobody answers only where it is likely by itself, lest a mail be lost."""
    others = {kind: chance for kind, chance in chances.kinds.items() if kind.startswith(_OTHERS)}
    best = max(others, key=lambda kind: others[kind])
    if not _is_laid_aside(best) or others[best] >= _SURE_TO_LAY_ASIDE:
        return Subtype(best.partition("/")[2])
    answered = {kind: chance for kind, chance in others.items() if not _is_laid_aside(kind)}
    likely = max(answered, key=lambda kind: answered[kind])
    return Subtype(likely.partition("/")[2]) if answered[likely] >= _UNLIKELY else Subtype.UNKNOWN


@lru_cache(maxsize=64)
def _is_laid_aside(kind: str) -> bool:
    return needs_of(Intent.OTHER, Subtype(kind.partition("/")[2])).reply is Reply.NO


def _fitting(voices: Sequence[Voice], present: set[Intent], primary: Intent, chances: Chances) -> tuple[Voice, ...]:
    """Return the voices for what is present, strongest first, those for an unlikely kind or stage dimmed."""
    kept = []
    for voice in voices:
        if voice.intent in present and voice.weight >= _HEARD:
            chance = chances.details.get(f"{voice.intent.value}/{voice.detail}", 1.0)
            unlikely = chance < _UNLIKELY and voice.weight < _PLAIN
            kept.append(replace(voice, weight=voice.weight * 0.5) if unlikely else voice)
    return tuple(sorted(kept, key=lambda voice: (voice.intent is not primary, -voice.weight)))


def _names(voice: Voice, intent: Intent, subtype: Subtype | None) -> bool:
    return voice.intent is intent and voice.weight >= _HEARD and (subtype is None or voice.detail == subtype.value)


@lru_cache(maxsize=1024)
def _speaks_for(kind: str, text: str) -> float:
    """Return how much a statement alone speaks for `kind`; remembered, as lines return in other mails."""
    return score_of(kind, features_of("", text), load_weights())


def _spoken(
    kind: str, intent: Intent, subtype: Subtype | None, mail: Mail, statements: Sequence[Statement], weight: float
) -> Voice:
    """Return the model's own voice, its quote the statement that speaks most for `kind`."""
    best = max(statements[:_STATEMENTS_WEIGHED], key=lambda one: _speaks_for(kind, one.text), default=None)
    quote = " ".join((best.text if best else mail.subject).split())[:_LONGEST_QUOTE].strip()
    source, start = ("body", best.start) if best else ("header", 0)
    detail = subtype.value if subtype else ""
    return Voice(intent, detail, weight, quote, source, start, 0, quote, best.text if best else mail.subject)
