"""The table the benchmarks print: one row for each work, as a ratio or as a figure by itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured of one work.

    With `against` the limits hold for the ratio, else for `ours` itself. Without `ours` the note says what is missing.
    """

    number: str
    work: str
    ours: float | None = None
    against: float | None = None
    unit: str = "s"
    at_most: float | None = None
    aim: float | None = None
    note: str = ""

    @property
    def measure(self) -> float | None:
        """What the limits hold for."""
        if self.ours is None or not self.against:
            return self.ours
        return self.ours / self.against

    @property
    def verdict(self) -> str:
        """Whether the limits are kept."""
        if self.measure is None or self.at_most is None:
            return "-" if self.ours is None else ""
        if self.aim is not None and self.measure <= self.aim:
            return "aim met"
        return "met" if self.measure <= self.at_most else "NOT MET"


_HEAD = ("row", "work", "ours", "against", "ratio", "at most", "aim", "")


def say(line: str) -> None:
    """Print a line for a person."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say_head() -> None:
    """Print the head of the table, as Markdown."""
    say(f"| {' | '.join(_HEAD)} |")
    say("|---|---|---:|---:|---:|---:|---:|---|")


def say_rows(rows: Iterable[Row]) -> None:
    """Print rows as soon as they are known."""
    for row in rows:
        say(f"| {' | '.join(_cells(row))} |")


def _cells(row: Row) -> tuple[str, ...]:
    ratio = _figure(row.measure) if row.against else ""
    limits = (_figure(row.at_most), _figure(row.aim))
    note = f" ({row.note})" if row.note else ""
    with_unit = tuple(
        f"{_figure(one)} {row.unit}".strip() if one is not None else "" for one in (row.ours, row.against)
    )
    return (row.number, f"{row.work}{note}", *with_unit, ratio, *limits, row.verdict)


def _figure(value: float | None) -> str:
    """Return a figure with three digits that count."""
    if value is None:
        return ""
    if value == int(value) or abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}"
