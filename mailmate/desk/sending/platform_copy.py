"""Answers that no mail brings to their buyer: a person copies them into the platform's own form and marks them done.

The gate stands before the clipboard as it stands before the Send key.
"""

from __future__ import annotations

from mailmate.desk.compose import check_draft
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed
from mailmate.mail.model import Address, Mail
from mailmate.sentences import Sentence
from mailmate.trade.companies import registrable_domain
from mailmate.trade.drafts import Effect
from mailmate.trade.sale.marketplaces import find_notice, platform_of


def why_copied(desk: Desk, draft_id: int) -> Sentence | None:
    """Return why a draft cannot leave by mail but must be copied, or None where mail reaches whom it is for."""
    draft = desk.database.drafts.draft(draft_id)
    if draft.mail_id is None:
        return None
    _, mail = parse_kept(desk, draft.mail_id)
    return unreached(mail, (*draft.text.to, *draft.text.cc))


def unreached(mail: Mail, recipients: tuple[Address, ...]) -> Sentence | None:
    """Return why no mail to `recipients` reaches the buyer behind this notice, or None.

    A buyer's own address, shown in the notice or typed by a person, is reached; the platform's is not.
    """
    notice = find_notice(mail)
    if notice is None or notice.reached_by_mail or mail.sender is None:
        return None
    relay = registrable_domain(mail.sender.domain)
    outside = [one for one in recipients if registrable_domain(one.domain) != relay and not platform_of(one.domain)]
    if outside:
        return None
    return Sentence(
        "A mail does not reach this buyer: copy the text for the platform ({platform}).", {"platform": notice.platform}
    )


def text_to_copy(desk: Desk, draft_id: int) -> str:
    """Return a draft's text for another program. Raises `NotAllowed` where the gate says it may never leave."""
    draft = desk.database.drafts.draft(draft_id)
    gate = check_draft(desk, draft.mail_id, draft.text, draft_id=draft_id)
    if never := gate.having(Effect.NEVER):
        raise NotAllowed(never[0].message, Sentence("Change the text; this cannot be passed."))
    return draft.text.body
