"""Mails as they come in: their bytes, the places they lie in, and how far each folder has been read.

Keeping knows nothing of what a mail says. A new place with the same digest and Message-ID joins the mail that is
here, so that moves, renumberings, copies and imports are one operation; a Message-ID alone never drops anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from mailmate.errors import BadInput
from mailmate.mail.model import Arrival, Cursor, Place, RawMail
from mailmate.sentences import Sentence
from mailmate.store.columns import json_text, moment_or_none, moment_text, read_json, read_moment_or_none
from mailmate.store.connections import Connections
from mailmate.store.threads import link_own_id

_DATE = re.compile(rb"^date:[ \t]*([^\r\n]{1,100})", re.IGNORECASE | re.MULTILINE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_HEADER_LIMIT = 65_536


def keep_arrivals(db: Connections, arrivals: Sequence[Arrival], cursor: Cursor | None) -> list[tuple[int, bool]]:
    """Keep mails and the folder's cursor in one transaction; return each mail's id and whether it is new.

    A mail that went with somebody forgotten is not kept, and stands there as (0, False).
    """
    from mailmate.store.forgotten import let_in

    with db.transaction():
        kept = [_keep_one(db, arrival) if arrival else (0, False) for arrival in let_in(db, arrivals)]
        if cursor is not None:
            save_cursor(db, cursor)
    return kept


def _keep_one(db: Connections, arrival: Arrival) -> tuple[int, bool]:
    mail_id = _id_by_place(db, arrival.place) if arrival.place else None
    if mail_id is None:
        mail_id = db.value(
            "SELECT id FROM mails WHERE digest = ? AND message_id = ?", (arrival.digest, arrival.message_id or "")
        )
    if mail_id is None:
        mail_id, is_new = _add_mail(db, arrival), True
    else:
        _meet_again(db, mail_id, arrival)
        is_new = False
    if arrival.place:
        _add_place(db, mail_id, arrival.place)
    return mail_id, is_new


def _id_by_place(db: Connections, place: Place) -> int | None:
    found: int | None = db.value(
        "SELECT mail_id FROM places WHERE mailbox = ? AND folder = ? AND uidvalidity = ? AND uid = ?",
        (place.mailbox, place.folder, place.uidvalidity, place.uid),
    )
    return found


def _add_mail(db: Connections, arrival: Arrival) -> int:
    raw = arrival.raw
    mailbox = arrival.place.mailbox if arrival.place else arrival.mailbox
    mail_id = db.insert(
        "INSERT INTO mails (mailbox, digest, message_id, received, server_time, complete, seen, answered)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            mailbox,
            arrival.digest,
            arrival.message_id or "",
            moment_text(raw.received or _written_at(raw.data)),
            raw.received is not None,
            raw.complete,
            raw.seen,
            raw.answered,
        ),
    )
    db.change("UPDATE mails SET thread_id = id WHERE id = ?", (mail_id,))
    db.change(
        "INSERT INTO raws (mail_id, data, size, received) VALUES (?, ?, ?, ?)",
        (mail_id, raw.data, raw.size, moment_or_none(raw.received)),
    )
    if arrival.message_id:
        link_own_id(db, mail_id, arrival.message_id)
    return mail_id


def _written_at(data: bytes) -> datetime:
    """Return the Date header of a mail that came without a server's time, until reading knows better."""
    return written_at(data) or datetime.now(UTC)  # no argument can know when a mail without any date came: it came now


def written_at(data: bytes) -> datetime | None:
    """Return what the Date header of a mail says, or None where it has none that can be read."""
    from email.utils import parsedate_to_datetime  # slow to import, and wanted for mails from files alone

    head = data[:_HEADER_LIMIT]
    end = _HEADER_END.search(head)
    found = _DATE.search(head, 0, end.start() if end else len(head))
    try:
        written = parsedate_to_datetime(found[1].decode("ascii", "replace")) if found else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return written.replace(tzinfo=UTC) if written and not written.tzinfo else written


def _meet_again(db: Connections, mail_id: int, arrival: Arrival) -> None:
    """Take over what a further copy of a mail adds: flags, missing bytes; a mail that was gone is back."""
    raw = arrival.raw
    complete, state = db.one("SELECT complete, state FROM mails WHERE id = ?", (mail_id,)) or (1, "open")
    db.change(
        "UPDATE mails SET seen = seen OR ?, answered = answered OR ? WHERE id = ? AND (seen < ? OR answered < ?)",
        (raw.seen, raw.answered, mail_id, raw.seen, raw.answered),
    )
    if raw.complete and not complete:
        replace_raw(db, mail_id, raw)
    if state == "gone":
        _bring_back(db, mail_id)


def _bring_back(db: Connections, mail_id: int) -> None:
    before = db.one(
        "SELECT state, by FROM state_history WHERE mail_id = ? AND state <> 'gone' ORDER BY id DESC LIMIT 1", (mail_id,)
    )
    db.change("UPDATE mails SET state = ?, state_by = ? WHERE id = ?", (*(before or ("open", "reader")), mail_id))


