"""What happened to a mail outside mailmate, and what follows for its draft and its approved reply.

Somebody answered from a phone, or our own answer came back. Reading the folders is the business of `fetch`,
sending that of `outbox`; here a mail closes or comes back onto the list.
"""

from __future__ import annotations

from collections.abc import Collection

from mailmate.desk.wiring import Desk
from mailmate.errors import Conflict
from mailmate.mail.identity import message_id_of
from mailmate.mail.model import Attachment, Mail
from mailmate.sentences import Sentence
from mailmate.trade.intents import Subtype
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import MAY_STILL_LEAVE, OutboxItem, State

BOUNCES_A_RUN = 200
BOUNCE = "bounce:"
"""Beginning of the notes that say which delivery reports were matched."""
_RETURNED = ("message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers")
_REPORT = ("message/delivery-status", "message/global-delivery-status")
ANSWERED_ELSEWHERE = Sentence("The mail was answered from elsewhere after you approved this.")


def let_go(desk: Desk, mail_ids: Collection[int]) -> None:
    """Hold the approved replies of mails that were answered elsewhere, and offer a machine's draft no longer.

    What a person typed stays open: only they know whether it is still wanted.
    """
    if not mail_ids:
        return
    waiting = [item for item in desk.database.outbox.items(MAY_STILL_LEAVE) if item.mail_id in mail_ids]
    for item in waiting:
        if item.state is State.APPROVED and item.outbox_id:
            _hold(desk, item.outbox_id)
    for mail_id in set(mail_ids) - {item.mail_id for item in waiting}:
        draft = desk.database.drafts.newest(mail_id)
        if draft and draft.draft_id and draft.by != "person":
            desk.database.drafts.close(draft.draft_id, "answered")


def _hold(desk: Desk, outbox_id: int) -> None:
    try:
        desk.database.outbox.hold(outbox_id, ANSWERED_ELSEWHERE, desk.now())
    except Conflict:
        return  # it began to leave in this very moment


def settle_bounces(desk: Desk) -> list[int]:
    """Match every new delivery report with what we sent; return the mails that are back on the list."""
    reopened = []
    for mail_id in desk.database.mails.unnoted(Subtype.BOUNCE, BOUNCE, BOUNCES_A_RUN):
        reopened += _settle_bounce(desk, mail_id)
        desk.database.journal.note(f"{BOUNCE}{mail_id}", True)
    return reopened


def _settle_bounce(desk: Desk, mail_id: int) -> list[int]:
    from mailmate.desk.understand import parse_kept

    _, mail = parse_kept(desk, mail_id)
    message_id = returned_message_id(mail)
    if message_id is None:
        return []
    item = desk.database.outbox.by_message_id(message_id)
    if item and item.outbox_id and item.state in (State.SENT, State.UNSURE):
        desk.database.outbox.settle_bounced(item.outbox_id, mail.subject, desk.now())
    answered = _answered_by(desk, item, message_id)
    for one in answered:
        desk.database.mails.set_state(one, MailState.OPEN, by="bounce", now=desk.now())
    return answered


def _answered_by(desk: Desk, item: OutboxItem | None, message_id: str) -> list[int]:
    """Return the mail that the returned one answered, where it counts as done."""
    from mailmate.desk.understand import parse_kept

    mails = desk.database.mails
    if item:
        asked = {item.mail_id} if item.mail_id else set()
    else:
        replied_to = {parse_kept(desk, sent)[1].in_reply_to for sent in mails.find_message_id(message_id)}
        asked = {mail_id for one in replied_to if one for mail_id in mails.find_message_id(one)}
    lines = [line for mail_id in sorted(asked) if (line := mails.line(mail_id))]
    return [line.mail_id for line in lines if line.state is MailState.DONE]


def returned_message_id(mail: Mail) -> str | None:
    """Return the Message-ID of the mail a delivery report gives up on, or None (RFC 3464, RFC 6522).

    A report that only says "delayed" gives nothing up.
    """
    reports = [_text(part) for part in mail.attachments if part.media_type in _REPORT]
    if reports and not any("action: failed" in report for report in reports):
        return None
    returned = (
        message_id_of(part.content) for part in mail.attachments if part.media_type in _RETURNED and part.content
    )
    return next(filter(None, returned), None)


def _text(part: Attachment) -> str:
    return " ".join((part.content or b"").decode("latin-1").lower().split())
