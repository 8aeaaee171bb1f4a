"""`mailmate calendar`: is it a working day there, are its banks open, and what nobody knows."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(
    ("place", "day", "working", "banking", "known"),
    [
        ("TR", "2026-07-16", True, True, True),
        ("tr", "2026-04-23", False, False, True),
        ("CN", "2026-02-14", True, True, True),
        ("CN", "2026-10-05", False, False, True),
        ("SA", "2026-07-17", False, False, True),
        ("CN", "2099-07-16", True, True, False),
        ("XX", "2026-07-16", True, True, False),
    ],
)
def test_a_day_tells_work_banks_and_whether_that_is_known(run, place, day, working, banking, known):
    code, out, _ = run("calendar", place, day, "--json")
    told = json.loads(out)
    assert (code, told["working"], told["banking"], told["known"]) == (0, working, banking, known)
    page = run("calendar", place, day)[1]
    assert ("People work." in page) is working
    assert ("As far as known" not in page) is known


def test_a_year_lists_holidays_and_worked_weekends(run):
    rows = [line.split("\t") for line in run("calendar", "CN", "2026")[1].splitlines()]
    assert ["2026-02-14", "Saturday", "worked weekend", ""] in rows
    assert ["2026-10-01", "Thursday", "day off", "National Day"] in rows


def test_a_year_nobody_knows_says_so(run):
    code, out, err = run("calendar", "XX", "2026")
    assert (code, out) == (0, "")
    assert "are not all known" in err
    assert json.loads(run("calendar", "CN", "2099", "--json")[1])["known"] is False


@pytest.mark.parametrize("words", [("turkey",), ("TR", "thursday"), ("TR", "2026-02-30")])
def test_what_is_no_country_or_day_is_wrong_use(run, words):
    assert run("calendar", *words)[0] == 2


@pytest.mark.parametrize(("place", "day"), [("CN", "2026-01-02"), ("VN", "2026-08-31"), ("HU", "2026-01-02")])
def test_a_day_off_in_exchange_has_a_name_without_another_day_in_it(run, place, day):
    assert json.loads(run("calendar", place, day, "--json")[1])["name"] == "Day off for a worked weekend"


def test_a_holiday_keeps_its_name(run):
    assert json.loads(run("calendar", "CN", "2026-10-01", "--json")[1])["name"] == "National Day"
