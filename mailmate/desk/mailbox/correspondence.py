"""Learning whom we know: from the envelopes of two years at a mailbox's first poll, then from every mail that is read.

Envelopes are fetched newest first and stored with how far down they go, so that a run that ends in between is taken
up by the next. What lies in junk teaches nothing, and a mail in the inbox that says it is ours makes no contact:
anybody can write our address into From.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from mailmate.config import Mailbox
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Cursor, Folder, FolderStatus
from mailmate.mail.parse import parse_mail
from mailmate.sentences import Sentence
from mailmate.trade.correspondence import Letter, letter_of
from mailmate.trade.listing import ReadMail
from mailmate.trade.readings import Contact

if TYPE_CHECKING:
    from mailmate.doors.imap import ImapSession

ENVELOPE_DAYS = 731
"""24 months."""
MOST_ENVELOPES = 50_000
"""Of one folder, the newest."""
ENVELOPES = "envelopes:"
"""Beginning of the notes that say, by folder, how far down a mailbox's envelopes are known: UIDVALIDITY and UID."""
ALL = "all"
JUNK = "junk:"
"""Beginning of the notes that say which folders of a mailbox hold junk."""


def unknown_folders(desk: Desk, mailbox: Mailbox, folders: Sequence[Folder]) -> list[Folder]:
    """Return the folders whose envelopes have not all been seen; junk is never among them."""
    known = desk.database.journal.get(f"{ENVELOPES}{mailbox.label}", {})
    return [folder for folder in folders if folder.role != "junk" and known.get(folder.name) != ALL]


def learn_envelopes(
    desk: Desk,
    mailbox: Mailbox,
    session: ImapSession,
    folder: Folder,
    status: FolderStatus,
    cursor: Cursor,
    *,
    is_sent: bool,
    tell: Callable[[Sentence], None],
) -> None:
    """Learn from the envelopes of a folder: of all its mails but those that are fetched whole from `cursor` on."""
    known = {} if is_sent else desk.database.contacts.all()
    uids = _envelopes_to_see(desk, mailbox, session, status, cursor)
    done = 0
    for batch, mails in session.fetch_envelopes(uids):
        parsed = ((parse_mail(raw, desk.charset(mailbox)), raw.received) for _, raw in mails)
        found = (letter_of(mail, desk.own_addresses, arrived, known) for mail, arrived in parsed)
        letters = [one for one in found if one and not (one.ours and folder.role == "inbox" and not is_sent)]
        with desk.database.transaction():
            learn_letters(desk, letters)
            _note(desk, mailbox, status, [status.uidvalidity, min(batch)])
        done += len(batch)
        tell(
            Sentence(
                "{mailbox}: {done} of {all} earlier envelopes in {folder}",
                {"mailbox": mailbox.label, "done": done, "all": len(uids), "folder": folder.title},
            )
        )
    _note(desk, mailbox, status, ALL)


def _envelopes_to_see(
    desk: Desk, mailbox: Mailbox, session: ImapSession, status: FolderStatus, cursor: Cursor
) -> list[int]:
    """Return the UIDs still to be seen: of 24 months, without what is fetched whole and what an earlier run saw."""
    upto, whole = cursor.last_uid, frozenset(cursor.owed)
    noted = desk.database.journal.get(f"{ENVELOPES}{mailbox.label}", {}).get(status.name)
    if isinstance(noted, list) and noted[0] == status.uidvalidity:
        upto = min(upto, noted[1] - 1)
    if upto < 1:
        return []
    since = desk.local_now.date() - timedelta(days=ENVELOPE_DAYS)
    return [uid for uid in session.uids_since(since) if uid <= upto and uid not in whole][-MOST_ENVELOPES:]


def _note(desk: Desk, mailbox: Mailbox, status: FolderStatus, reached: str | list[int]) -> None:
    key = f"{ENVELOPES}{mailbox.label}"
    desk.database.journal.note(key, {**desk.database.journal.get(key, {}), status.name: reached})


def learn_letters(desk: Desk, letters: Sequence[Letter]) -> None:
    """Remember letters, and the people we wrote to as contacts."""
    contacts = (
        Contact(email=one.email, name=one.name, written_since=letter.at)
        for letter in letters
        if letter.ours
        for one in letter.others
    )
    with desk.database.transaction():
        desk.database.correspondence.keep(letters)
        desk.database.contacts.learn(contacts)
        desk.database.contacts.learn_names(one for letter in letters if not letter.ours for one in letter.others)


def letters_among(desk: Desk, batch: Iterable[ReadMail], known: Container[str]) -> list[Letter]:
    """Return the letters among kept mails, as far as the folders they lie in can be believed."""
    junk = junk_folders(desk)
    found = ((one, letter_of(one.mail, desk.own_addresses, desk.now(), known)) for one in batch)
    return [letter for one, letter in found if letter and _is_believed(desk, one.mail_id, letter, junk)]


def _is_believed(desk: Desk, mail_id: int, letter: Letter, junk: frozenset[tuple[str, str]]) -> bool:
    places = desk.database.mails.places(mail_id)
    honest = [one for one in places if (one.mailbox, one.folder) not in junk]
    if letter.ours:
        honest = [one for one in honest if one.folder.upper() != "INBOX"]
    return bool(honest) or not places


def junk_folders(desk: Desk) -> frozenset[tuple[str, str]]:
    """Return the folders, as mailbox and name, that hold what a server took for junk."""
    noted = desk.database.journal.notes(JUNK)
    return frozenset((key.removeprefix(JUNK), name) for key, names in noted.items() for name in names)
