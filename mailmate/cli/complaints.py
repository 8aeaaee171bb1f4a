"""`complaints`: what buyers complain of, what is still missing, when they hear from us next."""

from __future__ import annotations

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_table, home_option, parse_id, verb_group
from mailmate.sentences import Sentence, say


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
    """List the complaints: overdue first, then by severity and the day the buyer hears from us next."""
    from mailmate.desk.complaints import complaint_json, list_complaints
    from mailmate.desk.field_texts import fields_text, value_text

    with desk_at(home) as desk:
        today = desk.local_now.date()
        found = [one for one in list_complaints(desk, company) if one.closed is None or not only_open]
    for one in found:
        if json_:
            echo_json(complaint_json(one, today))
            continue
        due = "-" if one.closed else f"{one.next_date}{'!' if one.is_overdue(today) else ''}"
        told = (value_text(name, one.told.get(name) or "") for name in ("product", "defect_type"))
        what = " · ".join(filter(None, (one.order, *told)))
        lacks = say(Sentence("lacks {fields}", {"fields": fields_text(one.missing)})) if one.missing else ""
        state = say(Sentence("closed: {outcome}", {"outcome": one.outcome or "-"})) if one.closed else lacks
        echo_table(
            [(f"c{one.number}", say(one.severity), due, one.company, what, state)], limits=(6, 9, 11, 24, 34, 60)
        )


@complaints_command.command("show")
@click.argument("complaint", metavar="ID")
@home_option
def show_command(home: str | None, complaint: str) -> None:
    """Show one complaint whole, as JSON."""
    from mailmate.desk.complaints import complaint_json, find_complaint

    with desk_at(home) as desk:
        echo_json(complaint_json(find_complaint(desk, parse_id(complaint, "c")), desk.local_now.date()))


@complaints_command.command("set")
@click.argument("complaint", metavar="ID")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@home_option
def set_command(home: str | None, complaint: str, fields: tuple[str, ...]) -> None:
    """Type what you know: evidence_given, next_date, lot, container_no, qty_affected, product.

    \b
    mailmate complaints set c12 next_date=2026-07-10
    """
    from mailmate.desk.complaints import complaint_json, set_fields

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all(pairs.values()):
        raise click.BadParameter("Give fields as next_date=2026-07-10.")
    with desk_at(home) as desk:
        found = set_fields(desk, parse_id(complaint, "c"), pairs)
        echo_json(complaint_json(found, desk.local_now.date()))


@complaints_command.command("close")
@click.argument("complaint", metavar="ID")
@click.option("--outcome", default="", metavar="TEXT", help="How it was settled, and what was learned.")
@home_option
def close_command(home: str | None, complaint: str, outcome: str) -> None:
    """Say that a complaint is settled; its outcome is shown when the item is ordered again."""
    from mailmate.desk.complaints import close_complaint

    with desk_at(home) as desk:
        close_complaint(desk, parse_id(complaint, "c"), outcome)
    click.echo(say(Sentence("{entry} is closed.", {"entry": complaint})))


@complaints_command.command("reopen")
@click.argument("complaint", metavar="ID")
@home_option
def reopen_command(home: str | None, complaint: str) -> None:
    """Say that a complaint is open again."""
    from mailmate.desk.complaints import reopen_complaint

    with desk_at(home) as desk:
        reopen_complaint(desk, parse_id(complaint, "c"))
    click.echo(say(Sentence("{entry} is open again.", {"entry": complaint})))


@complaints_command.command("strike")
@click.argument("entry", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@home_option
def strike_command(home: str | None, entry: str, reason: str) -> None:
    """Say that one word about a complaint is wrong: it stays, struck out, and counts no more."""
    from mailmate.desk.entries import strike_entry

    with desk_at(home) as desk:
        strike_entry(desk, "complaints", parse_id(entry, "c"), reason)
    click.echo(say(Sentence("{entry} is struck out.", {"entry": entry})))


COMMANDS = {"complaints": complaints_command}
