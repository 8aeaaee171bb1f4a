"""Every fault at every point in turn: kills, cuts, a full disk, a locked database, a wrong clock, three at once."""

from __future__ import annotations

import json
import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

from mailmate.errors import MailmateError
from tests.faults import acts
from tests.faults.stage import COUNTS, Stage

PRELOADED = ["tests.faults.acts", "mailmate.doors.imap", "mailmate.doors.smtp", "mailmate.doors.locks"]
ROUNDS, EDITS = 6, 40
OFFSETS = (timedelta(minutes=-5), timedelta(hours=-1), timedelta(days=-1), timedelta(days=-400), timedelta(days=400))


@dataclass
class Row:
    """One line of the table: a fault, how many points were tried, and what was wrong afterwards."""

    fault: str
    points: int = 0
    replayed: int = 0
    """Of the points those that differ in what the disk and the servers hold; the others are the same trial again."""
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, found: Counter[str]) -> None:
        self.replayed += 1
        self.wrong += found

    def line(self) -> str:
        counts = "".join(f"{self.wrong[name]:>12}" for name in COUNTS)
        return f"{self.fault:48}{self.points:>8}{self.replayed:>10}{counts}"


HEAD = f"{'fault':48}{'points':>8}{'different':>10}" + "".join(f"{name:>12}" for name in COUNTS)


def _processes() -> Any:
    """Return how processes are made: each a fork of one that has loaded the house and runs nothing else."""
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(PRELOADED)
    return made


def _run(act: str, home: Path, stage: Stage, *, kill_at: int = 0, told: Path | None = None) -> Any:
    process = _processes().Process(target=acts.run, args=(act, home, stage.now, kill_at, told))
    process.start()
    return process


def _done(process: Any) -> int:
    process.join(60)
    assert process.exitcode is not None, "it hangs"
    return int(process.exitcode)


def killed_at_statements(stage: Stage, act: str, step: int = 1) -> Row:
    """Kill before the n-th statement; where nothing was written since the last, the image is the one tried before."""
    row = Row(f"{act}: killed before a statement")
    told = stage.folder / "told.json"
    assert _done(_run(act, stage.fresh(act), stage, told=told)) == 0
    images = json.loads(told.read_text(encoding="utf-8"))
    row.points = len(images)
    last_of_each = [n for n, image in enumerate(images, start=1) if n == len(images) or image != images[n]]
    firsts = [n for n, image in enumerate(images, start=1) if n == 1 or image != images[n - 2]]
    for number in sorted({*firsts, *last_of_each})[::step]:
        home = stage.fresh(act)
        assert _done(_run(act, home, stage, kill_at=number)) != 0, number
        row.add(stage.look(home, act))
    return row


def killed_at_lines(stage: Stage, act: str, step: int = 1) -> Row:
    """Kill the process before the n-th line of IMAP or SMTP, whoever says it, passes."""
    row = Row(f"{act}: killed before a line of the protocol")
    for number in _lines(stage, act, row, step):
        home = stage.fresh(act)
        begun: list[Any] = []
        stage.points.reset(number, lambda begun=begun: (begun[0].kill(), begun[0].join(10)))
        begun.append(_process_of(act, home, stage))
        begun[0].start()
        _done(begun[0])
        row.add(stage.look(home, act))
    return row


def _process_of(act: str, home: Path, stage: Stage) -> Any:
    return _processes().Process(target=acts.run, args=(act, home, stage.now, 0, None))


def cut_at_lines(stage: Stage, act: str, step: int = 1) -> Row:
    """Cut the network before the n-th line; the process lives and tells."""
    row = Row(f"{act}: network cut before a line of the protocol")
    for number in _lines(stage, act, row, step):
        home = stage.fresh(act)
        stage.points.reset(number)
        with acts.desk_at(home, stage.now) as desk:
            acts.do(act, desk)
        row.add(stage.look(home, act))
    return row


def _lines(stage: Stage, act: str, row: Row, step: int) -> range:
    """Return the numbers of the lines of a whole run."""
    with acts.desk_at(stage.fresh(act), stage.now) as desk:
        assert acts.do(act, desk) == []
    row.points = stage.points.count
    return range(1, row.points + 1, step)


