"""The draft beside its mail: recipients, subject, text, and the gate's answer in one line, kept as one types.

What is typed is saved at most 0.3 s later and before anything else happens to it; the gate answers in the
background. A save that meets a newer version keeps both, says so, and `x` exchanges them.
"""

from __future__ import annotations

import logging
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea
from textual.widgets.text_area import Selection

from mailmate.desk.compose import check_draft
from mailmate.desk.held import waits_to_leave
from mailmate.desk.inbox import choose_version, current_draft, other_version, reply_to, save_text
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, Conflict, MailmateError
from mailmate.mail.compose import parse_addresses
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft, DraftText, Effect, GateReport
from mailmate.tui.background import in_background, is_outdated, tell_trouble
from mailmate.tui.dialogs import finding_text

log = logging.getLogger(__name__)

SAVE_SECONDS = 0.25
SAVE_AGAIN_SECONDS = 2.0
"""After the disk refused."""


class DraftEditor(Vertical):
    """Edits the newest version of one draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "next_placeholder", say("Next hole"), id="draft.hole"),
    ]

    def __init__(self, desk: Desk, draft: Draft, gate: GateReport | None = None) -> None:
        super().__init__(id="editor")
        self._desk = desk
        self._draft = draft
        self._saving: Timer | None = None
        self._unsaved = False
        self.gate = gate
        self.clash = False
        """True while the version shown elsewhere is not the one that stands here."""

    @property
    def draft(self) -> Draft:
        """The version last saved."""
        return self._draft

    def compose(self) -> ComposeResult:
        """Lay out To, Cc, subject, body and the gate's line."""
        text = self._draft.text
        with Horizontal(id="recipients"):
            yield Static(say("To"), classes="label")
            yield Input(_joined(text.to), id="to", compact=True)
            yield Static(say("Cc"), classes="label")
            yield Input(_joined(text.cc), id="cc", compact=True)
        with Horizontal(id="subject-row"):
            yield Static(say("Subject"), classes="label")
            yield Input(text.subject, id="subject", compact=True)
        yield TextArea(text.body, id="body", soft_wrap=True, tab_behavior="focus")
        yield Static("", id="versions", markup=False)
        yield Static("", id="gate", markup=False)

    def on_mount(self) -> None:
        """Show what the gate says of the draft as it stands, and whether another version waits."""
        self._look_for_versions()
        if self.gate:
            self._show_gate(self.gate)
        else:
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
        if self.save():
            self._ask_gate()
        else:
            self._saving = self.set_timer(SAVE_AGAIN_SECONDS, self._save_and_check)

    def save(self) -> bool:
        """Keep what stands here now; return False when the disk did not take it, which is then shown."""
        if not self._unsaved or self._draft.draft_id is None:
            return True
        text, draft_id = self._current_text(), self._draft.draft_id
        try:
            waited = waits_to_leave(self._desk, draft_id)
            self._draft = save_text(self._desk, draft_id, text, self._draft.version)
            if waited:
                self.app.notify(say("It does not leave: you changed it. s sends it anew."), markup=False)
        except Conflict:
            self._meet_other(text)
        except MailmateError as error:
            log.exception("draft not saved")
            self._say_gate(Text(say(Sentence("Not saved: {why}", {"why": error.message})), style="bold red"))
            return False
        self._unsaved = False
        return True

    def _meet_other(self, text: DraftText) -> None:
        """Both texts are kept; find out which of them counts, and say so once."""
        newest = current_draft(self._desk, self._draft.mail_id) if self._draft.mail_id else None
        if newest and newest.text == text:
            self._draft, self.clash = newest, False
        elif not self.clash:
            self.clash = True
            words = say("This draft was changed in another window. Both texts are kept.")
            self.app.notify(words, severity="warning", markup=False)
        self._look_for_versions()

    def _look_for_versions(self) -> None:
        """Show in a line of its own that another version waits, and what `x` does about it."""
        other = other_version(self._desk, self._draft)
        line = self.query_one("#versions", Static)
        line.display = self.clash or other is not None
        if self.clash:
            line.update(Text(say("Changed elsewhere: x makes what stands here the draft."), style="bold red"))
        elif other:
            typed, written = say("x: the other version you typed"), say("x: the version written by machine")
            line.update(Text(typed if other.by == "person" else written, style="yellow"))

    def action_exchange(self) -> None:
        """Put the other version in the place of the one shown; that one waits in turn."""
        if not self.save():
            return
        other = other_version(self._desk, self._draft)
        if other is None:
            self.app.notify(say("There is no other version."), markup=False)
            return
        try:
            self.replace(choose_version(self._desk, other))
        except MailmateError as error:
            tell_trouble(self.app, error)

    def offer(self, draft: Draft) -> None:
        """Take a version written anew: shown at once, or beside what a person typed."""
        self.save()
        newest = current_draft(self._desk, draft.mail_id) if draft.mail_id else None
        if newest is None or newest.version == draft.version:
            self.replace(draft)
        else:
            self._look_for_versions()
            self.app.notify(say("Written anew; your text stays. x shows the new one."), markup=False)

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

    @in_background("gate")
    def _ask_gate(self) -> None:
        draft = self._draft
        try:
            gate = check_draft(self._desk, draft.mail_id, draft.text, draft_id=draft.draft_id)
        except MailmateError as error:
            self.call_later(self._say_gate, Text(say(error.message), style="bold red"))
            return
        if not is_outdated():
            self.call_later(self._show_gate, gate)

    def _show_gate(self, gate: GateReport) -> None:
        self.gate = gate
        text = Text(f"{say('Gate')}: ")
        hardest = [finding for effect in Effect for finding in gate.having(effect)]
        if hardest:
            text.append_text(finding_text(hardest[0]))
            text.append(f"  +{len(hardest) - 1}" if len(hardest) > 1 else "", style="bold")
        else:
            text.append(say("clean"), style="green")
        if gate.not_checked:
            text.append(f"  {say(Sentence('{n} not checked', {'n': len(gate.not_checked)}))}", style="yellow")
        self._say_gate(text)

    def _say_gate(self, text: Text) -> None:
        for line in self.query("#gate").results(Static):  # none is left while the screen closes
            line.update(text)

    def address_to(self, *, everyone: bool) -> None:
        """Address the reply to the sender alone, or to everybody of the mail."""
        if self._draft.mail_id is None:
            return
        self._unsaved = True
        text = reply_to(self._desk, self._draft.mail_id, self._current_text(), everyone=everyone)
        self.query_one("#to", Input).value = _joined(text.to)
        self.query_one("#cc", Input).value = _joined(text.cc)

    def replace(self, draft: Draft) -> None:
        """Show another version: one written anew."""
        self._draft, self._unsaved, self.clash = draft, False, False
        with self.prevent(Input.Changed, TextArea.Changed):
            self.query_one("#to", Input).value = _joined(draft.text.to)
            self.query_one("#cc", Input).value = _joined(draft.text.cc)
            self.query_one("#subject", Input).value = draft.text.subject
            self.query_one("#body", TextArea).load_text(draft.text.body)
        self._look_for_versions()
        self._ask_gate()

    def edit(self) -> None:
        """Put the cursor into the text, at the first placeholder where there is one."""
        self.screen.set_focus(self.query_one("#body", TextArea))
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
