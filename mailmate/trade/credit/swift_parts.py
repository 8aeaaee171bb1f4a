"""Messages of several parts: MT701 continues MT700, MT708 continues MT707, and field 27 counts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mailmate.trade.credit.swift import SwiftMessage

_CONTINUES = {"701": "700", "711": "710", "721": "720", "708": "707"}
"""Type of a further part -> type of the message it continues."""
_PART_OF = re.compile(r"(\d{1,2})\s*(?:/|[A-Za-z]{2,12}\s?:?)\s*(\d{1,2})")
_OLD_PARTS = {"45B": "45A", "46B": "46A", "47B": "47A"}
"""Fields of an MT701 before November 2018 -> those they continue."""
_HEADS = frozenset({"20", "21", "23", "26E", "30", "31C", "52A", "52D", "50B"})
"""Fields by which a further part says what it belongs to."""


def join_parts(messages: Sequence[SwiftMessage]) -> tuple[SwiftMessage, ...]:
    """Return the messages with further parts (MT701, MT708, …) joined to the one they continue (field 27)."""
    joined: list[SwiftMessage] = []
    for message in messages:
        base = _CONTINUES.get(message.type)
        at = next((at for at, one in enumerate(joined) if one.type == base and _same_reference(one, message)), None)
        if base and at is not None:
            joined[at] = continue_message(joined[at], message)
        else:
            joined.append(message)
    return tuple(joined)


def _same_reference(one: SwiftMessage, two: SwiftMessage) -> bool:
    tag = "20" if two.type == "701" or not two.get("21") else "21"
    return one.get(tag) == two.get(tag)


def continue_message(first: SwiftMessage, part: SwiftMessage) -> SwiftMessage:
    """Return `first` with the fields of its further `part`: a narrative that both carry goes on in the second."""
    fields, lines = list(first.fields), list(first.lines or [0] * len(first.fields))
    for (tag, text), line in zip(part.fields, part.lines or [0] * len(part.fields), strict=True):
        tag = _OLD_PARTS.get(tag, tag) if part.type == "701" else tag
        at = next((at for at, one in enumerate(fields) if one[0] == tag), None)
        if at is None:
            fields.append((tag, text))
            lines.append(line)
        elif tag not in _HEADS:
            fields[at] = (tag, f"{fields[at][1]}\n{text}")
    return replace(first, fields=tuple(fields), lines=tuple(lines))


def missing_parts(message: SwiftMessage) -> tuple[int, ...]:
    """Return the numbers of the parts (field 27: 1/2) that are not here."""
    there: set[int] = set()
    total = 0
    for part, whole in _PART_OF.findall(message.get("27") or ""):
        there.add(int(part))
        total = max(total, int(whole))
    return tuple(number for number in range(1, min(total, 8) + 1) if number not in there)
