"""The lines for each system's scheduler, read back by that system's own rules where Python knows them."""

from __future__ import annotations

import os
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from mailmate.config import Mailbox, Server
from mailmate.desk.care.schedule import (
    crontab_line,
    launchd_plist,
    poll_command,
    systemd_units,
    task_scheduler_lines,
    task_scheduler_xml,
)
from tests.homes import SECRET, make_home

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


def task(home: Path, minutes: int = 5) -> etree._Element:
    return etree.fromstring(task_scheduler_xml(home, minutes).encode())


def told(root: etree._Element, path: str) -> str | None:
    return root.findtext("/".join(f"{{*}}{name}" for name in path.split("/")))


@pytest.mark.parametrize("home", [*HOMES, r"C:\Users\李 & Söhne\mail", "/a<b>"])
def test_task_scheduler_gets_xml_of_microsofts_schema(home):
    schema = etree.XMLSchema(etree.parse(Path(__file__).with_name("task_scheduler.xsd")))
    schema.assertValid(task(Path(home)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("Triggers/TimeTrigger/Repetition/Interval", "PT7M"),
        ("Triggers/TimeTrigger/Repetition/Duration", None),
        ("Principals/Principal/LogonType", "InteractiveToken"),
        ("Settings/Hidden", "true"),
        ("Settings/DisallowStartIfOnBatteries", "false"),
        ("Settings/StopIfGoingOnBatteries", "false"),
        ("Settings/MultipleInstancesPolicy", "IgnoreNew"),
        ("Actions/Exec/Command", sys.executable),
        ("Actions/Exec/Arguments", f'-m mailmate poll --home "{Path("/my mail")}"'),
    ],
)
def test_the_task_is_hidden_runs_on_battery_for_ever_and_when_the_user_is_logged_on(path, value):
    assert told(task(Path("/my mail"), 7), path) == value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp936", "cp1252"])
def test_whatever_a_shell_makes_of_the_file_it_is_read(encoding):
    written = task_scheduler_xml(Path("/家/邮件"), 5).encode(encoding)
    assert str(Path("/家/邮件")) in (told(etree.fromstring(written), "Actions/Exec/Arguments") or "")


def test_on_windows_the_task_runs_the_python_that_opens_no_window(monkeypatch, tmp_path):
    for name in ("python.exe", "pythonw.exe", "mailmate.exe"):
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "mailmate")])
    made = task(Path("/mail"))
    assert told(made, "Actions/Exec/Command") == str(tmp_path / "pythonw.exe")
    assert told(made, "Actions/Exec/Arguments") == f"-m mailmate poll --home {Path('/mail')}"


def test_a_program_without_a_console_polls_all_the_same(tmp_path):
    home = make_home(
        tmp_path / "home",
        Mailbox(address="iris@factory.example", imap=Server(host="127.0.0.1", port=1, security="none")),
    )
    script = (
        "import sys; sys.stdout = sys.stderr = sys.stdin = None; sys.argv[0] = 'mailmate'\n"
        "from mailmate.cli.main import main; main()\n"
    )
    ran = [sys.executable, "-c", script, "poll", "--home", str(home)]
    done = subprocess.run(ran, timeout=50, check=False, env=os.environ | {SECRET: "x"})
    assert done.returncode == 69


def test_one_system_is_given_its_own_lines_alone(run, tmp_path):
    code, out, _ = run("schedule", "--for", "windows", "--home", str(tmp_path))
    assert (code, out.splitlines()[0]) == (0, '<?xml version="1.0"?>')
    etree.fromstring(out.encode())
    assert run("schedule", "--for", "cron", "--home", str(tmp_path))[1].startswith("*/5 ")


def test_setup_names_the_two_lines_that_make_the_task():
    made, taken = task_scheduler_lines(Path("/my mail")).splitlines()
    assert made == f'{sys.executable} -m mailmate schedule --for windows --home "{Path("/my mail")}" > mailmate.xml'
    assert taken == "schtasks /Create /TN mailmate /XML mailmate.xml"
