"""The figures of a report: spans, sums by currency, TEU, the funnel, ends in the middle, cells of tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from mailmate.errors import WrongUse
from mailmate.trade.delivery.shipments import shipments
from mailmate.trade.facts import Money
from mailmate.trade.intents import Intent
from mailmate.trade.registers import Entry
from mailmate.trade.reports.activity import ArrivedMail
from mailmate.trade.reports.ended import says_cancelled
from mailmate.trade.reports.figures import Figure, Measure, Row, by_part
from mailmate.trade.reports.funnel import Step, inquiries
from mailmate.trade.reports.periods import read_month, read_span, read_week, read_year, week_of
from mailmate.trade.reports.teu import Teu, read_teu, teu_of

AT = datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("read", "text", "first", "last"),
    [
        (read_week, "2026-W28", date(2026, 7, 6), date(2026, 7, 12)),
        (read_week, "2026w01", date(2025, 12, 29), date(2026, 1, 4)),
        (read_week, "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        (read_month, "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (read_year, "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_week_a_month_and_a_year_are_whole_days(read, text, first, last) -> None:
    assert (read(text).first, read(text).last) == (first, last)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_week, "2025-W53"), (read_week, "28"), (read_week, "2026-W00"), (read_month, "2026-13"),
        (read_month, "July"), (read_year, "26"), (read_year, "0000"), (read_year, "２０２６"),
    ],
)  # fmt: skip
def test_what_is_no_span_is_refused(read, text) -> None:
    with pytest.raises(WrongUse, match="is no"):
        read(text)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(WrongUse, match="ends on 2026-07-01, before it begins on 2026-07-02"):
        read_span("2026-07-02", "2026-07-01")


def row(**changes: object) -> Row:
    return Row("p1", date(2026, 7, 1), "buyer.example", "words", **changes)  # type: ignore[arg-type]


def test_two_currencies_are_never_added_and_a_row_without_a_sum_is_not_known() -> None:
    sums = [Money(Decimal("10.10"), "USD"), Money(Decimal("5"), "EUR"), Money(Decimal("0.20"), "USD"), None,
            Money(Decimal("7"), None)]  # fmt: skip
    figure = Figure("x", "x", Measure.MONEY, tuple(row(money=one) for one in sums))
    assert figure.sums == (Money(Decimal("5"), "EUR"), Money(Decimal("10.30"), "USD"))
    assert (figure.unknown, figure.number) == (2, None)


@pytest.mark.parametrize(
    ("measure", "hours", "value", "unknown"),
    [
        (Measure.MEDIAN, [1.0, 2.0, 9.0], 2.0, 0),
        (Measure.MEDIAN, [1.0, 2.0, 3.0, None], 2.0, 1),
        (Measure.MEDIAN, [None], None, 1),
        (Measure.MEDIAN, [], None, 0),
        (Measure.NINTH, [float(n) for n in range(1, 11)], 9.0, 0),
        (Measure.NINTH, [4.0], 4.0, 0),
    ],
)
def test_hours_that_cannot_be_measured_are_not_known_and_never_nought(measure, hours, value, unknown) -> None:
    figure = Figure("x", "x", measure, tuple(row(hours=one) for one in hours))
    assert (figure.number, figure.unknown) == (value, unknown)


def test_a_sum_of_numbers_nobody_knows_is_no_nought() -> None:
    assert Figure("x", "x", Measure.NUMBER, (row(lacking=2),)).number is None
    assert Figure("x", "x", Measure.NUMBER, (row(number=3), row(lacking=2))).number == 3
    assert Figure("x", "x", Measure.NUMBER, ()).number == 0


def test_rows_are_counted_by_weeks_and_in_a_long_span_by_months() -> None:
    july = by_part(read_month("2026-07"), "x", "x", [row(), row()])
    assert [(one.label, one.number) for one in july.figures][:2] == [("2026-W27", 2), ("2026-W28", 0)]
    year = by_part(read_year("2026"), "x", "x", [row()])
    assert [one.number for one in year.figures] == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]


def test_of_two_thousand_years_only_those_with_rows_are_drawn() -> None:
    ages = by_part(read_span("0001-01-01", "2026-12-31"), "x", "x", [row()])
    assert [one.number for one in ages.figures] == [1]


@pytest.mark.parametrize(
    ("text", "teu"),
    [
        ("2", 2), ("1 x 20GP", 1), ("2x40HC + 1 x 20GP", 5), ("1×45'", 2), ("3 * 40ft", 6), ("", None), ("FCL", None),
        ("12x20 mm", None), ("1 x 200", None), ("two", None),
    ],
)  # fmt: skip
def test_a_twenty_foot_container_is_one_and_a_forty_foot_one_two(text, teu) -> None:
    assert read_teu(text) == teu


def shipped(*values: dict[str, object], by: str = "reader") -> Teu:
    entries = [
        Entry("shipments", "shipment", {"bl_no": "BL1", **value}, "words", AT + timedelta(days=at), company="a.example",
              entry_id=at + 1)
        for at, value in enumerate(values)
    ]  # fmt: skip
    (one,) = shipments(entries)
    return teu_of(one)


@pytest.mark.parametrize(
    ("values", "teu"),
    [
        ([{"container_no": "AAAU1", "teu": 2}], Teu(2, 0)),
        ([{"container_no": "AAAU1"}], Teu(None, 1)),
        ([{"container_no": "AAAU1, AAAU2", "teu": 3}], Teu(3, 0)),
        ([{"container_no": "AAAU1, AAAU2"}, {"container_no": "AAAU1", "teu": 1}], Teu(1, 1)),
        ([{"container_no": "AAAU1, AAAU2", "teu": 9}], Teu(None, 2)),
        ([{"teu": 2}], Teu(2, 0)),
        ([{"vessel": "STAR"}], Teu(None, 0)),
    ],
)
def test_containers_of_unknown_type_are_counted_as_not_known(values, teu) -> None:
    assert shipped(*values) == teu


def mail(number: int, company: str, at: datetime, *, thread: int = 0, band: str = "B") -> ArrivedMail:
    return ArrivedMail(number, thread or number, at, f"x@{company}", "subject", company, Intent.INQUIRY, None, band,
                       False, False, False, None)  # fmt: skip


def step(company: str, at: datetime, *, thread: int = 0, number: int = 1) -> Step:
    return Step(company, thread, at, Entry("quotes", "quote", {}, "words", at, company=company, entry_id=number))


def days(number: float) -> datetime:
    return AT + timedelta(days=number)


def test_a_second_mail_of_the_thread_is_the_same_inquiry_with_the_better_band() -> None:
    (one,) = inquiries([mail(1, "a.example", AT), mail(2, "a.example", days(1), thread=1, band="A")], [], [])
    assert (one.first.mail_id, one.band) == (1, "A")


def test_a_quote_belongs_to_the_inquiry_of_its_thread_else_to_the_newest_before_it() -> None:
    found = inquiries(
        [mail(1, "a.example", AT), mail(2, "a.example", days(5)), mail(3, "b.example", AT)],
        [step("a.example", days(6), thread=1, number=1), step("a.example", days(7), number=2)],
        [step("b.example", days(-1), number=3), step("b.example", days(200), number=4)],
    )
    told = {one.first.mail_id: one.quoted and one.quoted.entry.entry_id for one in found}
    assert told == {1: 1, 2: 2, 3: None}
    assert all(one.ordered is None for one in found)


@pytest.mark.parametrize(
    ("words", "cancelled"),
    [
        ("We must cancel our order PO 4711.", True),
        ("Sorry, the order No. 4711 is cancelled.", True),
        ("Please confirm the cancellation of the purchase order.", True),
        ("取消该订单，谢谢", True),
        ("我们的订单4711已取消", True),
        ("Cancelamos el pedido 4711.", True),
        ("Please do not cancel our order.", False),
        ("Please cancel the order line 2.", False),
        ("Please cancel 200 pcs of SK-2040B.", False),
        ("If the delivery is late we cancel the order.", False),
        ("The meeting is cancelled.", False),
        ("不要取消订单", False),
    ],
)
def test_only_words_that_cancel_a_whole_order_do(words, cancelled) -> None:
    assert says_cancelled(words) is cancelled


def test_the_week_it_is_begins_on_monday() -> None:
    assert (
        week_of(datetime(2026, 7, 12, 20, tzinfo=UTC).astimezone(ZoneInfo("Asia/Shanghai")).date()).name == "2026-W29"
    )
