"""What reading found, written down: the columns of the list, the reading, register entries, thread and words.

One transaction for a batch. What a person set (a state, a corrected intent, an entry) outlives every re-reading.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta

from mailmate.errors import StorageFailed
from mailmate.mail.model import Address, Mail
from mailmate.sentences import Sentence
from mailmate.store.arrivals import no_such_mail
from mailmate.store.columns import json_text, moment_or_none, moment_text, scrub
from mailmate.store.connections import Connections
from mailmate.store.readings import corrected, find_correction
from mailmate.store.registers import replace_read_entries
from mailmate.store.search import index_text
from mailmate.store.threads import link_mail
from mailmate.trade.listing import MailState, ReadMail, state_of
from mailmate.trade.readings import Reading, reading_json

TRIES = 5
_FIRST_DELAY = timedelta(minutes=1)
_DELAY_FACTOR = 5

_UPDATE = """UPDATE mails SET
 received = ?, ours = ?, date = ?, sender_name = ?, sender_email = ?, subject = ?, language = ?, attachments = ?,
 company = ?, text_digest = ?, intent = ?, subtype = ?, also = ?, confidence = ?, needs_human = ?, flags = ?, band = ?,
 tier = ?, due = ?, urgency = ?, score_down = ?, state = ?,
 undrafted = '', reading = 'read', read_at = ?, error = '', tries = 0, retry_at = '' WHERE id = ?"""


def save_read_mails(db: Connections, read: Sequence[ReadMail], now: datetime) -> None:
    """Store what reading these mails gave, all or nothing."""
    with db.transaction():
        for one in read:
            try:
                _save_one(db, one, now)
            except (ValueError, TypeError, OverflowError) as error:
                raise _cannot_be_stored(one, error) from error
        db.many(
            "INSERT OR REPLACE INTO new_texts (mail_id, text) VALUES (?, ?)",
            [(one.mail_id, one.mail.body.new) for one in read],
        )
        db.many("DELETE FROM mail_words WHERE rowid = ?", [(one.mail_id,) for one in read])
        db.many(
            "INSERT INTO mail_words (rowid, subject, people, body, files) VALUES (?, ?, ?, ?, ?)",
            [(one.mail_id, *_words(one.mail)) for one in read],
        )


def _save_one(db: Connections, one: ReadMail, now: datetime) -> None:
    from mailmate.trade.entries import meant_entries  # loads the registers of the trade, which no list waits for

    _save_line(db, one, now)
    link_mail(db, one.mail_id, one.mail)
    said = find_correction(db, one.mail_id)
    replace_read_entries(db, one.mail_id, meant_entries(one.entries, said[0] if said else None))
    db.change(
        "INSERT OR REPLACE INTO readings (mail_id, reading) VALUES (?, ?)",
        (one.mail_id, json_text(reading_json(one.reading))),
    )


def _cannot_be_stored(one: ReadMail, error: Exception) -> StorageFailed:
    return StorageFailed(
        Sentence(
            "What was read from mail {mail_id} (“{subject}”) cannot be stored: {why}.",
            {"mail_id": one.mail_id, "subject": one.mail.subject, "why": str(error)},
        )
    )


def is_mails_own_fault(error: StorageFailed) -> bool:
    """True where what one mail gave cannot be stored; a full disk or a broken file is no mail's fault."""
    own = (ValueError, TypeError, OverflowError, sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError)
    return isinstance(error.__cause__, own)


def _save_line(db: Connections, one: ReadMail, now: datetime) -> None:
    before = db.one("SELECT received, server_time, state, state_by FROM mails WHERE id = ?", (one.mail_id,))
    if before is None:
        raise no_such_mail(one.mail_id)
    received, server_time, state, state_by = before
    mail = one.mail
    if not server_time and mail.date:
        received = moment_text(min(mail.date, now))
    correction = find_correction(db, one.mail_id)
    reading = corrected(one.reading, correction)
    fresh = state_of(reading) if correction and one.state in (MailState.OPEN, MailState.QUIET) else one.state
    kept_state = fresh.value if state_by == "reader" else state
    db.change(
        _UPDATE,
        (
            received,
            one.ours,
            moment_or_none(mail.date),
            mail.sender.name if mail.sender else "",
            mail.sender.email if mail.sender else "",
            mail.subject,
            reading.language,
            sum(not part.inline for part in mail.attachments),
            one.company,
            _text_digest(mail.body.new),
            *_columns_of(reading),
            one.rank.tier,
            one.rank.due,
            reading.urgency if correction else one.rank.urgency,
            -one.rank.score,
            kept_state,
            moment_text(now),
            one.mail_id,
        ),
    )
    if kept_state != state or state_by == "reader":
        note_state(db, one.mail_id, MailState(kept_state), by=state_by, now=now)


def _text_digest(text: str) -> str:
    from mailmate.trade.sale.inquiry import body_digest  # its tables take 90 ms, which a mere list need not wait for

    return body_digest(scrub(text)) if text.strip() else ""


def _columns_of(reading: Reading) -> tuple[object, ...]:
    return (
        reading.intent.value,
        reading.subtype.value if reading.subtype else None,
        json_text([intent.value for intent in reading.also]),
        reading.confidence,
        reading.needs_human,
        json_text(list(dict.fromkeys(flag.id for flag in reading.flags))),
        reading.score.band if reading.score else "",
    )


def note_state(db: Connections, mail_id: int, state: MailState, *, by: str, now: datetime) -> None:
    """Add to a mail's history of states, unless its last line says the same."""
    last = db.one("SELECT state, by FROM state_history WHERE mail_id = ? ORDER BY id DESC LIMIT 1", (mail_id,))
    if last != (state.value, by):
        db.change(
            "INSERT INTO state_history (mail_id, state, by, at) VALUES (?, ?, ?, ?)",
            (mail_id, state.value, by, moment_text(now)),
        )


def _words(mail: Mail) -> tuple[str, str, str, str]:
    people: list[Address] = [*((mail.sender,) if mail.sender else ()), *mail.recipients]
    return (
        index_text(mail.subject),
        index_text(" ".join(f"{person.name} {person.email}" for person in people)),
        index_text(mail.text),
        index_text(" ".join(part.name for part in mail.attachments)),
    )


def mark_read_failed(db: Connections, mail_id: int, error: str, now: datetime) -> int:
    """Note that a mail could not be read; it is tried again after 1, 5, 25 and 125 minutes, then left failed.

    Return how often it was tried by now.
    """
    with db.transaction():
        tries: int | None = db.value("SELECT tries FROM mails WHERE id = ?", (mail_id,))
        if tries is None:
            raise no_such_mail(mail_id)
        retry_at = now + _FIRST_DELAY * _DELAY_FACTOR**tries
        db.change(
            "UPDATE mails SET error = ?, tries = ?, retry_at = ?, reading = ? WHERE id = ?",
            (error or "?", tries + 1, moment_text(retry_at), "failed" if tries + 1 >= TRIES else "waiting", mail_id),
        )
    return tries + 1
