"""The first line of the inbox: the views with their counts, and what must not be overlooked.

Where there is no room for everything the views that are not shown go first, what must not be overlooked stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text

from mailmate.sentences import mark, say
from mailmate.trade.listing import View
from mailmate.values import dataclass

VIEW_WORDS = {
    View.TODO: mark("To do"),
    View.ON_US: mark("On us"),
    View.ON_THEM: mark("On them"),
    View.SNOOZED: mark("Snoozed"),
    View.UNSURE: mark("Held, unsure"),
    View.SENT: mark("Sent"),
    View.ALL: mark("All"),
}
"""The views in the order Tab goes through them."""
COUNTED = tuple(view for view in VIEW_WORDS if view not in (View.SENT, View.ALL))
"""Views whose number says something; that of all mails says nothing."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Words beside the views, with their style."""

    words: str
    style: str


def draw_title(chosen: View | None, counts: Mapping[View, int], notices: Sequence[Notice], width: int) -> Text:
    """Return the line in at most `width` cells; `chosen` is None while something else than a view is shown."""
    pieces = [(view, f" {say(word)}{_count(counts.get(view))} ") for view, word in VIEW_WORDS.items()]
    room = width - cell_len("mailmate ") - sum(cell_len(one.words) for one in notices)
    kept, more = _fit(pieces, chosen or View.TODO, room)
    text = Text(no_wrap=True, overflow="ellipsis")
    text.append("mailmate ", style="bold")
    for view, words in kept:
        text.append(words, style="reverse" if view is chosen else "dim")
    text.append(more, style="dim")
    for notice in notices:
        text.append(notice.words, style=notice.style)
    return text


def _count(number: int | None) -> str:
    return f" {number}" if number is not None else ""


def _fit(pieces: Sequence[tuple[View, str]], chosen: View, room: int) -> tuple[list[tuple[View, str]], str]:
    """Return the views there is room for, the chosen one and To do always, and a sign where there are more."""
    if sum(cell_len(words) for _, words in pieces) <= room:
        return list(pieces), ""
    sign, kept = " ⇥ ", set[View]()
    room -= cell_len(sign)
    ranked = sorted(pieces, key=lambda piece: (piece[0] is not chosen, piece[0] is not View.TODO))
    for view, words in ranked:
        if cell_len(words) <= room or view in (chosen, View.TODO):
            kept.add(view)
            room -= cell_len(words)
    return [piece for piece in pieces if piece[0] in kept], sign


def why_empty(view: View, *, searched: bool, of_a_kind: bool, has_mail: bool) -> str:
    """Say why the list holds nothing, and what to do."""
    if searched:
        return say("Nothing found. Esc goes back to the list.")
    if not has_mail:
        return say("No mail yet. F fetches it.")
    if of_a_kind:
        return say("No mail of this kind in this view. n shows the next kind.")
    if view is View.TODO:
        return say("Nothing waits for you. F fetches, Tab shows other views.")
    return say("No mail in this view. Tab shows another.")
