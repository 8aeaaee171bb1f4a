"""A phone in between: a clean draft laid into the server's Drafts folder, and what comes back of it through Sent.

A draft lies there once: an older copy is withdrawn before a newer one is laid down, and every copy whose draft was
changed, sent or dropped since is withdrawn at the next chance. Only the Drafts folder is written to, and of it only
what was laid there. Sent from the phone, it is compared with what the gate had passed, and the draft is closed.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, field
from typing import TYPE_CHECKING

from mailmate.config import Mailbox
from mailmate.desk.compose import check_draft
from mailmate.desk.sending.note_names import BACK, LAID
from mailmate.desk.sending.outbox import SendSheet, prepare
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, NotAllowed
from mailmate.mail.compose import compose_mail
from mailmate.mail.model import Mail
from mailmate.mail.threads import bare_subject
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Draft, DraftText, Effect, GateReport, Standing
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import MAY_STILL_LEAVE, hash_content
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.doors.imap import ImapSession

log = logging.getLogger(__name__)

LOCK = "phone"
LOCK_WAIT = 20.0
MOST_TOLD = 4
LOOKED_THROUGH = 200
"""Of our newest mails, so many are compared with a draft of which nothing came under its own id."""
MOST_OF_IT = 0.6
"""The share of a draft's words that what a phone sent still has."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Laid:
    """One draft in a Drafts folder: where, under which Message-ID, and what it says."""

    draft_id: int
    mailbox: str
    folder: str
    message_id: str
    content_hash: str
    newest: int = field(default=0, compare=False)
    """The newest mail kept when it was laid down: what is older did not come of it."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """What a phone sent of a draft: our mail, and what it says that the draft did not."""

    draft_id: int
    answered: int | None
    sent: int
    changed: bool
    new: tuple[str, ...]
    """Words that bind us and stood not in the draft, the unproven ones first."""
    at: str = ""
    """When it was compared (ISO)."""


def lay_down(desk: Desk, draft_id: int) -> bool:
    """Lay a draft with a clean gate into the Drafts folder of its mailbox; False where this very text lies there.

    Raises `NotAllowed` where the gate is not clean or the mail is approved already, `Unreachable`, `LoginRefused`,
    `TryLater` where another window does the same.
    """
    sheet = prepare(desk, draft_id)
    _refuse_what_is_not_clean(desk, sheet, draft_id)
    if desk.demo_outbox:
        raise NotAllowed(Sentence("A demo has no server to lay a draft on."))
    with _locked(desk):
        _clear_another_place(desk, draft_id, sheet.mailbox)
        with _session(desk, desk.config.find_mailbox(sheet.mailbox)) as session:
            return _lay(desk, sheet, draft_id, session)


def _lay(desk: Desk, sheet: SendSheet, draft_id: int, session: ImapSession) -> bool:
    folder = next((one.name for one in session.list_folders() if one.role == "drafts"), None)
    if folder is None:
        raise NotAllowed(Sentence("{mailbox} has no Drafts folder that mailmate knows.", {"mailbox": sheet.mailbox}))
    message_id = sheet.outgoing.message_id
    laid = Laid(draft_id, sheet.mailbox, folder, message_id, sheet.content_hash, desk.database.mails.last_id())
    if session.find_message_id(folder, message_id):
        if _laid(desk, draft_id) == laid:
            return False
        session.remove(folder, message_id)
    desk.database.journal.note(f"{LAID}{draft_id}", asdict(laid))  # first: whatever breaks, it is looked after
    session.append(folder, compose_mail(sheet.outgoing), ("\\Draft", "\\Seen"), desk.now())
    return True


def _clear_another_place(desk: Desk, draft_id: int, mailbox: str) -> None:
    """Withdraw an older copy that lies in another mailbox, for the note of it is about to be written over."""
    older = _laid(desk, draft_id)
    if older and older.mailbox != mailbox and any(one.label == older.mailbox for one in desk.config.mailbox):
        _withdraw_from(desk, older.mailbox, [older])


def _refuse_what_is_not_clean(desk: Desk, sheet: SendSheet, draft_id: int) -> None:
    hard = [one for one in sheet.gate.findings if one.effect is not Effect.WARN]
    if hard:
        raise NotAllowed(hard[0].message, Sentence("Only a draft with a clean gate goes to the phone."))
    if sheet.gate.not_checked:
        raise NotAllowed(sheet.gate.not_checked[0], Sentence("Only a draft with a clean gate goes to the phone."))
    if not sheet.outgoing.to:
        raise NotAllowed(Sentence("This draft has no recipient."), Sentence("Fill To first."))
    if any(item.draft_id == draft_id for item in desk.database.outbox.items(MAY_STILL_LEAVE)):
        raise NotAllowed(Sentence("This mail is approved already: it must not leave twice."))


def _laid(desk: Desk, draft_id: int) -> Laid | None:
    note = desk.database.journal.get(f"{LAID}{draft_id}")
    return Laid(**note) if note else None


def _all_laid(desk: Desk) -> list[Laid]:
    return [Laid(**note) for note in desk.database.journal.notes(LAID).values() if note]


def outdated(desk: Desk) -> list[Laid]:
    """Return the copies whose draft was changed, approved, sent or dropped since; no server is asked."""
    return [one for one in _all_laid(desk) if _is_outdated(desk, one)]


def _is_outdated(desk: Desk, laid: Laid) -> bool:
    drafts = desk.database.drafts
    if drafts.closed(laid.draft_id) or any(
        item.draft_id == laid.draft_id for item in desk.database.outbox.items(MAY_STILL_LEAVE)
    ):
        return True
    try:
        return hash_content(prepare(desk, laid.draft_id).outgoing) != laid.content_hash
    except MailmateError:  # what could be laid down and cannot be sent any more
        return True


def withdraw(desk: Desk) -> int:
    """Take every outdated copy out of its Drafts folder; return how many. Raises as a server does."""
    if desk.demo_outbox or not outdated(desk):
        return 0
    count, failed = 0, list[MailmateError]()
    with _locked(desk):
        stale = outdated(desk)  # asked again: another window may have laid a newer text down meanwhile
        for label in dict.fromkeys(one.mailbox for one in stale):
            try:
                count += _withdraw_from(desk, label, [one for one in stale if one.mailbox == label])
            except MailmateError as error:  # the other mailboxes are reached all the same
                failed.append(error)
    if failed:
        raise failed[0]
    return count


def _withdraw_from(desk: Desk, label: str, stale: Sequence[Laid]) -> int:
    with _session(desk, desk.config.find_mailbox(label)) as session:
        for one in stale:
            session.remove(one.folder, one.message_id)
            desk.database.journal.note(f"{LAID}{one.draft_id}", None)
    return len(stale)


def withdraw_or_tell(desk: Desk) -> Sentence | None:
    """Withdraw what is outdated; return what to tell where a server does not let it, which the next poll tries again.

    For whoever has just sent: that a copy is left in Drafts is no failure of the sending.
    """
    try:
        withdraw(desk)
    except MailmateError as error:
        log.warning("a draft was not withdrawn from its Drafts folder: %s", error)
        return Sentence(
            "Its copy still lies in Drafts, where a phone could send it once more: {why} The next poll withdraws it.",
            {"why": str(error.message)},
        )
    return None


def look_after(desk: Desk) -> list[CameBack]:
    """Settle what a phone sent, then withdraw what is outdated; what a server refuses is tried by the next run."""
    came = []
    for laid in _all_laid(desk):
        try:
            came.append(_settle(desk, laid))
        except MailmateError as error:  # whatever is wrong with one draft, the others are looked after, and mail leaves
            log.warning("draft d%s was not compared with what a phone sent: %s", laid.draft_id, error)
    try:
        withdraw(desk)
    except MailmateError as error:
        log.warning("a draft was not withdrawn from its Drafts folder: %s", error)
    return [back for back in came if back]


def _settle(desk: Desk, laid: Laid) -> CameBack | None:
    """Compare what was sent with the draft, note what is new in it, and close the draft; None while nothing came."""
    if not desk.database.drafts.versions(laid.draft_id):  # it went with somebody forgotten
        return None
    draft = desk.database.drafts.draft(laid.draft_id)
    sent = _sent_of(desk, laid, draft)
    if sent is None or desk.database.drafts.closed(laid.draft_id) == "sent":
        return None
    mail_id, text = sent
    new = new_claims(_gate(desk, draft, draft.text.body), _gate(desk, draft, text))
    back = CameBack(
        laid.draft_id, draft.mail_id, mail_id, _folded(text) != _folded(draft.text.body), new, desk.now().isoformat()
    )
    with desk.database.transaction():
        desk.database.journal.note(f"{BACK}{mail_id}", asdict(back))
        desk.database.drafts.close(laid.draft_id, "sent")
        if draft.mail_id is not None and _is_open(desk, draft.mail_id):  # a phone that answers in no thread
            desk.database.mails.set_state(draft.mail_id, MailState.DONE, by="sent", now=desk.now())
    return back


def _is_open(desk: Desk, mail_id: int) -> bool:
    line = desk.database.mails.line(mail_id)
    return line is not None and line.state is MailState.OPEN


def _sent_of(desk: Desk, laid: Laid, draft: Draft) -> tuple[int, str] | None:
    """Return our mail that came of a draft, with its new text.

    It is known by its Message-ID, else it is the newest answer since, else what says the same: a phone gives what it
    sends an id of its own, and a new mail, or one whose thread was lost, answers nothing.
    """
    mails = desk.database.mails
    found = list(mails.find_message_id(laid.message_id)[:1])
    if not found and draft.mail_id is not None and mails.answered_by_us(draft.mail_id):
        since = [one.mail_id for one in mails.thread(draft.mail_id) if one.ours and one.mail_id > laid.newest]
        found = [one for one in since if mails.list_answered(one)]
    mail_id = found[-1] if found else _saying_the_same(desk, laid, draft)
    if mail_id is None:
        return None
    body = parse_kept(desk, mail_id)[1].body
    return mail_id, "\n".join(part.strip() for part in (body.new, body.signature) if part)


def _saying_the_same(desk: Desk, laid: Laid, draft: Draft) -> int | None:
    """Return the newest mail another program of ours sent since that has a draft's subject, people and words."""
    for mail_id in desk.database.mails.ours_after(laid.newest, LOOKED_THROUGH):
        _, mail = parse_kept(desk, mail_id)
        if desk.database.journal.get(f"{BACK}{mail_id}") or desk.database.outbox.by_message_id(mail.message_id or ""):
            continue
        if says_the_same(mail, draft.text, f"{desk.config.me.name}\n{desk.config.me.signature}"):
            return mail_id
    return None


