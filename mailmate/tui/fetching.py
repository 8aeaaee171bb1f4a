"""Fetching from the inbox: what a poll does, with a line that says how far it is and a key that stops it."""

from __future__ import annotations

from textual.message import Message
from textual.widgets import Static

from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.tui.background import in_background, is_at_work, is_outdated, tell_trouble
from mailmate.tui.steady import Steady
from mailmate.tui.words import safe


class Stopped(BaseException):
    """A person stopped a fetch: no error, so nothing but the line that runs it catches it."""


class FetchLine(Steady, Static):
    """One line at the foot, seen while a fetch runs: how far it is; Escape stops it between two batches.

    What was kept by then stays kept; the next fetch goes on from there.
    """

    class Ended(Message):
        """A fetch is over: the list is to be read anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("", id="fetching", markup=False)
        self._desk = desk
        self._is_stopped = False
        self._told = ""
        """Why the last fetch by itself failed, as it was told."""

    def on_mount(self) -> None:
        """Stay out of sight until something is fetched."""
        self.display = False

    def on_unmount(self) -> None:
        """Stop at the next batch: the inbox is closed, and closing waits for no whole mailbox."""
        self._is_stopped = True

    def start(self, *, aloud: bool) -> None:
        """Fetch under the poller's own lock, unless a fetch runs; by itself (not `aloud`) only what is new is said."""
        if self._desk.demo_outbox:
            if aloud:
                self.app.notify(say("A demo fetches nothing."), markup=False)
            return
        if is_at_work(self, "fetch"):
            return
        self._is_stopped = False
        if aloud:
            self._show(Sentence("Fetching…"))
        self._fetch(aloud=aloud)

    def stop(self) -> bool:
        """Stop the fetch that is seen to run; False where none is."""
        if not self.display or not is_at_work(self, "fetch"):
            return False
        self._is_stopped = True
        self._show(Sentence("Stopping after this step…"))
        return True

    @in_background("fetch")
    def _fetch(self, *, aloud: bool) -> None:
        from mailmate.desk.poll import poll

        def tell(how_far: Sentence) -> None:
            if self._is_stopped or is_outdated():
                raise Stopped
            self.app.call_later(self._show, how_far)

        try:
            report = poll(self._desk, tell=tell)
        except Stopped:
            self.app.call_later(self._say, say("Stopped. What was fetched is kept; F goes on."))
            return
        finally:
            self.app.call_later(self._end)
        if aloud or report.fetched:
            self.app.call_later(self._say, say(Sentence("{fetched} fetched, {drafted} drafted.", report.numbers())))
        for problem in report.errors:
            self.app.call_later(self._tell_problem, problem, aloud=aloud)

    def _say(self, words: str) -> None:
        self.app.notify(words, markup=False)

    def _show(self, how_far: Sentence) -> None:
        self.display = True
        self.update(safe(f"{say(how_far)} · {say('Esc stops it')}", "bold"))

    def _end(self) -> None:
        self.display = False
        self.post_message(self.Ended())

    def _tell_problem(self, problem: MailmateError, *, aloud: bool) -> None:
        """Tell why a mailbox was not fetched; by itself the same thing is told once."""
        if aloud or str(problem.message) != self._told:
            tell_trouble(self.app, problem)
        self._told = str(problem.message)
