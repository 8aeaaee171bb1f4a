"""Cuts a sentence into clauses and says how each speaks: states, denies, asks, begs, reports, leaves open, hopes.

Built from word classes (`mood_tables`). What a sentence does to us, the learned judge says (`judge`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from mailmate.drafting.foreign import foreign_clauses, language_of
from mailmate.drafting.mood_tables import (
    ANNOUNCES,
    ASK_TAG,
    ASKED_ON,
    ASKS_THEM,
    BEGINS_REQUEST,
    CONTRACTIONS,
    HARMLESS_NO,
    HOPES,
    IF_CLAUSE,
    INNER_CONDITION,
    NO,
    NOT_THEIR_WORD,
    OPENERS,
    THEIR_WORD,
    Mood,
)
from mailmate.drafting.wording import fold
from mailmate.values import dataclass

LONGEST = 1_200
"""Characters of one sentence that are looked at; the rest of a longer one is a text without stops."""
HEADING = 8
"""Words before a colon that may be a heading."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence in its normal form, with what it does."""

    text: str
    start: int
    end: int
    mood: Mood


_CUT = re.compile(
    r"[;:]\s|,\s(?!\d{3}\b)|\s[–—-]{1,2}\s|\s(?=(?:and|but|so|because|although|while)\s(?:we|i|our|you|it|this|that|the|they|please|so|then|there|pay|have|own)\b)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:we|i|our|you)\b|^(?:it|this|that)\s")
"""Somebody else speaks or acts from here on."""
_SUPPOSES = re.compile(r"(?:if|whether|should|unless|in case)\b(?!.{0,60}\b(?:then|so) we\b)")
_THING = re.compile(r"(?:and |but )?(?:the|all|any|both|every|this|that) (?:[\w².,%-]+ ){1,4}$")
_SAID_OF_IT = re.compile(r"\b(?:is|are|works?|stands?|holds?|can|will|suits?|fits?)\b")
_VERB = re.compile(r"\b(?:we|i|you|is|are|was|were|will|can|be|yes|no|okay|have|has|do|does)\b")
_NEEDS = re.compile(r"(?:and |but |so )?we (?:still |also |only )?(?:need|want|require) (?!\d)[^\d]*$")
"""What we need of them."""
_NEW_ACTOR = re.compile(r"(?:and|but|so) (?:then )?you\b")
"""The other side's turn in one sentence: what hangs on a condition there does not hang with us."""
_HEADS = re.compile(r"\s?[:—–]\s|\s-\s")
_NAMES_TOPIC = re.compile(
    r"(?:on|about|regarding|concerning|as to|as for|for|to your|re)\s(?:(?!we\b|i\b|you\b)\w+\s?){1,4}$"
)
"""A heading that names what the line is about: "On time: …"."""
_HEARD = re.compile(
    r"\b(?:we|i)\s(?:\w+\s){0,2}?(?:see|saw|seen|know|knew|learn|learned|learnt|understand|understood|read|note|noted|notice|noticed|hear|heard|realise|realize|remember)\s(?:that\s)?$"
)
"""We only say that we heard what stands behind."""
_WE = re.compile(r"\b(?:we|i|our)\b")
_BLANKS = re.compile(r"\s{2,}")


def has_verb(words: str) -> bool:
    """True for a clause in normal form with a verb or somebody who acts."""
    return _VERB.search(words) is not None


def mood_at(sentence: str, start: int) -> Mood:
    """Return what the clause at offset `start` of a sentence does with its content."""
    found = [clause for clause in clauses_of(sentence[:LONGEST]) if clause.start <= start]
    return found[-1].mood if found else Mood.STATED


def clause_at(sentence: str, place: int) -> tuple[int, int]:
    """Return where the clause at offset `place` of a sentence begins and ends."""
    found = [clause for clause in clauses_of(sentence[:LONGEST]) if clause.start <= place]
    return (found[-1].start, found[-1].end) if found else (0, len(sentence))


def is_supposed(sentence: str, start: int) -> bool:
    """True where the clause at offset `start` only supposes: "if it turns out that we made a mistake"."""
    found = [clause for clause in clauses_of(sentence[:LONGEST]) if clause.start <= start]
    return bool(found) and _SUPPOSES.match(found[-1].text) is not None


