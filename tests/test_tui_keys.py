"""Keys: every action has a name to change its key by, dialogs too; the palette holds each action; troubles are told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from textual.binding import Binding
from textual.command import CommandPalette

from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence
from mailmate.tui.app import all_keyed
from mailmate.tui.dialogs import SendDialog
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.fetching import FetchLine, Stopped
from mailmate.tui.key_signs import bindings_of, sign
from mailmate.tui.keys import unknown_names
from mailmate.tui.mail_screen import MailScreen
from tests.screens import LARGE, SMALL, dump, inbox, inbox_desk, notices, open_subject, press, settle

OVERPAID = "too much"


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def with_keys(desk, **keys: str):
    return replace(desk, config=replace(desk.config, keys={name.replace("__", "."): key for name, key in keys.items()}))


def test_every_action_has_a_name_by_which_its_key_is_changed():
    nameless = [(kind.__name__, one.key) for kind in all_keyed() for one in bindings_of([kind]) if not one.id]
    assert nameless == []


def test_a_name_stands_for_one_action_only():
    actions = defaultdict(set)
    for kind in all_keyed():
        for one in kind.__dict__["BINDINGS"]:
            if isinstance(one, Binding) and one.id:
                actions[one.id].add(one.action.removeprefix("outer('").removesuffix("')"))
    assert {name: found for name, found in actions.items() if len(found) > 1} == {}


@pytest.mark.parametrize(("key", "shown"), [("f5", "F5"), ("f", "f"), ("ctrl+s", "^s"), ("escape", "Esc")])
def test_a_key_is_written_as_it_is_pressed(key, shown):
    assert sign(key) == shown


def test_a_name_nobody_knows_is_told_with_the_nearest():
    [told] = unknown_names(["mail.sent"], all_keyed())
    assert "'mail.send'" in str(told)


async def test_keys_of_screens_and_dialogs_are_those_a_person_chose_and_the_dialog_says_so(desk):
    desk = with_keys(desk, mail__send="ctrl+x", send__back="f12", mial__send="x")
    async with inbox(desk, SMALL) as pilot:
        assert "Did you mean 'mail.send'?" in notices(pilot.app)
        await open_subject(pilot, OVERPAID)
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, MailScreen)
        shown = await press(pilot, "ctrl+x")
        assert isinstance(pilot.app.screen, SendDialog)
        assert "F12: back" in shown
        await press(pilot, "f12")
        assert isinstance(pilot.app.screen, MailScreen)
        assert "^x" in await press(pilot, "question_mark")
        assert "mail.edit" not in dump(pilot.app)
        assert "mail.edit" in await press(pilot, "n")


async def test_the_palette_holds_what_the_screen_and_all_that_stands_in_it_can_do(desk):
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, OVERPAID)
        offered = {one.title for one in pilot.app.get_system_commands(pilot.app.screen)}
        own = {one.description for one in bindings_of([pilot.app.screen, DraftEditor])}
        assert own - offered <= {"Keys"} | {one.description for one in bindings_of([type(pilot.app)])}
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)


async def test_a_fetch_says_how_far_it_is_and_escape_stops_it(desk, monkeypatch):
    def poll(_, tell):
        tell(Sentence("{count} mails read", {"count": 7}))
        line._is_stopped = True
        tell(Sentence("{count} mails read", {"count": 8}))
        raise AssertionError("it went on")

    monkeypatch.setattr("mailmate.desk.poll.poll", poll)
    async with inbox(replace(desk, demo_outbox=None), SMALL) as pilot:
        line = pilot.app.screen.query_one(FetchLine)
        await press(pilot, "F")
        await settle(pilot)
        assert "7 mails read · Esc stops it" in str(line.render())
        assert "Stopped. What was fetched is kept" in notices(pilot.app)
        assert not line.display
        assert line.stop() is False
    assert issubclass(Stopped, BaseException)
    assert not issubclass(Stopped, Exception)


async def test_a_draft_that_cannot_be_written_is_told_and_what_was_typed_stays(desk, monkeypatch):
    def fail(*_, **__):
        raise StorageFailed(Sentence("The disk is full."))

    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        await press(pilot, "e", *"mine ", "escape")
        monkeypatch.setattr("mailmate.tui.answer_pane.ensure_draft", fail)
        shown = await press(pilot, "w")
        assert "The disk is full." in notices(pilot.app)
        assert "Writing an answer" not in shown
        assert pilot.app.screen.query_one(DraftEditor).body.text.startswith("mine ")


async def test_what_breaks_in_a_thread_names_the_log_and_the_inbox_goes_on(desk, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        monkeypatch.setattr("mailmate.tui.answer_pane.ensure_draft", fail)
        await press(pilot, "w")
        assert "Something failed (ZeroDivisionError); logs/mailmate.log" in notices(pilot.app)
        await press(pilot, "escape")
