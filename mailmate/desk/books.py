"""The books of the chat model: every call and its tokens, and the ceilings of `[model]`."""

from __future__ import annotations

from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ChatModel


def book_calls(desk: Desk, model: ChatModel | None, mail_id: int | None) -> None:
    """Write down the calls made since the last time, for this mail."""
    while model and model.calls:
        call = model.calls.pop(0)
        desk.database.journal.record_call(
            mail_id, call.task, call.model, call.tokens_in, call.tokens_out, call.seconds, desk.now()
        )


def ceiling_reached(desk: Desk) -> Sentence | None:
    """Return which ceiling keeps the model from being asked any more, or None."""
    settings, today = desk.config.model, desk.local_now.date()
    calls, _ = desk.database.journal.usage_since(today)
    if calls >= settings.max_calls_per_day:
        return Sentence("The model was asked {calls} times today; the embedded engine goes on.", {"calls": calls})
    _, tokens = desk.database.journal.usage_since(today.replace(day=1))
    if tokens >= settings.max_tokens_per_month:
        return Sentence("The model used {tokens} tokens this month; the embedded engine goes on.", {"tokens": tokens})
    return None
