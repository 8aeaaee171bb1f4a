"""The questions as a face sees them: what buyers asked, what is still unanswered, a person's word on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from mailmate.desk.entries import find_entry
from mailmate.desk.own_words import own_words
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.open_questions import ANSWERED, Question, questions
from mailmate.trade.registers import Entry

REGISTER = "questions"


def list_questions(desk: Desk, company: str | None = None, *, only_open: bool = False) -> list[Question]:
    """Return the questions of every company or of one, oldest first; with `only_open` without the answered ones."""
    entries = desk.database.registers.entries(REGISTER, company=company)
    words = own_words(desk, (one.mail_id for one in entries if one.mail_id is not None and one.kind == "asked"))
    return [one for one in questions(entries, words) if not only_open or one.state != ANSWERED]


def find_question(desk: Desk, number: int) -> Question:
    """Return one question; raise `WrongUse` where the number is of none, or of one that was struck out."""
    entry = find_entry(desk, REGISTER, number)
    for one in list_questions(desk, entry.company):
        if one.entry.entry_id == number:
            return one
    raise WrongUse(
        Sentence("There is no question {number}.", {"number": number}),
        Sentence("`mailmate questions list` shows their numbers."),
    )


def say_answered(desk: Desk, number: int, *, answered: bool = True) -> None:
    """Record that a person says a question is answered, or is not; raise `WrongUse` where there is none."""
    asked = find_question(desk, number).entry
    kind = "answered" if answered else "reopened"
    line = Entry(
        REGISTER, kind, {"entry": number}, "", desk.now(), "person", asked.mail_id, "", asked.subject, asked.company
    )
    desk.database.registers.add([line])


def question_json(question: Question, today: date) -> dict[str, Any]:
    """Return a question as JSON."""
    entry = question.entry
    return {
        "id": f"q{entry.entry_id}",
        "register": REGISTER,
        "company": entry.company,
        "subject": entry.subject or None,
        "text": question.text,
        "quote": entry.quote,
        "asked": entry.at.isoformat(),
        "mail": entry.mail_id,
        "state": question.state,
        "answer_by": question.answer_by.isoformat() if question.answer_by else None,
        "overdue": question.is_overdue(today),
    }
