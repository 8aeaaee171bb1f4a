"""The lines that run the poller: printed for each system's scheduler, installed by nobody but the user."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MINUTES = 5
LONGEST_RUN_HOURS = 2
"""A run that takes longer hangs: the first one of a large mailbox is taken up by the next where it ended."""
_TASK_SCHEMA = "http://schemas.microsoft.com/windows/2004/02/mit/task"


def poll_command(home: Path) -> list[str]:
    """Return the program and arguments that poll this home, with full paths."""
    return [*_program(), "poll", "--home", str(home)]


def _program() -> list[str]:
    program = Path(sys.argv[0]).absolute()
    installed = program.stem == "mailmate" and (program.is_file() or program.with_suffix(".exe").is_file())
    return [str(program)] if installed else [sys.executable, "-m", "mailmate"]


def crontab_line(home: Path, minutes: int = MINUTES) -> str:
    """Return a line for `crontab -e`; a percent sign would end the command there and is escaped."""
    command = shlex.join(poll_command(home)).replace("%", r"\%")
    return f"*/{minutes} * * * * {command} >/dev/null 2>&1"


def systemd_units(home: Path, minutes: int = MINUTES) -> str:
    """Return a service and a timer for `~/.config/systemd/user/`."""
    command = " ".join(map(_systemd_word, poll_command(home)))
    return (
        "# ~/.config/systemd/user/mailmate.service\n"
        "[Unit]\nDescription=mailmate poll\n\n"
        f"[Service]\nType=oneshot\nExecStart={command}\nSuccessExitStatus=75\n\n"
        "# ~/.config/systemd/user/mailmate.timer\n"
        f"[Timer]\nOnBootSec=2min\nOnUnitActiveSec={minutes}min\n\n"
        "[Install]\nWantedBy=timers.target\n\n"
        "# then: systemctl --user enable --now mailmate.timer\n"
    )


def _systemd_word(word: str) -> str:
    """Quote one word as systemd.service(5) reads it: C escapes, `%` for specifiers, `$` for variables."""
    escaped = word.replace("\\", r"\\").replace('"', r"\"").replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if escaped != word or " " in word or "'" in word else word


def launchd_plist(home: Path, minutes: int = MINUTES) -> str:
    """Return a launch agent for `~/Library/LaunchAgents/`, which may use the login keychain."""
    import plistlib

    agent = {"Label": "mailmate.poll", "ProgramArguments": poll_command(home), "StartInterval": minutes * 60}
    return plistlib.dumps(agent, sort_keys=False).decode("utf-8")


def task_scheduler_xml(home: Path, minutes: int = MINUTES) -> str:
    """Return a task for `schtasks /Create /TN mailmate /XML FILE`, by Microsoft's schema (MS-TSCH 2.5).

    It runs while the user is logged on, opens no window, runs on battery too, makes up for a run the machine slept
    through and ends one that hangs. All of it is ASCII and no encoding is named: so it is read whatever the shell
    makes of a redirected file, UTF-16 in PowerShell.
    """
    from xml.etree import ElementTree

    program, *arguments = _windowless(poll_command(home))
    task = ElementTree.Element("Task", {"version": "1.2", "xmlns": _TASK_SCHEMA})
    _fill(task, (
        ("RegistrationInfo", (("Description", "mailmate fetches, reads and drafts"),)),
        ("Triggers", (("TimeTrigger", (
            ("StartBoundary", "2026-01-01T00:00:00"), ("Repetition", (("Interval", f"PT{minutes}M"),)),
        )),)),
        ("Principals", (("Principal", (("LogonType", "InteractiveToken"), ("RunLevel", "LeastPrivilege"))),)),
        ("Settings", (
            ("MultipleInstancesPolicy", "IgnoreNew"), ("DisallowStartIfOnBatteries", "false"),
            ("StopIfGoingOnBatteries", "false"), ("StartWhenAvailable", "true"), ("Hidden", "true"),
            ("ExecutionTimeLimit", f"PT{LONGEST_RUN_HOURS}H"),
        )),
        ("Actions", (("Exec", (("Command", program), ("Arguments", subprocess.list2cmdline(arguments)))),)),
    ))  # fmt: skip
    ElementTree.indent(task)
    return f'<?xml version="1.0"?>\n{ElementTree.tostring(task).decode("ascii")}\n'


def task_scheduler_lines(home: Path) -> str:
    """Return the two lines that make the task on Windows: its XML into a file, and the file into the scheduler."""
    made = subprocess.list2cmdline([*_program(), "schedule", "--for", "windows", "--home", str(home)])
    return f"{made} > mailmate.xml\nschtasks /Create /TN mailmate /XML mailmate.xml\n"


_Content = str | tuple[tuple[str, "_Content"], ...]


def _fill(parent: Element, children: tuple[tuple[str, _Content], ...]) -> None:
    """Put elements below another, in this order: a name and its text, or a name and what stands below it."""
    from xml.etree.ElementTree import SubElement

    for name, content in children:
        child = SubElement(parent, name)
        if isinstance(content, str):
            child.text = content
        else:
            _fill(child, content)


def _windowless(command: list[str]) -> list[str]:
    """Return the command as a program without a console: on Windows each start of one flashes a black window."""
    python = Path(sys.executable).with_name("pythonw.exe")
    return [str(python), "-m", "mailmate", *command[command.index("poll") :]] if python.is_file() else command
