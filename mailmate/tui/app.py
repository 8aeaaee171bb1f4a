"""The terminal inbox as one application: its screens, its clock, and mail on its way out."""

from __future__ import annotations

import logging
from typing import ClassVar, Literal

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.worker import Worker, WorkerState

from mailmate.desk.outbox import due_items, flush, hold_back, take_back
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.trade.outbox import OutboxItem, State
from mailmate.tui.dialogs import QuitDialog
from mailmate.tui.inbox_screen import InboxScreen
from mailmate.tui.messages import Approved

log = logging.getLogger(__name__)


class InboxApp(App[None]):
    """The inbox over one desk."""

    CSS_PATH = "mailmate.tcss"
    TITLE = "mailmate"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", say("Quit"), show=False, priority=True),
        Binding("u", "undo_send", say("Undo send"), show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._leaving: list[int] = []

    def on_mount(self) -> None:
        """Open the list and start the clock that lets approved mail leave."""
        self.theme = "textual-dark"
        self.push_screen(InboxScreen(self.desk))
        self.set_interval(1, self._tick)

    def on_approved(self, message: Approved) -> None:
        """A mail was approved: say how long it can be taken back."""
        self._leaving.append(message.outbox_id)
        seconds = {"seconds": self.desk.config.drafts.undo_seconds}
        self.notify(say(Sentence("Leaves in {seconds} s. u takes it back.", seconds)), timeout=5, markup=False)

    def _tick(self) -> None:
        if due_items(self.desk):
            self._send_due()

    @work(thread=True, exclusive=True, group="outbox", exit_on_error=False)
    def _send_due(self) -> None:
        try:
            moved = flush(self.desk)
        except MailmateError as error:
            self.call_from_thread(self._trouble, error)
            return
        self.call_from_thread(self._moved, moved)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Turn an exception in a worker into a notice; the inbox and what was typed go on."""
        if event.state is WorkerState.ERROR:
            log.error("worker %s failed", event.worker.name, exc_info=event.worker.error)
            self.notify(say("Something failed; logs/mailmate.log in the home folder says what."), severity="error")

    def _trouble(self, error: MailmateError) -> None:
        self.notify(say(Sentence("Not sent yet: {why}", {"why": error.message})), severity="error", markup=False)

    def _moved(self, items: tuple[OutboxItem, ...]) -> None:
        """Tell what became of mails that were due."""
        for item in items:
            self._leaving = [outbox_id for outbox_id in self._leaving if outbox_id != item.outbox_id]
            self.notify(describe_item(item, self.desk), severity=_severity(item), timeout=8, markup=False)
        for screen in self.screen_stack:
            if isinstance(screen, InboxScreen):
                screen.refresh_list()

    def action_undo_send(self) -> None:
        """Take back the mail approved last, while it has not begun to leave."""
        if not self._leaving:
            self.notify(say("Nothing is waiting to leave."), markup=False)
            return
        try:
            take_back(self.desk, self._leaving.pop())
        except MailmateError as error:
            self.notify(say(error.message), severity="warning", markup=False)
            return
        self.notify(say("Taken back; the draft is as it was."), markup=False)
        for screen in self.screen_stack:
            if isinstance(screen, InboxScreen):
                screen.refresh_list()

    def action_leave(self) -> None:
        """Close the inbox; asks first where mail could still be taken back."""
        for screen in self.screen_stack:
            if save := getattr(screen, "save_all", None):
                save()
        if self._leaving:
            self.push_screen(QuitDialog(len(self._leaving)), self._quit)
        else:
            self.exit()

    def _quit(self, answer: str | None) -> None:
        if answer == "send":
            self._send_and_exit()
        elif answer == "hold":
            for outbox_id in self._leaving:
                try:
                    hold_back(self.desk, outbox_id)
                except MailmateError as error:
                    log.warning("%s", error)
            self.exit()

    @work(thread=True, exclusive=True, group="outbox", exit_on_error=False)
    def _send_and_exit(self) -> None:
        try:
            flush(self.desk, at_once=True)
        except MailmateError as error:
            self.call_from_thread(self._trouble, error)
            return
        self.call_from_thread(self.exit)


def describe_item(item: OutboxItem, desk: Desk) -> str:
    """Return in a sentence what became of a mail."""
    subject = {"subject": item.mail.subject}
    if item.state is State.SENT and desk.demo_outbox:
        return say(Sentence("Demo: written to {folder}, not sent.", {"folder": str(desk.demo_outbox)}))
    if item.state is State.SENT and item.receipt and item.receipt.refused:
        names = ", ".join(address for address, _ in item.receipt.refused)
        return say(Sentence("Sent, but refused for {names}: {subject}", {**subject, "names": names}))
    if item.state is State.HELD and item.held_because:
        return say(Sentence("Held: {why} ({subject})", {**subject, "why": item.held_because}))
    values = {**subject, "answer": item.receipt.answer if item.receipt else ""}
    sentences = {
        State.SENT: Sentence("Sent: {subject}", values),
        State.REFUSED: Sentence("Refused: {subject}. {answer}", values),
        State.UNSURE: Sentence("Unsure whether it left: {subject}. It is looked for in Sent.", values),
        State.APPROVED: Sentence("Not sent yet, tried again later: {subject}. {answer}", values),
    }
    return say(sentences.get(item.state, Sentence("{subject}", values)))


def _severity(item: OutboxItem) -> Literal["information", "warning"]:
    return "information" if item.state is State.SENT else "warning"


def run_inbox(desk: Desk) -> None:
    """Open the inbox and return when it is closed."""
    InboxApp(desk).run()
