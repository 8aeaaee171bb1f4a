"""A mail of ours in a thread, as registers need it: when it left, and which day it names."""

from __future__ import annotations

from datetime import date, datetime

from mailmate.values import dataclass

_NO_ANSWER = frozenset({"delivery", "shipment", "goods", "payment"})


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A mail of ours: the moment it left (aware, in our own zone), and the day it names for our next word, if any."""

    at: datetime
    names: date | None
    what: str = ""
    """What comes on that day, as `dated_promises` calls it: `answer`, `quote`, `delivery`, …"""
    text: str = ""
    """Its new text."""

    @property
    def answers_by(self) -> date | None:
        """The day on which an answer comes; goods or money on a day are none."""
        return None if self.what in _NO_ANSWER else self.names

    @property
    def day(self) -> date:
        """The day it left."""
        return self.at.date()
