"""The small language in which cues are written, and its matcher.

A phrase is words in order: `a|b` alternatives, `word*` any ending, `[word]` optional, `..` up to three words
between, `...` up to eight, `#` a number, `$name` a word class, `_` a blank inside an alternative, `^` the start
of a statement. Scripts without blanks between words (and Arabic, Korean with their joined particles) match
anywhere in a word. A matcher looks at a phrase only where one of its rarest words occurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mailmate.reading.language_tables import COMMON
from mailmate.reading.statements import Statement, fold_case
from mailmate.values import dataclass

_JOINED = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")
_GAPS = {"..": 3, "...": 8}
_JOINED_GAPS = {"..": r"[^。！？；\n]{0,8}?", "...": r"[^。！？；\n]{0,24}?"}
_BLANK_IN_ELEMENT = re.compile(r"(?<=[^. ]) (?=[^. ])")
_COMMON = frozenset(COMMON.split())
_STEM = 3
"""Letters of a `word*` by which it is looked up; none may be shorter."""
_NOT = "nʼt"
_NUMBER = r"\d[\d.,]*\w{0,3}"
_START = r"^\W{0,8}(?:\d{1,2}\W{1,3})?"


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that speaks for a label (`inquiry`, `payment_promise:claim`) with a weight; below zero, against it."""

    label: str
    weight: float
    phrase: str

    @property
    def intent(self) -> str:
        """The label without its detail."""
        return self.label.partition(":")[0]

    @property
    def detail(self) -> str:
        """What follows the colon: a kind, a stage, a defect type or a subtype."""
        return self.label.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found at `start:end` of a statement."""

    cue: Cue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A cue made ready: its elements, and whether its script writes words without blanks."""

    cue: Cue
    elements: tuple[str, ...]
    joined: bool


Index = tuple[dict[str, list[tuple[int, tuple[frozenset[str], ...]]]], dict[str, list[tuple[str, int]]]]
"""By word the numbers of the phrases it is the rarest of, with the words of which one each must stand beside it; and
those of scripts without blanks by the first two characters of such a word."""


class PhraseBook:
    """Cues indexed by their rarest words; `hits` finds those in a statement in time linear in its length.

    `index` is that of an earlier book of the same rows and classes, which costs more to make than to keep.
    """

    def __init__(
        self, rows: Iterable[tuple[str, float, str]], classes: Mapping[str, str], index: Index | None = None
    ) -> None:
        self._phrases: list[_Phrase | tuple[str, float, str]] = list(rows)
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._classes = classes
        self.index = index or self._indexed()
        self._by_word, self._joined = self.index

    def hits(self, statement: Statement) -> list[Hit]:
        """Return every cue that stands in the statement, each at its first place, in the order of the rows."""
        return [
            Hit(self._phrase(number).cue, *match.span())
            for number in sorted(self._candidates(statement.folded))
            if (match := self._pattern(number).search(statement.folded))
        ]

    def _indexed(self) -> Index:
        by_word: dict[str, list[tuple[int, tuple[frozenset[str], ...]]]] = {}
        by_beginning: dict[str, list[tuple[str, int]]] = {}
        for number, row in enumerate(self._phrases):
            assert not isinstance(row, _Phrase)
            joined = _is_joined(row[2])
            rarest, *others = _by_rarity(_needs(_elements(row[2], self._classes, joined=joined), joined=joined))
            if joined:
                for key in rarest:
                    by_beginning.setdefault(key[:2], []).append((key, number))
                continue
            entry = (number, tuple(others))
            for word in rarest:
                by_word.setdefault(word, []).append(entry)
        return by_word, by_beginning

    def _phrase(self, number: int) -> _Phrase:
        """Return a cue made ready, which is done when its words are first met: a mail meets few of all cues."""
        phrase = self._phrases[number]
        if not isinstance(phrase, _Phrase):
            joined = _is_joined(phrase[2])
            elements = _elements(phrase[2], self._classes, joined=joined)
            phrase = self._phrases[number] = _Phrase(Cue(*phrase), tuple(elements), joined)
        return phrase

    def _pattern(self, number: int) -> re.Pattern[str]:
        pattern = self._patterns.get(number)
        if pattern is None:
            phrase = self._phrase(number)
            pattern = self._patterns[number] = re.compile(_regex(phrase.elements, joined=phrase.joined))
        return pattern

    def _candidates(self, folded: str) -> set[int]:
        words = _words_of(folded)
        numbers: set[int] = set()
        for word in words & self._by_word.keys():
            for number, needs in self._by_word[word]:
                for need in needs:
                    if need.isdisjoint(words):
                        break
                else:
                    numbers.add(number)
        if not folded.isascii() and _JOINED.search(folded):
            numbers.update(self._joined_candidates(folded))
        return numbers

    def _joined_candidates(self, folded: str) -> Iterator[int]:
        """Yield the cues one of whose words stands in the text, looked up by its first two characters."""
        beginnings = {folded[at : at + 2] for at in range(len(folded))} | set(folded)
        for beginning in beginnings & self._joined.keys():
            for key, number in self._joined[beginning]:
                if key in folded:
                    yield number


