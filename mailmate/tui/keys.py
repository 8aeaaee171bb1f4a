"""A screen's keys as a dialog, with the names by which config.toml changes them; and names there that nobody knows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from mailmate.sentences import Sentence, say
from mailmate.tui.dialogs import TextDialog
from mailmate.tui.key_signs import Node, bindings_of, chosen_keys, keys_of, signs


def show_keys(screen: Screen[Any], *more: Node) -> None:
    """Show the keys of a screen, of what stands in it (`more`), and those that work everywhere."""
    chosen, nodes = chosen_keys(screen), (screen, *more, type(screen.app))
    screen.app.push_screen(KeysDialog(keys_text(*nodes, chosen=chosen), keys_text(*nodes, chosen=chosen, names=True)))


class KeysDialog(TextDialog):
    """Shows keys, and on demand the names by which config.toml changes them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "names", say("Names for [keys]"), id="keys.names"),
    ]

    def __init__(self, text: Text, named: Text) -> None:
        super().__init__(text)
        self._named = named

    def last_line(self) -> Sentence:
        """Return what the keys do."""
        keys = keys_of(self, names="keys.names", back="dialog.back")
        return Sentence("{names}: their names for [keys] in config.toml · {back}: back", keys)

    def action_names(self) -> None:
        """Show the names too."""
        self.query_one("#summary", Static).update(self._named)


def keys_text(*nodes: Node, chosen: Mapping[str, str] | None = None, names: bool = False) -> Text:
    """Return the keys of screens and widgets and what they do, a line each, in the order they are declared.

    `chosen` holds the keys a person put in the place of ours, by the action's name; `names` shows these too.
    """
    found = bindings_of(nodes)
    keys = [signs((chosen or {}).get(one.id or "", one.key)) for one in found]
    rows = list(
        dict.fromkeys(
            (held, one.description, one.id or "" if names else "") for held, one in zip(keys, found, strict=True)
        )
    )
    width = max((len(held) for held, _, _ in rows), default=0)
    lines = [
        Text.assemble((f"{held:<{width}}  ", "bold"), meaning, (f"  {name}" if name else "", "dim"))
        for held, meaning, name in rows
    ]
    return Text("\n").join(lines)


def unknown_names(chosen: Iterable[str], nodes: Iterable[Node]) -> Iterator[Sentence]:
    """Yield for each name under [keys] that no action bears a sentence with the nearest one that does."""
    known = sorted({one.id for one in bindings_of(nodes) if one.id})
    for name in chosen:
        if name not in known:
            near = next(iter(difflib.get_close_matches(name, known, n=1, cutoff=0.0)), "")
            values = {"name": name, "near": near}
            yield Sentence("[keys] names {name!r}, which is no action. Did you mean {near!r}?", values)