def says_the_same(mail: Mail, text: DraftText, signature: str) -> bool:
    """True where a mail has the subject of a draft, one of its recipients, and most of its words.

    Words of the signature count for neither: every mail of ours has them.
    """
    if _folded(bare_subject(mail.subject)) != _folded(bare_subject(text.subject)):
        return False
    if not {one.email for one in text.to} & {one.email for one in (*mail.recipients, *mail.bcc)}:
        return False
    wanted = _words(text.body) - _words(signature)
    return (wanted & _words(mail.body.new)).total() >= MOST_OF_IT * wanted.total() > 0


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _gate(desk: Desk, draft: Draft, body: str) -> GateReport:
    text = DraftText(draft.text.subject, body, draft.text.to, draft.text.cc)
    return check_draft(desk, draft.mail_id, text, draft_id=draft.draft_id)


def new_claims(before: GateReport, now: GateReport) -> tuple[str, ...]:
    """Return the words of claims that stood not in the text before, the unproven ones first."""
    known = {(one.kind, _folded(one.text)) for one in before.claims}
    fresh = [one for one in now.claims if (one.kind, _folded(one.text)) not in known]
    ranked = sorted(fresh, key=lambda one: one.standing is not Standing.UNVERIFIED)
    return tuple(dict.fromkeys(" ".join(one.text.split()) for one in ranked))


