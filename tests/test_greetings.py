"""Greetings are suggested by the calendar of the buyer's country, in one line, and never drafted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mailmate.trade.time.festivals import festival_near
from tests.office import Office, open_office

ORDER = "Dear Iris,\n\nPlease find our purchase order PO-{n}: 500 pcs SK-2040B, USD 4,500.00.\n\nBuyer"


@pytest.mark.parametrize(
    ("country", "today", "name"),
    [
        ("PE", date(2026, 7, 25), "Independence Day"),
        ("DE", date(2026, 12, 23), "Christmas"),
        ("CN", date(2026, 2, 14), "Chinese New Year"),
        ("PE", date(2026, 7, 15), None),
        ("DE", date(2026, 11, 14), None),
        ("", date(2026, 12, 23), None),
        ("ZZ", date(2026, 12, 23), None),
    ],
)
def test_a_festival_is_near_by_the_countrys_own_calendar(country: str, today: date, name: str | None) -> None:
    found = festival_near(country, today)
    assert (found.name if found else None) == name


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path, knowledge=False)
    for number, domain in enumerate(("andes.com.pe", "lima.com.pe", "delta.de")):
        office.receives(ORDER.format(n=number), sender=f"Buyer <buyer@{domain}>", subject=f"PO-{number}")
    return office


def test_one_line_names_the_customers_and_nothing_is_drafted(office: Office) -> None:
    office.at("2026-07-26")
    lines = [one for one in office.today().splitlines() if "greeting" in one]
    assert lines == ["Independence Day on 2026-07-28: andes.com.pe, lima.com.pe may like a greeting of yours"]
    listed = office.run("follow-ups", "list")
    assert listed.output.count("may like a greeting") <= 1 and "may like a greeting" in listed.stderr
    assert all("greeting" not in str(one) for one in office.tells("follow-ups", "list"))


def test_who_complains_is_not_greeted_and_no_festival_is_no_line(office: Office) -> None:
    office.at("2026-07-20")
    assert "greeting" not in office.today()
    office.receives(
        "Dear Iris,\n\n40 of 500 valves of PO-0 arrived cracked.\n\nBuyer", sender="Buyer <buyer@andes.com.pe>"
    )
    office.at("2026-07-26")
    assert [one for one in office.today().splitlines() if "greeting" in one] == [
        "Independence Day on 2026-07-28: lima.com.pe may like a greeting of yours"
    ]
