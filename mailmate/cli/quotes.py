"""`quotes`: the prices we gave, in their versions."""

from __future__ import annotations

import click

from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.registers import COMMANDS as REGISTERS
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, parse_id
from mailmate.sentences import Sentence, mark, say

_HEADS = (
    mark("No."), mark("Company"), mark("Item"), mark("Ver."), mark("Price"), mark("Incoterm"), mark("Valid until"),
    mark("State"),
)  # fmt: skip

quotes_group = REGISTERS["quotes"]
assert isinstance(quotes_group, click.Group)
quotes_group.add_command(quotes_group.commands["list"], "entries")


@quotes_group.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, json_: bool) -> None:
    """List what is quoted to whom, oldest first, and below each version the ones it replaced.

    \b
    mailmate quotes list --company buyer.example
    mailmate quotes entries    every single price on record
    """
    from mailmate.desk.registers.quotes import list_quotes, price_of, quote_json

    with desk_at(home) as desk:
        found, today = list_quotes(desk, company), desk.local_now.date()
    if json_:
        for one in found:
            echo_json(quote_json(one, today))
        return
    rows: list[tuple[str, ...]] = []
    for one in found:
        now, valid = one.current.value, one.valid_until.isoformat() if one.valid_until else "-"
        told = (one.item or "-", f"v{one.version}", price_of(one.current), now.get("incoterm") or "-")
        rows.append((f"q{one.current.entry_id}", one.company, *told, valid, say(one.state(today))))
        gone = say(Sentence("replaced on {day}", {"day": one.current.at.date().isoformat()}))
        old = [(f"q{version.entry_id}", "", "", f"v{n}", price_of(version), "", "", gone)
               for n, version in enumerate(one.replaced, start=1)]  # fmt: skip
        rows += reversed(old)
    echo_list(_HEADS, rows, limits=(6, 24, 16, 4, 20, 16, 10, 24))


@quotes_group.command("show")
@click.argument("quote", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, quote: str, json_: bool) -> None:
    """Show one quote: its price with our words, the versions it replaced, its last day, when it is asked after.

    \b
    Example: mailmate quotes show q7
    """
    from mailmate.desk.pages.talk_pages import quote_page
    from mailmate.desk.registers.quotes import find_quote, quote_json

    with desk_at(home) as desk:
        found = find_quote(desk, parse_id(quote, "q"))
        if json_:
            echo_json(quote_json(found, desk.local_now.date()))
        else:
            echo_page(quote_page(desk, found))


@quotes_group.command("lost")
@click.argument("quote", metavar="ID")
@click.option("--reason", default="", help="Why, such as a price they named; kept with it.")
@home_option
def lost_command(home: str | None, quote: str, reason: str) -> None:
    """Say that a quote came to nothing: it is not asked after any more.

    \b
    mailmate quotes lost q7 --reason "bought elsewhere"
    """
    from mailmate.desk.registers.quotes import lose_quote

    with desk_at(home) as desk:
        lose_quote(desk, parse_id(quote, "q"), reason)
    click.echo(say(Sentence("{entry} is lost.", {"entry": quote})))


COMMANDS = {"quotes": quotes_group}
