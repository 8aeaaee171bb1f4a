"""The shipments register: entries joined, what a person stands behind, what a weekly notice lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from mailmate.config import Config, Profile
from mailmate.desk.registers.shipments import accept_shipment, list_shipments, set_fields, weekly_notice
from mailmate.desk.wiring import open_desk
from mailmate.errors import WrongUse
from mailmate.trade.delivery.shipment_lists import listed_shipments
from mailmate.trade.delivery.shipments import Shipment, of_week, shipments
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.registers import Entry


def told(
    number: int, day: int, order: str = "", *, kind: str = "shipment", company: str = "buyer.example", **value: Any
) -> Entry:
    by = "reader" if kind == "shipment" else "person"
    at = datetime(2026, 6, day, 9, tzinfo=UTC)
    return Entry("shipments", kind, value, "words", at, by, subject=order, company=company, entry_id=number)


def values(shipment: Shipment) -> dict[str, str]:
    return {field: one.value for field, one in shipment.told.items()}


def test_mails_of_one_container_are_one_shipment_and_the_newest_word_stands() -> None:
    (one,) = shipments(
        [
            told(1, 1, "PO4471", container_no="CSQU3054383", vessel="EVER ACT", etd="2026-06-18"),
            told(2, 3, container_no="CSQU 305438-3", etd="2026-06-19", eta="2026-07-20"),
        ]
    )
    assert values(one) == {
        "container_no": "CSQU3054383", "vessel": "EVER ACT", "etd": "2026-06-19", "eta": "2026-07-20",
    }  # fmt: skip
    assert one.told["etd"].before == ("2026-06-18",)
    assert one.order == "PO4471"


def test_two_containers_of_one_order_are_two_shipments() -> None:
    found = shipments([told(1, 1, "PO1", container_no="CSQU3054383"), told(2, 2, "PO1", container_no="MSKU1234565")])
    assert len(found) == 2


def test_a_word_about_the_order_joins_its_only_shipment_and_no_other_companys() -> None:
    found = shipments(
        [
            told(1, 1, "PO1", container_no="CSQU3054383"),
            told(2, 2, "PO1", eta="2026-07-20"),
            told(3, 3, "PO1", eta="2026-07-30", company="other.example"),
        ]
    )
    assert [values(one).get("eta") for one in found] == ["2026-07-20", "2026-07-30"]


def test_which_of_two_shipments_a_word_means_is_not_guessed() -> None:
    entries = [
        told(1, 1, "PO1", container_no="CSQU3054383"),
        told(2, 2, "PO1", container_no="MSKU1234565"),
        told(3, 3, "PO1", eta="2026-07-20"),
    ]
    assert [values(one) for one in shipments(entries)][2] == {"eta": "2026-07-20"}


def test_a_forwarders_word_joins_the_buyers_shipment_when_a_person_says_so() -> None:
    entries = [
        told(1, 1, "PO1", container_no="CSQU3054383"),
        told(2, 2, container_no="CSQU3054383", seal_no="H1", company="forwarder.example"),
    ]
    assert len(shipments(entries)) == 2
    (one,) = shipments([*entries, told(3, 3, kind="set", entry=2, belongs_to="buyer.example")])
    assert (one.company, values(one)["seal_no"]) == ("buyer.example", "H1")


def test_nothing_is_confirmed_before_a_person_stands_behind_it() -> None:
    entries = [told(1, 1, container_no="CSQU3054383", etd="2026-06-18")]
    assert not shipments(entries)[0].confirmed
    assert shipments([*entries, told(2, 2, kind="confirmed", entry=1)])[0].confirmed


def test_what_a_person_confirmed_stands_and_what_a_mail_says_against_it_is_shown() -> None:
    (one,) = shipments(
        [
            told(1, 1, container_no="CSQU3054383", etd="2026-06-18"),
            told(2, 2, kind="confirmed", entry=1),
            told(3, 3, container_no="CSQU3054383", etd="2026-06-25"),
        ]
    )
    assert (one.told["etd"].value, one.told["etd"].against) == ("2026-06-18", ("2026-06-25",))


def test_a_person_types_what_is_right() -> None:
    (one,) = shipments([told(1, 1, container_no="CSQU3054383"), told(2, 2, kind="set", entry=1, seal_no="H9")])
    assert (one.told["seal_no"].value, one.told["seal_no"].confirmed) == ("H9", True)


def test_a_struck_entry_tells_nothing() -> None:
    assert shipments([told(1, 1, container_no="CSQU3054383"), told(2, 2, kind="struck", entry=1)]) == ()


def test_a_wrong_check_digit_is_named() -> None:
    (one,) = shipments([told(1, 1, container_no="CSQU3054383, CSQU3054384")])
    assert one.wrong_containers == ("CSQU3054384",)


def test_the_weeks_notice_holds_what_sails_or_had_news_and_names_what_is_missing() -> None:
    found = shipments(
        [
            told(1, 1, container_no="CSQU3054383", etd="2026-06-19", vessel="EVER ACT", voyage="012W", seal_no="H1"),
            told(2, 16, container_no="MSKU1234565", etd="2026-05-30", eta="2026-07-01"),
            told(3, 1, container_no="TCLU4265787", etd="2026-05-01", eta="2026-05-20"),
        ]
    )
    week = of_week(found, date(2026, 6, 18))
    assert [one.number for one in week] == [1, 2]
    assert week[0].missing == ("eta", "bl_no", "packages")


def test_the_weeks_notice_is_made_from_the_register_in_one_action(tmp_path: Path) -> None:
    """What is known stands as it is on record, what lacks is named, a wrong container number stays open."""
    with open_desk(
        tmp_path, config=Config(me=Profile(name="Iris Shen")), now=lambda: datetime(2026, 6, 18, 9, tzinfo=UTC)
    ) as desk:
        desk.database.registers.add(
            [
                told(0, 1, "PO1", container_no="CSQU3054383", seal_no="H1", vessel="EVER ACT", etd="2026-06-19"),
                told(0, 1, "PO2", container_no="CSQU3054384", etd="2026-06-20"),
                told(0, 1, "PO3", container_no="TCLU4265787", company="other.example", etd="2026-06-20"),
            ]
        )
        notice = weekly_notice(desk, "buyer.example")
        with pytest.raises(WrongUse):
            weekly_notice(desk, "nobody.example")
    assert "- ETD: Friday 19 June 2026" in notice
    assert "- Not known yet: Voyage, ETA, B/L no., Packages" in notice
    assert "[placeholder: the check digit of CSQU3054384 is wrong]" in notice
    assert "TCLU4265787" not in notice
    assert "\n\n\n" not in notice


def test_a_person_accepts_and_types_and_is_told_of_a_field_there_is_not(tmp_path: Path) -> None:
    with open_desk(
        tmp_path, config=Config(me=Profile(name="Iris Shen")), now=lambda: datetime(2026, 6, 18, 9, tzinfo=UTC)
    ) as desk:
        (entry,) = desk.database.registers.add([told(0, 1, "PO1", container_no="CSQU3054383")])
        number = entry.entry_id or 0
        assert accept_shipment(desk, number).confirmed
        assert set_fields(desk, number, {"seal_no": "H9"}).told["seal_no"].value == "H9"
        with pytest.raises(WrongUse, match="no field sealed"):
            set_fields(desk, number, {"sealed": "H9"})
        with pytest.raises(WrongUse, match="2026-13-40 is no date"):
            set_fields(desk, number, {"etd": "2026-13-40"})


def test_a_hostile_table_ends_quickly() -> None:
    begin = process_time()
    base = DateBase(datetime(2026, 7, 1, tzinfo=UTC))
    for text in ("container no | vessel | etd\n" * 4000, "| " * 50_000, "container no | b/l no\n" + "x | 1\n" * 15_000):
        assert listed_shipments(text, base) == []
    assert process_time() - begin < 4


def test_a_forwarders_many_shipments_are_sorted_in_a_moment() -> None:
    many = [told(n, 1 + n % 28, f"PO{n}", container_no=f"CSQU{n:07d}") for n in range(1, 4001)]
    begin = process_time()
    assert len(shipments(many)) == 4000
    assert process_time() - begin < 1


def test_what_a_person_typed_stands_against_a_later_mail_which_is_shown() -> None:
    (one,) = shipments(
        [
            told(1, 1, container_no="CSQU3054383", etd="2026-06-18"),
            told(2, 2, kind="set", entry=1, etd="2026-06-19"),
            told(3, 3, container_no="CSQU3054383", etd="2026-06-25"),
        ]
    )
    etd = one.told["etd"]
    assert (etd.value, etd.before, etd.against) == ("2026-06-19", ("2026-06-18",), ("2026-06-25",))


def test_a_mail_that_says_again_what_stands_ends_the_contradiction() -> None:
    words = ["2026-06-18", "2026-06-25", "2026-06-18"]
    entries = [told(n, n, container_no="CSQU3054383", etd=day) for n, day in enumerate(words, start=1)]
    (one,) = shipments([*entries, told(9, 9, kind="confirmed", entry=1)])
    assert (one.told["etd"].value, one.told["etd"].against) == ("2026-06-18", ())


def test_all_of_a_forwarders_shipment_moves_to_the_buyer_and_what_comes_later_follows() -> None:
    ours = {"company": "forwarder.example", "container_no": "CSQU3054383"}
    (one,) = shipments(
        [
            told(1, 1, **ours, etd="2026-06-18"),
            told(2, 2, **ours, etd="2026-06-19"),
            told(3, 3, kind="set", entry=1, belongs_to="buyer.example"),
            told(4, 4, **ours, etd="2026-06-20"),
        ]
    )
    assert (one.company, values(one)["etd"]) == ("buyer.example", "2026-06-20")


def test_mails_without_a_sender_are_no_common_company() -> None:
    entries = [told(1, 1, "PO1", etd="2026-06-18", company=""), told(2, 2, "PO1", etd="2026-06-20", company="")]
    found = shipments([replace(one, mail_id=one.entry_id) for one in entries])
    assert [values(one)["etd"] for one in found] == ["2026-06-18", "2026-06-20"]


def test_a_word_about_one_of_two_containers_does_not_take_the_other_away() -> None:
    (one,) = shipments(
        [
            told(1, 1, container_no="CSQU3054383, TCLU4265787", bl_no="OCL1"),
            told(2, 2, container_no="TCLU4265787", eta="2026-07-20"),
        ]
    )
    assert one.containers == ("CSQU3054383", "TCLU4265787")


def test_news_is_of_the_day_it_came_in_our_own_zone(tmp_path: Path) -> None:
    """Seven o'clock in the morning of 11 June in Shanghai is still the tenth in London."""
    config = Config(me=Profile(name="Iris Shen", timezone="Asia/Shanghai"))
    with open_desk(tmp_path, config=config, now=lambda: datetime(2026, 6, 17, 9, tzinfo=UTC)) as desk:
        early = replace(told(0, 1, "PO1", container_no="CSQU3054383"), at=datetime(2026, 6, 10, 23, tzinfo=UTC))
        desk.database.registers.add([early])
        assert [one.number for one in of_week(list_shipments(desk), date(2026, 6, 17))] == [1]
        assert list_shipments(desk, "") == []


