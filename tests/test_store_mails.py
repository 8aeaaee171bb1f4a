"""Keeping mails, the places they lie in, reading them, threads and states."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailmate.errors import BadInput, StorageFailed
from mailmate.mail.model import Arrival, Body, Cursor, Place, RawMail
from mailmate.store.database import Database
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailState, Order, View
from mailmate.trade.readings import SeenBody
from mailmate.trade.sale.inquiry import body_digest
from tests.store_samples import (
    BUYER,
    NOW,
    US,
    arrival,
    draft,
    keep,
    keep_ours,
    keep_read,
    mail,
    minutes,
    new_database,
    promise,
    read_mail,
    reading,
)


@pytest.fixture
def db(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as database:
        yield database


def test_kept_mails_come_back_as_they_arrived(db: Database):
    raw = RawMail(b"From: a\r\n\r\n\xff\x00", False, 90_000, NOW - timedelta(microseconds=5), seen=True, answered=True)
    ((mail_id, is_new),) = db.mails.keep([arrival(1, raw=raw)], Cursor("sales", "INBOX", 7, 1, (4, 9)))
    assert is_new
    assert db.mails.raw(mail_id) == raw
    assert db.mails.cursor("sales", "INBOX") == Cursor("sales", "INBOX", 7, 1, (4, 9))
    assert db.mails.places(mail_id) == (Place("sales", "INBOX", 7, 1),)
    assert db.mails.mailbox_of(mail_id) == "sales"


def test_ids_come_back_in_the_order_given(db: Database):
    first = db.mails.keep([arrival(2), arrival(1)], None)
    again = db.mails.keep([arrival(1), arrival(3), arrival(2)], None)
    assert [new for _, new in first] == [True, True]
    assert [(number == first[1][0], new) for number, new in again[:1]] == [(True, False)]
    assert again[2] == (first[0][0], False)
    assert again[1][1]


@pytest.mark.parametrize(
    ("second", "joins"),
    [
        pytest.param({"place": Place("sales", "Archive", 3, 9)}, True, id="moved or copied"),
        pytest.param({"place": Place("sales", "INBOX", 8, 1)}, True, id="renumbered folder"),
        pytest.param({"place": None, "mailbox": "sales"}, True, id="imported from a file"),
        pytest.param({"place": Place("sales", "INBOX", 7, 2), "digest": "other"}, False, id="same Message-ID only"),
        pytest.param({"place": Place("sales", "INBOX", 7, 2), "message_id": "<x@y>"}, False, id="same digest only"),
        pytest.param({"place": Place("sales", "INBOX", 7, 2), "message_id": None}, False, id="no Message-ID"),
    ],
)
def test_a_further_copy_joins_by_digest_and_message_id_together(db: Database, second: dict, joins: bool):
    first = keep(db, 1)
    ((other, is_new),) = db.mails.keep([arrival(1, **second)], None)
    assert (other == first, is_new) == (joins, not joins)


def test_mails_without_a_message_id_join_by_digest(db: Database):
    first = keep(db, 1, message_id=None)
    assert db.mails.keep([arrival(1, message_id=None, place=None, mailbox="sales")], None) == [(first, False)]


def test_a_uid_that_is_kept_already_is_the_same_mail_whatever_its_bytes(db: Database):
    first = keep(db, 1)
    assert db.mails.keep([arrival(1, digest="changed", message_id="<other@x>")], None) == [(first, False)]


def test_a_whole_copy_completes_a_mail_of_which_only_the_beginning_was_here(db: Database):
    part, whole = RawMail(b"abc", False, 6, NOW), RawMail(b"abcdef", True, 6, None)
    mail_id = keep(db, 1, raw=part)
    db.mails.save_read([read_mail(mail_id, mail(1))], NOW)
    db.mails.keep([arrival(1, raw=whole, place=None)], None)
    assert db.mails.raw(mail_id) == RawMail(b"abcdef", True, 6, NOW)
    assert db.mails.to_read(10, NOW) == [mail_id]


@pytest.mark.parametrize(
    ("header", "received"),
    [
        (b"Date: Tue, 30 Jun 2026 10:00:00 +0800\r\n\r\nx", "2026-06-30T02:00:00+00:00"),
        (b"Subject: x\nDATE: Tue, 30 Jun 2026 10:00:00\n\nx", "2026-06-30T10:00:00+00:00"),
    ],
)
def test_a_mail_from_a_file_stands_where_its_date_header_says(db: Database, header: bytes, received: str):
    mail_id = keep(db, 1, raw=RawMail(header), place=None, mailbox="sales")
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.received.isoformat() == received


@pytest.mark.parametrize(
    "data", [b"", b"\r\n\r\nDate: Tue, 30 Jun 2026 10:00:00 +0800", b"Date: \xff 99 \r\n\r\n", b"Date:"]
)
def test_a_mail_without_any_date_is_kept_and_gets_its_own_date_when_read(db: Database, data: bytes):
    mail_id = keep(db, 1, raw=RawMail(data), place=None, mailbox="sales")
    db.mails.save_read([read_mail(mail_id, mail(1))], NOW)
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.received == NOW - minutes(1)


def test_a_date_header_from_the_future_does_not_lead_the_list_for_ever(db: Database):
    mail_id = keep(db, 1, raw=RawMail(b"x"), place=None, mailbox="sales")
    db.mails.save_read([read_mail(mail_id, mail(1, date=NOW + timedelta(days=999)))], NOW)
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.received == NOW


def test_unread_mails_come_newest_first(db: Database):
    old, new, middle = keep(db, 30), keep(db, 1), keep(db, 9)
    assert db.mails.to_read(10, NOW) == [new, middle, old]
    assert db.mails.to_read(2, NOW) == [new, middle]


def test_a_mail_that_cannot_be_read_waits_longer_each_time_and_then_stays_failed_and_visible(db: Database):
    mail_id, moment, delays = keep(db, 1), NOW, []
    for _ in range(5):
        db.mails.mark_failed(mail_id, "boom", moment)
        waited = next((n for n in (1, 5, 25, 125) if db.mails.to_read(1, moment + minutes(n))), None)
        early = db.mails.to_read(1, moment + minutes(waited - 0.5)) if waited else []
        delays.append((waited, early))
        moment += minutes(waited or 0)
    assert delays == [(1, []), (5, []), (25, []), (125, []), (None, [])]
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.error == "boom"
    assert [one.mail_id for one in db.mails.lines(View.UNSURE, Order.WORK)] == [mail_id]


def test_reading_a_mail_at_last_clears_its_error(db: Database):
    mail_id = keep(db, 1)
    db.mails.mark_failed(mail_id, "boom", NOW)
    db.mails.save_read([read_mail(mail_id, mail(1))], NOW)
    line = db.mails.line(mail_id)
    assert line is not None
    assert (line.error, db.mails.count(View.UNSURE)) == ("", 0)


def test_a_batch_with_an_unknown_mail_is_not_saved_at_all(db: Database):
    mail_id = keep(db, 1)
    with pytest.raises(BadInput, match="no mail 99"):
        db.mails.save_read([read_mail(mail_id, mail(1)), read_mail(99, mail(2))], NOW)
    assert db.mails.to_read(10, NOW) == [mail_id]
    assert db.readings.reading(mail_id) is None


def test_a_mail_fetched_whole_is_read_again_and_keeps_its_digest(db: Database):
    mail_id = keep(db, 1, raw=RawMail(b"abc", False, 6, NOW))
    db.mails.save_read([read_mail(mail_id, mail(1))], NOW)
    db.mails.replace_raw(mail_id, RawMail(b"abcdef"))
    assert db.mails.to_read(1, NOW) == [mail_id]
    assert db.readings.reading(mail_id) is not None
    assert db.mails.keep([arrival(1, place=None)], None) == [(mail_id, False)]


def test_incomplete_mails_of_complaints_credits_and_cases_come_oldest_first(db: Database):
    part = RawMail(b"abc", False, 90_000, NOW)
    complaint = reading(intent=Intent.QUALITY_COMPLAINT)
    read = {
        1: {"reading": complaint},
        2: {"entries": (promise(None),)},
        3: {"entries": (promise(None, register="questions", kind="asked"),)},
        4: {"reading": complaint, "state": MailState.DONE},
        5: {"reading": complaint, "state": MailState.GONE},
        6: {"reading": complaint},
    }
    ids = {number: keep(db, number, raw=replace(part, received=NOW - minutes(number))) for number in read}
    db.mails.save_read([read_mail(ids[one], mail(one), **changes) for one, changes in read.items()], NOW)
    assert db.mails.incomplete("sales", "later:") == [ids[6], ids[4], ids[2], ids[1]]
    db.journal.note(f"later:{ids[6]}", "too large")
    db.mails.drop_place(ids[4], "sales", "INBOX", 4)
    assert db.mails.incomplete("sales", "later:") == [ids[2], ids[1]]
    assert db.mails.incomplete("other", "later:") == []


def test_a_mail_found_to_want_no_draft_is_no_candidate_until_it_is_read_or_corrected_again(db: Database):
    mail_id, since = keep_read(db, 1), NOW - minutes(60)
    db.mails.mark_undrafted(mail_id, "local")
    assert db.mails.candidates(since, 9) == []
    assert db.mails.candidates(since, 9, "chat") == [mail_id], "the model may read it otherwise"
    db.mails.mark_undrafted(mail_id, "chat")
    assert (db.mails.candidates(since, 9), db.mails.candidates(since, 9, "chat")) == ([], [])
    db.readings.correct(mail_id, Intent.INQUIRY, None, NOW)
    assert db.mails.candidates(since, 9) == [mail_id]
    db.mails.mark_undrafted(mail_id, "chat")
    db.mails.save_read([read_mail(mail_id, mail(1))], NOW)
    assert db.mails.candidates(since, 9) == [mail_id]


@pytest.mark.parametrize("state", [MailState.DONE, MailState.OPEN])
def test_a_state_a_person_set_outlives_reading_again(db: Database, state: MailState):
    mail_id = keep_read(db, 1, state=MailState.QUIET)
    db.mails.set_state(mail_id, state, by="person", now=NOW)
    db.mails.save_read([read_mail(mail_id, mail(1), state=MailState.QUIET)], NOW)
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.state is state


def test_the_servers_answered_flag_does_not_close_what_a_person_reopened(db: Database):
    mail_id = keep_read(db, 1)
    db.mails.set_state(mail_id, MailState.DONE, by="server", now=NOW)
    db.mails.set_state(mail_id, MailState.OPEN, by="person", now=NOW)
    db.mails.set_state(mail_id, MailState.DONE, by="server", now=NOW)
    assert db.mails.count(View.TODO) == 1


def test_a_mail_answered_elsewhere_is_closed_though_a_person_had_reopened_it_before(db: Database):
    mail_id = keep_read(db, 1)
    db.mails.set_state(mail_id, MailState.DONE, by="person", now=NOW)
    db.mails.set_state(mail_id, MailState.OPEN, by="person", now=NOW)
    db.mails.set_state(mail_id, MailState.DONE, by="server", now=NOW)
    assert db.mails.count(View.TODO) == 0


@pytest.mark.parametrize("before", [MailState.OPEN, MailState.DONE])
def test_a_mail_that_was_gone_is_back_as_it_was_when_a_copy_turns_up(db: Database, before: MailState):
    mail_id = keep_read(db, 1)
    db.mails.set_state(mail_id, before, by="person", now=NOW)
    db.mails.set_state(mail_id, MailState.GONE, by="server", now=NOW)
    assert db.mails.count(View.ALL) == 0
    db.mails.keep([arrival(1, place=Place("sales", "Archive", 1, 1))], None)
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.state is before


def test_open_places_are_those_of_the_folders_present_numbering(db: Database):
    one, done = keep_read(db, 1), keep_read(db, 2)
    db.mails.set_state(done, MailState.DONE, by="person", now=NOW)
    db.mails.keep([arrival(1, place=Place("sales", "INBOX", 8, 55))], Cursor("sales", "INBOX", 8, 55))
    assert db.mails.open_places("sales", "INBOX") == {55: one}
    assert db.mails.open_places("sales", "Sent") == {}
    assert db.mails.open_places("other", "INBOX") == {}


def test_open_places_are_looked_for_among_open_mails_not_among_all_places(db: Database):
    asked: list[str] = []
    db.connections.connection.set_trace_callback(asked.append)
    db.mails.open_places("sales", "INBOX")
    db.connections.connection.set_trace_callback(None)
    plan = [row[-1] for row in db.connections.rows(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert "SCAN m USING" in plan[0]
    assert "open_by" in plan[0]
    assert "places_by_mail (mail_id=?" in plan[1]


def test_stale_places_stay_until_they_are_forgotten(db: Database):
    mail_id = keep(db, 1)
    db.mails.keep([arrival(1, place=Place("sales", "INBOX", 8, 55))], None)
    assert len(db.mails.places(mail_id)) == 2
    db.mails.forget_places("sales", "INBOX", 8)
    assert db.mails.places(mail_id) == (Place("sales", "INBOX", 8, 55),)
    db.mails.drop_place(mail_id, "sales", "INBOX", 55)
    assert db.mails.places(mail_id) == ()
    assert db.mails.raw(mail_id).data


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1)])
def test_a_thread_is_one_whichever_of_its_mails_came_first(db: Database, order: tuple[int, ...]):
    references = {1: (), 2: ("<1@buyer.example>",), 3: ("<1@buyer.example>", "<2@buyer.example>")}
    ids = {number: keep_read(db, number, of_mail={"references": references[number]}) for number in order}
    for number in references:
        assert [one.mail_id for one in db.mails.thread(ids[number])] == [ids[3], ids[2], ids[1]]


def test_two_answers_to_a_mail_we_never_saw_are_one_thread(db: Database):
    one = keep_read(db, 1, of_mail={"in_reply_to": "<root@buyer.example>"})
    other = keep_read(db, 2, of_mail={"references": ("<root@buyer.example>",)})
    keep_read(db, 3, of_mail={"in_reply_to": "none"})
    keep_read(db, 4, of_mail={"in_reply_to": "none"})
    assert [line.mail_id for line in db.mails.thread(one)] == [other, one]


def test_a_thread_tells_who_said_what(db: Database):
    first = keep_read(db, 9, text="We pay tomorrow.", reading=reading(Intent.PAYMENT_PROMISE))
    keep_ours(db, 5, in_reply_to="<9@buyer.example>", body=Body("Thank you.", quoted="> We pay"))
    told = [(one.sender, one.ours, one.text, one.intent) for one in db.mails.thread(first)]
    assert told == [
        ("ana@buyer.example", False, "We pay tomorrow.", Intent.PAYMENT_PROMISE),
        ("sales@factory.example", True, "Thank you.", Intent.INQUIRY),
    ]


def test_copies_that_differ_are_found_by_their_common_message_id(db: Database):
    one, other = keep(db, 1), keep(db, 2, message_id="<1@buyer.example>")
    assert db.mails.find_message_id("<1@buyer.example>") == (one, other)
    assert db.mails.find_message_id("<9@buyer.example>") == ()


def test_a_mail_is_answered_when_a_mail_of_ours_names_it(db: Database):
    first = keep_read(db, 9)
    keep_read(db, 8, of_mail={"in_reply_to": "<9@buyer.example>"})
    assert not db.mails.answered_by_us(first)
    keep_ours(db, 5, references=("<9@buyer.example>",))
    assert db.mails.answered_by_us(first)


def test_a_forward_to_somebody_else_answers_nothing(db: Database):
    first = keep_read(db, 9)
    forward = mail(5, sender=US, references=("<9@buyer.example>",))
    mail_id = keep(db, 5)
    db.mails.save_read([read_mail(mail_id, forward, ours=True, company="forwarder.example")], NOW)
    assert not db.mails.answered_by_us(first)


def test_the_last_of_a_thread_is_last_whatever_thanks_follow_it(db: Database):
    first = keep_read(db, 9)
    second = keep_read(db, 8, of_mail={"in_reply_to": "<9@buyer.example>"})
    keep_read(db, 7, of_mail={"in_reply_to": "<8@buyer.example>"}, state=MailState.QUIET)
    assert (db.mails.is_last_of_thread(first), db.mails.is_last_of_thread(second)) == (False, True)


def test_candidates_for_a_draft_are_open_read_mails_of_others_that_never_had_one(db: Database):
    wanted, newer = keep_read(db, 9), keep_read(db, 4)
    drafted = keep_read(db, 3)
    db.drafts.add(draft(drafted), NOW)
    keep_ours(db, 2)
    keep_read(db, 1, state=MailState.QUIET)
    keep(db, 5)
    assert db.mails.candidates(NOW - minutes(60), 10) == [newer, wanted]
    assert db.mails.candidates(NOW - minutes(5), 10) == [newer]


def test_the_first_sender_of_a_text_is_known_by_its_digest(db: Database):
    keep_read(db, 5, text="Dear sir, quote all goods.", of_mail={"sender": replace(BUYER, email="b@two.example")})
    keep_read(db, 9, text="Dear sir, quote all goods.")
    first = db.mails.first_with_text(body_digest("Dear sir, quote all goods."))
    assert first == SeenBody("ana@buyer.example", NOW - minutes(9))
    assert db.mails.first_with_text(body_digest("")) is None


def test_a_correction_stands_beside_the_reading_and_outlives_reading_again(db: Database):
    mail_id = keep_read(db, 1, reading=reading(Intent.OTHER, Subtype.MARKETING, urgency=5), state=MailState.QUIET)
    db.readings.correct(mail_id, Intent.OTHER, Subtype.ORDER, NOW)
    db.mails.save_read([read_mail(mail_id, mail(1), reading=reading(Intent.OTHER, Subtype.MARKETING))], NOW)
    found, line = db.readings.reading(mail_id), db.mails.line(mail_id)
    assert found is not None and line is not None
    assert (found.subtype, found.engine, found.urgency) == (Subtype.ORDER, "person", 2)
    assert (line.subtype, line.urgency, line.state) == (Subtype.ORDER, 2, MailState.OPEN)
    assert taught(db) == ["other/order"]
    db.readings.correct(mail_id, Intent.INQUIRY, None, NOW)
    assert taught(db) == ["inquiry"]


def taught(db: Database) -> list[str]:
    return [str(one.kind) for one in db.lessons.load().corrections]


def test_lone_surrogates_are_replaced_and_nothing_dies_of_them(db: Database):
    broken = "price \ud83d list"
    mail_id = keep_read(db, 1, text=broken, of_mail={"subject": broken}, entries=(promise(None, broken),))
    db.journal.note("key", {"text": broken})
    line = db.mails.line(mail_id)
    assert line is not None
    assert line.subject == "price ��� list"
    assert db.mails.thread(mail_id)[0].text == "price ��� list"
    assert db.registers.entries("promises")[0].quote == "price ��� list"


def test_what_cannot_be_stored_names_its_mail_and_leaves_the_batch_unsaved(db: Database):
    first, second = keep(db, 1), keep(db, 2)
    broken = mail(2, date=NOW.replace(tzinfo=None))
    with pytest.raises(StorageFailed, match=f"mail {second} .*mail 2"):
        db.mails.save_read([read_mail(first, mail(1)), read_mail(second, broken)], NOW)
    assert db.mails.to_read(5, NOW) == [first, second]


def test_no_such_mail_is_said_with_its_number(db: Database):
    for ask in (lambda: db.mails.raw(5), lambda: db.mails.mark_failed(5, "x", NOW)):
        with pytest.raises(BadInput, match="There is no mail 5"):
            ask()
    assert db.mails.line(5) is None


def test_the_file_holds_strict_tables_only(db: Database):
    with sqlite3.connect(db.path) as connection:
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%sqlite_migrations'"
        ).fetchall()
    connection.close()
    assert loose == []


def test_an_arrival_needs_no_place(db: Database):
    ((mail_id, _),) = db.mails.keep([Arrival(RawMail(b"x"), "d", None, None, "import")], None)
    assert (db.mails.places(mail_id), db.mails.mailbox_of(mail_id)) == ((), "import")
