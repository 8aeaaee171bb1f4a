"""What a complaint reports: which goods, what is wrong, how many, when seen, what is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from mailmate.mail.model import Mail
from mailmate.reading.fact_tables import (
    COMPLAINT_ARRIVED,
    COMPLAINT_COUNTED,
    COMPLAINT_FOUND,
    COMPLAINT_GIVEN,
    COMPLAINT_REMEDIES,
    COMPLAINT_SAFETY,
    COMPLAINT_SHARE,
)
from mailmate.reading.grounds import Ground, Grounds, inside
from mailmate.reading.products import find_product
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.found import Found
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context
from mailmate.trade.wording import Phrase

_CLAIM = re.compile(
    r"\b(?:claim|compensat\w+|credit note|refund|loss(?:es)?|damages?|reimburse\w*|reclam\w+|indemni\w+)\b|索赔|赔偿",
    re.IGNORECASE,
)
_REMEDIES = {value: Phrase(f"remedy {value}", words) for value, words in COMPLAINT_REMEDIES}
_PICTURES = ("image/", "video/")


def complaint_facts(mail: Mail, grounds: Grounds, context: Context) -> Sequence[Fact | None]:
    """Return the facts of a complaint, from the statements that complain and the mail around them."""
    statements = grounds.heard_in(Intent.QUALITY_COMPLAINT) or grounds.body.statements
    body = grounds.body
    return [
        *_orders(grounds),
        find_product(grounds, context),
        *_defects(grounds),
        *_quantities(body, statements),
        *_days(body),
        *[body.match_fact("remedy_asked", phrase, value=value) for value, phrase in _REMEDIES.items()],
        *_claims(body),
        body.match_fact("safety", COMPLAINT_SAFETY, value=True),
        *_given(mail, body),
    ]


def _orders(grounds: Grounds) -> list[Fact]:
    facts = []
    for ground in (grounds.body, grounds.header, *grounds.documents):
        facts += [
            one.as_fact("order_ref", ground.source)
            for one in ground.references
            if one.kind in {"reference.order", "reference.po"}
        ]
        facts += [one.as_fact("lot", ground.source) for one in ground.references if one.kind == "reference.lot"]
        facts += [one.as_fact("container_no", ground.source) for one in ground.shipping if one.kind == "container"]
    return facts[:12]


def _defects(grounds: Grounds) -> Sequence[Fact | None]:
    heard = [
        voice
        for voice in grounds.voices
        if voice.intent is Intent.QUALITY_COMPLAINT and voice.detail and voice.source == "body"
    ]
    strong = sorted((voice for voice in heard if voice.weight >= 0.5), key=lambda voice: -voice.weight)
    named = [voice for voice in strong if voice.detail != "other"] or strong[:1]
    return [grounds.body.fact("defect_type", voice.detail, voice.span) for voice in named[:4]]


def _quantities(body: Ground, statements: list[Statement]) -> Sequence[Fact | None]:
    for statement in statements:
        for pattern in (COMPLAINT_SHARE, COMPLAINT_COUNTED):
            match = pattern.search(statement.text)
            if match:
                return _share(body, statement, match)
    counted = [one for one in inside(body.quantities, statements) if isinstance(one.value, Quantity)]
    return [one.as_fact("qty_affected") for one in counted[:2]]


def _share(body: Ground, statement: Statement, match: re.Match[str]) -> Sequence[Fact | None]:
    some, whole = _number(match["some"]), _number(match["all"])
    if some is None or whole is None or some > whole:
        return []
    unit = _unit(body, statement, match)
    return [
        body.fact("qty_affected", Quantity(some, unit), match["some"]),
        body.fact("qty_total", Quantity(whole, unit), match.group()[match.start("all") - match.start() :].rstrip(".,")),
    ]


def _unit(body: Ground, statement: Statement, match: re.Match[str]) -> str:
    begin = statement.start + match.start()
    near: list[Found] = [one for one in body.quantities if begin <= one.start <= begin + len(match.group()) + 20]
    units = [one.value.unit for one in near if isinstance(one.value, Quantity)]
    return units[0] if units else "pcs"


def _number(written: str) -> Decimal | None:
    digits = re.sub(r"\D", "", written)
    return Decimal(digits) if 0 < len(digits) < 12 else None


def _days(body: Ground) -> list[Fact]:
    facts = []
    for one in body.past_dates:
        name = _day_name(body.before(one, 90), body.around(one, before=0, after=60)) if one.value is not None else None
        if name:
            facts.append(one.as_fact(name))
    return facts[:4]


def _day_name(before: str, behind: str) -> str | None:
    """Name a day by the event told nearest before it, else after it."""
    told = [(match.start(), name) for name, pattern in _EVENTS for match in pattern.finditer(before)]
    if told:
        return max(told)[1]
    follows = [(match.start(), name) for name, pattern in _EVENTS for match in pattern.finditer(behind)]
    return min(follows)[1] if follows else None


_EVENTS = (("arrived_on", COMPLAINT_ARRIVED), ("found_on", COMPLAINT_FOUND))


def _claims(body: Ground) -> list[Fact]:
    return [
        one.as_fact("claim_amount")
        for one in body.amounts
        if not one.detail and _CLAIM.search(body.around(one, before=90))
    ][:3]


def _given(mail: Mail, body: Ground) -> Sequence[Fact | None]:
    facts: list[Fact | None] = []
    match = body.find(COMPLAINT_GIVEN)
    if match:
        facts.append(body.fact("evidence_given", " ".join(match.group().lower().split()), match.group()))
    return facts


def has_pictures(mail: Mail) -> bool:
    """Tell whether pictures or films are attached."""
    return any(attachment.media_type.startswith(_PICTURES) and not attachment.inline for attachment in mail.attachments)
