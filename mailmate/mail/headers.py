"""Header values: encoded words, parameters, message ids, dates. Addresses have their own module.

Works on header values as the standard library's parser gives them under compat32: ASCII text in which
bytes above 127 stand as surrogates. Nothing here raises, and everything takes time linear in its input.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Sequence
from dataclasses import field
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from urllib.parse import unquote_to_bytes

from mailmate.mail.charsets import decode, scrub
from mailmate.values import by_line, dataclass

MAX_HEADER = 16_384
"""Characters of one header field that are read."""

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?")
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ID = re.compile(r"<([^<>]{1,998})>")
_BLANKS = re.compile(r"\s+")
_ZONE = re.compile(r"(?:[+-]\d{4}|\b(?:UTC?|GMT|Z|[ECMP][SD]T))\s*(?:\(|$)")
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


@dataclass(frozen=True, slots=True)
class Parameters:
    """A structured value such as Content-Type: its first word and its parameters by lower-case name."""

    value: str
    named: dict[str, str] = field(default_factory=dict)


def bytes_of(value: str) -> bytes:
    """Return the bytes a header value stood in the mail with."""
    return value.encode("utf-8", "surrogateescape")


def decode_header(value: str, fallback: str = "") -> str:
    """Return a header value as a person reads it: unfolded, encoded words and raw bytes decoded."""
    value = value[:MAX_HEADER]
    if "\n" in value or "\r" in value:
        value = _FOLD.sub(" ", value)
    text = decode_words(value, fallback) if "=?" in value or not value.isascii() else value
    return (text if text.isprintable() else _CONTROLS.sub("", text)).strip()


@by_line
def decode_words(value: str, fallback: str = "") -> str:
    """Decode the encoded words (RFC 2047) of `value`, wherever they stand.

    Neighbours of one charset are joined before decoding: senders cut characters in two.
    """
    pieces: list[tuple[str, bytes]] = []
    at = 0
    while (start := _WORD.search(value, at)) and (end := value.find("?=", start.end())) >= 0:
        between = value[at : start.start()]
        if between.strip() or not pieces or pieces[-1][0] == "":
            pieces.append(("", bytes_of(between)))
        charset = start[1].partition("*")[0].lower()
        content = _word_bytes(value[start.end() : end], start[2])
        if pieces and pieces[-1][0] == charset:
            pieces[-1] = (charset, pieces[-1][1] + content)
        else:
            pieces.append((charset, content))
        at = end + 2
    pieces.append(("", bytes_of(value[at:])))
    return "".join(decode(content, charset, fallback, cut=bool(charset))[0] for charset, content in pieces)


def decode_base64(data: bytes) -> bytes:
    """Decode base64 that may be damaged, cut anywhere, or joined from padded pieces."""
    padding = data.find(b"=")
    if padding >= 0 and len(data) - padding > 80:
        return b"".join(_decode_letters(piece) for piece in data.split(b"="))
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        return _decode_letters(data)


def _decode_letters(data: bytes) -> bytes:
    letters = data.translate(None, _NOT_BASE64)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def find_ids(value: str) -> tuple[str, ...]:
    """Return the message ids of a header value in order, each once, with brackets, otherwise verbatim."""
    text = decode_header(value)
    found = [f"<{_BLANKS.sub('', inner)}>" for inner in _ID.findall(text)]
    if not found:
        found = [f"<{word.strip('<>,;')}>" for word in text.split() if "@" in word]
    return tuple(dict.fromkeys(one for one in found if len(one) > 2))


def message_id_from(value: str) -> str | None:
    """Return the id of a Message-ID header: brackets added where the sender forgot them."""
    if found := find_ids(value):
        return found[0]
    words = decode_header(value).strip("<> ").split()
    return f"<{words[0]}>" if len(words) == 1 else None


def parse_date(value: str) -> tuple[datetime | None, bool]:
    """Return the moment of a Date header in its own offset, and whether the header tells the zone.

    `-0000` and a missing or unknown zone tell none (RFC 5322 3.3); they are read as UTC. A date that
    cannot be read or lies outside 1980 to 2100 is None.
    """
    text = decode_header(value)[:200]
    moment, known = _parse_mail_date(text)
    if moment is None:
        moment, known = _parse_iso_date(text)
    if moment is None or not 1980 <= moment.year <= 2100:
        return None, False
    return moment, known


def received_at(fields: Sequence[str]) -> datetime | None:
    """Return when our own server took the mail in: the date behind the topmost `Received` (RFC 5321 4.4)."""
    return parse_date(fields[0].rpartition(";")[2])[0] if fields else None


@by_line
def parse_parameters(value: str, fallback: str = "") -> Parameters:
    """Read `text/plain; charset="x"; name*0*=…` (RFC 2045, 2231), also as careless senders write it."""
    value = _FOLD.sub(" ", value[:MAX_HEADER])
    first, *rest = _split_parameters(value)
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for piece in rest[:100]:
        name, equals, content = piece.partition("=")
        name = name.strip().lower()
        if not equals or not name:
            continue
        _sort_in(name, _unquote(content.strip()), plain, pieces)
    named = {name: decode_header(content, fallback) for name, content in plain.items()}
    named.update((name, _join_extended(parts, fallback)) for name, parts in pieces.items())
    return Parameters(value=scrub(first.strip().lower()), named=named)


def _word_bytes(content: str, encoding: str) -> bytes:
    if encoding in "bB":
        return decode_base64(bytes_of(content))
    return binascii.a2b_qp(bytes_of(content), header=True)


def _parse_mail_date(text: str) -> tuple[datetime | None, bool]:
    try:
        fields = parsedate_tz(text)
        if fields is None:
            return None, False
        moment = datetime(*fields[:6])
    except (ValueError, IndexError, TypeError, OverflowError):
        return None, False
    known = bool(_ZONE.search(text)) and "-0000" not in text
    return _in_offset(moment, fields[9] if known else 0, known)


def _in_offset(moment: datetime, seconds: int | None, known: bool) -> tuple[datetime, bool]:
    if seconds is None or abs(seconds) >= 24 * 3600:
        return moment.replace(tzinfo=UTC), False
    return moment.replace(tzinfo=timezone(timedelta(seconds=seconds))), known


def _parse_iso_date(text: str) -> tuple[datetime | None, bool]:
    try:
        moment = datetime.fromisoformat(text.strip())
    except (ValueError, OverflowError):
        return None, False
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC), False
    return moment, True


def _split_parameters(value: str) -> list[str]:
    """Cut at the semicolons that stand outside quotes."""
    pieces: list[str] = []
    piece: list[str] = []
    quoted = escaped = False
    for part in re.split(r'([;"\\])', value):
        if escaped:
            escaped = not part
        elif part == "\\" and quoted:
            escaped = True
        elif part == '"':
            quoted = not quoted
        elif part == ";" and not quoted:
            pieces.append("".join(piece))
            piece = []
            continue
        piece.append(part)
    pieces.append("".join(piece))
    return pieces


def _unquote(content: str) -> str:
    if not content.startswith('"'):
        return content
    end = content.rfind('"')
    inner = content[1:end] if end > 0 else content[1:]
    return re.sub(r'\\(["\\])', r"\1", inner)


_NUMBERED = re.compile(r"(.+?)\*(?:(\d{1,3})(\*?))?")


def _sort_in(name: str, content: str, plain: dict[str, str], pieces: dict[str, dict[int, tuple[str, bool]]]) -> None:
    """Put `name*`, `name*0`, `name*0*` with their pieces, anything else with the plain ones; the first wins."""
    found = _NUMBERED.fullmatch(name)
    if not found:
        plain.setdefault(name, content)
        return
    number = int(found[2] or 0)
    encoded = found[2] is None or bool(found[3])
    pieces.setdefault(found[1], {}).setdefault(number, (content, encoded))


def _join_extended(parts: dict[int, tuple[str, bool]], fallback: str) -> str:
    """Join the pieces of an RFC 2231 value; the first encoded piece names the charset."""
    charset, joined = "", b""
    for place, number in enumerate(sorted(parts)):
        content, encoded = parts[number]
        if encoded and place == 0 and content.count("'") >= 2:
            charset, _, content = content.split("'", 2)
        joined += unquote_to_bytes(bytes_of(content)) if encoded else bytes_of(content)
    return _CONTROLS.sub("", decode(joined, charset, fallback)[0])
