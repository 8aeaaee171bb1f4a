"""What a person looks for among mails: words, and `from:` `intent:` `after:` `before:` `has:` before a value.

A value that is not typed yet restricts nothing, so that a search as one types never stumbles over half a word.
"""

from __future__ import annotations

import re
from datetime import date

from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent, Subtype
from mailmate.values import dataclass

OPERATORS = ("from", "intent", "after", "before", "has")
THINGS = ("file", "draft", "flag")
"""What `has:` knows."""
_OPERATOR = re.compile(rf"({'|'.join(OPERATORS)})[:：](\S*)", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?")
MOST = 20
"""Operators of one search that count."""


@dataclass(frozen=True, slots=True)
class MailQuery:
    """The words, and what else a mail must be."""

    words: str = ""
    senders: tuple[str, ...] = ()
    """Each stands in the sender's name, address or company; lower-case."""
    kinds: frozenset[Intent | Subtype] | None = None
    """Its kind is one of these; None for any."""
    since: date | None = None
    until: date | None = None
    """The first day it may not be of any more."""
    things: frozenset[str] = frozenset()

    @property
    def is_restricted(self) -> bool:
        """True where anything but words is asked."""
        return bool(self.senders or self.things or self.since or self.until or self.kinds is not None)


def read_query(text: str) -> MailQuery:
    """Return what is looked for; raise `BadInput` for a kind, a day or a thing there is none of."""
    words, senders, things = list[str](), list[str](), set[str]()
    kinds, since, until = None, None, None
    for token in text.split()[: MOST * 2]:
        found = _OPERATOR.fullmatch(token)
        name, value = (found[1].lower(), found[2].lower()) if found else ("", "")
        if not name:
            words.append(token)
        elif not value:
            continue
        elif name == "from":
            senders.append(value)
        elif name == "intent":
            kinds = _kinds(value) if kinds is None else kinds | _kinds(value)
        elif name == "has":
            things.add(_thing(value))
        elif name == "after":
            since = _day(value)
        else:
            until = _day(value)
    return MailQuery(" ".join(words), tuple(senders), kinds, since, until, frozenset(things))


def _kinds(value: str) -> frozenset[Intent | Subtype]:
    wanted = value.replace("-", "_")
    every: list[Intent | Subtype] = [one for one in Intent if one is not Intent.OTHER]
    found = frozenset(one for one in (*every, *Subtype) if wanted in one.value)
    if wanted == Intent.OTHER.value:
        found = frozenset(Subtype)
    if not found:
        names = ", ".join(one.value for one in every)
        raise BadInput(
            Sentence("No kind of mail is called {text!r}. There are: {names}, …", {"text": value, "names": names})
        )
    return found


def _thing(value: str) -> str:
    thing = {"files": "file", "attachment": "file", "attachments": "file", "flags": "flag", "drafts": "draft"}.get(
        value, value
    )
    known = next((one for one in THINGS if one.startswith(thing)), None)
    if known is None:
        raise BadInput(Sentence("has: knows {names}, not {text!r}.", {"text": value, "names": ", ".join(THINGS)}))
    return known


def _day(value: str) -> date:
    """Return a day, or the first of a month or a year."""
    found = _DAY.fullmatch(value)
    try:
        if found is None:
            raise ValueError
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise BadInput(Sentence("{text!r} is no day: write it like 2026-08-01.", {"text": value})) from None
