"""`prompts`: check the letters and prompts a user has rewritten, and try one on a mail."""

from __future__ import annotations

import click

from mailmate.cli.shared import desk_at, echo_sentence, home_option, verb_group
from mailmate.sentences import Sentence, say


@verb_group("prompts")
def prompts_group() -> None:
    """Check and try the letters and prompts in the home folder's `prompts/`.

    \b
    Example: mailmate prompts check
    """


@prompts_group.command("check")
@home_option
def check_command(home: str | None) -> None:
    """Look through every letter and prompt for what would not work.

    \b
    Example: mailmate prompts check
    """
    from mailmate.config import find_home
    from mailmate.desk.drafts.prompts import check_texts

    found = check_texts(find_home(home))
    for error in found.wrong[:-1]:
        echo_sentence(error.message)
    if found.wrong:
        raise found.wrong[-1]
    values = {"letters": ", ".join(found.letters), "prompts": ", ".join(found.prompts)}
    click.echo(say(Sentence("Letters: {letters}.\nPrompts: {prompts}.\nNothing is wrong with them.", values)))


@prompts_group.command("try")
@click.argument("name", metavar="FILE")
@click.argument("mail", metavar="MAIL")
@click.option("--ask", is_flag=True, help="Ask the model of config.toml too, and print its answer.")
@home_option
def try_command(home: str | None, name: str, mail: str, ask: bool) -> None:
    """Fill a letter or prompt with what a mail gives, and print it as it would leave. Nothing of it is kept or sent.

    \b
    mailmate prompts try inquiry 42              a letter on a kept mail
    mailmate prompts try draft mail.eml          a prompt on a mail file
    mailmate prompts try letters/order.md.j2 42  a file you are writing
    mailmate prompts try draft 42 --ask          and what the model answers
    """
    from mailmate.desk.drafts.prompts import try_text

    with desk_at(home) as desk:
        click.echo(try_text(desk, name, mail, ask=ask))


COMMANDS = {"prompts": prompts_group}
