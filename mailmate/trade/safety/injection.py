"""Flag F11: text aimed at an assistant instead of at us, in the open, hidden, or encoded.

Finding it changes nothing but the warning: mail is data either way. Words count in the new text, the subject,
file names, documents and what the sender hid; a short hidden preheader is ordinary.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_plus

from mailmate.trade.finding.wording import LONGEST, Phrase, cut_quote, fold_space, fold_words, keys_in, sentences
from mailmate.trade.safety import injection_tables as tables
from mailmate.trade.safety.lookalikes import latin_of

_ORDERS = tuple(Phrase(f"orders {number}", words) for number, words in enumerate(tables.ORDERS, 1))
_MARKS, _ROLE = Phrase("marks", tables.MARKS), Phrase("role", tables.ROLE)
_BASE64, _MARKUP = re.compile(tables.BASE64), re.compile(tables.MARKUP, re.I)
_HEX, _PERCENT, _ROT13 = re.compile(tables.HEX), re.compile(tables.PERCENT), Phrase("rot13", tables.ROT13)
_WORD, _LATIN = re.compile(r"[^\W\d_]{2,40}"), re.compile("[A-Za-z]")
_FOREIGN = re.compile(
    r"[^\x00-\xa7\xa9\xab-\xae\xb0\xb1\xb6\xb7\xbb\xbf-\u0130\u0134-\u013e\u0141-\u0148\u014a-\u017e"
    r"\u2010\u2012-\u2016\u2018-\u2023\u20ac\u3001\u3002\u4e00-\u9fff]"
)
"""Whatever the eye may take for another sign: not the accented letters, dashes, quotation marks and Han of letters."""
_SHORTEST_BLOB, _SHORTEST_PERCENT, _MOST_BLOBS = 40, 5, 20
_PREHEADER_WORDS = 30


def find_injection(texts: Iterable[str], hidden: Iterable[str], *, visible: str = "", bulk: bool = False) -> str | None:
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
        if match := _first_order(sentence) or _MARKS.search(sentence) or _ROLE.search(sentence):
            return cut_quote(sentence, *match.span())
    return None


def _first_order(sentence: str) -> re.Match[str] | None:
    keys = keys_in(sentence)
    orders = (phrase.search(sentence) for phrase in _ORDERS if phrase.may_stand(keys))
    return min((match for match in orders if match), key=re.Match.start, default=None)


def _find_encoded(text: str) -> str | None:
    """Return words that order an assistant once decoded: Base64, hexadecimal, percent signs, rot13, foreign letters."""
    text = text[:LONGEST]
    for count, (written, words) in enumerate(_decoded(text)):
        if count >= _MOST_BLOBS:
            break
        if _find_orders(words):
            return cut_quote(fold_space(written))
    return None


def _decoded(text: str) -> Iterator[tuple[str, str]]:
    """Yield what may be encoded in a text, as written and as read."""
    if max(map(len, text.split()), default=0) >= _SHORTEST_BLOB:
        for blob in _BASE64.finditer(text):
            yield blob.group(), _from_base64(blob.group().split()[0])
            yield blob.group(), _from_base64(blob.group())
        for blob in _HEX.finditer(text):
            yield blob.group(), bytes.fromhex(blob.group()).decode("utf-8", "replace")
    if text.count("%") >= _SHORTEST_PERCENT:
        for blob in _PERCENT.finditer(text):
            yield blob.group(), unquote_plus(blob.group())
    for match in _ROT13.matches(text):
        yield match.string, codecs.encode(match.string, "rot13")
    if _FOREIGN.search(text):
        for sentence in sentences(text):
            if (plain := as_seen(sentence)) != sentence:
                yield sentence, plain


def _from_base64(blob: str) -> str:
    bare = "".join(blob.split()).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""


def as_seen(sentence: str) -> str:
    """Return a sentence with letters of other scripts inside Latin words, and wide letters, as the eye reads them."""
    plain = unicodedata.normalize("NFKC", sentence)
    return _WORD.sub(lambda word: latin_of(word[0]) if _LATIN.search(word[0]) else word[0], plain)


def _find_concealed(piece: str, visible: str) -> str | None:
    """Return hidden prose longer than a preheader that the visible text does not also say."""
    if _MARKUP.search(piece[:4000]):
        return None
    words = fold_space(piece[:LONGEST])
    if len(words.split()) <= _PREHEADER_WORDS and len(words) <= 200:
        return None
    return None if fold_words(words)[:200] in fold_words(visible[:LONGEST]) else cut_quote(words)
