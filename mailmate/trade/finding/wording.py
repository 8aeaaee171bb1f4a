"""How words are compared and quoted: white space folded, sentences told apart, numbers without their dressing.

The rules that look for phrases (bank changes, injections, inquiry signals, register entries) read a text
through this module, so that a quote is cut the same way everywhere. Every walk is linear and bounded. A phrase
is sought only in the sentences that hold one of its key words: most mails hold none of most.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache
from operator import methodcaller

from mailmate.trade.finding.beginning_tables import BEGINNINGS
from mailmate.trade.finding.key_word_tables import KEY_WORDS
from mailmate.trade.finding.words import read_words
from mailmate.values import dataclass

LONGEST = 100_000
"""Characters of a text that are looked at; a mail written by a person is far shorter."""
LONGEST_QUOTE = 240
_LONGEST_SENTENCE = 1_000

_PARAGRAPH = re.compile(r"\n[ \t]{0,80}\n|\n(?=[ \t]{0,20}(?:[-*•·–>]|\(?\d{1,2}[.)、])[ \t])|\n(?=[^\n:]{1,30}:[ \t])")
_STOP = re.compile(r"[.!?;؟]+(?=[\s\"'”’)]|$)|[。！？；]+")
_ORDINAL_DATE = re.compile(
    r"\s(?:jan|feb|m[aä]r|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[czs]|tammi|helmi|maalis|huhti|touko|kes|hein|elo|syys|loka|marras|joulu"
    r"|stycz|lut|kwie|czerw|lip|sier|wrze|pa[źz]dz|list|grud|led|únor|břez|dub|květ|červ|srp|zář|říj|pros|siječ|velj|ožuj|trav|svib|lip|kolov|ruj|stud)",
    re.I,
)
_LAST_WORD = re.compile(r"(\S{1,12})$")
_ABBREVIATIONS = frozenset(
    "no nos nr art approx qty ref mr mrs ms dr co ltd inc corp acc fig max min e.g i.e etc sr sra st vs tel attn "
    "dept ext".split()
)


def fold_space(text: str) -> str:
    """Return `text` with every run of white space as one blank."""
    return " ".join(text.split())


def fold_words(text: str) -> str:
    """Return `text` for comparing: compatibility forms unified, case and white space folded."""
    return fold_space(unicodedata.normalize("NFKC", text).casefold())


def fold_number(text: str) -> str:
    """Return a document number as it is compared: letters and digits only, upper-case."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).upper() if sign.isalnum())


@dataclass(frozen=True)
class Sentences:
    """The sentences of a text, and which of them hold a key word."""

    all: tuple[str, ...]

    @cached_property
    def _by_key(self) -> Mapping[str, list[int]]:
        places: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.all):
            for key in keys_in(sentence) & _EVERY_KEY:
                places.setdefault(key, []).append(number)
        return places

    @cached_property
    def keys(self) -> frozenset[str]:
        """The key words of all phrases that stand in the text."""
        return frozenset(self._by_key)

    def with_any(self, keys: frozenset[str]) -> list[str]:
        """Return the sentences that hold one of the key words, in their order."""
        if keys.isdisjoint(self.keys):
            return []
        numbers = {number for key in keys & self.keys for number in self._by_key[key]}
        return [self.all[number] for number in sorted(numbers)]


ANYHOW = "?"
"""What `BEGINNINGS` says of a way whose matches may begin with anything."""