def _folded(text: str) -> str:
    return " ".join(text.split()).lower()


def came_back(desk: Desk) -> list[CameBack]:
    """Return everything that came back from a phone, oldest first."""
    notes = desk.database.journal.notes(BACK).values()
    return [CameBack(**one | {"new": tuple(one["new"])}) for one in notes if one]


def told_back(back: CameBack) -> Sentence:
    """Say what came back of a draft: unchanged, changed, or with words that bind us and stood not in it."""
    if back.new:
        words = {"words": "”, “".join(back.new[:MOST_TOLD])}
        return Sentence("Sent from your phone; new in it, not in the draft: “{words}”", words)
    return Sentence("Sent from your phone, changed") if back.changed else Sentence("Sent from your phone, as drafted")


def lies_anywhere(desk: Desk) -> bool:
    """True while any draft lies in a Drafts folder."""
    return bool(_all_laid(desk))


@contextmanager
def _locked(desk: Desk) -> Iterator[None]:
    from mailmate.doors.locks import hold

    with hold(desk.home, LOCK, wait_seconds=LOCK_WAIT):
        yield


@contextmanager
def _session(desk: Desk, mailbox: Mailbox) -> Iterator[ImapSession]:
    from mailmate.doors.imap import open_session
    from mailmate.doors.providers import with_servers
    from mailmate.doors.secrets import fetch_secret

    with open_session(with_servers(mailbox), fetch_secret(mailbox.password, mailbox.address)) as session:
        yield session
