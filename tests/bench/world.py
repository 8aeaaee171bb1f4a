"""A server with a made-up mailbox, and homes that read it: the world the polls are measured in."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from mailmate.config import Mailbox, Server
from tests.bench.mailbox import US, MadeMail, lay_maildir, made_mails
from tests.homes import SECRET, make_home
from tests.servers.dovecot import PASSWORD, Dovecot

EVERYTHING = "first_days = 4000\n"
KNOWS_SECRET = {SECRET: PASSWORD}


@dataclass
class World:
    """A running server, one user's mailbox on it, and a folder for all else."""

    dovecot: Dovecot
    folder: Path
    user: str
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def home(self, name: str, *, port: int = 0, extra: str = "") -> Path:
        """Make a new home that reads the mailbox, by the server's own port or by that of a relay before it."""
        home = self.folder / name
        shutil.rmtree(home, ignore_errors=True)
        server = Server(host=self.dovecot.host, port=port or self.dovecot.port, security="none", username=self.user)
        mailbox = Mailbox(address=US, name=self.user, imap=server, smtp=server)
        return make_home(home, mailbox, extra=f"{EVERYTHING}{extra}")

    def receive(self, count: int, *, seed: int) -> None:
        """Have so many mails come in now, none of them ours and none with a file."""
        new = made_mails(count * 2, until=datetime.now(UTC), seed=seed, days=0.01, files=0)
        self._lay([one for one in new if not one.ours][:count], self.user)

    def lay(self, mails: Iterator[MadeMail], user: str = "") -> int:
        """Put mails into a user's mailbox; return their bytes."""
        return self._lay(mails, user or self.user)

    def _lay(self, mails: Iterator[MadeMail] | list[MadeMail], user: str) -> int:
        folder = self.dovecot.folder / "mail" / user / "Maildir"
        return lay_maildir(folder, mails, owner=_owner(), begin=next(self._numbers))

    def warm_up(self, user: str = "") -> None:
        """Let the server make its own indexes, which the first who asks would wait for."""
        with self.dovecot.logged_in(user or self.user) as client:
            client._maxline = 100_000_000  # type: ignore[attr-defined]
            for folder in ("INBOX", "Sent"):
                client.select(folder, readonly=True)
                client.fetch("1:*", "(UID FLAGS INTERNALDATE RFC822.SIZE)")


def _owner() -> tuple[int, int] | None:
    """Return who serves the mails when the server was started by root."""
    if os.geteuid():
        return None
    import pwd

    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


@contextmanager
def world(folder: Path, count: int, *, seed: int = 1, median: int = 0, files: float | None = None) -> Iterator[World]:
    """Give a world whose mailbox holds so many mails of the last year."""
    dovecot = Dovecot()
    try:
        made = World(dovecot, folder, dovecot.fresh_user())
        shape = {**({"median": median} if median else {}), **({} if files is None else {"files": files})}
        made.lay(made_mails(count, until=datetime.now(UTC), seed=seed, **shape))  # type: ignore[arg-type]
        made.warm_up()
        yield made
    finally:
        dovecot.stop()