@lru_cache(maxsize=2048)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Cut a sentence into clauses, each with its mood."""
    if language := language_of(text):
        cut = foreign_clauses(text, language)
        return tuple(Clause(fold(text[start:end]), start, end, mood) for start, end, mood in cut)
    whole = normal_form(text)
    is_question = whole.rstrip(" \"')").endswith(("?", "？")) and not ASK_TAG.search(whole)
    pieces = [(start, end, words) for start, end in _pieces(text) if (words := normal_form(text[start:end]))]
    conditions = _conditions(whole, [words for _, _, words in pieces])
    clauses: list[Clause] = []
    for (start, end, words), is_open in zip(pieces, conditions, strict=True):
        mood = Mood.ASKED if is_question else _mood(words, is_open, clauses)
        clauses.append(Clause(words, start, end, mood))
    return tuple(_with_headings(clauses, text))


def _conditions(whole: str, pieces: list[str]) -> list[bool]:
    """Tell of each piece whether it hangs on a condition of ours: one of its own or of the pieces it goes with.

    One that opens the sentence, or stands over no "and you", holds for all of it.
    """
    if not INNER_CONDITION.search(whole):
        return [False] * len(pieces)
    begins = [number for number, words in enumerate(pieces) if number and _NEW_ACTOR.match(words)]
    if not begins or IF_CLAUSE.match(pieces[0]):
        return [True] * len(pieces)
    found: list[bool] = []
    for start, end in zip((0, *begins), (*begins, len(pieces)), strict=True):
        found += [INNER_CONDITION.search(", ".join(pieces[start:end])) is not None] * (end - start)
    return found


def _with_headings(clauses: list[Clause], text: str) -> Iterator[Clause]:
    """A few words before a colon have the mood of what follows them: "60 Hz: we ask our engineer"."""
    for one, following in zip_longest(clauses, clauses[1:]):
        heads = following and one.mood is Mood.STATED and len(one.text.split()) <= HEADING
        is_head = heads and _HEADS.match(text, one.end) is not None
        if is_head and (
            _NAMES_TOPIC.match(one.text) or (len(one.text.split()) <= HEADING - 3 and not _VERB.search(one.text))
        ):
            yield replace(one, mood=Mood.OPEN)
        elif is_head and following.mood is not Mood.STATED:
            yield replace(one, mood=following.mood)
        else:
            yield one


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for cut in _CUT.finditer(text):
        yield begin, cut.start()
        begin = cut.end()
    yield begin, len(text)


def _mood(words: str, is_open: bool, before: list[Clause]) -> Mood:
    theirs = THEIR_WORD.search(words)
    if theirs and _is_relative(words, theirs):
        theirs = None
    if theirs and not NOT_THEIR_WORD.search(words) and not _speak_first(words, theirs):
        return Mood.THEIRS
    if theirs and re.match(r"(?:hear|read|under|note|taken|have noted)", theirs[0]):
        return Mood.THEIRS
    if BEGINS_REQUEST.match(words) or ASKS_THEM.search(words) or _NEEDS.match(words):
        return Mood.DENIED if NO.search(HARMLESS_NO.sub(" ", words)) else Mood.BEGGED
    if IF_CLAUSE.match(words) or ANNOUNCES.match(words):
        return Mood.OPEN
    if before and before[-1].mood in (Mood.BEGGED, Mood.ASKED, Mood.THEIRS, Mood.OPEN) and ASKED_ON.match(words):
        return before[-1].mood
    if is_open or OPENERS.search(words):
        return Mood.OPEN
    if HOPES.search(words):
        return Mood.HOPED
    if NO.search(HARMLESS_NO.sub(" ", words)):
        return Mood.DENIED
    if before and before[-1].mood in (Mood.THEIRS, Mood.BEGGED) and not _ANOTHER.search(words):
        return before[-1].mood
    return Mood.STATED


def _speak_first(words: str, theirs: re.Match[str]) -> bool:
    """True where we speak before what they say, and not only of having heard it."""
    before = words[: theirs.start()]
    return _WE.search(before) is not None and not (theirs[0].startswith("you") and _HEARD.search(before))


def _is_relative(words: str, theirs: re.Match[str]) -> bool:
    """True for "the schedule you sent is workable": what follows is said of the thing, by us."""
    return _THING.match(words[: theirs.start()]) is not None and _SAID_OF_IT.search(words, theirs.end()) is not None


@lru_cache(maxsize=4096)
def normal_form(text: str) -> str:
    """Return folded text with what is written short written out."""
    words = fold(text)
    for pattern, written in CONTRACTIONS:
        words = pattern.sub(written, words)
    return _BLANKS.sub(" ", words).strip(" ,;:-–—")
