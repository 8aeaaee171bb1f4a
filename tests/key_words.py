"""Find the key words of the phrases in `trade`: words one of which stands in everything a pattern can match.

`python -m tests.key_words` writes them into `mailmate/trade/finding/key_word_tables.py`, and what the matches begin
with into `beginning_tables.py`; `test_key_words.py` proves by the same reckoning that every pattern has enough of
them. A pattern is read as the regular expression library parses it. What it can match is spelled out stretch by
stretch, with `_GAP` where no letter can stand and `_OPEN` where anything can.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from re import _constants as sre
from re import _parser as parser
from typing import Any

from mailmate.trade.finding.wording import ANYHOW, Phrase, Way, alternatives, keys_in, sentences

MODULES = (
    "trade.safety.fraud", "trade.payment.payment_proof", "trade.payment.payments", "trade.safety.refunds",
    "trade.safety.bank_change", "trade.safety.money_path", "trade.safety.injection",
    "trade.sale.inquiry", "trade.delivery.complaints", "reading.fact_tables", "reading.inquiry_fact_tables",
    "reading.payment_fact_tables", "reading.extract_complaint", "reading.extract_credit",
)  # fmt: skip
TABLE = Path(__file__).parents[1] / "mailmate" / "trade" / "finding" / "key_word_tables.py"
BEGINNINGS_TABLE = TABLE.with_name("beginning_tables.py")

Sequence = list[tuple[Any, Any]]
_GAP, _DIGIT, _OPEN = "\0", "\2", "\1"
_MOST = 400
"""Spellings of one stretch; a longer list is given up."""
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LETTER = re.compile(rf"[^\W\d_]|{_OPEN}")
_BEYOND_LATIN = re.compile(r"[^\x00-\u036f]")
_NO_LETTERS = (sre.CATEGORY_SPACE, sre.CATEGORY_DIGIT, sre.CATEGORY_NOT_WORD)
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)


class _TooMany(Exception):
    """A stretch can be spelled in more ways than are worth listing."""


def all_phrases() -> dict[str, Phrase]:
    """Return every phrase of these modules by its name."""
    found: dict[str, Phrase] = {}
    for name in MODULES:
        for value in vars(importlib.import_module(f"mailmate.{name}")).values():
            values = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            found |= {one.name: one for one in values if isinstance(one, Phrase)}
    return found


def holds_enough(phrase: Phrase | Way, keys: frozenset[str]) -> bool:
    """Tell whether everything the phrase can match holds one of the keys."""
    return _is_covered(_parsed(phrase), keys, starts=False, ends=False)


def key_words(phrase: Phrase, frequency: Callable[[str], float]) -> set[str] | None:
    """Return the rarest words of which each match of the phrase holds one; None where there are no such words."""
    return _rarest(_parsed(phrase), frequency, starts=False, ends=False)


def _parsed(phrase: Phrase | Way) -> Sequence:
    return list(parser.parse(phrase.source, phrase.flags))


def _is_covered(parts: Sequence, keys: frozenset[str], *, starts: bool, ends: bool) -> bool:
    for spelled, inner in _stretches(parts, starts=starts, ends=ends):
        if spelled:
            if all(words & keys for words in spelled):
                return True
        elif all(_is_covered(one, keys, starts=left, ends=right) for one, left, right in inner):
            return True
    return False


def _rarest(parts: Sequence, frequency: Callable[[str], float], *, starts: bool, ends: bool) -> set[str] | None:
    best: set[str] | None = None
    for spelled, inner in _stretches(parts, starts=starts, ends=ends):
        chosen: set[str] = set()
        for words in spelled:
            if not words & chosen:
                chosen.add(min(words, key=lambda word: (frequency(word), word)))
        for one, left, right in inner:
            below = _rarest(one, frequency, starts=left, ends=right)
            if below is None:
                break
            chosen |= below
        else:
            if best is None or sum(map(frequency, chosen)) < sum(map(frequency, best)):
                best = chosen
    return best


def beginnings(phrase: Phrase | Way) -> set[str] | None:
    """Return what every match of the phrase begins with; None where a match may begin with anything.

    At a word's beginning its first two letters (the only one of a word of one letter), `*` for any word, or `0` for a
    number, elsewhere a letter beyond Latin, an apostrophe, `#` for a figure, or `~` and two letters of any word.
    """
    try:
        found = _begun(_parsed(phrase), edge=False)
    except _TooMany:
        return None
    if "*" not in found:
        return found
    return {one for one in found if not one.isalpha() or (len(one) == 1 and _BEYOND_LATIN.match(one))}


def _begun(parts: Sequence, *, edge: bool) -> set[str]:
    """Return the beginnings of these parts; `edge` tells that no word goes on before them."""
    if not parts:
        raise _TooMany
    (kind, value), rest = parts[0], parts[1:]
    if kind in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return _begun(rest, edge=edge or _is_edge(kind, value))
    if (ways := _unfolded(kind, value)) is not None:
        return set().union(*(_begun([*way, *rest], edge=edge) for way in ways))
    if edge and _is_any_letter(kind, value):
        return {"*"}
    found: set[str] = set()
    for letter in _letters_at(kind, value):
        if letter == _DIGIT:
            found.add("0" if edge else "#")
        elif letter in "'’":
            found.add(letter)
        elif edge and letter.isalpha() and not _IDEOGRAPH.match(letter):
            found |= {letter + second for second in _second(rest)}
        elif letter.isalpha() and _BEYOND_LATIN.match(letter):
            found.add(letter)
        elif letter.isalpha():
            found |= {f"~{letter}{second}" for second in _second(rest)}
        else:
            raise _TooMany
    return found


def _second(parts: Sequence) -> set[str]:
    """Return the letters with which these parts can begin; "" for what is no letter."""
    if not parts:
        raise _TooMany
    (kind, value), rest = parts[0], parts[1:]
    if kind is sre.AT and value is sre.AT_BOUNDARY:
        return {""}
    if kind in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return {""} if kind is sre.ASSERT_NOT and value[0] > 0 and _forbids_words(list(value[1])) else _second(rest)
    if (ways := _unfolded(kind, value)) is not None:
        return set().union(*(_second([*way, *rest]) for way in ways))
    return {letter if letter.isalpha() else "" for letter in _letters_at(kind, value)}


def _unfolded(kind: Any, value: Any) -> list[Sequence] | None:
    """Return the ways in which a group, a choice or a repetition begins; None for a single sign."""
    if kind is sre.SUBPATTERN:
        return [list(value[3])]
    if kind is sre.BRANCH:
        return [list(one) for one in value[1]]
    if kind in _REPEATS:
        least, most, inner = value
        again = [(kind, (0, most - 1 if most < sre.MAXREPEAT else 1, inner))] if most > 1 else []
        return [[*inner, *again]] if least else [[], [*inner, *again]]
    return None


def _letters_at(kind: Any, value: Any) -> set[str]:
    """Return the signs that a single sign of a pattern can be."""
    if kind is sre.LITERAL:
        return {_DIGIT if chr(value).isdecimal() else _folded(value)}
    if kind is sre.IN and (of_class := _of_class(value)) != {_OPEN}:
        return {_DIGIT if sign.isdecimal() else sign for sign in of_class}
    raise _TooMany


def _is_any_letter(kind: Any, value: Any) -> bool:
    """Tell `[A-Z]` and its kin, at which any word may begin."""
    ranges = [one for what, one in value if what is sre.RANGE] if kind is sre.IN else []
    return bool(ranges) and len(ranges) == len(value) and all(chr(end).isalpha() for one in ranges for end in one)


def _is_edge(kind: Any, value: Any) -> bool:
    if kind is sre.AT:
        return value is sre.AT_BOUNDARY
    return kind is sre.ASSERT_NOT and value[0] < 0 and _forbids_words(list(value[1]))


Inner = list[tuple[Sequence, bool, bool]]


def _stretches(parts: Sequence, *, starts: bool, ends: bool) -> Iterator[tuple[list[set[str]], Inner]]:
    """Yield what cannot be left out: the words of each spelling of a stretch, or the alternatives of a group.

    `starts` and `ends` tell that no letter can stand before and behind the parts.
    """
    for begin, part in enumerate(parts):
        left = _has_edge(parts[:begin], starts, last=True)
        spellings = {""}
        for end in range(begin, len(parts)):
            try:
                spellings = _joined(spellings, _spellings(parts[end]))
            except _TooMany:
                break
            right = _has_edge(parts[end + 1 :], ends, last=False)
            words = [_words_of(one, left, right) for one in sorted(spellings)]
            if all(words):
                yield words, []
        right = _has_edge(parts[begin + 1 :], ends, last=False)
        kind, value = part
        if kind is sre.SUBPATTERN:
            yield [], [(list(value[3]), left, right)]
        elif kind is sre.BRANCH:
            yield [], [(list(one), left, right) for one in value[1]]
        elif kind in _REPEATS and value[0] >= 1:
            yield [], [(list(value[2]), left, False)]


def _words_of(spelling: str, left: bool, right: bool) -> set[str]:
    """Return the keys that a sentence surely has when it holds this spelling."""
    found = {key for key in _BEYOND_LATIN.findall(spelling) if key.isalpha()}
    if _DIGIT in spelling or re.search(r"\d", spelling):
        found.add("0")
    pieces = re.split(rf"[^{_OPEN}\w]|[\d_]", _IDEOGRAPH.sub(_GAP, spelling))
    for number, piece in enumerate(pieces):
        if not piece or (number == 0 and not left):
            continue
        word, is_open, _ = piece.partition(_OPEN)
        if not is_open and (right or number < len(pieces) - 1):
            found.add(word)
        elif len(word) >= 3:
            found.add(f"{word[:3]}*")
    return found


def _spellings_of(parts: Sequence) -> set[str]:
    spellings = {""}
    for part in parts:
        spellings = _joined(spellings, _spellings(part))
    return spellings


def _joined(heads: set[str], tails: set[str]) -> set[str]:
    if len(heads) * len(tails) > _MOST:
        raise _TooMany
    return {head + tail for head in heads for tail in tails}


def _spellings(part: tuple[Any, Any]) -> set[str]:
    """Return every way in which one part of a pattern can be written."""
    kind, value = part
    if kind is sre.LITERAL:
        return {_folded(value)}
    if kind is sre.IN:
        return _of_class(value)
    if kind is sre.AT:
        return {"" if value is sre.AT_NON_BOUNDARY else _GAP}
    if kind is sre.ASSERT_NOT:
        return {_GAP if _forbids_words(list(value[1])) else ""}
    if kind is sre.ASSERT:
        return {""}
    if kind is sre.SUBPATTERN:
        return _spellings_of(list(value[3]))
    if kind is sre.BRANCH:
        return set().union(*(_spellings_of(list(one)) for one in value[1]))
    if kind in _REPEATS:
        return _of_repeat(*value)
    return {_OPEN}


def _of_class(items: Iterable[tuple[Any, Any]]) -> set[str]:
    found: set[str] = set()
    for kind, value in items:
        if kind is sre.LITERAL:
            found.add(_folded(value))
        elif kind is sre.CATEGORY and value in _NO_LETTERS:
            found.add(_DIGIT if value is sre.CATEGORY_DIGIT else _GAP)
        elif kind is sre.RANGE and chr(value[0]).isdigit() and chr(value[1]).isdigit():
            found.add(_DIGIT)
        else:
            return {_OPEN}
    return found if len(found) <= 8 else {_OPEN}


def _of_repeat(least: int, most: int, parts: Any) -> set[str]:
    try:
        once = _spellings_of(list(parts))
    except _TooMany:
        once = {_OPEN}
    if most == 1:
        return once | ({""} if least == 0 else set())
    if not any(_LETTER.search(one) for one in once):
        return once | {_GAP + one for one in once} | ({""} if least == 0 else set())
    many = _OPEN
    if all(one and not _LETTER.match(one[0]) for one in once):
        many = _GAP + many
    if all(one and not _LETTER.match(one[-1]) for one in once):
        many += _GAP
    return {many} if least else {"", many}


def _forbids_words(parts: Sequence) -> bool:
    """Tell `(?!\\w)` and its kin, which end a word."""
    return len(parts) == 1 and parts[0][0] is sre.IN and (sre.CATEGORY, sre.CATEGORY_WORD) in parts[0][1]


def _has_edge(parts: Sequence, outside: bool, *, last: bool) -> bool:
    """Tell whether no letter can stand at the end (`last`) or the beginning of these parts."""
    for kind, value in reversed(parts) if last else parts:
        try:
            spellings = _spellings((kind, value))
        except _TooMany:
            inner = [value[3]] if kind is sre.SUBPATTERN else value[1] if kind is sre.BRANCH else []
            return bool(inner) and all(_has_edge(list(one), False, last=last) for one in inner)
        if any(one and _LETTER.match(one[-1 if last else 0]) for one in spellings):
            return False
        if all(spellings):
            return True
    return outside


def _folded(code: int) -> str:
    key = chr(code)
    return key.translate({0x130: "i", 0x131: "i", 0x17F: "s"}).lower()


def _corpus() -> Iterator[str]:
    """Yield sentences of the trade: a word that few of them hold is a good key."""
    for name in ("reading_mails", "reading_boundaries", "reading_holdout"):
        for rows in vars(importlib.import_module(f"tests.{name}")).values():
            for row in rows if isinstance(rows, tuple) else ():
                yield from sentences(row[0])


def _table() -> str:
    counts = Counter(key for sentence in _corpus() for key in keys_in(sentence))
    rows = []
    for name, phrase in sorted(all_phrases().items()):
        found = [key_words(one, lambda key: counts[key] + 1.0 + 0.5 * key.endswith("*")) for one in ways_of(phrase)]
        if len(words := [one for one in found if one is not None]) == len(found):
            rows.append(_row(name, words))
    return "".join(rows)


def _beginning_table() -> str:
    rows = []
    for name, phrase in sorted(all_phrases().items()):
        begun = [beginnings(one) or {ANYHOW} for one in ways_of(phrase)]
        if begun != [{ANYHOW}] * len(begun):
            rows.append(_row(name, begun))
    return "".join(rows)


def _row(name: str, words: Iterable[set[str]]) -> str:
    return f'    "{name}": "{" | ".join(" ".join(sorted(one)) for one in words)}",\n'


def ways_of(phrase: Phrase) -> list[Phrase]:
    """Return the ways of a phrase, each by itself; whole one that names groups, or whose ways have no key words."""
    ways = [Phrase("", one, phrase.flags) for one in alternatives(phrase.source)]
    names_groups = re.search(r"(?<!\\)\((?!\?)|\(\?P<", phrase.source) is not None
    return [phrase] if names_groups or any(key_words(one, len) is None for one in ways) else ways


if __name__ == "__main__":
    for table, rows in ((TABLE, _table()), (BEGINNINGS_TABLE, _beginning_table())):
        head = table.read_text(encoding="utf-8").partition("= {")[0]
        table.write_text(f"{head}= {{\n{rows}}}  # fmt: skip\n", encoding="utf-8")
