"""Whether two wordings of one text say the same facts: numbers, days, names, references, denials, in their order.

The check of a polished letter. It trusts no engine: what a rewriting adds, drops, changes or puts in another's place
is told, and the rewriting is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from mailmate.drafting.claim_values import find_values
from mailmate.drafting.polish_grammar_tables import UNITS
from mailmate.drafting.word_tables import NUMBER_WORDS, STOP_WORDS
from mailmate.sentences import Sentence, mark, word
from mailmate.trade.finding.dates import DateBase
from mailmate.values import dataclass

MOST_TOLD = 12
_NUMBER = re.compile(r"(?<!\w)[A-Za-z#№]{0,20}[-/]?\d[\w.,:/%°'’+-]{0,80}")
_UNIT = re.compile(rf"(?<![\w./-])(\d{{1,9}}(?:[.,]\d{{1,3}})?)({UNITS}|m)(?![\w/-])", re.IGNORECASE)
_MEASURE = re.compile(
    rf"(?<![\w./-])(\d[\d.,]{{0,14}})[^\S\n]{{0,2}}({UNITS}|g|l|m|pc|box|pieces?|units?)(?![\w/-])", re.IGNORECASE
)
"""A blank before a unit, and the plural of it, are no facts; which unit it is is one."""
_TIME_WORD = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|june|july|august|september"
    r"|october|november|december)\b|(?<=\d )may\b|\bmay(?= \d)|\b(?:today|tomorrow|yesterday|tonight)\b"
    r"|\b(?:next|last|this|(?:end|middle|beginning) of(?: the| this)?) (?:week|month|year|quarter)\b",
    re.IGNORECASE,
)
_COUNT_WORD = re.compile(
    rf"\b(?:{'|'.join(one for one in NUMBER_WORDS if one not in ('a', 'one'))}|twenty|thirty|forty|fifty|sixty|hundred"
    r"|thousand|million|half|double|twice|dozen)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:not|no|never|none|nothing|neither|nor|without|cannot|unable|impossible)\b|n['’]t\b", re.IGNORECASE
)
_HESITATE = re.compile(r"\b(?:do not|don['’]t) hesitate\b", re.IGNORECASE)
_HOLE = re.compile(r"\[[^\]\n]{1,200}\]")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{1,400})[”\"]")
_CAPITAL = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w&'’-]{1,40}(?:[^\S\n][A-ZÀ-Þ][\w&'’-]{0,40}){0,5}")
_BEGINS = re.compile(r"(?:^|[.!?:]\s|^\s*(?:[-*•>]|\(?\d{1,2}[.)])\s*)$", re.MULTILINE)
_SIGNS_AROUND = ".,:;'’/-+"
_WIDTH = 3
"""Signs before a word that tell whether it opens a sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a fact that only one of two texts has, or that stand in another order there."""

    kind: str
    words: str
    side: str
    """`lost`, `added`, `moved`."""

    def text(self) -> Sentence:
        """Return the difference as a sentence."""
        values = {"kind": word(self.kind), "words": self.words}
        if self.side == "lost":
            return Sentence("{kind} “{words}” is missing in the new wording", values)
        if self.side == "added":
            return Sentence("{kind} “{words}” stands in the new wording only", values)
        return Sentence("{kind} “{words}” stands in another place of the new wording", values)


def differing_facts(before: str, after: str, base: DateBase, names: Iterable[str] = ()) -> tuple[Difference, ...]:
    """Return what the facts of two wordings differ by, empty where every one is kept; `names` are those known."""
    found = list(_by_order(mark("number"), _numbers(before), _numbers(after)))
    found += _by_order(mark("number"), _measures(before), _measures(after))
    found += _by_order(mark("day"), _found(_TIME_WORD, before), _found(_TIME_WORD, after))
    found += _by_order(mark("count"), _found(_COUNT_WORD, before), _found(_COUNT_WORD, after))
    found += _by_count(mark("placeholder"), _found(_HOLE, before), _found(_HOLE, after))
    found += _by_count(mark("quotation"), _found(_QUOTED, before), _found(_QUOTED, after))
    found += _by_count(mark("value"), _values(before, base), _values(after, base))
    found += _denials(before, after)
    found += _names(before, after, names)
    return tuple({(one.kind, one.words.casefold(), one.side): one for one in found}.values())[:MOST_TOLD]


def _numbers(text: str) -> list[str]:
    return [one.rstrip(_SIGNS_AROUND) for one in _NUMBER.findall(_UNIT.sub(r"\1 \2", text))]


def _measures(text: str) -> list[str]:
    """Return the numbers with a unit, the unit in one form: "3 boxes" and "3 box" are one."""
    return [f"{match[1]} {re.sub('(?:e?s)$', '', match[2].lower())}" for match in _MEASURE.finditer(text)]


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    return [" ".join(match[0].split()) for match in pattern.finditer(text)]


def _values(text: str, base: DateBase) -> list[str]:
    """Return amounts, quantities, terms, ports, certificates, addresses as plain values: a unit counts too."""
    return [
        f"{one.quote}\0{one.kind} {one.value if one.value is not None else one.quote} {one.detail}"
        for one in find_values(text, base)
        if one.kind not in ("date", "technical", "reference")
    ]


def _by_order(kind: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    one, two = ([item.casefold() for item in items] for items in (before, after))
    if one == two:
        return
    if Counter(one) == Counter(two):
        for sign, start, end, _, _ in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
            if sign in ("delete", "replace"):
                yield from (Difference(kind, item, "moved") for item in before[start:end])
        return
    yield from _by_count(kind, before, after)


def _by_count(kind: str, before: list[str], after: list[str]) -> Iterator[Difference]:
    """Compare as many as there are; what stands behind a NUL is compared, what stands before it is shown."""
    one, two = (Counter(item.rpartition("\0")[2].casefold() for item in items) for items in (before, after))
    shown = {item.rpartition("\0")[2].casefold(): item.partition("\0")[0] for item in (*after, *before)}
    yield from (Difference(kind, shown[item], "lost") for item in (one - two))
    yield from (Difference(kind, shown[item], "added") for item in (two - one))


def _denials(before: str, after: str) -> Iterator[Difference]:
    """A "not" that went, or came, turns a sentence round; "do not hesitate" denies nothing."""
    one, two = (_found(_DENIAL, _HESITATE.sub("", text)) for text in (before, after))
    if len(one) > len(two):
        yield from (Difference(mark("denial"), item, "lost") for item in one[len(two) :])
    else:
        yield from (Difference(mark("denial"), item, "added") for item in two[len(one) :])


def _names(before: str, after: str, known: Iterable[str]) -> Iterator[Difference]:
    """Compare what is written with a capital inside a sentence, and the known names wherever they stand."""
    small = {"before": before.casefold(), "after": after.casefold()}
    for name in dict.fromkeys((*_capitals(before), *(one for one in known if len(one) > 2 and one in before))):
        if not _stands_in(name, small["after"]):
            yield Difference(mark("name"), name, "lost")
    for name in dict.fromkeys(_capitals(after)):
        if not _stands_in(name, small["before"]):
            yield Difference(mark("name"), name, "added")


def _stands_in(name: str, small: str) -> bool:
    """True where all words of a name stand in a text, the small ones left out."""
    words = [one for one in re.findall(r"[^\W_]{2,}", name.casefold()) if one not in STOP_WORDS]
    return all(re.search(rf"(?<![^\W_]){re.escape(one)}(?![^\W_])", small) for one in words)


def _capitals(text: str) -> Iterator[str]:
    for match in _CAPITAL.finditer(text):
        first, _, rest = match[0].partition(" ")
        if not _opens(text, match.start()):
            yield match[0]
        elif rest:
            yield match[0] if first.casefold() not in STOP_WORDS else rest


def _opens(text: str, start: int) -> bool:
    """True where a word opens a sentence or a line: its capital tells nothing."""
    before = text[max(0, start - _WIDTH) : start]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not line.strip(" -*•>\t“\"'(").strip("0123456789.) ") or bool(_BEGINS.search(before))
