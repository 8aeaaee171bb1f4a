"""The lower part of an open mail: the draft that answers it, or why there is none; written there, and anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from mailmate.desk.mails.inbox import OpenMail, ensure_draft
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft
from mailmate.trade.intents import Reply, needs_of
from mailmate.trade.listing import MailState
from mailmate.tui.background import in_background, is_at_work, is_outdated
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.steady import Steady

Then = Callable[[DraftEditor], None]
"""What follows once there is a draft where there was none."""


class AnswerPane(Steady, Vertical):
    """Holds the editor of the draft; `-draftless` while there is none."""

    def __init__(self, desk: Desk, opened: OpenMail) -> None:
        super().__init__(id="draft-pane", classes="" if opened.draft else "-draftless")
        self._desk = desk
        self._opened = opened
        self._mail_id = opened.line.mail_id

    def compose(self) -> ComposeResult:
        """Lay out the draft, or why there is none, and the line that says a draft is being written."""
        yield Static("", id="writing-now", markup=False)
        if self._opened.draft:
            yield DraftEditor(self._desk, self._opened.draft, self._opened.gate)
        else:
            yield Static(self._why_no_draft(), id="no-draft", markup=False)

    def on_mount(self) -> None:
        """Nothing is being written yet."""
        self.query_one("#writing-now").display = False

    def _why_no_draft(self) -> str:
        if self._opened.line.state is MailState.SENT:
            return say("This is our own mail.")
        if self._opened.reading is None:
            return say("No draft: this mail is not read yet.")
        if self._opened.line.draft == "sent":
            return say("Answered. w writes another reply.")
        days = self._desk.config.drafts.days
        reading = self._opened.reading
        wanted = needs_of(reading.intent, reading.subtype).reply is Reply.YES
        if wanted and self._opened.line.received < self._desk.now() - timedelta(days=days):
            return say(Sentence("No draft: the mail is older than {n} days. w writes one.", {"n": days}))
        return say("No draft: this kind of mail gets none by itself. w writes one.")

    @property
    def editor(self) -> DraftEditor | None:
        """The editor, or None while there is no draft."""
        found = self.query(DraftEditor)
        return found.first() if found else None

    def save_or_insist(self) -> bool:
        """Keep what was typed; see `DraftEditor.save_or_insist`."""
        return self.editor is None or self.editor.save_or_insist()

    def edit(self) -> None:
        """Type in the draft; one is written where there is none."""
        if editor := self.editor:
            editor.edit()
        else:
            self._begin(DraftEditor.edit)

    def address_to(self, *, everyone: bool) -> None:
        """Address the reply to everybody of the mail, or to the sender alone; one is written where there is none."""

        def address(editor: DraftEditor) -> None:
            editor.address_to(everyone=everyone)
            self._name_outsiders(editor)

        if editor := self.editor:
            address(editor)
        else:
            self._begin(address)

    def write_anew(self, words: str = "") -> None:
        """Write the draft anew, as `words` say; a text somebody typed stays as its own version."""
        if self.editor is None or self.editor.save():
            self._begin(DraftEditor.edit, words)

    def _begin(self, then: Then, words: str = "") -> None:
        line = self.query_one("#writing-now", Static)
        line.display = True
        line.update(f"{say('Writing an answer…')} {say('Esc: do not wait for it')}")
        self._write(then, words)

    def stop(self) -> bool:
        """Wait no longer for a draft that is being written, which then stands beside as a version, nor for better
        English; False where nobody waits.
        """
        if not is_at_work(self, "write"):
            return self.editor is not None and self.editor.stop()
        self.workers.cancel_group(self, "write")
        self._end()
        return True

    def _end(self) -> None:
        for line in self.query("#writing-now"):  # none is left while the screen closes
            line.display = False

    @in_background("write")
    def _write(self, then: Then, words: str) -> None:
        try:
            draft = ensure_draft(self._desk, self._mail_id, say=words, engine=self._desk.config.model.engine)
        finally:
            if not is_outdated():
                self.call_later(self._end)
        if not is_outdated():
            self.call_later(self._show, draft, then)

    async def _show(self, draft: Draft, then: Then) -> None:
        if not self.is_attached:
            return  # the screen is closing
        if editor := self.editor:
            editor.offer(draft)
            return
        await self.query("#no-draft").remove()
        await self.mount(editor := DraftEditor(self._desk, draft))
        self.remove_class("-draftless")
        then(editor)

    def _name_outsiders(self, editor: DraftEditor) -> None:
        """Name who gets the answer besides the one that wrote."""
        sender = self._opened.mail.sender
        others = [one.email for one in editor.recipients() if sender is None or one.email != sender.email]
        if others:
            words = Sentence("This also goes to: {names}", {"names": ", ".join(others)})
            self.app.notify(say(words), severity="warning", timeout=8, markup=False)
