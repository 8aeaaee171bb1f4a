"""Counts of goods without a unit, and how many pieces a complaint says are spoilt, of how many."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mailmate.reading.counts import find_goods_counts
from mailmate.reading.grounds import Ground
from mailmate.reading.spoilt import find_spoilt
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.dates import DateBase

BASE = DateBase(datetime(2026, 5, 18, 9, tzinfo=UTC), "")


def ground(text: str) -> Ground:
    return Ground(text, "body", BASE)


@pytest.mark.parametrize(
    ("title", "text", "counts"),
    [
        ("rims", "Need quote on 350 alloy rims 29 inch.", [350]),
        ("", "Cotizar:\n- 6.000 candados de latón\n- 1.500 cerraduras", [6000, 1500]),
        ("Sprinkler guns", "The quantity is 85 guns with nozzles.", [85]),
        ("", "Item            Qty\nStar pickets 1.8m   12,000\nHinge joints  400", [12000, 400]),
        ("", "нужно ещё 350 чашек, по какой цене?", [350]),
        ("Desks for 14 schools", "Please quote for our 14 schools.", []),
        ("", "You have 1 new message, it is 3 years old.", []),
        ("blocks", "A set of 42 blocks in a bag.", []),
    ],
)
def test_goods_are_counted_where_the_mail_names_them(title: str, text: str, counts: list[int]) -> None:
    found = find_goods_counts(ground(text), title)
    assert [int(one.value.value) for one in found if isinstance(one.value, Quantity)] == counts


@pytest.mark.parametrize(
    ("text", "affected", "whole"),
    [
        ("12 of the 400 cartons were crushed.", ["12"], ["400"]),
        ("De un lote de 40 válvulas, 7 pierden agua.", ["7"], ["40"]),
        ("共400箱，其中12箱受潮。", ["12"], ["400"]),
        ("600 шт. шлангов, из них 45 с трещинами.", ["45"], ["600"]),
        ("About half of the 300 mugs are chipped.", [], ["300"]),
        ("3 % of the 20,000 screws have no thread.", [], ["20000"]),
        ("We only received 388 of 400 cartons.", [], ["400"]),
        ("None of the 60 fans works.", ["60"], ["60"]),
        ("Qty delivered: 1,200 pcs\nQty defective: 36 pcs", ["36"], ["1200"]),
        ("Packing list 24 pallets, counted 22, so 2 are short.", ["2"], ["24"]),
        ("6 of the 40 lamps are broken and 2 boxes are wet.", ["6", "2"], ["40"]),
    ],
)
def test_a_complaint_tells_how_many_of_how_many(text: str, affected: list[str], whole: list[str]) -> None:
    body = ground(text)
    facts = [one for one in find_spoilt(body, body.statements) if one and isinstance(one.value, Quantity)]
    assert [str(one.value.value) for one in facts if one.name == "qty_affected"] == affected  # type: ignore[union-attr] # quantities only
    assert [str(one.value.value) for one in facts if one.name == "qty_total"] == whole  # type: ignore[union-attr] # quantities only


@pytest.mark.parametrize("text", ["5 " * 4000, "5 lamps " * 3000, "- 7 pcs of 9 a\n" * 1500, "qty: 5 " * 3000])
def test_hostile_texts_are_counted_in_a_moment(text: str) -> None:
    body = ground(text)
    assert len(find_goods_counts(body, text[:200])) <= 8
