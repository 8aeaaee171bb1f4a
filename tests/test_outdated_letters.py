"""A letter after a payment that was made ready, and what comes in after it: taken back, or said to be outdated."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailmate.desk.drafts.follow_ups import list_follow_ups, make_follow_ups
from mailmate.desk.mails.inbox import save_text
from mailmate.desk.pages.talk_pages import chain_page
from mailmate.desk.registers.promises import list_chains, record_received
from mailmate.desk.wiring import open_desk
from tests.sale_mails import ME, PI_2201, TUNDE, Post, swift_copy, write_home

ON = datetime(2026, 11, 24, 4, tzinfo=UTC)


class Story:
    """PI-2201, three missed days, and the L3 letter made ready on 24 November."""

    def __init__(self, desk, post):
        self.desk, self.post = desk, post
        first = post(ME, "PI-2201 gear pumps", PI_2201, "2026-11-02T09:00:00+08:00", to=TUNDE)
        for day in ("09", "12", "17"):
            first = self.buyer("We transfer the deposit tomorrow for sure.", f"2026-11-{day}T10:00:00+01:00", first)
        self.last = first
        self.letters = make_follow_ups(desk)

    def buyer(self, words, date, answers):
        return self.post(TUNDE, "Re: PI-2201 gear pumps", f"Hello Lei\n\n{words}\n\nTunde", date, answers=answers)

    @property
    def page(self):
        (chain,) = list_chains(self.desk)
        return " ".join(str(line) for line in chain_page(self.desk, chain).coming)


@pytest.fixture
def story(tmp_path):
    moments = [ON]
    with open_desk(write_home(tmp_path / "home"), now=lambda: moments[0]) as desk:
        told = Story(desk, Post(desk, tmp_path))
        moments[0] = ON.replace(hour=6)
        yield told


def test_the_page_shows_what_a_copy_of_a_transfer_says_beside_what_speaks_against_it(story):
    story.post(
        TUNDE,
        "Re: PI-2201 gear pumps",
        f"We paid the deposit.\n\n{swift_copy()}",
        "2026-11-24T06:00:00+01:00",
        answers=story.last,
    )
    (chain,) = list_chains(story.desk)
    (shown,) = [line.text for line in chain_page(story.desk, chain).facts if str(line.label) == "Copy of the transfer"]
    assert shown == (
        "sum USD 3,780.00; value date 2026-11-23; account 330123456789012; payer LAGOS MECH LTD; charges SHA; "
        "for PI-2201 DEPOSIT"
    )


def test_the_opening_of_a_credit_is_told_as_one(story):
    story.post(
        TUNDE, "L/C for PI-2201", "Our bank opens the L/C for PI-2201 by 18 November.", "2026-11-16T10:00:00+01:00"
    )
    (chain,) = [one for one in list_chains(story.desk) if one.state.opens]
    page = chain_page(story.desk, chain)
    assert str(page.title) == f"L/C for PI-2201 of lagosmech.example (p{chain.number})"
    assert str(page.against[0].text) == "Wednesday 18 November 2026 (the day passed, no bank advised a credit)"
    assert "letter" not in " ".join(map(str, page.coming))


def test_the_letter_waits_while_nothing_else_came(story):
    assert [one.level for one in list_follow_ups(story.desk)] == ["L3"]
    assert "A letter waits for you" in story.page


@pytest.mark.parametrize(
    "words", ["The deposit was paid yesterday, see the swift.", "Sorry. We will pay the deposit on 30 November."]
)
def test_a_claim_or_promise_written_before_the_letter_and_come_after_it_outdates_it(story, words):
    story.buyer(words, "2026-11-23T10:00:00+01:00", story.last)
    assert list_follow_ups(story.desk) == []
    assert "is outdated: they wrote after it" in story.page
    assert "A letter waits" not in story.page
    make_follow_ups(story.desk)
    assert story.desk.database.drafts.closed(story.letters[0].draft.draft_id) == "dropped"
    assert "outdated" not in story.page


def test_a_part_payment_takes_the_letter_back_and_the_next_names_the_rest(story):
    (chain,) = list_chains(story.desk)
    record_received(story.desk, chain.number, amount="1000.00", currency="USD")
    assert "is outdated: a part of the money came" in story.page
    (again,) = make_follow_ups(story.desk)
    assert story.desk.database.drafts.closed(story.letters[0].draft.draft_id) == "dropped"
    assert "USD 2,780.00" in again.draft.text.body
    assert "USD 3,780.00" not in again.draft.text.body


def test_a_letter_a_person_typed_into_stays_and_says_that_it_is_outdated(story):
    draft = story.letters[0].draft
    save_text(story.desk, draft.draft_id, replace(draft.text, body=draft.text.body + "\nI call at 3."), draft.version)
    story.buyer("The deposit was paid yesterday.", "2026-11-23T10:00:00+01:00", story.last)
    make_follow_ups(story.desk)
    (waiting,) = list_follow_ups(story.desk)
    assert str(waiting.outdated) == "they wrote after it"
    assert "Do not send it as it is." in story.page


def test_the_letter_that_informs_the_manager_prints_no_address_of_ours(story):
    body = story.letters[0].draft.text.body
    assert "My manager is informed." in body
    assert "boss@" not in body
