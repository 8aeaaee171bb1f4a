"""`orders`: what was ordered, on which terms, what is still missing; and a list of orders taken from a sheet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.shared import (
    as_json,
    desk_at,
    echo_json,
    echo_sentence,
    echo_table,
    home_option,
    parse_id,
    verb_group,
)
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.wiring import Desk
    from mailmate.trade.sale.orders import Order

_HEADS = (
    mark("No."), mark("Company"), mark("Order"), mark("Total"), mark("Incoterm"), mark("Delivery"), mark("Note"),
)  # fmt: skip


@verb_group("orders")
def orders_command() -> None:
    """Orders, as our PIs, the buyers' POs and you tell them.

    \b
    mailmate orders list
    mailmate orders set o12 ready=2026-06-30
    mailmate orders checklist o12
    mailmate orders import orders.xlsx
    """


@orders_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, json_: bool) -> None:
    """List the orders, oldest first; what a machine read and nobody confirmed is marked with ?.

    \b
    Example: mailmate orders list --company buyer.example
    """
    from mailmate.desk.registers.orders import list_orders, order_json, remarks

    with desk_at(home) as desk:
        found = list_orders(desk, company)
    if json_:
        for one in found:
            echo_json(order_json(one))
        return
    rows = (
        (
            f"o{one.number}", one.company, (one.name or "-") + ("" if one.confirmed else "?"),
            str(one.total) if one.total else "-", str(one.get("incoterm") or "-"),
            str(one.get("delivery_date") or "-"), "; ".join(map(say, remarks(one))),
        )
        for one in found
    )  # fmt: skip
    echo_list(_HEADS, rows, limits=(6, 26, 16, 18, 18, 12, 40))


@orders_command.command("show")
@click.argument("order", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, order: str, json_: bool) -> None:
    """Show one order whole: each field with its words and what it was before, what is missing for what, what is next.

    \b
    mailmate orders show o12
    mailmate orders show PO-4711
    """
    from mailmate.desk.registers.orders import find_order

    with desk_at(home) as desk:
        _echo_order(desk, find_order(desk, order), json_=json_)


def _echo_order(desk: Desk, order: Order, *, json_: bool) -> None:
    from mailmate.desk.pages.thing_pages import order_page
    from mailmate.desk.registers.orders import order_json

    if json_:
        echo_json(order_json(order))
    else:
        echo_page(order_page(desk, order))


@orders_command.command("accept")
@click.argument("order", metavar="ID")
@home_option
def accept_command(home: str | None, order: str) -> None:
    """Say that what was read of an order is right; a change the buyer asks for is accepted by its own number.

    \b
    mailmate orders accept o12
    mailmate orders accept o17   the change that `orders show o12` names
    """
    from mailmate.desk.registers.orders import accept_order, find_order, open_debts
    from mailmate.trade.reports.ended import is_ended

    with desk_at(home) as desk:
        found = find_order(desk, order)
        waiting = {f"o{one.number}": one.number for one in found.proposed}
        taken = accept_order(desk, waiting.get(order, found.number))
        left, debts = taken.proposed, open_debts(desk, taken) if is_ended(taken) else []
    click.echo(say(Sentence("{entry} is confirmed.", {"entry": order})))
    for one in left:
        echo_sentence(
            Sentence("A change waits for you: `mailmate orders accept o{number}` takes it.", {"number": one.number})
        )

    for debt in debts:
        echo_sentence(
            Sentence(
                "The order is cancelled; {debt} is still owed for it. `mailmate promises cancel {debt}`", {"debt": debt}
            )
        )


@orders_command.command("set")
@click.argument("order", metavar="ID")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@as_json
@home_option
def set_command(home: str | None, order: str, fields: tuple[str, ...], json_: bool) -> None:
    """Type what is right: po, pi, contract, lc_no, total ("USD 16200.00"), deposit, terms, incoterm, and the days
    ready, booked, trucked, on_board.

    \b
    mailmate orders set o12 ready=2026-06-30 "total=USD 16200.00"
    """
    from mailmate.desk.registers.orders import find_order, set_fields

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all(pairs.values()):
        raise click.BadParameter("Give fields as ready=2026-06-30.")
    with desk_at(home) as desk:
        told = set_fields(desk, find_order(desk, order).number, pairs)
        _echo_order(desk, told, json_=json_)
        if "ready" in pairs:
            _remind_of_balance(desk, told)


def _remind_of_balance(desk: Desk, order: Order) -> None:
    """Make the letters ready that are due now that goods are, and say so; else say what is missing for one."""
    from mailmate.desk.drafts.nudges import run_nudges, why_no_balance
    from mailmate.desk.pages.field_texts import fields_text
    from mailmate.trade.sale.orders import lacking

    made = [one for one in run_nudges(desk) if one.nudge.about == "balance"]
    for one in made:
        values = {"company": one.nudge.company, "draft": f"d{one.draft.draft_id}"}
        echo_sentence(Sentence("A reminder of the balance to {company} is ready: {draft}.", values))
    if order.by_credit:
        return
    if missing := lacking(order, "balance"):
        echo_sentence(Sentence("For the balance is missing: {fields}.", {"fields": fields_text(missing)}))
    if not any(one.nudge.company == order.company for one in made):
        why = why_no_balance(desk, order)
        echo_sentence(
            Sentence("No reminder to {company} was made: {why}.", {"company": order.company or "?", "why": why})
        )


@orders_command.command("checklist")
@click.argument("order", metavar="ID")
@click.option(
    "--done", "done", metavar="N[,N…]|all", help="Mark these points as done; what changes later is open again."
)
@as_json
@home_option
def checklist_command(home: str | None, order: str, done: str | None, json_: bool) -> None:
    """List what to look at before an order is loaded: packing, wishes, wood, and what this buyer complained of before.

    \b
    mailmate orders checklist o12
    mailmate orders checklist o12 --done 1,3
    mailmate orders checklist o12 --done all
    """
    from mailmate.desk.registers.loading_check import check_json, checklist, mark_checked
    from mailmate.desk.registers.orders import find_order

    with desk_at(home) as desk:
        found = find_order(desk, order)
        points = checklist(desk, found) if done is None else mark_checked(desk, found.number, _places(done))
    for place, (one, is_done) in enumerate(points, start=1):
        if json_:
            echo_json(check_json(one, is_done))
        else:
            sign = "[x]" if is_done else "[ ]"
            day = one.day.isoformat() if one.day else "-"
            echo_table([(sign, str(place), day, say(one.text))], limits=(3, 3, 10, 140))
    if not points and not json_:
        echo_sentence(Sentence("Nothing is on record that asks for a look before loading."))


def _places(text: str) -> list[int] | None:
    """Return the places named with commas; None for all."""
    if text.strip() == "all":
        return None
    places = [one.strip() for one in text.split(",")]
    if not all(one.isascii() and one.isdigit() and len(one) < 4 for one in places):
        raise click.BadParameter("Give places as 1,3, or all.", param_hint="--done")
    return [int(one) for one in places]


@orders_command.command("strike")
@click.argument("entry", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@home_option
def strike_command(home: str | None, entry: str, reason: str) -> None:
    """Say that one word about an order is wrong: it stays, struck out, and counts no more.

    \b
    Example: mailmate orders strike o17 --reason "that was another order"
    """
    from mailmate.desk.registers.entries import strike_entry

    with desk_at(home) as desk:
        strike_entry(desk, "orders", parse_id(entry, "o"), reason)
    click.echo(say(Sentence("{entry} is struck out.", {"entry": entry})))


@orders_command.command("import")
@click.argument("path", metavar="FILE")
@click.option("--column", "columns", multiple=True, metavar="HEADING=FIELD", help="What a column is; - for none. Kept.")
@click.option("--currency", default="", metavar="CODE", help="The currency of sums that name none, such as USD.")
@as_json
@home_option
def import_command(home: str | None, path: str, columns: tuple[str, ...], currency: str, json_: bool) -> None:
    """Take orders from a sheet (.xlsx, .csv); what a column is, is asked once and kept.

    A row imported before is not added twice; a cell that can be read in two ways is named, not guessed.

    \b
    mailmate orders import orders.xlsx
    mailmate orders import orders.csv --column "Our ref=po" --column "Kunde=buyer" --currency USD
    """
    from mailmate.desk.pages.order_import import describe_import
    from mailmate.desk.registers.orders import FIELD_NAMES, columns_of, import_orders, order_json, saved_columns
    from mailmate.trade.finding.amount_tables import CODES

    mapped = dict(_column(column, FIELD_NAMES) for column in columns)
    wrong = next((field for field in mapped.values() if field not in (*FIELD_NAMES, "-")), None)
    if wrong:
        raise click.BadParameter(f"{wrong!r} is no field of an order; the fields are {', '.join(FIELD_NAMES)}.")
    if currency and currency.lower() not in CODES:
        raise click.BadParameter(f"{currency!r} is no currency, such as USD.", param_hint="--currency")
    with desk_at(home) as desk:
        if sys.stdin.isatty() and not json_:
            known = {**saved_columns(desk), **{head.casefold(): field for head, field in mapped.items()}}
            mapped |= _asked(columns_of(path, known)[2].unknown, FIELD_NAMES)
        done = import_orders(desk, path, mapped, currency.upper())
    if not currency and any({"total", "price"} & cells.keys() for _, cells in done.unread):
        echo_sentence(Sentence("Where the list names no currency, say it: --currency USD."))
    if json_:
        for one in done.orders:
            echo_json(order_json(one))
    for sentence in describe_import(done):
        echo_sentence(sentence)


def _column(told: str, fields: Sequence[str]) -> tuple[str, str]:
    """Return heading and field of `HEADING=FIELD`; `FIELD=HEADING`, as a bank's list takes it, is understood too."""
    head, _, field = told.rpartition("=")
    first, _, rest = told.partition("=")
    swapped = field not in (*fields, "-") and first in fields
    head, field = (rest, first) if swapped else (head, field)
    return head, "delivery" if field == "delivery_date" else field


def _asked(unknown: tuple[str, ...], fields: tuple[str, ...]) -> dict[str, str]:
    """Ask what columns nobody knows hold; - or nothing leaves one out, now and the next time."""
    if unknown:
        click.echo(say(Sentence("Fields: {fields}. Enter leaves a column out.", {"fields": ", ".join(fields)})))
    answers = {}
    for head in unknown:
        answer = click.prompt(
            head, default="-", show_default=False, type=click.Choice([*fields, "-"]), show_choices=False
        )
        answers[head] = answer
    return answers


COMMANDS = {"orders": orders_command}
