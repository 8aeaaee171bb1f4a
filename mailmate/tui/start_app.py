"""The first screen where nothing is set up yet: look around with made-up mails, or connect a mailbox.

It stands alone and imports no other screen: the language chosen here is the one all others are written in.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mailmate.sentences import Sentence, mark, say, use_language


class Way(StrEnum):
    """What a person wants to begin with."""

    DEMO = "demo"
    SETUP = "setup"
    LEAVE = "leave"


_WORDS: Mapping[Way, tuple[str, str, str]] = {
    Way.DEMO: (
        "d",
        mark("Look around with made-up mails"),
        mark("Nothing is fetched, kept or sent; no key, no network."),
    ),
    Way.SETUP: (
        "s",
        mark("Connect my mailbox"),
        mark("A few questions here in the terminal; the login is tried before anything is kept."),
    ),
    Way.LEAVE: ("q", mark("Quit"), mark("`mailmate` opens this screen again.")),
}
_LANGUAGES = {"en": "zh", "zh": "en"}


class StartApp(App[Way]):
    """Offers the ways to begin; returns the one chosen."""

    TITLE = "mailmate"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #start { padding: 1 2; height: auto; }
    #ways { border: none; height: auto; padding: 0 1; }
    #foot { padding: 1 2; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "begin('demo')", show=False),
        Binding("s", "begin('setup')", show=False),
        Binding("q,escape,ctrl+q,ctrl+c", "begin('leave')", show=False, priority=True),
        Binding("l", "language", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, home: Path, *, language: str, trouble: str = "") -> None:
        super().__init__()
        self._home = home
        self.language = language
        """The language chosen so far."""
        self._trouble = trouble
        """Why the way gone before led back here, or empty."""

    def compose(self) -> ComposeResult:
        """Lay out what is missing, and the ways to go on."""
        yield Static("", id="start", markup=False)
        yield OptionList(id="ways")
        yield Static("", id="foot", markup=False)

    def on_mount(self) -> None:
        """Write everything, the hands on the first way."""
        self._write()
        self.set_focus(self.query_one(OptionList))

    def _write(self) -> None:
        head = Text("mailmate\n\n", "bold")
        head.append(say(Sentence("Nothing is set up in {folder} yet.", {"folder": str(self._home)})), "not bold")
        if self._trouble:
            head.append(f"\n\n{self._trouble}", "bold red")
        self.query_one("#start", Static).update(head)
        listing = self.query_one(OptionList)
        at = listing.highlighted or 0
        listing.clear_options().add_options([Option(_line(way), id=way) for way in Way])
        listing.highlighted = at
        self.query_one("#foot", Static).update(f"{say('Enter or the letter: go on')} · l: 中文 / English")

    def action_move(self, step: int) -> None:
        """Go to the next way, or the one before."""
        listing = self.query_one(OptionList)
        (listing.action_cursor_down if step > 0 else listing.action_cursor_up)()

    def action_language(self) -> None:
        """Speak the other language."""
        self.language = _LANGUAGES[self.language]
        use_language(self.language)
        self._write()

    def action_begin(self, way: str) -> None:
        """Go the way of a letter."""
        self.exit(Way(way))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go the way under the cursor."""
        self.exit(Way(event.option_id or ""))


def _line(way: Way) -> Text:
    key, words, what = _WORDS[way]
    return Text.assemble((f"{key}  ", "bold"), (f"{say(words)}\n", "bold"), (f"   {say(what)}\n", "dim"))
