"""One command per register: `promises`, `credits`, `complaints`, … each with `list`, `show`, `strike`."""

from __future__ import annotations

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_table, home_option, parse_id
from mailmate.sentences import Sentence, say

_PURPOSES = {
    "orders": "Orders, by what our PIs and the buyers' POs say.",
    "quotes": "Prices we gave.",
    "promises": "Payments promised, and what we promised.",
    "credits": "Letters of credit and their amendments.",
    "complaints": "Quality complaints.",
    "questions": "Questions asked of us.",
    "shipments": "Containers, vessels and bills of lading.",
}


def _register_group(register: str, purpose: str) -> click.Group:
    """Return the command group of one register."""
    letter = register[0]

    @click.group(register, help=purpose)
    def group() -> None:
        pass

    @group.command("list")
    @click.option("--company", metavar="DOMAIN", help="Only this company.")
    @as_json
    @home_option
    def list_entries(home: str | None, company: str | None, json_: bool) -> None:
        """List the entries, oldest first."""
        from mailmate.desk.contract import entry_json
        from mailmate.desk.entries import list_entries as listed

        with desk_at(home) as desk:
            entries = listed(desk, register, company=company)
        for entry in entries:
            if json_:
                echo_json(entry_json(entry))
            else:
                kind, day = say(entry.kind), entry.at.date().isoformat()
                row = (f"{letter}{entry.entry_id}", day, entry.company, kind, entry.quote)
                echo_table([row], limits=(6, 10, 24, 20, 70))

    @group.command("show")
    @click.argument("entry_id", metavar="ID")
    @home_option
    def show_entry(home: str | None, entry_id: str) -> None:
        """Show one entry whole, as JSON."""
        from mailmate.desk.contract import entry_json
        from mailmate.desk.entries import find_entry

        with desk_at(home) as desk:
            echo_json(entry_json(find_entry(desk, register, parse_id(entry_id, letter))))

    @group.command("strike")
    @click.argument("entry_id", metavar="ID")
    @click.option("--reason", default="", help="Why; kept with it.")
    @home_option
    def strike_entry(home: str | None, entry_id: str, reason: str) -> None:
        """Say that an entry is wrong: it stays, struck out, and counts no more."""
        from mailmate.desk.entries import strike_entry as strike

        with desk_at(home) as desk:
            strike(desk, register, parse_id(entry_id, letter), reason)
        click.echo(say(Sentence("{entry} is struck out.", {"entry": entry_id})))

    return group


COMMANDS = {register: _register_group(register, purpose) for register, purpose in _PURPOSES.items()}
