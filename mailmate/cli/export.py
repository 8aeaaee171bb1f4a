"""`export`: everything out again, in formats other programs read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent

if TYPE_CHECKING:
    from mailmate.desk.wiring import Desk
    from mailmate.trade.listing import Chosen

_DAY = click.DateTime(["%Y-%m-%d"])
_TABLES = (
    *("mails", "orders", "quotes", "promises", "credits", "complaints", "questions", "shipments", "fraud", "cases"),
    "contacts",
)
"""As `desk.care.export.TABLES`, which the help need not load."""


@click.command("export")
@click.argument("format_", metavar="FORMAT", type=click.Choice(["mbox", "json", "csv"]))
@click.argument("file", required=False, metavar="[FILE]", default="-")
@click.option("--from", "first", type=_DAY, metavar="DAY", help="The first day, such as 2026-07-01.")
@click.option("--to", "last", type=_DAY, metavar="DAY", help="The last day.")
@click.option("--company", metavar="DOMAIN", default="", help="Only this company.")
@click.option("--intent", type=click.Choice([intent.value for intent in Intent]), help="Only mails of this intent.")
@click.option("--table", type=click.Choice(_TABLES), help="Which table, for csv; else mails, or all into a folder.")
@click.option("--force", is_flag=True, help="Write over what lies there.")
@as_json
@home_option
def export_command(
    home: str | None,
    format_: str,
    file: str,
    first: datetime | None,
    last: datetime | None,
    company: str,
    intent: str | None,
    table: str | None,
    force: bool,
    json_: bool,
) -> None:
    """Write what is kept to FILE, or to standard output, in a format that other programs read.

    mbox holds the mails as they came, for any mail program and for `mailmate import`. json holds mails with what was
    read from them, the entries of the registers and the contacts, one object a line. csv is one table for a
    spreadsheet; where FILE is a folder, all tables. Days are those of your own time zone.

    \b
    Examples:
      mailmate export mbox mails.mbox
      mailmate export json --company buyer.example > buyer.jsonl
      mailmate export csv orders.csv --table orders --from 2026-01-01
      mailmate export csv tables/
    """
    if table and format_ != "csv":
        raise click.UsageError("--table goes with csv.")
    from mailmate.desk.care.export import choose

    with desk_at(home) as desk:
        chosen = choose(
            desk,
            first.date() if first else None,
            last.date() if last else None,
            company,
            Intent(intent) if intent else None,
        )
        into_folder = format_ == "csv" and (file.endswith(("/", "\\")) or Path(file).is_dir())
        tables = [table] if table else _TABLES if into_folder else ["mails"]
        targets = [(Path(file) / f"{one}.csv" if into_folder else Path(file), one) for one in tables]
        for path, name in targets:
            _write(desk, chosen, format_, path, name, force=force, json_=json_)


def _write(desk: Desk, chosen: Chosen, format_: str, path: Path, table: str, *, force: bool, json_: bool) -> None:
    """Write one file, and say what was written on standard error where the data goes to standard output."""
    from mailmate.desk.care import export

    with _target(path, force=force) as file:
        if format_ == "mbox":
            counts = export.write_mbox(desk, file, chosen)
        elif format_ == "json":
            counts = export.write_json(desk, file, chosen)
        else:
            counts = export.write_csv(desk, file, chosen, table)
    if counts.get("not_whole"):
        echo_sentence(
            Sentence("Of {n} mails only the beginning is here; the rest is on the server.", {"n": counts["not_whole"]})
        )
    if str(path) == "-":
        return
    if json_:
        echo_json({"path": str(path), "bytes": path.stat().st_size, **counts})
    else:
        numbers = ", ".join(f"{name} {count}" for name, count in counts.items() if name != "not_whole")
        echo_sentence(Sentence("Written: {path} ({numbers}).", {"path": str(path), "numbers": numbers}))


@contextmanager
def _target(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Give standard output, or a file that is there once it is whole."""
    if str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    from mailmate.desk.care.new_files import new_file

    with new_file(path.absolute(), force=force) as file:
        yield file


COMMANDS = {"export": export_command}
