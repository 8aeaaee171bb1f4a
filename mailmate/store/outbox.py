"""The outbox: what was approved, frozen, and how far it got. Sending reads only these rows.

Every change of state is one guarded UPDATE that names the states it may leave (`trade.outbox.FOLLOWS`), so that two
processes cannot both take the same mail. Each waits for the disk: a power cut that undid a claim would send twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from mailmate.errors import BadInput, Conflict, StorageFailed
from mailmate.mail.model import Address, Attachment, OutgoingMail
from mailmate.sentences import Sentence
from mailmate.store.columns import (
    json_text,
    moment_text,
    read_json,
    read_moment,
    read_sentence,
    sentence_text,
)
from mailmate.store.connections import Connections, Row
from mailmate.trade.drafts import Approval
from mailmate.trade.outbox import FOLLOWS, STATE_WORDS, OutboxItem, Receipt, State

_COLUMNS = (
    "id, draft_id, mail_id, mailbox, mail, content_hash, state, due_at, approved_at, reason, receipt, held_because,"
    " filed"
)
_FIRST_RETRY = timedelta(minutes=1)
_LONGEST_RETRY = timedelta(hours=1)


class Outbox:
    """All approved mails."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def approve(self, item: OutboxItem) -> OutboxItem:
        """Freeze an approved mail, attachments and all; return it with its number.

        What was refused or held of the same draft is cancelled by this. Raises `Conflict` when the draft or the
        Message-ID is on its way, may be (`unsure`), or was sent.
        """
        mail = item.mail
        try:
            with self._db.transaction(to_disk=True):
                self._supersede(item)
                outbox_id = self._insert(replace(item, state=State.APPROVED))
                self._insert_attachments(outbox_id, mail)
                self._log(outbox_id, State.APPROVED, item.approved_at, item.reason)
        except StorageFailed as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError) and "UNIQUE" in str(error.__cause__):
                raise Conflict(
                    Sentence("“{subject}” is in the outbox already, or was sent.", {"subject": mail.subject}),
                    Sentence("Look at the outbox before you send it again."),
                ) from error
            raise
        return self.item(outbox_id)

    def _supersede(self, item: OutboxItem) -> None:
        rows = self._db.rows(
            "SELECT id FROM outbox WHERE draft_id = ? AND state IN ('held', 'refused')", (item.draft_id,)
        )
        for (outbox_id,) in rows:
            self.cancel(outbox_id, item.approved_at)

    def _insert(self, item: OutboxItem) -> int:
        return self._db.insert(
            "INSERT INTO outbox (draft_id, mail_id, mailbox, message_id, mail, content_hash, state, due_at,"
            " approved_at, reason, receipt, held_because, filed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)",
            (
                item.draft_id,
                item.mail_id,
                item.mailbox,
                item.mail.message_id,
                json_text(_mail_json(item.mail)),
                item.content_hash,
                item.state.value,
                moment_text(item.due_at),
                moment_text(item.approved_at),
                item.reason,
                item.filed,
            ),
        )

    def _insert_attachments(self, outbox_id: int, mail: OutgoingMail) -> None:
        self._db.many(
            "INSERT INTO outbox_attachments (outbox_id, position, name, media_type, content, inline, content_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (outbox_id, number, part.name, part.media_type, part.content, part.inline, part.content_id)
                for number, part in enumerate(mail.attachments, start=1)
            ],
        )

    def claim(self, now: datetime) -> OutboxItem | None:
        """Take the next mail that is due and mark it `sending`; None when nothing is due.

        Of several processes asking at once one gets it.
        """
        with self._db.transaction(to_disk=True):
            outbox_id = self._db.value(
                "UPDATE outbox SET state = 'sending' WHERE id = (SELECT id FROM outbox WHERE state = 'approved'"
                " AND due_at <= ? ORDER BY due_at, id LIMIT 1) AND state = 'approved' AND due_at <= ? RETURNING id",
                (moment_text(now), moment_text(now)),
            )
            if outbox_id is None:
                return None
            self._log(outbox_id, State.SENDING, now)
        return self.item(outbox_id)

    def settle(
        self, outbox_id: int, receipt: Receipt, now: datetime, *, filed: str = "", due_at: datetime | None = None
    ) -> OutboxItem:
        """Write down what became of a mail that was `sending`.

        With outcome `approved` it is due again at `due_at`, else after a delay that doubles. Raises `Conflict` when it
        is not `sending` any more, or when the outcome may not follow.
        """
        due = moment_text(due_at or now + self._delay(outbox_id)) if receipt.outcome is State.APPROVED else None
        return self._move(
            outbox_id,
            receipt.outcome,
            now,
            leaving=(State.SENDING,),
            note=receipt.answer,
            columns={"receipt": json_text(_receipt_json(receipt)), "filed": filed or None, "due_at": due},
        )

    def _delay(self, outbox_id: int) -> timedelta:
        tried: int = self._db.value(
            "SELECT count(*) FROM outbox_log WHERE outbox_id = ? AND state = 'sending'", (outbox_id,)
        )
        return min(_FIRST_RETRY * (1 << min(max(tried - 1, 0), 10)), _LONGEST_RETRY)

    def cancel(self, outbox_id: int, now: datetime) -> OutboxItem:
        """Take a mail back before it leaves; raises `Conflict` when it is too late."""
        return self._move(outbox_id, State.CANCELLED, now)

    def hold(self, outbox_id: int, why: Sentence, now: datetime) -> OutboxItem:
        """Keep an approved mail from leaving until a person looked; raises `Conflict` when it is not waiting."""
        return self._move(outbox_id, State.HELD, now, note=str(why), columns={"held_because": sentence_text(why)})

    def release(self, outbox_id: int, due_at: datetime, now: datetime) -> OutboxItem:
        """Let a held, refused or unsure mail go, as a person decided; raises `Conflict` for any other."""
        return self._move(
            outbox_id,
            State.APPROVED,
            now,
            leaving=(State.HELD, State.UNSURE, State.REFUSED),
            columns={"due_at": moment_text(due_at), "held_because": ""},
        )

    def settle_found(self, outbox_id: int, now: datetime, *, note: str = "found in Sent") -> OutboxItem:
        """Settle an unsure mail as sent: it was found in Sent, or a person knows; raises `Conflict` for any other."""
        return self._move(outbox_id, State.SENT, now, leaving=(State.UNSURE,), note=note)

    def abandoned(self, now: datetime) -> list[OutboxItem]:
        """Mark every mail in `sending` as unsure and return them; call it when the outbox lock is free."""
        with self._db.transaction(to_disk=True):
            rows = self._db.rows("UPDATE outbox SET state = 'unsure' WHERE state = 'sending' RETURNING id")
            for (outbox_id,) in rows:
                self._log(outbox_id, State.UNSURE, now, "the sender ended before the server answered")
        return [self.item(row[0]) for row in rows]

    def settle_bounced(self, outbox_id: int, words: str, now: datetime) -> OutboxItem:
        """Settle a sent or unsure mail as not delivered: it came back; raises `Conflict` for any other."""
        return self._move(outbox_id, State.NOT_DELIVERED, now, note=words)

    def unfiled(self) -> list[OutboxItem]:
        """Return sent mails of which nobody wrote down what became of the copy: their sender ended too early."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM outbox INDEXED BY outbox_unfiled WHERE state = 'sent' AND filed = '' ORDER BY id"
        )
        return [self._item(row) for row in rows]

    def set_filed(self, outbox_id: int, filed: str) -> None:
        """Note how the copy came into Sent: `appended`, `by_server`, `failed`, or `kept` here only."""
        self._db.change("UPDATE outbox SET filed = ? WHERE id = ?", (filed, outbox_id))

    def item(self, outbox_id: int) -> OutboxItem:
        """Return one mail of the outbox; raises `BadInput` where there is none of this number."""
        found = self._db.one(f"SELECT {_COLUMNS} FROM outbox WHERE id = ?", (outbox_id,))
        if found is None:
            raise _no_such_item(outbox_id)
        return self._item(found)

    def items(self, states: Collection[State] | None = None, limit: int = -1) -> list[OutboxItem]:
        """Return the outbox, newest approval first: mails in `states` where given, at most `limit` (-1: all)."""
        wanted = [state.value for state in (State if states is None else states)]
        marks = ", ".join("?" * len(wanted))
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM outbox WHERE state IN ({marks}) ORDER BY approved_at DESC, id DESC LIMIT ?",
            (*wanted, limit),
        )
        return [self._item(row) for row in rows]

    def drafted_and_sent(self, limit: int) -> list[tuple[str, str]]:
        """Return what a drafter wrote and the text that was sent of it, for the newest replies.

        A reply without a drafter's version before it is left out.
        """
        rows = self._db.rows(
            "SELECT o.draft_id, (SELECT v.version FROM draft_versions v WHERE v.draft_id = o.draft_id AND v.offered = 0"
            " ORDER BY v.version DESC LIMIT 1) FROM outbox o WHERE o.state = ? AND o.draft_id IS NOT NULL"
            " ORDER BY o.id DESC LIMIT ?",
            (State.SENT.value, limit),
        )
        pairs = []
        for draft_id, version in rows:
            body = "SELECT body FROM draft_versions WHERE draft_id = ? AND version <= ?"
            sent = self._db.value(f"{body} ORDER BY version DESC LIMIT 1", (draft_id, version))
            drafted = self._db.value(f"{body} AND by <> 'person' ORDER BY version DESC LIMIT 1", (draft_id, version))
            if drafted and sent:
                pairs.append((drafted, sent))
        return pairs

    def count(self, states: Collection[State]) -> int:
        """Return how many mails of the outbox are in one of these states."""
        marks = ", ".join("?" * len(states))
        wanted = [state.value for state in states]
        return int(self._db.value(f"SELECT count(*) FROM outbox WHERE state IN ({marks})", wanted))

    def by_message_id(self, message_id: str) -> OutboxItem | None:
        """Return the mail of this Message-ID, a cancelled one only where there is no other."""
        found = self._db.one(
            f"SELECT {_COLUMNS} FROM outbox WHERE message_id = ? ORDER BY state = 'cancelled', id DESC LIMIT 1",
            (message_id,),
        )
        return self._item(found) if found else None

    def history(self, outbox_id: int) -> list[tuple[State, datetime, str]]:
        """Return all states a mail went through, when, and what was said."""
        rows = self._db.rows("SELECT state, at, note FROM outbox_log WHERE outbox_id = ? ORDER BY id", (outbox_id,))
        return [(State(state), read_moment(at), note) for state, at, note in rows]

    def record_approval(self, approval: Approval, now: datetime) -> None:
        """Record a person's decision, bound to the content's hash."""
        self._db.change(
            "INSERT INTO approvals (content_hash, reason, who, how, extra, at) VALUES (?, ?, ?, ?, ?, ?)",
            (
                approval.content_hash,
                approval.reason,
                approval.who,
                approval.how,
                json_text(dict(approval.extra)),
                moment_text(now),
            ),
        )

    def approvals(self, content_hash: str) -> tuple[Approval, ...]:
        """Return the decisions recorded for exactly this content, oldest first."""
        rows = self._db.rows(
            "SELECT reason, content_hash, who, how, extra FROM approvals WHERE content_hash = ? ORDER BY id",
            (content_hash,),
        )
        return tuple(Approval(reason, digest, who, how, read_json(extra)) for reason, digest, who, how, extra in rows)

    def _move(
        self,
        outbox_id: int,
        to: State,
        now: datetime,
        *,
        leaving: Collection[State] = tuple(State),
        note: str = "",
        columns: dict[str, Any] | None = None,
    ) -> OutboxItem:
        """Change a state along `FOLLOWS`, guarded by the statement itself; a column that is None stays as it is."""
        allowed = [state.value for state in leaving if to in FOLLOWS[state]]
        changed = {name: value for name, value in (columns or {}).items() if value is not None}
        sets = "".join(f", {name} = ?" for name in changed)
        marks = ", ".join("?" * len(allowed))
        with self._db.transaction(to_disk=True):
            moved = self._db.change(
                f"UPDATE outbox SET state = ?{sets} WHERE id = ? AND state IN ({marks})",
                (to.value, *changed.values(), outbox_id, *allowed),
            )
            if not moved:
                raise _cannot_follow(self.item(outbox_id), to)
            self._log(outbox_id, to, now, note)
        return self.item(outbox_id)

    def _log(self, outbox_id: int, state: State, now: datetime, note: str = "") -> None:
        self._db.change(
            "INSERT INTO outbox_log (outbox_id, state, at, note) VALUES (?, ?, ?, ?)",
            (outbox_id, state.value, moment_text(now), note),
        )

    def _item(self, row: Row) -> OutboxItem:
        (outbox_id, draft_id, mail_id, mailbox, mail, content_hash, state, due_at, approved_at, reason, receipt,
         held_because, filed) = row  # fmt: skip
        return OutboxItem(
            outbox_id=outbox_id,
            draft_id=draft_id,
            mail_id=mail_id,
            mailbox=mailbox,
            mail=_mail_from_json(read_json(mail), self._attachments(outbox_id)),
            content_hash=content_hash,
            state=State(state),
            due_at=read_moment(due_at),
            approved_at=read_moment(approved_at),
            reason=reason,
            receipt=_receipt_from_json(read_json(receipt)) if receipt else None,
            held_because=read_sentence(held_because or None),
            filed=filed,
        )

    def _attachments(self, outbox_id: int) -> tuple[Attachment, ...]:
        rows = self._db.rows(
            "SELECT position, name, media_type, content, inline, content_id FROM outbox_attachments"
            " WHERE outbox_id = ? ORDER BY position",
            (outbox_id,),
        )
        return tuple(
            Attachment(position, name, media_type, len(content or b""), content, bool(inline), content_id)
            for position, name, media_type, content, inline, content_id in rows
        )


def _no_such_item(outbox_id: int) -> BadInput:
    return BadInput(Sentence("There is no mail {outbox_id} in the outbox.", {"outbox_id": outbox_id}))


def _cannot_follow(item: OutboxItem, to: State) -> Conflict:
    return Conflict(
        Sentence(
            "“{subject}” is {state} and cannot become {wanted}.",
            {"subject": item.mail.subject, "state": STATE_WORDS[item.state], "wanted": STATE_WORDS[to]},
        ),
        Sentence("Look at the outbox: something else has changed it."),
    )


def _mail_json(mail: OutgoingMail) -> dict[str, Any]:
    return {
        "message_id": mail.message_id,
        "date": mail.date.isoformat(),
        "from": _pair(mail.sender),
        "to": [_pair(one) for one in mail.to],
        "cc": [_pair(one) for one in mail.cc],
        "bcc": [_pair(one) for one in mail.bcc],
        "subject": mail.subject,
        "text": mail.text,
        "in_reply_to": mail.in_reply_to,
        "references": list(mail.references),
        "html": mail.html,
    }


def _mail_from_json(row: dict[str, Any], attachments: tuple[Attachment, ...]) -> OutgoingMail:
    return OutgoingMail(
        message_id=row["message_id"],
        date=datetime.fromisoformat(row["date"]),
        sender=Address(*row["from"]),
        to=tuple(Address(*one) for one in row["to"]),
        subject=row["subject"],
        text=row["text"],
        cc=tuple(Address(*one) for one in row["cc"]),
        bcc=tuple(Address(*one) for one in row["bcc"]),
        in_reply_to=row["in_reply_to"],
        references=tuple(row["references"]),
        attachments=attachments,
        html=row.get("html", ""),
    )


def _pair(address: Address) -> list[str]:
    return [address.name, address.email]


def _receipt_json(receipt: Receipt) -> dict[str, Any]:
    return {
        "outcome": receipt.outcome.value,
        "refused": [list(one) for one in receipt.refused],
        "answer": receipt.answer,
    }


def _receipt_from_json(row: dict[str, Any]) -> Receipt:
    refused = tuple((address, words) for address, words in row["refused"])
    return Receipt(State(row["outcome"]), refused, row["answer"])
