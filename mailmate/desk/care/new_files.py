"""Files mailmate hands to a person: written beside their place under another name, private, and put there whole.

What lies there already is never written over unless a person says so. A run that is killed leaves only a file whose
name ends in `.part`, or a folder whose name begins with `unfinished-`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mailmate.errors import StorageFailed, WrongUse
from mailmate.sentences import Sentence

UNFINISHED = "unfinished-"


@contextmanager
def new_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Open a private file that stands at `path` once the block is over; after an error nothing stands there.

    Raises `WrongUse` where something lies there and `force` does not allow to write over it, `StorageFailed` where it
    cannot be written.
    """
    refuse_taken(path, force=force)
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=f"{path.name}-", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "w+b") as file:
            yield file
            with writing(path):
                file.flush()
                os.fsync(file.fileno())
        with writing(path):
            _put_in_place(part, path, force=force)
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _put_in_place(part: Path, path: Path, *, force: bool) -> None:
    """Give a finished file its name; what came to lie there meanwhile stays, unless `force`."""
    if not force:
        try:
            path.hardlink_to(part)
        except FileExistsError:
            refuse_taken(path, force=False)
        except OSError:  # a disk without hard links, as memory sticks are
            refuse_taken(path, force=False)
        else:
            return
    part.replace(path)


def refuse_taken(path: Path, *, force: bool) -> None:
    """Raise `WrongUse` where something lies at `path` that may not be written over."""
    if path.is_dir() or (path.exists() and not force):
        raise WrongUse(
            Sentence("{path} is there already.", {"path": str(path)}),
            Sentence("Name another file, or write over it with --force."),
        )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the file system says while `path` is written into `StorageFailed`."""
    try:
        yield
    except OSError as error:
        raise StorageFailed(
            Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": error.strerror or str(error)})
        ) from error


@contextmanager
def room_for_work(home: Path) -> Iterator[Path]:
    """Give a private folder within the home that is gone afterwards; those of runs that were killed go first.

    Only for whoever holds a lock of the home, or it would take the folder of another from under it.
    """
    for left in home.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
    with writing(home):
        folder = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=home))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
