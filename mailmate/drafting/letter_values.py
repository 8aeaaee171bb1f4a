"""What a letter skeleton can name: the facts of a reading and of the record, as plain words.

Every letter gets every value, so that a user who rewrites one may use any of them. Nothing is concluded here
that the reading or the registers do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mailmate.drafting.answers import Answer, answer_questions, count, find_payment_terms, lead_times, money, quotable
from mailmate.drafting.prices import items_named, rows_for
from mailmate.drafting.salutation import greeting_for
from mailmate.drafting.word_tables import CREDIT_FIELDS, LINKED, NUMBERED_PAPERS, SHIPMENT_NAMES
from mailmate.drafting.wording import fold, split_sentences
from mailmate.trade.cases import Case
from mailmate.trade.complaints import evidence_missing, severity
from mailmate.trade.dates import spell_date
from mailmate.trade.facts import Change, Money, Quantity
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.working_days import add_working_days

MOST_QUESTIONS = 3
MOST_SHORT_QUESTIONS = 2
ASKED_FIRST = (
    "product",
    "specs",
    "quantity",
    "destination",
    "destination_port",
    "destination_country",
    "incoterm",
    "needed_by",
)
"""The order in which missing facts are asked for."""

_SWIFT_DAY = re.compile(r"\d{6}")
_NO_GOODS = re.compile(
    r"…|\?|^(?:what|which|when|where|how|do|does|can|could|is|are|your?|the price)\b|\b(?:USD|EUR|CNY|GBP)\b|[$€£]",
    re.IGNORECASE,
)
_TRANSPORT = re.compile(
    r"\b(?:broken?|crack\w*|wet|water|dent\w*|crush\w*|damag\w+|transit|transport\w*|carton|pallet|leak\w*|torn|bent|moisture|rust\w*|mou?ld\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HouseDates:
    """The days our house rules let a draft promise, in our own working days after today."""

    quote: date
    answer: date
    news: date


def house_dates(case: Case) -> HouseDates:
    """Return the house-rule days of today."""
    house, today, country = case.rules.house, case.today, case.me.country
    return HouseDates(
        quote=add_working_days(today, house.quote, country),
        answer=add_working_days(today, house.engineer_answer, country),
        news=add_working_days(today, house.complaint_news, country),
    )


def letter_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return everything a letter may name; absent is an empty string, an empty tuple or None."""
    days = house_dates(case)
    answers = answer_questions(reading, case, with_price=_wants_price(reading))
    shipment = _shipment(case)
    on_record = {line["name"] for line in shipment}
    offered = [offer.row for answer in answers for offer in answer.offers]
    return {
        "greeting": greeting_for(case.mail),
        "me": _me(case),
        "second": False,
        "mail_day": spell_date(case.mail.date.date()) if case.mail.date else "",
        "today": spell_date(case.today),
        "quote_day": spell_date(days.quote),
        "answer_day": spell_date(days.answer),
        "news_day": spell_date(days.news),
        "subtype": reading.subtype.value if reading.subtype else "",
        "band": reading.score.band if reading.score else "",
        "new_buyer": reading.score is not None and not case.thread[1:],
        "blocked": reading.blocked,
        "to_bank": _is_bank(case),
        "goods": _goods(reading, case),
        "words": their_words(reading, case),
        "refs": _references(reading, case),
        "order_line": _order_line(reading),
        "answers": answers,
        "dated": any(answer.kind in ("office", "engineer") or answer.other_incoterm for answer in answers),
        "engineer": any(answer.kind == "engineer" for answer in answers),
        "offered": bool(offered),
        "valid_day": _one_day([row.valid_until for row in offered]),
        "lead_time": lead_times(offered) if not _answers(answers, "lead_time") else "",
        "payment_terms": _payment_terms(case) if not _answers(answers, "payment") else "",
        "missing": _missing(reading, offered=bool(offered)),
        "visit": bool(reading.fact("visit.when") or reading.fact("visit")),
        "visit_days": _visit_days(reading, case),
        "target_price": _target_price(reading),
        "complaint": _complaint(reading, case),
        "credit": _credit(reading),
        "shipment": shipment,
        "shipment_open": [words for words in SHIPMENT_NAMES.values() if words in _FOLLOWED and words not in on_record],
    }


def _wants_price(reading: Reading) -> bool:
    return (Intent.INQUIRY in (reading.intent, *reading.also) and not reading.questions) or (
        any(reading.fact(name) for name in ("quantity", "incoterm.rule", "target_price"))
        and Intent.INQUIRY in (reading.intent, *reading.also)
    )


