"""Numbers that stand without a unit or a currency: still a price, a quantity or a percentage unless clearly not.

"We can meet at 5.25" binds as "USD 5.25" does. What numbers lists, years, questions, pages or hours is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from mailmate.drafting.number_tables import (
    ANY,
    BEHIND,
    LABEL,
    LIST_NUMBER,
    NUMBER,
    PAIR,
    PRICEY,
    SPELLED,
    YEAR_BEFORE,
)
from mailmate.drafting.word_tables import CREDIT_FIELDS
from mailmate.trade.finding.found import Found

MOST_NUMBERS = 300
"""Numbers looked at in one text; a letter has few."""


def find_bare_numbers(text: str, taken: Iterable[Found]) -> list[Found]:
    """Return the numbers of `text` that no finder took, kinds `amount`, `quantity` or `percent`, value a Decimal.

    The value is None where the number is spelled.
    """
    taken_at = bytearray(len(text))
    lists = (match.span() for match in LIST_NUMBER.finditer(text))
    for start, end in (*((one.start, one.end) for one in taken), *lists):
        taken_at[start:end] = b"\1" * (end - start)
    found: list[Found] = []
    for match in (*NUMBER.finditer(text), *SPELLED.finditer(text)):
        start, end = match.span()
        if any(taken_at[start:end]) or _is_something_else(text, match):
            continue
        taken_at[start:end] = b"\1" * (end - start)
        found.append(Found(_kind(text, match), plain_number(match[0]), start, end, match[0]))
        if len(found) == MOST_NUMBERS:
            break
    return sorted(found, key=lambda one: one.start)


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    before, behind = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 30]
    number = match[0]
    if before.endswith("(") and behind.startswith(")") and number in CREDIT_FIELDS:
        return True
    if LABEL.search(before) or BEHIND.match(behind):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return YEAR_BEFORE.search(before) is not None or before.strip() == ""
    pair = PAIR.search(before)
    return pair is not None and LABEL.search(before[: pair.start()]) is not None


def _kind(text: str, match: re.Match[str]) -> str:
    number = match[0].lower()
    if number == "half":
        return "percent"
    line = text[max(0, match.start() - 50) : match.end() + 25]
    is_decimal = "." in number or re.fullmatch(r"\d+,\d{1,2}", number) is not None
    return "amount" if is_decimal or PRICEY.search(line) else "quantity"


def plain_number(number: str) -> Decimal | None:
    """Return the value of a number as it is written, or None for one in words."""
    plain = number.lower().rstrip("k")
    plain = plain.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain) else plain.replace(",", ".")
    try:
        return Decimal(plain) * (1000 if number.lower().endswith("k") else 1)
    except InvalidOperation:
        return None


def numbers_in(text: str) -> frozenset[Decimal]:
    """Return every plain number of a text, for telling whether somebody wrote it."""
    return frozenset(value for match in ANY.finditer(text) if (value := plain_number(match[0])) is not None)
