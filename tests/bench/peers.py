"""The programs mailmate is measured against: mbsync, notmuch and afew on one Maildir, and neomutt opening it.

All are used as packaged: nothing in their settings is made slower or faster than it comes.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench.runs import Run, run
from tests.servers.dovecot import PASSWORD
from tests.servers.ports import HOST

THREE = ("mbsync", "notmuch", "afew")

_MBSYNC = """\
IMAPAccount far
Host {host}
Port {port}
User {user}
Pass {password}
SSLType None
AuthMechs LOGIN

IMAPStore far
Account far

MaildirStore near
Path {folder}/mail/
Inbox {folder}/mail/INBOX
SubFolders Verbatim

Channel all
Far :far:
Near :near:
Patterns *
Create Near
Sync Pull
SyncState *
"""
_NOTMUCH = """\
[database]
path={folder}/mail
[user]
name=Iris Shen
primary_email=sales@seakeel.example
[new]
tags=new;unread;inbox
ignore=.mbsyncstate;.uidvalidity
"""
_AFEW = """\
[SpamFilter]
[KillThreadsFilter]
[ListMailsFilter]
[ArchiveSentMailsFilter]
sent_tag = sent
[InboxFilter]
"""


def missing(*programs: str) -> str:
    """Return a sentence about which of these programs are not here; empty where all are."""
    lacking = [one for one in programs if not shutil.which(one)]
    return f"not installed: {', '.join(lacking)}" if lacking else ""


@dataclass(frozen=True)
class Peers:
    """Settings and mail of the three in a folder of their own, for one user of a server."""

    folder: Path
    port: int
    user: str

    def set_up(self) -> None:
        """Write the settings; what was fetched and indexed before is gone."""
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "mail").mkdir(parents=True)
        (self.folder / ".config" / "afew").mkdir(parents=True)
        values = {
            "folder": self.folder, "host": HOST, "port": self.port, "user": self.user, "password": PASSWORD,
        }  # fmt: skip
        (self.folder / "mbsyncrc").write_text(_MBSYNC.format(**values), encoding="utf-8")
        (self.folder / "notmuch").write_text(_NOTMUCH.format(**values), encoding="utf-8")
        (self.folder / ".config" / "afew" / "config").write_text(_AFEW, encoding="utf-8")

    def mbsync(self) -> Run:
        """Fetch."""
        return self._run("mbsync", "-q", "-c", str(self.folder / "mbsyncrc"), "-a")

    def all_three(self) -> Run:
        """Fetch, index, sort."""
        orders = f"mbsync -q -c {self.folder}/mbsyncrc -a && notmuch new --quiet && afew --tag --new"
        return self._run("sh", "-c", orders)

    def _run(self, program: str, *arguments: str) -> Run:
        found = shutil.which(program) or program
        environment = {"HOME": str(self.folder), "NOTMUCH_CONFIG": str(self.folder / "notmuch")}
        return run(found, *arguments, environment=environment)


_FETCH_ALL = """
import sys, imapclient
host, port, user, password = sys.argv[1:]
client = imapclient.IMAPClient(host, int(port), ssl=False)
client.login(user, password)
for folder in ("INBOX", "Sent"):
    client.select_folder(folder, readonly=True)
    uids = client.search()
    for start in range(0, len(uids), 200):
        client.fetch(uids[start:start + 200], ["BODY.PEEK[]", "FLAGS", "INTERNALDATE"])
client.logout()
"""


def imapclient_fetching_all(port: int, user: str) -> Run:
    """Run what most scripts do: fetch every mail whole, two hundred at a time, and keep none."""
    return run(sys.executable, "-c", _FETCH_ALL, HOST, str(port), user, PASSWORD)
