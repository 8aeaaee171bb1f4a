"""What a mail says about a payment owed to us: amount, day, debt, condition, method, reason, proof.

Here the facts are put together; which sums count is judged in `payment_sums`, which days were paid on in
`payments_made`, which are to be paid on in `payments_promised`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.reading.extract_deadline import is_asking
from mailmate.reading.grounds import Ground, Grounds, inside, tidy_quote
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.payment_fact_tables import PAYMENT_CONDITION, PAYMENT_METHOD, PAYMENT_REASON
from mailmate.reading.payment_sums import (
    DEBT_KINDS,
    NOT_PAID,
    beside_money,
    is_price,
    names_debt,
    of_goods,
    part_of,
    that_count,
)
from mailmate.reading.payments_made import is_booked, is_labelled, is_paid, is_past, is_plainly_paid, proofs
from mailmate.reading.payments_promised import DATED_KINDS, is_to_come, promised_days, subject_days
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact
from mailmate.trade.finding.found import Found
from mailmate.trade.intents import Intent

_IMPERATIVE_CONDITION = re.compile(
    r"^[^.;!?\n]{4,120}?(?=\s*,?\s(?:and|then)\s(?:then\s)?(?:we|i|our bank)\b)", re.IGNORECASE
)


def payment_facts(grounds: Grounds, verdict: Verdict) -> Sequence[Fact | None]:
    """Return the payment facts of the statements that speak of payment, or of all where it is one matter only."""
    statements = _payment_statements(grounds)
    body, kinds = grounds.body, set(verdict.details(Intent.PAYMENT_PROMISE))
    facts: list[Fact | None] = [*_amounts(body, statements, kinds), *_days(body, statements, kinds)]
    facts += [*subject_days(grounds), *_debts(grounds)]
    if "conditional" in kinds:
        facts.append(_condition(statements))
    facts += [_method(statements), _reason(body), *proofs(grounds, kinds)]
    return facts


def speaks_of_payment(grounds: Grounds, *, doubted: bool = True) -> bool:
    """Tell whether a day of the mail is one on which something is paid; not `doubted`, only the writer's own word."""
    body = grounds.body
    if not doubted:
        return any(
            is_to_come(body, one) and body.day_role(one) == "pay" and not is_asking(body, one) for one in body.dates
        )
    owed = any(one.kind in DEBT_KINDS[:2] for one in body.references)
    labelled = any(is_labelled(body, one) for one in body.dates[:_FIRST_DAYS])
    if labelled and any(is_booked(body, one) for one in body.past_dates):
        return True
    return any(
        is_to_come(body, one)
        and (body.day_role(one) == "pay" or (owed and body.day_role(one) is None and beside_money(body, one)))
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
    plain = [one for one in body.amounts if not one.detail and body.amount_role(one) not in NOT_PAID]
    plain = [one for one in plain if not is_price(body, one)]
    promised = [
        one for one in map(body.statement_at, (one.start for one in promised_days(body, statements, kinds))) if one
    ]
    paying = [one for one in map(body.statement_at, (one.start for one in plain)) if one and names_debt(body, one)]
    here = inside(plain, [*statements, *promised, *paying]) or plain
    if any(part_of(one.text) in ("deposit", "partial") for one in promised):
        here = [one for one in here if not of_goods(body, one)]
    return [one.as_fact("amount") for one in that_count(body, here)[:6]]


def _days(body: Ground, statements: list[Statement], kinds: set[str]) -> list[Fact]:
    booked = [one for one in body.past_dates if is_booked(body, one)]
    days = {one.value for one in booked}
    promised = [one for one in promised_days(body, statements, kinds) if one.value not in days]
    known, places = {one.value for one in promised} | days, {one.start for one in promised}
    passed = [one for one in body.past_dates if one.value not in known and one.start not in places]
    paid = [one for one in passed if is_paid(body, one)]
    if kinds and "claim" not in kinds:
        paid = [one for one in paid if is_plainly_paid(body, one)]
    facts = [one.as_fact("evidence.value_date") for one in (booked or paid)[:2]]
    if kinds and not kinds & DATED_KINDS:
        if not facts:
            heard = [one for one in inside(passed, statements) if is_past(body, one)]
            facts = [one.as_fact("evidence.value_date") for one in heard][:2]
        return [*facts, *[one.as_fact("promised_date") for one in promised]]
    return [*facts, *_promises(body, statements, kinds, promised)]


_FIRST_DAYS = 3
"""Days of a mail among which the labelled one of a payment stands."""


def _promises(body: Ground, statements: list[Statement], kinds: set[str], promised: list[Found]) -> list[Fact]:
    if promised or ("conditional" in kinds and not kinds & {"promise", "lc_opening"}):
        return [one.as_fact("promised_date") for one in promised]
    vague = [one for one in inside(body.dates, statements) if one.value is None and "vague" in one.flags]
    return [one.as_fact("promised_date") for one in vague[:4]]


def _debts(grounds: Grounds) -> list[Fact]:
    for ground in (grounds.body, grounds.header, *grounds.documents, grounds.quoted):
        for kind in DEBT_KINDS:
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
