"""Small screens that take words or a choice: one line to type, one thing of a list found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from mailmate.sentences import Sentence, say
from mailmate.tui.key_signs import keys_of
from mailmate.tui.steady import Steady
from mailmate.tui.words import safe

Chosen = TypeVar("Chosen")


class WordsDialog(Steady, ModalScreen[str | None]):
    """Asks for one line of words; Enter answers, Escape goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", say("Back"), id="words.back")]

    def __init__(self, question: str, hint: str = "", value: str = "") -> None:
        super().__init__()
        self._question = question
        self._hint = hint
        self._value = value

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        with Vertical(id="dialog"):
            yield Static(self._question, markup=False)
            begun = self._value.endswith(" ")  # what a person goes on writing must not fall to the first key
            yield Input(self._value, placeholder=self._hint, id="words", compact=True, select_on_focus=not begun)
            yield Static(
                say(Sentence("Enter: go · {back}: back", keys_of(self, back="words.back"))),
                id="dialog-keys",
                markup=False,
            )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed; nothing typed is no answer."""
        if words := event.value.strip():
            self.dismiss(words)


class ChoiceDialog(Steady, ModalScreen[Chosen | None], Generic[Chosen]):
    """Lists things to choose from; typing narrows the list, arrows move, Enter takes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", say("Back"), id="choice.back"),
        Binding("down", "move(1)", say("Down"), show=False, priority=True, id="choice.down"),
        Binding("up", "move(-1)", say("Up"), show=False, priority=True, id="choice.up"),
    ]

    def __init__(self, question: str, things: Sequence[tuple[str, Chosen]]) -> None:
        super().__init__()
        self._question = question
        self._things = list(things)
        self._shown = self._things

    def compose(self) -> ComposeResult:
        """Lay out the question, the line to type in, and the list."""
        with Vertical(id="dialog"):
            yield Static(self._question, markup=False)
            yield Input(placeholder=say("Type to narrow the list"), id="words", compact=True)
            yield OptionList(id="kinds")
            yield Static(
                say(Sentence("Enter: take · arrows: choose · {back}: back", keys_of(self, back="choice.back"))),
                id="dialog-keys",
                markup=False,
            )

    def on_mount(self) -> None:
        """Show everything, the hands on the line to type in."""
        self._show()
        self.set_focus(self.query_one(Input))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what holds every word typed."""
        words = event.value.lower().split()
        self._shown = [one for one in self._things if all(word in one[0].lower() for word in words)]
        self._show()

    def _show(self) -> None:
        listing = self.query_one(OptionList)
        listing.clear_options().add_options([Option(_line(words)) for words, _ in self._shown])
        listing.highlighted = 0 if self._shown else None

    def action_move(self, step: int) -> None:
        """Go up or down in the list while the hands stay on the line."""
        listing = self.query_one(OptionList)
        if self._shown:
            listing.highlighted = max(0, min(len(self._shown) - 1, (listing.highlighted or 0) + step))

    def on_input_submitted(self) -> None:
        """Take the thing under the cursor."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._shown):
            self.dismiss(self._shown[at][1])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the thing that was clicked."""
        self.dismiss(self._shown[event.option_index][1])


def _line(words: str) -> Text:
    line = safe(" ".join(words.split()))
    line.no_wrap, line.overflow = True, "ellipsis"
    return line
