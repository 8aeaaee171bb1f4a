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
from mailmate.tui.words import age_of, due_word, fit, is_urgent, kind_of, state_mark, state_word

PAGE = 200
KEPT_PAGES = 20
_MARK, _KIND, _DUE, _AGE, _STATE = 1, 12, 6, 4, 8
DUE_FROM, STATE_FROM = 74, 56
"""Widths from which the due day and the word for the state have a column of their own."""


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
            if len(self._pages) >= KEPT_PAGES:
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
        self.virtual_size = Size(0, max(1, total))
        self.scroll_to(y=max(0, self.cursor - max(0, row)), animate=False, force=True, immediate=True)
        self.refresh()
        self.post_message(self.Moved(self.current))

    def lines_below(self, count: int) -> list[MailLine]:
        """Return mails below the cursor, as far as they were read already."""
        found = (self._pages.get(index // PAGE, [])[index % PAGE :][:1] for index in self._indices_below(count))
        return [line for lines in found for line in lines]

    def _indices_below(self, count: int) -> range:
        return range(self.cursor + 1, min(self.total, self.cursor + 1 + count))

    def forget(self) -> None:
        """Stand at the top of whatever is shown next."""
        self._pages.clear()
        self.total = self.cursor = 0
        self.scroll_to(y=0, animate=False, force=True, immediate=True)

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
        """Keep the cursor in sight when the screen becomes lower."""
        if self.total:
            self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, immediate=True, x_axis=False)

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
    """Return one mail as a line of exactly `width` cells; a blank stands between all columns."""
    word, style = kind_of(line)
    sender_width = max(12, width // 5)
    left = [(state_mark(line), _MARK, "bold red" if line.flags or line.error else ""), (word, _KIND, style)]
    if width >= DUE_FROM:
        overdue = line.due is not None and line.due < now.date()
        left.append((due_word(line, now.date()), _DUE, "bold yellow" if overdue else "yellow"))
    left.append((line.sender_name or line.sender_email, sender_width, ""))
    right = [(age_of(line.received, now), _AGE, "dim")]
    urgent = is_urgent(line)
    if width >= STATE_FROM:
        right.append((state_word(line), _STATE, "bold red" if urgent else "green"))
    elif urgent:
        right = [(state_word(line), _STATE, "bold red")]
    rest = width - sum(cells + 1 for _, cells, _ in (*left, *right))
    marks = f"[{','.join(line.flags)}] " if line.flags else ""
    text = Text(no_wrap=True, end="")
    for column, cells, shade in (*left, (f"{marks}{line.subject}", rest, ""), *right):
        text.append(fit(column, cells), style=shade)
        text.append(" ")
    text.right_crop(1)
    return text
