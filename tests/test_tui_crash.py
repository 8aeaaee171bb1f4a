"""A machine that dies while somebody types: what was on the screen 0.3 s before is there again."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import sys
import time

import pytest

from mailmate.desk.mails.inbox import current_draft
from mailmate.desk.wiring import open_desk
from tests.screens import make_home

pytestmark = pytest.mark.slow

fcntl, pty, termios = (pytest.importorskip(name) for name in ("fcntl", "pty", "termios"))

LOST_AT_MOST = 0.3
SECONDS = 30


class Keyboard:
    """A program on a terminal of its own, and what it wrote there."""

    def __init__(self, *command: str) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.program = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment)
        os.close(slave)
        self._written = ""

    def type(self, words: str) -> None:
        os.write(self._master, words.encode())

    def look(self, seconds: float) -> None:
        """Take in what the program writes, for this long at most."""
        if select.select([self._master], [], [], seconds)[0]:
            self._written += os.read(self._master, 65536).decode("utf-8", "replace")

    def until(self, words: str) -> None:
        end = time.monotonic() + SECONDS
        while words not in self._written:
            assert time.monotonic() < end, f"{words!r} was not seen in {self._written[-3000:]!r}"
            self.look(0.1)
        self._written = ""

    def kill(self) -> None:
        os.kill(self.program.pid, signal.SIGKILL)
        self.program.wait()
        os.close(self._master)


def test_a_kill_while_typing_loses_at_most_three_tenths_of_a_second(tmp_path):
    home = make_home(tmp_path / "home")
    keyboard = Keyboard(sys.executable, "-m", "mailmate", "--home", str(home))
    keyboard.until("To do")
    keyboard.type("/proforma cashier\r")
    keyboard.until("1 found")
    keyboard.type("\r")
    keyboard.until("Gate")
    keyboard.type("e")
    keyboard.until("Next hole")
    keyboard.type("QQ你好ZZ")
    keyboard.until("ZZ")
    seen = time.monotonic()
    while time.monotonic() < seen + LOST_AT_MOST:
        keyboard.type("y")
        keyboard.look(0.02)
    keyboard.kill()
    with open_desk(home) as desk:
        [mail_id] = desk.database.connections.one("SELECT id FROM mails WHERE subject LIKE '%too much%'")
        draft = current_draft(desk, mail_id)
    assert draft.by == "person"
    assert draft.text.body.startswith("QQ你好ZZ")
