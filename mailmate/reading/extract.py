"""Facts of a mail, each with the words it came from (DOMAIN handbook 3).

Here the facts every mail may hold; those of one intent stand in the `extract_*` modules beside this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mailmate.mail.model import Mail
from mailmate.reading.automatic import is_marketplace_notice
from mailmate.reading.extract_complaint import complaint_facts, speaks_of_complaint
from mailmate.reading.extract_credit import credit_facts, credit_numbers, speaks_of_credit
from mailmate.reading.extract_deadline import deadline_facts
from mailmate.reading.extract_goods import asked_quantities, speaks_of_goods
from mailmate.reading.extract_inquiry import inquiry_facts
from mailmate.reading.extract_payment import payment_facts, speaks_of_payment
from mailmate.reading.extract_shipping import shipping_facts
from mailmate.reading.extract_unlabelled import unlabelled_numbers
from mailmate.reading.fact_tables import MAIL_COMPANY, MAIL_PREFIX_COMPANY, MAIL_REQUEST
from mailmate.reading.grounds import Ground, Grounds
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.notices import company_in_notice, country_in_notice
from mailmate.reading.payment_sums import other_amounts
from mailmate.trade.companies import is_free_mail
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.places import country_of_domain, find_countries
from mailmate.trade.finding.wording import Phrase, keys_in
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Context

MOST_FACTS = 120
_REFERENCES = {
    "reference.po": "refs.po",
    "reference.order": "refs.po",
    "reference.pi": "refs.pi",
    "reference.invoice": "refs.invoice",
    "reference.contract": "refs.contract",
    "reference.lc": "refs.lc",
    "reference.bl": "refs.bl",
}
_CREDIT_MAIL = frozenset({Subtype.LC_ISSUE, Subtype.LC_DRAFT, Subtype.LC_DISCREPANCY})
_SILENT = frozenset({Subtype.BOUNCE, Subtype.AUTO_REPLY, Subtype.LIST_MAIL, Subtype.MARKETING, Subtype.RECEIPT})
_NAMED_DAYS = frozenset(
    {"promised_date", "latest_shipment", "expiry.date", "needed_by", "visit.when", "etd", "eta", "evidence.value_date"}
)
_ORDERS = frozenset({Subtype.ORDER, Subtype.ORDER_CHANGE, Subtype.UNKNOWN})
_MAY_PAY = frozenset({Intent.LC_AMENDMENT, Intent.QUALITY_COMPLAINT})
"""Mails of a customer who owes: a day of paying is a fact of theirs, whatever else they speak of."""
_MOST_QUOTED = 4
_UNSURE = 0.9
"""Below this the facts of every matter the mail may be about are taken."""
_DOUBTED = 0.75
"""Below this a mail taken for advertising or a receipt may be none."""


def extract_facts(mail: Mail, context: Context, grounds: Grounds, verdict: Verdict) -> tuple[Fact, ...]:
    """Return the facts of `mail`: those every mail may hold, then those of the intents present."""
    grounds = replace(grounds, voices=verdict.voices)
    present = {verdict.intent, *verdict.also}
    references = _references(grounds)
    facts: list[Fact | None] = [*_company(mail, grounds), *_country(mail, grounds), *references]
    facts += unlabelled_numbers(grounds, verdict, {fact.name for fact in references})
    if verdict.subtype not in _SILENT or verdict.confidence < _DOUBTED:
        facts += deadline_facts(grounds.body, goods=_names_goods(verdict))
        facts += _requests(grounds)
        unsure = verdict.confidence < _UNSURE
        if Intent.LC_AMENDMENT in present or verdict.subtype in _CREDIT_MAIL or speaks_of_credit(grounds):
            facts += credit_facts(grounds)
        if Intent.QUALITY_COMPLAINT in present or (
            unsure and speaks_of_complaint(grounds, doubted=verdict.confidence < _DOUBTED)
        ):
            facts += complaint_facts(mail, grounds, context, sure=Intent.QUALITY_COMPLAINT in present)
        if (
            Intent.PAYMENT_PROMISE in present
            or verdict.subtype in {Subtype.PAYMENT_QUERY, Subtype.PAYMENT_DISPUTE}
            or speaks_of_payment(grounds, doubted=unsure or bool(present & _MAY_PAY))
        ):
            facts += payment_facts(grounds, verdict)
        elif Intent.INQUIRY not in present and not grounds.body.swift:  # a message tells its sums by their fields
            claimed = {fact.value for fact in facts if fact is not None and fact.name == "claim_amount"}
            facts += [fact for fact in other_amounts(grounds) if fact.value not in claimed]
        if (
            Intent.INQUIRY in present
            or verdict.subtype in _ORDERS
            or (unsure and speaks_of_goods(grounds, doubted=verdict.confidence < _DOUBTED))
        ):
            facts += inquiry_facts(grounds, context)
        elif present & _MAY_PAY or Intent.PAYMENT_PROMISE in present:
            facts += asked_quantities(grounds)
        facts += shipping_facts(grounds, verdict)
    elif verdict.subtype is Subtype.RECEIPT:
        facts += other_amounts(grounds)
    named = _without_named_days([fact for fact in facts if fact is not None])
    return settle(named if verdict.intent is Intent.INQUIRY else _without_spoilt(named))


def _without_spoilt(facts: list[Fact]) -> list[Fact]:
    """Leave out as a quantity asked for what a complaint counts as spoilt or received."""
    spoilt = {
        fact.value.value
        for fact in facts
        if fact.name in ("qty_affected", "qty_total") and isinstance(fact.value, Quantity)
    }
    return [
        fact
        for fact in facts
        if fact.name != "quantity" or not isinstance(fact.value, Quantity) or fact.value.value not in spoilt
    ]


def _without_named_days(facts: list[Fact]) -> list[Fact]:
    """Leave out as a deadline set to us a day that is a fact of another name: a payment's, a shipment's, a credit's."""
    named = {(fact.value, fact.quote) for fact in facts if fact.name in _NAMED_DAYS}
    return [fact for fact in facts if fact.name != "deadline_set_by_sender" or (fact.value, fact.quote) not in named]


