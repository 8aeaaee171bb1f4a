"""Figures of the demo's home, counted by hand from the shipped mails and their labels."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from mailmate.desk.reports.report import report_of
from mailmate.desk.reports.texts import report_json, row_json
from mailmate.shipped import shipped_folder
from mailmate.trade.reports.figures import Report
from mailmate.trade.reports.periods import read_span
from tests.once import once
from tests.screens import inbox_desk

FIXTURES = shipped_folder("mailbox_fixtures")


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return once("reports of the demo", make_reports)


def make_reports() -> dict[str, Report]:
    with TemporaryDirectory() as folder, inbox_desk(Path(folder) / "home") as desk:
        spans = {"year": read_span("2026-01-01", "2026-07-18"), "june": read_span("2026-06-01", "2026-06-30")}
        return {name: report_of(desk, span) for name, span in spans.items()}


@pytest.fixture
def report(reports: dict[str, Report]) -> Report:
    return reports["year"]


@pytest.fixture
def june(reports: dict[str, Report]) -> Report:
    return reports["june"]


def value(report: Report, name: str) -> Any:
    figure = report.figure(name)
    assert figure is not None
    return figure.as_json()["value"]


def who(report: Report, name: str) -> list[str]:
    figure = report.figure(name)
    assert figure is not None
    return sorted(one.company for one in figure.rows)


def labelled(**wanted: str) -> int:
    """Return how many mails people labelled so."""
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in Path(str(FIXTURES)).glob("*.expected.json")]
    return sum(all(one.get(name) == told for name, told in wanted.items()) for one in labels)


def test_the_inquiries_are_those_people_labelled(report: Report) -> None:
    assert value(report, "inquiries") == labelled(intent="inquiry")


def test_the_inquiries_of_june_are_six_by_name(june: Report) -> None:
    """Vietnam 1 June, Taiwan 8, Malaysia 9, Korea 10, Germany 15, Japan 29."""
    assert who(june, "inquiries") == [
        "hanbitmulsan.example", "jiaoyang-aqua.example", "rheinwerk-pool.example", "setouchi-pump.example",
        "songlamwater.example", "wahhin.example",
    ]  # fmt: skip


def test_of_junes_inquiries_five_were_answered_and_quoted_and_one_ordered(june: Report) -> None:
    assert (value(june, "inquiries.answered"), value(june, "inquiries.quoted")) == (5, 5)
    assert who(june, "inquiries.ordered") == ["songlamwater.example"]


def test_the_hours_to_the_answer(report: Report) -> None:
    """Vietnam wrote on Monday 1 June at 11:42 of our time and was answered on Tuesday at 15:12: 6.3 and 6.2 hours.

    Egypt wrote on 17 June after hours; 18 June has nine, 19 June is the dragon boat festival, and on Monday we
    answered at a quarter past nine.
    """
    figure = report.figure("replies.answered")
    assert figure is not None
    hours = {(one.company, str(one.day)): round(one.hours or 0, 1) for one in figure.rows}
    assert hours["songlamwater.example", "2026-06-01"] == 12.5
    assert hours["deltanour.example", "2026-06-17"] == 9.3
    assert (len(hours), value(report, "replies.median"), value(report, "replies.p90")) == (9, 10.4, 19.7)


def test_four_orders_were_taken_and_one_names_its_total(report: Report) -> None:
    assert who(report, "orders") == [
        "jarvipumput.example", "nusatirta.example", "songlamwater.example", "vodotech-nitra.example",
    ]  # fmt: skip
    worth = report.figure("orders.worth")
    assert worth is not None
    assert (value(report, "orders.worth"), worth.unknown) == ({"USD": "9660.00"}, 3)


def test_one_shipment_sailed_with_one_twenty_foot_container(report: Report) -> None:
    assert (value(report, "shipments"), value(report, "shipments.teu")) == (1, 1)


def test_six_promises_were_broken_three_of_them_one_debts(report: Report) -> None:
    """Egypt on 18, 23 and 30 June; Malaysia on 6 July, Denmark on 16 July, the mail without a year on 14 July."""
    assert who(report, "promises.broken") == [
        "altiplanoagua.example", "deltanour.example", "deltanour.example", "deltanour.example",
        "limfjordpumper.example", "wahhin.example",
    ]  # fmt: skip


def test_the_open_sums_by_currency(report: Report) -> None:
    """18,450 + 3,941 + 2,310 + 1,120 + 696 + 14,200 dollars and 1,250 euros; three debts name no sum."""
    figure = report.figure("debts.open_sum")
    assert figure is not None
    assert value(report, "debts.open_sum") == {"EUR": "1250.00", "USD": "40717.00"}
    assert (value(report, "debts.open"), figure.unknown) == (10, 3)


def test_two_credits_were_issued_and_one_amendment_advised(report: Report) -> None:
    """The draft of a credit that Bangladesh sends to look at is none."""
    assert who(report, "credits") == ["eastwharfbank.example", "indusagropumps.example"]
    assert who(report, "credits.amendments") == ["eastwharfbank.example"]


def test_the_amendment_left_the_latest_shipment_behind_and_that_warning_stands(report: Report) -> None:
    figure = report.figure("credits.standing")
    assert figure is not None
    assert [one.what for one in figure.rows if "D5" in one.what] == [
        "RRTB26LC004417: D5 The amendment moves linked dates but leaves field 44C at 260626. (10, 14(c), 29(c))"
    ]


def test_twelve_complaints_one_of_them_critical(report: Report) -> None:
    """Eleven mails are complaints, one more complains beside announcing an amendment; in Spain a man was hurt."""
    assert value(report, "complaints") == labelled(intent="quality_complaint") + 1 == 12
    assert who(report, "complaints.critical") == ["olivaresriegos.example"]


def test_we_named_three_days_that_passed_one_of_them_in_chinese(report: Report) -> None:
    assert value(report, "own.due") == value(report, "own.late") == 3


def test_nothing_was_sent_from_the_demo_and_no_model_was_asked(report: Report) -> None:
    assert [value(report, name) for name in ("drafts.sent", "model.calls", "model.tokens")] == [0, 0, 0]


def test_the_json_of_every_figure_and_row_can_be_written(report: Report) -> None:
    json.dumps(report_json(report))
    assert all(json.dumps(row_json(row)) for figure in report.figures() for row in figure.rows)


def test_the_page_on_reports_names_every_figure_and_no_other(report: Report) -> None:
    page = (Path(__file__).parents[1] / "docs" / "reports.md").read_text(encoding="utf-8")
    cells = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}
    by_rank = re.compile(
        r"(?:inquiries\.in|orders\.(?:in|by)|shipments\.by|teu\.(?:by|to)|fraud|questions)\.(?!open).+"
    )
    assert named == {one.id for one in report.figures() if not by_rank.fullmatch(one.id)}
