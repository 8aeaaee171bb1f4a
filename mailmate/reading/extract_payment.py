"""What a mail says about a payment owed to us: amount, day, debt, condition, method, reason, proof."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from mailmate.reading.extract_deadline import is_asked_by, is_asking, is_set_to_us
from mailmate.reading.fact_tables import MAIL_REQUEST
from mailmate.reading.grounds import Ground, Grounds, inside, tidy_quote, within
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.payment_fact_tables import (
    LIMIT_OF_SUMS,
    PART_OF_PAPER,
    PAYMENT_ARRIVES,
    PAYMENT_BALANCE,
    PAYMENT_CONDITION,
    PAYMENT_CREDIT,
    PAYMENT_DAY,
    PAYMENT_DEPOSIT,
    PAYMENT_DONE,
    PAYMENT_DUE,
    PAYMENT_DUE_BEHIND,
    PAYMENT_EFFECTED,
    PAYMENT_FULL,
    PAYMENT_FUTURE,
    PAYMENT_IN_TIME,
    PAYMENT_METHOD,
    PAYMENT_NOT_KEPT,
    PAYMENT_PARTIAL,
    PAYMENT_PAYER,
    PAYMENT_PLAINLY_DONE,
    PAYMENT_PROOF,
    PAYMENT_PROVEN,
    PAYMENT_PUT_OFF,
    PAYMENT_PUT_OFF_BEHIND,
    PAYMENT_REASON,
    PAYMENT_REFERENCE,
    PAYMENT_REPLACED,
    PAYMENT_SUBJECT,
    PAYMENT_VALUE_DAY,
    PAYMENT_VALUE_DAY_BEHIND,
    SUM_WORDS,
    TOTAL_WORDS,
)
from mailmate.reading.role_tables import OLD_BEFORE
from mailmate.reading.roles import DAYS, clause_at
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Money
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import fold, late_pattern
from mailmate.trade.intents import Intent

_DATED_KINDS = frozenset({"promise", "extension_request", "lc_opening", "conditional"})
_DEBT_KINDS = ("reference.invoice", "reference.pi", "reference.contract", "reference.po", "reference.order")
_IMPERATIVE_CONDITION = re.compile(
    r"^[^.;!?\n]{4,120}?(?=\s*,?\s(?:and|then)\s(?:then\s)?(?:we|i|our bank)\b)", re.IGNORECASE
)
_NEAR = 30
"""Characters between a day that no longer counts and the one in its place."""
_COMES_IN = frozenset({"arrive", "receive", "find"})
"""What a day of paying seems to be for where the money is told to arrive."""
_PAID = frozenset({"pay", None, "answer", "reason"})
_OPENED = frozenset({"open", "paper", "find", None})
"""What a day of opening a credit is said to be, where the statement speaks of one."""
_OTHER_EVENTS = frozenset(
    {
        "paper",
        "deliver",
        "ship",
        "depart",
        "ready",
        "arrive",
        "find",
        "open",
        "visit",
        "expiry",
        "receive",
        "start",
        "answer",
        "reason",
    }
)
_NOT_PAID = frozenset({"target", "rival", "claim"})
_PARTS = (
    ("deposit", PAYMENT_DEPOSIT),
    ("balance", PAYMENT_BALANCE),
    ("partial", PAYMENT_PARTIAL),
    ("full", PAYMENT_FULL),
)
_UETR = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", re.IGNORECASE)


def payment_facts(grounds: Grounds, verdict: Verdict) -> Sequence[Fact | None]:
    """Return the payment facts of the statements that speak of payment, or of all where it is one matter only."""
    statements = _payment_statements(grounds)
    body, kinds = grounds.body, set(verdict.details(Intent.PAYMENT_PROMISE))
    facts: list[Fact | None] = [*_amounts(body, statements, kinds), *_days(body, statements, kinds)]
    facts += [*_subject_days(grounds), *_debts(grounds)]
    if "conditional" in kinds:
        facts.append(_condition(statements))
    facts += [_method(statements), _reason(body), *_proofs(grounds, kinds)]
    return facts


def part_of(text: str) -> str | None:
    """Return which part of the debt the words name: deposit, balance, partial, full; None where they name none."""
    for part, pattern in _PARTS:
        if pattern.search(text):
            return part
    return None


def speaks_of_payment(grounds: Grounds, *, doubted: bool = True) -> bool:
    """Tell whether a day of the mail is one on which something is paid; not `doubted`, only the writer's own word."""
    body = grounds.body
    if not doubted:
        return any(
            _is_to_come(body, one) and body.day_role(one) == "pay" and not is_asking(body, one) for one in body.dates
        )
    owed = any(one.kind in _DEBT_KINDS[:2] for one in body.references)
    labelled = any(_is_labelled(body, one) for one in body.dates[:_FIRST_DAYS])
    if labelled and any(_is_booked(body, one) for one in body.past_dates):
        return True
    return any(
        _is_to_come(body, one)
        and (body.day_role(one) == "pay" or (owed and body.day_role(one) is None and _beside_money(body, one)))
        for one in body.dates
    )


