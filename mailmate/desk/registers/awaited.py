"""Papers sent for confirmation and samples on their way, with what their buyers wrote since."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailmate.desk.mailbox.history import standing_entries
from mailmate.desk.wiring import Desk
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.sale.awaited import CONFIRMATION, SAMPLE, Awaited, open_awaited

LONGEST_WAIT = timedelta(days=120)
"""What waits longer is no longer looked for in every thread."""
_ON_A_SAMPLE = frozenset({Subtype.SAMPLE_APPROVAL, Subtype.FEEDBACK, Subtype.ORDER})


def list_awaited(desk: Desk, company: str | None = None) -> tuple[Awaited, ...]:
    """Return what we sent and nobody answered, the longest wait first; history from before set-up left out."""
    since = desk.now() - LONGEST_WAIT
    entries = [one for one in standing_entries(desk, "cases", company=company) if one.at >= since]
    mails = {one.mail_id for one in entries if one.kind in (CONFIRMATION, SAMPLE) and one.mail_id is not None}
    answers, judged = {}, {}
    for mail_id in mails:
        for at, on_sample in _words_of_theirs(desk, mail_id):
            answers[mail_id] = at
            if on_sample:
                judged[mail_id] = at
    return open_awaited(entries, answers, judged, desk.config.trade_rules, desk.config.me.country)


def _words_of_theirs(desk: Desk, mail_id: int) -> list[tuple[datetime, bool]]:
    """Return when they wrote in the thread of a mail, oldest first, and whether it was on a sample."""
    theirs = (one for one in desk.database.mails.thread(mail_id) if not one.ours and one.by_a_person)
    return [(one.date, one.subtype in _ON_A_SAMPLE or one.intent is Intent.QUALITY_COMPLAINT) for one in theirs]
