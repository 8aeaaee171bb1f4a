"""The shipments register: what mails said of one shipment, joined, and what a weekly notice still lacks (DOMAIN 11).

Entries of register `shipments`: kind `shipment`, read from mail, value by fact name (`container_no`, `seal_no`,
`vessel`, `voyage`, `bl_no`, `etd`, `eta`, `packages`, `teu`, `free_until`, `si_cutoff`, `vgm_cutoff`, `cy_cutoff`,
`mentioned`, `flags`); by a person `confirmed`
(`{"entry": id}`: what that entry says is right), `set` (`{"entry": id, field: value, …}`: what a person typed),
`done` (`{"entry": id, "field": a cut-off, "on": day}`: it was met), `struck`.
Numbers join entries only within one company; what a forwarder wrote joins a buyer's shipment where it names
their order (`shipment_orders`), or a person says so (`belongs_to` in a `set`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from mailmate.trade.delivery.cut_offs import FIELDS as CUT_OFFS
from mailmate.trade.finding.shipping import is_container_number
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day
from mailmate.trade.told import Told, Words, home_of, sort_words

NOTICE = ("container_no", "seal_no", "vessel", "voyage", "etd", "eta", "bl_no", "packages")
"""What the weekly notice to the buyer tells, in its order; a missing one is named, not skipped."""

TOLD = (*NOTICE, "teu", "free_until", *CUT_OFFS)
"""What a shipment can tell; `free_until` is the last free day of its container, the cut-offs what must be in before."""

_OWN = ("container_no", "bl_no")
"""Numbers that belong to one shipment alone."""
_LISTS = frozenset({"container_no", "seal_no", "bl_no"})
"""Fields that may name several, with commas."""
_FIRM = frozenset({"container_no"})
"""A later mail that names another container of the same bill of lading may be a slip, or a change: a person decides."""
_SAID = frozenset({"shipment"})


@dataclass(frozen=True, slots=True)
class Shipment:
    """One shipment of one company as the entries tell it."""

    company: str
    order: str
    """The order, invoice or contract it belongs to, folded; empty where none is named."""
    told: Mapping[str, Told]
    entries: tuple[Entry, ...]
    done: Mapping[str, date] = field(default_factory=dict)
    """Cut-offs a person says were met -> the day of it."""

    @property
    def number(self) -> int:
        """The number it is called by: that of its first entry."""
        return self.entries[0].entry_id or 0

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields of the weekly notice that nobody has told."""
        return tuple(name for name in NOTICE if name not in self.told)

    @property
    def open_cut_offs(self) -> tuple[str, ...]:
        """The cut-offs that are told and not met yet."""
        return tuple(name for name in CUT_OFFS if name in self.told and name not in self.done)

    @property
    def confirmed(self) -> bool:
        """True where a person stands behind everything told."""
        return bool(self.told) and all(one.confirmed for one in self.told.values())

    @property
    def containers(self) -> tuple[str, ...]:
        """The container numbers."""
        told = self.told.get("container_no")
        return tuple(one.strip() for one in told.value.split(",")) if told else ()

    @property
    def disputed(self) -> Mapping[str, tuple[str, ...]]:
        """Fields of which mails say different things and no person has chosen -> all that is said of each."""
        open_ones = {name: one for name, one in self.told.items() if one.against and not one.firm}
        return {name: (one.value, *one.against) for name, one in open_ones.items()}

    @property
    def wrong_containers(self) -> tuple[str, ...]:
        """Container numbers whose check digit is wrong (ISO 6346)."""
        return tuple(one for one in self.containers if not is_container_number(one))

    def day(self, name: str) -> date | None:
        """Return a day that is told (`etd`, `eta`), or None."""
        told = self.told.get(name)
        try:
            return date.fromisoformat(told.value[:10]) if told else None
        except ValueError:
            return None


def shipments(entries: Iterable[Entry]) -> tuple[Shipment, ...]:
    """Return the shipments that these entries of the register tell of, oldest first."""
    listed = list(entries)
    words, done = sort_words(listed, _SAID), _met(listed)
    found = (_shipment(group, words) for group in words.group(joined))
    return tuple(replace(one, done=_done_of(one.entries, done)) if done else one for one in found)


def _met(entries: Iterable[Entry]) -> dict[Any, dict[str, date]]:
    """Return the cut-offs a person ticked off and did not take back: entry number -> field -> day."""
    listed = list(entries)
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    done: dict[Any, dict[str, date]] = {}
    for one in sorted(listed, key=lambda entry: (entry.at, entry.entry_id or 0)):
        if one.kind == "done" and one.by == "person" and one.entry_id not in struck and one.value.get("field"):
            day = iso_day(str(one.value.get("on") or "")) or one.at.date()
            done.setdefault(one.value.get("entry"), {})[str(one.value["field"])] = day
    return done


