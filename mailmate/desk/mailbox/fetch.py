"""Fetching one mailbox: what is new is kept before anything reads it, and nothing on the server changes.

A folder's cursor passes a UID only when the mail is kept or the UID is written down as owed; owed UIDs
are asked for again at the next poll. Sent is read first, so that what we answered is known before the
mails it answers.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zlib import crc32

from mailmate.config import Mailbox
from mailmate.desk.mailbox.correspondence import JUNK, learn_envelopes, unknown_folders
from mailmate.desk.mailbox.elsewhere import let_go
from mailmate.desk.mailbox.sort import is_ours
from mailmate.desk.wiring import Desk
from mailmate.errors import BadConfig, MailmateError
from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import Arrival, Cursor, Folder, FolderStatus, Place, RawMail
from mailmate.sentences import Sentence
from mailmate.trade.listing import MailState
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.doors.imap import ImapSession

log = logging.getLogger(__name__)

SKIPPED_ROLES = frozenset({"trash", "drafts", "all"})
"""Folders that receive no mail; junk does."""
MANY_FOLDERS = 3
"""From so many on, asking for the status of all at once is cheaper than opening each."""
SERVER = "server"
REFRESHED = "refreshed:"
"""Beginning of the notes that say, by mailbox and folder, of which state of the folder the open mails' flags are."""


@dataclass(slots=True)
class Fetched:
    """What one fetch brought in."""

    mail_ids: list[int] = field(default_factory=list)
    """New mails, in the order kept."""
    owed: int = 0
    """Mails the server has and could not show; they are asked for again."""
    notes: list[Sentence] = field(default_factory=list)
    """What was left out."""
    has_sent: bool = False
    """False where no folder of sent mail was found: whom we know and what we answered stays unknown."""


def say_nothing(_: Sentence) -> None:
    """Hear how far a fetch is, and keep it."""


def fetch_mailbox(
    desk: Desk, mailbox: Mailbox, session: ImapSession, tell: Callable[[Sentence], None] = say_nothing
) -> Fetched:
    """Keep everything new in the mailbox's folders and refresh what is open; `tell` hears how far it is.

    Before the first mail of a folder is kept, its envelopes of two years tell whom we know.

    Raises `Unreachable` when the line breaks; all batches kept by then stay kept.
    """
    fetched = Fetched()
    lost: list[tuple[int, Place]] = []
    refreshed: dict[str, tuple[FolderStatus, int]] = {}
    folders = choose_folders(mailbox, session.list_folders())
    sent = find_sent(mailbox, folders)
    note_junk(desk, mailbox, folders)
    _learn_past(desk, mailbox, session, folders, sent, tell)
    known = session.list_statuses() if session.tells_changes or len(folders) >= MANY_FOLDERS else {}
    for folder in folders:
        before = known.get(folder.name)
        if before and _is_quiet(desk, mailbox, before):
            continue
        try:
            status = session.examine(folder.name)
        except MailmateError as error:
            if not _is_folders_own(folder, error):
                raise
            fetched.notes.append(_closed_note(mailbox, folder, error))
            continue
        cursor = desk.database.mails.cursor(mailbox.label, folder.name)
        lost += _fetch_folder(desk, mailbox, session, folder, status, fetched, tell)
        if before and before.modseq:
            refreshed[folder.name] = before, cursor.last_uid if cursor else 0
    _leave_view(desk, lost)
    _note_refreshed(desk, mailbox, refreshed)
    fetched.has_sent = sent is not None
    return fetched


def _fetch_folder(
    desk: Desk,
    mailbox: Mailbox,
    session: ImapSession,
    folder: Folder,
    status: FolderStatus,
    fetched: Fetched,
    tell: Callable[[Sentence], None],
) -> list[tuple[int, Place]]:
    """Keep what is new in the open folder; return what lies there no longer."""
    cursor = _start(desk, mailbox, session, folder, status)
    for arrivals, reached in _arrivals(mailbox, session, status, cursor):
        fetched.mail_ids += [mail_id for mail_id, new in desk.database.mails.keep(arrivals, reached) if new]
        cursor = reached
        values = {"mailbox": mailbox.label, "count": len(fetched.mail_ids)}
        tell(Sentence("{mailbox}: {count} mails fetched", values))
    fetched.owed += len(cursor.owed)
    return _refresh_open(desk, mailbox, session, status)


