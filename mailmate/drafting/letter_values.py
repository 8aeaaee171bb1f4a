"""What a letter skeleton can name: the facts of a reading and of the record, as plain words.

Every letter gets every value, so that a user who rewrites one may use any of them. Nothing is concluded here
that the reading or the registers do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mailmate.drafting.answers import Answer, count, lead_times, money
from mailmate.drafting.inquiry_values import day_of, inquiry_values, list_marks, shaped_answers
from mailmate.drafting.matter_values import complaint_values, credit_values, shipment_values, their_words
from mailmate.drafting.notes import find_payment_terms
from mailmate.drafting.prices import items_named, rows_for
from mailmate.drafting.questions import is_english, join_words, quotable
from mailmate.drafting.record_values import goods_asked, models_named, unpriced
from mailmate.drafting.salutation import greeting_for, usual_closing, usual_greeting
from mailmate.drafting.wish_tables import BOUGHT_ELSEWHERE
from mailmate.drafting.word_tables import NO_GOODS, NUMBERED_PAPERS, STOP_WORDS
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.readings import Reading
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

MOST_GOODS = 3

_NO_GOODS = re.compile(
    r"…|[?？]|^(?:what|which|when|where|how|do|does|can|could|is|are|your?|the price)\b|\b(?:USD|EUR|CNY|GBP)\b|[$€£]",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"\s(?:in|of|for|from|to|with|at|by|and)$", re.IGNORECASE)
_LOOKED_AT = 20_000
_PLACES_ORDER = re.compile(
    r"\b(?:find|attached|enclosed|attach|enclose|place|placing|here\sis|send(?:ing)?\syou)\s(?:\w+\s){0,3}?(?:po\b|p\.o\.|purchase\sorder|order\b(?!\s(?:was|is|has)))",
    re.IGNORECASE,
)
_PROMISES_NEWS = re.compile(
    r"\b(?:write|answer|reply|inform|tell|news|come\sback|get\sback|report|update|findings?)\b", re.IGNORECASE
)
_HAS_WAITED = re.compile(
    r"\bkeine\s(?:antwort|rückmeldung)|\bsin\srespuesta\b|\bsans\sréponse\b|\bnessuna\srisposta\b|\bsem\sresposta\b|没有回复|未回复|без\sответа|"
    r"\b(?:two|three|four|several|many|\d)\stimes\b|\bno(?:body|\sone)\s(?:answers?|picks?|replies)|\bdoes\snobody\b|\basked\s(?:you\s)?(?:again|before|already)\b|"
    r"\bstill\s(?:wait|no\b|not\b)|\b(?:second|third|2nd|3rd|4th)\s(?:reminder|mail|request|time)|\blast\s(?:reminder|request)\b|\breminder\b|\bno\s(?:answer|reply|response|news)\b|!{2,}|"
    r"\bwaiting\s(?:for|since)\b|\bsince\s(?:\w+\s){0,2}(?:days|weeks|monday|tuesday|wednesday|thursday|friday)\b",
    re.IGNORECASE,
)


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
    days = _with_promised_news(house_dates(case), case)
    answers = shaped_answers(reading, case)
    offered = [offer.row for answer in answers for offer in answer.offers]
    if _each_its_own(offered):
        answers = tuple(replace(one, words="") if one.kind == "lead_time" else one for one in answers)
    return {
        "greeting": usual_greeting(case) or greeting_for(case.mail),
        "closing": usual_closing(case) or "Best regards",
        "me": _me(case),
        "second": False,
        "variant": _variant(case),
        "owed": (),
        "missed": False,
        "open_wishes": "",
        "open_verb": "ask",
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
        "told_days": told_days(answers, days),
        "marks": list_marks(answers, case),
        "engineer": any(answer.kind == "engineer" for answer in answers),
        "offered": bool(offered),
        "valid_day": _one_day([row.valid_until for row in offered]),
        "lead_time": "" if _answers(answers, "lead_time") or _each_its_own(offered) else lead_times(offered),
        "payment_terms": _payment_terms(case) if not _tells(answers, "payment") else "",
        "ordered": _ordered(reading, case),
        "wanted_by": _wanted_by(reading),
        "places_order": bool(reading.fact("refs.po")) and _PLACES_ORDER.search(_text(case)) is not None,
        "has_waited": _HAS_WAITED.search(_text(case)) is not None,
        "lure": any(flag.id == "F7" for flag in reading.flags),
        "visa_only": any(flag.id == "F10" for flag in reading.flags),
        "several_prices": len(offered) > 1,
        "unpriced": unpriced(goods_asked(reading, case), [one for answer in answers for one in answer.offers], case),
        "elsewhere": BOUGHT_ELSEWHERE.search(_text(case)) is not None,
        "known_buyer": bool(case.thread[1:]) or any(one.register == "orders" for one in case.entries),
        "complaint": complaint_values(reading, case),
        "credit": credit_values(reading, case),
        **inquiry_values(reading, case, offered),
        **shipment_values(reading, case),
    }


def _with_promised_news(days: HouseDates, case: Case) -> HouseDates:
    """Return the days, that of news on a complaint no later than the day we named for it already."""
    if not any(one.register == "complaints" and one.kind == "complaint" for one in case.entries):
        return days
    named = [
        day
        for one in case.entries
        if one.register == "promises" and one.kind == "own_promise" and _PROMISES_NEWS.search(one.quote)
        and (day := day_of(one.value.get("date"))) and case.today <= day < days.news
    ]  # fmt: skip
    return replace(days, news=min(named)) if named else days


def told_days(answers: Sequence[Answer], days: HouseDates) -> tuple[str, ...]:
    """Return the days that these answers promise, spelled, in their order."""
    told: list[str] = []
    for answer in answers:
        if answer.kind in ("engineer", "open"):
            told.append(spell_date(days.answer))
        elif (
            answer.kind in ("office", "quotation")
            or answer.other_incoterm
            or any(offer.short for offer in answer.offers)
        ):
            told.append(spell_date(days.quote))
    return tuple(told)


def _variant(case: Case) -> int:
    """Return 0, 1 or 2, the same for the same mail: which of several wordings a letter uses."""
    return sum(map(ord, f"{case.mail.message_id or ''}{case.mail.subject}{len(case.mail.text)}")) % 3


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
        re.search(r"\bbank(?:of\w*)?\b|bank\.|\bbank[a-z]+\.", f"{sender.name} {sender.domain}", re.I)
    )


def _goods(reading: Reading, case: Case, offered: Sequence[PriceRow]) -> str:
    """Return the goods a letter thanks for: our part numbers where prices are given, else the buyer's short words."""
    items = list(dict.fromkeys(row.item for row in offered))
    if items:
        return join_words(items) if len(items) <= MOST_GOODS else ""
    names = [_OPEN_END.sub("", quotable(str(fact.value or fact.quote))) for fact in reading.all_facts("product")]
    rows = rows_for(case)
    short = [name for name in dict.fromkeys(names) if _names_goods(name, reading.language)]
    short = [name for name in short if not rows or items_named(name, rows)]
    numbers = _part_numbers(case, rows)
    if numbers and all(name in numbers for name in short):
        return numbers
    return " and ".join(short[:2]) or join_words(models_named(reading, case)[:2])


