"""The outbox: frozen content, states along their arrows, and that nothing is ever claimed twice."""

from __future__ import annotations

import itertools
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from mailmate.errors import BadInput, Conflict
from mailmate.mail.model import Attachment
from mailmate.sentences import Sentence
from mailmate.store.database import Database
from mailmate.trade.drafts import Approval
from mailmate.trade.outbox import FOLLOWS, Receipt, State, hash_content
from tests.store_samples import NOW, draft, item, keep_read, minutes, new_database


@pytest.fixture
def db(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as database:
        yield database


def approve(db: Database, number: int = 1, **changes) -> int:
    return db.outbox.approve(item(number, **changes)).outbox_id or 0


def bring_to(db: Database, state: State) -> int:
    """Approve a mail and lead it to `state` by the ways there are."""
    outbox_id = approve(db)
    if state in (State.SENDING, State.SENT, State.REFUSED, State.UNSURE, State.NOT_DELIVERED):
        db.outbox.claim(NOW)
    if state in (State.SENT, State.REFUSED, State.UNSURE):
        db.outbox.settle(outbox_id, Receipt(state), NOW)
    if state is State.NOT_DELIVERED:
        db.outbox.settle(outbox_id, Receipt(State.SENT), NOW)
        db.outbox.settle_bounced(outbox_id, "user unknown", NOW)
    if state is State.CANCELLED:
        db.outbox.cancel(outbox_id, NOW)
    if state is State.HELD:
        db.outbox.hold(outbox_id, Sentence("why"), NOW)
    return outbox_id


def test_what_was_approved_is_what_comes_out_byte_for_byte(db: Database):
    given = item(reason="manager said so")
    kept = db.outbox.approve(given)
    assert kept == replace(given, outbox_id=kept.outbox_id)
    assert hash_content(kept.mail) == kept.content_hash
    assert db.outbox.by_message_id("<out-1@factory.example>") == kept
    assert db.outbox.by_message_id("<none@factory.example>") is None


def test_a_mail_is_claimed_when_it_is_due_the_earliest_first(db: Database):
    later = approve(db, 1, due_at=NOW + minutes(1))
    sooner = approve(db, 2, due_at=NOW)
    claimed = [
        db.outbox.claim(NOW - minutes(1)),
        db.outbox.claim(NOW),
        db.outbox.claim(NOW),
        db.outbox.claim(NOW + minutes(1)),
    ]
    assert [one and (one.outbox_id, one.state) for one in claimed] == [
        None,
        (sooner, State.SENDING),
        None,
        (later, State.SENDING),
    ]


def test_of_many_that_claim_at_once_each_mail_goes_to_one(db: Database):
    ids = [approve(db, number) for number in range(12)]
    claimed: list[int] = []
    barrier = threading.Barrier(4)

    def work() -> None:
        barrier.wait()
        while one := db.outbox.claim(NOW):
            claimed.append(one.outbox_id or 0)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == ids


def test_a_claim_waits_for_the_disk_so_that_a_power_cut_cannot_send_twice(db: Database):
    approve(db)
    asked: list[str] = []
    db.connections.connection.set_trace_callback(asked.append)
    db.outbox.claim(NOW)
    db.connections.connection.set_trace_callback(None)
    around = [sql for sql in asked if sql.startswith(("PRAGMA", "BEGIN", "COMMIT"))]
    assert around == ["PRAGMA synchronous = FULL", "BEGIN IMMEDIATE", "COMMIT", "PRAGMA synchronous = NORMAL"]


WAYS = {
    State.SENT: lambda box, number: box.settle_found(number, NOW),
    State.CANCELLED: lambda box, number: box.cancel(number, NOW),
    State.HELD: lambda box, number: box.hold(number, Sentence("why"), NOW),
    State.APPROVED: lambda box, number: box.release(number, NOW, NOW),
}


BY_A_WAY = [
    (before, after)
    for before, after in itertools.product(State, WAYS)
    if after in FOLLOWS[before] and before is not State.SENDING
]
"""What is being sent is left by settling alone."""


@pytest.mark.parametrize(("before", "after"), BY_A_WAY)
def test_a_state_is_left_along_its_arrows(db: Database, before: State, after: State):
    assert WAYS[after](db.outbox, bring_to(db, before)).state is after


@pytest.mark.parametrize("before", State)
def test_a_state_is_left_only_along_its_arrows(db: Database, before: State):
    outbox_id = bring_to(db, before)
    for after, way in WAYS.items():
        if (before, after) not in BY_A_WAY:
            with pytest.raises(Conflict, match=f"is {before.value} and cannot become {after.value}"):
                way(db.outbox, outbox_id)
            assert db.outbox.item(outbox_id).state is before


@pytest.mark.parametrize("before", State)
def test_only_what_is_being_sent_can_be_settled(db: Database, before: State):
    outbox_id = bring_to(db, before)
    for outcome in State:
        if before is State.SENDING and outcome in FOLLOWS[State.SENDING]:
            continue
        with pytest.raises(Conflict):
            db.outbox.settle(outbox_id, Receipt(outcome), NOW)
        assert db.outbox.item(outbox_id).state is before, outcome


@pytest.mark.parametrize("outcome", sorted(FOLLOWS[State.SENDING]))
def test_what_is_being_sent_is_settled_as_the_server_says(db: Database, outcome: State):
    outbox_id = bring_to(db, State.SENDING)
    assert db.outbox.settle(outbox_id, Receipt(outcome, answer="250 ok"), NOW).state is outcome


def test_the_servers_answer_is_kept_with_the_names_it_refused(db: Database):
    outbox_id = bring_to(db, State.SENDING)
    receipt = Receipt(State.SENT, (("boss@buyer.example", "550 no such user"),), "250 queued")
    settled = db.outbox.settle(outbox_id, receipt, NOW, filed="by_server")
    assert (settled.receipt, settled.filed) == (receipt, "by_server")
    db.outbox.set_filed(outbox_id, "appended")
    assert db.outbox.item(outbox_id).filed == "appended"


def test_a_mail_the_server_put_off_waits_twice_as_long_each_time(db: Database):
    outbox_id, moment, waits = approve(db), NOW, []
    for _ in range(9):
        assert db.outbox.claim(moment) is not None
        due = db.outbox.settle(outbox_id, Receipt(State.APPROVED, answer="451 later"), moment).due_at
        assert db.outbox.claim(moment) is None
        waits.append((due - moment) / minutes(1))
        moment = due
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    db.outbox.claim(moment)
    settled = db.outbox.settle(outbox_id, Receipt(State.APPROVED), moment, due_at=moment + minutes(3))
    assert settled.due_at == moment + minutes(3)


def test_a_sender_that_died_leaves_its_mail_unsure_and_nothing_sends_it_again(db: Database):
    outbox_id = bring_to(db, State.SENDING)
    assert [(one.outbox_id, one.state) for one in db.outbox.abandoned(NOW)] == [(outbox_id, State.UNSURE)]
    assert db.outbox.abandoned(NOW) == []
    assert db.outbox.claim(NOW + minutes(999)) is None
    assert db.outbox.settle_found(outbox_id, NOW).state is State.SENT


def test_a_held_mail_says_why_in_any_language_until_a_person_releases_it(db: Database):
    outbox_id = approve(db)
    why = Sentence("{who} wrote again: {what}", {"who": "Ana", "what": Sentence("{n} mails", {"n": 2})})
    assert db.outbox.hold(outbox_id, why, NOW).held_because == why
    released = db.outbox.release(outbox_id, NOW + minutes(5), NOW)
    assert (released.held_because, released.due_at) == (None, NOW + minutes(5))


@pytest.mark.parametrize("state", [State.APPROVED, State.SENDING, State.SENT, State.UNSURE])
def test_a_draft_that_is_on_its_way_cannot_be_approved_again(db: Database, state: State):
    draft_id = db.drafts.add(draft(keep_read(db, 1)), NOW).draft_id
    outbox_id = bring_to_with(db, draft_id, state)
    for number in (1, 2):
        with pytest.raises(Conflict, match="in the outbox already"):
            approve(db, number, draft_id=draft_id)
    assert [one.outbox_id for one in db.outbox.items()] == [outbox_id]


def bring_to_with(db: Database, draft_id: int | None, state: State) -> int:
    outbox_id = approve(db, draft_id=draft_id)
    if state is not State.APPROVED:
        db.outbox.claim(NOW)
    if state not in (State.APPROVED, State.SENDING):
        db.outbox.settle(outbox_id, Receipt(state), NOW)
    return outbox_id


def test_a_refused_mail_is_superseded_by_approving_its_draft_again(db: Database):
    draft_id = db.drafts.add(draft(keep_read(db, 1)), NOW).draft_id
    refused = bring_to_with(db, draft_id, State.REFUSED)
    again = approve(db, draft_id=draft_id)
    assert [(one.outbox_id, one.state) for one in db.outbox.items()] == [
        (again, State.APPROVED),
        (refused, State.CANCELLED),
    ]
    assert [state for state, _, _ in db.outbox.history(refused)] == [
        State.APPROVED,
        State.SENDING,
        State.REFUSED,
        State.CANCELLED,
    ]


def test_a_cancelled_mail_may_be_approved_again_under_its_message_id(db: Database):
    db.outbox.cancel(approve(db), NOW)
    assert db.outbox.item(approve(db)).state is State.APPROVED
    found = db.outbox.by_message_id("<out-1@factory.example>")
    assert found is not None
    assert found.state is State.APPROVED


def test_items_can_be_asked_for_by_state(db: Database):
    held, approved = approve(db, 1), approve(db, 2)
    db.outbox.hold(held, Sentence("why"), NOW)
    assert [one.outbox_id for one in db.outbox.items({State.HELD, State.UNSURE})] == [held]
    assert [one.outbox_id for one in db.outbox.items()] == [approved, held]
    assert db.outbox.items(set()) == []


def test_an_attachment_without_content_is_kept_as_it_is(db: Database):
    mail = replace(item().mail, attachments=(Attachment(1, "报价.xlsx", "application/zip", 0, None),))
    kept = db.outbox.approve(item(mail=mail)).mail.attachments
    assert kept == mail.attachments


def test_years_of_sent_mail_are_not_gone_through_for_one(db: Database):
    asked: list[str] = []
    db.connections.connection.set_trace_callback(asked.append)
    db.outbox.by_message_id("<m@x.example>")
    db.outbox.unfiled()
    db.outbox.claim(NOW)
    db.connections.connection.set_trace_callback(None)
    looking = [sql for sql in asked if "FROM outbox" in sql]
    plans = [str(db.connections.rows(f"EXPLAIN QUERY PLAN {sql}")) for sql in looking]
    assert (len(plans), [plan for plan in plans if "SCAN outbox'" in plan or "(state=?)" in plan]) == (3, [])


def test_an_unknown_item_is_said_with_its_number(db: Database):
    with pytest.raises(BadInput, match="no mail 4 in the outbox"):
        db.outbox.cancel(4, NOW)


def test_approvals_are_found_by_exactly_their_content(db: Database):
    given = Approval("manager agreed", "hash-1", "Li Wei", "by phone", {"amount": "48.00"})
    db.outbox.record_approval(given, NOW)
    assert db.outbox.approvals("hash-1") == (given,)
    assert db.outbox.approvals("hash-2") == ()
