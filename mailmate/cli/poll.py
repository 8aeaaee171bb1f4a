"""`poll` and `import`: bringing mail in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.sentences import Sentence, say

if TYPE_CHECKING:
    from pathlib import Path

    from mailmate.desk.poll import PollReport
    from mailmate.desk.wiring import Desk

_NEW_LINE = "\r\x1b[K"
"""What goes back to the beginning of a terminal's line and empties it."""


@click.command("poll")
@click.option("--mailbox", metavar="NAME", help="Only this mailbox.")
@click.option("--no-draft", is_flag=True, help="Fetch and read only.")
@as_json
@home_option
def poll_command(home: str | None, mailbox: str | None, no_draft: bool, json_: bool) -> None:
    """Fetch new mail, read it, draft replies, send what is due. For cron: `mailmate schedule` prints the line.

    \b
    Exit codes: 0 done, or only failures known already; 1 a mail failed for the first time; 69 a server could not be
    reached; 75 try later; 77 login refused; 78 bad configuration. Of several mailboxes the first that failed tells.

    \b
    Example: mailmate poll --mailbox sales --no-draft
    """
    with desk_at(home) as desk:
        report = _polled(desk, only=mailbox, draft=not no_draft)
    if json_:
        echo_json(report.numbers())
    else:
        _say_counts(report)
    _say_troubles(report)


def poll_with_progress(home: Path) -> None:
    """Poll every mailbox of a home folder and say what came; raises the first error."""
    with desk_at(str(home)) as desk:
        report = _polled(desk)
    _say_counts(report)
    _say_troubles(report)


def _polled(desk: Desk, *, only: str | None = None, draft: bool = True) -> PollReport:
    """Poll, showing on a terminal how far it is."""
    from mailmate.desk.care.logs import log_to_home
    from mailmate.desk.poll import poll

    log_to_home(desk.home)
    if sys.stderr is None or not sys.stderr.isatty():  # pythonw has no console
        return poll(desk, only=only, draft=draft)
    report = poll(desk, only=only, draft=draft, tell=_show_progress)
    click.echo(_NEW_LINE, nl=False, err=True)
    return report


def _say_counts(report: PollReport) -> None:
    click.echo(
        say(
            Sentence(
                "{fetched} fetched, {read} read, {drafted} drafted, {failed} failed, {sent} sent in {seconds} s.",
                report.numbers(),
            )
        )
    )
    if report.model_calls:
        echo_sentence(Sentence("The model was asked {model_calls} times: {tokens} tokens.", report.numbers()))


def _say_troubles(report: PollReport) -> None:
    """Say what else there is to know, and raise the first error."""
    for note in report.notes:
        echo_sentence(note)
    for error in report.errors[1:]:
        echo_sentence(error.message)
    if report.errors:
        raise report.errors[0]


def _show_progress(sentence: Sentence) -> None:
    """Write how far it is over the line that said it before."""
    click.echo(f"{_NEW_LINE}{say(sentence)}", nl=False, err=True)


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@as_json
@home_option
def import_command(home: str | None, paths: tuple[str, ...], json_: bool) -> None:
    """Bring in mails from .eml files, mbox files, Maildirs, or - (standard input). Never drafts, never sends.

    \b
    Example: mailmate import old-mails.mbox letters/*.eml
    """
    from mailmate.desk.mailbox.bring_in import import_files

    with desk_at(home) as desk:
        report = import_files(desk, list(paths))
    numbers = report.numbers()
    if json_:
        echo_json(numbers)
    else:
        click.echo(say(Sentence("{fetched} new, {read} read, {failed} failed in {seconds} s.", numbers)))
    if report.errors:
        raise report.errors[0]


COMMANDS = {"poll": poll_command, "import": import_command}
