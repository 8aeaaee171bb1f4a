"""`forget`: a person, or a whole company, out of this home for good."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say

if TYPE_CHECKING:
    from mailmate.desk.care.forget import Forgotten


@click.command("forget")
@click.argument("address", metavar="ADDRESS")
@click.option(
    "--yes", is_flag=True, help="Do it without asking; without --yes and a terminal only what would go is told."
)
@click.option("--backups", is_flag=True, help="Delete the backups in the home folder too: they hold them still.")
@as_json
@home_option
def forget_command(home: str | None, address: str, yes: bool, backups: bool, json_: bool) -> None:
    """Take a person out of everything that is kept here: ADDRESS, or a domain for everybody there.

    Tells first what would go. Mails they wrote, and mails of ours that went to nobody else, go with all that was made
    of them: text index, readings, register entries, drafts, model answers, contacts, log lines, saved files. Mails
    with others in them stay without the address. An older mail of theirs that is fetched or imported again is left
    out; a mail they write from now on is kept as anybody's.

    The mailbox on the server is not touched: delete there what is to be deleted. What the law wants kept (invoices we
    sent) export first. Close the inbox, or the file cannot be written anew.

    \b
    Examples:
      mailmate forget ana@buyer.example
      mailmate export mbox buyer.mbox --company buyer.example
      mailmate forget buyer.example --yes --backups
    """
    from mailmate.desk.care.forget import forget, preview, read_who

    with desk_at(home) as desk:
        who = read_who(desk, address)
        if not yes:
            _tell(preview(desk, who), json_=json_)
            if not sys.stdin.isatty():
                raise WrongUse(
                    Sentence("Nothing was changed: nobody can be asked here."), Sentence("With --yes it is done.")
                )
            if not click.confirm(say(Sentence("Forget {name} for good?", {"name": who.name})), err=True):
                echo_sentence(Sentence("Nothing was changed."))
                return
        done = forget(desk, who, backups=backups)
    if json_:
        echo_json(done.numbers())
    else:
        _tell_done(done, was_told=not yes)


def _tell(found: Forgotten, *, json_: bool) -> None:
    """Tell what would go, and what stays."""
    if json_:
        echo_json(found.numbers())
        return
    _tell_counts(found)
    if found.sent_files:
        echo_sentence(
            Sentence(
                "{n} mails of ours that would go have files: the law may want invoices kept. Export them first.",
                {"n": found.sent_files},
            )
        )
    _tell_backups(found)


def _tell_counts(found: Forgotten) -> None:
    if not found.counts:
        click.echo(say(Sentence("Nothing of {name} is here.", {"name": found.who.name})))
    for kind, count in found.counts.items():
        note = say("stay, without the address") if kind == "mails of others" else ""
        click.echo(f"{count:6}  {say(kind)}{f' ({note})' if note else ''}")


def _tell_backups(found: Forgotten) -> None:
    if found.backups:
        numbers = {"n": len(found.backups), "paths": ", ".join(path.name for path in found.backups)}
        echo_sentence(
            Sentence(
                "{n} older copies in the home folder may hold them still: {paths}. --backups deletes them.", numbers
            )
        )


def _tell_done(done: Forgotten, *, was_told: bool) -> None:
    if not was_told:
        _tell_counts(done)
        _tell_backups(done)
    click.echo(say(Sentence("{name} is forgotten.", {"name": done.who.name})))
    for path in done.left:
        echo_sentence(
            Sentence("The address still stands in {path}: that file is yours, or a document packed in a mail.", {
                "path": str(path),
            })
        )  # fmt: skip
    if not done.is_clean:
        echo_sentence(
            Sentence("Another program has the database open. Close it and run the same command again to wipe the file.")
        )
    echo_sentence(Sentence("The mailbox on the server was not touched, nor were backups elsewhere."))


COMMANDS = {"forget": forget_command}
