"""The connections to one SQLite file: one per thread, and every error of sqlite3 translated here.

The nouns of the store are handed a `Connections` and know nothing else of sqlite3. A statement outside a
transaction commits by itself; `transaction` takes the write lock at its beginning, so that two processes
wait for each other instead of failing half-way.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

from mailmate.errors import MailmateError, StorageFailed, TryLater
from mailmate.sentences import Sentence
from mailmate.store.columns import scrub

Row: TypeAlias = tuple[Any, ...]
Parameters: TypeAlias = Sequence[Any]

BUSY_MS = 5000

_PRIMARY_CODE = 0xFF
_BUSY_CODES = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_HINTS = {
    sqlite3.SQLITE_FULL: Sentence("The disk is full: free some space, then run it again."),
    sqlite3.SQLITE_READONLY: Sentence("The file or its folder may not be written: check its permissions."),
    sqlite3.SQLITE_CANTOPEN: Sentence("Check that the folder exists and may be written."),
    sqlite3.SQLITE_PERM: Sentence("Check the permissions of the file and its folder."),
    sqlite3.SQLITE_IOERR: Sentence("Check the disk. A database on a network drive is not safe: move the home folder."),
    sqlite3.SQLITE_CORRUPT: Sentence("The file is damaged: put it aside and restore the newest backup."),
    sqlite3.SQLITE_NOTADB: Sentence("This is no database of mailmate: put it aside, or name another home folder."),
}
_NO_HINT = Sentence("Nothing was written; run `mailmate doctor` to look closer.")


class Connections:
    """All connections of this process to the database at `path`."""

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        self.path = path
        self._busy_ms = busy_ms
        self._local = threading.local()
        self._numbers = count()
        self._guard = threading.Lock()
        self._opened: list[tuple[threading.Thread, sqlite3.Connection]] = []

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's own connection, opened when first asked for."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = self._open()
            self._local.number = next(self._numbers)
        return found

    def _open(self) -> sqlite3.Connection:
        read_only = _is_read_only(self.path)
        with translated(self.path):
            connection = sqlite3.connect(
                _unchanging(self.path) if read_only else self.path,
                uri=read_only,
                timeout=self._busy_ms / 1000,
                isolation_level=None,  # transactions begin where `transaction` says so, nowhere else
                check_same_thread=False,  # each thread uses its own; `close` ends them all from one
                cached_statements=256,
            )
        try:
            with translated(self.path):
                for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "temp_store = MEMORY"):
                    connection.execute(f"PRAGMA {pragma}")
        except MailmateError:
            connection.close()
            raise
        with self._guard:
            self._close_those_of_ended_threads()
            self._opened.append((threading.current_thread(), connection))
        return connection

    def _close_those_of_ended_threads(self) -> None:
        ended = [pair for pair in self._opened if not pair[0].is_alive()]
        for pair in ended:
            pair[1].close()
            self._opened.remove(pair)

    def close(self) -> None:
        """Close every connection; a later call opens anew."""
        with self._guard:
            for _, connection in self._opened:
                connection.close()
            self._opened.clear()
        self._local = threading.local()

    def run(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one statement. Text SQLite cannot take (lone surrogates) is mended, never refused."""
        try:
            return self.connection.execute(sql, parameters)
        except UnicodeEncodeError:
            return self.run(sql, [scrub(value) if isinstance(value, str) else value for value in parameters])
        except sqlite3.Error as error:
            raise _translate(error, self.path) from error

    def version(self) -> tuple[int, int, int] | None:
        """Return what differs once anybody changed the database, here or elsewhere; None within a transaction.

        Inside one it may be taken back, and then nothing tells that what was read meanwhile is no more. A connection
        counts for itself, so its own number stands in front: threads that follow each other share their ident.
        """
        connection = self.connection
        if connection.in_transaction:
            return None
        return self._local.number, int(self.value("PRAGMA data_version")), connection.total_changes

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return all rows of a query or of a RETURNING statement."""
        cursor = self.run(sql, parameters)
        with translated(self.path):
            return cursor.fetchall()

    def one(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Return the first row, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None."""
        found = self.one(sql, parameters)
        return found[0] if found else None

    def change(self, sql: str, parameters: Parameters = ()) -> int:
        """Run a statement that writes; return how many rows it changed."""
        return self.run(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Parameters = ()) -> int:
        """Run an INSERT; return the id of the new row."""
        return self.run(sql, parameters).lastrowid or 0

    def many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """Run a statement once per row."""
        listed = list(rows)
        if not listed:
            return
        try:
            for row in listed:
                for value in row:
                    if isinstance(value, str):
                        value.encode()
        except UnicodeEncodeError:
            listed = [[scrub(value) if isinstance(value, str) else value for value in row] for row in listed]
        with translated(self.path):
            self.connection.executemany(sql, listed)

    @contextmanager
    def transaction(self, *, to_disk: bool = False) -> Iterator[None]:
        """Hold the write lock for the block: all of it is kept, or nothing.

        Inside another transaction the block is a savepoint of that one. With `to_disk` the block's end waits for the
        disk, so that even a power cut does not undo it. Raises `TryLater` when another process holds the lock for
        longer than the busy time.
        """
        inside = self.connection.in_transaction
        if to_disk and not inside:
            self.run("PRAGMA synchronous = FULL")
        self.run("SAVEPOINT inner_block" if inside else "BEGIN IMMEDIATE")
        try:
            yield
            self.run("RELEASE inner_block" if inside else "COMMIT")
        except BaseException:
            self._take_back(inside)
            raise
        finally:
            if to_disk and not inside:
                self.run("PRAGMA synchronous = NORMAL")

    def _take_back(self, inside: bool) -> None:
        if not self.connection.in_transaction:
            return  # some errors (a full disk) have ended the transaction already
        if inside:
            self.run("ROLLBACK TO inner_block")
            self.run("RELEASE inner_block")
        else:
            self.run("ROLLBACK")


def _is_read_only(path: Path) -> bool:
    """Tell whether the file lies where nothing may be written, as on a disc or in a copy handed out to read.

    SQLite would make its lock files beside it and refuse; with a log of changes beside it, only it can tell what is so.
    """
    return (
        path.exists()
        and not os.access(path, os.W_OK)
        and not os.access(path.parent, os.W_OK)
        and not path.with_name(f"{path.name}-wal").exists()
    )


def _unchanging(path: Path) -> str:
    """Return the address by which SQLite reads a file as it lies there, without locks (sqlite.org/uri.html)."""
    return f"{path.absolute().as_uri()}?immutable=1"


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn the errors of sqlite3 inside the block into ours, naming the file."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(error, path) from error


def _translate(error: sqlite3.Error, path: Path) -> Exception:
    """Return what to raise instead: `TryLater` for a lock, `StorageFailed` for the rest, a misuse as it is."""
    if isinstance(error, sqlite3.ProgrammingError):
        return error
    code = (getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY_CODE
    if code in _BUSY_CODES:
        return TryLater(
            Sentence("{path} is being written by another run of mailmate.", {"path": str(path)}),
            Sentence("Wait for it to end, then try again."),
        )
    if code == sqlite3.SQLITE_NOTADB:
        return StorageFailed(Sentence("{path} is not a database.", {"path": str(path)}), _HINTS[code])
    return StorageFailed(
        Sentence("{path} could not be used: {why}.", {"path": str(path), "why": str(error)}),
        _HINTS.get(code, _NO_HINT),
    )
