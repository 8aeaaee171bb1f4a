"""Print what every fault at every point costs: `python -m tests.fault_table`; a number leaves out all but each so many.

Needs Dovecot. Ends with 1 where anything was lost, doubled, sent twice, or typed in vain.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.stage import COUNTS, open_stage
from tests.faults.trials import HEAD, rows
from tests.servers.dovecot import Dovecot


def main(step: int = 1) -> int:
    """Try all faults and print a line for each."""
    logging.disable()  # what a cut line makes the poll say is no news here
    server, wrong, points, tried = Dovecot(), Counter[str](), 0, 0
    try:
        with tempfile.TemporaryDirectory() as folder, open_stage(Path(folder), server) as stage:
            print(HEAD, flush=True)
            for row in rows(stage, step):
                print(row.line(), flush=True)
                wrong += row.wrong
                points, tried = points + row.points, tried + row.replayed
    finally:
        server.stop()
    told = ", ".join(f"{wrong[name]} {name}" for name in COUNTS)
    print(f"{told}; {points} points, {tried} of them replayed, the others left the disk as the one before")
    return int(bool(+wrong))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
