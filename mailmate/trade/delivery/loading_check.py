"""What to look at before an order is loaded: packing, wishes, wood, and what this buyer complained of before.

Pure: the desk brings the order and what is on record of its buyer. Wood packing follows ISPM 15 (DOMAIN glossary):
raw wood is heat treated or fumigated and bears the mark; plywood is exempt; a certificate only where the credit asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.delivery.complaint_cases import Complaint
from mailmate.trade.delivery.loading_tables import COUNTRIES, PALLETS, TREATED, WOOD
from mailmate.trade.entry_tables import ITEM
from mailmate.trade.field_words import value_word
from mailmate.trade.finding.places import find_countries, find_ports
from mailmate.trade.finding.wording import fold_number, fold_words
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import NUMBERS, Order
from mailmate.trade.sale.wishes import Requirement
from mailmate.values import dataclass

CHECKED = "checked"
"""Kind of the entry of register `orders` by which a person says that points were looked at before loading."""
TRUCKING = timedelta(days=7)
"""Before sailing the goods go into the box (DOMAIN 7.5): by then everything is checked."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at: `packing`, `wish`, `wood` or `complaint`, and the words it rests on."""

    kind: str
    text: Sentence
    day: date | None
    entry: Entry | None = None

    @property
    def key(self) -> str:
        """What a person's "done" names: a point that says something new is another point."""
        return f"{self.kind} {self.entry.entry_id}" if self.entry else f"{self.kind} {fold_words(str(self.text))}"


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What is on record of the buyer besides the order."""

    requirements: Sequence[Requirement] = ()
    restrictions: Sequence[Entry] = ()
    complaints: Sequence[Complaint] = ()
    credit_documents: str = ""
    """Fields 46A and 47A of the credit the order is paid by."""
    country: str = ""
    """Where the buyer is, for an order that names no port."""


def loading_points(order: Order, record: OnRecord) -> tuple[Point, ...]:
    """Return what to check before this order is loaded, with the day by which: seven days before it sails."""
    sails = order.day("on_board") or order.day("delivery_date")
    day = sails - TRUCKING if sails else None
    keys = {entry.subject for entry in order.entries if entry.subject} | set(order.keys)
    wishes = [one for one in record.requirements if not one.entry.subject or one.entry.subject in keys]
    return (
        *_packing(wishes, day),
        *(
            Point("wish", Sentence("Not to do: {text}", {"text": one.quote}), day, one)
            for one in record.restrictions
            if one.value.get("about") in ("packing", "shipping") and (not one.subject or one.subject in keys)
        ),
        *_wood(order, wishes, record, day),
        *_complaints(record.complaints, day),
    )


def checked_keys(order: Order, entries: Iterable[Entry]) -> frozenset[str]:
    """Return the keys of the points of an order that a person marked as done (kind `checked`, value `entry`, `points`).

    `entries` are those of the orders register, what was struck out left away.
    """
    mine = {one.entry_id for one in order.entries}
    marked = (one for one in entries if one.kind == CHECKED and one.by == "person" and one.value.get("entry") in mine)
    return frozenset(str(key) for one in marked for key in one.value.get("points") or ())


def item_names(order: Order) -> list[str]:
    """Return what the goods of an order are called: its items, its product, and part numbers in the buyer's words."""
    items = order.get("items") or ()
    named = [str(item.get(field) or "") for item in items for field in ("item", "description")]
    numbers = {fold_number(str(order.get(field) or "")) for field in NUMBERS}
    parts = [match.group() for entry in order.entries for match in ITEM.finditer(entry.quote[:5000])]
    found = (*named, str(order.get("product") or ""), *(one for one in parts if fold_number(one) not in numbers))
    return [name for name in dict.fromkeys(found) if name]


def _packing(wishes: Iterable[Requirement], day: date | None) -> Iterable[Point]:
    for one in wishes:
        words = {"text": one.text, "before": one.before[-1].quote if one.before else ""}
        now, changed = Sentence("Packing: {text}", words), Sentence("Packing: {text} (before: {before})", words)
        yield Point("packing", changed if one.before else now, day, one.entry)


def _wood(order: Order, wishes: Sequence[Requirement], record: OnRecord, day: date | None) -> Iterable[Point]:
    words = _wooden(order, wishes)
    asked = TREATED.search(record.credit_documents)
    if words is None and asked is None:
        return
    country = destination(order) or record.country
    told = {"words": words or "", "country": country, "clause": asked.group() if asked else ""}
    if asked:
        text = Sentence("Wood packing: treated and marked (ISPM 15), and the credit asks for “{clause}”", told)
    elif country in COUNTRIES:
        text = Sentence("Wood packing “{words}”: treated and marked (ISPM 15), {country} asks for it", told)
    elif country:
        text = Sentence("Wood packing “{words}”: is ISPM 15 asked for in {country}? It is not on our list", told)
    else:
        text = Sentence("Wood packing “{words}”: where does it go? Most countries ask for ISPM 15", told)
    yield Point("wood", text, day)


def _wooden(order: Order, wishes: Sequence[Requirement]) -> str | None:
    """Return the words of order or wishes that name raw wood, or pallets of nobody knows what; None without any."""
    texts = [one.text for one in wishes] + [entry.quote for entry in order.entries]
    texts += [str(item.get("description") or "") for item in order.get("items") or ()]
    found = [match for pattern in (WOOD, PALLETS) for text in texts if (match := pattern.search(text[:5000]))]
    return " ".join(found[0].group().split()) if found else None


def destination(order: Order) -> str:
    """Return the country an order goes to, by its port of discharge, else the place of its Incoterm; or empty."""
    for field in ("discharge", "incoterm"):
        text = str(order.get(field) or "")
        if field == "incoterm" and text[:3].upper() in ("FOB", "FCA", "EXW", "FAS"):
            continue
        ports, countries = find_ports(text), find_countries(text)
        named = {one.detail for one in ports if one.detail} or {str(one.value) for one in countries}
        if len(named) == 1:
            return named.pop()
    return ""


def _complaints(found: Iterable[Complaint], day: date | None) -> Iterable[Point]:
    for one in found:
        words = {
            "id": f"c{one.number}", "day": one.opened.isoformat(), "outcome": one.outcome,
            "defect": value_word(str(one.told.get("defect_type") or "?")),
        }  # fmt: skip
        settled = Sentence("They complained of this on {day} ({id}, {defect}): {outcome}", words)
        unsettled = Sentence(
            "They complained of this on {day} ({id}, {defect}); nothing on record of what came of it", words
        )
        yield Point("complaint", settled if one.outcome else unsettled, day, one.entries[0])


def point_json(point: Point) -> dict[str, Any]:
    """Return a point's fields that need no language."""
    return {
        "kind": point.kind,
        "by": point.day.isoformat() if point.day else None,
        "quote": point.entry.quote if point.entry else None,
        "mail": point.entry.mail_id if point.entry else None,
    }
