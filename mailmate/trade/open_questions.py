"""The questions register: every question asked of us, and whether it is open, promised an answer, or answered.

Entries of register `questions`: read from mail `asked` (`{"text"}`); by a person `answered`, `reopened`
(`{"entry": id}`), `confirmed`, `struck`. The first later mail of ours in the thread that names no day for the answer is
the answer, and stays it; until then the question is promised, and once it is, a mail that speaks of something else is
no answer. Of several questions of one mail those stay open that our mails pass over while they take up another. Plain
code cannot tell an answer from an evasion: a person reopens what was not answered. A mail that names a day answers what
it takes up beside the words that name it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from mailmate.sentences import mark
from mailmate.trade.own_words import OwnWord
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

_POINT = re.compile(r"^\s{0,8}\(?\d{1,2}[.)]\s", re.MULTILINE)
TakesUp = Callable[[str, str], bool]
"""Whether a mail of ours (second) takes up a question (first)."""

OPEN, PROMISED, ANSWERED = "open", "promised", "answered"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a buyer's mail and where it stands."""

    entry: Entry
    state: str
    answer_by: date | None = None
    """The day we named, while it is `promised`."""
    passed_over: bool = False
    """True while it is `open` though we answered: our mail takes up other questions of that mail and not this one."""

    @property
    def text(self) -> str:
        """The question in the buyer's words."""
        return str(self.entry.value.get("text") or self.entry.quote)

    @property
    def shown(self) -> str:
        """The word a person reads for its state."""
        return mark("passed over") if self.passed_over else self.state

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day we named has passed."""
        return self.state == PROMISED and self.answer_by is not None and self.answer_by < today


def questions(
    entries: Iterable[Entry],
    words: Mapping[int, Sequence[OwnWord]],
    takes_up: TakesUp | None = None,
    answers: TakesUp | None = None,
) -> tuple[Question, ...]:
    """Return the questions these entries tell of, oldest first; `words` is mail -> our own mails in its thread.

    Without `takes_up` any answer answers all that a mail asked; without `answers` a mail that names a day promises all.
    """
    listed = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    said = {
        one.value.get("entry"): one
        for one in listed
        if one.by == "person" and one.kind in ("answered", "reopened") and one.entry_id not in struck
    }
    asked = [one for one in listed if one.kind == "asked" and one.entry_id not in struck]
    found = [
        _question(one, said.get(one.entry_id), words.get(one.mail_id or 0, ()), answers, takes_up) for one in asked
    ]
    if takes_up is None:
        return tuple(found)
    settled = {one.value.get("entry") for one in listed if one.by == "person"}
    over = _passed_over([one for one in found if one.entry.entry_id not in settled], words, takes_up)
    return tuple(Question(one.entry, OPEN, None, True) if one.entry.entry_id in over else one for one in found)


def _passed_over(
    found: Sequence[Question], words: Mapping[int, Sequence[OwnWord]], takes_up: TakesUp
) -> set[int | None]:
    """Return the numbers of the questions our mails leave aside while they take up another of the same mail."""
    by_mail: dict[int, list[Question]] = {}
    for one in found:
        if one.state == ANSWERED and one.entry.mail_id is not None:
            by_mail.setdefault(one.entry.mail_id, []).append(one)
    over: set[int | None] = set()
    for mail_id, group in by_mail.items():
        texts = [one.text for one in words.get(mail_id, ()) if one.at > group[0].entry.at and one.text]
        if len(group) < 2 or not texts or any(len(_POINT.findall(text)) >= len(group) for text in texts):
            continue
        taken = {one.entry.entry_id: any(takes_up(one.text, text) for text in texts) for one in group}
        if any(taken.values()):
            over |= {number for number, is_taken in taken.items() if not is_taken}
    return over


def _question(
    entry: Entry,
    said: Entry | None,
    words: Sequence[OwnWord],
    answers: TakesUp | None,
    takes_up: TakesUp | None,
) -> Question:
    """Return where one question stands; a person's word counts until a later mail of ours."""
    since = said.at if said is not None else entry.at
    later = [one for one in words if one.at > since]
    if not later or (said is not None and said.kind == "answered"):
        return Question(entry, ANSWERED if said is not None and said.kind == "answered" else OPEN)
    text = str(entry.value.get("text") or entry.quote)
    if answers is not None and any(one.answers_by and answers(text, one.beside_promise) for one in later):
        return Question(entry, ANSWERED)
    days = [one.answers_by if one.answers_by and one.answers_by >= one.day else None for one in later]
    promised = next((place for place, day in enumerate(days) if day), len(days))
    for place, (one, day) in enumerate(zip(later, days, strict=True)):
        speaks_of_it = place < promised or takes_up is None or not one.text or takes_up(text, one.text)
        if day is None and speaks_of_it:
            return Question(entry, ANSWERED)
    return Question(entry, PROMISED, [day for day in days if day][-1])
