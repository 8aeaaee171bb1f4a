"""A private Dovecot in a folder of its own, as root or as an ordinary user, on one port of loopback.

Any user name may log in with `PASSWORD` and finds an empty mailbox, so every test takes a fresh name. Its processes
serve one login after the other: a process for each would cost five times as much as the rest of it. Its first passdb
lets nobody in and only says that a refusal need not wait; what the second says of it is forgotten when it refuses.
"""

from __future__ import annotations

import getpass
import imaplib
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.servers.ports import HOST, free_port, wait_for_port

PASSWORD = "correct-horse"

BINARY = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin")

_CONFIG = """\
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
listen = {host}
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {login_user}
mail_location = maildir:~/Maildir
mail_fsync = never
passdb {{
  driver = static
  args = nopassword=y nodelay=y
  result_success = continue-fail
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner_group} home={folder}/mail/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
  mailbox Drafts {{
    special_use = \\Drafts
    auto = create
  }}
}}
service imap {{
  service_count = 1000
}}
service imap-login {{
  service_count = 0
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


class Dovecot:
    """A running server: `host`, `port`, and fresh users with mail."""

    def __init__(self) -> None:
        self.host = HOST
        self.port = free_port()
        places = (tempfile.gettempdir(), "/tmp")  # a socket's path may have 104 characters only
        short = next((place for place in places if len(place) < 16 and Path(place).is_dir()), None)
        self._temporary = tempfile.TemporaryDirectory(prefix="dovecot-", dir=short, ignore_cleanup_errors=True)
        self.folder = folder = Path(self._temporary.name)
        folder.chmod(0o755)
        self._numbers = itertools.count(1)
        config = folder / "dovecot.conf"
        config.write_text(self._configure(), encoding="utf-8")
        self._process = subprocess.Popen(
            [BINARY or "dovecot", "-F", "-c", str(config)],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        wait_for_port(self.port, self._process)

    def _configure(self) -> str:
        import pwd  # not on Windows, where there is no Dovecot either

        root = os.geteuid() == 0
        me = getpass.getuser()
        owner = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.geteuid())
        mail = self.folder / "mail"
        mail.mkdir()
        if root:
            os.chown(mail, owner.pw_uid, owner.pw_gid)
        return _CONFIG.format(
            folder=self.folder, host=self.host, port=self.port, password=PASSWORD,
            user="dovecot" if root else me, login_user="dovenull" if root else me,
            group="dovecot" if root else _group_name(owner.pw_gid),
            owner=owner.pw_uid, owner_group=owner.pw_gid,
        )  # fmt: skip

    def fresh_user(self) -> str:
        """Return a user name nobody has used; its mailbox is made by the first login."""
        return f"user{next(self._numbers)}"

    @contextmanager
    def logged_in(self, user: str) -> Iterator[imaplib.IMAP4]:
        """Give a plain imaplib session, for setting a scene or looking at it with other eyes than the door's."""
        client = imaplib.IMAP4(self.host, self.port, timeout=10)
        client.login(user, PASSWORD)
        try:
            yield client
        finally:
            client.logout()

    def put(self, user: str, *mails: bytes, folder: str = "INBOX", flags: str = "", date: str | None = None) -> None:
        """Append mails to a folder, making the folder where it is missing."""
        with self.logged_in(user) as client:
            client.create(folder)
            for mail in mails:
                kind, answer = client.append(folder, flags, date, mail)  # type: ignore[arg-type] # None is allowed
                assert kind == "OK", answer

    def stop(self) -> None:
        """Ask master and children to end, and wait: killed, it would leave them serving; alone it waits seconds."""
        for _ in range(50):  # a child that is still starting hears nothing yet
            with suppress(subprocess.TimeoutExpired, ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGTERM)
                self._process.wait(timeout=0.2)
                break
        self._temporary.cleanup()


def _group_name(number: int) -> str:
    import grp

    return grp.getgrgid(number).gr_name