def _learn_past(
    desk: Desk,
    mailbox: Mailbox,
    session: ImapSession,
    folders: Sequence[Folder],
    sent: Folder | None,
    tell: Callable[[Sentence], None],
) -> None:
    """Learn from the envelopes not seen yet; a folder that gives none holds up no mail, and is asked again."""
    unknown = unknown_folders(desk, mailbox, folders)
    for folder in unknown:
        try:
            status = session.examine(folder.name)
            cursor = _start(desk, mailbox, session, folder, status)
            learn_envelopes(desk, mailbox, session, folder, status, cursor, is_sent=folder == sent, tell=tell)
        except MailmateError as error:
            if type(error) is not MailmateError:  # the line, the login, the disk: no folder's own fault
                raise
            log.warning("no envelopes of %s/%s: %s", mailbox.label, folder.title, error)
    known = sent and (not unknown or sent not in unknown_folders(desk, mailbox, folders))
    if known and not desk.database.journal.get("contacts_known"):
        desk.database.journal.note("contacts_known", True)


def _is_folders_own(folder: Folder, error: MailmateError) -> bool:
    """True where the server does not open this folder, and the others may be read all the same."""
    return type(error) is MailmateError and folder.role != "inbox"


def _closed_note(mailbox: Mailbox, folder: Folder, error: MailmateError) -> Sentence:
    return Sentence(
        "{mailbox}: the folder {folder} is left out: {why}",
        {"mailbox": mailbox.label, "folder": folder.title, "why": error.message},
    )


def _is_quiet(desk: Desk, mailbox: Mailbox, status: FolderStatus) -> bool:
    """True for a folder of which its status alone tells that there is nothing to fetch and nothing to refresh."""
    if not status.uidnext:
        return False
    cursor, mails = desk.database.mails.cursor(mailbox.label, status.name), desk.database.mails
    if cursor is None or (cursor.uidvalidity, cursor.last_uid, cursor.owed) != (
        status.uidvalidity,
        status.uidnext - 1,
        (),
    ):
        return False
    uids = mails.open_places(mailbox.label, status.name)
    return not uids or _is_unchanged(desk, mailbox, status, uids)


def _is_unchanged(desk: Desk, mailbox: Mailbox, status: FolderStatus, open_uids: Collection[int]) -> bool:
    """True where the open mails' flags are known, and the server says that nothing changed since they were asked for.

    A poll of ten thousand mails, half of them open, then asks one line in place of ten.
    """
    noted = desk.database.journal.get(f"{REFRESHED}{mailbox.label}", {}).get(status.name)
    return bool(status.modseq and noted) and noted == _state_of(status, noted[-2], open_uids)


def _note_refreshed(desk: Desk, mailbox: Mailbox, refreshed: Mapping[str, tuple[FolderStatus, int]]) -> None:
    """Write down in which state of the folders the open mails' flags were asked for.

    That is the state before they were, so that what changes meanwhile is not missed; and the mails up to the UID
    where the folder's cursor stood then, since those that came later brought their flags along.
    """
    key, mails = f"{REFRESHED}{mailbox.label}", desk.database.mails
    states = {
        name: _state_of(status, upto, mails.open_places(mailbox.label, name))
        for name, (status, upto) in refreshed.items()
    }
    if states:
        desk.database.journal.note(key, {**desk.database.journal.get(key, {}), **states})


def _state_of(status: FolderStatus, upto: int, open_uids: Iterable[int]) -> list[int]:
    """Return what tells one state of a folder, and of our open mails in it, from another."""
    known = ",".join(str(uid) for uid in sorted(open_uids) if uid <= upto)
    return [status.uidvalidity, status.exists, status.modseq, upto, crc32(known.encode())]


def note_junk(desk: Desk, mailbox: Mailbox, folders: list[Folder]) -> None:
    """Write down which folders hold what the server took for junk, so that reading can say so."""
    key, names = f"{JUNK}{mailbox.label}", [folder.name for folder in folders if folder.role == "junk"]
    if desk.database.journal.get(key, []) != names:
        desk.database.journal.note(key, names)


def choose_folders(mailbox: Mailbox, folders: list[Folder]) -> list[Folder]:
    """Return the folders to poll, Sent first.

    Raises `BadConfig` when the config names a folder the server does not have.
    """
    usable = [folder for folder in folders if folder.selectable]
    sent = find_sent(mailbox, usable)
    if mailbox.folders == "auto":
        chosen = [folder for folder in usable if folder.role not in SKIPPED_ROLES]
    else:
        by_name = {name: folder for folder in usable for name in (folder.name, folder.title)}
        if missing := [name for name in mailbox.folders if name not in by_name]:
            raise BadConfig(
                Sentence("The mailbox {mailbox} has no folder {folder!r}.", {
                    "mailbox": mailbox.label, "folder": missing[0],
                }),
                Sentence("The server has: {folders}.", {"folders": ", ".join(sorted(by_name))}),
            )  # fmt: skip
        chosen = [by_name[name] for name in mailbox.folders]
        chosen += [folder for folder in usable if is_ours(mailbox, folder.name)]
    return sorted({f.name: f for f in (*((sent,) if sent else ()), *chosen)}.values(), key=lambda f: f is not sent)


