"""A working week on real servers is compared with the truth: two stories of it in seconds, all of them in a minute."""

from __future__ import annotations

import pytest

from mailmate.desk.registers.entries import strike_entry
from tests.week.compare import compare
from tests.week.run import DAY_HOURS, few_stories, live_through
from tests.week.told import Debt, Letter, Reply, at
from tests.week.world import open_world
from tests.working_week import SEED, account_of, known_reason, run_week

pytestmark = [pytest.mark.dovecot, pytest.mark.filterwarnings("default")]
FAULTS = (
    "UIDVALIDITY changed", "clock set back", "line cut amid fetching", "model outage", "poll killed, kept",
    "flush killed, claimed", "flush killed, delivered", "flush killed, settled",
)  # fmt: skip


def unknown(outcome) -> list[str]:
    return [str(one) for one in outcome.differences if not known_reason(str(one))]


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_two_stories_and_the_mail_around_them_end_as_they_are_told(dovecot, tmp_path):
    with open_world(tmp_path, dovecot, few_stories(SEED)) as world:
        outcome = live_through(world, hours=DAY_HOURS)
        assert unknown(outcome) == []
        assert [name for name in FAULTS if not world.counts[f"fault: {name}"]] == []
        _see_that_a_loss_is_seen(world, outcome)


def _see_that_a_loss_is_seen(world, outcome) -> None:
    """A promise taken off, a mail that left twice and a second copy in Sent each show."""
    (debt,) = (one for story in world.stories for one in story.truths if isinstance(one, Debt))
    sent_twice = next(one for one in world.letters if isinstance(one.then, Reply))
    with world.desk() as desk:
        (entry, *_) = desk.database.registers.entries("promises", company=debt.company, open_only=True)
        strike_entry(desk, "promises", entry.entry_id or 0, "to see")
        mine = world.answer_ids[sent_twice.name]
        world.smtp.mails.append(next(one for one in world.smtp.mails if mine.encode() in one.data))
        with world.server() as client:
            client.append("Sent", "", None, f"Message-ID: {mine}\r\n\r\nagain".encode())
        seen = {(one.area, one.what) for one in compare(world, outcome.person, desk) if one.differs}
    assert {
        ("promises", f"{debt.company} {debt.number}"),
        ("report", "promises.broken"),
        ("outbox", f"answer to {sent_twice.name} delivered"),
        ("Sent", f"copies of the answer to {sent_twice.name}"),
    } <= seen


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_whole_week_ends_as_it_is_told(dovecot, tmp_path):
    outcome = run_week(tmp_path, dovecot)
    assert unknown(outcome) == []
    assert {name for name in FAULTS if not outcome.world.counts[f"fault: {name}"]} == set()
    assert "  mails: " in "\n".join(account_of(outcome, 0))


def test_a_letter_is_told_with_its_moment_in_our_zone():
    assert at(4, "09:30").isoformat() == "2026-07-10T09:30:00+08:00"
    assert isinstance(few_stories(SEED)[0].letters[0], Letter)
