"""A text as the finders read it: lower case, plain digits, plain marks, each character in its own place.

A finder asks first which of its trigger words stand in a text at all, and looks closely only around
those. So a mail without months costs the date finder nothing, however long it is. What a word means is
not known here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from typing import Any, cast

from mailmate.trade.finding.found import Found
from mailmate.values import dataclass

_DIGIT_ROWS = (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10)
"""Zero of Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits."""

_MARKS = {
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d",
    "'": "\u2018\u2019\u02bc\u00b4\uff07\u2032",
    ",": "\u066c",
    ".": "\uff0e\u066b",
    ":": "\uff1a",
    "/": "\uff0f\u2044",
    "(": "\uff08",
    ")": "\uff09",
    "%": "\uff05\u066a",
    "$": "\uff04\ufe69",
    "\u00a5": "\uffe5",
    "#": "\uff03",
    "+": "\uff0b",
    "~": "\uff5e\u301c",
    "i": "\u0130",
}
_PLAIN = {ord(mark): plain for plain, marks in _MARKS.items() for mark in marks}
_PLAIN |= {zero + digit: str(digit) for zero in _DIGIT_ROWS for digit in range(10)}
_PLAIN |= {0xFF21 + letter: chr(0x61 + letter) for letter in range(26)}
_PLAIN |= {0xFF41 + letter: chr(0x61 + letter) for letter in range(26)}

_DRESSED = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d+")
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_WIDE_GROUPS = re.compile("(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3}(?![\uff10-\uff19]))")
"""A wide comma inside a number in wide digits."""
_CACHED_UP_TO = 50_000


@dataclass(frozen=True)
class Words:
    """A text made ready for finding. `folded` has the length of `text`; positions serve both."""

    text: str
    folded: str
    index: Mapping[str, list[int]]
    """Where each run of letters begins in `latin`: one walk for the forty times that finders ask."""
    ideographs: bool
    """True when Han, Kana or Hangul stand in it."""
    alone: str = ""
    """`folded` with a dot for every Han, Kana and Hangul letter, so that words of other scripts written against
    them ("の残金PI-7は") stand alone; empty where there are none."""

    @property
    def latin(self) -> str:
        """The text for patterns whose words are separated by blanks."""
        return self.alone or self.folded

    @cached_property
    def present(self) -> Set[str]:
        """Every run of letters in it, lower-case."""
        return frozenset([*self.index, *_WORD.findall(self.folded)] if self.alone else self.index)

    @cached_property
    def figures(self) -> list[int]:
        """Where numbers begin: each run of digits, and a decimal point before one (".50")."""
        places = [match.start() for match in _FIGURE.finditer(self.folded)]
        points = [place - 1 for place in places if self.folded[place - 1 : place] == "."]
        return sorted([*places, *points]) if points else places

    @cached_property
    def _are_letters(self) -> bool:
        """False where other signs (m²) stand within runs of letters."""
        return self.folded.isascii() or all(map(str.isalpha, self.index))

    def spots(self, triggers: frozenset[str]) -> list[int]:
        """Return where the trigger words begin, in text order."""
        standing = self.present & triggers
        if not standing:
            return []
        return sorted([place for word in standing for place in self._places(word)])

    def _places(self, word: str) -> Iterable[int]:
        if word[0] <= "\u3000" and self._are_letters:
            return self.index.get(word, ())
        return self._searched_places(word)

    def _searched_places(self, word: str) -> Iterator[int]:
        folded, length = self.folded if word[0] > "\u3000" else self.latin, len(word)
        start = folded.find(word)
        while start >= 0:
            end = start + length
            if not folded[start - 1 : start].isalpha() and not folded[end : end + 1].isalpha():
                yield start
            start = folded.find(word, end)

    def near(
        self, pattern: re.Pattern[str], spots: list[int], before: int, after: int, *, mixed: bool = False
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of `pattern` in the neighbourhood of the spots, each once, in text order.

        `mixed` tells that the pattern itself knows Han or Hangul.
        """
        return self._near(pattern, spots, before, after, mixed=mixed) if spots else iter(())

    def _near(
        self, pattern: re.Pattern[str], spots: list[int], before: int, after: int, *, mixed: bool
    ) -> Iterator[re.Match[str]]:
        done, text = 0, self.folded if mixed else self.latin
        for start, end in self._windows(spots, before, after):
            for match in pattern.finditer(text, max(start, done), end):
                done = match.end()
                yield match

    def starting(
        self, pattern: re.Pattern[str], spots: Iterable[int], *, ahead: int = 0, mixed: bool = False
    ) -> Iterator[re.Match[str]]:
        """Yield the matches of `pattern` that begin at a spot or up to `ahead` characters before it, in text order.

        Trying only there takes a fraction of the time of a search.
        """
        text, done = self.folded if mixed else self.latin, 0
        for spot in spots:
            at = max(0, spot - ahead, done)
            while at <= spot:
                match = pattern.match(text, at)
                at = done = match.end() if match else at + 1
                if match:
                    yield match

    def beside_numbers(self, spots: Sequence[int], before: int, after: int) -> list[int]:
        """Return the spots that have a number within so many characters before or behind them."""
        figures = self.figures
        return [
            spot
            for spot in spots
            if (at := bisect_left(figures, spot - before)) < len(figures) and figures[at] <= spot + after
        ]

    def _windows(self, spots: list[int], before: int, after: int) -> Iterator[tuple[int, int]]:
        if not spots:
            return
        start, end = max(0, spots[0] - before), spots[0] + after
        for spot in spots[1:]:
            if spot - before > end:
                yield start, self._whole_word(end)
                start = spot - before
            end = spot + after
        yield start, self._whole_word(end)

    def _whole_word(self, end: int) -> int:
        """Move a window's end behind the word it would cut."""
        space = self.folded.find(" ", end, end + 40)
        return space if space >= 0 else min(end + 40, len(self.folded))


