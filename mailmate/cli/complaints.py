"""`complaints`: what buyers complain of, what is still missing, when they hear from us next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from mailmate.cli.assigning import add_assigning
from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.shared import as_json, desk_at, echo_json, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.wiring import Desk
    from mailmate.trade.delivery.complaint_cases import Complaint

_HEADS = (mark("No."), mark("Severity"), mark("Next word"), mark("Company"), mark("About"), mark("State"))


@verb_group("complaints")
def complaints_command() -> None:
    """Quality complaints, joined, the overdue ones on top.

    \b
    mailmate complaints list
    mailmate complaints set c12 next_date=2026-07-10 "evidence_given=photos, video"
    mailmate complaints close c12 --outcome "two rolls replaced; cores are dried longer now"
    """


@complaints_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@click.option("--open", "only_open", is_flag=True, help="Only those that are not closed.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, only_open: bool, json_: bool) -> None:
    """List the complaints: overdue first, then by severity and the day the buyer hears from us next.

    \b
    Example: mailmate complaints list --open
    """
    from mailmate.desk.pages.field_texts import fields_text, value_text
    from mailmate.desk.registers.complaints import complaint_json, list_complaints

    with desk_at(home) as desk:
        today = desk.local_now.date()
        found = [one for one in list_complaints(desk, company) if one.closed is None or not only_open]
    if json_:
        for one in found:
            echo_json(complaint_json(one, today))
        return
    rows = []
    for one in found:
        due = "-" if one.closed else f"{one.next_date}{'!' if one.is_overdue(today) else ''}"
        what = " · ".join(
            filter(None, (one.order, one.about, value_text("defect_type", one.told.get("defect_type") or "")))
        )
        lacks = say(Sentence("lacks {fields}", {"fields": fields_text(one.missing)})) if one.missing else ""
        state = say(Sentence("closed: {outcome}", {"outcome": one.outcome or "-"})) if one.closed else lacks
        rows.append((f"c{one.number}", say(one.severity), due, one.company, what, state))
    echo_list(_HEADS, rows, limits=(6, 9, 11, 24, 34, 60))


@complaints_command.command("show")
@click.argument("complaint", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, complaint: str, json_: bool) -> None:
    """Show one complaint whole: what they report with their words, what evidence lacks, when they hear from us next.

    \b
    Example: mailmate complaints show c12
    """
    from mailmate.desk.registers.complaints import find_complaint

    with desk_at(home) as desk:
        _echo_complaint(desk, find_complaint(desk, parse_id(complaint, "c")), json_=json_)


def _echo_complaint(desk: Desk, complaint: Complaint, *, json_: bool) -> None:
    from mailmate.desk.pages.thing_pages import complaint_page
    from mailmate.desk.registers.complaints import complaint_json

    if json_:
        echo_json(complaint_json(complaint, desk.local_now.date()))
    else:
        echo_page(complaint_page(desk, complaint))


@complaints_command.command("set")
@click.argument("complaint", metavar="ID")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@as_json
@home_option
def set_command(home: str | None, complaint: str, fields: tuple[str, ...], json_: bool) -> None:
    """Type what you know: evidence_given, next_date, lot, container_no, qty_affected, product.

    \b
    mailmate complaints set c12 next_date=2026-07-10
    """
    from mailmate.desk.registers.complaints import set_fields

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all(pairs.values()):
        raise click.BadParameter("Give fields as next_date=2026-07-10.")
    with desk_at(home) as desk:
        _echo_complaint(desk, set_fields(desk, parse_id(complaint, "c"), pairs), json_=json_)


add_assigning(complaints_command, "complaint", "c3")


@complaints_command.command("close")
@click.argument("complaint", metavar="ID")
@click.option("--outcome", default="", metavar="TEXT", help="How it was settled, and what was learned.")
@home_option
def close_command(home: str | None, complaint: str, outcome: str) -> None:
    """Say that a complaint is settled; its outcome is shown when the item is ordered again.

    \b
    Example: mailmate complaints close c12 --outcome "two rolls replaced"
    """
    from mailmate.desk.registers.complaints import close_complaint

    with desk_at(home) as desk:
        close_complaint(desk, parse_id(complaint, "c"), outcome)
    click.echo(say(Sentence("{entry} is closed.", {"entry": complaint})))


@complaints_command.command("reopen")
@click.argument("complaint", metavar="ID")
@home_option
def reopen_command(home: str | None, complaint: str) -> None:
    """Say that a complaint is open again.

    \b
    Example: mailmate complaints reopen c12
    """
    from mailmate.desk.registers.complaints import reopen_complaint

    with desk_at(home) as desk:
        reopen_complaint(desk, parse_id(complaint, "c"))
    click.echo(say(Sentence("{entry} is open again.", {"entry": complaint})))


@complaints_command.command("strike")
@click.argument("entry", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@home_option
def strike_command(home: str | None, entry: str, reason: str) -> None:
    """Say that one word about a complaint is wrong: it stays, struck out, and counts no more.

    \b
    Example: mailmate complaints strike c14 --reason "that lot was not ours"
    """
    from mailmate.desk.registers.entries import strike_entry

    with desk_at(home) as desk:
        strike_entry(desk, "complaints", parse_id(entry, "c"), reason)
    click.echo(say(Sentence("{entry} is struck out.", {"entry": entry})))


COMMANDS = {"complaints": complaints_command}
