"""Writing from the inbox: claims settled, words and files put in, new mails, forwards, sending later, many at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Input

from mailmate.desk.drafts.draft_files import FILES, names_of
from mailmate.desk.drafts.insertable import saved_phrases
from mailmate.desk.drafts.new_mail import unfinished, written_of
from mailmate.desk.drafts.polishing import Polished
from mailmate.desk.mails.inbox import current_draft, save_text
from mailmate.desk.registers.contacts import set_contact
from mailmate.desk.sending.outbox import list_outbox
from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Standing
from mailmate.trade.listing import MailState, Order, View
from mailmate.trade.outbox import State
from mailmate.tui import draft_editor, mail_tools, write_screen
from mailmate.tui.ask_dialogs import ChoiceDialog
from mailmate.tui.dialogs import SendDialog
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.mail_list import MailList
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.write_screen import WriteScreen
from tests.screens import (
    LARGE,
    SMALL,
    dump,
    inbox,
    inbox_desk,
    notices,
    open_subject,
    press,
    settle,
    stand_on,
    too_wide,
)

pytestmark = pytest.mark.slow

OVERPAID, COMPLAINT, BANK = "too much", "cracked butterfly", "bank"


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        (opened.home / FILES).mkdir(parents=True, exist_ok=True)
        (opened.home / FILES / "catalogue.txt").write_text("Valves of all sizes.", encoding="utf-8")
        yield opened


def editor(pilot) -> DraftEditor:
    return pilot.app.screen.query_one(DraftEditor)


def put(desk, subject: str, body: str) -> int:
    mail_id = desk.database.connections.value("SELECT id FROM mails WHERE subject LIKE ?", (f"%{subject}%",))
    draft = current_draft(desk, mail_id)
    save_text(desk, draft.draft_id, replace(draft.text, body=body), draft.version)
    return mail_id


async def test_a_claim_nobody_proved_is_marked_in_the_text_and_settled_where_it_stands(desk):
    put(desk, OVERPAID, "Dear Henrik,\n\nour motor has 77 kW. It weighs 900 kg.\n\nIris")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        await press(pilot, "e")
        line = editor(pilot).body.get_line(2)
        bold = [line.plain[span.start : span.end] for span in line.spans if getattr(span.style, "bold", False)]
        assert bold == ["77 kW", "900 kg"]
        shown = await press(pilot, "f5")
        assert "? 77 kW" in shown and "binds us, not on record" in shown
        assert "I stand for it" in await press(pilot, "enter")
        await press(pilot, "down", "enter")
        await press(pilot, "f5", "enter", "down", "down", "enter")
        assert [one.standing for one in editor(pilot).gate.claims if one.text == "77 kW"] == [Standing.VOUCHED]
        assert "900 kg" not in editor(pilot).body.text
        await press(pilot, "ctrl+z")
        assert "900 kg" in editor(pilot).body.text, "settling is undone like anything typed"
        await press(pilot, "escape")
        assert "said by you: «77 kW»" in await press(pilot, "s")


async def test_tab_goes_from_hole_to_hole_and_words_are_found_saved_as_a_phrase_and_put_in_again(desk):
    put(desk, OVERPAID, "Price [price], from [port].\n\nİzmir: we will phone you.\n\nIris")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        await press(pilot, "e")
        seen = [editor(pilot).body.selected_text]
        await press(pilot, *"9 USD", "tab")
        seen.append(editor(pilot).body.selected_text)
        await press(pilot, "tab")
        assert (seen, pilot.app.focused.id) == (["[price]", "[port]"], "to"), "behind the last: the next field"
        await press(pilot, "tab", "tab", "tab", "f3", *"WILL PHONE", "enter")
        assert editor(pilot).body.selected_text == "will phone"
        assert "Not found." in await press(pilot, "f3", *"zzz", "enter")
        await press(pilot, "f7", "enter")
        assert saved_phrases(desk) == ["will phone"]
        await press(pilot, "ctrl+end")
        for sign, left in (("询价", "询"), ("👨‍👩‍👧", ""), ("👍🏽", ""), ("a❤️", "a"), ("e\u0301", "e"), ("ab", "a")):
            editor(pilot).body.insert(sign)
            await press(pilot, "backspace")
            assert editor(pilot).body.text.endswith(f"Iris{left}")
            await press(pilot, *["backspace"] * len(left))
        await press(pilot, "f7", *"phrase will", "enter")
        assert editor(pilot).body.text.endswith("Iriswill phone")
        await press(pilot, "f7", *"nothing at all holds these", "enter", "escape")
        assert isinstance(pilot.app.screen, MailScreen)


async def test_a_file_is_attached_shown_sent_along_and_taken_off(desk):
    mail_id = put(desk, OVERPAID, "Dear Henrik,\n\nwe will phone you.\n\nIris")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        await press(pilot, "e", "f8", *"catal", "enter")
        assert "Attached: catalogue.txt" in dump(pilot.app)
        assert too_wide(pilot.app) == []
        await press(pilot, "escape")
        assert "Files: catalogue.txt (20 B)" in await press(pilot, "s")
        await press(pilot, "enter")
        [item] = list_outbox(desk)
        assert [part.content for part in item.mail.attachments] == [b"Valves of all sizes."]
        await press(pilot, "u")
        await open_subject(pilot, OVERPAID)
        await press(pilot, "e", "f8", "enter")
        assert "Attached" not in dump(pilot.app)
        assert names_of(desk, current_draft(desk, mail_id).draft_id) == []


async def test_a_version_written_as_one_line_tells_is_compared_before_it_is_taken_and_nothing_is_lost(desk):
    machine = current_draft(desk, put(desk, OVERPAID, "Mine instead."))
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, OVERPAID)
        assert "How shall it be written?" in await press(pilot, "W")
        await press(pilot, *"shorter", "enter")
        assert editor(pilot).body.text == "Mine instead."
        assert "x shows the new one" in " ".join(notices(pilot.app).split())
        assert "written by machine (local)" in await press(pilot, "f6"), "while one reads"
        shown = await press(pilot, "end", "enter")
        assert "- Mine instead." in shown
        await press(pilot, "escape")
        assert editor(pilot).body.text == "Mine instead."
        await press(pilot, "e", "f6", "enter", "t")
        assert editor(pilot).body.text != "Mine instead."
        texts = [one.text.body for one in desk.database.drafts.versions(machine.draft_id)]
        assert "Mine instead." in texts


async def test_a_recipient_is_chosen_by_name_and_role_and_reply_to_all_names_the_others(desk):
    set_contact(desk, "chen@castings.example", {"name": "Chen", "company": "Castings", "role": "supplier"})
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        await press(pilot, "e")
        assert "Chen <chen@castings.example> · Castings · supplier" in await press(pilot, "f9", *"castings")
        await press(pilot, "enter", "down", "enter")
        assert pilot.app.screen.query_one("#cc", Input).value == "Chen <chen@castings.example>"
        await press(pilot, "escape", "escape", "shift+tab")
        await open_subject(pilot, "SKQ-26-0588")
        await press(pilot, "R")
        others = [one.email for one in editor(pilot).recipients()][1:]
        assert ("This also goes to: " in notices(pilot.app)) == bool(others)


async def test_better_english_is_offered_to_who_waits_and_takes_no_key_from_who_goes_on(desk, monkeypatch):
    meanwhile: list[Callable[[], object]] = []

    def polish(desk, text, **_):
        pilot.app.call_from_thread(meanwhile.pop())
        return Polished(text, text.replace("yestrday", "yesterday"), "local")

    monkeypatch.setattr(draft_editor, "polish_text", polish)
    put(desk, OVERPAID, "We wrote yestrday.")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        meanwhile.append(lambda: None)
        assert "keep mine" in await press(pilot, "e", "f2")
        await press(pilot, "t")
        assert editor(pilot).body.text == "We wrote yesterday."
        await press(pilot, "ctrl+z")
        meanwhile.append(lambda: editor(pilot).body.insert("Now "))
        await press(pilot, "f2")
        assert isinstance(pilot.app.screen, MailScreen)
        assert "You typed meanwhile: nothing was changed." in notices(pilot.app)
        meanwhile.append(pilot.app.screen.dismiss)
        await press(pilot, "f2")
        assert "To do" in dump(pilot.app).split("\n")[0]


async def test_a_new_mail_is_kept_found_again_and_sent_by_the_same_gate(desk):
    set_contact(desk, "chen@castings.example", {"name": "Chen", "role": "supplier"})
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "N", *"chen@castings.example", "tab", "tab", *"Visit", "tab", *"See you soon.")
        assert too_wide(pilot.app) == []
        await press(pilot, "escape", "escape")
        [kept] = unfinished(desk)
        assert (kept.text.subject, kept.text.body.startswith("See you soon.")) == ("Visit", True)
        assert "Visit → chen@castings.example" in await press(pilot, "N")
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, WriteScreen)
        await press(pilot, "ctrl+s", "enter")
        assert [item.state for item in list_outbox(desk)] == [State.APPROVED]
        assert "leaves in 10 s: u" in dump(pilot.app).split("\n")[0]
        await press(pilot, "u", "N", "down", "enter", "escape", "X", "y")
        assert unfinished(desk) == []


async def test_a_forward_shows_and_changes_what_leaves_below(desk):
    async with inbox(desk, LARGE) as pilot:
        await stand_on(pilot, "seal kits")
        await press(pilot, "f")
        screen = await press(pilot, "enter")
        assert "Forward without the buyer." in screen
        assert "Grace" not in screen
        pilot.app.screen.query_one("#below").load_text("Ask Grace Wanjiru.")
        pilot.app.screen.query_one("#to", Input).value = "chen@castings.example"
        await settle(pilot)
        await press(pilot, "escape")
        sheet = await press(pilot, "s")
        assert "“Grace Wanjiru” tells who the buyer is." in " ".join(sheet.replace("│", " ").split())
        assert list_outbox(desk) == []


async def test_what_the_disk_did_not_take_below_a_forward_is_neither_sent_nor_left_behind_in_silence(desk, monkeypatch):
    def fail(*_):
        raise StorageFailed(Sentence("The disk is full."))

    async with inbox(desk, LARGE) as pilot:
        await stand_on(pilot, "seal kits")
        await press(pilot, "f", "enter")
        put_back = write_screen.save_below
        monkeypatch.setattr(write_screen, "save_below", fail)
        pilot.app.screen.query_one("#to", Input).value = "chen@castings.example"
        pilot.app.screen.query_one("#below").load_text("Twelve seal kits.")
        await settle(pilot)
        await press(pilot, "escape", "s")
        assert isinstance(pilot.app.screen, WriteScreen)
        assert "could not be saved" in notices(pilot.app)
        monkeypatch.setattr(write_screen, "save_below", put_back)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, WriteScreen)
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, SendDialog)
    assert written_of(desk, unfinished(desk)[0].draft_id).below == "Twelve seal kits."


async def test_a_mail_is_sent_in_the_buyers_morning(desk):
    put(desk, OVERPAID, "Dear Henrik,\n\nwe will phone you.\n\nIris")
    set_contact(desk, "henrik@fjordaqua.example", {"zone": "Europe/Oslo", "country": "NO"})
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, OVERPAID)
        assert "F3: in their morning" in " ".join((await press(pilot, "s")).split())
        assert "their morning, if mailmate runs then" in " ".join((await press(pilot, "f3")).replace("│", "").split())
        await press(pilot, "enter")
        [item] = list_outbox(desk)
        assert item.due_at > desk.now() + timedelta(hours=1)
        assert (item.due_at.astimezone().utctimetuple().tm_hour, item.due_at.minute) == (6, 30)
        pilot.app._tick()
        await settle(pilot)
        assert list_outbox(desk)[0].state is State.APPROVED
        await press(pilot, "u")
        assert list_outbox(desk)[0].state is State.CANCELLED


async def test_marked_mails_are_done_and_snoozed_together_and_undone_together(desk):
    async with inbox(desk, SMALL) as pilot:
        offered = {one.title for one in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"Snooze", "Done", "New mail", "Mark", "Search", "Forward, or edit as new", "Quit"} <= offered
        listing = pilot.app.screen.query_one(MailList)
        before = desk.database.mails.count(View.TODO)
        assert "2 marked" in (await press(pilot, "space", "space")).split("\n")[0]
        ids = list(listing.marked)
        await press(pilot, "d")
        assert {desk.database.mails.line(one).state for one in ids} == {MailState.DONE}
        await press(pilot, "u")
        assert desk.database.mails.count(View.TODO) == before
        await press(pilot, "space", "space", "z", *"blah", "enter")
        assert "“blah” names no day to come." in " ".join(notices(pilot.app).split())
        await press(pilot, "z", *"in 3 days", "enter")
        asleep = desk.database.mails.lines(View.SNOOZED, Order.TIME, now=desk.now())
        assert len(asleep) >= 2
        await press(pilot, "u")
        assert desk.database.mails.lines(View.SNOOZED, Order.TIME, now=desk.now()) == []
        await press(pilot, "asterisk")
        assert len(listing.marked) == listing.total
        await press(pilot, "escape")
        assert listing.marked == {}


async def test_what_one_does_with_an_open_mail_has_a_key(desk, monkeypatch):
    opened = []
    monkeypatch.setattr(mail_tools, "open_outside", lambda path, **_: bool(opened.append(path.name)))
    async with inbox(desk, SMALL) as pilot:
        mail_id = await open_subject(pilot, COMPLAINT)
        await press(pilot, "v", "p")
        assert "It lies in" in notices(pilot.app)
        await press(pilot, "o")
        await press(pilot, "enter")
        assert opened == [f"{mail_id}.html", f"{mail_id}-photos.html", "IMG_20260710_091201.png"]
        assert "Subject:" in (await press(pilot, "H"))
        await press(pilot, "escape", "f", "y")
        assert pilot.app.clipboard
        await press(pilot, "escape", "z", *"2 days", "enter")
        assert desk.database.mails.line(mail_id).asleep is not None
        assert "To do" in dump(pilot.app)


async def test_a_phone_call_is_recorded_by_a_key_and_lifts_what_it_may(desk):
    async with inbox(desk, SMALL) as pilot:
        await stand_on(pilot, "Re: Our order P26-0144")
        line = pilot.app.screen.query_one(MailList).current
        set_contact(desk, line.sender_email, {"name": "Zhou", "phone": "+86 1"})
        await press(pilot, "enter", "P")
        assert isinstance(pilot.app.screen, ChoiceDialog)
        await press(pilot, "enter", *"not theirs", "enter", "enter")
        await press(pilot, "b")
        assert "denies it: not theirs" in pilot.app.screen.query_one("#summary").render().plain
