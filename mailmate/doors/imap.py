"""The door to an IMAP server: one mailbox, one session, values in and out (RFC 9051, RFC 3501).

Reading opens folders with EXAMINE and PEEK, so nothing is marked. What differs from server to server and would
surprise the caller is settled here: ID before the first folder, answers with gaps, folder names that cannot be
decoded, searches that lie. Which mails to fetch, and when, is the desk's business. Not for two threads at once.
"""

from __future__ import annotations

import imaplib
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import Any

import imapclient

from mailmate.config import Mailbox
from mailmate.doors.connections import check_server
from mailmate.doors.folder_names import decode_name, read_folders
from mailmate.doors.imap_answers import read_body, read_flags, read_mails, read_statuses
from mailmate.doors.imap_line import connect, hang_up, log_in, quote, secure, translated
from mailmate.doors.imap_structure import read_structure
from mailmate.doors.providers import provider_of, with_servers
from mailmate.errors import MailmateError, TryLater, Unreachable
from mailmate.mail.model import Attachment, Folder, FolderStatus, RawMail
from mailmate.sentences import Sentence

__all__ = ["PREFIX_BYTES", "ImapSession", "open_session"]

PREFIX_BYTES = 65_536
"""How much of a mail a poll fetches."""

_BODY_BATCH = 50
_HEADER_BATCH = 300
_ENVELOPE = (
    "BODY.PEEK[HEADER.FIELDS (DATE FROM TO CC REPLY-TO SUBJECT MESSAGE-ID IN-REPLY-TO REFERENCES AUTO-SUBMITTED"
    " PRECEDENCE LIST-ID LIST-POST LIST-UNSUBSCRIBE FEEDBACK-ID)]"
)
"""The fields `trade.correspondence` reads; IMAP's own ENVELOPE lacks References and what machines say of themselves."""
_FLAG_BATCH = 800
"""UIDs of one command: its line must stay below the 8,000 octets every server takes (RFC 2683 3.2.1.5)."""
_SEARCH_WINDOW = 80_000
"""UIDs one SEARCH may return: eleven characters each must stay below imaplib's line limit of 1,000,000."""
_NEWEST = 50
_NEWEST_SPAN = 500
_SLOWEST_LINE = 8_192
"""Bytes a second below which an upload counts as broken."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@contextmanager
def open_session(
    mailbox: Mailbox, secret: str, *, connect_seconds: float = 15, read_seconds: float = 60
) -> Iterator[ImapSession]:
    """Connect and log in to the mailbox's IMAP server; log out at the end.

    Raises `Unreachable`, `LoginRefused` (with the server's words and where to get the right secret) or `BadConfig`.
    """
    mailbox = with_servers(mailbox)
    check_server(mailbox.imap)
    client = connect(mailbox.imap, imapclient.SocketTimeout(connect_seconds, read_seconds))
    try:
        secure(client, mailbox.imap)
        log_in(client, mailbox, secret)
        yield ImapSession(client, mailbox)
    except BaseException:
        hang_up(client)  # a polite goodbye could wait a minute for a line that is already gone
        raise
    hang_up(client, politely=True)


class ImapSession:
    """An open, logged-in line to one mailbox. `open_session` makes it."""

    def __init__(self, client: imapclient.IMAPClient, mailbox: Mailbox) -> None:
        self._client = client
        self._server = mailbox.imap
        self._provider = provider_of(mailbox)
        self._wanted = ("", False)
        self._opened = ("", False)
        self._status = FolderStatus("", 0, 0, 0)

    @property
    def round_trips(self) -> int:
        """How many commands have waited for the server so far, connecting and logging in included."""
        return int(self._client._imap.tagnum)

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server says it can do, upper-case."""
        with self._asking():
            return frozenset(word.decode("ascii", "replace") for word in self._client.capabilities())

    @property
    def tells_changes(self) -> bool:
        """True where a folder's status tells whether anything changed in it (CONDSTORE and LIST-STATUS)."""
        return self.capabilities >= {"CONDSTORE", "LIST-STATUS"}

    def list_folders(self) -> list[Folder]:
        """Return all folders with their roles; the first with a role is the one to write to."""
        with self._asking():
            return read_folders(self._client.list_folders(), self._provider.sent_names)

    def list_statuses(self) -> dict[str, FolderStatus]:
        """Return what opening each folder would tell, in one round trip; nothing where the server cannot (RFC 5819)."""
        if "LIST-STATUS" not in self.capabilities:
            return {}
        with self._asking():
            client = self._client._imap
            asked = f"MESSAGES UIDNEXT UIDVALIDITY{' HIGHESTMODSEQ' * self.tells_changes}"
            kind, lines = client._simple_command("LIST", '""', '"*"', f"RETURN (STATUS ({asked}))")
            client.untagged_responses.pop("LIST", None)
            if kind != "OK":
                raise imaplib.IMAP4.error(lines[0])
            return read_statuses(client.untagged_responses.pop("STATUS", []))

    def examine(self, folder: str) -> FolderStatus:
        """Open a folder for reading only; what follows reads from it."""
        return self._open(folder, writable=False)

    def select_writable(self, folder: str) -> FolderStatus:
        """Open a folder for reading and writing."""
        return self._open(folder, writable=True)

    def new_uids(self, after: int, upto: int | None = None) -> list[int]:
        """Return the UIDs above `after` (and not above `upto`) of the open folder, ascending.

        Asks nothing where the folder's UIDNEXT says there is none.
        """
        last = self._status.uidnext - 1
        if 0 <= last <= after or (upto is not None and upto <= after):
            return []
        return [uid for uid in self._search_windows(after + 1, upto) if after < uid <= (upto or uid)]

    def uids_since(self, day: date) -> list[int]:
        """Return the UIDs of mails the server took on `day` or later, by its own calendar, ascending."""
        if not self._status.exists:
            return []
        return self._search_windows(1, None, "SINCE", f"{day.day:02d}-{_MONTHS[day.month - 1]}-{day.year:04d}")

    def fetch_prefixes(
        self, uids: Collection[int], size: int = PREFIX_BYTES
    ) -> Iterator[tuple[list[int], list[tuple[int, RawMail]]]]:
        """Yield, in ascending batches, the UIDs asked for and the mails that came.

        A mail comes with its first `size` bytes, flags, date and whole size. One that is gone, or that the server
        cannot show, is absent; `find_present` tells which of the two.
        """
        items = [f"BODY.PEEK[]<0.{size}>", "FLAGS", "INTERNALDATE", "RFC822.SIZE"]
        for batch in _batches(uids, _BODY_BATCH):
            yield batch, read_mails(self._fetch(batch, items), size)

    def fetch_envelopes(self, uids: Collection[int]) -> Iterator[tuple[list[int], list[tuple[int, RawMail]]]]:
        """Yield, the newest batch first, the UIDs asked for and the headers that came: who, whom, when, which thread.

        A batch asks in ascending order: QQ refuses any other.
        """
        for batch in reversed(list(_batches(uids, _HEADER_BATCH))):
            yield batch, read_mails(self._fetch(batch, [_ENVELOPE, "INTERNALDATE"]), 0)

    def fetch_structures(self, uids: Collection[int]) -> dict[int, tuple[Attachment, ...] | None]:
        """Return the parts of each mail as its BODYSTRUCTURE tells them; None where that cannot be read.

        A mail that is absent is gone, or was left out.
        """
        return {
            uid: read_structure(answer.get(b"BODYSTRUCTURE"))
            for batch in _batches(uids, _HEADER_BATCH)
            for uid, answer in self._fetch(batch, ["BODYSTRUCTURE"]).items()
        }

    def fetch_whole(self, uid: int) -> RawMail | None:
        """Return a whole mail, or None when it is gone."""
        answers = self._fetch([uid], ["BODY.PEEK[]", "FLAGS", "INTERNALDATE", "RFC822.SIZE"])
        return next((raw for _, raw in read_mails(answers, None)), None)

    def find_present(self, uids: Collection[int]) -> frozenset[int]:
        """Return which of these UIDs the folder holds: a SEARCH names also what a FETCH leaves out or refuses."""
        found = (uid for batch in _batches(uids, _FLAG_BATCH) for uid in self._search("UID", ",".join(map(str, batch))))
        return frozenset(uids) & frozenset(found)

    def fetch_flags(self, uids: Collection[int]) -> dict[int, tuple[str, ...]]:
        """Return the flags of each mail; one that is absent is gone or was left out: `find_present` tells which."""
        flags: dict[int, tuple[str, ...]] = {}
        for batch in _batches(uids, _FLAG_BATCH):
            answers = self._fetch(batch, ["FLAGS"])
            flags |= {uid: read_flags(answer) for uid, answer in answers.items() if b"FLAGS" in answer}
        return flags

    def add_flags(self, folder: str, uid: int, flags: Sequence[str], *, uidvalidity: int = 0) -> tuple[str, ...]:
        r"""Add flags (`\Seen`) or keywords to a mail and return those it then has; empty when it is gone.

        Servers drop keywords in silence where PERMANENTFLAGS lacks `\*`: look at the answer. With `uidvalidity`
        nothing is written to a folder whose UIDs have become others. Reading goes on in the folder opened before.
        """
        wanted, status = self._wanted, self._status
        try:
            now = self.select_writable(folder)
            if uidvalidity and now.uidvalidity != uidvalidity:
                return ()
            with self._asking(folder):
                answers = self._client.add_flags([uid], list(flags))
            return next((read_flags({b"FLAGS": words}) for words in (answers or {}).values()), ())
        finally:
            self._wanted, self._status = wanted, status

    @contextmanager
    def writing(self, folder: str, uidvalidity: int) -> Iterator[tuple[imapclient.IMAPClient, FolderStatus] | None]:
        """Open a folder for writing, for the block; None where its UIDs have become others.

        Reading goes on in the folder opened before. For the modules of this door alone.
        """
        wanted, before = self._wanted, self._status
        try:
            now = self.select_writable(folder)
            with self._asking(folder):
                yield (self._client, now) if now.uidvalidity == uidvalidity else None
        finally:
            self._wanted, self._status = wanted, before

    def own_name(self, name: str) -> str:
        """Return what a folder of ours is called on this server: below the personal namespace (RFC 2342)."""
        if "NAMESPACE" not in self.capabilities:
            return name
        with self._asking():
            personal = self._client.namespace().personal
        prefix = personal[0][0] if personal else ""
        return f"{prefix.decode('ascii', 'replace') if isinstance(prefix, bytes) else prefix}{name}"

    def make_folder(self, name: str) -> None:
        """Make a folder."""
        with self._asking(name):
            self._client.create_folder(name)

    def append(self, folder: str, data: bytes, flags: Sequence[str] = (), when: datetime | None = None) -> int | None:
        """File a mail in a folder; return its UID where the server tells (RFC 4315)."""
        line = self._client.socket()
        usual = line.gettimeout()
        with self._asking(folder):
            line.settimeout(max(usual or 0, len(data) / _SLOWEST_LINE))  # it holds for the whole of an upload
            try:
                answer: bytes = self._client.append(folder, data, tuple(flags), when)
            finally:
                line.settimeout(usual)
        told = re.search(rb"\[APPENDUID \d+ (\d+)\]", answer or b"", re.IGNORECASE)
        return int(told[1]) if told else None

    def remove(self, folder: str, message_id: str) -> bool:
        r"""Take a mail of our own out of a folder, found by its Message-ID; False where it lies there no longer.

        Only this one is expunged (UIDPLUS, RFC 4315). A server without that keeps it, marked `\Deleted`: a plain
        EXPUNGE would remove what others marked. Reading goes on in the folder opened before.
        """
        wanted, status = self._wanted, self._status
        try:
            uid = self.find_message_id(folder, message_id)
            if uid is None:
                return False
            self.select_writable(folder)
            with self._asking(folder):
                self._client.add_flags([uid], ["\\Deleted"])
                if "UIDPLUS" in self.capabilities:
                    self._client.uid_expunge([uid])
            return True
        finally:
            self._wanted, self._status = wanted, status

    def find_message_id(self, folder: str, message_id: str) -> int | None:
        """Return the UID of the mail with this Message-ID, or None.

        A hit counts only when the mail's header says so, and where the search finds none the newest mails are
        looked through: some servers' SEARCH returns everything, some nothing. Microsoft renames a sent mail's
        Message-ID and keeps ours beside it. Reading goes on in the folder opened before.
        """
        wanted, status = self._wanted, self._status
        try:
            opened = self.examine(folder)
            if not opened.exists:
                return None
            hits = self._search_message_id(message_id)
            return self._pick_message_id(hits, message_id) or self._pick_message_id(
                self._newest_uids(opened, hits), message_id
            )
        finally:
            self._wanted, self._status = wanted, status

    def _search_message_id(self, message_id: str) -> list[int]:
        if self._provider.search_lies or not message_id.isascii():
            return []
        try:
            return self._search("HEADER", "Message-ID", quote(message_id))
        except Unreachable:
            raise
        except MailmateError:  # a refused search is no news: the newest mails are looked through
            return []

    def _newest_uids(self, status: FolderStatus, already: Sequence[int]) -> list[int]:
        first = max(1, status.uidnext - _NEWEST_SPAN)
        seen = set(already[-_NEWEST:])
        return [uid for uid in self._search("UID", f"{first}:*")[-_NEWEST:] if uid not in seen]

    def _pick_message_id(self, uids: Sequence[int], message_id: str) -> int | None:
        fields = "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID X-MICROSOFT-ORIGINAL-MESSAGE-ID)]"
        answers = self._fetch(list(uids[-_NEWEST:]), [fields])
        wanted = message_id.strip().encode("utf-8", "replace")
        found = [uid for uid, answer in answers.items() if wanted in re.split(rb"[\s:]+", read_body(answer) or b"")]
        return max(found, default=None)

    def _open(self, folder: str, *, writable: bool) -> FolderStatus:
        with self._asking(folder):
            self._opened = ("", False)
            answer = self._client.select_folder(folder, readonly=not writable)
        self._wanted = self._opened = (folder, writable)
        self._status = FolderStatus(
            folder,
            answer.get(b"UIDVALIDITY", 0),
            answer.get(b"UIDNEXT", 0),
            answer.get(b"EXISTS", 0),
            tuple(flag.decode("ascii", "replace") for flag in answer.get(b"PERMANENTFLAGS", ())),
        )
        if not self._status.uidnext:  # RFC 3501 let old servers leave it out
            last = max(self._search("UID", "*"), default=0) if self._status.exists else 0
            self._status = replace(self._status, uidnext=last + 1)
        return self._status

    def _come_back(self) -> None:
        """Open the folder the caller reads from, where another was opened in between."""
        if self._opened == self._wanted:
            return
        folder, writable = self._wanted
        before = self._status
        if self._open(folder, writable=writable).uidvalidity != before.uidvalidity:
            raise TryLater(
                Sentence("{folder} was rebuilt on the server while it was read.", {"folder": decode_name(folder)}),
                Sentence("Nothing is lost; the next poll starts from what the folder is now."),
            )
        self._status = before

    def _search_windows(self, first: int, upto: int | None, *keys: str) -> list[int]:
        """Search the UIDs from `first` on, in windows where one answer could grow too long a line."""
        last = self._status.uidnext - 1
        if self._status.exists <= _SEARCH_WINDOW or last < first:
            return self._search("UID", f"{first}:{upto or '*'}", *keys)
        found: set[int] = set()
        for start in range(first, (upto or last) + 1, _SEARCH_WINDOW):
            found.update(self._search("UID", f"{start}:{min(start + _SEARCH_WINDOW - 1, upto or last)}", *keys))
        return sorted(found)

    def _search(self, *keys: str) -> list[int]:
        """Return the UIDs a SEARCH finds, ascending, be its answer on one line, on several or missing."""
        self._come_back()
        with self._asking(self._wanted[0]):
            kind, lines = self._client._imap.uid("SEARCH", *keys)  # imapclient refuses an answer of two lines
            if kind != "OK":
                raise imaplib.IMAP4.error(lines[0])
        words = [word for line in lines if line for word in line.partition(b"(")[0].split()]
        return sorted({int(word) for word in words if word.isdigit()})

    def _fetch(self, uids: list[int], items: list[str]) -> dict[int, dict[bytes, Any]]:
        """Fetch items of mails; where one mail spoils the answer for all, ask for each alone and leave it out."""
        if not uids:
            return {}
        self._come_back()
        try:
            return self._fetch_once(uids, items)
        except Unreachable:
            raise
        except MailmateError:
            answers = self._fetch_apart(uids, items) if len(uids) > 1 else {}
            if not answers and len(uids) > 1:
                raise
            return answers

    def _fetch_apart(self, uids: list[int], items: list[str]) -> dict[int, dict[bytes, Any]]:
        """Halve a refused list until the mails the server cannot show stand alone."""
        answers: dict[int, dict[bytes, Any]] = {}
        for half in (uids[: len(uids) // 2], uids[len(uids) // 2 :]):
            try:
                answers |= self._fetch_once(half, items)
            except Unreachable:
                raise
            except MailmateError:
                answers |= self._fetch_apart(half, items) if len(half) > 1 else {}
        return answers

    def _fetch_once(self, uids: list[int], items: list[str]) -> dict[int, dict[bytes, Any]]:
        if not uids:
            return {}
        with self._asking(self._wanted[0]):
            answers: dict[int, dict[bytes, Any]] = self._client.fetch(uids, items)
            return answers

    @contextmanager
    def _asking(self, folder: str = "") -> Iterator[None]:
        with translated(self._server, folder):
            yield


def _batches(uids: Collection[int], size: int) -> Iterator[list[int]]:
    ascending = iter(sorted(set(uids)))  # QQ answers BAD to a descending list
    while batch := list(islice(ascending, size)):
        yield batch
