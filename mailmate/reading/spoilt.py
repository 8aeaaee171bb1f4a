"""How many pieces a complaint says are spoilt or missing, and of how many: `qty_affected`, `qty_total`.

A share in words comes first ("37 of the 400 valves"), then counts that stand by a word for a defect, then the only
count of a statement that complains. How shares are told stands in `shares`, the size of the whole in `lots`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mailmate.reading.count_tables import PRICED, WANTED
from mailmate.reading.counted import Count, counts_in, read_number
from mailmate.reading.fact_tables import AFFECTED_LABEL, COMPLAINT_ALL, MAIL_REQUEST, WHOLE_LABEL
from mailmate.reading.grounds import Ground
from mailmate.reading.lots import STATEMENTS_COUNTED, came, is_sampled, lot_size, speaks_of_shortage, total_of, whole_of
from mailmate.reading.roles import DEFECTS
from mailmate.reading.shares import fact_of_count, find_share, part_and_whole, written_share
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.amount_tables import COUNTED
from mailmate.trade.finding.words import fold, late_pattern

_RIGHT_BEHIND = 48
"""How far behind a bare number a word for a defect may stand to be counted by it."""
_RIGHT_BEFORE = 12
"""How far before a bare number a word for what is missing or broken may stand."""
_CLOSE = 46
"""How far a further count may stand from the word for its defect."""
_TAKES = frozenset({"shortage", "damage"})
_OTHER_CLAUSE, _BEHIND_COSTS = 40, 10
_MOST_FURTHER = 2
_CLAUSE = late_pattern(r"[,;:，；、](?!\d)")


def find_spoilt(body: Ground, statements: list[Statement], *, sure: bool = True) -> Sequence[Fact | None]:
    """Return how many are affected of how many; `statements` are those that complain, if it is `sure` that they do.

    A count without a word for a defect is taken only where the complaint counts nothing else. The size of a lot that
    stands beside its paper is the whole, where no other is told or only that of a sample.
    """
    facts = [fact for fact in _find_spoilt(body, statements, sure=sure) if fact]
    few = list(_values([fact for fact in facts if fact.name == "qty_affected"]))
    told = [fact for fact in facts if fact.name == "qty_total"]
    whole = lot_size(body, max(few)) if few and (not told or is_sampled(body, told[0])) else None
    return [*(fact for fact in facts if fact not in told), fact_of_count(body, "qty_total", whole)] if whole else facts


def _find_spoilt(body: Ground, statements: list[Statement], *, sure: bool) -> Sequence[Fact | None]:
    heard = {one.start for one in statements}
    ordered = [*statements, *(one for one in body.statements if one.start not in heard)]
    if told := _labelled(body):
        wider = (find_share(body, one) for one in ordered) if len(told) == 1 else ()
        return next((share for share in wider if list(_values(share))[:1] == list(_values(told))), told)
    told = _missing(body)
    told += next((share for one in ordered if (share := _new_share(body, one, told))), ())
    told = told or next((whole for one in ordered if (whole := whole_of(body, one))), [])
    if told:
        return [*told, *_further(body, ordered, told)]
    share = next((one for statement in statements if (one := written_share(body, statement))), ())
    everything = next((one for statement in ordered if (one := _all_of(body, statement))), None)
    if everything and (not share or _are_samples(share)):
        return everything
    if share:
        return share
    spoilt = [one for statement in statements for one in _spoilt(body, statement)]
    spoilt = spoilt or [one for statement in ordered for one in _spoilt(body, statement)]
    if spoilt:
        few = _without_parts(list({one.value: one for one in spoilt}.values()))[:3]
        total = total_of(body, few)
        unit = next((one.unit for one in total if one.unit), "") if len(total) == 1 else ""
        return [
            *(fact_of_count(body, "qty_affected", one, unit if not one.thing else "") for one in few),
            *(fact_of_count(body, "qty_total", one) for one in total),
        ]
    asking = [one for one in statements if WANTED.search(one.folded) or PRICED.search(one.folded)]
    plain = [one for one in statements if one not in asking]
    return (_two_counts(body, plain) or _only_count(body, plain)) if sure else ()


def _are_samples(share: Sequence[Fact | None]) -> bool:
    return any(fact and isinstance(fact.value, Quantity) and fact.value.unit == "samples" for fact in share)


def _without_parts(counts: list[Count]) -> list[Count]:
    """Leave the parts of a sum out: "1120 blistered, 230 shifted, together 1350"."""
    for whole in counts:
        parts = [one for one in counts if one is not whole]
        if len(parts) > 1 and sum(one.value for one in parts) == whole.value:
            return [whole]
    return counts


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
    return [fact_of_count(body, "qty_affected", one, "" if one.thing else unit) for one in further]


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
    counts = [one for statement in body.statements[:STATEMENTS_COUNTED] for one in counts_in(body, statement)][:12]
    values = [one.value for one in counts]
    for whole in counts:
        for some in counts:
            left = whole.value - some.value
            if _alike(whole, some) and 1 < left < some.value and left in values:
                few = next(one for one in counts if one.value == left)
                if _alike(whole, few) and speaks_of_shortage(body, few):
                    thing = whole.unit or few.unit or some.unit or "pcs"
                    return [
                        body.fact("qty_affected", Quantity(few.value, thing), body.text[few.start : few.end]),
                        body.fact("qty_total", Quantity(whole.value, thing), body.text[whole.start : whole.end]),
                    ]
    return []


def _alike(one: Count, two: Count) -> bool:
    return not one.unit or not two.unit or one.unit == two.unit


def _all_of(body: Ground, statement: Statement) -> list[Fact | None]:
    """Return "all 60 lamps are black" as 60 of 60: a defect is told beside it, or nothing else is counted."""
    match = COMPLAINT_ALL.search(fold(statement.text))
    counts = counts_in(body, statement) if match else []
    here = [one for one in counts if match and one.start == statement.start + match.start("all")]
    if not here or (len(counts) > 1 and not here[0].thing and not DEFECTS.marks(statement.folded)):
        return []
    return [fact_of_count(body, "qty_affected", here[0]), fact_of_count(body, "qty_total", here[0])]


def _two_counts(body: Ground, statements: list[Statement]) -> list[Fact | None]:
    """Return the smaller of two counts of the same things as affected, where what complains counts nothing else."""
    counts = [one for statement in statements for one in counts_in(body, statement) if one.thing]
    few = list({one.value: one for one in counts}.values())
    if len(few) != 2 or few[0].thing != few[1].thing or few[0].unit in ("samples", "kg"):
        return []
    some, whole = sorted(few, key=lambda one: one.value)
    return list(part_and_whole(body, some, whole))


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
    whole = came(statement) and not DEFECTS.marks(statement.folded)
    return [fact_of_count(body, "qty_total" if whole else "qty_affected", count)]


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
