"""The file itself: opening, versions, errors, threads, processes, and what a kill leaves."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from mailmate.errors import BadInput, StorageFailed, TryLater
from mailmate.mail.model import Cursor
from mailmate.store.database import Database, open_database
from mailmate.store.migrations import SCHEMA_VERSION, STEPS, migrate
from mailmate.trade.listing import View
from tests.store_samples import NOW, arrival, keep, keep_read, mail, new_database, read_mail


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "mailmate.db"


@pytest.fixture
def db(path: Path):
    with new_database(path) as database:
        yield database


def test_a_new_database_is_made_with_its_folder_and_found_again(path: Path):
    with open_database(path) as db:
        mail_id = keep(db, 1)
    with open_database(path, create=False) as db:
        assert db.mails.raw(mail_id).data == arrival(1).raw.data
        assert db.connections.value("PRAGMA user_version") == SCHEMA_VERSION
        assert db.connections.value("PRAGMA journal_mode") == "wal"


def test_none_is_made_where_none_may_be(path: Path):
    with pytest.raises(BadInput, match="There is no database") as caught:
        open_database(path, create=False)
    assert caught.value.hint is not None
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StorageFailed, match="file"):
        open_database(tmp_path / "file" / "home" / "mailmate.db")


def test_opening_an_up_to_date_file_needs_no_sqlite_utils(path: Path):
    open_database(path).close()
    program = """
import sys
from pathlib import Path
from mailmate.store.database import open_database
from mailmate.store.search import search
from mailmate.trade.listing import Order, View
with open_database(Path(sys.argv[1])) as db:
    db.mails.lines(View.TODO, Order.WORK), search(db, "words")
heavy = {"sqlite_utils", "click", "pydantic", "selectolax", "langchain", "textual"}
print(sorted(heavy & {name.split(".")[0] for name in sys.modules}))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_file_of_a_newer_mailmate_is_refused_and_left_alone(path: Path):
    open_database(path).close()
    _execute(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StorageFailed, match="newer mailmate") as caught:
        open_database(path)
    assert "Update mailmate" in str(caught.value.hint)
    assert path.read_bytes() == before


def test_a_later_step_is_run_once_on_what_is_there(path: Path):
    with open_database(path) as db:
        mail_id = keep(db, 1)
    steps = (*STEPS, _add_a_column)
    connection = sqlite3.connect(path, isolation_level=None)
    for _ in range(2):
        migrate(connection, steps)
    found = connection.execute(
        "SELECT id, colour, (SELECT user_version FROM pragma_user_version) FROM mails"
    ).fetchall()
    connection.close()
    assert found == [(mail_id, "blue", len(steps))]


def _add_a_column(db) -> None:
    db.execute("ALTER TABLE mails ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")


def test_of_corrections_kept_by_an_older_mailmate_the_last_of_each_mail_goes_on_teaching(path: Path):
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, STEPS[:4])
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.executemany(
        "INSERT INTO corrections (mail_id, intent, subtype, at) VALUES (?, ?, ?, '2026-07-01T00:00:00+00:00')",
        [(1, "inquiry", None), (1, "other", "order"), (2, "inquiry", None)],
    )
    migrate(connection, STEPS)
    connection.close()
    with open_database(path) as db:
        assert [(one.mail_id, str(one.kind)) for one in db.lessons.load().corrections] == [
            (1, "other/order"),
            (2, "inquiry"),
        ]
        assert db.lessons.undescribed() == [1, 2]


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path):
    open_database(path).close()

    def half(db) -> None:
        _add_a_column(db)
        db.execute("ALTER TABLE nothing ADD COLUMN x")

    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*STEPS, half))
    columns = [row[1] for row in connection.execute("PRAGMA table_info(mails)")]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    assert ("colour" in columns, version) == (False, SCHEMA_VERSION)


def test_a_locked_database_says_try_later(path: Path):
    open_database(path).close()
    with open_database(path, busy_ms=10) as db:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TryLater, match="another run") as caught:
            keep(db, 1)
        other.execute("ROLLBACK")
        other.close()
        assert str(path) in str(caught.value)
        assert caught.value.exit_code == 75
        assert keep(db, 1)


def test_a_full_disk_is_named_and_changes_nothing(db: Database, path: Path):
    keep(db, 1)
    pages = db.connections.value("PRAGMA page_count")
    db.connections.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFailed, match=r"mailmate\.db") as caught:
        db.mails.keep([arrival(number) for number in range(2, 2000)], Cursor("sales", "INBOX", 7, 2000))
    assert "disk is full" in str(caught.value.hint)
    assert (db.mails.count(View.ALL), db.mails.cursor("sales", "INBOX")) == (1, None)


def test_a_file_that_may_not_be_written_is_named(db: Database):
    db.connections.run("PRAGMA query_only = ON")
    with pytest.raises(StorageFailed, match=r"mailmate\.db") as caught:
        keep(db, 1)
    assert "permissions" in str(caught.value.hint)


@pytest.mark.parametrize("content", [b"this is a letter, not a database, and long enough to show it" * 40])
def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path, content: bytes):
    path = tmp_path / "mailmate.db"
    path.write_bytes(content)
    with pytest.raises(StorageFailed, match="is not a database"):
        open_database(path)
    assert path.read_bytes() == content


