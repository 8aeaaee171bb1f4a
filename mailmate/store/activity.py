"""What happened in a span of time, for reports: mails with our first answers, drafts that left, what models cost.

Read only. Spans are half open: from a moment up to, not including, another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from mailmate.store.columns import json_text, moment_text, read_json, read_moment
from mailmate.store.connections import Connections, Row
from mailmate.store.threads import is_answered
from mailmate.trade.intents import NOBODYS_WORDS, Intent, Subtype
from mailmate.trade.outbox import State
from mailmate.trade.reports.activity import ArrivedMail, ModelUse, SentDraft

_NOBODYS = ", ".join(f"'{one.value}'" for one in sorted(NOBODYS_WORDS))
_MAILS = (
    "SELECT id, thread_id, received, sender_email, subject, company, intent, subtype, band, state, state_by, answered,"
    " EXISTS (SELECT 1 FROM corrections c WHERE c.mail_id = m.id) FROM mails m WHERE ours = 0 AND intent IS NOT NULL"
)
_ANSWERED_BY_MAIL = (
    "SELECT mine.mail_id, min(coalesce(answer.date, answer.received)) FROM mails asked"
    " JOIN message_ids mine ON mine.mail_id = asked.id AND mine.own = 1"
    " JOIN message_ids theirs ON theirs.message_id = mine.message_id AND theirs.own = 0"
    " AND theirs.mail_id <> mine.mail_id"
    " JOIN mails answer ON answer.id = theirs.mail_id AND answer.ours = 1 AND answer.company IN (asked.company, '')"
    f" AND coalesce(answer.subtype, '') NOT IN ({_NOBODYS})"
    " WHERE asked.ours = 0 AND asked.received >= ? GROUP BY mine.mail_id"
)
_ANSWERED_FROM_HERE = (
    "SELECT o.mail_id, min(l.at) FROM outbox o JOIN outbox_log l ON l.outbox_id = o.id AND l.state = o.state"
    " JOIN mails asked ON asked.id = o.mail_id WHERE o.state = ? AND asked.received >= ? GROUP BY o.mail_id"
)


class Activity:
    """Mails, sent drafts and model calls by the time they happened."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def bounds(self) -> tuple[datetime, datetime] | None:
        """Return the first and last moment of mails, entries and what was sent; None where nothing is on record."""
        first, last = self._db.one(
            "SELECT min(first), max(last) FROM (SELECT min(received) AS first, max(received) AS last FROM mails"
            " UNION ALL SELECT min(at), max(at) FROM entries UNION ALL SELECT min(at), max(at) FROM outbox_log)"
        ) or (None, None)
        return (read_moment(first), read_moment(last)) if first and last else None

    def sent_elsewhere(self, mailbox: str, since: datetime) -> list[int]:
        """Return our mails of a mailbox that another program sent, newest first: no outbox knows their Message-ID."""
        rows = self._db.rows(
            "SELECT id FROM mails m WHERE mailbox = ? AND ours = 1 AND received >= ?"
            " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = m.message_id)"
            " ORDER BY received DESC, id DESC",
            (mailbox, moment_text(since)),
        )
        return [row[0] for row in rows]

    def answered_unseen(self, mailbox: str, since: datetime) -> list[int]:
        r"""Return mails of others the server calls \Answered and to which no mail of ours is here, newest first."""
        rows = self._db.rows(
            "SELECT id FROM mails m WHERE mailbox = ? AND ours = 0 AND answered = 1 AND received >= ?"
            " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.mail_id = m.id AND o.state <> 'cancelled')"
            " ORDER BY received DESC, id DESC",
            (mailbox, moment_text(since)),
        )
        return [row[0] for row in rows if not is_answered(self._db, row[0])]

    def after(self, moment: datetime) -> tuple[int, int]:
        """Return how many mails and how many entries are of a later moment."""
        late = moment_text(moment)
        mails, entries = self._db.one(
            "SELECT (SELECT count(*) FROM mails WHERE received >= ?), (SELECT count(*) FROM entries WHERE at >= ?)",
            (late, late),
        ) or (0, 0)
        return mails, entries

    def last_word_of_a_person(self) -> datetime | None:
        """Return when a person last recorded anything, by the clock of this computer as it stood then."""
        row = self._db.one("SELECT max(at) FROM entries WHERE by = 'person'")
        return read_moment(row[0]) if row and row[0] else None

    def arrived(self, since: datetime, until: datetime) -> list[ArrivedMail]:
        """Return the read mails of others that came in the span, oldest first."""
        span = (moment_text(since), moment_text(until))
        rows = self._db.rows(f"{_MAILS} AND received >= ? AND received < ? ORDER BY received, id", span)
        answers = self._answers(since)
        return [_arrived(row, answers) for row in rows]

    def inquiries(self) -> list[ArrivedMail]:
        """Return every mail of others ever read as an inquiry, oldest first."""
        rows = self._db.rows(f"{_MAILS} AND intent = ? ORDER BY received, id", (Intent.INQUIRY.value,))
        answers = self._answers(read_moment(rows[0][2])) if rows else {}
        return [_arrived(row, answers) for row in rows]

    def _answers(self, since: datetime) -> Mapping[int, datetime]:
        """Return mail -> when our first answer left: as our Sent folder shows it, else as it was sent from here."""
        begin = moment_text(since)
        found = {
            number: read_moment(at) for number, at in self._db.rows(_ANSWERED_FROM_HERE, (State.SENT.value, begin))
        }
        for number, at in self._db.rows(_ANSWERED_BY_MAIL, (begin,)):
            found[number] = min(found.get(number, read_moment(at)), read_moment(at))
        return found

    def counts(self, since: datetime, until: datetime) -> tuple[int, int]:
        """Return how many mails of the span are ours, and how many of others could not be read yet."""
        span = (moment_text(since), moment_text(until))
        ours, unread = self._db.one(
            "SELECT coalesce(sum(ours), 0), coalesce(sum(ours = 0 AND intent IS NULL), 0) FROM mails"
            " WHERE received >= ? AND received < ?",
            span,
        ) or (0, 0)
        return int(ours), int(unread)

    def threads(self, mail_ids: Collection[int]) -> dict[int, int]:
        """Return mail -> thread."""
        numbers = json_text(sorted(mail_ids))
        rows = self._db.rows("SELECT id, thread_id FROM mails WHERE id IN (SELECT value FROM json_each(?))", (numbers,))
        return dict(rows)

    def facts(self, mail_ids: Collection[int], name: str) -> dict[int, list[Any]]:
        """Return mail -> the values its reading has for a fact, where it has any."""
        rows = self._db.rows(
            "SELECT mail_id, json_extract(reading, ?) FROM readings WHERE mail_id IN (SELECT value FROM json_each(?))",
            (f"$.facts.{name}", json_text(sorted(mail_ids))),
        )
        return {number: [one.get("value") for one in read_json(told)] for number, told in rows if told}

    def sent_drafts(self, since: datetime, until: datetime) -> list[SentDraft]:
        """Return the drafts that left in the span, oldest first, with what the drafter wrote of them."""
        rows = self._db.rows(
            "SELECT o.draft_id, o.mail_id, min(l.at), o.mail, (SELECT v.version FROM draft_versions v"
            " WHERE v.draft_id = o.draft_id AND v.offered = 0 ORDER BY v.version DESC LIMIT 1) FROM outbox o"
            " JOIN outbox_log l ON l.outbox_id = o.id AND l.state = o.state"
            " WHERE o.state = ? AND o.draft_id IS NOT NULL GROUP BY o.id"
            " HAVING min(l.at) >= ? AND min(l.at) < ? ORDER BY min(l.at), o.id",
            (State.SENT.value, moment_text(since), moment_text(until)),
        )
        return [self._sent_draft(row) for row in rows]

    def _sent_draft(self, row: Row) -> SentDraft:
        draft_id, mail_id, at, mail, version = row
        body = "SELECT body FROM draft_versions WHERE draft_id = ? AND version <= ?"
        sent = self._db.value(f"{body} ORDER BY version DESC LIMIT 1", (draft_id, version))
        drafted = self._db.value(f"{body} AND by <> 'person' ORDER BY version DESC LIMIT 1", (draft_id, version))
        named = read_json(mail)
        to = ", ".join(one[1] for one in named.get("to") or ())
        return SentDraft(draft_id, mail_id, read_moment(at), to, named.get("subject") or "", drafted or "", sent or "")

    def model_use(self, since: datetime, until: datetime) -> list[ModelUse]:
        """Return what calls of models cost in the span, by task and model."""
        rows = self._db.rows(
            "SELECT task, model, count(*), sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)),"
            " sum(tokens_in IS NULL AND tokens_out IS NULL), sum(error <> '') FROM model_calls"
            " WHERE at >= ? AND at < ? GROUP BY task, model ORDER BY task, model",
            (moment_text(since), moment_text(until)),
        )
        return [
            ModelUse(task, model, calls, None if untold == calls else tokens, untold, failed)
            for task, model, calls, tokens, untold, failed in rows
        ]


def _arrived(row: Row, answers: Mapping[int, datetime]) -> ArrivedMail:
    number, thread, received, sender, subject, company, intent, subtype, band, state, by, answered, corrected = row
    undelivered = state == "open" and by == "bounce"
    return ArrivedMail(
        mail_id=number,
        thread=thread,
        received=read_moment(received),
        sender=sender,
        subject=subject,
        company=company or sender,
        intent=Intent(intent),
        subtype=Subtype(subtype) if subtype else None,
        band=band,
        corrected=bool(corrected),
        done_by_person=state == "done" and by == "person",
        marked_answered=bool(answered) and not undelivered,
        answered_at=None if undelivered else answers.get(number),
    )
