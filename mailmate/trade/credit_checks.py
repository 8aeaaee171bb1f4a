"""Checks on a credit and its amendments (DOMAIN handbook 7.4): one function each, in one table.

A check looks at the effective and the proposed terms and returns a finding, or what it would need to look, or
nothing where all is well. A fault of the effective terms that the pending amendment cures is no longer critical.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.credits import Terms, effective, proposed
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What we intend or have done; absent makes the checks that need it *not checked*."""

    on_board: date | None = None
    """Planned or actual on-board date."""
    today: date | None = None
    place: str = ""
    """Country of the bank that takes our papers."""
    lead_days: int | None = None
    asked: Mapping[str, str] = field(default_factory=dict)
    """What we asked to change: tag -> text."""


@dataclass(frozen=True, slots=True)
class CreditFinding:
    """Something a check found. `severity`: critical, high, medium, low."""

    id: str
    severity: str
    article: str
    fields: tuple[str, ...]
    ours: str
    """Our side of it: a plan, or what the effective terms say."""
    theirs: str
    message: Sentence
    ask: Sentence
    """What to ask for, as the letter to the buyer words it."""


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not be made, and the value it lacks."""

    id: str
    missing: str


@dataclass(frozen=True, slots=True)
class CreditReport:
    """The whole answer: what was found, what passed, what could not be checked."""

    effective: Terms | None
    proposed: Terms | None
    findings: tuple[CreditFinding, ...] = ()
    passed: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What a check looks at. `pending` tells whether the proposed terms differ from the effective ones."""

    effective: Terms
    proposed: Terms
    plan: Plan
    rules: Rules

    @property
    def pending(self) -> bool:
        """True where an amendment waits for our answer."""
        return self.proposed != self.effective


Outcome = CreditFinding | NotChecked | None


def check_credit(entries: Sequence[Entry], plan: Plan, rules: Rules) -> CreditReport:
    """Run every check on the credit whose register entries these are."""
    now, then = effective(entries), proposed(entries)
    if now is None or then is None:
        missing = tuple(NotChecked(check, "issue") for check in CHECKS)
        return CreditReport(None, None, not_checked=missing)
    return check_terms(now, then, plan, rules)


def check_terms(now: Terms, then: Terms, plan: Plan, rules: Rules) -> CreditReport:
    """Run every check on effective terms `now` and proposed terms `then`."""
    matter = Matter(now, then, plan, rules)
    outcomes = {name: check(matter) for name, check in CHECKS.items()}
    return CreditReport(
        now,
        then,
        tuple(one for one in outcomes.values() if isinstance(one, CreditFinding)),
        tuple(name for name, one in outcomes.items() if one is None),
        tuple(one for one in outcomes.values() if isinstance(one, NotChecked)),
    )


def _shipped_in_time(matter: Matter) -> Outcome:
    """D1: the on-board date lies on or before the latest shipment day; a longer expiry does not extend shipment."""
    planned = matter.plan.on_board
    if planned is None:
        return NotChecked("D1", "on_board")
    now, then = matter.effective.latest_shipment, matter.proposed.latest_shipment
    if now is None and then is None:
        return NotChecked("D1", "44C")
    late_now, late_then = _later(planned, now), _later(planned, then)
    if not late_now and not late_then:
        return None
    cured = late_now and not late_then
    limit = now if late_now else then
    assert limit is not None
    return CreditFinding(
        "D1",
        "high" if cured else "critical",
        "20(a)(ii), 29(c)",
        (matter.proposed.shipment_field,),
        planned.isoformat(),
        limit.isoformat(),
        Sentence(
            "Shipment on {planned} is {days} days after the latest shipment day {limit}; cured when we accept.",
            {"planned": planned.isoformat(), "days": (planned - limit).days, "limit": limit.isoformat()},
        )
        if cured
        else Sentence(
            "Shipment on {planned} is {days} days after the latest shipment day {limit}.",
            {"planned": planned.isoformat(), "days": (planned - limit).days, "limit": limit.isoformat()},
        ),
        Sentence("Accept the pending amendment.") if cured else _ask_shipment(matter.proposed, planned),
    )


def _later(day: date, limit: date | None) -> bool:
    return limit is not None and day > limit


def _ask_shipment(terms: Terms, planned: date) -> Sentence:
    """Ask for a shipment day that still leaves the presentation period before expiry, where there is one."""
    days, expiry = terms.presentation_days, terms.expiry
    most = expiry - timedelta(days=days) if expiry and days is not None else None
    if most and most >= planned:
        return Sentence(
            "Please set 44C to {first} or later, at most {last}.",
            {"first": planned.isoformat(), "last": most.isoformat()},
        )
    return Sentence("Please set 44C to {first} or later, and extend 31D to match.", {"first": planned.isoformat()})