def _done_of(entries: Iterable[Entry], done: Mapping[Any, Mapping[str, date]]) -> dict[str, date]:
    return {name: day for one in entries for name, day in done.get(one.entry_id, {}).items()}


def joined(said: Iterable[Entry]) -> list[list[Entry]]:
    """Return what mails said, the oldest first, by the shipment it is about."""
    shelf = _Shelf()
    for entry in said:
        shelf.take(entry)
    return shelf.groups


def of_week(found: Iterable[Shipment], today: date) -> tuple[Shipment, ...]:
    """Return the shipments a notice of this week tells of: they load or sail this week, or had news in seven days."""
    monday = today - timedelta(days=today.weekday())
    week = (monday, monday + timedelta(days=6))
    return tuple(one for one in found if _sails(one, week) or _has_news(one, today))


def _sails(shipment: Shipment, week: tuple[date, date]) -> bool:
    etd = shipment.day("etd")
    return etd is not None and week[0] <= etd <= week[1]


def _has_news(shipment: Shipment, today: date) -> bool:
    eta = shipment.day("eta")
    arrived = eta is not None and eta < today - timedelta(days=7)
    return not arrived and any(timedelta(0) <= today - one.at.date() < timedelta(days=7) for one in shipment.entries)


class _Shelf:
    """Shipments as they grow, found by what they are about: no step looks at all of them."""

    def __init__(self) -> None:
        self.groups: list[list[Entry]] = []
        self._numbers: list[set[tuple[str, str]]] = []
        self._by_number: dict[tuple[str, tuple[str, str]], set[int]] = {}
        self._by_order: dict[tuple[str, str], list[int]] = {}
        self._by_booking: dict[tuple[str, str], list[int]] = {}

    def take(self, entry: Entry) -> None:
        """Put an entry where it belongs, else begin a shipment with it."""
        company = home_of(entry)
        numbers = _numbers(entry)
        at = self._home(entry, company, numbers)
        if at is None:
            at = len(self.groups)
            self.groups.append([])
            self._numbers.append(set())
        self.groups[at].append(entry)
        self._numbers[at] |= numbers
        for number in numbers:
            self._by_number.setdefault((company, number), set()).add(at)
        of_order = self._by_order.setdefault((company, entry.subject), [])
        if at not in of_order:
            of_order.append(at)
        for booking in _bookings(entry):
            of_booking = self._by_booking.setdefault((company, booking), [])
            if at not in of_booking:
                of_booking.append(at)

    def _home(self, entry: Entry, company: str, numbers: set[tuple[str, str]]) -> int | None:
        """Return the shipment an entry belongs to: by its own numbers, else the one open shipment of its order.

        News that names neither ("vessel changed") belongs to the one shipment its booking was named for.
        """
        same = set().union(*(self._by_number.get((company, number), ()) for number in numbers))
        if same:
            return min(same)
        if not entry.subject and not numbers:
            booked = {at for one in _bookings(entry) for at in self._by_booking.get((company, one), ())}
            return booked.pop() if len(booked) == 1 else None
        if not entry.subject:
            return None
        of_order = self._by_order.get((company, entry.subject), [])
        free = [at for at in of_order if not numbers or not self._numbers[at]]
        return free[0] if len(free) == 1 and (not numbers or len(of_order) == 1) else None


_BOX = re.compile(r"\d{0,3}X?(?:20|40|45)(?:HQ|HC|GP|DV|DC|RF|OT|FR)|V?\d{2,5}[A-Z]")
_BOOKING = re.compile(r"(?=\d{0,23}[A-Z])(?=(?:[A-Z]*\d){4})[A-Z\d]{7,24}")
"""Letters and at least four figures: a number a forwarder gives, no kind of box, no voyage, no date."""


def _bookings(entry: Entry) -> list[str]:
    """Return the numbers an entry's mail names that a booking may bear."""
    named = [str(one) for one in entry.value.get("mentioned") or ()]
    return [one for one in named if _BOOKING.fullmatch(one) and not _BOX.fullmatch(one)]


def _numbers(entry: Entry) -> set[tuple[str, str]]:
    return {
        (field, fold_number(one))
        for field in _OWN
        for one in str(entry.value.get(field) or "").split(",")
        if fold_number(one)
    }


def _shipment(group: Sequence[Entry], words: Words) -> Shipment:
    by_hand = words.typed_of(group)
    told = words.tell((*group, *by_hand), TOLD, read=_text, lists=_LISTS, firm=_FIRM)
    order = next((one.subject for one in group if one.subject), "")
    return Shipment(group[0].company, order, told, (*group, *by_hand))


def _text(value: Any) -> str:
    """Return a stored value as it is shown: "100 cartons", "2026-06-19", "CSQU3054383"."""
    if isinstance(value, Mapping):
        return f"{value.get('value', '')} {value.get('unit', '')}".strip()
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    return "" if value is None else str(value)
