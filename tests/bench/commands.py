"""Rows 7 to 9: parsing and reading one mail, and whole commands, by the figures of `bench_reading`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import bench_reading as reading
from tests.bench.mailbox import made_mails
from tests.bench.table import Row
from tests.screens import make_home

LIMITS = {"classify": (14.0, 9.0), "--help": (8.0, 5.0), "list": (8.0, 5.0), "search": (8.0, 5.0)}


def rows(wanted: frozenset[str]) -> Iterator[Row]:
    """Yield the wanted rows."""
    if "7" in wanted:
        yield from _parse()
    if "8" in wanted:
        yield from _read()
    if "9" in wanted:
        yield from _commands()


def _parse() -> Iterator[Row]:
    without = [one.data for one in made_mails(40, until=datetime(2026, 7, 1, tzinfo=UTC), files=0)]
    ours, _, standard = reading.measure(without, reading.parts()["parse"])
    yield Row("7", "parse what the first pass holds, no attachment", ours, standard, "ms", 0.30, 0.15, BESIDE)
    ours, standard = reading.measure_prefix(reading.with_file(1_300_000))
    yield Row("7", "the same, 1.3 MB attachment", ours, standard, "ms", 0.10, 0.05, BESIDE)


BESIDE = "against email.policy.default with each field and the text"


def _read() -> Iterator[Row]:
    ours, parse, content = reading.measure([reading.real()], reading.parts()["whole read"])
    yield Row("8", "read a 6 kB mail warm: parse, intent, facts, flags, score", ours, content, "ms", 1.0, 0.5, BESIDE)
    yield Row("8b", "the same", ours, parse, "ms", note="against its parse alone, which decodes no field and no text")


def _commands() -> Iterator[Row]:
    nothing = reading.cold("-c", "pass")
    with tempfile.TemporaryDirectory() as folder:
        home = make_home(Path(folder) / "home")
        for name, arguments in reading.commands().items():
            whole = ("-m", "mailmate", "--home", str(home), *arguments)
            reading.cold(*whole)
            at_most, aim = LIMITS.get(name, (None, None))
            yield Row(
                "9", f"`{name}`, cold", reading.cold(*whole), nothing, "ms", at_most, aim, "against `python -c pass`"
            )
