"""A backup: one zip file with the database as it stands at one moment and the user's own files beside it.

In it are `mailmate.db`, `config.toml`, `phrases.txt`, `knowledge/` and `prompts/`: what cannot be made again. Left out
are logs, pages and saved attachments. No secret is in it, for none is in the home folder (DESIGN section 5).
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from mailmate.config import CONFIG_NAME, DATABASE_NAME, make_home
from mailmate.desk.care.new_files import new_file, refuse_taken, room_for_work, writing
from mailmate.desk.drafts.insertable import PHRASES
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, StorageFailed, WrongUse
from mailmate.sentences import Sentence
from mailmate.values import dataclass

FOLDER = "backups"
"""Where a backup lies whose place nobody named."""
LAST = "last_backup"
"""The note of when and where the last one was made."""
LOCK = "care"
ASIDE = "before-restore"
_FILES = (CONFIG_NAME, PHRASES)
_FOLDERS = ("knowledge", "prompts")
_FASTEST = 1
"""Of zlib; mails shrink to a third by it, and the slower levels gain little."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, or put back."""

    path: Path
    bytes: int
    mails: int
    files: tuple[str, ...]
    """The user's own files in it."""
    held: int = 0
    """Mails of the outbox that wait for a person, for they may have left since."""
    aside: Path | None = None
    """Where what was there before lies now."""
    forgotten: int = 0
    """People and companies that were forgotten after the backup was made: they are back until forgotten again."""

    def numbers(self) -> dict[str, Any]:
        """Return it as `--json` prints it."""
        return {
            "path": str(self.path), "bytes": self.bytes, "mails": self.mails, "files": list(self.files),
            "held": self.held, "aside": str(self.aside) if self.aside else None, "forgotten": self.forgotten,
        }  # fmt: skip


def make_backup(desk: Desk, path: Path | None = None, *, force: bool = False) -> Made:
    """Write a backup to `path` (None: into the home folder, named after the moment) while others read and write.

    The copy is looked through before it is packed. Raises `WrongUse` where the file is there already, `TryLater` while
    another backup is made, `StorageFailed` where it cannot be written or the database is damaged.
    """
    from mailmate.doors.locks import hold
    from mailmate.store.soundness import check_copy, copy_database

    path = path or desk.home / FOLDER / f"mailmate-{desk.local_now:%Y-%m-%d-%H%M%S}.zip"
    refuse_taken(path, force=force)
    with hold(desk.home, LOCK), room_for_work(desk.home) as room:
        copy = room / DATABASE_NAME
        _check_room(desk.home, desk.database.path.stat().st_size)
        copy_database(desk.database.connections, copy)
        mails = check_copy(copy)
        own = list(_own_files(desk.home))
        with new_file(path, force=force) as file, writing(path):
            with zipfile.ZipFile(
                file, "w", zipfile.ZIP_DEFLATED, compresslevel=_FASTEST, strict_timestamps=False
            ) as to:
                to.write(copy, DATABASE_NAME)
                for name in own:
                    to.write(desk.home / name, name)
            _check_packed(file, path)
    size = path.stat().st_size
    desk.database.journal.note(LAST, {"at": desk.now().isoformat(), "path": str(path), "bytes": size})
    return Made(path, size, mails, tuple(own))


