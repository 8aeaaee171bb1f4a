"""`contacts`: who is who in our deals, and whom we may write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.registers.contacts import Known

_HEADS = (
    mark("Address"), mark("Name"), mark("Role"), mark("Country"), mark("From/to"), mark("Last mail"),
)  # fmt: skip


@verb_group("contacts")
def contacts_command() -> None:
    """People we write with: their role in the deal, and whether we write to them directly.

    \b
    mailmate contacts list --company buyer.example
    mailmate contacts set lee@client.example role=end_customer
    mailmate contacts set ana@buyer.example phone="+51 1 000 0000" country=PE
    mailmate contacts called 42 ana@buyer.example --outcome "they did not change it" --confirms no
    """


@contacts_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@click.option("--role", metavar="ROLE", help="Only this role.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, role: str | None, json_: bool) -> None:
    """List the contacts and who else wrote to you as a partner, by company.

    A ! marks those who are not written to directly, a ? a role that a machine read from their mails.

    \b
    Example: mailmate contacts list --company buyer.example
    """
    from mailmate.desk.registers.contacts import contact_json, list_people

    with desk_at(home) as desk:
        found = list_people(desk, company=company, role=role)
    if json_:
        for one in found:
            echo_json(contact_json(one))
        return
    rows = []
    for one in found:
        contact = one.contact
        role_word = say(contact.role.replace("_", " ")) + ("?" if one.role_read else "")
        role_word += "" if contact.may_write else " !"
        last = one.seen.last.date().isoformat() if one.seen.last else "-"
        count = f"{one.seen.heard}/{one.seen.written}"
        rows.append((contact.email, contact.name, role_word, contact.country, count, last))
    echo_list(_HEADS, rows, limits=(36, 24, 16, 8, 9, 10))


@contacts_command.command("show")
@click.argument("email", metavar="ADDRESS")
@as_json
@home_option
def show_command(home: str | None, email: str, json_: bool) -> None:
    """Show one contact: who they are, whether you may write to them, how much was written.

    \b
    Example: mailmate contacts show ana@buyer.example
    """
    from mailmate.desk.registers.contacts import find_contact

    with desk_at(home) as desk:
        _echo_contact(find_contact(desk, email), json_=json_)


def _echo_contact(known: Known, *, json_: bool) -> None:
    from mailmate.desk.pages.talk_pages import contact_page
    from mailmate.desk.registers.contacts import contact_json

    if json_:
        echo_json(contact_json(known))
    else:
        echo_page(contact_page(known))


@contacts_command.command("set")
@click.argument("email", metavar="ADDRESS")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@as_json
@home_option
def set_command(home: str | None, email: str, fields: tuple[str, ...], json_: bool) -> None:
    """Say who somebody is: name, company, country, role, may_write (yes or no), zone, phone.

    Roles: buyer, intermediary, end_customer, agent, forwarder, bank, supplier, inspector. An end customer is not
    written to directly unless you also say may_write=yes.

    \b
    Example: mailmate contacts set ana@buyer.example role=buyer phone="+55 13 0000 0000"
    """
    from mailmate.desk.registers.contacts import set_contact

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all("=" in field for field in fields):
        raise click.BadParameter("Give fields as role=buyer.")
    with desk_at(home) as desk:
        _echo_contact(set_contact(desk, email, pairs), json_=json_)


@contacts_command.command("called")
@click.argument("mail", metavar="MAIL")
@click.argument("email", metavar="ADDRESS")
@click.option("--outcome", required=True, metavar="TEXT", help="What they said.")
@click.option("--confirms", type=click.Choice(["yes", "no"]), help="Whether they stand behind what the mail says.")
@home_option
def called_command(home: str | None, mail: str, email: str, outcome: str, confirms: str | None) -> None:
    """Record that you phoned somebody about a mail, at the number on file.

    With `--confirms yes` the flag F1 no longer keeps sentences on payment out of answers to this mail. Account
    numbers in a mail's text stay out whoever was called.

    \b
    Example: mailmate contacts called 42 ana@buyer.example --outcome "she sent it herself"
    """
    from mailmate.desk.registers.contacts import record_call

    with desk_at(home) as desk:
        entry = record_call(
            desk, parse_id(mail), email, outcome, confirms=None if confirms is None else confirms == "yes"
        )
    click.echo(say(Sentence("Recorded: {phone} was called.", {"phone": entry.value["phone"]})))


COMMANDS = {"contacts": contacts_command}
