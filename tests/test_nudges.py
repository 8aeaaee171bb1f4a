"""Letters to silent buyers: made ready once for each step, one a day for each buyer, taken back when they answer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from mailmate.config import DATABASE_NAME
from mailmate.desk.compose import check_draft
from mailmate.desk.drafts.nudges import make_nudges, take_back, waiting_nudges
from mailmate.desk.mailbox.bring_in import import_files
from mailmate.desk.wiring import Desk, open_desk
from mailmate.shipped import shipped_folder
from mailmate.trade.drafts import Effect
from mailmate.trade.listing import MailState
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.sale.nudges import AwaitedCredit, Nudge, choose, credit_nudges
from tests.store_samples import lay_database

FIXTURES = shipped_folder("mailbox_fixtures")


class Clock:
    """A clock that stands where a test puts it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 6, 1, 4, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock):
    shutil.copy(FIXTURES / "profile.toml", tmp_path / "config.toml")
    lay_database(tmp_path / DATABASE_NAME)
    with open_desk(tmp_path, now=clock) as opened:
        opened.database.journal.note("set_up", "2020-01-01T00:00:00+00:00")
        yield opened


def mail(number: int, day: datetime, *, ours: bool, text: str, reply_to: int | None = None) -> bytes:
    sides = ("Iris <sales@seakeel.example>", "Ana <ana@andes.example>")
    sender, receiver = sides if ours else sides[::-1]
    thread = f"In-Reply-To: <{reply_to}@x.example>\r\nReferences: <{reply_to}@x.example>\r\n" if reply_to else ""
    return (
        f"From: {sender}\r\nTo: {receiver}\r\nDate: {day.strftime('%a, %d %b %Y %H:%M:%S +0000')}\r\n"
        f"Message-ID: <{number}@x.example>\r\nSubject: Ball valves\r\n{thread}\r\n{text}\r\n"
    ).encode()


@pytest.fixture
def bring(desk: Desk, tmp_path: Path) -> Callable[..., None]:
    """Import mails written in the test."""

    def brought(*mails: bytes) -> None:
        for number, raw in enumerate(mails):
            path = tmp_path / f"in-{len(list(tmp_path.glob('in-*')))}-{number}.eml"
            path.write_bytes(raw)
            import_files(desk, [str(path)])

    return brought


ASKED = "Please quote 500 pcs ball valve SK-2040B, CIF Callao."
OFFERED = "Our price for SK-2040B is USD 12.50 per pc CIF Callao, valid until 30 July 2026."
DAY = datetime(2026, 6, 1, 3, tzinfo=UTC)


def own_address(desk: Desk) -> str:
    return desk.config.mailbox[0].address


def test_a_quote_without_an_answer_gets_one_letter_a_step(desk: Desk, bring, clock: Clock) -> None:
    assert own_address(desk).endswith("seakeel.example")
    bring(mail(1, DAY, ours=False, text=ASKED), mail(2, DAY + timedelta(hours=1), ours=True, text=OFFERED, reply_to=1))
    clock.moment = DAY + timedelta(days=2)
    assert make_nudges(desk) == []
    clock.moment = DAY + timedelta(days=3)
    (made,) = make_nudges(desk)
    assert (made.nudge.about, made.nudge.step) == ("quote", 1)
    assert "On Monday 1 June 2026 we sent you our quotation for SK-2040B." in made.draft.text.body
    assert [one.email for one in made.draft.text.to] == ["ana@andes.example"]
    assert desk.database.mails.line(made.draft.mail_id).state is MailState.OPEN
    assert make_nudges(desk) == []
    report = check_draft(desk, made.draft.mail_id, made.draft.text, draft_id=made.draft.draft_id)
    assert [one for one in report.findings if one.effect in (Effect.NEVER, Effect.REASON)] == []


def test_the_gate_asks_nothing_again_that_our_quotation_told(desk: Desk, bring, clock: Clock) -> None:
    asked, told = f"{ASKED} What is your lead time?", f"{OFFERED} Our lead time is 35 days."
    bring(mail(1, DAY, ours=False, text=asked), mail(2, DAY + timedelta(hours=1), ours=True, text=told, reply_to=1))
    clock.moment = DAY + timedelta(days=3)
    (made,) = make_nudges(desk)
    report = check_draft(desk, made.draft.mail_id, made.draft.text, draft_id=made.draft.draft_id)
    assert report.findings == ()


