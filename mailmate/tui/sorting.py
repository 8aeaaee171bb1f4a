"""What one does to mails besides answering them, from the list and from an open mail alike: done, asleep, corrected.

Each act tells the application what was done, so that `u` takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from textual.app import App

from mailmate.desk.mails.bulk import (
    Undo,
    correct_kinds,
    let_sleep,
    put_aside,
    take_back_onto_list,
    with_folded,
)
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, counted, filled, say
from mailmate.trade.listing import MailLine, MailState
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import KindAnswer
from mailmate.tui.messages import Sorted
from mailmate.tui.snoozing import ask_until
from mailmate.tui.words import kind_words


def put_done(app: App[None], desk: Desk, lines: Sequence[MailLine]) -> bool:
    """Put mails aside, with what is folded under them; what is done already is taken back. False where it failed."""
    if not lines:
        return False
    ids = with_folded(desk, lines)
    if all(line.state is MailState.DONE for line in lines):
        return _sort(app, say("Back on the list."), lambda: take_back_onto_list(desk, ids), lines)
    told = say(counted(len(ids), Sentence("Done."), filled(Sentence("{n} done."), n=len(ids))))
    return _sort(app, told, lambda: put_aside(desk, ids), lines)


def put_to_sleep(app: App[None], desk: Desk, lines: Sequence[MailLine], then: Callable[[], None]) -> None:
    """Ask until when mails are out of sight; those that sleep are woken. `then` follows once it is so."""
    if not lines:
        return
    ids = with_folded(desk, lines)

    def sleep(until: datetime | None, told: str) -> None:
        if _sort(app, told, lambda: let_sleep(desk, ids, until), lines):
            then()

    if all(line.asleep for line in lines):
        sleep(None, say("Awake again."))
    else:
        ask_until(app, desk, lines[0], sleep)


def correct(app: App[None], desk: Desk, lines: Sequence[MailLine], answer: KindAnswer | None) -> bool:
    """Record what mails really are; False where nothing was."""
    if answer is None or not lines:
        return False
    ids = [line.mail_id for line in lines]
    word, _ = kind_words(answer.intent, answer.subtype)
    told = say(Sentence("Remembered: {kind}.", {"kind": word}))
    return _sort(app, told, lambda: correct_kinds(desk, ids, answer.intent, answer.subtype), lines)


def _sort(app: App[None], told: str, act: Callable[[], Undo], lines: Sequence[MailLine]) -> bool:
    try:
        undo = act()
    except MailmateError as error:
        tell_trouble(app, error)
        return False
    app.post_message(Sorted(told, undo, lines[0].mail_id))
    return True
