"""A paper's text as labelled cells: what stands behind a label, beside it, under it, or in the table below it.

The labels are given; what a field means is not known here. Nothing is guessed: a value without a label is no cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mailmate.trade.finding.words import fold

_CELLS = re.compile(r"[ ]?\|[ ]?|\t+|[ ]{3,}")
_NUMBERING = re.compile(r"^\(?\d{1,2}[.)][ ]?")
_BEHIND_LABEL = re.compile(
    r"(?:[ ]?\.)?[ ]?(?:\([^)]{0,90}\)?)?[ ]?(?:no\.?)?[ ]?(?P<mark>[:.]?)[ ]?(?:messrs\.?[ ]?:?[ ]?)?", re.I
)
_TOTAL = re.compile(r"^(?:grand[ -]?|sub[ -]?)?total\b|^合计|^总计|^总金额|^importe total", re.I)
_CURRENCY = re.compile(r"\(?(?:in )?(?:USD|US\$|EUR|CNY|RMB|GBP|JPY|KRW|TRY|[$€£])\)?\.?", re.I)
_FIGURE = re.compile(r"[\d.,' ]{1,24}")
_UNIT_IN_HEAD = re.compile(
    r"\(?[ ]?\b(kgs?|mts?|lbs?|cbm|m3|pcs|pieces|sets?|pairs?|units?|sheets?|rolls?|bags?|drums?"
    r"|ctns?|cartons?|pkgs|packages|plts?|pallets?)[ ]?\)?\.?$"
)
_TABLE_ROWS = 300
_LOOK_BELOW = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """What a labelled place says, and the line it stands on (from 1)."""

    field: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with a label each (`heads`: place -> field), the rows under them, and the row of totals if any."""

    heads: Mapping[int, str]
    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Line and cells of each row, the total's left out."""
    total: tuple[int, tuple[str, ...]] | None


@dataclass(frozen=True)
class Labels:
    """The labels of some kind of paper: field -> its labels, and those that are everyday words."""

    by_field: Mapping[str, str]
    common: frozenset[str]
    """Labels that are everyday words: a label only before a colon or alone in a cell."""

    @cached_property
    def _pairs(self) -> dict[str, list[tuple[str, str]]]:
        """Label and field, the longest label first, by the first letter: nearly every cell asked about bears none."""
        pairs = [(label, field) for field, row in self.by_field.items() for label in row.split("|")]
        by_letter: dict[str, list[tuple[str, str]]] = {}
        for label, field in sorted(pairs, key=lambda pair: -len(pair[0])):
            by_letter.setdefault(label[:1], []).append((label, field))
        return by_letter

    def label_of(self, cell: str) -> tuple[str, str] | None:
        """Return the field a cell is labelled with and what stands behind the label, or None."""
        plain = _NUMBERING.sub("", cell.strip())
        folded = fold(plain[:200])
        for label, field in self._pairs.get(folded[:1], ()):
            if folded.startswith(label):
                rest = plain[len(label) :]
                behind = _BEHIND_LABEL.match(rest)
                mark, value = (behind["mark"], rest[behind.end() :]) if behind else ("", rest)
                if rest[:1].isalpha() and label[-1].isascii():
                    continue
                unlikely = label in self.common and not _CURRENCY.fullmatch(value.strip())
                if value.strip() and (unlikely or rest[:1] not in " :.(") and mark != ":":
                    continue
                return field, value.strip()
        return None


def cells_of(line: str) -> list[str]:
    """Return the cells of a line: parted by bars, tabs or wide gaps."""
    return [cell.strip() for cell in _CELLS.split(line)]


def is_total(line: str) -> bool:
    """Tell whether a line or cell begins a total."""
    return _TOTAL.match(line.strip()) is not None


def labelled_cells(lines: Sequence[str], labels: Labels) -> Iterator[Cell]:
    """Yield what the labels say; of a table the row of totals, or its only row."""
    rows = [cells_of(line) for line in lines]
    read = [_heads(row, labels) for row in rows]
    heads = _head_rows(rows, read)
    found = dict(_tables(rows, heads))
    for number, (hits, bare) in enumerate(read):
        yield from (Cell(field, value, number + 1) for field, value in hits if value)
        if number in found:
            yield from _totals(found[number])
        elif number not in heads:
            for place, field in bare.items():
                yield from _beside_or_under(field, place, rows, number, labels)


def tables(lines: Sequence[str], labels: Labels) -> Iterator[Table]:
    """Yield the tables whose heading row holds two labels or more; a heading repeated on a new page begins none."""
    rows = [cells_of(line) for line in lines]
    yield from (table for _, table in _tables(rows, _head_rows(rows, [_heads(row, labels) for row in rows])))


