"""The log in the home folder: rotating, UTF-8, without mail text; addresses and secrets are redacted."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_ADDRESS = re.compile(r"([\w.+-])[\w.+-]{0,64}@([\w.-]{1,255})")
_SECRET = re.compile(r"(?i)\b(password|passwd|secret|token|api[_-]?key|authorization)\b([\"']?\s*[:=]\s*)\S+")


class _Redacting(logging.Formatter):
    """A formatter that shortens addresses and drops what follows a word for a secret."""

    def format(self, record: logging.LogRecord) -> str:
        text = _ADDRESS.sub(r"\1…@\2", super().format(record))
        return _SECRET.sub(r"\1\2…", text)


def log_to_home(home: Path) -> None:
    """Write mailmate's log into `home/logs/mailmate.log`, five files of a megabyte at most."""
    folder = home / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "mailmate.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8")
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("mailmate")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
