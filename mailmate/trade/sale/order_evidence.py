"""The words each field of an order rests on: the line of its paper or mail that says it.

An entry has one quote, which names the order; a total or terms stand elsewhere. A field whose line is not found has
no words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from mailmate.trade.facts import Money
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import find_written_days
from mailmate.trade.finding.wording import fold_space
from mailmate.trade.finding.words import fold
from mailmate.trade.sale.order_speech_tables import TOTAL_BEFORE

_LONGEST = 200_000
_LINES = 3_000
_LINE = 600
_SHOWN = 160
_HOLDS = ("terms", "delivery_words", "incoterm", "loading", "discharge")
_DAYS = ("ordered", "delivery_date")


def field_words(value: Mapping[str, Any], texts: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return for the fields of an order the line that says each: field -> quote and source; `texts` by source."""
    found: dict[str, dict[str, str]] = {}
    for name, fits in _tests(value):
        for source, text in texts.items():
            if line := _line_of(text, fits, last=name == "total"):
                found[name] = {"quote": line, "source": source}
                break
    return found


def _tests(value: Mapping[str, Any]) -> Iterator[tuple[str, Callable[[str], int]]]:
    """Yield each field with how well a line says it: 0 is not at all."""
    total = value.get("total")
    if isinstance(total, Mapping) and total.get("amount"):
        yield "total", lambda line: _says_sum(line, total)
    if value.get("deposit"):
        share = re.compile(rf"(?<![\d.,]){re.escape(str(value['deposit']))}\s?(?:%|percent|per cent|pct)", re.I)
        yield "deposit", lambda line: int(share.search(line) is not None)
    for name in _HOLDS:
        if isinstance(value.get(name), str) and value[name]:
            yield name, _holding(fold(fold_space(value[name]))[:60])
    for name in _DAYS:
        if isinstance(value.get(name), str) and value[name]:
            yield name, _naming_day(value[name][:10])


def _holding(words: str) -> Callable[[str], int]:
    return lambda line: int(words in fold(fold_space(line)))


def _naming_day(day: str) -> Callable[[str], int]:
    return lambda line: int(any(str(one) == day for one, _ in find_written_days(line)))


def _says_sum(line: str, total: Mapping[str, Any]) -> int:
    """Return 2 where a line names the sum as a total, 1 where it names it."""
    try:
        amount = Decimal(str(total["amount"]))
    except InvalidOperation:
        return 0
    whole = str(int(amount))
    if whole not in re.sub(r"[.,' ]", "", line):
        return 0
    sums = [one.value.amount for one in find_amounts(line) if isinstance(one.value, Money)]
    figures = [one for one in re.findall(r"\d[\d.,' ]{0,18}\d|\d", line) if whole in re.sub(r"[.,' ]", "", one)]
    if amount not in sums and not figures:
        return 0
    return 2 if TOTAL_BEFORE.search(line) or re.search(r"total|总|合计|amount", line, re.I) else 1


def _line_of(text: str, fits: Callable[[str], int], *, last: bool) -> str:
    """Return the line that fits best, of several the first, or the last."""
    best, words = 0, ""
    for line in text[:_LONGEST].splitlines()[:_LINES]:
        if not line.strip() or len(line) > _LINE:
            continue
        degree = fits(line)
        if degree > best or (degree and degree == best and last):
            best, words = degree, line
    return " ".join(words.split())[:_SHOWN]