def _head_rows(
    rows: Sequence[Sequence[str]], read: Sequence[tuple[list[tuple[str, str]], dict[int, str]]]
) -> dict[int, dict[int, str]]:
    """Return the rows that are headings, each with the places of its labels."""
    return {number: bare for number, (_, bare) in enumerate(read) if _is_head(rows[number], bare)}


def _tables(rows: Sequence[Sequence[str]], heads: Mapping[int, Mapping[int, str]]) -> Iterator[tuple[int, Table]]:
    """Yield the number of each heading row with its table, no row in two of them."""
    reached = -1
    for number in heads:
        if number > reached:
            table, reached = _table(rows, heads, number)
            yield number, table


def _heads(cells: Sequence[str], labels: Labels) -> tuple[list[tuple[str, str]], dict[int, str]]:
    """Return the labelled cells of a row, and where labels stand that have no value in their own cell."""
    hits = {place: hit for place, cell in enumerate(cells) if cell and (hit := labels.label_of(cell))}
    said = [hit for hit in hits.values() if not _CURRENCY.fullmatch(hit[1])]
    return said, {place: field for place, (field, value) in hits.items() if not value or _CURRENCY.fullmatch(value)}


def _is_head(cells: Sequence[str], bare: Mapping[int, str]) -> bool:
    """Tell whether a row is the heading of a table; a row of labels each with its value beside it is none."""
    if len(bare) < 2 or len(cells) < 3:
        return False
    beside = (next(((at, one) for at, one in enumerate(cells[place + 1 :], place + 1) if one), None) for place in bare)
    return not all(one is not None and one[0] not in bare for one in beside)


def _beside_or_under(
    field: str, place: int, rows: Sequence[Sequence[str]], number: int, labels: Labels
) -> Iterator[Cell]:
    beside = next((cell for cell in rows[number][place + 1 :] if cell), "")
    if beside and not labels.label_of(beside):
        said = labels.label_of(rows[number][place])
        money = f"{said[1].strip('().')} " if said and said[1] and _FIGURE.fullmatch(beside) else ""
        yield Cell(field, f"{money}{beside}", number + 1)
        return
    for below in range(number + 1, min(number + _LOOK_BELOW, len(rows))):
        cells = rows[below]
        under = cells[place] if place < len(cells) and cells[place] else next(iter(cells), "")
        if under:
            if not labels.label_of(under):
                yield Cell(field, under, below + 1)
            return


def _table(rows: Sequence[Sequence[str]], heads: Mapping[int, Mapping[int, str]], number: int) -> tuple[Table, int]:
    """Return the table under the heading row `number`, and its last row.

    It ends at its total, at another heading, or where a row has too few cells.
    """
    own, head = heads[number], rows[number]
    body: list[tuple[int, tuple[str, ...]]] = []
    reached = number
    for below in range(number + 1, min(number + _TABLE_ROWS, len(rows))):
        row = rows[below]
        fits = len(row) > max(own) and len(row) >= len(head) - 1
        if fits and is_total(next((cell for cell in row if cell), "")):
            return Table(own, tuple(head), tuple(body), (below + 1, tuple(row))), below
        if below in heads:
            if heads[below] != own:
                break
        elif fits:
            body.append((below + 1, tuple(row)))
        elif any(row):
            break
        reached = below
    return Table(own, tuple(head), tuple(body), None), reached


def with_unit(table: Table, row: Sequence[str], place: int) -> str:
    """Return a cell of a row; a bare number with the unit that its head says, or the row's cell under "Unit"."""
    cell = row[place]
    if not re.fullmatch(r"[\d.,' ]+", cell):
        return cell
    if unit := _UNIT_IN_HEAD.search(fold(table.head[place])):
        return f"{cell} {unit[1]}"
    beside = next((at for at, name in table.heads.items() if name == "unit" and at < len(row)), None)
    units = {line[beside] for _, line in table.rows if beside < len(line)} if beside is not None else set()
    own = row[beside] if beside is not None else ""
    said = own or (units.pop() if len(units) == 1 else "")
    return f"{cell} {said}" if said else cell


def _totals(table: Table) -> Iterator[Cell]:
    """Yield the totals under their heads; without a row of totals what the only row says."""
    line, row = table.total or (table.rows[0] if len(table.rows) == 1 else (0, ()))
    for place, field in table.heads.items():
        if place < len(row) and row[place]:
            yield Cell(field, with_unit(table, row, place), line)
