"""What the entries of a register say of one thing, field by field, and to whom the thing belongs.

The newest word stands and what it replaced stays beside it; what a person typed or confirmed stands until a person
says otherwise, and what mails say against it is kept. Which fields a thing has is known by its own module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

BESIDE = "beside"
"""In a `confirmed`: it was said by answering the mail beside which the entry was shown."""
_EMPTY: tuple[Any, ...] = (None, "", [])
_NUMBER = re.compile(r"\d{1,20}(?:\.\d{1,10})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Told:
    """One field of a thing: what stands now, who says so, and what stood before."""

    value: Any
    entry: Entry
    confirmed: bool
    """True where a person typed it or stands behind it, were it by answering the mail that says so."""
    before: tuple[Any, ...] = ()
    against: tuple[Any, ...] = ()
    """What mails said later against a value that a person stands behind, or that no later mail may replace."""
    firm: bool = False
    """True where a person typed it or accepted it by itself: then no later mail replaces it."""


def words_for(entry: Entry, field: str) -> str:
    """Return the words that say one field of an entry: its own, else those of the whole entry."""
    own = entry.value.get("words")
    said = own.get(field) if isinstance(own, Mapping) else None
    return str(said.get("quote") or "") if isinstance(said, Mapping) else entry.quote


@dataclass(frozen=True, slots=True)
class Words:
    """The entries of a register that count, oldest first, by what they are."""

    said: list[Entry]
    """What mails and imported lists say of the things themselves."""
    typed: Mapping[Any, list[Entry]]
    """Entry number -> what a person typed of it (kind `set`)."""
    confirmed: frozenset[Any]
    """The numbers of entries a person stands behind."""
    answered: frozenset[Any] = frozenset()
    """The numbers of entries whose mail a person answered with them in view: right, until a later mail says else."""

    def group(self, join: Callable[[Sequence[Entry]], list[list[Entry]]]) -> list[list[Entry]]:
        """Return the entries joined to things; all of a thing moves to the company a person says it belongs to.

        What was moved joins what that company has of its own.
        """
        groups = join(self.said)
        moved = {one.entry_id: owner for group in groups if (owner := self._owner(group)) for one in group}
        if not moved:
            return groups
        return join([replace(one, company=moved.get(one.entry_id, one.company)) for one in self.said])

    def _owner(self, group: Iterable[Entry]) -> str:
        typed = (one for entry in group for one in self.typed.get(entry.entry_id, ()) if one.value.get("belongs_to"))
        newest = max(typed, key=moment_of, default=None)
        return str(newest.value["belongs_to"]) if newest else ""

    def typed_of(self, group: Iterable[Entry]) -> list[Entry]:
        """Return what a person typed of a thing, oldest first."""
        return sorted((one for entry in group for one in self.typed.get(entry.entry_id, ())), key=moment_of)

    def is_sure(self, entry: Entry) -> bool:
        """Tell whether a person typed an entry or stands behind it."""
        return self.is_firm(entry) or entry.entry_id in self.answered

    def is_firm(self, entry: Entry) -> bool:
        """Tell whether a person typed an entry, or accepted it by itself."""
        return entry.by == "person" or entry.entry_id in self.confirmed

    def tell(
        self,
        entries: Iterable[Entry],
        fields: Sequence[str],
        *,
        read: Callable[[Any], Any] = lambda value: value,
        lists: frozenset[str] = frozenset(),
        firm: frozenset[str] = frozenset(),
    ) -> dict[str, Told]:
        """Return what these entries say in the order they were said, by field in the order of `fields`.

        `read` turns a stored value into what is told; of the fields in `lists`, texts with commas, a word that names
        only some of what stands takes nothing away; of those in `firm` one that names none of it replaces nothing.
        """
        told: dict[str, Told] = {}
        known = frozenset(fields)
        for entry in sorted(entries, key=moment_of):
            sure, typed = self.is_sure(entry), self.is_firm(entry)
            for field in known.intersection(entry.value):
                if (value := read(entry.value[field])) not in _EMPTY:
                    told[field] = _joined(
                        told.get(field),
                        value,
                        entry,
                        sure=sure,
                        typed=typed,
                        partial=field in lists,
                        firm=field in firm,
                    )
        return {field: told[field] for field in fields if field in told}


def sort_words(entries: Iterable[Entry], said: frozenset[str]) -> Words:
    """Sort the entries of a register, what is struck out left away; `said` are the kinds that tell of a thing."""
    listed = sorted(entries, key=moment_of)
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"}
    told: list[Entry] = []
    typed: dict[Any, list[Entry]] = {}
    confirmed: set[Any] = set()
    answered: set[Any] = set()
    for one in listed:
        if one.entry_id in struck:
            continue
        if one.kind in said:
            told.append(one)
        elif one.by == "person" and one.kind == "set":
            typed.setdefault(one.value.get("entry"), []).append(one)
        elif one.by == "person" and one.kind == "confirmed":
            (answered if one.value.get(BESIDE) else confirmed).add(one.value.get("entry"))
    return Words(told, typed, frozenset(confirmed), frozenset(answered))


def home_of(entry: Entry) -> str:
    """Return within what an entry joins others: its company; without one only its own mail, or its own list."""
    if entry.company:
        return entry.company
    return f"mail {entry.mail_id}" if entry.mail_id is not None else f"list {entry.source}"


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two stored values say the same: texts by their letters and digits, amounts by their worth."""
    if one == other:
        return True
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same(one[name], other[name]) for name in one)
    if not (isinstance(one, str) and isinstance(other, str)):
        return False
    first, second = _number(one), _number(other)
    return first == second if first is not None or second is not None else fold_number(one) == fold_number(other)


def _joined(
    before: Told | None, value: Any, entry: Entry, *, sure: bool, typed: bool, partial: bool, firm: bool
) -> Told:
    if before is None:
        return Told(value, entry, sure, firm=typed)
    if is_same(before.value, value) or (partial and _parts(value) <= _parts(before.value)):
        return replace(before, confirmed=before.confirmed or sure, firm=before.firm or typed, against=())
    if not typed and (before.firm or (firm and not sure and _parts(value).isdisjoint(_parts(before.value)))):
        known = any(is_same(one, value) for one in before.against)
        return before if known else replace(before, against=(*before.against, value))
    return Told(value, entry, sure, (*before.before, before.value), firm=typed)


def _parts(value: Any) -> set[str]:
    return {fold_number(one) for one in str(value).split(",")}


def _number(text: str) -> Decimal | None:
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def moment_of(entry: Entry) -> tuple[Any, int]:
    """Return by what entries are put in the order they were said."""
    return entry.at, entry.entry_id or 0
