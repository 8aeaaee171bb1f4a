"""How many pieces a complaint says are spoilt or missing, and of how many: `qty_affected`, `qty_total`.

A share in words comes first ("37 of the 400 valves"), then counts that stand by a word for a defect, then the only
count of a statement that complains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mailmate.reading.count_tables import PRICED, WANTED
from mailmate.reading.counted import Count, counts_in, read_number
from mailmate.reading.fact_tables import (
    AFFECTED_LABEL,
    COMPLAINT_ALL,
    COMPLAINT_COUNTED,
    COMPLAINT_LISTED,
    COMPLAINT_SHARE,
    COMPLAINT_SLASHED,
    LESS,
    LOT_BEFORE,
    MAIL_REQUEST,
    PAPER_BEFORE,
    PAPER_BEHIND,
    PART_BEHIND,
    PART_OF,
    SAMPLED,
    WHOLE_LABEL,
)
from mailmate.reading.grounds import Ground
from mailmate.reading.role_tables import BACKWARD_SHARE, FORWARD_SHARE, SHARE_BEHIND
from mailmate.reading.roles import DAYS, DEFECTS
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.amount_tables import COUNTED
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import fold, late_pattern

_RIGHT_BEHIND = 48
"""How far behind a bare number a word for a defect may stand to be counted by it."""
_RIGHT_BEFORE = 12
"""How far before a bare number a word for what is missing or broken may stand."""
_CLOSE = 46
"""How far a further count may stand from the word for its defect."""
_TAKES = frozenset({"shortage", "damage"})
_GOT = frozenset({"receive", "arrive", "deliver"})
_STATEMENTS_COUNTED = 30
_OTHER_CLAUSE, _BEHIND_COSTS = 40, 10
_MOST_FURTHER = 2
_CLAUSE = late_pattern(r"[,;:，；、](?!\d)")
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
_OF_THEM_BEFORE = late_pattern(
    r"(?:из\sних|из\sкоторых|of\swhich|of\sthese|of\sthem|davon|darunter|dont|de\slas\scuales|de\slos\scuales|de\sellas|de\sellos|"
    r"das\squais|dos\squais|delas|deles|di\scui|dei\squali|delle\squali|bunların|bunlardan|منها|其中有?|그\s?중|うち)"
    r"\s?(?:\w{2,9}\s)?$"
)
"""The same before it: "600 шт., из них 45 с трещинами"."""
_OF_WHICH_END = late_pattern(r"[^\W\d](?:n[ıiuü]n|[dt][ae]n)$")
"""Turkish endings of a unit of which a part is told: "400 kolinin 12'si"."""
_PERCENT = late_pattern(r"(?P<behind>\d{1,2}(?:[.,]\d{1,2})?)\s?%|%\s?(?P<before>\d{1,2}(?:[.,]\d{1,2})?)")


def find_spoilt(body: Ground, statements: list[Statement], *, sure: bool = True) -> Sequence[Fact | None]:
    """Return how many are affected of how many; `statements` are those that complain, if it is `sure` that they do.

    A count without a word for a defect is taken only where the complaint counts nothing else. The size of a lot that
    stands beside its paper is the whole, where no other is told or only that of a sample.
    """
    facts = [fact for fact in _find_spoilt(body, statements, sure=sure) if fact]
    few = list(_values([fact for fact in facts if fact.name == "qty_affected"]))
    told = [fact for fact in facts if fact.name == "qty_total"]
    whole = _lot_size(body, max(few)) if few and (not told or _is_sampled(body, told[0])) else None
    return [*(fact for fact in facts if fact not in told), _counted(body, "qty_total", whole)] if whole else facts


def _lot_size(body: Ground, most: Decimal) -> Count | None:
    """Return the only count, above `most`, that stands beside a paper or behind a word for a lot."""
    sizes = {
        one.value: one
        for statement in body.statements[:_STATEMENTS_COUNTED]
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


def _is_sampled(body: Ground, fact: Fact) -> bool:
    """Tell the number of pieces that were tested from the number there are."""
    at = body.text.find(fact.quote)
    return SAMPLED.search(fold(body.text[max(0, at - 90) : at + len(fact.quote) + 40])) is not None


def _find_spoilt(body: Ground, statements: list[Statement], *, sure: bool) -> Sequence[Fact | None]:
    heard = {one.start for one in statements}
    ordered = [*statements, *(one for one in body.statements if one.start not in heard)]
    if told := _labelled(body):
        wider = (find_share(body, one) for one in ordered) if len(told) == 1 else ()
        return next((share for share in wider if list(_values(share))[:1] == list(_values(told))), told)
    told = _missing(body)
    told += next((share for one in ordered if (share := _new_share(body, one, told))), ())
    told = told or next((whole for one in ordered if (whole := _whole_of(body, one))), [])
    if told:
        return [*told, *_further(body, ordered, told)]
    share = next((one for statement in statements if (one := _written_share(body, statement))), ())
    everything = next((one for statement in ordered if (one := _all_of(body, statement))), None)
    if everything and (not share or _are_samples(share)):
        return everything
    if share:
        return share
    spoilt = [one for statement in statements for one in _spoilt(body, statement)]
    spoilt = spoilt or [one for statement in ordered for one in _spoilt(body, statement)]
    if spoilt:
        few = _without_parts(list({one.value: one for one in spoilt}.values()))[:3]
        total = _total_of(body, few)
        unit = next((one.unit for one in total if one.unit), "") if len(total) == 1 else ""
        return [
            *(_counted(body, "qty_affected", one, unit if not one.thing else "") for one in few),
            *(_counted(body, "qty_total", one) for one in total),
        ]
    asking = [one for one in statements if WANTED.search(one.folded) or PRICED.search(one.folded)]
    plain = [one for one in statements if one not in asking]
    return (_two_counts(body, plain) or _only_count(body, plain)) if sure else ()


def _are_samples(share: Sequence[Fact | None]) -> bool:
    return any(fact and isinstance(fact.value, Quantity) and fact.value.unit == "samples" for fact in share)


def _written_share(body: Ground, statement: Statement) -> Sequence[Fact | None]:
    for pattern in (COMPLAINT_SHARE, COMPLAINT_COUNTED, COMPLAINT_LISTED, COMPLAINT_SLASHED):
        match = pattern.search(statement.text)
        if match and _EACH_BEHIND.match(fold(statement.text[match.end() : match.end() + 24])):
            continue
        if match and (share := _share(body, statement, match)):
            return share[1:] if pattern in (COMPLAINT_COUNTED, COMPLAINT_LISTED) else share
    return ()


def _without_parts(counts: list[Count]) -> list[Count]:
    """Leave the parts of a sum out: "1120 blistered, 230 shifted, together 1350"."""
    for whole in counts:
        parts = [one for one in counts if one is not whole]
        if len(parts) > 1 and sum(one.value for one in parts) == whole.value:
            return [whole]
    return counts


def find_share(body: Ground, statement: Statement) -> Sequence[Fact | None]:
    """Return "37 of the 400 valves", "Из 500 клапанов 38 текут", "500台中有36台" as affected and total."""
    counts = counts_in(body, statement)
    pairs = [
        pair
        for pair in sorted(pairwise(_open_counts(body, counts)), key=lambda pair: pair[1].start - pair[0].end)
        if "samples" not in (pair[0].unit, pair[1].unit)
    ]
    shares = (_forward(body, *pair) for pair in pairs)
    return next((one for one in (*shares, *(_backward(body, *pair) for pair in pairs)) if one), ())


def _open_counts(body: Ground, counts: list[Count]) -> list[Count]:
    """Leave out what stands in brackets behind another count: "5 pallets (240 bags) of 20"."""
    beside = {one.end for one in counts}
    return [
        one
        for one in counts
        if body.text[one.start - 1 : one.start] != "(" or not beside & {one.start - 1, one.start - 2}
    ]


def _forward(body: Ground, one: Count, two: Count) -> Sequence[Fact | None]:
    """Return "37 of the 400 valves"."""
    between = fold(body.text[one.end : two.start])
    if one.value >= two.value or len(between) >= 50 or _is_packing(body, one, two):
        return ()
    if _INSTEAD.search(between):
        return [_counted(body, "qty_total", two)]
    if not _FORWARD.search(between) or _EVERY.search(between):
        return ()
    statement = body.statement_at(one.start)
    before = fold(body.text[max(0, one.start - 24) : one.start])
    whole_only = statement is not None and not DEFECTS.marks(statement.folded) and _GOT_ONLY.search(before)
    return [_counted(body, "qty_total", two)] if whole_only else _affected(body, one, two)


def _is_packing(body: Ground, one: Count, two: Count) -> bool:
    """Tell "5 cartons of 24 bottles each", where the second count is what each of the first holds."""
    if not one.unit or not two.unit or one.unit == two.unit:
        return False
    plain = body.text[one.end : two.start].strip().lower() == "of"
    return plain or _EACH_BEHIND.match(fold(body.text[two.end : two.end + 24])) is not None


_EACH_BEHIND = late_pattern(r"\s?(?:[^\W\d]\w{0,12}\s)?(?:each|apiece|per|je|cada|chacun)(?!\w)")
_INSTEAD = late_pattern(
    r"(?:instead\sof|statt|anstatt|au\slieu\sd\w{1,2}|en\s(?:vez|lugar)\sde|вместо|invece\sdi|em\svez\sde)\s(?:the\s)?$"
)
_EVERY = late_pattern(r"every|each|jede|cada|chaque|кажд")
_GOT_ONLY = late_pattern(
    r"(?<!\w)(?:only|just|received|got|counted|arrived|solo|sólo|só|recibimos|nur|erhalten|seulement|reçu|только|получили|ricevuto|sadece)\s"
    r"(?:only\s|just\s|found\s)?$"
)
"""Words before what did come: what is missing is not told."""


def _backward(body: Ground, one: Count, two: Count) -> Sequence[Fact | None]:
    """Return "of 400 valves 37", "5000 pieces, about 8 %, say 400", "200 lamps and 12 of them"."""
    between = fold(body.text[one.end : two.start])
    before = fold(body.text[max(0, one.start - 24) : one.start])
    if one.value <= two.value:
        return ()
    share = _PERCENT.search(between) or _PERCENT.search(before)
    if share and _is_share(two.value, one.value, share):
        return _affected(body, two, one)
    parted = _BACKWARD.search(before) or _BEHIND.fullmatch(between)
    if len(between) < 90 and (parted or _OF_WHICH_END.search(fold(body.text[one.start : one.end]))):
        return _affected(body, two, one)
    behind = fold(body.text[two.end : two.end + 30])
    if _OF_THEM.match(behind) or (len(between) < 90 and _OF_THEM_BEFORE.search(between)):
        return _affected(body, two, one)
    return ()


def _labelled(body: Ground) -> list[Fact | None]:
    """Return the counts that a form labels: "Qty delivered: 1,200", "Rejected: 36 pcs"."""
    facts: list[Fact | None] = []
    for name, pattern in (("qty_affected", AFFECTED_LABEL), ("qty_total", WHOLE_LABEL)):
        match = pattern.search(fold(body.text[:_LABELS_REACH]))
        number = read_number(match["n"]) if match else None
        if match and number:
            start, end = match.span("n")
            unit = next((one for one in body.quantities if one.start == start), None)
            value = unit.value if unit and isinstance(unit.value, Quantity) else Quantity(number, "pcs")
            facts.append(body.fact(name, value, unit.quote if unit else body.text[start:end]))
    return facts if any(fact and fact.name == "qty_affected" for fact in facts) else []


_LABELS_REACH = 6000


def _whole_of(body: Ground, statement: Statement) -> list[Fact | None]:
    """Return the 300 of "about half of the 300 mugs" and of "3 % of the 300": how many are affected is no number."""
    for count in counts_in(body, statement):
        before = fold(body.text[max(statement.start, count.start - 40) : count.start])
        behind = fold(body.text[count.end : count.end + 50])
        if count.unit in ("samples", "containers"):
            continue
        if PART_OF.search(before) or PART_BEHIND.match(behind):
            return [_counted(body, "qty_total", count)]
    things = [one for one in counts_in(body, statement) if one.thing]
    if len(things) == 1 and DEFECTS.marks(statement.folded):
        before = fold(body.text[statement.start : things[0].start])
        if _OPENS_OF.search(before):
            return [_counted(body, "qty_total", things[0])]
    return []


_OPENS_OF = late_pattern(
    r"(?:^|[,;:]\s)(?:and\s|but\s|also\s)?(?:out\sof|of|from|de|das|dos|des|sur|von|из|su|dei|delle)\s"
    r"(?:all\s|the\s|these\s|those\s|our\s|las\s|los\s|les\s|den\s|den\s|unseren\s)?$"
)
"""What opens a clause on some of all there are: "Of the 400 tiles a good third was broken"."""


def _new_share(body: Ground, statement: Statement, told: list[Fact | None]) -> Sequence[Fact | None]:
    share = find_share(body, statement)
    return () if set(_values(share)) & set(_values(told)) else share


def _values(facts: Sequence[Fact | None]) -> Iterator[Decimal]:
    return (fact.value.value for fact in facts if fact and isinstance(fact.value, Quantity))


def _further(body: Ground, statements: list[Statement], told: list[Fact | None]) -> list[Fact | None]:
    """Return other spoilt counts beside those told: "412 of 3000 peel, 60 are another model"."""
    known = set(_values(told))
    units = {"", *(fact.value.unit for fact in told if fact and isinstance(fact.value, Quantity))}
    more: list[Count] = []
    for statement in statements:
        if not MAIL_REQUEST.match(statement.text):
            more += [
                one
                for one, far in _spoilt_at(body, statement)
                if far <= _CLOSE
                and one.value not in known
                and _is_further(body, one)
                and (one.value < max(known) or one.unit not in units)
            ]
    further = list({one.value: one for one in more}.values())[:_MOST_FURTHER]
    unit = next((fact.value.unit for fact in told if fact and isinstance(fact.value, Quantity)), "")
    return [_counted(body, "qty_affected", one, "" if one.thing else unit) for one in further]


def _is_further(body: Ground, count: Count) -> bool:
    """Tell a count in figures from "two of them", from a range and from the weight of one bag."""
    written = body.text[count.start : count.end]
    if not written[:1].isdigit():
        return count.unit in COUNTED
    if count.unit and count.unit not in COUNTED and count.unit not in _MEASURED:
        return False
    return count.unit != "kg" and _RANGE.match(body.text, count.end) is None


_MEASURED = frozenset({"m", "m2", "t"})
_RANGE = late_pattern(r"\s?(?:to|-|–|bis|a)\s?\d")


def _missing(body: Ground) -> list[Fact | None]:
    """Return "packing list 96, counted 92, 4 missing": three counts of which one is what the others differ by."""
    counts = [one for statement in body.statements[:_STATEMENTS_COUNTED] for one in counts_in(body, statement)][:12]
    values = [one.value for one in counts]
    for whole in counts:
        for some in counts:
            left = whole.value - some.value
            if _alike(whole, some) and 1 < left < some.value and left in values:
                few = next(one for one in counts if one.value == left)
                if _alike(whole, few) and _speaks_of_shortage(body, few):
                    thing = whole.unit or few.unit or some.unit or "pcs"
                    return [
                        body.fact("qty_affected", Quantity(few.value, thing), body.text[few.start : few.end]),
                        body.fact("qty_total", Quantity(whole.value, thing), body.text[whole.start : whole.end]),
                    ]
    return []


def _alike(one: Count, two: Count) -> bool:
    return not one.unit or not two.unit or one.unit == two.unit


def _speaks_of_shortage(body: Ground, count: Count) -> bool:
    statement = body.statement_at(count.start)
    if statement is None:
        return False
    return LESS.search(statement.folded) is not None or any(
        mark.role == "shortage" for mark in DEFECTS.marks(statement.folded)
    )


def _all_of(body: Ground, statement: Statement) -> list[Fact | None]:
    """Return "all 60 lamps are black" as 60 of 60: a defect is told beside it, or nothing else is counted."""
    match = COMPLAINT_ALL.search(fold(statement.text))
    counts = counts_in(body, statement) if match else []
    here = [one for one in counts if match and one.start == statement.start + match.start("all")]
    if not here or (len(counts) > 1 and not here[0].thing and not DEFECTS.marks(statement.folded)):
        return []
    return [_counted(body, "qty_affected", here[0]), _counted(body, "qty_total", here[0])]


def _counted(body: Ground, name: str, count: Count, unit: str = "") -> Fact | None:
    return body.fact(name, Quantity(count.value, count.unit or unit or "pcs"), body.text[count.start : count.end])


def _total_of(body: Ground, spoilt: list[Count]) -> list[Count]:
    """Return the only larger count of the same things that a statement says was received, ordered or delivered."""
    most = max(one.value for one in spoilt)
    things = {one.thing for one in spoilt} - {""}
    unsure = not {one.unit for one in spoilt} - {""}
    short = any(_speaks_of_shortage(body, one) for one in spoilt)
    told = [
        (one.thing in things, one)
        for statement in body.statements
        if not MAIL_REQUEST.match(statement.text) and not PRICED.search(statement.folded)
        for one in counts_in(body, statement)
        if one.value > most and (one.thing in things or (unsure and one.thing and (short or _is_got(statement))))
    ]
    told = [(alike, one) for alike, one in told if alike] or told
    return [told[0][1]] if len({one.value for _, one in told}) == 1 else []


def _two_counts(body: Ground, statements: list[Statement]) -> list[Fact | None]:
    """Return the smaller of two counts of the same things as affected, where what complains counts nothing else."""
    counts = [one for statement in statements for one in counts_in(body, statement) if one.thing]
    few = list({one.value: one for one in counts}.values())
    if len(few) != 2 or few[0].thing != few[1].thing or few[0].unit in ("samples", "kg"):
        return []
    some, whole = sorted(few, key=lambda one: one.value)
    return list(_affected(body, some, whole))


def _is_got(statement: Statement) -> bool:
    return _HELD.search(statement.folded) is not None or _came(statement)


def _came(statement: Statement) -> bool:
    return any(mark.role in _GOT for mark in DAYS.marks(statement.folded))


_HELD = late_pattern(
    r"(?<!\w)(?:had|held|contain\w{0,3}|ordered|invoiced|loaded|shipped|supplied|packing list|b/l|lot size|"
    r"pedimos|facturad\w{1,2}|contenía|bestellt|commandé\w{0,2}|заказ\w{2,5}|sipariş|装了|订了|총)"
)
"""Words of what was in a delivery."""


def _only_count(body: Ground, statements: list[Statement]) -> list[Fact | None]:
    """Return the only count of things in what complains: as the whole where it was received and no defect is named."""
    counted = [
        (one, statement)
        for statement in statements
        if not MAIL_REQUEST.match(statement.text)
        for one in counts_in(body, statement)
        if one.thing and one.unit not in _NOT_PIECES and (one.unit or body.text[one.start].isdigit())
    ]
    counted = [(one, statement) for one, statement in counted if one.unit] or counted
    if len({one.value for one, _ in counted}) != 1:
        return []
    count, statement = counted[0]
    whole = _came(statement) and not DEFECTS.marks(statement.folded)
    return [_counted(body, "qty_total" if whole else "qty_affected", count)]


_NOT_PIECES = frozenset(
    {"samples", "m", "kg", "L", "t", "ft3", "yd", "lb", "gal", "containers", "20GP", "40GP", "40HQ"}
)


def _spoilt(body: Ground, statement: Statement) -> list[Count]:
    """Return, for each word for a defect in a statement, the count that stands nearest to it in its clause."""
    return list(dict.fromkeys(count for count, _ in _spoilt_at(body, statement)))


def _spoilt_at(body: Ground, statement: Statement) -> Iterator[tuple[Count, int]]:
    """Yield spoilt counts with their distance from the word for the defect.

    A number without a unit counts only right before such a word, or right behind one ("missing 4", "manque 40").
    """
    marks = DEFECTS.marks(statement.folded)
    counts = [one for one in counts_in(body, statement) if not _is_all_there_is(body, one)] if marks else []
    for mark in marks if counts else ():
        low, high = statement.start + mark.start, statement.start + mark.end
        best = min(counts, key=lambda one: _between(body, one, low, high))
        if (
            best.unit
            or 0 <= low - best.end <= _RIGHT_BEHIND
            or (mark.role in _TAKES and 0 <= best.start - high <= _RIGHT_BEFORE)
        ):
            yield best, _between(body, best, low, high)


def _is_all_there_is(body: Ground, count: Count) -> bool:
    """Tell a count of which others are a part ("1.5 of the 20 tons"), or of all that came ("1,000 pcs received")."""
    before, behind = (
        fold(body.text[max(0, count.start - 36) : count.start]),
        fold(body.text[count.end : count.end + 24]),
    )
    return _PART_BEFORE.search(before) is not None or _CAME_BEHIND.match(behind) is not None


_PART_BEFORE = late_pattern(
    r"\d\s{0,2}(?:[^\W\d]\w{0,12}\s)?(?:out\sof|of|von|de|из|sur|su)\s"
    r"(?:the\s|our\s|all\s|these\s|those\s|last\s|first\s|los\s|las\s|les\s|den\s|der\s){0,2}$"
)
_CAME_BEHIND = late_pattern(
    r"\s(?:were\s|was\s)?(?:received|delivered|supplied|shipped|ordered|checked|inspected|tested|recibid[ao]s|entregad[ao]s|"
    r"geliefert|erhalten|reçus|livrés)\s{0,2}(?:$|[.,;:)\n])"
)


def _between(body: Ground, count: Count, low: int, high: int) -> int:
    """Return how far a count is from a word at `low:high`: characters, another clause's count as many."""
    start, end = (count.end, low) if count.end <= low else (high, count.start)
    between = body.text[start:end]
    far = max(0, end - start) + (0 if count.end <= low else _BEHIND_COSTS)
    return far + (_OTHER_CLAUSE if _CLAUSE.search(between) else 0) + (0 if count.unit else 5)


