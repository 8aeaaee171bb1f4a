"""A mail of ours in a thread, as registers need it: when it left, and which day it names."""

from __future__ import annotations

from datetime import date, datetime

from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A mail of ours: the moment it left (aware, in our own zone), and the day it names for our next word, if any."""

    at: datetime
    names: date | None

    @property
    def day(self) -> date:
        """The day it left."""
        return self.at.date()
