"""Weekends by country (DOMAIN handbook 10) and counting over them."""

from __future__ import annotations

from datetime import date

import pytest

from mailmate.trade.working_days import add_working_days, is_working_day, next_working_day

FRIDAY, SATURDAY, SUNDAY, MONDAY = date(2026, 7, 10), date(2026, 7, 11), date(2026, 7, 12), date(2026, 7, 13)

FRIDAY_AND_SATURDAY = (
    "SA", "QA", "KW", "BH", "OM", "EG", "JO", "IQ", "DZ", "LY", "SD", "SY", "YE", "IL", "BD", "MV",
)  # fmt: skip


@pytest.mark.parametrize(
    ("country", "off"),
    [
        ("", {SATURDAY, SUNDAY}),
        ("DE", {SATURDAY, SUNDAY}),
        ("MY", {SATURDAY, SUNDAY}),
        ("AE", {SATURDAY, SUNDAY}),
        ("IR", {FRIDAY}),
        ("IN", {SUNDAY}),
        ("BN", {FRIDAY, SUNDAY}),
        ("NP", {SATURDAY}),
        *[(country, {FRIDAY, SATURDAY}) for country in FRIDAY_AND_SATURDAY],
    ],
)
def test_weekends(country, off):
    assert {day for day in (FRIDAY, SATURDAY, SUNDAY, MONDAY) if not is_working_day(day, country)} == off


def test_the_emirates_changed_their_weekend_in_2022():
    assert not is_working_day(date(2021, 12, 31), "AE")
    assert is_working_day(date(2022, 1, 7), "AE")


@pytest.mark.parametrize(
    ("day", "n", "country", "value"),
    [
        (FRIDAY, 1, "", MONDAY),
        (SATURDAY, 1, "", MONDAY),
        (FRIDAY, 5, "DE", date(2026, 7, 17)),
        (MONDAY, -1, "", FRIDAY),
        (SUNDAY, -1, "SA", date(2026, 7, 9)),
        (date(2026, 7, 9), 1, "SA", SUNDAY),
        (SATURDAY, 0, "", MONDAY),
        (FRIDAY, 0, "", FRIDAY),
    ],
)
def test_counting_never_counts_the_base(day, n, country, value):
    assert add_working_days(day, n, country) == value


def test_the_next_working_day_is_today_when_people_work():
    assert next_working_day(FRIDAY, "DE") == FRIDAY
    assert next_working_day(FRIDAY, "EG") == SUNDAY
