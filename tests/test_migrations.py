"""A file of any earlier mailmate opens, with everything that was in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from mailmate.store.columns import json_text
from mailmate.store.database import open_database
from mailmate.store.migrations import SCHEMA_VERSION, STEPS, migrate
from mailmate.store.search import index_text, search
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailState, View
from mailmate.trade.outbox import State
from mailmate.trade.readings import reading_json
from tests.store_samples import NOW, arrival, item, keep, reading

AT = "2026-07-01T09:00:00.000000Z"
MAIL = {
    "message_id": "<out-1@factory.example>",
    "date": "2026-07-01T17:00:00+08:00",
    "from": ["Li", "sales@factory.example"],
    "to": [["Ana", "ana@buyer.example"]],
    "cc": [],
    "bcc": [],
    "subject": "Re: 报价",
    "text": "Dear Ana",
    "in_reply_to": None,
    "references": [],
}


def fill_first_schema(connection: sqlite3.Connection) -> None:
    """Write a day's work of the first mailmate, into every table it had."""
    rows: list[tuple[str, tuple[object, ...]]] = [
        ("mails (id, mailbox, digest, message_id, thread_id, received, server_time, complete, date, sender_name,"
         " sender_email, subject, language, company, intent, confidence, state, reading, read_at)",
         (1, "sales", "d1", "<1@buyer.example>", 1, AT, 1, 1, AT, "Ana", "ana@buyer.example", "报价 please", "en",
          "buyer.example", "inquiry", 0.9, "open", "read", AT)),
        ("mails (id, mailbox, digest, message_id, thread_id, received, complete, error)",
         (2, "sales", "d2", "", 2, AT, 0, "it is made of glass")),
        ("raws (mail_id, data, size, received)", (1, b"Subject: x\r\n\r\n\xff", 15, AT)),
        ("raws (mail_id, data, size, received)", (2, b"Subject: cut", 99, AT)),
        ("places", ("sales", "INBOX", 7, 1, 1)),
        ("cursors", ("sales", "INBOX", 7, 9, "[4,8]")),
        ("message_ids", ("<1@buyer.example>", 1, 1)),
        ("new_texts", (1, "Please quote 500 m2 报价.")),
        ("state_history (mail_id, state, by, at)", (1, "open", "reader", AT)),
        ("readings", (1, json_text(reading_json(reading(Intent.INQUIRY))))),
        ("corrections (mail_id, intent, subtype, at)", (1, "other", "order", AT)),
        ("corrections (mail_id, intent, subtype, at)", (1, "inquiry", None, AT)),
        ("mail_words (rowid, subject, people, body, files)",
         (1, index_text("报价 please"), "Ana ana@buyer.example", index_text("Please quote 500 m2 报价."), "")),
        ("entries (id, register, kind, value, quote, at, by, mail_id, source, subject, company, ours, struck)",
         (1, "promises", "promise", '{"date":"2026-07-08"}', "on 8 July", AT, "reader", 1, "body", "",
          "buyer.example", 0, None)),
        ("entries (id, register, kind, value, quote, at, by, mail_id, source, subject, company, ours, struck)",
         (2, "promises", "struck", '{"entry":1,"reason":"no"}', "", AT, "person", 1, "", "", "buyer.example", 0, 1)),
        ("drafts (id, mail_id, created_at)", (1, 1, AT)),
        ('draft_versions (draft_id, version, by, engine, subject, body, "to", cc, sources, note, saved_at)',
         (1, 1, "person", "local", "Re: 报价", "what I typed", '[["Ana","ana@buyer.example"]]', "[]", "[]", "", AT)),
        ("vouched", (1, "500", "quantity", AT)),
        ("approvals (content_hash, reason, who, how, extra, at)", ("hash", "plain", "li", "here", "{}", AT)),
        ("outbox (id, draft_id, mail_id, mailbox, message_id, mail, content_hash, state, due_at, approved_at,"
         " reason, filed)",
         (1, 1, 1, "sales", MAIL["message_id"], json_text(MAIL), "hash", "sent", AT, AT, "", "appended")),
        ("outbox_attachments", (1, 1, "list.pdf", "application/pdf", b"%PDF", 0, "")),
        ("outbox_log (outbox_id, state, at, note)", (1, "sent", AT, "250 ok")),
        ("contacts (email, name, company, country, role, may_write, zone, written_since, by)",
         ("ana@buyer.example", "Ana", "Buyer", "PE", "buyer", 1, "America/Lima", AT, "person")),
        ("documents", ("notes.md", "digest")),
        ("passages (id, document, text, source)", (1, "notes.md", "made of brass", "notes.md")),
        ("passage_words (rowid, text, source)", (1, "made of brass", "notes.md")),
        ("prices (document, item, description, amount, currency, unit, incoterm, min_quantity, customer, source)",
         ("notes.md", "SK-1", "valve", "2.50", "USD", "pc", "FOB", "1", "", "row 2")),
        ("notes", ("theme", '"nord"')),
        ("model_calls (mail_id, task, model, tokens_in, tokens_out, seconds, at)", (1, "read", "m", 10, 2, 0.5, AT)),
    ]  # fmt: skip
    for table, values in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)