def test_an_answered_word_gives_way_to_a_later_mail_and_an_accepted_one_does_not() -> None:
    box = {"container_no": "CSQU3054383"}
    first, second = told(1, 1, etd="2026-06-19", **box), told(3, 3, etd="2026-06-22", **box)
    answered = told(2, 2, kind="confirmed", entry=1, beside=True)
    accepted = told(2, 2, kind="confirmed", entry=1)
    (by_answer,) = shipments([first, answered, second])
    (by_hand,) = shipments([first, accepted, second])
    assert (by_answer.told["etd"].value, by_answer.told["etd"].confirmed) == ("2026-06-22", False)
    assert (by_hand.told["etd"].value, by_hand.told["etd"].against) == ("2026-06-19", ("2026-06-22",))


@pytest.mark.parametrize(
    ("cell", "vessel"), [("TBN", None), ("t.b.a.", None), ("To be advised", None), ("MSC ANNA", "MSC ANNA")]
)
def test_a_vessel_to_be_named_is_none(cell: str, vessel: str | None) -> None:
    base = DateBase(datetime(2026, 6, 10, tzinfo=UTC))
    (one,) = listed_shipments(f"Container | Vessel | ETD\nCSQU3054383 | {cell} | 12 July 2026", base)
    assert one.value.get("vessel") == vessel
