"""One value of a trade paper as it is compared, and how numbers are compared."""

from __future__ import annotations

from decimal import Decimal

from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """One value of a paper: how it is compared, how it is written, and the line it stands on (from 1)."""

    key: str
    text: str
    line: int
    worded: bool = False
    """True where the number is in words ("SAY SIXTY CARTONS ONLY")."""


def plain(number: Decimal) -> str:
    """Return a number as it is compared: without groups, exponent or noughts behind its point."""
    return f"{number.normalize():f}"
