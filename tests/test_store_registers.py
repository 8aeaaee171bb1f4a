"""Register entries, contacts and the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from mailmate.errors import BadInput
from mailmate.store.database import Database
from mailmate.trade.protocols import ModelCall
from mailmate.trade.readings import Contact
from tests.store_samples import NOW, keep_read, mail, minutes, new_database, promise, read_mail


@pytest.fixture
def db(tmp_path: Path):
    with new_database(tmp_path / "mailmate.db") as database:
        yield database


def reread(db: Database, mail_id: int, *entries) -> None:
    db.mails.save_read([read_mail(mail_id, mail(1), entries=entries)], NOW)


def test_entries_come_back_oldest_first_and_by_what_is_asked(db: Database):
    one, other = keep_read(db, 1), keep_read(db, 2)
    kept = db.registers.add(
        [
            promise(one, at=NOW + minutes(1)),
            promise(other, at=NOW, company="other.example"),
            promise(None, register="orders", at=NOW + minutes(2), by="person", ours=True, subject="PO 1"),
        ]
    )
    late, early, order = kept
    assert [entry.entry_id for entry in kept] == [1, 2, 3]
    assert db.registers.entries() == [early, late, order]
    assert db.registers.entries("promises") == [early, late]
    assert db.registers.entries(company="buyer.example") == [late, order]
    assert db.registers.entries("promises", mail_id=other) == [early]
    assert db.registers.entry(3) == order
    assert db.registers.entry(9) is None


def test_a_thread_after_another_sees_what_was_written_between(db: Database):
    seen: list[int] = []

    def look() -> None:
        seen.append(len(db.registers.entries("promises")))

    for expected in (1, 2, 3):
        db.registers.add([promise(keep_read(db, expected))])
        thread = Thread(target=look)
        thread.start()
        thread.join()
    assert seen == [1, 2, 3]


def test_striking_adds_an_entry_and_removes_nothing(db: Database):
    (kept,) = db.registers.add([promise(keep_read(db, 1), subject="INV 7")])
    struck = db.registers.strike(kept.entry_id or 0, NOW + minutes(1), "a joke")
    assert (struck.kind, struck.by, struck.subject, struck.company) == ("struck", "person", "INV 7", "buyer.example")
    assert struck.value == {"entry": kept.entry_id, "reason": "a joke"}
    assert db.registers.entries("promises") == [kept, struck]
    assert db.registers.entries("promises", open_only=True) == []
    assert db.registers.strike(kept.entry_id or 0, NOW + minutes(2)) == struck


def test_striking_a_strike_takes_it_back_and_the_entry_may_be_struck_again(db: Database):
    (kept,) = db.registers.add([promise(keep_read(db, 1))])
    first = db.registers.strike(kept.entry_id or 0, NOW)
    back = db.registers.strike(first.entry_id or 0, NOW)
    assert db.registers.entries() == db.registers.entries(open_only=True) == [kept]
    with pytest.raises(BadInput, match="took a strike back"):
        db.registers.strike(back.entry_id or 0, NOW)
    again = db.registers.strike(kept.entry_id or 0, NOW)
    assert again.entry_id not in (first.entry_id, back.entry_id)
    assert db.registers.entries(open_only=True) == []


def test_only_what_exists_can_be_struck(db: Database):
    with pytest.raises(BadInput, match="There is no entry 5"):
        db.registers.strike(5, NOW)


def test_reading_again_replaces_the_readers_entries_and_leaves_a_persons(db: Database):
    mail_id = keep_read(db, 1)
    reread(db, mail_id, promise(None, "we pay on 8 July"), promise(None, "and the rest on 9 July"))
    (mine,) = db.registers.add([promise(mail_id, "by phone", by="person")])
    reread(db, mail_id, promise(None, "in two parts"))
    assert [entry.quote for entry in db.registers.entries(mail_id=mail_id)] == ["by phone", "in two parts"]
    assert mine in db.registers.entries()


def test_an_entry_that_is_read_again_keeps_its_number_and_stays_struck(db: Database):
    mail_id = keep_read(db, 1)
    reread(db, mail_id, promise(None, "first"), promise(None, "second"))
    first, second = db.registers.entries("promises")
    db.registers.strike(second.entry_id or 0, NOW)
    reread(db, mail_id, promise(None, "second", value={"day": "2026-07-10"}), promise(None, "first"))
    assert db.registers.entries("promises", open_only=True) == [first]
    changed = db.registers.entry(second.entry_id or 0)
    assert changed is not None
    assert changed.value == {"day": "2026-07-10"}


def test_the_same_words_cut_otherwise_keep_their_number(db: Database):
    mail_id = keep_read(db, 1)
    reread(db, mail_id, promise(None, "we pay on 8 July"))
    (first,) = db.registers.entries()
    db.registers.strike(first.entry_id or 0, NOW)
    reread(db, mail_id, promise(None, "Hello, we pay  on 8 July."), promise(None, "and 9 July"))
    assert [one.quote for one in db.registers.entries(open_only=True)] == ["and 9 July"]


def test_what_a_person_spoke_of_stays_though_it_is_read_no_more(db: Database):
    mail_id = keep_read(db, 1)
    reread(db, mail_id, promise(None, "struck"), promise(None, "confirmed"), promise(None, "nobody spoke of it"))
    struck, confirmed, _ = db.registers.entries()
    db.registers.strike(struck.entry_id or 0, NOW)
    db.registers.add([promise(None, kind="confirmed", value={"entry": confirmed.entry_id}, by="person")])
    reread(db, mail_id)
    assert [one.quote for one in db.registers.entries(mail_id=mail_id) if one.by == "reader"] == ["struck", "confirmed"]
    reread(db, mail_id, promise(None, "struck"), promise(None, "confirmed"))
    assert struck not in db.registers.entries(open_only=True)


def test_the_clocks_note_of_a_letter_survives_the_reading_of_its_mail(db: Database):
    mail_id = keep_read(db, 1)
    (note,) = db.registers.add([promise(mail_id, "", register="cases", kind="follow_up", value={"key": "quote 1"})])
    reread(db, mail_id, promise(None, "we pay on 8 July"))
    assert note in db.registers.entries()


def test_a_number_that_was_given_is_never_given_again(db: Database):
    mail_id = keep_read(db, 1)
    reread(db, mail_id, promise(None, "first"))
    before = {entry.entry_id for entry in db.registers.entries()}
    reread(db, mail_id)
    reread(db, mail_id, promise(None, "another"))
    assert before.isdisjoint(entry.entry_id for entry in db.registers.entries())


def test_the_same_words_read_twice_are_two_entries_and_stay_two(db: Database):
    mail_id = keep_read(db, 1)
    for _ in range(2):
        reread(db, mail_id, promise(None, "same"), promise(None, "same"))
        assert [entry.quote for entry in db.registers.entries()] == ["same", "same"]


ANA = Contact("ana@buyer.example", "Ana Lima", role="buyer")


def test_learning_fills_what_is_empty_and_changes_nothing_else(db: Database):
    db.contacts.learn([Contact("Ana@Buyer.example", "Ana Lima"), Contact("nobody", "not an address")])
    db.contacts.learn([Contact("ana@buyer.example", "A. L.", "Buyer SA", "BR", may_write=False)])
    assert db.contacts.all() == {"ana@buyer.example": Contact("ana@buyer.example", "Ana Lima", "Buyer SA", "BR")}


def test_what_a_person_set_is_not_even_filled_in(db: Database):
    db.contacts.learn([ANA])
    mine = replace(ANA, role="", may_write=False)
    db.contacts.set_person(mine)
    db.contacts.learn([replace(ANA, role="agent", country="BR")])
    assert db.contacts.all() == {"ana@buyer.example": mine}
    db.contacts.set_person(ANA)
    assert db.contacts.all() == {"ana@buyer.example": ANA}


def test_known_domains_are_those_of_companies(db: Database):
    db.contacts.learn([ANA, Contact("bo@gmail.com"), Contact("cy@mail.other.example")])
    assert db.contacts.known_domains() == {"buyer.example", "mail.other.example"}


def test_notes_are_small_values_by_key(db: Database):
    db.journal.note("last_poll", {"at": NOW, "day": date(2026, 7, 1), "read": 3, "label": "中文"})
    db.journal.note("last_good:sales", True)
    assert db.journal.get("last_poll") == {
        "at": "2026-07-01T09:00:00.000000Z",
        "day": "2026-07-01",
        "read": 3,
        "label": "中文",
    }
    assert db.journal.notes("last_good:") == {"last_good:sales": True}
    assert (db.journal.get("none"), db.journal.get("none", 5)) == (None, 5)


def test_usage_is_counted_since_a_day_or_a_moment(db: Database):
    for ago in (0, 60, 60 * 24):
        db.journal.record_call(None, ModelCall("read", "some-model", 100, 20, 1.5), NOW - minutes(ago))
    db.journal.record_call(3, ModelCall("read", "some-model", None, None, 1.5), NOW - minutes(60 * 24))
    assert db.journal.usage_since(date(2026, 7, 1)) == (2, 240)
    assert db.journal.usage_since(NOW - minutes(1)) == (1, 120)
    assert db.journal.usage_since(date(2026, 7, 2)) == (0, 0)
