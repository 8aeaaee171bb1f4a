"""The regular expressions of a command kept ready between runs, as Python keeps its modules.

A command that reads mail compiles some five hundred patterns, which takes longer than all else it does; even a
list needs sixty. What `re`
made of them is kept in the user's cache folder, a file for each command, and put where `re` looks first. The file
is good for one build of Python alone; where it is missing, old, broken or cannot be written, patterns are compiled
as ever. Nothing but speed hangs on it.
"""

from __future__ import annotations

import contextlib
import importlib
import marshal
import os
import re
import sys
from array import array
from pathlib import Path
from typing import Any
from zlib import crc32

_MUCH_NEW = 1500
"""Characters of patterns a run must have compiled for the file to be written again."""
_MOST = 4000
_ODD = re.DEBUG | re.LOCALE

Row = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class ReadyPatterns:
    """The patterns of one command; `load` before its modules are imported, `save` when it is done."""

    def __init__(self, command: str) -> None:
        self._command = command
        self._rows: dict[tuple[str, int], Row] = {}

    def load(self) -> None:
        """Put the kept patterns where `re.compile` finds them."""
        if not self._command:
            return
        with contextlib.suppress(Exception):  # whatever is wrong with the file: patterns are compiled as ever
            kept = _path(self._command).read_bytes()
            if int.from_bytes(kept[:4], "little") != crc32(kept[4:]):
                return
            made_by, rows = marshal.loads(kept[4:])
            if made_by != _build():
                return
            make, known = importlib.import_module("_sre").compile, _known()
            for (source, flags), (all_flags, code, groups, names, places) in rows.items():
                known.setdefault(
                    (str, source, flags),
                    make(source, all_flags, memoryview(code).cast("I").tolist(), groups, names, places),
                )
            self._rows = rows

    def save(self) -> None:
        """Keep what was compiled beside what was kept before."""
        if not self._command:
            return
        with contextlib.suppress(Exception):  # a full disk, a folder that may not be written, another kind of Python
            new = [key for key in _compiled() if key not in self._rows]
            if sum(len(source) for source, _ in new) < _MUCH_NEW or len(self._rows) + len(new) > _MOST:
                return
            rows = self._rows | {key: _row(*key) for key in new}
            data = marshal.dumps((_build(), rows))
            _write(_path(self._command), crc32(data).to_bytes(4, "little") + data)


def _build() -> list[Any]:
    """Return what a compiled pattern is good for: this Python and no other."""
    sre = importlib.import_module("_sre")
    return [sys.version, sys.implementation.cache_tag, sre.MAGIC, sre.CODESIZE, sre.MAXREPEAT]


def _known() -> dict[Any, re.Pattern[str]]:
    known: dict[Any, re.Pattern[str]] = re._cache  # type: ignore[attr-defined] # where compile looks first
    return known


def _compiled() -> list[tuple[str, int]]:
    keys = [(key[1], key[2]) for key in _known() if key[0] is str]
    return [(source, flags) for source, flags in keys if not flags & _ODD]


def _row(source: str, flags: int) -> Row:
    """Return what `re` makes of a pattern before it hands it to its engine."""
    compiler, parser = importlib.import_module("re._compiler"), importlib.import_module("re._parser")
    parsed = parser.parse(source, flags)
    names = dict(parsed.state.groupdict)
    places: list[str | None] = [None] * parsed.state.groups
    for name, place in names.items():
        places[place] = name
    code = array("I", compiler._code(parsed, flags)).tobytes()
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, tuple(places)


def _path(command: str) -> Path:
    return _cache_folder() / "mailmate" / f"patterns-{command}.{sys.implementation.cache_tag}"


def _cache_folder() -> Path:
    """Return where this system keeps what may be thrown away; platformdirs takes longer to load than all this saves."""
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"])
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _write(path: Path, data: bytes) -> None:
    """Write a file as a whole, so that no other run reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
