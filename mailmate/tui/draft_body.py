"""The text of a draft as one types it: claims and holes marked in it, Tab from hole to hole, words found.

Marks stand by shape as well as colour: what is proven is underlined, what nobody proved is bold and underlined, a hole
is reversed. A line that was changed loses its marks until the gate has looked again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from mailmate.sentences import say
from mailmate.trade.drafts import Claim, GateReport, Standing
from mailmate.tui.steady import Steady

_LONGEST_SIGN = 40
_SIGN = re.compile(
    "(?:.[\ufe0f\U0001f3fb-\U0001f3ff]{0,4}\u200d){0,9}.[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]{0,4}$", re.DOTALL
)
"""One sign of several code points at the end of a text: an emoji with its colour, form and joined parts."""
_PROVEN, _OPEN, _HOLE = Style(underline=True), Style(underline=True, bold=True, color="yellow"), Style(reverse=True)
_STYLES = {Standing.UNVERIFIED: _OPEN, Standing.VOUCHED: Style(underline=True, italic=True)}


class DraftBody(Steady, TextArea):
    """Edits the text; `show_claims` marks what the gate said of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "next_hole_or_field", say("Next hole, or field"), show=False, id="text.next"),
        Binding("ctrl+y,ctrl+shift+z", "redo", say("Redo"), show=False, id="text.redo"),
        Binding("ctrl+z", "undo", say("Undo"), show=False, id="text.undo"),
        Binding("ctrl+home", "edge(False)", say("Begin of the text"), show=False, id="text.begin"),
        Binding("ctrl+end", "edge(True)", say("End of the text"), show=False, id="text.end"),
        # a text area takes these two for itself
        Binding("f6", "outer('versions')", say("Versions"), id="draft.versions"),
        Binding("f7", "outer('insert')", say("Insert"), id="draft.insert"),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(text, id="body", soft_wrap=True, tab_behavior="focus")
        self._marks: dict[int, tuple[str, list[tuple[int, int, Style]]]] = {}

    def show_claims(self, gate: GateReport, text: str) -> None:
        """Mark what the gate found in `text`, line by line."""
        lines = text.split("\n")
        self._marks = {}
        for start, end, style in _spans(gate):
            if end > len(text):
                continue  # it stands below the text
            row, column = location(text, start)
            length = min(end - start, len(lines[row]) - column)
            self._marks.setdefault(row, (lines[row], []))[1].append((column, column + length, style))
        self._line_cache.clear()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """Return a line with its marks, unless it was changed since they were made."""
        line = super().get_line(line_index)
        written, spans = self._marks.get(line_index, ("", []))
        if written == line.plain:
            for start, end, style in spans:
                line.stylize(style, start, end)
        return line

    def action_next_hole_or_field(self) -> None:
        """Go to the next hole behind the cursor; behind the last one to the next field that takes text.

        The screen's own order would lead out of the draft, where letters are commands.
        """
        if not self.select_hole(around=False):
            self.screen.set_focus(self.screen.query("#below, #to").last())

    def action_delete_left(self) -> None:
        """Delete what is selected, or the sign before the cursor: an emoji whole, of a letter its last mark."""
        row, column = self.cursor_location
        before = self.document.get_line(row)[max(0, column - _LONGEST_SIGN) : column]
        sign = _SIGN.search(before)
        if self.selection.is_empty and sign and len(sign[0]) > 1:
            self.delete((row, column - len(sign[0])), (row, column), maintain_selection_offset=False)
        else:
            super().action_delete_left()

    def action_edge(self, last: bool) -> None:
        """Go to the end of the text, or to its beginning."""
        self.move_cursor(self.document.end if last else (0, 0))

    def action_outer(self, name: str) -> None:
        """Do what the key does in the editor around this text."""
        getattr(self.screen.query_one("#editor"), f"action_{name}")()

    def select_hole(self, *, around: bool = True) -> bool:
        """Select the next `[hole]` behind the cursor, going round at the end; False where there is none."""
        text = self.text
        begin = offset(text, max(self.selection))
        found = text.find("[", begin)
        if found < 0 and around:
            found = text.find("[")
        end = text.find("]", found) + 1
        if found < 0 or end <= found:
            return False
        self.select(found, end)
        return True

    def select(self, start: int, end: int) -> None:
        """Select the text between two offsets, and bring it in sight."""
        self.selection = Selection(location(self.text, start), location(self.text, end))

    def find_words(self, words: str) -> bool:
        """Select the next place of these words behind the cursor, going round, any case; False where there is none."""
        text, wanted = self.text, re.compile(re.escape(words), re.IGNORECASE)
        found = wanted.search(text, offset(text, max(self.selection))) or wanted.search(text)
        if not words or found is None:
            return False
        self.select(*found.span())
        return True


def _spans(gate: GateReport) -> Iterable[tuple[int, int, Style]]:
    yield from ((one.start, one.end, _style(one)) for one in gate.claims if one.where == "body")
    for finding in gate.findings:
        if finding.start is not None and finding.end is not None and finding.id == "placeholder":
            yield finding.start, finding.end, _HOLE


def _style(claim: Claim) -> Style:
    return _STYLES.get(claim.standing, _PROVEN)


def location(text: str, index: int) -> tuple[int, int]:
    """Return (row, column) of a position in a text."""
    before = text[:index]
    return before.count("\n"), index - (before.rfind("\n") + 1)


def offset(text: str, place: tuple[int, int]) -> int:
    """Return the position in a text of a (row, column)."""
    row, column = place
    return sum(len(line) + 1 for line in text.split("\n")[:row]) + column
