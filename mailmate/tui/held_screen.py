"""Approved mail that has not left: why it waits, and the keys that let it go, take it back, or call it arrived."""

from __future__ import annotations

from datetime import tzinfo
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.sending.held import confirm_arrived, unsent_items
from mailmate.desk.sending.outbox import send_again, take_back
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, mark, say
from mailmate.trade.outbox import OutboxItem, State
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import AskDialog
from mailmate.tui.key_line import KeyLine
from mailmate.tui.keys import show_keys
from mailmate.tui.steady import Steady
from mailmate.tui.words import safe

_WORDS = {
    State.HELD: (mark("held"), "bold yellow"),
    State.UNSURE: (mark("unsure"), "bold red"),
    State.REFUSED: (mark("refused"), "bold red"),
    State.APPROVED: (mark("leaving"), "green"),
    State.SENDING: (mark("being sent"), "green"),
}
_ADVICE = {
    State.HELD: mark("It did not leave. a: let it go as it stands · c: cancel, the draft can be changed again"),
    State.UNSURE: mark(
        "The line broke: it may have arrived. Look into Sent at your provider."
        " y: it did arrive · a: send it again · c: give it up"
    ),
    State.REFUSED: mark(
        "The server did not take it. c: cancel, then correct the draft and send it anew · a: try the same again"
    ),
    State.APPROVED: mark("It leaves when its time has come or the server answers. c: take it back"),
    State.SENDING: mark("It is on its way; wait a moment."),
}


class HeldScreen(Steady, Screen[bool]):
    """The mails that wait. Returns True when something was decided."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", say("Back"), id="held.back"),
        Binding("a", "again", say("Send again"), id="held.again"),
        Binding("c", "cancel", say("Cancel"), id="held.cancel"),
        Binding("y", "arrived", say("It arrived"), id="held.arrived"),
        Binding("question_mark", "keys", say("Keys"), id="held.keys"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._items: list[OutboxItem] = []
        self._changed = False

    def compose(self) -> ComposeResult:
        """Lay out the list and what is known of the mail under the cursor."""
        yield Static(Text(say("Approved, not sent"), style="bold"), id="title", markup=False)
        yield OptionList(id="held")
        with VerticalScroll(id="held-pane", can_focus=False):
            yield Static("", id="held-detail", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what waits."""
        self.refresh_list()
        self.set_focus(self.query_one("#held"))

    def refresh_list(self) -> None:
        """Read the outbox anew; the cursor stays on its line."""
        held = self.query_one("#held", OptionList)
        before = self._current.outbox_id if self._current else None
        at = held.highlighted or 0
        self._items = unsent_items(self._desk)
        held.clear_options().add_options([Option(_line(item)) for item in self._items])
        ids = [item.outbox_id for item in self._items]
        if ids:
            held.highlighted = ids.index(before) if before in ids else min(at, len(ids) - 1)
        self._describe()

    @property
    def _current(self) -> OutboxItem | None:
        at = self.query_one("#held", OptionList).highlighted
        return self._items[at] if at is not None and at < len(self._items) else None

    def on_option_list_option_highlighted(self) -> None:
        """Describe the mail under the cursor."""
        self._describe()

    def _describe(self) -> None:
        item = self._current
        text = (
            _detail(item, self._desk.config.me.zone)
            if item
            else Text(say("Nothing waits: every approved mail has left. Esc: back"))
        )
        self.query_one("#held-detail", Static).update(text)

    def action_again(self) -> None:
        """Let the mail go; asks first where it may have arrived already."""
        item = self._current
        if item is None or item.state not in (State.HELD, State.UNSURE, State.REFUSED):
            return
        if item.state is not State.UNSURE:
            self._send_again(item)
            return
        question = say("It may have arrived already. Send it a second time?")
        self.app.push_screen(AskDialog(question), lambda yes: self._send_again(item) if yes else None)

    def _send_again(self, item: OutboxItem) -> None:
        try:
            send_again(self._desk, item.outbox_id or 0)
        except MailmateError as error:
            tell_trouble(self.app, error)
        self._decided()

    def action_cancel(self) -> None:
        """Take the mail back; its draft can be changed again."""
        if item := self._current:
            try:
                take_back(self._desk, item.outbox_id or 0)
            except MailmateError as error:
                tell_trouble(self.app, error)
            self._decided()

    def action_arrived(self) -> None:
        """Settle an unsure mail as sent: a person saw it in Sent."""
        item = self._current
        if item and item.state is State.UNSURE:
            try:
                confirm_arrived(self._desk, item.outbox_id or 0)
            except MailmateError as error:
                tell_trouble(self.app, error)
            self._decided()

    def _decided(self) -> None:
        self._changed = True
        self.refresh_list()

    def action_leave(self) -> None:
        """Go back to the list."""
        self.dismiss(self._changed)

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self)


def _line(item: OutboxItem) -> Text:
    word, style = _WORDS[item.state]
    to = ", ".join(one.email for one in item.mail.to)
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append(f"{say(word)}  ", style=style)
    return text.append_text(safe(f"{item.mail.subject}  {to}"))


def _detail(item: OutboxItem, zone: tzinfo) -> Text:
    """Return what to do with a mail, why it waits, and what would leave."""
    text = Text(f"{say(_ADVICE[item.state])}\n", style="bold")
    if item.state is State.APPROVED:
        words = say(Sentence("It leaves on {day}.", {"day": f"{item.due_at.astimezone(zone):%a %Y-%m-%d %H:%M}"}))
        text.append_text(safe(f"{words}\n", "green"))
    if item.held_because:
        text.append_text(safe(f"{say(item.held_because)}\n", "yellow"))
    for address, answer in item.receipt.refused if item.receipt else ():
        text.append_text(safe(f"{address}: {answer}\n", "yellow"))
    if item.receipt and item.receipt.answer:
        words = say(Sentence("The server said: {answer}", {"answer": item.receipt.answer}))
        text.append_text(safe(f"{words}\n", "yellow"))
    for label, people in ((say("To"), item.mail.to), (say("Cc"), item.mail.cc)):
        if people:
            text.append_text(safe(f"\n{label}: {', '.join(str(one) for one in people)}"))
    text.append_text(safe(f"\n{say('Subject')}: {item.mail.subject}\n\n{item.mail.text}"))
    return text
