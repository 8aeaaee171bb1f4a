"""A company's case as a screen: its sections, each line with its day and words; Enter opens the mail it came from."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mailmate.desk.mails.lists import company_of_mail
from mailmate.desk.pages.cases import SECTIONS, CaseLine, case_of
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, counted, say
from mailmate.tui.background import tell_trouble
from mailmate.tui.key_line import KeyLine
from mailmate.tui.keys import show_keys
from mailmate.tui.steady import Steady
from mailmate.tui.words import fit, safe

_DAY, _EDGE = 10, 4


class CaseScreen(Steady, Screen[None]):
    """All that stands between us and one company."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,c", "app.pop_screen", say("Back"), id="case.back"),
        Binding("enter", "open", say("Mail"), priority=True, id="case.open"),
        Binding("question_mark", "keys", say("Keys"), id="case.keys"),
    ]

    def __init__(self, desk: Desk, company: str, lines: list[CaseLine]) -> None:
        super().__init__()
        self._desk = desk
        self._company = company
        self._lines = lines
        self._at: list[CaseLine] = []
        """The line of each option that is one; heads of sections are disabled options."""

    def compose(self) -> ComposeResult:
        """Lay out the company's name, the lines, and the words of the one under the cursor."""
        yield Static(self._title(), id="title", markup=False)
        yield OptionList(id="rows")
        with VerticalScroll(id="row-pane", can_focus=False):
            yield Static("", id="row-detail", markup=False)
        yield KeyLine()

    def _title(self) -> Text:
        told = {"company": self._company, "n": len(self._lines)}
        one, many = Sentence("{company}: 1 line on record", told), Sentence("{company}: {n} lines on record", told)
        words = say(counted(len(self._lines), one, many))
        return safe(words, "bold")

    def on_mount(self) -> None:
        """Put the hands on the first line."""
        self._draw()
        self.set_focus(self.query_one("#rows"))

    def on_resize(self) -> None:
        """Draw the lines as wide as the screen is now."""
        self._draw()

    def _draw(self) -> None:
        listing = self.query_one("#rows", OptionList)
        at, width = listing.highlighted, max(20, self.size.width - _EDGE)
        options: list[Option] = []
        self._at = []
        for section, head in SECTIONS.items():
            here = [one for one in self._lines if one.section == section]
            if here:
                options.append(Option(Text(say(head), style="bold cyan"), disabled=True))
                options += [
                    Option(draw_line(one, width), id=str(len(self._at) + number)) for number, one in enumerate(here)
                ]
                self._at += here
        listing.clear_options().add_options(options)
        if self._at:
            listing.highlighted = at if at is not None and at < len(options) else 1
        self._describe()

    @property
    def _current(self) -> CaseLine | None:
        listing = self.query_one("#rows", OptionList)
        if listing.highlighted is None or listing.highlighted >= listing.option_count:
            return None
        name = listing.get_option_at_index(listing.highlighted).id
        return self._at[int(name)] if name is not None else None

    def on_option_list_option_highlighted(self) -> None:
        """Show the words the line under the cursor rests on."""
        self._describe()

    def _describe(self) -> None:
        line = self._current
        text = Text("")
        if line:
            text.append_text(safe(say(line.text), "bold"))
            if line.quote:
                text.append_text(safe(f"\n\n«{line.quote.strip()}»"))
            if line.mail_id is None:
                text.append(f"\n\n{say('No mail stands behind this line.')}", style="dim")
        self.query_one("#row-detail", Static).update(text)

    def action_open(self) -> None:
        """Open the mail the line came from."""
        from mailmate.desk.mails.inbox import open_mail
        from mailmate.tui.mail_screen import MailScreen  # a mail opens its company's case in turn

        line = self._current
        if line is None or line.mail_id is None:
            return
        try:
            opened = open_mail(self._desk, line.mail_id)
        except MailmateError as error:
            tell_trouble(self.app, error)
            return
        self.app.push_screen(MailScreen(self._desk, opened), lambda _: self._refresh())

    def _refresh(self) -> None:
        """Gather the case anew; what a mail changed shows."""
        try:
            self._lines = case_of(self._desk, self._company)
        except MailmateError as error:
            tell_trouble(self.app, error)
            return
        self._draw()

    def action_keys(self) -> None:
        """Show this screen's keys."""
        show_keys(self)


def draw_line(line: CaseLine, width: int) -> Text:
    """Return one line of a case in at most `width` cells: its day and what it says."""
    text = Text(no_wrap=True, end="")
    text.append(f" {fit(line.day.isoformat() if line.day else '', _DAY)} ", style="dim")
    text.append(fit(say(line.text), max(8, width - _DAY - 2)))
    return text


def open_case(app: App[None], desk: Desk, mail_id: int) -> None:
    """Open the case of the company a mail is from, or ours went to; say so where nothing is on record of it."""
    company = company_of_mail(desk, mail_id)
    if not company:
        app.notify(say("It is not known which company this mail is from."), markup=False)
        return
    try:
        lines = case_of(desk, company)
    except MailmateError as error:
        app.notify(say(error.message), markup=False)
        return
    app.push_screen(CaseScreen(desk, company, lines))
