"""Sorting on an IMAP server: keywords, moves and deletions, in the order that cannot lose a mail.

Whoever calls has something to write: every function opens its folder for writing. Which mail goes where is the
business of `desk.mailbox.sort`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from mailmate.doors.imap import ImapSession
from mailmate.doors.imap_answers import read_flags

_BATCH = 500
_NEW_KEYWORDS = "\\*"
"""In PERMANENTFLAGS: new keywords are kept (RFC 9051 7.1)."""


def set_keyword(
    session: ImapSession, folder: str, uids: Collection[int], word: str, others: Sequence[str], *, uidvalidity: int
) -> bool:
    """Give mails a keyword in place of `others`, or none for ""; False where the server does not keep it.

    It says so in PERMANENTFLAGS, or by leaving the word out of its answer; else it is dropped without a word.
    """
    with session.writing(folder, uidvalidity) as opened:
        if opened is None:
            return True  # the next poll knows these mails by other UIDs
        client, status = opened
        if word and not {_NEW_KEYWORDS, word} & set(status.permanent_flags):
            return False
        for batch in _batches(uids):
            answers = (client.add_flags(batch, [word]) or {}) if word else {}
            if any(word not in read_flags({b"FLAGS": flags}) for flags in answers.values()):
                return False
            client.remove_flags(batch, list(others), silent=True)
    return True


def can_move(session: ImapSession) -> bool:
    """True where a mail can be moved without touching any other (RFC 6851, RFC 4315)."""
    return bool({"MOVE", "UIDPLUS"} & session.capabilities)


def move(session: ImapSession, folder: str, uids: Collection[int], target: str, *, uidvalidity: int) -> None:
    """Move mails to another folder, which is there.

    Without MOVE each is copied, and deleted here only once the server has said that the copy is there. What ends in
    between leaves it in both folders; `delete` then takes the first one away.
    """
    with session.writing(folder, uidvalidity) as opened:
        if opened is None:
            return
        for batch in _batches(uids):
            if "MOVE" in session.capabilities:
                opened[0].move(batch, target)
                continue
            opened[0].copy(batch, target)
            opened[0].add_flags(batch, [b"\\Deleted"], silent=True)
            opened[0].uid_expunge(batch)


def delete(session: ImapSession, folder: str, uids: Collection[int], *, uidvalidity: int) -> None:
    """Delete mails by their UIDs (RFC 4315): what others marked as deleted stays."""
    with session.writing(folder, uidvalidity) as opened:
        if opened is None:
            return
        for batch in _batches(uids):
            opened[0].add_flags(batch, [b"\\Deleted"], silent=True)
            opened[0].uid_expunge(batch)


def _batches(uids: Collection[int]) -> Iterator[list[int]]:
    ascending = sorted(set(uids))
    return (ascending[start : start + _BATCH] for start in range(0, len(ascending), _BATCH))
