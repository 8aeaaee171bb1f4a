"""Which row of the price list speaks about which words: used to quote a price, and to check one.

A price holds for one item, one tier of quantity, one Incoterm. Where the words leave the item open, or
the list contradicts itself, no row is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from mailmate.drafting.wording import content_words
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.facts import Money, Quantity

_NEAR_BEST = 0.9
_NAMED_FROM = 0.34
_SURE_FROM = 0.45
_PLAIN = re.compile(r"[\W_]+")
_DIMENSION = re.compile(r"(\d+(?:[.,]\d+)?)([a-z°]+\d?)")


@dataclass(frozen=True, slots=True)
class Choice:
    """The rows that fit: `rows` at the asked tier, one for each Incoterm; `trouble` where none may be quoted."""

    rows: tuple[PriceRow, ...] = ()
    trouble: str = ""
    """`expired`, `conflict`, or empty."""
    doubtful: tuple[PriceRow, ...] = ()
    """The rows that expired or contradict each other."""


def rows_for(case: Case) -> tuple[PriceRow, ...]:
    """Return the rows this buyer may be quoted: their own ones, and the general ones of other items."""
    sender = case.mail.sender
    names = {sender.domain, sender.email} if sender else set()
    own = tuple(row for row in case.prices if row.customer and row.customer.casefold() in names)
    special = {row.item for row in own}
    return own + tuple(row for row in case.prices if not row.customer and row.item not in special)


QUOTED = "our quote of "
"""How the source of a row begins that stands in our own sent mail."""


def quoted_rows(case: Case) -> tuple[PriceRow, ...]:
    """Return what we quoted this buyer in writing, as rows: only with a validity that has not passed."""
    listed, found = rows_for(case), []
    for entry in case.entries:
        named = items_named(str(entry.value.get("item") or ""), listed, surely=True)
        price, until = _price_of(entry.value.get("price")), _day_of(entry.value.get("valid_until"))
        if entry.register != "quotes" or not entry.ours or len(named) != 1 or price is None or until is None:
            continue
        row = next(row for row in listed if row.item == named[0])
        unit, count = str(entry.value.get("per") or row.unit), entry.value.get("quantity")
        least = Decimal(str(count["value"])) if isinstance(count, Mapping) and count.get("unit") == unit else Decimal(1)
        terms, source = str(entry.value.get("incoterm") or ""), f"{QUOTED}{entry.at:%Y-%m-%d}"
        new = replace(row, price=price, unit=unit, incoterm=terms, min_quantity=least, valid_until=until, source=source)
        found.append(new)
    return tuple(row for row in found if is_valid(row, case.today))


def _price_of(value: object) -> Money | None:
    if not isinstance(value, Mapping) or not value.get("currency"):
        return None
    return Money(Decimal(str(value["amount"])), str(value["currency"]))


def _day_of(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def is_valid(row: PriceRow, today: date) -> bool:
    """True while the row's price may be quoted."""
    return row.valid_until is None or row.valid_until >= today


def items_named(text: str, rows: Sequence[PriceRow], *, surely: bool = False) -> tuple[str, ...]:
    """Return the items the text names, best first; none where it names no item well enough.

    `surely` asks for a part number, or most of the words that tell the item from the others.
    """
    return _items_named(text, tuple({row.item: row.description for row in rows}.items()), surely)


@lru_cache(maxsize=512)
def _items_named(text: str, items: tuple[tuple[str, str], ...], surely: bool) -> tuple[str, ...]:
    words, plain = content_words(text), _PLAIN.sub("", text.casefold())
    owned = {item: content_words(f"{item} {description}") for item, description in items}
    weights = _weights(owned.values())
    scores: dict[str, float] = {}
    for item, tokens in owned.items():
        if _is_contradicted(tokens, words):
            continue
        code = _PLAIN.sub("", item.casefold())
        whole = sum(weights[token] for token in tokens)
        score = sum(weights[token] for token in tokens & words) / whole if whole else 0.0
        if len(code) >= 4 and code in plain:
            score += 2.0 + len(code) / 100
        scores[item] = score
    best = max(scores.values(), default=0.0)
    if best < (_SURE_FROM if surely else _NAMED_FROM) and (surely or not _is_only_item(scores, best)):
        return ()
    near = [item for item, score in scores.items() if score >= best * _NEAR_BEST]
    return tuple(sorted(near, key=lambda item: -scores[item]))


def _is_only_item(scores: dict[str, float], best: float) -> bool:
    """One item alone that shares a good part of its words is meant, even where much of its description is unsaid."""
    close = [score for score in scores.values() if score >= best * 0.5]
    return best >= 0.2 and len(close) == 1


def _weights(token_sets: Iterable[frozenset[str]]) -> dict[str, float]:
    """A word that many items share tells little about which one is meant."""
    counts: dict[str, int] = {}
    for tokens in token_sets:
        for token in tokens:
            counts[token] = counts.get(token, 0) + 1
    return {token: 1 / count for token, count in counts.items()}


def _is_contradicted(tokens: frozenset[str], words: frozenset[str]) -> bool:
    """True when the text gives a measure in a unit of the item, and none of the item's own numbers."""
    item_measures, text_measures = _measures(tokens), _measures(words)
    return any(unit in text_measures and not numbers & text_measures[unit] for unit, numbers in item_measures.items())


def _measures(tokens: frozenset[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for token in tokens:
        if (match := _DIMENSION.fullmatch(token)) and match[2] not in ("m2", "m3", "kg", "t"):
            found.setdefault(match[2], set()).add(match[1])
    return found


def rule_of(row: PriceRow) -> str:
    """Return the Incoterms rule of a row ("FOB"), or the empty string."""
    return row.incoterm.split()[0].upper() if row.incoterm.strip() else ""


def choose(rows: Sequence[PriceRow], item: str, quantity: Quantity | None, today: date) -> Choice:
    """Return the rows of `item` at the tier of `quantity` (the lowest tier where none is given), one per Incoterm."""
    mine = [row for row in rows if row.item == item]
    valid = [row for row in mine if is_valid(row, today)]
    if not valid:
        return Choice(trouble="expired" if mine else "", doubtful=tuple(mine))
    chosen: list[PriceRow] = []
    for terms in dict.fromkeys(row.incoterm for row in valid):
        at_tier = tier_rows([row for row in valid if row.incoterm == terms], quantity)
        if len({(row.price, row.unit) for row in at_tier}) > 1:
            return Choice(trouble="conflict", doubtful=tuple(at_tier))
        chosen.extend(at_tier[:1])
    return Choice(tuple(chosen))


def tier_rows(rows: Sequence[PriceRow], quantity: Quantity | None) -> list[PriceRow]:
    """Return the rows of one item and Incoterm whose tier holds for `quantity`; below every tier, the lowest."""
    if quantity is not None and any(row.unit != quantity.unit for row in rows):
        rows = [row for row in rows if row.unit == quantity.unit] or rows
        quantity = quantity if all(row.unit == quantity.unit for row in rows) else None
    reached = [row for row in rows if quantity is not None and row.min_quantity <= quantity.value]
    if reached:
        step = max(row.min_quantity for row in reached)
    else:
        step = min((row.min_quantity for row in rows), default=Decimal(1))
    return [row for row in rows if row.min_quantity == step]
