"""Catalogues: which columns are read and under which name, what is left out and why, whose rows are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailmate.errors import WrongUse
from mailmate.trade.sale.catalogue import properties_of, read_catalogue
from mailmate.trade.sale.column_names import read_mapping
from mailmate.trade.sale.part_numbers import names_item

HEADS = ["Item No.", "Description", "Size", "Body material", "Working pressure (bar)", "Weight (kg)", "Cost USD", "Bin"]


def table(*rows: list[str]) -> list[str]:
    return [one.text for one in read_catalogue(rows, source="c.xlsx").passages]


def left_out(*rows: list[str]) -> list[tuple[str, str]]:
    return [(one.heading, one.why) for one in read_catalogue(rows, source="c.xlsx").left_out]


def test_each_row_tells_the_properties_of_its_item_with_their_units():
    rows = (
        HEADS,
        ["SK-4050S", "ball valve", "DN50", "CF8M", "16", "1.2", "3.33", "A7"],
        ["", "", "DN65", "CF8M", "16", "1.9", "4.44", "A8"],
        ["SK-5", "check valve", "DN25", "-", "10", "", "1.11", ""],
    )
    assert table(*rows) == [
        "SK-4050S (ball valve): size: DN50; body material: CF8M; working pressure: 16 bar; weight: 1.2 kg",
        "SK-4050S (ball valve): size: DN65; body material: CF8M; working pressure: 16 bar; weight: 1.9 kg",
        "SK-5 (check valve): size: DN25; working pressure: 10 bar",
    ]
    assert left_out(*rows) == [("Cost USD", "cost"), ("Bin", "unknown")]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("材质", "material: X"),
        ("毛重(kg)", "gross weight: X"),
        ("海关编码", "HS code: X"),
        ("Werkstoff", "material: X"),
        ("Certificates", "certificates: X"),
        ("包装", "packing: X"),
        ("Seal material", "seal material: X"),
        ("耐温", "temperature: X"),
        ("MOQ", "MOQ: X"),
        ("交期", "lead time: X"),
    ],
)
def test_a_known_heading_is_called_by_its_english_name(heading, told):
    assert table(["型号", heading], ["A-1", "X"]) == [f"A-1: {told}"]


@pytest.mark.parametrize(
    "heading",
    ["成本", "底价", "进价", "Cost", "Floor price", "EK", "Einkaufspreis", "costo", "coût", "себестоимость", "원가"],
)
def test_what_looks_like_a_cost_is_never_read_and_cannot_be_mapped(heading):
    rows = (["Model", "Material", heading], ["A-1", "PVC", "7.77"])
    assert table(*rows) == ["A-1: material: PVC"]
    assert left_out(*rows) == [(heading, "cost")]
    with pytest.raises(WrongUse, match="looks like a cost"):
        read_mapping([f"{heading}=material"])
    mapped = read_catalogue(rows, source="c", names={heading.casefold(): "price note"})
    assert [one.text for one in mapped.passages] == ["A-1: material: PVC"]


def test_costs_under_a_second_heading_are_not_read_either():
    rows = (["Model", "Material"], ["A-1", "PVC"], ["", "底价"], ["A-2", "8.88"], ["Model", "Material"], ["A-3", "PP"])
    assert table(*rows) == ["A-1: material: PVC", "A-3: material: PP"]


def test_numbers_without_a_unit_and_two_columns_of_one_name_say_nothing():
    rows = (["Model", "Weight", "材质", "材料", "DN"], ["A-1", "1.2", "PVC", "PP", "50"])
    assert table(*rows) == ["A-1: diameter: DN50"]
    assert left_out(*rows) == [("材质", "twice"), ("材料", "twice"), ("Weight", "no unit")]


def test_what_a_row_says_to_one_customer_is_told_to_nobody():
    rows = [["Model", "Packing", "Customer"], ["A-1", "own carton", "buyer.example"], ["A-2", "bulk", "all"]]
    assert table(*rows) == ["A-2: packing: bulk"]
    assert table(["Customer: buyer.example"], ["Model", "Packing"], ["A-1", "own carton"]) == []


def test_a_mapped_column_is_read_under_its_name_and_an_ignored_one_is_not_mentioned():
    names = read_mapping(["Ding=item", "Antrieb = drive", "Kram=ignore"])
    found = read_catalogue([["Ding", "Antrieb", "Kram"], ["A-1", "lever", "?!"]], source="c.csv", names=names)
    assert [one.text for one in found.passages] == ["A-1: drive: lever"]
    assert found.left_out == ()


@pytest.mark.parametrize("word", ["", "Werkstoff", "=material", "Werkstoff=", "x=" + "y" * 41])
def test_a_mapping_needs_a_heading_and_a_name(word):
    with pytest.raises(WrongUse):
        read_mapping([word])


def test_the_properties_of_a_row_come_back_as_they_were():
    found = read_catalogue([["Model", "Name", "Material", "Packing"], ["A:1", "kit: small", "PVC", "a; b"]], source="c")
    (passage,) = found.passages
    assert passage.where() == "c, row 2"
    assert properties_of(passage) == ("A:1 (kit - small)", {"material": "PVC", "packing": "a, b"})


@pytest.mark.parametrize(
    ("text", "item", "named"),
    [
        ("price of sk 2040 b", "SK-2040B", True),
        ("sk2040B?", "SK-2040B", True),
        ("2040 b", "SK-2040B", True),
        ("2040", "SK-2040B", False),
        ("SK-2040BX", "SK-2040B", False),
        ("16 m of pipe", "PN-16-M", False),
        ("your rubber mat", "Rubber mat", True),
        ("your mat", "Rubber mat", False),
    ],
)
def test_an_item_is_named_however_its_number_is_spaced(text, item, named):
    assert names_item(text, item) is named


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12))
def test_no_table_makes_it_fail(rows):
    read_catalogue(rows, source="x")
