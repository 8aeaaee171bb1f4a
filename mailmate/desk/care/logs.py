"""The log in the home folder: rotating, UTF-8, without mail text; addresses and secrets are redacted."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence

FILE_BYTES = 1_000_000
OLD_FILES = 4

_ADDRESS = re.compile(r"([\w.+-])[\w.+'-]{0,64}@([\w.-]{1,255})")
_SCHEME = r"(?:(?:bearer|basic|xoauth2|plain|login)\s+)?"
_SECRETS = (
    re.compile(
        r"(?i)((?:password|passwd|passphrase|secret|(?<!max_)token|api[_-]?key|authorization|authenticate)[\"']?"
        rf"\s{{0,3}}[:=\s]\s{{0,3}}){_SCHEME}(?:\"[^\"]{{1,500}}\"|'[^']{{1,500}}'|[^\s,;&}})\]]+)"
    ),
    re.compile(r"(?i)(\bbearer\s+)[\w.~+/=-]{8,}"),
    re.compile(r"(://[^/\s:@]{1,100}:)[^/\s@]{1,100}(?=@)"),
    re.compile(r"()\bsk-[\w-]{8,}"),
)
"""What stands behind a word for a secret, in the password's place of an address, or looks like a key."""


class _Redacting(logging.Formatter):
    """A formatter that shortens addresses and secrets and lets no record look like two."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record)).replace("\r", "").replace("\n", "\n    ")


def redact(text: str) -> str:
    """Return `text` with every secret taken out and every address shortened to its first letter and domain."""
    for secret in _SECRETS:
        text = secret.sub(r"\1…", text)
    return _ADDRESS.sub(r"\1…@\2", text)


class _HomeLog(RotatingFileHandler):
    """The log of one home; a second one takes the place of the first."""


def log_to_home(home: Path) -> None:
    """Write mailmate's log into `home/logs/mailmate.log`, five files of a megabyte at most.

    Raises `StorageFailed` where the folder cannot be written.
    """
    folder = home / "logs"
    stop_logging()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _HomeLog(
            folder / "mailmate.log",
            maxBytes=FILE_BYTES,
            backupCount=OLD_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError as error:
        raise StorageFailed(
            Sentence("{folder} cannot be written: {why}.", {"folder": str(folder), "why": error.strerror or str(error)})
        ) from error
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("mailmate")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


def stop_logging() -> None:
    """Close the log of the home that was opened last, if any."""
    logger = logging.getLogger("mailmate")
    for handler in [one for one in logger.handlers if isinstance(one, _HomeLog)]:
        logger.removeHandler(handler)
        handler.close()
