"""Saving a mail's attachments into a folder, under names no sender can use against the machine.

A name from a mail is a wish. Folders, control characters, what Windows forbids and what would hide the
file are taken out; nothing that lies there already is written over.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path

from mailmate.desk.mailbox.whole_mails import fetch_on_demand
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, StorageFailed
from mailmate.mail.hidden import clean_for_display
from mailmate.mail.model import Attachment
from mailmate.sentences import Sentence
from mailmate.values import dataclass

FOLDER_NAME = "attachments"
LONGEST_NAME, LONGEST_ENDING = 120, 10
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


@dataclass(frozen=True, slots=True)
class SavedFiles:
    """What saving the attachments of one mail did."""

    folder: Path
    saved: tuple[Path, ...]
    missing: tuple[str, ...]
    """Names of parts whose content is not here: it still lies on the server only."""
    error: MailmateError | None = None
    """Why the server could not be asked for them."""


def save_attachments(desk: Desk, mail_id: int, folder: Path | None = None) -> SavedFiles:
    """Write a mail's attachments into `folder` (None: a folder of the mail's own in the home folder).

    What lies on the server only is fetched first; where that fails, what is here is written and the rest named.
    Raises `StorageFailed` where they cannot be written.
    """
    trouble = None if desk.database.mails.raw(mail_id).complete else _fetch_rest(desk, mail_id)
    _, mail = parse_kept(desk, mail_id)
    into = folder or desk.home / FOLDER_NAME / str(mail_id)
    here = [part for part in mail.attachments if part.content is not None and part.complete]
    missing = tuple(safe_name(part) for part in mail.attachments if part not in here)
    try:
        if here:
            into.mkdir(parents=True, exist_ok=True)
        saved = tuple(_save_one(into, part) for part in here)
    except OSError as error:
        raise StorageFailed(
            Sentence(
                "The files could not be saved in {folder}: {why}.",
                {"folder": str(into), "why": error.strerror or str(error)},
            )
        ) from error
    return SavedFiles(into, saved, missing, trouble)


def _fetch_rest(desk: Desk, mail_id: int) -> MailmateError | None:
    try:
        fetch_on_demand(desk, mail_id)
    except MailmateError as error:
        return error
    return None


def safe_name(part: Attachment) -> str:
    """Return a file name for a part that is safe on every system; nameless parts are numbered."""
    name = " ".join(clean_for_display(part.name).translate(_FORBIDDEN).split()).strip(". ")
    stem, dot, ending = name.rpartition(".")
    if dot and ending.isalnum() and len(ending) <= LONGEST_ENDING:
        ending = f".{ending}"
    else:
        stem, ending = name, mimetypes.guess_extension(part.media_type) or ""
    stem = stem.strip(". ")[:LONGEST_NAME] or f"part-{part.index}"
    if stem.partition(".")[0].strip().lower() in _DEVICES:
        stem = f"_{stem}"
    return f"{stem}{ending}"


def _save_one(folder: Path, part: Attachment) -> Path:
    """Write one part under the first name that is free, or leave the file that holds these very bytes."""
    content = part.content or b""
    for path in _names(folder / safe_name(part)):
        try:
            with path.open("xb") as file:
                file.write(content)
        except FileExistsError:
            if path.is_file() and path.read_bytes() == content:
                return path
        else:
            return path
    raise AssertionError("a free name is always found")


def _names(path: Path) -> Iterator[Path]:
    yield path
    number = 1
    while True:
        number += 1
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")
