"""Faults in the middle of things: a full disk, a locked database, a mail that breaks reading, an end anywhere."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailmate.config import parse_config
from mailmate.desk.drafts.draft_run import compose_drafts
from mailmate.desk.poll import PollReport, read_new
from mailmate.desk.sending.outbox import approve, prepare
from mailmate.desk.wiring import Desk
from mailmate.drafting import cascade as drafting_cascade
from mailmate.errors import StorageFailed, TryLater
from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import Arrival, Cursor, Place, RawMail
from mailmate.reading import cascade as reading_cascade
from mailmate.store.connections import Connections
from mailmate.store.database import Database, open_database
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailState, Order, View
from mailmate.trade.outbox import Receipt, State, hash_content
from tests.scenes import Clock, approve_reply, write_mail, write_reply

BOX = "iris@factory.example"
CONFIG = f"""
[me]
name = "Iris Shen"
[[mailbox]]
address = "{BOX}"
imap = {{ host = "127.0.0.1", port = 1, security = "none", username = "u" }}
smtp = {{ host = "127.0.0.1", port = 1, security = "none", username = "u" }}
password = {{ env = "MAILMATE_TEST_SECRET" }}
"""


def desk_on(home: Path, database: Database, clock: Clock) -> Desk:
    return Desk(home, parse_config(CONFIG), database, clock)


def arrival(uid: int, **changes) -> Arrival:
    data = write_mail(f"m{uid}", **changes)
    raw = RawMail(data, received=datetime.now(UTC) - timedelta(hours=1))
    return Arrival(raw, digest_of(data), message_id_of(data), Place(BOX, "INBOX", 7, uid), BOX)


def keep(database: Database, *uids: int) -> None:
    database.mails.keep([arrival(uid) for uid in uids], Cursor(BOX, "INBOX", 7, max(uids)))


@pytest.fixture
def desk(tmp_path):
    with open_database(tmp_path / "mailmate.db", busy_ms=20) as database:
        yield desk_on(tmp_path, database, Clock())


# One mail that breaks reading.


def test_a_mail_that_breaks_reading_is_kept_counted_and_tried_again_and_the_next_goes_on(desk, monkeypatch):
    keep(desk.database, 1, 2, 3)
    real = reading_cascade.read

    def fragile(mail, context, *rest, **more):
        if mail.message_id == "<m2@mail.example>":
            raise RecursionError("too deep")
        return real(mail, context, *rest, **more)

    monkeypatch.setattr(reading_cascade, "read", fragile)
    report = PollReport()
    read_new(desk, report)
    assert (report.read, report.failed) == (2, 1)
    line = desk.database.mails.line(2)
    assert (line.state, line.intent, line.error) == (MailState.OPEN, None, "RecursionError: too deep")
    assert 2 in [one.mail_id for one in desk.database.mails.lines(View.UNSURE, Order.TIME)], "shown, never green"
    read_new(desk, again := PollReport())
    assert (again.read, again.failed) == (0, 0), "not at once"
    monkeypatch.setattr(reading_cascade, "read", real)
    desk.now.later(minutes=2)
    read_new(desk, later := PollReport())
    assert (later.read, desk.database.mails.line(2).error) == (1, "")


def test_a_mail_whose_draft_fails_stops_no_other_and_is_tried_again(desk, monkeypatch):
    keep(desk.database, 1, 2)
    read_new(desk, PollReport())
    real = drafting_cascade.draft

    def fragile(reading, case, *rest, **more):
        if case.mail_id == 1:
            raise RecursionError("too deep")
        return real(reading, case, *rest, **more)

    monkeypatch.setattr(drafting_cascade, "draft", fragile)
    composed = compose_drafts(desk)
    assert (composed.drafted, composed.failed) == ([2], [1])
    monkeypatch.setattr(drafting_cascade, "draft", real)
    assert compose_drafts(desk).drafted == [1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 5000,
        b"From: \xff\xfe\r\nSubject: =?utf-8?b?\xff?=\r\n\r\n\xff\xff",
        b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"--a\r\n" * 3000,
        b"Message-ID: <\xed\xa0\x80@x>\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 5000,
    ],
    ids=["empty", "zeros", "no charset", "endless parts", "surrogates and depth"],
)
def test_bytes_that_are_hardly_a_mail_are_kept_and_read_as_far_as_they_go(desk, data):
    raw = RawMail(data, received=desk.now())
    desk.database.mails.keep([Arrival(raw, digest_of(data), message_id_of(data), Place(BOX, "INBOX", 7, 1), BOX)])
    read_new(desk, report := PollReport())
    assert (report.read, report.failed) == (1, 0)
    assert desk.database.mails.raw(1).data == data


# The database does not take it.


def test_a_full_disk_is_one_sentence_and_nothing_is_lost(desk):
    keep(desk.database, 1)
    read_new(desk, PollReport())
    pages = desk.database.connections.value("PRAGMA page_count")
    desk.database.connections.value(f"PRAGMA max_page_count = {pages}")
    big = [arrival(uid, text="word " * 20_000) for uid in (2, 3)]
    with pytest.raises(StorageFailed) as raised:
        desk.database.mails.keep(big, Cursor(BOX, "INBOX", 7, 3))
    assert (raised.value.exit_code, str(raised.value.hint)) == (
        1,
        "The disk is full: free some space, then run it again.",
    )
    assert (desk.database.mails.count(View.ALL), desk.database.mails.cursor(BOX, "INBOX").last_uid) == (1, 1)
    desk.database.connections.value("PRAGMA max_page_count = 1073741823")
    desk.database.mails.keep(big, Cursor(BOX, "INBOX", 7, 3))
    assert desk.database.check_integrity() == 3


def test_a_disk_that_fills_while_reading_leaves_the_mails_waiting(desk):
    keep(desk.database, *range(1, 40))
    pages = desk.database.connections.value("PRAGMA page_count")
    desk.database.connections.value(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFailed, match="full"):
        read_new(desk, PollReport())
    desk.database.connections.value("PRAGMA max_page_count = 1073741823")
    desk.now.later(hours=1)
    read_new(desk, report := PollReport())
    assert (report.read, report.failed, desk.database.mails.count(View.ALL)) == (39, 0, 39)
    assert all(line.error == "" for line in desk.database.mails.lines(View.ALL, Order.TIME))


def test_a_full_disk_ends_a_command_with_one_sentence(tmp_path, run, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "big.eml").write_bytes(write_mail("big", "word " * 100_000))
    assert run("list", "--home", home)[0] == 0
    real = sqlite3.connect

    def small(*arguments, **options):
        connection = real(*arguments, **options)
        connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0] + 4}")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    code, out, err = run("import", "--home", home, tmp_path / "big.eml")
    assert (code, out) == (1, "")
    assert err.splitlines()[-2:] == [
        f"mailmate: {home / 'mailmate.db'} could not be used: database or disk is full.",
        "  The disk is full: free some space, then run it again.",
    ]


def test_a_database_another_process_holds_is_75_with_a_sentence(tmp_path, run, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "one.eml").write_bytes(write_mail("one"))
    assert run("list", "--home", home)[0] == 0
    monkeypatch.setattr("mailmate.desk.wiring.open_database", lambda path: open_database(path, busy_ms=20))
    with closing(sqlite3.connect(home / "mailmate.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, out, err = run("import", "--home", home, tmp_path / "one.eml")
        assert (code, out) == (75, "")
        assert err.splitlines() == [
            f"mailmate: {home / 'mailmate.db'} is being written by another run of mailmate.",
            "  Wait for it to end, then try again.",
        ]
        assert run("list", "--home", home)[0] == 0, "looking is always possible"
    assert run("import", "--home", home, tmp_path / "one.eml")[0] == 0


def test_a_lock_met_while_reading_marks_no_mail_as_failed(desk):
    keep(desk.database, 1)
    with closing(sqlite3.connect(desk.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TryLater):
            read_new(desk, PollReport())
    read_new(desk, report := PollReport())
    assert (report.read, desk.database.mails.line(1).error) == (1, "")


# An end before any statement: the file as a kill leaves it, opened again.


def snapshots(desk: Desk, folder: Path, act: Callable[[Desk], object], monkeypatch) -> Iterator[Path]:
    """Run `act` once, and give the database as it lay on the disk before each of its statements, and after the last."""
    copies: list[Path] = []

    def copy() -> None:
        copies.append(folder / f"{len(copies)}" / "mailmate.db")
        copies[-1].parent.mkdir(parents=True)
        for name in ("mailmate.db", "mailmate.db-wal"):
            shutil.copy(desk.database.path.with_name(name), copies[-1].with_name(name))

    def before(real):
        def wrapped(self, *arguments):
            copy()
            return real(self, *arguments)

        return wrapped

    with monkeypatch.context() as patch:
        for name in ("run", "many"):
            patch.setattr(Connections, name, before(getattr(Connections, name)))
        act(desk)
    copy()
    yield from copies


def keep_two(desk: Desk) -> None:
    keep(desk.database, 1, 2)


def all_or_nothing_is_kept(desk: Desk) -> str:
    cursor = desk.database.mails.cursor(BOX, "INBOX")
    kept = [desk.database.mails.raw(mail_id).data for mail_id in desk.database.mails.to_read(9, desk.now())]
    assert (len(kept), cursor and cursor.last_uid) in ((0, None), (2, 2))
    assert {mail[:5] for mail in kept} <= {b"From:"}
    return f"{len(kept)} kept"


def read_all(desk: Desk) -> None:
    read_new(desk, PollReport())


def what_is_read_is_read_whole_and_the_rest_waits(desk: Desk) -> str:
    waiting = desk.database.mails.to_read(9, desk.now())
    for line in desk.database.mails.lines(View.ALL, Order.TIME):
        reading = desk.database.readings.reading(line.mail_id)
        assert (reading is None) == (line.intent is None) == (line.mail_id in waiting)
        assert (reading is None) <= (desk.database.registers.entries(mail_id=line.mail_id) == [])
    read_all(desk)
    assert [line.intent for line in desk.database.mails.lines(View.ALL, Order.TIME)] == [Intent.INQUIRY] * 2
    entries = [(entry.mail_id, entry.register, entry.quote) for entry in desk.database.registers.entries()]
    assert len(entries) == len(set(entries)) > 0
    return f"{len(waiting)} waiting"


def nothing_or_a_whole_approval(desk: Desk) -> str:
    items = desk.database.outbox.items()
    assert [(item.state, item.content_hash == hash_content(item.mail)) for item in items] in (
        [],
        [(State.APPROVED, True)],
    )
    if items:
        assert desk.database.outbox.approvals(items[0].content_hash)
    else:
        approve_reply(desk, 1)
        assert len(desk.database.outbox.items()) == 1
    return f"{len(items)} approved"


def what_was_claimed_is_never_sent_by_another(desk: Desk) -> str:
    (item,) = desk.database.outbox.items()
    before = item.state.value
    desk.database.outbox.abandoned(desk.now())
    again = desk.database.outbox.claim(desk.now())
    assert (before, again is not None) in (("approved", True), ("sending", False))
    return before


def what_was_delivered_is_sent_or_unsure(desk: Desk) -> str:
    (item,) = desk.database.outbox.items()
    before = item.state.value
    desk.database.outbox.abandoned(desk.now())
    after = desk.database.outbox.items()[0].state
    assert (before, after) in (("sending", State.UNSURE), ("sent", State.SENT))
    assert desk.database.outbox.claim(desk.now()) is None
    return before


def read_two(desk: Desk) -> None:
    keep_two(desk)
    read_all(desk)


def approve_one(desk: Desk) -> None:
    read_two(desk)
    approve_reply(desk, 1)


def claim(desk: Desk) -> None:
    desk.database.outbox.claim(desk.now())


def claim_one(desk: Desk) -> None:
    approve_one(desk)
    claim(desk)


def settle(desk: Desk) -> None:
    desk.database.outbox.settle(1, Receipt(State.SENT, answer="250 ok"), desk.now())


def write_one(desk: Desk) -> None:
    read_two(desk)
    write_reply(desk, 1)


def approve_what_is_written(desk: Desk) -> None:
    draft = desk.database.drafts.newest(1)
    assert draft is not None
    approve(desk, prepare(desk, draft.draft_id or 0), due_at=desk.now())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("scene_set", "act", "holds", "ways"),
    [
        (lambda _: None, keep_two, all_or_nothing_is_kept, {"0 kept", "2 kept"}),
        (keep_two, read_all, what_is_read_is_read_whole_and_the_rest_waits, {"2 waiting", "0 waiting"}),
        (write_one, approve_what_is_written, nothing_or_a_whole_approval, {"0 approved", "1 approved"}),
        (approve_one, claim, what_was_claimed_is_never_sent_by_another, {"approved", "sending"}),
        (claim_one, settle, what_was_delivered_is_sent_or_unsure, {"sending", "sent"}),
    ],
    ids=["keep", "read", "approve", "claim", "settle"],
)
def test_an_end_before_any_statement_leaves_a_true_state(desk, tmp_path, monkeypatch, scene_set, act, holds, ways):
    scene_set(desk)
    seen = set()
    for path in snapshots(desk, tmp_path / "copies", act, monkeypatch):
        with open_database(path) as database:
            database.check_integrity()
            seen.add(holds(desk_on(path.parent, database, desk.now)))
    assert seen == ways