def _me(case: Case) -> dict[str, Any]:
    me = case.me
    return {
        "name": me.name,
        "company": me.company,
        "signature": me.signature,
        "manager": me.manager,
        "name_in_signature": bool(me.name) and me.name.casefold() in me.signature.casefold(),
        "company_in_signature": bool(me.company) and me.company.casefold() in me.signature.casefold(),
    }


def _is_bank(case: Case) -> bool:
    sender = case.mail.sender
    if sender is None:
        return False
    contact = case.contacts.get(sender.email)
    return (contact is not None and contact.role == "bank") or bool(
        re.search(r"\bbank\b|bank\.", f"{sender.name} {sender.domain}", re.I)
    )


def _goods(reading: Reading, case: Case) -> str:
    """Return the goods in the buyer's words, where they are short enough for a subject line."""
    names = [quotable(str(fact.value or fact.quote), case) for fact in reading.all_facts("product")]
    rows = rows_for(case)
    short = [name for name in dict.fromkeys(names) if name and len(name.split()) <= 8 and not _NO_GOODS.search(name)]
    short = [name for name in short if not rows or items_named(name, rows)]
    return " and ".join(short[:2])


def their_words(reading: Reading, case: Case) -> str:
    """Return the buyer's own words that carry the matter, fit to be quoted; empty where they may be bait (F11)."""
    if any(flag.id == "F11" for flag in reading.flags):
        return ""
    spans = [quotable(span, case, 28) for span in reading.evidence]
    return next((span.rstrip(" .!;,") for span in spans if len(span.split()) >= 3), "")


def _references(reading: Reading, case: Case) -> dict[str, str]:
    """Return the document numbers the mail names, by kind, as one writes them."""
    found = dict.fromkeys(("po", "pi", "invoice", "contract", "lc", "bl", "order"), "")
    for kind in found:
        if (fact := reading.fact(f"refs.{kind}")) and fact.value:
            found[kind] = _numbered(kind, str(fact.value))
    return found


def _numbered(kind: str, number: str) -> str:
    return (
        f"{kind.upper()} {number}" if kind in ("po", "pi") and not number.upper().startswith(kind.upper()) else number
    )


def _order_line(reading: Reading) -> str:
    """Return "order PO 4471, container CSQU3054383" from the numbers the mail names."""
    parts: dict[str, str] = {}
    for word, name in NUMBERED_PAPERS:
        fact = reading.fact(name)
        if fact and fact.value and word not in parts and not any(str(fact.value) in part for part in parts.values()):
            parts[word] = _numbered(name.rpartition(".")[2], str(fact.value))
    return ", ".join(f"{word} {number}" for word, number in parts.items())


def _answers(answers: Sequence[Answer], topic: str) -> bool:
    return any(answer.topic == topic for answer in answers)


def _one_day(days: Sequence[date | None]) -> str:
    """Return the earliest day all prices hold to, or the empty string where one has none."""
    known = [day for day in days if day is not None]
    return spell_date(min(known)) if known and len(known) == len(days) else ""


def _payment_terms(case: Case) -> str:
    found = find_payment_terms(case)
    if not found:
        return ""
    words = found[0]
    return words if "payment" in words.casefold() else f"Payment: {words[0].lower()}{words[1:]}"


def _missing(reading: Reading, *, offered: bool) -> tuple[str, ...]:
    """Return what a quotation still needs, at most as many points as may be asked."""
    known = {"product", "specs"} if offered else set()
    names = [str(name) for name in reading.derived.get("missing", ()) or () if name not in known]
    ordered = sorted(names, key=lambda name: ASKED_FIRST.index(name) if name in ASKED_FIRST else len(ASKED_FIRST))
    short = reading.score is not None and reading.score.band in ("C", "D")
    if short and len(ordered) < MOST_SHORT_QUESTIONS:
        ordered += [
            name for name in ("product", "quantity", "destination") if name not in ordered and not reading.fact(name)
        ]
    return tuple(dict.fromkeys(ordered))[: MOST_SHORT_QUESTIONS if short else MOST_QUESTIONS]


def _visit_days(reading: Reading, case: Case) -> tuple[str, ...]:
    """Return two working days inside the time they want to come, or none where it is past or unknown."""
    fact = reading.fact("visit.when")
    first = fact and (fact.first or (fact.value if isinstance(fact.value, date) else None))
    if not fact or not first or first <= case.today:
        return ()
    last = fact.last or first + timedelta(days=1)
    days = [add_working_days(first, step, case.me.country) for step in (2, 3)]
    return tuple(spell_date(day) for day in days) if days[-1] <= last else ()


