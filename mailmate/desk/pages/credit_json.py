"""What `lc` and `credits` print as JSON (DESIGN section 7): terms, amendments, findings, timeline, checklist."""

from __future__ import annotations

from datetime import date
from typing import Any

from mailmate.sentences import say
from mailmate.trade.credit.credit_documents import Paper, checklist
from mailmate.trade.credit.credit_findings import CreditFinding, CreditReport, Plan
from mailmate.trade.credit.credit_goods import amount_tolerance, incoterm_of
from mailmate.trade.credit.credit_periods import shipment_periods
from mailmate.trade.credit.credits import AMENDMENTS, Amendment, Terms, read_amendment, read_credit
from mailmate.trade.credit.swift import SwiftMessage, texts_of
from mailmate.trade.credit.swift_problems import Problem, problems
from mailmate.trade.credit.swift_values import swift_amount, swift_date
from mailmate.trade.credit.timeline import Timeline, timeline
from mailmate.trade.facts import value_json


def message_json(message: SwiftMessage) -> dict[str, Any]:
    """Return what `lc read` prints for one message: its fields as text, and what they mean."""
    amends = message.type in AMENDMENTS
    credit = amendment_json(read_amendment(message)) if amends else terms_summary(read_credit(message))
    return {
        "type": message.type,
        "fields": texts_of(message.fields),
        "credit": credit,
        "problems": [problem_json(one) for one in problems(message)],
        **({"unknown": [{"line": line, "text": text} for line, text in message.unknown]} if message.unknown else {}),
    }


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return one thing that could not be read."""
    return {"tag": problem.tag, "line": problem.line, "message": say(problem.message)}


def terms_summary(terms: Terms) -> dict[str, Any]:
    """Return what the fields of a credit mean; absent or unreadable is null, and nothing is filled in by rule."""
    more, less = amount_tolerance(terms) or (None, None)
    rule = incoterm_of(terms)
    latest = terms.latest_shipment if terms.shipment_field != "31D" else None
    return {
        "number": terms.number_text or None,
        "issued": _iso(terms.issue_date),
        "form": terms.get("40A") or terms.get("40B"),
        "rules": terms.get("40E"),
        "expiry": {"date": _iso(terms.expiry), "place": terms.expiry_place} if terms.get("31D") else None,
        "applicant": terms.applicant,
        "beneficiary": terms.beneficiary,
        "amount": value_json(terms.amount) if terms.amount else None,
        "tolerance": {"more": f"{more or 0:f}", "less": f"{less or 0:f}"} if more or less else None,
        "available": terms.get("41A") or terms.get("41D"),
        "partial_shipments": terms.partial_allowed if terms.get("43P") else None,
        "transhipment": terms.transhipment_allowed if terms.get("43T") else None,
        "loading_port": terms.loading_port,
        "discharge_port": terms.discharge_port,
        "latest_shipment": _iso(latest),
        "shipment_periods": [
            [first.isoformat(), last.isoformat()]
            for first, last in shipment_periods(terms.get("44D") or "", terms.expiry)
        ],
        "incoterm": {"rule": rule[0], "place": rule[1] or None} if rule else None,
        "goods": terms.goods,
        "documents": list(terms.documents),
        "conditions": list(terms.conditions),
        "presentation_days": terms.presentation_days if terms.get("48") else None,
        "confirmation": terms.get("49"),
        "charges": terms.get("71D") or terms.get("71B"),
    }  # fmt: skip


def terms_json(terms: Terms | None) -> dict[str, Any] | None:
    """Return terms with their fields as text; None where the credit itself is not known."""
    return {**terms_summary(terms), "fields": dict(texts_of(terms.fields))} if terms else None


def amendment_json(amendment: Amendment, verdict: str | None = None) -> dict[str, Any]:
    """Return what an amendment says and, where it is on record, what a person decided."""
    told = {
        "number": amendment.credit_number or None,
        "amendment_no": amendment.number,
        "date": _iso(amendment.day),
        "issued": _iso(swift_date(dict(amendment.fields).get("31C") or "")),
        "changes": [value_json(change) for change in amendment.changes],
        "increase": _money(amendment, "32B"),
        "decrease": _money(amendment, "33B"),
        "operative": amendment.operative,
        "cancels": amendment.cancels,
        "charges_for": amendment.charges_for,
        "text": amendment.text or None,
    }
    return {**told, "verdict": verdict} if verdict else told


def _money(amendment: Amendment, tag: str) -> Any:
    money = swift_amount(dict(amendment.fields).get(tag) or "")
    return value_json(money) if money else None


def report_json(report: CreditReport, plan: Plan, done: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return what `lc check` prints."""
    terms = report.effective
    return {
        "effective": terms_json(report.effective),
        "proposed": terms_json(report.proposed),
        "verdict": report.verdict,
        "findings": [finding_json(one) for one in report.findings],
        "passed": list(report.passed),
        "not_checked": [{"id": one.id, "missing": one.missing} for one in report.not_checked],
        "timeline": timeline_json(timeline(terms, plan, done)) if terms else None,
        "checklist": [paper_json(paper) for paper in checklist(terms)] if terms else [],
    }


def finding_json(finding: CreditFinding) -> dict[str, Any]:
    """Return one finding; `ask` stays English, as the letter to the buyer words it."""
    return {
        "id": finding.id,
        "severity": finding.severity,
        "article": finding.article,
        "fields": list(finding.fields),
        "values": {"ours": finding.ours, "theirs": finding.theirs},
        "message": say(finding.message),
        "ask": str(finding.ask),
        "needs": [{"tag": tag, "text": text} for tag, text in finding.needs],
        "terms": finding.terms,
    }


def timeline_json(line: Timeline) -> dict[str, Any]:
    """Return the days by step, the days left until each, and what presses."""
    return {
        "basis": line.basis,
        "on_board": _iso(line.on_board),
        **{step: day.isoformat() for step, day in line.days.items()},
        "calendar_known": line.calendar_known,
        "slack": dict(line.slack),
        "alerts": [
            *({"step": step, "slack": left} for step, left in line.alerts()),
            *({"step": step, "before_shipment": days} for step, days in line.squeezed.items()),
        ],
    }


def paper_json(paper: Paper) -> dict[str, Any]:
    """Return one document of the checklist; `originals` is null for a full set."""
    return {
        "document": paper.name, "originals": paper.originals, "copies": paper.copies, "issuer": paper.issuer or None,
        "costs": list(paper.costs), "soft": list(paper.soft), "field": paper.tag, "text": paper.text,
    }  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
