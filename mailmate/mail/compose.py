"""From an `OutgoingMail` to the bytes that are sent and filed, and the addresses a person types.

The MIME is the standard library's. Header fields get a class of their own: the library encodes long ids,
which cuts threads for every Outlook user, and loses addresses in silence. Nothing that a person or a mail
supplies can start a header line.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from email.headerregistry import BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime
from typing import Any

from mailmate.errors import BadInput
from mailmate.mail.addresses import read_addresses
from mailmate.mail.charsets import scrub
from mailmate.mail.hidden import clean_for_display
from mailmate.mail.model import Address, Attachment, Mail, OutgoingMail
from mailmate.sentences import Sentence

MAX_LINE = 78
MAX_QUOTED = 400
"""Lines of the original that a reply carries."""
MAX_NAME = 200
"""Characters of an attachment's name."""

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/^_`{|}~ -]+")
_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,120}")
_FOLDERS = re.compile(r"[/\\]")
_TYPED = str.maketrans("；，、\n\r\t\u3000", ",,,,,  ")
_CHUNK = 42
"""Octets of text in one encoded word: 75 characters with its marks (RFC 2047 2)."""


def compose_mail(mail: OutgoingMail) -> bytes:
    """Return the mail as it travels: CRLF line ends, no line above 998 octets, no Bcc, no program's name.

    Raises `BadInput` where an address, an id or an attachment cannot be written as it stands.
    """
    for address in mail.bcc:
        _spell_address(address)
    message = EmailMessage(policy=_POLICY)
    for name, value in _header_fields(mail):
        if value:
            message[name] = value
    message.set_content(_body(mail.text), charset="utf-8")
    if mail.html:
        message.add_alternative(_body(mail.html), subtype="html", charset="utf-8")
    for attachment in mail.attachments:
        _attach(message, attachment)
    return message.as_bytes(policy=_POLICY)


def parse_addresses(text: str) -> tuple[Address, ...]:
    """Return the addresses a person typed, separated by commas or semicolons of any width, or by lines.

    Raises `BadInput` naming the first that is none.
    """
    found = []
    for piece in _typed_pieces(text):
        read = read_addresses(piece)
        if len(read) != 1 or "." not in read[0].domain or ("<" not in piece and piece.lower() != read[0].email):
            raise _bad_address(piece)
        _spell_address(read[0])
        found.append(read[0])
    return tuple(dict.fromkeys(found))


def make_message_id(token: str, domain: str) -> str:
    """Return a Message-ID of our own: `token` must be unique, `domain` is the sender's.

    Raises `BadInput` where the two make no id.
    """
    return _check_ids((f"<{token}@{domain}>",))


def quote_original(mail: Mail, *, day: str) -> str:
    """Return the original as it stands under a reply: who wrote it on which day, then its lines behind `> `."""
    writer = _one_line(str(mail.sender)) if mail.sender else "you"
    lines = clean_for_display(mail.text).strip("\n").split("\n")
    kept = lines[:MAX_QUOTED] + ["[…]"] * (len(lines) > MAX_QUOTED)
    return "\n".join([f"On {day}, {writer} wrote:", *(f"> {line}".rstrip() for line in kept)])


class _Field(BaseHeader):
    """A header field whose value is ready ASCII; its lines break at blanks alone."""

    max_count = 1

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        """Take the value as it stands (called by the library)."""
        kwds["parse_tree"] = None
        kwds["decoded"] = value

    def fold(self, *, policy: Policy) -> str:
        """Return the field's lines."""
        lines: list[str] = []
        line = f"{self.name}:"
        for word in str(self).split(" "):
            if len(line) + 1 + len(word) > MAX_LINE and (lines or ":" not in line[-1:]):
                lines.append(line)
                line = ""
            line = f"{line} {word}"
        return policy.linesep.join([*lines, line]) + policy.linesep


def _policy() -> Policy:
    registry = HeaderRegistry()
    for name in ("date", "from", "to", "cc", "subject", "message-id", "in-reply-to", "references"):
        registry.map_to_type(name, _Field)
    return SMTP.clone(header_factory=registry, cte_type="7bit")


_POLICY = _policy()


def _header_fields(mail: OutgoingMail) -> tuple[tuple[str, str], ...]:
    return (
        ("Date", format_datetime(mail.date)),
        ("From", _spell_list((mail.sender,))),
        ("To", _spell_list(mail.to)),
        ("Cc", _spell_list(mail.cc)),
        ("Subject", _spell_words(_one_line(mail.subject))),
        ("Message-ID", _check_ids((mail.message_id,))),
        ("In-Reply-To", _check_ids((mail.in_reply_to,) if mail.in_reply_to else ())),
        ("References", _check_ids(mail.references)),
    )


def _body(text: str) -> str:
    text = scrub(text).replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else f"{text}\n"


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    name = _FOLDERS.split(_one_line(attachment.name))[-1][-MAX_NAME:]
    if attachment.content is None or not attachment.complete:
        raise BadInput(
            Sentence("The attachment {name} is not here as a whole and cannot be sent.", {"name": name}),
            Sentence("Fetch it first, or take it off the mail."),
        )
    kind = attachment.media_type.lower()
    if not _TYPE.fullmatch(kind) or kind.startswith(("multipart/", "message/")):
        # base64 is not allowed in message/* (RFC 2046 5.2.1), and a mail must travel untouched
        kind = "application/octet-stream"
    maintype, _, subtype = kind.partition("/")
    message.add_attachment(attachment.content, maintype=maintype, subtype=subtype, cte="base64", filename=name or None)


def _spell_list(addresses: Iterable[Address]) -> str:
    return ", ".join(_spell(address) for address in addresses)


def _spell(address: Address) -> str:
    email = _spell_address(address)
    name = _one_line(address.name)
    if not name:
        return email
    if _ATOMS.fullmatch(name):
        return f"{name} <{email}>"
    if name.isascii() and "=?" not in name and max(map(len, name.split())) < MAX_LINE - 10:
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}" <{email}>'
    return f"{_encode_words(name)} <{email}>"


def _spell_address(address: Address) -> str:
    """Return the address in ASCII; a domain in other letters gets its ASCII form (RFC 5891)."""
    local, _, domain = address.email.rpartition("@")
    try:
        domain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        raise _bad_address(address.email) from None
    good = len(local) <= 64 and len(domain) <= 253 and _LOCAL.fullmatch(local)
    if not good or not all(_LABEL.fullmatch(label) for label in domain.split(".")):
        raise _bad_address(address.email)
    return f"{local}@{domain}"


def _spell_words(text: str) -> str:
    if text.isascii() and "=?" not in text and all(len(word) < MAX_LINE - 10 for word in text.split(" ")):
        return text
    return _encode_words(text)


def _encode_words(text: str) -> str:
    """Write text as encoded words (RFC 2047), none of which cuts a character in two."""
    words, chunk = [], b""
    for char in text:
        spelled = char.encode("utf-8")
        if len(chunk) + len(spelled) > _CHUNK:
            words.append(chunk)
            chunk = b""
        chunk += spelled
    return " ".join(f"=?utf-8?B?{b64encode(word).decode('ascii')}?=" for word in [*words, chunk] if word)


def _check_ids(ids: Iterable[str]) -> str:
    ids = tuple(ids)
    for one in ids:
        if not _ID.fullmatch(one):
            raise BadInput(
                Sentence("{id} is no message id: it needs angle brackets and no blanks.", {"id": _one_line(one)[:200]})
            )
    return " ".join(ids)


def _one_line(text: str) -> str:
    """Text that cannot start a line of its own: every control and blank becomes one blank."""
    return " ".join(clean_for_display(scrub(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text))).split())


def _typed_pieces(text: str) -> list[str]:
    """Cut at separators outside quotes."""
    pieces, quoted = [""], False
    for part in re.split(r'([",;])', text.translate(_TYPED)):
        quoted ^= part == '"'
        if part in (",", ";") and not quoted:
            pieces.append("")
        else:
            pieces[-1] += part
    return [piece.strip() for piece in pieces if piece.strip()]


def _bad_address(text: str) -> BadInput:
    return BadInput(
        Sentence("{address} is no e-mail address.", {"address": _one_line(text)[:200]}),
        Sentence("Write it as name@company.com or Name <name@company.com>."),
    )
