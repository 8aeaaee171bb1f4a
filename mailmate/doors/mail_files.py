"""Mails from files: .eml, mbox, Maildir, folders of these, standard input. Bytes only; nothing is parsed.

An mbox is read line by line, for an export of years can be larger than the memory. Directories are walked in
the order of their names. What a person names must look like mail; what lies in a folder is taken by its name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO

from mailmate.errors import BadInput
from mailmate.mail.model import RawMail
from mailmate.sentences import Sentence

LARGEST = 150_000_000
"""Bytes of one mail that are read; of a longer one the rest is left and the mail is marked as not complete."""

_LINE = 65_536
_SEPARATOR = re.compile(rb"From [^\r\n]{0,200}? \d{1,2}:\d{2}(?::\d{2})?(?: [A-Z0-9+-]{1,6}){0,2} (?:19|20)\d{2}\b")
_QUOTED = re.compile(rb">+From ")
_STAMP = re.compile(r"[A-Z][a-z]{2} +[A-Z][a-z]{2} +\d{1,2} \d{1,2}:\d{2}(?::\d{2})? (?:[-+]\d{4} )?\d{4}")
_MAILDIR_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)\Z")
_STATUS = re.compile(rb"(?im)^(x-status|status|x-mozilla-status):[ \t]*([0-9A-Za-z]{1,12})")
_HEADER = re.compile(rb"(?:^|[\r\n])[!-9;-~]{1,76}[ \t]{0,8}:")
"""A header field (RFC 5322 2.2); where one stands early, a NUL byte makes a mail damaged and not no mail."""
_FOREIGN = {
    b"\xd0\xcf\x11\xe0": Sentence("It is an Outlook .msg file; in Outlook use Save as, and choose .eml."),
    b"!BDN": Sentence("It is an Outlook .pst file; export the folder as .eml or mbox."),
    b"PK\x03\x04": Sentence("It is a zip file; unpack it first."),
    b"%PDF": Sentence("It is a PDF; mailmate reads the mail it came with."),
}


def read_mail_files(paths: Iterable[str]) -> Iterator[tuple[str, RawMail]]:
    """Yield a name and the bytes of every mail in these files and folders; `-` is one mail on standard input.

    A mail of an mbox is called `file#3`. Raises `BadInput` naming a path that is missing, unreadable or no mail.
    """
    for name in paths:
        if name == "-":
            yield "-", RawMail(*_read_all(sys.stdin.buffer))
            continue
        path = Path(name)
        with _reading(path):
            if path.is_dir():
                yield from _read_named_folder(path)
            else:
                yield from _read_file(path, named=True)


def _read_named_folder(path: Path) -> Iterator[tuple[str, RawMail]]:
    found = False
    for one in _walk(path):
        found = True
        yield one
    if not found:
        raise BadInput(
            Sentence("{path} holds no mail.", {"path": str(path)}),
            Sentence("A folder may hold .eml and .mbox files, or be a Maildir with cur and new."),
        )


def _walk(folder: Path) -> Iterator[tuple[str, RawMail]]:
    """Yield the mails of a folder and of those in it; links to folders are not followed, they may lead in circles."""
    entries = sorted(folder.iterdir())
    names = {entry.name for entry in entries}
    is_maildir = {"cur", "new"} <= names
    if is_maildir:
        for part in ("cur", "new"):
            yield from (_read_maildir_file(path) for path in sorted((folder / part).iterdir()) if path.is_file())
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink() and not (is_maildir and entry.name in ("cur", "new", "tmp")):
            yield from _walk(entry)
        elif entry.suffix.lower() in (".eml", ".mbox") and entry.is_file():
            yield from _read_file(entry, named=False)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what the file system says into a `BadInput` naming the file."""
    try:
        yield
    except OSError as error:
        raise BadInput(
            Sentence("{path} cannot be read: {why}.", {
                "path": str(error.filename or path), "why": error.strerror or str(error),
            })
        ) from error  # fmt: skip


