"""What of a SWIFT message could not be read, or is not there: each with its field, its line and the reason."""

from __future__ import annotations

from mailmate.sentences import Sentence
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.swift_parts import missing_parts
from mailmate.trade.credit.swift_values import MUST_READ, fits
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of a message that could not be read, or is not there: the field, its line, and why."""

    tag: str
    line: int | None
    message: Sentence
    unreadable: bool = True
    """False where nothing is wrong with the text itself: a part of the message is missing."""


def problems(message: SwiftMessage) -> tuple[Problem, ...]:
    """Return the coded fields whose text could not be read, with tag and line, and parts that are missing."""
    found = []
    lines = message.lines or (None,) * len(message.fields)
    for (tag, text), line in zip(message.fields, lines, strict=True):
        if tag in MUST_READ and not fits(tag, text):
            values = {"tag": tag, "text": text[:60]}
            unread = Sentence("Field {tag} reads {text!r}, which is no value of it.", values)
            why = unread if text else Sentence("Field {tag} is empty.", values)
            found.append(Problem(tag, line, why))
    missing = missing_parts(message)
    if missing:
        parts = ", ".join(map(str, missing))
        found.append(Problem("27", None, Sentence("Part {parts} of the message is missing.", {"parts": parts}), False))
    return tuple(found)
