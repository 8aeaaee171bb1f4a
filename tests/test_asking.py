"""Several mails' questions to a model at once: order, ceilings, failures, and a kill in the middle."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from pydantic import BaseModel

from mailmate.desk.drafts.asking import Conversation, Unanswered, ask_together
from mailmate.errors import BadInput, ModelFailed
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ModelCall


class Answer(BaseModel):
    text: str


class Office:
    """An endpoint whose lines answer by name; with `together` they answer only once so many are asked at a time."""

    def __init__(self, *, together: int = 1, fails: frozenset[str] = frozenset()) -> None:
        self.asked: list[str] = []
        self.lines = 0
        self._gate = threading.Barrier(together, timeout=10)
        self._fails = fails

    def another_line(self) -> Line:
        self.lines += 1
        return Line(self)

    def answer(self, name: str) -> Answer:
        self._gate.wait()
        self.asked.append(name)
        if name in self._fails:
            raise ModelFailed(Sentence("The model does not answer."))
        return Answer(text=f"about {name}")


class Line:
    def __init__(self, office: Office) -> None:
        self.calls: list[ModelCall] = []
        self._office = office

    def ask(self, task: str, values: Any, shape: Any, others: Any = ()) -> Any:
        self.calls.append(ModelCall(task, "m", 1, 1, 0.1))
        return self._office.answer(f"{task} {values['mail']}")


class Free:
    """Rules that let everything go out, and remember what they heard."""

    def __init__(self, at_once: int = 9, most: int = 99) -> None:
        self.at_once = at_once
        self.heard_of: list[Any] = []
        self._most = most

    def may_ask(self, under_way: int) -> bool:
        return len(self.heard_of) + under_way < self._most

    def heard(self, answer: Any) -> None:
        self.heard_of.append(answer)


def read_and_draft(done: dict[int, list[str]]):
    """The work on a mail: two questions, the second resting on the first."""

    def work(mail_id: int, talk: Conversation) -> None:
        said = []
        for task in ("read", "draft"):
            try:
                said.append(talk.ask(task, {"mail": mail_id}, Answer).text)
            except ModelFailed:
                said.append("failed")
        done[mail_id] = said

    return work


def test_questions_of_several_mails_are_on_their_way_at_once():
    office, done = Office(together=3), {}
    ask_together([1, 2, 3], office, Free(), work=read_and_draft(done), without=done.pop, most=3)
    assert done == {mail: [f"about read {mail}", f"about draft {mail}"] for mail in (1, 2, 3)}
    assert office.lines == 6, "each question has a line of its own"


def test_no_mail_is_begun_before_a_line_is_free():
    begun: list[int] = []

    def work(mail_id: int, talk: Conversation) -> None:
        begun.append(mail_id)
        talk.ask("read", {"mail": mail_id}, Answer)

    ask_together([1, 2, 3], Office(), Free(at_once=1), work=work, without=begun.remove, most=4)
    assert begun == [1, 1, 2, 2, 3, 3]


def test_a_failure_is_an_answer_for_the_mail_it_belongs_to():
    done: dict[int, list[str]] = {}
    office = Office(fails=frozenset({"read 2"}))
    ask_together([1, 2], office, Free(), work=read_and_draft(done), without=done.pop, most=1)
    assert done == {1: ["about read 1", "about draft 1"], 2: ["failed", "about draft 2"]}


@pytest.mark.parametrize("fault", [RecursionError("too deep"), BadInput(Sentence("draft.md, line 9: no value x."))])
def test_a_fault_while_asking_is_a_failure_of_that_mail_alone(fault):
    class Stumbling(Line):
        def ask(self, task: str, values: Any, shape: Any, others: Any = ()) -> Any:
            if values["mail"] == 2:
                raise fault
            return super().ask(task, values, shape, others)

    office, done = Office(), {}
    office.another_line = lambda: Stumbling(office)
    ask_together([1, 2, 3], office, Free(), work=read_and_draft(done), without=done.pop, most=1)
    assert (done[2], len(done[1]), len(done[3])) == (["failed", "failed"], 2, 2)


def test_past_the_ceiling_the_work_is_done_without_the_model():
    done: dict[int, list[str]] = {}
    left: list[int] = []
    ask_together([1, 2, 3], Office(), Free(most=3), work=read_and_draft(done), without=left.append, most=1)
    assert (sorted(done), left) == ([1], [2, 3])


def test_every_call_stands_in_the_books_of_its_mail():
    books: dict[int, int] = {}

    def work(mail_id: int, talk: Conversation) -> None:
        talk.ask("read", {"mail": mail_id}, Answer)
        books[mail_id] = len(talk.calls)

    ask_together([1, 2, 3], Office(together=3), Free(), work=work, without=books.pop, most=3)
    assert books == {1: 1, 2: 1, 3: 1}


def test_an_interruption_asks_no_further_question():
    office = Office()

    def work(mail_id: int, talk: Conversation) -> None:
        if mail_id == 2:
            raise KeyboardInterrupt
        talk.ask("read", {"mail": mail_id}, Answer)

    with pytest.raises(KeyboardInterrupt):
        ask_together([1, 2, 3], office, Free(at_once=1), work=work, without=print, most=2)
    assert office.asked == ["read 1"]


def test_an_unanswered_question_is_no_error_that_work_could_swallow():
    assert not issubclass(Unanswered, Exception)
