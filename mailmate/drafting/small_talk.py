"""Whether a clause is small talk: about people, weather, feelings or how the world is, and no word of business in it.

Small talk claims nothing, whatever words and days stand in it. What binds us in ordinary words ("leave it with me")
is judged before, in `commitments`.
"""

from __future__ import annotations

from functools import lru_cache

from mailmate.drafting.small_talk_tables import (
    BUSINESS_WORDS,
    EFFECT,
    FOREIGN_TALK,
    GENERAL,
    GENERIC,
    GUESS,
    I_TOLD,
    JOINTS,
    MEANS,
    OWN,
    PAST,
    PEOPLE,
    PLAIN_WORDS,
    POINTING,
    SOCIAL,
    STATE,
    SUBJECT_WORDS,
    TALK_WORDS,
    TO_COME,
    WISHES,
)
from mailmate.drafting.wording import content_words, stem


@lru_cache(maxsize=2048)
def is_small_talk(words: str, new: frozenset[str] = frozenset(), goods: frozenset[str] = frozenset()) -> bool:
    """True for an English clause in normal form that asserts nothing of goods, price, time, money, papers or our deeds.

    `new` are its words no ordinary letter needs, `goods` the stems of what this deal's goods are called.
    """
    if is_talk_alone(words):
        return True
    content = content_words(words)
    if content & (business_stems() | goods):
        return False
    if PEOPLE.match(words) or GENERAL.search(words) or STATE.match(words):
        return True
    return bool(new) and (new <= _everyday() or _is_of_the_world(words))


def _is_of_the_world(words: str) -> bool:
    """True where neither we nor the goods nor anything of the deal is the subject, and no deed is to come."""
    head = [word for word in words.split()[:SUBJECT_WORDS] if word not in JOINTS]
    if POINTING & set(head[:1]) or TO_COME.search(words):
        return False
    return any((content_words(words) & _talk(), PAST.search(words), OWN.search(words)))


def is_talk_alone(words: str) -> bool:
    """True for a clause that says how we feel or live, wishes well, or tells what a thing does to a talk."""
    return any(one.match(words) for one in (SOCIAL, WISHES, EFFECT, GUESS))


@lru_cache(maxsize=2048)
def is_idle(words: str, language: str = "") -> bool:
    """True for a clause whose days and deeds are of everyday life: "we have typhoon warnings"."""
    if language:
        cue, lifted = FOREIGN_TALK[language]
        return cue.search(words) is not None and not lifted.search(words)
    if is_talk_alone(words):
        return True
    content = content_words(words)
    if content & business_stems():
        return False
    return any((PEOPLE.match(words), content & _talk(), STATE.match(words), I_TOLD.match(words), PAST.search(words)))


@lru_cache(maxsize=1)
def business_stems() -> frozenset[str]:
    """Return the stems of the words with which a clause speaks of goods, price, money, papers or work."""
    return frozenset(stem(word) for word in BUSINESS_WORDS.split())


@lru_cache(maxsize=1)
def _talk() -> frozenset[str]:
    return frozenset(stem(word) for word in TALK_WORDS.split())


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    return _talk() | frozenset(stem(word) for word in PLAIN_WORDS.split())


def is_general(words: str) -> bool:
    """True for a clause about things in general: "a thin glove is cheap until it tears"."""
    return GENERIC.match(words) is not None and not content_words(words) & means_stems()


@lru_cache(maxsize=1)
def means_stems() -> frozenset[str]:
    """Return the stems of what work, money and papers are done with."""
    return frozenset(stem(word) for word in MEANS.split())
