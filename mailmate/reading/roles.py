"""Tell what a day or an amount in a statement is for, by the words around it, in any language we read.

The nearest word decides; in languages whose verb comes last a word behind counts before one in front. Which
facts a role gives, and in which mail, is for the `extract_*` modules.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from mailmate.reading.role_tables import (
    AMOUNT_ROLES,
    DAY_ROLES,
    DEFECT_ROLES,
    FROM_BEFORE,
    HANDED_ROLES,
    OLD_BEFORE,
    OLD_BEHIND,
    OLD_CLAUSE,
    REMEDY_ROLES,
    TO_BETWEEN,
)
from mailmate.reading.statements import Statement
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import either, late_pattern

_REACH = 90
"""Characters on either side in which a word still speaks for a find."""
_CLAUSE_MARK = late_pattern(
    r"[,;()，、；（）。\n|]|\.\s|\s(?:and|but|so|y|pero|e|mas|et|und|aber|sondern|а|и|но|ve|ama|ma)\s(?=\D)"
)
_CLAUSE_END = late_pattern(
    r"[,;:，；：、،。](?!\d)\s?|\s[-–]\s|\s(?:so|because|but|porque|pues|car|parce|weil|denn|потому|чтобы|çünkü)\s"
)
"""What parts the clause of a day from the others; "and" does not, for it also joins two things that are asked for."""
_LATE_SCRIPT = late_pattern("[\u3040-\u30ff\uac00-\ud7a3ışğ]")
_HAN = late_pattern("[\u4e00-\u9fff]")
_OTHER_CLAUSE = 45
_FARTHEST = 110
_AND_JOINED = "\u0648"
"""The Arabic "and", written against the word that begins another clause: "إلى 20 أكتوبر والصلاحية"."""
_OPENING = 5
"""Up to this place of its statement a day opens it."""
_BEYOND_ANOTHER = 60
"""How much farther a word of another clause, or beyond another find, seems."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that names a role, at `start:end` of its statement."""

    role: str
    start: int
    end: int


class RoleWords:
    """The words of several roles, found in one walk over a statement."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._role_of: dict[str, str] = {}
        stems: set[str] = set()
        for role, words in rows:
            for word in words.split():
                stem = word.replace("_", " ")
                stems.add(stem)
                self._role_of.setdefault(stem.strip(), role)
        plain = [stem for stem in stems if stem[0] < "\u0600"]
        joined = [stem for stem in stems if stem[0] >= "\u0600"]
        self._plain = late_pattern(lambda: rf"(?<![a-z\u00df-\u024f\u0400-\u04ff]){either(plain)}")
        self._joined = late_pattern(lambda: either(joined))

    def marks(self, folded: str) -> list[Mark]:
        """Return the words that name a role, in text order."""
        found = [self._mark(match) for match in self._plain.finditer(folded)]
        if not folded.isascii():
            found += [self._mark(match) for match in self._joined.finditer(folded)]
        return sorted(found, key=lambda mark: mark.start)

    def _mark(self, match: re.Match[str]) -> Mark:
        return Mark(self._role_of[" ".join(match[0].split())], match.start(), match.end())


DAYS = RoleWords(DAY_ROLES)
TERM_DAYS = RoleWords(row for row in DAY_ROLES if row[0] in ("ship", "depart", "expiry", "answer", "paper"))
"""The words for days of a credit's terms, and those that stand beside them."""
HANDED = RoleWords(HANDED_ROLES)
AMOUNTS = RoleWords(AMOUNT_ROLES)
DEFECTS = RoleWords(DEFECT_ROLES)
REMEDIES = RoleWords(REMEDY_ROLES)

_OLD_BEFORE = late_pattern(OLD_BEFORE)
_OLD_BEHIND = late_pattern(OLD_BEHIND)
_OLD_CLAUSE = late_pattern(lambda: rf"(?<![按依照]){either(OLD_CLAUSE.split('|'))}")
_FROM_BEFORE, _TO_BETWEEN = late_pattern(FROM_BEFORE), late_pattern(TO_BETWEEN)


def nearest_role(words: RoleWords, statement: Statement, found: Found, others: Iterable[Found] = ()) -> str | None:
    """Return the role of the word nearest to a find in its statement, or None.

    `others` are finds of the same kind: a word beyond one of them speaks for that one first.
    """
    best: tuple[float, str] | None = None
    start, end = found.start - statement.start, found.end - statement.start
    places = [other.start - statement.start for other in others if other is not found]
    for mark in words.marks(_window(statement, start, end)):
        far = _distance(statement.folded, mark, start, end, places)
        if mark.role not in _SILENT and (best is None or far < best[0]):
            best = (far, mark.role)
    return best[1] if best and best[0] <= _FARTHEST else None


def day_role(statement: Statement, found: Found, others: Iterable[Found] = ()) -> str | None:
    """Return what a day is for, or None: the nearest word tells it, with its object where it needs one.

    Whoever needs "your offer" by a day wants an answer, whoever needs the pumps wants goods; what is sent may be money.
    """
    role = nearest_role(DAYS, statement, found, others)
    if role == "cause":
        return "reason"
    if role in ("want", "send"):
        return "answer" if HANDED.marks(clause_at(statement, found)) else "deliver" if role == "want" else "pay"
    if role in ("receive", "arrive") and _is_handed(statement, found):
        return "answer"
    return role


