"""Finds what a draft states without a figure: properties of the goods, yeses, promises; and what proves them.

The words are judged in `commitments` and `phrase_tables`; here they are looked up in the record. A statement
whose clause holds only proven figures of ours rests on these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from mailmate.drafting.commitment_tables import Mood
from mailmate.drafting.commitments import LONGEST, Commitment, clauses_of, find_commitments, mood_at, only_thanks
from mailmate.drafting.evidence import Record
from mailmate.drafting.foreign import language_of
from mailmate.drafting.novelty import new_words
from mailmate.drafting.phrase_tables import (
    CONFIRMS_THAT,
    NEGATION,
    NOT_STATED,
    SAID_OF_ALL,
    SAME_PROPERTY,
    TECHNICAL,
    YES,
    YES_TO_PAPER,
)
from mailmate.drafting.price_proofs import PriceProofs
from mailmate.drafting.roles import Speech, is_negated
from mailmate.drafting.small_talk import business_stems, is_general, is_small_talk, means_stems
from mailmate.drafting.small_talk_tables import PEOPLE, SHOWN
from mailmate.drafting.wording import Span, content_words, stem
from mailmate.trade.drafts import Claim, Role, Source, Standing
from mailmate.values import dataclass

_TAKES_OVER = re.compile(r"\W*(?:we|this|that|it|all|both|everything)\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:not|no|never|cannot|without|none|nunca|tampoco|ni|sin)\b|n't\b|不|没有|无法|未", re.IGNORECASE
)
_LIST_NUMBER = re.compile(r"^\s*\(?\d{1,2}[.)]\s")
_SHIPS_FROM = re.compile(r"\b(?:ship|load|deliver|sell|export)\s(?:\w+\s)?(?:from|ex|fob)\b", re.IGNORECASE)
_HALF = 2
"""Words that make a half."""
_AND = re.compile(r"\sand\s|\sy\s|，")
_NAME = re.compile(r"(?<=\s)[A-Z][a-z]{2,20}\b")
_THEY_ACT = re.compile(r"(?:and |but |so |then )?you (?!get|receive|have|can|may|will|are|is|shall|need)[a-z]+\b")
"""The buyer acts, and not by our leave."""
_WE_SHALL = re.compile(
    r"\b(?:we|i|it|they|our\s\w+|he|she)\s(?:\w+ly\s)?(?:will|shall|can|could|may|am|is|are|have|has)\b|\byou\s(?:will|shall|can|may|get|have)\b|^(?:the|our)\s"
)
_OF_US = re.compile(
    r"\b(?:we|i|us|our|you|that|this|it\sis|all|both|please|pleasure|problem|fine|agreed?|deal|course|gladly|same|now|today|tomorrow|possible)\b|\d",
    re.IGNORECASE,
)
_LEAST_WORDS = 3
"""Words of a clause that can say something new."""
_BOX_OR_SHIP = re.compile(r"[A-Z]{4}\s?\d{6,7}(?:-?\d)?|[A-Z][A-Za-z. ]{2,40}\s?\d{0,4}|(?:B/L|BL)\W.{3,30}")
_BARE_YES = re.compile(r"\W*(?:yes|sure|of course|certainly|s[íi]|claro|是的?|有的?|可以)(?:\W+|$)", re.IGNORECASE)
_TELLS_AGAIN = re.compile(
    r"(?:i|we)\s(?:can\s|hereby\s)?(?:confirm|repeat)\s(?:what|as|our)\b|.{1,80}\bas\s(?:confirmed|agreed|offered|quoted)\W*$",
    re.IGNORECASE,
)
"""Says that what stands beside it was said before."""
_THERE_IS = re.compile(r"(?:and\s|but\s)?(?:there\sis|we\shave)\s(?:now\s)?an?\s", re.IGNORECASE)
_NEXT = 12
"""Characters between what is there and its name."""
_A_HEAD = 6
"""Words of a head or a question that a yes may answer."""
_CARRYING = frozenset({"amount", "quantity", "date", "lead_time", "percent", "certificate", "technical"})
"""Kinds of figures a promise may rest on; a document's number alone proves no promise."""
_FIGURES = frozenset({"quantity", "lead_time", "percent", "amount", "date"})
_POINTING = frozenset({"reference", "port", "incoterm"})


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
            if sentence.start in signature or self.speech.is_salutation(sentence):
                continue
            plain = list(self._plain(sentence)) or list(self._bound(sentence))
            yield from plain
            yield from self._new(sentence, plain)

    def _plain(self, sentence: Span) -> Iterator[Claim]:
        """Yield what the phrases for a yes and for a property say, a property clause by clause."""
        text = self.speech.masked(sentence)
        opening = CONFIRMS_THAT.match(text)
        if opening is None and (match := YES.search(text)) and not self._is_open_yes(text, match, sentence):
            yield self._stated("yes", sentence)
            return
        for clause in clauses_of(text[:LONGEST]):
            match = TECHNICAL.search(text, clause.start, clause.end)
            if match and self._is_stated_by_us(text, sentence, opening or match):
                words = sentence.text[clause.start : clause.end].strip()
                begin = sentence.start + sentence.text.index(words, clause.start)
                yield self._stated("technical", Span(words, begin))

    def _is_open_yes(self, text: str, match: re.Match[str], sentence: Span) -> bool:
        """True for a yes that is denied or only asked about, or that says what stands on record."""
        place = Commitment("yes", match.start(), match.end())
        return _is_open(text, match) or (_BARE_YES.match(text) is not None and self._is_yes_to_known(place, sentence))

    def _bound(self, sentence: Span) -> Iterator[Claim]:
        """Yield the clauses that bind us by who does what, where no proven figure carries them."""
        text = self.speech.masked(sentence)
        if is_listed_for_them(self.speech, sentence):
            return
        for one in find_commitments(text, self.record.product_words):
            if one.topic not in ("yes", "technical") or self._is_carried(one, sentence):
                continue
            if _BARE_YES.fullmatch(text[one.start : one.end].strip()) and self._is_yes_to_known(one, sentence):
                continue
            if _TELLS_AGAIN.match(text[one.start : one.end].strip()) and self._is_proven(sentence):
                continue
            if _THERE_IS.match(text[one.start : one.end].strip()) and self._is_named_next(one, sentence):
                continue
            words = sentence.text[one.start : one.end].strip()
            if not self.speech.is_quoted(sentence.start + one.start, sentence.start + one.end):
                begin = sentence.start + sentence.text.index(words, one.start)
                yield self._claim(one.topic, words, begin)

    def _new(self, sentence: Span, told: list[Claim]) -> Iterator[Claim]:
        """Yield clauses of ours that bring in a thing neither on record nor of ordinary letters."""
        text = self.speech.masked(sentence)
        if sentence.start >= self.speech.closing or language_of(text) or is_listed_for_them(self.speech, sentence):
            return
        for clause in clauses_of(text[:LONGEST]):
            begin, end = sentence.start + clause.start, sentence.start + clause.end
            known = any(one.start < end and begin < one.end for one in told) or only_thanks(clause.text)
            known = known or any(
                one.standing is Standing.HOUSE_RULE and begin <= one.start < end for one in self.values
            )
            if clause.mood is not Mood.STATED or known or len(clause.text.split()) < _LEAST_WORDS:
                continue
            if _THEY_ACT.match(clause.text) or is_general(clause.text):
                continue
            named = {stem(name.casefold()) for name in _NAME.findall(sentence.text[clause.start : clause.end])}
            new = new_words(clause.text, self.record.words | named)
            if len(new) == 1 and self._holds_proven(begin, end):
                continue
            if new and self._may_bind(clause.text) and not is_small_talk(clause.text, new, self._goods):
                words = sentence.text[clause.start : clause.end].strip()
                begin = sentence.start + sentence.text.index(words, clause.start)
                yield Claim("yes", words, begin, begin + len(words), Role.OURS, Standing.UNVERIFIED)

    def _holds_proven(self, begin: int, end: int) -> bool:
        """True where a figure of ours in the place is proven: one word more is only how the goods are called."""
        return any(
            begin <= one.start < end and one.role is Role.OURS and one.standing is Standing.VERIFIED
            for one in self.values
        )

    def _may_bind(self, words: str) -> bool:
        """True where a clause with a new word speaks of goods, work or money, or of what is to come by us."""
        content = content_words(words)
        return bool(content & (business_stems() | self._goods | means_stems())) or _WE_SHALL.search(words) is not None

    @cached_property
    def _goods(self) -> frozenset[str]:
        return frozenset(stem(word) for word in self.record.product_words)

    def _is_proven(self, sentence: Span) -> bool:
        """True when the sentence holds claims of ours and all of them are proven: what a bare "yes" says."""
        inside = [one for one in self.values if sentence.start <= one.start < sentence.end and one.role is Role.OURS]
        return bool(inside) and all(one.standing is not Standing.UNVERIFIED for one in inside)

    def _is_yes_to_known(self, one: Commitment, sentence: Span) -> bool:
        """True for a bare yes that goes with proven figures, with talk, or with a head that stands on record.

        "CE: yes." and "GS mark? Yes." say what the head says; "yes, she had it" says nothing of the deal.
        """
        if self._is_proven(sentence):
            return True
        text = self.speech.masked(sentence)
        behind = text[one.end :].strip(" ,.;:!")
        if behind and _is_talk(behind, self._goods):
            return True
        head = text[: one.start].strip(" ,:;–—-")
        if not head:
            before = next((span for span in reversed(self.speech.sentences) if span.end <= sentence.start), None)
            is_next = before is not None and before.text.rstrip().endswith("?")
            head = before.text if before and is_next and len(before.text.split()) <= _A_HEAD else ""
        if not head or len(head.split()) > _A_HEAD:
            return False
        words = content_words(self._without_lead(head)) - SAID_OF_ALL - SAME_PROPERTY
        told = content_words(self._without_lead(behind)) - SAID_OF_ALL
        return bool(words) and self._same_words(head, words | told) is not None

    def _is_named_next(self, one: Commitment, sentence: Span) -> bool:
        """True for "there is a vessel now, MSC Adelina": what is there is named right behind, and proven."""
        end = sentence.start + one.end
        return any(
            end <= claim.start <= end + _NEXT and claim.standing is Standing.VERIFIED and claim.role is Role.OURS
            for claim in self.values
        )

    def _is_carried(self, one: Commitment, sentence: Span) -> bool:
        kinds = _CARRYING | _POINTING if one.topic == "technical" else _CARRYING
        begin, end = sentence.start + one.start, sentence.start + one.end
        inside = [claim for claim in self.values if begin <= claim.start < end]
        if any(claim.standing is Standing.UNVERIFIED for claim in inside):
            return True
        is_plain = _SHIPS_FROM.search(self.speech.text[begin:end]) is not None
        proven = [claim for claim in inside if claim.standing is not Standing.UNVERIFIED]
        return any(claim.role is Role.OURS and (claim.kind in kinds or _is_shipped(claim)) for claim in inside) or any(
            claim.role is Role.OURS and claim.kind == "port" and one.topic == "yes" and is_plain for claim in proven
        )

    def _claim(self, kind: str, words: str, begin: int) -> Claim:
        meaning = content_words(words)
        meaning -= SAID_OF_ALL
        source = self._same_words(words, meaning) if len(_without_numbers(meaning)) >= 2 else None
        standing = Standing.VERIFIED if source else Standing.UNVERIFIED
        return Claim(kind, words, begin, begin + len(words), Role.OURS, standing, source)

    def _is_stated_by_us(self, text: str, sentence: Span, match: re.Match[str]) -> bool:
        place = sentence.start + match.start()
        is_open = mood_at(text, match.start()) in (Mood.OPEN, Mood.HOPED)
        return not is_open and not NOT_STATED.search(text) and self.speech.role(place, place + 1) is Role.OURS

    def _stated(self, kind: str, span: Span) -> Claim:
        bare = self._without_lead(span.text)
        words = content_words(YES.sub(" ", CONFIRMS_THAT.sub(" ", bare)))
        lead = YES.match(bare.strip())
        says_why = lead is not None and not _TAKES_OVER.match(lead.group()) and len(_without_numbers(words)) >= 2
        if kind == "technical":
            words = content_words(self._without_figures(span)) - SAID_OF_ALL
        source = self._same_words(span.text, words) if words and (kind == "technical" or says_why) else None
        if source is None and kind == "technical":
            source = self._by_halves(span)
        standing = Standing.VERIFIED if source else Standing.UNVERIFIED
        return Claim(kind, span.text, span.start, span.end, Role.OURS, standing, source)

    def _by_halves(self, span: Span) -> Source | None:
        """Return what proves both halves of "is made of virgin material and complies with REACH", or None."""
        for cut in _AND.finditer(span.text):
            halves = Span(span.text[: cut.start()], span.start), Span(span.text[cut.end() :], span.start + cut.end())
            if len(halves[1].text.split()) < _HALF or not any(TECHNICAL.search(half.text) for half in halves):
                continue
            words = [content_words(self._without_figures(half)) - SAID_OF_ALL for half in halves]
            sources = [self._same_words(half.text, some) for half, some in zip(halves, words, strict=True) if some]
            if len(sources) == len(halves) and all(sources):
                return sources[0]
        return None

    def _without_figures(self, span: Span) -> str:
        """Return a clause without the figures in it: each is a claim of its own."""
        text = self.speech.text
        for one in self.values:
            if one.kind in _FIGURES and span.start <= one.start < span.end:
                text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
        return self._without_lead(YES.sub(" ", CONFIRMS_THAT.sub(" ", text[span.start : span.end])))

    def _same_words(self, sentence: str, words: frozenset[str]) -> Source | None:
        """Return the statement of ours that says all these words, with or without a "not" alike."""
        denies = _DENIAL.search(sentence) is not None
        goods, others = self.prices.words_of(sentence)
        for statement in self.record.ours:
            told = content_words(f"{statement.source.where} {statement.about} {statement.text}")
            if told & SAME_PROPERTY:
                told |= SAME_PROPERTY
            if words - goods <= told and not told & others and denies == _denies(statement.text, words):
                return statement.source
        return None if denies else self.prices.same_words(words)

    def _without_lead(self, sentence: str) -> str:
        """Take the buyer's quoted question and a list number off a sentence."""
        for begin, stop in self.speech.quotes:
            sentence = sentence.replace(self.speech.text[begin:stop], " ")
        return _LIST_NUMBER.sub(" ", sentence)


