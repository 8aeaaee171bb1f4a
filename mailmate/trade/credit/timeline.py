"""The days a credit sets us, counted from shipment backwards and forwards (DOMAIN handbook 7.5).

Buffers count working days of the place concerned; the last day for presentation rolls on where the bank is closed
(UCP 600 art. 29), the latest shipment never does. Without a planned shipment the latest one is taken, and said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_terms import Terms, last_presentation
from mailmate.trade.finding.places import find_countries, find_ports
from mailmate.trade.time.working_days import add_banking_days, add_working_days, next_banking_day, span_known

if TYPE_CHECKING:
    from mailmate.trade.credit.credit_findings import Plan

SOON = timedelta(days=3)
"""A step this near is told, with the days that are left."""

STEPS: dict[str, Sentence] = {
    "review": Sentence("review of the credit"),
    "ask_amendment_by": Sentence("last day to ask for an amendment"),
    "booking": Sentence("booking"),
    "tell_forwarder": Sentence("telling the forwarder the terms"),
    "trucking": Sentence("trucking"),
    "co_applied": Sentence("application for the certificate of origin"),
    "bl_draft_check": Sentence("check of the B/L draft"),
    "latest_shipment": Sentence("latest shipment"),
    "freight_paid": Sentence("payment of the freight"),
    "docs_ready": Sentence("documents ready"),
    "target_presentation": Sentence("presentation at the bank"),
    "last_presentation": Sentence("last day for presentation"),
    "bank_answer": Sentence("answer of the bank"),
    "expiry": Sentence("expiry"),
}
"""Step -> how it is called, in the order they come."""
_BEFORE_SHIPMENT = frozenset(
    {"review", "ask_amendment_by", "booking", "tell_forwarder", "trucking", "co_applied", "bl_draft_check"}
)
_AFTER_SHIPMENT = ("docs_ready", "target_presentation")
"""Steps that need the bill of lading, which there is from the day on board."""
_NO_DUTY = frozenset({"bank_answer", "expiry", "latest_shipment"})
"""Days that are told but are nothing for us to do."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The steps of one credit. `basis` says what shipment day they rest on: `on_board`, `latest_shipment`, or none."""

    basis: str = ""
    on_board: date | None = None
    days: Mapping[str, date] = field(default_factory=dict)
    slack: Mapping[str, int] = field(default_factory=dict)
    """Step -> days left from today; negative is late. Empty where today is not known."""
    done: frozenset[str] = frozenset()
    calendar_known: bool = False
    """False where holidays of the bank's place are not known for these days; unknown ones count as open."""

    @property
    def squeezed(self) -> Mapping[str, int]:
        """Steps that can only follow shipment, but by the last day for presentation come before it -> days before it.

        The buffers do not fit into the presentation period: papers must be faster, or the period longer.
        """
        if self.on_board is None or self.slack.get("expiry", 0) < 0:
            return {}
        early = ((step, (self.on_board - self.days[step]).days) for step in _AFTER_SHIPMENT if step in self.days)
        return {step: days for step, days in early if days > 0 and step not in self.done}

    def alerts(self) -> tuple[tuple[str, int], ...]:
        """Return the steps that are late or near and not done, with the days that are left, most pressing first.

        What belongs before shipment is past with it, and nothing presses under a credit that has expired.
        """
        if self.slack.get("expiry", 0) < 0:
            return ()
        shipped = self.basis == "on_board" and self.slack.get("on_board", 1) <= 0
        open_steps = [
            (step, left)
            for step, left in self.slack.items()
            if step in STEPS and step not in self.done | _NO_DUTY and not (shipped and step in _BEFORE_SHIPMENT)
        ]
        return tuple(sorted(((step, left) for step, left in open_steps if left <= SOON.days), key=lambda one: one[1]))


def squeezed_words(step: str, days: int, line: Timeline) -> Sentence:
    """Say that a step would have to be done before the goods are on board."""
    words = {
        "step": STEPS[step], "day": line.days[step].isoformat(), "n": days,
        "on_board": line.on_board.isoformat() if line.on_board else "?",
    }  # fmt: skip
    return Sentence(
        "{step} would be due on {day}, {n} days before the goods are on board ({on_board}): the presentation period is "
        "too short for the usual days. Get the papers faster, or ask for a longer field 48.",
        words,
    )


def country_of_place(text: str | None) -> str:
    """Return the country (ISO 3166-1) a place of expiry names, or its port lies in; empty where that is not plain."""
    if not text:
        return ""
    countries = {str(one.value) for one in find_countries(text.title() if text.isupper() else text)}
    if len(countries) == 1:
        return countries.pop()
    ports = {one.detail for one in find_ports(text) if one.detail}
    return ports.pop() if len(ports) == 1 and not countries else ""


def last_bank_day(terms: Terms, on_board: date, plan: Plan) -> date | None:
    """Return the last day documents can be presented, rolled on where the bank that takes them is closed (art. 29)."""
    last = last_presentation(terms, on_board)
    return next_banking_day(last, _bank(terms, plan)) if last else None


def _bank(terms: Terms, plan: Plan) -> str:
    return plan.bank_place or country_of_place(terms.expiry_place)


def timeline(terms: Terms, plan: Plan, done: frozenset[str] = frozenset()) -> Timeline:
    """Return the steps of a credit under `terms` with the days left until each."""
    latest = terms.latest_shipment
    sailing = plan.on_board or latest
    days: dict[str, date] = {}
    if plan.received:
        days["review"] = add_working_days(plan.received, 2, plan.office)
    if latest:
        days |= {"ask_amendment_by": latest - timedelta(days=15), "latest_shipment": latest}
    if sailing:
        days |= days_before_shipment(sailing) | _after_shipment(terms, sailing, plan)
    if terms.expiry:
        days["expiry"] = terms.expiry
    ordered = {step: days[step] for step in STEPS if step in days}
    slack = {step: (day - plan.today).days for step, day in ordered.items()} if plan.today else {}
    if plan.today and plan.on_board:
        slack["on_board"] = (plan.on_board - plan.today).days
    basis = "on_board" if plan.on_board else "latest_shipment" if latest else ""
    known = bool(ordered) and span_known(min(ordered.values()), max(ordered.values()), _bank(terms, plan))
    return Timeline(basis, sailing, ordered, slack, done, known)


def days_before_shipment(sailing: date) -> dict[str, date]:
    """Return the steps before the goods sail, with the day of each."""
    return {
        "booking": sailing - timedelta(days=14),
        "tell_forwarder": sailing - timedelta(days=14),
        "trucking": sailing - timedelta(days=7),
        "co_applied": sailing - timedelta(days=3),
        "bl_draft_check": sailing,
    }


def _after_shipment(terms: Terms, sailing: date, plan: Plan) -> dict[str, date]:
    """Count back from the last day the bank takes papers: target, papers ready, freight paid; and on to its answer."""
    last = last_bank_day(terms, sailing, plan)
    if last is None:
        return {}
    bank = _bank(terms, plan)
    target = add_banking_days(last, -3, bank)
    ready = add_working_days(target, -2, plan.office or bank)
    return {
        "last_presentation": last,
        "target_presentation": target,
        "docs_ready": ready,
        "freight_paid": add_working_days(ready, -5, plan.office or bank),
        "bank_answer": add_banking_days(target, 5, bank),
    }
