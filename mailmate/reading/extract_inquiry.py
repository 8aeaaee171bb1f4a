"""What an inquiry names: goods, specifications, quantity, delivery, prices, dates, terms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.reading.fact_tables import (
    INQUIRY_DELIVERED,
    INQUIRY_NEEDED,
    INQUIRY_NOT_NEEDED,
    INQUIRY_OFFER_BY,
    INQUIRY_PACKING,
    INQUIRY_RIVAL,
    INQUIRY_SAMPLE,
    INQUIRY_TARGET,
    INQUIRY_TERMS,
    INQUIRY_WHO_PAYS,
)
from mailmate.reading.grounds import Ground, Grounds, clause_around
from mailmate.reading.products import find_bare_counts, find_product
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.found import Found
from mailmate.trade.readings import Context

_SEA_TO = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT", "CNF", "C&F", "DES", "DEQ", "DDU", "DAF"})
_FROM = re.compile(
    r"\b(?:from|fob|fca|exw|ex|loading|desde|von|ab|из|de)\W{1,3}(?:the\W)?(?:port\W(?:of\W)?)?$|从$", re.IGNORECASE
)
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_VISIT = re.compile(
    r"\b(?:visit\w*|come to|see your factory|tour|travel\w* to|in china|trip)\b|参观|拜访|visita\w*|besuch\w*|ziyaret",
    re.IGNORECASE,
)


def inquiry_facts(grounds: Grounds, context: Context) -> Sequence[Fact | None]:
    """Return the facts of an inquiry; documents speak where the body names no quantity or specification."""
    facts: list[Fact | None] = [find_product(grounds, context)]
    for ground in _speaking(grounds):
        facts += _goods(ground)
        facts += _delivery(ground)
    body = grounds.body
    facts += _prices(body)
    facts += [one.as_fact("needed_by") for one in body.dates if _is_need(body, one)][:2]
    facts += _match_all(body)
    facts += [one.as_fact("visit.when") for one in body.dates if _VISIT.search(body.around(one, before=120, after=60))][
        :2
    ]
    return facts


def _speaking(grounds: Grounds) -> tuple[Ground, ...]:
    named = any(ground.quantities or ground.specs for ground in (grounds.body, grounds.header))
    return (grounds.body, grounds.header) if named else grounds.own


def _goods(ground: Ground) -> list[Fact]:
    facts = [one.as_fact("specs", ground.source) for one in ground.specs[:15]]
    facts += [one.as_fact("quantity", ground.source) for one in ground.quantities[:8] if not _is_sample(ground, one)]
    if not ground.quantities:
        facts += find_bare_counts(ground)[:6]
    facts += [one.as_fact("certificates", ground.source) for one in ground.certificates[:8]]
    return facts


def _is_sample(ground: Ground, found: Found) -> bool:
    return isinstance(found.value, Quantity) and (
        found.value.unit == "samples" or "sample" in ground.around(found, before=0, after=20)
    )


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
    if _FROM.search(before):
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
        name = _price_name(body.before(one, 110), body.around(one, before=0, after=50))
        if name:
            facts.append(one.as_fact(name))
    return facts


def _price_name(before: str, behind: str) -> str | None:
    """Name a price by the word nearest before it: what they aim at, or what a rival asks."""
    told = [(match.start(), name) for name, pattern in _PRICES for match in pattern.finditer(before)]
    if told:
        return max(told)[1]
    return next((name for name, pattern in _PRICES if pattern.search(behind)), None)


_PRICES = (("competitor_price", INQUIRY_RIVAL), ("target_price", INQUIRY_TARGET))


def _is_need(body: Ground, found: Found) -> bool:
    words = body.before(found, 60) + body.text[found.start : found.end + 4].lower()
    if "after" in found.detail or not INQUIRY_NEEDED.search(words):
        return False
    if INQUIRY_OFFER_BY.search(body.before(found, 60)):
        return False
    around = body.around(found, before=70, after=25)
    return not INQUIRY_NOT_NEEDED.search(around) and (found.value is not None or "vague" in found.flags)


def _match_all(body: Ground) -> Sequence[Fact | None]:
    sample = body.find(INQUIRY_SAMPLE)
    return [
        body.match_fact("payment_terms", INQUIRY_TERMS),
        _packaging(body),
        _sample_quantity(body, sample) if sample else None,
        body.match_fact("sample.who_pays", INQUIRY_WHO_PAYS),
    ]


def _packaging(body: Ground) -> Fact | None:
    match = body.find(INQUIRY_PACKING)
    if not match:
        return None
    clause = clause_around(body.text, match.start(), match.end())
    return body.fact("packaging", " ".join(clause.split()), clause)


def _sample_quantity(body: Ground, match: re.Match[str]) -> Fact | None:
    words = match.group()
    first = words.split()[0].lower()
    digits = re.search(r"\d{1,4}", words)
    value: int | str = int(digits.group()) if digits else _NUMBER_WORDS.get(first, words)
    return body.fact("sample.qty", value, words)
