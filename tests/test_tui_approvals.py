"""Approvals and cases in the inbox: who approved is asked, the manager is asked with one key, a case opens with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Input, OptionList

from mailmate.desk.sending.approvals import list_approvals
from mailmate.desk.sending.outbox import list_outbox
from mailmate.trade.outbox import State
from mailmate.tui.case_screen import CaseScreen
from mailmate.tui.dialogs import CopyDialog, SendDialog
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.request_screen import RequestScreen
from tests.screens import (
    LARGE,
    SMALL,
    calm,
    dump,
    inbox,
    inbox_desk,
    notices,
    open_subject,
    press,
    row_with,
    stand_on,
    too_wide,
)
from tests.test_approvals import GIVES, MANAGER, SUBJECT, put, send_request

REASON = tuple("15 short")


@pytest.fixture
def desk(tmp_path):
    """A desk with a manager's address, and a draft that promises compensation; the test turns its clock."""
    with inbox_desk(tmp_path / "home") as found:
        clock = [found.now()]
        config = replace(found.config, me=replace(found.config.me, manager=MANAGER))
        turned = replace(found, now=lambda: clock[0], config=config)
        object.__setattr__(turned, "turn", lambda **by: clock.__setitem__(0, clock[0] + timedelta(**by)))
        put(turned, GIVES)
        yield turned


def managed(desk, manager: str):
    """Return the desk with another manager."""
    return replace(desk, config=replace(desk.config, me=replace(desk.config.me, manager=manager)))


def given(desk) -> list[tuple[str, str, str]]:
    return [(one.approval.who, one.approval.how, one.approval.reason) for one in list_approvals(desk)]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_a_draft_with_compensation_asks_who_approved_and_how(desk, size):
    """JOBS 72: "5 % compensation" needs a recorded approval before it may leave."""
    async with inbox(desk, size) as pilot:
        await open_subject(pilot, SUBJECT)
        screen = await press(pilot, "s")
        for words in ("Reason, kept with the mail", "Approved by", "Zhang Min", "by phone", "in person",
                      "I decide this alone", "F2: ask"):  # fmt: skip
            assert words in screen
        assert too_wide(pilot.app) == []
        await press(pilot, *REASON, "enter", "enter", "enter")
        assert (list_outbox(desk), given(desk)) == ([], []), "no way was chosen: keys too many record nothing"
        await press(pilot, "down", "enter")
        assert given(desk) == [("Zhang Min", "phone", "15 short")]
        assert [one.state for one in list_outbox(desk)] == [State.APPROVED]


async def test_a_way_without_a_reason_goes_back_to_the_reason(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "tab", "tab", "down", "enter")
        assert pilot.app.screen.query_one("#reason", Input).has_focus
        assert list_outbox(desk) == []


