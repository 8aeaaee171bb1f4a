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
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from mailmate.desk.compose import check_draft
from mailmate.desk.drafts.back_reading import tell_back
from mailmate.desk.drafts.draft_files import names_of
from mailmate.desk.drafts.polishing import polish_text
from mailmate.desk.mails.inbox import choose_version, current_draft, other_version, reply_to, save_text
from mailmate.desk.sending.held import waits_to_leave
from mailmate.desk.wiring import Desk
from mailmate.errors import Conflict, MailmateError
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Claim, Draft, DraftText, Effect, GateReport
from mailmate.tui.background import in_background, is_at_work, is_outdated, tell_trouble
from mailmate.tui.dialogs import finding_text
from mailmate.tui.draft_body import DraftBody, location
from mailmate.tui.draft_tools import (
    choose_files,
    choose_recipient,
    edit_in_own_editor,
    find_in_text,
    insert_words,
    show_claims,
    show_versions,
)
from mailmate.tui.envelope import Envelope
from mailmate.tui.polishing import offer_polished
from mailmate.tui.steady import Steady
from mailmate.tui.told_back import draw_told_back
from mailmate.tui.words import safe

log = logging.getLogger(__name__)

WIDE = 100
"""Columns from which what the draft says stands beside it."""
SAVE_SECONDS = 0.25
SAVE_AGAIN_SECONDS = 2.0
"""After the disk refused."""


