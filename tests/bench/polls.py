"""Rows 1 to 6: what a poll costs, beside mbsync, notmuch and afew over the same mailbox of the same server."""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench import peers
from tests.bench.peers import Peers, imapclient_fetching_all
from tests.bench.runs import ROUNDS, Run, in_turn, mailmate, run
from tests.bench.slow_line import SlowLine
from tests.bench.table import Row
from tests.bench.world import KNOWS_SECRET, World, world

TRIP, BITS = 0.1, 50e6
FAR_MAILS = 200
NEW_MAILS = 10


def rows(wanted: frozenset[str], mails: int, *, with_peers: bool, long_rounds: int) -> Iterator[Row]:
    """Yield the wanted rows; a server and its mailbox are made once for those over the large one.

    `long_rounds`: how often the first polls are made, which take minutes.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if wanted & set("12345"):
            with world(Path(folder), mails) as made:
                yield from _large(made, wanted, mails, with_peers=with_peers, long_rounds=long_rounds)
        if "6" in wanted:
            with world(Path(folder), FAR_MAILS) as made:
                yield _far(made, with_peers=with_peers)


def _large(made: World, wanted: frozenset[str], mails: int, *, with_peers: bool, long_rounds: int) -> Iterator[Row]:
    lacking = peers.missing(*peers.THREE) if with_peers else "peers not asked for"
    three = None if lacking else Peers(made.folder / "peers", made.dovecot.port, made.user)
    if wanted & {"1", "2"}:
        yield from _first(made, mails, three, lacking, long_rounds)
    home = made.home("long")
    mailmate(home, "poll", "--no-draft", environment=KNOWS_SECRET)
    for _ in range(2):  # what a first poll leaves to the next ones
        _poll(home)
    if three:
        three.set_up()
        three.all_three()
    if wanted & {"3", "4"}:
        yield from _nothing_new(made, home, three, lacking)
    if "5" in wanted:
        yield _ten_new(made, home, three, lacking)


def _first(made: World, mails: int, three: Peers | None, lacking: str, rounds: int) -> Iterator[Row]:
    """Measure first polls, a new home and a new Maildir each time."""
    passes: list[Run] = []
    whole: list[Run] = []
    others: list[Run] = []

    def first_pass() -> float:
        home = made.home(f"first{len(passes)}")
        passes.append(run(sys.executable, "-m", "tests.bench.first_pass", str(home), environment=KNOWS_SECRET))
        assert json.loads(passes[-1].output)["read"] == mails, passes[-1].output
        return passes[-1].wall

    def whole_poll() -> float:
        whole.append(mailmate(made.home("whole"), "poll", "--no-draft", environment=KNOWS_SECRET))
        return whole[-1].wall

    def theirs() -> float:
        if three is None:
            return 0.0
        three.set_up()
        others.append(three.all_three())
        return others[-1].wall

    ours, all_of_it, against = in_turn(first_pass, whole_poll, theirs, rounds=rounds)
    told = f"rounds: {rounds}"
    work = f"first poll of {mails:,} mails: fetch (first pass), parse, read, keep, index"
    yield Row(
        "1",
        work,
        ours,
        against or None,
        at_most=0.40,
        aim=0.20,
        note=lacking or f"{told}; {_processor(passes, others)}",
    )
    work = "the same with the second pass: documents fetched and read"
    yield Row("1b", work, all_of_it, against or None, note=lacking or _processor(whole, others))
    fetched = statistics.median(imapclient_fetching_all(made.dovecot.port, made.user).megabytes for _ in range(rounds))
    note = f"against imapclient fetching all; {told}"
    memory = statistics.median(one.megabytes for one in passes)
    yield Row("2", "peak memory of it", memory, fetched, "MB", 0.60, 0.40, note)
    yield Row(
        "2b", "peak memory with the second pass", statistics.median(one.megabytes for one in whole), fetched, "MB"
    )


def _poll(home: Path) -> Run:
    return mailmate(home, "poll", "--json", environment=KNOWS_SECRET)


def _nothing_new(made: World, home: Path, three: Peers | None, lacking: str) -> Iterator[Row]:
    runs: list[Run] = []
    others: list[Run] = []
    ours, against = in_turn(
        lambda: _kept(runs, _poll(home)), lambda: _kept(others, three.all_three()) if three else 0.0
    )
    note = lacking or _processor(runs, others)
    yield Row("3", "poll with nothing new", ours, against or None, at_most=1.0, aim=0.75, note=note)
    line = SlowLine(made.dovecot.port)
    config = (home / "config.toml").read_text(encoding="utf-8")
    try:
        relayed = config.replace(f"port = {made.dovecot.port}", f"port = {line.port}", 1)
        (home / "config.toml").write_text(relayed, encoding="utf-8")
        _poll(home)
    finally:
        (home / "config.toml").write_text(config, encoding="utf-8")
        line.stop()
    yield Row("4", "lines sent in a poll with nothing new, login to logout", line.lines, unit="", at_most=10, aim=8)


def _ten_new(made: World, home: Path, three: Peers | None, lacking: str) -> Row:
    numbers = itertools.count(1000)
    drafted: list[int] = []
    runs: list[Run] = []
    others: list[Run] = []

    def ours() -> float:
        made.receive(NEW_MAILS, seed=next(numbers))
        done = _poll(home)
        counts = json.loads(done.output)
        assert counts["fetched"] == NEW_MAILS, counts
        drafted.append(counts["drafted"])
        return _kept(runs, done)

    taken, against = in_turn(ours, lambda: _kept(others, three.all_three()) if three else 0.0)
    work = f"poll with {NEW_MAILS} new, to {statistics.median(drafted):.0f} drafts"
    return Row("5", work, taken, against or None, at_most=1.5, aim=0.9, note=lacking or _processor(runs, others))


def _kept(runs: list[Run], one: Run) -> float:
    """Keep a run; return its seconds."""
    runs.append(one)
    return one.wall


def _processor(ours: Sequence[Run], theirs: Sequence[Run]) -> str:
    """Tell what both sides took of the processor: a busy machine and a slow disk make no difference there."""
    sides = [statistics.median(one.used for one in runs) for runs in (ours, theirs)]
    return f"processor {sides[0]:.2f} s against {sides[1]:.2f} s"


def _far(made: World, *, with_peers: bool) -> Row:
    lacking = peers.missing("mbsync") if with_peers else "peers not asked for"
    line = SlowLine(made.dovecot.port, trip=TRIP, bits=BITS)

    def ours() -> float:
        home = made.home("far", port=line.port)
        return run(sys.executable, "-m", "tests.bench.first_pass", str(home), environment=KNOWS_SECRET).wall

    def theirs() -> float:
        if lacking:
            return 0.0
        mbsync = Peers(made.folder / "far-peers", line.port, made.user)
        mbsync.set_up()
        return mbsync.mbsync().wall

    try:
        taken, against = in_turn(ours, theirs, rounds=ROUNDS)
    finally:
        line.stop()
    work = f"first {FAR_MAILS} mails over 100 ms and 50 Mbit/s, first pass"
    return Row("6", work, taken, against or None, at_most=0.45, aim=0.30, note=lacking or "against mbsync")
