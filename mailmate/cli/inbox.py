"""Opening the terminal inbox: with a home, or offering demo and setup where there is none yet."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mailmate.errors import BadConfig, MailmateError, WrongUse
from mailmate.sentences import Sentence, say, system_language


def open_inbox(home: str | None) -> None:
    """Open the inbox of this home, or the first screen where nothing is set up.

    Raises `WrongUse` where there is no terminal to show it on, `BadConfig` for a config that cannot be used.
    """
    from mailmate.config import CONFIG_NAME, find_home

    if not sys.stdout.isatty() or not sys.stdin.isatty():
        raise WrongUse(
            Sentence("The inbox needs a terminal."),
            Sentence("In a script use `mailmate list --json` or `mailmate poll`."),
        )
    is_new = not (find_home(home) / CONFIG_NAME).exists()
    if is_new and not _begin(home, find_home(home)):
        return
    _open(home, is_new=is_new)


def _open(home: str | None, *, is_new: bool) -> None:
    from mailmate.cli.shared import desk_at

    try:
        with desk_at(home) as desk:
            from mailmate.desk.care.logs import log_to_home
            from mailmate.tui.app import run_inbox

            log_to_home(desk.home)
            run_inbox(desk, fetches=is_new)
    except BadConfig as error:
        error.hint = error.hint or Sentence("Run `mailmate setup`.")
        raise


def _begin(home: str | None, folder: Path) -> bool:
    """Offer demo and setup until one leaves or a mailbox is connected; True where one is."""
    from mailmate.tui.start_app import StartApp, Way

    language, trouble = system_language(), ""
    while True:
        app = StartApp(folder, language=language, trouble=trouble)
        way = app.run()
        language, trouble = app.language, ""
        if way is Way.SETUP and (trouble := _set_up(home, language)) == "":
            return True
        if way is Way.DEMO:
            _show_demo(language)
            return False
        if way is not Way.SETUP:
            return False


def _set_up(home: str | None, language: str) -> str:
    """Ask setup's questions in the bare terminal; return why nothing was set up, or the empty string."""
    from mailmate.cli.setup import setup_command, stopped_before_login
    from mailmate.config import CONFIG_NAME, find_home

    click.echo(say("Connecting a mailbox. Ctrl-C stops it and loses no answer."), err=True)
    try:
        click.get_current_context().invoke(
            setup_command, home=home, language=language, first_poll=False, open_inbox=False
        )
    except click.exceptions.Exit:
        folder = find_home(home)
        return "" if (folder / CONFIG_NAME).exists() else say(stopped_before_login(folder))
    except click.UsageError as error:
        return error.message
    except MailmateError as error:
        return "\n".join(say(words) for words in (error.message, error.hint) if words)
    return ""


def _show_demo(language: str) -> None:
    from mailmate.cli.demo import open_demo

    open_demo(language)
