"""Pages of the list: each view in each order is one indexed query, however many mails there are.

The WHERE of a view and the columns of an order repeat word by word what the partial indexes of the schema say;
a test reads SQLite's plan to hold that.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from mailmate.store.columns import moment_text, read_day, read_json, read_moment
from mailmate.store.connections import Connections, Row
from mailmate.trade.intents import Intent, Reply, Subtype, needs_of
from mailmate.trade.listing import FAR, MailLine, MailState, Order, View

_ANSWERED = ", ".join(f"'{one.value}'" for one in Subtype if needs_of(Intent.OTHER, one).reply is Reply.YES)
_ON_THEM_DAYS = timedelta(days=45)
"""What nobody answered for longer is not waited for."""
_VIEWS = {
    View.TODO: "m.state = 'open' AND m.asleep <= ?",
    View.ALL: "m.state <> 'gone'",
    View.SENT: "m.state = 'sent'",
    View.UNSURE: "m.state = 'open' AND (m.eye = 1 OR m.id IN (SELECT mail_id FROM outbox"
    " WHERE state IN ('held', 'refused', 'unsure')))",
    View.ON_US: "m.state = 'open' AND m.asleep <= ? AND m.ours = 0"
    f" AND (m.intent <> 'other' OR m.subtype IN ({_ANSWERED}))",
    View.ON_THEM: "m.state = 'sent' AND m.received >= ? AND NOT EXISTS (SELECT 1 FROM mails l"
    " WHERE l.thread_id = m.thread_id AND l.thread_id > 0 AND (l.received, l.id) > (m.received, m.id))",
    View.SNOOZED: "m.state = 'open' AND m.asleep > ?",
}
_FOR_EVER = "9999"
_OURS = (View.SENT, View.ON_THEM)
_IS_FOLDED = (
    "EXISTS (SELECT 1 FROM mails o WHERE o.thread_id = m.thread_id AND m.thread_id > 0 AND o.company = m.company"
    " AND o.state = 'open' AND o.asleep <= ? AND (o.received, o.id) > (m.received, m.id)"
    " AND o.tier <= m.tier AND o.due <= m.due)"
)
"""A newer open mail of the same thread and company stands for it, and is no less pressing."""
_WORK = "m.tier, m.due, m.urgency, m.score_down, m.received, m.id"
_TIME = "m.received DESC, m.id DESC"

_COLUMNS = """m.id, m.mailbox, m.received, m.sender_name, m.sender_email, m.subject, m.state, m.intent, m.subtype,
 m.also, m.confidence, m.needs_human, m.flags, m.band, m.due, m.urgency, m.attachments, m.error,
 coalesce((SELECT o.state FROM outbox o WHERE o.mail_id = m.id AND o.state NOT IN ('cancelled', 'sent', 'not delivered')
  ORDER BY o.id DESC LIMIT 1),
  (SELECT nullif(o.state, 'sent') FROM outbox o WHERE o.mail_id = m.id AND o.state <> 'cancelled'
  ORDER BY o.id DESC LIMIT 1)),
 (SELECT v.by FROM drafts d JOIN draft_versions v ON v.draft_id = d.id
  WHERE d.mail_id = m.id AND d.closed = '' ORDER BY d.id DESC, v.offered, v.version DESC LIMIT 1),
 EXISTS (SELECT 1 FROM outbox s WHERE s.mail_id = m.id AND s.state = 'sent'), m.message_id, m.tier, m.company,
 (SELECT c.company FROM contacts c WHERE c.email = m.sender_email),
 (SELECT c.country FROM contacts c WHERE c.email = m.sender_email), m.asleep"""
_UNDER = (
    "o.thread_id = m.thread_id AND m.thread_id > 0 AND o.company = m.company AND o.state = 'open' AND o.asleep <= ?"
    " AND (o.received, o.id) < (m.received, m.id) AND m.tier <= o.tier AND m.due <= o.due"
)
"""What `_IS_FOLDED` says of the older mail, said of the newer one."""


def list_lines(
    db: Connections,
    view: View,
    order: Order,
    *,
    offset: int = 0,
    limit: int = 100,
    intent: Intent | None = None,
    since: date | None = None,
    mailbox: str | None = None,
    now: datetime | None = None,
    fold: bool = False,
) -> list[MailLine]:
    """Return one page of a view."""
    where, values = _where(view, intent, since, mailbox, now, fold=fold)
    folds = _folds(view, intent, fold=fold)
    under = f"(SELECT count(*) FROM mails o WHERE {_UNDER})" if folds else "0"
    rows = db.rows(
        f"SELECT {_COLUMNS}, {under} FROM mails m WHERE {where} ORDER BY {_order(view, order)} LIMIT ? OFFSET ?",
        (*([_awake(now)] if folds else []), *values, limit, offset),
    )
    return [_line(row) for row in rows]


def lines_of(db: Connections, mail_ids: Sequence[int]) -> dict[int, MailLine]:
    """Return the lines of these mails by id, each for itself."""
    marks = ", ".join("?" * len(mail_ids))
    rows = db.rows(f"SELECT {_COLUMNS}, 0 FROM mails m WHERE m.id IN ({marks})", mail_ids)
    return {row[0]: _line(row) for row in rows}


def count_lines(
    db: Connections,
    view: View,
    *,
    intent: Intent | None = None,
    since: date | None = None,
    mailbox: str | None = None,
    now: datetime | None = None,
    fold: bool = False,
) -> int:
    """Return how many mails a view holds."""
    where, values = _where(view, intent, since, mailbox, now, fold=fold)
    return int(db.value(f"SELECT count(*) FROM mails m WHERE {where}", values))


def find_position(
    db: Connections,
    mail_id: int,
    view: View,
    order: Order,
    *,
    intent: Intent | None = None,
    since: date | None = None,
    mailbox: str | None = None,
    now: datetime | None = None,
    fold: bool = False,
) -> int | None:
    """Return the offset of a mail in a list, or None where the list does not hold it."""
    where, values = _where(view, intent, since, mailbox, now, fold=fold)
    work = _order(view, order) == _WORK
    columns = _WORK if work else "m.received, m.id"
    here = db.one(f"SELECT {columns} FROM mails m WHERE m.id = ? AND {where}", (mail_id, *values))
    if here is None:
        return None
    marks = ", ".join("?" * len(here))
    before = "<" if work else ">"
    return int(
        db.value(
            f"SELECT count(*) FROM mails m WHERE {where} AND ({columns}) {before} ({marks})",
            (*values, *here),
        )
    )


def _order(view: View, order: Order) -> str:
    """Return the ORDER BY; what we sent has no order of work."""
    return _WORK if order is Order.WORK and view not in _OURS else _TIME


def _where(
    view: View, intent: Intent | None, since: date | None, mailbox: str | None, now: datetime | None, *, fold: bool
) -> tuple[str, list[Any]]:
    """Return the condition of a view; without `now` every mail is awake. A thread is folded where all kinds show."""
    terms, values = [_VIEWS[view]], list(_moments(view, now))
    if _folds(view, intent, fold=fold):
        terms.append(f"NOT {_IS_FOLDED}")
        values.append(_awake(now))
    if intent is not None:
        terms.append("m.intent = ?")
        values.append(intent.value)
    if since is not None:
        terms.append("m.received >= ?")
        values.append(moment_text(since) if isinstance(since, datetime) else since.isoformat())
    if mailbox is not None:
        terms.append("m.mailbox = ?")
        values.append(mailbox)
    return " AND ".join(terms), values


def _folds(view: View, intent: Intent | None, *, fold: bool) -> bool:
    return fold and view is View.TODO and intent is None


def _moments(view: View, now: datetime | None) -> list[str]:
    if view is View.ON_THEM:
        return [moment_text(now - _ON_THEM_DAYS) if now else ""]
    return [_awake(now)] if "?" in _VIEWS[view] else []


def _awake(now: datetime | None) -> str:
    return moment_text(now) if now else _FOR_EVER


def folded_under(db: Connections, mail_id: int, now: datetime | None) -> list[int]:
    """Return the older open mails, those that sleep left out, for which a mail stands in a folded list."""
    rows = db.rows(
        f"SELECT o.id FROM mails m JOIN mails o ON {_UNDER} WHERE m.id = ? ORDER BY o.id", (_awake(now), mail_id)
    )
    return [row[0] for row in rows]


def _line(row: Row) -> MailLine:
    (mail_id, mailbox, received, sender_name, sender_email, subject, state, intent, subtype, also, confidence,
     needs_human, flags, band, due, urgency, attachments, error, leaving, draft_by, was_sent,
     message_id, tier, company, company_name, country, asleep, folded) = row  # fmt: skip
    return MailLine(
        mail_id=mail_id,
        mailbox=mailbox,
        received=read_moment(received),
        sender_name=sender_name,
        sender_email=sender_email,
        subject=subject,
        state=MailState(state),
        intent=Intent(intent) if intent else None,
        subtype=Subtype(subtype) if subtype else None,
        also=tuple(Intent(one) for one in read_json(also)),
        confidence=confidence,
        needs_human=bool(needs_human),
        flags=tuple(read_json(flags)),
        band=band,
        due=None if due == FAR else read_day(due),
        urgency=urgency,
        draft=_draft_word(leaving, draft_by, bool(was_sent)),
        attachments=attachments,
        error=error,
        message_id=message_id,
        tier=tier,
        company=company,
        company_name=company_name or "",
        country=country or "",
        asleep=read_moment(asleep) if asleep else None,
        folded=folded,
    )


def _draft_word(leaving: str | None, draft_by: str | None, was_sent: bool) -> str:
    if leaving:
        return "approved" if leaving == "sending" else str(leaving)
    if draft_by:
        return "edited" if draft_by == "person" else "machine"
    return "sent" if was_sent else "none"
