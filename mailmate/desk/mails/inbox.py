"""What the faces show and do with one mail or a page of mails.

Everything a person decides about a mail goes through here: opening, putting aside, editing. What they correct
is learned from, in `lessons`.
"""

from __future__ import annotations

from dataclasses import replace

from mailmate.desk.compose import FOR_PLATFORM, check_draft, is_for_platform, write_draft
from mailmate.desk.drafts.books import ceiling_reached
from mailmate.desk.drafts.inbox_approvals import cancel_approval
from mailmate.desk.drafts.knowledge import refresh_knowledge
from mailmate.desk.mails.lists import find_line
from mailmate.desk.reader.fraud import calls_about
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed
from mailmate.mail.model import Address, Mail
from mailmate.mail.threads import reply_recipients
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Draft, DraftText, GateReport
from mailmate.trade.listing import MailLine, MailState
from mailmate.trade.protocols import ModelCall
from mailmate.trade.readings import Reading
from mailmate.trade.safety.calls import Call
from mailmate.trade.sale.marketplaces import buyers_mail
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class OpenMail:
    """A mail with all that stands beside it."""

    line: MailLine
    mail: Mail
    reading: Reading | None
    draft: Draft | None
    gate: GateReport | None
    calls: tuple[Call, ...] = ()
    """Who was phoned about it."""
    model_calls: tuple[ModelCall, ...] = ()
    """What a chat model was asked about it."""


def preview_mail(desk: Desk, mail_id: int) -> tuple[Mail, Reading | None]:
    """Return a mail and its reading, without the work that opening it takes."""
    return parse_kept(desk, mail_id)[1], desk.database.readings.reading(mail_id)


def open_mail(desk: Desk, mail_id: int) -> OpenMail:
    """Return a mail, its reading, its draft and what the gate says of it.

    Raises `WrongUse` when there is no such mail.
    """
    line = find_line(desk, mail_id)
    _, mail = parse_kept(desk, mail_id)
    reading = desk.database.readings.reading(mail_id)
    draft = desk.database.drafts.newest(mail_id)
    return OpenMail(
        line=line,
        mail=mail,
        reading=reading,
        draft=draft,
        gate=check_draft(desk, mail_id, draft.text, draft_id=draft.draft_id) if draft and reading else None,
        calls=calls_about(desk, mail_id) if reading and reading.flags else (),
        model_calls=desk.database.journal.calls_of(mail_id),
    )


def mark_done(desk: Desk, mail_id: int) -> None:
    """Put a mail aside: a person says it needs nothing more."""
    desk.database.mails.set_state(mail_id, MailState.DONE, by="person", now=desk.now())


def reopen(desk: Desk, mail_id: int) -> None:
    """Take a mail back onto the list."""
    desk.database.mails.set_state(mail_id, MailState.OPEN, by="person", now=desk.now())


def save_text(desk: Desk, draft_id: int, text: DraftText, base_version: int) -> Draft:
    """Keep what a person typed; an approval of what stood there before is cancelled first, unless it has left.

    Raises `Conflict` when the newest version is not the one it was based on.
    """
    cancel_approval(desk, draft_id)
    return desk.database.drafts.save_text(draft_id, text, base_version, desk.now())


def ensure_draft(desk: Desk, mail_id: int, *, say: str = "", engine: str | None = None) -> Draft:
    """Return the mail's draft, writing one on demand; an empty one where the drafter has nothing to say."""
    existing = desk.database.drafts.newest(mail_id)
    if existing and not say and engine is None:
        return existing
    refresh_knowledge(desk)
    model = None if engine == "local" or ceiling_reached(desk) else desk.model
    written = write_draft(desk, mail_id, model=model, say=say)
    return written or existing or _blank_draft(desk, mail_id)


def answered_mail(desk: Desk, draft_id: int) -> int:
    """Return the mail a draft answers."""
    mail_id = desk.database.drafts.draft(draft_id).mail_id
    if mail_id is None:
        raise NotAllowed(Sentence("Draft d{draft_id} answers no mail.", {"draft_id": draft_id}))
    return mail_id


def current_draft(desk: Desk, mail_id: int) -> Draft | None:
    """Return the version to show of a mail's draft, or None."""
    return desk.database.drafts.newest(mail_id)


def other_version(desk: Desk, draft: Draft) -> Draft | None:
    """Return the newest version that waits beside the one shown: written anew, or typed in another window."""
    return desk.database.drafts.offered(draft.draft_id) if draft.draft_id else None


def choose_version(desk: Desk, draft: Draft) -> Draft:
    """Make `draft` the version to show; the one shown until now waits beside it, and leaves no more."""
    assert draft.draft_id is not None  # a version comes from the store
    cancel_approval(desk, draft.draft_id)
    return desk.database.drafts.choose(draft.draft_id, draft.version)


def _blank_draft(desk: Desk, mail_id: int) -> Draft:
    from mailmate.mail.threads import reply_subject
    from mailmate.trade.finding.contact_points import leave_out_accounts

    _, mail = parse_kept(desk, mail_id)
    to, cc = _answered(desk, mail, everyone=False)
    subject = leave_out_accounts(reply_subject(mail.subject), desk.own_accounts)
    text = DraftText(subject, "", to, cc)
    note = FOR_PLATFORM if is_for_platform(mail) else ""
    return desk.database.drafts.add(Draft(text=text, mail_id=mail_id, note=note), desk.now())


def chosen_theme(desk: Desk) -> str:
    """Return the theme a person chose for the inbox, or the empty string."""
    return str(desk.database.journal.get("theme", ""))


def remember_theme(desk: Desk, name: str) -> None:
    """Keep the theme a person chose for the inbox."""
    desk.database.journal.note("theme", name)


def reply_to(desk: Desk, mail_id: int, text: DraftText, *, everyone: bool) -> DraftText:
    """Return the text addressed to the sender alone, or to everybody of the mail."""
    _, mail = parse_kept(desk, mail_id)
    to, cc = _answered(desk, mail, everyone=everyone)
    return replace(text, to=to, cc=cc)


def _answered(desk: Desk, mail: Mail, *, everyone: bool) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """Return To and Cc of a reply; of a platform's notice the buyer's own address, or nobody."""
    to, cc = reply_recipients(buyers_mail(mail), desk.own_addresses, everyone=everyone)
    return tuple(one for one in to if one.email), cc
