"""Taking an approval back because the draft it was given to is being changed."""

from __future__ import annotations

from contextlib import suppress

from mailmate.desk.wiring import Desk
from mailmate.errors import Conflict
from mailmate.trade.outbox import State


def cancel_approval(desk: Desk, draft_id: int) -> None:
    """Cancel what waits to leave of a draft, unless it has begun to leave: what was approved is no more what stands."""
    for item in desk.database.outbox.items({State.APPROVED, State.HELD}):
        if item.draft_id == draft_id and item.outbox_id:
            with suppress(Conflict):  # it began to leave in this very moment
                desk.database.outbox.cancel(item.outbox_id, desk.now())
