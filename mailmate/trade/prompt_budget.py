"""How much of mail, thread, case and notes goes into a prompt: what is spent first is what an answer needs most."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

_Item = TypeVar("_Item")

_LATIN_ENDS = "\u0250"
_LATIN_A_TOKEN = 4


def tokens_of(text: str) -> int:
    """Return about how many tokens a text costs: four Latin characters make one, any other character is one.

    A bound from above for usual models; counting exactly would load a table from the network.
    """
    plain = sum(char < _LATIN_ENDS for char in text)
    return plain // _LATIN_A_TOKEN + len(text) - plain + 1


def cut_to(text: str, tokens: int) -> str:
    """Return the beginning of a text that costs no more than so many tokens."""
    text = text[: max(0, tokens) * _LATIN_A_TOKEN]
    while text and (over := tokens_of(text) - tokens) > 0:
        text = text[:-over]
    return text


class Budget:
    """What is left to spend in one prompt."""

    def __init__(self, tokens: int) -> None:
        self.left = tokens

    def take(self, items: Iterable[tuple[_Item, str]], *, most: int | None = None) -> list[_Item]:
        """Return the items, each given with its text, that there is room for; one that is too dear stays out.

        `most` is what these may cost together, so that a kind that comes first leaves something to the next.
        """
        left = self.left if most is None else min(most, self.left)
        taken = []
        for item, text in items:
            cost = tokens_of(text)
            if cost <= left:
                left -= cost
                self.left -= cost
                taken.append(item)
        return taken

    def cut(self, texts: Iterable[str], *, most: int | None = None) -> list[str]:
        """Return the texts, each cut to what is left (and to `most` tokens); those behind the end are empty."""
        cut = []
        for text in texts:
            kept = cut_to(text, self.left if most is None else min(most, self.left))
            self.left -= tokens_of(kept) if kept else 0
            cut.append(kept)
        return cut
