"""The books of the chat model: every call and its tokens, the ceilings of `[model]`, and whether it answers at all.

Which mails no model may ever see is kept here too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mailmate.desk.wiring import Desk
from mailmate.errors import ModelFailed, ModelRefused
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ChatModel, Shape

TRIES = 3
"""Failures in a row after which a run leaves the model alone; the embedded engine goes on."""


class WatchedModel:
    """A model that counts its failures, because who asks it keeps the embedded engine's work and goes on."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self.calls = model.calls
        self.failures: list[ModelFailed] = []
        """The failures since its last answer."""

    def ask(self, task: str, values: Mapping[str, Any], shape: type[Shape]) -> Shape:
        """Ask the model, and remember whether it answered."""
        try:
            answer = self._model.ask(task, values, shape)
        except ModelFailed as error:
            self.failures.append(error)
            raise
        self.failures.clear()
        return answer

    @property
    def given_up(self) -> bool:
        """True when asking on is of no use in this run."""
        return len(self.failures) >= TRIES or any(isinstance(error, ModelRefused) for error in self.failures)


def book_calls(desk: Desk, model: ChatModel | None, mail_id: int | None) -> None:
    """Write down the calls made since the last time, for this mail."""
    while model and model.calls:
        call = model.calls.pop(0)
        desk.database.journal.record_call(
            mail_id, call.task, call.model, call.tokens_in, call.tokens_out, call.seconds, desk.now()
        )


def ceiling_reached(desk: Desk) -> Sentence | None:
    """Return which ceiling keeps the model from being asked any more, or None; days are the salesperson's own."""
    settings, today = desk.config.model, desk.local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    calls, _ = desk.database.journal.usage_since(today)
    if calls >= settings.max_calls_per_day:
        return Sentence("The model was asked {calls} times today; the embedded engine goes on.", {"calls": calls})
    _, tokens = desk.database.journal.usage_since(today.replace(day=1))
    if tokens >= settings.max_tokens_per_month:
        return Sentence("The model used {tokens} tokens this month; the embedded engine goes on.", {"tokens": tokens})
    return None