def _add_place(db: Connections, mail_id: int, place: Place) -> None:
    db.change(
        "INSERT OR IGNORE INTO places (mailbox, folder, uidvalidity, uid, mail_id) VALUES (?, ?, ?, ?, ?)",
        (place.mailbox, place.folder, place.uidvalidity, place.uid, mail_id),
    )


def load_raw(db: Connections, mail_id: int) -> RawMail:
    """Return a mail's bytes as they came; raises `BadInput` where there is no such mail."""
    found = db.one(
        "SELECT r.data, m.complete, r.size, r.received, m.seen, m.answered FROM mails m"
        " JOIN raws r ON r.mail_id = m.id WHERE m.id = ?",
        (mail_id,),
    )
    if found is None:
        raise no_such_mail(mail_id)
    data, complete, size, received, seen, answered = found
    return RawMail(data, bool(complete), size, read_moment_or_none(received), bool(seen), bool(answered))


def replace_raw(db: Connections, mail_id: int, raw: RawMail) -> None:
    """Put the whole mail where only its beginning was, and have it read again. Its digest stays.

    Whoever was forgotten since it came is not brought back by the rest of it.
    """
    from mailmate.store.forgotten import load_tombstones, without_forgotten

    with db.transaction():
        if tombs := load_tombstones(db):
            came = db.value("SELECT received FROM mails WHERE id = ?", (mail_id,))
            raw = without_forgotten(tombs, raw, read_moment_or_none(came)) or raw
        changed = db.change(
            "UPDATE raws SET data = ?, size = coalesce(?, size), received = coalesce(received, ?) WHERE mail_id = ?",
            (raw.data, raw.size, moment_or_none(raw.received), mail_id),
        )
        if not changed:
            raise no_such_mail(mail_id)
        db.change(
            "UPDATE mails SET complete = ?, seen = seen OR ?, answered = answered OR ?,"
            " reading = 'waiting', tries = 0, retry_at = '' WHERE id = ?",
            (raw.complete, raw.seen, raw.answered, mail_id),
        )


def no_such_mail(mail_id: int) -> BadInput:
    """Return the error for an id that names no mail."""
    return BadInput(
        Sentence("There is no mail {mail_id}.", {"mail_id": mail_id}), Sentence("`mailmate list` shows their numbers.")
    )


def load_cursor(db: Connections, mailbox: str, folder: str) -> Cursor | None:
    """Return how far a folder has been read, or None where it never was."""
    found = db.one(
        "SELECT uidvalidity, last_uid, owed FROM cursors WHERE mailbox = ? AND folder = ?", (mailbox, folder)
    )
    if found is None:
        return None
    uidvalidity, last_uid, owed = found
    return Cursor(mailbox, folder, uidvalidity, last_uid, tuple(read_json(owed)))


def save_cursor(db: Connections, cursor: Cursor) -> None:
    """Write down how far a folder has been read."""
    db.change(
        "INSERT INTO cursors (mailbox, folder, uidvalidity, last_uid, owed) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (mailbox, folder) DO UPDATE SET"
        " uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid, owed = excluded.owed",
        (cursor.mailbox, cursor.folder, cursor.uidvalidity, cursor.last_uid, json_text(cursor.owed)),
    )


def list_places(db: Connections, mail_id: int) -> tuple[Place, ...]:
    """Return where copies of a mail lie."""
    rows = db.rows(
        "SELECT mailbox, folder, uidvalidity, uid FROM places WHERE mail_id = ? ORDER BY mailbox, folder, uid",
        (mail_id,),
    )
    return tuple(Place(*row) for row in rows)


def drop_place(db: Connections, mail_id: int, mailbox: str, folder: str, uid: int) -> None:
    """Forget that a mail lies there; the mail itself stays."""
    db.change(
        "DELETE FROM places WHERE mail_id = ? AND mailbox = ? AND folder = ? AND uid = ?",
        (mail_id, mailbox, folder, uid),
    )


def forget_places(db: Connections, mailbox: str, folder: str, uidvalidity: int) -> None:
    """Forget the places of a folder that bear another UIDVALIDITY than the one it has now."""
    db.change(
        "DELETE FROM places WHERE mailbox = ? AND folder = ? AND uidvalidity <> ?", (mailbox, folder, uidvalidity)
    )


def open_places(db: Connections, mailbox: str, folder: str) -> dict[int, int]:
    """Return UID -> mail id of the open mails of a folder, by the UIDVALIDITY its cursor knows.

    The open mails are gone through (CROSS JOIN holds SQLite to that): they are few beside a folder of ten years.
    """
    rows = db.rows(
        "SELECT p.uid, p.mail_id FROM mails m CROSS JOIN places p ON p.mail_id = m.id"
        " LEFT JOIN cursors c ON c.mailbox = p.mailbox AND c.folder = p.folder"
        " WHERE m.state = 'open' AND p.mailbox = ? AND p.folder = ?"
        " AND p.uidvalidity = coalesce(c.uidvalidity, p.uidvalidity)",
        (mailbox, folder),
    )
    return dict(rows)
