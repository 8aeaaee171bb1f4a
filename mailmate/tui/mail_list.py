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

from mailmate.desk.pages.owed import Owed
from mailmate.mail.threads import without_reply_words
from mailmate.sentences import say
from mailmate.trade.listing import MailLine
from mailmate.tui.steady import Steady
from mailmate.tui.words import (
    age_of,
    fit,
    is_late,
    is_urgent,
    kind_of,
    sender_words,
    state_mark,
    state_word,
    waited_word,
    why_word,
)
from mailmate.values import dataclass

PAGE = 200
KEPT_PAGES = 20
_MARK, _KIND, _WHY, _COUNTRY, _AGE, _STATE = 1, 12, 9, 2, 4, 8
WHY_FROM, COUNTRY_FROM, STATE_FROM = 66, 70, 56
"""Widths from which the reason, the country and the word for the state have a column of their own."""
COMPANY_FROM = 96
"""Width from which the sender's company stands beside the name, and every flag before the subject."""
_NAME = 14
"""Cells of a name that stands alone: the subject says more than the end of a name."""
MOST_MARKED = 500


@dataclass(frozen=True, slots=True)
class Beside:
    """What a line shows that no row of the store holds."""

    waited: float | None = None
    """Working hours the mail waits for us; None for one that waits for nothing."""
    owed: Owed | None = None
    """What is owed next with its company."""
    country: str = ""
    """The sender's country (alpha-2), or empty."""


class MailList(Steady, ScrollView, can_focus=True):
    """A list of mails over `load(offset, limit)`; `total` says how many there are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", say("Up"), show=False, id="list.up"),
        Binding("down,j", "move(1)", say("Down"), show=False, id="list.down"),
        Binding("pageup,ctrl+b", "page(-1)", say("Page up"), show=False, id="list.page_up"),
        Binding("pagedown,ctrl+f", "page(1)", say("Page down"), show=False, id="list.page_down"),
        Binding("home,g", "jump(0)", say("First"), show=False, id="list.first"),
        Binding("end,G", "jump(-1)", say("Last"), show=False, id="list.last"),
        Binding("enter", "open", say("Open"), id="list.open"),
        Binding("l,right", "open", say("Open"), show=False, id="list.open_too"),
        Binding("space", "mark", say("Mark"), show=False, id="list.mark"),
        Binding("asterisk", "mark_all", say("Mark all, or none"), show=False, id="list.mark_all"),
    ]

    class Moved(Message):
        """The cursor stands on another mail; None when the list is empty."""

        def __init__(self, line: MailLine | None) -> None:
            super().__init__()
            self.line = line

    class Marked(Message):
        """So many mails are marked now."""

        def __init__(self, count: int) -> None:
            super().__init__()
            self.count = count

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
        beside: Callable[[MailLine], Beside] = lambda line: Beside(),
    ) -> None:
        super().__init__(id=id)
        self._beside = beside
        self.marked: dict[int, MailLine] = {}
        """What a person marked, by number, in the order of marking."""
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
        """Stand at the top of whatever is shown next, nothing marked."""
        self._pages.clear()
        self.marked.clear()
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

    def chosen(self) -> list[MailLine]:
        """Return the marked mails, or the one under the cursor."""
        return list(self.marked.values()) or ([self.current] if self.current else [])

    def clear_marks(self) -> bool:
        """Take every mark off; False where there was none."""
        had, self.marked = bool(self.marked), {}
        self._marks_changed()
        return had

    def action_mark(self) -> None:
        """Mark the mail under the cursor or take its mark off, and go on to the next."""
        if not (line := self.current):
            return
        if self.marked.pop(line.mail_id, None) is None:
            self.marked[line.mail_id] = line
        self._marks_changed()
        self._stand_on(self.cursor + 1)

    def action_mark_all(self) -> None:
        """Mark what the list holds, as far as one acts on at once; where anything is marked take all marks off."""
        if not self.clear_marks():
            lines = (self.line_at(index) for index in range(min(self.total, MOST_MARKED)))
            self.marked = {line.mail_id: line for line in lines if line}
            self._marks_changed()

    def _marks_changed(self) -> None:
        self.refresh()
        self.post_message(self.Marked(len(self.marked)))

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
        text = draw_line(line, width, self._now(), self._beside(line), marked=line.mail_id in self.marked)
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


def draw_line(line: MailLine, width: int, now: datetime, beside: Beside | None = None, *, marked: bool = False) -> Text:
    """Return one mail as a line of exactly `width` cells; a blank stands between all columns."""
    beside, urgent = beside or Beside(), is_urgent(line)
    word, style = kind_of(line)
    sign = "*" if marked else state_mark(line)
    left = [(sign, _MARK, "bold" if marked else "bold red" if line.flags or line.error else ""), (word, _KIND, style)]
    if width >= WHY_FROM:
        late = is_late(line, now.date(), beside.owed)
        left.append((why_word(line, now.date(), beside.owed), _WHY, "bold yellow" if late else "yellow"))
    if width >= COUNTRY_FROM:
        left.append((beside.country or line.country, _COUNTRY, "dim"))
    is_roomy = width >= COMPANY_FROM
    sender = sender_words(line) if is_roomy else line.sender_name or line.sender_email
    left.append((sender, width // 5 if is_roomy else min(_NAME, max(12, width // 5)), ""))
    age = age_of(line.received, now) if beside.waited is None else waited_word(beside.waited)
    right = [(age, _AGE, "dim")]
    if width >= STATE_FROM:
        right.append((state_word(line), _STATE, "bold red" if urgent else "green"))
    elif urgent:
        right = [(state_word(line), _STATE, "bold red")]
    rest = width - sum(cells + 1 for _, cells, _ in (*left, *right))
    text = Text(no_wrap=True, end="")
    for column, cells, shade in (*left, (_subject(line, is_roomy=is_roomy), rest, ""), *right):
        text.append(fit(column, cells), style=shade)
        text.append(" ")
    text.right_crop(1)
    return text


def _subject(line: MailLine, *, is_roomy: bool) -> str:
    """Return what stands before the subject and the subject without its "Re:"; in little room only the first flag."""
    shown = line.flags if is_roomy else line.flags[:1]
    more = f"+{len(line.flags) - len(shown)}" if len(line.flags) > len(shown) else ""
    flags = f"[{','.join(shown)}{more}] " if shown else ""
    folded = f"(+{line.folded}) " if line.folded else ""
    return f"{flags}{folded}{without_reply_words(line.subject)}"
