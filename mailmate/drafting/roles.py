"""Whose word a place in a draft is: given back to the buyer as theirs, or binding us.

Decided by the words of the sentence: who speaks in it, and whether we take over what stands in it. Where the
words leave it open, it is ours: a figure is only an echo when the draft says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from mailmate.drafting.clauses import mood_at
from mailmate.drafting.foreign import language_of
from mailmate.drafting.mood_tables import Mood
from mailmate.drafting.phrase_tables import (
    CLAUSE_BREAK,
    CLAUSE_START,
    CLOSING,
    FIRST_PERSON,
    IMPERSONAL,
    LOOKING_BACK,
    NEGATION,
    NEUTRAL_AFTER,
    OPEN_BEFORE,
    OUR_NOUN,
    SALUTATION,
    STRONG_ECHO,
    THEY_SAY,
    WE_CANNOT,
    WE_CHECK,
    WEAK_ECHO,
)
from mailmate.drafting.wording import Span, fold, split_sentences
from mailmate.trade.drafts import Role
from mailmate.values import dataclass

_QUOTED = re.compile(r"“([^“”\n]{2,400})”|\"([^\"\n]{2,400})\"|「([^「」\n]{2,400})」|«([^«»\n]{2,400})»")
_LIST_ITEM = re.compile(r"(?:[-*•·–]|\(?\d{1,2}[.)]|[a-h]\))[ \t]|\d{1,2}[.、](?=[㐀-鿿])")
_THEIR_HEAD = re.compile(
    r"(?:[-*•]\s|\d[.)]\s)?(?:(?:about|on|for|regarding|as\sto)\s)?(?:price\sof\s)?your\s(?:\w+\s){0,2}?(?:suppliers?|claims?|target|questions?|wish|requests?|inquiry|enquiry|complaint)"
    r"|(?:[-*•]\s)?(?:many\s)?(?:thanks|thank\syou)\sfor\s(?:the|your)\s(?!order)[^.!?\n]{1,40}|(?:[-*•]\s)?(?:(?:your|the|old|new|last|first|second)\s){0,2}(?:promises?|payment\splan)",
    re.IGNORECASE,
)
"""A heading that names something of theirs: what follows it is told as theirs."""
_MARKS = re.compile(r"[\"'“”‘’«»「」]")
_ELLIPSIS = re.compile(r"(?:\s?…|\s?\.\.\.)$")


@dataclass(frozen=True)
class Speech:
    """A draft's text with its sentences, and who speaks where. `said` is all the buyer wrote, folded."""

    text: str
    said: str

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text."""
        return split_sentences(self.text)

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """Places between quotation marks whose words stand in what the buyer wrote."""
        places = []
        for match in _QUOTED.finditer(self.text):
            inner = _ELLIPSIS.sub("", next(group for group in match.groups() if group is not None).strip())
            if len(inner) >= 2 and plain(inner) in self.said:
                places.append(match.span())
        return tuple(places)

    @cached_property
    def closing(self) -> int:
        """Where the last closing formula begins, or the end of the text."""
        places = [match.start() for match in CLOSING.finditer(self.text)]
        return places[-1] if places else len(self.text)

    def is_salutation(self, sentence: Span) -> bool:
        """True for "Dear Mr Tam,": names in it claim nothing."""
        return SALUTATION.match(sentence.text) is not None

    def is_quoted(self, start: int, end: int) -> bool:
        """True when the place lies inside the buyer's own words between quotation marks."""
        return any(begin <= start and end <= stop for begin, stop in self.quotes)

    def sentence(self, start: int) -> Span:
        """Return the sentence that holds offset `start`."""
        found = next((span for span in self.sentences if span.start <= start < span.end), None)
        return found or Span(self.text, 0)

    def lead(self, sentence: Span) -> Span | None:
        """Return the sentence that opens the list `sentence` is an item of, or None."""
        if not _LIST_ITEM.match(sentence.text):
            return None
        before = [span for span in self.sentences if span.start < sentence.start and not _LIST_ITEM.match(span.text)]
        return before[-1] if before and before[-1].text.rstrip().endswith((":", "：")) else None

    def list_head(self, sentence: Span) -> Span | None:
        """Return the sentence that opens the list right before `sentence`, or None."""
        before = [span for span in self.sentences if span.start < sentence.start]
        return self.lead(before[-1]) if before else None

    def masked(self, sentence: Span) -> str:
        """Return the sentence with the buyer's quoted words blanked out, lengths kept."""
        text = sentence.text
        for begin, stop in self.quotes:
            first, last = max(begin - sentence.start, 0), min(stop - sentence.start, len(text))
            if first < last:
                text = text[:first] + " " * (last - first) + text[last:]
        return text

    def role(self, start: int, end: int) -> Role:
        """Return whose word the place is."""
        if self.is_quoted(start, end):
            return Role.ECHO
        sentence = self.sentence(start)
        role = role_in(self.masked(sentence), start - sentence.start)
        lead = self.lead(sentence)
        if role is Role.OURS and lead is not None and not _binds(self.masked(sentence)):
            return role_in(self.masked(lead), len(lead.text) - 1)
        return role

    def is_reported(self, start: int, end: int) -> bool:
        """True when the words are the buyer's own: quoted, or said to be theirs just before."""
        if self.is_quoted(start, end):
            return True
        sentence = self.sentence(start)
        clause, offset = _clause_at(self.masked(sentence), start - sentence.start)
        return any(cue.end() <= offset + 1 for cue in THEY_SAY.finditer(clause))


