"""Weekends, holidays and banking days by place (DOMAIN handbook 10), and counting over them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.trade.time.working_days import (
    add_banking_days,
    add_working_days,
    calendar_known,
    is_banking_day,
    is_working_day,
    next_banking_day,
    next_working_day,
    span_known,
)

FRIDAY, SATURDAY, SUNDAY, MONDAY = date(2026, 7, 10), date(2026, 7, 11), date(2026, 7, 12), date(2026, 7, 13)
ONE_DAY = timedelta(days=1)

FRIDAY_AND_SATURDAY = (
    "SA", "QA", "KW", "BH", "OM", "EG", "JO", "IQ", "DZ", "LY", "SD", "SY", "YE", "IL", "BD", "MV",
)  # fmt: skip


def days(*written: str) -> set[date]:
    return {date.fromisoformat(f"2026-{day}") for day in written}


@pytest.mark.parametrize(
    ("country", "off"),
    [
        ("", {SATURDAY, SUNDAY}),
        ("DE", {SATURDAY, SUNDAY}),
        ("MY", {SATURDAY, SUNDAY}),
        ("MY-01", {SATURDAY, SUNDAY}),
        ("MY-02", {FRIDAY, SATURDAY}),
        ("my-11", {FRIDAY, SATURDAY}),
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


@pytest.mark.parametrize(
    ("country", "before", "after"),
    [("AE", date(2021, 12, 31), date(2022, 1, 7)), ("MY-01", date(2024, 12, 27), date(2025, 1, 3))],
)
def test_a_place_may_change_its_weekend(country, before, after):
    assert not is_working_day(before, country)
    assert is_working_day(after, country)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("DE", "12-25"),
        ("US", "07-03"),  # Independence Day falls on a Saturday and is kept on the Friday
        ("SA", "09-23"),
        ("CN", "10-01"),
        ("GB-ENG", "04-06"),
        ("de", "05-01"),
    ],
)
def test_a_public_holiday_is_no_working_day(country, day):
    assert not is_working_day(*days(day), country)


def test_china_works_on_the_weekends_its_plan_names_and_rests_on_the_weekdays():
    year = [date(2026, 1, 1) + n * ONE_DAY for n in range(365)]
    weekends = {day for day in year if day.weekday() >= 5 and is_working_day(day, "CN")}
    assert weekends == days("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
    spring_festival = {day for day in year if day.month == 2 and day.weekday() < 5 and not is_working_day(day, "CN")}
    assert spring_festival == days("02-16", "02-17", "02-18", "02-19", "02-20", "02-23")


def test_where_no_plan_is_published_the_days_of_the_law_rest_and_nothing_is_guessed():
    assert not is_working_day(date(2040, 10, 1), "CN")
    assert is_working_day(date(2040, 10, 4), "CN")  # a plan will surely give it off; no plan says so yet


@pytest.mark.parametrize(
    ("day", "country", "known"),
    [
        (date(2026, 7, 1), "CN", True),
        (date(2040, 7, 1), "CN", False),
        (date(2027, 7, 1), "DE", True),
        (date(2026, 7, 1), "", False),
        (date(2026, 7, 1), "ZZ", False),
        (date(2026, 7, 1), "no country", False),
        (date(1300, 7, 1), "DE", False),
        (date(2027, 7, 1), "PK", True),
        (date(2027, 3, 9), "PK", False),  # the evening before the moon of Eid is looked for
        (date(2026, 7, 1), "MY-99", True),
    ],
)
def test_the_calendar_says_what_it_does_not_know(day, country, known):
    assert calendar_known(day, country) is known


def test_a_count_is_known_where_every_day_of_it_is():
    assert span_known(date(2026, 12, 1), date(2026, 12, 31), "CN")
    assert not span_known(date(2026, 12, 1), date(2040, 1, 2), "CN")
    assert not span_known(date(2027, 3, 1), date(2027, 3, 20), "PK")
    assert not span_known(date(2026, 7, 1), date(2026, 7, 2), "")


@pytest.mark.parametrize(
    ("day", "country", "works", "banks"),
    [
        (SATURDAY, "IN", True, False),  # the second Saturday of the month
        (date(2026, 7, 18), "IN", True, True),
        (FRIDAY, "BN", False, True),
        (date(2026, 12, 31), "JP", True, False),
        (date(2026, 4, 6), "GB", True, False),  # Easter Monday: not in Scotland, but at the banks of London
        (date(2026, 10, 10), "CN", True, True),
        (date(2026, 12, 25), "DE", False, False),
    ],
)
def test_banks_keep_days_of_their_own(day, country, works, banks):
    assert (is_working_day(day, country), is_banking_day(day, country)) == (works, banks)


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
        (date(2026, 9, 30), 1, "CN", date(2026, 10, 8)),
        (date(2026, 10, 8), 2, "CN", date(2026, 10, 10)),
        (date(2026, 12, 24), 1, "DE", date(2026, 12, 28)),
    ],
)
def test_counting_never_counts_the_base(day, n, country, value):
    assert add_working_days(day, n, country) == value


def test_the_next_working_day_is_today_when_people_work():
    assert next_working_day(FRIDAY, "DE") == FRIDAY
    assert next_working_day(FRIDAY, "EG") == SUNDAY
    assert next_banking_day(SATURDAY, "IN") == MONDAY
    assert add_banking_days(FRIDAY, 1, "IN") == MONDAY


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
PLACES = st.sampled_from(["", "CN", "DE", "SA", "AE", "IN", "BN", "US", "MY-02", "GB", "ZZ"])


@settings(max_examples=60, deadline=None)
@given(DAYS, PLACES)
def test_a_day_rolls_to_the_first_open_day_and_stays_there(day, place):
    rolled = next_working_day(day, place)
    assert is_working_day(rolled, place)
    assert next_working_day(rolled, place) == rolled
    assert not any(is_working_day(day + n * ONE_DAY, place) for n in range((rolled - day).days))


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(1, 40), PLACES)
def test_counting_forward_and_back_over_working_days_agrees(day, n, place):
    start = next_working_day(day, place)
    assert add_working_days(add_working_days(start, n, place), -n, place) == start
    assert add_working_days(start, n + 1, place) == add_working_days(add_working_days(start, n, place), 1, place)
