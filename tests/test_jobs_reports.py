"""Jobs with reports and summaries, each done the way a salesperson does it and seen by its result."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.office import Office, open_office
from tests.test_credit_commands import AMENDMENT, CREDIT
from tests.test_report import BUYER, figures, money, order, promise, rows, tell

BANK = "Advising Bank <lc@bank.example>"
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
YEAR = ("--year", "2026")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    for number, (day, total) in enumerate((("2026-02-03", "1100.00"), ("2026-03-04", "2300.50"), ("2026-05-06", "70"))):
        order(office, f"{day} 10:00", f"PO-{number}", money(total, "EUR" if number == 2 else "USD"))
        promise(office, f"{day} 11:00", "2026-08-20", money("450.00"), f"INV-{number}")
    for number, (teu, day) in enumerate(((2, "2026-02-20"), (2, "2026-03-20"), (1, "2026-06-01"))):
        value = {"container_no": f"AAAU{number}", "teu": teu, "etd": day}
        tell(office, "shipments", "shipment", "2026-02-10 10:00", value, subject=f"PO{number}")
    tell(office, "complaints", "complaint", "2026-04-07 10:00", {"severity": "major", "product": "SK-2040B"})
    office.at("2026-07-10")
    return office


def summary(office: Office) -> str:
    return office.says("report", *YEAR, "--summary")


def told(text: str, name: str) -> str:
    match = re.search(rf"{name}: ([^;.]+(?:\.\d+)?[^;.]*)", text)
    assert match, name
    return match[1]


def test_every_number_of_the_summary_is_a_register_s(office: Office) -> None:
    """Job 78: numbers in the draft equal the registers."""
    known = set()
    for one in figures(office, *YEAR).values():
        for value in one["value"].values() if isinstance(one["value"], dict) else [one["value"]]:
            known |= {str(value), f"{float(value):,.2f}" if value is not None else "", str(one["unknown"])}
    for paragraph in office.tells("report", *YEAR, "--summary"):
        if not paragraph["figures"]:  # the title, and what bounds the record: days, no figures
            continue
        names = re.sub(r"[\w.-]+\.example", "", paragraph["text"])
        assert set(_NUMBER.findall(names)) <= known, paragraph["text"]


def test_each_paragraph_names_the_figures_it_tells_and_each_of_them_opens_its_rows(office: Office) -> None:
    named = [name for one in office.tells("report", *YEAR, "--summary") for name in one["figures"]]
    known = figures(office, *YEAR)
    assert {"orders", "orders.worth", "shipments.teu", "debts.open_sum", "complaints"} <= set(named) <= set(known)
    for name in ("orders", "shipments.teu", "debts.open_sum"):
        assert len(rows(office, name, *YEAR)) == known[name]["rows"] == 3


def test_a_row_that_is_struck_changes_the_number_of_the_summary(office: Office) -> None:
    """Job 78: delete a row and the number changes."""
    assert "3 orders were taken. Worth of those that stand: EUR 70; USD 3,400.50." in summary(office)
    office.says("orders", "strike", rows(office, "orders", *YEAR)[0]["ref"])
    assert "2 orders were taken. Worth of those that stand: EUR 70; USD 2,300.50." in summary(office)


def test_the_summary_invents_no_feeling_and_no_reason(office: Office) -> None:
    text = summary(office)
    assert not re.search(r"proud|happy|hard|challeng|success|thank|because|growth|hope|will|team", text, re.IGNORECASE)


def test_the_summary_speaks_the_users_language_or_english(office: Office) -> None:
    config = office.home / "config.toml"
    text = re.sub(r"(?m)^language = .*\n", "", config.read_text(encoding="utf-8"))
    config.write_text(text.replace("[me]", '[me]\nlanguage = "zh"', 1), encoding="utf-8")
    assert "3 orders were taken." in office.says("report", *YEAR, "--summary", "--english")


def test_forty_foot_containers_count_two_and_the_parts_make_the_whole(office: Office) -> None:
    """Job 79: volumes by container, TEU, customer and port; totals match."""
    known = figures(office, *YEAR)
    assert known["shipments.teu"]["value"] == 5
    assert known[f"teu.by.{BUYER}"]["value"] == 5
    assert sum(one["value"] for name, one in known.items() if name.startswith("teu.to.")) == 5


def test_the_warnings_on_credits_are_listed_with_what_became_of_each(office: Office) -> None:
    """Job 80: warnings raised, heeded, standing; the list equals the log."""
    office.at("2026-07-11")
    office.receives(CREDIT, sender=BANK, subject="L/C")
    office.at("2026-07-13")
    before = rows(office, "credits.warnings", *YEAR)
    assert before
    assert {one["state"] for one in before} == {"stands"}
    office.receives(AMENDMENT, sender=BANK, subject="L/C amendment")
    office.at("2026-07-14")
    known = figures(office, *YEAR)
    raised, heeded, standing = (known[f"credits.{one}"]["value"] for one in ("warnings", "heeded", "standing"))
    assert raised == heeded + standing == len(rows(office, "credits.warnings", *YEAR))
    assert raised > len(before)


def test_a_week_a_month_and_a_year_tell_the_same_orders(office: Office) -> None:
    counted = [
        figures(office, *span)["orders"]["value"]
        for span in (
            ("--week", "2026-W06"),
            ("--month", "2026-02"),
            ("--from", "2026-02-03", "--to", "2026-02-03"),
            YEAR,
        )
    ]
    assert counted == [1, 1, 1, 3]
