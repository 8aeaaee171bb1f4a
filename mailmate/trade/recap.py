"""What was agreed on the telephone, as sentences a letter can hold: each day spelled out, none left to guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from mailmate.trade.finding.dates import DateBase, find_dates, spell_date
from mailmate.trade.finding.wording import fold_space

MOST_NOTES = 30
LONGEST_NOTE = 2000


def recap_points(notes: Iterable[str], now: datetime) -> tuple[str, ...]:
    """Return the notes of a call as sentences: relative days become absolute ones, vague ones a `[placeholder]`."""
    lines = [text for note in notes if (text := fold_space(note[:LONGEST_NOTE]).strip(" -*•"))]
    return tuple(_sentence(_to_the_reader(_with_days(line, now))) for line in lines[:MOST_NOTES])


_OF_THEM = {
    "they": "you",
    "them": "you",
    "their": "your",
    "theirs": "yours",
    "they'll": "you will",
    "they’ll": "you will",
}
_THEY = re.compile(rf"\b(?:{'|'.join(sorted(_OF_THEM, key=len, reverse=True))})\b", re.IGNORECASE)


def _to_the_reader(text: str) -> str:
    """Say "you" to whom the note calls "they": a note speaks of the buyer, the letter to them."""
    if not re.match(r"(?:they|their)\b", text, re.IGNORECASE):
        return text
    return _THEY.sub(lambda match: _OF_THEM[match[0].lower()], text)


def _with_days(text: str, now: datetime) -> str:
    found = [one for one in find_dates(text, DateBase(now)) if isinstance(one.value, date) or "vague" in one.flags]
    for one in sorted(found, key=lambda date_found: date_found.start, reverse=True):
        words = spell_date(one.value) if isinstance(one.value, date) else f"{one.quote} [placeholder: which day]"
        if isinstance(one.value, date) and not _has_preposition(text[: one.start]):
            words = f"on {words}"
        text = text[: one.start] + words + text[one.end :]
    return text


def _has_preposition(before: str) -> bool:
    """Tell whether a word for when stands before a day already, or nothing does: "tomorrow" needs an "on"."""
    last = before.rstrip().rsplit(" ", 1)[-1].lower()
    return last in {"on", "by", "until", "till", "before", "after", "from", "to", "of", "at", "and", "or"} or not last


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text[-1:] in ".!?。" else f"{text}."
