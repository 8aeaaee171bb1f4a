"""What a process does until something ends it: poll, send, save an edit. Runs in a process of its own.

Every statement to the database is counted, so that a process can end itself, without a word, before any of them.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from mailmate.config import load_config
from mailmate.desk.mails.inbox import save_text
from mailmate.desk.poll import poll
from mailmate.desk.sending.outbox import empty_outbox
from mailmate.desk.wiring import Desk
from mailmate.store.database import open_database
from mailmate.trade.drafts import DraftText
from tests.homes import SECRET
from tests.servers.dovecot import PASSWORD

FIRST_WORDS = "Dear Marta,\n\nthese words a person typed before.\n\nIris Shen\n"
NEXT_WORDS = "Dear Marta,\n\nthese words a person typed now.\n" + "Thank you for waiting.\n" * 800 + "\nIris Shen\n"
"""Longer than what a page of the database has room for."""


@contextmanager
def counted(before: Callable[[int, str], None]) -> Iterator[None]:
    """Call `before` with number and words of every statement, ahead of its run."""
    numbers = iter(range(1, 1_000_000))

    class Counted(sqlite3.Connection):
        def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
            before(next(numbers), sql)
            return super().execute(sql, *rest)

        def executemany(self, sql: str, *rest: Any) -> sqlite3.Cursor:
            before(next(numbers), sql)
            return super().executemany(sql, *rest)

    connect = sqlite3.connect
    sqlite3.connect = lambda *given, **options: connect(*given, factory=Counted, **options)  # type: ignore[assignment]
    try:
        yield
    finally:
        sqlite3.connect = connect


@contextmanager
def desk_at(home: Path, now: datetime, busy_ms: int = 5000) -> Iterator[Desk]:
    """Open the home; its clock stands."""
    os.environ[SECRET] = PASSWORD
    with open_database(home / "mailmate.db", busy_ms=busy_ms) as database:
        yield Desk(home, load_config(home), database, lambda: now)


def do(act: str, desk: Desk) -> list[str]:
    """Do what the act's name says; return the errors that were met and told."""
    if act == "poll":
        return [str(one) for one in poll(desk).errors]
    if act == "send":
        return [str(one) for one in empty_outbox(desk).errors]
    draft = desk.database.drafts.newest(1)
    assert draft is not None
    text = DraftText(draft.text.subject, NEXT_WORDS, draft.text.to, draft.text.cc)
    save_text(desk, draft.draft_id or 0, text, draft.version)
    return []


def run(act: str, home: Path, now: datetime, kill_at: int, told: Path | None) -> None:
    """Do the act and die before statement `kill_at`; where `told` is given write what the disk held before each."""
    images: list[int] = []

    def before(number: int, _: str) -> None:
        if number == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if told:
            images.append(image_of(home))

    with counted(before), desk_at(home, now) as desk:
        do(act, desk)
    if told:
        told.write_text(json.dumps(images), encoding="utf-8")


def image_of(home: Path) -> int:
    """Return a number for what stands in the database's files."""
    found = 0
    for name in ("mailmate.db", "mailmate.db-wal"):
        path = home / name
        found = zlib.crc32(path.read_bytes() if path.exists() else b"", found)
    return found


def edit_often(home: Path, now: datetime, times: int, told: Any) -> None:
    """Type as a person does while others work: save `times` texts and tell the last that was taken."""
    with desk_at(home, now) as desk:
        draft = desk.database.drafts.newest(1)
        assert draft is not None
        text = draft.text
        for number in range(times):
            text = DraftText(text.subject, f"{NEXT_WORDS}\nP.S. {number}\n", text.to, text.cc)
            draft = save_text(desk, draft.draft_id or 0, text, draft.version) or draft
    told.put(text.body)


def hold_lock(path: Path, line: Any) -> None:
    """Hold the database's write lock from each "lock" until the next "free"."""
    other = sqlite3.connect(path, isolation_level=None, timeout=10)
    while (word := line.recv()) != "end":
        other.execute("BEGIN IMMEDIATE" if word == "lock" else "ROLLBACK")
        line.send("done")
    other.close()
