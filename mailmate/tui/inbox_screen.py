"""The list of mails, by view and order, with a preview where there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Static

from mailmate.desk.mails.inbox import open_mail
from mailmate.desk.mails.lists import (
    count_mails,
    country_of_sender,
    find_position,
    last_change,
    list_mails,
    search_mails,
)
from mailmate.desk.mails.reply_clock import waiting_hours
from mailmate.desk.pages.owed import Owed, owed_by_company
from mailmate.desk.sending.held import count_stuck, seconds_left
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, say
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailLine, Order, View
from mailmate.tui.background import in_background, is_at_work, is_outdated, tell_trouble
from mailmate.tui.case_screen import open_case
from mailmate.tui.dialogs import KindAnswer, KindDialog
from mailmate.tui.fetching import FetchLine
from mailmate.tui.held_screen import HeldScreen
from mailmate.tui.key_line import KeyLine
from mailmate.tui.keys import show_keys
from mailmate.tui.list_title import COUNTED, VIEW_WORDS, Notice, draw_title, why_empty
from mailmate.tui.mail_list import Beside, MailList
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.preview import PreviewPane
from mailmate.tui.register_screen import RegisterScreen
from mailmate.tui.search_line import MOST_HITS, SearchLine
from mailmate.tui.sorting import correct, put_done, put_to_sleep
from mailmate.tui.steady import Steady
from mailmate.tui.words import kind_words
from mailmate.tui.write_screen import choose_forward, choose_new

NEIGHBOURS = 30
"""Mails below one that left the list, the first of which that is still there takes its line."""
_NEXT_INTENT = {None: Intent.LC_AMENDMENT} | dict(zip(Intent, [*list(Intent)[1:], None], strict=True))


class InboxScreen(Steady, Screen[None]):
    """The inbox."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.leave", say("Quit"), id="list.quit"),
        Binding("question_mark", "keys", say("Keys"), id="list.keys"),
        Binding("tab", "next_view(1)", say("View"), id="list.view"),
        Binding("shift+tab", "next_view(-1)", say("View before"), show=False, id="list.view_before"),
        Binding("n", "next_intent", say("One kind only"), show=False, id="list.intent"),
        Binding("d", "done", say("Done"), id="list.done"),
        Binding("z", "snooze", say("Snooze"), id="list.snooze"),
        Binding("slash", "search", say("Search"), id="list.search"),
        Binding("t", "sort", say("Sort by time, or by work"), show=False, id="list.sort"),
        Binding("Z", "fold", say("Fold threads, or unfold"), show=False, id="list.fold"),
        Binding("1", "kind('lc_amendment')", say("L/C change"), show=False, id="list.kind_1"),
        Binding("2", "kind('quality_complaint')", say("Complaint"), show=False, id="list.kind_2"),
        Binding("3", "kind('payment_promise')", say("Payment"), show=False, id="list.kind_3"),
        Binding("4", "kind('inquiry')", say("Inquiry"), show=False, id="list.kind_4"),
        Binding("5,i", "choose_kind", say("Correct the kind"), show=False, id="list.kind"),
        Binding("N", "write", say("New mail"), show=False, id="list.new"),
        Binding("f", "forward", say("Forward, or edit as new"), show=False, id="list.forward"),
        Binding("o", "held", say("Held"), show=False, id="list.held"),
        Binding("r", "registers", say("Registers"), id="list.registers"),
        Binding("c", "case", say("Case"), show=False, id="list.case"),
        Binding("F", "fetch", say("Fetch"), id="list.fetch"),
        Binding("ctrl+r", "refresh", say("Refresh"), show=False, id="list.refresh"),
        Binding("escape", "clear", say("Clear marks and search"), show=False, id="list.clear"),
    ]

    def __init__(self, desk: Desk, *, fetches: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._fetches = fetches
        """True where it is to fetch as soon as it stands."""
        self._view = View.TODO
        self._order = Order.WORK
        self._intent: Intent | None = None
        self._words = ""
        self._hits: list[MailLine] | None = None
        """What was found; None while a view is shown."""
        self._trouble = ""
        """Why what stands in the search line cannot be looked for yet."""
        self._seen_change = 0
        self._fold = True
        self._counting = False
        self._minute = ""
        self._owed: dict[str, Owed] = {}
        self._reckon_owed = False
        """True while something changed since what is owed was last reckoned."""
        self._counts: dict[View, int] = {}
        """How many mails each view held when the list was last read."""
        self._known: dict[int, tuple[str, float | None, str]] = {}
        """What was reckoned of a mail: in which minute, the hours it waits, its sender's country."""

    def compose(self) -> ComposeResult:
        """Lay out title, search line, list and preview."""
        yield Static("", id="title", markup=False)
        yield SearchLine(self._desk)
        with Horizontal(id="panes"):
            yield MailList(self._load, lambda: self._desk.local_now, id="list", beside=self._beside)
            yield PreviewPane(self._desk)
        yield FetchLine(self._desk)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the list, the hands on it."""
        self._seen_change = last_change(self._desk)
        self.refresh_list()
        self.set_focus(self.query_one(MailList))
        self._reckon()
        if self._fetches:
            self.action_fetch()

    def _beside(self, line: MailLine) -> Beside:
        """Return what a line shows besides its own row; the hours waited are reckoned once a minute."""
        minute = f"{self._desk.now():%d%H%M}"
        known = self._known.get(line.mail_id)
        if known is None or known[0] != minute:
            country = known[2] if known else country_of_sender(self._desk, line)
            self._known = self._known if len(self._known) < MOST_HITS else {}
            known = self._known[line.mail_id] = (minute, waiting_hours(self._desk, line), country)
        return Beside(known[1], self._owed.get(line.company), known[2])

    @in_background("owed")
    def _reckon(self) -> None:
        owed = owed_by_company(self._desk)
        if not is_outdated():
            self.call_later(self._show_owed, owed)

    def _show_owed(self, owed: dict[str, Owed]) -> None:
        self._owed = owed
        for listing in self.query(MailList):  # none is left while the inbox closes
            listing.refresh()

    def on_resize(self) -> None:
        """The preview stands beside the list where there is room."""
        self._show_title()
        self.query_one(PreviewPane).fit_into(self.size.width, self.query_one(MailList).current)

    def on_screen_resume(self) -> None:
        """Look for what changed while another screen was open."""
        self.look_for_changes()

    def look_for_changes(self) -> None:
        """Read the list anew when a poll or another window wrote something."""
        if self.is_current and (change := last_change(self._desk)) != self._seen_change:
            self._seen_change = change
            self.refresh_list()
            self._reckon_owed = True
        if self._reckon_owed and not is_at_work(self, "owed"):  # a poll would begin one more at every look
            self._reckon_owed = False
            self._reckon()

    def _load(self, offset: int, limit: int) -> list[MailLine]:
        if self._hits is not None:
            return self._hits[offset : offset + limit]
        kind, fold = self._intent, self._fold
        return list_mails(self._desk, self._view, self._order, offset=offset, limit=limit, intent=kind, fold=fold)

    def refresh_list(self, on: int | None = None, *, counted: bool = False) -> None:
        """Read the list anew; the cursor stays on its mail, or where that left, on the next one still there.

        `on` is a mail to stand on instead; `counted`: the views hold what they held.
        """
        if not self.query(MailList):
            return  # the inbox is closing
        listing = self.query_one(MailList)
        if self._hits is not None:
            self._hits = [line for line, _ in search_mails(self._desk, self._words, MOST_HITS, bare=True)]
        total = len(self._hits) if self._hits is not None else self._count(self._view, self._intent)
        place = self._place_of_cursor(listing) if on is None else self._place_of(on)
        listing.show(total, listing.cursor if place is None else place, empty="" if total else self._empty())
        if not counted:
            whole = self._hits is None and self._intent is None
            self._counts = {view: total if whole and view is self._view else self._count(view) for view in COUNTED}
        self._show_title()

    def _empty(self) -> str:
        has_mail = bool(count_mails(self._desk, View.ALL))
        return why_empty(self._view, searched=self._hits is not None, of_a_kind=bool(self._intent), has_mail=has_mail)

    def _count(self, view: View, intent: Intent | None = None) -> int:
        return count_mails(self._desk, view, intent=intent, fold=self._fold)

    def _place_of_cursor(self, listing: MailList) -> int | None:
        if (current := listing.current) is None:
            return None
        for line in (current, *listing.lines_below(NEIGHBOURS)):
            if (place := self._place_of(line.mail_id)) is not None:
                return place
        return None

    def _place_of(self, mail_id: int) -> int | None:
        if self._hits is not None:
            return next((at for at, line in enumerate(self._hits) if line.mail_id == mail_id), None)
        return find_position(self._desk, mail_id, self._view, self._order, intent=self._intent, fold=self._fold)

    def _show_from_top(self) -> None:
        """Show another list: nothing of the one before matters."""
        self.query_one(MailList).forget()
        self.refresh_list(counted=True)

    def _show_title(self) -> None:
        """Write the views with their counts, and what must not be overlooked."""
        chosen = self._view if self._hits is None else None
        title = draw_title(chosen, self._counts, list(self._notices()), max(20, self.size.width - 2))
        self.query_one("#title", Static).update(title)

    def _notices(self) -> Iterator[Notice]:
        listing = self.query_one(MailList)
        if marked := len(listing.marked):
            yield Notice(f" {say(Sentence('{n} marked', {'n': marked}))} ", "reverse")
        if self._trouble:
            yield Notice(f" {self._trouble} ", "bold red")
        if self._hits is not None:
            yield Notice(f" {say(Sentence('{n} found', {'n': listing.total}))} ", "reverse")
        if leaving := seconds_left(self._desk):
            yield Notice(f" {say(Sentence('leaves in {n} s: u', {'n': leaving}))} ", "bold yellow")
        if stuck := count_stuck(self._desk):
            yield Notice(f" {say(Sentence('{n} held: o', {'n': stuck}))} ", "bold red")
        if self._intent:
            yield Notice(f" {kind_words(self._intent, None)[0]} {listing.total} ", "reverse")
        if self._order is Order.TIME:
            yield Notice(f" {say('by time')}", "yellow")
        if not self._fold:
            yield Notice(f" {say('unfolded')}", "yellow")
        if self._desk.demo_outbox:
            yield Notice(f"  {say('demo: nothing is sent')}", "green")

    def tick(self) -> None:
        """Count down what leaves, and read the list anew each minute; called each second."""
        minute = f"{self._desk.now():%H%M}"
        if self._minute and minute != self._minute:
            self.refresh_list()  # mails wake, and all grow older
        self._minute = minute
        if seconds_left(self._desk) or self._counting:
            self._counting = bool(seconds_left(self._desk))
            self._show_title()

    def on_mail_list_marked(self) -> None:
        """Say how many mails are marked."""
        self._show_title()

    def on_mail_list_moved(self) -> None:
        """Show the mail under the cursor in the preview, once the cursor rests."""
        if (pane := self.query_one(PreviewPane)).display:
            pane.show_soon(self.query_one(MailList).current)

    def on_mail_list_opened(self, event: MailList.Opened) -> None:
        """Open a mail; the list is read anew when one comes back from it."""
        if not self.is_current:
            return  # the key was pressed twice
        try:
            opened = open_mail(self._desk, event.line.mail_id)
            opened = replace(opened, line=replace(opened.line, folded=event.line.folded))
        except Exception as error:  # noqa: BLE001 - a mail that cannot be opened must not end the inbox
            tell_trouble(self.app, error)
            return
        self.app.push_screen(MailScreen(self._desk, opened), lambda _: self.refresh_list())

    def action_write(self) -> None:
        """Begin a new mail, or go on with one begun before."""
        choose_new(self.app, self._desk)

    def action_forward(self) -> None:
        """Forward the mail under the cursor, or write it again as new."""
        if line := self.query_one(MailList).current:
            choose_forward(self.app, self._desk, line.mail_id)

    def action_held(self) -> None:
        """Show approved mail that has not left."""
        self.app.push_screen(HeldScreen(self._desk), lambda changed: self.refresh_list() if changed else None)

    def action_registers(self) -> None:
        """Show the registers."""
        self.app.push_screen(RegisterScreen(self._desk))

    def action_case(self) -> None:
        """Show all that stands between us and the company of the mail under the cursor."""
        if line := self.query_one(MailList).current:
            open_case(self.app, self._desk, line.mail_id)

    def action_next_view(self, step: int) -> None:
        """Go to the next view, or the one before."""
        views = list(VIEW_WORDS)
        self._view = views[(views.index(self._view) + step) % len(views)]
        self._hits = None
        self._show_from_top()

    def action_next_intent(self) -> None:
        """Show one intent after the other, then all."""
        self._intent = _NEXT_INTENT[self._intent]
        self._hits = None
        self._show_from_top()

    def action_sort(self) -> None:
        """Sort by work, or by time."""
        self._order = Order.TIME if self._order is Order.WORK else Order.WORK
        self._show_from_top()

    def action_fold(self) -> None:
        """Show each thread as its newest open mail, or all mails; the cursor stays on its mail where that is shown."""
        self._fold = not self._fold
        self.refresh_list()

    def _sorted(self) -> None:
        """Take the marks off and read the list anew: mails were sorted."""
        self.query_one(MailList).clear_marks()
        self.refresh_list()

    def action_done(self) -> None:
        """Put the marked mails, or the one under the cursor, aside; what is done already is taken back."""
        if put_done(self.app, self._desk, self.query_one(MailList).chosen()):
            self._sorted()

    def action_snooze(self) -> None:
        """Ask until when the marked mails, or the one under the cursor, are out of sight; one that sleeps is woken."""
        put_to_sleep(self.app, self._desk, self.query_one(MailList).chosen(), self._sorted)

    def action_kind(self, intent: str) -> None:
        """Say with one key what the marked mails, or the one under the cursor, really are."""
        self._correct(self.query_one(MailList).chosen(), KindAnswer(Intent(intent)))

    def action_choose_kind(self) -> None:
        """Choose from all kinds; what is chosen holds for the mails that stood there when it was asked."""
        lines = self.query_one(MailList).chosen()
        self.app.push_screen(KindDialog(), lambda answer: self._correct(lines, answer))

    def _correct(self, lines: list[MailLine], answer: KindAnswer | None) -> None:
        if correct(self.app, self._desk, lines, answer):
            self._sorted()

    def action_search(self) -> None:
        """Open the search line."""
        self.query_one(SearchLine).begin()

    def on_search_line_found(self, event: SearchLine.Found) -> None:
        """Show what was found so far; where it cannot be looked for yet, say why and keep what stands there."""
        self._trouble = event.trouble
        if event.trouble:
            self._show_title()
            return
        self._words, self._hits = event.words, None if event.hits is None else list(event.hits)
        self._show_from_top()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look for the words typed, and go to what is found."""
        line = self.query_one(SearchLine)
        found = line.look(event.value.strip())
        self.on_search_line_found(found)
        if not found.trouble:
            line.close()
            self.set_focus(self.query_one(MailList))

    def action_clear(self) -> None:
        """Take the marks off; without any, stop a fetch; else close the search and show the list again."""
        if self.query_one(MailList).has_focus and self.query_one(MailList).clear_marks():
            return
        if self.query_one(FetchLine).stop():
            return
        self.query_one(SearchLine).close()
        self.set_focus(self.query_one(MailList))
        self._trouble = ""
        if self._hits is not None:
            self._hits = None
            self._show_from_top()

    def action_refresh(self) -> None:
        """Read the list anew."""
        self.refresh_list()

    def action_fetch(self) -> None:
        """Fetch, read and draft in the background, under the poller's own lock."""
        self.query_one(FetchLine).start(aloud=True)

    def fetch_by_itself(self) -> None:
        """Fetch as the key does, and say only what is new; called by the clock."""
        self.query_one(FetchLine).start(aloud=False)

    def on_fetch_line_ended(self) -> None:
        """Show what was fetched."""
        self.refresh_list()

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self, MailList)