def test_a_damaged_file_is_found_out(path: Path):
    with open_database(path) as db:
        db.mails.keep([arrival(number) for number in range(1, 200)], None)
        assert db.check_integrity() == 199
    content = bytearray(path.read_bytes())
    content[8192 * 3 : 8192 * 6] = b"\xff" * (8192 * 3)
    path.write_bytes(content)
    with pytest.raises(StorageFailed) as caught, open_database(path) as db:
        db.check_integrity()
    assert "backup" in str(caught.value.hint)


def test_what_is_raised_inside_a_transaction_takes_all_of_it_back(db: Database):
    with pytest.raises(KeyboardInterrupt), db.transaction():
        mail_id = keep(db, 1)
        db.mails.save_read([read_mail(mail_id, mail(1))], NOW)
        raise KeyboardInterrupt
    assert db.mails.count(View.ALL) == 0
    assert keep(db, 1)


def test_a_failed_step_inside_a_transaction_takes_back_itself_alone(db: Database):
    with db.transaction():
        mail_id = keep(db, 1)
        with pytest.raises(BadInput):
            db.mails.save_read([read_mail(mail_id, mail(1)), read_mail(77, mail(2))], NOW)
    assert db.mails.to_read(5, NOW) == [mail_id]


KILLED = """
import os, sys
from pathlib import Path
from mailmate.mail.model import Cursor
from mailmate.store.database import open_database
from tests.store_samples import arrival, keep
db = open_database(Path(sys.argv[1]))
db.mails.keep([arrival(1)], Cursor("sales", "INBOX", 7, 1))
with db.transaction():
    db.mails.keep([arrival(number) for number in range(2, 50)], Cursor("sales", "INBOX", 7, 49))
    os._exit(9)
"""


def test_a_killed_writer_leaves_the_old_state_with_mails_and_cursor_in_step(path: Path):
    open_database(path).close()
    assert _run(KILLED, path).wait() == 9
    with open_database(path) as db:
        assert db.mails.count(View.ALL) == 1
        assert db.mails.cursor("sales", "INBOX") == Cursor("sales", "INBOX", 7, 1)
        assert db.check_integrity() == 1


WRITER = """
import sys
from pathlib import Path
from mailmate.store.database import open_database
from tests.store_samples import arrival, NOW, mail, read_mail
start = int(sys.argv[2])
with open_database(Path(sys.argv[1])) as db:
    for number in range(start, start + 60):
        ((mail_id, _),) = db.mails.keep([arrival(number)], None)
        db.mails.save_read([read_mail(mail_id, mail(number))], NOW)
        db.journal.note(f"key {number}", number)
"""


def test_two_processes_that_open_a_new_file_and_write_at_once_lose_nothing(path: Path):
    path.parent.mkdir()
    running = [_run(WRITER, path, str(start)) for start in (0, 1000)]
    assert [process.wait() for process in running] == [0, 0]
    with open_database(path) as db:
        assert db.check_integrity() == 120
        assert (db.mails.to_read(1, NOW), len(db.journal.notes("key "))) == ([], 120)


def test_threads_each_write_by_a_connection_of_their_own(db: Database):
    def write(start: int) -> None:
        for number in range(start, start + 40):
            keep(db, number)

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert db.mails.count(View.ALL) == 120


def test_connections_of_ended_threads_are_closed(db: Database):
    for number in range(5):
        thread = threading.Thread(target=keep, args=(db, number))
        thread.start()
        thread.join()
    assert len(db.connections._opened) <= 2


def test_a_thousand_mails_are_kept_and_read_in_a_few_transactions(db: Database):
    begun: list[str] = []
    db.connections.connection.set_trace_callback(lambda sql: begun.append(sql) if sql.startswith("BEGIN") else None)
    for start in range(0, 1000, 200):
        kept = db.mails.keep([arrival(number) for number in range(start, start + 200)], None)
        read = [
            read_mail(mail_id, mail(number))
            for (mail_id, _), number in zip(kept, range(start, start + 200), strict=True)
        ]
        db.mails.save_read(read, NOW)
    db.connections.connection.set_trace_callback(None)
    assert (db.mails.count(View.TODO), len(begun)) == (1000, 10)


def test_a_moment_without_a_zone_is_refused(db: Database):
    with pytest.raises(ValueError, match="time zone"):
        db.mails.to_read(1, NOW.replace(tzinfo=None))


def test_reading_does_not_wait_for_a_writer(db: Database, path: Path):
    mail_id = keep_read(db, 1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE mails SET subject = 'changed'")
    line = db.mails.line(mail_id)
    other.execute("ROLLBACK")
    other.close()
    assert line is not None
    assert line.subject == "mail 1"


def _run(program: str, path: Path, *arguments: str) -> subprocess.Popen[bytes]:
    root = Path(__file__).parent.parent
    return subprocess.Popen([sys.executable, "-c", program, str(path), *arguments], cwd=root)


def _execute(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(sql)
    connection.close()


@pytest.mark.parametrize(
    ("states", "noted"),
    [([], None), (["2026-07-02T09:00:00.000000Z", "2026-07-01T09:00:00.000000Z"], "2026-07-01T09:00:00.000000Z")],
)
def test_a_home_in_use_was_set_up_when_it_first_read_a_mail(tmp_path: Path, states, noted):
    path = tmp_path / "m.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, STEPS[:2])
        connection.execute("INSERT INTO mails (mailbox, digest, received, complete) VALUES ('', '', '', 1)")
        for at in states:
            connection.execute("INSERT INTO state_history (mail_id, state, by, at) VALUES (1, 'open', 'x', ?)", (at,))
    with open_database(path) as db:
        assert db.journal.get("set_up") == noted
