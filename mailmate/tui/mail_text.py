"""The words of an open mail as they are shown: history folded, facts underlined, one fact marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from mailmate.mail.model import Mail
from mailmate.sentences import Sentence, say
from mailmate.trade.fact_words import FACT_VALUES
from mailmate.trade.facts import Fact, value_json
from mailmate.trade.field_words import fact_word, value_word
from mailmate.tui.steady import Steady
from mailmate.tui.words import find_quote, safe

LONGEST = 60_000
"""Characters of one mail that are shown; no person reads more in a terminal."""
MARKED_FACTS = 100
FACT = "fact"
"""What the words of a fact bear with them: its number among the facts, found again where they are clicked."""
WORDED = frozenset({"defect_type", "remedy_asked"})
"""Facts whose values are words of ours."""


class TextPane(Steady, VerticalScroll):
    """The mail's words, scrolled by arrows or by the letters vi uses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", say("Down"), show=False, id="read.down"),
        Binding("k", "scroll_up", say("Up"), show=False, id="read.up"),
        Binding("space", "page_down", say("Page down"), show=False, id="read.page"),
        Binding("g", "scroll_home", say("Begin"), show=False, id="read.begin"),
        Binding("G", "scroll_end", say("End"), show=False, id="read.end"),
    ]


def draw_text(mail: Mail, facts: Sequence[Fact] = (), *, whole: bool = False, marked: Fact | None = None) -> Text:
    """Return the mail's new text, or all of it, with the words of its facts underlined and those of `marked` lit."""
    shown = (mail.text if whole else mail.body.new).strip()
    text = safe(shown[:LONGEST] or say("(no text)"))
    for number, fact in enumerate(facts[:MARKED_FACTS]):
        if fact.source == "body" and (place := find_quote(text.plain, fact.quote)):
            text.stylize(Style(underline=True, meta={FACT: number}), *place)
    if marked and (place := find_quote(text.plain, marked.quote)):
        text.stylize("black on yellow", *place)
    if more := len(shown) - LONGEST:
        text.append(f"\n{say(Sentence('… {n} more characters', {'n': more}))}" if more > 0 else "", style="yellow")
    if not whole:
        text.append_text(_below(mail))
    for part in mail.attachments:
        name = part.name or part.media_type
        here = "" if part.content is not None and part.complete else f" {say('not fetched')}"
        text.append_text(safe(f"\n▪ {part.index}. {name} ({part.size:,} B){here}", "cyan"))
    return text


def _below(mail: Mail) -> Text:
    """Return the signature, and how much history is folded away."""
    text = Text()
    if mail.body.signature:
        text.append_text(safe(f"\n{mail.body.signature.strip()}", "dim"))
    if mail.body.quoted:
        lines = {"n": mail.body.quoted.count("\n") + 1}
        text.append(f"\n\n▸ {say(Sentence('{n} lines of history: h', lines))}", style="dim")
    return text


def stands_in_history(mail: Mail, fact: Fact) -> bool:
    """True where a fact's words are folded away with the history."""
    return not find_quote(mail.body.new, fact.quote) and bool(find_quote(mail.text[:LONGEST], fact.quote))


def fact_line(fact: Fact) -> Text:
    """Return a fact as a line: what a person calls it, its value, what is odd about it, where it stands."""
    marks = [*map(say, fact.flags), *((say(fact.source),) if fact.source != "body" else ())]
    noted = f" ({', '.join(marks)})" if marks else ""
    return Text.assemble((f"{say(fact_word(fact.name))} ", "bold"), safe(f"{fact_value(fact)}{noted}"))


def fact_value(fact: Fact) -> str:
    """Return a fact's value as a person reads it; `?` where it has none."""
    if fact.value is None:
        return "?"
    if isinstance(fact.value, bool):
        return say("yes") if fact.value else say("no")
    value = value_json(fact.value)
    words = " ".join(str(item) for item in value.values() if item) if isinstance(value, dict) else str(value)
    if fact.name in WORDED:
        return say(value_word(words))
    return say(words) if words in FACT_VALUES else words