def _payment_statements(grounds: Grounds) -> list[Statement]:
    heard = grounds.heard_in(Intent.PAYMENT_PROMISE)
    if not heard:
        return grounds.body.statements
    numbers = {statement.start for statement in heard}
    return [one for one in grounds.body.statements if one.start in numbers or _speaks_of_the_same(one, heard)]


def _speaks_of_the_same(statement: Statement, heard: list[Statement]) -> bool:
    """Take a neighbouring statement in that names a part of the debt: "The other half on 15 August.\""""
    near = any(0 < statement.start - one.start - len(one.text) < 4 for one in heard)
    return near and part_of(statement.text) is not None


def _amounts(body: Ground, statements: list[Statement], kinds: set[str]) -> list[Fact]:
    """Return the amounts of the statements that were heard, that name a day of paying or a word of it; else all."""
    plain = [one for one in body.amounts if not one.detail and body.amount_role(one) not in _NOT_PAID]
    promised = [one for one in map(body.statement_at, (one.start for one in _promised(body, statements, kinds))) if one]
    paying = [one for one in map(body.statement_at, (one.start for one in plain)) if one and _names_debt(body, one)]
    here = inside(plain, [*statements, *promised, *paying]) or plain
    return [one.as_fact("amount") for one in _that_count(body, here)[:6]]


def _that_count(body: Ground, sums: list[Found]) -> list[Found]:
    """Leave out sums that no longer count, those of a paper of which another is paid, and the parts of a total."""
    kept = [one for one in sums if not _OLD_AMOUNT.search(body.before(one, 40))]
    kept = [one for one in kept if not LIMIT_OF_SUMS.search(body.before(one, 20))]
    kept = [one for one in kept if not (_is_papers_own(body, one) and _beside_another(body, one, kept))]
    whole = next((one for one in kept if _is_total_of(body, one, kept)), None)
    return [whole] if whole else kept


_OLD_AMOUNT = late_pattern(OLD_BEFORE)


def _is_papers_own(body: Ground, found: Found) -> bool:
    """Tell what a paper amounts to of which a part is paid: "de la factura 0091 (USD 22.300,00) transferimos"."""
    if body.text[found.start - 1 : found.start] != "(":
        return False
    papers = [one for one in body.references if 0 <= found.start - one.end <= _BRACKET]
    return any(PART_OF_PAPER.search(body.before(one, 24)) for one in papers)


_BRACKET = 3


def _beside_another(body: Ground, found: Found, sums: list[Found]) -> bool:
    """Tell whether the statement of a sum names another one outside brackets."""
    place = _place_of(body, found)
    return any(
        one is not found and _place_of(body, one) == place and body.text[one.start - 1 : one.start] != "("
        for one in sums
    )


