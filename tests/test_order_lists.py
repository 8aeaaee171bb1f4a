"""Orders taken from a sheet: columns by heading or by a person, rows once, nothing guessed."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.config import DATABASE_NAME, Config
from mailmate.desk.registers.orders import import_orders, list_orders, set_fields
from mailmate.desk.wiring import Desk, open_desk
from mailmate.doors.documents import ROWS as ROWS_READ
from mailmate.errors import BadInput, WrongUse
from mailmate.trade.readings import Contact
from mailmate.trade.sale.order_lists import find_list
from tests.store_samples import lay_database

ROWS = [
    ["Orders 2026"],
    ["PO No.", "Customer", "Description", "Qty (sets)", "Unit price", "Total (USD)", "Order date", "Delivery", "Cost"],
    ["HA-3391", "Andes Hidro", "Ball valve", 800, 12.5, 10000, "2026-05-12", "2026-06-30", 7.1],
    ["HA-3392", "Andes Hidro", "Gate valve", 200, 31, 6200, "2026-05-20", "03/07/2026", 20],
    ["", "Andes Hidro", "no number", 1, 1, 1, "", "", ""],
    ["77-1", "Nobody Ltd", "Pump", 5, 900, 4500, "2026-05-21", "2026-07-30", 500],
]  # fmt: skip


def sheet(path: Path, rows: list[list[object]]) -> str:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    path.write_bytes(out.getvalue())
    return str(path)


@pytest.fixture
def desk(tmp_path: Path):
    lay_database(tmp_path / DATABASE_NAME)
    with open_desk(tmp_path, config=Config()) as opened:
        opened.database.contacts.learn([Contact("ana@andes.example", "Ana", company="Andes Hidro")])
        yield opened


@pytest.mark.parametrize("column", ["Termin=delivery", "Termin=delivery_date", "delivery=Termin"])
def test_a_column_is_named_either_way_round(tmp_path: Path, column: str) -> None:
    lay_database(tmp_path / DATABASE_NAME)
    (tmp_path / "config.toml").write_text('[me]\nname = "A"\n', encoding="utf-8")
    (tmp_path / "o.csv").write_text("PO No.,Customer,Termin\nHA-1,Andes,2026-06-30\n", encoding="utf-8")
    words = ["--home", str(tmp_path), "orders", "import", str(tmp_path / "o.csv"), "--column", column, "--json"]
    done = CliRunner().invoke(mailmate, words, catch_exceptions=False)
    assert json.loads(done.stdout)["fields"]["delivery_date"]["value"] == "2026-06-30"


def test_rows_become_orders_of_the_company_their_buyer_belongs_to(desk: Desk, tmp_path: Path) -> None:
    done = import_orders(desk, sheet(tmp_path / "o.xlsx", ROWS), {})
    assert (len(done.added), done.known, done.strangers) == (3, 0, ("Nobody Ltd",))
    first, second, third = list_orders(desk)
    assert (first.company, first.name, str(first.total), first.get("delivery_date")) == (
        "andes.example", "HA-3391", "USD 10,000", "2026-06-30",
    )  # fmt: skip
    assert first.get("items") == [
        {
            "item": None, "description": "Ball valve", "quantity": {"value": "800", "unit": "sets"},
            "price": None, "amount": None,
        }
    ]  # fmt: skip
    assert third.company == "Nobody Ltd"
    assert set_fields(desk, third.number, {"belongs_to": "nobody.example"}).company == "nobody.example"
    assert second.get("delivery_date") is None


def test_a_date_of_two_readings_is_named_not_guessed_and_costs_are_never_read(desk: Desk, tmp_path: Path) -> None:
    done = import_orders(desk, sheet(tmp_path / "o.xlsx", ROWS), {})
    assert [row for row, cells in done.unread if "delivery_date" in cells] == [4]
    assert "7.1" not in json.dumps([dict(one.value) for one in done.added])


@pytest.mark.parametrize(
    ("cell", "day"),
    [(46000, "2025-12-09"), (46000.75, "2025-12-09"), ("46000", "2025-12-09"), (12345, None), (99999, None)],
)
def test_a_day_that_lost_its_format_in_the_sheet_is_read_in_a_column_of_days_only(
    desk: Desk, tmp_path: Path, cell: object, day: str | None
) -> None:
    rows = [["PO No.", "Customer", "Delivery", "Qty"], ["A-1", "Andes Hidro", cell, 46000]]
    done = import_orders(desk, sheet(tmp_path / "o.xlsx", rows), {})
    (one,) = list_orders(desk)
    assert (one.get("delivery_date"), one.get("quantity")["value"]) == (day, "46000")
    assert bool(done.unread) == (day is None)


def test_importing_twice_counts_once_and_a_changed_row_is_a_further_word(desk: Desk, tmp_path: Path) -> None:
    import_orders(desk, sheet(tmp_path / "o.xlsx", ROWS), {})
    changed = [*ROWS[:2], [*ROWS[2][:5], 9500, *ROWS[2][6:]], *ROWS[3:]]
    again = import_orders(desk, sheet(tmp_path / "o.xlsx", changed), {})
    assert (len(again.added), again.known) == (1, 2)
    assert len(list_orders(desk)) == 3
    assert str(list_orders(desk)[0].total) == "USD 9,500"


def test_each_column_is_what_its_heading_says_whatever_their_order() -> None:
    head = ["PO No.", "Customer", "Delivery date", "Delivery terms", "Price terms", "Ready date", "Unit price", "Date"]
    found = find_list([head], {})
    assert found is not None
    told = {head[place]: field for place, field in found.columns.items()}
    assert told == {
        "PO No.": "po", "Customer": "buyer", "Delivery date": "delivery", "Delivery terms": "incoterm",
        "Ready date": "ready", "Unit price": "price", "Date": "ordered",
    }  # fmt: skip


def test_the_rows_of_one_order_are_its_items_and_their_totals_no_total_of_it(desk: Desk, tmp_path: Path) -> None:
    more = ["HA-3391", "Andes Hidro", "Gate valve", 50, 31, 1550, "2026-05-12", "2026-06-30"]
    import_orders(desk, sheet(tmp_path / "o.xlsx", [*ROWS[:3], more]), {})
    (one,) = list_orders(desk)
    assert [(item["description"], item["quantity"]["value"]) for item in one.get("items")] == [
        ("Ball valve", "800"), ("Gate valve", "50"),
    ]  # fmt: skip
    assert (one.total, one.get("delivery_date")) == (None, "2026-06-30")


def test_rows_that_are_not_taken_are_told(desk: Desk, tmp_path: Path) -> None:
    done = import_orders(desk, sheet(tmp_path / "o.xlsx", ROWS), {})
    assert (done.numberless, done.ends_at) == ((5,), None)
    long = [*ROWS[:2], *[[f"P{n}", "Andes Hidro"] for n in range(ROWS_READ)]]
    path = tmp_path / "long.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in long), encoding="utf-8")
    assert import_orders(desk, str(path), {}).ends_at == ROWS_READ


def test_what_a_column_is_is_asked_once_and_kept(desk: Desk, tmp_path: Path) -> None:
    rows = [["Ref", "Wer", "Total (USD)", "Delivery"], ["A-1", "Andes Hidro", 10, "2026-06-30"]]
    path = sheet(tmp_path / "o.xlsx", rows)
    with pytest.raises(BadInput, match="no column"):
        import_orders(desk, path, {})
    assert len(import_orders(desk, path, {"Ref": "po", "Wer": "buyer"}).added) == 1
    assert import_orders(desk, path, {}).known == 1


def test_a_sheet_without_headings_says_what_is_needed(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no heading row"):
        import_orders(desk, sheet(tmp_path / "o.xlsx", [["hello"], ["A-1", 5]]), {})


@pytest.mark.parametrize(
    ("field", "text"), [("ready", "soon"), ("total", "ten thousand"), ("sealed", "x"), ("items", "x")]
)
def test_what_a_person_types_wrongly_is_refused(desk: Desk, tmp_path: Path, field: str, text: str) -> None:
    import_orders(desk, sheet(tmp_path / "o.xlsx", ROWS), {})
    with pytest.raises(WrongUse):
        set_fields(desk, list_orders(desk)[0].number, {field: text})


def test_the_command_imports_lists_and_shows(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[me]\nname = "A"\n', encoding="utf-8")
    path = sheet(tmp_path / "o.xlsx", ROWS)

    def run(*words: str) -> str:
        done = CliRunner().invoke(mailmate, ["--home", str(tmp_path), "orders", *words], catch_exceptions=False)
        return done.output

    assert "3 rows added, 0 were known." in run("import", path)
    listed = [json.loads(line) for line in run("list", "--json").splitlines()]
    assert [one["name"] for one in listed] == ["HA-3391", "HA-3392", "77-1"]
    for name in ("HA-3391", "ha 3391", listed[0]["id"], listed[0]["id"][1:]):
        assert json.loads(run("show", name, "--json"))["name"] == "HA-3391"
    told, *messages = run("set", listed[0]["id"], "ready=2026-06-28", "--json").splitlines()
    assert json.loads(told)["fields"]["ready"]["value"] == "2026-06-28"
    assert messages[0].endswith("Deposit.")
    assert json.loads(run("show", listed[0]["id"], "--json"))["missing"]["balance"] == ["deposit"]


def test_a_sheet_of_unknown_headings_is_asked_about_and_takes_the_currency_a_person_names(
    desk: Desk, tmp_path: Path
) -> None:
    rows = [["Ref", "Kunde", "Ware", "Summe"], ["A-1", "bo@gmail.com", "Ventil", 2490], ["A-2", "x@new.example", "", 9]]
    path = sheet(tmp_path / "o.xlsx", rows)
    with pytest.raises(BadInput, match="no column for the order's number"):
        import_orders(desk, path, {})
    mapped = {"Ref": "po", "Kunde": "company", "Ware": "product", "Summe": "total"}
    assert [cells for _, cells in import_orders(desk, path, mapped).unread] == [{"total": "2490"}, {"total": "9"}]
    assert import_orders(desk, path, {}, "USD").unread == ()
    assert [(one.company, str(one.total)) for one in list_orders(desk)] == [
        ("bo@gmail.com", "USD 2,490"), ("new.example", "USD 9"),
    ]  # fmt: skip
