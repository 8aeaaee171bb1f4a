"""Patterns kept ready between runs: fewer are compiled, and nothing but that changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailmate.shipped import shipped_folder

PROGRAM = """
import json, re, sys
compiled = []
plain = re._parser.parse
def counted(pattern, flags=0, state=None):
    compiled.append(pattern)
    return plain(pattern, flags, state)
re._parser.parse = counted
from mailmate.cli.main import main
try:
    main()
finally:
    print(len(compiled), file=sys.stderr)
"""
MAIL = next(Path(shipped_folder("mailbox_fixtures")).glob("vietnam-01*.eml"))


def classify(cache: Path) -> tuple[dict[str, object], int]:
    """Return what is said of a mail, and how many patterns were compiled for it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "classify", "--json", str(MAIL)],
        capture_output=True, encoding="utf-8", check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache), "HOME": str(cache)},
    )  # fmt: skip
    return json.loads(done.stdout), int(done.stderr.split()[-1])


def kept(cache: Path) -> Path:
    return next(path for path in cache.rglob("patterns-classify*"))


@pytest.mark.slow
def test_a_second_run_compiles_few_patterns_and_says_the_same(tmp_path: Path) -> None:
    first, many = classify(tmp_path)
    second, few = classify(tmp_path)
    assert second == first
    assert few < many / 10  # those that are needed before the file is read


@pytest.mark.slow
def test_a_file_that_is_broken_or_of_another_python_is_left_and_written_anew(tmp_path: Path) -> None:
    first, many = classify(tmp_path)
    whole = kept(tmp_path).read_bytes()
    for broken in (b"", whole[: len(whole) // 2], whole.replace(b"GCC", b"GOO", 1), b"\0" * 100):
        kept(tmp_path).write_bytes(broken)
        again, compiled = classify(tmp_path)
        assert (again, compiled) == (first, many)
    assert classify(tmp_path)[1] < many / 4


@pytest.mark.slow
def test_a_cache_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    first, many = classify(tmp_path / "file")
    assert (first["intent"], classify(tmp_path / "file")[1]) == ("inquiry", many)
