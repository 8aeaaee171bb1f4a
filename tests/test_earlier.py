"""What earlier runs worked out: kept for later ones while it holds, and never missed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailmate import earlier
from mailmate.earlier import Table, keep_in


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_in(tmp_path / "cache")
    yield tmp_path / "cache"
    earlier._folder.clear()


def kept(folder: Path) -> Path:
    return next(folder.iterdir())


def test_a_later_run_finds_what_was_kept(folder: Path) -> None:
    Table("sums", "mailmate.values").keep("one and one", 2)
    assert Table("sums", "mailmate.values").find("one and one") == 2
    assert Table("sums", "mailmate.values").find("two and two") is None


def test_nothing_is_kept_where_no_command_was_started(folder: Path) -> None:
    earlier._folder.clear()
    Table("sums").keep("one and one", 2)
    assert not folder.exists()
    assert Table("sums").find("one and one") is None


def test_a_broken_file_counts_as_none_and_is_written_again(folder: Path) -> None:
    Table("sums").keep("one and one", 2)
    data = kept(folder).read_bytes()
    kept(folder).write_bytes(data[:-1] + b"\0")
    table = Table("sums")
    assert table.find("one and one") is None
    table.keep("two and two", 4)
    assert Table("sums").find("two and two") == 4


def test_a_table_ends_with_the_code_it_was_worked_out_by(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "adding.py").write_text("", encoding="utf-8")
    Table("sums", "adding").keep("one and one", 2)
    (tmp_path / "adding.py").write_text("# another way", encoding="utf-8")
    assert Table("sums", "adding").find("one and one") is None


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    table = Table("sums")
    table.keep("one and one", 2)
    assert table.find("one and one") == 2


YEAR = """
import sys
from pathlib import Path
from mailmate.earlier import keep_in
from mailmate.trade.time.calendars import year_of
keep_in(Path(sys.argv[1]))
print(sorted(year_of("CN", 2026).working)[0], year_of("CN", 2026).known, "holidays" in sys.modules)
"""


def test_a_year_looked_up_by_an_earlier_run_is_the_same_without_the_library(tmp_path: Path) -> None:
    runs = [
        subprocess.run([sys.executable, "-c", YEAR, str(tmp_path)], capture_output=True, check=True, text=True).stdout
        for _ in range(2)
    ]
    assert runs == ["2026-01-04 True True\n", "2026-01-04 True False\n"]
