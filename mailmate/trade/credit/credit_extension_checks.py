"""The checks on linked dates that an amendment moves: D5 and D9 of the DOMAIN handbook 7.4.

Latest shipment, expiry and presentation period go together, and instalments with them; what is left behind is named.
"""

from __future__ import annotations

from datetime import timedelta

from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_date_checks import ROUND, iso
from mailmate.trade.credit.credit_findings import NO_AMENDMENT, CreditFinding, Matter, MatterCheck, NotChecked, Outcome
from mailmate.trade.credit.credit_periods import shipment_periods
from mailmate.trade.credit.credit_terms import Terms

_SHIPMENT, _EXPIRY, _PRESENTATION = "shipment", "expiry", "presentation"


def one_sided_extension(matter: Matter) -> Outcome:
    """D5: of latest shipment, expiry and presentation period only some moved; the one left behind is named."""
    if not matter.pending:
        return NotChecked("D5", NO_AMENDMENT)
    moved = _moved(matter)
    if _SHIPMENT in moved and _EXPIRY not in moved:
        return [_left_behind(matter, "31D", "high")]
    if _EXPIRY in moved and _SHIPMENT not in moved:
        tag = matter.effective.shipment_field
        return [_left_behind(matter, "44C" if tag == "31D" else tag, "high")]
    if moved == {_SHIPMENT, _EXPIRY}:
        return [_left_behind(matter, "48", "medium" if matter.effective.get("48") else "low")]
    return [_left_behind(matter, "31D", "medium")] if moved == {_PRESENTATION} else ()


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
    days = _days_needed(matter)
    asks = {
        "31D": Sentence(
            "Please move the expiry 31D together with the latest shipment {day}.", {"day": iso(then.latest_shipment)}
        ),
        "48": Sentence(
            "Please extend the presentation period 48 too, to {needed} days, or let the papers be ready within {days}.",
            {"days": _days(then), "needed": days},
        ),
    }
    most = then.expiry - timedelta(days=then.presentation_days or 0) if then.expiry else None
    shipment = Sentence(
        "Please move the latest shipment {tag} too, at most to {last}, with the expiry {day}.",
        {"tag": tag, "last": iso(most), "day": iso(then.expiry)},
    )
    return CreditFinding(
        "D5", severity, "10, 14(c), 29(c)", (tag,), now.get(tag) or "", then.get(tag) or "",
        Sentence(
            "The amendment moves linked dates but leaves field {tag} at {value}.",
            {"tag": tag, "value": then.get(tag) or "-"},
        ),
        asks.get(tag, shipment),
        _need_of(then, tag, days),
    )  # fmt: skip


def _need_of(then: Terms, tag: str, days: int) -> tuple[tuple[str, str], ...]:
    period = timedelta(days=then.presentation_days or 0)
    if tag == "48":
        return ((tag, str(days)),)
    if tag == "31D":
        return ((tag, (then.latest_shipment + period).isoformat()),) if then.latest_shipment else ()
    return ((tag, (then.expiry - period).isoformat()),) if then.expiry else ()


def _days_needed(matter: Matter) -> int:
    """Return the presentation period that would reach the day the papers are in hand, or the new expiry."""
    then, plan = matter.proposed, matter.plan
    start = plan.on_board or then.latest_shipment
    end = plan.papers or (plan.today if plan.today and start and plan.today > start else None) or then.expiry
    have = then.presentation_days or 0
    if start is None or end is None:
        return have
    return max(have, -(-(end - start).days // ROUND) * ROUND)


def _days(terms: Terms) -> str:
    return "?" if terms.presentation_days is None else str(terms.presentation_days)


def instalments_moved(matter: Matter) -> Outcome:
    """D9: a schedule of instalments moves with the latest shipment; one lot missed ends the credit for all later."""
    now, then = matter.effective, matter.proposed
    lots = {tag: shipment_periods(then.get(tag) or "", then.expiry) for tag in ("44D", "45A")}
    tag = next((tag for tag, periods in lots.items() if len(periods) > 1), None)
    if tag is None:
        return ()
    first = min(last for _, last in lots[tag])
    values = {"tag": tag, "first": first.isoformat(), "limit": iso(then.latest_shipment)}
    moved = now.latest_shipment != then.latest_shipment and now.get(tag) == then.get(tag)
    late = matter.plan.on_board is not None and matter.plan.on_board > first
    if not moved and not late:
        return ()
    message = (
        Sentence(
            "The latest shipment moves to {limit}, but the instalments of field {tag} stay: a lot not shipped by "
            "{first} ends the credit for it and all later lots.", values,
        )
        if moved
        else Sentence(
            "Shipment after {first} misses the first instalment of field {tag}: that ends the credit for it and all "
            "later lots.", values,
        )
    )  # fmt: skip
    return [
        CreditFinding(
            "D9", "high", "32", (tag,), values["first"], values["limit"], message,
            Sentence("Please restate the instalment schedule in field {tag}, with dates that we can keep.", values),
            ((tag, "a new schedule of instalments"),),
        )
    ]  # fmt: skip


MATTER_CHECKS: dict[str, MatterCheck] = {"D5": one_sided_extension, "D9": instalments_moved}
