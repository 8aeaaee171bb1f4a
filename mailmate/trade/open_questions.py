"""The questions register: every question asked of us, and whether it is open, promised an answer, or answered.

Entries of register `questions`: read from mail `asked` (`{"text"}`); by a person `answered`, `reopened`
(`{"entry": id}`), `confirmed`, `struck`. The first later mail of ours in the thread that names no day for the answer is
the answer, and stays it; until then the question is promised. Plain code cannot tell an answer from an evasion: a
person reopens what was not answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mailmate.trade.own_words import OwnWord
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

OPEN, PROMISED, ANSWERED = "open", "promised", "answered"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a buyer's mail and where it stands."""

    entry: Entry
    state: str
    answer_by: date | None = None
    """The day we named, while it is `promised`."""

    @property
    def text(self) -> str:
        """The question in the buyer's words."""
        return str(self.entry.value.get("text") or self.entry.quote)

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day we named has passed."""
        return self.state == PROMISED and self.answer_by is not None and self.answer_by < today


def questions(entries: Iterable[Entry], words: Mapping[int, Sequence[OwnWord]]) -> tuple[Question, ...]:
    """Return the questions these entries tell of, oldest first; `words` is mail -> our own mails in its thread."""
    listed = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    said = {
        one.value.get("entry"): one
        for one in listed
        if one.by == "person" and one.kind in ("answered", "reopened") and one.entry_id not in struck
    }
    asked = (one for one in listed if one.kind == "asked" and one.entry_id not in struck)
    return tuple(_question(one, said.get(one.entry_id), words.get(one.mail_id or 0, ())) for one in asked)


def _question(entry: Entry, said: Entry | None, words: Sequence[OwnWord]) -> Question:
    """Return where one question stands; a person's word counts until a later mail of ours."""
    since = said.at if said is not None else entry.at
    later = [one for one in words if one.at > since]
    if not later or (said is not None and said.kind == "answered"):
        return Question(entry, ANSWERED if said is not None and said.kind == "answered" else OPEN)
    days = [one.answers_by if one.answers_by and one.answers_by >= one.day else None for one in later]
    return Question(entry, ANSWERED) if None in days else Question(entry, PROMISED, days[-1])