def test_the_letter_is_taken_back_when_the_buyer_answers(desk: Desk, bring, clock: Clock) -> None:
    bring(mail(1, DAY, ours=False, text=ASKED), mail(2, DAY + timedelta(hours=1), ours=True, text=OFFERED, reply_to=1))
    clock.moment = DAY + timedelta(days=3)
    make_nudges(desk)
    assert len(waiting_nudges(desk)) == 1
    clock.moment = DAY + timedelta(days=4)
    bring(mail(3, DAY + timedelta(days=3, hours=20), ours=False, text="Thank you, we decide next week.", reply_to=2))
    assert take_back(desk) == 1
    assert waiting_nudges(desk) == []
    clock.moment = DAY + timedelta(days=40)
    assert [one.nudge.about for one in make_nudges(desk)] == []


def test_the_letter_is_taken_back_when_the_buyer_writes_under_another_subject(desk: Desk, bring, clock: Clock) -> None:
    bring(mail(1, DAY, ours=False, text=ASKED), mail(2, DAY + timedelta(hours=1), ours=True, text=OFFERED, reply_to=1))
    clock.moment = DAY + timedelta(days=3)
    make_nudges(desk)
    clock.moment = DAY + timedelta(days=4)
    other = mail(3, DAY + timedelta(days=3, hours=20), ours=False, text="We come to see your factory in July.")
    bring(other.replace(b"Subject: Ball valves", b"Subject: Visit"))
    assert (take_back(desk), waiting_nudges(desk)) == (1, [])


def test_who_ordered_after_a_quote_is_not_asked_about_it(desk: Desk, bring, clock: Clock) -> None:
    bring(mail(1, DAY, ours=False, text=ASKED), mail(2, DAY + timedelta(hours=1), ours=True, text=OFFERED, reply_to=1))
    order = Entry("orders", "order", {"po": "PO 77"}, "PO 77", DAY + timedelta(days=2), company="andes.example")
    desk.database.registers.add([order])
    clock.moment = DAY + timedelta(days=3)
    assert make_nudges(desk) == []


@pytest.mark.parametrize(
    ("set_up", "written"), [("2020-01-01", ["lead"]), ("2026-07-31", ["lead"]), ("2026-09-01", [])]
)
def test_a_lead_that_went_quiet_before_set_up_is_left_in_peace(
    desk: Desk, bring, clock: Clock, set_up: str, written: list[str]
) -> None:
    """The inquiry of 1 June is worth a letter from 31 July on."""
    desk.database.journal.note("set_up", f"{set_up}T00:00:00+00:00")
    asked = (
        "Dear Iris, we are Andes Hidro SAC, www.andes.example, Av. Grau 120, Lima, tel +51 1 000 0000. Please quote"
        " 500 pcs ball valve SK-2040B DN50 PN16, CIF Callao, needed by 30 August 2026, our target is USD 11.90,"
        " T/T 30/70."
    )
    bring(mail(1, DAY, ours=False, text=asked), mail(2, DAY + timedelta(hours=1), ours=True, text="Noted.", reply_to=1))
    assert desk.database.mails.inquiries(DAY - timedelta(days=1))[0][2] in ("A", "B")
    clock.moment = DAY + timedelta(days=100)
    assert [one.nudge.about for one in make_nudges(desk)] == written


def test_a_letter_a_person_touched_stays(desk: Desk, bring, clock: Clock) -> None:
    bring(mail(1, DAY, ours=False, text=ASKED), mail(2, DAY + timedelta(hours=1), ours=True, text=OFFERED, reply_to=1))
    clock.moment = DAY + timedelta(days=3)
    (made,) = make_nudges(desk)
    draft = made.draft
    desk.database.drafts.save_text(draft.draft_id, draft.text, draft.version, clock())
    bring(mail(3, DAY + timedelta(days=3, hours=20), ours=False, text="Thanks.", reply_to=2))
    assert take_back(desk) == (1 if desk.database.drafts.draft(draft.draft_id).by != "person" else 0)


