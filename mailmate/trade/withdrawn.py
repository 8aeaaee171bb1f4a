"""Mails their sender takes back: "please ignore my last mail".

What was read from the earlier mail stays as it is: only a person knows which mail is meant and what of it no longer
counts. It is said beside the later mail, with the words and with what the earlier one brought into the registers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.sentences import Sentence
from mailmate.trade.finding.wording import LONGEST, cut_quote, sentences
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.readings import ThreadMail
from mailmate.trade.withdrawn_tables import TAKES_BACK

TAKEN_BACK = "taken_back"
"""Kind of the entry of register `cases` that keeps such words."""
_TAKES_BACK = tuple(late_pattern(one, re.I) for one in TAKES_BACK)
_REMINDS = re.compile(r"\bif\b[^.;!?]{0,40}\b(?:already|paid|done|settled)\b", re.I)
"""A reminder's courtesy: "if you have already paid, please disregard our last mail"."""


def find_withdrawal(text: str) -> str | None:
    """Return the words of `text` that take back a mail its sender wrote before; None where nothing does."""
    for sentence in sentences(text[:LONGEST]):
        if _REMINDS.search(sentence):
            continue
        for pattern in _TAKES_BACK:
            if match := pattern.search(sentence):
                return cut_quote(sentence, *match.span())
    return None


def mail_taken_back(thread: Sequence[ThreadMail], sender: str) -> ThreadMail | None:
    """Return the newest earlier mail of `sender` in a thread: the one "my last mail" names; None where none is here."""
    theirs = [one for one in thread if one.sender == sender]
    return max(theirs, key=lambda one: (one.date, one.mail_id), default=None)


def withdrawal_note(quote: str, earlier: ThreadMail | None, entries: Sequence[str]) -> Sentence:
    """Say why a person must look: the words, the mail they mean, and the `entries` (`p7`) that were read from it."""
    if earlier is None:
        return Sentence(
            'They take back an earlier mail: "{words}". Strike out what was read from it.', {"words": quote}
        )
    values = {
        "words": quote, "id": earlier.mail_id, "day": earlier.date.date().isoformat(), "entries": ", ".join(entries),
    }  # fmt: skip
    if entries:
        return Sentence(
            'They take back their mail {id} of {day}: "{words}". Still on record from it: {entries}. Strike out what '
            "no longer counts.",
            values,
        )
    return Sentence('They take back their mail {id} of {day}: "{words}".', values)
