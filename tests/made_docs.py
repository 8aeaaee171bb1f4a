"""The parts of docs/ that the program itself prints: `python -m tests.made_docs` writes them anew.

A part stands between `<!-- made: NAME -->` and `<!-- made -->`; `tests/test_made_docs.py` holds it to the program.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from click.testing import CliRunner

from mailmate.cli.main import _COMMANDS, mailmate
from mailmate.doors.provider_tables import PROVIDERS, Provider
from mailmate.sentences import use_language

DOCS = Path(__file__).parents[1] / "docs"
PART = re.compile(r"(<!-- made: (\w+)(?: ([^\n]*?))? -->\n).*?(<!-- made -->)", re.DOTALL)
_SAVES = {"server": "the server", "client": "mailmate", "unknown": "mailmate, unless it is there"}


def made(text: str, folder: Path = DOCS) -> str:
    """Return a page with every part that the program prints anew."""
    use_language("en")
    return PART.sub(lambda found: found[1] + _MAKERS[found[2]](found[3] or "", folder) + found[4], text)


def _providers(_: str, __: Path) -> str:
    rows = "\n".join(map(_provider_row, PROVIDERS))
    return (
        "| preset | provider | reading | sending | secret | copy into Sent by |\n|---|---|---|---|---|---|\n"
        + rows
        + "\n"
    )


def _provider_row(one: Provider) -> str:
    reading, sending = f"{one.imap_host}:{one.imap_port}", f"{one.smtp_host}:{one.smtp_port}, {one.smtp_security}"
    secret = "OAuth token" if one.token_only else one.secret_name.text
    cells = (f"`{one.name}`", one.title, f"`{reading}`", f"`{sending}`", secret, _SAVES[one.files_sent])
    return f"| {' | '.join(cells)} |"


def _check(line: str, folder: Path) -> str:
    """Return the findings that `lc check` prints, with the command, its files in docs/credits."""
    words = shlex.split(line)
    files = [str(folder / "credits" / word) if word.endswith(".txt") else word for word in words]
    shown = " ".join(f"docs/credits/{word}" if word.endswith(".txt") else word for word in words)
    with TemporaryDirectory() as home:
        runner = CliRunner(env={"MAILMATE_HOME": home})
        out = runner.invoke(mailmate, ["lc", "check", *files], catch_exceptions=False).stdout
    found = re.search(r"(?ms)^(?:Do not ship|Look at|Nothing).*?(?=^  (?:passed|not checked))", out)
    assert found, out
    return f"```sh\nmailmate lc check {shown}\n```\n\n```text\n{found[0].rstrip()}\n```\n"


def _commands(_: str, __: Path) -> str:
    rows = (row for name in _COMMANDS for row in _command_rows(name))
    return "| command | what it does |\n|---|---|\n" + "\n".join(rows) + "\n"


def _command_rows(name: str) -> Iterator[str]:
    found = mailmate.get_command(click.Context(mailmate), name)
    assert found is not None
    yield _command_row(name, found)
    if isinstance(found, click.Group):
        for verb, command in found.commands.items():
            yield _command_row(f"{name} {verb}", command)


def _command_row(words: str, command: click.Command) -> str:
    """Return how a command is called and the first paragraph of its help."""
    places = [_place(one, command) for one in command.params if isinstance(one, click.Argument)]
    told = " ".join((command.help or "").partition("\n\n")[0].split()).replace("|", "\\|")
    return f"| `{' '.join(['mailmate', words, *places]).replace('|', ' or ')}` | {told} |"


def _place(one: click.Argument, command: click.Command) -> str:
    """Return the word that stands for an argument; one that takes a word of a list is called by its name."""
    if isinstance(one.type, click.Choice) and not one.metavar:
        name = one.human_readable_name.upper().strip("_")
        return name if one.required else f"[{name}]"
    return one.make_metavar(click.Context(command))


_MAKERS: dict[str, Callable[[str, Path], str]] = {"providers": _providers, "check": _check, "commands": _commands}


def main() -> None:
    """Write every page anew."""
    for page in sorted(DOCS.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        if (fresh := made(text)) != text:
            page.write_text(fresh, encoding="utf-8")


if __name__ == "__main__":
    main()
