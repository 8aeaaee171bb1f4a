"""What a mail says about a shipment or about days we are to expect: container, vessel, papers, ETD, ETA, readiness."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from datetime import date

from mailmate.reading.extract_deadline import is_asking, is_named_limit, is_set_to_us
from mailmate.reading.fact_tables import SHIPPING_ETD, SHIPPING_SHIPMENT_WORDS
from mailmate.reading.grounds import Ground, Grounds
from mailmate.reading.intent_rules import Verdict
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.found import Found
from mailmate.trade.intents import Intent, Subtype

_NAMES = {"container": "container_no", "seal": "seal_no", "vessel": "vessel", "voyage": "voyage"}
_DOUBTED = 0.6
"""Below this a mail taken for another matter may still be news of a shipment."""
_ETA = re.compile(r"\b(?:eta|arrival|arriv\w*|will reach)\b|到港|抵达", re.IGNORECASE)
_READY = re.compile(
    r"\b(?:ready|finish(?:ed|es)?|complet(?:e|ed|ion)|production (?:ends|done))\b|完成|做好|备好", re.IGNORECASE
)
_DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ed|ies)?|ship(?:ment|ped|ping|s)?|dispatch(?:ed)?|send)\b|交货|发货|出货", re.IGNORECASE
)
_DOCUMENT_DAY = re.compile(
    r"\b(?:latest|expiry|valid|amend|extend|b/l date|invoice|dated|reply|answer|quote|offer|need|required?)\b",
    re.IGNORECASE,
)
_ROLE_NAMES = {"depart": "etd", "arrive": "eta", "ready": "ready_on", "deliver": "delivery_date"}
_MARKED = re.compile(r"\bet[ad]\b")
_PACKAGES = frozenset({"cartons", "packages", "pallets", "crates", "cases", "drums", "bags", "boxes", "rolls", "bales"})
_TEU = re.compile(
    r"\b(?P<n>\d{1,3})\s?[x×*]\s?(?P<size>20|40|45)\s?(?:['’′]|ft|hq|hc|gp|dc|fcl)?\s?(?:hq|hc|gp|dc|fcl|ft)?\b",
    re.IGNORECASE,
)


def shipping_facts(grounds: Grounds, verdict: Verdict) -> Sequence[Fact | None]:
    """Return the shipping facts of what the sender wrote and added."""
    facts: list[Fact | None] = []
    for ground in grounds.own:
        facts += [one.as_fact(_NAMES[one.kind], ground.source) for one in ground.shipping if one.kind in _NAMES][:20]
    body = grounds.body
    if facts or body.find(SHIPPING_SHIPMENT_WORDS):
        facts += [one.as_fact("bl_no") for one in body.references if one.kind == "reference.bl"]
        facts += [
            one.as_fact("packages")
            for one in body.quantities
            if isinstance(one.value, Quantity) and one.value.unit in _PACKAGES and not _complains(verdict)
        ][:3]
        facts += _teu(body)
    return [*facts, *_days(body, verdict)]


def _complains(verdict: Verdict) -> bool:
    """In a complaint the cartons counted are those complained of."""
    return Intent.QUALITY_COMPLAINT in (verdict.intent, *verdict.also)


def _days(body: Ground, verdict: Verdict) -> Sequence[Fact | None]:
    if (
        verdict.intent in {Intent.LC_AMENDMENT, Intent.INQUIRY, Intent.PAYMENT_PROMISE, Intent.QUALITY_COMPLAINT}
        and verdict.subtype is None
        and verdict.confidence >= _DOUBTED
    ):
        at_sea = any(one.kind == "vessel" for one in body.shipping)
        return [fact for one in body.dates if (fact := _day(body, one, marked_only=not at_sea))][:6]
    return [fact for one in body.dates if (fact := _day(body, one, marked_only=verdict.subtype is Subtype.LC_ISSUE))][
        :6
    ]


def _day(body: Ground, found: Found, *, marked_only: bool) -> Fact | None:
    """Name a day by the word nearest before it: ETD, ETA, ready, delivery; None where it is another day."""
    if not isinstance(found.value, date) or body.is_old(found):
        return None
    if is_named_limit(body, found) and is_set_to_us(body, found, goods=False) and is_asking(body, found):
        return None
    words = body.before(found, 45)
    if marked_only and not _MARKED.search(words):
        return None
    places = [(match.start(), name) for name, pattern in _WORDS.items() if (match := _last(pattern, words))]
    if not places:
        role = body.day_role(found)
        name = _ROLE_NAMES.get(role or "")
        return found.as_fact(name) if name else None
    name = max(places)[1]
    if name == "delivery_date" and body.day_role(found) == "pay":
        return None
    if _DOCUMENT_DAY.search(words) and name not in {"etd", "eta"}:
        return None
    return found.as_fact(name)


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(words), maxlen=1)), None)


_WORDS = {"etd": SHIPPING_ETD, "eta": _ETA, "ready_on": _READY, "delivery_date": _DELIVERY}


def _teu(body: Ground) -> Sequence[Fact | None]:
    match = _TEU.search(body.text)
    if not match:
        return []
    units = int(match["n"]) * (1 if match["size"] == "20" else 2)
    return [body.fact("teu", units, match.group())]
