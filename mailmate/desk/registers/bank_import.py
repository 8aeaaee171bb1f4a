"""A bank's CSV list into the chains: rows that surely pay a debt are recorded, all others are shown.

What a column means is asked once and kept by the list's headings; a row recorded before is known by its key.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from mailmate.desk.registers.promises import Chain, list_chains, record
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.trade.facts import Money
from mailmate.trade.payment.bank_list import (
    BankRow,
    Columns,
    Debt,
    Left,
    Match,
    Matched,
    find_columns,
    match_rows,
    read_rows,
)
from mailmate.trade.payment.promises import valid_entries
from mailmate.values import dataclass

COLUMNS = "bank_columns"
"""The note of what a person said of columns: headings -> field -> heading."""
MOST_BYTES = 20_000_000
_CHARSETS = ("utf-8-sig", "gb18030", "cp1252")
_MARKS = ",;\t|"


@dataclass(frozen=True, slots=True)
class BankFile:
    """A list as it was opened, with its columns as far as they are known."""

    name: str
    rows: list[list[str]]
    columns: Columns

    @property
    def headings(self) -> list[str]:
        """The headings of the list."""
        return self.rows[self.columns.heading] if self.rows else []


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list."""

    recorded: tuple[Match, ...]
    known: tuple[BankRow, ...]
    """Rows that an earlier list brought already."""
    doubtful: tuple[tuple[BankRow, tuple[Debt, ...], Sentence], ...]
    foreign: tuple[BankRow, ...]
    unread: tuple[Left, ...]


def open_list(desk: Desk, path: str, named: Mapping[str, str] | None = None) -> BankFile:
    """Read a bank's CSV file; `named` tells what columns mean (field -> heading) and is kept for the next list.

    Raises `BadInput` for a file that cannot be read or holds no table.
    """
    rows = _load(Path(path))
    kept = desk.database.journal.get(COLUMNS, {})
    known = {**kept.get(_signature(find_columns(rows), rows), {}), **(named or {})}
    columns = find_columns(rows, known)
    if named and not columns.missing:
        desk.database.journal.note(COLUMNS, {**kept, _signature(find_columns(rows), rows): known})
    return BankFile(Path(path).name, rows, columns)


def _signature(columns: Columns, rows: Sequence[Sequence[str]]) -> str:
    return "|".join(rows[columns.heading])[:500] if rows else ""


def _load(path: Path) -> list[list[str]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(Sentence("{path} cannot be read: {why}.", {"path": path, "why": error.strerror})) from error
    if len(data) > MOST_BYTES:
        raise BadInput(
            Sentence("{path} is larger than {size} MB.", {"path": path, "size": MOST_BYTES // 1_000_000}),
            Sentence("Save the bank's list in parts, one month each."),
        )
    text = next(filter(None, (_decoded(data, charset) for charset in _CHARSETS)), "")
    lines = text.splitlines()[:40]
    mark = max(_MARKS, key=lambda sign: sum(line.count(sign) for line in lines))
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark) if any(map(str.strip, row))]
    except csv.Error as error:
        raise BadInput(Sentence("{path} is no CSV file: {why}.", {"path": path, "why": str(error)})) from error
    if len(rows) < 2:
        raise BadInput(
            Sentence("{path} holds no table.", {"path": path}),
            Sentence("Save the bank's list as CSV: one line of headings, then one line per payment."),
        )
    return rows


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset).replace("\0", "")
    except UnicodeDecodeError:
        return ""


def import_list(
    desk: Desk, bank_file: BankFile, *, currency: str = "", order: str = "", dry_run: bool = False
) -> Imported:
    """Record each row that surely pays one open debt as money our bank confirmed; the rest is only told.

    Importing the same rows again records nothing. Raises `BadInput` where columns are missing.
    """
    if bank_file.columns.missing:
        raise BadInput(
            Sentence("No column of {name} is known as {field}.", {
                "name": bank_file.name, "field": ", ".join(bank_file.columns.missing),
            }),
            Sentence("Say which: --column date=HEADING, amount, currency, payer, reference."),
        )  # fmt: skip
    rows, unread = read_rows(bank_file.rows, bank_file.columns, currency=currency, order=order)
    with desk.database.transaction():
        chains = list_chains(desk)
        keys = {entry.value.get("row") for chain in chains for entry in chain.entries if entry.kind == "received"}
        fresh = [row for row in rows if row.key not in keys]
        matched = _match(desk, fresh, chains)
        if not dry_run:
            for match in matched.matches:
                _record(desk, match, bank_file.name)
    known = tuple(row for row in rows if row.key in keys)
    return Imported(matched.matches, known, matched.doubtful, matched.foreign, tuple(unread))


def _match(desk: Desk, rows: Sequence[BankRow], chains: Sequence[Chain]) -> Matched:
    debts = [
        Debt(
            chain.number,
            chain.folded_subject,
            chain.company,
            chain.names,
            chain.state.open_sum,
            by_hand=_recorded_by_hand(chain),
        )
        for chain in chains
        if chain.state.is_open and not chain.state.opens
    ]
    return match_rows(rows, debts, desk.config.trade_rules.charges_tolerance)


def _recorded_by_hand(chain: Chain) -> tuple[Money, ...]:
    """Return the sums a person recorded for a chain without a list."""
    typed = [one.value for one in valid_entries(chain.entries) if one.kind == "received" and not one.value.get("row")]
    sums = (value["amount"] for value in typed if isinstance(value.get("amount"), Mapping))
    return tuple(Money(Decimal(str(one["amount"])), one.get("currency")) for one in sums)


def _record(desk: Desk, match: Match, name: str) -> None:
    row = match.row
    value = {
        "amount": {"amount": str(row.amount.amount), "currency": row.amount.currency},
        "date": row.day.isoformat(),
        "full": None,
        "row": row.key,
        "list": f"{name}, line {row.line}",
        "payer": row.payer,
        "reference": row.reference,
    }
    record(desk, match.debt.entry_id, "received", value)