async def test_somebody_else_may_have_approved(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", *REASON)
        pilot.app.screen.query_one("#who", Input).value = "Ms Chen"
        await press(pilot, "enter", "down", "down", "enter")
        assert given(desk) == [("Ms Chen", "in person", "15 short")]


async def test_deciding_alone_under_a_manager_is_the_last_way_and_recorded_as_such(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", *REASON, "enter", "end", "enter")
        assert given(desk) == [("self", "inbox", "15 short")]


async def test_without_a_manager_deciding_alone_is_one_enter_more(desk):
    alone = managed(desk, "")
    async with inbox(alone, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", *REASON, "enter", "enter")
        assert given(alone) == [("self", "inbox", "15 short")]


async def test_without_a_manager_another_way_needs_a_name(desk):
    alone = managed(desk, "")
    async with inbox(alone, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", *REASON, "enter", "down", "enter")
        assert pilot.app.screen.query_one("#who", Input).has_focus
        assert list_outbox(alone) == []


async def test_one_key_writes_the_mail_that_asks_and_it_leaves_like_any_other(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        screen = await press(pilot, "A")
        assert isinstance(pilot.app.screen, RequestScreen)
        for words in ("Internal mail, to your own people only", "To Zhang Min", "decide on this mail to Ana Reyes",
                      "Gate: clean"):  # fmt: skip
            assert words in screen
        assert "The gate found nothing." in await press(pilot, "s")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MailScreen), "back at the draft it asks about"
        [item] = list_outbox(desk)
        assert (item.state, [one.email for one in item.mail.to]) == (State.APPROVED, ["zhang.min@seakeel.example"])
        assert "Leaves in 10 s. u takes it back." in notices(pilot.app)


async def test_f2_in_the_send_dialog_asks_instead_of_sending(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "s", "f2")
        assert isinstance(pilot.app.screen, RequestScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, MailScreen)
        assert list_outbox(desk) == []


async def test_what_is_typed_into_the_question_is_kept(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "A", "e", *"Urgent! ", "escape", "escape", "A")
        assert "Urgent! Zhang Min," in dump(pilot.app)


async def test_a_question_never_goes_to_the_buyer(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        await press(pilot, "A")
        pilot.app.screen.query_one("#cc", Input).value = "ana.reyes@visayaswater.example"
        assert "This cannot be sent as it stands." in await press(pilot, "s")
        await press(pilot, "enter")
        assert list_outbox(desk) == []


async def test_without_an_address_the_text_is_offered_to_be_copied(desk):
    nameless = managed(desk, "Zhang Min")
    async with inbox(nameless, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        screen = await press(pilot, "A")
        assert isinstance(pilot.app.screen, CopyDialog)
        assert "Your settings hold no address of your manager" in " ".join(screen.replace("│", " ").split())
        await press(pilot, "c")
        assert "please decide on this mail to Ana Reyes" in pilot.app.clipboard


async def test_the_managers_answer_stands_beside_the_draft_and_is_the_first_way_offered(desk, tmp_path):
    answer = send_request(desk, tmp_path, "Yes, 5 % is fine.")
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        assert "• Zhang Min answered about this draft: “Yes, 5 % is fine.”" in dump(pilot.app)
        screen = await press(pilot, "s")
        assert row_with(pilot.app, "by mail of Zhang Min,") < row_with(pilot.app, "by phone")
        assert "on another wording" not in screen
        await press(pilot, *REASON, "enter", "down", "enter")
        assert given(desk)[0] == ("Zhang Min", answer, "15 short")


async def test_an_answer_to_another_wording_says_so(desk, tmp_path):
    send_request(desk, tmp_path, "Yes, 5 % is fine.")
    put(desk, GIVES.replace("5 %", "8 %"))
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, SUBJECT)
        assert "on another wording" in await press(pilot, "s")
        assert isinstance(pilot.app.screen, SendDialog)


# The case beside the mail -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_c_opens_the_companys_case_with_days_and_words_and_enter_its_mail(desk, size):
    """JOBS 64: what they ask us not to do is listed with their words."""
    async with inbox(desk, size) as pilot:
        await open_subject(pilot, "RE: Re: SK-2050V")
        assert "• They ask us not to: “Please do not contact our client" in dump(pilot.app)
        screen = await press(pilot, "c")
        assert isinstance(pilot.app.screen, CaseScreen)
        for words in ("hanbitmulsan.example", "What they ask us to do and not to do", "2026-06-10",
                      "Not to do: Please do not contact our client"):  # fmt: skip
            assert words in screen
        assert too_wide(pilot.app) == []
        rows = pilot.app.screen.query_one("#rows", OptionList)
        while "contact our client" not in str(rows.get_option_at_index(rows.highlighted).prompt):
            pilot.app.simulate_key("down")
            await calm(pilot.app)
        assert "«Please do not contact our client" in await press(pilot)
        screen = await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MailScreen)
        assert "RFQ for pool project" in screen
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CaseScreen)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, MailScreen), "c closes it again"


async def test_c_in_the_list_opens_the_case_of_the_mail_under_the_cursor(desk):
    async with inbox(desk, SMALL) as pilot:
        await stand_on(pilot, "SK26-0522")
        assert "SK26-0522" in await press(pilot, "c")
        assert isinstance(pilot.app.screen, CaseScreen)


async def test_c_on_a_mail_of_nobody_on_record_says_so(desk):
    async with inbox(desk, SMALL) as pilot:
        mail_id = await stand_on(pilot, "SK26-0522")
        desk.database.connections.change("UPDATE mails SET company = 'nobody.example' WHERE id = ?", (mail_id,))
        await press(pilot, "c")
        assert "Nothing is on record of nobody.example." in notices(pilot.app)


async def test_a_small_screen_tells_two_lines_beside_the_draft_and_how_many_more_there_are(desk):
    async with inbox(desk, SMALL) as pilot:
        await open_subject(pilot, "RE: Re: SK-2050V")
        screen = dump(pilot.app)
        assert screen.count("\n • ") == 2
        assert "+2 more: c" in screen
        assert too_wide(pilot.app) == []