def _is_total_of(body: Ground, whole: Found, sums: list[Found]) -> bool:
    """Tell the total below the rows of a list: the others stand in lines above it and add up to it."""
    rows = [one for one in sums if one is not whole]
    line = body.text.rfind("\n", 0, whole.start) + 1
    if len(rows) < _FEWEST_ROWS or not isinstance(whole.value, Money) or any(one.start >= line for one in rows):
        return False
    if not TOTAL_WORDS.search(fold(body.text[line : whole.start])):
        return False
    amounts = [one.value.amount for one in rows if isinstance(one.value, Money)]
    return len(amounts) == len(rows) and sum(amounts) == whole.value.amount


_FEWEST_ROWS = 2


def other_amounts(grounds: Grounds) -> list[Fact]:
    """Return the sums of a mail on another matter: what is owed, what a credit or an order amounts to; no prices."""
    body = grounds.body
    sums = []
    for one in body.amounts:
        statement = body.statement_at(one.start)
        role = body.amount_role(one)
        if one.detail or statement is None or role in _NO_SUM:
            continue
        if role in _SUMS or _names_debt(body, statement) or SUM_WORDS.search(body.around(one, before=60, after=24)):
            sums.append(one)
    labelled = [one for one in sums if TOTAL_WORDS.search(body.before(one, 24))]
    return [
        one.as_fact("amount") for one in _that_count(body, labelled[-1:] if len(sums) > 1 and labelled else sums)[:4]
    ]


_NO_SUM = frozenset({"target", "rival", "discount"})
_SUMS = frozenset({"total", "claim"})


def _names_debt(body: Ground, statement: Statement) -> bool:
    """Tell a statement with a word of paying or the number of what is owed."""
    return any(one.kind in _DEBT_KINDS for one in within(body.references, statement)) or any(
        mark.role == "pay" for mark in DAYS.marks(statement.folded)
    )


def _days(body: Ground, statements: list[Statement], kinds: set[str]) -> list[Fact]:
    booked = [one for one in body.past_dates if _is_booked(body, one)]
    days = {one.value for one in booked}
    promised = [one for one in _promised(body, statements, kinds) if one.value not in days]
    known, places = {one.value for one in promised} | days, {one.start for one in promised}
    passed = [one for one in body.past_dates if one.value not in known and one.start not in places]
    paid = [one for one in passed if _is_paid(body, one)]
    if kinds and "claim" not in kinds:
        paid = [one for one in paid if _is_plainly_paid(body, one)]
    facts = [one.as_fact("evidence.value_date") for one in (booked or paid)[:2]]
    if kinds and not kinds & _DATED_KINDS:
        if not facts:
            heard = [one for one in inside(passed, statements) if _is_past(body, one)]
            facts = [one.as_fact("evidence.value_date") for one in heard][:2]
        return [*facts, *[one.as_fact("promised_date") for one in promised]]
    return [*facts, *_promises(body, statements, kinds, promised)]


_FIRST_DAYS = 3
"""Days of a mail among which the labelled one of a payment stands."""


def _is_labelled(body: Ground, found: Found) -> bool:
    before = body.before(found, 40)
    return PAYMENT_DAY.search(before) is not None or PAYMENT_VALUE_DAY.search(before) is not None


def _is_booked(body: Ground, found: Found) -> bool:
    """Tell a day that a label calls the one of booking, of a payment made: "transfer is made, value 17 November"."""
    if not isinstance(found.value, date) or found.value > body.base.day + _BOOKED_AHEAD:
        return False
    before, behind = body.before(found, 40), body.around(found, before=0, after=14)[len(found.quote) :]
    around = body.around(found, before=120, after=60)
    if PAYMENT_FUTURE.search(around):
        return False
    past = found.value <= body.base.day and _is_nearest(body, found)
    if PAYMENT_VALUE_DAY.search(before) or PAYMENT_VALUE_DAY_BEHIND.match(behind):
        return past or PAYMENT_EFFECTED.search(around) is not None
    return past and PAYMENT_DAY.search(before) is not None


_BOOKED_AHEAD = timedelta(days=7)
_LONG_AGO = timedelta(days=200)
_DONE_REACH = 70


