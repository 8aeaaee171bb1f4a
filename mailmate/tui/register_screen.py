"""The shelves: the day's duties, each register, contacts, what was learned, health; one after the other, each row with
all that is known of it and the keys for what can be done to it.
"""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.drafts.new_mail import write_new
from mailmate.desk.drafts.versions import versions_of
from mailmate.desk.mails.inbox import open_mail
from mailmate.desk.pages.acts import Act, acts_for, add_promise_line, do_act
from mailmate.desk.pages.row_pages import RowPage, page_of
from mailmate.desk.pages.rows import RegisterRow
from mailmate.desk.pages.shelves import SHELVES, look_at_health, shelf_of_duty, shelf_rows, why_empty
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.tui.ask_dialogs import ChoiceDialog, WordsDialog
from mailmate.tui.background import in_background, is_outdated, tell_trouble
from mailmate.tui.dialogs import AskDialog, CopyDialog
from mailmate.tui.key_line import KeyLine
from mailmate.tui.keys import show_keys
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.messages import Sorted
from mailmate.tui.order_import import import_list
from mailmate.tui.row_detail import draw_detail
from mailmate.tui.steady import Steady
from mailmate.tui.words import fit, safe
from mailmate.tui.write_screen import WriteScreen

_MARK, _DAY, _STATE = 2, 10, 18
_LEAST_COMPANY = 14
WIDE = 120
"""Columns from which a row's detail stands beside the rows."""
MOST_ROWS = 500
_OF_SHELF = {"look": "health", "import": "orders", "add": "promises"}
"""What is done to a shelf rather than to one of its rows."""


