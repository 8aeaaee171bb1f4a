"""The tree of a mail's MIME parts, cut from bytes by the standard library within our limits.

Its policy and message class are bent in four places: header fields are capped before anything reads
them, boundaries are read by our own accessor, an attached mail stays the bytes it is, and the depth and
number of parts are bounded. The number of lines is bounded before the parser sees them.
"""

from __future__ import annotations

import binascii
import re

# email.policy has it too, but loads the header parser that we keep away from
from email._policybase import Compat32
from email.feedparser import FeedParser
from email.message import Message
from typing import Any

from mailmate.mail.headers import MAX_HEADER, Parameters, decode_base64, decode_header, parse_parameters
from mailmate.mail.hidden import clean_for_display

_NOTHING = Parameters("")
MAX_PARTS = 500
MAX_DEPTH = 20
MAX_LINES = 600_000
"""Lines of one mail that are read; 40 MB of base64 has fewer."""
MAX_HEADERS = 1000
"""Header fields of one part that are read."""
MAX_NAME = 255
"""Characters of a file name."""

_NO_TOKEN = re.compile(r"[^a-z0-9!#$&^_.+/-]")
_FOLDERS = re.compile(r"[/\\]")
_WINDOW = 1 << 16
_FED = 1 << 20
"""Bytes that are handed to the parser at once: a mail of 20 MB is not held once more as text."""


class Part(Message):
    """One part: its header fields as they stand, its children or its content."""

    _payload: Any
    """The library's own name for the content; its accessor would mangle raw bytes."""

    def __init__(self, policy: Any) -> None:
        super().__init__(policy=policy)
        self.depth = 0
        self.children: list[Part] = []
        self.parent_type = ""
        self._read: dict[str, Parameters] = {}
        self._kind = ""

    def attach(self, payload: Any) -> None:
        """Take a child in (called by the parser)."""
        payload.depth = self.depth + 1
        payload.parent_type = self.media_type
        self.children.append(payload)
        super().attach(payload)

    def get_content_type(self) -> str:
        """Tell the parser what to descend into: attached mails and what lies too deep are leaves."""
        kind = self.media_type
        is_leaf = kind.startswith("message/") or (kind.startswith("multipart/") and self.depth >= MAX_DEPTH)
        return "application/octet-stream" if is_leaf else kind

    def get_boundary(self, failobj: Any = None) -> Any:
        """Return the boundary between children, by an accessor that takes linear time."""
        return self._structured("content-type").named.get("boundary", "").rstrip() or failobj

    @property
    def media_type(self) -> str:
        """The type in lower case; `text/plain` where none or nonsense is declared (RFC 2045 5.2)."""
        if not self._kind:
            self._kind = self._declared_type()
        return self._kind or self.get_default_type()

    def _declared_type(self) -> str:
        kind = self._structured("content-type").value
        if not kind:
            return ""
        if kind.count("/") != 1 or _NO_TOKEN.search(kind):
            return "text/html" if kind == "html" else "text/plain" if kind == "text" else "application/octet-stream"
        return kind

    @property
    def disposition(self) -> str:
        """`attachment`, `inline` or empty."""
        return self._structured("content-disposition").value

    @property
    def content_id(self) -> str:
        """Content-ID without its brackets."""
        return decode_header(self.raw_header("content-id")).strip("<> ")

    @property
    def charset(self) -> str:
        """The charset as declared; may be empty or unknown."""
        return self._structured("content-type").named.get("charset", "")

    @property
    def soft_wrap(self) -> tuple[bool, bool]:
        """Whether lines are soft-wrapped (RFC 3676), and whether the blank at a soft end is to go."""
        named = self._structured("content-type").named
        flowed = self.media_type == "text/plain" and named.get("format", "").lower() == "flowed"
        return flowed, named.get("delsp", "").lower() == "yes"

    @property
    def is_body_text(self) -> bool:
        """Whether it is text to be read in the mail itself rather than a file."""
        kind = self.media_type
        if kind.startswith("multipart/"):
            return self.depth < MAX_DEPTH
        if kind not in ("text/plain", "text/html") or self.disposition == "attachment":
            return False
        return self.depth == 0 or self.parent_type == "multipart/alternative" or not self._declared_name("")

    def file_name(self, fallback: str) -> str:
        """The file's name without folders and invisible characters; may be empty."""
        name = clean_for_display(_FOLDERS.split(self._declared_name(fallback))[-1])
        name = " ".join(name.split())[-MAX_NAME:]
        return "" if name in (".", "..") else name

    @property
    def signs(self) -> int:
        """How long the part is as it was sent, transfer encoding included."""
        return len(self._payload) if isinstance(self._payload, str) else 0

    def content(self, most: int | None = None) -> bytes:
        """The part's bytes, transfer encoding taken off as far as it can be; of `most` of its encoded signs."""
        if not isinstance(self._payload, str):
            return b""
        data = self._payload[:most].encode("utf-8", "surrogateescape")
        encoding = self.raw_header("content-transfer-encoding").strip().lower()
        if encoding.startswith("base64"):
            return decode_base64(data)
        if encoding.startswith("quoted-printable"):
            return binascii.a2b_qp(data)
        return _decode_uu(data) if encoding.startswith(("x-uu", "uu")) else data

    def raw_header(self, name: str) -> str:
        """The first field of this name as it stands, or the empty string."""
        return next((value for key, value in self.raw_items() if key.lower() == name), "")

    def raw_headers(self, name: str) -> list[str]:
        """All fields of this name as they stand."""
        return [value for key, value in self.raw_items() if key.lower() == name]

    def _declared_name(self, fallback: str) -> str:
        for field, parameter in (("content-disposition", "filename"), ("content-type", "name")):
            if name := self._structured(field, fallback).named.get(parameter, ""):
                return name
        return ""

    def _structured(self, field: str, fallback: str = "") -> Parameters:
        key = f"{field} {fallback}"
        read = self._read.get(key)
        if read is None:
            value = self.raw_header(field)
            read = self._read[key] = parse_parameters(value, fallback) if value else _NOTHING
        return read


