"""The demo's tour: five steps in a corner that a key moves on, and that stop nobody."""

from __future__ import annotations

import pytest

from mailmate.tui.app import InboxApp, all_keyed
from mailmate.tui.tour import steps_of
from tests.screens import SMALL, dump, inbox_desk, press, settle


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with inbox_desk(tmp_path_factory.mktemp("tour") / "home") as opened:
        yield opened


def told(app) -> list[str]:
    return [f"{one.title}: {one.message}" for one in app._notifications]


async def test_a_key_leads_through_five_steps_and_the_end(desk):
    app = InboxApp(desk, tours=True)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        assert [one.partition(":")[0] for one in told(app)] == ["Tour 1 of 5 · F1"]
        seen = []
        for _ in range(5):
            await press(pilot, "f1")
            seen.append("".join(told(app))[:13])
        assert seen == ["Tour 2 of 5 ·", "Tour 3 of 5 ·", "Tour 4 of 5 ·", "Tour 5 of 5 ·", ""]


async def test_who_presses_other_keys_goes_their_own_way(desk):
    app = InboxApp(desk, tours=True)
    async with app.run_test(size=SMALL) as pilot:
        await settle(pilot)
        before = dump(app)
        await press(pilot, "enter")
        assert dump(app) != before
        assert len(told(app)) == 1


def test_the_keys_told_are_those_a_person_chose():
    steps = [str(one) for one in steps_of(all_keyed(), {"mail.send": "ctrl+s", "list.done": "x"})]
    assert steps[2].startswith("^s shows what would leave")
    assert "x puts a mail aside, z lets it sleep, Tab shows" in steps[3]
    assert steps[4].startswith("r opens promises, credits, complaints; c all of one buyer; ? names")
