"""Approved mail that has not left: what is about to leave, what is stuck, and a person's word on it.

Approving and sending stand in `outbox`; here a person looks at what waits and says what becomes of it.
"""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from mailmate.desk.wiring import Desk
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import OutboxItem, State

STUCK = frozenset({State.HELD, State.REFUSED, State.UNSURE})


def leaving_items(desk: Desk) -> list[OutboxItem]:
    """Return approved mails that leave within the time to undo: what closing the inbox decides about."""
    until = desk.now() + timedelta(seconds=desk.config.drafts.undo_seconds)
    return [item for item in desk.database.outbox.items({State.APPROVED}) if item.due_at <= until]


def seconds_left(desk: Desk) -> int:
    """Return in how many seconds the next approved mail leaves that can still be taken back; 0 where none does."""
    items = leaving_items(desk)
    now = desk.now()
    return min((ceil((item.due_at - now).total_seconds()) for item in items if item.due_at > now), default=0)


def unsent_items(desk: Desk) -> list[OutboxItem]:
    """Return mails that go no further without a person, and those that wait for a server, newest first."""
    return desk.database.outbox.items({*STUCK, State.APPROVED, State.SENDING})


def count_stuck(desk: Desk) -> int:
    """Return how many mails are held, refused, or unsure."""
    return desk.database.outbox.count(STUCK)


def waits_to_leave(desk: Desk, draft_id: int) -> bool:
    """True while an approval of this draft is on its way or held: editing the draft again cancels it."""
    return any(item.draft_id == draft_id for item in desk.database.outbox.items({State.APPROVED, State.HELD}))


def confirm_arrived(desk: Desk, outbox_id: int) -> None:
    """Settle an unsure mail as sent because a person knows; raises `Conflict` for any other."""
    item = desk.database.outbox.settle_found(outbox_id, desk.now(), note="a person says that it arrived")
    if item.mail_id is not None:
        desk.database.mails.set_state(item.mail_id, MailState.DONE, by="person", now=desk.now())
    if item.draft_id is not None:
        desk.database.drafts.close(item.draft_id, "sent")
