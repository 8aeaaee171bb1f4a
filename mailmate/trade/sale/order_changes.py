"""What a buyer changes of an order, as proposed changes, and what an order is once a person accepted one.

A change alters what is owed: it is shown beside the order and counts when a person says so (`orders`). Which line it
means is decided by the line's own words in it; where nobody can tell, it changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

from mailmate.trade.entry_tables import ITEM
from mailmate.trade.facts import Money, Quantity, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.quantities import find_quantities, same_unit
from mailmate.trade.finding.wording import LONGEST, fold_number, sentences
from mailmate.trade.finding.words import fold, late_pattern
from mailmate.trade.sale import order_change_tables as tables
from mailmate.values import dataclass

_CHANGES = late_pattern(rf"(?<!\w)(?:{tables.CHANGES})(?!\w)|{tables.CHANGES_EAST}|->|→|⇒|=>|➔")
_UNCHANGED = late_pattern(tables.UNCHANGED)
_INTO = late_pattern(tables.INTO)
_INSTEAD = late_pattern(tables.INSTEAD)
_BY = late_pattern(rf"(?<!\w)(?:{tables.BY})")
_MORE_BEHIND = late_pattern(tables.MORE_BEHIND)
_LESS = late_pattern(tables.LESS)
_CANCELS = late_pattern(tables.CANCELS)
_TOTAL = late_pattern(tables.TOTAL)
_PRICE = late_pattern(tables.PRICE)
_BARE_NEW = late_pattern(tables.BARE_NEW)
_WORD = re.compile(r"[^\W_]+(?:[-./][^\W_]+)*")
_MOST = 30


@dataclass(frozen=True, slots=True)
class OrderChange:
    """One change a buyer asks for. `what`: quantity, price or cancelled; `op`: add or subtract for a difference."""

    what: str
    quote: str
    old: Quantity | Money | None = None
    new: Quantity | Money | None = None
    op: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        return {
            "what": self.what, "quote": self.quote, "old": value_json(self.old) if self.old else None,
            "new": value_json(self.new) if self.new else None, "op": self.op,
        }  # fmt: skip


def read_order_changes(text: str) -> tuple[OrderChange, ...]:
    """Return the changes of quantities and prices, and the lines taken out, that a mail's own text asks for."""
    found: list[OrderChange] = []
    listing = False
    for line in text[:LONGEST].splitlines():
        if not line.strip():
            listing = listing and not found
            continue
        for sentence in sentences(line):
            folded = fold(sentence)
            if _UNCHANGED.search(folded):
                continue
            if listing or _CHANGES.search(folded) or _CANCELS.search(folded):
                found += _changes_of(sentence, folded)
        if _CHANGES.search(fold(line)) and line.rstrip().endswith((":", "：")):
            listing = True
    return tuple(found[:_MOST])


def _changes_of(sentence: str, folded: str) -> list[OrderChange]:
    counts = [one for one in find_quantities(sentence) if isinstance(one.value, Quantity)]
    sums = [one for one in find_amounts(sentence) if isinstance(one.value, Money) and one.value.currency]
    prices = [one for one in sums if one.detail or _PRICE.search(folded) or not _TOTAL.search(folded)]
    changes = [*_pair(sentence, folded, counts, "quantity"), *_pair(sentence, folded, prices, "price")]
    if not counts and not prices:
        changes += _bare(sentence, folded)
    if not changes and _CANCELS.search(folded) and ITEM.search(sentence):
        changes.append(OrderChange("cancelled", sentence.strip()))
    return changes


def _pair(sentence: str, folded: str, values: Sequence[Found], what: str) -> Iterator[OrderChange]:
    """Yield the change that values of one kind in a sentence tell: what stood, what shall stand, or a difference."""
    old = [one for one in values if _INSTEAD.search(folded, max(0, one.start - 40), one.start)]
    rest = [one for one in values if one not in old]
    for one, other in pairwise(rest):
        if _INTO.fullmatch(folded, one.end, other.start):
            old, rest = [one], [other]
            break
    if len(rest) != 1 or len(old) > 1:
        return
    new, quote = rest[0], sentence.strip()
    value, stood = _measured(new), _measured(old[0]) if old else None
    ahead = folded[max(0, new.start - 24) : new.start]
    if what == "quantity" and not old and (_BY.search(ahead) or _MORE_BEHIND.match(folded, new.end)):
        yield OrderChange(what, quote, None, value, "subtract" if _LESS.search(folded) else "add")
        return
    yield OrderChange(what, quote, stood, value)


def _measured(found: Found) -> Quantity | Money | None:
    return found.value if isinstance(found.value, (Quantity, Money)) else None


def _bare(sentence: str, folded: str) -> Iterator[OrderChange]:
    for match in list(_BARE_NEW.finditer(folded))[:1]:
        new, old = (_count(match[name]) for name in ("new", "old"))
        if new:
            yield OrderChange("quantity", sentence.strip(), old, new)