def find_sent(mailbox: Mailbox, folders: list[Folder]) -> Folder | None:
    """Return the folder of sent mail: the one the config names, else the one with that role."""
    if mailbox.sent != "auto":
        return next((folder for folder in folders if mailbox.sent in (folder.name, folder.title)), None)
    return next((folder for folder in folders if folder.role == "sent"), None)


def _start(desk: Desk, mailbox: Mailbox, session: ImapSession, folder: Folder, status: FolderStatus) -> Cursor:
    """Return where to go on in a folder; a new or re-numbered folder owes what came in the last `first_days`.

    Moved and migrated mails lie anywhere among the UIDs, so that no one UID parts old from new.
    """
    known = desk.database.mails.cursor(mailbox.label, folder.name)
    if known and known.uidvalidity == status.uidvalidity:
        return known
    since = desk.local_now.date() - timedelta(days=mailbox.first_days)
    if known:
        log.warning("%s/%s was re-numbered by the server", mailbox.label, folder.title)
        since = min(since, _oldest_open(desk, mailbox, folder, since))
    recent = session.uids_since(since)
    last = max([status.uidnext - 1, *recent])
    cursor = Cursor(mailbox.label, folder.name, status.uidvalidity, last, tuple(recent))
    with desk.database.transaction():
        desk.database.mails.forget_places(mailbox.label, folder.name, status.uidvalidity)
        desk.database.mails.save_cursor(cursor)
    return cursor


def _oldest_open(desk: Desk, mailbox: Mailbox, folder: Folder, default: date) -> date:
    """Return since when an open mail lies in a folder: its new place must be found."""
    mails = desk.database.mails
    lines = [mails.line(mail_id) for mail_id in mails.open_places(mailbox.label, folder.name).values()]
    return min((line.received.date() - timedelta(days=1) for line in lines if line), default=default)


def _arrivals(
    mailbox: Mailbox, session: ImapSession, status: FolderStatus, cursor: Cursor
) -> Iterator[tuple[list[Arrival], Cursor]]:
    """Yield batches of new mails, each with the cursor that is true once the batch is kept."""
    new = session.new_uids(cursor.last_uid) if status.uidnext > cursor.last_uid + 1 else []
    asked = [*cursor.owed, *new]
    if not asked:
        return
    owed = set(cursor.owed)
    last = cursor.last_uid
    for wanted, batch in session.fetch_prefixes(asked):
        got = {uid for uid, _ in batch}
        missing = set(wanted) - got
        owed = (owed - got) | missing
        if missing:
            owed -= missing - session.find_present(missing)
        last = max(last, *wanted)
        place = Place(mailbox.label, status.name, status.uidvalidity, 0)
        yield (
            [_arrival(raw, Place(place.mailbox, place.folder, place.uidvalidity, uid)) for uid, raw in batch],
            Cursor(mailbox.label, status.name, status.uidvalidity, last, tuple(sorted(owed))),
        )


def _arrival(raw: RawMail, place: Place) -> Arrival:
    return Arrival(raw, digest_of(raw.data), message_id_of(raw.data), place, place.mailbox)


def _refresh_open(desk: Desk, mailbox: Mailbox, session: ImapSession, status: FolderStatus) -> list[tuple[int, Place]]:
    """Close open mails answered elsewhere; return those that lie in this folder no longer, and where they lay."""
    mails = desk.database.mails
    places = mails.open_places(mailbox.label, status.name)
    if not places:
        return []
    flags = session.fetch_flags(sorted(places))
    answered = [mail_id for uid, mail_id in places.items() if "\\Answered" in flags.get(uid, ())]
    with desk.database.transaction():
        closed = [one for one in answered if mails.set_state(one, MailState.DONE, by=SERVER, now=desk.now())]
        let_go(desk, closed)
    left_out = places.keys() - flags.keys()
    vanished = {uid: places[uid] for uid in sorted(left_out - session.find_present(left_out))}
    here = (mailbox.label, status.name, status.uidvalidity)
    return [(mail_id, Place(*here, uid)) for uid, mail_id in vanished.items()]


def _leave_view(desk: Desk, lost: list[tuple[int, Place]]) -> None:
    """Take mails that no folder holds any more out of the view; a move has given them a new place by now.

    Done last, all at once: a run that ends before finds them missing again.
    """
    mails = desk.database.mails
    with desk.database.transaction():
        for mail_id, place in lost:
            mails.drop_place(mail_id, place.mailbox, place.folder, place.uid)
        for mail_id in dict(lost):
            if not mails.places(mail_id):
                mails.set_state(mail_id, MailState.GONE, by=SERVER, now=desk.now())
