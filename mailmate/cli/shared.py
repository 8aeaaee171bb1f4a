"""What every command shares: its options, opening the desk, printing JSON or a table."""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say, use_language

if TYPE_CHECKING:
    from mailmate.config import Config
    from mailmate.desk.wiring import Desk

Function = TypeVar("Function", bound=Callable[..., Any])

_ID_DIGITS = 18
"""What SQLite holds as a whole number."""

_LONGEST_CELL = 1000
"""Characters of a cell in a pipe: a subject may be as long as its sender likes."""

as_json = click.option("--json", "json_", is_flag=True, help="Print JSON.")
_as_home = click.option(
    "--home", metavar="DIR", help="Home folder; else MAILMATE_HOME, else this system's data folder."
)


def home_option(function: Function) -> Function:
    """Give a command `--home`; it falls back on the one given before the command's name."""

    @_as_home
    @click.pass_context
    @functools.wraps(function)
    def wrapped(ctx: click.Context, /, **arguments: Any) -> Any:
        arguments["home"] = arguments["home"] or ctx.find_root().obj
        return function(**arguments)

    return wrapped  # type: ignore[return-value] # click's decorators give back the function's own kind


def verb_group(name: str, **attributes: Any) -> Callable[[Callable[[], None]], click.Group]:
    """Make a command with verbs, which takes `--home` before its verb too and shows its help where none is given."""

    def decorate(function: Callable[[], None]) -> click.Group:
        @click.group(name, invoke_without_command=True, subcommand_metavar="VERB [ARGS]...", **attributes)
        @_as_home
        @click.pass_context
        @functools.wraps(function)
        def group(ctx: click.Context, /, home: str | None) -> None:
            ctx.find_root().obj = home or ctx.find_root().obj
            if ctx.invoked_subcommand is None:
                raise click.exceptions.NoArgsIsHelpError(ctx)

        made: click.Group = group
        return made

    return decorate


@contextmanager
def desk_at(home: str | None, *, engine: Literal["local", "chat"] | None = None) -> Iterator[Desk]:
    """Open the desk of a home folder and speak its user's language."""
    from mailmate.config import find_home, load_config
    from mailmate.desk.wiring import open_desk

    folder = find_home(home)
    config = load_config(folder)
    use_language(config.me.language)
    with open_desk(folder, config=config, engine=engine) as desk:
        yield desk


def settings_at(home: str | None) -> Config:
    """Return the settings of the home folder and speak its language; the defaults where none was set up.

    Raises `BadConfig` where a folder was named and has none.
    """
    from mailmate.config import Config, find_home, load_config
    from mailmate.errors import BadConfig

    try:
        config = load_config(find_home(home))
    except BadConfig:
        if home:
            raise
        return Config()
    use_language(config.me.language)
    return config


def echo_json(value: Any) -> None:
    """Print one JSON object on one line."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))


def echo_sentence(sentence: Sentence | str) -> None:
    """Print a message for a person on stderr, in their language."""
    click.echo(say(sentence), err=True)


def echo_table(rows: Iterable[Sequence[str]], *, limits: Sequence[int]) -> None:
    """Print rows in columns at most `limits` cells wide; a pipe gets tabs instead. A list has `pages.echo_list`."""
    from mailmate.cli.pages import fit
    from mailmate.mail.hidden import clean_for_display

    for row in rows:
        cells = [clean_for_display(cell).replace("\t", " ").replace("\n", " ") for cell in row]
        if sys.stdout.isatty():
            fitted = (fit(cell, limit) for cell, limit in zip(cells, limits, strict=True))
            click.echo("  ".join(fitted).rstrip())
        else:
            click.echo("\t".join(cell[:_LONGEST_CELL] for cell in cells))


def safe_cell(text: str) -> str:
    """Return a cell of a CSV file that no spreadsheet takes for a formula; negative numbers stay what they are."""
    from mailmate.desk.care.cells import inert

    return inert(text)


def mail_of(desk: Desk, text: str) -> int:
    """Return the mail an id names: `42` is a mail, `d7` the draft that answers one."""
    from mailmate.desk.mails.inbox import answered_mail

    return answered_mail(desk, parse_id(text, "d")) if text.startswith("d") else parse_id(text)


def parse_id(text: str, kind: str = "") -> int:
    """Return the number of an id such as `42`, `d7` or `p3`; raise `WrongUse` where it is none."""
    digits = text[1:] if kind and text[:1] == kind else text
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _ID_DIGITS):
        raise WrongUse(
            Sentence("{text!r} is no id.", {"text": text}), Sentence("Ids look like 42 (a mail), d42 (a draft), p7.")
        )
    return int(digits)
