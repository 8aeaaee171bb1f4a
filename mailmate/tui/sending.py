"""From a draft on the screen to the outbox: what would leave is shown, and nothing is sent without an answer.

The same for a reply and for an internal mail; asking the manager instead begins here too.
"""

from __future__ import annotations

from rich.text import Text
from textual.screen import Screen

from mailmate.desk.mails.morning import buyers_morning
from mailmate.desk.sending.approvals import request_text, write_request
from mailmate.desk.sending.decisions import approval_ways, manager_of
from mailmate.desk.sending.outbox import approve, prepare
from mailmate.desk.sending.platform_copy import text_to_copy, why_copied
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say
from mailmate.tui.background import tell_trouble
from mailmate.tui.dialogs import AskInstead, CopyDialog, SendAnswer, SendDialog
from mailmate.tui.draft_editor import DraftEditor
from mailmate.tui.messages import Approved


def ready_draft(screen: Screen[None], editor: DraftEditor | None) -> int | None:
    """Return the draft's number once all of it is saved and its addresses can be used; else say why not."""
    app = screen.app
    if editor is None or editor.draft.draft_id is None:
        app.notify(say("There is no draft to send; w writes one."), markup=False)
        return None
    if wrong := editor.envelope.wrong_address():
        app.notify(say(Sentence("{text!r} is no address.", {"text": wrong})), severity="error", markup=False)
        return None
    if not editor.save():
        return None
    if editor.clash:
        words = say("This draft was changed in another window: x first says which text counts.")
        app.notify(words, severity="warning", markup=False)
        return None
    return editor.draft.draft_id


def send_draft(screen: Screen[None], desk: Desk, editor: DraftEditor | None) -> None:
    """Ask a person whether the draft may leave, and close the screen once it is approved."""
    draft_id = ready_draft(screen, editor)
    if draft_id is None:
        return
    if why := why_copied(desk, draft_id):
        copy_text(screen, desk, draft_id, why)
        return
    try:
        sheet = prepare(desk, draft_id)
        ways = approval_ways(desk, draft_id, sheet.content_hash)
        morning = buyers_morning(desk, sheet.draft.mail_id, next(iter(sheet.outgoing.to), None))
    except MailmateError as error:
        tell_trouble(screen.app, error)
        return

    def answered(answer: SendAnswer | AskInstead | None) -> None:
        if isinstance(answer, AskInstead):
            ask_manager(screen, desk, draft_id)
        elif answer is not None:
            try:
                due = morning if answer.later else None
                item = approve(desk, sheet, reason=answer.reason, decision=answer.decision, due_at=due)
            except MailmateError as error:
                tell_trouble(screen.app, error)
                return
            screen.app.post_message(Approved(item.outbox_id or 0, due))
            screen.dismiss()

    screen.app.push_screen(SendDialog(sheet, desk.config.drafts.undo_seconds, ways, morning), answered)


def copy_text(screen: Screen[None], desk: Desk, draft_id: int, why: Sentence | None = None) -> None:
    """Offer the draft's text for another program; what may never leave is not offered."""
    try:
        text = text_to_copy(desk, draft_id)
    except MailmateError as error:
        tell_trouble(screen.app, error)
        return
    head = f"{say(why)} {say('d then marks the mail answered.')}" if why else say("The text of the draft")
    screen.app.push_screen(CopyDialog(Text(head, style="yellow"), text))


def ask_manager(screen: Screen[None], desk: Desk, draft_id: int) -> None:
    """Write the internal mail that asks for an approval and open it; without an address offer its text to copy."""
    from mailmate.tui.request_screen import RequestScreen  # it sends by this module

    try:
        if manager_of(desk) is None:
            text = request_text(desk, draft_id)
            head = say("Your settings hold no address of your manager ([me].manager): copy this and send it yourself.")
            screen.app.push_screen(CopyDialog(Text(head, style="yellow"), f"{text.subject}\n\n{text.body}"))
            return
        draft = write_request(desk, draft_id)
    except MailmateError as error:
        tell_trouble(screen.app, error)
        return
    screen.app.push_screen(RequestScreen(desk, draft))
