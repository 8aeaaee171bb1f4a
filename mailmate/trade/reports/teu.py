"""How many TEU a shipment is: from the types of its containers (20' is one, 40' and 45' are two), never from a guess.

A container of which no mail names the type is not known; so is a shipment of which nobody named a container.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailmate.trade.delivery.shipments import Shipment
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

_TYPES = re.compile(
    r"(?<![\d.,])(?P<n>\d{1,3})\s{0,2}[x×*]\s{0,2}(?P<size>20|40|45)(?![\d.,]\d|\d)"
    r"(?!\s{0,2}(?:[mc]?m|in|inch|pcs|pieces|kgs?|g|t|mil|l|bar)\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Teu:
    """The TEU known of a shipment, and of how many containers they are not known."""

    known: int | None
    unknown: int
    """Containers of which nobody named the type."""


def teu_of(shipment: Shipment) -> Teu:
    """Return the TEU of a shipment: what a person typed, else what its mails say of each of its containers."""
    typed = [one for one in shipment.entries if one.by == "person" and one.value.get("teu") not in (None, "")]
    if typed and (found := read_teu(str(typed[-1].value["teu"]))) is not None:
        return Teu(found, 0)
    wanted = {fold_number(one) for one in shipment.containers}
    if not wanted:
        told = shipment.told.get("teu")
        return Teu(read_teu(str(told.value)) if told else None, 0)
    told_by, left = _by_containers(shipment.entries), set(wanted)
    known = None
    for containers, units in told_by:
        if containers & left and containers <= wanted:
            known, left = (known or 0) + units, left - containers
    return Teu(known, len(left))


def read_teu(text: str) -> int | None:
    """Return the TEU a text names: "2", "1 x 20GP", "2x40HC + 1x20GP"; None where it names none, or two numbers."""
    if _NUMBER.fullmatch(text.strip()):
        return int(text)
    sizes = [int(one["n"]) * (1 if one["size"] == "20" else 2) for one in _TYPES.finditer(text[:2000])]
    return sum(sizes) if sizes else None


def _by_containers(entries: Iterable[Entry]) -> list[tuple[frozenset[str], int]]:
    """Return what mails say of the TEU of the containers they name: those of most containers first, newest first."""
    found = []
    for entry in reversed(tuple(entries)):
        named = frozenset(filter(None, map(fold_number, str(entry.value.get("container_no") or "").split(","))))
        units = read_teu(str(entry.value.get("teu") or ""))
        if named and units is not None and len(named) <= units <= 2 * len(named):
            found.append((named, units))
    return sorted(found, key=lambda one: -len(one[0]))
