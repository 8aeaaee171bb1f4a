"""What a letter skeleton can name: the facts of a reading and of the record, as plain words.

Every letter gets every value, so that a user who rewrites one may use any of them. Nothing is concluded here
that the reading or the registers do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mailmate.drafting.answers import Answer, answer_questions, count, find_payment_terms, lead_times, money
from mailmate.drafting.matter_values import complaint_values, credit_values, shipment_values, their_words
from mailmate.drafting.prices import items_named, rows_for
from mailmate.drafting.questions import is_english, join_words, quotable, quoted_question, topic_of
from mailmate.drafting.salutation import greeting_for, usual_closing, usual_greeting
from mailmate.drafting.word_tables import NO_GOODS, NUMBERED_PAPERS, STOP_WORDS, UNITS
from mailmate.drafting.wording import fold
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
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
_LOOKED_AT = 20_000
_NUMBERED_LINE = re.compile(r"^[ \t]{0,8}\(?(\d{1,2})[.)][ \t]{1,4}(.{3,300})$", re.MULTILINE)
_ABOUT_A_DAY = re.compile(
    r"\b(?:which|what)\s(?:day|days|date|dates|time|week)\b|\bsuits?\b|\bconvenient\b|\bcan\s(?:we|i)\scome\b",
    re.IGNORECASE,
)
_SAMPLE = re.compile(r"\bsamples?\b|样品|muestras?\b", re.IGNORECASE)
_PRICE_WORDS = re.compile(
    r"\b(?:prices?|quot\w*|offer|cost\sof|fob|cif|cfr|exw|ddp|dap|precios?|cotiz\w*)\b|价|报价", re.IGNORECASE
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
    asked = answer_questions(reading, case, with_price=_wants_price(reading, case))
    answers = tuple(_as_they_list(one, case) for one in asked if not _said_elsewhere(one, reading, case, visit=visit))
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
        "told_days": told_days(answers, days),
        "marks": list_marks(answers, case),
        "standing": _standing_quote(case) if not offered else "",
        "engineer": any(answer.kind == "engineer" for answer in answers),
        "offered": bool(offered),
        "valid_day": _one_day([row.valid_until for row in offered]),
        "lead_time": lead_times(offered) if not _answers(answers, "lead_time") else "",
        "payment_terms": _payment_terms(case) if not _answers(answers, "payment") else "",
        "missing": _missing(reading, case, offered=offered),
        "visit": visit,
        "only_samples": _only_samples(reading, case),
        "ordered": _ordered(reading, case),
        "wanted_by": _wanted_by(reading),
        "visit_day": _visit_day(reading, case),
        "visit_days": _visit_days(reading, case),
        "lure": any(flag.id == "F7" for flag in reading.flags),
        "several_prices": len(offered) > 1,
        "invitation": _INVITATION.search(f"{case.mail.subject} {case.mail.body.new[:5000]}") is not None,
        "target_price": _target_price(reading),
        "target_words": _target_words(reading),
        "complaint": complaint_values(reading, case),
        "credit": credit_values(reading, case),
        **shipment_values(reading, case),
    }


def told_days(answers: Sequence[Answer], days: HouseDates) -> tuple[str, ...]:
    """Return the days that these answers promise, spelled, in their order."""
    told: list[str] = []
    for answer in answers:
        if answer.kind in ("engineer", "open"):
            told.append(spell_date(days.answer))
        elif answer.kind == "office" or answer.other_incoterm or any(offer.short for offer in answer.offers):
            told.append(spell_date(days.quote))
    return tuple(told)


def list_marks(answers: Sequence[Answer], case: Case) -> dict[str, str]:
    """Return question -> the number it has in the buyer's own list; empty where they did not number all of them."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    lines = [match.groups() for match in _NUMBERED_LINE.finditer(text)]
    marks = {
        answer.asked: number
        for answer in answers
        if answer.asked
        for number, line in lines
        if fold(answer.asked)[:40] in fold(line) or (len(fold(line)) > 8 and fold(line) in fold(answer.asked))
    }
    return marks if len(marks) == sum(bool(answer.asked) for answer in answers) == len(set(marks.values())) else {}


def _as_they_list(answer: Answer, case: Case) -> Answer:
    """Put the prices of an answer into the order in which the buyer names the items."""
    text = fold(f"{case.mail.subject} {case.mail.body.new or case.mail.text}"[:_LOOKED_AT])
    places = {offer.row.item: text.find(fold(offer.row.item)) for offer in answer.offers}
    if -1 in places.values() or len(places) < 2:
        return answer
    return replace(answer, offers=tuple(sorted(answer.offers, key=lambda offer: places[offer.row.item])))


