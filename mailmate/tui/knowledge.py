"""What a draft rests on, and an answer kept in the notes for the next buyer who asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from mailmate.desk.drafts.knowledge import save_answer
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Claim
from mailmate.tui.key_signs import keys_of
from mailmate.tui.steady import Steady
from mailmate.tui.words import safe

_LONGEST_QUOTE = 200


class KeepDialog(Steady, ModalScreen[str]):
    """Offers a buyer's question with the words that answered it, to be changed and kept; answers where it was kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", say("Keep"), priority=True, id="keep.keep"),
        Binding("f4", "next", say("Next question"), priority=True, id="keep.next"),
        Binding("escape", "dismiss('')", say("Back"), id="keep.back"),
    ]

    def __init__(self, desk: Desk, mail_id: int, offers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._desk = desk
        self._mail_id = mail_id
        self._offers = sorted(offers, key=lambda one: not one[1])
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out the question, its answer and the line of keys."""
        question, answer = self._offers[0]
        with Vertical(id="dialog"):
            yield Static(say("Kept for every buyer who asks the same: no names, prices or days."), markup=False)
            yield Input(question, id="kept-question", compact=True)
            yield TextArea(answer, id="kept-answer", soft_wrap=True, tab_behavior="focus")
            yield Static("", id="kept-trouble", markup=False)
            yield Static(self._keys(), id="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Put the hands on the answer."""
        self.set_focus(self.query_one("#kept-answer", TextArea))

    def _keys(self) -> str:
        count = {"n": self._at + 1, "of": len(self._offers)}
        keys = keys_of(self, keep="keep.keep", next="keep.next", back="keep.back")
        if len(self._offers) > 1:
            return say(
                Sentence(
                    "Question {n} of {of} · {keep}: keep · {next}: next question · {back}: back",
                    count | keys,
                )
            )
        return say(Sentence("{keep}: keep · {back}: back", keys))

    def action_next(self) -> None:
        """Show the next question with its answer."""
        self._at = (self._at + 1) % len(self._offers)
        question, answer = self._offers[self._at]
        self.query_one("#kept-question", Input).value = question
        self.query_one("#kept-answer", TextArea).load_text(answer)
        self.query_one("#kept-trouble", Static).update("")
        self.query_one("#dialog-keys", Static).update(self._keys())

    def action_keep(self) -> None:
        """Write it into the notes, or say why not."""
        question, answer = self.query_one("#kept-question", Input).value, self.query_one("#kept-answer", TextArea).text
        try:
            self.dismiss(save_answer(self._desk, self._mail_id, question, answer))
        except MailmateError as error:
            self.query_one("#kept-trouble", Static).update(Text(say(error.message), style="bold red"))


def sources_text(claims: Iterable[Claim]) -> Text:
    """Return what the claims of a draft rest on: each source with what stands there, under the words it proves."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for claim in claims:
        source = (claim.source.where, claim.source.quote) if claim.source else ("", "")
        found.setdefault(source, {})[" ".join(claim.text.split())] = None
    lines = [_source_text(where, quote, words) for (where, quote), words in found.items()]
    return Text("\n").join(lines) if lines else Text(say("The draft claims nothing."))


def _source_text(where: str, quote: str, words: Iterable[str]) -> Text:
    text = safe(" · ".join(words), "bold")
    text.append("\n  ")
    text.append_text(safe(where, "cyan") if where else Text(say("no source"), "yellow"))
    if quote:
        text.append_text(safe(f"\n  «{' '.join(quote.split())[:_LONGEST_QUOTE]}»", "dim"))
    return text
