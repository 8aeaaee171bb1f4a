"""Address lists of header fields, read as people and programs really write them.

One pass over the characters, without recursion: the standard library's reader loses addresses after `;`
or an unclosed quote, and takes quadratic time on hostile input.
"""

from __future__ import annotations

import re
from dataclasses import field

from mailmate.mail.headers import MAX_HEADER, decode_header
from mailmate.mail.hidden import clean_for_display
from mailmate.mail.model import Address
from mailmate.values import by_line, dataclass

MAX_ADDRESSES = 1000
"""Addresses of one header field that are read."""

_TOKENS = re.compile(
    r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,2000}\?="  # an encoded word, its commas included
    r"|\\.|[\"()<>,;:\[\]]|[^\"()<>,;:\[\]\\=]+|.",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\.")
_EMAIL = re.compile(r"[^\s\"'<>()\[\]:;,@]{1,128}@[^\s\"'<>()\[\]:;,@]{1,255}")
_LOCAL = re.compile(r"[\w.+-]{1,64}")
_NOT_IN_EMAIL = re.compile(r"[\s\x00-\x1f\x7f\"]+")
_QUOTES = "\"' \t“”‘’"


@dataclass(slots=True)
class _Entry:
    """What was seen of one address so far."""

    words: list[str] = field(default_factory=list)
    route: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    angle: bool = False
    bracketed: bool = False


@by_line
def read_addresses(value: str, fallback: str = "") -> tuple[Address, ...]:
    """Return the addresses of a header value in order; what holds no address is left out."""
    value = value[:MAX_HEADER]
    entries = _split(value, quotes=_ESCAPED.sub("", value).count('"') % 2 == 0)
    found = (_address(entry, fallback) for entry in entries[:MAX_ADDRESSES])
    return tuple(one for one in found if one is not None)


def _split(value: str, *, quotes: bool) -> list[_Entry]:
    """Cut into entries at commas and semicolons outside quotes, comments and brackets.

    With `quotes` off a quote mark is an ordinary character: the way to read a list with an unclosed one.
    """
    entries = [_Entry()]
    quoted, depth, literal = False, 0, False
    for token in _TOKENS.findall(value):
        entry = entries[-1]
        if token == '"' and quotes and not depth:
            quoted = not quoted
            (entry.route if entry.angle else entry.words).append(token)
        elif quoted:
            (entry.route if entry.angle else entry.words).append(token[-1] if token[0] == "\\" else token)
        elif token in "()":
            depth = max(0, depth + (1 if token == "(" else -1))
        elif depth:
            entry.comment.append(token)
        elif token in "[]":
            literal = token == "["
            (entry.route if entry.angle else entry.words).append(token)
        elif token == "<":
            entry.angle = entry.bracketed = True
        elif token == ">":
            entry.angle = False
        elif token in ",;" and not (entry.angle and _is_route(entry)):
            entries.append(_Entry())
        elif token == ":" and not entry.angle and not literal:
            entry.words.clear()
        else:
            (entry.route if entry.angle else entry.words).append(token)
    return entries


def _is_route(entry: _Entry) -> bool:
    """`<@first,@second:box@there>`: commas belong to the way, not to the list."""
    return bool(entry.route) and entry.route[0].lstrip().startswith("@")


def _address(entry: _Entry, fallback: str) -> Address | None:
    words = "".join(entry.words)
    comment = "".join(entry.comment)
    if entry.route:
        email, name = _email_of("".join(entry.route)), words
    elif found := _EMAIL.search(words):
        email, name = found[0], words[: found.start()] + words[found.end() :]
    else:
        email, name = "" if entry.bracketed else _local_name(words), ""
    email = decode_header(email, fallback).lower()
    if not email or len(email) > 320:
        return None
    return Address(name=_name_of(name, fallback) or _name_of(comment, fallback), email=email)


def _email_of(route: str) -> str:
    """The address inside angle brackets, without source route (RFC 5322 4.4), `mailto:` and blanks."""
    route = _NOT_IN_EMAIL.sub("", route)
    if route.startswith("@") and ":" in route:
        route = route.rpartition(":")[2]
    return route[7:] if route.lower().startswith("mailto:") else route


def _local_name(words: str) -> str:
    """A single word without `@` is a local address: MAILER-DAEMON; a phrase is none."""
    words = words.strip().strip('"')
    return words if _LOCAL.fullmatch(words) else ""


def _name_of(words: str, fallback: str) -> str:
    name = clean_for_display(decode_header(words.strip(_QUOTES), fallback))
    return " ".join(name.strip(_QUOTES).split())
