"""The registers: one after the other, each thing with its words, and the keys to confirm it or strike it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.mails.inbox import open_mail
from mailmate.desk.pages.rows import REGISTER_WORDS, RegisterRow, accept_row, register_rows, strike_row
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import say
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import AskDialog
from mailmate.tui.key_line import KeyLine
from mailmate.tui.keys import show_keys
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.words import fit, safe

_MARK, _DAY, _STATE = 2, 10, 18
_LEAST_COMPANY = 14


class RegisterScreen(Screen[None]):
    """The registers, one shown at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "app.pop_screen", say("Back")),
        Binding("tab", "next(1)", say("Register")),
        Binding("shift+tab", "next(-1)", say("Register before"), show=False),
        Binding("enter", "open", say("Mail"), priority=True),
        Binding("a", "accept", say("It is right"), id="registers.accept"),
        Binding("x", "strike", say("Strike out"), id="registers.strike"),
        Binding("question_mark", "keys", say("Keys")),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._register = next(iter(REGISTER_WORDS))
        self._rows: list[RegisterRow] = []

    def compose(self) -> ComposeResult:
        """Lay out the registers' names, the rows, and what is known of the row under the cursor."""
        yield Static("", id="title", markup=False)
        yield OptionList(id="rows")
        with VerticalScroll(id="row-pane", can_focus=False):
            yield Static("", id="row-detail", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the first register."""
        self.refresh_rows()
        self.set_focus(self.query_one("#rows"))

    def on_resize(self) -> None:
        """Draw the rows as wide as the screen is now."""
        self._draw()

    def refresh_rows(self) -> None:
        """Read the register anew; the cursor stays on its row."""
        self._rows = register_rows(self._desk, self._register)
        self._draw()

    def _draw(self) -> None:
        listing = self.query_one("#rows", OptionList)
        at = listing.highlighted or 0
        width = max(20, self.size.width - 3)
        listing.clear_options().add_options([Option(draw_row(row, width)) for row in self._rows])
        if self._rows:
            listing.highlighted = min(at, len(self._rows) - 1)
        self.query_one("#title", Static).update(self._title())
        self._describe()

    def _title(self) -> Text:
        """Return the names of the registers, from the one shown on where they do not all fit."""
        names = list(REGISTER_WORDS)
        if sum(len(say(word)) + 2 for word in REGISTER_WORDS.values()) > self.size.width:
            at = names.index(self._register)
            names = names[at:] + names[:at]
        text = Text(no_wrap=True, overflow="ellipsis")
        for name in names:
            word = REGISTER_WORDS[name]
            text.append(f" {say(word)} ", style="reverse" if name == self._register else "dim")
        return text

    @property
    def _current(self) -> RegisterRow | None:
        at = self.query_one("#rows", OptionList).highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    def on_option_list_option_highlighted(self) -> None:
        """Describe the row under the cursor."""
        self._describe()

    def _describe(self) -> None:
        row = self._current
        text = _detail(row) if row else Text(say("Nothing is on record here. Tab: the next register"))
        self.query_one("#row-detail", Static).update(text)

    def action_next(self, step: int) -> None:
        """Show the next register, or the one before."""
        names = list(REGISTER_WORDS)
        self._register = names[(names.index(self._register) + step) % len(names)]
        self.query_one("#rows", OptionList).highlighted = None
        self.refresh_rows()

    def action_open(self) -> None:
        """Open the mail the last word came from."""
        row = self._current
        if row is None or row.mail_id is None:
            return
        try:
            opened = open_mail(self._desk, row.mail_id)
        except MailmateError as error:
            tell_trouble(self.app, error)
            return
        self.app.push_screen(MailScreen(self._desk, opened), lambda _: self.refresh_rows())

    def action_accept(self) -> None:
        """Say that what was read is right."""
        if (row := self._current) and not row.certain:
            self._decide(lambda: accept_row(self._desk, self._register, row))

    def action_strike(self) -> None:
        """Strike a row out, once asked."""
        row = self._current
        if row is None:
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._decide(lambda: strike_row(self._desk, self._register, row))

        self.app.push_screen(AskDialog(say("Strike it out? It stays in the register and counts no more.")), answered)

    def _decide(self, act: Callable[[], None]) -> None:
        try:
            act()
        except MailmateError as error:
            tell_trouble(self.app, error)
        self.refresh_rows()

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self)


def draw_row(row: RegisterRow, width: int) -> Text:
    """Return one row as a line of at most `width` cells."""
    company = max(_LEAST_COMPANY, width // 5)
    rest = max(8, width - _MARK - _DAY - company - _STATE - 4)
    text = Text(no_wrap=True, end="")
    text.append(fit("" if row.certain else "?", _MARK), style="bold yellow")
    text.append(fit(row.day.isoformat() if row.day else "", _DAY) + " ", style="dim")
    text.append(fit(row.company, company) + " ")
    text.append(fit(row.what, rest) + " ")
    text.append(fit(say(row.state), _STATE), style="yellow")
    return text


def _detail(row: RegisterRow) -> Text:
    head = say("Read by machine, not confirmed.  a: it is right · x: strike it out") if not row.certain else ""
    text = Text(f"{head}\n" if head else "", style="bold")
    text.append_text(safe(f"{row.company}  {row.what}\n", "bold"))
    for label, words in row.detail:
        text.append_text(safe(f"\n{say(label)}{': ' if words else ''}", "cyan"))
        text.append_text(safe(words))
    return text
