"""What a letter about a purchase can name: answers in their order, what is to be asked, a visit, a price aimed at.

The answers themselves come from `answers`; here they are put into the shape of one letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mailmate.drafting.answers import Answer, answer_questions, money
from mailmate.drafting.claim_values import find_kind
from mailmate.drafting.prices import ORIGIN_RULES, QUOTED, items_named, rows_for
from mailmate.drafting.questions import join_words, quoted_question, topic_of
from mailmate.drafting.record_tables import COUNTED_MODELS
from mailmate.drafting.record_values import (
    goods_asked,
    lapsed_quote,
    models_named,
    standing_day,
    standing_quotes,
    told_goods,
)
from mailmate.drafting.wish_tables import AGREES_TO_PRICE, MEETS, NAMES_SUM
from mailmate.drafting.wishes import aimed_price
from mailmate.drafting.word_tables import AGENCY, TECHNICAL
from mailmate.drafting.wording import fold
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.facts import Money
from mailmate.trade.finding.amounts import find_quantities
from mailmate.trade.finding.dates import DateBase, spell_date
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Reading
from mailmate.trade.time.iso_days import iso_day
from mailmate.trade.time.working_days import add_working_days

MOST_QUESTIONS = 3
MOST_SHORT_QUESTIONS = 2
ASKED_FIRST = (
    "product",
    "specs",
    "quantity",
    "destination",
    "destination_port",
    "destination_country",
    "delivery",
    "incoterm",
    "needed_by",
)
"""The order in which missing facts are asked for."""
_TECHNICAL_TOPICS = frozenset({"technical", "certificate", "weight", "packaging", "warranty", "container", "documents"})
"""What one asks about goods before one thinks of buying."""
_KNOWN_OF_CUSTOMERS = frozenset(
    {"specs", "destination", "destination_port", "destination_country", "incoterm", "needed_by"}
)
"""What is not asked of a buyer we know: their papers have it."""
_IN_HASTE = re.compile(r"\b(?:asap|urgent\w*|as\ssoon\sas|immediately|at\sonce|right\saway)\b", re.IGNORECASE)
_LOOKED_AT = 20_000
_NUMBERED_LINE = re.compile(r"^[ \t]{0,8}\(?(\d{1,2})[.)][ \t]{1,4}(.{3,300})$", re.MULTILINE)
_ABOUT_A_DAY = re.compile(
    r"\b(?:which|what)\s(?:day|days|date|dates|time|week)\b|\bsuits?\b|\bconvenient\b|\bcan\s(?:we|i)\scome\b",
    re.IGNORECASE,
)
_SAMPLE = re.compile(r"\bsamples?\b|样品|muestras?\b", re.IGNORECASE)
_SAMPLE_CAME = re.compile(
    r"\bsamples?\b[^.?!]{0,40}\b(?:received|arrived|came|tested|approved|rejected|is|was|were)\b|\b(?:received|tested|got)\s(?:the\s|your\s)?samples?\b",
    re.IGNORECASE,
)
_PRICE_WORDS = re.compile(
    r"\b(?:prices?|quot\w*|offer|cost\sof|fob|cif|cfr|exw|ddp|dap|precios?|cotiz\w*)\b|价|报价", re.IGNORECASE
)
_COMES = re.compile(
    r"\b(?:visit(?:ing)?\s(?:you|your|the|to)|come\sto\s(?:see\syou|your)|visitar|visiter|besuchen|besichtigen|посетить)\b|参观|拜访",
    re.IGNORECASE,
)
_WAS_THERE = re.compile(
    r"\bthank(?:s|\syou)\s(?:\w+\s){0,3}for\s(?:the|your|showing)\s(?:\w+\s){0,2}(?:tour|visit|meeting|hospitality|reception|time)\b|\b(?:our|the)\svisit\slast\b",
    re.IGNORECASE,
)
_FREIGHT_WISHED = re.compile(
    r"\bincl\w*\.?\s(?:the\s)?(?:freight|shipping|transport|delivery|dhl|courier)\b|\bdelivered\sto\b|\bdoor\b",
    re.IGNORECASE,
)
_CATALOGUE = re.compile(r"\b(?:catalog\w*|brochure|products?|range|need|want|looking\sfor|interested)\b", re.IGNORECASE)
_WARNS = re.compile(r"\bother\s(?:bank\s)?details\b", re.IGNORECASE)
_INVITATION = re.compile(r"\binvitation\sletter|\bletter\sof\sinvitation|\bvisa\b", re.IGNORECASE)


def shaped_answers(reading: Reading, case: Case) -> tuple[Answer, ...]:
    """Return the answers a letter gives, without those that another sentence of it gives."""
    asked = answer_questions(reading, case, with_price=_wants_price(reading, case))
    kept = [one for one in asked if not _said_elsewhere(one, reading, case)]
    return tuple(_by_whom(_as_they_list(one, case)) for one in kept)


def inquiry_values(reading: Reading, case: Case, offered: Sequence[PriceRow]) -> dict[str, Any]:
    """Return what the letters about a purchase name besides the answers; `offered`: the rows priced."""
    return {
        "standing": "" if offered else join_words(standing_quotes(reading, case)),
        "standing_day": "" if offered else standing_day(reading, case),
        "lapsed": lapsed_quote(reading, case),
        "accepts": accepts_price(case),
        "asked_goods": "" if is_visit(reading, case) else told_goods(goods_asked(reading, case)),
        "missing": _missing(reading, case, offered),
        "only_samples": _only_samples(reading, case),
        "agency": _seeks_agency(case),
        "visit": is_visit(reading, case),
        "buys": _buys(reading, case),
        "visit_day": _visit_day(reading, case),
        "visit_days": _visit_days(reading, case),
        "invitation": _INVITATION.search(f"{case.mail.subject} {case.mail.body.new[:5000]}") is not None,
        "target_price": _target_price(reading),
        "target_words": _target_words(reading),
        "aim": _aim(reading, case),
    }


def is_visit(reading: Reading, case: Case | None = None) -> bool:
    """True where they want to come."""
    if case is not None and _WAS_THERE.search(_text_of(case)):
        return False
    told = case is not None and _COMES.search(_text_of(case)) is not None
    return told or bool(reading.fact("visit.when") or reading.fact("visit"))


def is_meeting(reading: Reading, case: Case) -> bool:
    """True where they want to meet or speak at a fair or by phone, and to buy nothing yet."""
    return MEETS.search(_text_of(case)) is not None and not is_visit(reading, case) and not wants_price(case)


def wants_price(case: Case) -> bool:
    """True where the text speaks of prices or an offer."""
    return _PRICE_WORDS.search(_text_of(case)) is not None


def _buys(reading: Reading, case: Case) -> bool:
    """True where goods, a quantity or a price are spoken of."""
    named = models_named(reading, case) or _items_asked(case) or reading.fact("quantity") or reading.fact("specs")
    return bool(named) or wants_price(case) or _CATALOGUE.search(_text_of(case)) is not None


def _asks_technically(reading: Reading, case: Case) -> bool:
    """True where every question is for the engineer and nobody speaks of a price."""
    topics = {topic_of(one) for one in reading.questions}
    return bool(topics) and topics <= _TECHNICAL_TOPICS and not wants_price(case)


def _wants_price(reading: Reading, case: Case) -> bool:
    if _only_samples(reading, case) or _seeks_agency(case):
        return False
    return (Intent.INQUIRY in (reading.intent, *reading.also) and not reading.questions) or (
        any(reading.fact(name) for name in ("quantity", "incoterm.rule", "target_price"))
        and Intent.INQUIRY in (reading.intent, *reading.also)
    )


def _as_they_list(answer: Answer, case: Case) -> Answer:
    """Put the prices of an answer into the order in which the buyer names the items."""
    text = fold(f"{case.mail.subject} {case.mail.body.new or case.mail.text}"[:_LOOKED_AT])
    places = {offer.row.item: text.find(fold(offer.row.item)) for offer in answer.offers}
    if -1 in places.values() or len(places) < 2:
        return answer
    return replace(answer, offers=tuple(sorted(answer.offers, key=lambda offer: places[offer.row.item])))


def _by_whom(answer: Answer) -> Answer:
    """Leave to the engineer what speaks of technical things; the rest is checked by whoever knows it.

    A warning of other bank details, which stands among the notes on payment, answers no question.
    """
    if answer.kind == "words" and answer.topic == "payment" and _WARNS.search(answer.words):
        return replace(answer, kind="office", words="", source=None)
    return replace(answer, kind="open") if answer.kind == "engineer" and not TECHNICAL.search(answer.asked) else answer


def _said_elsewhere(answer: Answer, reading: Reading, case: Case) -> bool:
    """True for a question that another sentence of the letter takes up: the day of a visit, the price they aim at."""
    waiting = answer.kind in ("office", "engineer", "open")
    if is_visit(reading, case) and (answer.topic == "visit" or (waiting and _is_about_the_day(answer.asked, case))):
        return True
    if reading.subtype in (Subtype.ORDER, Subtype.ORDER_CHANGE) and answer.kind in ("offer", "lead_time", "moq"):
        return True
    if waiting and not answer.asked and answer.topic == "price" and standing_quotes(reading, case):
        return True
    aimed = reading.fact("target_price")
    if not aimed or not waiting or not _target_price(reading):
        return False
    if not answer.asked:
        return False
    return fold(aimed.quote) in fold(answer.asked)


def _is_about_the_day(question: str, case: Case) -> bool:
    days = find_kind("date", question, DateBase(case.mail.date or case.now))
    return _ABOUT_A_DAY.search(question) is not None or any(True for _ in days)


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


def _items_asked(case: Case) -> tuple[str, ...]:
    return items_named((case.mail.body.new or case.mail.text)[:2000], rows_for(case), surely=True)


def _only_samples(reading: Reading, case: Case) -> bool:
    """True where samples are all they ask for: no price is wanted yet."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    asked = [topic_of(question) for question in reading.questions]
    wants = bool(_SAMPLE.search(text)) and not _SAMPLE_CAME.search(text)
    return wants and not _PRICE_WORDS.search(text) and "price" not in asked