class Way:
    """One of the ways in which a phrase is said: a pattern, its key words, and how its matches begin."""

    def __init__(self, source: str, flags: int, keys: frozenset[str] | None, begun: str) -> None:
        self.source, self.flags, self.keys = source, flags, keys
        self._beginnings = None if begun == ANYHOW else frozenset(begun.split())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern, made when first needed."""
        return re.compile(self.source, self.flags)

    def search(self, text: str, begin: int = 0) -> re.Match[str] | None:
        """Return the first match from `begin` on, tried only where a word begins as one of the matches does.

        The library's own search would try it at every sign, which takes many times as long.
        """
        if self._beginnings is None or len(text) <= _SHORT:
            return self.pattern.search(text, begin)
        match = self.pattern.match
        places = _places_in(text, self._beginnings)
        return next((found for place in places if place >= begin and (found := match(text, place))), None)


class KeyIndex:
    """Which of several things may stand in a sentence, by the key words of each: one look for all of them."""

    def __init__(self, rows: Iterable[frozenset[str] | None]) -> None:
        self._always: set[int] = set()
        self._numbers: dict[str, list[int]] = {}
        for number, keys in enumerate(rows):
            if keys is None:
                self._always.add(number)
            for key in keys or ():
                self._numbers.setdefault(key, []).append(number)
        self._keys = frozenset(self._numbers)

    def standing(self, keys: Set[str]) -> list[int]:
        """Return the numbers of those that may stand in a sentence of these `keys_in`, in their order."""
        found = set(self._always)
        for key in self._keys & keys:
            found.update(self._numbers[key])
        return sorted(found)


class Phrase:
    """Words sought sentence by sentence: a pattern, and the key words of which each of its matches holds one.

    Of more than sixty phrases behind flags and scores a mail meets a handful: the others cost it one look into a
    set and are never compiled. Nor are the ways of a phrase whose own key words are not there. A phrase without key
    words is sought in every sentence.
    """

    def __init__(self, name: str, source: str, flags: int = re.I) -> None:
        self.name, self.source, self.flags = name, source, flags
        rows = KEY_WORDS.get(name)
        self._rows = [frozenset(row.split()) for row in rows.split(" | ")] if rows is not None else None
        self.keys = None if self._rows is None else frozenset().union(*self._rows)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The whole compiled."""
        return re.compile(self.source, self.flags)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The ways of the phrase, in their order."""
        keys: Sequence[frozenset[str] | None] = self._rows or [None]
        sources = alternatives(self.source) if len(keys) > 1 else [self.source]
        begun: Sequence[str] = BEGINNINGS[self.name].split(" | ") if self.name in BEGINNINGS else [ANYHOW] * len(keys)
        return tuple(
            Way(one, self.flags, *row) for one, row in zip(sources, zip(keys, begun, strict=True), strict=True)
        )

    @cached_property
    def _index(self) -> KeyIndex:
        return KeyIndex(way.keys for way in self.ways)

    def _standing(self, text: str) -> Sequence[Way]:
        """Return the ways that may stand in `text`, in their order."""
        if len(self.ways) == 1:
            return self.ways
        return [self.ways[number] for number in self._index.standing(keys_in(text))]

    def may_stand(self, keys: Set[str]) -> bool:
        """Tell whether the phrase may stand in a sentence of these `keys_in`."""
        return self.keys is None or not self.keys.isdisjoint(keys)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches of the pattern in `text`."""
        match = self.search(text)
        while match:
            yield match
            match = _first(self._standing(text), text, match.end() + (not match[0]))

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first of the matches in `text`; of a line it is remembered, as lines return in other mails."""
        return _search_line(self, text) if len(text) <= LONGEST_QUOTE else _first(self._standing(text), text)

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the first match in each sentence of `text` that holds the phrase; `match.string` is the sentence."""
        read = _read_sentences(text)
        holding = read.all if self.keys is None else read.with_any(self.keys)
        return (match for sentence in holding if (match := self.search(sentence)))

    def stands_in(self, text: str) -> bool:
        """Tell whether some sentence of `text` holds the phrase."""
        return next(self.matches(text), None) is not None


@lru_cache(maxsize=4096)
def _search_line(phrase: Phrase, line: str) -> re.Match[str] | None:
    return _first(phrase._standing(line), line)


def _first(ways: Sequence[Way], text: str, begin: int = 0) -> re.Match[str] | None:
    """Return the match that begins first; where two do, that of the earlier way."""
    found = [match for way in ways if (match := way.search(text, begin))]
    return min(found, key=_START, default=None) if len(found) > 1 else found[0] if found else None


