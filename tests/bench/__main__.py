"""All benchmarks by one command: `python -m tests.bench [--with-peers] [--rows 1,3,7] [--mails N] [--scale]`.

It prints one table of what each work takes, against what, as a ratio, and whether the limits are kept. Both sides of
a row run in turn in this call; figures are medians of five rounds unless the row says otherwise.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from tests.bench import bench_model, commands, inbox, polls, scale
from tests.bench.table import Row, say, say_head, say_rows

ROWS = tuple(str(number) for number in range(1, 15))


def main() -> None:
    """Print the table, then the scale run where it was asked for."""
    asked = _arguments().parse_args()
    wanted = frozenset(asked.rows.split(",") if asked.rows else ROWS if not asked.scale else ())
    groups: tuple[tuple[frozenset[str], Callable[[frozenset[str]], Iterator[Row]]], ...] = (
        (
            frozenset("123456"),
            lambda some: polls.rows(some, asked.mails, with_peers=asked.with_peers, long_rounds=asked.long_rounds),
        ),
        (frozenset("789"), commands.rows),
        (frozenset({"10", "11"}), lambda some: inbox.rows(some, with_peers=asked.with_peers)),
        (frozenset({"12", "14"}), lambda some: scale.rows(some, polls_too=asked.scale)),
        (frozenset({"13"}), lambda some: bench_model.rows()),
    )
    if wanted:
        say_head()
    for numbers, measure in groups:
        if some := wanted & numbers:
            say_rows(measure(some))
    if asked.scale:
        say("")
        scale.say_scale(tuple(int(size) for size in asked.sizes.split(",")))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    parser.add_argument("--with-peers", action="store_true", help="measure mbsync, notmuch, afew and neomutt too")
    parser.add_argument("--rows", default="", help="only these, as 1,3,7")
    parser.add_argument("--mails", type=int, default=10_000, help="mails in the mailbox of rows 1 to 5")
    parser.add_argument("--long-rounds", type=int, default=2, help="rounds of rows 1 and 2, which take minutes")
    parser.add_argument("--scale", action="store_true", help="first polls of growing mailboxes, and row 14 in full")
    parser.add_argument("--sizes", default="1000,10000,100000", help="mails of the scale run; small mails")
    return parser


if __name__ == "__main__":
    main()
