"""The complaints register: words joined, severity, missing evidence, and a next date for each that is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from mailmate.config import Config, Profile
from mailmate.desk.registers.complaints import list_complaints, overdue_complaints
from mailmate.desk.wiring import open_desk
from mailmate.trade.delivery.complaint_cases import (
    Complaint,
    OrderedItem,
    complaints,
    overdue_first,
    past_complaints,
)
from mailmate.trade.own_words import OwnWord
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from tests.office import open_office


def entry(
    number: int, day: int, order: str = "", *, kind: str = "complaint", company: str = "buyer.example", **value: Any
) -> Entry:
    by = "reader" if kind == "complaint" else "person"
    at = datetime(2026, 6, day, 9, tzinfo=UTC)
    mail = number if kind == "complaint" else None
    return Entry("complaints", kind, value, "words", at, by, mail, subject=order, company=company, entry_id=number)


def joined(*entries: Entry, words: dict[int, list[OwnWord]] | None = None) -> tuple[Complaint, ...]:
    return complaints(entries, words or {}, Rules(), "CN")


def wrote(day: int, names: date | None) -> OwnWord:
    return OwnWord(datetime(2026, 6, day, 15, tzinfo=UTC), names)


def june(day: int) -> date:
    return date(2026, 6, day)


def test_words_about_one_order_container_or_lot_are_one_complaint() -> None:
    found = joined(
        entry(1, 1, "PO1", lot="L7", severity="unclear", evidence_missing=["photos", "lot"]),
        entry(2, 2, lot="L 7", severity="minor", qty_affected="12 pcs", evidence_missing=["photos"]),
        entry(3, 3, "PO2", severity="minor"),
    )
    assert [[one.entry_id for one in complaint.entries] for complaint in found] == [[1, 2], [3]]
    assert (found[0].severity, found[0].missing, found[0].told["qty_affected"]) == ("minor", ("photos",), "12 pcs")


def test_a_word_that_names_nothing_joins_the_only_open_complaint_and_none_of_two() -> None:
    assert len(joined(entry(1, 1, "PO1"), entry(2, 2))) == 1
    assert len(joined(entry(1, 1, "PO1"), entry(2, 1, "PO2"), entry(3, 2))) == 3
    assert len(joined(entry(1, 1, "PO1"), entry(2, 2, company="other.example"))) == 2


def test_a_second_complaint_on_an_item_is_major() -> None:
    first, second = joined(
        entry(1, 1, "PO1", product="ball valve", severity="minor"),
        entry(2, 20, "PO9", product="Ball Valve DN50", severity="minor"),
    )
    assert (first.severity, second.severity, second.second) == ("minor", "major", True)


def test_evidence_a_person_noted_is_no_longer_missing() -> None:
    (one,) = joined(
        entry(1, 1, evidence_missing=["photos", "lot", "video"]),
        entry(2, 2, kind="set", entry=1, evidence_given="photos by phone", lot="L7"),
    )
    assert one.missing == ("video",)


@pytest.mark.parametrize(
    ("severity", "words", "day", "by"),
    [
        ("critical", [], june(1), "first reply"),
        ("minor", [], june(2), "first reply"),
        ("minor", [wrote(2, june(10))], june(10), "promised"),
        ("minor", [wrote(2, None)], june(5), "house rule"),
        ("minor", [wrote(2, june(10)), wrote(9, june(15))], june(15), "promised"),
    ],
)
def test_every_open_complaint_has_a_next_date(severity: str, words: list[OwnWord], day: date, by: str) -> None:
    (one,) = joined(entry(1, 1, "PO1", severity=severity), words={1: words})
    assert (one.next_date, one.next_by) == (day, by)


def test_a_new_word_of_the_buyer_after_ours_waits_for_an_answer_again() -> None:
    (one,) = joined(entry(1, 1, "PO1"), entry(2, 8, "PO1"), words={1: [wrote(2, june(20))]})
    assert (one.next_date, one.next_by) == (june(9), "first reply")


def test_the_day_a_person_types_stands_until_we_write_again() -> None:
    entries = (entry(1, 1, "PO1"), entry(2, 3, kind="set", entry=1, next_date="2026-06-12"))
    assert joined(*entries, words={1: [wrote(2, june(10))]})[0].next_date == june(12)
    assert joined(*entries, words={1: [wrote(15, june(19))]})[0].next_date == june(19)


def test_a_closed_complaint_is_not_overdue_and_may_be_reopened() -> None:
    closed = (entry(1, 1, "PO1"), entry(2, 3, kind="closed", entry=1, outcome="replaced"))
    (one,) = joined(*closed)
    assert (one.closed, one.outcome, one.is_overdue(june(30))) == (june(3), "replaced", False)
    (again,) = joined(*closed, entry(3, 5, kind="reopened", entry=1))
    assert (again.closed, again.is_overdue(june(30))) == (None, True)


def test_a_word_after_the_end_begins_a_new_complaint() -> None:
    assert len(joined(entry(1, 1, "PO1"), entry(2, 3, kind="closed", entry=1), entry(3, 9, "PO1"))) == 2


def test_overdue_ones_come_first_then_the_worst() -> None:
    found = joined(
        entry(1, 1, "PO1", severity="minor"), entry(2, 20, "PO2", severity="major"),
        entry(3, 20, "PO3", severity="critical"), entry(4, 1, "PO4"), entry(5, 2, kind="closed", entry=4),
    )  # fmt: skip
    assert [one.number for one in overdue_first(found, june(20))] == [1, 3, 2, 4]


def test_past_complaints_are_shown_when_the_item_is_ordered_again() -> None:
    found = joined(entry(1, 1, "PO1", product="grey PVC sheet"), entry(2, 2, "PO2", product="pump"))
    assert [one.number for one in past_complaints(found, "buyer.example", ["PVC sheet"])] == [1]
    assert past_complaints(found, "other.example", ["PVC sheet"]) == ()
    assert past_complaints(found, "buyer.example", ["", "pv"]) == ()


def test_a_struck_word_counts_no_more() -> None:
    assert joined(entry(1, 1, "PO1"), entry(2, 2, kind="struck", entry=1)) == ()


@pytest.mark.slow
def test_many_complaints_of_one_company_are_sorted_in_a_moment() -> None:
    many = [entry(n, 1 + n % 28, f"PO{n}", severity="minor") for n in range(1, 3001)]
    begin = process_time()
    assert len(joined(*many)) == 3000
    assert process_time() - begin < 1


def test_a_complaint_that_came_in_our_early_morning_is_of_that_day(tmp_path: Path) -> None:
    """Seven o'clock on 9 July in Shanghai is the evening before in London."""
    early = datetime(2026, 7, 8, 23, tzinfo=UTC)
    config = Config(me=Profile(timezone="Asia/Shanghai", country="CN"))
    with open_desk(tmp_path, config=config, now=lambda: early) as desk:
        desk.database.registers.add([replace(entry(1, 1, severity="critical"), at=early, mail_id=None)])
        (one,) = list_complaints(desk)
        assert (one.opened, one.next_date) == (date(2026, 7, 9), date(2026, 7, 9))
        assert overdue_complaints(desk) == []


