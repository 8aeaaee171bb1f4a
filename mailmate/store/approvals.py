"""Approvals as they were recorded, with what became of each mail, and the internal mails that ask for one.

Recording one is part of approving a mail and stands in `outbox`; here they are read, and requests are kept.
"""

from __future__ import annotations

from mailmate.store.columns import moment_text, read_json, read_moment
from mailmate.store.connections import Connections, Row
from mailmate.trade.drafts import Approval
from mailmate.trade.outbox import State
from mailmate.trade.safety.approvals import Record, Request

_RECORDS = """SELECT a.id, a.reason, a.content_hash, a.who, a.how, a.extra, a.at,
 o.id, o.draft_id, o.mail_id, o.mail, o.state
 FROM approvals a LEFT JOIN outbox o ON o.id = (SELECT id FROM outbox WHERE content_hash = a.content_hash
  ORDER BY state = 'cancelled', id DESC LIMIT 1)"""


class Approvals:
    """All recorded approvals and requests."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def records(self, limit: int = 100, *, plain: bool = True) -> list[Record]:
        """Return the newest approvals, newest first; without `plain` only those that passed what the gate asked."""
        chosen = "" if plain else " WHERE coalesce(json_extract(a.extra, '$.passed'), '[]') <> '[]'"
        return [_record(row) for row in self._db.rows(f"{_RECORDS}{chosen} ORDER BY a.id DESC LIMIT ?", (limit,))]

    def record(self, approval_id: int) -> Record | None:
        """Return one approval, or None."""
        found = self._db.one(f"{_RECORDS} WHERE a.id = ?", (approval_id,))
        return _record(found) if found else None

    def add_request(self, request: Request) -> None:
        """Note that a draft asks for an approval of another."""
        self._db.change(
            "INSERT INTO approval_requests (draft_id, about, content_hash, at) VALUES (?, ?, ?, ?)",
            (request.draft_id, request.about, request.content_hash, moment_text(request.at)),
        )

    def request(self, draft_id: int) -> Request | None:
        """Return what a draft asks for, or None where it is no request."""
        found = self._db.one(
            "SELECT draft_id, about, content_hash, at FROM approval_requests WHERE draft_id = ?", (draft_id,)
        )
        return _request(found) if found else None

    def requests_about(self, draft_id: int) -> list[Request]:
        """Return the requests for an approval of this draft, newest first."""
        rows = self._db.rows(
            "SELECT draft_id, about, content_hash, at FROM approval_requests WHERE about = ? ORDER BY draft_id DESC",
            (draft_id,),
        )
        return [_request(row) for row in rows]

    def waiting(self) -> list[Request]:
        """Return the requests nobody has sent yet, of drafts that have not left either, newest first."""
        rows = self._db.rows(
            "SELECT q.draft_id, q.about, q.content_hash, q.at FROM approval_requests q"
            " JOIN drafts d ON d.id = q.draft_id AND d.closed = '' JOIN drafts a ON a.id = q.about AND a.closed = ''"
            " ORDER BY q.draft_id DESC"
        )
        return [_request(row) for row in rows]

    def replies(self, draft_id: int) -> list[int]:
        """Return the mails of the other side in the threads of the requests about this draft, newest first."""
        rows = self._db.rows(
            "SELECT DISTINCT r.id, r.received FROM approval_requests q"
            " JOIN outbox o ON o.draft_id = q.draft_id AND o.state = 'sent'"
            " JOIN message_ids i ON i.message_id = o.message_id AND i.own = 0 JOIN mails r ON r.id = i.mail_id"
            " WHERE q.about = ? AND r.ours = 0 ORDER BY r.received DESC, r.id DESC",
            (draft_id,),
        )
        return [row[0] for row in rows]

    def mails_from(self, email: str, company: str, limit: int) -> list[int]:
        """Return the newest mails of one address, newest first; its company narrows the search."""
        rows = self._db.rows(
            "SELECT id FROM mails WHERE company = ? AND sender_email = ? AND ours = 0 ORDER BY received DESC LIMIT ?",
            (company, email, limit),
        )
        return [row[0] for row in rows]


def _record(row: Row) -> Record:
    (approval_id, reason, digest, who, how, extra, at, outbox_id, draft_id, mail_id, mail, state) = row
    frozen = read_json(mail) if mail else {}
    return Record(
        approval_id=approval_id,
        approval=Approval(reason, digest, who, how, read_json(extra)),
        at=read_moment(at),
        outbox_id=outbox_id,
        draft_id=draft_id,
        mail_id=mail_id,
        subject=frozen.get("subject", ""),
        to=tuple(email for field in ("to", "cc", "bcc") for _, email in frozen.get(field, ())),
        state=State(state) if state else None,
    )


def _request(row: Row) -> Request:
    draft_id, about, content_hash, at = row
    return Request(draft_id, about, content_hash, read_moment(at))
