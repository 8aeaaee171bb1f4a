"""The internal mail that asks the manager about a draft: edited and sent like any other, to nobody outside."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from mailmate.sentences import say
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.draft_screen import DraftScreen
from mailmate.tui.key_line import KeyLine


class RequestScreen(DraftScreen):
    """One internal mail."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", say("Back"), id="request.back"),
        Binding("e", "edit", say("Edit"), id="request.edit"),
        Binding("s,ctrl+s", "send", say("Send"), id="request.send"),
        Binding("question_mark", "keys", say("Keys"), id="request.keys"),
    ]

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