_START = methodcaller("start")


def alternatives(source: str) -> list[str]:
    """Return the alternatives of a pattern, parted where its bars stand in no group and no class."""
    parts, depth, begin = [], 0, 0
    for sign in _SIGNS.finditer(source):
        if sign[0] == "|" and not depth:
            parts.append(source[begin : sign.start()])
            begin = sign.end()
        depth += (sign[0] == "(") - (sign[0] == ")")
    return [*parts, source[begin:]]


_SIGNS = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[()|]", re.DOTALL)
_EVERY_KEY = frozenset(" ".join(KEY_WORDS.values()).split()) - {"|"}
_KEY_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_ASCII_WORD = re.compile(r"[a-z]+")
_DIGIT, _DIGITS = re.compile(r"\d"), re.compile(r"\d+")
_SHORT = 250
"""Up to this length a text is searched faster by the library than it is cut into words."""
_WHOLE = 400
"""Characters from which on a text is read as the other finders read it, who share one index of its words."""
_ASCII_BEGINNING = re.compile(r"([a-z]{1,2})[a-z]*|\d+")
_BEGINNING = re.compile(r"([^\W\d_]{1,2})[^\W\d_]*|\d+")
_BEYOND_LATIN = re.compile(r"[^\x00-\u036f]")
_SAME_LETTERS = str.maketrans("İıſᲀᲁᲂᲃᲄᲅᲆ", "iisвдосттъ")
"""Letters that `re.IGNORECASE` takes for others and `str.lower` does not."""
_SAME_LETTER = re.compile("[İıſᲀ-ᲆ]")


@lru_cache(maxsize=512)
def keys_in(sentence: str) -> frozenset[str]:
    """Return what a sentence may be looked up by: its words, their first three letters with `*`, `0` for any digit.

    Of other scripts than Latin each letter by itself too, since their words are joined. Remembered for the next
    finder that asks about the same sentence.
    """
    folded = _fold_same(sentence)
    if folded.isascii():
        keys = set(read_words(sentence).index if len(folded) > _WHOLE else _ASCII_WORD.findall(folded))
    else:
        keys = {*_KEY_WORD.findall(folded), *_BEYOND_LATIN.findall(folded)}
    keys.update([f"{word[:3]}*" for word in keys if len(word) > 2])
    if _DIGIT.search(sentence):
        keys.add("0")
    return frozenset(keys)


def _fold_same(text: str) -> str:
    """Return `text` in lower case as `re.IGNORECASE` has it, of the same length."""
    if text.isascii():
        return text.lower()
    return (text.translate(_SAME_LETTERS) if _SAME_LETTER.search(text) else text).lower()


def _places_in(text: str, beginnings: frozenset[str]) -> list[int]:
    """Return where in `text` a word begins with one of `beginnings`, in text order."""
    places = _beginnings_in(text)
    found = [place for key in places.keys() & beginnings for place in places[key]]
    if "*" in beginnings:
        found += [place for key, listed in places.items() if key not in "0#" for place in listed]
    if anywhere := _anywhere(beginnings):
        folded = _fold_same(text)
        for letters in anywhere:
            place = folded.find(letters)
            while place >= 0:
                found.append(place)
                place = folded.find(letters, place + 1)
    return sorted(found)


@lru_cache(maxsize=512)
def _anywhere(beginnings: frozenset[str]) -> tuple[str, ...]:
    """Return the letters and apostrophes with which a match may begin in the middle of a word."""
    return tuple(sorted([one.lstrip("~") for one in beginnings if one[0] in "~'"]))