def _seeks_agency(case: Case) -> bool:
    """True where they want to sell for us and name no item of ours."""
    text = (case.mail.body.new or case.mail.text)[:_LOOKED_AT]
    return AGENCY.search(text) is not None and not _items_asked(case)


def _missing(reading: Reading, case: Case, offered: Sequence[PriceRow]) -> tuple[str, ...]:
    """Return what a quotation still needs, at most as many points as may be asked; nothing that is on record."""
    if (
        standing_quotes(reading, case)
        or _only_samples(reading, case)
        or _seeks_agency(case)
        or _comes_only(reading, case)
        or _asks_technically(reading, case)
        or not _buys(reading, case)
    ):
        return ()
    likely = items_named(_text_of(case)[:2000], rows_for(case))
    known = {"product", "specs"} if offered or likely or models_named(reading, case) else set()
    if COUNTED_MODELS.search(_text_of(case)):
        known |= {"quantity"}
    if reading.score is None:
        known |= _KNOWN_OF_CUSTOMERS
    if _FREIGHT_WISHED.search(_text_of(case)):
        known |= {"incoterm"}
    if _IN_HASTE.search(_text_of(case)):
        known |= {"needed_by"}
    rule = reading.fact("incoterm.rule")
    if rule and str(rule.value) in ORIGIN_RULES:
        known |= {"destination", "destination_port", "destination_country"}
    if any(reading.fact(name) for name in ("destination_port", "incoterm.place", "destination", "destination_country")):
        known |= {"destination", "destination_port", "destination_country"}
    if any(row.source.startswith(QUOTED) for row in offered):
        known |= {"destination", "destination_port", "destination_country", "incoterm"}
    if reading.fact("quantity") or find_quantities((case.mail.body.new or case.mail.text)[:2000]):
        known |= {"quantity"}
    names = [str(name) for name in reading.derived.get("missing", ()) or () if name not in known]
    names = _put_together(names)
    ordered = sorted(names, key=lambda name: ASKED_FIRST.index(name) if name in ASKED_FIRST else len(ASKED_FIRST))
    short = reading.score is not None and reading.score.band in ("C", "D")
    if short and len(ordered) < MOST_SHORT_QUESTIONS:
        ordered += [
            name
            for name in ("product", "quantity", "destination")
            if name not in (*ordered, *known) and not reading.fact(name)
        ]
    return tuple(dict.fromkeys(ordered))[: MOST_SHORT_QUESTIONS if short else MOST_QUESTIONS]


