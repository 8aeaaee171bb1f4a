"""Flag F11: text aimed at an assistant instead of at us, in the open, hidden, or encoded.

Finding it changes nothing but the warning: mail is data either way. Words count in the new text, the subject,
file names, documents and what the sender hid; a short hidden preheader is ordinary.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable

from mailmate.trade import injection_tables as tables
from mailmate.trade.wording import LONGEST, Phrase, cut_quote, fold_space, fold_words, keys_in, sentences

_ORDERS = tuple(Phrase(f"orders {number}", words) for number, words in enumerate(tables.ORDERS, 1))
_MARKS, _ROLE = Phrase("marks", tables.MARKS), Phrase("role", tables.ROLE)
_BASE64, _MARKUP = re.compile(tables.BASE64), re.compile(tables.MARKUP, re.I)
_SHORTEST_BLOB, _MOST_BLOBS = 40, 20
_PREHEADER_WORDS = 30


def find_injection(texts: Iterable[str], hidden: Iterable[str], *, visible: str, bulk: bool) -> str | None:
    """Return the words aimed at an assistant, or None.

    `texts` are open (new text, subject, file names, documents), `hidden` what the sender hid, `visible` the whole
    text a person sees. Bulk mail hides layout text by habit: there hidden words count only when they order.
    """
    for text in texts:
        if quote := _find_orders(text) or _find_encoded(text):
            return quote
    for piece in hidden:
        if quote := _find_orders(piece) or (None if bulk else _find_concealed(piece, visible)):
            return quote
    return None


def _find_orders(text: str) -> str | None:
    for sentence in sentences(text, *_ORDERS, _MARKS, _ROLE):
        if match := _first_order(sentence) or _MARKS.pattern.search(sentence) or _ROLE.pattern.search(sentence):
            return cut_quote(sentence, *match.span())
    return None


def _first_order(sentence: str) -> re.Match[str] | None:
    keys = keys_in(sentence)
    orders = (phrase.pattern.search(sentence) for phrase in _ORDERS if phrase.may_stand(keys))
    return min((match for match in orders if match), key=re.Match.start, default=None)


def _find_encoded(text: str) -> str | None:
    """Return a Base64 blob whose decoded words order an assistant."""
    text = text[:LONGEST]
    if max(map(len, text.split()), default=0) < _SHORTEST_BLOB:
        return None
    for number, blob in enumerate(_BASE64.finditer(text)):
        if number >= _MOST_BLOBS:
            break
        if (words := _decode(blob.group())) and _find_orders(words):
            return cut_quote(blob.group())
    return None


def _decode(blob: str) -> str:
    try:
        return base64.b64decode(blob + "=" * (-len(blob.rstrip("=")) % 4), validate=False).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""


def _find_concealed(piece: str, visible: str) -> str | None:
    """Return hidden prose longer than a preheader that the visible text does not also say."""
    if _MARKUP.search(piece[:4000]):
        return None
    words = fold_space(piece[:LONGEST])
    if len(words.split()) <= _PREHEADER_WORDS and len(words) <= 200:
        return None
    return None if fold_words(words)[:200] in fold_words(visible[:LONGEST]) else cut_quote(words)
