"""The `mailmate` command: its groups, its options, and how an error becomes a sentence and an exit code."""

from __future__ import annotations

import contextlib
import errno
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from mailmate.cli.patterns import ReadyPatterns, cache_folder
from mailmate.earlier import keep_in
from mailmate.errors import MailmateError, StorageFailed
from mailmate.sentences import Sentence, say, system_language, use_language

_COMMANDS = {
    "demo": "demo",
    "setup": "setup",
    "doctor": "setup",
    "schedule": "setup",
    "poll": "poll",
    "import": "poll",
    "classify": "classify",
    "today": "mails",
    "list": "mails",
    "show": "mails",
    "search": "mails",
    "done": "mails",
    "correct": "mails",
    "draft": "drafts",
    "send": "drafts",
    "write": "write",
    "outbox": "drafts",
    "approvals": "approvals",
    "orders": "orders",
    "quotes": "quotes",
    "promises": "promises",
    "follow-ups": "follow_ups",
    "credits": "credits",
    "lc": "lc",
    "complaints": "complaints",
    "questions": "questions",
    "shipments": "shipments",
    "papers": "papers",
    "contacts": "contacts",
    "calendar": "calendar",
    "fraud": "fraud",
    "cases": "cases",
    "knowledge": "knowledge",
    "prompts": "prompts",
    "rules": "rules",
    "voice": "voice",
    "report": "report",
    "eval": "evaluate",
    "backup": "backup",
    "export": "export",
    "forget": "forget",
    "completion": "completion",
}
"""Command -> module of this package that holds it; loaded when it is called, in the order of the help."""

DEBUG = "MAILMATE_DEBUG"
"""Environment variable that lets a fault of mailmate show its whole trace."""


class _Commands(click.Group):
    """A group that loads a command's module when it is called, and names the nearest when it is misspelt."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"mailmate.cli.{_COMMANDS[cmd_name]}")
        command: click.Command = module.COMMANDS[cmd_name]
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0], _COMMANDS, n=1)
            if near:
                raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from None
            raise

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # the reader of our output has what it wants, as in `mailmate list | head`
            _drop_output()
            return 0
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            _drop_output()
            path = error.filename or "stdout"
            raise StorageFailed(
                Sentence("{path} cannot be written: {why}.", {"path": path, "why": error.strerror})
            ) from error


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mailmate")
@click.option("--home", metavar="DIR", help="Home folder; else MAILMATE_HOME, else this system's data folder.")
@click.pass_context
def mailmate(ctx: click.Context, home: str | None) -> None:
    """Read buyer mail, keep the registers, have the reply ready. Without a command: the inbox.

    \b
    First steps:
      mailmate demo      look around with made-up mails; no key, no network
      mailmate setup     connect your mailbox
      mailmate poll      fetch, read and draft once (for cron or Task Scheduler)
      mailmate           open the inbox
    """
    import logging

    logging.getLogger("mailmate").addHandler(logging.NullHandler())
    ctx.obj = home
    if ctx.invoked_subcommand is None:
        from mailmate.cli.inbox import open_inbox

        open_inbox(home)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its code; without `arguments` the one this process was started for."""
    if arguments is not None:
        _run(list(arguments))
    gc.set_threshold(50_000, 20, 20)  # what is loaded at the start lives until the end and need not be looked through
    ready = ReadyPatterns(next((one for one in sys.argv[1:] if one in _COMMANDS), ""))
    ready.load()
    with contextlib.suppress(Exception):  # a system that tells no folder for such files
        keep_in(cache_folder())
    try:
        _run(sys.argv[1:])
    finally:
        ready.save()
        gc.freeze()  # what is left goes with the process


def _run(arguments: list[str]) -> NoReturn:
    _speak_utf8()
    use_language(system_language())  # until a config.toml tells the user's own
    try:
        code = mailmate.main(args=arguments, standalone_mode=False)
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("Stopped; what was done so far is kept."), err=True)
        code = 130
    except MailmateError as error:
        _complain(error)
        code = error.exit_code
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        import logging

        logging.getLogger("mailmate").exception("a fault of mailmate")
        _complain(_fault(error))
        code = 1
    raise SystemExit(code if isinstance(code, int) else 0)


def _fault(error: Exception) -> MailmateError:
    """Return a fault of mailmate itself as a sentence: what and where, and how to see the rest."""
    from mailmate.desk.care.logs import redact

    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    place = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "?"
    what = redact(f"{type(error).__name__}: {error}"[:300])
    return MailmateError(
        Sentence("This is a fault of mailmate, not yours: {what} ({place}).", {"what": what, "place": place}),
        Sentence("What was done so far is kept. Set {name}=1 and try again to see all of it.", {"name": DEBUG}),
    )


def _drop_output() -> None:
    """Send what is still to be written nowhere, or Python complains of the broken pipe when it ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


def _complain(error: MailmateError) -> None:
    click.echo(f"mailmate: {say(error.message)}", err=True)
    if error.hint and error.hint.text:
        click.echo(f"  {say(error.hint)}", err=True)


def _speak_utf8() -> None:
    """Write UTF-8 whatever code page the system's scheduler redirects us with."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # absent on stand-ins
