"""Taking one address, or all of a domain, out of words and out of the bytes of a mail; and whose mail it is then.

A mail they wrote, or that went to them alone, is theirs and goes. A mail with others in it is also the others': it
stays, without them among its recipients and with the address struck out wherever it stands.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from email.header import Header, decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import formataddr, getaddresses
from functools import lru_cache

from mailmate.mail.model import Mail
from mailmate.values import dataclass

STRUCK = "[forgotten]"
"""Stands where the address stood."""
NOWHERE = "forgotten.invalid"
"""Stands for a forgotten domain within a Message-ID, so that threads hold (RFC 2606 lets nobody own it)."""

_AT = r"(?:@|%40|&#64;|&#x40;)"
_BEFORE = r"(?:(?<![A-Za-z0-9_])(?<![A-Za-z0-9_][.+-])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2}))"
"""No letter before an address belongs to it; a line break within JSON and a sign within a URL end in letters."""
_AFTER = r"(?![A-Za-z0-9_-]|\.[A-Za-z0-9])"
_ADDRESS = re.compile(rb"[A-Za-z0-9!#$&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,9}[A-Za-z0-9-]{1,63}")
_LABEL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_LONGEST = 320
_PEOPLE = frozenset(
    "to cc bcc reply-to resent-to resent-cc delivered-to x-original-to envelope-to x-envelope-to x-rcpt-to"
    " x-apparently-to disposition-notification-to return-receipt-to return-path errors-to sender".split()
)
_IDS = frozenset({"message-id", "in-reply-to", "references", "resent-message-id", "content-id", "thread-index"})
_POLICY = compat32.clone(max_line_length=None)
_TOO_BROKEN = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the library raises over mails made to break it: nested a thousand deep, charsets nobody knows."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody to forget: an address in lower case, or `@domain` for everybody there and below it."""

    name: str

    @property
    def is_domain(self) -> bool:
        """True where a whole domain is meant."""
        return self.name.startswith("@")

    @property
    def domain(self) -> str:
        """The domain, which is in every form the address may be written in."""
        return self.name.rpartition("@")[2]

    def means(self, email: str) -> bool:
        """Tell whether an address is meant."""
        email = email.strip().lower()
        if not self.is_domain:
            return email == self.name
        domain = email.rpartition("@")[2]
        return domain == self.domain or domain.endswith(f".{self.domain}")


def find(who: Who, text: str) -> bool:
    """Tell whether somebody's address, or a name of their domain, stands in a text."""
    return who.domain in text.lower() and next(_spans(who, text), None) is not None


def strike(who: Who, text: str, *, ids: bool = False) -> str:
    """Return a text without somebody's address; with `ids` a Message-ID keeps what tells it from others."""
    if who.domain not in text.lower():
        return text
    pieces, end = [], 0
    for start, name, stop in _spans(who, text):
        if ids and who.is_domain:
            pieces += [text[end:name], NOWHERE]
        else:
            pieces += [text[end : max(start, end)], STRUCK]
        end = stop
    return "".join([*pieces, text[end:]])


