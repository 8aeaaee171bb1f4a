"""The regular expressions of a command kept ready between runs, as Python keeps its modules.

A command that reads mail compiles some five hundred patterns, which takes twice as long as all else it does; even a
list needs sixty. What `re` makes of them before it hands them to its engine is kept in the user's cache folder, a file
for each command, and stands in for the library's compiler, which is asked where a pattern is not in the file. The file
is good for one build of Python alone; where it is missing, old, broken or cannot be written, patterns are compiled as
ever. Nothing but speed hangs on it.
"""

from __future__ import annotations

import contextlib
import importlib
import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mailmate.earlier import read_checked, write_checked

_MUCH_NEW = 1500
"""Characters of patterns a run must have compiled for the file to be written again."""
_MOST = 4000
"""Patterns a file may hold: many more are left from earlier versions, and only those of this run are kept."""
_FORM = 2
"""Counts the forms the file has had."""
_ODD = re.DEBUG | re.LOCALE

Key = tuple[str, int]
Row = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class ReadyPatterns:
    """The patterns of one command; `load` before its modules are imported, `save` when it is done."""

    def __init__(self, command: str) -> None:
        self._command = command
        self._rows: dict[Key, bytes] = {}
        """Each still packed: a mail needs some of all that its command ever compiled."""
        self._used: dict[Key, bytes] = {}
        self._new = 0
        """Characters of the patterns that were compiled in this run."""

    def load(self) -> None:
        """Read the file, and let the library ask here before it compiles a pattern."""
        if not self._command:
            return
        with contextlib.suppress(Exception):  # whatever is wrong with the file: patterns are compiled as ever
            made_by, rows = marshal.loads(read_checked(_path(self._command)))
            self._rows = rows if made_by == _build() else {}
        with contextlib.suppress(Exception):  # another library than the one this was written for
            compiler: Any = importlib.import_module("re._compiler")
            compiler.compile = self._compiler(compiler.compile)

    def _compiler(self, plain: Callable[..., re.Pattern[str]]) -> Callable[..., re.Pattern[str]]:
        """Return what compiles in place of the library's own function, which it falls back on."""
        make = importlib.import_module("_sre").compile

        def compile_ready(source: Any, flags: int = 0) -> re.Pattern[str]:
            if type(source) is not str or flags & _ODD:
                return plain(source, flags)
            key = (source, int(flags))
            try:
                row = self._rows.get(key) or self._made(key)
                all_flags, code, groups, names, places = marshal.loads(row)
                made: re.Pattern[str] = make(
                    source, all_flags, memoryview(code).cast("I").tolist(), groups, names, places
                )
            except Exception:  # noqa: BLE001 - a wrong pattern is refused by the library, in its own words
                return plain(source, flags)
            self._used[key] = row
            return made

        return compile_ready

    def _made(self, key: Key) -> bytes:
        row = marshal.dumps(_row(*key))
        self._new += len(key[0])
        return row

    def save(self) -> None:
        """Keep what was compiled beside what was kept before."""
        if not self._command or self._new < _MUCH_NEW:
            return
        with contextlib.suppress(Exception):  # a full disk, a folder that may not be written, another kind of Python
            rows = self._rows | self._used
            write_checked(_path(self._command), marshal.dumps((_build(), rows if len(rows) <= _MOST else self._used)))


def _build() -> list[Any]:
    """Return what a compiled pattern is good for: this Python and no other."""
    sre = importlib.import_module("_sre")
    return [_FORM, sys.version, sys.implementation.cache_tag, sre.MAGIC, sre.CODESIZE, sre.MAXREPEAT]


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
    return cache_folder() / f"patterns-{command}.{sys.implementation.cache_tag}"


def cache_folder() -> Path:
    """Return where mailmate keeps what may be thrown away; platformdirs takes longer to load than all this saves."""
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"]) / "mailmate"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "mailmate"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mailmate"
