"""What a complaint reports: which goods, what is wrong, how many, when seen, what is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

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
from mailmate.reading.grounds import Ground, Grounds, inside, within
from mailmate.reading.products import find_product
from mailmate.reading.role_tables import BACKWARD_SHARE, FORWARD_SHARE, SHARE_BEHIND
from mailmate.reading.roles import DEFECTS, REMEDIES
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import Phrase
from mailmate.trade.finding.words import fold, late_pattern
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context

_CLAIM = re.compile(
    r"\b(?:claim|compensat\w+|credit note|refund|loss(?:es)?|damages?|reimburse\w*|reclam\w+|indemni\w+)\b|索赔|赔偿",
    re.IGNORECASE,
)
_REMEDIES = {value: Phrase(f"remedy {value}", words) for value, words in COMPLAINT_REMEDIES}
_RIGHT_BEHIND = 24
"""How far behind a bare number a word for a defect may stand to be counted by it."""
_CLAIMED = frozenset({"claim", "discount"})
_EVENT_NAMES = {
    "arrive": "arrived_on",
    "receive": "arrived_on",
    "deliver": "arrived_on",
    "find": "found_on",
    "open": "found_on",
}
_FORWARD, _BACKWARD, _BEHIND = (
    late_pattern(FORWARD_SHARE + "$"),
    late_pattern(BACKWARD_SHARE),
    late_pattern(SHARE_BEHIND),
)
_PERCENT = late_pattern(r"(?P<behind>\d{1,2}(?:[.,]\d{1,2})?)\s?%|%\s?(?P<before>\d{1,2}(?:[.,]\d{1,2})?)")
_BARE_NUMBER = late_pattern(
    r"(?<![\w.,/#-])\d{1,3}(?:[.,  ]\d{3}){1,2}(?![\d.,%/-])|(?<![\w.,/#-])\d{1,6}(?![\d%/-]|[.,]\d|\s?%)"
)
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
        *_remedies(body),
        *_claims(body),
        body.match_fact("safety", COMPLAINT_SAFETY, value=True),
        *_given(mail, body),
    ]


def speaks_of_complaint(grounds: Grounds, *, doubted: bool = False) -> bool:
    """Tell whether the mail names a defect and what is wanted for it; in a `doubted` mail one of them is enough."""
    body = grounds.body
    spoilt = any(DEFECTS.marks(statement.folded) for statement in body.statements)
    if doubted:
        return spoilt or bool(_remedies(body))
    if not spoilt:
        return False
    return any(fact for fact in _remedies(body)) or any(_shares(body, statement) for statement in body.statements)


def _remedies(body: Ground) -> list[Fact]:
    """Return each remedy asked for, at its first words."""
    facts = [
        fact for value, phrase in _REMEDIES.items() if (fact := body.match_fact("remedy_asked", phrase, value=value))
    ]
    given = {fact.value for fact in facts}
    for statement in body.statements:
        for mark in REMEDIES.marks(statement.folded):
            if mark.role not in given:
                given.add(mark.role)
                facts.append(Fact("remedy_asked", mark.role, statement.text[mark.start : mark.end], body.source))
    return facts


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
    if named and named[0].detail != "other":
        return [grounds.body.fact("defect_type", voice.detail, voice.span) for voice in named[:4]]
    return _named_defects(grounds.body) or [grounds.body.fact("defect_type", one.detail, one.span) for one in named[:1]]


def _named_defects(body: Ground) -> list[Fact | None]:
    """Return the first defect that words of any language name."""
    for statement in body.statements:
        for mark in DEFECTS.marks(statement.folded)[:1]:
            return [body.fact("defect_type", mark.role, statement.text[mark.start : mark.end])]
    return []


def _quantities(body: Ground, statements: list[Statement]) -> Sequence[Fact | None]:
    heard = {one.start for one in statements}
    for statement in [*statements, *(one for one in body.statements if one.start not in heard)]:
        if share := _shares(body, statement):
            return share
    for statement in statements:
        for pattern in (COMPLAINT_SHARE, COMPLAINT_COUNTED):
            match = pattern.search(statement.text)
            if match and (share := _share(body, statement, match)):
                return share
    counted = [one for one in inside(body.quantities, statements) if isinstance(one.value, Quantity)]
    spoilt = list(dict.fromkeys(one for statement in statements for one in _spoilt(body, statement)))
    if spoilt:
        return [
            body.fact("qty_affected", Quantity(one.value, one.unit or "pcs"), body.text[one.start : one.end])
            for one in spoilt[:3]
        ]
    return [one.as_fact("qty_affected") for one in counted[:1]]


def _spoilt(body: Ground, statement: Statement) -> list[_Count]:
    """Return the quantities of a statement that stand nearest to its words for a defect."""
    counts = _counts(body, statement)
    if not counts:
        return []
    places = [statement.start + mark.start for mark in DEFECTS.marks(statement.folded)]
    nearest = [(place, min(counts, key=lambda one: abs(one.end - place))) for place in places]
    return [one for place, one in nearest if one.unit or 0 <= place - one.end <= _RIGHT_BEHIND]


@dataclass(frozen=True, slots=True)
class _Count:
    """A number that is no date, amount, reference or measure, at its place in the text, with its unit if any."""

    value: Decimal
    start: int
    end: int
    unit: str


def _counts(body: Ground, statement: Statement) -> list[_Count]:
    begin, finish = statement.start, statement.start + len(statement.text)
    taken = [
        (one.start, one.end)
        for finds in (body.dates, body.amounts, body.references, body.shipping)
        for one in within(finds, statement)
    ]
    counts = [
        _Count(one.value.value, one.start, one.end, one.value.unit)
        for one in within(body.quantities, statement)
        if isinstance(one.value, Quantity)
    ]
    taken += [(one.start, one.end) for one in counts]
    folded = fold(body.text[begin:finish])
    for match in _BARE_NUMBER.finditer(folded):
        start, end = begin + match.start(), begin + match.end()
        number = _number(match[0])
        if number is not None and not any(low < end and start < high for low, high in taken):
            counts.append(_Count(number, start, end, ""))
    return sorted(counts, key=lambda one: one.start)[:8]


def _shares(body: Ground, statement: Statement) -> Sequence[Fact | None]:
    """Return "37 of the 400 valves", "Из 500 клапанов 38 текут", "500台中有36台" as affected and total."""
    counts = _counts(body, statement)
    for one, two in sorted(pairwise(counts), key=lambda pair: pair[1].start - pair[0].end):
        between = fold(body.text[one.end : two.start])
        before = fold(body.text[max(0, one.start - 24) : one.start])
        share = _PERCENT.search(between) or _PERCENT.search(before)
        if share and one.value > two.value and _is_share(two.value, one.value, share):
            return _affected(body, two, one)
        forward = one.value <= two.value and len(between) < 50 and _FORWARD.search(between)
        backward = one.value >= two.value and (_BACKWARD.search(before) or _BEHIND.fullmatch(between))
        if forward and one.value != two.value:
            return _affected(body, one, two)
        if backward and one.value != two.value and len(between) < 90:
            return _affected(body, two, one)
    return []


def _is_share(some: Decimal, whole: Decimal, percent: re.Match[str]) -> bool:
    """Tell "5000 pieces, about 8 %, say 400" by the arithmetic."""
    share = Decimal((percent["behind"] or percent["before"]).replace(",", ".")) / 100
    return abs(some / whole - share) <= Decimal("0.015")


def _affected(body: Ground, some: _Count, whole: _Count) -> Sequence[Fact | None]:
    unit = some.unit or whole.unit or "pcs"
    return [
        body.fact("qty_affected", Quantity(some.value, unit), body.text[some.start : some.end]),
        body.fact("qty_total", Quantity(whole.value, unit), body.text[whole.start : whole.end]),
    ]


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
        name = _event_of(body, one)
        if name:
            facts.append(one.as_fact(name))
    return facts[:4]


def _event_of(body: Ground, one: Found) -> str | None:
    if not isinstance(one.value, date) or one.value > body.base.day:
        return None
    role = body.day_role(one)
    if role in _EVENT_NAMES:
        return _EVENT_NAMES[role]
    if role is not None:
        return None
    return _day_name(body.before(one, 90), body.around(one, before=0, after=60))


def _day_name(before: str, behind: str) -> str | None:
    """Name a day by the event told nearest before it, else after it."""
    told = [(match.start(), name) for name, pattern in _EVENTS for match in pattern.finditer(before)]
    if told:
        return max(told)[1]
    follows = [(match.start(), name) for name, pattern in _EVENTS for match in pattern.finditer(behind)]
    return min(follows)[1] if follows else None


_EVENTS = (("arrived_on", COMPLAINT_ARRIVED), ("found_on", COMPLAINT_FOUND))


def _claims(body: Ground) -> list[Fact]:
    return [one.as_fact("claim_amount") for one in body.amounts if not one.detail and (_is_claimed(body, one))][:3]


def _is_claimed(body: Ground, found: Found) -> bool:
    """Tell money asked for a defect: by its own word, or beside a remedy that is asked for."""
    role, statement = body.amount_role(found), body.statement_at(found.start)
    if role in _CLAIMED or _CLAIM.search(body.around(found, before=90)):
        return True
    return role is None and statement is not None and bool(REMEDIES.marks(statement.folded))


def _given(mail: Mail, body: Ground) -> Sequence[Fact | None]:
    facts: list[Fact | None] = []
    match = body.find(COMPLAINT_GIVEN)
    if match:
        facts.append(body.fact("evidence_given", " ".join(match.group().lower().split()), match.group()))
    return facts


def has_pictures(mail: Mail) -> bool:
    """Tell whether pictures or films are attached."""
    return any(attachment.media_type.startswith(_PICTURES) and not attachment.inline for attachment in mail.attachments)
