"""Sorting on the server, where the config asks for it: a keyword or a folder by what a mail was read as.

Only mails of the inbox that were read surely are touched, and only what mailmate itself sorted is sorted again when a
person corrects it. What a person moves by hand stays where they put it. The aim is compared with what was done, so
that a run that ended anywhere is finished by the next one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mailmate.config import Mailbox
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Place
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent

if TYPE_CHECKING:
    from mailmate.doors.imap import ImapSession

INBOX = "INBOX"
SORTED = "sorted:"
"""Beginning of the notes that tell, by mailbox, which mail was given which word."""
MOST_REMEMBERED = 5000
WORDS: dict[Intent, str] = {
    intent: f"mailmate-{intent.value.replace('_', '-')}" for intent in Intent if intent is not Intent.OTHER
}
"""What a kind of mail is called on the server, as keyword and as folder; all others stay in the inbox, unmarked."""


def sort_mailbox(desk: Desk, mailbox: Mailbox, session: ImapSession) -> list[Sentence]:
    """Bring what lies in the mailbox in line with what was read; return what could not be done.

    A folder is opened for writing only where something is to be written. Raises `Unreachable` when the line breaks.
    """
    if mailbox.sort == "off":
        return []
    key = f"{SORTED}{mailbox.label}"
    known: dict[str, str] = desk.database.journal.get(key, {})
    if mailbox.sort == "keywords":
        done, notes = _set_keywords(desk, mailbox, session, known)
    else:
        done, notes = _move(desk, mailbox, session, known)
    now = dict(sorted({**known, **done}.items(), key=lambda one: int(one[0]))[-MOST_REMEMBERED:])
    if now != known:
        desk.database.journal.note(key, now)
    return notes


def is_ours(mailbox: Mailbox, folder: str) -> bool:
    """True for a folder mailmate sorts into: it is polled too, whichever the config names."""
    return mailbox.sort == "folders" and folder.endswith(tuple(WORDS.values()))


def _aims(desk: Desk, mailbox: Mailbox, known: dict[str, str]) -> dict[int, str]:
    """Return what each mail of the inbox, or sorted before, should be called; empty for no word."""
    waiting = set(desk.database.mails.open_places(mailbox.label, INBOX).values())
    aims = {}
    for mail_id in waiting | {int(one) for one in known}:
        line = desk.database.mails.line(mail_id)
        reading = desk.database.readings.reading(mail_id)
        if line is None or reading is None:
            continue
        corrected = reading.engine == "person"
        if corrected or (not line.needs_human and reading.confidence >= desk.config.model.sure_at):
            aims[mail_id] = WORDS.get(reading.intent, "")
    return {mail_id: word for mail_id, word in aims.items() if known.get(str(mail_id), "") != word}


def _set_keywords(
    desk: Desk, mailbox: Mailbox, session: ImapSession, known: dict[str, str]
) -> tuple[dict[str, str], list[Sentence]]:
    from mailmate.doors.imap_sort import set_keyword

    groups: _Groups = defaultdict(list)
    aims = _aims(desk, mailbox, known)
    for mail_id, word in aims.items():
        for place in desk.database.mails.places(mail_id):
            if place.mailbox == mailbox.label and (place.folder == INBOX or str(mail_id) in known):
                groups[place.folder, place.uidvalidity, word].append((mail_id, place.uid))
    refused: set[int] = set()
    for (folder, uidvalidity, word), members in groups.items():
        others, uids = [one for one in WORDS.values() if one != word], [uid for _, uid in members]
        if not set_keyword(session, folder, uids, word, others, uidvalidity=uidvalidity):
            refused |= {mail_id for mail_id, _ in members}
    done = {str(mail_id): word for mail_id, word in aims.items() if mail_id not in refused}
    return done, [_not_kept(mailbox)] if refused else []


def _move(
    desk: Desk, mailbox: Mailbox, session: ImapSession, known: dict[str, str]
) -> tuple[dict[str, str], list[Sentence]]:
    from mailmate.doors.imap_sort import can_move, delete, move

    aims = _aims(desk, mailbox, known)
    if not aims:
        return {}, []
    if not can_move(session):
        return {}, [_cannot_move(mailbox)]
    ours = {word: session.own_name(word) for word in WORDS.values()} | {"": INBOX}
    there = {folder.name for folder in session.list_folders()}
    moves: _Groups = defaultdict(list)
    twice: _Groups = defaultdict(list)
    for mail_id, word in aims.items():
        places = [one for one in desk.database.mails.places(mail_id) if one.mailbox == mailbox.label]
        arrived = any(one.folder == ours[word] and _is_there(session, one) for one in places)
        for place in places:
            if place.folder in ours.values() and place.folder != ours[word]:
                groups = twice if arrived else moves
                groups[place.folder, place.uidvalidity, ours[word]].append((mail_id, place.uid))
    for (folder, uidvalidity, target), members in moves.items():
        if target not in there:
            session.make_folder(target)
            there.add(target)
        move(session, folder, [uid for _, uid in members], target, uidvalidity=uidvalidity)
    for (folder, uidvalidity, _), members in twice.items():
        if "UIDPLUS" in session.capabilities:
            delete(session, folder, [uid for _, uid in members], uidvalidity=uidvalidity)
    return {str(mail_id): word for mail_id, word in aims.items()}, []


def _is_there(session: ImapSession, place: Place) -> bool:
    """True where the folder still holds the copy we know of, under the same UID."""
    return session.examine(place.folder).uidvalidity == place.uidvalidity and bool(session.find_present([place.uid]))


_Groups = dict[tuple[str, int, str], list[tuple[int, int]]]
"""Folder, UIDVALIDITY and aim -> the mails there, each with its UID."""


def _not_kept(mailbox: Mailbox) -> Sentence:
    return Sentence(
        'The server of {mailbox} does not keep keywords: nothing is sorted there. Set sort = "folders" or "off".',
        {"mailbox": mailbox.label},
    )


def _cannot_move(mailbox: Mailbox) -> Sentence:
    return Sentence(
        "The server of {mailbox} cannot move a mail without touching others: nothing is sorted there."
        ' Set sort = "keywords" or "off".',
        {"mailbox": mailbox.label},
    )
