"""How fast the inbox is over 50,000 mails: `python -m tests.bench.inbox [MAILS]` prints the figures.

For the table of all benchmarks (rows 10 and 11) it runs in a terminal of its own, as a person starts it.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailmate.desk.wiring import open_desk
from mailmate.trade.intents import Intent
from mailmate.trade.listing import FAR, Rank, ReadMail
from mailmate.tui.app import InboxApp
from mailmate.tui.mail_list import MailList
from tests import store_samples as samples
from tests.bench import peers
from tests.bench.mailbox import lay_maildir, made_mails
from tests.bench.runs import highest, in_turn
from tests.bench.table import Row
from tests.bench.terminal import Terminal
from tests.screens import calm, make_home

BATCH = 1000
INTENTS = list(Intent)


def fill(home: Path, count: int) -> None:
    """Keep and read `count` made-up mails."""
    with open_desk(home, engine="local") as desk:
        for start in range(0, count, BATCH):
            numbers = range(start + 1, min(count, start + BATCH) + 1)
            kept = desk.database.mails.keep([samples.arrival(number) for number in numbers])
            reads = [_read(mail_id, number) for (mail_id, _), number in zip(kept, numbers, strict=True)]
            desk.database.mails.save_read(reads, samples.NOW)


def _read(mail_id: int, number: int) -> ReadMail:
    due = FAR if number % 3 else f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    rank = Rank(tier=1, due=due, urgency=number % 5, score=number % 100)
    reading = samples.reading(INTENTS[number % len(INTENTS)])
    return samples.read_mail(
        mail_id, samples.mail(number, f"Please quote {number} m2 询价."), rank=rank, reading=reading
    )


def memory_mb() -> float:
    """Return the memory this process holds now, or 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


async def timed(app: InboxApp, *keys: str) -> float:
    """Return the milliseconds one key takes until all it caused is done and drawn."""
    before = time.perf_counter()
    for key in keys:
        app.simulate_key(key)
        await calm(app)
    app.screen._on_timer_update()
    return (time.perf_counter() - before) * 1000 / len(keys)


async def measure(home: Path) -> dict[str, float]:
    """Return the figures by name."""
    figures = {"memory before, MB": memory_mb()}
    moment = samples.NOW + timedelta(hours=1)
    with open_desk(home, engine="local", now=lambda: moment) as desk:
        app, before = InboxApp(desk), time.perf_counter()
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause(0)
            figures["first paint, ms"] = (time.perf_counter() - before) * 1000
            figures["mails in the list"] = app.screen.query_one(MailList).total
            figures["cursor down, ms"] = await timed(app, *["j"] * 100)
            figures["page down, ms"] = await timed(app, *["pagedown"] * 50)
            figures["to the end, ms"] = await timed(app, "G")
            figures["page up from the end, ms"] = await timed(app, *["pageup"] * 20)
            figures["refresh in the middle, ms"] = await timed(app, "ctrl+r")
            figures["next view, ms"] = await timed(app, "tab")
            figures["back, ms"] = await timed(app, "shift+tab")
            figures["by time, ms"] = await timed(app, "t")
            figures["one kind, ms"] = await timed(app, "n")
            figures["search of a common word, ms"] = await timed(app, "slash", *"quote", "enter") * 7
            figures["open a mail, ms"] = await timed(app, "enter")
            figures["memory after, MB"] = memory_mb()
    return figures


MAILS = 50_000
NEOMUTT_MAILS = 10_000
CURSOR_KEYS = 60
TYPED = ("quote", "please", "mail 49", "buyer")
_NEOMUTT = """\
set mbox_type=Maildir header_cache={folder}/cache sort=reverse-date quit=yes
set folder={folder} spoolfile={folder}/mail confirmappend=no from=sales@seakeel.example
"""


def rows(wanted: frozenset[str], *, with_peers: bool) -> Iterator[Row]:
    """Yield the wanted ones of rows 10 and 11."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        home = make_home(Path(folder) / "home", worked=False)
        fill(home, MAILS)
        if "10" in wanted:
            yield _first_paint(home, Path(folder) / "neomutt", with_peers=with_peers)
        if "11" in wanted:
            yield from _at_the_keys(home)


def _open(home: Path) -> Terminal:
    return Terminal(sys.executable, "-m", "mailmate", "--home", str(home))


def _first_paint(home: Path, folder: Path, *, with_peers: bool) -> Row:
    lacking = peers.missing("neomutt") if with_peers else "peers not asked for"
    if not lacking:
        lay_maildir(folder / "mail", made_mails(NEOMUTT_MAILS, until=datetime.now(UTC), files=0))
        (folder / "muttrc").write_text(_NEOMUTT.format(folder=folder), encoding="utf-8")

    def ours() -> float:
        with _open(home) as terminal:
            return terminal.shows(rb"mail \d+")

    def theirs() -> float:
        if lacking:
            return 0.0
        with Terminal("neomutt", "-n", "-F", str(folder / "muttrc")) as terminal:
            seconds = terminal.shows(rb"Re: \w+")
            terminal.press("q")  # which keeps the header cache
            return seconds

    ours(), theirs()
    taken, against = in_turn(ours, theirs)
    work = f"inbox with {MAILS:,} mails, first paint from the shell"
    note = lacking or f"against neomutt with header cache opening {NEOMUTT_MAILS:,}"
    return Row("10", work, taken, against or None, at_most=2.5, aim=1.5, note=note)


def _at_the_keys(home: Path) -> Iterator[Row]:
    with _open(home) as terminal:
        terminal.shows(rb"mail \d+")
        terminal.settle()
        moves = [terminal.press("j") for _ in range(CURSOR_KEYS)]
        moved, drawn = (highest([one * 1000 for one in part]) for part in zip(*moves, strict=True))
        yield Row("11", "cursor move, p95, key to the cursor's new place", moved, unit="ms", at_most=50, aim=20)
        yield Row("11b", "the same, until the mail under it is read beside the list", drawn, unit="ms")
        found = [seconds * 1000 for words in TYPED for seconds in _typed(terminal, words)]
        yield Row("11", "search as you type, p95, key to hits", highest(found), unit="ms", at_most=100, aim=50)
        yield Row("11", "memory of the inbox after that", terminal.megabytes(), unit="MB", at_most=150, aim=100)


def _typed(terminal: Terminal, words: str) -> list[float]:
    terminal.press("/")
    seconds = [terminal.press(key)[1] for key in words]
    terminal.press("\x1b")
    return seconds


def main() -> None:
    """Fill a home, measure, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        home = make_home(Path(folder) / "home", worked=False)
        began = time.perf_counter()
        fill(home, count)
        print(f"{'filled, s':<32}{time.perf_counter() - began:>10.1f}")  # noqa: T201 - a program of the command line
        for name, value in asyncio.run(measure(home)).items():
            print(f"{name:<32}{value:>10.1f}")  # noqa: T201 - a program of the command line


if __name__ == "__main__":
    main()
