"""Locks between processes, with a second process that really holds one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailmate.doors.locks import STALE_SECONDS, Busy, hold
from mailmate.errors import StorageFailed

HOLDER = """
import pathlib, sys
from mailmate.doors.locks import hold
with hold(pathlib.Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def another_process_holding(home: Path, name: str) -> Iterator[subprocess.Popen[str]]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(home), name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline() == "held\n"
        yield holder
    finally:
        holder.kill()
        holder.communicate()


def test_a_lock_another_process_holds_is_busy_and_says_for_how_long(tmp_path):
    with another_process_holding(tmp_path, "sales"), pytest.raises(Busy) as busy, hold(tmp_path, "sales"):
        pytest.fail("two processes hold one lock")
    assert 0 <= busy.value.seconds < 60
    assert (busy.value.exit_code, busy.value.stale) == (75, False)
    assert str(busy.value) == "Another mailmate is at work on sales."


def test_another_name_and_another_home_are_free(tmp_path):
    with another_process_holding(tmp_path, "sales"), hold(tmp_path, "export"), hold(tmp_path / "other", "sales"):
        assert (tmp_path / "other" / "locks").is_dir()


def test_a_lock_is_free_again_when_its_holder_is_killed(tmp_path):
    with another_process_holding(tmp_path, "sales") as holder:
        holder.kill()
        holder.wait(timeout=10)
        with hold(tmp_path, "sales"):
            assert holder.returncode != 0


def test_a_lock_is_free_again_when_its_holder_ends(tmp_path):
    with another_process_holding(tmp_path, "sales") as holder:
        holder.communicate("")
        with hold(tmp_path, "sales", wait_seconds=0):
            assert holder.returncode == 0


def test_who_waits_gets_the_lock_when_it_is_given_up(tmp_path):
    with another_process_holding(tmp_path, "sales") as holder:
        holder.stdin.write("\n")
        holder.stdin.flush()
        with hold(tmp_path, "sales", wait_seconds=10):
            assert holder.wait(timeout=10) == 0


def test_an_error_inside_gives_the_lock_up_and_is_not_renamed(tmp_path):
    with pytest.raises(FileNotFoundError), hold(tmp_path, "sales"):
        (tmp_path / "nothing").read_bytes()
    with hold(tmp_path, "sales"):
        assert (tmp_path / "locks" / "sales.since").exists()


@pytest.mark.parametrize(
    ("seconds", "stale", "words"),
    [
        (0.0, False, "Another mailmate is at work on sales."),
        (125.0, False, "Another mailmate is at work on sales, for 2 minutes now."),
        (STALE_SECONDS + 1.0, True, "Another mailmate is at work on sales, for 30 minutes now."),
    ],
)
def test_a_lock_held_for_half_an_hour_is_trouble(seconds, stale, words):
    busy = Busy("sales", seconds)
    assert (busy.stale, str(busy)) == (stale, words)


@pytest.mark.parametrize("name", ["../../outside", "a/b\\c", "sales@factory.example", "客户", ".."])
def test_a_name_never_leaves_the_folder(tmp_path, name):
    with hold(tmp_path / "home", name):
        assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_home_that_takes_no_lock_says_so(tmp_path):
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    with pytest.raises(StorageFailed, match="takes no lock"), hold(tmp_path / "home", "sales"):
        pytest.fail("a lock was taken in a file")
