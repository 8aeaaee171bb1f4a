"""Goods asked for: their specifications, quantities and certificates, told from samples, sizes and packages.

Where and when they are wanted, and at what price, stands in `extract_inquiry`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mailmate.reading.count_tables import ASKED, PRICED
from mailmate.reading.counts import find_asked_counts, find_bare_asked, find_goods_counts
from mailmate.reading.grounds import Ground, Grounds, inside
from mailmate.reading.inquiry_fact_tables import (
    ALL_TOGETHER,
    EACH_BEHIND,
    FITTED,
    HOURLY,
    MADE_BEFORE,
    MONTHLY,
    MORE_THAN,
    PACKED_BEFORE,
    PACKED_BEHIND,
    SAME_GOODS,
    SAMPLE_WORDS,
)
from mailmate.reading.products import find_bare_counts
from mailmate.reading.roles import DEFECTS, REMEDIES
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.amount_tables import COUNTED
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import fold

_STATEMENTS = 40
_SIZES = frozenset({"L", "m", "kg", "gal", "lb"})
_PACKED_IN = _SIZES | {"t"}
_OF = re.compile(r"\s?(?:of|de|d'|von|di|$|[,.;\n])", re.IGNORECASE)
_RATE = re.compile(
    r" ?(?:/ ?|a |per |al |por |par |pro |im |в |na |ao |all'|每)?"
    r"(?:year|month|quarter|año|mes|ano|mês|an|mois|jahr|monat|год|месяц|anno|mese|سنة|年|月)\b",
    re.IGNORECASE,
)
_LARGEST_SIZE = 60
_MARKED = "."
_MARK = re.compile(r"[.,;，。；、\n]")


def speaks_of_goods(grounds: Grounds, *, doubted: bool = False) -> bool:
    """Tell whether the mail asks for goods and names a quantity or a delivery term; `doubted`, a name is enough."""
    body = grounds.body
    named = body.quantities or body.incoterms or find_bare_counts(body) or find_goods_counts(body, grounds.header.text)
    if doubted and (body.quantities or body.incoterms):
        return True
    return bool(named) and any(ASKED.search(fold(one.text)) for one in body.statements[:_STATEMENTS])


def asked_quantities(grounds: Grounds) -> list[Fact]:
    """Return the quantities of the statements that ask for a price, of a mail about another matter."""
    body = grounds.body
    asking = [
        one
        for one in body.statements[:_STATEMENTS]
        if PRICED.search(fold(one.text)) and not (DEFECTS.marks(one.folded) or REMEDIES.marks(one.folded))
    ]
    counted = [one for one in inside(body.quantities, asking) if not _is_no_order(body, one)]
    return [one.as_fact("quantity") for one in counted[:4]] or find_asked_counts(asking)[:4]


def goods_facts(ground: Ground, title: str) -> list[Fact]:
    """Return the specifications, quantities and certificates of a text; `title` is the mail's subject."""
    facts = [one.as_fact("specs", ground.source) for one in ground.specs[:15]]
    counted = _orders(ground, [one for one in ground.quantities[:8] if not _is_no_order(ground, one)])
    facts += [one.as_fact("quantity", ground.source) for one in counted]
    bare = [one for one in find_goods_counts(ground, title) if not (counted and _is_monthly(ground, one))]
    if not counted:
        known = {fact.value for fact in bare}
        bare += [one for one in find_bare_counts(ground) if one.value not in known]
        bare = bare or (find_bare_asked(ground) if ground.source == "body" else [])
    facts += [one for one in bare if not _is_sample_fact(ground, one)][:8]
    facts += [one.as_fact("certificates", ground.source) for one in ground.certificates[:8]]
    return facts


def _orders(ground: Ground, counted: list[Found]) -> list[Found]:
    """Leave out what tells an order once more or in its parts, and what the writer makes or uses beside it."""
    kept = [one for one in counted if not _is_told_again(ground, one, counted)]
    kept = [one for one in kept if not MADE_BEFORE.search(ground.before(one, 60))] or kept
    if any(ALL_TOGETHER.search(ground.before(one, 16)) for one in kept):
        kept = [one for one in kept if not EACH_BEHIND.match(ground.text, one.end)]
    return kept


