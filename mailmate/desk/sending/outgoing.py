"""A draft as the mail that would leave: under its fixed Message-ID, with its files, in the form its reader writes in.

Nothing is asked, kept or sent here.
"""

from __future__ import annotations

import secrets as randomness

from mailmate.config import Mailbox
from mailmate.desk.drafts.draft_files import attached
from mailmate.desk.drafts.new_mail import written_of
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.mail.compose import make_message_id
from mailmate.mail.html_body import compose_html
from mailmate.mail.model import Address, Mail, OutgoingMail
from mailmate.mail.threads import thread_references
from mailmate.trade.drafts import Draft


def outgoing_of(desk: Desk, draft: Draft, mail: Mail | None, mailbox: Mailbox, quoted: str) -> OutgoingMail:
    """Return what would leave of a draft: `mail` is the one it answers, `quoted` what stands below its text.

    Where that mail, or the one it forwards, was HTML it leaves as text and as HTML that says the same. Raises
    `BadInput` for a file that cannot be sent.
    """
    me, sender = desk.config.me, Address(desk.config.me.name, mailbox.address.lower())
    token = desk.database.drafts.message_token(draft.draft_id, randomness.token_hex(12)) if draft.draft_id else ""
    text = f"{draft.text.body.rstrip()}\n\n{quoted}"
    is_html = bool(mail.html) if mail else _forwards_html(desk, draft.draft_id)
    return OutgoingMail(
        message_id=make_message_id(token, sender.domain),
        date=desk.local_now,
        sender=sender,
        to=draft.text.to,
        cc=draft.text.cc,
        subject=draft.text.subject,
        text=text,
        in_reply_to=mail.message_id if mail else None,
        references=thread_references(mail) if mail else (),
        attachments=attached(desk, draft.draft_id) if draft.draft_id else (),
        html=compose_html(text, me.signature, me.signature_html) if is_html else "",
    )


def _forwards_html(desk: Desk, draft_id: int | None) -> bool:
    """True where a draft forwards a mail that was HTML."""
    written = written_of(desk, draft_id)
    if written is None or written.kind != "forward" or written.about is None:
        return False
    return bool(parse_kept(desk, written.about)[1].html)
