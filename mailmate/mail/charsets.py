"""From bytes to text: which charset to believe, and what to try when it is wrong.

Order: what the mail declares, UTF-8, the account's fallback charset, Latin-1. Labels are widened to what
senders really mean by them ("gb2312" is GB18030). Every string that leaves here is one SQLite accepts.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

_WIDER = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "windows-936": "gb18030",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "big5": "cp950",
    "x-big5": "cp950",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
}
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
"""Python codecs that are no character sets of mail; punycode takes quadratic time."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]{0,39}")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LABEL_OF_THE_CARELESS = frozenset({"cp1252", "ascii"})
"""What programs write that never asked which charset they send."""


def decode(data: bytes, declared: str = "", fallback: str = "", *, cut: bool = False) -> tuple[str, bool]:
    """Return the text, and True where the declared charset could not be followed.

    `cut` says that the data may end within a character.
    """
    if data.isascii() and _is_plain(declared):
        return data.decode("ascii").replace("\x00", ""), False
    name = codec_of(declared)
    if name in _LABEL_OF_THE_CARELESS:
        text = _strictly(data, "utf-8", cut)
        if text is not None:
            return scrub(text), False
    if name:
        text = _strictly(data, name, cut)
        if text is not None:
            return scrub(text), False
        text = _with_few_losses(data, name)
        if text is not None:
            return scrub(text), True
    guessed = _guess(data, fallback, cut)
    return scrub(guessed), bool(declared)


def codec_of(label: str) -> str:
    """Return Python's name for a charset label as senders use it; empty when there is none."""
    return _codec_of(label.strip().strip("\"'").lower()) if label else ""


def scrub(text: str) -> str:
    """Take out NUL and replace lone surrogates: what SQLite does not store."""
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSTORABLE.sub(lambda found: "" if found[0] == "\x00" else "\ufffd", text)


@lru_cache(maxsize=256)
def _codec_of(label: str) -> str:
    if not _NAME.fullmatch(label):
        return ""
    try:
        found = codecs.lookup(_WIDER.get(label, label))
    except (LookupError, ValueError, UnicodeError):
        return ""
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name.replace("-", "_") not in _NO_CHARSETS else ""


@lru_cache(maxsize=256)
def _is_plain(label: str) -> bool:
    """Whether ASCII bytes mean ASCII in this charset; false for the escaping ones."""
    name = codec_of(label)
    if not name:
        return True
    return not name.startswith(("utf-7", "utf_7", "utf-16", "utf-32", "hz", "iso2022", "cp037", "cp500"))


def _guess(data: bytes, fallback: str, cut: bool) -> str:
    text = _strictly(data, "utf-8", cut)
    if text is None and (name := codec_of(fallback)):
        text = _strictly(data, name, cut)
        if text is None:
            text = _with_few_losses(data, name)
    return data.decode("latin-1") if text is None else text


def _strictly(data: bytes, name: str, cut: bool) -> str | None:
    try:
        if cut:
            return codecs.getincrementaldecoder(name)("strict").decode(data, final=False)
        return data.decode(name)
    except (ValueError, LookupError, TypeError):
        return None


def _with_few_losses(data: bytes, name: str) -> str | None:
    """Decode text that is plainly in this charset but damaged in a place or two."""
    try:
        text = data.decode(name, "replace")
    except (ValueError, LookupError, TypeError):
        return None
    foreign = sum(len(run) for run in re.findall(r"[^\x00-\x7f]+", text))
    return text if text.count("\ufffd") * 20 <= foreign else None
