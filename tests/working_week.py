"""A working week of an export office on real servers, compared with the truth: `python -m tests.working_week`.

Exit 1 where anything differs that is not a known difference. `--few` lives through two stories, `--seed N` others.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.servers.dovecot import BINARY, Dovecot
from tests.week.run import ALL_HOURS, DAY_HOURS, Outcome, all_stories, few_stories, live_through
from tests.week.world import open_world

KNOWN: dict[str, str] = {}
"""Beginning of a difference -> why the program cannot tell it better yet."""
SEED = 8
NOISE = 334


def known_reason(difference: str) -> str:
    """Return why a difference is known, or nothing."""
    return next((why for start, why in KNOWN.items() if difference.startswith(start)), "")


def run_week(folder: Path, dovecot: Dovecot, *, seed: int = SEED, few: bool = False) -> Outcome:
    """Live through a week in `folder`; with `few` stories cron rests at night."""
    stories = few_stories(seed) if few else all_stories(seed, NOISE)
    with open_world(folder, dovecot, stories) as world:
        return live_through(world, hours=DAY_HOURS if few else ALL_HOURS)


def account_of(outcome: Outcome, seconds: float) -> list[str]:
    """Return the printed account, line by line."""
    counts, person = outcome.world.counts, outcome.person
    areas = Counter(one.area for one in outcome.compared)
    wrong = Counter(one.area for one in outcome.differences)
    lines = [
        f"{len(outcome.world.stories)} stories, {len(outcome.world.delivered)} mails came, "
        f"{len(outcome.world.smtp.mails)} left, {counts['polls']} polls, {seconds:.0f} s",
        *(f"  {name}: {count}" for name, count in sorted(counts.items()) if name != "polls"),
        f"Corrections by the person: {len(person.corrections)}",
        *(f"  {one}" for one in person.corrections),
        f"Not heard, and no act of a person brings it in: {len(person.missed)}",
        *(f"  {one}" for one in person.missed),
        f"Polls that said something: {len(outcome.lost_polls)}",
        *(f"  {one}" for one in outcome.lost_polls),
        "Compared with the truth:",
        *(f"  {area}: {count} compared, {wrong[area]} differ" for area, count in areas.items()),
    ]
    for one in outcome.differences:
        why = known_reason(str(one))
        lines.append(f"{'known difference' if why else 'DIFFERENCE'}: {one}{f' ({why})' if why else ''}")
    return lines


def main() -> int:
    """Live through the week and print the comparison; 1 where something differs that is not known."""
    parser = argparse.ArgumentParser(prog="python -m tests.working_week", description=__doc__)
    parser.add_argument("--few", action="store_true", help="two stories and some sixty mails")
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args()
    if not BINARY:
        print("Dovecot is not installed (Debian: dovecot-imapd)", file=sys.stderr)
        return 69
    logging.getLogger().addHandler(logging.NullHandler())  # what faults make the program log is in its account
    dovecot, began = Dovecot(), time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="week-") as folder:
            outcome = run_week(Path(folder), dovecot, seed=chosen.seed, few=chosen.few)
    finally:
        dovecot.stop()
    print("\n".join(account_of(outcome, time.monotonic() - began)))
    return 1 if any(not known_reason(str(one)) for one in outcome.differences) else 0


if __name__ == "__main__":
    sys.exit(main())
