"""Pages of the list: what each view holds, in which order, and that SQLite needs no sorting for it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from mailmate.mail.model import Attachment
from mailmate.store.database import Database
from mailmate.trade.drafts import DraftText
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import FAR, MailLine, MailState, Order, Rank, View
from mailmate.trade.outbox import Receipt, State
from mailmate.trade.readings import Flag, Score
from tests.store_samples import (
    NOW,
    draft,
    item,
    keep,
    keep_ours,
    keep_read,
    mail,
    minutes,
    new_database,
    read_mail,
    reading,
)


@pytest.fixture
def db(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as database:
        yield database


def test_a_line_holds_what_the_list_shows(db: Database):
    mail_id = keep_read(
        db,
        1,
        of_mail={
            "attachments": (
                Attachment(1, "po.pdf", "application/pdf", 9, b"x"),
                Attachment(2, "logo.png", "image/png", 9, b"x", inline=True),
            )
        },
        reading=reading(
            Intent.INQUIRY,
            also=(Intent.QUALITY_COMPLAINT,),
            confidence=0.5,
            needs_human=True,
            score=Score(82, "A"),
            flags=(Flag("F1", "bank_change", "block", "new account"), Flag("F1", "bank_change", "block", "again")),
        ),
        rank=Rank(0, "2026-07-09", 3, 82),
    )
    assert db.mails.line(mail_id) == MailLine(
        mail_id=mail_id,
        mailbox="sales",
        received=NOW - minutes(1),
        sender_name="Ana Lima",
        sender_email="ana@buyer.example",
        subject="mail 1",
        state=MailState.OPEN,
        intent=Intent.INQUIRY,
        subtype=None,
        also=(Intent.QUALITY_COMPLAINT,),
        confidence=0.5,
        needs_human=True,
        flags=("F1",),
        band="A",
        due=date(2026, 7, 9),
        urgency=3,
        draft="none",
        attachments=1,
        error="",
        message_id="<1@buyer.example>",
        tier=0,
        company="buyer.example",
    )


def test_a_kept_mail_is_on_the_list_before_it_is_read(db: Database):
    mail_id = keep(db, 1)
    (line,) = db.mails.lines(View.TODO, Order.WORK)
    assert (line.mail_id, line.intent, line.due) == (mail_id, None, None)


RANKS = [  # in the order of work; the number is how many minutes before NOW the mail came
    (1, Rank(0, FAR, 5, 0)),
    (2, Rank(1, "2026-07-02", 5, 0)),
    (3, Rank(1, "2026-07-09", 1, 0)),
    (4, Rank(1, "2026-07-09", 3, 90)),
    (9, Rank(1, "2026-07-09", 3, 10)),
    (5, Rank(1, "2026-07-09", 3, 10)),
    (60, Rank(1, FAR, 1, 0)),
]


def test_the_order_of_work_is_tier_day_urgency_score_and_then_the_one_that_waits_longest(db: Database):
    for number, rank in sorted(RANKS):
        keep_read(db, number, rank=rank)
    shown = [line.subject for line in db.mails.lines(View.TODO, Order.WORK)]
    assert shown == [f"mail {number}" for number, _ in RANKS]


def test_the_order_of_time_is_newest_first(db: Database):
    for number, rank in RANKS:
        keep_read(db, number, rank=rank)
    shown = [line.subject for line in db.mails.lines(View.ALL, Order.TIME)]
    assert shown == [f"mail {number}" for number, _ in sorted(RANKS)]


@pytest.mark.parametrize("order", list(Order))
def test_position_is_the_offset_at_which_a_page_begins_with_the_mail(db: Database, order: Order):
    ids = [keep_read(db, number, rank=rank) for number, rank in RANKS]
    for mail_id in ids:
        offset = db.mails.position(mail_id, View.ALL, order)
        assert offset is not None
        assert db.mails.lines(View.ALL, order, offset=offset, limit=1)[0].mail_id == mail_id


def test_position_follows_what_the_list_is_narrowed_to(db: Database):
    keep_read(db, 1, reading=reading(Intent.OTHER, Subtype.ORDER))
    second = keep_read(db, 2)
    places = [db.mails.position(second, View.ALL, Order.TIME, intent=intent) for intent in (None, Intent.INQUIRY)]
    assert places == [1, 0]
    assert db.mails.position(second, View.ALL, Order.TIME, intent=Intent.OTHER) is None


def test_a_mail_outside_a_view_has_no_position_there(db: Database):
    mail_id = keep_read(db, 1, state=MailState.QUIET)
    assert db.mails.position(mail_id, View.TODO, Order.WORK) is None
    assert db.mails.position(99, View.ALL, Order.WORK) is None


def test_each_view_holds_its_states(db: Database):
    opened = keep_read(db, 1)
    doubtful = keep_read(db, 2, reading=reading(needs_human=True))
    quiet, done, gone = (keep_read(db, number, state=MailState.QUIET) for number in (3, 4, 5))
    db.mails.set_state(done, MailState.DONE, by="person", now=NOW)
    db.mails.set_state(gone, MailState.GONE, by="server", now=NOW)
    sent = keep_ours(db, 6)
    held = {view: [line.mail_id for line in db.mails.lines(view, Order.TIME)] for view in View}
    assert held == {
        View.TODO: [opened, doubtful],
        View.ALL: [opened, doubtful, quiet, done, sent],
        View.SENT: [sent],
        View.UNSURE: [doubtful],
        View.ON_US: [opened, doubtful],
        View.ON_THEM: [sent],
        View.SNOOZED: [],
    }
    assert {view: db.mails.count(view) for view in View} == {view: len(ids) for view, ids in held.items()}


def test_a_mail_sleeps_until_its_moment_and_whatever_is_done_to_it_wakes_it(db: Database):
    mail_id = keep_read(db, 1)

    def shown(now: datetime | None) -> list[list[int]]:
        views = (View.TODO, View.ON_US, View.SNOOZED)
        return [[line.mail_id for line in db.mails.lines(view, Order.WORK, now=now)] for view in views]

    db.mails.set_asleep(mail_id, NOW + timedelta(days=2))
    assert shown(NOW) == [[], [], [mail_id]]
    assert shown(NOW + timedelta(days=2)) == [[mail_id], [mail_id], []]
    assert db.mails.position(mail_id, View.TODO, Order.WORK, now=NOW) is None
    db.mails.set_state(mail_id, MailState.DONE, by="person", now=NOW)
    db.mails.set_state(mail_id, MailState.OPEN, by="person", now=NOW)
    assert shown(NOW) == [[mail_id], [mail_id], []]


def test_a_thread_folds_under_its_newest_mail_unless_an_older_one_is_more_pressing(db: Database):
    ranks = {9: Rank(1, FAR, 3, 0), 8: Rank(0, FAR, 3, 0), 7: Rank(1, "2026-07-09", 3, 0), 1: Rank(1, FAR, 3, 0)}
    refs = {"references": ("<root@buyer.example>",)}
    plain, blocked, dated, newest = (keep_read(db, n, rank=rank, of_mail=refs) for n, rank in ranks.items())
    folded = db.mails.lines(View.TODO, Order.TIME, fold=True)
    assert [(line.mail_id, line.folded) for line in folded] == [(newest, 1), (dated, 1), (blocked, 1)]
    assert db.mails.folded_under(newest) == [plain]
    assert db.mails.count(View.TODO, fold=True) == 3
    assert [db.mails.position(one, View.TODO, Order.TIME, fold=True) for one in (newest, plain)] == [0, None]
    assert db.mails.count(View.TODO, fold=True, intent=Intent.INQUIRY) == 4, "one kind alone is shown unfolded"


def test_a_list_can_be_narrowed_by_intent_day_and_mailbox(db: Database):
    one = keep_read(db, 1)
    keep_read(db, 2, reading=reading(Intent.OTHER, Subtype.ORDER))
    old = keep_read(db, 60 * 48)
    assert [line.mail_id for line in db.mails.lines(View.ALL, Order.TIME, intent=Intent.INQUIRY)] == [one, old]
    since = {"intent": Intent.INQUIRY, "since": date(2026, 7, 1)}
    assert [line.mail_id for line in db.mails.lines(View.ALL, Order.WORK, **since)] == [one]
    assert db.mails.count(View.ALL, **since) == 1
    assert db.mails.count(View.ALL, since=NOW - minutes(2), mailbox="sales") == 2
    assert db.mails.lines(View.ALL, Order.TIME, mailbox="other") == []


def test_the_draft_column_follows_the_draft_and_the_outbox(db: Database):
    mail_id = keep_read(db, 1)
    seen = []

    def look() -> None:
        line = db.mails.line(mail_id)
        assert line is not None
        seen.append(line.draft)

    look()
    draft_id = db.drafts.add(draft(mail_id), NOW).draft_id
    assert draft_id is not None
    look()
    db.drafts.save_text(draft_id, DraftText("Re: mail", "mine", ()), 1, NOW)
    look()
    approved = db.outbox.approve(item(draft_id=draft_id, mail_id=mail_id))
    assert approved.outbox_id is not None
    look()
    db.outbox.claim(NOW)
    look()
    db.outbox.settle(approved.outbox_id, Receipt(State.REFUSED), NOW)
    look()
    db.outbox.release(approved.outbox_id, NOW, NOW)
    db.outbox.claim(NOW)
    db.outbox.settle(approved.outbox_id, Receipt(State.SENT), NOW)
    db.drafts.close(draft_id, "sent")
    look()
    assert seen == ["none", "machine", "edited", "approved", "approved", "refused", "sent"]


def test_no_page_of_any_view_needs_sorting_or_a_scan_of_the_table(db: Database):
    for number in range(1, 300):
        mail_id = keep(db, number)
        if number % 3:
            state = MailState.OPEN if number % 2 else MailState.DONE
            db.mails.save_read([read_mail(mail_id, mail(number), state=state)], NOW)
    plans = {}
    for view in View:
        for order in Order:
            asked: list[str] = []
            db.connections.connection.set_trace_callback(asked.append)
            db.mails.lines(view, order, offset=20)
            db.connections.connection.set_trace_callback(None)
            plans[view, order] = _plan(db, asked[0])
    assert {key: plan for key, plan in plans.items() if "TEMP B-TREE" in plan} == {}
    assert {key: plan.splitlines()[0].split(" INDEX ")[-1] for key, plan in plans.items()} == {
        (View.TODO, Order.WORK): "open_by_work",
        (View.TODO, Order.TIME): "open_by_time",
        (View.ALL, Order.WORK): "all_by_work",
        (View.ALL, Order.TIME): "all_by_time",
        (View.SENT, Order.WORK): "sent_by_time",
        (View.SENT, Order.TIME): "sent_by_time",
        (View.UNSURE, Order.WORK): "open_by_work",
        (View.UNSURE, Order.TIME): "open_by_time",
        (View.ON_US, Order.WORK): "open_by_work",
        (View.ON_US, Order.TIME): "open_by_time",
        (View.ON_THEM, Order.WORK): "sent_by_time (received>?)",
        (View.ON_THEM, Order.TIME): "sent_by_time (received>?)",
        (View.SNOOZED, Order.WORK): "open_by_work",
        (View.SNOOZED, Order.TIME): "open_by_time",
    }


def test_counts_and_positions_are_served_by_an_index(db: Database):
    mail_id = keep_read(db, 1, reading=reading(needs_human=True))
    asked: list[str] = []
    db.connections.connection.set_trace_callback(asked.append)
    for view in View:
        db.mails.count(view)
        for order in Order:
            db.mails.position(mail_id, view, order)
    db.connections.connection.set_trace_callback(None)
    counting = [sql for sql in asked if "count(*)" in sql]
    assert len(counting) >= len(View)
    assert [sql for sql in counting if "USING INDEX" not in _plan(db, sql)] == []


def test_a_folded_thread_is_told_by_an_index_that_holds_all_that_is_asked(db: Database):
    asked: list[str] = []
    db.connections.connection.set_trace_callback(asked.append)
    db.mails.count(View.TODO, fold=True)
    db.connections.connection.set_trace_callback(None)
    plan = _plan(db, asked[0])
    assert "SEARCH o USING" in plan
    assert "open_by_thread" in plan


def _plan(db: Database, sql: str) -> str:
    return "\n".join(row[-1] for row in db.connections.rows(f"EXPLAIN QUERY PLAN {sql}"))
