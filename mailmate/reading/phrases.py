"""The small language in which cues are written, and its matcher.

A phrase is words in order: `a|b` alternatives, `word*` any ending, `[word]` optional, `..` up to three words
between, `...` up to eight, `#` a number, `$name` a word class, `_` a blank inside an alternative, `^` the start
of a statement. Scripts without blanks between words (and Arabic, Korean with their joined particles) match
anywhere in a word. A matcher looks at a phrase only where one of its rarest words occurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mailmate.reading.statements import Statement, fold_case

_JOINED = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w+")
_GAPS = {"..": 3, "...": 8}
_JOINED_GAPS = {"..": r"[^。！？；\n]{0,8}?", "...": r"[^。！？；\n]{0,24}?"}
_BLANK_IN_ELEMENT = re.compile(r"(?<=[^. ]) (?=[^. ])")
_COMMON = frozenset(
    "the and our you your we i is are be not no have has been will can for of to in on it a by this that with from was do "
    "does please if so as at us any or an my need send new".split()
)
_KEY_LENGTH = 3
_END = r"(?!\w)"


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


class PhraseBook:
    """Cues indexed by their rarest words; `hits` finds those in a statement in time linear in its length."""

    def __init__(self, rows: Iterable[tuple[str, float, str]], classes: Mapping[str, str]) -> None:
        self._by_key: dict[str, list[int]] = {}
        self._joined: list[tuple[tuple[str, ...], int]] = []
        self._cues: list[Cue] = []
        self._elements: list[list[str]] = []
        self._patterns: dict[int, re.Pattern[str]] = {}
        for label, weight, phrase in rows:
            self._add(Cue(label, weight, phrase), classes)

    def hits(self, statement: Statement) -> Iterator[Hit]:
        """Yield every cue that stands in the statement, each at its first place, in the order of the rows."""
        for number in sorted(self._candidates(statement.folded)):
            match = self._pattern(number).search(statement.folded)
            if match:
                yield Hit(self._cues[number], match.start(), match.end())

    def _add(self, cue: Cue, classes: Mapping[str, str]) -> None:
        joined = bool(_JOINED.search(cue.phrase))
        elements = _elements(cue.phrase, classes, joined=joined)
        number = len(self._cues)
        self._cues.append(cue)
        self._elements.append(elements)
        keys = _rarest(elements, joined=joined)
        if joined:
            self._joined.append((tuple(keys), number))
            return
        for key in keys:
            self._by_key.setdefault(key, []).append(number)

    def _pattern(self, number: int) -> re.Pattern[str]:
        """Return a cue's pattern, made when its words are first met: a mail meets few of all cues."""
        pattern = self._patterns.get(number)
        if pattern is None:
            joined = bool(_JOINED.search(self._cues[number].phrase))
            pattern = self._patterns[number] = re.compile(_regex(self._elements[number], joined=joined))
        return pattern

    def _candidates(self, folded: str) -> set[int]:
        numbers: set[int] = set()
        for key in {word[:_KEY_LENGTH] for word in _WORD.findall(folded)}:
            numbers.update(self._by_key.get(key, ()))
        if not folded.isascii() and _JOINED.search(folded):
            numbers.update(number for keys, number in self._joined if any(key in folded for key in keys))
        return numbers


def _elements(phrase: str, classes: Mapping[str, str], *, joined: bool) -> list[str]:
    folded = fold_case(phrase)
    if joined:
        folded = _BLANK_IN_ELEMENT.sub("_", folded)
    return [_expand(element, classes) for element in folded.split()]


def _expand(element: str, classes: Mapping[str, str]) -> str:
    if "$" not in element:
        return element
    return "|".join(fold_case(classes[word[1:]]) if word.startswith("$") else word for word in element.split("|"))


def _regex(elements: list[str], *, joined: bool) -> str:
    parts: list[str] = []
    between = r"\s{0,2}" if joined else r"\W{1,4}"
    pending = ""
    for element in elements:
        if element == "^":
            parts.append(r"^\W{0,8}(?:\d{1,2}\W{1,3})?")
            continue
        if element in _GAPS:
            pending = _JOINED_GAPS[element] if joined else rf"(?:\W{{1,4}}\w+){{0,{_GAPS[element]}}}?\W{{1,4}}"
            continue
        optional = element.startswith("[")
        words = _alternatives(element.strip("[]"), joined=joined)
        glue = (pending or between) if parts and parts[-1][:1] != "^" else ""
        parts.append(f"(?:{glue}{words})?" if optional else glue + words)
        pending = ""
    return "".join(parts)


def _alternatives(element: str, *, joined: bool) -> str:
    if element == "#":
        return r"\d+" if joined else r"\b\d[\d.,]*\w{0,3}"
    words = element.split("|")
    if joined:
        return f"(?:{'|'.join(_literal(word) for word in words)})"
    numbers = [r"\d[\d.,]*\w{0,3}"] if "#" in words else []
    whole = [
        rf"{_literal(word)}{_END if word[-1].isalnum() else ''}" for word in words if word != "#" and word[-1] != "*"
    ]
    stems = [rf"{_literal(word[:-1])}\w*" for word in words if word[-1] == "*"]
    return rf"(?<!\w)(?:{'|'.join(numbers + whole + stems)})"


def _literal(word: str) -> str:
    return re.escape(word.rstrip("*")).replace("_", r"\s{1,2}")


def _rarest(elements: list[str], *, joined: bool) -> list[str]:
    """Return the look-up keys of the element whose words are rarest among those that must be there."""
    needed = [
        one
        for one in elements
        if one not in {"^", "..", "..."} and "#" not in one.split("|") and not one.startswith("[")
    ]
    choices = [_keys(element, joined=joined) for element in needed]
    return min(choices, key=lambda keys: sum(12 if key in _COMMON else 1 for key in keys))


def _keys(element: str, *, joined: bool) -> list[str]:
    words = [word.rstrip("*").replace("_", " ") for word in element.split("|") if word != "#"]
    if joined:
        return words
    return sorted({match.group()[:_KEY_LENGTH] for word in words if (match := _WORD.search(word))})
