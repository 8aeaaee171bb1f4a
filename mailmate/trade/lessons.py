"""What the reader learns from its user: corrected mails and rules of the user's own, and when one applies.

A correction speaks for mails with the same words, from anybody, and for the same sender's mails of the same kind;
never for whatever else that sender writes. A rule speaks for all it names. Of what applies, the latest word wins.
Nothing here is trained: each mail that followed a lesson names it, and a lesson that is forgotten is gone.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any
from zlib import crc32

from mailmate.mail.model import Mail
from mailmate.sentences import Sentence
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.intents import Intent, Subtype
from mailmate.values import dataclass

SKETCH = 64
"""Shingles of a text that are kept: those with the smallest numbers, a fair sample of all."""
SAME_TEXT = 0.8
"""Two texts that share so many of their shingles are the same letter with other numbers in it."""
LIKE_TEXT = 0.3
"""So much alike are one sender's mails of one kind."""
LIKE_SUBJECT = 0.6
_SOMEWHAT_LIKE_TEXT, _SOMEWHAT_LIKE_SUBJECT = 0.12, 0.34
_ENOUGH_WORDS = 8
"""A text of fewer words ("see attached, thanks") says nothing about what somebody else's mail is."""
_CLEAR = 0.8
"""What was read this surely as one of the four intents is not taken for another kind by likeness alone."""

_READ_CHARACTERS = 8000
_SUBJECT_CHARACTERS = 400
_SHINGLE = 3
_JOINED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_UNIT = late_pattern(rf"\d[\d.,:/-]{{0,30}}|[{_JOINED}]|[^\W\d_{_JOINED}]+")


@dataclass(frozen=True, slots=True)
class Traits:
    """What lessons know a mail by."""

    sender: str
    """Address, lower-case; may be empty."""
    subject: str
    """The subject without prefixes, case and white space folded."""
    sketch: tuple[int, ...]
    """The smallest hashes of each three neighbouring words of the new text, numbers left out."""
    words: int
    """How many words the new text has, at most some thousand."""
    fresh: bool
    """True where the subject was written with this mail, and so says what kind it is."""


@dataclass(frozen=True, slots=True)
class Kind:
    """An intent with its subtype: what a mail was read as, or is."""

    intent: Intent
    subtype: Subtype | None = None

    def __str__(self) -> str:
        return f"{self.intent.value}/{self.subtype.value}" if self.subtype else self.intent.value


@dataclass(frozen=True, slots=True)
class Correction:
    """A mail that a person said is of another kind than it was read as."""

    correction_id: int
    mail_id: int
    traits: Traits
    was: Kind | None
    """What the reader had made of it; None where it was not read yet."""
    kind: Kind
    at: datetime

    @property
    def name(self) -> str:
        """How a person names it: `k3`."""
        return f"k{self.correction_id}"


@dataclass(frozen=True, slots=True)
class UserRule:
    """A rule a person wrote: mails from `sender` (an address, or `@domain`) with `subject` words are of a kind."""

    rule_id: int
    sender: str
    subject: str
    kind: Kind
    at: datetime

    @property
    def name(self) -> str:
        """How a person names it: `r3`."""
        return f"r{self.rule_id}"

    def fits(self, traits: Traits) -> bool:
        """Tell whether the rule names a mail of these traits: its sender, and every one of its words."""
        if self.sender.startswith("@"):
            domain = traits.sender.rpartition("@")[2]
            if domain != self.sender[1:] and not domain.endswith(f".{self.sender[1:]}"):
                return False
        elif self.sender and self.sender != traits.sender:
            return False
        return all(word in traits.subject for word in _fold(self.subject).split())


@dataclass(frozen=True, slots=True)
class Learned:
    """Which lesson a reading followed, and why it applied."""

    lesson: str
    """`k3` or `r3`."""
    kind: Kind
    how: str
    """`text`: the same words; `kind`: the same sender's same kind of mail; `rule`."""
    mail_id: int | None = None
    """The corrected mail."""

    def as_json(self) -> dict[str, Any]:
        """Return it as it stands in a reading's `derived`."""
        return {"id": self.lesson, "how": self.how, "mail": self.mail_id}


