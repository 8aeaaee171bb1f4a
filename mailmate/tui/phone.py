"""From a draft on the screen to the phone: laid into the server's Drafts folder while one goes on working."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.screen import Screen

from mailmate.desk.sending.phone import lay_down, lies_anywhere, withdraw
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, counted, say
from mailmate.tui.background import in_background, is_at_work
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.sending import ready_draft


def to_phone(screen: Screen[None], desk: Desk, editor: DraftEditor | None) -> None:
    """Lay the draft into the Drafts folder, once all of it is saved."""
    draft_id = ready_draft(screen, editor)
    if draft_id is not None:
        screen.app.notify(say("Laying it into the Drafts folder of your mailbox…"), timeout=3, markup=False)
        _lay(screen.app, desk, draft_id)


@in_background("phone")
def _lay(app: App[Any], desk: Desk, draft_id: int) -> None:
    told = Sentence("It lies in Drafts: send it from your phone. Changed here, it is withdrawn there.")
    if not lay_down(desk, draft_id):
        told = Sentence("This very text lies in Drafts already.")
    app.call_later(_tell, app, told)


def withdraw_outdated(app: App[Any], desk: Desk) -> None:
    """Take back what lies in Drafts and was changed, approved or dropped since; costs nothing where nothing lies."""
    if not is_at_work(app, "phone") and lies_anywhere(desk):
        _withdraw(app, desk)


@in_background("phone")
def _withdraw(app: App[Any], desk: Desk) -> None:
    try:
        count = withdraw(desk)
    except MailmateError:
        return  # the poller tries again, and says so in its log
    if count:
        one, many = (
            Sentence("One draft was withdrawn from Drafts."),
            Sentence("{n} drafts were withdrawn.", {"n": count}),
        )
        app.call_later(_tell, app, counted(count, one, many))


def _tell(app: App[Any], told: Sentence) -> None:
    app.notify(say(told), timeout=6, markup=False)
