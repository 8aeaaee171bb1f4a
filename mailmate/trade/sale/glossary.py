"""Words of the trade told across languages: "garantía", "质保" and "warranty" are one thing.

What each thing is called stands in `glossary_tables`; a word that is not there is no concept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from mailmate.trade.sale.glossary_tables import CONCEPTS

LONGEST = 4_000
"""Characters of a text that are looked at."""
_TOKEN = re.compile(r"[^\W_]+")
_CJK_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_LONGEST_CJK = 6
_MOST_WORDS = 4
_SHORTEST_STEM = 2


def concepts_in(text: str) -> frozenset[str]:
    """Return what a text speaks of, as keys of `CONCEPTS`, whatever its language."""
    folded = _fold(text[:LONGEST])
    return frozenset((*_spaced(_TOKEN.findall(folded)), *_unspaced(folded)))


def _fold(text: str) -> str:
    """Return the text in lower case without accents; Korean stays in whole syllables."""
    bare = (sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", "".join(bare)).casefold().replace("ё", "е").replace("ı", "i")


def _spaced(tokens: list[str]) -> Iterator[str]:
    """Yield the concepts named by one to four words in a row."""
    whole, beginnings = _names()
    for at in range(len(tokens)):
        for count in range(1, _MOST_WORDS + 1):
            words = " ".join(tokens[at : at + count])
            if found := whole.get(words):
                yield found
        for words in (tokens[at], " ".join(tokens[at : at + 2])):
            for length in range(_SHORTEST_STEM, len(words) + 1):
                if found := beginnings.get(words[:length]):
                    yield found


def _unspaced(folded: str) -> Iterator[str]:
    """Yield the concepts named within runs of Chinese characters."""
    whole, _ = _names()
    for run in _CJK_RUN.findall(folded):
        for at in range(len(run)):
            for length in range(2, _LONGEST_CJK + 1):
                if found := whole.get(run[at : at + length]):
                    yield found


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, str], dict[str, str]]:
    """Return name -> concept for whole names, and for beginnings of words."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for concept, names in CONCEPTS.items():
        for name in names.split(", "):
            folded = _fold(name)
            table = beginnings if folded.endswith("*") else whole
            table.setdefault(folded.removesuffix("*"), concept)
    return whole, beginnings
