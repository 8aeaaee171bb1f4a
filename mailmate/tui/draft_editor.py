"""The draft beside its mail: recipients, subject, text, and the gate's answer in one line, kept as one types.

What is typed is saved at most 0.3 s later and before anything else happens to it; the gate answers in the
background. A save that meets a newer version keeps both and says so.
"""

from __future__ import annotations

import logging
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static, TextArea
from textual.widgets.text_area import Selection

from mailmate.desk.compose import check_draft
from mailmate.desk.inbox import reply_to, save_text
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, Conflict, MailmateError
from mailmate.mail.compose import parse_addresses
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft, DraftText, GateReport
from mailmate.tui.dialogs import finding_text

log = logging.getLogger(__name__)

SAVE_SECONDS = 0.25
_RESULT_STYLE = {"never": "bold red", "reason": "bold yellow", "vouch": "yellow", "warn": "cyan", "clean": "green"}


class DraftEditor(Vertical):
    """Edits the newest version of one draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "next_placeholder", say("Next hole"), show=False),
    ]

    class Left(Message):
        """The person is done typing and goes back to the mail."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(id="editor")
        self._desk = desk
        self._draft = draft
        self._saving: object | None = None
        self._unsaved = False
        self.gate: GateReport | None = None

    @property
    def draft(self) -> Draft:
        """The version last saved."""
        return self._draft

    def compose(self) -> ComposeResult:
        """Lay out To, Cc, subject, body and the gate's line."""
        text = self._draft.text
        yield Input(_joined(text.to), id="to", placeholder=say("To"), compact=True)
        yield Input(_joined(text.cc), id="cc", placeholder=say("Cc"), compact=True)
        yield Input(text.subject, id="subject", placeholder=say("Subject"), compact=True)
        yield TextArea(text.body, id="body", soft_wrap=True, tab_behavior="focus")
        yield Static("", id="gate", markup=False)

    def on_mount(self) -> None:
        """Ask the gate about the draft as it stands."""
        self._ask_gate()

    def on_input_changed(self) -> None:
        """A recipient or the subject changed."""
        self._typed()

    def on_text_area_changed(self) -> None:
        """The text changed."""
        self._typed()

    def _typed(self) -> None:
        """Start the clock of the next save, unless it runs; what stands here already needs none."""
        if self._current_text() == self._draft.text and not self._unsaved:
            return
        self._unsaved = True
        if self._saving is None:
            self._saving = self.set_timer(SAVE_SECONDS, self._save_and_check)

    def _save_and_check(self) -> None:
        self._saving = None
        self.save()
        self._ask_gate()

    def save(self) -> bool:
        """Keep what stands here now; return False when it could not be kept, which is then shown."""
        if not self._unsaved or self._draft.draft_id is None:
            return True
        try:
            saved = save_text(self._desk, self._draft.draft_id, self._current_text(), self._draft.version)
        except Conflict as error:
            self._say_gate(Text(say(error.message), style="bold red"))
            self.app.notify(say(error.message), severity="warning", markup=False)
            return False
        except MailmateError as error:
            log.exception("draft not saved")
            self._unsaved = True
            self._say_gate(Text(say(Sentence("Not saved: {why}", {"why": error.message})), style="bold red"))
            return False
        self._draft, self._unsaved = saved, False
        return True

    def _current_text(self) -> DraftText:
        """Return what stands in the fields; an address that cannot be used yet stays what it was."""
        return DraftText(
            subject=self.query_one("#subject", Input).value,
            body=self.query_one("#body", TextArea).text,
            to=self._addresses("to", self._draft.text.to),
            cc=self._addresses("cc", self._draft.text.cc),
        )

    def _addresses(self, field: str, before: tuple[Address, ...]) -> tuple[Address, ...]:
        field_input = self.query_one(f"#{field}", Input)
        try:
            found = parse_addresses(field_input.value)
        except BadInput:
            field_input.add_class("wrong")
            return before
        field_input.remove_class("wrong")
        return found

    def wrong_address(self) -> str | None:
        """Return what is typed in To or Cc and is no address, or None."""
        for field in ("to", "cc"):
            try:
                parse_addresses(value := self.query_one(f"#{field}", Input).value)
            except BadInput:
                return value
        return None

    @work(thread=True, exclusive=True, group="gate", exit_on_error=False)
    def _ask_gate(self) -> None:
        draft = self._draft
        try:
            gate = check_draft(self._desk, draft.mail_id, draft.text, draft_id=draft.draft_id)
        except MailmateError as error:
            self.app.call_from_thread(self._say_gate, Text(say(error.message), style="bold red"))
            return
        self.app.call_from_thread(self._show_gate, gate)

    def _show_gate(self, gate: GateReport) -> None:
        self.gate = gate
        text = Text(f"{say('Gate')}: {say(gate.result)}", style=_RESULT_STYLE[gate.result])
        if gate.findings:
            text.append("  ")
            text.append_text(finding_text(gate.findings[0]))
            if len(gate.findings) > 1:
                text.append(f"  +{len(gate.findings) - 1}")
        self._say_gate(text)

    def _say_gate(self, text: Text) -> None:
        if self.is_mounted:
            self.query_one("#gate", Static).update(text)

    def address_to(self, *, everyone: bool) -> None:
        """Address the reply to the sender alone, or to everybody of the mail."""
        if self._draft.mail_id is None:
            return
        text = reply_to(self._desk, self._draft.mail_id, self._current_text(), everyone=everyone)
        self.query_one("#to", Input).value = _joined(text.to)
        self.query_one("#cc", Input).value = _joined(text.cc)

    def replace(self, draft: Draft) -> None:
        """Show another version: one written anew."""
        self._draft = draft
        self._unsaved = False
        with self.prevent(Input.Changed, TextArea.Changed):
            self.query_one("#to", Input).value = _joined(draft.text.to)
            self.query_one("#cc", Input).value = _joined(draft.text.cc)
            self.query_one("#subject", Input).value = draft.text.subject
            self.query_one("#body", TextArea).load_text(draft.text.body)
        self._ask_gate()

    def edit(self) -> None:
        """Put the cursor into the text, at the first placeholder where there is one."""
        self.query_one("#body", TextArea).focus()
        self.action_next_placeholder()

    def action_next_placeholder(self) -> None:
        """Select the next `[placeholder]` behind the cursor, going round at the end."""
        area = self.query_one("#body", TextArea)
        text = area.text
        row, column = area.cursor_location
        found = text.find("[", sum(len(line) + 1 for line in text.split("\n")[:row]) + column)
        if found < 0:
            found = text.find("[")
        end = text.find("]", found) + 1
        if found < 0 or end <= found:
            return
        area.selection = Selection(_location(text, found), _location(text, end))


def _location(text: str, index: int) -> tuple[int, int]:
    """Return (row, column) of a position in a text."""
    before = text[:index]
    return before.count("\n"), index - (before.rfind("\n") + 1)


def _joined(addresses: tuple[Address, ...]) -> str:
    return ", ".join(str(one) for one in addresses)
