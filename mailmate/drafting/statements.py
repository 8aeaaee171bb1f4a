"""Finds what a draft states without a figure: properties of the goods, yeses, promises; and what proves them.

What a sentence does the learned judge says (`judge`); here it is looked up in the record. A statement whose clause
holds proven figures of ours rests on these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.drafting.claim_tables import WE
from mailmate.drafting.clauses import LONGEST, clauses_of, mood_at
from mailmate.drafting.evidence import Record
from mailmate.drafting.foreign import language_of
from mailmate.drafting.judge import ASKS_REASON, PARTS, PLAINLY, STATES, Verdict, judge
from mailmate.drafting.mood_tables import Mood
from mailmate.drafting.phrase_tables import SAID_OF_ALL, SAME_PROPERTY
from mailmate.drafting.price_proofs import PriceProofs
from mailmate.drafting.roles import Speech
from mailmate.drafting.wording import Span, content_words
from mailmate.trade.drafts import Claim, Role, Source, Standing
from mailmate.values import dataclass

_DENIAL = re.compile(
    r"\b(?:not|no|never|cannot|without|none|nunca|tampoco|ni|sin)\b|n't\b|\bfree\s(?:of|from)\b(?!\scharge)|\w-free\b|不|没有|无法|未",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^\s*\(?\d{1,2}[.)]\s")
_PARTS = re.compile(r"[,;:，；：]\s?(?!\d)|\s(?:and|but|y|pero)\s|\s[-–—]\s")
A_PART = 4
"""Words that make a part."""
A_NAME = 6
"""Signs of a Chinese line that only names."""
_SAYS = re.compile(
    r"[:：!?]|\b(?:yes|ok|okay|fine|done|agreed|deal|sure|in|there|here|ready|we|i|you|it|is|are|was|were|be|has|have|will|can|do|free|paid|sent|received|sí|vale|hecho|es|está|son|va)\b|[行好可是有已了到能会没收付发免送同]",
    re.IGNORECASE,
)
_THEY = re.compile(r"\W{0,3}(?:your?|you're|您|贵司|贵公司|你)\b|\W{0,3}(?:您|贵|你)", re.IGNORECASE)
A_PROPERTY = 12
"""Words of a sentence that tells one property."""
_LEAST = 2
"""Words of meaning that a passage must share before it proves a statement."""
_CARRYING = frozenset({"amount", "quantity", "date", "lead_time", "percent", "certificate", "technical"})
"""Kinds of figures a statement may rest on; a document's number alone proves no promise."""
_POINTING = frozenset({"reference", "port", "incoterm"})
"""Kinds that a fact about goods on the way may rest on as well."""


def find_statements(
    speech: Speech, record: Record, prices: PriceProofs, signature: range, values: tuple[Claim, ...]
) -> Iterator[Claim]:
    """Yield properties stated, yeses given and promises made, sentence by sentence; `values` are the figures."""
    yield from _Statements(speech, record, prices, values).find(signature)


def is_listed_for_them(speech: Speech, sentence: Span) -> bool:
    """True for an item of a list whose opening line asks, tells their word or leaves open: "we still need:"."""
    lead = speech.lead(sentence)
    return lead is not None and mood_at(speech.masked(lead), len(lead.text)) is not Mood.STATED


