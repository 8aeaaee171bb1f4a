"""What is dear to make and the same for every test: the first process of a run that needs it makes it, all read it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

T = TypeVar("T")

shared: list[Path] = []
"""The folder all processes of this run know; none outside pytest, where each process makes its own."""


def once(name: str, make: Callable[[], T]) -> T:
    """Return what `make` returned to the process that asked first for this name; it must be the same in every one."""
    if not shared:
        return make()
    path = shared[-1] / f"{name}.pickle"
    with FileLock(f"{path}.lock"):
        if not path.exists():
            path.write_bytes(pickle.dumps(make()))
    return pickle.loads(path.read_bytes())
