"""Snoozing in words: which day is meant, and what a mail that sleeps is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailmate.desk.mails.bulk import correct_kinds, let_sleep, put_aside, take_back_onto_list, with_folded
from mailmate.desk.mails.lists import count_mails, find_line, list_mails
from mailmate.desk.mails.snooze import wake_moment
from mailmate.desk.wiring import open_desk
from mailmate.errors import WrongUse
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailState, Order, View
from tests.screens import inbox_desk, make_home

SATURDAY = datetime(2026, 7, 18, 12, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    home = make_home(tmp_path_factory.mktemp("snooze") / "home", worked=False)
    with open_desk(home, now=lambda: SATURDAY) as opened:
        yield replace(opened)


@pytest.mark.parametrize(
    ("words", "country", "moment"),
    [
        ("Monday", "", "2026-07-20 09:00"),
        ("tomorrow afternoon", "", "2026-07-19 14:00"),
        ("tonight", "", "2026-07-18 18:00"),
        ("2h", "", "2026-07-18 14:00"),
        ("3 days", "", "2026-07-21 09:00"),
        ("2w", "", "2026-08-01 09:00"),
        ("in 3 working days", "", "2026-07-22 09:00"),
        ("next week", "", "2026-07-20 09:00"),
        ("07-22", "", "2026-07-22 09:00"),
        ("22/7", "", "2026-07-22 09:00"),
        ("01-05", "", "2027-01-05 09:00"),
        ("after Friday", "", "2026-07-25 09:00"),
        ("after Eid", "SA", "2027-03-15 09:00"),
        ("after Eid", "ID", "2027-03-12 09:00"),
        ("after Christmas", "GB", "2026-12-29 09:00"),
        ("after CNY", "", "2027-02-11 09:00"),
        ("国庆之后", "", "2026-10-08 09:00"),
        ("下周一", "", "2026-07-20 09:00"),
        ("3天后", "", "2026-07-21 09:00"),
    ],
)
def test_a_day_is_said_in_words(desk, words, country, moment):
    assert f"{wake_moment(desk, words, country):%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize("words", ["", "yesterday", "never", "2026-07-01", "after the party", "99-99", "2030-01-01"])
def test_words_that_name_no_day_to_come_are_refused_with_examples(desk, words):
    with pytest.raises(WrongUse, match="names no day to come") as caught:
        wake_moment(desk, words)
    assert "after Eid" in str(caught.value.hint)


def test_hours_are_hours_also_in_the_night_the_clocks_are_put_back(desk):
    night = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    home = replace(desk.config, me=replace(desk.config.me, timezone="Europe/Berlin"))
    back = wake_moment(replace(desk, now=lambda: night, config=home), "2 h")
    assert back.timestamp() - night.timestamp() == 2 * 3600


def test_every_sorting_act_is_undone_to_what_was_before(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        first, second, done = desk.database.mails.lines(View.TODO, Order.TIME, limit=3)
        put_aside(desk, [done.mail_id])
        let_sleep(desk, [second.mail_id], SATURDAY.replace(month=8))
        ids, before = [first.mail_id, second.mail_id, done.mail_id], _seen(desk)
        undos = (
            put_aside(desk, ids), take_back_onto_list(desk, [done.mail_id]), let_sleep(desk, ids[:2], None),
            correct_kinds(desk, ids[:1], Intent.LC_AMENDMENT), correct_kinds(desk, ids[:1], Intent.INQUIRY),
        )  # fmt: skip
        assert _seen(desk) != before
        for undo in reversed(undos):
            undo()
        assert _seen(desk) == before


def _seen(desk):
    lines = desk.database.mails.lines(View.ALL, Order.TIME, limit=500)
    return [(line.mail_id, line.state, line.asleep, line.intent, line.subtype) for line in lines]


def test_our_own_mail_put_aside_is_ours_again_when_it_is_taken_back(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        ours, before = desk.database.mails.lines(View.SENT, Order.TIME, limit=2), _seen(desk)
        put_aside(desk, [line.mail_id for line in ours])()
        assert _seen(desk) == before


def test_a_mail_that_sleeps_or_is_shown_by_itself_does_not_go_aside_with_a_newer_one(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        lines = list_mails(desk, View.TODO, Order.TIME, limit=200, fold=True)
        top = next(line for line in lines if line.folded)
        for line in (find_line(desk, top.mail_id), *list_mails(desk, View.ALL, Order.TIME, limit=500, fold=True)):
            assert with_folded(desk, [line]) == [line.mail_id]
        under = [one for one in with_folded(desk, [top]) if one != top.mail_id]
        let_sleep(desk, under, desk.now() + timedelta(days=3))
        assert with_folded(desk, [top]) == [top.mail_id]
        top = next(one for one in list_mails(desk, View.TODO, Order.TIME, fold=True) if one.mail_id == top.mail_id)
        assert top.folded == 0


def test_what_is_folded_under_a_mail_goes_aside_with_it(tmp_path):
    with inbox_desk(tmp_path / "home") as desk:
        lines = desk.database.mails.lines(View.TODO, Order.TIME, limit=200, fold=True)
        top = next(line for line in lines if line.folded)
        ids = with_folded(desk, [top])
        assert len(ids) == top.folded + 1
        before = count_mails(desk, View.TODO)
        put_aside(desk, ids)
        assert count_mails(desk, View.TODO) == before - len(ids)
        assert {desk.database.mails.line(one).state for one in ids} == {MailState.DONE}
