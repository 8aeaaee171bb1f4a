"""What waits for an answer, thread by thread: one line each, nothing lost, and answering the last answers the rest."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.desk.clock import duties
from mailmate.desk.compose import write_draft
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.mails.open_threads import open_threads, waited
from mailmate.desk.wiring import open_desk
from mailmate.trade.listing import MailState, View
from tests.sale_mails import MARIA, ME, TUNDE, Post, write_home

NOW = datetime(2026, 11, 24, 4, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return write_home(tmp_path / "home")


@pytest.fixture
def desk(home):
    with open_desk(home, now=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def post(desk, tmp_path):
    return Post(desk, tmp_path)


def three_mails(post, last="What is your lead time?"):
    first = post(
        TUNDE, "Gear pumps", "Hello Lei\n\nIs the shaft stainless steel?\n\nTunde", "2026-11-16T10:00:00+01:00"
    )
    second = post(
        TUNDE, "Re: Gear pumps", "Hello\n\nCan you quote 60 pcs gear pump GP-25 FOB Ningbo?\n\nTunde",
        "2026-11-18T10:00:00+01:00", answers=first,
    )  # fmt: skip
    third = post(
        TUNDE,
        "Re: Gear pumps",
        f"Hello\n\n{last}\n\nTunde",
        "2026-11-20T10:00:00+01:00",
        answers=second,
    )
    return first, second, third


def test_one_thread_is_one_line_under_its_last_mail_and_has_waited_as_long_as_its_first(desk, post):
    first, second, third = three_mails(post)
    (thread,) = open_threads(desk, limit=10)
    assert (thread.line.mail_id, [one.mail_id for one in thread.earlier]) == (third, [first, second])
    assert waited(desk, thread) == max(waited(desk, one) for one in open_threads(desk, limit=10))
    assert waited(desk, thread) > 40


def test_the_days_duties_name_a_thread_once(desk, post):
    _, _, third = three_mails(post, "How do we set the relief valve of the GP-25? The manual does not say.")
    told = [str(one.text) for one in duties(desk) if "Gear pumps" in str(one.text)]
    assert told == [f"Answer {third} Tunde Okafor: Re: Gear pumps (and 2 earlier mails)"]


def test_the_inbox_shows_the_mails_it_showed(desk, post):
    brought = set(three_mails(post))
    assert {one.mail_id for one in list_mails(desk, View.TODO)} == brought


def test_two_companies_in_one_thread_are_two_lines(desk, post):
    first, *_ = three_mails(post)
    other = post(MARIA, "Re: Gear pumps", "Can you quote 20 pcs?", "2026-11-21T10:00:00+01:00", answers=first)
    assert len(open_threads(desk, limit=10)) == 2
    assert other in [one.line.mail_id for one in open_threads(desk, limit=10)]


def test_a_mail_more_pressing_than_the_last_stands_for_itself(desk, post):
    first = post(TUNDE, "Fire", "The pump caught fire and one worker is injured.\n\nTunde", "2026-11-16T10:00:00+01:00")
    last = post(TUNDE, "Re: Fire", "What is your lead time?\n\nTunde", "2026-11-18T10:00:00+01:00", answers=first)
    assert [one.line.mail_id for one in open_threads(desk, limit=10)] == [first, last]


def test_answering_the_last_mail_answers_the_earlier_ones_whatever_arrives_first(desk, post):
    first, second, third = three_mails(post)
    post(ME, "Re: Gear pumps", "Dear Tunde,\n\nour answer.", "2026-11-21T09:00:00+08:00", to=TUNDE, answers=third)
    states = [desk.database.mails.line(one).state for one in (first, second, third)]
    assert states == [MailState.DONE] * 3
    assert open_threads(desk, limit=10) == []


def test_answering_an_earlier_mail_leaves_the_later_ones_open(desk, post):
    first, second, third = three_mails(post)
    post(ME, "Re: Gear pumps", "Dear Tunde,\n\nour answer.", "2026-11-17T09:00:00+08:00", to=TUNDE, answers=first)
    states = [desk.database.mails.line(one).state for one in (first, second, third)]
    assert states == [MailState.DONE, MailState.OPEN, MailState.OPEN]


def test_a_question_of_an_earlier_mail_stays_on_the_register_and_in_the_draft(desk, post):
    _, _, third = three_mails(post)
    asked = [one.value["text"] for one in desk.database.registers.entries("questions")]
    assert "Is the shaft stainless steel?" in asked
    body = write_draft(desk, third).text.body
    assert "Is the shaft stainless steel" in body
    assert "It will also name the delivery time." in body


def test_the_command_lists_threads_and_puts_them_aside_whole(desk, post, home):
    first, second, third = three_mails(post)
    run = CliRunner()
    (listed,) = run.invoke(mailmate, ["list", "--open", "--json", "--home", str(home)]).stdout.splitlines()
    told = json.loads(listed)
    assert (told["id"], told["earlier"]) == (third, [first, second])
    assert "(+2) Re: Gear pumps" in run.invoke(mailmate, ["list", "--open", "--home", str(home)]).stdout
    done = run.invoke(mailmate, ["done", str(third), "--home", str(home)])
    assert f"and with it {first}, {second} of its thread" in done.stderr
    assert open_threads(desk, limit=10) == []
