"""What screens tell the application."""

from __future__ import annotations

from textual.message import Message


class Approved(Message):
    """A person approved a mail; it leaves when the time to undo has passed."""

    def __init__(self, outbox_id: int) -> None:
        super().__init__()
        self.outbox_id = outbox_id


class PutAside(Message):
    """A person put a mail aside; `u` takes it back onto the list."""

    def __init__(self, mail_id: int) -> None:
        super().__init__()
        self.mail_id = mail_id
