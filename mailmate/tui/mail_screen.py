"""One mail with all that stands beside it: its words, the facts found in them, the draft that answers it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.drafts.beside import lines_for
from mailmate.desk.drafts.knowledge import offer_answers
from mailmate.desk.mails.attachments import save_attachments
from mailmate.desk.mails.inbox import OpenMail, open_mail
from mailmate.desk.pages.cases import CaseLine
from mailmate.desk.sending.platform_copy import why_copied
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, say
from mailmate.trade.facts import Fact
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailLine
from mailmate.tui.answer_pane import AnswerPane
from mailmate.tui.ask_dialogs import WordsDialog
from mailmate.tui.background import in_background, is_outdated, tell_trouble
from mailmate.tui.case_screen import open_case
from mailmate.tui.dialogs import KindAnswer, KindDialog, TextDialog
from mailmate.tui.draft_body import DraftBody
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.draft_screen import DraftKeys
from mailmate.tui.key_line import KeyLine
from mailmate.tui.keys import show_keys
from mailmate.tui.knowledge import KeepDialog, sources_text
from mailmate.tui.mail_head import draw_beside, draw_head, warnings_of
from mailmate.tui.mail_text import FACT, TextPane, draw_text, fact_line, stands_in_history
from mailmate.tui.mail_tools import choose_file, fact_to_copy, record_phone_call, show_page, show_photos, show_source
from mailmate.tui.phone import to_phone
from mailmate.tui.sending import ask_manager, copy_text, ready_draft, send_draft
from mailmate.tui.sorting import correct, put_done, put_to_sleep
from mailmate.tui.write_screen import choose_forward

TALL = 30
"""Rows from which more stands beside the draft."""
WIDE = 100
"""Columns from which the facts stand beside the mail; below, they come up under it by a key."""


class MailScreen(DraftKeys):
    """A mail, its facts and its draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", say("Back"), id="mail.back"),
        Binding("e,r", "edit", say("Edit"), id="mail.edit"),
        Binding("s,ctrl+s", "send", say("Send"), id="mail.send"),
        Binding("A,f2", "ask", say("Ask the manager"), show=False, id="mail.ask"),
        Binding("Y", "copy", say("Copy the draft's text"), show=False, id="mail.copy"),
        Binding("R", "everyone(True)", say("Reply to all"), id="mail.everyone"),
        Binding("O", "everyone(False)", say("To the sender only"), show=False, id="mail.sender"),
        Binding("w", "write", say("Write anew"), show=False, id="mail.write"),
        Binding("W,ctrl+t", "instruct", say("Tell how to write it"), show=False, id="mail.instruct"),
        Binding("F", "forward", say("Forward, or edit as new"), show=False, id="mail.forward"),
        Binding("x", "exchange", say("Other version"), show=False, id="mail.exchange"),
        Binding("M", "phone", say("To the phone, by Drafts"), show=False, id="mail.phone"),
        Binding("K", "keep", say("Keep the answer for others"), show=False, id="mail.keep"),
        Binding("V", "sources", say("What the draft rests on"), show=False, id="mail.sources"),
        Binding("d", "done", say("Done"), id="mail.done"),
        Binding("z", "snooze", say("Snooze"), show=False, id="mail.snooze"),
        Binding("f", "facts", say("Facts"), id="mail.facts"),
        Binding("c", "case", say("Case"), id="mail.case"),
        Binding("h", "history", say("History"), show=False, id="mail.history"),
        Binding("b", "warnings", say("All warnings"), show=False, id="mail.warnings"),
        Binding("a", "attachments", say("Save the files"), show=False, id="mail.files"),
        Binding("o", "open_file", say("Open a file"), show=False, id="mail.open"),
        Binding("p", "photos", say("All pictures at once"), show=False, id="mail.photos"),
        Binding("v", "page", say("As a page, nothing fetched"), show=False, id="mail.page"),
        Binding("H", "source", say("Raw source"), show=False, id="mail.source"),
        Binding("y", "copy_fact", say("Copy the fact chosen"), show=False, id="mail.fact"),
        Binding("P", "phoned", say("They were phoned"), show=False, id="mail.phoned"),
        Binding("1", "kind('lc_amendment')", say("L/C change"), show=False, id="mail.kind_1"),
        Binding("2", "kind('quality_complaint')", say("Complaint"), show=False, id="mail.kind_2"),
        Binding("3", "kind('payment_promise')", say("Payment"), show=False, id="mail.kind_3"),
        Binding("4", "kind('inquiry')", say("Inquiry"), show=False, id="mail.kind_4"),
        Binding("5,i", "choose_kind", say("Correct"), id="mail.kind"),
        Binding("question_mark", "keys", say("Keys"), id="mail.keys"),
    ]

    def __init__(self, desk: Desk, opened: OpenMail) -> None:
        super().__init__()
        self._desk = desk
        self._mail_id = opened.line.mail_id
        self._opened = opened
        self._folded = opened.line.folded
        """How many mails the list showed folded under this one."""
        self._whole = False
        self._beside: list[CaseLine] = []

    def compose(self) -> ComposeResult:
        """Lay out head, mail and facts, the draft below; what is known to be narrow need not be styled twice."""
        self.set_class(self.app.size.width < WIDE, "-narrow")
        yield Static("", id="head", markup=False)
        with Horizontal(id="mail"):
            with TextPane(id="text-pane", can_focus=True):
                yield Static(self._text(), id="text", markup=False)
            yield OptionList(*self._fact_options(), id="facts")
        yield Static("", id="beside", markup=False)
        yield AnswerPane(self._desk, self._opened)
        yield KeyLine()

    def on_mount(self) -> None:
        """Put the hands on the mail."""
        self.query_one("#beside").display = False
        self.set_focus(self.query_one("#text-pane"))
        self._look_beside()

    def on_resize(self) -> None:
        """Facts stand beside the mail where there is room, under it elsewhere."""
        self.set_class(self.size.width < WIDE, "-narrow")
        self._show_head()
        self._show_beside(self._beside)

    def _show_head(self) -> None:
        head = self.query_one("#head", Static)
        width, rows = max(20, self.size.width - 2), max(3, self.size.height // 3)
        is_told = self.size.width >= WIDE
        head.update(draw_head(self._opened, width, rows, self.app.console, is_told_beside=is_told))

    @in_background("beside")
    def _look_beside(self) -> None:
        lines = lines_for(self._desk, self._mail_id)
        if not is_outdated():
            self.call_later(self._show_beside, lines)

    def _show_beside(self, lines: list[CaseLine]) -> None:
        """Show what else is on record for this mail, a row each, as many as there is room for."""
        self._beside = lines
        for strip in self.query("#beside").results(Static):  # none is left while the screen closes
            strip.display = bool(lines)
            strip.update(draw_beside(lines, max(20, self.size.width - 2), 2 if self.size.height < TALL else 4))

    def action_case(self) -> None:
        """Open all that stands between us and this mail's company."""
        if self.save_all():
            open_case(self.app, self._desk, self._mail_id)

    def _text(self, marked: Fact | None = None) -> Text:
        facts = self._opened.reading.facts if self._opened.reading else ()
        return draw_text(self._opened.mail, facts, whole=self._whole, marked=marked)

    def _fact_options(self) -> list[Option]:
        facts = self._opened.reading.facts if self._opened.reading else ()
        return [Option(fact_line(fact)) for fact in facts]

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Mark the words of the fact under the cursor and bring them into sight."""
        if self._opened.reading and event.option_list.has_focus:
            self._mark(self._opened.reading.facts[event.option_index])

    def _mark(self, fact: Fact) -> None:
        if not self._whole and stands_in_history(self._opened.mail, fact):
            self._whole = True
        text, pane = self._text(fact), self.query_one("#text-pane")
        self.query_one("#text", Static).update(text)
        lit = [span.start for span in text.spans if span.style == "black on yellow"]
        if lit:
            above = text[: lit[0]].wrap(self.app.console, max(20, pane.size.width - 2))
            self._bring_into_sight(len(above) - 1)

    def on_click(self, event: events.Click) -> None:
        """Choose the fact whose words were clicked in the text."""
        number = event.style.meta.get(FACT)
        if isinstance(number, int):
            facts = self.query_one("#facts", OptionList)
            facts.highlighted = number
            self.add_class("-facts")
            self.set_focus(facts)
            self._mark_current(facts)

    def _bring_into_sight(self, row: int) -> None:
        """Scroll the mail to a row, once the panes have their new heights."""
        pane = self.query_one("#text-pane")
        self.call_after_refresh(pane.scroll_to, y=max(0, row - pane.size.height // 3), animate=False)

    def action_facts(self) -> None:
        """Go to the facts, or back to the mail."""
        facts, pane = self.query_one("#facts", OptionList), self.query_one("#text-pane")
        if facts.has_focus:
            self.remove_class("-facts")
            self.set_focus(pane)
        elif not facts.option_count:
            self.app.notify(say("No facts were found in this mail."), markup=False)
        else:
            self.add_class("-facts")
            self.set_focus(facts)
            self._mark_current(facts)

    def _mark_current(self, facts: OptionList) -> None:
        if facts.highlighted is None:
            facts.highlighted = 0
        if self._opened.reading:
            self._mark(self._opened.reading.facts[facts.highlighted or 0])

    def action_history(self) -> None:
        """Unfold the whole text, or fold the history away."""
        self._whole = not self._whole
        self.query_one("#text", Static).update(self._text())

    def action_warnings(self) -> None:
        """Show every warning of this mail in full."""
        lines = warnings_of(self._opened) or [Text(say("There is nothing to beware of."))]
        self.app.push_screen(TextDialog(Text("\n\n").join(lines)))

    def action_attachments(self) -> None:
        """Save the mail's files into a folder of the home."""
        if not self._opened.mail.attachments:
            self.app.notify(say("This mail has no files."), markup=False)
        else:
            self._save_attachments()

    @in_background("files")
    def _save_attachments(self) -> None:
        files = save_attachments(self._desk, self._mail_id)
        values = {"n": len(files.saved), "folder": str(files.folder), "names": ", ".join(files.missing)}
        words = say(Sentence("{n} files saved in {folder}", values))
        if files.missing:
            words += f"\n{say(Sentence('Not here, only on the server: {names}', values))}"
        self.app.call_later(self.app.notify, words, timeout=8, markup=False)
        if files.error:
            self.app.call_later(tell_trouble, self.app, files.error)

    @property
    def _answer(self) -> AnswerPane:
        return self.query_one(AnswerPane)

    @property
    def _editor(self) -> DraftEditor | None:
        return self._answer.editor

    def action_edit(self) -> None:
        """Type in the draft; one is written where there is none."""
        self._answer.edit()

    def action_everyone(self, everyone: bool) -> None:
        """Address the reply to everybody of the mail, or to the sender alone; one is written where there is none."""
        self._answer.address_to(everyone=everyone)

    def action_exchange(self) -> None:
        """Exchange the draft with the version that waits beside it."""
        if editor := self._editor:
            editor.action_exchange()

    def action_write(self) -> None:
        """Write the draft anew; a text somebody typed stays as its own version."""
        self._answer.write_anew()

    def action_instruct(self) -> None:
        """Ask in one line how the draft shall be written, in any language, and write it; the present text stays."""

        def answered(words: str | None) -> None:
            if words:
                self._answer.write_anew(words)

        hint = say("shorter · ask for the drawing first · 拒绝降价, 但可以免费寄样")
        self.app.push_screen(WordsDialog(say("How shall it be written?"), hint), answered)

    def action_forward(self) -> None:
        """Forward this mail, or write it again as new."""
        choose_forward(self.app, self._desk, self._mail_id)

    @property
    def _line(self) -> MailLine:
        """The mail as it stands now, with what the list showed folded under it."""
        return replace(self._opened.line, folded=self._folded)

    def action_snooze(self) -> None:
        """Put this mail out of sight until a day, and go back to the list."""
        if self.save_all():
            put_to_sleep(self.app, self._desk, [self._line], self._close)

    def _close(self) -> None:
        self.dismiss()

    @in_background("files")
    def action_open_file(self) -> None:
        """Save the mail's files and open the one chosen."""
        choose_file(self, self._desk, self._mail_id)

    def action_photos(self) -> None:
        """Open all pictures of the mail on one page."""
        show_photos(self.app, self._desk, self._mail_id)

    def action_page(self) -> None:
        """Open the mail as a page in the browser, without anything that is fetched."""
        show_page(self.app, self._desk, self._mail_id)

    def action_source(self) -> None:
        """Show the mail as it came."""
        show_source(self.app, self._desk, self._mail_id)

    def action_copy_fact(self) -> None:
        """Put the chosen fact on the clipboard."""
        at, reading = self.query_one("#facts", OptionList).highlighted, self._opened.reading
        if reading is None or at is None or at >= len(reading.facts):
            self.app.notify(say("f chooses a fact, y copies it."), markup=False)
            return
        self.app.copy_to_clipboard(words := fact_to_copy(reading.facts[at]))
        self.app.notify(say(Sentence("Copied: {words}", {"words": words})), timeout=3, markup=False)

    def action_phoned(self) -> None:
        """Record that somebody was phoned about this mail."""
        record_phone_call(self.app, self._desk, self._mail_id, self._look_again)

    def _look_again(self) -> None:
        """Read this mail anew and let the gate look again: a call may have changed what blocks."""
        self._opened = open_mail(self._desk, self._mail_id)
        self._show_head()
        if editor := self._editor:
            editor.ask_gate()

    def action_kind(self, intent: str) -> None:
        """Say what this mail really is, with one key."""
        self._correct(KindAnswer(Intent(intent)))

    def action_choose_kind(self) -> None:
        """Choose from all kinds."""
        self.app.push_screen(KindDialog(), self._correct)

    def _correct(self, answer: KindAnswer | None) -> None:
        if correct(self.app, self._desk, [self._line], answer):
            self._opened = open_mail(self._desk, self._mail_id)
            self._show_head()

    def action_done(self) -> None:
        """Put the mail aside, or take it back, and return to the list."""
        if self.save_all() and put_done(self.app, self._desk, [self._line]):
            self.dismiss()

    def action_send(self) -> None:
        """Show what would leave; nothing is sent without the answer of the dialog."""
        send_draft(self, self._desk, self._editor)

    def action_phone(self) -> None:
        """Lay the draft into the Drafts folder, to be sent from a phone."""
        to_phone(self, self._desk, self._editor)

    def action_copy(self) -> None:
        """Offer the draft's text for another program, such as a platform's own form."""
        draft_id = ready_draft(self, self._editor)
        if draft_id is not None:
            copy_text(self, self._desk, draft_id, why_copied(self._desk, draft_id))

    def action_keep(self) -> None:
        """Offer the questions of this mail with our answers, to be kept in the notes for whoever asks the same."""
        if not self.save_all():
            return
        if offers := offer_answers(self._desk, self._mail_id):
            self.app.push_screen(KeepDialog(self._desk, self._mail_id, offers), self._say_kept)
        else:
            self.app.notify(say("This mail asks no question."), markup=False)

    def _say_kept(self, where: str | None) -> None:
        if where:
            self.app.notify(say(Sentence("Kept: {where}", {"where": where})), markup=False)

    def action_sources(self) -> None:
        """Show where each claim of the draft stands: the row of the list, the line of the notes."""
        gate = self._editor.gate if self._editor else None
        self.app.push_screen(TextDialog(sources_text(gate.claims if gate else ())))

    def action_ask(self) -> None:
        """Write the internal mail that asks the manager about this draft."""
        draft_id = ready_draft(self, self._editor)
        if draft_id is not None:
            ask_manager(self, self._desk, draft_id)

    def save_all(self) -> bool:
        """Keep what was typed; see `DraftEditor.save_or_insist`."""
        return self._answer.save_or_insist()

    def action_leave(self) -> None:
        """From draft or facts back to the mail; from the mail back to the list. What was typed is kept first."""
        if self._answer.stop() or not self.save_all():
            return
        pane = self.query_one("#text-pane")
        if pane.has_focus:
            self.dismiss()
        else:
            self.remove_class("-facts")
            self.set_focus(pane)

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self, TextPane, DraftEditor, DraftBody)
