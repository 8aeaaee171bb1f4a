"""How much of thread, case and notes goes into a prompt: what is spent first is what a reply needs most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

MOST_TOKENS = 6000
"""Tokens of sources, case and thread together; the mail itself and the fixed text come on top."""

_Item = TypeVar("_Item")


def tokens_of(text: str) -> int:
    """Return about how many tokens a text costs: four Latin characters make one, any other character is one.

    A bound from above for usual models; counting exactly would load a table from the network.
    """
    plain = sum(char < "\u0250" for char in text)
    return plain // 4 + len(text) - plain + 1


class Budget:
    """What is left to spend in one prompt."""

    def __init__(self, tokens: int = MOST_TOKENS) -> None:
        self.left = tokens

    def take(self, items: Iterable[tuple[_Item, str]]) -> list[_Item]:
        """Return the items, each given with its text, up to the first that is too dear; the rest stays out."""
        taken = []
        for item, text in items:
            cost = tokens_of(text)
            if cost > self.left:
                break
            self.left -= cost
            taken.append(item)
        return taken
