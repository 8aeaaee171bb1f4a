"""What the registers of quotes and credits share: listing every entry, striking one; and confirming history."""

from __future__ import annotations

import click

from mailmate.cli.pages import echo_list
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, mark, say

_HEADS = (mark("No."), mark("Day"), mark("Company"), mark("What"), mark("Words"))
_PURPOSES = {"quotes": "Prices we gave.", "credits": "Letters of credit and their amendments."}


def _register_group(register: str, purpose: str) -> click.Group:
    """Return the command group of one register."""
    letter = register[0]

    @verb_group(register, help=f"{purpose}\n\n\b\nExample: mailmate {register} list --company buyer.example")
    def group() -> None:
        pass

    @group.command("list", epilog=f"Example: mailmate {register} entries --company buyer.example")
    @click.option("--company", metavar="DOMAIN", help="Only this company.")
    @click.option(
        "--history", is_flag=True, help="Only what was read from mails before set-up and waits for your word."
    )
    @as_json
    @home_option
    def list_entries(home: str | None, company: str | None, history: bool, json_: bool) -> None:
        """List the entries, oldest first.

        What was read from mails older than the first poll is history: it raises no duty until you `accept` it.
        """
        from mailmate.desk.contract import entry_json
        from mailmate.desk.mailbox.history import waiting_entries
        from mailmate.desk.registers.entries import list_entries as listed
        from mailmate.trade.field_words import entry_word

        with desk_at(home) as desk:
            entries = (waiting_entries if history else listed)(desk, register, company=company)
        if json_:
            for entry in entries:
                echo_json(entry_json(entry))
            return
        rows = (
            (f"{letter}{one.entry_id}", one.at.date().isoformat(), one.company, say(entry_word(one.kind)), one.quote)
            for one in entries
        )
        echo_list(_HEADS, rows, limits=(6, 10, 24, 20, 70))

    @group.command("strike", epilog=f'Example: mailmate {register} strike {letter}7 --reason "another order"')
    @click.argument("entry_id", metavar="ID")
    @click.option("--reason", default="", help="Why; kept with it.")
    @home_option
    def strike_entry(home: str | None, entry_id: str, reason: str) -> None:
        """Say that an entry is wrong: it stays, struck out, and counts no more."""
        from mailmate.desk.registers.entries import strike_entry as strike

        with desk_at(home) as desk:
            strike(desk, register, parse_id(entry_id, letter), reason)
        click.echo(say(Sentence("{entry} is struck out.", {"entry": entry_id})))

    if register != "credits":  # there, what is accepted are terms
        group.add_command(accept_command(register))
    return group


def accept_command(register: str) -> click.Command:
    """Return the command that confirms history of one register."""

    @click.command("accept", epilog=f"Example: mailmate {register} accept {register[0]}7 {register[0]}9")
    @click.argument("entry_ids", nargs=-1, metavar="ID…")
    @click.option("--all", "all_", is_flag=True, help="All that `list --history` shows.")
    @home_option
    def accept(home: str | None, entry_ids: tuple[str, ...], all_: bool) -> None:
        """Say that entries from before set-up still stand: from now on they count like any other."""
        from mailmate.desk.mailbox.history import confirm_entries, waiting_entries

        if bool(entry_ids) == all_:
            raise click.UsageError("Name entries, or --all.")
        numbers = [parse_id(one, register[0]) for one in entry_ids]
        with desk_at(home) as desk:
            wanted = [one.entry_id or 0 for one in waiting_entries(desk, register)] if all_ else numbers
            confirmed = confirm_entries(desk, register, wanted)
        click.echo(say(Sentence("{n} entries from before set-up count from now on.", {"n": len(confirmed)})))

    return accept


COMMANDS = {register: _register_group(register, purpose) for register, purpose in _PURPOSES.items()}
