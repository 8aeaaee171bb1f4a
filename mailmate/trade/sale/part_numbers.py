"""Part numbers however they are written: `SK-2040B`, `sk 2040 b` and `sk2040B` are one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

Number: TypeAlias = tuple[str, ...]
"""Letters and digits in turn."""

SHORTEST = 3
_PIECE = re.compile(r"[^\W\d_]+|\d+")


@lru_cache(maxsize=4096)
def pieces(text: str) -> Number:
    """Return runs of letters and runs of digits, lower-case: `SK-2040B` and `sk 2040 b` are alike."""
    return tuple(_PIECE.findall(text.lower()))


def is_part_number(number: Number) -> bool:
    """True for letters with digits, or digits in groups, of at least three signs together."""
    return len(number) > 1 and any(map(str.isdigit, number)) and sum(map(len, number)) >= SHORTEST


def names_item(text: str, item: str) -> bool:
    """True where a text names an item: its part number however spaced, else all words of its name."""
    wanted, told = pieces(item), pieces(text)
    if not wanted:
        return False
    if not is_part_number(wanted):
        return set(wanted) <= set(told)
    starts = (at for at, piece in enumerate(told) if piece == wanted[0])
    return any(told[at : at + len(wanted)] == wanted for at in starts)