def plain(text: str) -> str:
    """Return text for comparing quotations: folded, without any quotation mark."""
    return fold(_MARKS.sub("", text))


@lru_cache(maxsize=512)
def role_in(sentence: str, place: int) -> Role:
    """Return whose word stands at offset `place` of one sentence."""
    if language_of(sentence):
        return Role.OURS if mood_at(sentence, place) in (Mood.STATED, Mood.HOPED) else Role.ECHO
    if LOOKING_BACK.search(sentence):
        return Role.OURS
    clause, offset = _clause_at(sentence, place)
    if WE_CANNOT.search(clause) or any(cue.end() <= offset for cue in WE_CHECK.finditer(clause)):
        return Role.ECHO
    if _binds_in_person(clause) or OUR_NOUN.search(clause):
        return Role.OURS
    head = _THEIR_HEAD.match(clause)
    if head and clause[head.end() :].lstrip().startswith(":"):
        return Role.ECHO
    if any(cue.start() < offset for cue in STRONG_ECHO.finditer(clause)):
        return Role.ECHO
    if IMPERSONAL.search(clause):
        return Role.OURS
    return Role.ECHO if WEAK_ECHO.search(clause) or STRONG_ECHO.search(clause) else Role.OURS


def _clause_at(sentence: str, place: int) -> tuple[str, int]:
    begin, end = 0, len(sentence)
    for cut in CLAUSE_START.finditer(sentence):
        if cut.end() <= place and not _THEIR_HEAD.fullmatch(sentence[begin : cut.start()].strip()):
            begin = cut.end()
        elif cut.start() >= place:
            end = cut.start()
            break
    return sentence[begin:end], place - begin


def _binds(sentence: str) -> bool:
    return bool(_binds_in_person(sentence) or OUR_NOUN.search(sentence) or IMPERSONAL.search(sentence))


def _binds_in_person(clause: str) -> bool:
    """True when "we" or "I" take something on; announcing paper or a receipt takes on nothing."""
    return any(
        not NEUTRAL_AFTER.match(match["after"]) and not OPEN_BEFORE.search(clause[: match.start()])
        for match in FIRST_PERSON.finditer(clause)
    )


def is_negated(sentence: str, start: int, reach: int = 60) -> bool:
    """True when a "not" stands before offset `start` in the same clause."""
    return NEGATION.search(same_clause_before(sentence, start, reach)) is not None


def same_clause_before(sentence: str, start: int, reach: int = 60) -> str:
    """Return what stands before offset `start` in its clause, at most `reach` characters."""
    before = sentence[max(0, start - reach) : start]
    breaks = list(CLAUSE_BREAK.finditer(before))
    return before[breaks[-1].end() :] if breaks else before


def join_said(texts: Iterable[str]) -> str:
    """Return what somebody wrote as one folded text, for `Speech.said`."""
    return "\n".join(plain(text) for text in texts)
