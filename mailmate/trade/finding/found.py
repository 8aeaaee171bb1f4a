"""Something found in a text: what it means, where it stands, and how sure the words are.

Every finder of `trade` (dates, amounts, references, places, …) returns these, so that reading can
make facts of them and the gate can make claims of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mailmate.trade.facts import Fact, FactValue
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A value at `text[start:end] == quote`.

    `kind` names what it is: `date`, `amount`, `quantity`, `percent`, `incoterm`, `port`, `country`, `container`,
    `reference.po`, `reference.lc`, `email`, `url`, `account`, …
    """

    kind: str
    value: FactValue
    """None where the words name no value ("soon", "after inspection")."""
    start: int
    end: int
    quote: str
    flags: tuple[str, ...] = ()
    """`ambiguous`, `conflict`, `vague`, `zone_guess`, `approx`, …"""
    alternatives: tuple[FactValue, ...] = ()
    first: date | None = None
    last: date | None = None
    detail: str = ""
    """What the words add: the unit a price is per ("m2"), the place of an Incoterm, a condition."""

    def as_fact(self, name: str, source: str = "body") -> Fact:
        """Return the same thing as a fact called `name`."""
        return Fact(name, self.value, self.quote, source, self.flags, self.first, self.last, self.alternatives)


def drop_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep, of things that overlap, the longer (at a tie the earlier given); return them in text order."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda item: item.start - item.end):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda item: item.start)
