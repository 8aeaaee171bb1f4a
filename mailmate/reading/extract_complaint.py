"""What a complaint reports: which goods, what is wrong, how many, when seen, what is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from mailmate.mail.model import Mail
from mailmate.reading.deadline_tables import LIMIT_BEFORE
from mailmate.reading.fact_tables import (
    COMPLAINT_ALL,
    COMPLAINT_ARRIVED,
    COMPLAINT_COUNTED,
    COMPLAINT_FOUND,
    COMPLAINT_GIVEN,
    COMPLAINT_NOT_GOODS,
    COMPLAINT_PAPER_DAY,
    COMPLAINT_REMEDIES,
    COMPLAINT_SAFETY,
    COMPLAINT_SHARE,
    COMPLAINT_SLASHED,
    LESS,
    NUMBER_NAMES,
)
from mailmate.reading.grounds import Ground, Grounds, inside, within
from mailmate.reading.products import find_product
from mailmate.reading.role_tables import BACKWARD_SHARE, FORWARD_SHARE, SHARE_BEHIND
from mailmate.reading.roles import DAYS, DEFECTS, REMEDIES
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.amount_tables import COUNTED
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import Phrase
from mailmate.trade.finding.words import either, fold, late_pattern
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Context

_CLAIM = re.compile(
    r"\b(?:claim|compensat\w+|credit note|refund|loss(?:es)?|damages?|reimburse\w*|reclam\w+|indemni\w+)\b|索赔|赔偿",
    re.IGNORECASE,
)
_REMEDIES = {value: Phrase(f"remedy {value}", words) for value, words in COMPLAINT_REMEDIES}
_RIGHT_BEHIND = 34
"""How far behind a bare number a word for a defect may stand to be counted by it."""
_RIGHT_BEFORE = 12
"""How far before a bare number a word for what is missing or broken may stand."""
_TAKES = frozenset({"shortage", "damage"})
_GOT = frozenset({"receive", "arrive", "deliver"})
_STATEMENTS_COUNTED = 30
_OTHER_CLAUSE, _BEHIND_COSTS = 40, 10
_CLAUSE = late_pattern(r"[,;:，；、](?!\d)")
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
_OF_THEM = late_pattern(
    r"\s(?:\w{1,8}\s)?(?:of\s(?:them|these|those|which)|d'entre\s(?:elles|eux)|de\s(?:ellas|ellos|las\scuales)|delas|deles|"
    r"из\sних|davon|tanesi)(?!\w)"
)
"""Words behind a count that make it a part of one named before: "200 lamps … and 12 of them"."""
_PERCENT = late_pattern(r"(?P<behind>\d{1,2}(?:[.,]\d{1,2})?)\s?%|%\s?(?P<before>\d{1,2}(?:[.,]\d{1,2})?)")
_BARE_NUMBER = late_pattern(
    r"(?<![\w.,/#-])\d{1,3}(?:[.,  ]\d{3}){1,2}(?![\d.,%/-])|(?<![\w.,/#-])\d{1,6}(?![\d%/-]|[.,]\d|\s?%)"
)
_NUMBER_WORD = late_pattern(
    r"(?<![\w-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"|{either(NUMBER_NAMES)})(?![\w-])"
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
    """Return how many are affected of how many: a share in words first, then counts that stand by a word for a defect.

    A count without such a word is taken only where the complaint counts nothing else.
    """
    heard = {one.start for one in statements}
    others = [one for one in body.statements if one.start not in heard]
    if missing := _missing(body):
        return missing
    for statement in [*statements, *others]:
        if share := _shares(body, statement):
            return [*share, *_beside_share(body, statement, share)]
    for statement in statements:
        for pattern in (COMPLAINT_SHARE, COMPLAINT_COUNTED, COMPLAINT_SLASHED):
            match = pattern.search(statement.text)
            if match and (share := _share(body, statement, match)):
                return share
        if everything := _all_of(body, statement):
            return everything
    spoilt = [one for statement in statements for one in _spoilt(body, statement)]
    spoilt = spoilt or [one for statement in others for one in _spoilt(body, statement)]
    if spoilt:
        few = list(dict.fromkeys(spoilt))[:3]
        return [*(_counted(body, "qty_affected", one) for one in few), *_total_of(body, few)]
    counted = [
        one
        for one in inside(body.quantities, statements)
        if isinstance(one.value, Quantity) and one.value.unit in COUNTED
    ]
    return [one.as_fact("qty_affected") for one in counted[:1]] if len({one.value for one in counted}) == 1 else []


def _missing(body: Ground) -> list[Fact | None]:
    """Return "packing list 96, counted 92, 4 missing": three counts of which one is what the others differ by."""
    counts = [one for statement in body.statements[:_STATEMENTS_COUNTED] for one in _counts(body, statement)][:12]
    values = [one.value for one in counts]
    for whole in counts:
        for some in counts:
            left = whole.value - some.value
            if whole.unit and some.unit in ("", whole.unit) and 1 < left < some.value and left in values:
                few = next(one for one in counts if one.value == left)
                if few.unit in ("", whole.unit) and _speaks_of_shortage(body, few):
                    return [
                        body.fact("qty_affected", Quantity(few.value, whole.unit), body.text[few.start : few.end]),
                        _counted(body, "qty_total", whole),
                    ]
    return []


def _speaks_of_shortage(body: Ground, count: _Count) -> bool:
    statement = body.statement_at(count.start)
    if statement is None:
        return False
    return LESS.search(statement.folded) is not None or any(
        mark.role == "shortage" for mark in DEFECTS.marks(statement.folded)
    )


def _beside_share(body: Ground, statement: Statement, share: Sequence[Fact | None]) -> list[Fact | None]:
    """Return other spoilt counts in the statement of a share: "412 of 3000 peel, 60 are another model"."""
    told = [fact.value for fact in share if fact and isinstance(fact.value, Quantity)]
    whole = max(one.value for one in told)
    known = {one.value for one in told}
    more = [one for one in _spoilt(body, statement) if one.value not in known and one.value < whole and one.unit]
    return [_counted(body, "qty_affected", one) for one in more[:2]]


def _all_of(body: Ground, statement: Statement) -> list[Fact | None]:
    """Return "all 60 lamps are black" as 60 of 60: a defect is told beside it, or nothing else is counted."""
    match = COMPLAINT_ALL.search(fold(statement.text))
    counts = _counts(body, statement) if match else []
    here = [one for one in counts if match and one.start == statement.start + match.start("all")]
    if not here or (len(counts) > 1 and not DEFECTS.marks(statement.folded)):
        return []
    return [_counted(body, "qty_affected", here[0]), _counted(body, "qty_total", here[0])]


def _counted(body: Ground, name: str, count: _Count) -> Fact | None:
    return body.fact(name, Quantity(count.value, count.unit or "pcs"), body.text[count.start : count.end])


def _total_of(body: Ground, spoilt: list[_Count]) -> list[Fact | None]:
    """Return the only larger count of the same unit that a statement says was received, ordered or delivered."""
    most = max(one.value for one in spoilt)
    units = {one.unit for one in spoilt}
    told = [
        one
        for statement in body.statements
        if any(mark.role in _GOT for mark in DAYS.marks(statement.folded))
        for one in _counts(body, statement)
        if one.value > most and one.unit in units and one.unit
    ]
    return [_counted(body, "qty_total", told[0])] if len({one.value for one in told}) == 1 else []


def _spoilt(body: Ground, statement: Statement) -> list[_Count]:
    """Return, for each word for a defect in a statement, the count that stands nearest to it in its clause.

    A number without a unit counts only right before such a word, or right behind one ("missing 4", "manque 40").
    """
    marks = DEFECTS.marks(statement.folded)
    counts = _counts(body, statement) if marks else []
    if not counts:
        return []
    found = []
    for mark in marks:
        low, high = statement.start + mark.start, statement.start + mark.end
        best = min(counts, key=lambda one: _between(body, one, low, high))
        if (
            best.unit
            or 0 <= low - best.end <= _RIGHT_BEHIND
            or (mark.role in _TAKES and 0 <= best.start - high <= _RIGHT_BEFORE)
        ):
            found.append(best)
    return list(dict.fromkeys(found))


def _between(body: Ground, count: _Count, low: int, high: int) -> int:
    """Return how far a count is from a word at `low:high`: characters, another clause's count as many."""
    start, end = (count.end, low) if count.end <= low else (high, count.start)
    between = body.text[start:end]
    far = max(0, end - start) + (0 if count.end <= low else _BEHIND_COSTS)
    return far + (_OTHER_CLAUSE if _CLAUSE.search(between) else 0) + (0 if count.unit else 5)


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
    for match in (*_BARE_NUMBER.finditer(folded), *_NUMBER_WORD.finditer(folded)):
        start, end = begin + match.start(), begin + match.end()
        number = _number(match[0]) or _number_word(match[0])
        if number is None or COMPLAINT_NOT_GOODS.match(folded, match.end()):
            continue
        if not any(low < end and start < high for low, high in taken):
            counts.append(_Count(number, start, end, ""))
    return sorted(counts, key=lambda one: one.start)[:8]


