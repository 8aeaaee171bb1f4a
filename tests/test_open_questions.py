"""The questions register: open until we write, promised where we name a day, answered else; a person's word counts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mailmate.trade.open_questions import questions
from mailmate.trade.own_words import OwnWord
from mailmate.trade.registers import Entry
from tests.office import open_office


def moment(day: int) -> datetime:
    return datetime(2026, 6, day, 9, tzinfo=UTC)


def entry(number: int, day: int, kind: str = "asked", **value: Any) -> Entry:
    by = "reader" if kind == "asked" else "person"
    return Entry(
        "questions", kind, {"text": "MOQ?"} | value, "MOQ?", moment(day), by, 7, company="b.example", entry_id=number
    )


def wrote(day: int, names: int | None = None) -> OwnWord:
    return OwnWord(moment(day), date(2026, 6, names) if names else None)


@pytest.mark.parametrize(
    ("words", "state", "answer_by"),
    [
        ([], "open", None),
        ([wrote(1)], "open", None),
        ([wrote(3)], "answered", None),
        ([wrote(3, 8)], "promised", date(2026, 6, 8)),
        ([wrote(3, 8), wrote(7)], "answered", None),
        ([wrote(3, 8), wrote(8, 12)], "promised", date(2026, 6, 12)),
        ([wrote(3, 1)], "answered", None),
    ],
)
def test_our_later_mails_say_where_a_question_stands(words: list[OwnWord], state: str, answer_by: date | None) -> None:
    (one,) = questions([entry(1, 2)], {7: words})
    assert (one.state, one.answer_by) == (state, answer_by)


def test_a_promised_answer_is_overdue_once_its_day_has_passed() -> None:
    (one,) = questions([entry(1, 2)], {7: [wrote(3, 8)]})
    assert not one.is_overdue(date(2026, 6, 8))
    assert one.is_overdue(date(2026, 6, 9))


def test_a_persons_word_counts_until_we_write_again() -> None:
    asked = entry(1, 2)
    assert questions([asked, entry(2, 4, "answered", entry=1)], {7: []})[0].state == "answered"
    assert questions([asked, entry(2, 5, "reopened", entry=1)], {7: [wrote(4)]})[0].state == "open"
    assert questions([asked, entry(2, 5, "reopened", entry=1)], {7: [wrote(6)]})[0].state == "answered"


def test_what_is_struck_out_is_no_question() -> None:
    assert questions([entry(1, 2), entry(2, 3, "struck", entry=1)], {}) == ()


def test_an_answer_a_wrong_clock_dated_before_the_question_answers_it_all_the_same(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.at("2026-07-06 10:00")
    office.receives("Dear Iris,\n\nWhat is your lead time?\n\nAna")
    office.at("2026-07-06 09:10")
    office.sends("Dear Ana,\n\nThe lead time is 25 days.\n\nIris", answers=1)
    (question,) = office.tells("questions", "list")
    assert question["state"] == "answered"


@pytest.mark.parametrize(
    ("letter", "open_ones"),
    [
        ("王先生，您好：\n交货期是30天。CE证书可以提供。", ["木箱要不要另外收费？"]),
        ("王先生，您好：\n交货期30天，CE证书没问题，木箱免费。", []),
        ("Dear Mr Wang, lead time is 30 days and we have CE. Wooden boxes are free.", []),
    ],
)
def test_a_chinese_question_our_chinese_answer_passes_over_stays_open(
    tmp_path: Path, letter: str, open_ones: list[str]
) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.receives("你好：\n请问交货期是多久？\n可以提供CE证书吗？\n木箱要不要另外收费？", subject="询价")
    office.sends(letter, answers=1, subject="Re: 询价")
    told = [one["text"] for one in office.tells("questions", "list") if one["state"] == "open"]
    assert told == open_ones