@dataclass(frozen=True)
class Lessons:
    """Everything learned, found quickly for any mail."""

    corrections: tuple[Correction, ...] = ()
    rules: tuple[UserRule, ...] = ()

    @cached_property
    def _by_sender(self) -> Mapping[str, list[Correction]]:
        found: dict[str, list[Correction]] = {}
        for one in self.corrections:
            found.setdefault(one.traits.sender, []).append(one)
        return found

    @cached_property
    def _by_shingle(self) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = {}
        for place, one in enumerate(self.corrections):
            for shingle in one.traits.sketch:
                found.setdefault(shingle, []).append(place)
        return found

    def find(self, mail: Mail, read: Kind, confidence: float) -> Learned | None:
        """Return the lesson that applies to a mail read as `read`: of several the one taught last."""
        if not (self.corrections or self.rules):
            return None
        traits = traits_of(mail)
        taught = [*self._applying(traits, read, confidence), *self._rules_for(traits)]
        return max(taught, key=lambda one: one[0], default=(None, None))[1]

    def _applying(self, traits: Traits, read: Kind, confidence: float) -> Iterator[tuple[tuple[Any, ...], Learned]]:
        for one in self._same_texts(traits):
            yield (one.at, 0, one.correction_id), Learned(one.name, one.kind, "text", one.mail_id)
        for one in self._by_sender.get(traits.sender, ()) if traits.sender else ():
            if is_same_kind(one, traits, read, confidence):
                yield (one.at, 0, one.correction_id), Learned(one.name, one.kind, "kind", one.mail_id)

    def _same_texts(self, traits: Traits) -> Iterator[Correction]:
        if traits.words < _ENOUGH_WORDS:
            return
        shared = Counter(place for shingle in traits.sketch for place in self._by_shingle.get(shingle, ()))
        for place in shared:
            one = self.corrections[place]
            if one.traits.words >= _ENOUGH_WORDS and resemblance(one.traits.sketch, traits.sketch) >= SAME_TEXT:
                yield one

    def _rules_for(self, traits: Traits) -> Iterator[tuple[tuple[Any, ...], Learned]]:
        for rule in self.rules:
            if rule.fits(traits):
                yield (rule.at, 1, rule.rule_id), Learned(rule.name, rule.kind, "rule")


def is_same_kind(one: Correction, traits: Traits, read: Kind, confidence: float) -> bool:
    """Tell whether a mail of the same sender is of the kind that was corrected.

    Much the same words, or a like subject it was begun with, or the same mistake of the reader; a mistake that
    hides one of the four intents, or names nothing, must come with words or a subject that are somewhat alike.
    What is clearly another of the four intents is of another kind.
    """
    text = resemblance(one.traits.sketch, traits.sketch)
    if text >= SAME_TEXT:
        return True
    if read.intent is not Intent.OTHER and confidence >= _CLEAR and read not in (one.was, one.kind):
        return False
    subject = likeness(one.traits.subject, traits.subject)
    if text >= LIKE_TEXT or (traits.fresh and subject >= LIKE_SUBJECT):
        return True
    if read != one.was:
        return False
    named = read.intent is Intent.OTHER and read.subtype not in (None, Subtype.UNKNOWN)
    return named or text >= _SOMEWHAT_LIKE_TEXT or subject >= _SOMEWHAT_LIKE_SUBJECT


def traits_of(mail: Mail) -> Traits:
    """Return what lessons know `mail` by; linear in its text, of which some thousand characters are read."""
    from mailmate.mail.threads import bare_subject  # a list of mails knows lessons by name only and waits for none

    subject = bare_subject(mail.subject)
    units = _units(mail.body.new[:_READ_CHARACTERS])
    return Traits(
        sender=mail.sender.email if mail.sender else "",
        subject=_fold(subject[:_SUBJECT_CHARACTERS]),
        sketch=_sketch(units),
        words=len(units),
        fresh=not (mail.in_reply_to or mail.references) and subject == mail.subject.strip(),
    )


def resemblance(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return how much two texts have in common by their sketches, 0 to 1; nothing is like nothing."""
    if not one or not other:
        return 0.0
    both = set(one) & set(other)
    sample = sorted({*one, *other})[:SKETCH]
    return sum(shingle in both for shingle in sample) / len(sample)


def likeness(one: str, other: str) -> float:
    """Return how many of the words of two subjects are common to both, numbers left out."""
    words, others = set(_units(one)), set(_units(other))
    return len(words & others) / len(words | others) if words and others else 0.0


def explain(learned: Mapping[str, Any] | None) -> Sentence | None:
    """Return why a reading followed a lesson, from what stands in its `derived`; None where it followed none."""
    if not learned:
        return None
    values = {"id": learned["id"], "mail": learned["mail"]}
    match learned["how"]:
        case "rule":
            return Sentence("your rule {id} says so", values)
        case "text":
            return Sentence("you corrected mail {mail}, which has the same words ({id})", values)
        case _:
            return Sentence("you corrected mail {mail} of the same sender and kind ({id})", values)


def evidence_of(lesson: Correction | UserRule) -> Sentence:
    """Return what a lesson rests on and which mails it is about."""
    if isinstance(lesson, UserRule):
        if not lesson.sender:
            return Sentence("your rule: the subject says “{subject}”", {"subject": lesson.subject})
        if not lesson.subject:
            return Sentence("your rule: from {sender}", {"sender": lesson.sender})
        values = {"sender": lesson.sender, "subject": lesson.subject}
        return Sentence("your rule: from {sender}, the subject says “{subject}”", values)
    traits = lesson.traits
    return Sentence(
        "you corrected mail {mail} of {sender}, “{subject}”, which was read as {was}",
        {
            "mail": lesson.mail_id,
            "sender": traits.sender,
            "subject": traits.subject,
            "was": str(lesson.was) if lesson.was else "?",
        },
    )


def _units(text: str) -> list[str]:
    """Return the words of a text, of scripts without blanks the characters; nothing with a digit in front."""
    return [unit for unit in _UNIT.findall(_fold(text)) if not unit[0].isdigit()]


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _sketch(units: list[str]) -> tuple[int, ...]:
    last = max(1, len(units) - _SHINGLE + 1) if units else 0
    shingles = {crc32(" ".join(units[at : at + _SHINGLE]).encode()) for at in range(last)}
    return tuple(sorted(shingles)[:SKETCH])