class RegisterScreen(Steady, Screen[None]):
    """The shelves, one shown at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "app.pop_screen", say("Back"), id="registers.back"),
        Binding("tab", "next(1)", say("Register"), id="registers.next"),
        Binding("shift+tab", "next(-1)", say("Register before"), show=False, id="registers.before"),
        Binding("enter", "open", say("Mail"), priority=True, id="registers.open"),
        Binding("a", "act('accept')", say("It is right"), id="registers.accept"),
        Binding("m", "act('received')", say("All the money came"), id="registers.received"),
        Binding("p", "act('part')", say("A part came"), id="registers.part"),
        Binding("e", "act('met')", say("Condition met, or done"), id="registers.met"),
        Binding("f", "act('failed')", say("No transfer found"), show=False, id="registers.failed"),
        Binding("n", "act('cancel')", say("Nothing is owed"), show=False, id="registers.cancel"),
        Binding("y", "act('take')", say("Accept the amendment"), id="registers.take"),
        Binding("r", "act('refuse')", say("Reject the amendment"), id="registers.refuse"),
        Binding("b", "act('plan')", say("On-board day"), id="registers.plan"),
        Binding("d", "act('done')", say("Done"), id="registers.done"),
        Binding("w", "act('request')", say("One request to the buyer"), show=False, id="registers.request"),
        Binding("v", "act('forwarder')", say("Terms for the forwarder"), show=False, id="registers.forwarder"),
        Binding("c", "act('check')", say("Checklist"), id="registers.check"),
        Binding("i", "import", say("Take a list"), id="registers.import"),
        Binding("plus", "add", say("Add a promise"), id="registers.add"),
        Binding("o", "act('reopen')", say("Open again"), id="registers.reopen"),
        Binding("h", "act('assign')", say("Hand to a colleague"), id="registers.assign"),
        Binding("t", "act('returned')", say("Back from the colleague"), show=False, id="registers.returned"),
        Binding("l", "act('lost')", say("Came to nothing"), id="registers.lost"),
        Binding("s", "act('set')", say("Set a field"), id="registers.set"),
        Binding("x", "act('strike')", say("Strike out"), id="registers.strike"),
        Binding("g", "look", say("Look at every door"), id="registers.look"),
        Binding("j", "cursor(1)", say("Down"), show=False, id="registers.down"),
        Binding("k", "cursor(-1)", say("Up"), show=False, id="registers.up"),
        Binding("space", "scroll(1)", say("More of the detail"), show=False, id="registers.more"),
        Binding("backspace", "scroll(-1)", say("Back in the detail"), show=False, id="registers.less"),
        Binding("question_mark", "keys", say("Keys"), id="registers.keys"),
    ]

    def __init__(self, desk: Desk, shelf: str = "today") -> None:
        super().__init__()
        self._desk = desk
        self._shelf = shelf
        self._rows: list[RegisterRow] = []
        self._is_read = False

    def compose(self) -> ComposeResult:
        """Lay out the shelves' names, the rows, and what is known of the row under the cursor."""
        yield Static("", id="title", markup=False)
        with Container(id="shelf"):
            yield OptionList(id="rows")
            with VerticalScroll(id="row-pane", can_focus=False):
                yield Static("", id="row-detail", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the first shelf."""
        self.refresh_rows()
        self.set_focus(self.query_one("#rows"))

    def on_resize(self) -> None:
        """Draw the rows as wide as the screen is now."""
        self.set_class(self.size.width >= WIDE, "-wide")
        self._draw()

    def refresh_rows(self) -> None:
        """Read the shelf anew; the cursor stays on its row."""
        self._draw()
        self._read(self._shelf)

    @in_background("rows")
    def _read(self, shelf: str) -> None:
        rows = shelf_rows(self._desk, shelf)[:MOST_ROWS]
        if not is_outdated():
            self.call_later(self._show, shelf, rows)

    def _show(self, shelf: str, rows: list[RegisterRow]) -> None:
        if shelf == self._shelf and self.query("#rows"):
            self._rows, self._is_read = rows, True
            self._draw()

    def _draw(self) -> None:
        listing = self.query_one("#rows", OptionList)
        at = listing.highlighted or 0
        width = self.size.width * 11 // 20 - 4 if self.size.width >= WIDE else max(20, self.size.width - 3)
        state = max((min(_STATE, cell_len(say(row.state))) for row in self._rows), default=0)
        console = self.app.console
        listing.clear_options().add_options([Option(draw_row(row, width, state, console)) for row in self._rows])
        if self._rows:
            listing.highlighted = min(at, len(self._rows) - 1)
        self.query_one("#title", Static).update(self._title())
        self._describe()

    def _title(self) -> Text:
        """Return the names of the shelves, from the one shown on where they do not all fit."""
        names = list(SHELVES)
        if sum(len(say(word)) + 2 for word in SHELVES.values()) > self.size.width:
            at = names.index(self._shelf)
            names = names[at:] + names[:at]
        text = Text(no_wrap=True, overflow="ellipsis")
        for name in names:
            count = f" {len(self._rows)}" if name == self._shelf and self._is_read else ""
            text.append(f" {say(SHELVES[name])}{count} ", style="reverse" if name == self._shelf else "dim")
        return text

    @property
    def _current(self) -> RegisterRow | None:
        at = self.query_one("#rows", OptionList).highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    def on_option_list_option_highlighted(self) -> None:
        """Describe the row under the cursor."""
        self._describe()

    def _describe(self) -> None:
        """Say at once what the row itself says; its page, which may take a moment, follows."""
        row = self._current
        if row:
            self._show_detail(row, RowPage())
            self._read_page(row, self._shelf)
        else:
            words = say(why_empty(self._shelf)) if self._is_read else say("Reading…")
            self.query_one("#row-detail", Static).update(words)
        self.query_one("#row-pane").scroll_home(animate=False)
        self.refresh_bindings()

    @in_background("page")
    def _read_page(self, row: RegisterRow, shelf: str) -> None:
        found = page_of(self._desk, shelf, row)
        if not is_outdated():
            self.call_later(self._show_detail, row, found)

    def _show_detail(self, row: RegisterRow, found: RowPage) -> None:
        if not self.query("#row-detail") or row != self._current:
            return  # the screen is closing, or the cursor went on
        width = self.query_one("#row-pane").content_size.width - 2  # the scroll bar may come
        text = draw_detail(row, found, self._desk.local_now.date(), width, self.app.console)
        if self._shelf == "today" and (shelf := shelf_of_duty(row.key)):
            text.append(f"\n⏎ {say(SHELVES[shelf])}", style="bold cyan")
        self.query_one("#row-detail", Static).update(text)

    def action_next(self, step: int) -> None:
        """Show the next shelf, or the one before."""
        names = list(SHELVES)
        self.go_to(names[(names.index(self._shelf) + step) % len(names)])

    def go_to(self, shelf: str) -> None:
        """Show a shelf from its top."""
        self._shelf, self._rows, self._is_read = shelf, [], False
        self.query_one("#rows", OptionList).highlighted = None
        self.refresh_rows()

    def action_cursor(self, step: int) -> None:
        """Go to the next row, or the one before."""
        listing = self.query_one("#rows", OptionList)
        (listing.action_cursor_down if step > 0 else listing.action_cursor_up)()

    def action_scroll(self, step: int) -> None:
        """Scroll the detail by a page."""
        pane = self.query_one("#row-pane")
        (pane.scroll_page_down if step > 0 else pane.scroll_page_up)(animate=False)

    def action_open(self) -> None:
        """Open the letter that waits, the mail the last word came from, or the shelf a duty is settled on."""
        row = self._current
        if row is None:
            return
        if row.draft_id and row.mail_id is None:
            draft = versions_of(self._desk, row.draft_id)[0]
            self.app.push_screen(WriteScreen(self._desk, draft), lambda _: self.refresh_rows())
        elif row.mail_id is not None:
            self._open_mail(row.mail_id)
        elif shelf := shelf_of_duty(row.key):
            self.go_to(shelf)

    def _open_mail(self, mail_id: int) -> None:
        try:
            opened = open_mail(self._desk, mail_id)
        except MailmateError as error:
            tell_trouble(self.app, error)
            return
        self.app.push_screen(MailScreen(self._desk, opened), lambda _: self.refresh_rows())

    def _act(self, name: str) -> Act | None:
        row = self._current
        return next((one for one in acts_for(self._shelf, row) if one.name == name), None) if row else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key be pressed, and be named at the foot, only where the row can take its act."""
        if action == "act":
            return self._act(str(parameters[0])) is not None
        if action in _OF_SHELF:
            return self._shelf == _OF_SHELF[action]
        return super().check_action(action, parameters)

    def action_act(self, name: str) -> None:
        """Do one of the row's acts, once what it asks for is answered."""
        row, act = self._current, self._act(name)
        if row is None or act is None:
            return

        def with_words(words: str | None) -> None:
            if words:
                self._do(act, row, words)

        if choices := act.choices(self._desk, row) if act.choices else ():
            self.app.push_screen(ChoiceDialog(say(act.asks), choices), with_words)
        elif act.asks and not act.choices:
            self.app.push_screen(WordsDialog(say(act.asks)), with_words)
        elif act.sure:
            self.app.push_screen(AskDialog(say(act.sure)), lambda yes: self._do(act, row, "") if yes else None)
        else:
            self._do(act, row, "")

    def _do(self, act: Act, row: RegisterRow, words: str) -> None:
        try:
            told, undo = do_act(self._desk, self._shelf, act, row, words)
        except MailmateError as error:
            tell_trouble(self.app, error)
            return
        if act.is_mail and told:
            self.app.push_screen(WriteScreen(self._desk, versions_of(self._desk, int(told))[0]))
            self.refresh_rows()
            return
        done = say(Sentence("{what}: recorded.", {"what": say(act.words)}))
        if undo:
            self.app.post_message(Sorted(done, undo, row.mail_id))
        elif not act.is_text:
            self.app.notify(done, timeout=3, markup=False)
        if told:
            dialog = CopyDialog(Text(say(act.words), style="bold"), told, is_letter=True)
            self.app.push_screen(dialog, lambda wanted: self._write(told) if wanted else None)
        self.refresh_rows()

    def _write(self, words: str) -> None:
        """Begin a mail with words of ours; it leaves by the same gate as any."""
        self.app.push_screen(WriteScreen(self._desk, write_new(self._desk, words=words)))

    def action_import(self) -> None:
        """Take orders from a sheet."""
        import_list(self.app, self._desk, self.refresh_rows)

    def action_add(self) -> None:
        """Record a promise that came by no mail, typed in one line."""
        company = self._current.company if self._current else ""
        self._ask_promise(f"{company} " if company else "")

    def _ask_promise(self, begun: str) -> None:
        """Ask for the line; one that cannot be taken stands there again, to be mended."""

        def typed(line: str | None) -> None:
            if line is None:
                return
            try:
                told, undo = add_promise_line(self._desk, line)
            except MailmateError as error:
                tell_trouble(self.app, error)
                self._ask_promise(f"{line} ")
                return
            self.app.post_message(Sorted(say(told), undo, None))
            self.refresh_rows()

        asked = say("Who pays what by when? Company, day, sum, number")
        self.app.push_screen(WordsDialog(asked, "buyer.example Friday USD 9,000 PI-7", begun), typed)

    @in_background("look")
    def action_look(self) -> None:
        """Try every door as the doctor does; each is told as it is tried."""
        for one in look_at_health(self._desk):
            self.app.call_later(self._tell, Sentence("{name}: looked at", {"name": one.name}))
        self.call_later(self.refresh_rows)

    def _tell(self, how_far: Sentence) -> None:
        for pane in self.query("#row-detail").results(Static):  # none is left while the screen closes
            pane.update(safe(say(how_far)))

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self)


