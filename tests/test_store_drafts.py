"""Drafts: versions, what machines may not do to a person's text, conflicts, and what a person stands for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailmate.errors import BadInput, Conflict
from mailmate.store.database import Database, open_database
from mailmate.trade.drafts import Source, Vouched
from tests.store_samples import NOW, draft, keep_read, new_database, text


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mailmate.db"


@pytest.fixture
def db(path: Path):
    with new_database(path) as database:
        yield database


def start(db: Database, body: str = "machine") -> tuple[int, int]:
    mail_id = keep_read(db, 1)
    draft_id = db.drafts.add(draft(mail_id, body), NOW).draft_id
    assert draft_id is not None
    return mail_id, draft_id


def test_a_draft_comes_back_whole_with_its_numbers(db: Database):
    mail_id = keep_read(db, 1)
    given = draft(mail_id, engine="chat", note="why", sources=(("48 USD", Source("price_list", "row 4", "48")),))
    kept = db.drafts.add(given, NOW)
    assert kept == replace(given, version=1, draft_id=kept.draft_id)
    assert db.drafts.newest(mail_id) == kept
    assert db.drafts.draft(kept.draft_id or 0) == kept


def test_a_further_machine_draft_is_a_further_version_of_the_same(db: Database):
    mail_id, draft_id = start(db, "first")
    second = db.drafts.add(draft(mail_id, "second"), NOW)
    assert (second.draft_id, second.version) == (draft_id, 2)
    assert [one.text.body for one in db.drafts.versions(draft_id)] == ["first", "second"]
    assert db.drafts.newest(mail_id) == second


def test_a_machine_only_offers_beside_what_a_person_typed(db: Database):
    mail_id, draft_id = start(db)
    mine = db.drafts.save_text(draft_id, text("mine"), 1, NOW)
    offer = db.drafts.add(draft(mail_id, "better"), NOW)
    assert (offer.version, offer.text.body) == (3, "better")
    assert db.drafts.newest(mail_id) == mine
    assert db.drafts.offered(draft_id) == offer
    assert db.drafts.save_text(draft_id, text("mine again"), mine.version, NOW).version == mine.version


@pytest.mark.parametrize("base_of_later_saves", [1, 2])
def test_saves_that_follow_each_other_are_one_version(db: Database, base_of_later_saves: int):
    mail_id, draft_id = start(db)
    db.drafts.save_text(draft_id, text("m"), 1, NOW)
    for typed in ("mi", "min", "mine"):
        saved = db.drafts.save_text(draft_id, text(typed), base_of_later_saves, NOW)
    assert (saved.version, saved.by, saved.text.body) == (2, "person", "mine")
    assert [one.text.body for one in db.drafts.versions(draft_id)] == ["machine", "mine"]
    assert db.drafts.newest(mail_id) == saved


def test_a_text_typed_over_a_version_the_machine_replaced_is_shown_and_both_are_kept(db: Database):
    mail_id, draft_id = start(db, "first")
    db.drafts.add(draft(mail_id, "second"), NOW)
    with pytest.raises(Conflict, match=f"d{draft_id} was changed elsewhere since version 1"):
        db.drafts.save_text(draft_id, text("mine"), 1, NOW)
    assert [one.text.body for one in db.drafts.versions(draft_id)] == ["first", "second", "mine"]
    newest = db.drafts.newest(mail_id)
    assert newest is not None
    assert newest.text.body == "mine"
    assert db.drafts.save_text(draft_id, text("mine, longer"), 1, NOW).version == 3


def test_of_two_windows_that_type_the_second_is_told_and_no_text_is_lost(db: Database, path: Path):
    mail_id, draft_id = start(db)
    first = db.drafts.save_text(draft_id, text("window one"), 1, NOW)
    with open_database(path) as other:
        for typed in ("window t", "window two"):
            with pytest.raises(Conflict):
                other.drafts.save_text(draft_id, text(typed), 1, NOW)
        assert other.drafts.newest(mail_id) == first
    assert [one.text.body for one in db.drafts.versions(draft_id)] == ["machine", "window one", "window two"]


def test_a_second_window_that_read_the_first_ones_text_goes_on_from_it(db: Database, path: Path):
    _, draft_id = start(db)
    db.drafts.save_text(draft_id, text("window one"), 1, NOW)
    with open_database(path) as other:
        assert other.drafts.save_text(draft_id, text("window two"), 2, NOW).version == 3
    with pytest.raises(Conflict) as caught:
        db.drafts.save_text(draft_id, text("window one, later"), 2, NOW)
    assert "kept as version 4" in str(caught.value.hint)


def test_a_closed_draft_is_on_record_and_its_mail_may_get_another(db: Database):
    mail_id, draft_id = start(db)
    db.drafts.close(draft_id, "sent")
    assert db.drafts.newest(mail_id) is None
    assert (db.drafts.draft(draft_id).text.body, db.drafts.closed(draft_id)) == ("machine", "sent")
    assert db.drafts.add(draft(mail_id), NOW).draft_id != draft_id


def test_a_draft_may_answer_no_mail(db: Database):
    one, other = db.drafts.add(draft(None, "note"), NOW), db.drafts.add(draft(None, "brief"), NOW)
    assert one.draft_id != other.draft_id
    assert db.drafts.draft(one.draft_id or 0).mail_id is None


def test_a_version_can_be_added_to_a_draft_by_its_number(db: Database):
    one = db.drafts.add(draft(None, "note"), NOW)
    assert db.drafts.add(draft(None, "note 2", draft_id=one.draft_id), NOW).version == 2


def test_an_unknown_draft_is_said_with_its_number(db: Database):
    for ask in (lambda: db.drafts.draft(7), lambda: db.drafts.save_text(7, text("x"), 1, NOW)):
        with pytest.raises(BadInput, match="There is no draft d7"):
            ask()


def test_what_a_person_stands_for_is_kept_once(db: Database):
    _, draft_id = start(db)
    for _ in range(2):
        db.drafts.add_vouched(draft_id, Vouched("48 USD", "amount"), NOW)
    db.drafts.add_vouched(draft_id, Vouched("9 July"), NOW)
    assert set(db.drafts.vouched(draft_id)) == {Vouched("48 USD", "amount"), Vouched("9 July")}
    assert len(db.drafts.vouched(draft_id)) == 2


def test_a_draft_keeps_the_message_token_it_was_given_first(db: Database):
    _, draft_id = start(db)
    assert [db.drafts.message_token(draft_id, token) for token in ("aaa", "bbb")] == ["aaa", "aaa"]
