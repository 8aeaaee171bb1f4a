"""What a letter skeleton can name: the facts of a reading and of the record, as plain words.

Every letter gets every value, so that a user who rewrites one may use any of them. Nothing is concluded here
that the reading or the registers do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from mailmate.drafting.answers import Answer, answer_questions, count, find_payment_terms, lead_times, money
from mailmate.drafting.matter_values import complaint_values, credit_values, shipment_values, their_words
from mailmate.drafting.prices import items_named, rows_for
from mailmate.drafting.questions import is_english, join_words, quotable
from mailmate.drafting.salutation import greeting_for, usual_closing, usual_greeting
from mailmate.drafting.word_tables import NO_GOODS, NUMBERED_PAPERS, STOP_WORDS
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

MOST_GOODS = 3
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

_NO_GOODS = re.compile(
    r"…|[?？]|^(?:what|which|when|where|how|do|does|can|could|is|are|your?|the price)\b|\b(?:USD|EUR|CNY|GBP)\b|[$€£]",
    re.IGNORECASE,
)
_INVITATION = re.compile(r"\binvitation\sletter|\bletter\sof\sinvitation|\bvisa\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HouseDates:
    """The days our house rules let a draft promise, in our own working days after today."""

    quote: date
    answer: date
    news: date


def house_dates(case: Case, day: date | None = None) -> HouseDates:
    """Return the house-rule days counted from `day`, today where none is given."""
    house, today, country = case.rules.house, day or case.today, case.me.country
    return HouseDates(
        quote=add_working_days(today, house.quote, country),
        answer=add_working_days(today, house.engineer_answer, country),
        news=add_working_days(today, house.complaint_news, country),
    )


def letter_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return everything a letter may name; absent is an empty string, an empty tuple or None."""
    days = house_dates(case)
    visit = bool(reading.fact("visit.when") or reading.fact("visit"))
    asked = answer_questions(reading, case, with_price=_wants_price(reading))
    answers = tuple(answer for answer in asked if not (visit and answer.topic == "visit"))
    offered = [offer.row for answer in answers for offer in answer.offers]
    return {
        "greeting": usual_greeting(case) or greeting_for(case.mail),
        "closing": usual_closing(case) or "Best regards",
        "me": _me(case),
        "second": False,
        "several": False,
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
        "goods": _goods(reading, case, offered),
        "words": their_words(reading, case),
        "refs": _references(reading, case),
        "order_line": _order_line(reading),
        "answers": answers,
        "dated": any(answer.kind in ("office", "engineer", "open") or answer.other_incoterm for answer in answers),
        "engineer": any(answer.kind == "engineer" for answer in answers),
        "offered": bool(offered),
        "valid_day": _one_day([row.valid_until for row in offered]),
        "lead_time": lead_times(offered) if not _answers(answers, "lead_time") else "",
        "payment_terms": _payment_terms(case) if not _answers(answers, "payment") else "",
        "missing": _missing(reading, offered=bool(offered)),
        "visit": visit,
        "visit_day": _visit_day(reading, case),
        "visit_days": _visit_days(reading, case),
        "lure": any(flag.id == "F7" for flag in reading.flags),
        "several_prices": len(offered) > 1,
        "invitation": _INVITATION.search(f"{case.mail.subject} {case.mail.body.new[:5000]}") is not None,
        "target_price": _target_price(reading),
        "complaint": complaint_values(reading, case),
        "credit": credit_values(reading, case),
        **shipment_values(reading, case),
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


def _goods(reading: Reading, case: Case, offered: Sequence[PriceRow]) -> str:
    """Return the goods a letter thanks for: our part numbers where prices are given, else the buyer's short words."""
    items = list(dict.fromkeys(row.item for row in offered))
    if items:
        return join_words(items) if len(items) <= MOST_GOODS else ""
    names = [quotable(str(fact.value or fact.quote)) for fact in reading.all_facts("product")]
    rows = rows_for(case)
    short = [name for name in dict.fromkeys(names) if _names_goods(name, reading.language)]
    short = [name for name in short if not rows or items_named(name, rows)]
    return " and ".join(short[:2])


def _names_goods(name: str, language: str) -> bool:
    """True for words that can name a thing for sale: not "interested", not a question, not foreign."""
    words = [word for word in re.findall(r"[\w/-]+", name.casefold()) if word not in STOP_WORDS]
    told = [word for word in words if word not in NO_GOODS and not word.isdigit()]
    return bool(told) and len(name.split()) <= 8 and not _NO_GOODS.search(name) and is_english(name, language)


def _references(reading: Reading, case: Case) -> dict[str, str]:
    """Return the document numbers the mail names, by kind, as one writes them."""
    found = dict.fromkeys(("po", "pi", "invoice", "contract", "lc", "bl", "order"), "")
    for kind in found:
        if (fact := reading.fact(f"refs.{kind}")) and fact.value:
            found[kind] = _numbered(kind, str(fact.value))
    return found


def _numbered(kind: str, number: str) -> str:
    """Return "PO 4471"; a number with letters of its own says enough: "HA-3391"."""
    bare = kind not in ("po", "pi") or any(sign.isalpha() for sign in number)
    return number if bare else f"{kind.upper()} {number}"


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


def _visit_day(reading: Reading, case: Case) -> str:
    """Return the one day they want to come, spelled, or the empty string where they name a span, a past day or none."""
    fact = reading.fact("visit.when")
    if fact is None or (fact.first and fact.last and fact.first != fact.last):
        return ""
    day = _day_of(fact.value)
    return spell_date(day) if day and day > case.today else ""


def _day_of(value: object) -> date | None:
    """Return a fact's day; a reading that was stored gives some days back as ISO text."""
    try:
        return value if isinstance(value, date) else date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _visit_days(reading: Reading, case: Case) -> tuple[str, ...]:
    """Return two working days inside the time they want to come, or none where it is past or unknown."""
    fact = reading.fact("visit.when")
    first = fact and (fact.first or _day_of(fact.value))
    if not fact or not first or first <= case.today:
        return ()
    last = fact.last or first + timedelta(days=1)
    days = [add_working_days(first, step, case.me.country) for step in (2, 3)]
    return tuple(spell_date(day) for day in days) if days[-1] <= last else ()


def _target_price(reading: Reading) -> str:
    """Return the price they aim at, in their currency, with its unit where the words name one."""
    fact = reading.fact("target_price")
    return money(fact.value) if fact and isinstance(fact.value, Money) and fact.value.currency else ""


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
