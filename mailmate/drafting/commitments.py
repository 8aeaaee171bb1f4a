"""Finds what a sentence commits us to: who acts, what is done to what, and whether it is stated at all.

Built from word classes (`commitment_tables`), not from a list of sentences. A clause that asks, denies, begs,
reports the buyer's word or waits for something of ours commits to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from mailmate.drafting.blunt_tables import BLUNT_PROMISES
from mailmate.drafting.commitment_tables import (
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
    SUBJECTLESS,
    THEIR_WORD,
    Mood,
)
from mailmate.drafting.deeds import is_deed, is_property
from mailmate.drafting.foreign import foreign_clauses, foreign_topic, language_of
from mailmate.drafting.small_talk import is_idle, is_talk_alone
from mailmate.drafting.small_talk_tables import IDIOMS
from mailmate.drafting.soft_promise_tables import FOREIGN_SOFT_PROMISES, SOFT_PROMISES, SOFT_THREATS
from mailmate.drafting.topic_tables import (
    ACCOUNT_TOPICS,
    PHRASES,
    REASON_TOPICS,
    VOUCH_TOPICS,
    WORDS,
    Topic,
)
from mailmate.drafting.wording import fold
from mailmate.values import dataclass

LONGEST = 1_200
"""Characters of one sentence that are looked at; the rest of a longer one is a text without stops."""
ACCOUNT_CHANGE = "account_change"
HEADING = 8
"""Words before a colon that may be a heading."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A clause that binds us. `topic` is a rule of `REASON_TOPICS`, or `yes` or `technical`."""

    topic: str
    start: int
    end: int
    """Offsets in the sentence."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence in its normal form, with what it does and the tags of its words."""

    text: str
    start: int
    end: int
    mood: Mood
    tags: frozenset[str]


_CUT = re.compile(
    r"[;:]\s|,\s(?!\d{3}\b)|\s[–—-]{1,2}\s|\s(?=(?:and|but|so|because|although|while)\s(?:we|i|our|you|it|this|that|the|they|please|so|then|there|pay|have|own)\b)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:we|i|our|you)\b|^(?:it|this|that)\s")
