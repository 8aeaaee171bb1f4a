"""Asking a model about several mails at once, while all other work stays in one thread.

The work on a mail is plain code that asks a `Conversation` where it needs a model. At a question nobody has
answered yet it stops (`Unanswered`); the question goes out on a line of its own; when its answer has come the
work on that mail is done again from its beginning, which costs milliseconds and finds the answer there. What
was stored on the way is found stored. Only questions and answers cross threads.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from mailmate.errors import MailmateError, ModelFailed
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ChatModel, ModelCall, Shape
from mailmate.values import dataclass

log = logging.getLogger(__name__)

LOOK_UP = 0.5
"""Seconds between two looks at whether somebody wants this to end; Windows hears no Ctrl-C while it waits."""


class Endpoint(Protocol):
    """A model that several threads may ask, each on a line of its own."""

    def another_line(self) -> ChatModel:
        """Return a line to the same model with books of its own."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the arguments of `ChatModel.ask`."""

    task: str
    values: Mapping[str, Any]
    shape: type[Any]
    others: frozenset[str]


class Unanswered(BaseException):
    """The work has come to a question without an answer yet: a stop, no error, so nothing but its owner catches it."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.task)
        self.question = question


class Conversation:
    """A `ChatModel` for the work on one mail: it knows the answers that have come, and stops the work at any other."""

    def __init__(self) -> None:
        self.calls: list[ModelCall] = []
        self.failures: list[ModelFailed] = []
        """What was asked in vain."""
        self._answers: dict[str, Any] = {}

    def ask(self, task: str, values: Mapping[str, Any], shape: type[Shape], others: Collection[str] = ()) -> Shape:
        """Return the answer that came; raise `Unanswered` where none has come, `ModelFailed` where none will.

        A task is asked once: what other mails brought on record since changes the question, and asks it no second time.
        """
        if task not in self._answers:
            raise Unanswered(Question(task, values, shape, frozenset(others)))
        answer = self._answers[task]
        if isinstance(answer, ModelFailed):
            raise answer
        found: Shape = answer
        return found

    def take(self, question: Question, reply: Reply) -> None:
        """Remember what came of a question."""
        self._answers[question.task] = reply.answer
        self.calls.extend(reply.calls)
        if isinstance(reply.answer, ModelFailed):
            self.failures.append(reply.answer)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back on a line: the answer or the failure, and the calls it took."""

    answer: Any
    calls: tuple[ModelCall, ...]


def put(question: Question, line: ChatModel) -> Reply:
    """Ask and wait; whatever goes wrong is an answer too, for the mail it was asked about."""
    try:
        answer: Any = line.ask(question.task, question.values, question.shape, question.others)
    except ModelFailed as error:
        answer = error
    except MailmateError as error:  # a prompt the user has rewritten
        answer = ModelFailed(error.message, error.hint)
    except Exception as error:
        log.exception("the model could not be asked to %s", question.task)
        kind = type(error).__name__
        answer = ModelFailed(Sentence("The model could not be asked ({kind}).", {"kind": kind}))
    return Reply(answer, tuple(line.calls))


class Rules(Protocol):
    """Who decides whether a question may go out, and hears what came of it."""

    @property
    def at_once(self) -> int:
        """How many questions may be on their way now, at least 1."""
        ...

    def may_ask(self, under_way: int) -> bool:
        """True while a model may be asked once more, with so many questions already on their way."""
        ...

    def heard(self, answer: Any) -> None:
        """Take note of an answer, or of a `ModelFailed`."""
        ...


def ask_together(
    mail_ids: Iterable[int],
    endpoint: Endpoint,
    rules: Rules,
    *,
    work: Callable[[int, Conversation], None],
    without: Callable[[int], None],
    most: int,
) -> None:
    """Do `work` on every mail, with up to `most` questions on their way; `without` where none may be asked.

    Mails are begun in their order, and one is begun only when a line is free for it. Whatever ends this, a Ctrl-C
    too, begins no further call and waits for none: what was not answered by then is as if it had not been asked.
    """
    waiting = iter(mail_ids)
    asked: dict[int, tuple[Conversation, Question]] = {}
    replies: SimpleQueue[tuple[int, Reply]] = SimpleQueue()

    def go_on(mail_id: int, talk: Conversation) -> None:
        try:
            work(mail_id, talk)
        except Unanswered as stop:
            if rules.may_ask(len(asked)):
                asked[mail_id] = talk, stop.question
                _send_out(mail_id, stop.question, endpoint.another_line(), replies)
            else:
                without(mail_id)

    while True:
        while len(asked) < min(most, rules.at_once) and (mail_id := next(waiting, None)) is not None:
            go_on(mail_id, Conversation())
        if not asked:
            return
        mail_id, reply = _next_of(replies)
        talk, question = asked.pop(mail_id)
        rules.heard(reply.answer)
        talk.take(question, reply)
        go_on(mail_id, talk)


def _send_out(mail_id: int, question: Question, line: ChatModel, replies: SimpleQueue[tuple[int, Reply]]) -> None:
    """Ask in a thread that keeps nobody from ending the program."""
    threading.Thread(target=lambda: replies.put((mail_id, put(question, line))), name="model", daemon=True).start()


def _next_of(replies: SimpleQueue[tuple[int, Reply]]) -> tuple[int, Reply]:
    while True:
        try:
            return replies.get(timeout=LOOK_UP)
        except Empty:
            continue
