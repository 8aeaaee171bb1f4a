"""Where what travels with the program stands: `prompts/` and `mailbox_fixtures/`, and the numbers of the reader.

In a wheel the folders lie inside the package; in a checkout or an editable install beside it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

_PACKAGE = Path(__file__).parent


def shipped_folder(name: str) -> Path:
    """Return the folder `name` that was shipped with this very copy of mailmate.

    Raises `FileNotFoundError` naming both places where it was looked for.
    """
    inside, beside = _PACKAGE / name, _PACKAGE.parent / name
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"mailmate's folder {name!r} is missing: looked in {inside} and {beside}")


def shipped_bytes(name: str) -> mmap | bytes:
    """Return a file of the package, mapped: what is not looked at is not read, and other processes share it."""
    from mmap import ACCESS_READ, mmap

    with (_PACKAGE / name).open("rb") as file:
        try:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
        except OSError:  # a file system that maps nothing
            return file.read()