def _spans(who: Who, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a mention begins, where its domain begins, and where it ends."""
    for found in _pattern(who).finditer(text):
        if not who.is_domain:
            yield found.start(), found.start(), found.end()
        elif not (found.start() and text[found.start() - 1] in _LABEL):
            yield _begin(text, found.start()), found.start(), found.end()


@lru_cache(maxsize=64)
def _pattern(who: Who) -> re.Pattern[str]:
    domain = re.escape(who.domain)
    if who.is_domain:
        return re.compile(domain + _AFTER, re.IGNORECASE)
    local = re.escape(who.name.rpartition("@")[0])
    return re.compile(f"{_BEFORE}{local}{_AT}{domain}{_AFTER}", re.IGNORECASE)


def _begin(text: str, at: int) -> int:
    """Return where the address or host name begins that ends in the domain at `at`."""
    least, has_at = max(0, at - _LONGEST), False
    while at > least:
        sign = text[at - 1]
        if sign == "@" and not has_at:
            has_at = True
        elif not (sign in _LABEL or sign == "." or (has_at and sign == "+")):
            break
        at -= 1
    return at


def is_own(email: str, own: Collection[str]) -> bool:
    """Tell whether an address is ours: `own` holds our addresses, and our domains as `@domain`."""
    return email in own or f"@{email.rpartition('@')[2]}" in own


def is_theirs(mail: Mail, who: Who, own: Collection[str] | None) -> bool:
    """Tell whether a mail goes with somebody: they wrote it, or we did and it went to nobody else outside.

    Where nobody can say who we are (`own` is None) it is one that went to nobody else at all.
    """
    if any(who.means(one.email) for one in (*((mail.sender,) if mail.sender else ()), *mail.reply_to)):
        return True
    if own is not None and not (mail.sender and is_own(mail.sender.email, own)):
        return False
    outside = [one.email for one in (*mail.to, *mail.cc, *mail.bcc) if not is_own(one.email, own or ())]
    return bool(outside) and all(map(who.means, outside))


def addresses_in(data: bytes) -> frozenset[str]:
    """Return every address in the bytes of a mail, its encoded parts and headers too, in lower case."""
    texts = [data]
    with suppress(*_TOO_BROKEN):
        message = BytesParser(policy=_POLICY).parsebytes(data)
        texts += [content for _, content in _leaves(message)]
        texts += [_decoded(raw).encode("utf-8", "replace") for raw in _headers(message) if "=?" in raw]
    return frozenset(found[0].decode("ascii").lower() for text in texts for found in _ADDRESS.finditer(text))


def strike_bytes(who: Who, data: bytes) -> bytes:
    """Return a mail's bytes without somebody: not among the recipients, struck out in headers and texts.

    Its form changes as little as it must. What is packed into a document (PDF, DOCX, ZIP) is not reached.
    """
    with suppress(*_TOO_BROKEN):  # such a mail is struck as it lies there
        data = _strike_parts(who, data)
    return strike(who, data.decode("latin-1")).encode("latin-1")


def _strike_parts(who: Who, data: bytes) -> bytes:
    message = BytesParser(policy=_POLICY).parsebytes(data)
    changed = [_strike_headers(who, part) for part in message.walk()]
    changed += [_strike_leaf(who, part, content) for part, content in _leaves(message)]
    line = "\r\n" if b"\r\n" in data[:4096] else "\n"
    return message.as_bytes(policy=_POLICY.clone(linesep=line)) if any(changed) else data


def _leaves(message: Message) -> Iterator[tuple[Message, bytes]]:
    """Yield the parts that hold no others, each with its decoded content."""
    for part in message.walk():
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            yield part, content if isinstance(content, bytes) else b""


def _headers(message: Message) -> list[str]:
    return [str(value) for part in message.walk() for _, value in part.raw_items()]


def _strike_headers(who: Who, part: Message) -> bool:
    """Strike somebody from a part's headers; tell whether anything was there."""
    changed = False
    for name, value in list(part.raw_items()):
        raw = str(value)
        words = _decoded(raw)
        if not (find(who, raw) or find(who, words)):
            continue
        changed = True
        key = name.lower()
        if key in _PEOPLE:
            fresh = _without(who, raw)
        elif key in _IDS:
            fresh = strike(who, raw, ids=True)
        else:
            fresh = strike(who, raw) if find(who, raw) else Header(strike(who, words), "utf-8").encode()
        _replace(part, name, raw, fresh)
    return changed


def _replace(part: Message, name: str, raw: str, fresh: str) -> None:
    """Put `fresh` where one header field stands; an empty one is left out."""
    headers = [(one, fresh if (one, str(old)) == (name, raw) else old) for one, old in part.raw_items()]
    part._headers = [pair for pair in headers if str(pair[1]).strip()]  # type: ignore[attr-defined] # no other way keeps order and repeats


def _without(who: Who, raw: str) -> str:
    """Return an address list without somebody; encoded names stay encoded."""
    left = [pair for pair in getaddresses([raw]) if pair[1] and not who.means(pair[1])]
    try:
        return strike(who, ", ".join(formataddr(pair) for pair in left))
    except ValueError:  # a name in bytes of an unknown charset, or an address that is none
        return strike(who, raw)


def _decoded(raw: str) -> str:
    if "=?" not in raw:
        return raw
    try:
        pieces = decode_header(raw)
        return "".join(
            words if isinstance(words, str) else words.decode(charset or "latin-1", "replace")
            for words, charset in pieces
        )
    except (ValueError, LookupError, TypeError):
        return raw


def _strike_leaf(who: Who, part: Message, content: bytes) -> bool:
    """Strike somebody from the text of a part, however it is encoded; tell whether anything was there.

    What holds a NUL byte is no text in any charset an address stands in as it is.
    """
    text = content.decode("latin-1")
    if b"\0" in content or not find(who, text):
        return False
    fresh = strike(who, text).encode("latin-1")
    if str(part.get("content-transfer-encoding", "")).strip().lower() in ("base64", "quoted-printable"):
        part.replace_header("content-transfer-encoding", "base64")
        part.set_payload(base64.encodebytes(fresh).decode("ascii"))
    else:
        part.set_payload(fresh.decode("ascii", "surrogateescape"))
    return True
