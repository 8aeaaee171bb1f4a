"""`contacts`: who is who in our deals, and whom we may write to."""

from __future__ import annotations

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_table, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, say


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
    """List the contacts by company; a ! marks those who are not written to directly."""
    from mailmate.desk.contacts import contact_json, list_contacts

    with desk_at(home) as desk:
        found = list_contacts(desk, company=company, role=role)
    for one in found:
        if json_:
            echo_json(contact_json(one))
            continue
        contact = one.contact
        role_word = say(contact.role.replace("_", " ")) + ("" if contact.may_write else " !")
        count = f"{one.seen.heard}/{one.seen.written}"
        last = one.seen.last.date().isoformat() if one.seen.last else "-"
        echo_table(
            [(contact.email, contact.name, role_word, contact.country, count, last)], limits=(36, 24, 16, 3, 9, 10)
        )


@contacts_command.command("show")
@click.argument("email", metavar="ADDRESS")
@home_option
def show_command(home: str | None, email: str) -> None:
    """Show one contact, as JSON."""
    from mailmate.desk.contacts import contact_json, find_contact

    with desk_at(home) as desk:
        echo_json(contact_json(find_contact(desk, email)))


@contacts_command.command("set")
@click.argument("email", metavar="ADDRESS")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@home_option
def set_command(home: str | None, email: str, fields: tuple[str, ...]) -> None:
    """Say who somebody is: name, company, country, role, may_write (yes or no), zone, phone.

    Roles: buyer, intermediary, end_customer, agent, forwarder, bank, supplier, inspector. An end customer is not
    written to directly unless you also say may_write=yes.
    """
    from mailmate.desk.contacts import contact_json, set_contact

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all("=" in field for field in fields):
        raise click.BadParameter("Give fields as role=buyer.")
    with desk_at(home) as desk:
        echo_json(contact_json(set_contact(desk, email, pairs)))


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
    """
    from mailmate.desk.contacts import record_call

    with desk_at(home) as desk:
        entry = record_call(
            desk, parse_id(mail), email, outcome, confirms=None if confirms is None else confirms == "yes"
        )
    click.echo(say(Sentence("Recorded: {phone} was called.", {"phone": entry.value["phone"]})))


COMMANDS = {"contacts": contacts_command}
