"""The line one searches mails in: what is found stands in the list while one still types."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from mailmate.desk.mails.lists import search_mails
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput
from mailmate.sentences import say
from mailmate.trade.listing import MailLine
from mailmate.tui.background import in_background, is_outdated
from mailmate.tui.steady import Steady

MOST_HITS = 500
REST_SECONDS = 0.04
"""How long the fingers rest before what stands there is looked for."""


class SearchLine(Steady, Input):
    """Looks for words as they are typed, and again on Enter; hidden while nothing is looked for."""

    class Found(Message):
        """What stands in the line was looked for: the hits, or why it cannot be; None where nothing is asked."""

        def __init__(self, words: str, hits: Sequence[MailLine] | None, trouble: str) -> None:
            super().__init__()
            self.words = words
            self.hits = hits
            self.trouble = trouble

    def __init__(self, desk: Desk) -> None:
        super().__init__(placeholder=say("Words, or from: intent: after: before: has:"), id="search", compact=True)
        self._desk = desk
        self._resting: Timer | None = None

    def on_mount(self) -> None:
        """Stay out of sight until something is looked for."""
        self.display = False

    def begin(self) -> None:
        """Begin anew, the hands on the line."""
        with self.prevent(Input.Changed):
            self.value = ""
        self.display = True
        self.screen.set_focus(self)

    def close(self) -> None:
        """Go out of sight."""
        if self._resting:
            self._resting.stop()
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look once the fingers rest."""
        event.stop()
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST_SECONDS, lambda: self._look(self.value.strip()))

    @in_background("search")
    def _look(self, words: str) -> None:
        found = self.look(words)
        if not is_outdated():
            self.call_later(self._tell, found)

    def _tell(self, found: SearchLine.Found) -> None:
        if self.display and found.words == self.value.strip():
            self.post_message(found)

    def look(self, words: str) -> SearchLine.Found:
        """Return what these words find."""
        if not words:
            return self.Found(words, None, "")
        try:
            return self.Found(words, [line for line, _ in search_mails(self._desk, words, MOST_HITS, bare=True)], "")
        except BadInput as error:
            return self.Found(words, None, say(error.message))
