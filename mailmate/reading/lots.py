"""The lot of which pieces are spoilt: how many were ordered, sent or received, beside its paper or in the mail's words.

A whole that is told together with its part stands in `shares`, what is spoilt in `spoilt`.
"""

from __future__ import annotations

from decimal import Decimal

from mailmate.reading.count_tables import PRICED
from mailmate.reading.counted import Count, counts_in
from mailmate.reading.fact_tables import (
    LESS,
    LOT_BEFORE,
    MAIL_REQUEST,
    PAPER_BEFORE,
    PAPER_BEHIND,
    PART_BEHIND,
    PART_OF,
    SAMPLED,
)
from mailmate.reading.grounds import Ground
from mailmate.reading.roles import DAYS, DEFECTS
from mailmate.reading.shares import fact_of_count
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact
from mailmate.trade.finding.words import fold, late_pattern

_GOT = frozenset({"receive", "arrive", "deliver"})
STATEMENTS_COUNTED = 30
"""Statements of a mail in which things are counted."""


def lot_size(body: Ground, most: Decimal) -> Count | None:
    """Return the only count, above `most`, that stands beside a paper or behind a word for a lot."""
    sizes = {
        one.value: one
        for statement in body.statements[:STATEMENTS_COUNTED]
        for one in counts_in(body, statement)
        if one.thing and one.value > most and one.unit not in _NO_LOT and _is_lot(body, statement, one)
    }
    return next(iter(sizes.values())) if len(sizes) == 1 else None


def _is_lot(body: Ground, statement: Statement, count: Count) -> bool:
    """Tell "PO BB-40119 (6308-2RS, 20,000 pcs)", "(500 шт, контракт VS-07/26)", "consignment of 3000 nos"."""
    if LOT_BEFORE.search(fold(body.text[max(statement.start, count.start - 40) : count.start])):
        return True
    for paper in body.references:
        if paper.kind not in _SIZED_PAPERS:
            continue
        before, behind = body.text[paper.end : count.start], body.text[count.end : paper.start]
        if 0 < count.start - paper.end < _PAPER_REACH and PAPER_BEFORE.fullmatch(before):
            return True
        if 0 < paper.start - count.end < _PAPER_REACH and PAPER_BEHIND.fullmatch(fold(behind)):
            return True
    return False


_SIZED_PAPERS = frozenset(
    {"reference.po", "reference.order", "reference.invoice", "reference.contract", "reference.pi"}
)
_NO_LOT = frozenset({"samples", "containers", "20GP", "40GP", "40HQ"})
_PAPER_REACH = 44


def is_sampled(body: Ground, fact: Fact) -> bool:
    """Tell the number of pieces that were tested from the number there are."""
    at = body.text.find(fact.quote)
    return SAMPLED.search(fold(body.text[max(0, at - 90) : at + len(fact.quote) + 40])) is not None


def whole_of(body: Ground, statement: Statement) -> list[Fact | None]:
    """Return the 300 of "about half of the 300 mugs" and of "3 % of the 300": how many are affected is no number."""
    for count in counts_in(body, statement):
        before = fold(body.text[max(statement.start, count.start - 40) : count.start])
        behind = fold(body.text[count.end : count.end + 50])
        if count.unit in ("samples", "containers"):
            continue
        if PART_OF.search(before) or PART_BEHIND.match(behind):
            return [fact_of_count(body, "qty_total", count)]
    things = [one for one in counts_in(body, statement) if one.thing]
    if len(things) == 1 and DEFECTS.marks(statement.folded):
        before = fold(body.text[statement.start : things[0].start])
        if _OPENS_OF.search(before):
            return [fact_of_count(body, "qty_total", things[0])]
    return []


_OPENS_OF = late_pattern(
    r"(?:^|[,;:]\s)(?:and\s|but\s|also\s)?(?:out\sof|of|from|de|das|dos|des|sur|von|из|su|dei|delle)\s"
    r"(?:all\s|the\s|these\s|those\s|our\s|las\s|los\s|les\s|den\s|den\s|unseren\s)?$"
)
"""What opens a clause on some of all there are: "Of the 400 tiles a good third was broken"."""


def speaks_of_shortage(body: Ground, count: Count) -> bool:
    """Tell whether the statement of a count says that something is missing."""
    statement = body.statement_at(count.start)
    if statement is None:
        return False
    return LESS.search(statement.folded) is not None or any(
        mark.role == "shortage" for mark in DEFECTS.marks(statement.folded)
    )


def total_of(body: Ground, spoilt: list[Count]) -> list[Count]:
    """Return the only larger count of the same things that a statement says was received, ordered or delivered."""
    most = max(one.value for one in spoilt)
    things = {one.thing for one in spoilt} - {""}
    unsure = not {one.unit for one in spoilt} - {""}
    short = any(speaks_of_shortage(body, one) for one in spoilt)
    told = [
        (one.thing in things, one)
        for statement in body.statements
        if not MAIL_REQUEST.match(statement.text) and not PRICED.search(statement.folded)
        for one in counts_in(body, statement)
        if one.value > most and (one.thing in things or (unsure and one.thing and (short or _is_got(statement))))
    ]
    told = [(alike, one) for alike, one in told if alike] or told
    return [told[0][1]] if len({one.value for _, one in told}) == 1 else []


def _is_got(statement: Statement) -> bool:
    return _HELD.search(statement.folded) is not None or came(statement)


def came(statement: Statement) -> bool:
    """Tell whether a statement says that something was received, arrived or was delivered."""
    return any(mark.role in _GOT for mark in DAYS.marks(statement.folded))


_HELD = late_pattern(
    r"(?<!\w)(?:had|held|contain\w{0,3}|ordered|invoiced|loaded|shipped|supplied|packing list|b/l|lot size|"
    r"pedimos|facturad\w{1,2}|contenía|bestellt|commandé\w{0,2}|заказ\w{2,5}|sipariş|装了|订了|총)"
)
"""Words of what was in a delivery."""
