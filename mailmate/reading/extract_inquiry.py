"""What an inquiry names: delivery, prices, dates, terms, samples; the goods and their quantities in `extract_goods`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mailmate.reading.deadline_tables import LIMIT_BEFORE, LIMIT_BEHIND
from mailmate.reading.extract_deadline import is_asked_by, is_set_to_us
from mailmate.reading.extract_goods import goods_facts
from mailmate.reading.grounds import Ground, Grounds, clause_around
from mailmate.reading.inquiry_fact_tables import (
    INQUIRY_DECIDES,
    INQUIRY_DELIVERED,
    INQUIRY_MUST,
    INQUIRY_NEEDED,
    INQUIRY_NOT_NEEDED,
    INQUIRY_OFFER_BY,
    INQUIRY_PACKING,
    INQUIRY_RIVAL,
    INQUIRY_SAMPLE,
    INQUIRY_TARGET,
    INQUIRY_TERMS,
    INQUIRY_TERMS_ELSEWHERE,
    INQUIRY_TERMS_LINE,
    INQUIRY_WHO_PAYS,
    SAMPLE_WORDS,
)
from mailmate.reading.products import find_product
from mailmate.reading.roles import HANDED, clause_at
from mailmate.trade.facts import Fact, Money, Price
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import read_words
from mailmate.trade.readings import Context

_SEA_TO = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT", "CNF", "C&F", "DES", "DEQ", "DDU", "DAF"})
_FROM = re.compile(
    r"\b(?:from|fob|fca|exw|ex|loading|desde|von|ab|из|de)\W{1,3}(?:the\W)?(?:port\W(?:of\W)?)?$|从$", re.IGNORECASE
)
_NEEDED = frozenset({"deliver", "arrive", "ship", "receive"})
_NOT_NEEDED_ROLES = frozenset({"open", "visit", "paper", "pay", "find", "start", "expiry", "ready", "reason"})
_PRICE_NAMES = {"target": "target_price", "rival": "competitor_price"}
_PORT_OF = re.compile(r"(?<!embarque )(?<!carga )(?:puerto|porto|port|hafen) (?:de|di|von)\s$", re.IGNORECASE)
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_SAMPLE_COUNT = re.compile(
    rf"(?<![\d.,])(\d{{1,3}}) ?(?:[^\d\W]{{1,12}} )?(?:{SAMPLE_WORDS.pattern})|(?:样品|樣品|サンプル|"
    rf"샘플)\s?(\d{{1,3}}) ?[个個件개]?",
    re.IGNORECASE,
)
_SAMPLES = frozenset({"sample", "samples"})
_SAMPLE_REACH = 80
"""Characters before the word within which their number stands."""
_VISIT = re.compile(
    r"\b(?:visit\w*|come to|see your factory|tour|travel\w* to|in china|trip)\b|参观|拜访|visita\w*|besuch\w*|ziyaret",
    re.IGNORECASE,
)


def inquiry_facts(grounds: Grounds, context: Context) -> Sequence[Fact | None]:
    """Return the facts of an inquiry; documents speak where the body names no quantity or specification."""
    facts: list[Fact | None] = [find_product(grounds, context)]
    for ground in _speaking(grounds):
        facts += goods_facts(ground, grounds.header.text)
        facts += _delivery(ground)
    body = grounds.body
    facts += _prices(body)
    facts += _needs(body)
    facts += _match_all(body)
    facts += [one.as_fact("visit.when") for one in body.dates if _VISIT.search(body.around(one, before=120, after=60))][
        :2
    ]
    return facts


def _speaking(grounds: Grounds) -> tuple[Ground, ...]:
    named = any(ground.quantities or ground.specs for ground in (grounds.body, grounds.header))
    return (grounds.body, grounds.header) if named else grounds.own


def _delivery(ground: Ground) -> Sequence[Fact | None]:
    facts: list[Fact | None] = []
    for one in ground.incoterms[:4]:
        facts.append(one.as_fact("incoterm.rule", ground.source))
        if one.detail and _folded(one.detail) in _folded(one.quote):
            facts.append(ground.fact("incoterm.place", one.detail, one.quote))
        if (
            one.detail
            and str(one.value) in _SEA_TO
            and not any(one.start <= port.start < one.end + 40 for port in ground.ports)
        ):
            facts.append(ground.fact("destination_port", one.detail, one.quote))
    facts += [one.as_fact("destination_port", ground.source) for one in ground.ports if _is_destination(ground, one)][
        :2
    ]
    facts += [
        one.as_fact("destination_country", ground.source)
        for one in ground.countries
        if _is_destination(ground, one, sure=True)
    ][:2]
    return facts


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def _is_destination(ground: Ground, found: Found, *, sure: bool = False) -> bool:
    before = ground.text[max(0, found.start - 30) : found.start]
    if _FROM.search(_PORT_OF.sub("", before)):
        return False
    to_term = any(term.start <= found.start <= term.end + 3 and str(term.value) in _SEA_TO for term in ground.incoterms)
    from_term = any(
        term.start <= found.start <= term.end + 3 and str(term.value) not in _SEA_TO for term in ground.incoterms
    )
    if from_term:
        return False
    return to_term or bool(INQUIRY_DELIVERED.search(before)) or not sure


def _prices(body: Ground) -> list[Fact]:
    facts = []
    for one in body.amounts[:10]:
        role = body.amount_role(one)
        name = _PRICE_NAMES.get(role or "") or (
            None if role else _price_name(body.before(one, 110), body.around(one, before=0, after=50))
        )
        if name:
            facts.append(_priced(one).as_fact(name))
    return facts


def _priced(found: Found) -> Found:
    """Return an amount of money for one of something as a price."""
    if not found.detail or not isinstance(found.value, Money):
        return found
    return replace(found, value=Price(found.value.amount, found.value.currency, found.detail))


def _price_name(before: str, behind: str) -> str | None:
    """Name a price by the word nearest before it: what they aim at, or what a rival asks."""
    told = [(match.start(), name) for name, pattern in _PRICES for match in pattern.finditer(before)]
    if told:
        return max(told)[1]
    return next((name for name, pattern in _PRICES if pattern.search(behind)), None)


_PRICES = (("competitor_price", INQUIRY_RIVAL), ("target_price", INQUIRY_TARGET))


def _needs(body: Ground) -> list[Fact]:
    """Return the days by which goods are needed; vague words ("before Easter") only where no day is named."""
    needed = [one for one in body.dates if _is_need(body, one)]
    return [one.as_fact("needed_by") for one in needed if one.value is not None or len(needed) == 1][:2]


def _is_need(body: Ground, found: Found) -> bool:
    if isinstance(found.value, date):
        if found.value < body.base.day or body.is_old(found):
            return False
        role = body.day_role(found)
        if role != "answer" and _is_must(body, found):
            return not is_asked_by(body, found)
        if role in _NEEDED and not _VISIT.search(body.around(found, before=70, after=25)):
            return not is_set_to_us(body, found)
        if role == "answer" or role is None:
            if is_asked_by(body, found):
                return False
        elif role in _NOT_NEEDED_ROLES:
            return False
        if role == "depart":
            return LIMIT_BEFORE.search(body.before(found, 40)) is not None
    if "after" in found.detail or INQUIRY_OFFER_BY.search(body.before(found, 60)):
        return False
    if not _is_need_said(body, found) and not _is_plain_limit(body, found):
        return False
    around = body.around(found, before=70, after=25)
    return not INQUIRY_NOT_NEEDED.search(around) and (found.value is not None or "vague" in found.flags)


def _is_must(body: Ground, found: Found) -> bool:
    """Tell a day by which something has to be there: "the lamps should be complete by 30 April"."""
    statement = body.statement_at(found.start)
    if statement is None:
        return False
    before, _, behind = clause_at(statement, found).partition(found.quote.lower())
    said = INQUIRY_MUST.search(before[-70:]) or INQUIRY_MUST.search(behind[:24])
    return said is not None and not HANDED.marks(before) and not _VISIT.search(before)


def _is_need_said(body: Ground, found: Found) -> bool:
    """Tell whether the clause of a day says before it that something is needed or delivered."""
    statement = body.statement_at(found.start)
    before = clause_at(statement, found).partition(found.quote.lower())[0] if statement else ""
    return INQUIRY_NEEDED.search(before[-60:]) is not None


def _is_plain_limit(body: Ground, found: Found) -> bool:
    """Tell "gate valves DN50, FOB Ningbo, by 30 August", where no other event is told."""
    if found.value is None or INQUIRY_DECIDES.search(body.before(found, 90)):
        return False
    behind = body.around(found, before=0, after=22)[len(found.quote) :]
    return LIMIT_BEFORE.search(body.before(found, 40)) is not None or LIMIT_BEHIND.match(behind) is not None


def _match_all(body: Ground) -> Sequence[Fact | None]:
    return [
        _terms(body),
        _packaging(body),
        _sample_quantity(body) or _counted_sample(body),
        body.match_fact("sample.who_pays", INQUIRY_WHO_PAYS),
    ]


def _terms(body: Ground) -> Fact | None:
    """Return the payment terms: a line that is labelled so, else the first words that are terms."""
    has_labels = ":" in body.text or "：" in body.text
    line = body.match_fact("payment_terms", INQUIRY_TERMS_LINE) if has_labels else None
    return (
        line
        or body.match_fact("payment_terms", INQUIRY_TERMS)
        or body.match_fact("payment_terms", INQUIRY_TERMS_ELSEWHERE)
    )


def _counted_sample(body: Ground) -> Fact | None:
    """Return how many samples are wanted, in languages whose word for them has other places ("样品3个")."""
    for match in SAMPLE_WORDS.finditer(body.text):
        around = body.text[max(0, match.start() - 12) : match.end() + 6]
        number = _SAMPLE_COUNT.search(around)
        if number:
            digits = next(group for group in number.groups() if group)
            return body.fact("sample.qty", int(digits), number.group())
    return None


def _packaging(body: Ground) -> Fact | None:
    match = body.find(INQUIRY_PACKING)
    if not match:
        return None
    clause = clause_around(body.text, match.start(), match.end())
    return body.fact("packaging", " ".join(clause.split()), clause)


def _sample_quantity(body: Ground) -> Fact | None:
    """Return how many samples are asked for; looked for only around the word."""
    text = read_words(body.text)
    around = text.near(INQUIRY_SAMPLE, text.spots(_SAMPLES), _SAMPLE_REACH, 24)
    match = next(INQUIRY_SAMPLE.finditer(body.text) if text.ideographs else around, None)
    if match is None:
        return None
    words = body.text[match.start() : match.end()]
    first = words.split()[0].lower()
    digits = re.search(r"\d{1,4}", words)
    value: int | str = int(digits.group()) if digits else _NUMBER_WORDS.get(first, words)
    return body.fact("sample.qty", value, words)
