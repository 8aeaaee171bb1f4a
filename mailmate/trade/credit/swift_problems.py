"""What of a SWIFT message could not be read, stands twice, or is not there: its field, its line and the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.sentences import Sentence
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.swift_parts import missing_parts
from mailmate.trade.credit.swift_values import MUST_READ, fits, swift_amount, swift_date
from mailmate.values import dataclass

_NEEDED = {
    "700": ("20", "31D", "32B"), "710": ("21", "31D", "32B"), "720": ("21", "31D", "32B"), "707": ("26E", "30"),
}  # fmt: skip
"""Type -> fields without which a message says too little; prints of every age have them."""
_NEVER_BOTH = (("44C", "44D"), ("32B", "33B"), ("39A", "39B"), ("42C", "42M"), ("42C", "42P"), ("42M", "42P"))
"""Fields that cannot stand side by side (SWIFT category 7; DOMAIN handbook 7.1, 7.2)."""

_DAYS = frozenset({"31C", "31D", "31E", "30", "44C"})
_SUMS = frozenset({"32B", "33B", "34B"})
_SWIFT_DAY = re.compile(r"\d{6}(?!\d)")
_SWIFT_SUM = re.compile(r"[A-Z]{3}\d{1,14},\d{0,3}(?!\S)")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of a message that could not be read, or is not there: the field, its line, and why."""

    tag: str
    line: int | None
    message: Sentence
    unreadable: bool = True
    """False where nothing is wrong with the text itself: a part of the message is missing."""


def problems(message: SwiftMessage) -> tuple[Problem, ...]:
    """Return the coded fields that could not be read or say two things, with tag and line, and what is missing."""
    return (*_unread(message), *_told_twice(message), *_missing(message), *_printed_otherwise(message))


def _lines(message: SwiftMessage) -> tuple[int | None, ...]:
    return message.lines or (None,) * len(message.fields)


def _unread(message: SwiftMessage) -> Iterator[Problem]:
    for (tag, text), line in zip(message.fields, _lines(message), strict=True):
        if tag in MUST_READ and not fits(tag, text):
            values = {"tag": tag, "text": text[:60]}
            unread = Sentence("Field {tag} reads {text!r}, which is no value of it.", values)
            yield Problem(tag, line, unread if text else Sentence("Field {tag} is empty.", values))


def _told_twice(message: SwiftMessage) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for (tag, text), line in zip(message.fields, _lines(message), strict=True):
        if tag in MUST_READ and tag != "27" and text != first.setdefault(tag, text):
            values = {"tag": tag, "one": first[tag][:40], "two": text[:40]}
            yield Problem(tag, line, Sentence("Field {tag} stands twice: {one!r} and {two!r}; neither counts.", values))
    for one, two in _NEVER_BOTH:
        if {one, two} <= message.tags:
            values = {"one": one, "two": two}
            yield Problem(two, None, Sentence("Fields {one} and {two} cannot stand side by side.", values), False)


def _printed_otherwise(message: SwiftMessage) -> Iterator[Problem]:
    """Yield, for a print without tags, what is not written as SWIFT writes it, and its lines that are no field."""
    if not message.by_names:
        return
    for (tag, text), line in zip(message.fields, _lines(message), strict=True):
        day = swift_date(text) if tag in _DAYS else None
        money = swift_amount(text) if tag in _SUMS else None
        read = day.isoformat() if day else f"{money.currency} {money.amount:f}" if money else ""
        if read and not (_SWIFT_DAY if day else _SWIFT_SUM).match(text):
            values = {"tag": tag, "text": text[:60], "read": read}
            otherwise = Sentence(
                "Field {tag} is printed as {text!r}, not as SWIFT writes it; it is read as {read}.", values
            )
            yield Problem(tag, line, otherwise, False)
    for number, text in message.unknown:
        yield Problem("", number, Sentence("This line is no field we know: {text!r}.", {"text": text[:200]}), False)


def _missing(message: SwiftMessage) -> Iterator[Problem]:
    if missing := missing_parts(message):
        parts = ", ".join(map(str, missing))
        yield Problem("27", None, Sentence("Part {parts} of the message is missing.", {"parts": parts}), False)
    for tag in _NEEDED.get(message.type, ()):
        if tag not in message.tags:
            yield Problem(tag, None, Sentence("Field {tag} is not in the message.", {"tag": tag}), False)
