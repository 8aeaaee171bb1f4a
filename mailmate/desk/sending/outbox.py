"""Approval and sending: what a person approved leaves once, unchanged, or is shown as what it is.

`prepare` shows everything that would leave; `approve` freezes it into an outbox row under a fixed
Message-ID and a hash; `flush` sends what is due and reads only the row. A line lost after DATA makes the
row `unsure`, and only finding it in Sent, or a person, takes it out of that.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import field
from datetime import datetime, timedelta

from mailmate.desk.compose import check_draft, quoted_original
from mailmate.desk.drafts.new_mail import mailbox_about, quote_below, written_of
from mailmate.desk.mailbox.fetch import find_sent
from mailmate.desk.registers.entries import confirm_answered
from mailmate.desk.sending.decisions import settle_decision
from mailmate.desk.sending.outgoing import outgoing_of
from mailmate.desk.sending.platform_copy import unreached
from mailmate.desk.sending.second_look import gate_of, newest_of_case, obstacles, why_held
from mailmate.desk.understand import parse_kept, understand
from mailmate.desk.wiring import Desk
from mailmate.errors import BadConfig, BadInput, Conflict, MailmateError, NotAllowed, Unreachable
from mailmate.mail.compose import compose_mail
from mailmate.mail.identity import digest_of
from mailmate.mail.model import Address, Arrival, OutgoingMail, RawMail
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Approval, Draft, Effect, GateReport, Standing, Vouched
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import OutboxItem, Receipt, State, hash_content
from mailmate.trade.safety.approvals import AGAIN, Decision, needing_approval, unapproved
from mailmate.trade.sale.marketplaces import buyers_mail
from mailmate.values import dataclass

log = logging.getLogger(__name__)

OUTBOX_LOCK = "outbox"
LOCK_WAIT = 10.0
"""Seconds to wait for another process that is sending."""


@dataclass(frozen=True, slots=True)
class SendSheet:
    """All that would leave, and what the gate says: shown before every approval."""

    draft: Draft
    mailbox: str
    outgoing: OutgoingMail
    quoted: str
    gate: GateReport
    outsiders: tuple[Address, ...]
    """Recipients other than the one we answer."""
    newest_mail: int = 0
    """The newest mail of the case the person could know of."""

    @property
    def content_hash(self) -> str:
        """The hash an approval binds to."""
        return hash_content(self.outgoing)


def prepare(desk: Desk, draft_id: int) -> SendSheet:
    """Return the sheet for the newest version of a draft.

    A draft that answers no mail leaves by the mailbox of what it is about, and quotes nothing but what it forwards.
    Raises `BadConfig` without a mailbox to send from, `BadInput` for an address or a file that cannot be used,
    `NotAllowed` for an answer that no mail brings to its buyer.
    """
    draft = desk.database.drafts.draft(draft_id)
    about = draft.mail_id if draft.mail_id is not None else _asked_mail(desk, draft_id) or mailbox_about(desk, draft_id)
    mailbox = desk.mailbox(desk.database.mails.mailbox_of(about) if about else "")
    if mailbox is None:
        raise BadConfig(Sentence("There is no mailbox to send from."), Sentence("Run `mailmate setup`."))
    mail = parse_kept(desk, draft.mail_id)[1] if draft.mail_id is not None else None
    quoted = quoted_original(desk, mail) if mail else quote_below(desk, draft_id)
    outgoing = outgoing_of(desk, draft, mail, mailbox, quoted)
    if mail and (why := unreached(mail, (*outgoing.to, *outgoing.cc))):
        hint = Sentence(
            "`mailmate draft {mail_id} --text` prints it, `mailmate done {mail_id}` marks it answered.",
            {"mail_id": draft.mail_id},
        )
        raise NotAllowed(why, hint)
    buyer = buyers_mail(mail).sender if mail else None
    known = {buyer.email} if buyer else {one.email for one in outgoing.to if not mail}
    return SendSheet(
        draft=draft,
        mailbox=mailbox.label,
        outgoing=outgoing,
        quoted=quoted,
        gate=check_draft(desk, draft.mail_id, draft.text, draft_id=draft_id, attachments=outgoing.attachments),
        outsiders=tuple(one for one in (*outgoing.to, *outgoing.cc) if one.email not in known),
        newest_mail=newest_of_case(desk, draft.mail_id) if draft.mail_id is not None else 0,
    )


def _asked_mail(desk: Desk, draft_id: int) -> int | None:
    """Return the mail whose draft an internal mail asks about."""
    request = desk.database.approvals.request(draft_id)
    return desk.database.drafts.draft(request.about).mail_id if request else None


def approve(
    desk: Desk,
    sheet: SendSheet,
    *,
    reason: str = "",
    decision: Decision | None = None,
    due_at: datetime | None = None,
) -> OutboxItem:
    """Freeze what the sheet shows into the outbox; it leaves when the time to undo has passed.

    What was unverified is recorded as said by the person who approves; `decision` says who stands behind what needs
    more than a reason. Raises `NotAllowed` when the gate says never, when a reason or an approval is asked and none
    was given, or when there is nobody to send to; `Conflict` when the draft was already approved, or is no more what
    the sheet shows.
    """
    _refuse_what_may_not_leave(sheet, reason)
    decided, now = settle_decision(desk, sheet.gate, decision), desk.now()
    with desk.database.transaction(to_disk=True):
        _refuse_what_changed(desk, sheet)
        _record(desk, sheet, reason, decided, now)
        return desk.database.outbox.approve(
            OutboxItem(
                outbox_id=None,
                draft_id=sheet.draft.draft_id,
                mail_id=sheet.draft.mail_id,
                mailbox=sheet.mailbox,
                mail=sheet.outgoing,
                content_hash=sheet.content_hash,
                state=State.APPROVED,
                due_at=due_at or now + timedelta(seconds=desk.config.drafts.undo_seconds),
                approved_at=now,
                reason=reason,
            )
        )


def _record(desk: Desk, sheet: SendSheet, reason: str, decided: Decision, now: datetime) -> None:
    """Keep what a person stands for, and who approved what, bound to the very content."""
    if sheet.draft.draft_id is not None:
        for claim in sheet.gate.claims:
            if claim.standing is Standing.UNVERIFIED and claim.kind != "account":
                desk.database.drafts.add_vouched(sheet.draft.draft_id, Vouched(claim.text, claim.kind), now)
    knew = {
        "newest_mail": sheet.newest_mail,
        "passed": obstacles(sheet.gate),
        "approved": [[one.id, one.quote] for one in needing_approval(sheet.gate.findings)],
    }
    desk.database.outbox.record_approval(Approval(reason, sheet.content_hash, decided.who, decided.how, knew), now)


def send_approved(desk: Desk, sheet: SendSheet) -> OutboxItem:
    """Send what a person approved before in exactly this form; return the item as it stands afterwards.

    An approval that was taken back, held or refused is none: only a person gives it again. Raises `NotAllowed`.
    """
    item = desk.database.outbox.by_message_id(sheet.outgoing.message_id)
    if item is None or item.content_hash != sheet.content_hash or item.state not in (State.APPROVED, State.SENDING):
        raise NotAllowed(
            Sentence("Nobody has approved this content of d{draft_id}.", {"draft_id": sheet.draft.draft_id}),
            Sentence("Send it from the inbox, or without --yes."),
        )
    return _send_out(desk, item)


def list_outbox(desk: Desk, limit: int = 100) -> list[OutboxItem]:
    """Return what was approved, newest first; what it holds of years does not fit into memory."""
    return desk.database.outbox.items(limit=limit)


def send_now(desk: Desk, sheet: SendSheet, *, reason: str = "", decision: Decision | None = None) -> OutboxItem:
    """Approve and send at once, without time to undo; return the item as it stands afterwards."""
    return _send_out(desk, approve(desk, sheet, reason=reason, decision=decision, due_at=desk.now()))


def _send_out(desk: Desk, item: OutboxItem) -> OutboxItem:
    """Send what is due; raise why a server could not be used only where that kept this very mail from leaving."""
    flushed = empty_outbox(desk)
    now = desk.database.outbox.item(item.outbox_id or 0)
    if flushed.errors and now.state is State.APPROVED:
        raise flushed.errors[0]
    return now


def _refuse_what_may_not_leave(sheet: SendSheet, reason: str) -> None:
    if not sheet.outgoing.to:
        raise NotAllowed(Sentence("This draft has no recipient."), Sentence("Fill To first."))
    if never := sheet.gate.having(Effect.NEVER):
        raise NotAllowed(never[0].message, Sentence("Change the text; this cannot be passed."))
    if (asked := sheet.gate.having(Effect.REASON)) and not reason.strip():
        raise NotAllowed(asked[0].message, Sentence("Give a reason; it is kept with the mail."))


def _refuse_what_changed(desk: Desk, sheet: SendSheet) -> None:
    """Raise `Conflict` where another window changed, sent or dropped the draft since the sheet was shown."""
    draft_id = sheet.draft.draft_id
    if draft_id is None:
        return
    drafts = desk.database.drafts
    below = sheet.quoted if sheet.draft.mail_id is not None else quote_below(desk, draft_id)
    if drafts.closed(draft_id) or drafts.draft(draft_id).text != sheet.draft.text or below != sheet.quoted:
        raise Conflict(
            Sentence("Draft d{draft_id} was changed in another window meanwhile.", {"draft_id": draft_id}),
            Sentence("Nothing was approved: look at it again, then send it."),
        )


def take_back(desk: Desk, outbox_id: int) -> None:
    """Cancel an approval while the mail has not begun to leave. Raises `Conflict` when it has."""
    desk.database.outbox.cancel(outbox_id, desk.now())


def hold_back(desk: Desk, outbox_id: int) -> None:
    """Keep an approved mail from leaving until a person lets it go again."""
    desk.database.outbox.hold(outbox_id, Sentence("You closed the inbox before it left."), desk.now())


def due_items(desk: Desk) -> list[OutboxItem]:
    """Return approved mails whose time to undo has passed."""
    now = desk.now()
    return [item for item in desk.database.outbox.items({State.APPROVED}) if item.due_at <= now]


def send_again(desk: Desk, outbox_id: int) -> None:
    """Let a held, refused or unsure mail go after a person looked: the only way back to `approved`.

    Raises `NotAllowed` where it needs an approval by now that nobody gave to this content.
    """
    item, now = desk.database.outbox.item(outbox_id), desk.now()
    if item.mail_id is not None or written_of(desk, item.draft_id):
        gate = gate_of(desk, item)
        if lacking := unapproved(gate.findings, desk.database.outbox.approvals(item.content_hash)):
            raise NotAllowed(
                Sentence("This needs an approval: {why}", {"why": lacking[0].message}),
                Sentence("Cancel it and send the draft anew: then it asks who approved it."),
            )
        newest = newest_of_case(desk, item.mail_id) if item.mail_id is not None else 0
        knows = {"newest_mail": newest, "passed": obstacles(gate)}
        desk.database.outbox.record_approval(Approval(item.reason, item.content_hash, how=AGAIN, extra=knows), now)
    desk.database.outbox.release(outbox_id, now, now)


@contextmanager
def outbox_lock(desk: Desk) -> Iterator[None]:
    """Hold the outbox for this home; whoever holds it may call what it finds `sending` abandoned."""
    from mailmate.doors.locks import hold

    with hold(desk.home, OUTBOX_LOCK, wait_seconds=LOCK_WAIT):
        yield


@dataclass(slots=True)
class Flushed:
    """What one emptying of the outbox did."""

    moved: list[int] = field(default_factory=list)
    """Numbers of the items that changed their state."""
    errors: list[MailmateError] = field(default_factory=list)
    """Why a server could not be used, once per mailbox; its mails stay approved."""
    closed_mailboxes: set[str] = field(default_factory=set)


def flush(desk: Desk, *, at_once: bool = False) -> tuple[OutboxItem, ...]:
    """Send what is due (`at_once`: what is approved); return every item that moved, as it stands now.

    Raises `TryLater` when another process is sending, `Unreachable` or `LoginRefused` when a server cannot
    be used at all (its mails stay approved, those of other mailboxes have been sent).
    """
    flushed = empty_outbox(desk, at_once=at_once)
    if flushed.errors:
        raise flushed.errors[0]
    return tuple(desk.database.outbox.item(outbox_id) for outbox_id in flushed.moved)


def empty_outbox(desk: Desk, *, at_once: bool = False) -> Flushed:
    """Send what is due, mailbox after mailbox, whichever of them fails. Raises `TryLater`."""
    box, now, flushed = desk.database.outbox, desk.now(), Flushed()
    until = now + timedelta(seconds=desk.config.drafts.undo_seconds) if at_once else now
    if not box.items({State.APPROVED, State.SENDING}) and not box.unfiled():
        return flushed
    with outbox_lock(desk):
        flushed.moved += [item.outbox_id for item in box.abandoned(now) if item.outbox_id]
        for sent in box.unfiled():
            _after_sending(desk, sent, compose_mail(sent.mail), again=True)
        for waiting in box.items({State.APPROVED}):
            if waiting.due_at <= until and (why := why_held(desk, waiting, now)) and waiting.outbox_id:
                with suppress(Conflict):  # a person took it back in this very moment
                    box.hold(waiting.outbox_id, why, now)
                    flushed.moved.append(waiting.outbox_id)
        while (item := box.claim(until)) is not None:
            _send_one(desk, item, flushed)
    return flushed


def _send_one(desk: Desk, item: OutboxItem, flushed: Flushed) -> None:
    """Send one claimed row and settle it; every way out leaves a true state."""
    assert item.outbox_id is not None  # a claimed row has its number
    receipt, data = Receipt(State.APPROVED, answer=""), b""
    if item.mailbox not in flushed.closed_mailboxes:  # three refused logins lock some accounts
        try:
            data = compose_mail(item.mail)
            receipt = _deliver(desk, item, data)
        except BadInput as error:
            receipt = Receipt(State.REFUSED, answer=str(error.message))
        except MailmateError as error:
            receipt = Receipt(State.APPROVED, answer=str(error.message))
            flushed.errors.append(error)
            flushed.closed_mailboxes.add(item.mailbox)
    desk.database.outbox.settle(item.outbox_id, receipt, desk.now())
    flushed.moved.append(item.outbox_id)
    if receipt.outcome is State.SENT:
        _after_sending(desk, item, data)


def _deliver(desk: Desk, item: OutboxItem, data: bytes) -> Receipt:
    if desk.demo_outbox:
        desk.demo_outbox.mkdir(parents=True, exist_ok=True)
        (desk.demo_outbox / f"{item.outbox_id:04d}.eml").write_bytes(data)
        return Receipt(State.SENT, answer="demo")
    from mailmate.doors.providers import with_servers
    from mailmate.doors.secrets import fetch_secret
    from mailmate.doors.smtp import deliver

    mailbox = desk.config.find_mailbox(item.mailbox)
    recipients = [one.email for one in (*item.mail.to, *item.mail.cc, *item.mail.bcc)]
    secret = fetch_secret(mailbox.password, mailbox.address)
    return deliver(with_servers(mailbox), secret, sender=item.mail.sender.email, recipients=recipients, data=data)


def _after_sending(desk: Desk, item: OutboxItem, data: bytes, *, again: bool = False) -> None:
    """File the Sent copy, mark what was answered, close mail and draft; failures here are warnings only.

    Where the line broke the next run files it. `again`: an earlier process or line ended on the way, so the copy may be
    there already.
    """
    assert item.outbox_id is not None
    _close(desk, item)
    try:
        filed = _file_in_mailbox(desk, item, data, again=again)
    except Unreachable as error:
        log.warning("the Sent copy of %s waits for the next run: %s", item.mail.message_id, error)
        _keep_here(desk, item, data)
        return
    except Exception as error:  # it has left: nothing that goes wrong now may stop the others; the traceback is logged
        log.warning("the Sent copy of %s was not filed", item.mail.message_id, exc_info=error)
        filed = "failed"
    if filed in ("kept", "failed"):
        _keep_here(desk, item, data)
    desk.database.outbox.set_filed(item.outbox_id, filed)


def _close(desk: Desk, item: OutboxItem) -> None:
    r"""Close the mail that was answered and the draft that was sent; the server's \Answered is known by this.

    What was read of that mail was shown beside the answer: the person who sent it stands behind it.
    """
    if item.mail_id is not None:
        confirm_answered(desk, item.mail_id)
        desk.database.mails.set_state(item.mail_id, MailState.DONE, by="sent", now=desk.now())
    if item.draft_id is not None:
        desk.database.drafts.close(item.draft_id, "sent")


def _keep_here(desk: Desk, item: OutboxItem, data: bytes) -> None:
    """Keep a mail that no Sent folder holds, so that what we promised in it enters the registers all the same."""
    arrival = Arrival(RawMail(data, received=desk.now()), digest_of(data), item.mail.message_id, None, item.mailbox)
    kept = desk.database.mails.keep([arrival], None)
    understand(desk, [mail_id for mail_id, new in kept if new])


def _file_in_mailbox(desk: Desk, item: OutboxItem, data: bytes, *, again: bool) -> str:
    """Put the copy in Sent by the provider's rule and set \\Answered; return how it was filed."""
    if desk.demo_outbox:
        return "kept"
    from mailmate.doors.imap import open_session
    from mailmate.doors.providers import provider_of, with_servers
    from mailmate.doors.secrets import fetch_secret

    mailbox = desk.config.find_mailbox(item.mailbox)
    with open_session(with_servers(mailbox), fetch_secret(mailbox.password, mailbox.address)) as session:
        if item.mail_id is not None:
            for place in desk.database.mails.places(item.mail_id):
                if place.mailbox == mailbox.label:
                    flags = ("\\Answered", *(("\\Seen",) * mailbox.mark_seen))
                    session.add_flags(place.folder, place.uid, flags, uidvalidity=place.uidvalidity)
        if mailbox.save_sent == "never":
            return "kept"
        sent = find_sent(mailbox, session.list_folders())
        if sent is None:
            return "failed"
        rule = provider_of(mailbox).files_sent if mailbox.save_sent == "auto" else "client"
        if rule == "server" or (
            (again or rule != "client") and session.find_message_id(sent.name, item.mail.message_id)
        ):
            return "by_server"
        session.append(sent.name, data, ("\\Seen",), desk.now())
        return "appended"


def settle_unsure(desk: Desk) -> tuple[OutboxItem, ...]:
    """Look for every unsure mail among what was read from Sent; found ones are sent after all."""
    box, settled = desk.database.outbox, []
    for item in box.items({State.UNSURE}):
        if item.outbox_id and desk.database.mails.find_message_id(item.mail.message_id):
            _close(desk, item)
            box.settle_found(item.outbox_id, desk.now())
            box.set_filed(item.outbox_id, "by_server")
            settled.append(box.item(item.outbox_id))
    return tuple(settled)
