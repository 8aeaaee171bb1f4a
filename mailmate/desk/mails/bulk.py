"""What a person does to several mails at once, each act with the way back.

An act returns a function that undoes exactly it: a mail that was done before, or corrected before, is so again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from mailmate.desk.mails.inbox import mark_done, reopen
from mailmate.desk.mails.snooze import snooze, wake
from mailmate.desk.reader.lessons import correct_intent, take_correction_back
from mailmate.desk.wiring import Desk
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import MailLine, MailState

Undo = Callable[[], None]


def with_folded(desk: Desk, lines: Iterable[MailLine]) -> list[int]:
    """Return the numbers of these mails, as a list shows them, and of the older ones shown folded under them."""
    found: dict[int, None] = {}
    for line in lines:
        found[line.mail_id] = None
        if line.folded:
            found.update(dict.fromkeys(desk.database.mails.folded_under(line.mail_id, desk.now())))
    return list(found)


def put_aside(desk: Desk, mail_ids: Sequence[int]) -> Undo:
    """Mark mails as done, all or none; undone, each is what it was."""
    mails = desk.database.mails
    with desk.database.transaction():
        lines = [line for mail_id in mail_ids if (line := mails.line(mail_id)) and line.state is not MailState.DONE]
        for line in lines:
            mark_done(desk, line.mail_id)

    def undo() -> None:
        with desk.database.transaction():
            for line in lines:
                mails.set_state(line.mail_id, line.state, by="person", now=desk.now())
                mails.set_asleep(line.mail_id, line.asleep)

    return undo


def take_back_onto_list(desk: Desk, mail_ids: Sequence[int]) -> Undo:
    """Open mails that were done, all or none."""
    with desk.database.transaction():
        for mail_id in mail_ids:
            reopen(desk, mail_id)
    return lambda: _each_done(desk, mail_ids)


def _each_done(desk: Desk, mail_ids: Sequence[int]) -> None:
    with desk.database.transaction():
        for mail_id in mail_ids:
            mark_done(desk, mail_id)


def let_sleep(desk: Desk, mail_ids: Sequence[int], until: datetime | None) -> Undo:
    """Let mails sleep until a moment, or wake them (None); undone, each sleeps as long as before."""
    before = {line.mail_id: line.asleep for one in mail_ids if (line := desk.database.mails.line(one))}
    if until is None:
        wake(desk, mail_ids)
    else:
        snooze(desk, mail_ids, until)

    def undo() -> None:
        with desk.database.transaction():
            for mail_id, asleep in before.items():
                desk.database.mails.set_asleep(mail_id, asleep)

    return undo


def correct_kinds(desk: Desk, mail_ids: Sequence[int], intent: Intent, subtype: Subtype | None = None) -> Undo:
    """Say of mails what they really are; undone, a correction made before holds again, any other is forgotten."""
    before = {one.mail_id: one.kind for one in desk.database.lessons.load().corrections}
    for mail_id in mail_ids:
        correct_intent(desk, mail_id, intent, subtype)

    def undo() -> None:
        for mail_id in mail_ids:
            if kind := before.get(mail_id):
                correct_intent(desk, mail_id, kind.intent, kind.subtype)
            else:
                take_correction_back(desk, mail_id)

    return undo
