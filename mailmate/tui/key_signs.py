"""How a key is written, and which one does an action, as a person chose it under [keys]."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

Node = DOMNode | type[DOMNode]
_SIGNS = {
    "question_mark": "?", "slash": "/", "escape": "Esc", "enter": "Enter", "tab": "Tab", "asterisk": "*",
    "shift+tab": "Shift+Tab", "space": "Space", "right": "→", "left": "←", "up": "↑", "down": "↓",
}  # fmt: skip


def bindings_of(nodes: Iterable[Node]) -> list[Binding]:
    """Return the bindings screens and widgets, or their classes, declare and describe, their bases' behind them."""
    declared = [one for node in nodes for kind in _classes(node) for one in kind.__dict__.get("BINDINGS", ())]
    return [one for one in declared if isinstance(one, Binding) and one.description]


def _classes(node: Node) -> list[type]:
    kind = node if isinstance(node, type) else type(node)
    return [one for one in kind.__mro__ if one.__module__.startswith("mailmate.")]


def chosen_keys(screen: Screen[Any]) -> Mapping[str, str]:
    """Return the keys a person put in the place of ours, by the name of the action."""
    keys: Mapping[str, str] = screen.app.desk.config.keys if hasattr(screen.app, "desk") else {}
    return keys


def keys_of(screen: Screen[Any], **names: str) -> dict[str, str]:
    """Return for each hole of a sentence the sign of the key that does an action of this screen."""
    ours = {one.id: one.key for one in bindings_of([screen])}
    chosen = chosen_keys(screen)
    return {hole: sign(chosen.get(name, ours.get(name, "")).split(",")[0].strip()) for hole, name in names.items()}


def signs(keys: str) -> str:
    """Return how several keys, parted by commas, are written."""
    return " ".join(sign(key.strip()) for key in keys.split(","))


def sign(key: str) -> str:
    """Return how a key is written: ^ for Ctrl, F5 for f5, a word or an arrow for what has no letter."""
    is_function_key = key[:1] == "f" and key[1:].isdigit()
    return key.upper() if is_function_key else _SIGNS.get(key, key.replace("ctrl+", "^"))