@dataclass(frozen=True)
class _Statements:
    speech: Speech
    record: Record
    prices: PriceProofs
    values: tuple[Claim, ...]

    def find(self, signature: range) -> Iterator[Claim]:
        for sentence in self.speech.sentences:
            is_form = sentence.start in signature or sentence.start >= self.speech.closing
            if not (is_form or self.speech.is_salutation(sentence) or is_listed_for_them(self.speech, sentence)):
                yield from self._judged(sentence)

    def _judged(self, sentence: Span) -> Iterator[Claim]:
        """Yield a sentence that binds us as a claim; of one that figures carry, the clauses that stand without them."""
        text = self.speech.masked(sentence)
        told = judge(text)
        if self._only_names(text) or self._tells_theirs(sentence, text, told):
            return
        if told.binds < STATES:
            if not self._is_carried(sentence, told) and self._contradicts(sentence, text):
                yield self._claim(sentence, told)
            return
        if not self._is_carried(sentence, told):
            yield self._claim(sentence, told)
            return
        clauses = clauses_of(text[:LONGEST])
        for clause in clauses if len(clauses) > 1 else ():
            words = sentence.text[clause.start : clause.end].strip()
            part = Span(words, sentence.start + sentence.text.index(words, clause.start))
            verdict = judge(text[clause.start : clause.end].strip())
            is_whole = len(words.split()) >= A_PART or (language_of(words) == "zh" and len(words) >= A_PART)
            if is_whole and verdict.binds >= PARTS and not self._is_carried(part, verdict):
                yield self._claim(part, verdict)

    def _tells_theirs(self, sentence: Span, text: str, told: Verdict) -> bool:
        """True for their own figures told back with nothing of ours beside: "You need 80 pumps by 15 August"."""
        inside = [one for one in self.values if sentence.start <= one.start < sentence.end]
        is_theirs = bool(inside) and all(
            one.standing is Standing.VERIFIED and self.speech.role(one.start, one.end) is Role.ECHO for one in inside
        )
        return is_theirs and told.hard < ASKS_REASON and _THEY.match(text) is not None and not WE.search(text)

    def _contradicts(self, sentence: Span, text: str) -> bool:
        """True for a short property that a note tells the other way round: "resistant" for "not resistant"."""
        if len(text.split()) > A_PROPERTY or mood_at(text, len(text)) not in (Mood.STATED, Mood.DENIED):
            return False
        bare = self._without_figures(sentence)
        meaning = content_words(bare) - SAID_OF_ALL
        goods, others = self.prices.words_of(bare)
        told = [word for word in meaning - goods if not any(sign.isdigit() for sign in word)]
        if not told or len(meaning) < _LEAST or self._same_words(bare):
            return False
        denies = _DENIAL.search(bare) is not None
        return any(
            one.source.kind == "knowledge"
            and meaning - goods <= content_words(f"{one.source.where} {one.about} {one.text}")
            and not content_words(one.text) & others
            and _denies(one.text, meaning - goods) != denies
            for one in self.record.ours
        )

    def _only_names(self, text: str) -> bool:
        """True for a line of few words, all on record, that says nothing of what it names: "2. packing list"."""
        words = _LIST_NUMBER.sub("", text).strip(" -*•.,")
        is_short = len(words) <= A_NAME if language_of(words) == "zh" else len(words.split()) <= A_PART
        return is_short and not _SAYS.search(words) and content_words(words) <= self.record.words

    def _is_carried(self, span: Span, told: Verdict) -> bool:
        """True where a proven figure of ours stands in the words, or one that is asked about anyway.

        No figure carries a word on a credit: that a date is ours does not say that papers may bear it.
        """
        if told.act == "credit" and told.binds >= PLAINLY:
            return any(one.standing is Standing.UNVERIFIED for one in self.values if span.start <= one.start < span.end)
        kinds = _CARRYING | _POINTING if told.act == "fact" else _CARRYING
        inside = [claim for claim in self.values if span.start <= claim.start < span.end]
        return any(one.standing is Standing.UNVERIFIED for one in inside) or any(
            one.role is Role.OURS and one.kind in kinds for one in inside
        )

    def _claim(self, span: Span, told: Verdict) -> Claim:
        source = self._support(span)
        standing = Standing.VERIFIED if source else Standing.UNVERIFIED
        kind = "technical" if told.act == "fact" else "yes"
        return Claim(kind, span.text, span.start, span.end, Role.OURS, standing, source)

    def _support(self, span: Span) -> Source | None:
        """Return what says the same on record: of all the words, or else of each part of them."""
        bare = self._without_figures(span)
        if whole := self._same_words(bare):
            return whole
        parts = [part for part in _PARTS.split(bare) if content_words(part) - SAID_OF_ALL]
        sources = [self._same_words(part) for part in parts]
        return sources[0] if len(sources) > 1 and all(sources) else None

    def _same_words(self, words: str) -> Source | None:
        """Return the statement of ours that says all these words, with or without a "not" alike."""
        meaning = content_words(words) - SAID_OF_ALL
        if sum(not any(sign.isdigit() for sign in word) for word in meaning) < _LEAST:
            return None
        denies = _DENIAL.search(words) is not None
        goods, others = self.prices.words_of(words)
        for statement in self.record.ours:
            told = content_words(f"{statement.source.where} {statement.about} {statement.text}")
            if told & SAME_PROPERTY:
                told |= SAME_PROPERTY
            if meaning - goods <= told and not told & others and denies == _denies(statement.text, meaning):
                return statement.source
        return None if denies else self.prices.same_words(meaning)

    def _without_figures(self, span: Span) -> str:
        """Return words without the figures in them, which are claims of their own, a list number and their question."""
        text = self.speech.text
        for begin, end in (
            *self.speech.quotes,
            *((one.start, one.end) for one in self.values if one.kind in _CARRYING - {"certificate", "technical"}),
        ):
            if span.start <= begin < span.end:
                text = text[:begin] + " " * (end - begin) + text[end:]
        return _LIST_NUMBER.sub(" ", text[span.start : span.end])


def _denies(text: str, words: frozenset[str]) -> bool:
    """True when a statement says "not" of these words, in the clause that has most of them."""
    parts = [clause.text for clause in clauses_of(text[:LONGEST])]
    nearest = max(parts, key=lambda part: len(content_words(part) & words), default=text)
    return _DENIAL.search(nearest) is not None