def _own_files(home: Path) -> Iterator[str]:
    """Yield the user's own files by their names within the home, folders with a slash."""
    yield from (name for name in _FILES if (home / name).is_file())
    for folder in _FOLDERS:
        for path in sorted((home / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(home).as_posix()


def _check_packed(file: BinaryIO, path: Path) -> None:
    """Read the finished zip once: what comes back must be what was written."""
    with zipfile.ZipFile(file) as packed:
        broken = packed.testzip()
    if broken:
        raise StorageFailed(Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": broken}))


def _check_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        values = {"folder": str(folder), "free": free // 2**20, "needed": -(-needed // 2**20)}
        raise StorageFailed(
            Sentence("The disk of {folder} has {free} MB left; {needed} MB are needed.", values),
            Sentence("Free some space, then run it again."),
        )


def restore_backup(home: Path, path: Path, now: datetime, *, force: bool = False) -> Made:
    """Put a backup back into a home folder; what lies there is kept beside it, never written over.

    Approved mails wait for a person afterwards: they may have left since. Raises `BadInput` for a file that is no
    backup, `WrongUse` where the home has a database and `force` is not given, `TryLater` while it is in use.
    """
    from mailmate.doors.locks import hold
    from mailmate.store.soundness import carry_forgotten, check_copy, hold_what_was_approved

    with writing(home):
        make_home(home)
    with _open_backup(path) as packed, hold(home, LOCK):
        names = _names_in(packed, path)
        _refuse_database(home, force=force)
        with room_for_work(home) as room:
            _check_room(home, sum(one.file_size for one in packed.infolist()))
            with writing(room):
                packed.extractall(room, names)
            mails = check_copy(room / DATABASE_NAME)
            held = hold_what_was_approved(room / DATABASE_NAME, now)
            forgotten = carry_forgotten(home / DATABASE_NAME, room / DATABASE_NAME)
            with writing(home):
                aside = _put_aside(home, now)
                _move_in(room, home)
    own = tuple(name for name in names if name != DATABASE_NAME)
    return Made(path, path.stat().st_size, mails, own, held, aside, forgotten)


def _open_backup(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadInput(Sentence("{path} cannot be read: {why}.", {"path": str(path), "why": why})) from error


def _names_in(packed: zipfile.ZipFile, path: Path) -> list[str]:
    """Return the names in a backup; raise `BadInput` where one does not belong into one, or a file of it is broken."""
    names = [one.filename for one in packed.infolist() if not one.is_dir()]
    if DATABASE_NAME not in names or not all(map(_is_ours, names)):
        raise BadInput(
            Sentence("{path} is no backup of mailmate.", {"path": str(path)}),
            Sentence("A backup is the .zip file that `mailmate backup` made."),
        )
    try:
        broken = packed.testzip()
    except (OSError, zipfile.BadZipFile, EOFError, ValueError, RuntimeError) as error:
        broken = str(error)
    if broken:
        raise BadInput(
            Sentence("{path} is damaged: {why}.", {"path": str(path), "why": broken}), Sentence("Take an older backup.")
        )
    return names


def _is_ours(name: str) -> bool:
    parts = PurePosixPath(name).parts
    inside = "\\" not in name and ":" not in name and ".." not in parts and not name.startswith("/")
    return inside and (name in (DATABASE_NAME, *_FILES) or (len(parts) > 1 and parts[0] in _FOLDERS))


def _refuse_database(home: Path, *, force: bool) -> None:
    from mailmate.store.soundness import refuse_in_use

    database = home / DATABASE_NAME
    if not database.exists():
        return
    if not force:
        raise WrongUse(
            Sentence("{path} is there already.", {"path": str(database)}),
            Sentence("With --force it is put aside, and the backup takes its place."),
        )
    refuse_in_use(database)


def _put_aside(home: Path, now: datetime) -> Path | None:
    """Move what a backup would write over into a folder of its own, the database first; None where nothing is there."""
    names = (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", *_FILES, *_FOLDERS)
    here = [home / name for name in names if (home / name).exists()]
    if not here:
        return None
    aside = home / f"{ASIDE}-{now:%Y-%m-%d-%H%M%S-%f}"
    aside.mkdir()
    for path in here:
        path.rename(aside / path.name)
    return aside


def _move_in(room: Path, home: Path) -> None:
    """Move the unpacked files into the home, the database last: until it is there, restoring may be run again."""
    for path in sorted(room.iterdir(), key=lambda one: one.name == DATABASE_NAME):
        if path.name in (DATABASE_NAME, *_FILES, *_FOLDERS):
            path.rename(home / path.name)
