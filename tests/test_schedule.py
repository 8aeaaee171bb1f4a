"""The lines for each system's scheduler, read back by that system's own rules where Python knows them."""

from __future__ import annotations

import plistlib
import shlex
import sys
from pathlib import Path

import pytest

from mailmate.desk.care.schedule import crontab_line, launchd_plist, poll_command, systemd_units, task_scheduler_line

HOMES = [
    "/home/iris/mail",
    "/home/iris/my mail",
    "/home/iris/50% off",
    "/home/iris/o'neil",
    '/home/iris/"$x"',
    "/家/邮件",
]


@pytest.fixture(autouse=True)
def run_as_a_module(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["/somewhere/mailmate/__main__.py"])


def command(home: str) -> list[str]:
    return [sys.executable, "-m", "mailmate", "poll", "--home", home]


def test_an_installed_program_is_named_by_its_own_path(monkeypatch, tmp_path):
    program = tmp_path / "bin" / "mailmate"
    program.parent.mkdir()
    program.write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", [str(program)])
    assert poll_command(Path("/h"))[0] == str(program)


def test_a_windows_program_is_named_without_its_ending(monkeypatch, tmp_path):
    (tmp_path / "mailmate.exe").write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "mailmate")])
    assert poll_command(Path("/h"))[0] == str(tmp_path / "mailmate")


@pytest.mark.parametrize("called", ["mailmate", "/opt/mailmate", "/usr/bin/pytest", ""])
def test_anything_else_is_run_as_a_module_of_this_python(monkeypatch, called):
    monkeypatch.setattr(sys, "argv", [called])
    assert poll_command(Path("/h"))[:3] == [sys.executable, "-m", "mailmate"]


@pytest.mark.parametrize("home", HOMES)
def test_cron_runs_the_command_and_mails_nothing(home):
    line = crontab_line(Path(home), 5)
    assert line.startswith("*/5 * * * * ")
    assert line.endswith(" >/dev/null 2>&1")
    assert line.count("%") == line.count(r"\%")
    as_the_shell_sees_it = line.removeprefix("*/5 * * * * ").removesuffix(" >/dev/null 2>&1").replace(r"\%", "%")
    assert shlex.split(as_the_shell_sees_it) == command(home)


@pytest.mark.parametrize("home", HOMES)
def test_launchd_gets_a_property_list(home):
    agent = plistlib.loads(launchd_plist(Path(home), 5).encode())
    assert agent == {"Label": "mailmate.poll", "ProgramArguments": command(home), "StartInterval": 300}


@pytest.mark.parametrize(
    ("home", "expected"),
    [
        ("/home/iris/mail", "/home/iris/mail"),
        ("/home/iris/my mail", '"/home/iris/my mail"'),
        ("/home/iris/50% off", '"/home/iris/50%% off"'),
        ("/home/iris/o'neil", '"/home/iris/o\'neil"'),
        ('/home/iris/"$x"', r'"/home/iris/\"$$x\""'),
    ],
)
def test_systemd_gets_its_own_quoting(home, expected):
    units = systemd_units(Path(home), 7)
    assert f"poll --home {expected}\n" in units
    assert "OnUnitActiveSec=7min" in units


def test_task_scheduler_quotes_what_holds_a_blank(monkeypatch):
    monkeypatch.setattr(sys, "executable", r"C:\Program Files\Python\python.exe")
    line = task_scheduler_line(Path("/mail"), 5)
    assert line == (
        r'schtasks /Create /TN mailmate /SC MINUTE /MO 5 /TR "\"C:\Program Files\Python\python.exe\"'
        f' -m mailmate poll --home {Path("/mail")}"\n'
    )