def _target_price(reading: Reading) -> str:
    """Return the price they aim at, in their currency, with its unit where the words name one."""
    fact = reading.fact("target_price")
    return money(fact.value) if fact and isinstance(fact.value, Money) and fact.value.currency else ""


def _complaint(reading: Reading, case: Case) -> dict[str, Any]:
    words, text = _reported(reading, case), case.mail.body.new or case.mail.text
    grade = str(reading.derived.get("severity") or severity(reading.facts, text, case.rules))
    files = [attachment.name for attachment in case.mail.attachments]
    types = " ".join(str(fact.value) for fact in reading.all_facts("defect_type"))
    return {
        "words": words,
        "critical": grade == "critical",
        "evidence": evidence_missing(reading.facts, text, attachments=files, severity=grade, rules=case.rules),
        "transport": bool(_TRANSPORT.search(f"{words} {types}")) or reading.fact("container_no") is not None,
    }


def _reported(reading: Reading, case: Case) -> str:
    """Return the sentence in which they report what is wrong, fit to be quoted."""
    if any(flag.id == "F11" for flag in reading.flags):
        return ""
    quotes = [
        fold(fact.quote)
        for name in ("defect_type", "qty_affected")
        for fact in reading.all_facts(name)
        if fact.source == "body"
    ]
    for span in split_sentences((case.mail.body.new or case.mail.text)[:20_000]):
        if any(quote in fold(span.text) for quote in quotes) and (words := quotable(span.text, case, 28)):
            return words.rstrip(" .!;,")
    return their_words(reading, case) if reading.intent is Intent.QUALITY_COMPLAINT else ""


def _credit(reading: Reading) -> dict[str, Any]:
    changes = [fact.value for fact in reading.all_facts("changes") if isinstance(fact.value, Change)]
    tags = {change.tag for change in changes}
    linked = [words for tag, words in LINKED.items() if tag not in tags] if tags & LINKED.keys() else []
    return {
        "number": _first(reading, "lc_no", "refs.lc"),
        "amendment": _first(reading, "amendment_no"),
        "stage": str(reading.derived.get("stage") or "requested"),
        "requested_by": str(reading.derived.get("requested_by") or ""),
        "changes": [_change(change) for change in changes[:8]],
        "linked": linked,
    }


def _first(reading: Reading, *names: str) -> str:
    return next((str(fact.value) for name in names if (fact := reading.fact(name)) and fact.value), "")


def _change(change: Change) -> dict[str, str]:
    return {
        "tag": change.tag,
        "name": CREDIT_FIELDS.get(change.tag, "term"),
        "now": _term(change.old),
        "needed": _term(change.new),
    }


def _term(text: str | None) -> str:
    """Return a term of a credit on one line, a SWIFT day (YYMMDD) or an ISO day spelled out."""
    words = " ".join((text or "").split())
    try:
        if _SWIFT_DAY.fullmatch(words):
            return spell_date(date(2000 + int(words[:2]), int(words[2:4]), int(words[4:])))
        return spell_date(date.fromisoformat(words))
    except ValueError:
        return words if len(words) <= 120 else words[:117] + "…"


_FOLLOWED = ("container", "vessel", "ETD", "ETA")
"""What a buyer waits for: asked of the forwarder where it is not on record."""


def _shipment(case: Case) -> list[dict[str, str]]:
    """Return what our own mail or a person put on record about the shipment, newest word first kept."""
    found: dict[str, str] = {}
    for entry in reversed(case.entries):
        if entry.register == "shipments" and is_ours(entry):
            for name in SHIPMENT_NAMES:
                value = entry.value.get(name)
                values = value if isinstance(value, list | tuple) else [value] if value else []
                if values:
                    found.setdefault(name, ", ".join(_term(str(one)) for one in values))
    return [{"name": words, "value": found[name]} for name, words in SHIPMENT_NAMES.items() if name in found]


def is_ours(entry: Entry) -> bool:
    """True for an entry that a person made or accepted, or that our own sent mail said."""
    return entry.ours or entry.by == "person"


def spell(value: object) -> str:
    """Return a fact's value as a letter writes it."""
    match value:
        case None:
            return ""
        case Money():
            return money(value)
        case Quantity():
            return count(value.value, value.unit)
        case date():
            return spell_date(value)
        case Mapping() if "currency" in value:
            return f"{value['currency'] or ''} {value['amount']}".strip()
        case _:
            return str(value)
