"""The second look: whether an approved mail may still leave when its time has come (DESIGN section 4, step 9).

A mail the person could not know, an answer from elsewhere, a changed source or a missed hour holds it. Approving
and sending stand in `outbox`; nothing here changes anything.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from mailmate.desk.compose import check_draft
from mailmate.desk.mailbox.elsewhere import ANSWERED_ELSEWHERE
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Approval, DraftText, Effect, GateReport
from mailmate.trade.outbox import OutboxItem, hash_content
from mailmate.trade.registers import Entry
from mailmate.trade.safety.approvals import AGAIN, unapproved
from mailmate.trade.sale.marketplaces import company_behind

log = logging.getLogger(__name__)

LATE = timedelta(hours=2)
"""A mail whose hour was missed by more than this is held for a person."""


def why_held(desk: Desk, item: OutboxItem, now: datetime) -> Sentence | None:
    """Return why a due mail must wait for a person, or None."""
    if now - item.due_at > LATE:
        return Sentence("It should have left at {due}; look at it again.", {"due": item.due_at.isoformat()})
    if item.content_hash != hash_content(item.mail):
        return Sentence("What stands in the outbox is not what was approved.")
    approvals = desk.database.outbox.approvals(item.content_hash)
    if _left_already(desk, item, approvals):
        return Sentence("This very mail was sent from elsewhere already.")
    knew = approvals[-1].extra if approvals else {}
    new_mail = None
    if item.mail_id is not None:
        newest = knew.get("newest_mail", item.mail_id)
        new_mail = _new_in_thread(desk, item.mail_id, newest) or _new_in_case(desk, item.mail_id, newest)
    return new_mail or _new_obstacle(desk, item, approvals)


def _left_already(desk: Desk, item: OutboxItem, approvals: Sequence[Approval]) -> bool:
    """Tell whether a mail under this Message-ID is ours already, as a phone sends a draft that was laid down for it.

    A person who looked may let it go all the same.
    """
    again = bool(approvals) and approvals[-1].how == AGAIN
    return not again and bool(desk.database.mails.find_message_id(item.mail.message_id))


def _new_in_thread(desk: Desk, mail_id: int, newest: int) -> Sentence | None:
    for one in desk.database.mails.thread(mail_id):
        if one.mail_id <= newest:
            continue
        if not one.ours:
            return Sentence("The buyer wrote again after you approved this.")
        if not (one.message_id and desk.database.outbox.by_message_id(one.message_id)):
            return ANSWERED_ELSEWHERE
    return None


def _new_in_case(desk: Desk, mail_id: int, newest: int) -> Sentence | None:
    """Look at the buyer's other threads: a mail about the same order or document, or one with a warning of fraud."""
    entries = _case_entries(desk, mail_id)
    thread = {one.mail_id for one in desk.database.mails.thread(mail_id)}
    about = {entry.subject for entry in entries if entry.mail_id in thread and entry.subject}
    for entry in entries:
        if entry.ours or (entry.mail_id or 0) <= newest:
            continue
        if entry.register == "fraud":
            return Sentence("Another mail of the buyer came with a warning: “{quote}”.", {"quote": entry.quote})
        if entry.subject in about:
            return Sentence("The buyer wrote about {subject} after you approved this.", {"subject": entry.subject})
    return None


def _new_obstacle(desk: Desk, item: OutboxItem, approvals: Sequence[Approval]) -> Sentence | None:
    """Run the gate again and return what nobody approved of this content, or what it did not say then."""
    try:
        gate = gate_of(desk, item)
    except MailmateError as error:
        return Sentence("It could not be checked again: {why}", {"why": error.message})
    except Exception as error:  # one mail must not keep all others from leaving; the traceback is logged
        log.exception("mail %s of the outbox could not be checked again", item.outbox_id)
        return Sentence("It could not be checked again: {why}", {"why": f"{type(error).__name__}: {error}"})
    if lacking := unapproved(gate.findings, approvals):
        return Sentence("Nobody approved this content: {why}", {"why": lacking[0].message})
    known = [list(one) for one in approvals[-1].extra.get("passed", ())] if approvals else []
    for finding in gate.findings:
        if finding.effect is not Effect.WARN and [finding.id, finding.quote] not in known:
            return Sentence("The gate says now: {why}", {"why": finding.message})
    return None


def gate_of(desk: Desk, item: OutboxItem) -> GateReport:
    """Return what the gate says now about the very text that waits in the outbox."""
    draft = desk.database.drafts.draft(item.draft_id) if item.draft_id else None
    body = draft.text.body.rstrip() if draft else ""
    if not body or not item.mail.text.startswith(body):
        body = item.mail.text
    text = DraftText(item.mail.subject, body, item.mail.to, item.mail.cc)
    return check_draft(desk, item.mail_id, text, draft_id=item.draft_id, attachments=item.mail.attachments)


def obstacles(gate: GateReport) -> list[list[str]]:
    """Return what a person passed by approving, as it is kept with the approval."""
    return [[finding.id, finding.quote] for finding in gate.findings if finding.effect is not Effect.WARN]


def newest_of_case(desk: Desk, mail_id: int) -> int:
    """Return the newest mail of the thread and of what the registers hold of its company."""
    thread = {one.mail_id for one in desk.database.mails.thread(mail_id)}
    return max({mail_id, *thread, *(entry.mail_id or 0 for entry in _case_entries(desk, mail_id))})


def _case_entries(desk: Desk, mail_id: int) -> list[Entry]:
    """Return what the registers hold of the company that wrote this mail."""
    _, mail = parse_kept(desk, mail_id)
    return desk.database.registers.entries(company=company_behind(mail), open_only=True) if mail.sender else []
