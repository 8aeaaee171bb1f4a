"""`promises`: payments promised, as chains, with what a person records about them; and the days we named ourselves."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from mailmate.cli.bank_list import import_bank_command
from mailmate.cli.pages import echo_list, echo_page
from mailmate.cli.registers import accept_command
from mailmate.cli.shared import (
    as_json,
    desk_at,
    echo_json,
    echo_table,
    home_option,
    parse_id,
    safe_cell,
    verb_group,
)
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.registers.promises import Chain
    from mailmate.desk.wiring import Desk
    from mailmate.trade.registers import Entry

_DAY = click.DateTime(["%Y-%m-%d"])
_entry_argument = click.argument("entry_id", metavar="ID")
_REGISTER = "promises"
_DEBT_HEADS = (
    mark("No."), mark("Company"), mark("Debt"), mark("State"), mark("Sum"), mark("Level"), mark("Next look"),
)  # fmt: skip
_ENTRY_HEADS = (mark("No."), mark("Day"), mark("Company"), mark("What"), mark("Words"))


@verb_group(_REGISTER)
def promises_command() -> None:
    """Payments promised, and what we and suppliers promised.

    \b
    mailmate promises list
    mailmate promises add buyer.example --date 2026-07-10 --amount "USD 9000" --debt PI-7
    mailmate promises received p7 --amount 18450 --date 2026-07-08
    mailmate promises import-bank july.csv
    """


@promises_command.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@click.option("--open", "open_", is_flag=True, help="Only what is neither paid nor cancelled.")
@click.option("--entries", is_flag=True, help="The entries one by one instead of debt by debt.")
@click.option("--history", is_flag=True, help="Only entries from before set-up that wait for your word.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, open_: bool, entries: bool, history: bool, json_: bool) -> None:
    """List the debts, each with its state, broken promises, open sum and next day; then the days we named.

    \b
    Example: mailmate promises list --open
    """
    from mailmate.desk.mailbox.history import waiting_entries
    from mailmate.desk.registers.entries import list_entries
    from mailmate.desk.registers.promises import chain_json, list_chains, list_dated

    with desk_at(home) as desk:
        if entries or history:
            found = (waiting_entries if history else list_entries)(desk, _REGISTER, company=company)
            _echo_entries(found, json_=json_)
            return
        chains = list_chains(desk, company=company, open_only=open_)
        dated = list_dated(desk, company=company, open_only=open_)
        if json_:
            for chain in chains:
                echo_json(chain_json(desk, chain))
    if not json_:
        echo_list(_DEBT_HEADS, map(_row, chains), limits=(6, 24, 16, 36, 18, 6, 10))
        if chains and dated and sys.stdout.isatty():
            click.echo()
    _echo_dated(dated, json_=json_)


def _row(chain: Chain) -> tuple[str, ...]:
    from mailmate.trade.payment.promise_words import tell_state

    now = chain.state
    owed = now.open_sum if now.is_open else now.debt
    state = say(tell_state(now)) + (f" ({say('history')})" if chain.history else "")
    day = now.next_check.isoformat() if now.next_check else "-"
    return (
        f"p{chain.number}", chain.company, chain.subject or "-", state, str(owed) if owed else "-",
        now.level if now.is_open else "-", day,
    )  # fmt: skip


def _echo_dated(dated: list[tuple[Entry, str]], *, json_: bool) -> None:
    from mailmate.desk.contract import entry_json
    from mailmate.trade.field_words import entry_word

    if json_:
        for entry, state in dated:
            echo_json({**entry_json(entry), "state": state})
        return
    ended = (f" ({say(state)})" if state != "open" else "" for _, state in dated)
    rows = (_entry_row(one, say(entry_word(one.kind)) + end) for (one, _), end in zip(dated, ended, strict=True))
    echo_list(_ENTRY_HEADS, rows, limits=(6, 10, 24, 28, 70))


def _echo_entries(entries: list[Entry], *, json_: bool) -> None:
    from mailmate.desk.contract import entry_json
    from mailmate.trade.field_words import entry_word

    if json_:
        for entry in entries:
            echo_json(entry_json(entry))
        return
    echo_list(_ENTRY_HEADS, (_entry_row(one, say(entry_word(one.kind))) for one in entries), limits=(6, 10, 24, 20, 70))


def _entry_row(entry: Entry, told: str) -> tuple[str, ...]:
    day = str(entry.value.get("date") or entry.at.date().isoformat())
    return f"p{entry.entry_id}", day, entry.company, told, entry.quote


@promises_command.command("show")
@_entry_argument
@as_json
@home_option
def show_command(home: str | None, entry_id: str, json_: bool) -> None:
    """Show a debt whole: who promised what when, what came of it, what a copy of a transfer shows, what is next.

    \b
    Example: mailmate promises show p7
    """
    from mailmate.desk.contract import entry_json
    from mailmate.desk.pages.talk_pages import chain_page, dated_page
    from mailmate.desk.registers.entries import find_entry
    from mailmate.desk.registers.promises import OUR_PART, chain_json, find_chain, list_dated

    number = parse_id(entry_id, "p")
    with desk_at(home) as desk:
        entry = find_entry(desk, _REGISTER, number)
        if entry.kind in OUR_PART and json_:
            echo_json(entry_json(entry))
        elif entry.kind in OUR_PART:
            states = {one.entry_id: state for one, state in list_dated(desk, company=entry.company)}
            echo_page(dated_page(desk, entry, states.get(number, mark("struck"))))
        elif json_:
            echo_json(chain_json(desk, find_chain(desk, number)))
        else:
            echo_page(chain_page(desk, find_chain(desk, number)))


@promises_command.command("add")
@click.argument("whose", metavar="COMPANY|MAIL")
@click.option("--date", "day", metavar="DAY", default="", help="The day they named: 2026-07-10, or words like Friday.")
@click.option("--amount", metavar="SUM", default="", help='How much, with its currency: "USD 9000".')
@click.option("--debt", metavar="NUMBER", default="", help="The invoice, order or contract it is about.")
@click.option("--part", type=click.Choice(["deposit", "balance", "partial", "full"]), default=None, help="What of it.")
@click.option("--said-on", type=_DAY, help="When they said it, if not today.")
@click.option("--words", metavar="TEXT", default="", help="What they said, as they said it: a letter may quote it.")
@click.option(
    "--kind", type=click.Choice(["payment", "credit", "ours", "supplier"]), default="payment",
    help="They pay (the default), they open a letter of credit, our own word, or a supplier's.",
)  # fmt: skip
@as_json
@home_option
def add_command(
    home: str | None, whose: str, day: str, amount: str, debt: str, part: str | None, said_on: datetime | None,
    words: str, kind: str, json_: bool,
) -> None:  # fmt: skip
    """Record a promise that came by no mail: on the telephone, at a fair, in a chat. It joins the debt it is about.

    \b
    mailmate promises add buyer.example --date 2026-07-10 --amount "USD 9000" --debt PI-7
    mailmate promises add 42 --date Friday --words "the money leaves on Friday"
    mailmate promises add buyer.example --kind ours --date 2026-07-15 --words "we send the drawing"
    """
    from mailmate.desk.registers.typed_promises import Typed, add_promise

    typed = Typed(day, amount, debt, part or "", words, said_on.date() if said_on else None, kind)
    with desk_at(home) as desk:
        _echo_promise(desk, add_promise(desk, whose, typed), json_=json_)


@promises_command.command("set")
@_entry_argument
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@as_json
@home_option
def set_command(home: str | None, entry_id: str, fields: tuple[str, ...], json_: bool) -> None:
    """Put right what was read of one promise: date, amount ("USD 9000"), debt, part. A new day of theirs is `add`.

    \b
    mailmate promises set p7 date=2026-07-10
    mailmate promises set p7 "amount=USD 9000" debt=PI-7
    """
    from mailmate.desk.registers.typed_promises import set_promise

    pairs = dict(field.partition("=")[::2] for field in fields)
    if not all(pairs.values()):
        raise click.BadParameter("Give fields as date=2026-07-10.")
    with desk_at(home) as desk:
        _echo_promise(desk, set_promise(desk, parse_id(entry_id, "p"), pairs), json_=json_)


def _echo_promise(desk: Desk, entry: Entry, *, json_: bool) -> None:
    """Say what a typed promise became: the debt it stands in now, or the day that is looked after."""
    from mailmate.desk.contract import entry_json
    from mailmate.desk.registers.promises import OUR_PART, chain_json, find_chain
    from mailmate.trade.payment.promise_words import tell_state

    if entry.kind in OUR_PART:
        if json_:
            echo_json(entry_json(entry))
        else:
            values = {"id": f"p{entry.entry_id}", "company": entry.company, "day": str(entry.value["date"])}
            click.echo(say(Sentence("{id} {company}: by {day}.", values)))
        return
    chain = find_chain(desk, entry.entry_id or 0)
    if json_:
        echo_json(chain_json(desk, chain))
        return
    debt = f"p{chain.number}" + (f" {chain.subject}" if chain.subject else "")
    told = Sentence(
        "{id} {company}: recorded for the debt {debt}, {state}.",
        {"id": f"p{entry.entry_id}", "company": entry.company, "debt": debt, "state": tell_state(chain.state)},
    )
    click.echo(say(told))


def _echo_standing(chain: Chain) -> None:
    from mailmate.trade.payment.promise_words import STATE_WORDS, overpaid_words

    now = chain.state
    values = {"id": f"p{chain.number}", "company": chain.company, "state": STATE_WORDS[now.state]}
    click.echo(say(Sentence("{id} {company}: {state}.", values)))
    if now.is_open and now.open_sum:
        click.echo(say(Sentence("Open: {amount}.", {"amount": str(now.open_sum)})))
    if now.overpaid:
        click.echo(say(overpaid_words(now.overpaid)))


@promises_command.command("received")
@_entry_argument
@click.option("--amount", metavar="SUM", help="Only a part, such as 9000.00; without it all of the debt came.")
@click.option("--currency", metavar="CODE", default="", help="Its currency; else that of the debt.")
@click.option("--date", "day", type=_DAY, help="The value date of your bank; else today.")
@click.option("--full/--part", "full", default=None, help="Say whether this settles the debt, where the sum is unsure.")
@home_option
def received_command(
    home: str | None, entry_id: str, amount: str | None, currency: str, day: datetime | None, full: bool | None
) -> None:
    """Record that your bank confirmed the money. A copy of a transfer is no confirmation.

    \b
    Example: mailmate promises received p7 --amount 9000 --date 2026-07-08
    """
    from mailmate.desk.registers.promises import record_received

    with desk_at(home) as desk:
        chain = record_received(
            desk, parse_id(entry_id, "p"), amount=_sum(amount), currency=currency.upper(),
            day=day.date() if day else None, full=full,
        )  # fmt: skip
        _echo_standing(chain)


def _sum(text: str | None) -> str:
    """Return a sum as a decimal number; a comma and three digits group thousands."""
    import re

    if text is None:
        return ""
    plain = re.sub(r",(?=\d{3}(?:\D|$))", "", text.replace(" ", ""))
    if not re.fullmatch(r"\d{1,15}(?:\.\d{1,4})?", plain) or not float(plain):
        raise click.UsageError(f"{text!r} is no sum: write it like 18450.00.")
    return plain


def _simple(name: str, kind: str, text: str, why: str) -> None:
    """Add a command that records one word about a debt."""

    @promises_command.command(name, help=text, epilog=f'Example: mailmate promises {name} p7 --reason "{why}"')
    @_entry_argument
    @click.option("--reason", default="", help="Why; kept with it.")
    @home_option
    def command(home: str | None, entry_id: str, reason: str) -> None:
        from mailmate.desk.registers.promises import record

        with desk_at(home) as desk:
            _echo_standing(record(desk, parse_id(entry_id, "p"), kind, {"reason": reason}))


_simple(
    "failed",
    "failed",
    "Record that the bank's trace found no transfer: the claim counts as broken.",
    "no such UETR",
)
_simple(
    "cancel",
    "cancelled",
    "Record that the debt is cancelled, credited or replaced: nothing is owed any more.",
    "credited by CN-12",
)


@promises_command.command("met")
@_entry_argument
@click.option("--date", "day", type=_DAY, help="The day that holds from now on.")
@home_option
def met_command(home: str | None, entry_id: str, day: datetime | None) -> None:
    """Record that a condition is met, or that what we or a supplier promised was done.

    \b
    Example: mailmate promises met p7 --date 2026-07-20
    """
    from mailmate.desk.registers.entries import find_entry
    from mailmate.desk.registers.promises import OUR_PART, close_dated, record

    number = parse_id(entry_id, "p")
    with desk_at(home) as desk:
        if find_entry(desk, _REGISTER, number).kind in OUR_PART:
            close_dated(desk, number)
            click.echo(say(Sentence("{entry} is done.", {"entry": f"p{number}"})))
            return
        _echo_standing(record(desk, number, "met", {"date": day.date().isoformat() if day else None}))


@promises_command.command("strike")
@_entry_argument
@click.option("--reason", default="", help="Why; kept with it.")
@home_option
def strike_command(home: str | None, entry_id: str, reason: str) -> None:
    """Say that an entry is wrong: it stays, struck out, and everything stands as before it.

    \b
    Example: mailmate promises strike p9 --reason "the bank took it back"
    """
    from mailmate.desk.registers.entries import strike_entry

    with desk_at(home) as desk:
        strike_entry(desk, _REGISTER, parse_id(entry_id, "p"), reason)
    click.echo(say(Sentence("{entry} is struck out.", {"entry": entry_id})))


promises_command.add_command(accept_command(_REGISTER))


promises_command.add_command(import_bank_command)


@promises_command.command("month")
@click.argument("month", metavar="YYYY-MM")
@click.option("--csv", "csv_", is_flag=True, help="Print CSV, for a sheet.")
@as_json
@home_option
def month_command(home: str | None, month: str, csv_: bool, json_: bool) -> None:
    """Print a month for finance: shipments, then debts with what was invoiced, credited, is open and was broken.

    Sums stand by currency and are never added across currencies.

    \b
    Example: mailmate promises month 2026-07 --csv > july.csv
    """
    import csv

    from mailmate.desk.registers.month import month_of
    from mailmate.trade.payment.month import HEADINGS

    with desk_at(home) as desk:
        rows = month_of(desk, month)
    if json_:
        for row in rows:
            echo_json(row.as_json())
    elif csv_:
        table = csv.writer(sys.stdout, lineterminator="\n")
        table.writerow(HEADINGS)
        table.writerows([safe_cell(cell) for cell in row.cells()] for row in rows)
    else:
        echo_table(
            [tuple(map(say, HEADINGS)), *(row.cells() for row in rows)], limits=(8, 24, 20, 10, 4, 12, 12, 12, 6, 12)
        )


COMMANDS = {_REGISTER: promises_command}