def disk_full(stage: Stage, act: str, step: int = 1) -> Row:
    """Leave the database n pages to grow by, from none on until it is enough."""
    row = Row(f"{act}: disk full")
    for room in count(0, step):
        home = stage.fresh(act)
        with acts.desk_at(home, stage.now) as desk:
            pages = desk.database.connections.value("PRAGMA page_count")
            desk.database.connections.value(f"PRAGMA max_page_count = {pages + room}")
            fails = _fails(lambda desk=desk: acts.do(act, desk))
        row.points += 1
        row.add(stage.look(home, act))
        if not fails:
            return row
    raise AssertionError


def _fails(work: Callable[[], list[str]]) -> bool:
    try:
        return bool(work())
    except MailmateError:
        return True


def locked(stage: Stage, act: str, step: int = 1) -> Row:
    """Have another process take the write lock before the n-th transaction, and give it up after the run."""
    row = Row(f"{act}: database locked by another process")
    for number in count(1, step):
        home = stage.fresh(act)
        with _lock_of(home / "mailmate.db") as lock:
            begun, held = iter(range(1, 1_000_000)), []

            def before(_: int, sql: str, number: int = number, begun=begun, held=held, lock=lock) -> None:
                if sql.startswith("BEGIN") and next(begun) == number:
                    held.append(lock("lock"))

            with acts.counted(before), acts.desk_at(home, stage.now, busy_ms=10) as desk:
                _fails(lambda desk=desk: acts.do(act, desk))
            if held:
                lock("free")
        if not held:
            return row
        row.points += 1
        row.add(stage.look(home, act))
    raise AssertionError


@contextmanager
def _lock_of(path: Path) -> Iterator[Callable[[str], str]]:
    ours, theirs = _processes().Pipe()
    process = _processes().Process(target=acts.hold_lock, args=(path, theirs))
    process.start()

    def say(word: str) -> str:
        ours.send(word)
        return str(ours.recv())

    try:
        yield say
    finally:
        ours.send("end")
        _done(process)


def clock_set_back(stage: Stage, act: str) -> Row:
    """Set the clock before the run, or between it and the next, and right again afterwards."""
    row = Row(f"{act}: clock set back or ahead")
    for offset in OFFSETS:
        for moments in ((offset,), (timedelta(), offset), (offset, timedelta(), offset)):
            home = stage.fresh(act)
            for moment in moments:
                with acts.desk_at(home, stage.now + moment) as desk:
                    _fails(lambda desk=desk: acts.do(act, desk))
            row.points += 1
            row.add(stage.look(home, act))
    return row


def three_at_once(stage: Stage, rounds: int = ROUNDS) -> Row:
    """Let two polls and an inbox in which somebody types work on one home together; the reply is sent meanwhile."""
    row = Row("two polls and an inbox at once")
    for _ in range(rounds):
        home = stage.fresh("poll")
        made = _processes()
        told = made.SimpleQueue()
        workers = [_process_of("poll", home, stage) for _ in range(2)]
        workers.append(made.Process(target=acts.edit_often, args=(home, stage.now, EDITS, told)))
        for worker in workers:
            worker.start()
        codes = [_done(worker) for worker in workers]
        assert codes == [0, 0, 0], codes
        typed = told.get()
        with acts.desk_at(home, stage.now) as desk:
            newest = desk.database.drafts.newest(1)
            row.wrong["lost edits"] += newest is None or newest.text.body != typed
            acts.do("edit", desk)
        row.points += EDITS
        row.add(stage.look(home, "poll"))
    return row


def rows(stage: Stage, step: int = 1) -> Iterator[Row]:
    """Yield the table line by line; `step` leaves out all but every so many points."""
    for act in ("poll", "send", "edit"):
        yield killed_at_statements(stage, act, step)
        if act != "edit":
            yield killed_at_lines(stage, act, step)
            yield cut_at_lines(stage, act, step)
            yield clock_set_back(stage, act)
        yield disk_full(stage, act, step)
        yield locked(stage, act, step)
    yield three_at_once(stage)
