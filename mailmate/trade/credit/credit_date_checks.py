"""The checks on the days of a credit: D1 to D10 of the DOMAIN handbook 7.4, but D5 and D9, which compare two terms.

Each looks at one set of terms and returns findings, or what it would need to look. An empty answer is a pass.
"""

from __future__ import annotations

from datetime import date, timedelta

from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_findings import (
    CreditFinding,
    NotChecked,
    Outcome,
    Plan,
    TermCheck,
    closed,
)
from mailmate.trade.credit.credit_periods import shipment_periods
from mailmate.trade.credit.credit_terms import Terms, last_presentation
from mailmate.trade.credit.swift_values import CONFLICT
from mailmate.trade.credit.timeline import country_of_place, last_bank_day
from mailmate.trade.finding.places import find_countries, find_ports
from mailmate.trade.rules import Rules
from mailmate.trade.time.working_days import is_banking_day, is_working_day, next_banking_day

ROUND = 5
"""Days of a presentation period are asked for in steps of this."""


def shipped_in_time(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """D1: the on-board date lies on or before the latest shipment day; a longer expiry does not extend shipment."""
    planned, limit = plan.on_board, terms.latest_shipment
    if planned is None:
        return NotChecked("D1", "on_board")
    if limit is None:
        return NotChecked("D1", terms.shipment_field)
    if planned <= limit:
        return ()
    values = {"planned": planned.isoformat(), "days": (planned - limit).days, "limit": limit.isoformat()}
    ask, needs = _ask_shipment(terms, planned)
    message = Sentence("Shipment on {planned} is {days} days after the latest shipment day {limit}.", values)
    return [
        CreditFinding(
            "D1", "critical", "20(a)(ii), 29(c)", (terms.shipment_field,), planned.isoformat(), limit.isoformat(),
            message, ask, needs,
        )
    ]  # fmt: skip


def _ask_shipment(terms: Terms, planned: date) -> tuple[Sentence, tuple[tuple[str, str], ...]]:
    """Ask for a shipment day that still leaves the presentation period before expiry, where there is one."""
    days, expiry = terms.presentation_days, terms.expiry
    most = expiry - timedelta(days=days) if expiry and days is not None else None
    tag = "44C" if terms.shipment_field == "31D" else terms.shipment_field
    if most and most >= planned:
        values = {"tag": tag, "first": planned.isoformat(), "last": most.isoformat()}
        return Sentence("Please set {tag} to {first} or later, at most {last}.", values), ((tag, planned.isoformat()),)
    values = {"tag": tag, "first": planned.isoformat()}
    expiry_needed = planned + timedelta(days=days if days is not None else 0)
    needs = ((tag, planned.isoformat()), ("31D", expiry_needed.isoformat()))
    return Sentence("Please set {tag} to {first} or later, and extend 31D to match.", values), needs


def shipment_before_expiry(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """D2: the latest shipment day lies on or before the expiry; a day that is none is a fault of the credit."""
    impossible = [_impossible_day(terms, tag) for tag in ("44C", "31D") if terms.get(tag) and not _reads(terms, tag)]
    if impossible:
        return impossible
    if (doubled := _both_limits(terms)) is not None:
        return [doubled]
    shipment, expiry = terms.latest_shipment, terms.expiry
    if expiry is None or shipment is None:
        return NotChecked("D2", "31D" if expiry is None else terms.shipment_field)
    if shipment <= expiry:
        return ()
    values = {"shipment": shipment.isoformat(), "expiry": expiry.isoformat()}
    days = terms.presentation_days or 0
    return [
        CreditFinding(
            "D2", "critical", "6(d), 14(c)", (terms.shipment_field, "31D"), shipment.isoformat(), expiry.isoformat(),
            Sentence("The credit expires on {expiry}, before the latest shipment day {shipment}.", values),
            Sentence("Please extend 31D so that documents can be presented after shipment up to {shipment}.", values),
            (("31D", (shipment + timedelta(days=days)).isoformat()),),
        )
    ]  # fmt: skip


def _both_limits(terms: Terms) -> CreditFinding | None:
    """Return the fault of a credit that limits shipment twice, by 44C and by 44D, and not to the same day."""
    day, period = terms.get("44C"), terms.get("44D")
    ends = [last for _, last in shipment_periods(period or "", terms.expiry)]
    if not day or not period or (ends and max(ends) == terms.latest_shipment):
        return None
    values = {"day": day, "period": " ".join(period.split())[:60]}
    return CreditFinding(
        "D2", "high", "14(d)", ("44C", "44D"), values["day"], values["period"],
        Sentence("Field 44C says {day} and field 44D says {period}: only one of them can limit shipment.", values),
        Sentence("Please have the bank take out 44C or 44D."), (("44D", "take out, or 44C"),),
    )  # fmt: skip


def _reads(terms: Terms, tag: str) -> bool:
    return (terms.expiry if tag == "31D" else terms.latest_shipment) is not None


def _impossible_day(terms: Terms, tag: str) -> CreditFinding:
    values = {"tag": tag, "text": (terms.get(tag) or "")[:60]}
    return CreditFinding(
        "D2", "critical", "6(d)", (tag,), "", values["text"],
        Sentence("Field {tag} states two different days: {text}", values | {"text": closed(values["text"])})
        if CONFLICT in values["text"]
        else Sentence("Field {tag} reads {text!r}, which is no day.", values),
        Sentence("Please have the bank correct the date in field {tag}.", values),
    )  # fmt: skip


def window_before_expiry(terms: Terms, plan: Plan, rules: Rules) -> Outcome:
    """D3: after the last shipment day the whole presentation period still fits before the expiry."""
    days, shipment, expiry = terms.presentation_days, terms.latest_shipment, terms.expiry
    if terms.presentation_unknown:
        return NotChecked("D3", "48")
    if shipment is None or expiry is None:
        return NotChecked("D3", "31D" if expiry is None else terms.shipment_field)
    window = (expiry - shipment).days
    fits_plan = terms.shipment_field == "31D" and plan.on_board and plan.on_board + timedelta(days=days or 0) <= expiry
    if days is None or window >= days or window < 0 or fits_plan:
        return ()
    last = expiry - timedelta(days=days)
    values = {
        "window": window, "days": days, "last": last.isoformat(), "shipment": shipment.isoformat(),
        "needed": (shipment + timedelta(days=days)).isoformat(),
    }  # fmt: skip
    severity = "high" if window < rules.short_window_days and terms.shipment_field != "31D" else "medium"
    return [
        CreditFinding(
            "D3", severity, "6(e), 14(c)", (terms.shipment_field, "31D"), str(window), str(days),
            Sentence(
                "Only {window} days remain for presentation after the last shipment day {shipment}; the full {days} "
                "need shipment by {last}.", values,
            ),
            Sentence("Please extend 31D to {needed}, {days} days after the latest shipment.", values),
            (("31D", str(values["needed"])),),
        )
    ]  # fmt: skip


def useless_validity(terms: Terms, _: Plan, rules: Rules) -> Outcome:
    """D4: an expiry far beyond shipment and presentation period gives no time without field 48."""
    days, shipment, expiry = terms.presentation_days, terms.latest_shipment, terms.expiry
    if terms.presentation_unknown:
        return NotChecked("D4", "48")
    if shipment is None or expiry is None:
        return NotChecked("D4", "31D" if expiry is None else terms.shipment_field)
    extra = (expiry - shipment).days - days if days is not None else 0
    if days is None or extra <= rules.long_expiry_days:
        return ()
    values = {"extra": extra, "days": days, "needed": (expiry - shipment).days}
    return [
        CreditFinding(
            "D4", "low", "14(c)", ("31D", "48"), str(days), str(values["needed"]),
            Sentence(
                "The expiry lies {extra} days beyond shipment and presentation period; they help only with a longer "
                "field 48.", values,
            ),
            Sentence("Please set the presentation period 48 to {needed} days.", values),
            (("48", str(values["needed"])),),
        )
    ]  # fmt: skip


def iso(day: date | None) -> str:
    """Return a day as findings write it, "?" where nobody knows it."""
    return day.isoformat() if day else "?"


def closed_bank(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """D6: the last presentation day rolls when the bank is closed (art. 29(a)); the latest shipment never does."""
    if not plan.bank_place and not country_of_place(terms.expiry_place):
        return NotChecked("D6", "place")
    place = plan.bank_place or country_of_place(terms.expiry_place)
    found = []
    start = plan.on_board or terms.latest_shipment
    last = last_presentation(terms, start) if start else None
    if last and not is_banking_day(last, place):
        values = {"last": last.isoformat(), "next": next_banking_day(last, place).isoformat()}
        found.append(
            CreditFinding(
                "D6", "low", "29(a)", ("31D",) if last == terms.expiry else ("48",), last.isoformat(), values["next"],
                Sentence("The last presentation day {last} is no banking day; it moves on to {next}.", values),
                Sentence("Nothing to ask; present before {last} where you can.", values),
            )
        )  # fmt: skip
    shipment = terms.latest_shipment if terms.shipment_field != "31D" else None
    if shipment and not is_working_day(shipment, place):
        values = {"day": shipment.isoformat()}
        found.append(
            CreditFinding(
                "D6", "low", "29(c)", (terms.shipment_field,), values["day"], values["day"],
                Sentence("The latest shipment day {day} is a day off; it does not move on.", values),
                Sentence("Nothing to ask; be on board by {day} at the latest.", values),
            )
        )  # fmt: skip
    return found


def expiry_abroad(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """D7: documents must be at the place of expiry on that day; a place abroad needs days for the courier."""
    place = terms.expiry_place
    if not place:
        return NotChecked("D7", "31D")
    ours = plan.office or plan.place or _country_in(terms.beneficiary)
    theirs = country_of_place(place)
    at_issuer = "ISSUING" in place.upper() or "APPLICANT" in place.upper()
    if not at_issuer and any(word in place.upper() for word in ("BENEFICIARY", "YOUR", "NEGOTIATING")):
        return ()
    if not at_issuer and (not ours or not theirs):
        return NotChecked("D7", "place")
    if not at_issuer and ours == theirs:
        return ()
    values = {"place": place}
    return [
        CreditFinding(
            "D7", "medium", "6(d)(ii)", ("31D",), ours, place,
            Sentence("The credit expires abroad, at {place}: the documents must be there on the last day.", values),
            Sentence("Please let the credit expire in our country, at the counters of the nominated bank.", values),
            (("31D", f"{iso(terms.expiry)}, at the counters of a bank in our country"),),
        )
    ]  # fmt: skip


def _country_in(text: str | None) -> str:
    found = find_countries(text or "") or []
    return str(found[-1].value) if found else next((one.detail for one in find_ports(text or "") if one.detail), "")


def goods_ready_in_time(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """D8: today and the lead time end before the latest shipment day."""
    if plan.lead_days is None or plan.today is None:
        return NotChecked("D8", "lead_days" if plan.lead_days is None else "today")
    limit = terms.latest_shipment
    if limit is None:
        return NotChecked("D8", terms.shipment_field)
    ready = plan.today + timedelta(days=plan.lead_days)
    if ready <= limit:
        return ()
    values = {"ready": ready.isoformat(), "days": (ready - limit).days, "limit": limit.isoformat()}
    ask, needs = _ask_shipment(terms, ready)
    return [
        CreditFinding(
            "D8", "high", "29(c)", (terms.shipment_field,), ready.isoformat(), limit.isoformat(),
            Sentence(
                "The goods are ready on {ready} at the earliest, {days} days after the latest shipment day {limit}.",
                values,
            ),
            ask, needs,
        )
    ]  # fmt: skip


def presented_in_time(terms: Terms, plan: Plan, _: Rules) -> Outcome:
    """D10: the papers are at the bank on or before the last presentation day, rolled for a closed bank (7.5)."""
    if plan.today and terms.expiry and plan.today > next_banking_day(terms.expiry, plan.bank_place):
        return [_expired(terms.expiry, plan.today)]
    if plan.on_board is None:
        return NotChecked("D10", "on_board")
    papers = plan.papers or (max(plan.today, plan.on_board) if plan.today else None)
    if papers is None:
        return NotChecked("D10", "today")
    last = last_bank_day(terms, plan.on_board, plan)
    if last is None:
        return NotChecked("D10", "48" if terms.presentation_unknown else "31D")
    if papers <= last:
        return ()
    days, expiry = (papers - plan.on_board).days, terms.expiry
    values = {
        "papers": papers.isoformat(), "last": last.isoformat(), "days": days,
        "needed": -(-days // ROUND) * ROUND, "expiry": iso(expiry),
    }  # fmt: skip
    alive = expiry is not None and papers <= expiry
    message = Sentence(
        "Papers presented on {papers}, day {days} after shipment, are late: the last day was {last}, though the credit "
        "lives until {expiry}.", values,
    ) if alive else Sentence("Papers presented on {papers} are late: the last day was {last}.", values)  # fmt: skip
    needs = (("48", str(values["needed"])),) if alive else (("48", str(values["needed"])), ("31D", papers.isoformat()))
    return [
        CreditFinding(
            "D10", "critical", "14(c), 6(e), 29(a)", ("48",) if alive else ("31D", "48"), papers.isoformat(),
            last.isoformat(), message,
            Sentence("Please set the presentation period 48 to {needed} days, with an expiry to match.", values), needs,
        )
    ]  # fmt: skip


def _expired(expiry: date, today: date) -> CreditFinding:
    values = {"expiry": expiry.isoformat()}
    return CreditFinding(
        "D10", "critical", "6(d)(i), 6(e)", ("31D",), today.isoformat(), expiry.isoformat(),
        Sentence("The credit expired on {expiry}.", values),
        Sentence("Please extend the expiry 31D, with 44C and 48 to match."),
        (("31D", "a new expiry"),),
    )  # fmt: skip


TERM_CHECKS: dict[str, TermCheck] = {
    "D1": shipped_in_time, "D2": shipment_before_expiry, "D3": window_before_expiry, "D4": useless_validity,
    "D6": closed_bank, "D7": expiry_abroad, "D8": goods_ready_in_time, "D10": presented_in_time,
}  # fmt: skip
