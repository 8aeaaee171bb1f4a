"""A report as files: one page that opens offline, and tables for finance that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.reports.money import debt_number
from mailmate.desk.reports.orders import how_ended, ordered_on, sailings, void_numbers
from mailmate.desk.reports.page import page_of
from mailmate.desk.reports.span import Span, is_sure
from mailmate.desk.wiring import Desk
from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence, mark, say
from mailmate.trade.facts import Money
from mailmate.trade.payment.month import credited_in
from mailmate.trade.reports.figures import Report
from mailmate.trade.reports.periods import Period
from mailmate.trade.reports.teu import teu_of
from mailmate.trade.sale.orders import money_of

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet may run."""
TABLES = {
    "receivables": (
        "id", "company", "number", "currency", "owed", "received in the span", "open", "state", "day", "broken",
        "accepted",
    ),
    "orders": ("id", "company", "number", "ordered", "currency", "total", "incoterm", "delivery", "ended", "accepted"),
    "shipments": (
        "id", "customer", "order", "containers", "TEU", "TEU not known for containers", "vessel", "B/L no.", "sails",
        "arrives", "port", "accepted",
    ),
    "complaints": (
        "id", "company", "order", "opened", "severity", "product", "currency", "claimed", "closed", "outcome",
        "accepted",
    ),
}  # fmt: skip
"""File -> its columns, in their order."""
_WORDS = (mark("yes"), mark("no"))
Cell = str | int | None


def write_page(report: Report, path: str, language: str) -> Path:
    """Write the report as one page and return where. Raises `StorageFailed`."""
    return _write(Path(path), page_of(report, language))


def write_tables(desk: Desk, period: Period, folder: str) -> list[Path]:
    """Write the tables of a span into a folder, made where there is none; return the files. Raises `StorageFailed`."""
    span = Span(desk, period)
    rows = {
        "receivables": _receivables(span), "orders": _orders(span), "shipments": _shipments(span),
        "complaints": _complaints(span),
    }  # fmt: skip
    return [_write(Path(folder) / f"{name}.csv", csv_text(TABLES[name], rows[name])) for name in TABLES]


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV with a byte-order mark, so that spreadsheets read it as UTF-8; texts cannot be formulas."""
    import io

    lines = io.StringIO()
    table = csv.writer(lines, lineterminator="\r\n")
    table.writerow(heads)
    table.writerows([_inert(cell) for cell in row] for row in rows)
    return "\ufeff" + lines.getvalue()


def _inert(cell: Cell) -> str:
    """Return a cell as text: numbers as they are, texts in one line and never as a formula."""
    if cell is None or isinstance(cell, int):
        return "" if cell is None else str(cell)
    text = " ".join(cell.replace("\0", " ").split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write(path: Path, text: str) -> Path:
    """Write a file whole or not at all: what was there before stays until the new one is."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(path)
    except OSError as error:
        why = error.strerror or str(error)
        raise StorageFailed(Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": why})) from error
    return path


def _receivables(span: Span) -> Iterator[tuple[Cell, ...]]:
    """Yield every debt that is open on the span's last day, or to which something happened in the span."""
    for debt in span.debts:
        state = debt.state
        came = credited_in(debt, span.period.first, span.until)
        broken = sum(span.holds(one.excused_until) for one in state.breaks)
        moved = any(span.holds(span.day(one.at)) for one in debt.entries)
        if state.opens or not (state.is_open or came or broken or moved):
            continue
        owed = state.debt
        currency = owed.currency if owed else came[0].currency if came else None
        received = sum((one.amount for one in came if one.currency == currency), Decimal(0))
        yield (
            debt_number(debt), debt.company, debt.number, currency, _amount(owed), str(received) if came else "",
            _amount(state.open_sum) if state.is_open else "0", say(state.state),
            state.standing.isoformat() if state.standing else None, broken, _yes(is_sure(debt.entries)),
        )  # fmt: skip


def _orders(span: Span) -> Iterator[tuple[Cell, ...]]:
    void = void_numbers(span)
    for one in span.orders:
        day = ordered_on(one)
        if span.holds(day or one.entries[0].at.date()):
            total, ended = one.total, how_ended(one, void)
            yield (
                f"o{one.number}", one.company, one.name, day.isoformat() if day else None,
                total.currency if total else None, _amount(total), str(one.get("incoterm") or ""),
                str(one.get("delivery_date") or ""), say(ended) if ended else "", _yes(one.confirmed),
            )  # fmt: skip


def _shipments(span: Span) -> Iterator[tuple[Cell, ...]]:
    for sailing in sailings(span):
        one, teu = sailing.shipment, teu_of(sailing.shipment)
        if span.period.holds(sailing.sails or one.entries[0].at.date()):
            told = {name: field.value for name, field in one.told.items()}
            yield (
                f"s{one.number}", sailing.customer, one.order, told.get("container_no"), teu.known, teu.unknown,
                told.get("vessel"), told.get("bl_no"), told.get("etd"), told.get("eta"), sailing.port,
                _yes(one.confirmed),
            )  # fmt: skip


def _complaints(span: Span) -> Iterator[tuple[Cell, ...]]:
    for one in sorted(list_complaints(span.desk), key=lambda complaint: (complaint.opened, complaint.number)):
        if span.holds(one.opened) or span.holds(one.closed):
            claimed = money_of(one.told.get("claim_amount"))
            yield (
                f"c{one.number}", one.company, one.order, one.opened.isoformat(), say(one.severity),
                str(one.told.get("product") or ""), claimed.currency if claimed else None, _amount(claimed),
                one.closed.isoformat() if one.closed else None, one.outcome, _yes(is_sure(one.entries)),
            )  # fmt: skip


def _amount(money: Money | None) -> str | None:
    return None if money is None else str(money.amount)


def _yes(accepted: bool) -> str:
    return say(_WORDS[0] if accepted else _WORDS[1])