def parse_tree(data: bytes) -> tuple[Part, tuple[str, ...]]:
    """Return the root part, and what of the mail lies past our limits (`lines`, `parts`)."""
    kept = _limit_lines(data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
    limits: tuple[str, ...] = ("lines",) if len(kept) < len(data) - _WINDOW else ()
    factory = _Factory()
    parser = FeedParser(policy=_POLICY.clone(message_factory=factory))
    try:
        for start in range(0, len(kept), _FED):
            parser.feed(kept[start : start + _FED].decode("ascii", "surrogateescape"))
        parser.close()
    except _TooMany:
        limits += ("parts",)
    del parser._parse  # type: ignore[attr-defined] # a cycle, which would hold all text until it is looked for
    return factory.made[0], limits


class _TooMany(Exception):
    """Ends the parse; the tree so far is kept."""


class _Capped(Compat32):
    """compat32 with header fields cut to what is read, so that no later step meets a longer one."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Split a field into name and value, a little longer than the limit at most."""
        name, value = super().header_source_parse([line[: 2 * MAX_HEADER] for line in sourcelines[:MAX_HEADERS]])
        return name, value[: MAX_HEADER + 1]


class _Factory:
    """Makes the parts and remembers them; the first is the root."""

    def __init__(self) -> None:
        self.made: list[Part] = []

    def __call__(self, policy: Any) -> Part:
        if len(self.made) >= MAX_PARTS:
            raise _TooMany
        self.made.append(Part(policy))
        return self.made[-1]


_POLICY = _Capped()


def _limit_lines(data: bytes) -> bytes:
    """Cut before the line that is one too many; normal mails are measured and left alone."""
    if len(data) < MAX_LINES or max(data.count(b"\n"), data.count(b"\r")) < MAX_LINES:
        return data
    lines = 0
    for start in range(0, len(data), _WINDOW):
        window = data[start : start + _WINDOW]
        lines += max(window.count(b"\n"), window.count(b"\r"))
        if lines >= MAX_LINES:
            return data[:start]
    return data


def _decode_uu(data: bytes) -> bytes:
    """Decode the lines between `begin` and `end`; a damaged line is left out."""
    decoded = []
    for line in data.splitlines():
        if line[:6] == b"begin ":
            continue
        if line.strip() == b"end":
            break
        try:
            decoded.append(binascii.a2b_uu(line))
        except binascii.Error:
            continue
    return b"".join(decoded)