RELEASED = """
    9e90df9752d4 0a11fe20f224 9d03a19dbd62 06e55ca5f7fe edd3e2a5e888 7a71c9dfb83c 863b18db0b87
    60c9449dccee 461d2ea631c7 493d929df78f ae13e127e896 a76ff743b53d eecf40b4ccd2 c201196246f2
""".split()
"""Digests of the schema after each released step; a change of one is a mistake, a new step adds one."""


@pytest.mark.parametrize("version", range(1, len(RELEASED) + 1))
def test_a_released_step_never_changes(version: int):
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, STEPS[:version])
        rows = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY name").fetchall()
    own = [row for row in rows if "_words_" not in row[0] and not row[0].lstrip("_").startswith("sqlite")]
    assert sha256(repr(own).encode()).hexdigest()[:12] == RELEASED[version - 1]


def schema_of(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A file as the first schema left it."""
    path = tmp_path / "mailmate.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, STEPS[:1])
        connection.execute("PRAGMA foreign_keys = ON")
        fill_first_schema(connection)
    return path


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_file_of_any_earlier_version_opens_with_all_that_was_in_it(first: Path, tmp_path: Path, version: int):
    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        migrate(connection, STEPS[:version])
    with open_database(first) as db:
        assert db.check_integrity() == 2
        line = db.mails.line(1)
        assert line and (line.subject, line.intent, line.state, line.asleep) == (
            "报价 please", Intent.INQUIRY, MailState.OPEN, None,
        )  # fmt: skip
        assert [found.mail_id for found, _ in search(db, "报价")] == [1]
        assert (db.mails.raw(1).data, db.mails.raw(2).complete) == (b"Subject: x\r\n\r\n\xff", False)
        assert [place.uid for place in db.mails.places(1)] == [1]
        cursor = db.mails.cursor("sales", "INBOX")
        assert cursor and (cursor.last_uid, cursor.owed) == (9, (4, 8))
        found = db.readings.reading(1)
        assert found and (found.intent, found.engine) == (Intent.INQUIRY, "person"), "the last correction stands"
        assert [(one.kind, one.quote) for one in db.registers.entries()] == [("promise", "on 8 July"), ("struck", "")]
        assert db.registers.entries(open_only=True) == []
        newest = db.drafts.newest(1)
        assert newest and (newest.text.body, newest.back_reading, newest.unanswered) == ("what I typed", "", ())
        sent = db.outbox.item(1)
        assert (sent.state, sent.mail.subject, [part.content for part in sent.mail.attachments]) == (
            State.SENT, "Re: 报价", [b"%PDF"],
        )  # fmt: skip
        assert [one.who for one in db.outbox.approvals("hash")] == ["li"]
        ana = db.contacts.all()["ana@buyer.example"]
        assert (ana.name, ana.zone, ana.phone, ana.written_since) == (
            "Ana", "America/Lima", "", datetime(2026, 7, 1, 9, tzinfo=UTC),
        )  # fmt: skip
        assert [one.text for one in db.knowledge.search_passages("brass", 5)] == ["made of brass"]
        assert (db.journal.get("theme"), db.journal.calls_of(1)[0].tokens_in) == ("nord", 10)
        assert db.journal.get("set_up") == AT, "a home in use was set up when it first read a mail"


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_an_upgraded_file_has_the_schema_of_a_new_one_and_goes_on(first: Path, tmp_path: Path, version: int):
    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        migrate(connection, STEPS[:version])
    with open_database(first) as db:
        assert db.mails.find_message_id("<1@buyer.example>") == (1,)
        assert keep(db, 3) == 3
        assert db.outbox.approve(item(2)).state is State.APPROVED
        assert db.mails.keep([arrival(3)]) == [(3, False)]
        assert db.mails.count(View.ALL) == 3
        assert sorted(db.mails.to_read(5, NOW)) == [2, 3]
    open_database(tmp_path / "new.db").close()
    assert schema_of(first) == schema_of(tmp_path / "new.db")


def test_a_step_killed_half_way_leaves_the_older_file(first: Path):
    def dies(db) -> None:
        db.execute("DELETE FROM mails WHERE id = 2")
        raise KeyboardInterrupt

    with closing(sqlite3.connect(first, isolation_level=None)) as connection:
        with pytest.raises(KeyboardInterrupt):
            migrate(connection, (*STEPS, dies))
        assert connection.execute(
            "SELECT count(*), (SELECT user_version FROM pragma_user_version) FROM mails"
        ).fetchone() == (2, 1)
    with open_database(first) as db:
        assert db.check_integrity() == 2
