"""The registers' screen: every register shown, a thing confirmed or struck out, its mail opened."""

from __future__ import annotations

import pytest

from mailmate.desk.pages.rows import REGISTER_WORDS, register_rows
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.shipments import list_shipments
from mailmate.tui.mail_screen import MailScreen
from mailmate.tui.register_screen import RegisterScreen
from tests.screens import LARGE, NARROW, SMALL, dump, inbox, inbox_desk, press, too_wide

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


@pytest.mark.parametrize("size", [SMALL, LARGE, NARROW])
async def test_every_register_is_shown_in_turn_and_fits_the_screen(desk, size):
    async with inbox(desk, size) as pilot:
        await press(pilot, "r")
        for name, word in REGISTER_WORDS.items():
            shown = dump(pilot.app)
            assert word in shown.split("\n")[0]
            assert too_wide(pilot.app) == []
            for row in register_rows(desk, name)[:3]:
                assert row.company[:12] in shown
            await press(pilot, "tab")
        assert "Orders" in dump(pilot.app).split("\n")[0]


async def test_a_person_confirms_what_was_read_of_an_order(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "r")
        assert not list_orders(desk)[-1].confirmed
        assert "? " in dump(pilot.app).split("\n")[1]
        shown = await press(pilot, "a")
        assert [one.confirmed for one in list_orders(desk)].count(True) == 1
        assert "Read by machine" not in shown


async def test_what_is_struck_out_is_asked_about_and_leaves_the_screen(desk):
    before = len(list_shipments(desk))
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "r", *["tab"] * list(REGISTER_WORDS).index("shipments"), "x", "n")
        assert len(list_shipments(desk)) == before
        await press(pilot, "x", "y")
        assert len(list_shipments(desk)) == before - 1


async def test_enter_opens_the_mail_and_escape_leads_back(desk):
    async with inbox(desk, SMALL) as pilot:
        await press(pilot, "r", "enter")
        assert isinstance(pilot.app.screen, MailScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, RegisterScreen)
        await press(pilot, "escape")
        assert "To do" in dump(pilot.app)


async def test_an_empty_register_says_so(desk):
    desk.database.connections.change("DELETE FROM entries", ())
    async with inbox(desk, SMALL) as pilot:
        assert "Nothing is on record here" in await press(pilot, "r", "a", "x", "enter")
