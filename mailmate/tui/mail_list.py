"""The list of mails: draws the lines in sight and reads them from the store page by page.

Fifty thousand mails cost what one screen costs. The cursor stays on its mail when the list is read anew,
and the mail stays on its line of the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mailmate.sentences import say
from mailmate.trade.listing import MailLine
from mailmate.tui.words import age_of, draft_word, fit, kind_of, state_mark

PAGE = 200
_KIND, _WHEN, _DRAFT = 12, 5, 8


class MailList(ScrollView, can_focus=True):
    """A list of mails over `load(offset, limit)`; `total` says how many there are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", say("Up"), show=False),
        Binding("down,j", "move(1)", say("Down"), show=False),
        Binding("pageup,ctrl+b", "page(-1)", say("Page up"), show=False),
        Binding("pagedown,ctrl+f", "page(1)", say("Page down"), show=False),
        Binding("home,g", "jump(0)", say("First"), show=False),
        Binding("end,G", "jump(-1)", say("Last"), show=False),
        Binding("enter,l,right", "open", say("Open")),
    ]

    class Moved(Message):
        """The cursor stands on another mail; None when the list is empty."""

        def __init__(self, line: MailLine | None) -> None:
            super().__init__()
            self.line = line

    class Opened(Message):
        """The mail under the cursor was chosen."""

        def __init__(self, line: MailLine) -> None:
            super().__init__()
            self.line = line

    def __init__(
        self,
        load: Callable[[int, int], list[MailLine]],
        now: Callable[[], datetime],
        *,
        id: str,  # noqa: A002 - every Textual widget calls it so
    ) -> None:
        super().__init__(id=id)
        self._load = load
        self._now = now
        self._pages: dict[int, list[MailLine]] = {}
        self._empty = ""
        self.total = 0
        self.cursor = 0

    @property
    def current(self) -> MailLine | None:
        """The mail under the cursor, or None."""
        return self.line_at(self.cursor)

    def line_at(self, index: int) -> MailLine | None:
        """Return the mail at `index`, reading its page if it is not here yet."""
        if not 0 <= index < self.total:
            return None
        page = index // PAGE
        if page not in self._pages:
            if len(self._pages) > 20:
                self._pages.clear()
            self._pages[page] = self._load(page * PAGE, PAGE)
        lines = self._pages[page]
        return lines[index % PAGE] if index % PAGE < len(lines) else None

    def show(self, total: int, cursor: int, *, empty: str = "") -> None:
        """Show a list of `total` mails read anew, the cursor at `cursor`, which stays on its line of the screen."""
        row = self.cursor - self.scroll_offset.y
        self._pages.clear()
        self._empty = empty
        self.total = total
        self.cursor = max(0, min(cursor, total - 1))
        self.virtual_size = Size(self.size.width, max(1, total))
        self.scroll_to(y=max(0, self.cursor - max(0, row)), animate=False, force=True, immediate=True)
        self.refresh()
        self.post_message(self.Moved(self.current))

    def action_move(self, step: int) -> None:
        """Move the cursor by `step` lines."""
        self._stand_on(self.cursor + step)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a screen."""
        self._stand_on(self.cursor + direction * max(1, self.size.height - 1))

    def action_jump(self, index: int) -> None:
        """Go to the first (0) or last (-1) mail."""
        self._stand_on(self.total - 1 if index < 0 else index)

    def action_open(self) -> None:
        """Open the mail under the cursor."""
        if line := self.current:
            self.post_message(self.Opened(line))

    def _stand_on(self, index: int) -> None:
        index = max(0, min(index, self.total - 1))
        if index == self.cursor or not self.total:
            return
        self.refresh_line(self.cursor - self.scroll_offset.y)
        self.cursor = index
        self.refresh_line(index - self.scroll_offset.y)
        self.scroll_to_region(Region(0, index, 1, 1), animate=False, immediate=True, x_axis=False)
        self.post_message(self.Moved(self.current))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click opens."""
        index = event.y + self.scroll_offset.y
        if event.chain >= 2:
            self.action_open()
        else:
            self._stand_on(index)

    def on_resize(self) -> None:
        """Keep the width of what is drawn to the width there is."""
        self.virtual_size = Size(self.size.width, max(1, self.total))

    def render_line(self, y: int) -> Strip:
        """Draw the line at row `y` of what is in sight."""
        width, index = self.size.width, y + self.scroll_offset.y
        line = self.line_at(index)
        if line is None:
            words = self._empty if index == 0 and not self.total else ""
            return Strip([Segment(fit(words, width), Style(dim=True))], width).apply_style(self.rich_style)
        text = draw_line(line, width, self._now())
        base = self.rich_style
        if index == self.cursor:
            base += Style(reverse=True, bold=self.has_focus)
        strip = Strip(text.render(self.app.console), width)
        return strip.adjust_cell_length(width).apply_style(base)

    def on_focus(self) -> None:
        """Draw the cursor as the focused one."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as a waiting one."""
        self.refresh()


def draw_line(line: MailLine, width: int, now: datetime) -> Text:
    """Return one mail as a line of exactly `width` cells: mark, kind, due, sender, subject, age, draft."""
    word, style = kind_of(line)
    due = line.due.strftime("%d.%m.") if line.due else line.band
    wide = width >= 76
    sender_width = max(12, width // 5)
    left = _KIND + (8 if wide else 2) + sender_width + 4
    right = _WHEN + (_DRAFT if wide else 0) + 1
    marks = f"[{','.join(line.flags)}] " if line.flags else ""
    text = Text(no_wrap=True, end="")
    text.append(f"{state_mark(line)} ", style="bold red" if line.flags or line.error else "")
    text.append(fit(word, _KIND), style=style)
    text.append(fit(f" {due}" if wide else "", 8 if wide else 2), style="yellow" if line.due else "")
    text.append(fit(line.sender_name or line.sender_email, sender_width))
    text.append("  ")
    text.append(fit(f"{marks}{line.subject}", max(0, width - left - right)))
    text.append(fit(f" {age_of(line.received, now)}", _WHEN + 1), style="dim")
    if wide:
        text.append(fit(draft_word(line), _DRAFT), style="green")
    return text
