"""Where a text names companies: the names and domains of a set found in one walk over its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mailmate.trade.finding.words import late_pattern

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = late_pattern(rf"[^\W_{_CJK}]+|[{_CJK}]")
"""A word, or one sign of a script that writes none apart: a name may begin at each."""


def find_named(text: str, names: frozenset[str], domains: frozenset[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each name and domain with its place in `text`, in the order of the text.

    A name of one word must be written with a capital, a domain need not; white space in a name may be any.
    """
    by_name, by_domain = _by_first_word(names), _by_first_word(domains)
    if not by_name and not by_domain:
        return
    for word in _WORD.finditer(text):
        first = word.group().lower()
        for name in by_name.get(first, ()):
            if match := _pattern(name, is_domain=False).match(text, word.start()):
                yield name, match
        for name in by_domain.get(first, ()):
            if match := _pattern(name, is_domain=True).match(text, word.start()):
                yield name, match


@lru_cache(maxsize=64)
def _by_first_word(names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names):
        if first := _WORD.search(name.lower()):
            found[first.group()] = (*found.get(first.group(), ()), name)
    return found


@lru_cache(maxsize=1024)
def _pattern(name: str, *, is_domain: bool) -> re.Pattern[str]:
    words = r"\s{1,3}".join(re.escape(word) for word in name.split())
    shown = "" if is_domain or len(name.split()) > 1 else r"(?=[A-Z]|[^\x00-\x7f])"
    before = rf"(?<![^\W{_CJK}])" if name[:1].isascii() else ""
    behind = rf"(?![^\W{_CJK}]|-)" if name[-1:].isascii() else ""
    return late_pattern(rf"{before}{shown}(?i:{words}){behind}")