"""Somebody else speaks or acts from here on."""
_SUPPOSES = re.compile(r"(?:if|whether|should|unless|in case)\b(?!.{0,60}\b(?:then|so) we\b)")
_THING = re.compile(r"(?:and |but )?(?:the|all|any|both|every|this|that) (?:[\w².,%-]+ ){1,4}$")
_SAID_OF_IT = re.compile(r"\b(?:is|are|works?|stands?|holds?|can|will|suits?|fits?)\b")
_WARNS = re.compile(r"\bif (?:you (?:ever )?(?:get|receive|see|hear|read|are asked)|anybody|anyone|somebody|someone)\b")
_THANKS = re.compile(
    r"(?:(?:once|first|and|so|but) )?(?:(?:many|very|best|again) |(?:i|we) (?:\w+ )?)?"
    r"(?:thank|thanks|we (?:are|remain) (?:\w+ )?(?:thankful|grateful)"
    r"|i am (?:\w+ )?(?:thankful|grateful)|we (?:\w+ )?appreciate)\b"
)
"""Begins a clause that only thanks: of commitments it can hold none but that money came."""
_SORRY = re.compile(
    r"(?:we|i) (?:are|am) (?:\w+ )?sorry (?:for|to|that|about)\b|(?:we|i) (?:\w+ )?(?:regret|apologi[sz]e)\b"
    r"|sorry for\b"
)
_VERB = re.compile(r"\b(?:we|i|you|is|are|was|were|will|can|be|yes|no|okay|have|has|do|does)\b")
_THEIR_PEOPLE = re.compile(
    r"(?:and |but |so )?your (?:\w+ )?"
    r"(?:agent|forwarder|broker|bank|customer|client|team|engineer|colleagues?|driver|accountant|people) "
    r"(?!gets?\b|will get\b|receives?\b)"
)
"""Somebody of theirs acts."""
_OUR_PEOPLE = re.compile(
    r"(?:and |but |so )?(?:our|my|the|an?) (?:\w+ )?"
    r"(?:colleagues?|manager|boss|team|people|secretary|accountant|friends?|staff|assistant) "
)
"""Somebody of ours: people have no properties of goods."""
_NEEDS = re.compile(r"(?:and |but |so )?we (?:still |also |only )?(?:need|want|require) (?!\d)[^\d]*$")
"""What we need of them."""
_NEW_ACTOR = re.compile(r"(?:and|but|so) (?:then )?you\b")
"""The other side's turn in one sentence: what hangs on a condition there does not hang with us."""
_TREAT = re.compile(r"\b(?:dinner|lunch|breakfast|noodles|coffee|tea|beer|wine|drinks?|cake|ice cream|meal|round)\b")
_THEY_MAY_ASK = re.compile(r"(?:do|did|would|could|can|shall|have|are|is|did) (?:you|he|she|they|we|i)\b")
_WISHES = re.compile(r"(?:and |but |so )?(?:i|we) (?:\w+ )?(?:hope|wish)\b")
_MERE_PROMISE = re.compile(r"promised?\W*")
"""Stands behind what is promised, which is judged by itself."""
_HEADS = re.compile(r"\s?[:—–]\s|\s-\s")
_SHORT_HEAD = 4
"""Words of a heading that is the subject of what follows: "Amendment no. 2: agreed"."""
_NAMES_TOPIC = re.compile(
    r"(?:on|about|regarding|concerning|as to|as for|for|to your|re)\s(?:(?!we\b|i\b|you\b)\w+\s?){1,4}$"
)
"""A heading that names what the line is about: "On time: …"."""
_HEARD = re.compile(
    r"\b(?:we|i)\s(?:\w+\s){0,2}?(?:see|saw|seen|know|knew|learn|learned|learnt|understand|understood|read|note|noted|notice|noticed|hear|heard|realise|realize|remember)\s(?:that\s)?$"
)
"""We only say that we heard what stands behind."""
_WE = re.compile(r"\b(?:we|i|our)\b")
_FUTURE = "future"
_NOT_SAID = re.compile(
    r"\b(?:on|in|at|by|for|from|with)\swhich\b.*|\b(?:is|are)\smade\s(?:of|from)\b|\b(?:your|their|his|her)\s(?:\w+\s)?(?:promises?|guarantees?|assurances?)\b"
    rf"|{IDIOMS}"
)
"""What a clause only points at: a relative "on which …", a promise of theirs."""
_BLANKS = re.compile(r"\s{2,}")
_TOKEN = re.compile(r"[a-z]+(?:-mail)?|\d{2}[a-z]\b")
_TAGS: dict[str, frozenset[str]] = {}
for _tag, _words in WORDS.items():
    for _word in _words.split():
        _TAGS[_word] = _TAGS.get(_word, frozenset()) | {_tag}


@lru_cache(maxsize=2048)
def find_commitments(sentence: str, products: tuple[str, ...] = ()) -> tuple[Commitment, ...]:
    """Return what one sentence (the buyer's quoted words blanked out) commits us to, in text order.

    `products` are words the goods of this deal are called by, besides the general ones.
    """
    text = sentence[:LONGEST]
    found: list[Commitment] = []
    is_foreign = language_of(text) != ""
    for clause in clauses_of(text):
        if is_foreign:
            topic = foreign_topic(clause.text, clause.mood).replace(ACCOUNT_CHANGE, "")
            topic = topic or _soft(clause, FOREIGN_SOFT_PROMISES)
        else:
            topic = _topic(clause, products)
        if topic:
            found.append(Commitment(topic, clause.start, clause.end))
    return tuple(found)


def _topic(clause: Clause, products: tuple[str, ...]) -> str:
    if _THANKS.match(clause.text):
        return (
            "money_confirmed"
            if any(one.id == "money_confirmed" and _makes(one, clause) for one in REASON_TOPICS)
            else ""
        )
    if _MERE_PROMISE.fullmatch(clause.text):
        return ""
    topic = next((one.id for one in REASON_TOPICS if _makes(one, clause)), "") or _lesser(clause, products)
    if topic in ("", "yes", "technical") and (soft := _threat(clause) or _soft(clause, SOFT_PROMISES)):
        return soft
    if topic in ("yes", "technical") and is_talk_alone(clause.text):
        return ""
    if topic in ("yes", "technical") and _THEIR_PEOPLE.match(clause.text):
        return ""
    if topic == "technical" and _OUR_PEOPLE.match(clause.text):
        return ""
    return "" if topic not in ("admission", "money_confirmed") and _SORRY.match(clause.text) else topic


