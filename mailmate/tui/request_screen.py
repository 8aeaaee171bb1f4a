"""The internal mail that asks the manager about a draft: edited and sent like any other, to nobody outside."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from mailmate.desk.wiring import Desk
from mailmate.sentences import say
from mailmate.trade.drafts import Draft
from mailmate.tui.dialogs import TextDialog, keys_text
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.key_line import KeyLine
from mailmate.tui.sending import send_draft


class RequestScreen(Screen[None]):
    """One internal mail."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", say("Back"), id="request.back"),
        Binding("e", "edit", say("Edit"), id="request.edit"),
        Binding("s,ctrl+s", "send", say("Send"), id="request.send"),
        Binding("question_mark", "keys", say("Keys")),
    ]

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self._desk = desk
        self._draft = draft

    def compose(self) -> ComposeResult:
        """Lay out the head and the draft."""
        words = say("Internal mail, to your own people only. s: send · e: edit · Esc: back")
        yield Static(Text(words, style="bold"), id="title", markup=False)
        with VerticalScroll(id="draft-pane", can_focus=True):
            yield DraftEditor(self._desk, self._draft)
        yield KeyLine()

    def on_mount(self) -> None:
        """Keep the hands off the text, so that s sends."""
        self.set_focus(self.query_one("#draft-pane"))

    @property
    def _editor(self) -> DraftEditor:
        return self.query_one(DraftEditor)

    def action_edit(self) -> None:
        """Type in the text."""
        self._editor.edit()

    def action_send(self) -> None:
        """Show what would leave."""
        send_draft(self, self._desk, self._editor)

    def save_all(self) -> bool:
        """Keep what was typed; see `DraftEditor.save_or_insist`."""
        return self._editor.save_or_insist()

    def action_leave(self) -> None:
        """From the text back to the screen, from there back to the draft it asks about; what was typed is kept."""
        if not self.save_all():
            return
        pane = self.query_one("#draft-pane")
        if pane.has_focus:
            self.dismiss()
        else:
            self.set_focus(pane)

    def action_keys(self) -> None:
        """Show this screen's keys."""
        self.app.push_screen(TextDialog(keys_text(self, DraftEditor)))
