"""Locks between processes: one fetch per mailbox, one drafting, clock and outbox step per home.

A lock is held by an open file, so it is free again when its holder dies, however it dies.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailmate.errors import StorageFailed, TryLater
from mailmate.sentences import Sentence

STALE_SECONDS = 30 * 60
"""A lock held longer than this is reported as trouble; a younger one is somebody at work."""


class Busy(TryLater):
    """Another process holds the lock; `seconds` is how long already."""

    def __init__(self, name: str, seconds: float) -> None:
        message = Sentence("Another mailmate is at work on {name}.", {"name": name})
        if seconds >= 60:
            message = Sentence(
                "Another mailmate is at work on {name}, for {minutes} minutes now.",
                {"name": name, "minutes": int(seconds // 60)},
            )
        super().__init__(
            message, Sentence("Wait for it to end; if none is running, restart the computer's scheduled task.")
        )
        self.seconds = seconds

    @property
    def stale(self) -> bool:
        """True when the other has held it so long that something is wrong."""
        return self.seconds > STALE_SECONDS


@contextmanager
def hold(home: Path, name: str, *, wait_seconds: float = 0) -> Iterator[None]:
    """Hold the lock `name` of this home; raise `Busy` when it is not free within `wait_seconds`.

    Raises `StorageFailed` where the folder takes no lock at all.
    """
    from filelock import FileLock, Timeout

    folder = home / "locks"
    safe = re.sub(r"[^\w.-]", "_", name)
    since = folder / f"{safe}.since"
    lock = FileLock(folder / f"{safe}.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=wait_seconds)
        since.write_text(str(time.time()), encoding="ascii")
    except Timeout:
        raise Busy(name, _held_for(since)) from None
    except (OSError, NotImplementedError) as error:
        lock.release()
        raise StorageFailed(
            Sentence("{folder} takes no lock: {why}.", {"folder": str(folder), "why": str(error)}),
            Sentence("Choose a home on a disk of this computer that you may write to."),
        ) from error
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            since.unlink()
        lock.release()


def _held_for(since: Path) -> float:
    try:
        return max(0.0, time.time() - float(since.read_text(encoding="ascii")))
    except (OSError, ValueError):
        return 0.0
