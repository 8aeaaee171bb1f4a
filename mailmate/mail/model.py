"""The nouns of e-mail: an address, an attachment, a mail, the places it lies in.

Values only. `parse` makes them from bytes, `compose` turns outgoing ones into bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime

from mailmate.sentences import mark
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as RFC 5322 means it: a display name (may be empty) and an address, lower-case."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """The part after the last `@`, or the empty string."""
        return self.email.rpartition("@")[2] if "@" in self.email else ""

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.name else self.email


@dataclass(frozen=True, slots=True)
class RawMail:
    """The bytes of a mail as a server or a file gave them."""

    data: bytes
    complete: bool = True
    """False when `data` is only the first part of the mail (a prefix fetch)."""
    size: int | None = None
    """The whole mail's size in bytes where known (RFC822.SIZE)."""
    received: datetime | None = None
    """When the server took it (INTERNALDATE), aware."""
    seen: bool = False
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Something in a mail that could not be read: never hidden, always listed.

    `kind` is one of `charset`, `cut`, `structure`, `header`, `limit`, `encoding`, `differs`.
    """

    kind: str
    where: str


GAP_WORDS: dict[str, str] = {
    "charset": mark("characters of an unknown kind"),
    "cut": mark("not fetched whole"),
    "structure": mark("broken structure"),
    "header": mark("broken header"),
    "limit": mark("too large"),
    "encoding": mark("broken encoding"),
    "differs": mark("plain text and HTML say different things"),
}
"""Kind of a gap -> the words for it that a person reads."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the body text. `index` counts from 1 and names it: `attachment:1`."""

    index: int
    name: str
    """The file name with any folder taken off; may be empty."""
    media_type: str
    size: int
    """Decoded size in bytes of what is here."""
    content: bytes | None
    """None when the part lies past the fetched prefix or could not be decoded."""
    inline: bool = False
    content_id: str = ""
    complete: bool = True

    @property
    def is_document(self) -> bool:
        """True for a kind of file whose text we can read: PDF, Word, Excel, CSV, XML, plain text."""
        ending = self.name.rpartition(".")[2].lower() if "." in self.name else ""
        return ending in _DOCUMENT_ENDINGS or (not ending and self.media_type in _DOCUMENT_TYPES)


_DOCUMENT_ENDINGS = frozenset({"pdf", "docx", "xlsx", "csv", "txt", "xml"})
_DOCUMENT_TYPES = frozenset({"application/pdf", "text/plain", "text/csv", "application/xml", "text/xml"})


@dataclass(frozen=True, slots=True)
class Body:
    """A mail's text told apart. Offsets are not kept: each part is verbatim text of the mail."""

    new: str
    """What the sender wrote now, inline answers included, without signature and disclaimer."""
    quoted: str = ""
    """The history below or between, as it stands."""
    signature: str = ""
    disclaimer: str = ""
    forwarded: bool = False
    """True when the mail is a forward whose quoted part is itself the message (then `new` holds it too)."""
    separable: bool = True
    """False when new and quoted text could not be told apart: then `new` is the whole text."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A parsed mail. Every string is valid Unicode that SQLite accepts; absent is None or empty."""

    message_id: str | None
    """With angle brackets, verbatim."""
    subject: str
    sender: Address | None
    date: datetime | None
    """The Date header in its own UTC offset; None when missing or absurd."""
    body: Body
    text: str
    """The whole decoded body text (plain part, else HTML as text), hidden text taken out."""
    zone_known: bool = True
    """False for the offset `-0000` or none: the Date header does not tell the sender's zone (RFC 5322 3.3)."""
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    html: str | None = None
    hidden: tuple[str, ...] = ()
    """Text the sender hid by style, colour, size, comments or zero-width characters; taken out of `text`."""
    attachments: tuple[Attachment, ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """All header fields, decoded, by lower-case name, in their order."""
    gaps: tuple[Gap, ...] = ()
    complete: bool = True

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Everybody the mail was openly sent to."""
        return self.to + self.cc

    def header(self, name: str) -> str:
        """Return the first value of header field `name` (any case), or the empty string."""
        values = self.headers.get(name.lower(), ())
        return values[0] if values else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a copy of a mail lies on a server. UIDs mean something only with their UIDVALIDITY (RFC 9051 2.3.1.1)."""

    mailbox: str
    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a folder has been read: every UID up to `last_uid` is kept, or written down as owed."""

    mailbox: str
    folder: str
    uidvalidity: int
    last_uid: int
    owed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A mail ready to be turned into bytes. `message_id` is fixed before anything is sent."""

    message_id: str
    date: datetime
    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    html: str = ""
    """The text once more as a page (`html_body`), for who wrote to us in one; empty: as text alone."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A mail as it reaches the store: its bytes, what names it, and where it lies (None: from a file)."""

    raw: RawMail
    digest: str
    """See `identity.digest_of`."""
    message_id: str | None
    place: Place | None = None
    mailbox: str = ""
    """The mailbox it belongs to where it has no place."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of a server. `role`: inbox, sent, drafts, trash, junk, archive, all, or empty."""

    name: str
    """As the server spells it (modified UTF-7, undecoded): the key for every command."""
    title: str
    """As a person reads it."""
    role: str = ""
    selectable: bool = True


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """What opening a folder told us."""

    name: str
    uidvalidity: int
    uidnext: int
    exists: int
    permanent_flags: tuple[str, ...] = ()
    modseq: int = 0
    """What grows with every change of a flag and every mail that comes or goes (RFC 7162); 0: the server tells none."""
