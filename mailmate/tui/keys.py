"""Which key does what: a screen's keys as a text, the key a person chose for an action, and names nobody knows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.text import Text
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Static

from mailmate.sentences import Sentence, say
from mailmate.tui.dialogs import TextDialog

Node = DOMNode | type[DOMNode]
_SIGNS = {
    "question_mark": "?", "slash": "/", "escape": "Esc", "enter": "Enter", "tab": "Tab", "asterisk": "*",
    "space": "Space", "right": "→", "left": "←", "up": "↑", "down": "↓",
}  # fmt: skip


def show_keys(screen: Screen[Any], *more: Node) -> None:
    """Show the keys of a screen, of what stands in it (`more`), and those that work everywhere."""
    chosen: Mapping[str, str] = screen.app.desk.config.keys  # type: ignore[attr-defined]
    nodes = (screen, *more, type(screen.app))
    screen.app.push_screen(KeysDialog(keys_text(*nodes, chosen=chosen), keys_text(*nodes, chosen=chosen, names=True)))


class KeysDialog(TextDialog):
    """Shows keys; `n` shows the names by which config.toml changes them."""

    def __init__(self, text: Text, named: Text) -> None:
        super().__init__(text, say("n: their names for [keys] in config.toml · Esc: back"))
        self._named = named

    def key_n(self) -> None:
        """Show the names too."""
        self.query_one("#summary", Static).update(self._named)


def keys_text(*nodes: Node, chosen: Mapping[str, str] | None = None, names: bool = False) -> Text:
    """Return the keys of screens and widgets and what they do, a line each, in the order they are declared.

    `chosen` holds the keys a person put in the place of ours, by the action's name; `names` shows these too.
    """
    rows = []
    for one in _bindings(nodes):
        held = (chosen or {}).get(one.id or "", one.key)
        rows.append((_signs(held), one.description, one.id or "" if names else ""))
    rows = list(dict.fromkeys(rows))
    width = max((len(keys) for keys, _, _ in rows), default=0)
    lines = [
        Text.assemble((f"{keys:<{width}}  ", "bold"), meaning, (f"  {name}" if name else "", "dim"))
        for keys, meaning, name in rows
    ]
    return Text("\n").join(lines)


def key_of(screen: Screen[Any], name: str) -> str:
    """Return the sign of the key that does an action of a screen, as a person chose it."""
    chosen: Mapping[str, str] = screen.app.desk.config.keys  # type: ignore[attr-defined]
    ours = next((one.key for one in _bindings([screen]) if one.id == name), "")
    return _sign(chosen.get(name, ours).split(",")[0].strip())


def unknown_names(chosen: Iterable[str], nodes: Iterable[Node]) -> Iterator[Sentence]:
    """Yield for each name under [keys] that no action bears a sentence with the nearest one that does."""
    known = sorted({one.id for one in _bindings(nodes) if one.id})
    for name in chosen:
        if name not in known:
            near = next(iter(difflib.get_close_matches(name, known, n=1, cutoff=0.0)), "")
            yield Sentence(
                "[keys] names {name!r}, which is no action. Did you mean {near!r}?", {"name": name, "near": near}
            )


def _bindings(nodes: Iterable[Node]) -> list[Binding]:
    return [one for node in nodes for one in node.BINDINGS if isinstance(one, Binding) and one.description]


def _signs(keys: str) -> str:
    return " ".join(_sign(key.strip()) for key in keys.split(","))


def _sign(key: str) -> str:
    is_function_key = key[:1] == "f" and key[1:].isdigit()
    return key.upper() if is_function_key else _SIGNS.get(key, key.replace("ctrl+", "^"))
