"""The lines that run the poller: printed for each system's scheduler, installed by nobody but the user."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

MINUTES = 5


def poll_command(home: Path) -> list[str]:
    """Return the program and arguments that poll this home, with full paths."""
    program = Path(sys.argv[0]).absolute()
    installed = program.stem == "mailmate" and (program.is_file() or program.with_suffix(".exe").is_file())
    start = [str(program)] if installed else [sys.executable, "-m", "mailmate"]
    return [*start, "poll", "--home", str(home)]


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


def task_scheduler_line(home: Path, minutes: int = MINUTES) -> str:
    """Return the `schtasks` line for Windows."""
    command = " ".join(f'\\"{word}\\"' if " " in word else word for word in poll_command(home))
    return f'schtasks /Create /TN mailmate /SC MINUTE /MO {minutes} /TR "{command}"\n'
