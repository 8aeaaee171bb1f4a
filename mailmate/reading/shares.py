"""Shares in words: a part and the whole it is of, "37 of the 400 valves", "of 400 valves 37", "8 % of 5000, say 400".

What counts as spoilt without a share stands in `spoilt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from mailmate.reading.counted import Count, counts_in, read_number
from mailmate.reading.fact_tables import COMPLAINT_COUNTED, COMPLAINT_LISTED, COMPLAINT_SHARE, COMPLAINT_SLASHED
from mailmate.reading.grounds import Ground
from mailmate.reading.role_tables import BACKWARD_SHARE, FORWARD_SHARE, SHARE_BEHIND
from mailmate.reading.roles import DEFECTS
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import fold, late_pattern

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


def written_share(body: Ground, statement: Statement) -> Sequence[Fact | None]:
    """Return the share a statement writes in one of the fixed ways: "37 of 400", "37/400"; empty where none."""
    for pattern in (COMPLAINT_SHARE, COMPLAINT_COUNTED, COMPLAINT_LISTED, COMPLAINT_SLASHED):
        match = pattern.search(statement.text)
        if match and _EACH_BEHIND.match(fold(statement.text[match.end() : match.end() + 24])):
            continue
        if match and (share := _share(body, statement, match)):
            return share[1:] if pattern in (COMPLAINT_COUNTED, COMPLAINT_LISTED) else share
    return ()


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
        return [fact_of_count(body, "qty_total", two)]
    if not _FORWARD.search(between) or _EVERY.search(between):
        return ()
    statement = body.statement_at(one.start)
    before = fold(body.text[max(0, one.start - 24) : one.start])
    whole_only = statement is not None and not DEFECTS.marks(statement.folded) and _GOT_ONLY.search(before)
    return [fact_of_count(body, "qty_total", two)] if whole_only else part_and_whole(body, one, two)


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
        return part_and_whole(body, two, one)
    parted = _BACKWARD.search(before) or _BEHIND.fullmatch(between)
    if len(between) < 90 and (parted or _OF_WHICH_END.search(fold(body.text[one.start : one.end]))):
        return part_and_whole(body, two, one)
    behind = fold(body.text[two.end : two.end + 30])
    if _OF_THEM.match(behind) or (len(between) < 90 and _OF_THEM_BEFORE.search(between)):
        return part_and_whole(body, two, one)
    return ()


def fact_of_count(body: Ground, name: str, count: Count, unit: str = "") -> Fact | None:
    """Return a count as the fact `name`; `unit` is for a count without one."""
    return body.fact(name, Quantity(count.value, count.unit or unit or "pcs"), body.text[count.start : count.end])


def _is_share(some: Decimal, whole: Decimal, percent: re.Match[str]) -> bool:
    """Tell "5000 pieces, about 8 %, say 400" by the arithmetic."""
    share = Decimal((percent["behind"] or percent["before"]).replace(",", ".")) / 100
    return abs(some / whole - share) <= Decimal("0.015")


def part_and_whole(body: Ground, some: Count, whole: Count) -> Sequence[Fact | None]:
    """Return two counts as `qty_affected` and `qty_total`; a unit that only one has is that of both."""
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