def _is_nearest(body: Ground, found: Found) -> bool:
    """Tell a day that lies nearer in the past than, read as one to come, ahead: "Payment date: 20 September"."""
    base = body.base.day
    coming = [one.value for one in body.dates if one.start == found.start and isinstance(one.value, date)]
    return not coming or abs(coming[0] - base) >= abs(base - found.value)  # type: ignore[operator] # a day


def _is_past(body: Ground, found: Found) -> bool:
    return isinstance(found.value, date) and body.base.day - _LONG_AGO <= found.value <= body.base.day


def _is_paid(body: Ground, found: Found) -> bool:
    """Tell a day, today or before, on which something was paid: the words around say that it is done."""
    if not _is_past(body, found) or body.day_role(found) not in _PAID:
        return False
    around = body.around(found, before=_DONE_REACH, after=_DONE_REACH)
    if PAYMENT_DONE.search(around):
        return True
    return found.value != body.base.day and PAYMENT_PROVEN.search(around) is not None


def _is_plainly_paid(body: Ground, found: Found) -> bool:
    """Tell a day of paying whose own clause says that it is done, in a mail that does not claim a payment above all."""
    statement = body.statement_at(found.start)
    clause = clause_at(statement, found) if statement else ""
    money = body.day_role(found) == "pay" or PAYMENT_SUBJECT.search(clause) is not None or _beside_money(body, found)
    return money and PAYMENT_DONE.search(clause) is not None and PAYMENT_FUTURE.search(clause) is None


def _promises(body: Ground, statements: list[Statement], kinds: set[str], promised: list[Found]) -> list[Fact]:
    if promised or ("conditional" in kinds and not kinds & {"promise", "lc_opening"}):
        return [one.as_fact("promised_date") for one in promised]
    vague = [one for one in inside(body.dates, statements) if one.value is None and "vague" in one.flags]
    return [one.as_fact("promised_date") for one in vague[:4]]


def _subject_days(grounds: Grounds) -> list[Fact]:
    """Return the days promised in the subject, where the mail itself names none: "TT coming Monday"."""
    header = grounds.header
    said = any(voice.intent is Intent.PAYMENT_PROMISE and voice.source == "header" for voice in grounds.voices)
    if grounds.body.dates or not (said or not grounds.body.text.strip()):
        return []
    coming = [one for one in header.dates if _is_to_come(header, one) and header.day_role(one) not in _OTHER_EVENTS]
    return [one.as_fact("promised_date", header.source) for one in coming[:1]]


def _promised(body: Ground, statements: list[Statement], kinds: set[str]) -> list[Found]:
    """Return the days on which something will be paid; old and negated days and those of other events left out.

    Days of paying come first, wherever they stand: those a word of paying or an opened credit speaks for, those beside
    money or a part of the debt, those in the place of another. Then days of unknown purpose in what was heard.
    """
    coming = [one for one in body.dates if _is_to_come(body, one)]
    coming = [one for one in coming if not _is_due(body, one)] or coming
    purposes = {one.start: _purpose(body, one) for one in coming}
    sure = _without_spans([one for one in coming if purposes[one.start] == "pay"], body)
    if kinds and not kinds & _DATED_KINDS:
        return [one for one in sure if one.value != body.base.day][:4]
    if sure or ("conditional" in kinds and not kinds & {"promise", "lc_opening"}):
        return sure[:4]
    here = _without_spans(inside(coming, statements), body)
    opened = _OPENED if "lc_opening" in kinds else frozenset({None})
    return (
        [one for one in here if purposes[one.start] in opened]
        or [one for one in here if purposes[one.start] not in _OTHER_EVENTS]
        or [one for one in coming if purposes[one.start] in opened]
        or [one for one in here if purposes[one.start] in ("answer", "reason") and not is_set_to_us(body, one)]
    )[:4]


def _is_due(body: Ground, found: Found) -> bool:
    """Tell the day on which a debt fell due from one on which it will be paid."""
    if PAYMENT_IN_TIME.search(body.around(found, before=90, after=90)):
        return False
    behind = body.around(found, before=0, after=30)[len(found.quote) :]
    return PAYMENT_DUE.search(body.before(found, 60)) is not None or PAYMENT_DUE_BEHIND.match(behind) is not None


