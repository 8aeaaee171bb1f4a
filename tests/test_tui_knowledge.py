"""Keys of an open mail: what the draft rests on, and an answer kept for the next buyer."""

from __future__ import annotations

import pytest
from textual.widgets import Input, TextArea

from mailmate.desk.drafts.knowledge import offer_answers
from mailmate.tui.knowledge import KeepDialog
from tests.screens import LARGE, inbox, inbox_desk, notices, open_subject, press, too_wide


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def asking_mail(desk) -> tuple[int, str]:
    """Return a mail of the demo that asks something our draft answers, and its subject."""
    rows = desk.database.connections.rows("SELECT id, subject FROM mails ORDER BY id")
    return next((number, subject) for number, subject in rows if any(words for _, words in offer_answers(desk, number)))


async def test_an_answer_is_kept_with_one_key_and_refused_while_it_names_the_buyer(desk):
    _, subject = asking_mail(desk)
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, subject)
        await press(pilot, "K")
        dialog = pilot.app.screen
        assert isinstance(dialog, KeepDialog)
        assert too_wide(pilot.app) == []
        dialog.query_one("#kept-question", Input).value = "Is the body food safe?"
        dialog.query_one("#kept-answer", TextArea).load_text("Yes, for USD 4.00.")
        assert "a price" in await press(pilot, "ctrl+s")
        dialog.query_one("#kept-answer", TextArea).load_text("Yes, the body is food safe.")
        await press(pilot, "ctrl+s")
        assert "Kept: answers.md, Is the body food safe?, line" in notices(pilot.app)
    assert "Yes, the body is food safe." in (desk.home / "knowledge" / "answers.md").read_text(encoding="utf-8")


async def test_the_sources_of_the_draft_are_shown_with_their_rows(desk):
    async with inbox(desk, LARGE) as pilot:
        await open_subject(pilot, "seal kits for SK-2040B")
        shown = await press(pilot, "V")
        assert "price-list-accessories.csv, row 2" in shown and "USD 1.35 per kit" in shown
        assert too_wide(pilot.app) == []