def _read_file(path: Path, *, named: bool) -> Iterator[tuple[str, RawMail]]:
    """Yield the mails of one file; one that a person named must look like mail."""
    with path.open("rb") as file:
        start = file.read(512)
        file.seek(0)
        if named:
            _check_start(path, start)
        if start.startswith(b"From ") and path.suffix.lower() != ".eml":
            for number, raw in enumerate(_split_mbox(file), start=1):
                yield f"{path}#{number}", raw
        elif path.suffix.lower() == ".mbox" and not start.strip():
            return  # an emptied folder of Thunderbird
        else:
            data, complete = _read_all(file)
            yield str(path), RawMail(data, complete, len(data) if complete else None)


def _check_start(path: Path, start: bytes) -> None:
    for magic, why in _FOREIGN.items():
        if start.startswith(magic):
            raise BadInput(Sentence("{path} is no mail file.", {"path": str(path)}), why)
    if not start.strip() or (b"\0" in start and not _HEADER.search(start)):
        raise BadInput(
            Sentence("{path} is no mail file.", {"path": str(path)}),
            Sentence("It is empty, or no text. Give .eml, mbox or a Maildir."),
        )


def _read_all(file: BinaryIO) -> tuple[bytes, bool]:
    data = file.read(LARGEST + 1)
    return data[:LARGEST], len(data) <= LARGEST


def _read_maildir_file(path: Path) -> tuple[str, RawMail]:
    """Read one mail of a Maildir; its name tells when it came and its flags."""
    with path.open("rb") as file:
        data, complete = _read_all(file)
    told = _MAILDIR_FLAGS.search(path.name)
    flags = told[1] if told else ""
    stamp = path.name.partition(".")[0]
    received = datetime.fromtimestamp(int(stamp), UTC) if stamp.isdigit() and len(stamp) <= 10 else None
    return str(path), RawMail(data, complete, len(data) if complete else None, received, "S" in flags, "R" in flags)


def _split_mbox(file: BinaryIO) -> Iterator[RawMail]:
    """Yield the mails of an mbox (RFC 4155); a separator is a From line with time and year after an empty line.

    Lines quoted as `>From ` lose one `>` (mboxrd). The empty line before a separator is not the mail's.
    """
    separator, blank = file.readline(_LINE), False
    lines = _Lines()
    while line := file.readline(_LINE):
        if blank and line.startswith(b"From ") and _SEPARATOR.match(line):
            yield lines.as_mail(separator)
            separator, lines = line, _Lines()
        else:
            lines.add(line[1:] if line.startswith(b">") and _QUOTED.match(line) else line)
        blank = line in (b"\n", b"\r\n")
    yield lines.as_mail(separator)


class _Lines:
    """The lines of one mail of an mbox, as many as are kept."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []
        self._size = 0
        self._complete = True

    def add(self, line: bytes) -> None:
        if self._size + len(line) > LARGEST:
            self._complete = False
            return
        self._lines.append(line)
        self._size += len(line)

    def as_mail(self, separator: bytes) -> RawMail:
        if self._lines and self._lines[-1] in (b"\n", b"\r\n") and len(self._lines) > 1:
            self._lines.pop()
        data = b"".join(self._lines)
        seen, answered = _read_status(data)
        size = len(data) if self._complete else None
        return RawMail(data, self._complete, size, _read_separator(separator), seen, answered)


def _read_status(data: bytes) -> tuple[bool, bool]:
    """Return seen and answered as mail programs note them in an mbox: letters, or Mozilla's bits in hex."""
    header = re.split(rb"\r?\n\r?\n", data[:_LINE], maxsplit=1)[0]
    seen = answered = False
    for name, value in _STATUS.findall(header):
        if name.lower() == b"x-mozilla-status":
            bits = int(value, 16) if re.fullmatch(rb"[0-9A-Fa-f]{1,8}", value) else 0
            seen, answered = seen or bool(bits & 1), answered or bool(bits & 2)
        else:
            seen, answered = seen or b"R" in value, answered or b"A" in value
    return seen, answered


def _read_separator(line: bytes) -> datetime | None:
    """Return the time of a From line, which is UTC unless it says otherwise (RFC 4155)."""
    told = _STAMP.search(line.decode("latin-1"))
    if not told:
        return None
    weekday, month, day, clock, *zone, year = told[0].split()
    try:
        moment = parsedate_to_datetime(f"{weekday}, {day} {month} {year} {clock} {zone[0] if zone else '+0000'}")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