@pytest.mark.parametrize(
    ("severity", "hour", "waits"),
    [("critical", 12, False), ("critical", 13, True), ("major", 17, False)],
)
def test_the_first_word_on_a_critical_complaint_is_due_within_four_hours_of_the_office(
    tmp_path: Path, severity: str, hour: int, waits: bool
) -> None:
    """It came at seven in our morning; the office opens at nine."""
    came, now = datetime(2026, 7, 8, 23, tzinfo=UTC), datetime(2026, 7, 9, hour - 8, tzinfo=UTC)
    config = Config(me=Profile(timezone="Asia/Shanghai", country="CN"))
    with open_desk(tmp_path, config=config, now=lambda: now) as desk:
        desk.database.registers.add([replace(entry(1, 1, severity=severity), at=came, mail_id=None)])
        assert [one.number for one in overdue_complaints(desk)] == ([1] if waits else [])


def test_a_word_about_a_reopened_complaint_joins_it() -> None:
    (one,) = joined(
        entry(1, 1, "PO1"),
        entry(2, 3, kind="closed", entry=1),
        entry(3, 5, kind="reopened", entry=1),
        entry(4, 9, "PO1"),
    )
    assert [entry.entry_id for entry in one.entries] == [1, 4, 2, 3]


def test_complaints_without_a_sender_are_of_no_common_company() -> None:
    found = joined(entry(1, 1, product="valve", company=""), entry(2, 2, product="valve", company=""))
    assert [(one.number, one.second) for one in found] == [(1, False), (2, False)]
    assert past_complaints(found, "", ["valve"]) == ()


