"""A program in a terminal of its own: how long until it shows something, and until all a key caused is drawn."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from tests.bench.runs import plain_environment

QUIET = 0.3
"""Seconds without a sign after which everything is drawn."""
_LONGEST = 60.0
_ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[6n": b"\x1b[1;1R", b"\x1b[?2026$p": b"\x1b[?2026;0$y"}
"""What a terminal answers to what programs ask it."""


class Terminal:
    """Runs a program in a pseudo-terminal of 120 columns and 40 rows; end it with `close`, or use it in `with`."""

    def __init__(self, *command: str, environment: Mapping[str, str] | None = None) -> None:
        self._seen = b""
        self._begun = time.perf_counter()
        self.process, self._line = pty.fork()
        if self.process == 0:
            os.execvpe(command[0], command, {**plain_environment(), "TERM": "xterm-256color", **(environment or {})})
        fcntl.ioctl(self._line, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def shows(self, pattern: bytes) -> float:
        """Return the seconds from the start until the program has written this; raises `TimeoutError`."""
        while not re.search(pattern, self._seen):
            if not self._hear(_LONGEST):
                raise TimeoutError(f"never seen: {pattern!r} in {self._seen[-2000:]!r}")
        return time.perf_counter() - self._begun

    def press(self, keys: str) -> tuple[float, float]:
        """Press keys; return the seconds until the first and until the last sign it wrote because of them."""
        self._seen = b""
        begun = last = time.perf_counter()
        first = 0.0
        os.write(self._line, keys.encode())
        while self._hear(QUIET):
            last = time.perf_counter()
            first = first or last
        return (first or last) - begun, last - begun

    def settle(self) -> None:
        """Wait until the program is quiet."""
        while self._hear(QUIET):
            pass

    def megabytes(self) -> float:
        """Return the memory the program holds now (Linux)."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))

    def _hear(self, seconds: float) -> bool:
        """Wait so long for a further piece; False where none came."""
        ready, _, _ = select.select([self._line], [], [], seconds)
        if not ready:
            return False
        try:
            piece = os.read(self._line, 65_536)
        except OSError:  # the program has ended
            return False
        self._seen += piece
        for asked, answer in _ANSWERS.items():
            if asked in piece:
                os.write(self._line, answer)
        return bool(piece)

    def close(self) -> None:
        """End the program."""
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)
        os.close(self._line)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
