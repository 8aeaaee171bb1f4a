"""Texts a salesperson sends about a credit: its terms for the forwarder, and one request with all points.

Plain English, nothing in it that the credit or a finding does not say; what is not known is a `[placeholder]`.
Nothing here accepts, rejects or waives: the request says that the present terms apply (DOMAIN handbook 8.3, 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from mailmate.trade.cases import Case
from mailmate.trade.credit.credit_checks import check_credit
from mailmate.trade.credit.credit_documents import checklist, freight_words
from mailmate.trade.credit.credit_field_names import field_name
from mailmate.trade.credit.credit_findings import CreditFinding, Plan
from mailmate.trade.credit.credits import Amendment, Terms, by_credit, effective
from mailmate.trade.credit.swift_values import swift_date
from mailmate.trade.credit.timeline import timeline
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day

_LONGEST_CELL = 160
_MOST_POINTS = 10
_ISO_DAY = re.compile(r"\b20\d{2}-\d{2}-\d{2}\b")
_DATE_FIELDS = ("44C", "44D", "31D", "48")
_PART = re.compile(
    r"\b(?:only|except|but not|without the|partial(?:ly)?|part of|some of|not the)\b"
    r"|(?:只|仅)(?:接受|同意)|部分(?:接受|同意)|除.{1,20}外",
    re.IGNORECASE,
)
_PRICED, _UNPRICED = " its cost of [cost] is", " its cost is"
"""In a letter nobody has to fill in the cost: that the buyer bears it is what is asked."""
_NO_ROLL = "it does not move on if it is a holiday"


def forwarder_terms(terms: Terms, plan: Plan) -> str:
    """Return the mail that tells the forwarder what the credit asks of shipment and bill of lading."""
    days = timeline(terms, plan).days
    limit, period = terms.latest_shipment, terms.get("44D")
    late = plan.on_board is not None and limit is not None and plan.on_board > limit
    bill = next((paper for paper in checklist(terms) if paper.name.endswith(("lading", "waybill", "document"))), None)
    freight = freight_words(terms)
    lines = [
        ("L/C number", terms.number_text),
        ("Latest on-board date", f"{spell_date(limit)} ({_NO_ROLL})" if limit else "[day]"),
        ("Shipment period", _flat(period)),
        ("Planned on-board date", spell_date(plan.on_board) if plan.on_board and not late else ""),
        ("Place of receipt", _flat(terms.get("44A"))),
        ("Port of loading", _flat(terms.loading_port) or "[port of loading]"),
        ("Port of discharge", _flat(terms.discharge_port) or "[port of discharge]"),
        ("Final destination", _flat(terms.get("44B"))),
        ("Partial shipments", _flat(terms.get("43P"))),
        ("Transhipment", _flat(terms.get("43T"))),
        ("Freight on the B/L", freight[0] if freight else ""),
        ("Transport document as the L/C words it", bill.text if bill else ""),
        ("We need the originals by", spell_date(days["docs_ready"]) if "docs_ready" in days else "[day]"),
        ("Last day at our bank", spell_date(days["last_presentation"]) if "last_presentation" in days else ""),
    ]  # fmt: skip
    told = "\n".join(f"- {name}: {text}" for name, text in lines if text)
    return (
        f"Please ship and issue the transport document by these terms of the letter of credit:\n\n{told}\n\n"
        "The on-board date must be shown on the bill of lading, without any remark on goods or packing. "
        "Please send us the draft before you issue the originals, and tell us at once if a day or term cannot be kept."
    )


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


def points_to_ask(entries: Iterable[Entry], number: str, case: Case) -> list[str]:
    """Return what a letter about credit `number` asks for, one sentence each, gravest first; days are spelled out.

    Without a number the only credit among `entries` is meant. What an amendment cures, and what is a hint, is left out.
    """
    groups = {name: group for name, group in by_credit(entries).items() if effective(group)}
    wanted = fold_number(number)
    group = groups.get(wanted) if wanted else next(iter(groups.values()), None) if len(groups) == 1 else None
    if group is None:
        return []
    me = case.me
    said = [one.value for one in group if one.kind == "planned" and one.by == "person"]
    sailing = swift_date(str(said[-1].get("on_board") or "")) if said else None
    plan = Plan(on_board=sailing, today=case.today, place=me.country, office=me.country, company=me.company)
    findings = check_credit(group, plan, case.rules).findings
    asks = [
        str(one.ask).replace(_PRICED, _UNPRICED) for one in findings if one.terms != "cured" and one.severity != "low"
    ]
    return [_spelled(ask) for ask in dict.fromkeys(asks)][:_MOST_POINTS]


def request_rows(now: Terms, findings: Iterable[CreditFinding]) -> tuple[tuple[str, str, str, str], ...]:
    """Return (field, name, now, needed) of every field a finding wants changed, linked dates included, once each.

    Of several days asked for one field the latest stands; a longer shipment takes the expiry along where it must.
    """
    needs: dict[str, str] = {}
    for finding in _without_followers([one for one in findings if one.terms != "cured"]):
        for tag, text in finding.needs:
            needs[tag] = _later(needs.get(tag), text)
    _link_dates(now, needs)
    return tuple((tag, str(field_name(tag) or tag), _now(now, tag), _spelled(needs[tag])) for tag in sorted(needs))


def _without_followers(findings: Sequence[CreditFinding]) -> list[CreditFinding]:
    """Return the findings but those another one mends: its change alone makes them agree.

    An expiry far behind a shipment day (D4) is none once that day moves; an amount that fits no quantity (A1) is
    what A2 asks about where only one of the two was moved.
    """
    shipment = any(tag in ("44C", "44D") for one in findings if one.id != "D4" for tag, _ in one.needs)
    moved = any(one.id == "A2" and one.needs for one in findings)
    followers = {name for name, follows in (("D4", shipment), ("A1", moved)) if follows}
    return [one for one in findings if one.id not in followers]


def _later(before: str | None, text: str) -> str:
    """Return which of two wishes for one field stands: the later day, the higher number; words are joined."""
    if before is None or before == text:
        return text
    days = swift_date(before), swift_date(text)
    if days[0] and days[1]:
        return before if days[0] >= days[1] else text
    if days[0] or days[1]:
        return before if days[0] else text
    if before.isdigit() and text.isdigit():
        return max(before, text, key=int)
    return f"{before}; {text}"


def _link_dates(now: Terms, needs: dict[str, str]) -> None:
    """Move the expiry with a shipment day that leaves no room for the presentation period."""
    shipment = swift_date(needs.get("44C") or "") or now.latest_shipment
    expiry = swift_date(needs.get("31D") or "") or now.expiry
    wanted = needs.get("48")
    days = int(wanted) if wanted and wanted.isdigit() else now.presentation_days
    if {"44C", "48"} & needs.keys() and shipment and expiry and days is not None:
        needed = shipment + timedelta(days=days)
        if needed > expiry:
            needs["31D"] = needed.isoformat()


def _now(terms: Terms, tag: str) -> str:
    day = {"31D": terms.expiry, "44C": terms.latest_shipment if terms.get("44C") else None}.get(tag)
    if day:
        place = f", {terms.expiry_place}" if tag == "31D" and terms.expiry_place else ""
        return f"{spell_date(day)}{place}"
    text = terms.party(tag) if tag in ("50", "59") else terms.get("32B" if tag == "33B" else tag)
    words = _flat(text) or "not stated"
    return words if len(words) <= _LONGEST_CELL else f"{words[: _LONGEST_CELL - 1]}…"


def _spelled(text: str) -> str:
    """Return words with each ISO day in them spelled out; one that is no day stays as it is."""
    return _ISO_DAY.sub(lambda match: spell_date(day) if (day := iso_day(match.group())) else match.group(), text)


def amendment_request(
    terms: Terms, findings: Sequence[CreditFinding], plan: Plan, *, answer_by: date | None = None
) -> str:
    """Return one request to the buyer with every linked field: table field / now / needed, plan, and what applies."""
    rows = request_rows(terms, findings)
    if not rows:
        return ""
    table = [("Field", "Now", "Needed"), *((f"{tag} {name}", now, needed) for tag, name, now, needed in rows)]
    plan_line = f"Our plan: on board on {spell_date(plan.on_board)}.\n\n" if plan.on_board else ""
    asks = [str(one.ask) for one in findings if one.terms != "cured" and not one.needs and one.severity != "low"]
    more = "Further points:\n" + "\n".join(f"- {ask}" for ask in dict.fromkeys(asks)) + "\n\n" if asks else ""
    by = f" Please answer by {spell_date(answer_by)}." if answer_by else ""
    return (
        f"Letter of credit {terms.number_text}: please have your bank issue one amendment with all of these points.\n\n"
        f"{_columns(table)}\n\n{more}{plan_line}"
        "Please put all points into one amendment and send us the draft before your bank issues it. Until the bank's "
        f"amendment is advised and accepted, the present terms apply.{by}"
    )


def answer_to_bank(terms: Terms, amendment: Amendment, *, accepted: bool) -> str:
    """Return the notice to the advising bank of what a person decided; it speaks of the whole amendment (10(c),(e))."""
    number = f"amendment {amendment.number}" if amendment.number is not None else "the amendment"
    day = f" of {spell_date(amendment.day)}" if amendment.day else ""
    name = f"{number}{day} to letter of credit {terms.number_text}"
    if accepted:
        return f"We accept {name} in full. Please inform the issuing bank."
    return (
        f"We reject {name}. It has no effect; the credit and the amendments we accepted before stay as they are. "
        "Please inform the issuing bank."
    )


def reissue_request(terms: Terms, amendment: Amendment) -> str:
    """Return what the buyer is asked after a rejection: a new amendment with the dates alone, where it moved any.

    No part of an amendment can be taken (UCP 600 art. 10(e)), so that what we can live with must come anew.
    """
    number = f"amendment {amendment.number}" if amendment.number is not None else "the amendment"
    dates = [one for one in amendment.changes if one.tag in _DATE_FIELDS and one.new]
    others = [one for one in amendment.changes if one.tag not in _DATE_FIELDS]
    rows = [(f"{one.tag} {field_name(one.tag) or one.tag}", _now(terms, one.tag), _new_date(one.new)) for one in dates]
    asked = (
        _columns([("Field", "Now", "Needed"), *rows]) if rows and others else "[placeholder: the points we can accept]"
    )
    return (
        f"Letter of credit {terms.number_text}: we could not accept {number}, as an amendment can only be accepted or "
        "rejected as a whole (UCP 600 art. 10(e)).\n\n"
        f"Please have your bank issue a new amendment with these points only:\n\n{asked}\n\n"
        "Until it is advised and accepted, the present terms apply."
    )


def _new_date(text: str | None) -> str:
    """Return a new value with its day spelled out: "Thursday 9 July 2026, CHINA"."""
    words = _flat(text)
    day = swift_date(words[:6])
    return ", ".join(filter(None, (spell_date(day), words[6:].strip()))) if day else words


def speaks_of_a_part(note: str) -> bool:
    """Tell whether words about a decision want only some points of an amendment."""
    return _PART.search(note) is not None


def _columns(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    return "\n".join(f"{one:<{widths[0]}} | {two:<{widths[1]}} | {three}" for one, two, three in rows)