def clause_at(statement: Statement, found: Found) -> str:
    """Return the folded clause in which a find stands, at most some lines of it."""
    first, last = _clause_bounds(statement, found)
    return statement.folded[first:last]


def _clause_bounds(statement: Statement, found: Found) -> tuple[int, int]:
    start, end = found.start - statement.start, found.end - statement.start
    left = max(0, start - _CLAUSE_REACH)
    first = max((mark.end() for mark in _CLAUSE_END.finditer(statement.folded, left, start)), default=left)
    last = _CLAUSE_END.search(statement.folded, end)
    return first, min(last.start() if last else len(statement.folded), end + _CLAUSE_REACH)


def _is_handed(statement: Statement, found: Found) -> bool:
    """Tell "quotations received after 20 March" and "samples must reach us by" from goods that arrive."""
    first, _ = _clause_bounds(statement, found)
    before = statement.folded[first : found.start - statement.start]
    verbs = [mark for mark in DAYS.marks(before) if mark.role in ("receive", "arrive")]
    if not verbs and _LATE_SCRIPT.search(before):
        return any(mark.role == "words" for mark in HANDED.marks(before))
    return bool(verbs) and any(
        mark.end <= verbs[-1].start and not _OF_GOODS.search(before, mark.end, verbs[-1].start)
        for mark in HANDED.marks(before)
    )


_CLAUSE_REACH = 120
_SILENT = frozenset({"thing"})
"""Words that hold a place, so that a shorter one inside them is not heard."""
_OF_GOODS = late_pattern(r"\d|\b(?:for|of|on|fob|cif|para|por|de|pour|für|на|для|di|per)\s")


def _window(statement: Statement, start: int, end: int) -> str:
    """Return the neighbourhood of a find, the find itself and what lies farther off blanked, all in its place."""
    left, folded = max(0, start - _REACH), statement.folded
    return f"{' ' * left}{folded[left:start]}{' ' * (end - start)}{folded[end : end + _REACH]}"


def _distance(folded: str, mark: Mark, start: int, end: int, places: list[int]) -> float:
    """Return how far a word is from a find at `start:end`: characters, and what stands between costs more."""
    behind = mark.start >= end
    low, high = (end, mark.start) if behind else (mark.end, start)
    between = folded[low:high]
    labels = not behind and (":" in between or "：" in between)
    first = start < _OPENING
    far = float(len(between)) + _wrong_side(folded, between, behind=behind, first=first)
    if behind and between.endswith(_AND_JOINED):
        far += 2 * _OTHER_CLAUSE
    if behind and mark.role == "cause":
        return _FARTHEST + 1.0
    if not labels and _CLAUSE_MARK.search(between):
        far += _OTHER_CLAUSE if not behind or first or _LATE_SCRIPT.search(folded) else 2 * _OTHER_CLAUSE
    if behind and not first and any(mark.end <= place < mark.end + len(between) for place in places):
        far += _BEYOND_ANOTHER
    return far + _BEYOND_ANOTHER * any(low <= place < high for place in places)


def _wrong_side(folded: str, between: str, *, behind: bool, first: bool) -> float:
    """Return what a word is farther off for standing where its language seldom puts it.

    Behind a day that opens its sentence the words must stand: "On 12 May our people found …".
    """
    if _LATE_SCRIPT.search(folded):
        labelled = ":" in between[:3] or "：" in between[:3]
        return 0.0 if behind or labelled else 15.0
    if first or _HAN.search(folded):
        return 0.0
    return 25.0 + len(between) if behind else 0.0


def is_old_day(statement: Statement, found: Found, others: Iterable[Found]) -> bool:
    """Tell a day that no longer counts ("instead of 10 July", "не 10, а 15 июля", "原定7月3日") from one that does."""
    start, end = found.start - statement.start, found.end - statement.start
    folded = statement.folded.replace("\u02bc", "'")
    before = folded[max(0, start - 40) : start]
    if _OLD_BEFORE.search(before) or _OLD_BEHIND.match(folded, end):
        return True
    places = [other.start - statement.start for other in others if other is not found]
    if _FROM_BEFORE.search(before[-12:]) and _is_changed(folded, end, places):
        return True
    return _is_in_old_clause(folded, start, end, places)


def _is_changed(folded: str, end: int, places: list[int]) -> bool:
    """Tell "from 15 May to 30 May": right behind the first day stands the second."""
    return any(end <= place <= end + 12 and _TO_BETWEEN.fullmatch(folded, end, place) for place in places)


def _is_in_old_clause(folded: str, start: int, end: int, places: list[int]) -> bool:
    """Tell the first day behind "originally", "ursprünglich", "原定" in the same clause."""
    told = next(iter(deque(_OLD_CLAUSE.finditer(folded, max(0, start - 80), start), maxlen=1)), None)
    if told is None:
        behind = _OLD_CLAUSE.search(folded, end, end + 24)
        return behind is not None and not _CLAUSE_MARK.search(folded, end, behind.start())
    return not _CLAUSE_MARK.search(folded, told.end(), start) and not any(
        told.end() <= place < start for place in places
    )