def _put_together(names: Sequence[str]) -> list[str]:
    """Return the names with what one question asks put into one: the product's measures, the port and the term."""
    kept = [name for name in names if not (name == "specs" and "product" in names)]
    if "incoterm" in kept and any(name.startswith("destination") for name in kept):
        kept = ["delivery" if name == "incoterm" else name for name in kept if not name.startswith("destination")]
    return kept


def _comes_only(reading: Reading, case: Case) -> bool:
    """True where a visit is all they write of."""
    return is_visit(reading, case) and not models_named(reading, case) and not _PRICE_WORDS.search(_text_of(case))


def accepts_price(case: Case) -> bool:
    """True where they take our price or want to order by it."""
    return AGREES_TO_PRICE.search(_text_of(case)) is not None


def _text_of(case: Case) -> str:
    return (case.mail.body.new or case.mail.text)[:_LOOKED_AT]


def _visit_day(reading: Reading, case: Case) -> str:
    """Return the one day they want to come, spelled, or the empty string where they name a span, a past day or none.

    Of a span and a question about one day of it the question counts.
    """
    base = DateBase(case.mail.date or case.now)
    named = {found.value for one in reading.questions for found in find_kind("date", one, base)}
    days = sorted(day for day in named if isinstance(day, date) and day > case.today)
    if len(days) == 1:
        return spell_date(days[0])
    fact = reading.fact("visit.when")
    if fact is None or (fact.first and fact.last and fact.first != fact.last):
        return ""
    day = day_of(fact.value)
    return spell_date(day) if day and day > case.today else ""


def _visit_days(reading: Reading, case: Case) -> tuple[str, ...]:
    """Return two working days inside the time they want to come, or none where it is past or unknown."""
    fact = reading.fact("visit.when")
    first = fact and (fact.first or day_of(fact.value))
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


def _aim(reading: Reading, case: Case) -> str:
    """Return their sentence on the price they aim at, where no question of theirs says it."""
    told = "" if _target_words(reading) else aimed_price(reading, case)
    return told if told and (wants_price(case) or NAMES_SUM.search(told)) else ""


def day_of(value: object) -> date | None:
    """Return a fact's day; a reading that was stored gives some days back as ISO text."""
    return value if isinstance(value, date) else iso_day(value)
