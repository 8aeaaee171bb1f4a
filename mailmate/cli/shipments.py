"""`shipments`: what sails, what is known of it and what lacks, and the week's notice to a buyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.wiring import Desk
    from mailmate.trade.delivery.shipments import Shipment

_HEADS = (
    mark("No."), mark("Company"), mark("Order"), mark("Container no."), mark("Vessel"), mark("ETD > ETA"), mark("Note"),
)  # fmt: skip


@verb_group("shipments")
def shipments_command() -> None:
    """Containers, vessels and bills of lading, joined to shipments.

    \b
    mailmate shipments list
    mailmate shipments set s12 seal_no=HT99812 etd=2026-06-19
    mailmate shipments notice buyer.example
    """


@shipments_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@click.option("--week", is_flag=True, help="Only what sails or had news this week.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, week: bool, json_: bool) -> None:
    """List the shipments, oldest first; what a machine read and nobody confirmed is marked with ?.

    \b
    Example: mailmate shipments list --week
    """
    from mailmate.desk.pages.field_texts import fields_text
    from mailmate.desk.registers.shipments import list_shipments, remarks, shipment_json
    from mailmate.trade.delivery.shipments import of_week

    with desk_at(home) as desk:
        found = list_shipments(desk, company)
        found = list(of_week(found, desk.local_now.date())) if week else found
    if json_:
        for one in found:
            echo_json(shipment_json(one))
        return
    rows = []
    for one in found:
        told = {name: told.value + ("" if told.confirmed else "?") for name, told in one.told.items()}
        ship = " ".join(filter(None, (told.get("vessel"), told.get("voyage"))))
        days = f"{told.get('etd', '-')} > {told.get('eta', '-')}"
        lacks = say(Sentence("lacks {fields}", {"fields": fields_text(one.missing)})) if one.missing else ""
        free = say(Sentence("free until {day}; ", {"day": told["free_until"]})) if "free_until" in told else ""
        notes = "; ".join(filter(None, (*map(say, remarks(one)), lacks)))
        rows.append((f"s{one.number}", one.company, one.order, told.get("container_no", "-"), ship, days, free + notes))
    echo_list(_HEADS, rows, limits=(6, 22, 12, 14, 24, 26, 60))


@shipments_command.command("show")
@click.argument("shipment", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, shipment: str, json_: bool) -> None:
    """Show one shipment whole: each field with its words, what it was before, what speaks against it, its days.

    \b
    Example: mailmate shipments show s12
    """
    from mailmate.desk.registers.shipments import find_shipment

    with desk_at(home) as desk:
        _echo_shipment(desk, find_shipment(desk, parse_id(shipment, "s")), json_=json_)


def _echo_shipment(desk: Desk, shipment: Shipment, *, json_: bool) -> None:
    from mailmate.desk.pages.thing_pages import shipment_page
    from mailmate.desk.registers.shipments import shipment_json

    if json_:
        echo_json(shipment_json(shipment))
    else:
        echo_page(shipment_page(desk, shipment))


@shipments_command.command("accept")
@click.argument("shipment", metavar="ID")
@home_option
def accept_command(home: str | None, shipment: str) -> None:
    """Say that what was read of a shipment is right.

    \b
    Example: mailmate shipments accept s5
    """
    from mailmate.desk.registers.shipments import accept_shipment

    with desk_at(home) as desk:
        accept_shipment(desk, parse_id(shipment, "s"))
    click.echo(say(Sentence("{entry} is confirmed.", {"entry": shipment})))


@shipments_command.command("set")
@click.argument("shipment", metavar="ID")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@as_json
@home_option
def set_command(home: str | None, shipment: str, fields: tuple[str, ...], json_: bool) -> None:
    """Type what is right: container_no, seal_no, vessel, voyage, etd, eta, bl_no, packages, teu,
    free_until, belongs_to.

    \b
    Example: mailmate shipments set s5 vessel="Ever Test" etd=2026-07-03
    """
    from mailmate.desk.registers.shipments import set_fields

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all(pairs.values()):
        raise click.BadParameter("Give fields as seal_no=HT99812.")
    with desk_at(home) as desk:
        _echo_shipment(desk, set_fields(desk, parse_id(shipment, "s"), pairs), json_=json_)


@shipments_command.command("done")
@click.argument("shipment", metavar="ID")
@click.argument("cut_off", metavar="CUT-OFF")
@click.option("--on", "on", metavar="DATE", help="The day of it; today where left out.")
@home_option
def done_command(home: str | None, shipment: str, cut_off: str, on: str | None) -> None:
    """Tick off a cut-off before the sailing: si, vgm or cy. It reminds of nothing more; `undone` takes it back.

    \b
    Example: mailmate shipments done s12 vgm
    """
    from mailmate.desk.registers.shipments import tick_off
    from mailmate.trade.time.iso_days import iso_day

    day = iso_day(on) if on else None
    if on and day is None:
        raise click.BadParameter(f"{on!r} is no date, such as 2026-07-06")
    with desk_at(home) as desk:
        tick_off(desk, parse_id(shipment, "s"), cut_off, day)
    click.echo(say(Sentence("{entry}: {name} is ticked off.", {"entry": shipment, "name": cut_off})))


@shipments_command.command("undone")
@click.argument("shipment", metavar="ID")
@click.argument("cut_off", metavar="CUT-OFF")
@home_option
def undone_command(home: str | None, shipment: str, cut_off: str) -> None:
    """Take back that a cut-off was met.

    \b
    Example: mailmate shipments undone s12 vgm
    """
    from mailmate.desk.registers.shipments import take_back_tick

    with desk_at(home) as desk:
        take_back_tick(desk, parse_id(shipment, "s"), cut_off)
    click.echo(say(Sentence("{entry}: {name} is open again.", {"entry": shipment, "name": cut_off})))


@shipments_command.command("strike")
@click.argument("entry", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@home_option
def strike_command(home: str | None, entry: str, reason: str) -> None:
    """Say that one word about a shipment is wrong: it stays, struck out, and counts no more.

    \b
    Example: mailmate shipments strike s9 --reason "an older sailing"
    """
    from mailmate.desk.registers.entries import strike_entry

    with desk_at(home) as desk:
        strike_entry(desk, "shipments", parse_id(entry, "s"), reason)
    click.echo(say(Sentence("{entry} is struck out.", {"entry": entry})))


@shipments_command.command("notice")
@click.argument("company", metavar="DOMAIN")
@home_option
def notice_command(home: str | None, company: str) -> None:
    """Write the week's notice to a buyer from the register; what is not known is named, not skipped.

    \b
    Example: mailmate shipments notice buyer.example
    """
    from mailmate.desk.registers.shipments import weekly_notice

    with desk_at(home) as desk:
        click.echo(weekly_notice(desk, company).rstrip())


COMMANDS = {"shipments": shipments_command}
