"""A process that dies amid its work, as by a power cut: `python -m tests.week.dying HOME MOMENT WHAT POINT`.

`poll kept` dies when mails are kept and not read; `flush claimed` when a mail is claimed and not handed over,
`flush delivered` when the server has it and nothing is written down, `flush settled` before its copy is in Sent.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from mailmate.desk import poll
from mailmate.desk.sending import outbox
from mailmate.desk.wiring import open_desk
from mailmate.doors import smtp

DEATH = 9


def _die(*_: object, **__: object) -> NoReturn:
    os._exit(DEATH)


def _die_after(deliver: Any) -> Any:
    def delivered(*arguments: Any, **named: Any) -> NoReturn:
        deliver(*arguments, **named)
        os._exit(DEATH)

    return delivered


def main(home: str, moment: str, what: str, point: str) -> None:
    """Do it, and die."""
    if point == "kept":
        poll.read_new = _die
    elif point == "claimed":
        smtp.deliver = _die
    elif point == "delivered":
        smtp.deliver = _die_after(smtp.deliver)
    else:
        outbox._after_sending = _die
    now = datetime.fromisoformat(moment)
    with open_desk(Path(home), now=lambda: now) as desk:
        poll.poll(desk) if what == "poll" else outbox.flush(desk)


if __name__ == "__main__":
    main(*sys.argv[1:])
