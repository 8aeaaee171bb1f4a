"""How the salesperson writes, learned from what they sent: by plain code, visible, and forgotten on demand.

A style is how one correspondent is addressed: greeting, sign-off, length, formality. A habit is a change the
salesperson made to drafts again and again. Both are computed from sent mail whenever they are needed.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from mailmate.mail.quoting_tables import CLOSINGS, WEAK_CLOSINGS
from mailmate.values import dataclass

FEWEST_LETTERS = 2
"""Letters to one person from which a style is read; the same greeting must stand in as many."""
SEEN_OFTEN = 3
"""Times a change was made before it is a habit."""
LIGHT = 0.75
"""Share of words kept from which a draft counts as lightly edited."""
UNCHANGED, EDITED, REWRITTEN = "unchanged", "edited", "rewritten"

_OPENINGS = (
    r"dear|hi|hello|hey|greetings|good (?:morning|afternoon|day|evening)|estimad[oa]s?|hola|buen(?:os|as) \w+",
    r"prezad[oa]s?|olá|bom dia|boa tarde|bonjour|cher|chère|madame|monsieur|sehr geehrte\w*|hallo|guten tag",
    r"buongiorno|gentile|egregio|уважаем\w+|здравствуйте|добрый день|sayın|merhaba|您好|你好|尊敬的",
)
_GREETING = re.compile(rf"^(?P<opening>{'|'.join(_OPENINGS)})?(?P<rest>[^.!?;:\n]{{0,60}}?)[,:!，：]?$", re.IGNORECASE)
_FORMAL = frozenset(
    """
    dear estimado estimada estimados prezado prezada prezados cher chère madame monsieur egregio sayın 尊敬的
    """.split()
)
_CASUAL = re.compile(
    r"\b(?:hi|hey|thx|pls|ok|guys|cheers|can't|won't|don't|i'm|we're|it's|that's|you're|we'll|i'll)\b|[:;]-?\)",
    re.IGNORECASE,
)
_WISHES = re.compile(r"^(?:[^\W\d]+ ){0,3}(?:regards|wishes|greetings|saludos|grüße|grüßen|saluti|salutations)$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\s\w]")
_HEAD_LINES, _TAIL_LINES = 3, 14
_LONGEST_HABIT = 6
_MOST_WORDS = 1500


@dataclass(frozen=True, slots=True)
class Style:
    """How one correspondent is written to; `greeting` and `sign_off` are lines as they stand in the letters."""

    greeting: str
    sign_off: str
    words: int
    """Median length of a letter, without greeting and signature."""
    formal: bool
    letters: int
    """How many letters it is read from."""


@dataclass(frozen=True, slots=True)
class Habit:
    """A change made to drafts at least `SEEN_OFTEN` times; `after` is empty for words that are taken out."""

    before: str
    after: str
    times: int


@dataclass(frozen=True, slots=True)
class Voice:
    """What a draft may take over: the style of its reader, and the habits of its writer."""

    style: Style | None = None
    habits: tuple[Habit, ...] = ()


def style_of(letters: Sequence[str]) -> Style | None:
    """Return the style of letters to one person (new text with signature, newest first), or None from too few."""
    read = [_parts(text) for text in letters if text.strip()]
    if len(read) < FEWEST_LETTERS:
        return None
    greeting = _usual(one.greeting for one in read)
    formal = sum(one.formal for one in read) * 2 >= len(read)
    return Style(
        greeting=greeting,
        sign_off=_usual(one.sign_off for one in read),
        words=round(statistics.median(one.words for one in read)),
        formal=formal,
        letters=len(read),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    greeting: str
    sign_off: str
    words: int
    formal: bool


def _parts(text: str) -> _Parts:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    greeting = next((line for line in lines[:_HEAD_LINES] if _is_greeting(line)), "")
    end = next(
        (at for at, line in enumerate(lines) if at and _is_sign_off(line) and at >= len(lines) - _TAIL_LINES), None
    )
    body = lines[lines.index(greeting) + 1 if greeting else 0 : end]
    opening = _GREETING.match(greeting)
    formal = bool(opening and (opening["opening"] or "").lower() in _FORMAL) and not _CASUAL.search(" ".join(body))
    return _Parts(
        greeting,
        lines[end] if end is not None else "",
        sum(word[0].isalnum() for word in _WORD.findall(" ".join(body))),
        formal,
    )


def _is_greeting(line: str) -> bool:
    match = _GREETING.match(line)
    if match is None:
        return False
    name = match["rest"].strip()
    by_name = len(name.split()) <= 3 and name[:1].isupper() and line.endswith((",", "，", ":", "："))
    return bool(match["opening"]) or by_name


def _is_sign_off(line: str) -> bool:
    folded = line.casefold().strip(" ,.!，。！-–—")
    return folded in CLOSINGS or folded in WEAK_CLOSINGS or bool(_WISHES.match(folded))


def _usual(lines: Iterable[str]) -> str:
    """Return the line that stands in at least two letters and most often; of equals the newest."""
    counted = Counter(line for line in lines if line)
    line, times = max(counted.items(), key=lambda one: one[1], default=("", 0))
    return line if times >= FEWEST_LETTERS else ""


def share_of(draft: str, sent: str) -> str:
    """Return how much of a draft was sent: `unchanged`, `edited` or `rewritten`."""
    ours, theirs = _words(draft), _words(sent)
    if ours == theirs:
        return UNCHANGED
    kept = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    return EDITED if kept >= LIGHT else REWRITTEN


def habits_of(pairs: Iterable[tuple[str, str]]) -> tuple[Habit, ...]:
    """Return the changes made in at least `SEEN_OFTEN` pairs of draft and sent text, the most frequent first.

    A change of figures, names or placeholders is about one letter and no habit.
    """
    counted: Counter[tuple[str, str]] = Counter()
    for draft, sent in pairs:
        counted.update(dict.fromkeys(_changes(draft, sent), 1))
    return tuple(Habit(before, after, times) for (before, after), times in counted.most_common() if times >= SEEN_OFTEN)


def _changes(draft: str, sent: str) -> Iterator[tuple[str, str]]:
    ours, theirs = _words(draft), _words(sent)
    for kind, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        before, after = " ".join(ours[start:end]), " ".join(theirs[other_start:other_end])
        if kind in ("replace", "delete") and _is_manner(ours[start:end]) and _is_manner(theirs[other_start:other_end]):
            yield before, after


def _is_manner(words: Sequence[str]) -> bool:
    """True for a few everyday words: no figure, no bracket, no name in the middle of a sentence."""
    if len(words) > _LONGEST_HABIT or any(sign in word for word in words for sign in "[]@0123456789"):
        return False
    return not any(word[:1].isupper() and word.casefold() != "i" for word in words[1:])


def _words(text: str) -> list[str]:
    return _WORD.findall(text)[:_MOST_WORDS]