def _is_joined(phrase: str) -> bool:
    return not phrase.isascii() and _JOINED.search(phrase) is not None


def _by_rarity(needs: list[frozenset[str]]) -> list[frozenset[str]]:
    """Return the sets of words of which one each must be there, the rarest first."""
    return sorted(needs, key=_commonness) if len(needs) > 1 else needs


def _words_of(folded: str) -> set[str]:
    """Return a statement's words, their beginnings (for `word*`) and the mark of a contracted "not"."""
    words = set(_WORD.findall(folded))
    if _NOT in folded and any(word.endswith(_NOT) for word in words):
        words.add(_NOT)
    words.update([word[:_STEM] + "*" for word in words if len(word) >= _STEM])
    return words


def _elements(phrase: str, classes: Mapping[str, str], *, joined: bool) -> list[str]:
    folded = fold_case(phrase)
    if joined:
        folded = _BLANK_IN_ELEMENT.sub("_", folded)
    return [_expand(element, classes) for element in folded.split()]


def _expand(element: str, classes: Mapping[str, str]) -> str:
    if "$" not in element:
        return element
    return "|".join(_folded(classes[word[1:]]) if word.startswith("$") else word for word in element.split("|"))


_folded = lru_cache(maxsize=512)(fold_case)


def _regex(elements: Sequence[str], *, joined: bool) -> str:
    parts: list[str] = []
    between = r"\s{0,2}" if joined else r"\W{1,4}"
    gap = ""
    for element in elements:
        if element == "^":
            parts.append(_START)
        elif element in _GAPS:
            gap = _JOINED_GAPS[element] if joined else rf"(?:\W{{1,4}}\w+){{0,{_GAPS[element]}}}?\W{{1,4}}"
        else:
            words = (gap or between if parts and parts[-1] != _START else "") + _alternatives(
                element.strip("[]"), joined=joined
            )
            parts.append(f"(?:{words})?" if element.startswith("[") else words)
            gap = ""
    return "".join(parts)


def _alternatives(element: str, *, joined: bool) -> str:
    words = element.split("|")
    if joined:
        return f"(?:{'|'.join(_NUMBER if word == '#' else _literal(word) for word in words)})"
    return rf"(?<!\w)(?:{'|'.join(_word(word) for word in words)})"


def _word(word: str) -> str:
    if word == "#":
        return _NUMBER
    if word == _NOT:
        return rf"\w+{_NOT}"
    if word[-1] == "*":
        return rf"{_literal(word[:-1])}\w*"
    return _literal(word) + (r"(?!\w)" if word[-1].isalnum() else "")


def _literal(word: str) -> str:
    return re.escape(word).replace("_", r"\s{1,2}")


def _needs(elements: Sequence[str], *, joined: bool) -> list[frozenset[str]]:
    """Return, for each element that must be there and names words, the words by which it is looked up."""
    named = [
        one
        for one in elements
        if one not in {"^", "..", "..."} and "#" not in one.split("|") and not one.startswith("[")
    ]
    return [_keys_of(element, joined) for element in named]


@lru_cache(maxsize=4096)
def _keys_of(element: str, joined: bool) -> frozenset[str]:
    """Return by what an element is looked up; the classes of words stand in many a phrase."""
    return frozenset([_key(word, joined=joined) for word in element.split("|")])


def _key(word: str, *, joined: bool) -> str:
    if joined:
        return word.replace("_", " ")
    if word.isalnum():
        return word
    if word[-1] == "*" and word[:-1].isalnum():
        return f"{word[:_STEM]}*" if len(word) > _STEM else word
    runs: list[str] = _WORD.findall(word.replace("_", " "))
    if word[-1] == "*" and word[-2].isalnum() and len(begun := runs.pop()) >= _STEM:
        runs.append(f"{begun[:_STEM]}*")
    return max(runs, key=_rareness)


def _rareness(run: str) -> tuple[bool, int]:
    """Return what is greater the rarer a word should be: which of several words an alternative is looked up by."""
    return run not in _COMMON, len(run)


@lru_cache(maxsize=4096)
def _commonness(words: frozenset[str]) -> int:
    return len(words) + 11 * len(words & _COMMON)
