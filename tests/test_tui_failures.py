"""Something of the inbox fails: it is told with a place in the log, nothing typed is lost, and the inbox goes on."""

from __future__ import annotations

import pytest
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from mailmate.desk.mails.inbox import current_draft
from mailmate.tui.app import all_keyed
from mailmate.tui.draft_body import DraftBody
from mailmate.tui.inbox_screen import InboxScreen
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.steady import MOST_FAILURES, Steady
from tests.screens import inbox, inbox_desk, notices, open_subject, press

TOLD = "Something failed (KeyError); logs/mailmate.log in the home folder says more."


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with inbox_desk(tmp_path_factory.mktemp("failures") / "home") as opened:
        yield opened


def fail(*_: object, **__: object) -> None:
    raise KeyError("broken")


def test_everything_of_ours_that_takes_keys_goes_on_after_a_failure():
    assert [one.__name__ for one in all_keyed() if one.__module__ != "mailmate.tui.start_app"] == [
        one.__name__ for one in all_keyed() if issubclass(one, Steady)
    ]


async def test_the_inbox_and_what_is_typed_survive_whatever_fails(desk, monkeypatch, caplog):
    async with inbox(desk, may_fail=True) as pilot:
        app = pilot.app
        mail_id = await open_subject(pilot, "too much")

        monkeypatch.setattr(MailScreen, "action_warnings", fail)
        await press(pilot, "b")
        assert notices(app).count(TOLD) == 1, "a key of a screen"

        await press(pilot, "e", "Q", "Q")
        monkeypatch.setattr(DraftBody, "action_edge", fail)
        await press(pilot, "ctrl+home", "Z")
        assert notices(app).count(TOLD) == 2, "a key of a widget"

        monkeypatch.setattr(MailScreen, "on_click", fail)
        await pilot.click("#text")
        await press(pilot)
        assert notices(app).count(TOLD) == 3, "a handler of a screen"

        app.screen.query_one("#facts", OptionList).call_later(fail)
        await press(pilot)
        assert notices(app).count(TOLD) == 4, "a handler of a widget that is not ours"

        await press(pilot, "escape", "escape", "escape")
        assert isinstance(app.screen, InboxScreen)
        draft = current_draft(desk, mail_id)
        assert draft
        assert draft.text.body.startswith("QQZ")
    assert "in fail" in caplog.text


async def test_a_screen_that_cannot_be_laid_out_is_closed_and_told(desk, monkeypatch):
    def compose(_: MailScreen) -> ComposeResult:
        yield Static("half")
        raise KeyError("broken")

    monkeypatch.setattr(MailScreen, "compose", compose)
    async with inbox(desk, may_fail=True) as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, InboxScreen)
        monkeypatch.undo()
        await press(pilot, "j", "enter")
        assert isinstance(pilot.app.screen, MailScreen)
    assert isinstance(pilot.app.failure, KeyError)


async def test_an_inbox_where_all_fails_again_and_again_says_so_and_ends(desk, caplog):
    async with inbox(desk, may_fail=True) as pilot:
        for _ in range(MOST_FAILURES):
            pilot.app.call_later(fail)
        await pilot.pause(0)
        assert pilot.app.return_code == 1
    assert "the inbox ended" in caplog.text
