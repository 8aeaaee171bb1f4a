"""Who has gone quiet and should hear from us: good leads without contact, and buyers whose next order is about due.

Pure counts of days; whom to write to, and what, a person decides (JOBS of DOMAIN 9: never automatic).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from mailmate.trade.rules import Rules
from mailmate.values import dataclass

_LEAST_ORDERS = 3
"""Orders from which a rhythm can be told: two intervals."""
_GOOD = frozenset({"A", "B"})


@dataclass(frozen=True, slots=True)
class Lead:
    """An inquiry that became no order: whose, its mail, its band, when anybody wrote last, and when they did."""

    company: str
    mail_id: int
    band: str
    last: date
    heard: date | None = None


@dataclass(frozen=True, slots=True)
class Reorder:
    """A buyer whose usual interval between orders is nearly over."""

    company: str
    interval: int
    """Days between its orders, the median."""
    last: date
    expected: date
    item: str
    """What was ordered last; empty where no paper names it."""


def quiet_leads(leads: Iterable[Lead], today: date, rules: Rules) -> tuple[Lead, ...]:
    """Return leads of band A and B without a word for `quiet_days`, the longest silent first; one for each company."""
    newest: dict[str, Lead] = {}
    for one in leads:
        before = newest.get(one.company)
        if before is None or one.last >= before.last:
            newest[one.company] = one
    limit = today - timedelta(days=rules.quiet_days)
    return tuple(
        sorted((one for one in newest.values() if one.band in _GOOD and one.last <= limit), key=lambda one: one.last)
    )


def reorders(ordered: Mapping[str, Iterable[tuple[date, str]]], today: date, rules: Rules) -> tuple[Reorder, ...]:
    """Return buyers whose next order is about due, the most overdue first.

    `ordered` is company -> days of its orders with the item of each. The usual interval is the median; it speaks from
    `reorder_ahead` of it on, and no more once three intervals went by without an order.
    """
    found = []
    for company, orders in ordered.items():
        days = sorted(dict(sorted(orders)).items())
        if len(days) < _LEAST_ORDERS:
            continue
        gaps = sorted((later - earlier).days for (earlier, _), (later, _) in pairwise(days))
        interval = gaps[len(gaps) // 2]
        last, item = days[-1]
        begins = last + timedelta(days=round(interval * rules.reorder_ahead))
        if interval >= 7 and begins <= today <= last + timedelta(days=3 * interval):
            found.append(Reorder(company, interval, last, last + timedelta(days=interval), item))
    return tuple(sorted(found, key=lambda one: one.expected))