def _shipment_before_expiry(matter: Matter) -> Outcome:
    """D2: the latest shipment day lies on or before the expiry."""
    wrong_now, wrong_then = _ends_first(matter.effective), _ends_first(matter.proposed)
    if wrong_now is None and wrong_then is None:
        return NotChecked("D2", "31D")
    if not wrong_now and not wrong_then:
        return None
    cured = bool(wrong_now) and not wrong_then
    terms = matter.effective if wrong_now else matter.proposed
    shipment, expiry = terms.latest_shipment, terms.expiry
    assert shipment is not None and expiry is not None
    values = {"shipment": shipment.isoformat(), "expiry": expiry.isoformat()}
    return CreditFinding(
        "D2",
        "high" if cured else "critical",
        "6(d), 14(c)",
        (terms.shipment_field, "31D"),
        shipment.isoformat(),
        expiry.isoformat(),
        Sentence(
            "The credit expires on {expiry}, before the latest shipment day {shipment}; cured when we accept.", values
        )
        if cured
        else Sentence("The credit expires on {expiry}, before the latest shipment day {shipment}.", values),
        Sentence("Accept the pending amendment.")
        if cured
        else Sentence("Please extend 31D so that documents can be presented after shipment up to {shipment}.", values),
    )


def _ends_first(terms: Terms) -> bool | None:
    shipment, expiry = terms.latest_shipment, terms.expiry
    return None if expiry is None or shipment is None else shipment > expiry


_SHIPMENT, _EXPIRY, _PRESENTATION = "shipment", "expiry", "presentation"


def _one_sided_extension(matter: Matter) -> Outcome:
    """D5: of latest shipment, expiry and presentation period only some moved; the one left behind is named."""
    if not matter.pending:
        return NotChecked("D5", "amendment")
    moved = _moved(matter)
    if _SHIPMENT in moved and _EXPIRY not in moved:
        return _left_behind(matter, "31D", "high")
    if _EXPIRY in moved and _SHIPMENT not in moved:
        tag = matter.effective.shipment_field
        return _left_behind(matter, "44C" if tag == "31D" else tag, "high")
    if moved == {_SHIPMENT, _EXPIRY}:
        return _left_behind(matter, "48", "medium" if matter.effective.get("48") else "low")
    return _left_behind(matter, "31D", "medium") if moved == {_PRESENTATION} else None


def _moved(matter: Matter) -> frozenset[str]:
    now, then = matter.effective, matter.proposed
    pairs = {
        _SHIPMENT: ((now.get("44C"), now.get("44D")), (then.get("44C"), then.get("44D"))),
        _EXPIRY: (now.expiry, then.expiry),
        _PRESENTATION: (now.get("48"), then.get("48")),
    }
    return frozenset(name for name, (before, after) in pairs.items() if before != after)


def _left_behind(matter: Matter, tag: str, severity: str) -> CreditFinding:
    now, then = matter.effective, matter.proposed
    values: dict[str, Any] = {"tag": tag, "value": then.get(tag) or "-"}
    asks = {
        "31D": Sentence(
            "Please move the expiry 31D together with the latest shipment {day}.", {"day": _iso(then.latest_shipment)}
        ),
        "48": Sentence(
            "Please extend the presentation period 48 too, or let the papers be ready within {days} days.",
            {"days": _days(then)},
        ),
    }
    shipment = Sentence(
        "Please move the latest shipment {tag} together with the expiry {day}.", {"tag": tag, "day": _iso(then.expiry)}
    )
    return CreditFinding(
        "D5",
        severity,
        "10, 14(c), 29(c)",
        (tag,),
        _show(now, tag),
        _show(then, tag),
        Sentence("The amendment moves linked dates but leaves field {tag} at {value}.", values),
        asks.get(tag, shipment),
    )


def _show(terms: Terms, tag: str) -> str:
    return terms.get(tag) or ""


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "?"


def _days(terms: Terms) -> str:
    return "?" if terms.presentation_days is None else str(terms.presentation_days)


CHECKS: dict[str, Callable[[Matter], Outcome]] = {
    "D1": _shipped_in_time,
    "D2": _shipment_before_expiry,
    "D5": _one_sided_extension,
}
"""Check id -> its function, in the order they are reported."""
