"""A mail that answers none: written, forwarded or edited as new, with the original below where one is forwarded.

It is kept as it is typed and leaves by the same gate and the same question as an answer.
"""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static, TextArea

from mailmate.desk.drafts.new_mail import (
    describe_written,
    drop,
    edit_as_new,
    forward,
    save_below,
    unfinished,
    write_new,
    written_of,
)
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import mark, say
from mailmate.trade.drafts import Draft
from mailmate.tui.ask_dialogs import ChoiceDialog
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import AskDialog
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.draft_screen import DraftScreen
from mailmate.tui.key_line import KeyLine

_TITLES = {
    "new": mark("New mail"),
    "copy": mark("A mail of ours, edited as new"),
    "forward": mark("Forward. What leaves below your text can be changed too"),
    "hidden": mark("Forward without the buyer. Read what stays below: no rule finds every name"),
}


class WriteScreen(DraftScreen):
    """One mail that answers none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", say("Back, keeping it"), id="write.back"),
        Binding("e", "edit", say("Edit"), id="write.edit"),
        Binding("s,ctrl+s", "send", say("Send"), id="write.send"),
        Binding("M", "phone", say("To the phone, by Drafts"), show=False, id="write.phone"),
        Binding("X", "drop", say("Drop it"), id="write.drop"),
        Binding("question_mark", "keys", say("Keys"), id="write.keys"),
    ]

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__(desk, draft)
        self._written = written_of(desk, draft.draft_id)
        self._below = self._written.below if self._written else ""
        """What stands below the text, as this screen kept it last."""

    def compose(self) -> ComposeResult:
        """Lay out the head, the draft, and what leaves below it."""
        yield Static(Text(say(_TITLES[self._kind]), style="bold"), id="title", markup=False)
        with VerticalScroll(id="draft-pane", can_focus=True):
            yield DraftEditor(self._desk, self._draft)
        if self._written and self._written.kind == "forward":
            yield TextArea(self._written.below, id="below", soft_wrap=True, tab_behavior="focus")
        yield KeyLine()

    @property
    def _kind(self) -> str:
        if self._written is None:
            return "new"
        return "hidden" if self._written.hidden else self._written.kind

    def on_mount(self) -> None:
        """Put the hands where something is missing: on To, or on the text."""
        if self._draft.text.to:
            self._editor.edit()
        else:
            self.set_focus(self.query_one("#to"))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is changed in the forwarded original, and let the gate look at it."""
        if event.text_area.id == "below" and self.save_beside():
            self._editor.ask_gate()

    def save_beside(self) -> bool:
        """Keep what stands below the text; False when the disk did not take it, which is told."""
        try:
            for area in self.query("#below").results(TextArea):
                if area.text != self._below:
                    save_below(self._desk, self._draft.draft_id or 0, area.text)
                    self._below = area.text
        except MailmateError as error:
            tell_trouble(self.app, error)
            return False
        return True

    def action_drop(self) -> None:
        """Close it unsent, once asked."""

        def answered(yes: bool | None) -> None:
            if yes and self._draft.draft_id and self._editor.save():
                drop(self._desk, self._draft.draft_id)
                self.dismiss()

        self.app.push_screen(AskDialog(say("Drop this mail unsent?")), answered)


def choose_new(app: App[None], desk: Desk) -> None:
    """Begin a new mail; where others were begun and not sent, ask which."""
    begun = unfinished(desk)
    if not begun:
        app.push_screen(WriteScreen(desk, write_new(desk)))
        return
    things: list[tuple[str, Draft | None]] = [(say("+ a new mail"), None)]
    things += [(describe_written(desk, one), one) for one in begun]
    numbered = [(words, (draft,)) for words, draft in things]

    def chosen(answer: tuple[Draft | None] | None) -> None:
        if answer is not None:
            app.push_screen(WriteScreen(desk, answer[0] or write_new(desk)))

    app.push_screen(ChoiceDialog(say("Begin a mail, or go on with one?"), numbered), chosen)


def choose_forward(app: App[None], desk: Desk, mail_id: int) -> None:
    """Forward a mail, or write it again as new, as a person chooses."""
    ways = [
        (say("forward without the buyer, to a factory or forwarder"), "hidden"),
        (say("forward with all that stands in it"), "whole"),
        (say("edit as new: same words, recipients and files"), "copy"),
    ]

    def chosen(way: str | None) -> None:
        if way is None:
            return
        try:
            draft = edit_as_new(desk, mail_id) if way == "copy" else forward(desk, mail_id, hide=way == "hidden")
        except MailmateError as error:
            tell_trouble(app, error)
            return
        app.push_screen(WriteScreen(desk, draft))

    app.push_screen(ChoiceDialog(say("Send this mail on how?"), ways), chosen)
