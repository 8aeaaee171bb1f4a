"""The lines that run the poller: printed for each system's scheduler, installed by nobody but the user."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from xml.sax.saxutils import escape

MINUTES = 5


def poll_command(home: Path) -> list[str]:
    """Return the program and arguments that poll this home, with full paths."""
    program = Path(sys.argv[0]).absolute()
    start = [str(program)] if program.stem == "mailmate" else [sys.executable, "-m", "mailmate"]
    return [*start, "poll", "--home", str(home)]


def crontab_line(home: Path, minutes: int = MINUTES) -> str:
    """Return a line for `crontab -e`; a percent sign would end the command there and is escaped."""
    return f"*/{minutes} * * * * {shlex.join(poll_command(home)).replace('%', chr(92) + '%')} 2>>/dev/null"


def systemd_units(home: Path, minutes: int = MINUTES) -> str:
    """Return a service and a timer for `~/.config/systemd/user/`."""
    command = shlex.join(poll_command(home))
    return (
        "# ~/.config/systemd/user/mailmate.service\n"
        "[Unit]\nDescription=mailmate poll\n\n"
        f"[Service]\nType=oneshot\nExecStart={command}\nSuccessExitStatus=75\n\n"
        "# ~/.config/systemd/user/mailmate.timer\n"
        f"[Timer]\nOnBootSec=2min\nOnUnitActiveSec={minutes}min\n\n"
        "[Install]\nWantedBy=timers.target\n\n"
        "# then: systemctl --user enable --now mailmate.timer\n"
    )


def launchd_plist(home: Path, minutes: int = MINUTES) -> str:
    """Return a launch agent for `~/Library/LaunchAgents/`, which may use the login keychain."""
    arguments = "".join(f"    <string>{escape(word)}</string>\n" for word in poll_command(home))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<plist version="1.0">\n<dict>\n'
        "  <key>Label</key><string>mailmate.poll</string>\n"
        f"  <key>ProgramArguments</key>\n  <array>\n{arguments}  </array>\n"
        f"  <key>StartInterval</key><integer>{minutes * 60}</integer>\n"
        "</dict>\n</plist>\n"
    )


def task_scheduler_line(home: Path, minutes: int = MINUTES) -> str:
    """Return the `schtasks` line for Windows."""
    command = " ".join(f'\\"{word}\\"' if " " in word else word for word in poll_command(home))
    return f'schtasks /Create /TN mailmate /SC MINUTE /MO {minutes} /TR "{command}"\n'
