"""Clauses of Chinese and Spanish sentences: where they begin, how each speaks.

The same questions as `clauses` asks of English, answered from cues of those languages (`foreign_tables`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mailmate.drafting.foreign_tables import (
    CARRIED,
    CUTS,
    ENGLISH_WORDS,
    MOODS,
    SPANISH_WORDS,
    SPEAKS,
    WE_SPEAK,
)
from mailmate.drafting.mood_tables import Mood

_ENDS_ASKING = re.compile(r"[?？][\s\"”)'.]{0,4}$")
_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u3400-\u9fff]")
_SPANISH_END = re.compile(r"(?:[aei]mos|ci[óo]n|ñ\w{1,4})$")
_SPANISH_SIGN = re.compile(r"[¿¡ñ]|[aeiou][a-z]?[áéíóú]|[áéíóú][a-z]", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z]")


@lru_cache(maxsize=4096)
def language_of(sentence: str) -> str:
    """Return `zh` or `es` where a sentence is written in one of them, else the empty string."""
    signs = len(_CJK.findall(sentence))
    if signs >= 2:
        return "zh" if signs * 2 >= len(_LATIN.findall(sentence)) or signs >= 8 else ""
    words = [word.casefold() for word in _WORD.findall(sentence)]
    spanish = sum(word in SPANISH_WORDS or _SPANISH_END.search(word) is not None for word in words)
    english = sum(word in ENGLISH_WORDS for word in words)
    if not english and _SPANISH_SIGN.search(sentence):
        return "es"
    return "es" if spanish > english and (spanish >= 2 or len(words) <= 8) else ""


@lru_cache(maxsize=2048)
def foreign_clauses(sentence: str, language: str) -> tuple[tuple[int, int, Mood], ...]:
    """Return the clauses of a sentence as places, each with its mood; one without a cue states."""
    found: list[tuple[int, int, Mood]] = []
    is_question = _ENDS_ASKING.search(sentence) is not None
    for start, end in _pieces(sentence, language):
        words = sentence[start:end].strip().lower()
        if not words:
            continue
        mood = Mood.ASKED if is_question else _mood(words, language)
        before = found[-1][2] if found else Mood.STATED
        if mood is Mood.STATED and before in CARRIED and not SPEAKS[language].search(words):
            mood = before
        found.append((start, end, mood))
    return tuple(found)


def _pieces(sentence: str, language: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for cut in CUTS[language].finditer(sentence):
        yield begin, cut.start() if cut.group().strip() else cut.end()
        begin = cut.end()
    yield begin, len(sentence)


def _mood(words: str, language: str) -> Mood:
    for mood, cue in MOODS[language]:
        match = cue.search(words)
        if match and not (mood is Mood.THEIRS and WE_SPEAK[language].search(words[: match.end()])):
            return mood
    return Mood.STATED
