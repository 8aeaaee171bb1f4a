"""What every screen of a mail that answers none does alike: edit, send, keep what is typed, go back, show its keys."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from mailmate.desk.wiring import Desk
from mailmate.sentences import say
from mailmate.trade.drafts import Draft
from mailmate.tui.draft_body import DraftBody
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.keys import show_keys
from mailmate.tui.phone import to_phone
from mailmate.tui.sending import send_draft
from mailmate.tui.steady import Steady


class DraftKeys(Steady, Screen[None]):
    """Takes the editor's keys that need no cursor wherever the hands are: they work while one reads, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "outer('claims')", say("Claims"), show=False, id="draft.claims"),
        Binding("f6", "outer('versions')", say("Versions"), show=False, id="draft.versions"),
        Binding("f8", "outer('files')", say("Attach"), show=False, id="draft.files"),
        Binding("f9", "outer('recipient')", say("Recipients"), show=False, id="draft.recipient"),
        Binding("f10", "outer('own_editor')", say("Edit in your own editor"), show=False, id="draft.editor"),
    ]

    def action_outer(self, name: str) -> None:
        """Do in the editor what its key does there."""
        editors = self.query(DraftEditor)
        for editor in editors:
            getattr(editor, f"action_{name}")()
        if not editors:
            self.app.notify(say("There is no draft yet; w writes one."), markup=False)


class DraftScreen(DraftKeys):
    """Edits one mail in a pane called `draft-pane`; who comes after lays it out."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self._desk = desk
        self._draft = draft

    @property
    def _editor(self) -> DraftEditor:
        return self.query_one(DraftEditor)

    def save_beside(self) -> bool:
        """Keep what is typed beside the draft; False when the disk did not take it."""
        return True

    def save_all(self) -> bool:
        """Keep what was typed; see `DraftEditor.save_or_insist`."""
        return self._editor.save_or_insist(beside=self.save_beside())

    def action_edit(self) -> None:
        """Type in the text."""
        self._editor.edit()

    def action_send(self) -> None:
        """Show what would leave."""
        if self.save_beside():
            send_draft(self, self._desk, self._editor)

    def action_phone(self) -> None:
        """Lay the mail into the Drafts folder, to be sent from a phone."""
        if self.save_beside():
            to_phone(self, self._desk, self._editor)

    def action_leave(self) -> None:
        """From the text back to the screen, from there back to where one came from; what was typed is kept."""
        if self._editor.stop() or not self.save_all():
            return
        pane = self.query_one("#draft-pane")
        if pane.has_focus:
            self.dismiss()
        else:
            self.set_focus(pane)

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self, DraftEditor, DraftBody)
