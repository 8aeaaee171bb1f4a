"""The books of the chat model: every call and its tokens, the ceilings of `[model]`, and whether it answers at all."""

from __future__ import annotations

import time
from typing import Any

from mailmate.desk.wiring import MODEL_WAYS, Desk, name_endpoint
from mailmate.errors import ModelFailed, ModelRefused
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ChatModel

TRIES = 3
"""Failures in a row after which a run leaves the model alone; the embedded engine goes on."""


class Permission:
    """Whether the model may be asked once more in this run (see `asking.Rules`): time, ceilings, and its health."""

    def __init__(self, desk: Desk, until: float | None = None) -> None:
        self._desk = desk
        self._until = until
        self._failures: list[ModelFailed] = []
        self._answers = False
        self.reached: Sentence | None = None
        """The ceiling that was reached, once one was."""

    def may_ask(self, under_way: int) -> bool:
        """See `asking.Rules.may_ask`."""
        if self.given_up or (self._until is not None and time.monotonic() >= self._until):
            return False
        self.reached = ceiling_reached(self._desk, under_way)
        return self.reached is None

    def heard(self, answer: Any) -> None:
        """See `asking.Rules.heard`."""
        if isinstance(answer, ModelFailed):
            self._failures.append(answer)
        else:
            self._failures.clear()
            self._answers = True

    @property
    def at_once(self) -> int:
        """See `asking.Rules.at_once`: one question alone finds out whether the model answers."""
        return self._desk.config.model.concurrency if self._answers and not self._failures else 1

    @property
    def failing(self) -> bool:
        """True when the last question was asked in vain."""
        return bool(self._failures)

    @property
    def given_up(self) -> bool:
        """True when asking on is of no use in this run."""
        return len(self._failures) >= TRIES or any(isinstance(error, ModelRefused) for error in self._failures)


def book_calls(desk: Desk, model: ChatModel | None, mail_id: int | None) -> None:
    """Write down the calls made since the last time, for this mail, and the way of asking that worked."""
    while model and model.calls:
        call = model.calls.pop(0)
        desk.database.journal.record_call(mail_id, call, desk.now())
        if call.way:
            _remember_way(desk, call.way)


def _remember_way(desk: Desk, way: str) -> None:
    """Keep how this endpoint is asked for JSON, so that the next run need not find out again."""
    known = desk.database.journal.get(MODEL_WAYS, {})
    endpoint = name_endpoint(desk.config.model)
    if known.get(endpoint) != way:
        desk.database.journal.note(MODEL_WAYS, known | {endpoint: way})


def usage(desk: Desk) -> tuple[int, int]:
    """Return the calls made today and the tokens used this month; days are the salesperson's own."""
    today = desk.local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    calls, _ = desk.database.journal.usage_since(today)
    _, tokens = desk.database.journal.usage_since(today.replace(day=1))
    return calls, tokens


def ceiling_reached(desk: Desk, under_way: int = 0) -> Sentence | None:
    """Return which ceiling keeps the model from being asked any more, or None."""
    settings = desk.config.model
    calls, tokens = usage(desk)
    if calls + under_way >= settings.max_calls_per_day:
        return Sentence("The model was asked {calls} times today; the embedded engine goes on.", {"calls": calls})
    if tokens >= settings.max_tokens_per_month:
        return Sentence("The model used {tokens} tokens this month; the embedded engine goes on.", {"tokens": tokens})
    return None
