"""What a complaint reports: which goods, what is wrong, how many, when seen, what is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from mailmate.mail.model import Mail
from mailmate.reading.deadline_tables import LIMIT_BEFORE
from mailmate.reading.fact_tables import (
    COMPLAINT_ARRIVED,
    COMPLAINT_FOUND,
    COMPLAINT_GIVEN,
    COMPLAINT_PAPER_DAY,
    COMPLAINT_RECEIVED,
    COMPLAINT_REMEDIES,
    COMPLAINT_SAFETY,
)
from mailmate.reading.grounds import Ground, Grounds
from mailmate.reading.products import find_faulty_product
from mailmate.reading.roles import DEFECTS, REMEDIES
from mailmate.reading.shares import find_share
from mailmate.reading.spoilt import find_spoilt
from mailmate.trade.facts import Fact
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import Phrase
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context

_CLAIM = re.compile(
    r"\b(?:claim|compensat\w+|credit note|refund|loss(?:es)?|damages?|reimburse\w*|reclam\w+|indemni\w+)\b|索赔|赔偿",
    re.IGNORECASE,
)
_REMEDIES = {value: Phrase(f"remedy {value}", words) for value, words in COMPLAINT_REMEDIES}
_CLAIMED = frozenset({"claim", "discount"})
_EVENT_NAMES = {
    "arrive": "arrived_on",
    "receive": "arrived_on",
    "deliver": "arrived_on",
    "find": "found_on",
    "open": "found_on",
}


def complaint_facts(mail: Mail, grounds: Grounds, context: Context, *, sure: bool = True) -> Sequence[Fact | None]:
    """Return the facts of a complaint, from the statements that complain; not `sure` that they do, only clear ones."""
    statements = grounds.heard_in(Intent.QUALITY_COMPLAINT) or grounds.body.statements
    body = grounds.body
    return [
        *_orders(grounds),
        find_faulty_product(grounds, context, statements),
        *_defects(grounds),
        *find_spoilt(body, statements, sure=sure),
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
    return any(fact for fact in _remedies(body)) or any(find_share(body, statement) for statement in body.statements)


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


_PAPERS = frozenset({"reference.invoice", "reference.order", "reference.po", "reference.pi", "reference.contract"})


def _faulty_orders(body: Ground) -> list[Fact]:
    """Return the papers that the words of the fault name: the goods are theirs, whatever the thread is about."""
    named = [one for one in body.references if one.kind in _PAPERS]
    told = [
        one for one in named if (at := body.statement_at(one.start)) and not at.is_question and DEFECTS.marks(at.folded)
    ]
    return [one.as_fact("order_ref", body.source) for one in told[:3]]


def _orders(grounds: Grounds) -> list[Fact]:
    facts = _faulty_orders(grounds.body)
    if facts:
        return [*facts, *_lots(grounds)]
    for ground in (grounds.body, grounds.header, *grounds.documents):
        facts += [
            one.as_fact("order_ref", ground.source)
            for one in ground.references
            if one.kind in {"reference.order", "reference.po"}
        ]
    return [*facts, *_lots(grounds)][:12]


def _lots(grounds: Grounds) -> list[Fact]:
    facts = []
    for ground in (grounds.body, grounds.header, *grounds.documents):
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
    if LIMIT_BEFORE.search(body.before(one, 46)) and _is_still_to_come(body, one):
        return None
    role = body.day_role(one)
    if role in _EVENT_NAMES:
        return _EVENT_NAMES[role]
    before = body.before(one, 90)
    if role == "ship" and COMPLAINT_RECEIVED.search(before):
        return "arrived_on"
    if role is not None:
        return None
    return None if COMPLAINT_PAPER_DAY.search(before) else _day_name(before, body.around(one, before=0, after=60))


def _is_still_to_come(body: Ground, one: Found) -> bool:
    """Tell a day that, read as a commitment, lies ahead: "we need the new ones here by the 17th"."""
    return any(other.start == one.start and body.is_to_come(other) for other in body.dates)


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
