"""Home folders for tests: a config.toml over servers of the test, and the demo's knowledge beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

from mailmate.config import DATABASE_NAME, Mailbox
from mailmate.shipped import shipped_folder
from tests.servers.dovecot import PASSWORD
from tests.servers.line_relay import LineRelay
from tests.servers.smtp_sink import SmtpSink
from tests.store_samples import lay_database

SECRET = "MAILMATE_TEST_SECRET"


def make_home(home: Path, mailbox: Mailbox, smtp: SmtpSink | LineRelay | None = None, extra: str = "") -> Path:
    """Write a home that reads `mailbox` and sends by `smtp`; `extra` is more TOML."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    imap = mailbox.imap
    port = smtp.port if smtp else 1
    (home / "config.toml").write_text(
        f"""
[me]
name = "Iris Shen"
company = "Ningbo Seakeel Valve Co., Ltd."
timezone = "Asia/Shanghai"
country = "CN"

[[mailbox]]
address = "{mailbox.address}"
imap = {{ host = "{imap.host}", port = {imap.port}, security = "none", username = "{imap.username}" }}
smtp = {{ host = "127.0.0.1", port = {port}, security = "none", username = "{imap.username}" }}
password = {{ env = "{SECRET}" }}
{extra}
""",
        encoding="utf-8",
    )
    lay_database(home / DATABASE_NAME)
    shutil.copytree(shipped_folder("mailbox_fixtures") / "knowledge", home / "knowledge", dirs_exist_ok=True)
    return home


def know_secret(monkeypatch) -> None:
    """Put the mailbox's password where the config says it is."""
    monkeypatch.setenv(SECRET, PASSWORD)
