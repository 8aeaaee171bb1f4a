"""What earlier runs worked out and a run need not work out again: tables in the user's cache folder.

Only a command that a person or a machine started keeps anything (`keep_in`); whoever imports mailmate works everything
out. A table is good for the files it was worked out from, as they were then. Where it is missing, old, broken or
cannot be written, things are worked out as ever: nothing but speed hangs on it.
"""

from __future__ import annotations

import contextlib
import marshal
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

_folder: list[Path] = []


def keep_in(folder: Path) -> None:
    """Let the tables of this process be kept in `folder`."""
    _folder[:] = [folder]


class Table:
    """Plain values (what `marshal` takes) by name, worked out from the code of some modules."""

    def __init__(self, name: str, *made_by: str) -> None:
        self._name, self._made_by = name, made_by
        self._rows: dict[str, Any] | None = None

    def find(self, key: str) -> Any | None:
        """Return what was kept under `key`, or None."""
        return self._known().get(key) if _folder else None

    def keep(self, key: str, value: Any) -> None:
        """Keep a value for later runs, at once: the process may be killed right here."""
        if not _folder:
            return
        self._rows = {**self._known(), key: value}
        with contextlib.suppress(Exception):  # a full disk, a folder that may not be written
            write_checked(self._path(), marshal.dumps((_stamps(self._made_by), self._rows)))

    def _known(self) -> Mapping[str, Any]:
        if self._rows is None:
            self._rows = {}
            with contextlib.suppress(Exception):  # whatever is wrong with the file
                stamps, rows = marshal.loads(read_checked(self._path()))
                self._rows = rows if stamps == _stamps(self._made_by) else {}
        return self._rows

    def _path(self) -> Path:
        return _folder[0] / f"{self._name}.{marshal.version}"


def _stamps(modules: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """Return which files the modules are and when they were written, without loading them."""
    from importlib.util import find_spec

    files = [str(spec.origin) for name in modules if (spec := find_spec(name))]
    return [(file, at.st_mtime_ns, at.st_size) for file in files for at in [Path(file).stat()]]


def read_checked(path: Path) -> memoryview:
    """Return what `write_checked` wrote; raises `OSError` or `ValueError` where that is missing or broken."""
    kept = memoryview(path.read_bytes())
    if int.from_bytes(kept[:4], "little") != crc32(kept[4:]):
        raise ValueError(path)
    return kept[4:]


def write_checked(path: Path, data: bytes) -> None:
    """Write a file as a whole with its checksum, so that no other run reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(crc32(data).to_bytes(4, "little") + data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