class DraftEditor(Steady, Vertical):
    """Edits the newest version of one draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "polish", say("Better English"), show=False, id="draft.polish"),
        Binding("f4", "next_placeholder", say("Next hole"), id="draft.hole"),
        Binding("f5", "claims", say("Claims"), id="draft.claims"),
        Binding("f6", "versions", say("Versions"), id="draft.versions"),
        Binding("f7", "insert", say("Insert"), id="draft.insert"),
        Binding("f8", "files", say("Attach"), id="draft.files"),
        Binding("f9", "recipient", say("Recipients"), show=False, id="draft.recipient"),
        Binding("f3,ctrl+g", "find", say("Find in the text"), show=False, id="draft.find"),
        Binding("ctrl+l", "told_back", say("What it says, beside it or not"), show=False, id="draft.told"),
        Binding("f10", "own_editor", say("Edit in your own editor"), show=False, id="draft.editor"),
    ]

    def __init__(self, desk: Desk, draft: Draft, gate: GateReport | None = None) -> None:
        super().__init__(id="editor")
        self._desk = desk
        self._draft = draft
        self._saving: Timer | None = None
        self._unsaved = False
        self._insisted = False
        self.gate = gate
        self.last_found = ""
        """The words looked for last."""
        self.clash = False
        """True while the version shown elsewhere is not the one that stands here."""

    @property
    def draft(self) -> Draft:
        """The version last saved."""
        return self._draft

    def compose(self) -> ComposeResult:
        """Lay out To, Cc, subject, body and the gate's line; what is known to be narrow need not be styled twice."""
        self.set_class(self.app.size.width < WIDE, "-narrow")
        yield Envelope(self._draft.text)
        with Horizontal(id="writing"):
            yield DraftBody(self._draft.text.body)
            with VerticalScroll(id="told-back", can_focus=False):
                yield Static("", id="told", markup=False)
        yield Static("", id="files", markup=False)
        yield Static("", id="versions", markup=False)
        yield Static("", id="gate", markup=False)

    def on_mount(self) -> None:
        """Show what the gate says of the draft as it stands, and whether another version waits."""
        self._look_for_versions()
        self.show_files()
        if self.gate:
            self._show_gate(self.gate, self._draft.text.body)
        else:
            self.ask_gate()

    def on_resize(self) -> None:
        """What the draft says stands beside it where there is room, else below it while one types."""
        self.set_class(self.size.width < WIDE, "-narrow")

    def action_told_back(self) -> None:
        """Show what the draft says in the user's language, or give its room to the text."""
        self.toggle_class("-untold")

    @property
    def envelope(self) -> Envelope:
        """To, Cc and the subject as one types them."""
        return self.query_one(Envelope)

    @property
    def body(self) -> DraftBody:
        """The text as one types it."""
        return self.query_one(DraftBody)

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
            self.ask_gate()
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

    def save_or_insist(self, *, beside: bool = True) -> bool:
        """Keep what stands here; False, once, when the disk did not take it, or what stands `beside` it.

        That is then said, and asked again it is True, so that nobody is kept in a screen.
        """
        if (self.save() and beside) or self._insisted:
            return True
        self._insisted = True
        words = say("What you typed could not be saved. The same key again leaves it unsaved.")
        self.app.notify(words, severity="error", timeout=10, markup=False)
        return False

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
            subject=self.envelope.field("subject").value,
            body=self.body.text,
            to=self.envelope.people("to", self._draft.text.to),
            cc=self.envelope.people("cc", self._draft.text.cc),
        )

    def recipients(self) -> tuple[Address, ...]:
        """Return everybody in To and Cc."""
        text = self._current_text()
        return (*text.to, *text.cc)

    @in_background("gate")
    def ask_gate(self) -> None:
        """Ask the gate in the background and show its answer."""
        draft = self._draft
        try:
            gate = check_draft(self._desk, draft.mail_id, draft.text, draft_id=draft.draft_id)
        except MailmateError as error:
            self.call_later(self._say_gate, Text(say(error.message), style="bold red"))
            return
        if not is_outdated():
            self.call_later(self._show_gate, gate, draft.text.body)

    def _show_gate(self, gate: GateReport, checked: str) -> None:
        self.gate = gate
        for body in self.query(DraftBody):  # none is left while the screen closes
            body.show_claims(gate, checked)
        for told in self.query("#told").results(Static):
            told.update(draw_told_back(self._draft.back_reading, tell_back(checked, gate)))
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
        self.envelope.show_people(reply_to(self._desk, self._draft.mail_id, self._current_text(), everyone=everyone))

    def replace(self, draft: Draft) -> None:
        """Show another version: one written anew."""
        self._draft, self._unsaved, self.clash = draft, False, False
        with self.prevent(Input.Changed, TextArea.Changed):
            self.envelope.show(draft.text)
            self.body.load_text(draft.text.body)
        self._look_for_versions()
        self.show_files()
        self.ask_gate()

    def edit(self) -> None:
        """Put the cursor into the text, at the first placeholder where there is one."""
        self.screen.set_focus(self.body)
        self.action_next_placeholder()

    def action_next_placeholder(self) -> None:
        """Select the next `[placeholder]` behind the cursor, going round at the end."""
        self.body.select_hole()

    def action_claims(self) -> None:
        """List what the draft says and promises."""
        show_claims(self, self._desk)

    def action_versions(self) -> None:
        """Compare the draft with another of its versions."""
        show_versions(self, self._desk)

    def action_insert(self) -> None:
        """Put in a phrase, a price, a note, or words of an earlier mail."""
        insert_words(self, self._desk)

    def action_files(self) -> None:
        """Attach a file, or take one off."""
        choose_files(self, self._desk)

    def action_recipient(self) -> None:
        """Put a contact into To or Cc."""
        choose_recipient(self, self._desk)

    def action_find(self) -> None:
        """Look for words in the text."""
        find_in_text(self)

    def action_polish(self) -> None:
        """Make the English of the text better, and show what that changes before anything is taken."""
        if self.body.text.strip() and self.save():
            self.app.notify(say("Looking for better English… Esc: do not wait for it"), timeout=3, markup=False)
            self._polish(self.body.text)

    @in_background("polish")
    def _polish(self, text: str) -> None:
        draft = self._draft
        polished = polish_text(self._desk, text, about=draft.mail_id, people=(*draft.text.to, *draft.text.cc))
        if not is_outdated():
            self.call_later(offer_polished, self, polished)

    def stop(self) -> bool:
        """Wait no longer for better English; False where nobody does."""
        is_waiting = is_at_work(self, "polish")
        self.workers.cancel_group(self, "polish")
        return is_waiting

    def action_own_editor(self) -> None:
        """Edit the text in the editor the system names."""
        edit_in_own_editor(self)

    def show_files(self) -> None:
        """Name what goes with the draft in a line of its own."""
        names = names_of(self._desk, self._draft.draft_id) if self._draft.draft_id else []
        line = self.query_one("#files", Static)
        line.display = bool(names)
        line.update(safe(f"▪ {say(Sentence('Attached: {names}', {'names': ', '.join(names)}))}", "cyan"))

    def go_to(self, claim: Claim) -> None:
        """Select a claim's words in the field they stand in."""
        if claim.where != "body":
            self.screen.set_focus(self.envelope.field("subject"))
            return
        self.screen.set_focus(self.body)
        self.body.select(claim.start, claim.end)

    def replace_words(self, start: int, end: int, words: str, by: str) -> None:
        """Put other words in the place of some, unless the text changed there since; undone like anything typed."""
        if self.body.text[start:end] == words:
            self.body.replace(by, location(self.body.text, start), location(self.body.text, end))

    def insert(self, words: str) -> None:
        """Put words in at the cursor, in the place of what is selected."""
        self.screen.set_focus(self.body)
        self.body.replace(words, *self.body.selection)

    def set_text(self, text: str) -> None:
        """Put another text in the place of the whole; undone like anything typed."""
        if text != self.body.text:
            self.body.replace(text, (0, 0), self.body.document.end)

    def take(self, other: Draft) -> None:
        """Make an older version the one shown; what stood here stays a version of its own."""
        try:
            self.replace(choose_version(self._desk, other))
        except MailmateError as error:
            tell_trouble(self.app, error)
