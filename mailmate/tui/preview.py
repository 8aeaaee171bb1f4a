"""The mail under the cursor of the list, read beside it where the screen is wide."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.timer import Timer
from textual.widgets import Static

from mailmate.desk.contract import spoken_gist
from mailmate.desk.mails.inbox import preview_mail
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, say
from mailmate.trade.listing import MailLine
from mailmate.tui.background import in_background, is_outdated
from mailmate.tui.mail_list import COMPANY_FROM
from mailmate.tui.steady import Steady
from mailmate.tui.words import safe

WIDE = 120
"""Columns from which it stands beside the list."""
LIST_WIDTH, LEAST_PREVIEW = 82, 38
"""Cells the list keeps beside the preview, and those a preview needs to be read."""
ROOMY_LIST = COMPANY_FROM + 1
"""Cells of a list that names companies, with its scroll bar: it has them wherever a preview fits beside it."""
REST_SECONDS = 0.06
"""How long the cursor rests before a mail is read."""
LENGTH = 4000


class PreviewPane(Steady, VerticalScroll):
    """Shows one mail; `show_soon` is called at every step of the cursor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="preview-pane", can_focus=False)
        self._desk = desk
        self._waiting: Timer | None = None
        self._shown: MailLine | None = None

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static("", id="preview", markup=False)

    def fit_into(self, width: int, line: MailLine | None) -> None:
        """Stand beside the list of a screen so wide, or not at all."""
        shown = width >= WIDE
        if shown and not self.display:
            self.show_soon(line)
        self.display, self.styles.width = shown, preview_width(width)

    def show_soon(self, line: MailLine | None) -> None:
        """Show a mail once the cursor rests on it."""
        if self._waiting:
            self._waiting.stop()
        self._waiting = self.set_timer(REST_SECONDS, lambda: self._show(line))

    def _show(self, line: MailLine | None) -> None:
        if line is not None and line == self._shown:
            return  # it is shown already, scrolled to where a person reads
        self._shown = line
        if line:
            self._read(line)
        else:
            self._draw(Text(""))

    @in_background("preview")
    def _read(self, line: MailLine) -> None:
        text = _text_of(self._desk, line)
        if not is_outdated():
            self.call_later(self._draw, text)

    def _draw(self, text: Text) -> None:
        for one in self.query("#preview").results(Static):  # none is left while the inbox closes
            one.update(text)
            self.scroll_home(animate=False)


def _text_of(desk: Desk, line: MailLine) -> Text:
    mail, reading = preview_mail(desk, line.mail_id)
    text = safe(str(mail.sender or "?"), "bold")
    text.append_text(safe(f"\n{mail.subject}\n"))
    if line.error:
        words = say(Sentence("This mail could not be read: {why}", {"why": line.error}))
        text.append_text(safe(f"{words}\n", "bold red"))
    if reading:
        text.append_text(safe(f"{spoken_gist(reading)}\n", "italic"))
    return text.append_text(safe(f"\n{mail.body.new.strip()[:LENGTH]}"))


def preview_width(width: int) -> int:
    """Return the cells of the preview in a screen so wide: half of it, unless that leaves the list too few."""
    room = width - ROOMY_LIST
    return min(width // 2, room if room >= LEAST_PREVIEW else max(LEAST_PREVIEW, width - LIST_WIDTH))