def _said_elsewhere(answer: Answer, reading: Reading, case: Case, *, visit: bool) -> bool:
    """True for a question that another sentence of the letter takes up: the day of a visit, the price they aim at."""
    waiting = answer.kind in ("office", "engineer", "open")
    if visit and (answer.topic == "visit" or (waiting and _ABOUT_A_DAY.search(answer.asked))):
        return True
    aimed = reading.fact("target_price")
    if not aimed or not waiting or not _target_price(reading):
        return False
    if not answer.asked:
        return bool(_standing_quote(case))
    return fold(aimed.quote) in fold(answer.asked)


def _standing_quote(case: Case) -> str:
    """Return "USD 6.45 per piece for SK-2050S, FOB Ningbo" where one price of ours stands and no item is named."""
    if _items_asked(case):
        return ""
    told = {str(one.value.get("item") or ""): line for one in case.entries if (line := _quoted_line(one, case.today))}
    return next(iter(told.values())) if len(told) == 1 else ""


def _quoted_line(entry: Entry, today: date) -> str:
    """Return what our own quote said, where it still holds; else the empty string."""
    price, until = entry.value.get("price"), _day_of(entry.value.get("valid_until"))
    if entry.register != "quotes" or not entry.ours or not isinstance(price, Mapping) or not price.get("currency"):
        return ""
    if until is None or until < today:
        return ""
    unit, item, terms = (str(entry.value.get(name) or "") for name in ("per", "item", "incoterm"))
    per = f" per {UNITS.get(unit, unit)}" if unit else ""
    named = f" for {item}" if item and len(item.split()) <= 6 else ""
    return f"{spell(price)}{per}{named}{f', {terms}' if terms else ''}"


def _items_asked(case: Case) -> tuple[str, ...]:
    return items_named((case.mail.body.new or case.mail.text)[:2000], rows_for(case), surely=True)


def _only_samples(reading: Reading, case: Case) -> bool:
    """True where samples are all they ask for: no price is wanted yet."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    asked = [topic_of(question) for question in reading.questions]
    return bool(_SAMPLE.search(text)) and not _PRICE_WORDS.search(text) and "price" not in asked


def _wants_price(reading: Reading, case: Case) -> bool:
    if _only_samples(reading, case):
        return False
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
    numbers = _part_numbers(case, rows)
    return numbers if numbers and all(name in numbers for name in short) else " and ".join(short[:2])


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
        if fact and fact.value and word not in parts and not any(str(fact.value) in part for part in parts.values()):
            same = reading.fact("refs.po") if name == "order_ref" else None
            kind = "po" if same and same.value == fact.value else name.rpartition(".")[2]
            parts[word] = _numbered(kind, str(fact.value))
    return ", ".join(f"{word} {number}" for word, number in parts.items())


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
    return spell(_day_of(fact.value)) if fact and not any(flag.id == "F11" for flag in reading.flags) else ""


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


def _missing(reading: Reading, case: Case, *, offered: Sequence[PriceRow]) -> tuple[str, ...]:
    """Return what a quotation still needs, at most as many points as may be asked."""
    if _standing_quote(case) or _only_samples(reading, case):
        return ()
    known = {"product", "specs"} if offered or _items_asked(case) else set()
    if any(reading.fact(name) for name in ("destination_port", "incoterm.place", "destination", "destination_country")):
        known |= {"destination", "destination_port", "destination_country"}
    names = [str(name) for name in reading.derived.get("missing", ()) or () if name not in known]
    ordered = sorted(names, key=lambda name: ASKED_FIRST.index(name) if name in ASKED_FIRST else len(ASKED_FIRST))
    short = reading.score is not None and reading.score.band in ("C", "D")
    if short and len(ordered) < MOST_SHORT_QUESTIONS:
        ordered += [
            name
            for name in ("product", "quantity", "destination")
            if name not in (*ordered, *known) and not reading.fact(name)
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


def _target_words(reading: Reading) -> str:
    """Return the question that names the price they aim at, fit to be quoted; empty where there is none."""
    fact = reading.fact("target_price")
    asked = [question for question in reading.questions if fact and fold(fact.quote) in fold(question)]
    return quoted_question(asked[0], reading.language) if asked else ""


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
