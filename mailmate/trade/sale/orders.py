"""The orders register: what PIs, POs and people said of one order, joined; and what is missing for a purpose.

Entries of register `orders`: read from mail `order`, `change` (theirs), `proforma` (our sent PI), `sample_approval`,
`inspection`; by a person `imported` (a row of a list), `set` (`{"entry": id, field: value, …}`; `belongs_to` moves it),
`confirmed`, `struck`.
Values by field: `po`, `pi`, `contract`, `lc_no`, `items` (of item, description, quantity, price, amount), `product`,
`quantity`, `total`, `deposit` (percent), `terms`, `incoterm`, `loading`, `discharge`, `ordered`, `delivery_date`,
`delivery_words`, `replaces` (the number of the order it takes the place of), `ready`, `booked`, `trucked`,
`on_board`, `buyer`, `problems`, `words` (field -> quote and source); a `change` has `changes`
too, which wait for a person (`order_changes`).
Numbers join entries only within one company.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from mailmate.trade.facts import Money
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.finding.words import fold
from mailmate.trade.registers import Entry
from mailmate.trade.sale.order_changes import accepted
from mailmate.trade.told import Told, Words, home_of, is_same, moment_of, sort_words

NUMBERS = ("po", "pi", "contract", "lc_no")
FIELDS = (
    *NUMBERS, "buyer", "items", "product", "quantity", "total", "deposit", "terms", "incoterm", "loading", "discharge",
    "ordered", "delivery_date", "delivery_words", "replaces", "ready", "booked", "trucked", "on_board",
)  # fmt: skip
"""What an order can tell, in the order it is shown."""
SAID = frozenset({"order", "change", "proforma", "sample_approval", "inspection", "imported"})

_BY_CREDIT = re.compile(r"\b(?:l/?c|letter of credit|documentary credit)\b|信用证", re.IGNORECASE)

_OWED = ("items", "quantity", "total")
"""What a change alters only when a person accepts it: it decides what is owed."""

_TO_A_PORT = re.compile(r"(?:CFR|CIF)\s+\w", re.IGNORECASE)

NEEDED = {
    "payment": ("total", "terms"),
    "credit": ("total", "items", "incoterm", "delivery_date"),
    "shipment": ("items", "incoterm", "discharge", "delivery_date"),
    "balance": ("total", "deposit", "ready"),
}
"""What an order is needed for -> the fields that must be told."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that waits for a person: its entry, and the fields as they will stand once it is accepted."""

    entry: Entry
    fields: Mapping[str, Any]

    @property
    def number(self) -> int:
        """The number it is accepted or struck by."""
        return self.entry.entry_id or 0

    @property
    def words(self) -> tuple[str, ...]:
        """The buyer's words for each change, else those of the mail's entry."""
        quotes = [str(one.get("quote") or "") for one in self.entry.value.get("changes") or ()]
        return tuple(dict.fromkeys(one for one in quotes if one)) or (self.entry.quote,)


