"""Rows 12 and 14, and the scale run: what grows with the mailbox, and how fast.

The scale run polls mailboxes of growing size for the first time (small mails, none with a file) and fits the exponent
by which time, memory and database grow: 1 means twice the mails take twice as much.
"""

from __future__ import annotations

import math
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from mailmate.config import DATABASE_NAME
from mailmate.desk.mails.inbox import open_mail
from mailmate.desk.mails.lists import count_mails, list_mails, search_mails
from mailmate.desk.wiring import Desk, open_desk
from mailmate.trade.listing import Order, View
from tests import store_samples as samples
from tests.bench.inbox import fill
from tests.bench.runs import ROUNDS, in_turn, mailmate
from tests.bench.table import Row, say
from tests.bench.world import KNOWS_SECRET, world
from tests.screens import make_home

FEW, MANY = 1000, 100_000
POLLED = (10_000, 100_000)
SMALL = 2_500
"""Bytes, median, of the mails of a growing mailbox."""
COMMON = "quote"
_RANKED = "SELECT rowid FROM mail_words WHERE mail_words MATCH ? ORDER BY rank LIMIT 50"


def rows(wanted: frozenset[str], *, polls_too: bool) -> Iterator[Row]:
    """Yield the wanted ones of rows 12 and 14; `polls_too`: the growth of a poll, which takes minutes."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, ExitStack() as stack:
        moment = samples.NOW + timedelta(hours=1)
        few, many = (_filled(Path(folder) / str(count), count, moment, stack) for count in (FEW, MANY))
        if "12" in wanted:
            yield _search(many)
        if "14" in wanted:
            yield from _growth(few, many)
    if "14" in wanted and polls_too:
        yield _growth_of_polls()


def _filled(home: Path, count: int, moment: object, stack: ExitStack) -> Desk:
    make_home(home, worked=False)
    fill(home, count)
    return stack.enter_context(open_desk(home, engine="local", now=lambda: moment))  # type: ignore[arg-type, return-value]


def _search(desk: Desk) -> Row:
    def ours() -> float:
        return _milliseconds(lambda: search_mails(desk, COMMON, 50))

    def ranked() -> float:
        return _milliseconds(lambda: desk.database.connections.rows(_RANKED, (COMMON,)))

    ours(), ranked()
    taken, against = in_turn(ours, ranked, rounds=ROUNDS * 3)
    work = f"newest 50 hits of a common word in {MANY:,} mails, with their lines and snippets"
    return Row("12", work, taken, against, "ms", 0.05, 0.01, "against FTS5 ORDER BY rank, which gives numbers alone")


def _growth(few: Desk, many: Desk) -> Iterator[Row]:
    works: dict[str, Callable[[Desk], object]] = {
        "list": lambda desk: list_mails(desk, View.TODO, Order.WORK, fold=True),
        "search": lambda desk: search_mails(desk, COMMON, 50),
        "open": lambda desk: open_mail(desk, 500),
    }
    for name, work in works.items():
        sides = [_timer(work, desk) for desk in (many, few)]
        for side in sides:
            side()
        at_many, at_few = in_turn(*sides, rounds=ROUNDS * 5)
        yield Row("14", f"{name} at {MANY:,} mails", at_many, at_few, "ms", 1.5, 1.1, f"against {FEW:,}")

    counts = [_timer(lambda desk: count_mails(desk, View.TODO, fold=True), desk) for desk in (many, few)]
    at_many, at_few = in_turn(*counts)
    yield Row("14b", f"count of the inbox, with {MANY:,} open mails", at_many, at_few, "ms", note=f"against {FEW:,}")


def _timer(work: Callable[[Desk], object], desk: Desk) -> Callable[[], float]:
    return lambda: _milliseconds(lambda: work(desk))


def _milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


@dataclass(frozen=True)
class First:
    """What the first poll of a mailbox took."""

    mails: int
    seconds: float
    used: float
    megabytes: float
    database: float


def _first_poll(mails: int) -> First:
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as folder,
        world(Path(folder), mails, median=SMALL, files=0) as made,
    ):
        home = made.home("home")
        done = mailmate(home, "poll", "--no-draft", environment=KNOWS_SECRET)
        files = (home / f"{DATABASE_NAME}{ending}" for ending in ("", "-wal"))
        size = sum(one.stat().st_size for one in files if one.exists()) / 1e6
        return First(mails, done.wall, done.used, done.megabytes, size)


def _growth_of_polls() -> Row:
    small, large = (_first_poll(mails) for mails in POLLED)
    at_many, at_few = (one.used / one.mails * 1000 for one in (large, small))
    work = f"processor time of a first poll per mail at {POLLED[1]:,} small mails"
    return Row("14", work, at_many, at_few, "ms", 1.2, 1.0, f"against {POLLED[0]:,}; 1 round")


def say_scale(sizes: Sequence[int]) -> None:
    """Print what first polls of mailboxes of these sizes take, and how each figure grows."""
    say("| mails | seconds | processor s | ms a mail | memory MB | database MB |")
    say("|---:|---:|---:|---:|---:|---:|")
    found = []
    for mails in sizes:
        one = _first_poll(mails)
        found.append(one)
        figures = (f"{one.seconds:.1f}", f"{one.used:.1f}", f"{one.used / mails * 1000:.2f}")
        say(f"| {mails:,} | {' | '.join(figures)} | {one.megabytes:.0f} | {one.database:.0f} |")
    if len(found) > 1:
        names = ("seconds", "used", "megabytes", "database")
        powers = [exponent([one.mails for one in found], [getattr(one, name) for one in found]) for name in names]
        say(f"| grows by | {powers[0]:.2f} | {powers[1]:.2f} | | {powers[2]:.2f} | {powers[3]:.2f} |")


def exponent(sizes: Sequence[float], figures: Sequence[float]) -> float:
    """Return the power of the size that a figure grows by: the slope of a line through the logarithms."""
    return statistics.linear_regression(list(map(math.log, sizes)), list(map(math.log, figures))).slope
