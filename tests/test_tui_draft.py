"""The draft in the inbox: typing, saving, versions, recipients, the gate's line; nothing typed is ever lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Input, TextArea

from mailmate.desk.mails.inbox import current_draft, other_version, save_text
from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence
from mailmate.store.database import open_database
from mailmate.tui import draft_editor
from mailmate.tui.draft_editor import DraftEditor
from tests.screens import LARGE, SMALL, dump, inbox, inbox_desk, notices, open_subject, press, settle, too_wide

OVERPAID, COMPLAINT = "too much", "cracked butterfly"


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def body_of(desk, mail_id: int) -> str:
    return current_draft(desk, mail_id).text.body


def editor(pilot) -> DraftEditor:
    return pilot.app.screen.query_one(DraftEditor)


def body(pilot) -> TextArea:
    return pilot.app.screen.query_one("#body", TextArea)


def put(desk, mail_id: int, text: str) -> None:
    """Let the draft be this text, saved by this window."""
    draft = current_draft(desk, mail_id)
    save_text(desk, draft.draft_id, replace(draft.text, body=text), draft.version)


async def until_saved(pilot) -> None:
    """Wait until the clock of the save worker has run out by itself."""
    for _ in range(1000):
        if not editor(pilot)._unsaved:
            break
        await asyncio.sleep(0.01)
    await settle(pilot)


async def test_what_is_typed_is_saved_by_itself_chinese_too(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        await press(pilot, "e", *"Hi 你好", "enter")
        assert too_wide(pilot.app) == []
        assert "Hi 你好" not in body_of(desk, mail_id)
        await until_saved(pilot)
        assert body_of(desk, mail_id).startswith("Hi 你好\n")
        assert current_draft(desk, mail_id).by == "person"
        await press(pilot, "escape", "escape")
        assert "edited" in dump(pilot.app)


@pytest.mark.parametrize("keys", [("escape",), ("ctrl+q",), ("ctrl+c",), ("ctrl+s",)])
async def test_what_is_typed_is_saved_before_leaving_sending_and_quitting(desk, keys):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        await press(pilot, "e", *"zq ", *keys)
        assert body_of(desk, mail_id).startswith("zq ")


async def test_letters_typed_into_a_draft_are_no_commands(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        before = desk.database.mails.line(mail_id)
        await press(pilot, "e", *"sdwq1?uTROxhab")
        assert body(pilot).text.startswith("sdwq1?uTROxhab")
        await until_saved(pilot)
        assert desk.database.mails.line(mail_id) == replace(before, draft="edited")


async def test_a_change_is_undone_in_the_text_with_the_editors_own_key(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        before = body(pilot).text
        await press(pilot, "e", "z", "ctrl+z")
        assert body(pilot).text == before


@pytest.mark.parametrize("key", ["e", "r"])
async def test_editing_begins_at_the_first_hole_and_goes_on_to_the_next(desk, key):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        await press(pilot, "escape")
        put(desk, mail_id, "Dear Henrik,\n\nthe price is [price per piece] and\nthe day [day].")
        await press(pilot, "enter", key)
        chosen = [body(pilot).selected_text]
        for _ in range(2):
            await press(pilot, "f4")
            chosen.append(body(pilot).selected_text)
        assert chosen == ["[price per piece]", "[day]", "[price per piece]"]
        await press(pilot, *"USD 5")
        assert "the price is USD 5 and" in body(pilot).text


@pytest.mark.slow
async def test_the_gate_answers_while_one_types(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        await press(pilot, "escape")
        put(desk, mail_id, "Dear Henrik,\n\nthank you.")
        await press(pilot, "enter")
        assert "Gate: clean" in dump(pilot.app)
        await press(pilot, "e", *"Take [price].", "enter")
        await until_saved(pilot)
        assert "Gate: never: " in dump(pilot.app)
        assert "«[price]»" in dump(pilot.app)


async def test_recipients_are_typed_checked_and_kept(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        await press(pilot, "e", "shift+tab", "shift+tab", *"no address")
        assert pilot.app.focused.id == "cc"
        assert "is no address." in await press(pilot, "ctrl+s")
        pilot.app.screen.query_one("#cc", Input).value = "Li Wei <li@polder.example>"
        await settle(pilot)
        await until_saved(pilot)
        assert [str(one) for one in current_draft(desk, mail_id).text.cc] == ["Li Wei <li@polder.example>"]
        await press(pilot, "tab", "end", *" (2)")
        await until_saved(pilot)
        assert current_draft(desk, mail_id).text.subject.endswith(" (2)")


async def test_r_answers_everyone_and_o_the_sender_alone(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "shift+tab")
        mail_id = await open_subject(pilot, "Our order for the An Duong")
        await press(pilot, "R")
        await until_saved(pilot)
        cc = [one.email for one in current_draft(desk, mail_id).text.cc]
        assert cc == [one.email for one in _others(desk, mail_id)] != []
        assert cc[0] in dump(pilot.app)
        await press(pilot, "O")
        await until_saved(pilot)
        assert current_draft(desk, mail_id).text.cc == ()


def _others(desk, mail_id: int):
    from mailmate.desk.understand import parse_kept

    mail = parse_kept(desk, mail_id)[1]
    return [one for one in (*mail.to, *mail.cc) if one.email not in desk.own_addresses]


async def test_a_draft_is_written_on_demand_where_there_is_none(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, "Dragon Boat")
        assert "No draft: this kind of mail gets none by itself. w writes one." in dump(pilot.app)
        await press(pilot, "w")
        assert current_draft(desk, mail_id) is not None
        assert body(pilot).has_focus


async def test_written_anew_a_typed_text_stays_and_x_exchanges_the_two(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        machine = body(pilot).text
        await press(pilot, "e", *"My words. ", "escape", "w")
        assert "Written anew; your text stays." in " ".join(notices(pilot.app).split())
        assert body(pilot).text == f"My words. {machine}"
        assert "x: the version written by machine" in dump(pilot.app)
        await press(pilot, "x")
        assert body(pilot).text == machine
        assert "x: the other version you typed" in dump(pilot.app)
        await press(pilot, "e", "!", "escape", "x")
        assert body(pilot).text == f"My words. {machine}"
        await press(pilot, "x")
        assert body(pilot).text == f"!{machine}"
        assert body_of(desk, mail_id) == f"!{machine}"


async def test_x_without_another_version_says_so(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        assert "There is no other version." in await press(pilot, "x")


async def test_a_text_changed_in_another_window_is_kept_beside_mine_and_never_sent_unseen(desk):
    async with inbox(desk, LARGE) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        draft = current_draft(desk, mail_id)
        await press(pilot, "e")
        with open_database(desk.database.path) as other:
            theirs = replace(draft.text, body="Theirs.")
            other.drafts.save_text(draft.draft_id, theirs, draft.version, desk.now())
        await press(pilot, *"Mine. ")
        await until_saved(pilot)
        screen = dump(pilot.app)
        assert "Changed elsewhere: x makes what stands here the draft." in screen
        assert "Both texts are kept." in " ".join(notices(pilot.app).split())
        assert "Mine. " in body(pilot).text
        assert body_of(desk, mail_id) == "Theirs."
        assert "Mine. " in other_version(desk, current_draft(desk, mail_id)).text.body
        await press(pilot, *"More. ")
        await until_saved(pilot)
        assert "x first says which text counts" in " ".join(
            (await press(pilot, "escape", "s") and notices(pilot.app)).split()
        )
        await press(pilot, "x")
        assert body_of(desk, mail_id).startswith("Mine. More. ")
        await press(pilot, "x")
        assert body(pilot).text == "Theirs."
        await press(pilot, "escape")
        assert "To do" in dump(pilot.app).split("\n")[0]


async def test_a_machine_that_writes_meanwhile_takes_nothing_away(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, OVERPAID)
        await press(pilot, "e", *"Mine. ")
        draft = current_draft(desk, mail_id)
        desk.database.drafts.add(replace(draft, text=replace(draft.text, body="Robot."), by="machine"), desk.now())
        await until_saved(pilot)
        assert body_of(desk, mail_id).startswith("Mine. ")
        assert "x: the version written by machine" in dump(pilot.app)


async def test_a_full_disk_is_said_and_leaving_asks_twice(desk, monkeypatch):
    def fail(*_):
        raise StorageFailed(Sentence("The disk is full."))

    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        monkeypatch.setattr(draft_editor, "save_text", fail)
        await press(pilot, "e", "z", "escape")
        assert "Not saved: The disk is full." in dump(pilot.app)
        assert "could not be saved" in notices(pilot.app)
        assert body(pilot).text.startswith("z")
        await press(pilot, "escape", "escape")
        assert "To do" in dump(pilot.app).split("\n")[0]


async def test_an_old_mail_says_that_its_age_is_why_it_has_no_draft(desk):
    moment = desk.now() + timedelta(days=400)
    late = replace(desk, now=lambda: moment)
    late.database.connections.change("DELETE FROM drafts", ())
    async with inbox(late, SMALL) as pilot:
        await open_subject(pilot, "MUY URGENTE")
        assert "No draft: the mail is older than 60 days. w writes one." in dump(pilot.app)
