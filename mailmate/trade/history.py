"""What was said before mailmate was set up: history, until a person says that it still stands (DESIGN section 4).

An entry the reader made from a mail older than the moment of set-up raises no duty and no alarm: money may have come
long ago, and nobody wrote it down. What a person recorded always counts, and so does an entry a person confirmed:
any entry of theirs that names it (`value["entry"]`) and does not strike it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from mailmate.trade.registers import Entry

CONFIRMED = "confirmed"
"""Kind of the entry by which a person says that one of history still stands; value `{"entry": id}`."""


def standing(entries: Iterable[Entry], set_up: datetime | None) -> list[Entry]:
    """Return the entries that count, in the order given; `set_up` is None where there is no history.

    Ask with all entries of a register, or of a company: what a person confirmed is told by further entries.
    """
    listed = list(entries)
    confirmed = _confirmed(listed)
    return [one for one in listed if not _is_older(one, set_up) or one.entry_id in confirmed]


def waiting(entries: Iterable[Entry], set_up: datetime | None) -> list[Entry]:
    """Return history that nobody has confirmed or struck out yet, in the order given."""
    listed = list(entries)
    settled = _confirmed(listed) | _struck(listed)
    return [one for one in listed if _is_older(one, set_up) and one.entry_id not in settled]


def _is_older(entry: Entry, set_up: datetime | None) -> bool:
    return set_up is not None and entry.by == "reader" and entry.at < set_up


def _struck(entries: Iterable[Entry]) -> set[int]:
    return _named(one for one in entries if one.kind == "struck")


def _confirmed(entries: Iterable[Entry]) -> set[int]:
    """Return what persons' entries name; one that was itself struck out confirms nothing."""
    struck = _struck(entries)
    words = (one for one in entries if one.by == "person" and one.kind != "struck" and one.entry_id not in struck)
    return _named(words) - struck


def _named(entries: Iterable[Entry]) -> set[int]:
    return {named for one in entries if isinstance(named := one.value.get("entry"), int)}
