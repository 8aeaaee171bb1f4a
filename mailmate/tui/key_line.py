"""The line of keys at the foot of a screen.

Textual's own draws every key anew whenever the hands go from one pane to the next, and styles each twice.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.screen import Screen
from textual.widgets import Footer

from mailmate.tui.steady import Steady


class KeyLine(Steady, Footer):
    """The keys that can be pressed now, without gaps between them; drawn anew only when they are others."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._drawn: list[ActiveBinding] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the keys; they bear their class from the beginning, which saves styling each a second time."""
        self._drawn = _shown(self.screen) if self._bindings_ready else None
        for key in super().compose():
            yield key.add_class("-compact", update=False)

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Draw the keys anew unless the same are drawn already."""
        if self._drawn is None or self._drawn != _shown(screen):
            super().bindings_changed(screen)


def _shown(screen: Screen[object]) -> list[ActiveBinding]:
    return [one for one in screen.active_bindings.values() if one.binding.show]