def _names_goods(verdict: Verdict) -> bool:
    """Tell mails whose days of delivery and shipment are facts of their own."""
    return bool({verdict.intent, *verdict.also} & {Intent.INQUIRY, Intent.LC_AMENDMENT}) or verdict.subtype in _ORDERS


def settle(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts without repeats; different values for what has one value are flagged `conflict`."""
    kept: dict[tuple[str, str, str], Fact] = {}
    for fact in facts:
        kept.setdefault((fact.name, str(fact.value), fact.source if fact.value is None else ""), fact)
    return tuple(_flag_conflicts(list(kept.values()))[:MOST_FACTS])


_SINGLE = frozenset(
    {"incoterm.rule", "lc_no", "amendment_no", "latest_shipment", "expiry.date", "eta", "etd", "vessel", "target_price"}
)


def _flag_conflicts(facts: list[Fact]) -> list[Fact]:
    values: dict[str, set[str]] = {}
    for fact in facts:
        if fact.name in _SINGLE and fact.source == "body":
            values.setdefault(fact.name, set()).add(str(fact.value))
    torn = {name for name, different in values.items() if len(different) > 1}
    return [_conflicting(fact) if fact.name in torn and fact.source == "body" else fact for fact in facts]


def _conflicting(fact: Fact) -> Fact:
    if "conflict" in fact.flags:
        return fact
    return Fact(
        fact.name,
        fact.value,
        fact.quote,
        fact.source,
        (*fact.flags, "conflict"),
        fact.first,
        fact.last,
        fact.alternatives,
    )


def _references(grounds: Grounds) -> list[Fact]:
    """Return the numbers the sender names now; of a kind he names none of, those of the history he answers to."""
    facts = _without_beginnings([fact for ground in grounds.own for fact in _references_in(ground)])
    named = {fact.name for fact in facts}
    return [*facts, *[fact for fact in _references_in(grounds.quoted) if fact.name not in named][:_MOST_QUOTED]]


def _without_beginnings(facts: list[Fact]) -> list[Fact]:
    """Leave out a number that is but the beginning of another: "118" of the subject, "118/2026" of the body."""
    full = {(fact.name, str(fact.value)) for fact in facts}
    return [fact for fact in facts if not any(name == fact.name and _is_begun(fact, value) for name, value in full)]


def _is_begun(fact: Fact, value: str) -> bool:
    """Tell whether a number is but a part of another; "7741" of the subject may be invoice INV-7741 of the body."""
    part = str(fact.value)
    if value.startswith((f"{part}/", f"{part}-")) or value.endswith(f" {part}"):
        return True
    return fact.name == "refs.invoice" and fact.source == "header" and value.endswith(f"-{part}")


def _references_in(ground: Ground) -> list[Fact]:
    named = [one.as_fact(_REFERENCES[one.kind], ground.source) for one in ground.references if one.kind in _REFERENCES]
    return [*credit_numbers(ground), *named][:24]


def _company(mail: Mail, grounds: Grounds) -> Sequence[Fact | None]:
    if is_marketplace_notice(mail):
        return [company_in_notice(mail)]
    for text in (mail.body.signature, mail.body.new[-600:]):
        match = _first_of((MAIL_COMPANY, MAIL_PREFIX_COMPANY), text)
        if match and not _is_ours(match.group(), grounds):
            name = " ".join(match.group().split()).strip(" ,")
            return [Fact("sender_company", name, match.group().strip(), "body")]
    if mail.sender and mail.sender.domain and not is_free_mail(mail.sender.domain):
        return [Fact("sender_company", mail.sender.domain, mail.sender.domain, "header")]
    return []


def _first_of(phrases: Sequence[Phrase], text: str) -> re.Match[str] | None:
    """Return the match of the first phrase that stands in a text."""
    keys = keys_in(text)
    return next((match for one in phrases if one.may_stand(keys) and (match := one.search(text))), None)


def _is_ours(name: str, grounds: Grounds) -> bool:
    return len(name) > 90


def _country(mail: Mail, grounds: Grounds) -> Sequence[Fact | None]:
    if is_marketplace_notice(mail):
        return [country_in_notice(mail)]
    signed = find_countries(mail.body.signature[-600:]) if mail.body.signature else []
    if signed:
        return [signed[-1].as_fact("country", "body")]
    domain = mail.sender.domain if mail.sender else ""
    code = country_of_domain(domain)
    return [Fact("country", code, domain, "header")] if code else []


def _requests(grounds: Grounds) -> Sequence[Fact | None]:
    asked = [one for one in grounds.body.statements if MAIL_REQUEST.match(one.text)]
    return [Fact("requests", " ".join(one.text.split())[:200], one.text[:200].strip(), "body") for one in asked[:12]]
