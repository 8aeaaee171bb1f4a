"""The goods a mail names: ours by name, else the words behind a quantity or an asking.

No catalogue is needed; what is found are the sender's own words.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mailmate.reading.fact_tables import (
    PRODUCT_AFTER_QUANTITY,
    PRODUCT_ASKED_ELSEWHERE,
    PRODUCT_BARE_COUNT,
    PRODUCT_CJK,
    PRODUCT_COUNTED_CJK,
    PRODUCT_LINE,
    PRODUCT_NAMED,
    PRODUCT_NO_START,
    PRODUCT_NUMBER_FIRST,
)
from mailmate.reading.grounds import Ground, Grounds
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.readings import Context

_MOST_PRODUCTS = 400
_EDGES = " .,;:'\"-–("


def find_product(grounds: Grounds, context: Context) -> Fact | None:
    """Return the goods a mail names, or None."""
    for ground in (grounds.body, grounds.header):
        for name in sorted(context.products, key=len, reverse=True)[:_MOST_PRODUCTS]:
            at = _place_of(name, ground.text)
            if at >= 0:
                return ground.fact("product", name, ground.text[at : at + len(name)])
    for ground in (grounds.body, grounds.header, *grounds.documents):
        named = (
            _on_its_line(ground)
            or _after_quantity(ground)
            or _in_chinese(ground)
            or _after_asking(ground, PRODUCT_NAMED)
            or _after_asking(ground, PRODUCT_ASKED_ELSEWHERE)
        )
        if named:
            return named
    return None


def find_bare_counts(ground: Ground) -> list[Fact]:
    """Return counts with no unit ("300 gate valves") as pieces."""
    facts = []
    for match in PRODUCT_BARE_COUNT.finditer(ground.text):
        number = Decimal(re.sub(r"\D", "", match["n"]))
        quote = match.group()[match.start("n") - match.start() :]
        facts.append(Fact("quantity", Quantity(number, "pcs"), quote, ground.source))
    return facts


def _place_of(name: str, text: str) -> int:
    if len(name) < 3:
        return -1
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return match.start() if match else -1


def _on_its_line(ground: Ground) -> Fact | None:
    match = PRODUCT_LINE.search(ground.text) if ":" in ground.text or "：" in ground.text else None
    return ground.fact("product", " ".join(match["value"].split()), match["value"]) if match else None


def _after_quantity(ground: Ground) -> Fact | None:
    for found in ground.quantities:
        match = PRODUCT_AFTER_QUANTITY.match(ground.text, found.end)
        product = _product(ground, match["value"]) if match else None
        if product:
            return product
    return None


def _in_chinese(ground: Ground) -> Fact | None:
    match = PRODUCT_CJK.search(ground.text)
    words = (match["value"] or match["value2"] or "") if match else ""
    if not words:
        counted = PRODUCT_COUNTED_CJK.search(ground.text)
        words = counted["value"] if counted else ""
    return ground.fact("product", words, words)


def _after_asking(ground: Ground, pattern: re.Pattern[str]) -> Fact | None:
    for match in pattern.finditer(ground.text[:8000]):
        product = _product(ground, match["value"])
        if product:
            return product
    return None


def _product(ground: Ground, words: str) -> Fact | None:
    words = PRODUCT_NUMBER_FIRST.sub("", words.strip(_EDGES)).strip(_EDGES)
    first = words.split(" ", 1)[0].lower() if words else ""
    if len(words) < 3 or first in PRODUCT_NO_START or not any(char.isalpha() for char in words):
        return None
    return ground.fact("product", " ".join(words.split()), words)
