"""The inbox in a real terminal: opened, read, edited, sent and closed by keys, seen through tmux."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from mailmate.shipped import shipped_folder

TMUX = shutil.which("tmux")
SECONDS = 30

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not TMUX and os.environ.get("MAILMATE_REQUIRE_TMUX") != "1", reason="tmux is not installed (Debian: tmux)"
    ),
]


class Terminal:
    """One program in a terminal of its own; every wait ends."""

    def __init__(self, folder: Path, size: tuple[int, int], command: str) -> None:
        self._tmux = [TMUX or "tmux", "-S", str(folder / "tmux"), "-f", os.devnull]
        columns, lines = map(str, size)
        self._run("new-session", "-d", "-s", "inbox", "-x", columns, "-y", lines, command)

    def _run(self, *arguments: str) -> str:
        done = subprocess.run([*self._tmux, *arguments], capture_output=True, encoding="utf-8", check=False, timeout=10)
        return done.stdout

    def screen(self) -> str:
        return self._run("capture-pane", "-p", "-t", "inbox")

    def keys(self, *keys: str) -> None:
        self._run("send-keys", "-t", "inbox", *keys)

    def type(self, words: str) -> None:
        self._run("send-keys", "-t", "inbox", "-l", words)

    def until(self, seen: Callable[[str], bool]) -> str:
        """Return the screen once it is as `seen` wants it; fail with what stood there instead."""
        end = time.monotonic() + SECONDS
        while not seen(screen := self.screen()):
            assert time.monotonic() < end, f"not seen within {SECONDS} s:\n{screen}"
            time.sleep(0.05)  # between two looks
        return screen

    def shows(self, words: str) -> str:
        return self.until(lambda screen: words in " ".join(screen.split()))

    def ends(self) -> None:
        end = time.monotonic() + SECONDS
        while self._run("list-sessions"):
            assert time.monotonic() < end, self.screen()
            time.sleep(0.05)  # between two looks

    def kill(self) -> None:
        self._run("kill-server")


FEW = ("refund-01-overpaid.eml", "malaysia-01-inquiry.eml", "finland-01-sample-approved.eml", "peru-01-terse.eml")


def few_fixtures(folder: Path) -> Path:
    """Return a folder like the shipped mailbox, with few mails and a short time to undo."""
    shipped = shipped_folder("mailbox_fixtures")
    folder.mkdir()
    profile = (shipped / "profile.toml").read_text(encoding="utf-8")
    assert "undo_seconds = 10" in profile
    (folder / "profile.toml").write_text(profile.replace("undo_seconds = 10", "undo_seconds = 1"), encoding="utf-8")
    shutil.copytree(shipped / "knowledge", folder / "knowledge")
    for name in FEW:
        shutil.copyfile(shipped / name, folder / name)
    return folder


@pytest.fixture(params=[(80, 24), (120, 40)], ids=["80x24", "120x40"])
def terminal(request, tmp_path) -> Iterator[Terminal]:
    """A demo in a terminal; its throw-away home lies in the test's folder."""
    fixtures = few_fixtures(tmp_path / "fixtures")
    program = shlex.join([sys.executable, "-m", "mailmate", "demo", "--fixtures", str(fixtures)])
    variables = f"LANG=C.UTF-8 TERM=xterm-256color TMPDIR={shlex.quote(str(tmp_path))}"
    opened = Terminal(tmp_path, request.param, f"env {variables} {program}")
    yield opened
    opened.kill()


def test_a_mail_is_read_edited_sent_and_the_inbox_closed_in_a_real_terminal(terminal, tmp_path):
    terminal.shows("demo: nothing is sent")
    terminal.keys("/")
    terminal.type("cashier proforma")
    terminal.keys("Enter")
    terminal.shows("1 found")
    terminal.keys("Enter")
    terminal.shows("By mistake our cashier paid")
    terminal.keys("e")
    terminal.shows("Next hole")
    terminal.type("Good day 你好. ")
    terminal.shows("Good day 你好. Dear Henrik")
    terminal.keys("C-s")
    terminal.shows("Enter: send")
    terminal.keys("Enter")
    terminal.shows("leaving")
    terminal.shows("Demo: written to")
    [sent] = tmp_path.glob("mailmate-demo-*/demo-outbox/*.eml")
    mail = message_from_bytes(sent.read_bytes(), policy=default)
    assert mail["To"] == "Henrik Aas <henrik@fjordaqua.example>"
    assert mail.get_content().startswith("Good day 你好. Dear Henrik")
    terminal.keys("q")
    terminal.ends()
    assert list(tmp_path.glob("mailmate-demo-*")) == [], "nothing of the demo is left"
