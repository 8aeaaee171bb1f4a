"""Cut a text into statements, the units in which a mail asks and tells.

A statement is a sentence, a list item or a short line. Each is a verbatim stretch of the text. What the
statements mean is decided elsewhere.
"""

from __future__ import annotations

import re

from mailmate.reading.language_tables import ABBREVIATIONS
from mailmate.values import dataclass

LONGEST = 600
"""Characters a statement may have; a longer stretch is cut, so that matching stays linear."""

_ABBREVIATIONS = frozenset(ABBREVIATIONS.split())
_STOP = re.compile(r"[.!?;…。！？；]+|\n+")
_LIST_MARK = re.compile(r"[ \t]*(?:[-*•·–>]|\(?\d{1,2}[.):、]|[a-h][.)])[ \t]*\S")
_LAST_WORD = re.compile(r"[^\s(]+$")
_DAY_NUMBER = re.compile(r"[^\W\d]{3,}\s\d$")
_CAPITAL = re.compile(r"\s{1,2}[A-ZÀ-ÞА-Я][^\W\d]+\s")
"""A sentence that ends in a single figure ("pagamos dia 9. Mande …") and the beginning of the next."""
_SHORT_UNIT = re.compile(
    r"\d\s?(?:шт|ед|уп|кор|компл|тыс|долл|руб|млн|pz|uds?|unid|stk|szt|ks|pcs|nos|ctns?)$", re.IGNORECASE
)
_LOWER = re.compile(r"\s[^\W\d_A-ZА-ЯÀ-Þ]")
"""A unit cut short behind its number ("600 шт. шлангов"), and a sentence that goes on."""
_DOTTED_DAY = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}$")
"""A day in digits whose last mark ends no sentence: "am 04.09. von unserem Konto"."""
_MONTH = re.compile(
    r"\s{1,2}(?:jan|feb|mär|mar|apr|mai|may|maj|jun|jul|aug|sep|okt|oct|nov|dez|dec|lip|sier|wrz|paź|stycz|lut|kwie|czer|listop|grud)",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"(?:^|\n)[ \t]*\(?\w{1,2}$")


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of a text: `text` stands at `start`; `folded` is its lower-case form of the same length."""

    text: str
    start: int
    folded: str

    @property
    def is_question(self) -> bool:
        """True where it ends with a question mark."""
        return self.text.rstrip(" \t\n\"')”»").endswith(("?", "？", "؟"))


def cut_statements(text: str) -> list[Statement]:
    """Return the statements of `text` in order, none empty, none longer than `LONGEST`."""
    statements: list[Statement] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if _ends_here(text, begin, stop):
            _add(statements, text, begin, stop.end())
            begin = stop.end()
    _add(statements, text, begin, len(text))
    return statements


def fold_case(text: str) -> str:
    """Return `text` in lower case with apostrophes made letters, keeping every character's place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    return lower.replace("'", "ʼ").replace("’", "ʼ")


def _add(statements: list[Statement], text: str, begin: int, end: int) -> None:
    for at in range(begin, end, LONGEST):
        piece = text[at : min(at + LONGEST, end)]
        start = at + len(piece) - len(piece.lstrip())
        piece = piece.strip()
        if piece:
            statements.append(Statement(piece, start, fold_case(piece)))


def _ends_here(text: str, begin: int, stop: re.Match[str]) -> bool:
    mark = stop.group()
    if mark.startswith("\n"):
        return _line_ends(text, begin, stop)
    if mark[0] in "。！？；!?;…":
        return True
    following = text[stop.end() : stop.end() + 1]
    if following and not following.isspace():
        return False
    before = text[max(begin, stop.start() - 14) : stop.start()]
    if before[-1:].isdigit() and _MONTH.match(text, stop.end()):
        return False
    if _DAY_NUMBER.search(before) and _CAPITAL.match(text, stop.end()):
        return True
    if (_SHORT_UNIT.search(before) or _DOTTED_DAY.search(before)) and _LOWER.match(text, stop.end()):
        return False
    word = _LAST_WORD.search(before)
    last = word.group().lower() if word else ""
    return not (
        last in _ABBREVIATIONS or len(last) == 1 or _NUMBERING.search(text[max(0, stop.start() - 6) : stop.start()])
    )


def _line_ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Tell a new line that ends a statement from one that a mail program put into a long sentence."""
    if len(stop.group()) > 1 or stop.end() >= len(text):
        return True
    line_start = max(begin, text.rfind("\n", begin, stop.start()) + 1)
    line = text[line_start : stop.start()].strip()
    following = text[stop.end() : stop.end() + 40]
    if not line or not following.strip() or _LIST_MARK.match(following):
        return True
    first = following.lstrip()[0]
    continues = first.islower() or line[-1] in ",&/(" or len(line) > 58
    return not continues
