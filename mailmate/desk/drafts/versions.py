"""The versions of a draft side by side: which there are, and what differs line by line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import ndiff

from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Draft

MOST_LINES = 400
"""Lines of a version that are compared; the time grows with their square."""


def versions_of(desk: Desk, draft_id: int) -> list[Draft]:
    """Return all versions of a draft, newest first."""
    return list(reversed(desk.database.drafts.versions(draft_id)))


def describe_version(draft: Draft) -> Sentence:
    """Return who wrote a version, and how it begins."""
    first = next((line.strip() for line in draft.text.body.splitlines()[1:] if line.strip()), draft.text.subject)
    values = {"n": draft.version, "engine": draft.engine, "words": first[:60]}
    if draft.by == "person":
        return Sentence("{n}. typed by you: {words}", values)
    return Sentence("{n}. written by machine ({engine}): {words}", values)


def compare(shown: Draft, other: Draft) -> Iterator[tuple[str, str]]:
    """Yield (sign, line) of what differs from the version shown: `-` only there, `+` only in the other, ` ` in both."""
    for line in ndiff(_lines(shown), _lines(other)):
        if line[0] in "-+ ":
            yield line[0], line[2:]


def _lines(draft: Draft) -> list[str]:
    return [draft.text.subject, *draft.text.body.splitlines()[:MOST_LINES]]