def draw_row(row: RegisterRow, width: int, state: int, console: Console) -> Text:
    """Return one row in at most `width` cells, `state` of them for how it stands.

    A duty is a sentence, whose end often says what to do: it takes a second line where one is too short.
    """
    company = max(_LEAST_COMPANY, width // 5) + 1 if row.company else 0
    rest = max(8, width - _MARK - _DAY - company - state - 3)
    text = Text(no_wrap=True, end="")
    text.append(fit("" if row.certain else "?", _MARK), style="bold yellow")
    text.append(fit(row.day.isoformat() if row.day else "", _DAY) + " ", style="dim")
    if company:
        text.append(fit(row.company, company - 1) + " ")
    if not company and not state:
        return text.append_text(Text("\n" + " " * (_MARK + _DAY + 1)).join(_two_lines(row.what, rest, console)))
    text.append(fit(row.what, rest) + " ")
    text.append(fit(say(row.state), state), style="yellow")
    return text


def _two_lines(words: str, cells: int, console: Console) -> list[Text]:
    """Return words in one line, or in two where they need more, the second cut where that is too short as well."""
    whole = safe(" ".join(words.split()))
    first, *others = whole.wrap(console, cells)
    if not others:
        return [first]
    second = Text(whole.plain[len(first.plain) :].strip())
    second.truncate(cells, overflow="ellipsis")
    return [first, second]