def ahead_of(spots: Sequence[int], places: Iterable[int], reach: int) -> list[int]:
    """Return those of `places` that stand at most `reach` characters before one of the spots, or at it."""
    last = spots[-1] if spots else -1
    return [place for place in places if place <= last and spots[bisect_left(spots, place)] - place <= reach]


def fold(text: str) -> str:
    """Return `text` in lower case with plain digits, spaces and marks, of the same length."""
    return text.lower() if text.isascii() else _DRESSED.sub(_plain_of, text).lower()


def _plain_of(match: re.Match[str]) -> str:
    return _PLAIN[ord(match[0])]


def read_words(text: str) -> Words:
    """Make `text` ready for finding; short texts are remembered, as several finders read the same one."""
    return _read_cached(text) if len(text) <= _CACHED_UP_TO else _read(text)


def _read(text: str) -> Words:
    folded = fold(text)
    if folded.isascii():
        return Words(text, folded, _indexed(_ASCII_WORD, folded), False)
    if not _IDEOGRAPHS.search(folded):
        return Words(text, folded, _indexed(_WORD, folded), False)
    if "\uff0c" in text:
        folded = fold(_WIDE_GROUPS.sub(",", text))
    alone = _IDEOGRAPHS.sub("\u00b7", folded)
    return Words(text, folded, _indexed(_WORD, alone), True, alone)


def _indexed(word: re.Pattern[str], text: str) -> Mapping[str, list[int]]:
    index: dict[str, list[int]] = {}
    for match in word.finditer(text):
        found = match[0]
        if found in index:
            index[found].append(match.start())
        else:
            index[found] = [match.start()]
    return index


_read_cached = lru_cache(maxsize=8)(_read)


def either(words: Iterable[str]) -> str:
    """Return the words as an alternation for a regular expression, longest first, spaces flexible.

    Words stand together by their first letter, so that one look rules most of them out.
    """
    ordered = sorted(sorted(set(words)), key=len, reverse=True)
    escaped = _SPECIAL.sub(r"\\\g<0>", "\0".join(ordered)).replace(" ", r"\s{1,3}").split("\0")
    by_letter: dict[str, list[str]] = {}
    for word, pattern in zip(ordered, escaped, strict=True):
        by_letter.setdefault(word[0], []).append(pattern)
    return f"(?:{'|'.join([_group(patterns) for patterns in by_letter.values()])})"


def _group(patterns: list[str]) -> str:
    """Return patterns that begin with the same sign as one."""
    if len(patterns) == 1:
        return patterns[0]
    begun = 1 + (patterns[0][0] == "\\")
    return f"{patterns[0][:begun]}(?:{'|'.join([one[begun:] for one in patterns])})"


_SPECIAL = re.compile(r"[()\[\]{}?*+\-|^$\\.&~#\t\n\r\v\f]")
"""What `re.escape` escapes but the blank; it looks each letter up in a dictionary, which takes five times as long."""


class _LatePattern:
    """Takes the methods of the compiled pattern over when the first of them is asked for."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        source = self._source if isinstance(self._source, str) else self._source()
        compiled = re.compile(source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late_pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when first used: a mail needs few of all, and the first is waited for.

    A source made of many words is a function, which puts them together no earlier.
    """
    return cast(re.Pattern[str], _LatePattern(source, flags))


def listed(words: str) -> frozenset[str]:
    """Return blank-separated words as a set."""
    return frozenset(words.split())


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first run of letters of each phrase: the words that must be present for it to occur."""
    return frozenset(match[0] for phrase in phrases if (match := _WORD.search(phrase)))


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the last run of letters of each phrase: in most languages the noun, rarer than the first."""
    return frozenset(_WORD.findall(phrase)[-1] for phrase in phrases)


def keep_best(found: Iterable[Found]) -> list[Found]:
    """Keep, of things that overlap, one with a value before one without, then the longer; in text order.

    A day there is not ("31 June 2026") weighs as a value: nothing within its words tells another.
    """
    kept: list[Found] = []
    for one in sorted(found, key=_place):
        while kept and one.start < kept[-1].end and _weight(one) > _weight(kept[-1]):
            kept.pop()
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _place(one: Found) -> tuple[int, int]:
    return one.start, -one.end


def _weight(one: Found) -> tuple[bool, int]:
    return one.value is not None or "no_such_day" in one.flags, one.end - one.start
