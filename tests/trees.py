"""mailmate's own source as syntax trees, for tests that look through all of it: a file is parsed once in a process."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import mailmate

PACKAGE = Path(mailmate.__file__).parent
_TOLD = (ast.Call, ast.Import, ast.ImportFrom, ast.Attribute)


@cache
def files_of(room: str = ".") -> tuple[Path, ...]:
    """Return the source files of a room of the house, or of all rooms."""
    return tuple(sorted((PACKAGE / room).rglob("*.py")))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return the calls, imports and attributes of a file, whatever they stand in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tuple(node for node in ast.walk(tree) if isinstance(node, _TOLD))