@pytest.mark.parametrize(
    ("today", "step"),
    [
        (date(2026, 6, 14), None),
        (date(2026, 6, 16), 1),
        (date(2026, 6, 19), 2),
        (date(2026, 6, 22), 2),
        (date(2026, 6, 23), 3),
    ],
)
def test_a_credit_awaited_is_asked_about_before_on_and_after_its_day(today: date, step: int | None) -> None:
    awaited = AwaitedCredit("b.example", 7, date(2026, 6, 19), "PO1", 4)
    found = credit_nudges([awaited], today, Rules(), "DE")
    assert [one.step for one in found] == ([step] if step else [])


def nudge(about: str, key: str, company: str = "b.example", step: int = 1) -> Nudge:
    return Nudge(about, key, step, company, 1, None, {})  # type: ignore[arg-type]


def test_one_letter_a_day_and_the_most_pressing_first() -> None:
    due = [
        nudge("lead", "l1"),
        nudge("credit", "c1"),
        nudge("quote", "q1", "c.example"),
        nudge("quote", "q2", "d.example"),
    ]
    assert [one.key for one in choose(due, [], {"d.example"})] == ["c1", "q1"]


def test_what_was_made_is_not_made_again_but_its_next_step_is() -> None:
    at = datetime(2026, 6, 1, tzinfo=UTC)
    made = [Entry("cases", "follow_up", {"key": "q1", "step": 1}, "", at, company="b.example")]
    assert choose([nudge("quote", "q1")], made, ()) == ()
    assert [one.step for one in choose([nudge("quote", "q1", step=2)], made, ())] == [2]


WANTED = (
    "Dear Iris, we are Andes Hidro SAC, www.andes.example, Av. Grau 120, Lima, tel +51 1 000 0000. Please quote 500 pcs"
    " ball valve SK-2040B DN50 PN16, CIF Callao, needed by 30 August 2026, our target is USD 11.90, T/T 30/70."
)


def test_a_silent_lead_gets_one_letter_until_they_write_again(desk: Desk, bring, clock: Clock) -> None:
    bring(mail(1, DAY, ours=False, text=WANTED), mail(2, DAY + timedelta(days=1), ours=True, text="Noted.", reply_to=1))
    clock.moment = DAY + timedelta(days=61)
    (made,) = make_nudges(desk)
    assert "We last heard from you on Monday 1 June 2026" in made.draft.text.body
    bring(mail(3, clock.moment, ours=True, text=made.draft.text.body, reply_to=1))
    for days in (122, 183, 400):
        clock.moment = DAY + timedelta(days=days)
        assert make_nudges(desk) == []
    bring(mail(4, clock.moment, ours=False, text=WANTED.replace("500", "700"), reply_to=1))
    bring(mail(5, clock.moment + timedelta(hours=1), ours=True, text="Noted.", reply_to=4))
    clock.moment += timedelta(days=62)
    assert [one.nudge.about for one in make_nudges(desk)] == ["lead"]


@pytest.mark.parametrize(
    ("words", "written"),
    [("Thank you, no quote needed any more, we bought elsewhere.", []), ("Thank you, we think about it.", ["lead"])],
)
def test_a_lead_that_said_no_is_left_in_peace(desk: Desk, bring, clock: Clock, words: str, written: list[str]) -> None:
    bring(mail(1, DAY, ours=False, text=WANTED), mail(2, DAY + timedelta(days=1), ours=True, text="Noted.", reply_to=1))
    bring(mail(3, DAY + timedelta(days=2), ours=False, text=words, reply_to=2))
    desk.database.mails.set_state(3, MailState.DONE, by="person", now=clock())
    clock.moment = DAY + timedelta(days=90)
    assert [one.nudge.about for one in make_nudges(desk)] == written


def test_a_lead_whose_quote_is_still_asked_after_gets_no_second_kind_of_letter(desk: Desk, bring, clock: Clock) -> None:
    bring(mail(1, DAY, ours=False, text=WANTED), mail(2, DAY + timedelta(hours=1), ours=True, text=OFFERED, reply_to=1))
    clock.moment = DAY + timedelta(days=65)
    assert [one.nudge.about for one in make_nudges(desk)] == ["quote"]
    clock.moment += timedelta(days=1)
    assert "lead" not in [one.nudge.about for one in make_nudges(desk)]