def _is_share(some: Decimal, whole: Decimal, percent: re.Match[str]) -> bool:
    """Tell "5000 pieces, about 8 %, say 400" by the arithmetic."""
    share = Decimal((percent["behind"] or percent["before"]).replace(",", ".")) / 100
    return abs(some / whole - share) <= Decimal("0.015")


def _affected(body: Ground, some: Count, whole: Count) -> Sequence[Fact | None]:
    unit = some.unit or whole.unit or "pcs"
    return [
        body.fact("qty_affected", Quantity(some.value, unit), body.text[some.start : some.end]),
        body.fact("qty_total", Quantity(whole.value, whole.unit or unit), body.text[whole.start : whole.end]),
    ]


def _share(body: Ground, statement: Statement, match: re.Match[str]) -> Sequence[Fact | None]:
    some, whole = read_number(match["some"]), read_number(match["all"])
    if some is None or whole is None or some > whole:
        return []
    unit = _unit(body, statement, match)
    return [
        body.fact("qty_affected", Quantity(some, unit), match["some"]),
        body.fact("qty_total", Quantity(whole, unit), match["all"].rstrip(".,")),
    ]


def _unit(body: Ground, statement: Statement, match: re.Match[str]) -> str:
    begin = statement.start + match.start()
    near: list[Found] = [one for one in body.quantities if begin <= one.start <= begin + len(match.group()) + 20]
    units = [one.value.unit for one in near if isinstance(one.value, Quantity)]
    return units[0] if units else "pcs"
