"""docs/registers.md and docs/privacy-and-security.md say what the program does: their tables against its own."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import click
import pytest

from mailmate.cli.main import _COMMANDS
from mailmate.trade.outbox import State
from mailmate.trade.payment.promise_state import OPEN_STATES
from mailmate.trade.registers import REGISTERS
from mailmate.trade.safety.fraud import _KINDS
from mailmate.trade.sale.marketplace_tables import PLATFORMS

DOCS = Path(__file__).parents[1] / "docs"
REGISTER_PAGE = (DOCS / "registers.md").read_text(encoding="utf-8")
SECURITY_PAGE = (DOCS / "privacy-and-security.md").read_text(encoding="utf-8")


def rows(page: str, columns: int) -> list[list[str]]:
    """Return the cells of every table row of so many columns, heads and rules left out."""
    lines = [line.strip("| ") for line in page.splitlines() if line.startswith("|") and "---" not in line]
    return [cells for line in lines if len(cells := [one.strip() for one in line.split(" | ")]) == columns]


REGISTER_ROWS = {cells[0].strip("`"): cells for cells in rows(REGISTER_PAGE, 5) if cells[0].startswith("`")}


def test_every_register_has_its_row_with_its_letter() -> None:
    assert tuple(REGISTER_ROWS) == REGISTERS
    assert all(cells[1] == name[0] for name, cells in REGISTER_ROWS.items())


@pytest.mark.parametrize("register", REGISTERS)
def test_the_verbs_of_a_register_are_those_of_its_command(register: str) -> None:
    command, _, verbs = REGISTER_ROWS[register][4].removeprefix("`mailmate ").partition("` ")
    module = importlib.import_module(f"mailmate.cli.{_COMMANDS[command]}")
    group = module.COMMANDS[command]
    assert isinstance(group, click.Group)
    assert sorted(verbs.split(", ")) == sorted(group.commands)


def test_the_flags_are_told_with_name_and_effect() -> None:
    told = {cells[0]: cells for cells in rows(SECURITY_PAGE, 4) if re.fullmatch(r"F\d{1,2}", cells[0])}
    assert list(told) == list(_KINDS)
    for flag, (name, effect, _) in _KINDS.items():
        assert told[flag][1] == f"`{name}`"
        assert told[flag][3].startswith(effect)
    assert REGISTER_ROWS["fraud"][2].split(", ") == list(_KINDS)


def test_the_states_are_those_of_the_program() -> None:
    told = {cells[0]: set(cells[1].split(", ")) for cells in rows(REGISTER_PAGE, 2)}
    assert told["`promises` (a debt)"] == OPEN_STATES | {"kept", "void"}
    assert told["the outbox"] == {state.value for state in State}


def test_the_platforms_are_those_of_the_table() -> None:
    told = [tuple(cells) for cells in rows(REGISTER_PAGE, 3) if cells[0] != "Platform"]
    assert told == [(one.name, ", ".join(one.domains), "yes" if one.passes_mail else "no") for one in PLATFORMS]
