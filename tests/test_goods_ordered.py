"""What follows the verb "order" is goods; what follows the noun is the number of an order."""

from __future__ import annotations

import pytest

from mailmate.trade.finding.references import find_references


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("We order SK-2050S 1200 pcs. Our PO no is KB-1187.", ["KB-1187"]),
        ("We would like to order SK-2050S, 500 pcs.", []),
        ("We will now order DN50-20 valves.", []),
        ("With reference to order OC-5521 we ask for photos.", ["OC-5521"]),
        ("We refer to order PO-4471.", ["PO-4471"]),
        ("We confirm order KB-1187.", ["KB-1187"]),
        ("we order no. 4471-A again", ["4471-A"]),
    ],
)
def test_goods_behind_the_verb_are_no_number_of_an_order(words: str, numbers: list[str]) -> None:
    assert [one.value for one in find_references(words)] == numbers
