"""The questions as a face sees them: what buyers asked, what is still unanswered, a person's word on it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from mailmate.desk.registers.entries import find_entry
from mailmate.desk.registers.own_words import own_words
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.finding.wording import fold_words
from mailmate.trade.open_questions import ANSWERED, Question, questions
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry

REGISTER = "questions"
_MOST_EARLIER = 6
_FEW_SIGNS = 4
_SIGN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PAIR = re.compile("(?=([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}))")
_CODE = re.compile(r"[A-Za-z]{2,10}", re.ASCII)
_ASKING = frozenset(
    "请问 问一 一下 可以 以提 提供 供吗 能否 是否 否可 多少 什么 么时 时候 怎么 怎样 需要 要不 不要 我们 你们 贵司"
    " 贵公 公司 有没 没有 有吗 可否 多久 是多 です ます すか いつ くだ ださ さい 습니 니까 주세 세요 있습 입니".split()
)
"""Pairs of signs that ask and name nothing."""
_NAMES = re.compile(
    r"(?<![\w-])(?:[A-Z]{2,8}(?:[-/]?\d{1,8}[A-Z]?)?|[A-Z]{1,4}[-/]?\d{2,8}[A-Z]{0,2})(?![\w-])", re.ASCII
)
"""What is called alike in every language: a certificate, a size, a part number."""
_STEM = 5
"""Letters by which words of question and answer are compared."""


def list_questions(desk: Desk, company: str | None = None, *, only_open: bool = False) -> list[Question]:
    """Return the questions of every company or of one, oldest first; with `only_open` without the answered ones."""
    entries = desk.database.registers.entries(REGISTER, company=company)
    words = own_words(desk, (one.mail_id for one in entries if one.mail_id is not None and one.kind == "asked"))
    return [one for one in questions(entries, words, _takes_up, _answers) if not only_open or one.state != ANSWERED]


def with_earlier_questions(desk: Desk, mail_id: int | None, reading: Reading) -> Reading:
    """Return a reading with the open questions of their mails before this one in the thread put first.

    Who answers the last mail of a thread answers the earlier ones: what they asked since our last mail there.
    """
    earlier = _asked_before(desk, mail_id) if mail_id is not None else []
    known = {fold_words(one) for one in reading.questions}
    more = [one for one in dict.fromkeys(earlier) if fold_words(one) not in known][-_MOST_EARLIER:]
    return replace(reading, questions=(*more, *reading.questions)) if more else reading


def _asked_before(desk: Desk, mail_id: int) -> list[str]:
    """Return the questions the writer's company asked in the thread since our last mail before this one, still open."""
    thread = [(one.date, one.mail_id, one.ours) for one in desk.database.mails.thread(mail_id)]
    here = next((one for one in thread if one[1] == mail_id), None)
    before = sorted(one for one in thread if here and not here[2] and one < here)
    if not before:
        return []
    ours = [place for place, one in enumerate(before) if one[2]]
    since = before[ours[-1] + 1 :] if ours else before
    company = desk.database.mails.company(mail_id)
    entries = [
        entry for _, number, _ in since for entry in desk.database.registers.entries(REGISTER, mail_id=number)
        if entry.company == company
    ]  # fmt: skip
    return [one.text for one in questions(entries, {}) if one.state != ANSWERED]


def _takes_up(question: str, letter: str) -> bool:
    """Tell whether a letter of ours may take up a question: one word of it is enough to leave it to a person.

    Of a question in another language than English only names are told, which are written alike everywhere: "NSF",
    "DN50"; where it has none nobody can tell. Question and letter in Chinese, Japanese or Korean signs are compared
    by the pairs of signs that name something.
    """
    from mailmate.drafting.questions import is_answered, is_english
    from mailmate.drafting.wording import content_words

    if is_answered(question, letter):
        return True
    if _is_in_signs(question) and _is_in_signs(letter):
        return not _pairs(question).isdisjoint(_pairs(letter))
    if not is_english(question):
        names = set(_NAMES.findall(question))
        return not names or not names.isdisjoint(_NAMES.findall(letter))
    asked, told = ({one[:_STEM] for one in content_words(text) if one.isalpha()} for text in (question, letter))
    return any(len(one) == _STEM for one in asked & told)


def _is_in_signs(text: str) -> bool:
    return len(_SIGN.findall(text)) >= _FEW_SIGNS


def _pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring signs that name something, and the codes in Latin letters."""
    pairs = {match[1] for match in _PAIR.finditer(text)} - _ASKING
    return pairs | {one.upper() for one in _CODE.findall(text)}


def _answers(question: str, letter: str) -> bool:
    """Tell whether words of ours surely answer a question: only of a question in English can plain code tell."""
    from mailmate.drafting.questions import answering_words, is_english

    return is_english(question) and bool(answering_words(question, letter))


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
        "passed_over": question.passed_over,
        "overdue": question.is_overdue(today),
    }
