"""Whether a clause says something new: a word that no ordinary letter needs and nothing on record has.

Commitments and findings come in any wording; what they share is that they bring in a thing of their own: a night
shift, a partner firm, an impeller. A slip of the keyboard in a known word is not new.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mailmate.drafting.letter_words_tables import LETTER_WORDS
from mailmate.drafting.wording import content_words, stem

_LONG = 6
"""Letters from which a word with one slip is still known."""


def new_words(clause: str, known: frozenset[str]) -> frozenset[str]:
    """Return the words of an English clause that are new: neither in `known` (stems) nor of ordinary letters."""
    return frozenset(word for word in content_words(clause) - known if word.isalpha() and not _is_ordinary(word))


@lru_cache(maxsize=8192)
def _is_ordinary(word: str) -> bool:
    if len(word) < 3 or not word.isascii() or word in _stems():
        return True
    return len(word) >= _LONG and any(one in _slips() for one in (word, *_shortened(word)))


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(stem(word) for word in LETTER_WORDS.split())


@lru_cache(maxsize=1)
def _slips() -> frozenset[str]:
    """The longer stems with one letter left out: two words that share such a form differ by one slip."""
    return frozenset(short for word in _stems() if len(word) >= _LONG for short in (word, *_shortened(word)))


def _shortened(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))