def _denies(text: str, words: frozenset[str]) -> bool:
    """True when a statement says "not" of these words, in the clause that has most of them."""
    parts = [clause.text for clause in clauses_of(text[:LONGEST])]
    nearest = max(parts, key=lambda part: len(content_words(part) & words), default=text)
    return _DENIAL.search(nearest) is not None


def _is_talk(words: str, goods: frozenset[str]) -> bool:
    """True for what follows a yes without a word of ours or of the deal: "yes, she had it", "yes, the photo"."""
    content = content_words(words)
    if PEOPLE.match(words.casefold()) or SHOWN.match(words.casefold()):
        return True
    return len(words.split()) >= _LEAST_WORDS and not _OF_US.search(words) and not content & (business_stems() | goods)


def _is_shipped(claim: Claim) -> bool:
    """True for a box or a ship of our own shipments register, which tells what became of the goods."""
    told = claim.source is not None and claim.source.where.startswith("shipments ")
    return told and _BOX_OR_SHIP.fullmatch(claim.text) is not None


def _is_open(text: str, match: re.Match[str]) -> bool:
    """True for a yes that is denied, only asked about, or confirms no more than a receipt."""
    asks = NOT_STATED.search(text[: match.end()]) or YES_TO_PAPER.search(text)
    return bool(asks) or is_negated(text, match.start()) or NEGATION.search(match.group()) is not None


def _without_numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not any(sign.isdigit() for sign in word))
