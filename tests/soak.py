"""A long time in short: a mailbox in which mails arrive, somebody types, sends and polls, and processes are killed.

`python -m tests.soak SECONDS [SEED]` prints what was done and what it cost; needs Dovecot. Ends with 1 where anything
was lost, doubled or sent twice.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from mailmate.desk.mails.inbox import ensure_draft, save_text
from mailmate.desk.sending.outbox import approve, prepare
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.mail.identity import message_id_of
from mailmate.trade.drafts import DraftText
from mailmate.trade.listing import Order, View
from mailmate.trade.outbox import State
from tests.faults.acts import desk_at, do
from tests.faults.stage import COUNTS, Stage, open_stage
from tests.faults.trials import _done, _process_of, _processes
from tests.scenes import write_mail
from tests.servers.dovecot import Dovecot

KILLED, LONGEST_LIFE = 0.6, 1.5
"""The share of processes that are killed where they live so many seconds or fewer, at random; the others may end."""
PATIENCE = 60.0
ACTS = ("poll", "poll", "send", "type", "approve")


@dataclass
class Soak:
    """What went on and what must therefore be there."""

    stage: Stage
    home: Path
    chance: random.Random
    arrived: set[str] = field(default_factory=set)
    typed: dict[int, set[str]] = field(default_factory=dict)
    """By mail, the texts that were being saved; the last that was taken, or a later one, must be there."""
    taken: dict[int, int] = field(default_factory=dict)
    """By mail, the number of the last text that was taken."""
    done: Counter[str] = field(default_factory=Counter)

    def step(self) -> None:
        """Let a mail arrive, begin one or two acts, and kill what lives too long."""
        if self.chance.random() < 0.5:
            self._arrive()
        lines = self._open_mails()
        told = _processes().SimpleQueue()
        working: list[tuple[Any, float]] = []
        for act in self.chance.sample(ACTS, self.chance.choice((1, 1, 2))):
            mails = sorted(self.taken.keys() & lines) if act == "approve" else lines
            number, mail_id = self.done.total() + 1, self.chance.choice(mails) if mails else 0
            if act in ("type", "approve") and not mail_id:
                continue
            self.done[act] += 1
            if act == "type":
                self.typed.setdefault(mail_id, set()).add(text_of(number))
            process = (
                _process_of(act, self.home, self.stage)
                if act in ("poll", "send")
                else _processes().Process(target=person, args=(act, self.home, self.stage.now, mail_id, number, told))
            )
            process.start()
            is_killed = self.chance.random() < KILLED
            working.append(
                (process, time.monotonic() + (self.chance.random() * LONGEST_LIFE if is_killed else PATIENCE))
            )
        for process, end in sorted(working, key=lambda one: one[1]):
            process.join(max(0.0, end - time.monotonic()))
            if process.is_alive():
                process.kill()
                self.done["killed"] += 1
            _done(process)
        while not told.empty():
            mail_id, number = told.get()
            self.taken[mail_id] = number

    def _arrive(self) -> None:
        number = len(self.arrived) + 1
        text = f"Dear Iris,\n\nwe pay USD {number},000 for PI SK-{number} on 3 December. Please quote 500 pcs.\n"
        sender = f"Rui <rui@soak{number}.example>"
        self.stage.dovecot.put(
            self.stage.user, write_mail(f"soak{number}", text, sender=sender, subject=f"PI {number}")
        )
        self.arrived.add(f"<soak{number}@mail.example>")

    def _open_mails(self) -> list[int]:
        with desk_at(self.home, self.stage.now) as desk:
            lines = desk.database.mails.lines(View.TODO, Order.TIME, limit=50)
            return [line.mail_id for line in lines if line.intent is not None]

    def look(self) -> Counter[str]:
        """Let two whole polls do what is left, then count what is wrong."""
        with desk_at(self.home, self.stage.now + timedelta(minutes=3)) as desk:
            for _ in range(2):
                errors = do("poll", desk)
                assert errors == [], errors
            desk.database.check_integrity()
            return self._wrong(desk)

    def _wrong(self, desk: Desk) -> Counter[str]:
        database, wrong = desk.database, Counter[str]()
        kept = {one: len(database.mails.find_message_id(one)) for one in self.arrived}
        lines = database.mails.lines(View.ALL, Order.TIME, limit=100_000)
        wrong["lost"] += sum(number == 0 for number in kept.values())
        wrong["lost"] += sum(database.readings.reading(line.mail_id) is None for line in lines)
        wrong["doubled"] += sum(number > 1 for number in kept.values())
        entries = Counter(
            (one.mail_id, one.register, one.kind, one.quote, one.subject)
            for one in database.registers.entries()
            if one.mail_id is not None and one.by == "reader"
        )
        wrong["doubled"] += sum(number > 1 for number in entries.values())
        delivered = Counter(message_id_of(mail.data) or "" for mail in self.stage.smtp.mails)
        wrong["sent twice"] += sum(number > 1 for number in delivered.values())
        answered = Counter(item.mail_id for item in database.outbox.items() if delivered[item.mail.message_id])
        wrong["sent twice"] += sum(number > 1 for number in answered.values())
        for item in database.outbox.items():
            arrived = bool(delivered[item.mail.message_id])
            wrong["lost"] += item.state is State.SENT and not arrived
            wrong["lost"] += arrived and item.state not in (State.SENT, State.UNSURE)
            self.done[item.state.value] += 1
        copies = self.stage._sent_copies()
        wrong["doubled"] += len(copies) - len(set(copies))
        for mail_id, number in self.taken.items():
            draft = database.drafts.newest(mail_id)
            texts = [draft.text.body] if draft else []
            texts += [item.mail.text for item in database.outbox.items() if item.mail_id == mail_id]
            later = [one for one in self.typed[mail_id] if number_of(one) >= number]
            wrong["lost edits"] += not any(one.strip() in text for one in later for text in texts)
        return wrong


def text_of(number: int) -> str:
    """Return what a person types at step `number`."""
    return f"Dear Rui,\n\nthank you, we look into it. Note {number}.\n\nIris Shen\n"


def number_of(text: str) -> int:
    return int(text.partition("Note ")[2].partition(".")[0])


def person(act: str, home: Path, now: Any, mail_id: int, number: int, told: Any) -> None:
    """Type an answer and tell once it is taken, or approve the one that is there; in a process of its own."""
    with desk_at(home, now) as desk, suppress(MailmateError):  # two at once: one of them is told to look again
        draft = ensure_draft(desk, mail_id)
        if act == "type":
            text = DraftText(draft.text.subject, text_of(number), draft.text.to, draft.text.cc)
            if save_text(desk, draft.draft_id or 0, text, draft.version):
                told.put((mail_id, number))
        elif draft.by == "person":
            approve(desk, prepare(desk, draft.draft_id or 0), reason="agreed", due_at=now)


def soak(seconds: float, seed: int, folder: Path, server: Dovecot) -> tuple[Counter[str], Counter[str]]:
    """Go on for so many seconds; return what was done and what was wrong afterwards."""
    with open_stage(folder, server) as stage:
        run = Soak(stage, stage.fresh("poll"), random.Random(seed))
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            run.step()
        wrong = run.look()
    run.done["arrived"] = len(run.arrived)
    return run.done, wrong


def main(seconds: float = 3600, seed: float = 1) -> int:
    """Print what a soak did and what it cost."""
    import logging

    logging.disable()
    server = Dovecot()
    try:
        with tempfile.TemporaryDirectory() as folder:
            done, wrong = soak(seconds, int(seed), Path(folder), server)
    finally:
        server.stop()
    print(", ".join(f"{number} {name}" for name, number in sorted(done.items())))
    print(", ".join(f"{wrong[name]} {name}" for name in COUNTS))
    return int(bool(+wrong))


if __name__ == "__main__":
    sys.exit(main(*map(float, sys.argv[1:3])))
