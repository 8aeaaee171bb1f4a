"""The language of a text, by the script it is written in and, for Latin scripts, by its commonest words.

Good for telling the languages of trade mail apart; it names no language where a text says too little.
"""

from __future__ import annotations

import re
from collections import Counter

from mailmate.reading.language_tables import OWN_LETTERS, STOP_WORDS

SUPPORTED = frozenset({"en", "zh", "es", "pt", "fr", "ru", "ar", "ko", "tr", "de"})
"""Languages whose phrasings the local reader knows; mail in any other needs a person."""

READ_CHARACTERS = 4000
UNKNOWN = "und"
_FEW_LETTERS = 6
_FEW_WORDS = 3

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ko", r"[\uac00-\ud7af\u1100-\u11ff]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("cyrillic", r"[\u0400-\u04ff]"),
    ("arabic", r"[\u0600-\u06ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("ta", r"[\u0b80-\u0bff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("he", r"[\u0590-\u05ff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("my", r"[\u1000-\u109f]"),
    ("km", r"[\u1780-\u17ff]"),
    ("latin", r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
)
_SCRIPT_PATTERNS = tuple((name, re.compile(f"{pattern}+")) for name, pattern in _SCRIPTS)
_LATIN = _SCRIPT_PATTERNS[-1][1]
_BEYOND_LATIN = re.compile(r"[\u0370-\u1dff\u3040-\ud7af]")
"""All letters of the other scripts, and more."""
_WEIGHTS = {"zh": 3, "ja": 4, "ko": 3}
"""A character of these scripts says about as much as so many Latin letters."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STOP_WORDS = {code: frozenset(words.split()) for code, words in STOP_WORDS.items()}


def _languages_by_word() -> dict[str, list[str]]:
    """Return, for each stop word, the languages that have it."""
    languages: dict[str, list[str]] = {}
    for code, words in _STOP_WORDS.items():
        for word in words:
            languages.setdefault(word, []).append(code)
    return languages


_LANGUAGES_OF = _languages_by_word()


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language most of `text` is written in, `und` where it cannot be told."""
    sample = text[:READ_CHARACTERS]
    if not _BEYOND_LATIN.search(sample):
        return _latin(sample) if _LATIN.search(sample) else UNKNOWN
    counts = {
        name: sum(map(len, pattern.findall(sample))) * _WEIGHTS.get(name, 1) for name, pattern in _SCRIPT_PATTERNS
    }
    if counts.get("ja"):
        counts["ja"] += counts.pop("zh") // 2
    script = max(counts, key=lambda name: counts[name])
    if script == "latin" and (other := _script_beside_codes(counts)) and _stop_words(sample) < _FEW_WORDS:
        return other
    if not counts[script]:
        return UNKNOWN
    return _SCRIPT_READERS.get(script, lambda _: script)(sample)


def _script_beside_codes(counts: dict[str, int]) -> str:
    """Return the script beside Latin letters that may be mere part numbers, ports and units."""
    others = {name: count for name, count in counts.items() if name in _WEIGHTS and count >= _FEW_LETTERS}
    return max(others, key=lambda name: others[name], default="")


def _stop_words(sample: str) -> int:
    words = {word.lower() for word in _WORD.findall(sample)}
    return max(len(words & common) for common in _STOP_WORDS.values())


def _cyrillic(sample: str) -> str:
    letters = set(sample.lower())
    if letters & set("іїєґ"):
        return "uk"
    if letters & set("қғңүұһөә"):
        return "kk"
    if letters & set("ђјљњћџ"):
        return "sr"
    return (
        "ru"
        if letters & set("ыэё")
        or not re.search(r"\b(?:за|от|ще|сме|ни|цена|моля)\b.*\b(?:ще|сме|моля)\b", sample[:400])
        else "bg"
    )


def _arabic(sample: str) -> str:
    if set(sample) & set("ٹڈڑںےھ"):
        return "ur"
    return "fa" if set(sample) & set("پچژگی") and not set(sample) & set("ةىي") else "ar"


def _latin(sample: str) -> str:
    if sample.isascii():
        words = Counter(_WORD.findall(sample.lower()))
    else:
        words = Counter([word.lower().replace("’", "'") for word in _WORD.findall(sample)])
    scores: dict[str, float] = dict.fromkeys(_STOP_WORDS, 0)
    for word in words.keys() & _LANGUAGES_OF.keys():
        for code in _LANGUAGES_OF[word]:
            scores[code] += words[word]
    if not sample.isascii():
        scores = {code: score + _letters_of(sample, code) for code, score in scores.items()}
    best = max(scores, key=lambda code: scores[code])
    if scores[best]:
        return best
    return UNKNOWN if sum(words.values()) < 2 else "en"


def _letters_of(sample: str, code: str) -> float:
    return 0.6 * min(3, sum(1 for letter in OWN_LETTERS.get(code, "") if letter in sample))


_SCRIPT_READERS = {"cyrillic": _cyrillic, "arabic": _arabic, "latin": _latin}