def _is_told_again(ground: Ground, found: Found, counted: list[Found]) -> bool:
    """Tell the containers that goods named right before fill: "1 400 m², soit deux conteneurs"."""
    if not isinstance(found.value, Quantity) or found.value.unit not in _LARGE or found.value.unit == "t":
        return False
    return any(
        0 < found.start - one.end < _RIGHT_BEHIND and SAME_GOODS.match(ground.text[one.end : found.start]) is not None
        for one in counted
        if one is not found
    )


_RIGHT_BEHIND = 40


def _is_monthly(ground: Ground, fact: Fact) -> bool:
    end = ground.text.find(fact.quote) + len(fact.quote)
    return MONTHLY.match(ground.text, end) is not None


def _is_no_order(ground: Ground, found: Found) -> bool:
    """Tell samples, sizes, packages and "one box" from goods asked for."""
    alone = isinstance(found.value, Quantity) and found.value.value == 1 and not found.quote[0].isdigit()
    if alone and isinstance(found.value, Quantity) and found.value.unit in ("boxes", "pcs", "sets"):
        return True
    if FITTED.search(ground.before(found, 60)) and isinstance(found.value, Quantity) and found.value.value <= 1:
        return True
    before = ground.text[max(0, found.start - 48) : found.start]
    if HOURLY.match(ground.text, found.end):
        return True
    return (
        MORE_THAN.search(before) is not None
        or _is_sample(ground, found)
        or _is_packed(ground, found)
        or _is_size(ground, found)
    )


def _is_sample(ground: Ground, found: Found) -> bool:
    if not isinstance(found.value, Quantity):
        return False
    return found.value.unit == "samples" or _stands_by_sample(ground.text, found.start, found.end)


def _is_sample_fact(ground: Ground, fact: Fact) -> bool:
    at = ground.text.find(fact.quote)
    return _stands_by_sample(ground.text, at, at + len(fact.quote))


def _stands_by_sample(text: str, start: int, end: int) -> bool:
    """Tell "5 pcs of samples" and "样品3个" from goods ordered: the word stands by the number, with no mark between."""
    left, right = text[max(0, start - 12) : start], text[end : end + 20]
    behind, before = SAMPLE_WORDS.search(right), SAMPLE_WORDS.search(left)
    if behind is not None and not _MARK.search(right[: behind.start()]):
        return True
    between = left[before.end() :] if before is not None else _MARKED
    return not _MARK.search(between) and (between.isascii() or len(between.strip()) < 3)


def _is_packed(ground: Ground, found: Found) -> bool:
    """Tell what one package holds from what is bought: "25 kg bags", "en sacos de 50 kg"."""
    if not isinstance(found.value, Quantity) or found.value.unit not in _PACKED_IN:
        return False
    return (
        PACKED_BEFORE.search(ground.text[max(0, found.start - 22) : found.start]) is not None
        or PACKED_BEHIND.match(ground.text, found.end) is not None
    )


def _is_size(ground: Ground, found: Found) -> bool:
    """Tell the size of one piece ("spray pump 16 l"), or what is bought in a year, from a quantity.

    Pieces are counted in the same text as their size.
    """
    if _RATE.match(ground.text, found.end):
        return not all(_RATE.match(ground.text, one.end) for one in ground.quantities)
    if not isinstance(found.value, Quantity) or found.value.unit not in _SIZES:
        return False
    named = found.value.unit == "L" and _OF.match(ground.text, found.end) is None
    if found.value.value > _LARGEST_SIZE and not named:
        return False
    if found.value.unit == "kg" and any(_is_far_more(one, found.value.value) for one in ground.quantities):
        return True
    return any(isinstance(one.value, Quantity) and one.value.unit in COUNTED for one in ground.quantities) or (
        found.value.unit == "L" and bool(find_bare_counts(ground))
    )


def _is_far_more(found: Found, kilos: Decimal) -> bool:
    """Tell tonnes, containers and many kilos, beside which few kilos are the size of a package."""
    if not isinstance(found.value, Quantity):
        return False
    unit, value = found.value.unit, found.value.value
    return unit in _LARGE or (unit == "kg" and value >= kilos * 20)


_LARGE = frozenset({"t", "containers", "20GP", "40GP", "40HQ"})
