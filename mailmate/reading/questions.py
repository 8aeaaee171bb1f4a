"""What a mail asks: one entry per item, in the sender's words, with or without a question mark.

Finds questions only; whether we know the answer is for drafting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.reading.question_tables import (
    ASKINGS,
    CHINESE_ASKINGS,
    CHINESE_MARKS,
    LATE_ASKING,
    LATE_STEMS,
    LEAD_INS,
    LIST_HEADS,
    NOT_ASKED,
    OTHER_MARKS,
    PLAIN_STARTS,
    SECOND_QUESTION,
)
from mailmate.reading.statements import Statement
from mailmate.values import by_line

MOST = 40
"""Questions listed per mail; nobody answers more in one letter."""

_LEAD = re.compile(
    r"^(?:[-*•·–>]+\s*|\(?\d{1,2}\s*[.):、]\s*|\(?[a-hA-H][.)]\s+|(?:Q\d{0,2}|Question\s?\d{0,2})\s?[:.)]\s*)+",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\s*(?:[-*•·–]|\(?\d{1,2}\s*[.):、]|\(?[a-h][.)])\s*\S", re.IGNORECASE)
_ASKING = re.compile("|".join(f"(?:{one})" for one in ASKINGS), re.IGNORECASE)
_LATE_ASKING = re.compile(LATE_ASKING, re.IGNORECASE)
_NOT_ASKED = re.compile("|".join(f"(?:{one})" for one in NOT_ASKED), re.IGNORECASE)
_PLAIN_START = re.compile(PLAIN_STARTS, re.IGNORECASE)
_LIST_HEAD = re.compile(LIST_HEADS, re.IGNORECASE)
_LEAD_IN = re.compile(rf"^(?:{LEAD_INS})\s?[:：-]\s{{0,3}}(?=\S.{{6,}})", re.IGNORECASE)
_CLAUSE_START = re.compile(
    r"[,;:]\s+|\s(?:and|so|then|but|also)\s+(?=(?:please|pls|kindly|let (?:us|me))\b)", re.IGNORECASE
)
_SECOND_QUESTION = re.compile(SECOND_QUESTION, re.IGNORECASE)
_ENUMERATION = re.compile(
    r"\s*,\s*(?:and\s+|as well as\s+|&\s*)?|\s+(?:and|&|as well as|together with|along with|plus)\s+", re.IGNORECASE
)
_CHINESE_ENUMERATION = re.compile(r"[、，,]|以及|和|及")
_VERBISH = re.compile(
    r"\b(?:is|are|was|were|will|can|could|would|should|has|have|had|do|does|did|we|you|i|they|it|if|that|because|so|which|who|please|need|"
    r"want|send|ship|pay|be|to|not|must|as|arrange)\b",
    re.IGNORECASE,
)
_CLOSING_MARKS = " \t\"'”»)"


def find_questions(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Return what the statements ask, one string per item, in order and without repeats."""
    questions: list[str] = []
    in_list = False
    for statement in statements:
        text = " ".join(statement.text.split())
        asked = _questions_in(text, statement.is_question, in_list and _is_item(statement))
        questions.extend(asked)
        if text.endswith((":", "：")):
            in_list = bool(_LIST_HEAD.search(text))
            if in_list and asked and asked[-1].endswith((":", "：")):
                questions.pop()
        elif in_list and not _is_item(statement):
            in_list = False
        if len(questions) >= MOST:
            break
    return tuple(dict.fromkeys(questions))[:MOST]


def _is_item(statement: Statement) -> bool:
    return _ITEM.match(statement.text) is not None


@by_line
def _questions_in(text: str, is_question: bool, is_listed: bool) -> Sequence[str]:
    """Return what a statement asks; remembered, as it is asked twice of a mail, and lines return in other mails."""
    bare = _LEAD.sub("", text).strip()
    if not bare or _NOT_ASKED.match(bare):
        return []
    if is_question:
        return [piece for piece in _split_question(_without_opening(bare)) if len(piece) > 3 or not piece.isascii()]
    if is_listed:
        return [bare]
    return _askings(bare)


def _askings(bare: str) -> list[str]:
    if _is_joined_asking(bare):
        return _split_chinese(bare)
    asks_late = not bare.isascii() or any(stem in bare.lower() for stem in LATE_STEMS)
    for start in [0, *(match.end() for match in _CLAUSE_START.finditer(bare))]:
        asking = _ASKING.match(bare, start) or (_LATE_ASKING.match(bare, start) if asks_late else None)
        if asking and not _NOT_ASKED.match(bare, start):
            return _split_enumeration(bare[start:], asking.end() - start)
    return [bare] if _PLAIN_START.match(bare) and len(bare) < 160 and not bare.endswith("!") else []


def _without_opening(bare: str) -> str:
    """Take a greeting or a condition off the front of a question: "Dear Ms Lin, can you …?"."""
    head, comma, rest = bare.partition(", ")
    if (
        comma
        and len(head) < 30
        and re.match(
            r"(?:dear|hi|hello|hey|good (?:day|morning|afternoon)|sir|thanks|thank you)\b", head, re.IGNORECASE
        )
    ):
        bare = rest
    return _LEAD_IN.sub("", bare)


def _split_question(question: str) -> list[str]:
    pieces = _SECOND_QUESTION.split(question)
    return [piece.strip(_CLOSING_MARKS + ",") for piece in pieces if piece.strip()] if len(pieces) > 1 else [question]


def _split_enumeration(asking: str, verb_end: int) -> list[str]:
    """Split "please advise price, lead time and MOQ" into its items; leave a clause whole."""
    asking = asking.rstrip(" .!;")
    head, tail = asking[:verb_end], asking[verb_end:]
    pieces = [piece for piece in _ENUMERATION.split(tail) if piece.strip()]
    if len(pieces) < 2 or any(_VERBISH.search(piece) or len(piece.split()) > 7 for piece in pieces):
        parts = _SECOND_QUESTION.split(asking)
        return [part.strip() for part in parts if part.strip()]
    return [(head + pieces[0]).strip(), *(piece.strip() for piece in pieces[1:])]


def _is_joined_asking(bare: str) -> bool:
    if bare.isascii():
        return False
    return any(mark in bare for mark in (*CHINESE_MARKS, *CHINESE_ASKINGS, *OTHER_MARKS))


def _split_chinese(bare: str) -> list[str]:
    bare = bare.rstrip("。. ")
    for asking in CHINESE_ASKINGS:
        at = bare.find(asking)
        if at >= 0:
            pieces = [piece.strip() for piece in _CHINESE_ENUMERATION.split(bare[at + len(asking) :]) if piece.strip()]
            if len(pieces) > 1 and all(len(piece) <= 12 for piece in pieces):
                return [asking + pieces[0], *pieces[1:]]
            return [bare[at:]]
    return [bare]
