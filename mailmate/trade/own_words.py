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
    quote: str = ""
    """The words of `text` that name the day."""

    @property
    def answers_by(self) -> date | None:
        """The day on which an answer comes; goods or money on a day are none."""
        return None if self.what in _NO_ANSWER else self.names

    @property
    def beside_promise(self) -> str:
        """Its text without the line that names the day: what it says besides."""
        words = " ".join(self.quote.split())
        kept = (line for line in self.text.splitlines() if not words or words not in " ".join(line.split()))
        return "\n".join(kept)

    @property
    def day(self) -> date:
        """The day it left."""
        return self.at.date()
