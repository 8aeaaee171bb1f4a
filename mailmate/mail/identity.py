"""What makes two copies of a mail the same mail: a digest of its beginning, and its Message-ID.

A copy from a file and a copy from a server differ in line ends and in how much was fetched, and must agree here.
"""

from __future__ import annotations

import hashlib
import re

from mailmate.mail.headers import message_id_from

PREFIX = 65_536
"""Bytes that a poll fetches of every mail and that the digest covers."""

_LINE_END = re.compile(rb"\r\n?|\n")
_HEADER_END = re.compile(rb"\n\r?\n|\r\r")
_MESSAGE_ID = re.compile(rb"(?:^|[\r\n])message-id[ \t]*:((?:[^\r\n]|\r?\n[ \t])*)", re.IGNORECASE)


def digest_of(data: bytes) -> str:
    """Return the SHA-256, in hex, of the first 64 KiB with line ends turned into CRLF."""
    return hashlib.sha256(_LINE_END.sub(b"\r\n", data[:PREFIX])[:PREFIX]).hexdigest()


def message_id_of(data: bytes) -> str | None:
    """Return the Message-ID with its brackets, looking at the header alone."""
    start = data[:PREFIX].lstrip(b"\r\n")
    end = _HEADER_END.search(start)
    found = _MESSAGE_ID.search(start, 0, end.start() + 1 if end else len(start))
    return message_id_from(found[1].decode("ascii", "surrogateescape")) if found else None
