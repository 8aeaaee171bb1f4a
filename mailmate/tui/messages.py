"""What screens tell the application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual.message import Message


class Approved(Message):
    """A person approved a mail; it leaves when the time to undo has passed."""

    def __init__(self, outbox_id: int, due_at: datetime | None = None) -> None:
        super().__init__()
        self.outbox_id = outbox_id
        self.due_at = due_at
        """When it leaves where that is later than the time to undo."""


class Sorted(Message):
    """A person sorted mails: put them aside, snoozed them, said what they are; `u` undoes it."""

    def __init__(self, words: str, undo: Callable[[], None], mail_id: int | None) -> None:
        super().__init__()
        self.words = words
        self.undo = undo
        self.mail_id = mail_id
        """The mail to stand on once it is undone, if any."""