def _count(written: str | None) -> Quantity | None:
    value = parse_number(written.strip(" .,"), currency="JPY")[0] if written else None
    return Quantity(value, "") if value is not None else None


def line_of(
    items: Sequence[Mapping[str, Any]], change: Mapping[str, Any], own: frozenset[str] = frozenset()
) -> int | None:
    """Return the line of the order that a change means, or None where nobody can tell; `own` are the order's numbers,
    which name no goods."""
    words = [_words_of(one) for one in items]
    asked = _plain_words(str(change.get("quote") or ""))
    named = [at for at, own in enumerate(words) if any(_is_number(word) and word in asked for word in own)]
    if len(named) == 1:
        return named[0]
    numbers = {one for one in ITEM.findall(str(change.get("quote") or "")) if fold_number(one) not in own}
    if numbers and not named and any(_is_number(word) for own in words for word in own):
        return None
    hits = [len({word for word in own if word in asked and sum(word in one for one in words) == 1}) for own in words]
    best = [at for at, count in enumerate(hits) if count and count == max(hits)]
    if len(best) == 1:
        return best[0]
    field = "price" if change.get("what") == "price" else "quantity"
    same = [at for at, one in enumerate(items) if change.get("old") and _is_same(one.get(field), change["old"])]
    if len(same) == 1:
        return same[0]
    return 0 if len(items) == 1 else None


def _words_of(item: Mapping[str, Any]) -> set[str]:
    return _plain_words(" ".join(str(item.get(name) or "") for name in ("item", "description")))


def _plain_words(text: str) -> set[str]:
    return {word for word in _WORD.findall(fold(text)) if len(word) > 2}


def _is_number(word: str) -> bool:
    return any(map(str.isdigit, word)) and not word.isdigit() and len(word) > 3


def _is_same(one: Any, other: Any) -> bool:
    mine, theirs = _decimal(one), _decimal(other)
    return mine is not None and mine == theirs


def _decimal(value: Any) -> Decimal | None:
    if not isinstance(value, Mapping):
        return None
    try:
        return Decimal(str(value.get("value", value.get("amount"))))
    except InvalidOperation:
        return None


def accepted(
    told: Mapping[str, Any], changes: Sequence[Mapping[str, Any]], own: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Return the fields of an order (`items`, `quantity`, `total`) that accepted changes alter, as they make them."""
    items = [dict(one) for one in told.get("items") or ()]
    before = _worth(items)
    changed: dict[str, Any] = {}
    for change in changes:
        if not items and change.get("what") == "quantity" and isinstance(told.get("quantity"), Mapping):
            if (new := _new_value(changed.get("quantity", told["quantity"]), change)) is not None:
                changed["quantity"] = new
            continue
        at = line_of(items, change, own)
        if at is None:
            continue
        if change.get("what") == "cancelled":
            del items[at]
        else:
            name = "price" if change["what"] == "price" else "quantity"
            new = _new_value(items[at].get(name), change)
            if new is None:
                continue
            items[at] = {**items[at], name: new, "amount": None}
        changed["items"] = items
    total = _new_total(told.get("total"), before, _worth(items)) if "items" in changed else None
    return changed | ({"total": total} if total else {})


def _new_value(stood: Any, change: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what stands after a change; None where its unit or currency is another than what stood."""
    new, unit = change.get("new"), "currency" if change.get("what") == "price" else "unit"
    value, base = _decimal(new), _decimal(stood)
    if value is None or not isinstance(new, Mapping):
        return None
    own = stood.get(unit) if isinstance(stood, Mapping) else None
    if own and new.get(unit) and not (own == new[unit] or (unit == "unit" and same_unit(str(own), str(new[unit])))):
        return None
    if change.get("op"):
        if base is None:
            return None
        value = base + value if change["op"] == "add" else base - value
        if value < 0:
            return None
    number = "amount" if unit == "currency" else "value"
    return {number: str(value), unit: own or new.get(unit)}


def _worth(items: Sequence[Mapping[str, Any]]) -> tuple[Decimal, str] | None:
    """Return what the lines come to in their one currency; None where a line has no quantity or price."""
    worth, currencies = Decimal(0), set()
    for one in items:
        count, price = _decimal(one.get("quantity")), _decimal(one.get("price"))
        if count is None or price is None:
            return None
        worth += count * price
        currencies.add(str(one["price"].get("currency")))
    return (worth, currencies.pop()) if len(currencies) == 1 else None


def _new_total(total: Any, before: tuple[Decimal, str] | None, after: tuple[Decimal, str] | None) -> Any:
    """Return the total after a change: what stood, and the difference of the lines; None where nobody can tell."""
    stood = _decimal(total)
    if stood is None or before is None or after is None or not before[1] == after[1] == total.get("currency"):
        return None
    return value_json(Money(stood + after[0] - before[0], after[1]))