def _part_numbers(case: Case, rows: Sequence[PriceRow]) -> str:
    """Return the part numbers of ours that stand in the mail, at most two; empty where there are more or none."""
    text = f"{case.mail.subject}\n{(case.mail.body.new or case.mail.text)[:_LOOKED_AT]}".casefold()
    items = dict.fromkeys(row.item for row in rows if len(row.item) > 3 and any(sign.isdigit() for sign in row.item))
    places = {item: text.find(item.casefold()) for item in items}
    found = sorted((item for item, place in places.items() if place >= 0), key=lambda item: places[item])
    return " and ".join(found) if len(found) <= 2 else ""


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
        if name == "order_ref" and fact and not is_order_number(reading, fact):
            continue  # the paper of the faulty goods, named by its own word
        if name == "refs.po" and fact and not is_order_number(reading, reading.fact("order_ref") or fact):
            continue  # what the thread is about, not the complaint
        if fact and fact.value and word not in parts and not any(str(fact.value) in part for part in parts.values()):
            same = reading.fact("refs.po") if name == "order_ref" else None
            kind = "po" if same and same.value == fact.value else name.rpartition(".")[2]
            parts[word] = _numbered(kind, str(fact.value))
    return ", ".join(f"{word} {number}" for word, number in parts.items())


def is_order_number(reading: Reading, ref: Fact) -> bool:
    """Tell whether the number a complaint refers to is an order's, and not that of an invoice or contract."""
    papers = [fact.value for name in ("refs.invoice", "refs.pi", "refs.contract") for fact in reading.all_facts(name)]
    orders = [fact.value for fact in reading.all_facts("refs.po")]
    return ref.value in orders or ref.value not in papers


def _text(case: Case) -> str:
    return f"{case.mail.subject}\n{(case.mail.body.new or case.mail.text)[:_LOOKED_AT]}"


def _ordered(reading: Reading, case: Case) -> str:
    """Return "600 pcs of SK-2040B" where the mail names one item of ours and one quantity."""
    quantities = {fact.value for fact in reading.all_facts("quantity") if isinstance(fact.value, Quantity)}
    items = _part_numbers(case, rows_for(case))
    if len(quantities) != 1 or not items or " and " in items:
        return ""
    quantity = quantities.pop()
    return f"{count(quantity.value, quantity.unit)} of {items}"


def _wanted_by(reading: Reading) -> str:
    """Return the day they want the goods, spelled; empty where the mail may be bait (F11)."""
    fact = reading.fact("needed_by")
    return spell(day_of(fact.value)) if fact and not any(flag.id == "F11" for flag in reading.flags) else ""


def _each_its_own(offered: Sequence[PriceRow]) -> bool:
    """True where several prices have lead times of their own: each then stands beside its price."""
    return len(offered) > 1 and len({row.lead_days for row in offered}) > 1


def _answers(answers: Sequence[Answer], topic: str) -> bool:
    return any(answer.topic == topic for answer in answers)


def _tells(answers: Sequence[Answer], topic: str) -> bool:
    return any(answer.topic == topic and answer.kind == "words" for answer in answers)


def _one_day(days: Sequence[date | None]) -> str:
    """Return the earliest day all prices hold to, or the empty string where one has none."""
    known = [day for day in days if day is not None]
    return spell_date(min(known)) if known and len(known) == len(days) else ""


def _payment_terms(case: Case) -> str:
    found = find_payment_terms(case)
    if not found:
        return ""
    words = found[0]
    if words.startswith("By "):
        return f"Payment by {words[3:]}"
    return words if "payment" in words.casefold() else f"Payment: {words[0].lower()}{words[1:]}"


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
