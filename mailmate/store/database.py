"""One SQLite file and the nouns that live in it: `open_database` makes it fit, `Database` hands out the nouns.

An up-to-date file is opened with the standard library alone. All times are arguments; the store reads no clock.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from mailmate.errors import BadInput, StorageFailed
from mailmate.sentences import Sentence
from mailmate.store.approvals import Approvals
from mailmate.store.connections import BUSY_MS, Connections, translated
from mailmate.store.contacts import Contacts
from mailmate.store.correspondence import Correspondence
from mailmate.store.drafts import Drafts
from mailmate.store.journal import Journal
from mailmate.store.knowledge import Knowledge
from mailmate.store.lessons import TaughtLessons
from mailmate.store.mails import Mails
from mailmate.store.migrations import SCHEMA_VERSION, migrate
from mailmate.store.outbox import Outbox
from mailmate.store.readings import Readings
from mailmate.store.registers import Registers


class Database:
    """An open database. Threads share it: each gets a connection of its own."""

    def __init__(self, connections: Connections) -> None:
        self.connections = connections
        self.mails = Mails(connections)
        self.readings = Readings(connections)
        self.lessons = TaughtLessons(connections)
        self.registers = Registers(connections)
        self.drafts = Drafts(connections)
        self.outbox = Outbox(connections)
        self.approvals = Approvals(connections)
        self.contacts = Contacts(connections)
        self.correspondence = Correspondence(connections)
        self.knowledge = Knowledge(connections)
        self.journal = Journal(connections)

    @property
    def path(self) -> Path:
        """The file."""
        return self.connections.path

    def last_change(self) -> int:
        """Return a number that differs whenever somebody else (a thread, a process) wrote since it was last asked."""
        return int(self.connections.value("PRAGMA data_version"))

    def transaction(self, *, to_disk: bool = False) -> AbstractContextManager[None]:
        """Keep everything the block writes, or nothing of it; no network call belongs inside.

        With `to_disk` the end of the block waits for the disk.
        """
        return self.connections.transaction(to_disk=to_disk)

    def check_integrity(self) -> int:
        """Have SQLite look through the whole file; return how many mails it holds.

        Raises `StorageFailed` with what is wrong.
        """
        faults = [row[0] for row in self.connections.rows("PRAGMA quick_check(5)") if row[0] != "ok"]
        faults += [f"a line of {row[0]} points nowhere" for row in self.connections.rows("PRAGMA foreign_key_check")]
        if faults:
            raise StorageFailed(
                Sentence("{path} is damaged: {why}.", {"path": str(self.path), "why": "; ".join(faults[:5])}),
                Sentence("Put the file aside and restore the newest backup."),
            )
        return int(self.connections.value("SELECT count(*) FROM mails"))

    def close(self) -> None:
        """Close every thread's connection."""
        self.connections.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_database(path: Path, *, create: bool = True, busy_ms: int = BUSY_MS) -> Database:
    """Open the database at `path`, make it when `create`, and bring its schema up to date.

    Raises `BadInput` where there is none and none may be made, `StorageFailed` where it cannot be used or a newer
    mailmate wrote it, `TryLater` where another process holds it.
    """
    if not path.exists():
        if not create:
            raise BadInput(
                Sentence("There is no database at {path}.", {"path": str(path)}),
                Sentence("Run `mailmate poll` to fetch mail, or `mailmate import` to read mail files."),
            )
        _make_folder(path.parent)
    connections = Connections(path, busy_ms=busy_ms)
    try:
        _bring_up_to_date(connections, busy_ms)
    except BaseException:
        connections.close()
        raise
    return Database(connections)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(
            Sentence(
                "The folder {path} cannot be made: {why}.",
                {"path": str(folder), "why": error.strerror or str(error)},
            ),
            Sentence("Name another home folder with --home or MAILMATE_HOME."),
        ) from error


def _bring_up_to_date(connections: Connections, busy_ms: int) -> None:
    version = connections.value("PRAGMA user_version")
    if version > SCHEMA_VERSION:
        raise StorageFailed(
            Sentence(
                "{path} was written by a newer mailmate (schema {found}; this one knows {known}).",
                {"path": str(connections.path), "found": version, "known": SCHEMA_VERSION},
            ),
            Sentence("Update mailmate on this machine; nothing was changed."),
        )
    if version < SCHEMA_VERSION:
        with translated(connections.path):
            _switch_to_wal(connections.connection, busy_ms)
            migrate(connections.connection)


def _switch_to_wal(connection: sqlite3.Connection, busy_ms: int) -> None:
    """Set write-ahead logging, which the file remembers.

    Two processes that open a new file at once may collide here, and SQLite does not wait by itself for this change.
    """
    deadline = time.monotonic() + busy_ms / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
