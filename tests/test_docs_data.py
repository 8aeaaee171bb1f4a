"""docs/data.md says what backup, export and forget do: its commands and names against the program's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mailmate.cli.main import _COMMANDS, mailmate
from mailmate.config import CONFIG_NAME, DATABASE_NAME
from mailmate.desk.care import backup
from mailmate.mail.forgetting import STRUCK

PAGE = (Path(__file__).parents[1] / "docs" / "data.md").read_text(encoding="utf-8")
CALLS = re.findall(r"mailmate (backup|export|forget|doctor)([^\n`#]*)", PAGE)


@pytest.mark.parametrize(("command", "words"), CALLS)
def test_every_option_that_is_told_is_one_of_the_command(command: str, words: str):
    found = mailmate.get_command(mailmate.make_context("mailmate", [command], resilient_parsing=True), command)
    assert found and command in _COMMANDS
    options = {option for one in found.params for option in one.opts}
    assert set(re.findall(r"--[a-z-]+", words)) <= options


def test_what_a_backup_holds_is_told():
    held = (DATABASE_NAME, CONFIG_NAME, *backup._FILES, *(f"{name}/" for name in backup._FOLDERS))
    assert [name for name in held if f"`{name}`" not in PAGE] == []
    assert f"{backup.ASIDE}-…" in PAGE
    assert f"`{STRUCK}`" in PAGE
