"""`fraud`: what looked like fraud, and whether somebody phoned about it."""

from __future__ import annotations

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_table, home_option, parse_id, safe_cell, verb_group
from mailmate.sentences import say


@verb_group("fraud")
def fraud_command() -> None:
    """Mails that looked like fraud. A call at the number on file is recorded with `mailmate contacts called`.

    \b
    mailmate fraud list --open
    mailmate contacts called 42 ana@buyer.example --outcome "it is theirs" --confirms yes
    """


@fraud_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@click.option("--open", "open_", is_flag=True, help="Only mails about which nobody phoned yet.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, open_: bool, json_: bool) -> None:
    """List the mails that raised a flag, newest first, each with its state: open or called.

    \b
    Example: mailmate fraud list --open
    """
    from mailmate.desk.reader.fraud import list_suspicions, suspicion_json

    with desk_at(home) as desk:
        found = list_suspicions(desk, company=company, open_only=open_)
    for one in found:
        if json_:
            echo_json(suspicion_json(one))
            continue
        marks = " ".join(flag.kind for flag in one.flags)
        quote = one.flags[0].quote
        row = (str(one.mail_id), one.at.date().isoformat(), say(one.state), marks, one.company, quote)
        echo_table([row], limits=(6, 10, 8, 16, 28, 60))


@fraud_command.command("show")
@click.argument("mail_id", metavar="MAIL")
@as_json
@home_option
def show_command(home: str | None, mail_id: str, json_: bool) -> None:
    """Show the flags of one mail with the words that raised them, and the calls about it.

    \b
    Example: mailmate fraud show 42
    """
    from mailmate.desk.reader.fraud import list_suspicions, suspicion_json
    from mailmate.errors import WrongUse
    from mailmate.sentences import Sentence
    from mailmate.trade.safety.calls import describe_call

    number = parse_id(mail_id)
    with desk_at(home) as desk:
        found = next((one for one in list_suspicions(desk) if one.mail_id == number), None)
    if found is None:
        raise WrongUse(Sentence("Mail {mail_id} raised no flag.", {"mail_id": number}))
    if json_:
        echo_json(suspicion_json(found))
        return
    click.echo(f"{number}  {found.at.date().isoformat()}  {say(found.state)}  {safe_cell(found.company)}")
    for flag in found.flags:
        click.echo(f"! {flag.kind} {say(str(flag.value.get('name') or ''))}  «{safe_cell(flag.quote)}»")
    for call in found.calls:
        click.echo(f"  {safe_cell(say(describe_call(call)))}")


COMMANDS = {"fraud": fraud_command}
