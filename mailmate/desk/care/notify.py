"""`[notify]`: the user's own program hears of new duties after a poll, by counts and kinds only, once for each."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from mailmate.desk.clock import Duty, duties
from mailmate.desk.wiring import Desk

NOTE = "notified"
REMEMBERED = 2000
"""Duties that are known to have been told; one forgotten is told a second time."""


def tell_new_duties(desk: Desk) -> dict[str, int]:
    """Run `[notify] command` with the new duties by kind, as JSON on its standard input; return them.

    What was told is written down before the program runs: killed in between, it is told of once too few, never twice.
    No word of a mail, no name and no address is handed over. Raises `BadConfig` where the program fails.
    """
    command = desk.config.notify.command
    if not command:
        return {}
    known = list(desk.database.journal.get(NOTE, []))
    told = set(known)
    new = {key: duty for duty in duties(desk) if (key := _key(duty)) not in told}
    if not new:
        return {}
    counts = dict(Counter(duty.kind for duty in new.values()))
    desk.database.journal.note(NOTE, [*known, *new][-REMEMBERED:])
    from mailmate.doors.programs import run_program

    run_program(command, json.dumps({"new": counts}))
    return counts


def _key(duty: Duty) -> str:
    """Return what a duty is known by: a digest, so that the note holds no words of a mail."""
    return hashlib.sha256(f"{duty.kind} {duty.text}".encode()).hexdigest()[:16]
