"""How fast the inbox is over 50,000 mails: `python -m tests.bench.inbox [MAILS]` prints the figures."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from mailmate.desk.wiring import open_desk
from mailmate.trade.intents import Intent
from mailmate.trade.listing import FAR, Rank
from mailmate.tui.app import InboxApp
from mailmate.tui.mail_list import MailList
from tests import store_samples as samples
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


def _read(mail_id: int, number: int):
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
