"""Characters that a person does not see but a program reads: zero-width, bidirectional, tags, controls.

They are taken out of every text before anything reads it. What they spelled is handed back, never lost.
"""

from __future__ import annotations

import re

_TAG_RUN = re.compile("[\U000e0000-\U000e007f]+")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{2,8}")
"""The flags of England, Scotland and Wales are spelled with tags."""
_SELECTOR_RUN = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2,}")
_OVERRIDDEN = re.compile("[\u202d\u202e]([^\u202a-\u202e\n]{1,2000})")
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
)
_INVISIBLE_RUN = re.compile(f"[{_INVISIBLE}]+")
_JOINER = re.compile("[\u200c\u200d]")
_JOINED = re.compile("(?<=[\u0590-\u0dff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]")
"""Joiners have a meaning after Arabic and Indic letters and between the parts of an emoji."""
_SUSPECT = re.compile(f"[{_INVISIBLE}\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e01ef]")
_MARKS_KEPT = 5
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6,}")
"""Combining marks of no script of their own, more than any language sets on one letter."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def take_out_hidden(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text as a person sees it, and the words that invisible characters spelled or turned around."""
    if text.isascii() or not _SUSPECT.search(text):
        return text, ()
    hidden = [_spell_tags(run) for run in _TAG_RUN.findall(_FLAG.sub("", text))]
    hidden += [_spell_selectors(run) for run in _SELECTOR_RUN.findall(text)]
    hidden += _OVERRIDDEN.findall(text)
    seen = _SELECTOR_RUN.sub("", _without_tags(text))
    seen = _keep_joiners(_INVISIBLE_RUN.sub("", seen))
    return seen, tuple(words for words in hidden if words.strip())


def clean_for_display(text: str) -> str:
    """Return text that is safe on a terminal: no control, escape, direction, invisible character, no heap of marks."""
    shown = take_out_hidden(text)[0]
    return _cut_heaps(shown if shown.isprintable() else _CONTROL.sub("", shown))


def _cut_heaps(text: str) -> str:
    """Keep the first marks that combine with a letter; a hundred of them would paint over the lines around."""
    if text.isascii() or not _MARKS.search(text):
        return text
    return _MARKS.sub(lambda heap: heap[0][:_MARKS_KEPT], text)


def _without_tags(text: str) -> str:
    if not _TAG_RUN.search(text):
        return text
    pieces, at = [], 0
    for flag in _FLAG.finditer(text):
        pieces += [_TAG_RUN.sub("", text[at : flag.start()]), flag[0]]
        at = flag.end()
    return "".join([*pieces, _TAG_RUN.sub("", text[at:])])


def _keep_joiners(text: str) -> str:
    if not _JOINER.search(text):
        return text
    kept = {found.start() for found in _JOINED.finditer(text)}
    return _JOINER.sub(lambda found: found[0] if found.start() in kept else "", text)


def _spell_tags(run: str) -> str:
    """Tag characters mirror ASCII, 0xE0000 higher."""
    return "".join(chr(ord(char) - 0xE0000) for char in run if 0xE0020 <= ord(char) < 0xE007F)


def _spell_selectors(run: str) -> str:
    """A run of variation selectors can carry bytes: 16 low ones, 240 high ones."""
    data = bytes(ord(char) - 0xFE00 if ord(char) < 0xFF00 else ord(char) - 0xE0100 + 16 for char in run)
    return "".join(char for char in data.decode("utf-8", "replace") if char.isprintable() and char != "\ufffd")