def _without_spans(days: list[Found], body: Ground) -> list[Found]:
    """Leave out a week or month that an exact day beside it tells better: "in our month-end run on Friday 28 November".

    "9,750 on 18 June and the rest at the end of the month" are two days: a sum or a part stands between them.
    """
    exact = [one for one in days if not _is_span(one) and any(map(str.isdigit, one.quote))]
    return [one for one in days if not _is_span(one) or not any(_is_told_by(body, one, other) for other in exact)]


def _is_told_by(body: Ground, span: Found, day: Found) -> bool:
    if _place_of(body, span) != _place_of(body, day):
        return False
    start, end = sorted((span, day), key=lambda one: one.start)
    between = body.text[start.end : end.start]
    return part_of(between) in (None, "full") and not any(start.end <= one.start < end.start for one in body.amounts)


def _place_of(body: Ground, found: Found) -> int:
    statement = body.statement_at(found.start)
    return statement.start if statement else -1


def _is_span(found: Found) -> bool:
    return found.first is not None or (
        not any(map(str.isdigit, found.quote)) and _MONTH_END.search(found.quote.lower()) is not None
    )


_MONTH_END = late_pattern(r"month|eom|mes\b|mês|mois|monat|месяц|mese|\bay\b|月|월|الشهر")


def _purpose(body: Ground, found: Found) -> str | None:
    """Return what a day is for as far as payment goes: "pay", another event, or None."""
    statement = body.statement_at(found.start)
    role = body.day_role(found)
    if statement is None or (role == "pay" and not _ASKED_TO_PAY.match(clause_at(statement, found))):
        return role
    if role == "pay":
        return "answer"
    if role in _COMES_IN and PAYMENT_ARRIVES.search(body.around(found, before=60, after=50)):
        return "pay"
    if role in _OPENED and PAYMENT_CREDIT.search(statement.folded):
        return "pay"
    if role == "depart" and _stands_behind_sum(body, found):
        return "pay"
    if role in _MADE and PAYMENT_SUBJECT.search(clause_at(statement, found).partition(found.quote.lower())[0]):
        return "pay"
    if _replaces_another(body, found) or _is_put_off(body, found):
        return "pay"
    if role is None and MAIL_REQUEST.match(statement.text):
        return "answer"
    if role is None and not _beside_money(body, found) and is_asked_by(body, found):
        return "answer"
    if role in (None, "receive") and (_beside_money(body, found) or part_of(statement.text)):
        return "pay"
    return role


def _stands_behind_sum(body: Ground, found: Found) -> bool:
    """Tell "EUR 5.120,00 leaves on Friday": right before the verb of a day stands money."""
    return any(0 <= found.start - one.end <= _BEHIND_SUM and not one.detail for one in body.amounts)


_BEHIND_SUM = 18
_MADE = frozenset({"deliver", "ready", "depart", "ship"})
"""What a day seems to be for where a payment is what is made or leaves."""
_ASKED_TO_PAY = late_pattern(
    r"\W{0,3}(?:(?:please |pls |kindly )(?:settle|pay|refund|reimburse|credit|transfer|remit)|"
    r"(?:settle|pay|refund|reimburse)(?= (?:us|it|this|within|by|until|before|latest)\b))\b"
)
"""What the writer wants of us: "Settle within 14 days please"."""
_FEW = 6
"""More days than that do not stand within `_NEAR`."""


def _replaces_another(body: Ground, found: Found) -> bool:
    """Tell "from 30 November to 15 January": right before it stands a day that no longer counts."""
    at = bisect_left(body.dates, found.start, key=lambda one: one.start)
    return any(0 < found.start - one.end < _NEAR and body.is_old(one) for one in body.dates[max(0, at - _FEW) : at])


def _is_put_off(body: Ground, found: Found) -> bool:
    """Tell the day to which a payment is to be put off: "le report au 30 novembre"."""
    if PAYMENT_PUT_OFF.search(body.before(found, 90)):
        return True
    behind = body.around(found, before=0, after=24)[len(found.quote) :]
    return PAYMENT_PUT_OFF_BEHIND.match(behind) is not None