def _shares(body: Ground, statement: Statement) -> Sequence[Fact | None]:
    """Return "37 of the 400 valves", "Из 500 клапанов 38 текут", "500台中有36台" as affected and total."""
    counts = _counts(body, statement)
    for one, two in sorted(pairwise(counts), key=lambda pair: pair[1].start - pair[0].end):
        between = fold(body.text[one.end : two.start])
        before = fold(body.text[max(0, one.start - 24) : one.start])
        if "samples" in (one.unit, two.unit):
            continue
        share = _PERCENT.search(between) or _PERCENT.search(before)
        if share and one.value > two.value and _is_share(two.value, one.value, share):
            return _affected(body, two, one)
        forward = one.value <= two.value and len(between) < 50 and _FORWARD.search(between)
        backward = one.value >= two.value and (_BACKWARD.search(before) or _BEHIND.fullmatch(between))
        if forward and one.value != two.value:
            return _affected(body, one, two)
        if backward and one.value != two.value and len(between) < 90:
            return _affected(body, two, one)
        if one.value > two.value and _OF_THEM.match(fold(body.text[two.end : two.end + 30])):
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


def _number_word(written: str) -> Decimal | None:
    """Return a number in words: "thirty-one", "zwei", "два"."""
    values = [NUMBER_NAMES.get(word, 0) for word in written.replace("-", " ").split()]
    return Decimal(sum(values)) if values and all(values) else None


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
    if LIMIT_BEFORE.search(body.before(one, 46)) and _is_still_to_come(body, one):
        return None
    role = body.day_role(one)
    if role in _EVENT_NAMES:
        return _EVENT_NAMES[role]
    if role is not None:
        return None
    before = body.before(one, 90)
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


def has_pictures(mail: Mail) -> bool:
    """Tell whether pictures or films are attached."""
    return any(attachment.media_type.startswith(_PICTURES) and not attachment.inline for attachment in mail.attachments)
