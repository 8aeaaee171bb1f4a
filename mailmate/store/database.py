"""One SQLite file and the nouns that live in it: `open_database` makes it fit, `Database` hands out the nouns.

An up-to-date file is opened with the standard library alone. All times are arguments; the store reads no clock.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from mailmate.errors import BadInput, StorageFailed
from mailmate.sentences import Sentence
from mailmate.store.connections import BUSY_MS, Connections, translated
from mailmate.store.mails import Mails
from mailmate.store.migrations import SCHEMA_VERSION, migrate
from mailmate.store.readings import Readings

if TYPE_CHECKING:
    from mailmate.store.activity import Activity
    from mailmate.store.approvals import Approvals
    from mailmate.store.contacts import Contacts
    from mailmate.store.correspondence import Correspondence
    from mailmate.store.drafts import Drafts
    from mailmate.store.journal import Journal
    from mailmate.store.knowledge import Knowledge
    from mailmate.store.lessons import TaughtLessons
    from mailmate.store.outbox import Outbox
    from mailmate.store.registers import Registers


class Database:
    """An open database. Threads share it: each gets a connection of its own.

    A noun is loaded when it is first asked for: a command needs few of them, and the person waits for it.
    """

    def __init__(self, connections: Connections) -> None:
        self.connections = connections
        self.mails = Mails(connections)
        self.readings = Readings(connections)

    @cached_property
    def lessons(self) -> TaughtLessons:
        """What a person taught."""
        from mailmate.store.lessons import TaughtLessons

        return TaughtLessons(self.connections)

    @cached_property
    def registers(self) -> Registers:
        """The entries of the registers."""
        from mailmate.store.registers import Registers

        return Registers(self.connections)

    @cached_property
    def drafts(self) -> Drafts:
        """Drafts and their versions."""
        from mailmate.store.drafts import Drafts

        return Drafts(self.connections)

    @cached_property
    def outbox(self) -> Outbox:
        """What was approved, and what became of it."""
        from mailmate.store.outbox import Outbox

        return Outbox(self.connections)

    @cached_property
    def approvals(self) -> Approvals:
        """Who approved what."""
        from mailmate.store.approvals import Approvals

        return Approvals(self.connections)

    @cached_property
    def contacts(self) -> Contacts:
        """The people we write with."""
        from mailmate.store.contacts import Contacts

        return Contacts(self.connections)

    @cached_property
    def correspondence(self) -> Correspondence:
        """Who wrote to whom, and when."""
        from mailmate.store.correspondence import Correspondence

        return Correspondence(self.connections)

    @cached_property
    def knowledge(self) -> Knowledge:
        """What we know of our goods and prices."""
        from mailmate.store.knowledge import Knowledge

        return Knowledge(self.connections)

    @cached_property
    def journal(self) -> Journal:
        """Notes, runs and calls of models."""
        from mailmate.store.journal import Journal

        return Journal(self.connections)

    @cached_property
    def activity(self) -> Activity:
        """What happened in a span, for reports."""
        from mailmate.store.activity import Activity

        return Activity(self.connections)

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
        from mailmate.store.soundness import list_faults

        if faults := list_faults(self.connections):
            raise StorageFailed(
                Sentence("{path} is damaged: {why}.", {"path": str(self.path), "why": "; ".join(faults[:5])}),
                Sentence(
                    "Keep the file. `mailmate backup FILE --restore --force` puts it aside and takes a backup instead;"
                    " `mailmate poll` then fetches what came since."
                ),
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
