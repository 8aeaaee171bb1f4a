"""From the inbox to the outbox: the send dialog, undo, quitting with mail on its way, and mail that is stuck."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Input

from mailmate.desk.mails.inbox import current_draft, save_text
from mailmate.desk.sending.outbox import approve, hold_back, list_outbox, prepare
from mailmate.errors import TryLater
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import Receipt, State
from mailmate.tui.mail_screen import MailScreen
from tests.screens import LARGE, SMALL, calm, dump, inbox, inbox_desk, notices, open_subject, press, settle, too_wide

SUBJECT = "too much"


@pytest.fixture
def desk(tmp_path):
    """A desk whose clock the test turns, and a draft the gate has nothing against."""
    with inbox_desk(tmp_path / "home") as opened:
        clock = [opened.now()]
        turned = replace(opened, now=lambda: clock[0])
        object.__setattr__(turned, "turn", lambda **by: clock.__setitem__(0, clock[0] + timedelta(**by)))
        put(turned, mail_of(turned), body="Dear Henrik,\n\nthank you. We will phone you.\n\nIris")
        yield turned


def mail_of(desk) -> int:
    return desk.database.connections.value("SELECT id FROM mails WHERE subject LIKE ?", (f"%{SUBJECT}%",))


def put(desk, mail_id: int, **changes) -> None:
    draft = current_draft(desk, mail_id)
    save_text(desk, draft.draft_id, replace(draft.text, **changes), draft.version)


def states(desk) -> list[State]:
    return [item.state for item in list_outbox(desk)]


def approved(desk, *, to: State | None = None) -> int:
    """Approve the draft, and bring its item into a state it may be found in."""
    item = approve(desk, prepare(desk, current_draft(desk, mail_of(desk)).draft_id))
    if to is State.HELD:
        hold_back(desk, item.outbox_id)
    elif to is not None:
        desk.database.outbox.claim(desk.now() + timedelta(minutes=1))
        refused = (("henrik@fjordaqua.example", "550 no such user"),) if to is State.REFUSED else ()
        desk.database.outbox.settle(item.outbox_id, Receipt(to, refused, "421 went away"), desk.now())
    return item.outbox_id


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_from_the_open_inbox_to_a_sent_draft_it_is_enter_s_enter(desk, size):
    mail_id = mail_of(desk)
    async with inbox(desk, size) as pilot:
        while pilot.app.screen.query_one("#list").current.mail_id != mail_id:
            pilot.app.simulate_key("j")
            await calm(pilot.app)
        await press(pilot, "enter", "s", "enter")
        assert "Leaves in 10 s. u takes it back." in notices(pilot.app)
        assert "leaving" in dump(pilot.app)
        assert states(desk) == [State.APPROVED]
        desk.turn(seconds=11)
        pilot.app._tick()
        await settle(pilot)
        assert states(desk) == [State.SENT]
        assert desk.database.mails.line(mail_id).state is MailState.DONE
        listing = pilot.app.screen.query_one("#list")
        assert mail_id not in [listing.line_at(at).mail_id for at in range(listing.total)]
    [file] = sorted(desk.demo_outbox.iterdir())
    assert b"We will phone you." in file.read_bytes()


async def test_the_send_dialog_shows_all_that_would_leave_at_the_smallest_size(desk):
    put(desk, mail_of(desk), cc=(Address("Li", "li@polder.example"),))
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        screen = await press(pilot, "s")
        for words in ("From: Iris Shen", "To: Henrik Aas", "Cc: Li <li@polder.example>", "Files: -",
                      "Besides the sender this goes to: li@polder.example", "Below your text: the"):  # fmt: skip
            assert words in screen
        assert "Esc" in screen
        assert too_wide(pilot.app) == []
        await press(pilot, "escape")
        assert states(desk) == []


async def test_a_reason_is_asked_for_where_the_gate_wants_one(desk):
    put(desk, mail_of(desk), cc=(Address("Li", "li@polder.example"),))
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        assert "reason: " in await press(pilot, "s")
        assert pilot.app.screen.query_one("#reason", Input).has_focus
        await press(pilot, "enter")
        assert states(desk) == [], "an empty reason is none"
        await press(pilot, *"He pays", "enter")
        assert list_outbox(desk)[0].reason == "He pays"


async def test_a_hole_keeps_the_mail_here(desk):
    put(desk, mail_of(desk), body="The price is [price].")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        assert "This cannot be sent as it stands." in await press(pilot, "s")
        await press(pilot, "enter")
        assert states(desk) == []


async def test_one_key_vouches_for_what_nobody_could_prove(desk):
    put(desk, mail_of(desk), body="Dear Henrik,\n\nour motor has 77 kW.")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        screen = await press(pilot, "s")
        assert "I stand for 1 marked words" in " ".join(screen.split())
        await press(pilot, "enter")
        assert states(desk) == [State.APPROVED]


async def test_u_takes_the_mail_back_before_it_leaves(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "enter")
        assert "Taken back" in await press(pilot, "u")
        assert states(desk) == [State.CANCELLED]
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "enter")
        assert states(desk) == [State.APPROVED, State.CANCELLED]


async def test_a_mail_approved_before_the_inbox_was_opened_is_taken_back_too(desk):
    approved(desk)
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "u")
        assert states(desk) == [State.CANCELLED]


async def test_u_after_it_left_says_that_it_is_too_late(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "enter")
        desk.turn(seconds=11)
        pilot.app._tick()
        await settle(pilot)
        await press(pilot, "u")
        assert "cannot become cancelled" in notices(pilot.app)
        assert states(desk) == [State.SENT]


async def test_editing_again_takes_the_approval_back(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "enter")
        await open_subject(pilot, SUBJECT)
        await press(pilot, "e", "z", "escape")
        assert states(desk) == [State.CANCELLED]
        assert "It does not leave: you changed it." in notices(pilot.app)


@pytest.mark.parametrize(
    ("key", "open_still", "state"),
    [("s", False, State.SENT), ("h", False, State.HELD), ("escape", True, State.APPROVED)],
)
async def test_quitting_with_mail_on_its_way_asks_first(desk, key, open_still, state):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "enter")
        assert "One mail can still be taken back." in await press(pilot, "q")
        await press(pilot, "ctrl+q")
        assert len(pilot.app.screen_stack) == 3, "asked once"
        pilot.app.simulate_key(key)
        for _ in range(100):
            if states(desk) == [state] and pilot.app._exit != open_still:
                break
            await pilot.pause(0.01)
        assert (states(desk), pilot.app._exit) == ([state], not open_still)


async def test_quitting_with_nothing_on_its_way_just_quits(desk):
    async with inbox(desk, SMALL) as pilot:
        pilot.app.simulate_key("q")
        for _ in range(100):
            if pilot.app._exit:
                break
            await pilot.pause(0.01)
        assert pilot.app._exit


async def test_a_mail_that_was_held_is_announced_shown_and_let_go(desk):
    approved(desk, to=State.HELD)
    async with inbox(desk, SMALL) as pilot:
        assert "1 held: o" in dump(pilot.app).split("\n")[0]
        assert "has not left. o shows it." in " ".join(notices(pilot.app).split())
        assert "held!" in dump(pilot.app)
        screen = await press(pilot, "o")
        assert "a: let it go as it stands" in screen
        assert "You closed the inbox before it left." in screen
        assert "We will phone you." in screen
        await press(pilot, "a")
        assert states(desk) == [State.APPROVED]
        assert "c: take it back" in dump(pilot.app)
        pilot.app._tick()
        await settle(pilot)
        assert states(desk) == [State.SENT]
        assert "held" not in (await press(pilot, "escape")).split("\n")[0]


async def test_a_refused_mail_shows_the_servers_words_and_is_cancelled(desk):
    approved(desk, to=State.REFUSED)
    async with inbox(desk, SMALL) as pilot:
        screen = await press(pilot, "o")
        assert "refused  Re: Our payment" in screen
        assert "henrik@fjordaqua.example: 550 no such user" in screen
        await press(pilot, "c")
        assert states(desk) == [State.CANCELLED]
        assert "Nothing waits: every approved mail has left." in dump(pilot.app)
        await press(pilot, "a", "c", "y", "q")
        await open_subject(pilot, SUBJECT)
        assert "We will phone you." in dump(pilot.app), "its draft can be changed and sent anew"


async def test_an_unsure_mail_is_sent_again_only_after_a_second_yes(desk, monkeypatch):
    monkeypatch.setattr("mailmate.tui.app.due_items", lambda _desk: ())  # the clock of the inbox lets it leave at once
    approved(desk, to=State.UNSURE)
    async with inbox(desk, SMALL) as pilot:
        screen = " ".join((await press(pilot, "o")).split())
        assert "it may have arrived. Look into Sent at your provider" in screen
        assert "Send it a second time?" in await press(pilot, "a")
        await press(pilot, "enter", "escape")
        assert states(desk) == [State.UNSURE]
        await press(pilot, "a", "y")
        assert states(desk) == [State.APPROVED]


async def test_an_unsure_mail_that_did_arrive_closes_its_mail(desk):
    approved(desk, to=State.UNSURE)
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "o", "y")
        assert states(desk) == [State.SENT]
        assert desk.database.mails.line(mail_of(desk)).state is MailState.DONE
        await press(pilot, "question_mark")
        assert "It arrived" in dump(pilot.app)


async def test_keys_typed_ahead_of_a_screen_do_nothing_dangerous(desk):
    async with inbox(desk, SMALL) as pilot:
        for key in ("enter", "s", "enter", "enter", "escape", "escape"):
            pilot.app.simulate_key(key)
        await settle(pilot)
        assert len(states(desk)) <= 1
        assert desk.demo_outbox.exists() is False


async def test_while_a_slow_server_takes_a_mail_no_second_thread_waits_for_it(desk, monkeypatch):
    approved(desk)
    desk.turn(seconds=11)
    begun, go_on = [], threading.Event()

    def slow(_desk):
        begun.append(1)
        go_on.wait(5)
        return ()

    monkeypatch.setattr("mailmate.tui.app.flush", slow)
    async with inbox(desk, SMALL) as pilot:
        for _ in range(3):
            pilot.app._tick()
            await pilot.pause()
        assert begun == [1]  # once it is let go, the inbox's own clock rightly asks again for what is still due
        go_on.set()
        await settle(pilot)


async def test_a_mail_that_cannot_be_put_aside_now_stays_open_and_says_why(desk, monkeypatch):
    def locked(*_):
        raise TryLater(Sentence("It is being written by another run."))

    monkeypatch.setattr("mailmate.tui.sorting.put_aside", locked)
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "d")
        assert "It is being written by another run." in notices(pilot.app)
        assert isinstance(pilot.app.screen, MailScreen)
    assert desk.database.mails.line(mail_of(desk)).state is MailState.OPEN
