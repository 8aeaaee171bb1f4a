"""Counts a buyer names as alternatives ("500 pcs at USD 2 or 1,000 pcs at USD 1.80"): neither is ordered yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.words import fold
from mailmate.trade.sale.order_lines import OrderLine

_OR = re.compile(
    r"(?<!\w)(?:or|or else|alternatively|o|o bien|ou|ou bien|oder|beziehungsweise|или|либо|veya|ya da|oppure)(?!\w)"
    r"|或者?|还是|또는|または|あるいは|أو",
)
_JOINT = 160
"""Characters between two counts that may be one sentence's alternatives."""
_PRICE_BEHIND = 60
_BARE = re.compile(
    r"(?<![\w.,])(?P<count>\d{1,3}(?:,\d{3})+|\d{1,9})\s?(?:[a-z]{2,6}\s)?(?:@|at|à|a|zu|por)\s?"
    r"(?:[a-z]{3}|us\$|[$€£¥])?\s?\d[\d.,]{0,12}"
)


def alternatives(text: str) -> frozenset[str]:
    """Return the counts, as plain numbers, that stand as alternatives beside each other, each with its price."""
    folded = fold(text)
    counts = [(one.start, one.end, one.value) for one in find_quantities(text) if isinstance(one.value, Quantity)]
    bare = [
        (match.start("count"), match.end("count"), match["count"].replace(",", "")) for match in _BARE.finditer(folded)
    ]
    marks = [(start, end, f"{value.value.normalize():f}") for start, end, value in counts]
    marks += [one for one in bare if not any(start <= one[0] < end for start, end, _ in marks)]
    sums = sorted(one.start for one in find_amounts(text) if isinstance(one.value, Money))
    found: set[str] = set()
    for (_, end, one), (start, behind, other) in pairwise(sorted(marks)):
        price = max((at for at in sums if end <= at < start), default=end)
        if start - end > _JOINT or not _OR.search(folded, price, start):
            continue
        priced = price > end and any(behind <= at < behind + _PRICE_BEHIND for at in sums)
        if priced or _both_bare(folded, end, start, behind):
            found |= {one, other}
    return frozenset(found)


def _both_bare(folded: str, end: int, start: int, behind: int) -> bool:
    """Tell whether both counts are followed by "@" and a number, where no currency makes a sum of it."""
    price = re.compile(r"\s?(?:[a-z]{2,6}\s)?@\s?\S{0,4}\d")
    return price.match(folded, end, start) is not None and price.match(folded, behind) is not None


def without(items: Sequence[OrderLine], counts: frozenset[str]) -> tuple[OrderLine, ...]:
    """Return the lines that are ordered: those whose count is no alternative."""
    return tuple(one for one in items if one.quantity is None or f"{one.quantity.value.normalize():f}" not in counts)
