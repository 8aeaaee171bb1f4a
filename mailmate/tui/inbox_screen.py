"""The list of mails, by view and order, with a preview where there is room."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Input, Static

from mailmate.desk.contract import spoken_gist
from mailmate.desk.inbox import correct_intent, mark_done, preview_mail, reopen
from mailmate.desk.lists import count_mails, find_position, list_mails, search_mails
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailLine, MailState, Order, View
from mailmate.tui.dialogs import KeysDialog, KindAnswer, KindDialog
from mailmate.tui.mail_list import MailList
from mailmate.tui.mail_screen import MailScreen, keys_of
from mailmate.tui.words import kind_words, safe

WIDE = 120
_VIEW_WORDS = {View.TODO: "To do", View.UNSURE: "Unsure", View.SENT: "Sent", View.ALL: "All"}
_NEXT_INTENT = {None: Intent.LC_AMENDMENT} | dict(zip(Intent, [*list(Intent)[1:], None], strict=True))


class InboxScreen(Screen[None]):
    """The inbox."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "next_view", say("View")),
        Binding("n", "next_intent", say("Kind"), show=False),
        Binding("t", "sort", say("Sort")),
        Binding("slash", "search", say("Search")),
        Binding("d", "done", say("Done")),
        Binding("1", "kind('lc_amendment')", say("L/C change"), show=False),
        Binding("2", "kind('quality_complaint')", say("Complaint"), show=False),
        Binding("3", "kind('payment_promise')", say("Payment"), show=False),
        Binding("4", "kind('inquiry')", say("Inquiry"), show=False),
        Binding("5,i", "choose_kind", say("Correct")),
        Binding("F", "fetch", say("Fetch")),
        Binding("ctrl+r", "refresh", say("Refresh"), show=False),
        Binding("escape", "clear", say("Clear search"), show=False),
        Binding("question_mark", "keys", say("Keys")),
        Binding("q", "app.leave", say("Quit")),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view = View.TODO
        self._order = Order.WORK
        self._intent: Intent | None = None
        self._hits: list[MailLine] | None = None

    def compose(self) -> ComposeResult:
        """Lay out title, search line, list and preview."""
        yield Static("", id="title", markup=False)
        yield Input(placeholder=say("Words to look for; Enter"), id="search", compact=True)
        with Horizontal(id="panes"):
            yield MailList(self._load, self._desk.now, id="list")
            with VerticalScroll(id="preview-pane", can_focus=False):
                yield Static("", id="preview", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Show the list, the hands on it."""
        self.query_one("#search").display = False
        self.query_one("#preview-pane").display = self.size.width >= WIDE
        self.refresh_list()
        self.query_one(MailList).focus()

    def on_resize(self) -> None:
        """The preview stands beside the list where there is room."""
        self.query_one("#preview-pane").display = self.size.width >= WIDE

    def _load(self, offset: int, limit: int) -> list[MailLine]:
        if self._hits is not None:
            return self._hits[offset : offset + limit]
        return list_mails(self._desk, self._view, self._order, offset=offset, limit=limit, intent=self._intent)

    def refresh_list(self) -> None:
        """Read the list anew; the cursor stays on its mail, or on its line when that mail has left."""
        listing = self.query_one(MailList)
        before = listing.current
        total = len(self._hits) if self._hits is not None else count_mails(self._desk, self._view, intent=self._intent)
        place = None
        if before and self._hits is None:
            place = find_position(self._desk, before.mail_id, self._view, self._order, intent=self._intent)
        listing.show(total, listing.cursor if place is None else place, empty=self._why_empty())
        self.query_one("#title", Static).update(self._title(total))

    def _title(self, total: int) -> Text:
        text = Text(no_wrap=True, overflow="ellipsis")
        text.append("mailmate ", style="bold")
        for view in _VIEW_WORDS:
            chosen = view is self._view and self._hits is None
            count = count_mails(self._desk, view) if view in (View.TODO, View.UNSURE) else None
            words = f" {say(_VIEW_WORDS[view])}{f' {count}' if count is not None else ''} "
            text.append(words, style="reverse" if chosen else "dim")
        if self._hits is not None:
            text.append(f" {say(Sentence('{n} found', {'n': total}))} ", style="reverse")
        if self._intent:
            text.append(f" {kind_words(self._intent, None)[0]} {total} ", style="reverse")
        if self._order is Order.TIME:
            text.append(f" {say('by time')}", style="yellow")
        if self._desk.demo_outbox:
            text.append(f"  {say('demo: nothing is sent')}", style="green")
        return text

    def _why_empty(self) -> str:
        if self._hits is not None:
            return say("Nothing found. Esc goes back to the list.")
        if self._view is View.TODO and self._intent is None:
            return say("Nothing waits for you. F fetches, Tab shows other views.")
        return say("No mail in this view. Tab shows another.")

    def on_mail_list_moved(self, event: MailList.Moved) -> None:
        """Show the mail under the cursor in the preview."""
        if self.query_one("#preview-pane").display:
            self.query_one("#preview", Static).update(self._preview(event.line))

    def _preview(self, line: MailLine | None) -> Text:
        if line is None:
            return Text("")
        mail, reading = preview_mail(self._desk, line.mail_id)
        text = safe(str(mail.sender or "?"), "bold")
        text.append_text(safe(f"\n{mail.subject}\n"))
        if reading:
            text.append_text(safe(f"{spoken_gist(reading)}\n", "italic"))
        text.append_text(safe(f"\n{mail.body.new.strip()}"))
        return text

    def on_mail_list_opened(self, event: MailList.Opened) -> None:
        """Open a mail; the list is read anew when something changed meanwhile."""
        try:
            screen = MailScreen(self._desk, event.line.mail_id)
        except MailmateError as error:
            self.app.notify(say(error.message), severity="error", markup=False)
            return
        self.app.push_screen(screen, lambda answer: self.refresh_list() if answer else None)

    def action_next_view(self) -> None:
        """Go to the next view."""
        views = list(_VIEW_WORDS)
        self._view = views[(views.index(self._view) + 1) % len(views)]
        self._hits = None
        self.refresh_list()

    def action_next_intent(self) -> None:
        """Show one intent after the other, then all."""
        self._intent = _NEXT_INTENT[self._intent]
        self._hits = None
        self.refresh_list()

    def action_sort(self) -> None:
        """Sort by work, or by time."""
        self._order = Order.TIME if self._order is Order.WORK else Order.WORK
        self.refresh_list()

    def action_done(self) -> None:
        """Put the mail under the cursor aside, or take it back."""
        if line := self.query_one(MailList).current:
            (reopen if line.state is MailState.DONE else mark_done)(self._desk, line.mail_id)
            self.refresh_list()

    def action_kind(self, intent: str) -> None:
        """Say with one key what the mail under the cursor really is."""
        self._correct(KindAnswer(Intent(intent)))

    def action_choose_kind(self) -> None:
        """Choose from all kinds."""
        self.app.push_screen(KindDialog(), self._correct)

    def _correct(self, answer: KindAnswer | None) -> None:
        line = self.query_one(MailList).current
        if answer and line:
            correct_intent(self._desk, line.mail_id, answer.intent, answer.subtype)
            word, _ = kind_words(answer.intent, answer.subtype)
            self.app.notify(say(Sentence("Remembered: {kind}", {"kind": word})), markup=False)
            self.refresh_list()

    def action_search(self) -> None:
        """Open the search line."""
        field = self.query_one("#search", Input)
        field.display = True
        field.value = ""
        field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look for the words typed."""
        words = event.value.strip()
        self._hits = [line for line, _ in search_mails(self._desk, words, 500)] if words else None
        self.query_one("#search").display = False
        self.query_one(MailList).focus()
        self.refresh_list()

    def action_clear(self) -> None:
        """Close the search and show the list again."""
        self.query_one("#search").display = False
        self.query_one(MailList).focus()
        if self._hits is not None:
            self._hits = None
            self.refresh_list()

    def action_refresh(self) -> None:
        """Read the list anew."""
        self.refresh_list()

    def action_fetch(self) -> None:
        """Fetch, read and draft in the background, under the poller's own lock."""
        if self._desk.demo_outbox:
            self.app.notify(say("A demo fetches nothing."), markup=False)
            return
        self.app.notify(say("Fetching…"), timeout=2, markup=False)
        self._fetch()

    @work(thread=True, exclusive=True, group="fetch", exit_on_error=False)
    def _fetch(self) -> None:
        from mailmate.desk.poll import poll

        try:
            report = poll(self._desk)
        except MailmateError as error:
            self.app.call_from_thread(self.app.notify, say(error.message), severity="error", markup=False)
            return
        numbers = say(Sentence("{fetched} fetched, {drafted} drafted.", report.numbers()))
        self.app.call_from_thread(self.app.notify, numbers, markup=False)
        for problem in report.errors:
            self.app.call_from_thread(self.app.notify, say(problem.message), severity="error", markup=False)
        self.app.call_from_thread(self.refresh_list)

    def action_keys(self) -> None:
        """Show this screen's keys."""
        self.app.push_screen(KeysDialog(keys_of(self)))
