"""A mail's text as a page that says the same, for readers whose own mail was one: escaped, quotes indented.

The signature alone may look otherwise: the sender's settings hold it as HTML, in the very words of the text.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator
from itertools import groupby

from mailmate.mail.html import html_to_text

MOST_QUOTES = 20
"""Quotes inside each other that are drawn; no program shows more."""

_QUOTED = re.compile(r"(?:> ?)+")
_QUOTE_STYLE = "margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex"
_BLANKS = re.compile(r"^ | (?= )")
_NO_WORD = re.compile(r"[\W_]+")


def compose_html(text: str, signature: str = "", signature_html: str = "") -> str:
    """Return the text of a mail as HTML; where it holds `signature` on lines of its own, `signature_html` stands there.

    A person who took the signature out of the text gets none back.
    """
    above, signed, below = _cut_at(text.rstrip("\n"), signature.strip("\n") if signature_html else "")
    pieces = [*_lines_html(above)]
    if signed:
        pieces += [f"<div>{signature_html.strip()}</div>", *_lines_html(below)]
    body = "\n".join(filter(None, pieces))
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'


def says_the_same(signature: str, signature_html: str) -> bool:
    """Return whether a signature as HTML shows the words of the one as text: no address or number more or less."""
    shown = html_to_text(signature_html)
    return not shown.hidden and not shown.limited and _words(shown.text) == _words(signature)


def _words(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()


def _cut_at(text: str, signature: str) -> tuple[str, bool, str]:
    """Return what stands above the signature, whether it is there, and what stands below it."""
    start = f"\n{text}\n".find(f"\n{signature}\n") if signature.strip() else -1
    if start < 0:
        return text, False, ""
    return text[:start].removesuffix("\n"), True, text[start + len(signature) :].removeprefix("\n")


def _lines_html(text: str) -> Iterator[str]:
    """Yield the lines as HTML, those behind `>` inside as many quotes as they have signs."""
    open_quotes = 0
    for depth, lines in groupby(text.split("\n"), key=_depth):
        yield f'<blockquote type="cite" style="{_QUOTE_STYLE}">' * (depth - open_quotes)
        yield "</blockquote>" * (open_quotes - depth)
        yield "<br>\n".join(_line_html(line) for line in lines)
        open_quotes = depth
    yield "</blockquote>" * open_quotes


def _depth(line: str) -> int:
    marks = _QUOTED.match(line)
    return min(MOST_QUOTES, marks[0].count(">")) if marks else 0


def _line_html(line: str) -> str:
    marks = _QUOTED.match(line)
    words = line[marks.end() :] if marks else line
    return _BLANKS.sub("&nbsp;", entities.escape(words, quote=False))
