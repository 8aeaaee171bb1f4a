"""Finds sums of money whose number is in words: "twelve thousand dollars", "EUR Five Thousand Only", "42 TEUR".

Sums in digits stand in `amounts`, which asks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from mailmate.trade.finding.number_word_tables import HUNDREDS, JOINING, SMALL_NUMBERS, THOUSAND_CODES, THOUSANDS
from mailmate.trade.finding.words import Words, either, late_pattern

_WORD = either([*SMALL_NUMBERS, *HUNDREDS, *THOUSANDS])
_NUMBER = rf"{_WORD}(?:(?:\s|-|\s{either(JOINING)}\s){_WORD}(?!\w)){{0,8}}(?!\w)"
_LARGE = (HUNDREDS | THOUSANDS) - {"k", "mil", "bin", "cent", "cents"}
"""Words one of which a sum has; the others stand in digits more often, or mean something else."""
_LARGE_TOO = frozenset({"k", "mil", "bin"})
_REACH = 60
_THOUSAND_CODE = late_pattern(
    lambda: rf"(?<![\w.,])(?P<number>\d{{1,4}}(?:[.,]\d{{1,3}})?)\s?(?P<code>{either(THOUSAND_CODES)})(?!\w)"
)
_SMALLEST = 100
_SPOKEN = late_pattern(rf"(?<![\w-]){_NUMBER}")


class SpokenSums:
    """Finds sums in words beside the words for currencies that its maker knows."""

    def __init__(self, before: Iterable[str], behind: Iterable[str]) -> None:
        ahead, after = either([one for one in before if one.isalpha()]), either(behind)
        self._behind = late_pattern(
            rf"(?<![\w-])(?P<number>{_NUMBER})\s{{1,2}}(?:only\s)?(?P<currency>{after}|us)(?!\w)"
        )
        self._before = late_pattern(rf"(?<!\w)(?P<currency>{ahead})[ ]{{1,2}}(?P<number>{_NUMBER})")

    def find(self, words: Words) -> Iterator[tuple[re.Match[str], str, Decimal]]:
        """Yield each sum with its written currency and its value."""
        spots = words.spots(_LARGE)
        spots = spots or [
            spot for spot in words.spots(_LARGE_TOO) if not words.folded[max(0, spot - 2) : spot].strip().isdigit()
        ]
        for pattern in (self._behind, self._before) if spots else ():
            for match in words.near(pattern, spots, _REACH, _REACH):
                value = _value(match["number"])
                if value is not None and not _is_word(words, match):
                    yield match, " ".join(match["currency"].split()), value

    def find_thousands(self, words: Words) -> Iterator[tuple[re.Match[str], str, Decimal]]:
        """Yield "42 TEUR" as 42,000 EUR."""
        if words.present.isdisjoint(THOUSAND_CODES) and "€" not in words.folded:
            return
        for match in _THOUSAND_CODE.finditer(words.folded):
            yield match, THOUSAND_CODES[match["code"]].lower(), Decimal(match["number"].replace(",", ".")) * 1000


def _is_word(words: Words, match: re.Match[str]) -> bool:
    """Tell "three thousand of us" from "three thousand US"."""
    start, end = match.span("currency")
    return match["currency"] == "us" and not words.text[start:end].isupper()


def find_spoken_numbers(folded: str) -> Iterator[tuple[int, int, Decimal]]:
    """Yield where a number in words stands in a folded text, and its value; none of millions, which are not read."""
    for match in _SPOKEN.finditer(folded):
        beside = folded[max(0, match.start() - 12) : match.start()] + folded[match.end() : match.end() + 12]
        value = _value(match.group(), smallest=1)
        if value is not None and "illi" not in beside and "lakh" not in beside:
            yield match.start(), match.end(), value


def _value(written: str, smallest: int = _SMALLEST) -> Decimal | None:
    """Return the value of a number in words; None where it is too small for a sum or no number."""
    total, run = 0, 0
    for word in re.split(r"[\s-]+", written):
        if word in THOUSANDS:
            total, run = total + max(run, 1) * 1000, 0
        elif word in HUNDREDS:
            run = max(run, 1) * 100
        elif word in SMALL_NUMBERS:
            run += SMALL_NUMBERS[word]
    value = total + run
    return Decimal(value) if value >= smallest else None
