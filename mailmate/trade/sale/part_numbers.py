"""Part numbers however they are written: `SK-2040B`, `sk 2040 b` and `sk2040B` are one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

Number: TypeAlias = tuple[str, ...]
"""Letters and digits in turn."""

SHORTEST = 3
_LONGEST_ITEM = 100
_PIECE = re.compile(r"[^\W\d_]+|\d+")


def pieces(text: str) -> Number:
    """Return runs of letters and runs of digits, lower-case: `SK-2040B` and `sk 2040 b` are alike."""
    return _of_item(text) if len(text) <= _LONGEST_ITEM else _of_mail(text)


def _cut(text: str) -> Number:
    return tuple(_PIECE.findall(text.lower()))


_of_item = lru_cache(maxsize=8192)(_cut)
_of_mail = lru_cache(maxsize=16)(_cut)
"""A mail is compared with many items in a row."""


def is_part_number(number: Number) -> bool:
    """True for letters with digits, or digits in groups, of at least three signs together."""
    return len(number) > 1 and any(map(str.isdigit, number)) and sum(map(len, number)) >= SHORTEST


def ends_of(number: Number) -> tuple[Number, ...]:
    """Return what a part number is called by without its beginning: `2040 b` of `SK-2040B`, never `2040` or `16 m`."""
    ends = (number[at:] for at in range(1, len(number) - 1))
    return tuple(one for one in ends if one[0].isdigit() and len(one[0]) >= SHORTEST and not one[1].isdigit())


def names_item(text: str, item: str) -> bool:
    """True where a text names an item: its part number or the end of it, however spaced, else all words of its name."""
    wanted, told = pieces(item), pieces(text)
    if not wanted:
        return False
    if not is_part_number(wanted):
        return set(wanted) <= set(told)
    return any(_stands_in(one, told) for one in (wanted, *ends_of(wanted)))


def _stands_in(number: Number, told: Number) -> bool:
    starts = (at for at, piece in enumerate(told) if piece == number[0])
    return any(told[at : at + len(number)] == number for at in starts)