@dataclass(frozen=True, slots=True)
class Order:
    """One order of one company as the entries tell it."""

    company: str
    told: Mapping[str, Told]
    entries: tuple[Entry, ...]
    confirmed: bool
    """True where a person stands behind every entry, or typed it."""
    proposed: tuple[Proposal, ...] = ()
    """What the buyer changes of what is owed, which counts when a person accepts it, oldest first."""
    replaced_by: str = ""
    """The order of this company that says it takes the place of this one."""

    @property
    def number(self) -> int:
        """The number it is called by: that of its first entry."""
        return self.entries[0].entry_id or 0

    @property
    def name(self) -> str:
        """What people call it: its PO, else PI, else contract; empty where it has no number."""
        return next((str(self.told[one].value) for one in ("po", "pi", "contract") if one in self.told), "")

    @property
    def keys(self) -> frozenset[str]:
        """Its numbers as numbers are compared."""
        return frozenset(fold_number(str(self.get(field))) for field in NUMBERS if self.get(field))

    @property
    def by_credit(self) -> bool:
        """True where a letter of credit pays it."""
        return bool(self.get("lc_no")) or _BY_CREDIT.search(str(self.get("terms") or "")) is not None

    @property
    def problems(self) -> tuple[str, ...]:
        """Contradictions its papers hold within themselves."""
        return tuple(str(one) for entry in self.entries for one in entry.value.get("problems") or ())

    def get(self, field: str) -> Any:
        """Return what stands for a field, or None."""
        told = self.told.get(field)
        return told.value if told else None

    def day(self, field: str) -> date | None:
        """Return a field that is a day, or None."""
        try:
            return date.fromisoformat(str(self.get(field) or "")[:10])
        except ValueError:
            return None

    @property
    def total(self) -> Money | None:
        """The order's total, or None."""
        return money_of(self.get("total"))

    @property
    def balance(self) -> Money | None:
        """What is left after the deposit; None where the total or the deposit is not told."""
        try:
            percent = Decimal(str(self.get("deposit")))
        except InvalidOperation:
            return None
        total = self.total
        return (
            Money((total.amount * (100 - percent) / 100).quantize(Decimal("0.01")), total.currency) if total else None
        )


def orders(entries: Iterable[Entry]) -> tuple[Order, ...]:
    """Return the orders these entries of the register tell of, oldest first; entries without a number stand alone."""
    words = sort_words(entries, SAID)
    groups = words.group(lambda said: _groups(said, words.typed))
    return _with_successors([_order(group, words) for group in groups])


def _with_successors(found: Sequence[Order]) -> tuple[Order, ...]:
    successors = {
        (one.company, fold_number(str(one.get("replaces")))): one.name
        for one in found
        if one.company and one.get("replaces")
    }
    if not successors:
        return tuple(found)
    named = (
        next((successors[key] for number in one.keys if (key := (one.company, number)) in successors), "")
        for one in found
    )
    return tuple(
        replace(one, replaced_by=name) if name and name != one.name else one
        for one, name in zip(found, named, strict=True)
    )


def find_order(found: Iterable[Order], company: str, *numbers: str) -> Order | None:
    """Return the company's order that bears one of these numbers (PO, PI, contract or credit), if exactly one does."""
    wanted = {fold_number(number) for number in numbers if number}
    fitting = [
        one
        for one in found
        if company and one.company == company and wanted & {fold_number(str(one.get(kind) or "")) for kind in NUMBERS}
    ]
    return fitting[0] if len(fitting) == 1 else None


def lacking(order: Order | None, purpose: str) -> tuple[str, ...]:
    """Return what is missing of an order for a purpose of `NEEDED`; all of it where there is no order."""
    return tuple(field for field in NEEDED[purpose] if order is None or not _is_told(order, field))


def _is_told(order: Order, field: str) -> bool:
    """Tell whether a field stands; the place of CFR and CIF is the port of discharge (Incoterms 2020)."""
    if order.get(field) not in (None, "", []):
        return True
    return field == "discharge" and _TO_A_PORT.match(str(order.get("incoterm") or "")) is not None


def money_of(value: Any) -> Money | None:
    """Return a stored amount as money, or None."""
    if not isinstance(value, Mapping) or not value.get("amount"):
        return None
    try:
        return Money(Decimal(str(value["amount"])), value.get("currency"))
    except InvalidOperation:
        return None