@lru_cache(maxsize=128)
def _beginnings_in(text: str) -> Mapping[str, list[int]]:
    """Return where words and figures begin in `text`, and letters beyond Latin, by what `BEGINNINGS` calls them."""
    folded, places = _fold_same(text), dict[str, list[int]]()
    if len(folded) > _WHOLE and folded.isascii():
        words = read_words(text)
        for word, found in words.index.items():
            places.setdefault(word[:2], []).extend(found)
        for match in _DIGITS.finditer(folded):
            places.setdefault("0", []).append(match.start())
            places.setdefault("#", []).extend(range(*match.span()))
        return places
    for match in (_ASCII_BEGINNING if folded.isascii() else _BEGINNING).finditer(folded):
        places.setdefault(match[1] or "0", []).append(match.start())
        if not match[1]:
            places.setdefault("#", []).extend(range(*match.span()))
    if not folded.isascii():
        for match in _BEYOND_LATIN.finditer(folded):
            places.setdefault(match[0], []).append(match.start())
    return places


def sentences(text: str, *phrases: Phrase) -> Sequence[str]:
    """Return the sentences of `text` in order, white space folded; list items and `label:` lines stand alone.

    With `phrases` only those in which one of them may stand.
    """
    read = _read_sentences(text)
    keys = keys_of(phrases)
    return read.all if keys is None else read.with_any(keys)


def standing(phrases: tuple[Phrase, ...], text: str) -> list[Phrase]:
    """Return those of `phrases` that may stand in some sentence of `text`, in their order; often none."""
    present, keys = _read_sentences(text).keys, keys_of(phrases)
    if keys is not None and keys.isdisjoint(present):
        return []
    return [phrase for phrase in phrases if phrase.may_stand(present)]


@lru_cache(maxsize=256)
def keys_of(phrases: tuple[Phrase, ...]) -> frozenset[str] | None:
    """Return the key words of all the phrases; None where one has none, or there is no phrase."""
    if not phrases or any(phrase.keys is None for phrase in phrases):
        return None
    return frozenset().union(*(phrase.keys or () for phrase in phrases))


@lru_cache(maxsize=32)
def _read_sentences(text: str) -> Sentences:
    found: list[str] = []
    for paragraph in _PARAGRAPH.split(text[:LONGEST].replace("\r\n", "\n")):
        found.extend(_split_paragraph(fold_space(paragraph)))
    return Sentences(tuple(found))


def _split_paragraph(paragraph: str) -> list[str]:
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(paragraph):
        if stop.group() == "." and _goes_on(paragraph, start, stop.start()):
            continue
        found.append(paragraph[start : stop.end()].strip())
        start = stop.end()
    found.append(paragraph[start:].strip())
    pieces = (one[at : at + _LONGEST_SENTENCE] for one in found for at in range(0, len(one), _LONGEST_SENTENCE))
    return [piece for piece in pieces if piece]


def _goes_on(paragraph: str, start: int, at: int) -> bool:
    """Tell whether the full stop at `at` ends an abbreviation or the day of a date ("10. Juli") and no sentence."""
    word = _LAST_WORD.search(paragraph[max(start, at - 12) : at])
    last = word.group(1).casefold().lstrip("(") if word else ""
    if last.isdecimal() and len(last) <= 2:
        return _ORDINAL_DATE.match(paragraph, at + 1) is not None
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha())


def first_quote(phrase: Phrase, texts: Iterable[str]) -> str | None:
    """Return the first sentence of `texts` that holds the phrase, as a quote, or None."""
    for text in texts:
        for match in phrase.matches(text):
            return cut_quote(match.string, *match.span())
    return None


def asks(sentence: str) -> bool:
    """Tell whether a sentence is a question by its mark."""
    return sentence.rstrip("\"'”’ )").endswith(("?", "？", "؟"))


def cut_quote(sentence: str, start: int = 0, end: int | None = None) -> str:
    """Return `sentence`, or where it is long the stretch around `[start:end]`, as a quote."""
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    middle = (start + (end if end is not None else start)) // 2
    left = max(0, min(middle - LONGEST_QUOTE // 2, len(sentence) - LONGEST_QUOTE))
    return sentence[left : left + LONGEST_QUOTE].strip()
