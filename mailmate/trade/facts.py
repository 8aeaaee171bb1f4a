"""A fact: a value with the words it came from, and its shape in JSON.

A fact without words cannot be made. What is concluded from facts is not a fact; it stands in a
reading's `derived`. Names are those of the DOMAIN handbook section 3, flattened with a dot (`refs.po`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217); `currency` is None where the words leave it open."""

    amount: Decimal
    currency: str | None

    def __str__(self) -> str:
        return f"{self.currency or '?'} {self.amount:,}"


@dataclass(frozen=True, slots=True)
class Price(Money):
    """Money for one of something; `per` is the unit in canonical form ("t", "pcs", "1000 pcs")."""

    per: str = ""

    def __str__(self) -> str:
        return f"{self.currency or '?'} {self.amount:,} / {self.per}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit in canonical form: `m2`, `pcs`, `sets`, `kg`, `t`, `m`, `cartons`…"""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Change:
    """One changed term of a credit: SWIFT tag, old and new text, and how (`set`, `add`, `delete`, …)."""

    tag: str
    old: str | None
    new: str | None
    op: str = "set"


FactValue: TypeAlias = str | int | bool | date | Decimal | Money | Quantity | Change | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and its evidence. `quote` occurs in the decoded text of `source`, white space folded.

    `source` is `header`, `body`, `attachment:N` or `quoted`; quoted text never feeds a register.
    """

    name: str
    value: FactValue
    quote: str
    source: str = "body"
    flags: tuple[str, ...] = ()
    first: date | None = None
    """First and last day where the words of a date span days ("early August")."""
    last: date | None = None
    alternatives: tuple[FactValue, ...] = ()
    """Other readings of the same words where they are ambiguous."""

    def __post_init__(self) -> None:
        if not self.quote.strip():
            raise ValueError(f"the fact {self.name!r} has no words")


def value_json(value: FactValue) -> Any:
    """Return a fact's value as JSON knows it: money `{amount, currency}`, a price with `per`, dates as ISO strings."""
    match value:
        case Price(amount, currency, per):
            return {"amount": f"{amount:f}", "currency": currency, "per": per}
        case Money(amount, currency):
            return {"amount": f"{amount:f}", "currency": currency}
        case Quantity(number, unit):
            return {"value": f"{number:f}", "unit": unit}
        case Change(tag, old, new, op):
            return {"tag": tag, "old": old, "new": new, "op": op}
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case _:
            return value


def fact_json(fact: Fact) -> dict[str, Any]:
    """Return one fact as `classify --json` prints it."""
    result: dict[str, Any] = {
        "value": value_json(fact.value),
        "quote": fact.quote,
        "source": fact.source,
        "flags": list(fact.flags),
    }
    if fact.first or fact.last:
        result |= {"from": value_json(fact.first), "to": value_json(fact.last)}
    if fact.alternatives:
        result["alternatives"] = [value_json(other) for other in fact.alternatives]
    return result


def facts_json(facts: Iterable[Fact]) -> dict[str, list[dict[str, Any]]]:
    """Group facts by name, in their order, as `classify --json` prints them."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for fact in facts:
        grouped.setdefault(fact.name, []).append(fact_json(fact))
    return grouped


def facts_from_json(grouped: Mapping[str, list[Mapping[str, Any]]]) -> tuple[Fact, ...]:
    """Rebuild facts from what `facts_json` printed; names ending in a date kind give dates again."""
    return tuple(_fact_from_json(name, row) for name, rows in grouped.items() for row in rows)


DATE_FACTS = frozenset(
    {
        "promised_date", "deadline_set_by_sender", "needed_by", "arrived_on", "found_on", "latest_shipment",
        "expiry.date", "answer_by", "etd", "eta", "evidence.value_date", "delivery_date", "ready_on", "visit.when",
        "order_date",
    }
)  # fmt: skip
"""Facts whose value is a day."""


def _fact_from_json(name: str, row: Mapping[str, Any]) -> Fact:
    return Fact(
        name=name,
        value=_value_from_json(name, row["value"]),
        quote=row["quote"],
        source=row["source"],
        flags=tuple(row["flags"]),
        first=_day(row.get("from")),
        last=_day(row.get("to")),
        alternatives=tuple(_value_from_json(name, other) for other in row.get("alternatives", ())),
    )


def _value_from_json(name: str, value: Any) -> FactValue:
    if name in DATE_FACTS and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:  # "in May" is a visit's day too
            return value
    if isinstance(value, Mapping):
        if value.get("per"):
            return Price(Decimal(value["amount"]), value["currency"], value["per"])
        if "currency" in value:
            return Money(Decimal(value["amount"]), value["currency"])
        if "unit" in value:
            return Quantity(Decimal(value["value"]), value["unit"])
        return Change(value["tag"], value["old"], value["new"], value["op"])
    scalar: str | int | bool | None = value
    return scalar


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
