"""Plain mends of one's own English: spacing, doubled words, articles, capitals, commonplaces of trade letters.

Nothing here knows what a letter means: only patterns that are surely wrong are changed, and what is quoted, a number,
an address or a placeholder is left alone. Whether the facts stayed is checked by `kept_facts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from mailmate.drafting.polish_grammar_tables import UNITS
from mailmate.drafting.polish_tables import (
    A_BEFORE,
    AN_BEFORE,
    BARE_SUBJECT,
    CAPITALS,
    COMMONPLACES,
    GRAMMAR,
    LETTERS_SPOKEN,
    NO_SENTENCE_END,
    OFTEN_DOUBLED,
    ONE_FORM,
)

LONGEST = 20_000
"""Characters of a text that is polished."""
_LEFT_ALONE = re.compile(
    r"“[^”\n]{0,400}”|\"[^\"\n]{0,400}\"|\[[^\]\n]{0,200}\]|https?://\S{1,400}|www\.\S{1,400}|[^\s@<>]{1,64}@[^\s@<>]{1,200}"
    r"|^>[^\n]*$|[\w-]{1,60}\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|txt|csv)\b",
    re.MULTILINE | re.IGNORECASE,
)
_FULL_WIDTH = str.maketrans(
    {"，": ", ", "。": ". ", "；": "; ", "：": ": ", "？": "? ", "！": "! ", "（": " (", "）": ") "}
)
_BEFORE_SIGN = re.compile(r"(?<=\w)[^\S\n]{1,3}(?=[,;!?](?:\s|$)|\.(?:\s|$))")
_AFTER_SIGN = re.compile(r"(?<=[^\W\d_])([,;!?])(?=[^\W\d_])|(?<=[a-z]{2})(\.)(?=[A-Z][a-z])")
_UNIT = re.compile(
    rf"(?<![\w.,/-])(\d{{1,7}}(?:[.,]\d{{1,3}})?)((?:{UNITS})|m(?=[^\S\n](?:high|height|long|length|wide|width|deep)\b))"
    r"(?![\w/-]|\.\w)",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"(?:^|(?<=[.!?][^\S\n]))Any (question|problem|comment|doubt|request)s?,?[^\S\n]{1,3}(?:please|pls)\b",
    re.MULTILINE | re.IGNORECASE,
)
_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
_TWICE = re.compile(r"\b([a-z]{1,14})([^\S\n]{1,3})\1\b(?![-'’])", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w@./-])[A-Za-z]{1,12}(?![\w@/-]|\.[a-z])")
_ARTICLE = re.compile(r"\b(an?)([^\S\n]{1,3})([A-Za-z][\w/]{0,40})")
"""A capital A may be a grade or a type."""
_OPENING = re.compile(r"(?:^|(?<=[.!?])[^\S\n]{1,3})([a-z])(?=[a-z']*(?:[\s,.!?]|$))", re.MULTILINE)
_LIST_ITEM = re.compile(r"\s*(?:[-*•]|\(?\d{1,2}[.)])")


def mend(text: str) -> str:
    """Return a letter with what is surely wrong put right; what is quoted or holds a figure stays as it is."""
    pieces, place = [], 0
    for found in _LEFT_ALONE.finditer(text):
        pieces += [_mended(text[place : found.start()]), found.group()]
        place = found.end()
    return _open_sentences("".join([*pieces, _mended(text[place:])]))


def _mended(text: str) -> str:
    for step in _STEPS:
        text = step(text)
    return text


def _space(text: str) -> str:
    text = text.translate(_FULL_WIDTH) if any(sign in text for sign in "，。；：？！（）") else text
    text = _BEFORE_SIGN.sub("", text)
    text = _AFTER_SIGN.sub(lambda match: f"{match[1] or match[2]} ", text)
    lines = (
        line if "\t" in line or len(_SPACES.findall(line)) > 1 else _SPACES.sub(" ", line) for line in text.split("\n")
    )
    return "\n".join(lines)


def _unit(text: str) -> str:
    return _UNIT.sub(r"\1 \2", text)


def _ask_first(text: str) -> str:
    return _ANY.sub(lambda match: f"If you have any {match[1].lower()}s, please", text)


def _undouble(text: str) -> str:
    return _TWICE.sub(lambda match: match[0] if match[1].lower() in OFTEN_DOUBLED else match[1], text)


def _say_better(text: str) -> str:
    for pattern, said in (*COMMONPLACES, *GRAMMAR):
        text = pattern.sub(partial(_expanded, said), text)
    text = _WORD.sub(lambda match: _like(match[0], ONE_FORM.get(match[0].lower(), match[0])), text)
    return BARE_SUBJECT.sub(lambda match: f"The {match[0][:1].lower()}{match[0][1:]}", text)


def _expanded(said: str, match: re.Match[str]) -> str:
    return _like(match[0], match.expand(said))


def _like(before: str, after: str) -> str:
    """Begin a phrase as the one it replaces began."""
    return after[:1].upper() + after[1:] if before[:1].isupper() else after


def _article(text: str) -> str:
    return _ARTICLE.sub(lambda match: f"{_article_for(match[3], match[1])}{match[2]}{match[3]}", text)


def _article_for(word: str, written: str) -> str:
    """Return the article a word takes; the one that is written where that is not sure."""
    low = word.lower()
    if word in LETTERS_SPOKEN or low in AN_BEFORE:
        return "an"
    if len(word) < 3 or not word.isalpha() or word[1:] != word[1:].lower():
        return written
    if f"{low} ".startswith(A_BEFORE):
        return "a"
    return "an" if low[0] in "aeiou" else "a"


def _capitals(text: str) -> str:
    return _WORD.sub(lambda match: CAPITALS.get(match[0], match[0]), text)


def _open_sentences(text: str) -> str:
    """Begin each sentence with a capital, but for the items of a list, which need none, and lines that go on."""

    def opened(match: re.Match[str]) -> str:
        before = text[: match.start(1)].rstrip(" ")
        line = before.rpartition("\n")[2]
        if (
            NO_SENTENCE_END.search(line[-12:])
            or (not line and _goes_on(before))
            or _is_left_alone(text, match.start(1))
        ):
            return match[0]
        return match[0][:-1] + match[1].upper()

    return _OPENING.sub(opened, text)


def _goes_on(before: str) -> bool:
    """True where the line before is not at its end: a sentence folded by hand, the comma of a salutation aside."""
    last = before.rstrip("\n").rpartition("\n")[2]
    blank = before.endswith("\n\n") or not before.strip()
    return (not blank and not last.rstrip().endswith((".", "!", "?", ":"))) or bool(_LIST_ITEM.fullmatch(last))


def _is_left_alone(text: str, place: int) -> bool:
    begin = text.rfind("\n", 0, place) + 1
    return any(one.start() <= place - begin < one.end() for one in _LEFT_ALONE.finditer(text[begin : place + 400]))


_STEPS: tuple[Callable[[str], str], ...] = (_space, _unit, _undouble, _ask_first, _say_better, _article, _capitals)
