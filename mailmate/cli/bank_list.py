"""`promises import-bank`: the credits of a bank's list, put to the debts they pay."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, echo_table, home_option
from mailmate.sentences import Sentence, counted, say

if TYPE_CHECKING:
    from mailmate.desk.registers.bank_import import BankFile, Imported
    from mailmate.desk.wiring import Desk


@click.command("import-bank")
@click.argument("path", metavar="FILE.csv", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=HEADING",
    help="What a column means: date, amount, credit, debit, currency, payer, reference, sign. Kept for the next list.",
)  # fmt: skip
@click.option("--currency", metavar="CODE", default="", help="Currency of the account, where the list names none.")
@click.option("--dates", type=click.Choice(["dmy", "mdy"]), help="Which comes first, day or month.")
@click.option("--dry-run", is_flag=True, help="Only show what would be recorded.")
@as_json
@home_option
def import_bank_command(
    home: str | None, path: str, columns: tuple[str, ...], currency: str, dates: str | None, dry_run: bool, json_: bool
) -> None:
    """Record the credits of your bank's list (CSV). What may pay two debts, or none for sure, is listed and not taken.

    \b
    Example: mailmate promises import-bank july.csv --currency USD --dry-run
    """
    from mailmate.desk.registers.bank_import import import_list, open_list

    named = _named(columns)
    with desk_at(home) as desk:
        bank_file = open_list(desk, path, named)
        if bank_file.columns.missing and not json_:
            bank_file = _ask_columns(desk, path, bank_file, named)
        imported = import_list(desk, bank_file, currency=currency, order=dates or "", dry_run=dry_run)
    if json_:
        echo_json(_imported_json(imported))
        return
    _echo_imported(imported, dry_run=dry_run)


def _named(columns: tuple[str, ...]) -> dict[str, str]:
    from mailmate.trade.payment.bank_list import FIELDS

    named = {}
    for column in columns:
        name, mark, heading = column.partition("=")
        if name not in FIELDS and column.rpartition("=")[2] in FIELDS:
            heading, mark, name = column.rpartition("=")
        if name not in FIELDS or not mark or not heading.strip():
            raise click.UsageError(f"--column {column!r}: write it like date=HEADING; fields are {', '.join(FIELDS)}.")
        named[name] = heading
    return named


def _ask_columns(desk: Desk, path: str, bank_file: BankFile, named: dict[str, str]) -> BankFile:
    """Ask for the columns the list does not tell, where somebody is there to answer; the answers are kept."""
    from mailmate.desk.registers.bank_import import open_list

    if not sys.stdin.isatty():
        return bank_file
    echo_sentence(Sentence("The columns of {name} are: {headings}", {
        "name": bank_file.name, "headings": ", ".join(filter(None, bank_file.headings)),
    }))  # fmt: skip
    for name in bank_file.columns.missing:
        named[name] = click.prompt(say(Sentence("Which of them is the {field}?", {"field": name})), err=True)
    return open_list(desk, path, named)


def _echo_imported(imported: Imported, *, dry_run: bool) -> None:
    count = {"n": len(imported.recorded)}
    would = counted(
        len(imported.recorded),
        Sentence("1 payment would be recorded:"),
        Sentence("{n} payments would be recorded:", count),
    )
    did = counted(len(imported.recorded), Sentence("1 payment recorded:"), Sentence("{n} payments recorded:", count))
    echo_sentence(would if dry_run else did)
    for match in imported.recorded:
        row = match.row
        note = say(match.note) if match.note else ""
        cells = (f"p{match.debt.entry_id}", row.day.isoformat(), str(row.amount), row.payer, match.debt.subject, note)
        echo_table([cells], limits=(6, 10, 18, 28, 16, 60))
    for row, debts, why in imported.doubtful:
        listed = f"{say(why)} {', '.join(f'p{debt.entry_id}' for debt in debts)}"
        cells = (f"{row.line}:", row.day.isoformat(), str(row.amount), row.payer, row.reference, listed)
        echo_table([cells], limits=(6, 10, 18, 28, 30, 60))
    for left in imported.unread:
        echo_table([(f"{left.line}:", say(left.why), left.words)], limits=(6, 50, 60))
    counts = {"known": len(imported.known), "foreign": len(imported.foreign), "doubtful": len(imported.doubtful)}
    echo_sentence(
        Sentence("{doubtful} for you to decide, {known} recorded before, {foreign} of no debt on record.", counts)
    )


def _imported_json(imported: Imported) -> dict[str, Any]:
    def row_json(row: Any) -> dict[str, Any]:
        return {
            "line": row.line, "date": row.day.isoformat(), "payer": row.payer, "reference": row.reference,
            "amount": {"amount": str(row.amount.amount), "currency": row.amount.currency},
        }  # fmt: skip

    return {
        "recorded": [
            {**row_json(one.row), "debt": f"p{one.debt.entry_id}", "note": str(one.note) if one.note else None}
            for one in imported.recorded
        ],
        "doubtful": [
            {**row_json(row), "debts": [f"p{debt.entry_id}" for debt in debts], "why": str(why)}
            for row, debts, why in imported.doubtful
        ],
        "known": [row_json(one) for one in imported.known],
        "foreign": [row_json(one) for one in imported.foreign],
        "unread": [{"line": one.line, "words": one.words, "why": str(one.why)} for one in imported.unread],
    }
