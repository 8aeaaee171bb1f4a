"""Whether a database file is whole: what SQLite says, rows that point nowhere, and mails no search finds.

Also the copy of a database that others are writing to, and what a copy must not do once it is put to use again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from mailmate.errors import StorageFailed, TryLater
from mailmate.sentences import Sentence
from mailmate.store.columns import moment_text, sentence_text
from mailmate.store.connections import Connections, translated
from mailmate.store.forgotten import KEY
from mailmate.store.migrations import SCHEMA_VERSION

FORGOTTEN_SINCE = 14
"""The version of the schema that first kept whom to leave out."""
_SHOWN = 5
_UNFOUND = (
    "SELECT id FROM mails WHERE reading = 'read' AND NOT EXISTS"
    " (SELECT 1 FROM mail_words_docsize w WHERE w.id = mails.id)"
)
_ORPHANS = "SELECT id FROM mail_words_docsize w WHERE NOT EXISTS (SELECT 1 FROM mails m WHERE m.id = w.id)"
_RESTORED = Sentence(
    "This was restored from a backup: it may have left since. Look into Sent before you let it go again."
)


def list_faults(db: Connections) -> list[str]:
    """Return what is wrong with a file, in SQLite's words; empty where it is sound."""
    faults = [str(row[0]) for row in db.rows(f"PRAGMA quick_check({_SHOWN})") if row[0] != "ok"]
    return faults + [f"a line of {row[0]} points nowhere" for row in db.rows("PRAGMA foreign_key_check")][:_SHOWN]


def count_unfound(db: Connections) -> int:
    """Return for how many mails the index of words is wrong: read and not indexed, or indexed and gone."""
    return int(db.value(f"SELECT (SELECT count(*) FROM ({_UNFOUND})) + (SELECT count(*) FROM ({_ORPHANS}))"))


def mend_index(db: Connections) -> int:
    """Bring the index of words back in step; mails that lack their words are read again by the next poll.

    Return how many mails were concerned.
    """
    with db.transaction():
        concerned = count_unfound(db)
        db.change(f"DELETE FROM mail_words WHERE rowid IN ({_ORPHANS})")
        db.change(f"UPDATE mails SET reading = 'waiting', tries = 0, retry_at = '' WHERE id IN ({_UNFOUND})")
        db.change("INSERT INTO mail_words (mail_words) VALUES ('rebuild')")
    return concerned


def copy_database(db: Connections, target: Path) -> None:
    """Copy the whole database into a new file as it stands at one moment; who writes meanwhile is not held up."""
    with translated(db.path), closing(sqlite3.connect(target)) as copy:
        db.connection.backup(copy)


def check_copy(path: Path) -> int:
    """Look through every page of a copy nobody uses; return how many mails it holds.

    Raises `StorageFailed` where it is damaged, is no database of mailmate, or a newer mailmate wrote it.
    """
    with translated(path), closing(sqlite3.connect(path, isolation_level=None)) as copy:
        version = copy.execute("PRAGMA user_version").fetchone()[0]
        if not 0 < version <= SCHEMA_VERSION:
            raise StorageFailed(
                Sentence(
                    "It holds a database of another mailmate (schema {found}; this one knows {known}).",
                    {"found": version, "known": SCHEMA_VERSION},
                ),
                Sentence("Update mailmate on this machine; nothing was changed."),
            )
        faults = [str(row[0]) for row in copy.execute(f"PRAGMA integrity_check({_SHOWN})") if row[0] != "ok"]
        if faults or copy.execute("PRAGMA foreign_key_check").fetchone():
            raise StorageFailed(
                Sentence("The copy is damaged: {why}.", {"why": "; ".join(faults) or "a line points nowhere"}),
                Sentence("Run `mailmate doctor`: the database it was made from may be damaged too."),
            )
        return int(copy.execute("SELECT count(*) FROM mails").fetchone()[0])


def hold_what_was_approved(path: Path, now: datetime) -> int:
    """Let nothing leave by itself from a copy that is put to use again: it may have left after the copy was made.

    Return how many mails of the outbox wait for a person now.
    """
    with translated(path), closing(sqlite3.connect(path, isolation_level=None)) as copy:
        copy.execute("BEGIN IMMEDIATE")
        held = []
        for before, after in (("approved", "held"), ("sending", "unsure")):
            held += copy.execute(
                "UPDATE outbox SET state = ?, held_because = ? WHERE state = ? RETURNING id, state",
                (after, sentence_text(_RESTORED), before),
            ).fetchall()
        copy.executemany(
            "INSERT INTO outbox_log (outbox_id, state, at, note) VALUES (?, ?, ?, ?)",
            [(number, state, moment_text(now), str(_RESTORED)) for number, state in held],
        )
        copy.execute("COMMIT")
    return len(held)


def carry_forgotten(older: Path, copy: Path) -> int:
    """Tell a copy whom the database it replaces had forgotten since; return how many people and companies that is.

    Their mails in the copy stay until they are forgotten again. A database too damaged to be asked has nothing to say.
    """
    if not older.exists():
        return 0
    try:
        with closing(sqlite3.connect(older, isolation_level=None)) as before:
            rows = before.execute("SELECT digest, kind, at FROM forgotten").fetchall()
            key = before.execute("SELECT value FROM notes WHERE key = ?", (KEY,)).fetchone()
    except sqlite3.DatabaseError:
        return 0
    if not rows or key is None:
        return 0
    with translated(copy), closing(sqlite3.connect(copy, isolation_level=None)) as fresh:
        fresh.execute("BEGIN IMMEDIATE")
        known = fresh.execute("SELECT value FROM notes WHERE key = ?", (KEY,)).fetchone()
        carried = 0
        if known in (None, key) and fresh.execute("PRAGMA user_version").fetchone()[0] >= FORGOTTEN_SINCE:
            fresh.execute("INSERT OR IGNORE INTO notes (key, value) VALUES (?, ?)", (KEY, *key))
            for row in rows:
                new = fresh.execute("INSERT OR IGNORE INTO forgotten (digest, kind, at) VALUES (?, ?, ?)", row).rowcount
                carried += new * (row[1] == "who")
        fresh.execute("COMMIT")
    return carried


def refuse_in_use(path: Path) -> None:
    """Raise `TryLater` where another program has the database open; a damaged one is in nobody's use.

    SQLite leaves write-ahead logging only for the one connection there is, and takes the log in on the way.
    """
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as alone:
            alone.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise TryLater(
                Sentence("{path} is in use.", {"path": str(path)}),
                Sentence("Close the inbox, wait for the poll to end, then try again."),
            ) from error
    except sqlite3.DatabaseError:
        return
