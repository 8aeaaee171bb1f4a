"""One mail with all that stands beside it: its words, the facts found in them, the draft that answers it."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.contract import spoken_gist
from mailmate.desk.inbox import OpenMail, correct_intent, ensure_draft, mark_done, open_mail, reopen
from mailmate.desk.outbox import approve, prepare
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft
from mailmate.trade.facts import Fact, value_json
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailState
from mailmate.tui.dialogs import KeysDialog, KindAnswer, KindDialog, SendAnswer, SendDialog
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.messages import Approved
from mailmate.tui.words import kind_words, safe

WIDE = 100
_FLAG_STYLE = {"block": "bold white on red", "warn": "black on yellow"}


class MailScreen(Screen[str | None]):
    """A mail, its facts and its draft. Returns `sent`, `changed` or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", say("Back")),
        Binding("e,r", "edit", say("Edit")),
        Binding("R", "everyone(True)", say("Reply all")),
        Binding("O", "everyone(False)", say("Sender only"), show=False),
        Binding("s", "send", say("Send")),
        Binding("ctrl+s", "send", say("Send"), show=False),
        Binding("w", "write", say("Write anew"), show=False),
        Binding("d", "done", say("Done")),
        Binding("f", "facts", say("Facts"), show=False),
        Binding("h", "history", say("History"), show=False),
        Binding("u", "app.undo_send", say("Undo"), show=False),
        Binding("1", "kind('lc_amendment')", say("L/C change"), show=False),
        Binding("2", "kind('quality_complaint')", say("Complaint"), show=False),
        Binding("3", "kind('payment_promise')", say("Payment"), show=False),
        Binding("4", "kind('inquiry')", say("Inquiry"), show=False),
        Binding("5,i", "choose_kind", say("Another kind")),
        Binding("question_mark", "keys", say("Keys")),
    ]

    def __init__(self, desk: Desk, mail_id: int) -> None:
        super().__init__()
        self._desk = desk
        self._mail_id = mail_id
        self._opened: OpenMail = open_mail(desk, mail_id)
        self._whole = False
        self._changed = False

    def compose(self) -> ComposeResult:
        """Lay out head, mail and facts side by side, the draft below."""
        yield Static(self._head(), id="head", markup=False)
        with Horizontal(id="mail"):
            with VerticalScroll(id="text-pane", can_focus=True):
                yield Static(self._text(None), id="text", markup=False)
            yield OptionList(*self._fact_options(), id="facts")
        yield Vertical(id="draft-pane")
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Show the draft and put the hands on the mail."""
        self.query_one("#facts").display = self.size.width >= WIDE
        self.query_one("#text-pane").focus()
        if self._opened.draft:
            self.query_one("#draft-pane").mount(DraftEditor(self._desk, self._opened.draft))
        else:
            words = say("No draft: this kind of mail gets none by itself. w writes one.")
            self.query_one("#draft-pane").mount(Static(words, id="no-draft", markup=False))

    def on_resize(self) -> None:
        """Facts stand beside the mail where there is room."""
        if not self.query_one("#facts").has_focus:
            self.query_one("#facts").display = self.size.width >= WIDE
            self.query_one("#text-pane").display = True

    def _head(self) -> Text:
        """Return who wrote what, what it is, the gist, and what to beware of."""
        mail, reading = self._opened.mail, self._opened.reading
        text = Text()
        text.append_text(safe(str(mail.sender or "?"), "bold"))
        if mail.cc:
            text.append_text(safe(f"  Cc: {', '.join(one.email for one in mail.cc)}", "dim"))
        text.append("\n")
        if reading:
            word, style = kind_words(reading.intent, reading.subtype)
            text.append(word, style=style)
            for intent in reading.also:
                text.append(f" + {kind_words(intent, None)[0]}", style=kind_words(intent, None)[1])
            text.append(f" {reading.confidence:.0%}  ", style="dim")
        text.append_text(safe(mail.subject))
        if reading:
            text.append_text(safe(f"\n{spoken_gist(reading)}", "italic"))
            for reason in reading.reasons:
                text.append(f"\n? {say(reason)}", style="yellow")
            for flag in reading.flags:
                text.append(f"\n{flag.id} ", style=_FLAG_STYLE.get(flag.effect, "bold"))
                text.append(say(flag.advice), style=_FLAG_STYLE.get(flag.effect, "bold"))
                text.append_text(safe(f" «{' '.join(flag.quote.split())[:80]}»"))
        for gap in mail.gaps:
            words = Sentence("Could not be read: {what} ({kind})", {"what": gap.where, "kind": gap.kind})
            text.append(f"\n! {say(words)}", style="yellow")
        return text

    def _text(self, fact: Fact | None) -> Text:
        """Return the mail's new text, history folded away, the words of `fact` marked."""
        mail = self._opened.mail
        new = mail.text if self._whole else mail.body.new
        text = safe(new.strip() or say("(no text)"))
        if fact:
            start = text.plain.find(fact.quote)
            if start >= 0:
                text.stylize("black on yellow", start, start + len(fact.quote))
        if not self._whole:
            if mail.body.signature:
                text.append_text(safe(f"\n{mail.body.signature.strip()}", "dim"))
            if mail.body.quoted:
                lines = {"n": mail.body.quoted.count("\n") + 1}
                text.append(f"\n\n▸ {say(Sentence('{n} lines of history: h', lines))}", style="dim")
        for part in mail.attachments:
            text.append_text(safe(f"\n▪ {part.index}. {part.name or part.media_type} ({part.size:,} B)", "cyan"))
        return text

    def _fact_options(self) -> list[Option]:
        facts = self._opened.reading.facts if self._opened.reading else ()
        return [Option(Text.assemble((f"{fact.name} ", "bold"), safe(_value_text(fact)))) for fact in facts]

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Mark the words of the fact under the cursor and bring them into sight."""
        if self._opened.reading is None or event.option_list.id != "facts" or not event.option_list.has_focus:
            return
        fact = self._opened.reading.facts[event.option_index]
        self.query_one("#text", Static).update(self._text(fact))
        before = self._text(None).plain.partition(fact.quote)[0]
        width = max(20, self.query_one("#text-pane").size.width)
        rows = sum(1 + len(line) // width for line in before.split("\n"))
        self.query_one("#text-pane").scroll_to(y=max(0, rows - 3), animate=False)

    def action_facts(self) -> None:
        """Go to the facts, or back to the mail; on a narrow screen one stands in place of the other."""
        facts, pane = self.query_one("#facts", OptionList), self.query_one("#text-pane")
        if facts.has_focus:
            facts.display = self.size.width >= WIDE
            pane.display = True
            pane.focus()
        else:
            facts.display = True
            pane.display = self.size.width >= WIDE
            facts.focus()

    def action_history(self) -> None:
        """Unfold the whole text, or fold the history away."""
        self._whole = not self._whole
        self.query_one("#text", Static).update(self._text(None))

    @property
    def _editor(self) -> DraftEditor | None:
        found = self.query(DraftEditor)
        return found.first() if found else None

    def action_edit(self) -> None:
        """Type in the draft; one is written where there is none."""
        if editor := self._editor:
            editor.edit()
        else:
            self.action_write()

    def action_everyone(self, everyone: bool) -> None:
        """Address the reply to everybody of the mail, or to the sender alone."""
        if editor := self._editor:
            editor.address_to(everyone=everyone)

    @work(thread=True, exclusive=True, group="write", exit_on_error=False)
    def action_write(self) -> None:
        """Write the draft anew; a text somebody typed stays as its own version."""
        try:
            draft = ensure_draft(self._desk, self._mail_id, engine=self._desk.config.model.engine)
        except MailmateError as error:
            self.app.call_from_thread(self.app.notify, say(error.message), severity="error", markup=False)
            return
        self.app.call_from_thread(self._present, draft)

    def _present(self, draft: Draft) -> None:
        self.run_worker(self._show_draft(draft))

    async def _show_draft(self, draft: Draft) -> None:
        self._changed = True
        if editor := self._editor:
            editor.replace(draft)
            return
        await self.query_one("#draft-pane").remove_children()
        await self.query_one("#draft-pane").mount(DraftEditor(self._desk, draft))
        if editor := self._editor:
            editor.edit()

    def action_kind(self, intent: str) -> None:
        """Say what this mail really is, with one key."""
        self._correct(KindAnswer(Intent(intent)))

    def action_choose_kind(self) -> None:
        """Choose from all kinds."""
        self.app.push_screen(KindDialog(), self._correct)

    def _correct(self, answer: KindAnswer | None) -> None:
        if answer is None:
            return
        correct_intent(self._desk, self._mail_id, answer.intent, answer.subtype)
        self._opened = open_mail(self._desk, self._mail_id)
        self._changed = True
        self.query_one("#head", Static).update(self._head())
        word, _ = kind_words(answer.intent, answer.subtype)
        self.app.notify(say(Sentence("Remembered: {kind}", {"kind": word})), markup=False)

    def action_done(self) -> None:
        """Put the mail aside, or take it back, and return to the list."""
        if self._opened.line.state is MailState.DONE:
            reopen(self._desk, self._mail_id)
        else:
            mark_done(self._desk, self._mail_id)
        self._changed = True
        self.action_leave()

    def action_send(self) -> None:
        """Show what would leave; nothing is sent without the answer of the dialog."""
        editor = self._editor
        if editor is None or editor.draft.draft_id is None:
            self.app.notify(say("There is no draft to send; w writes one."), markup=False)
            return
        if wrong := editor.wrong_address():
            self.app.notify(say(Sentence("{text!r} is no address.", {"text": wrong})), severity="error", markup=False)
            return
        if not editor.save():
            return
        try:
            sheet = prepare(self._desk, editor.draft.draft_id)
        except MailmateError as error:
            self.app.notify(say(error.message), severity="error", markup=False)
            return

        def approved(answer: SendAnswer | None) -> None:
            if answer is None:
                return
            try:
                item = approve(self._desk, sheet, reason=answer.reason)
            except MailmateError as error:
                self.app.notify(say(error.message), severity="error", markup=False)
                return
            self.app.post_message(Approved(item.outbox_id or 0))
            self.dismiss("sent")

        self.app.push_screen(SendDialog(sheet, self._desk.config.drafts.undo_seconds), approved)

    def action_leave(self) -> None:
        """From the draft back to the mail; from the mail back to the list. What was typed is kept first."""
        editor = self._editor
        if editor and not editor.save():
            return
        if editor and editor.has_focus_within:
            self.query_one("#text-pane").focus()
            return
        self.dismiss("changed" if self._changed else None)

    def action_keys(self) -> None:
        """Show this screen's keys."""
        self.app.push_screen(KeysDialog(keys_of(self)))


def keys_of(screen: Screen) -> list[tuple[str, str]]:  # type: ignore[type-arg] # any screen has keys
    """Return (key, meaning) of a screen, in the order it declares them."""
    return [
        (binding.key.replace("question_mark", "?"), binding.description)
        for binding in type(screen).BINDINGS
        if isinstance(binding, Binding)
    ]


def _value_text(fact: Fact) -> str:
    value = value_json(fact.value)
    words = " ".join(str(item) for item in value.values() if item) if isinstance(value, dict) else str(value)
    marks = f" ({', '.join(fact.flags)})" if fact.flags else ""
    return f"{'?' if fact.value is None else words}{marks}"
