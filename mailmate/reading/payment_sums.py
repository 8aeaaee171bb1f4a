"""The sums of a payment: which of a mail's amounts count, what debt and what part of it words name.

Which day a sum is paid on stands in `payments_made` and `payments_promised`.
"""

from __future__ import annotations

from mailmate.reading.grounds import Ground, Grounds, within
from mailmate.reading.payment_fact_tables import (
    LIMIT_OF_SUMS,
    PART_OF_PAPER,
    PAYMENT_BALANCE,
    PAYMENT_DEPOSIT,
    PAYMENT_FULL,
    PAYMENT_PARTIAL,
    SUM_WORDS,
    TOTAL_WORDS,
)
from mailmate.reading.role_tables import OLD_BEFORE
from mailmate.reading.roles import DAYS
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Money
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import fold, late_pattern

DEBT_KINDS = ("reference.invoice", "reference.pi", "reference.contract", "reference.po", "reference.order")
"""Papers whose number may be that of a debt, the likeliest first."""
NOT_PAID = frozenset({"target", "rival", "claim"})
"""What an amount may be that nobody pays."""
_PARTS = (
    ("deposit", PAYMENT_DEPOSIT),
    ("balance", PAYMENT_BALANCE),
    ("partial", PAYMENT_PARTIAL),
    ("full", PAYMENT_FULL),
)


def part_of(text: str) -> str | None:
    """Return which part of the debt the words name: deposit, balance, partial, full; None where they name none."""
    for part, pattern in _PARTS:
        if pattern.search(text):
            return part
    return None


def is_price(body: Ground, found: Found) -> bool:
    """Tell the price of one piece from a sum that is paid: "300 pcs at USD 115.00", "40 bags @ 12.50"."""
    line = body.text[body.text.rfind("\n", 0, found.start) + 1 : found.start]
    link = _AT.search(line[-_LINK:])
    return link is not None and any(
        one.end <= found.start - len(link[0]) and found.start - one.end < _BEHIND_COUNT for one in body.quantities
    )


_AT = late_pattern(
    r"(?:@|\b(?:at|each|price|à|por|precio|preço|prix|zu|preis|по|цена|fiyatı?)|单价|單價|单价为|بسعر|단가)[\s:：]{0,2}$"
)
_LINK = 16
_BEHIND_COUNT = 90
"""Characters between a count, with the name of its goods, and their price."""


def of_goods(body: Ground, found: Found) -> bool:
    """Tell what an order comes to, from a part of it that is paid: the total stands behind the price of its goods."""
    line = body.text[body.text.rfind("\n", 0, found.start) + 1 : found.start]
    return TOTAL_WORDS.search(fold(line)) is not None and any(
        is_price(body, one) for one in body.amounts if 0 <= found.start - one.end < len(line)
    )


def that_count(body: Ground, sums: list[Found]) -> list[Found]:
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
    place = place_of(body, found)
    return any(
        one is not found and place_of(body, one) == place and body.text[one.start - 1 : one.start] != "("
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
        if role in _SUMS or names_debt(body, statement) or SUM_WORDS.search(body.around(one, before=60, after=24)):
            sums.append(one)
    labelled = [one for one in sums if TOTAL_WORDS.search(body.before(one, 24))]
    return [
        one.as_fact("amount") for one in that_count(body, labelled[-1:] if len(sums) > 1 and labelled else sums)[:4]
    ]


_NO_SUM = frozenset({"target", "rival", "discount"})
_SUMS = frozenset({"total", "claim"})


def names_debt(body: Ground, statement: Statement) -> bool:
    """Tell a statement with a word of paying or the number of what is owed."""
    return any(one.kind in DEBT_KINDS for one in within(body.references, statement)) or any(
        mark.role == "pay" for mark in DAYS.marks(statement.folded)
    )


def place_of(body: Ground, found: Found) -> int:
    """Return where the statement of a find begins; -1 where it stands in none."""
    statement = body.statement_at(found.start)
    return statement.start if statement else -1


def beside_money(body: Ground, found: Found) -> bool:
    """Tell whether an amount stands in the same statement: the lines of a payment plan need no verb."""
    statement = body.statement_at(found.start)
    return statement is not None and any(
        not one.detail and body.amount_role(one) not in NOT_PAID for one in within(body.amounts, statement)
    )
