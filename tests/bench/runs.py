"""Running programs and steps in turn: wall time, processor time and highest memory, and medians of rounds."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5

_LAUNCH = """
import json, os, sys, time
begin = time.perf_counter()
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - begin
told = [wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)]
with open(sys.argv[1], "w") as file:
    json.dump(told, file)
"""
"""A small process between: what the system tells of a child's memory begins with that of its parent."""


@dataclass(frozen=True)
class Run:
    """What one run of a program took: seconds, seconds of processor time, megabytes at most; and what it printed."""

    wall: float
    used: float
    megabytes: float
    output: str


def run(*command: str, environment: Mapping[str, str] | None = None, codes: Sequence[int] = (0,)) -> Run:
    """Run a program to its end; it must end with one of these codes."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.json"
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _LAUNCH, str(told), *command],
            check=True,
            capture_output=True,
            env={**plain_environment(), **(environment or {})},
            text=True,
        )
        wall, used, megabytes, code = json.loads(told.read_text(encoding="utf-8"))
    assert code in codes, f"{command} ended with {code}: {done.stderr[-2000:]}"
    return Run(wall, used, megabytes, done.stdout)


def plain_environment() -> dict[str, str]:
    """Return the environment as a user has it: modules are kept as bytecode."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def mailmate(
    home: Path, *arguments: str, environment: Mapping[str, str] | None = None, codes: Sequence[int] = (0,)
) -> Run:
    """Run a command of mailmate on a home."""
    whole = (sys.executable, "-m", "mailmate", *arguments, "--home", str(home))
    return run(*whole, environment=environment, codes=codes)


def in_turn(*sides: Callable[[], float], rounds: int = ROUNDS) -> tuple[float, ...]:
    """Return the median of each side; every round runs all of them, one after the other."""
    figures = [[side() for side in sides] for _ in range(rounds)]
    return tuple(statistics.median(one) for one in zip(*figures, strict=True))


def highest(figures: Sequence[float], share: float = 0.95) -> float:
    """Return the figure that so large a share of all does not pass."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