def _number_keys(numbers: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    """Return an order's numbers as they are compared: (kind, folded number)."""
    kinds = ("po", "pi", "contract")
    return frozenset((kind, fold_number(fold(str(numbers[kind])))) for kind in kinds if numbers.get(kind))


def _groups(said: Sequence[Entry], typed: Mapping[Any, Sequence[Entry]]) -> list[list[Entry]]:
    """Join entries that share a number within one company; a later entry with numbers of two orders joins them."""
    homes: dict[tuple[str, str, str], list[Entry]] = {}
    groups: list[list[Entry]] = []
    for entry in said:
        keys = {
            (home_of(entry), *key) for one in (entry, *typed.get(entry.entry_id, ())) for key in _number_keys(one.value)
        }
        near: list[list[Entry]] = []
        for key in sorted(keys):
            if key in homes and all(homes[key] is not one for one in near):
                near.append(homes[key])
        home = near[0] if near else []
        if not near:
            groups.append(home)
        for other in near[1:]:
            home.extend(other)
            groups = [one for one in groups if one is not other]
            for key in [key for key, group in homes.items() if group is other]:
                homes[key] = home
        home.append(entry)
        homes.update(dict.fromkeys(keys, home))
    return groups


def _order(joined: Sequence[Entry], words: Words) -> Order:
    group = sorted(joined, key=moment_of)
    by_hand = words.typed_of(group)
    saying, proposed = _with_changes(_with_their_rows(group), by_hand, words)
    told = words.tell((*saying, *by_hand), FIELDS)
    sure = all(map(words.is_sure, group)) and not proposed
    return Order(group[0].company, told, (*group, *by_hand), sure, tuple(proposed))


def _with_changes(said: Sequence[Entry], by_hand: Sequence[Entry], words: Words) -> tuple[list[Entry], list[Proposal]]:
    """Let accepted changes tell what they make of the order, and take from the others what they would change of it.

    What is owed changes by a person's word alone; answering the mail is none.
    """
    found: list[Entry] = []
    proposed: list[Proposal] = []
    for one in said:
        if one.kind == "change":
            before = [entry for entry in (*found, *by_hand) if moment_of(entry) < moment_of(one)]
            one, waits = _with_change(one, words.tell(before, FIELDS), firm=words.is_firm(one))
            proposed += [Proposal(one, waits)] if waits is not None else []
        found.append(one)
    return found, proposed


def _with_change(entry: Entry, told: Mapping[str, Told], *, firm: bool) -> tuple[Entry, dict[str, Any] | None]:
    """Return a change as it tells now, and the fields it would change where it waits for a person."""
    stood = {name: one.value for name, one in told.items()}
    own = frozenset(fold_number(str(stood[name])) for name in NUMBERS if name in stood)
    changes = entry.value.get("changes") or ()
    held = [name for name in _OWED if name in stood and entry.value.get(name) not in (None, "", [])]
    kept = {name: value for name, value in entry.value.items() if name not in held}
    if "items" in stood:
        kept.pop("product", None)
    if changes:
        new = accepted(stood, changes, own)
    else:
        new = {name: entry.value[name] for name in held if not is_same(entry.value[name], stood[name])}
    if firm:
        return replace(entry, value={**kept, **new}), None
    waits = new if new or (changes and stood.keys() & set(_OWED)) else None
    return replace(entry, value=kept), waits


def _with_their_rows(ordered: Sequence[Entry]) -> list[Entry]:
    """Let the last row a list has of an order tell the items of all of them; totals of rows that differ are none's."""
    if len(ordered) == 1:
        return list(ordered)
    lists: dict[str, dict[object, Entry]] = {}
    for one in ordered:
        if one.kind == "imported":
            lists.setdefault(one.source, {})[one.value.get("row")] = one
    whole = {source: list(rows.values()) for source, rows in lists.items() if len(rows) > 1}
    found = []
    for one in ordered:
        rows = whole.get(one.source, []) if one.kind == "imported" else []
        if rows:
            items = [item for row in rows for item in row.value.get("items") or ()] if one is rows[-1] else []
            totals = [row.value.get("total") for row in rows]
            total = one.value.get("total") if all(other == totals[0] for other in totals) else None
            one = replace(one, value={**one.value, "items": items, "total": total})
        found.append(one)
    return found
