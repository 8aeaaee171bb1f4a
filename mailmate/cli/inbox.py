"""Opening the terminal inbox: with a home, or offering demo and setup where there is none yet."""

from __future__ import annotations

import sys

from mailmate.errors import BadConfig, WrongUse
from mailmate.sentences import Sentence


def open_inbox(home: str | None) -> None:
    """Open the inbox of this home; raise `WrongUse` where there is no terminal to show it on."""
    from mailmate.cli.shared import desk_at

    if not sys.stdout.isatty() or not sys.stdin.isatty():
        raise WrongUse(
            Sentence("The inbox needs a terminal."),
            Sentence("In a script use `mailmate list --json` or `mailmate poll`."),
        )
    try:
        with desk_at(home) as desk:
            from mailmate.desk.care.logs import log_to_home
            from mailmate.tui.app import run_inbox

            log_to_home(desk.home)
            run_inbox(desk)
    except BadConfig as error:
        error.hint = error.hint or Sentence("Run `mailmate setup`.")
        raise
