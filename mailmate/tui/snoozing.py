"""Asking until when mails are out of sight, from the list and from an open mail alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual.app import App

from mailmate.desk.mails.lists import country_of_sender
from mailmate.desk.mails.snooze import wake_moment
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.trade.listing import MailLine
from mailmate.tui.ask_dialogs import WordsDialog
from mailmate.tui.background import tell_trouble


def ask_until(app: App[None], desk: Desk, line: MailLine, then: Callable[[datetime, str], None]) -> None:
    """Ask for a day in words and hand on the moment and the sentence that tells it; `line` is the mail it is about."""

    def answered(words: str | None) -> None:
        if not words:
            return
        try:
            until = wake_moment(desk, words, country_of_sender(desk, line))
        except MailmateError as error:
            tell_trouble(app, error)
            return
        then(until, say(Sentence("Back on {day}.", {"day": f"{until:%a %Y-%m-%d %H:%M}"})))

    hint = say("Monday · 3 days · tomorrow afternoon · 22 July · after Eid")
    app.push_screen(WordsDialog(say("Out of sight until when?"), hint), answered)
