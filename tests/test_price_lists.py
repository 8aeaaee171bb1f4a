"""Price lists: what of a table becomes a price we may quote, and what must never be read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mailmate.doors.documents import read_rows
from mailmate.trade.cases import PriceRow
from mailmate.trade.facts import Money
from mailmate.trade.sale.price_lists import find_columns, read_price_table

KNOWLEDGE = Path(__file__).parent.parent / "mailbox_fixtures" / "knowledge"


def prices(*rows: list[str]) -> list[PriceRow]:
    return list(read_price_table(rows, source="list.xlsx"))


def quoted(*rows: list[str]) -> list[tuple[str, str, str]]:
    """(item, price, unit) of each row."""
    return [(row.item, f"{row.price.currency} {row.price.amount}", row.unit) for row in prices(*rows)]


def shipped(name: str) -> list[PriceRow]:
    sheets = read_rows((KNOWLEDGE / name).read_bytes(), name)
    return [row for _, table in sheets for row in read_price_table(table, source=name)]


def test_the_shipped_price_list_is_read_as_it_stands():
    rows = shipped("price-list.xlsx")
    assert len(rows) == 33
    assert rows[0] == PriceRow(
        item="SK-2015S",
        description="True union ball valve PVC-U, EPDM, socket d20, DN15",
        price=Money(Decimal("1.55"), "USD"),
        unit="pcs",
        incoterm="FOB Ningbo",
        min_quantity=Decimal(100),
        valid_until=date(2026, 9, 30),
        lead_days=20,
        source="price-list.xlsx, row 4",
    )
    assert [(row.min_quantity, row.price.amount) for row in rows if row.item == "SK-2015S"] == [
        (100, Decimal("1.55")),
        (1000, Decimal("1.38")),
        (5000, Decimal("1.29")),
    ]
    assert [(row.incoterm, str(row.price)) for row in rows if row.item == "SK-3100W" and row.min_quantity == 200] == [
        ("FOB Ningbo", "USD 11.05"),
        ("CIF Haiphong", "USD 11.4"),
    ]
    assert {row.unit for row in rows if row.item == "SK-5050A"} == {"sets"}
    assert {row.price.currency for row in rows} == {"USD"}


def test_no_cost_of_the_shipped_price_list_is_read():
    costs = {
        row[6] for _, table in read_rows((KNOWLEDGE / "price-list.xlsx").read_bytes(), "x.xlsx") for row in table[3:]
    }
    amounts = {str(row.price.amount) for row in shipped("price-list.xlsx")}
    assert {"6.9", "24.1", "431"} <= costs
    assert not amounts & costs


def test_the_shipped_accessories_are_read_as_they_stand():
    rows = shipped("price-list-accessories.csv")
    assert [(row.item, str(row.price), row.unit, row.min_quantity, row.lead_days) for row in rows] == [
        ("SK-K2040", "USD 1.35", "kit", 20, 15),
        ("SK-K2050", "USD 1.80", "kit", 20, 15),
        ("SK-K2050V", "USD 4.60", "kit", 20, 15),
        ("SK-H2040", "USD 0.65", "pcs", 50, 15),
        ("SK-U2040", "USD 0.90", "pcs", 50, 15),
        ("SK-T20", "USD 0.40", "pcs", 10, 15),
        ("SK-F04", "USD 3.20", "pcs", 10, 15),
    ]
    assert {(row.incoterm, row.valid_until) for row in rows} == {("FOB Ningbo", date(2026, 9, 30))}


def test_a_chinese_list_is_read_like_an_english_one():
    [row] = prices(
        ["宁波海阀有限公司 报价单", "", "", "", "", "", ""],
        ["有效期至2026年9月30日", "", "", "", "", "", ""],
        ["型号", "品名", "规格", "单位", "起订量", "FOB宁波 单价(美元)", "交期"],
        ["SK-1", "球阀", "DN50", "件", "500", "6.45", "15-20天"],
    )
    assert row == PriceRow(
        item="SK-1",
        description="球阀, DN50",
        price=Money(Decimal("6.45"), "USD"),
        unit="pcs",
        incoterm="FOB Ningbo",
        min_quantity=Decimal(500),
        valid_until=date(2026, 9, 30),
        lead_days=20,
        source="list.xlsx, row 4",
    )


@pytest.mark.parametrize(
    "heading",
    [
        "成本", "成本 (RMB)", "底价", "进价 USD", "采购价", "出厂价", "最低价", "毛利", "Cost", "Unit cost USD",
        "cost price", "Floor price", "FLOOR", "Margin %", "Profit USD", "Purchase price", "Buying price",
        "Bottom price USD", "Internal price", "Net net price", "Minimum price", "Lowest price USD",
        "Min. selling price", "Supplier price", "Mark-up", "Commission USD",
    ],
)  # fmt: skip
def test_a_cost_column_is_never_read(heading):
    table = [["Item", heading, "Description", "Price USD"], ["A1", "3.33", "Valve", "5.00"]]
    assert quoted(*table) == [("A1", "USD 5.00", "pcs")]
    assert "3.33" not in repr(prices(*table))
    assert 1 not in [index for found in find_columns(table[0]).values() for index in found]


def test_a_list_whose_only_price_is_a_cost_gives_nothing():
    assert prices(["Item", "成本价 USD"], ["A1", "3.33"]) == []


def test_a_cost_group_covers_the_columns_it_is_merged_over():
    rows = [
        ["Price list 2026", "", "", "", ""],
        ["", "成本", "", "Sales price FOB Ningbo", ""],
        ["Item", "USD", "EUR", "USD", "EUR"],
        ["A1", "3.33", "3.11", "5.00", "4.70"],
    ]
    assert quoted(*rows) == [("A1", "USD 5.00", "pcs"), ("A1", "EUR 4.70", "pcs")]
    assert {row.incoterm for row in prices(*rows)} == {"FOB Ningbo"}


def test_a_cost_word_in_the_second_line_of_a_heading_counts():
    rows = [["Item", "Price", "", "Unit"], ["", "cost, USD", "list, USD", ""], ["A1", "3.33", "5.00", "set"]]
    assert quoted(*rows) == [("A1", "USD 5.00", "sets")]


def test_a_second_table_may_have_its_costs_in_another_column():
    rows = [
        ["Item", "Price USD", "Cost USD"],
        ["A1", "5.00", "3.33"],
        ["Item", "Cost USD", "Price USD"],
        ["B1", "4.44", "7.00"],
    ]
    assert quoted(*rows) == [("A1", "USD 5.00", "pcs"), ("B1", "USD 7.00", "pcs")]


def test_costs_under_a_heading_not_understood_are_not_read():
    rows = [["Item", "Price USD"], ["A1", "5.00"], ["", "our cost"], ["A1", "3.33"]]
    assert quoted(*rows) == [("A1", "USD 5.00", "pcs")]


@pytest.mark.parametrize(
    "heading", ["Freight USD", "Total USD", "Old price USD", "Sample price", "RRP (USD)", "原价 USD", "市场价 USD"]
)
def test_other_money_is_not_the_price(heading):
    assert quoted(["Item", heading, "Price USD"], ["A1", "3.33", "5.00"]) == [("A1", "USD 5.00", "pcs")]


@pytest.mark.parametrize(
    ("heading", "unit", "expected"),
    [
        ("Unit", "pc", "pcs"), ("Unit", "PCS", "pcs"), ("Unit 单位", "set", "sets"), ("单位", "套", "sets"),
        ("UOM", "m2", "m2"), ("Unit", "㎡", "m2"), ("Unit", "sq.m", "m2"), ("Unit", "MT", "t"),
        ("Unit", "pair(s)", "pairs"), ("Unit", "件/pc", "pcs"), ("Price unit", "kg", "kg"), ("Unit", "kit", "kit"),
        ("Unit", "1000 pcs", "1000 pcs"), ("Unit", "per set", "sets"), ("Unit", "", "pcs"), ("MOQ", "50 m2", "m2"),
    ],
)  # fmt: skip
def test_units_are_the_canonical_ones(heading, unit, expected):
    assert quoted(["Item", heading, "Price USD"], ["A1", unit, "5"]) == [("A1", "USD 5", expected)]


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Price USD/m²", "8.20", "USD 8.20 m2"),
        ("FOB Ningbo US$/MT", "820", "USD 820 t"),
        ("单价(元/件)", "45", "CNY 45 pcs"),
        ("Price per 1000 pcs, USD", "12", "USD 12 1000 pcs"),
        ("Unit price", "USD 5.50/set", "USD 5.50 sets"),
        ("Unit price", "€ 5,50", "EUR 5.50 pcs"),
        ("Unit price", "US$1,250.00", "USD 1250.00 pcs"),
        ("Unit price (GBP)", "5.5", "GBP 5.5 pcs"),
    ],
)
def test_unit_and_currency_may_stand_in_heading_or_cell(heading, cell, expected):
    [row] = prices(["Item", heading], ["A1", cell])
    assert f"{row.price.currency} {row.price.amount} {row.unit}" == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1.125", "2.50"], ["1.125", "2.50"]),
        (["1.125"], ["1.125"]),
        (["1.250,00", "6,20"], ["1250.00", "6.20"]),
        (["1.250", "6,20"], ["1250", "6.20"]),
        (["1,250", "3.10"], ["1250", "3.10"]),
        (["0.035"], ["0.035"]),
    ],
)
def test_the_column_decides_what_its_marks_mean(cells, expected):
    rows = prices(["Item", "Price USD"], *([f"A{n}", cell] for n, cell in enumerate(cells)))
    assert [str(row.price.amount) for row in rows] == expected


@pytest.mark.parametrize(
    "cell", ["", "-", "on request", "on request (min 5)", "5.00-6.00", "TBD", "0", "面议", "5.00 / 6.00", "see sheet 2"]
)
def test_a_cell_that_is_not_one_price_gives_none(cell):
    assert prices(["Item", "Price USD"], ["A1", cell], ["A2", "5"])[0].item == "A2"


def test_a_price_without_a_currency_is_none():
    assert prices(["Item", "Price"], ["A1", "5.00"]) == []
    assert prices(["USD 1 = RMB 7.1", ""], ["Item", "Price"], ["A1", "5.00"]) == []
    assert prices(["Item", "Price", "Currency"], ["A1", "5.00", "doubloons"]) == []
    assert quoted(["All prices in USD", ""], ["Item", "Price"], ["A1", "5.00"]) == [("A1", "USD 5.00", "pcs")]
    assert quoted(["Item", "Price", "Currency"], ["A1", "5.00", "TRY"]) == [("A1", "TRY 5.00", "pcs")]


def test_each_currency_column_gives_its_own_row():
    rows = quoted(["Model", "Price USD", "Price EUR"], ["A1", "5.00", "4.70"])
    assert rows == [("A1", "USD 5.00", "pcs"), ("A1", "EUR 4.70", "pcs")]


def test_each_incoterm_column_gives_its_own_row():
    rows = prices(["Model", "FOB Ningbo (USD)", "CIF Hamburg (USD)"], ["A1", "5.00", "5.60"])
    assert [(row.incoterm, str(row.price)) for row in rows] == [("FOB Ningbo", "USD 5.00"), ("CIF Hamburg", "USD 5.60")]


@pytest.mark.parametrize(
    ("column", "heading", "title", "expected"),
    [
        ("FOB, Ningbo", "Price USD", "", "FOB Ningbo"),
        ("FOB", "Price USD", "All prices FOB Shanghai", "FOB Shanghai"),
        ("", "Price FOB Shanghai USD", "", "FOB Shanghai"),
        ("", "Price USD", "Prices CIF Hamburg", "CIF Hamburg"),
        ("", "Price USD", "Prices FOB Ningbo or CIF Hamburg", ""),
        ("", "Price USD", "Incoterms 2020", ""),
    ],
)
def test_the_incoterm_is_the_nearest_that_is_named(column, heading, title, expected):
    [row] = prices([title, "", ""], ["Item", heading, "Incoterm"], ["A1", "5", column])
    assert row.incoterm == expected


def test_quantity_steps_as_columns_give_a_row_each():
    rows = prices(
        ["Price list, USD", "", "", "", ""],
        ["Model", "Unit", "100-499 pcs", "500-999 pcs", "1,000+"],
        ["A1", "pc", "5", "4.5", "4"],
    )
    assert [(row.min_quantity, str(row.price)) for row in rows] == [(100, "USD 5"), (500, "USD 4.5"), (1000, "USD 4")]


def test_quantity_steps_may_stand_in_the_second_line_of_a_merged_heading():
    rows = prices(
        ["Model", "Description", "FOB Ningbo (USD)", "", "", "成本(RMB)"],
        ["", "", "100-499", "500-999", "1000+", ""],
        ["FL-050", "floodlight", "12.80", "12.10", "11.50", "61"],
        ["FL-100", "floodlight", "22.50", "21.80", "20.90", "101"],
    )
    assert [(row.item, row.min_quantity, str(row.price), row.incoterm, row.source) for row in rows] == [
        ("FL-050", 100, "USD 12.80", "FOB Ningbo", "list.xlsx, row 3"),
        ("FL-050", 500, "USD 12.10", "FOB Ningbo", "list.xlsx, row 3"),
        ("FL-050", 1000, "USD 11.50", "FOB Ningbo", "list.xlsx, row 3"),
        ("FL-100", 100, "USD 22.50", "FOB Ningbo", "list.xlsx, row 4"),
        ("FL-100", 500, "USD 21.80", "FOB Ningbo", "list.xlsx, row 4"),
        ("FL-100", 1000, "USD 20.90", "FOB Ningbo", "list.xlsx, row 4"),
    ]


def test_quantity_steps_below_one_item_belong_to_it():
    rows = prices(
        ["Item", "Description", "MOQ", "Price USD"],
        ["A1", "Valve", "≥100", "5"],
        ["", "", "1,000", "4"],
        ["", "", "", "3"],
        ["Fittings", "", "", ""],
        ["B1", "Elbow", "100 pcs", "2"],
    )
    assert [(row.item, row.description, row.min_quantity, row.price.amount) for row in rows] == [
        ("A1", "Valve", 100, 5),
        ("A1", "Valve", 1000, 4),
        ("B1", "Elbow", 100, 2),
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("MOQ", "500", ["500"]),
        ("MOQ 起订量", "1.000", ["1000"]),
        ("MOQ (pcs)", "500", ["500"]),
        ("Qty", "100-499", ["100"]),
        ("MOQ", "", ["1"]),
        ("Qty/ctn", "60", ["1"]),
        ("装箱数量", "60", ["1"]),
        ("MOQ", "20 ctns", []),
        ("MOQ (cartons)", "20", []),
    ],
)
def test_a_least_quantity_counts_in_the_unit_of_the_price_or_the_row_is_left_out(heading, cell, expected):
    assert [str(row.min_quantity) for row in prices(["Item", heading, "Price USD"], ["A1", cell, "5"])] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Price list, valid until 30 September 2026", date(2026, 9, 30)),
        ("Valid from 2026-07-01 to 2026-09-30", date(2026, 9, 30)),
        ("Validity: 30.09.2026", date(2026, 9, 30)),
        ("Valid until 03/04/2026", date(2026, 3, 4)),
        ("有效期至 2026年9月30日", date(2026, 9, 30)),
        ("Issued 2026-07-01", None),
        ("Valid for 30 days", None),
    ],
)
def test_the_title_may_say_how_long_its_prices_hold(title, expected):
    [row] = prices([title, "", ""], ["Item", "Price USD", ""], ["A1", "5", ""])
    assert row.valid_until == expected


def test_a_rows_own_validity_wins():
    [row] = prices(["Valid until 2026-12-31", "", ""], ["Item", "Price USD", "Valid until"], ["A1", "5", "2026-09-30"])
    assert row.valid_until == date(2026, 9, 30)


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Lead time (days)", "20", 20),
        ("Lead time", "15-20 days", 20),
        ("Delivery", "4 weeks", 28),
        ("Lead time (weeks)", "2-3", 21),
        ("交期", "10个工作日", 14),
        ("Lead time", "10 working days", 14),
        ("Lead time", "in stock", None),
        ("Lead time", "2026-09-30", None),
    ],
)
def test_lead_times_become_days(heading, cell, expected):
    [row] = prices(["Item", "Price USD", heading], ["A1", "5", cell])
    assert row.lead_days == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("songlam.example", "songlam.example"),
        ("Buyer@SongLam.example", "songlam.example"),
        ("https://www.songlam.example/", "songlam.example"),
        ("someone@gmail.com", "someone@gmail.com"),
        ("All", ""),
        ("", ""),
    ],
)
def test_a_customer_column_names_the_company(cell, expected):
    [row] = prices(["Item", "Price USD", "Customer"], ["A1", "5", cell])
    assert row.customer == expected


def test_a_list_for_one_customer_says_so_above_the_table():
    [row] = prices(["Customer: songlam.example", ""], ["Item", "Price USD"], ["A1", "5"])
    assert row.customer == "songlam.example"


def test_the_part_number_is_the_item_wherever_it_stands():
    [row] = prices(["No.", "Product name", "HS code", "Model", "Price USD"], ["1", "Ball valve", "848180", "SK-1", "5"])
    assert (row.item, row.description) == ("SK-1", "Ball valve")


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["Dear all", "please find"]],
        [["Item", "Weight"], ["A1", "5"]],
        [["", ""], ["USD", "5"]],
        [["Price USD"], ["5"]],
    ],
)
def test_a_table_that_is_no_price_list_gives_nothing(rows):
    assert prices(*rows) == []


def test_a_hostile_table_is_read_in_no_time():
    cells = ["1" * 50_000, "USD " * 20_000, "a" * 50_000, "/ " * 20_000, "1-" * 20_000]
    rows = [["Item", "Price USD", "MOQ", "Lead time", "Valid until"], *([cells] * 50)]
    assert prices(["Cost " * 10_000, "", "", "", ""], *rows) == []