def _soft(clause: Clause, promises: re.Pattern[str]) -> str:
    if _WISHES.match(clause.text):
        return ""
    if clause.mood is not Mood.ASKED and promises.search(clause.text):
        return "yes"
    return "yes" if promises is SOFT_PROMISES and _is_blunt(clause) else ""


def _is_blunt(clause: Clause) -> bool:
    """True for a promise or a gift in any mood but their word; a "not" undoes it unless it is part of it."""
    match = None if clause.mood is Mood.THEIRS else BLUNT_PROMISES.search(clause.text)
    if match is None or _THEY_MAY_ASK.match(clause.text) or _TREAT.search(clause.text):
        return False
    return clause.mood is not Mood.DENIED or NO.search(match[0]) is not None


def _threat(clause: Clause) -> str:
    return "threat" if clause.mood is not Mood.ASKED and SOFT_THREATS.search(clause.text) else ""


def only_thanks(words: str) -> bool:
    """True for a clause in normal form that thanks or regrets."""
    return _THANKS.match(words) is not None or _SORRY.match(words) is not None


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


def tells_new_account(sentence: str) -> tuple[int, int] | None:
    """Return the place of a clause that sends money to another account than before, or None."""
    is_foreign = language_of(sentence[:LONGEST]) != ""
    for clause in clauses_of(sentence[:LONGEST]):
        told = any(_makes(one, clause) for one in ACCOUNT_TOPICS) and not _WARNS.search(clause.text)
        if told or (is_foreign and foreign_topic(clause.text, clause.mood) == ACCOUNT_CHANGE):
            return clause.start, clause.end
    return None


def _lesser(clause: Clause, products: tuple[str, ...]) -> str:
    if any(_makes(one, clause) for one in VOUCH_TOPICS):
        return "yes"
    if (
        clause.mood is Mood.STATED
        and is_deed(clause.text, clause.tags)
        and (_FUTURE in clause.tags or not is_idle(clause.text))
    ):
        return "yes"
    if clause.mood in (Mood.STATED, Mood.DENIED) and is_property(clause.text, products):
        return "technical"
    return ""


def _makes(topic: Topic, clause: Clause) -> bool:
    return clause.mood in topic.moods and any(_fits(way, clause.tags) for way in topic.ways)


def _fits(way: str, tags: frozenset[str]) -> bool:
    return all((tag[1:] not in tags) if tag[0] == "-" else (tag in tags) for tag in way.split())


@lru_cache(maxsize=2048)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """Cut a sentence into clauses, each with its mood."""
    if language := language_of(text):
        cut = foreign_clauses(text, language)
        return tuple(Clause(fold(text[start:end]), start, end, mood, frozenset()) for start, end, mood in cut)
    whole = normal_form(text)
    is_question = whole.rstrip(" \"')").endswith(("?", "？")) and not ASK_TAG.search(whole)
    pieces = [(start, end, words) for start, end in _pieces(text) if (words := normal_form(text[start:end]))]
    conditions = _conditions(whole, [words for _, _, words in pieces])
    clauses: list[Clause] = []
    for (start, end, words), is_open in zip(pieces, conditions, strict=True):
        mood = Mood.ASKED if is_question else _mood(words, is_open, clauses)
        clauses.append(Clause(words, start, end, mood, tags_of(words)))
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
    headed: frozenset[str] = frozenset()
    for one, following in zip_longest(clauses, clauses[1:]):
        heads = following and one.mood is Mood.STATED and len(one.text.split()) <= HEADING
        is_head = heads and _HEADS.match(text, one.end) is not None
        one = replace(one, tags=one.tags | headed)
        headed = one.tags if is_head and len(one.text.split()) <= _SHORT_HEAD else frozenset()
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


@lru_cache(maxsize=4096)
def tags_of(words: str) -> frozenset[str]:
    """Return what the words of a clause in normal form mean, as far as `WORDS` and `PHRASES` know."""
    tags: set[str] = set()
    words = _NOT_SAID.sub(" ", words)
    if SUBJECTLESS.match(words):
        tags.add("us")
    for token in _TOKEN.findall(words):
        tags |= _TAGS.get(token, frozenset())
    tags.update(tag for tag, pattern in PHRASES if tag not in tags and pattern.search(words))
    return frozenset(tags)
