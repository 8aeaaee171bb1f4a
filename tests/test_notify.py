"""The user's own program hears of new duties once, by counts and kinds; its failing is a note."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mailmate.config import NotifySettings
from mailmate.desk.care.notify import tell_new_duties
from mailmate.desk.wiring import Desk
from mailmate.errors import BadConfig
from tests.screens import inbox_desk

TAKE = "import pathlib, sys; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + sys.stdin.read() + '\\n')"


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    path = tmp_path / "heard"
    path.write_text("")
    return path


@pytest.fixture
def desk(tmp_path: Path, heard: Path):
    with inbox_desk(tmp_path / "home") as opened:
        command = (sys.executable, "-c", TAKE, str(heard))
        yield replace(opened, config=replace(opened.config, notify=NotifySettings(command)))


def test_new_duties_are_told_once_by_counts_and_kinds_alone(desk: Desk, heard: Path) -> None:
    counts = tell_new_duties(desk)
    assert counts and tell_new_duties(desk) == {}
    [line] = heard.read_text().splitlines()
    assert json.loads(line) == {"new": counts}
    assert "@" not in line and ".example" not in line


def test_what_is_done_and_what_is_new_is_told_apart(desk: Desk, heard: Path) -> None:
    tell_new_duties(desk)
    desk.database.journal.note("notified", desk.database.journal.get("notified")[1:])
    assert sum(tell_new_duties(desk).values()) == 1


def test_a_program_that_fails_is_named(desk: Desk) -> None:
    failing = replace(desk, config=replace(desk.config, notify=NotifySettings((sys.executable, "-c", "exit(3)"))))
    with pytest.raises(BadConfig, match="ended with code 3"):
        tell_new_duties(failing)
    missing = replace(desk, config=replace(desk.config, notify=NotifySettings(("/no/such/program",))))
    desk.database.journal.note("notified", [])
    with pytest.raises(BadConfig, match="cannot be started"):
        tell_new_duties(missing)


def test_without_a_program_nothing_is_noted(desk: Desk) -> None:
    silent = replace(desk, config=replace(desk.config, notify=NotifySettings()))
    assert tell_new_duties(silent) == {}
    assert desk.database.journal.get("notified") is None
