"""Counts named as alternatives are no order of both, nor of either: the buyer is asked which."""

from datetime import UTC, datetime

import pytest

from mailmate.trade.finding.dates import DateBase
from mailmate.trade.sale.order_words import read_order_words
from tests.lengths import at_two_lengths, cut

BASE = DateBase(datetime(2026, 7, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "We order SK-2040B: 500 @ $2 or 1000 @ $1.8.",
        "Please supply SK-2040B 500 pcs @ $2 or 1000 pcs @ $1.8",
        "Our order:\n500 pcs SK-2040B @ USD 2.00\nor\n1000 pcs SK-2040B @ USD 1.80",
        "either 500 pcs SK-2040B at USD 2.00 or 1000 pcs at USD 1.80",
        "500 pcs SK-2040B at USD 2.00, alternatively 1000 pcs SK-2040B at USD 1.80",
        "500 Stück SK-2040B zu USD 2,00 oder 1000 Stück SK-2040B zu USD 1,80",
        "500台SK-2040B单价2美元或者1000台SK-2040B单价1.8美元",
    ],
)
def test_alternatives_order_nothing_and_are_told(text):
    paper = read_order_words(text, BASE)
    assert paper.items == ()
    assert [one.values["counts"] for one in paper.problems if "alternatives" in one.text] == ["500, 1000"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("500 pcs SK-2040B at USD 2.00 and 300 pcs SK-3050 at USD 5.00", [500, 300]),
        ("500 pcs PVC or UPVC valves at USD 2 and 300 pcs SK-3050 at USD 5.00", [500, 300]),
        ("500 pcs SK-2040B at USD 2.00; 1000 pcs SK-3050 at USD 1.80", [500, 1000]),
    ],
)
def test_goods_beside_each_other_are_all_ordered(text, counts):
    assert [int(one.quantity.value) for one in read_order_words(text, BASE).items] == counts


@at_two_lengths
def test_hostile_alternatives_are_read_in_linear_time(share):
    for text in ("500 @ $2 or " * 20_000, "1 pcs at USD 1 or " * 20_000, "or " * 60_000):
        read_order_words(cut(text, share), BASE)