def test_what_a_person_added_to_stays_after_the_mail_is_said_to_be_no_complaint(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    text = "Dear Iris,\n\n20 of the 500 valves of order PO-4471 arrived broken.\n\nAna"
    plain = office.receives(text)
    other = "Hallo,\n\nthe seals in lot L9 of PO-4472 leak, 12 of 40 pcs.\n\nBo"
    spoken = office.receives(other, sender="Bo Berg <bo@berg.example>", subject="Leaking seals")
    office.says("complaints", "set", "c2", "lot=L7")
    assert "complaints strike" not in office.says("correct", plain, "other", "feedback")
    said = office.says("correct", spoken, "other", "feedback")
    assert "Complaint c2 stays, as you added to it. `mailmate complaints strike c2` takes it off" in said
    assert [one["id"] for one in office.tells("complaints", "list")] == ["c2"]
    office.says("complaints", "strike", "c2")
    assert office.tells("complaints", "list") == []


def test_a_later_mail_of_the_thread_adds_evidence_lot_count_and_days_whatever_it_is_about(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    first = office.receives("The seals leak: 28 of the 300 pumps of PO 8842 lose water in the first hour.")
    office.sends("Dear Ana, please send photos and the lot number. We check and come back to you on 9 July.", answers=1)
    pay = "We will transfer the deposit of PO 8850 on Friday.\nPhotos attached, the batch is 2609-B, now it is 41 pcs."
    office.receives(pay, answers=1, files={"IMG_1.jpg": b"\xff\xd8\xff"})
    office.receives("Is the new price valid until August? The goods arrived on 22 June. A video was sent.", answers=3)
    (one,) = office.tells("complaints", "list")
    told = one["fields"]
    assert (told["lot"], told["qty_affected"], told["arrived_on"]) == (
        "2609-B", {"value": "41", "unit": "pcs"}, "2026-06-22",
    )  # fmt: skip
    assert told["evidence_given"] == "photos, video"
    assert not {"photos", "lot", "video", "arrived_on"} & set(one["evidence_missing"])
    assert (one["severity"], one["words"][0]["mail"]) == ("major", first)  # 41 of 300 are more than a tenth


@pytest.mark.parametrize(
    "words",
    [
        "We order another 41 pcs now.",
        "Are there 41 pcs now?",
        "Photos will follow tomorrow.",
        "We sell 41 pcs a week, please quote a new lot.",
    ],
)
def test_what_is_no_news_of_a_complaint_leaves_it_as_it_was(tmp_path: Path, words: str) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.receives("The seals leak: 28 of the 300 pumps of PO 8842 lose water in the first hour.")
    (before,) = office.tells("complaints", "list")
    office.receives(words, answers=1)
    (after,) = office.tells("complaints", "list")
    assert (after["fields"], after["evidence_missing"]) == (before["fields"], before["evidence_missing"])


def test_a_day_on_which_we_come_back_is_the_next_date_of_a_complaint(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.receives("The seals leak: 28 of the 300 pumps of PO 8842 lose water in the first hour.")
    office.at("2026-07-06 15:00")
    office.sends("Dear Ana, we check the records and come back to you on 8 July 2026.", answers=1)
    (one,) = office.tells("complaints", "list")
    assert (one["next_date"], one["next_by"]) == ("2026-07-08", "promised")


@pytest.mark.parametrize(
    ("value", "goods"),
    [
        ({"product": "shaft seals", "qty_total": {"value": "300", "unit": "pcs"}}, "4SP-1.5 submersible pump"),
        ({"product": "control boxes"}, "CB-15 control box"),
        ({"product": "CB-15 control box"}, ""),
        ({"product": "cable"}, ""),
    ],
)
def test_a_complaint_of_a_part_is_about_the_goods_of_the_order_it_names(value: dict[str, Any], goods: str) -> None:
    items = (
        OrderedItem("4SP-1.5 submersible pump", {"value": "300", "unit": "pcs"}),
        OrderedItem("CB-15 control box", {"value": "100", "unit": "pcs"}),
    )
    ordered = {("buyer.example", "PO1"): items}
    (one,) = complaints([entry(1, 1, "PO1", severity="minor", **value)], {}, Rules(), "CN", ordered)
    assert one.goods == goods
    assert past_complaints([one], "buyer.example", [goods or value["product"]]) == (one,)


def test_the_goods_first_named_stay_the_goods_of_a_complaint_when_a_later_mail_asks_for_a_part() -> None:
    (one,) = joined(entry(1, 1, "PO1", product="pump"), entry(2, 2, "PO1", product="shaft", qty_affected="3 pcs"))
    assert (one.told["product"], one.told["qty_affected"]) == ("pump", "3 pcs")


def test_a_lot_named_in_running_words_is_the_lot_of_the_complaint(tmp_path: Path) -> None:
    office = open_office(tmp_path, knowledge=False)
    office.receives("28 of the 300 pumps of PO 8842 leak, the seals are broken. The batch is 2609-B.")
    (one,) = office.tells("complaints", "list")
    assert (one["fields"]["lot"], "lot" in one["evidence_missing"]) == ("2609-B", False)