def _is_to_come(body: Ground, found: Found) -> bool:
    """Tell whether a day may be one of paying: to come, and not the day on which something was paid ("今天已汇出")."""
    if not body.is_to_come(found):
        return False
    if PAYMENT_REPLACED.search(body.before(found)):
        return PAYMENT_IN_TIME.search(body.around(found, before=90, after=90)) is not None
    if PAYMENT_NOT_KEPT.search(body.before(found, 110)):
        return False
    if found.value == body.base.day:
        around = body.around(found, before=16, after=26)
        return not PAYMENT_DONE.search(around) or PAYMENT_FUTURE.search(around) is not None
    return not body.once(_is_past_told, found)


_BARE_DAY = 14
"""Characters of a day that names neither month nor year."""


def _is_past_told(body: Ground, found: Found) -> bool:
    """Tell the Monday of "we made the transfer Monday": a day that may be the last one, in a clause on what is done."""
    statement = body.statement_at(found.start)
    if statement is None or len(found.quote) > _BARE_DAY or body.day_role(found) not in _PAID:
        return False
    clause = clause_at(statement, found)
    if not PAYMENT_PLAINLY_DONE.search(clause) or PAYMENT_FUTURE.search(clause):
        return False
    return any(one.start == found.start and _is_past(body, one) for one in body.past_dates)


def _beside_money(body: Ground, found: Found) -> bool:
    """Tell whether an amount stands in the same statement: the lines of a payment plan need no verb."""
    statement = body.statement_at(found.start)
    return statement is not None and any(
        not one.detail and body.amount_role(one) not in _NOT_PAID for one in within(body.amounts, statement)
    )


def _debts(grounds: Grounds) -> list[Fact]:
    for ground in (grounds.body, grounds.header, *grounds.documents, grounds.quoted):
        for kind in _DEBT_KINDS:
            found = [one for one in ground.references if one.kind == kind]
            if found:
                return [one.as_fact("debt_ref", ground.source) for one in found[:4]]
    return []


def _condition(statements: list[Statement]) -> Fact | None:
    for statement in statements:
        match = PAYMENT_CONDITION.search(statement.text) or _IMPERATIVE_CONDITION.search(statement.text)
        if match:
            quote = tidy_quote(statement.text, match.start(), match.end())
            return Fact("condition", " ".join(quote.split()), quote, "body") if quote else None
    return None


def _method(statements: list[Statement]) -> Fact | None:
    for statement in statements:
        match = PAYMENT_METHOD.search(statement.text)
        if match:
            return Fact("method", match.group(), match.group(), "body")
    return None


def _reason(body: Ground) -> Fact | None:
    match = body.find(PAYMENT_REASON)
    if not match:
        return None
    quote = tidy_quote(body.text, match.start(), match.end())
    return Fact("reason", " ".join(quote.split()), quote, "body") if quote else None


def _proofs(grounds: Grounds, kinds: set[str]) -> Sequence[Fact | None]:
    if kinds and "claim" not in kinds:
        return []
    facts: list[Fact | None] = [grounds.body.match_fact("evidence.type", PAYMENT_PROOF)]
    for ground in grounds.own:
        match = _UETR.search(ground.text)
        if match:
            facts.append(ground.fact("evidence.uetr", match.group(), match.group()))
    for document in grounds.documents:
        facts += _proof_in(document)
    return facts


def _proof_in(document: Ground) -> Sequence[Fact | None]:
    """Return what a copy of a transfer says; it is a claim of the payer, never receipt of money."""
    facts: list[Fact | None] = []
    facts += [one.as_fact("evidence.amount", document.source) for one in document.amounts if not one.detail][:1]
    facts.append(document.match_fact("evidence.payer", PAYMENT_PAYER))
    facts.append(document.match_fact("evidence.reference", PAYMENT_REFERENCE))
    facts += [
        one.as_fact("evidence.value_date", document.source)
        for one in document.past_dates
        if "value" in document.before(one, 30)
    ][:1]
    return facts
