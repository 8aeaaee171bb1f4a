"""The letter that asks after a payment, drafted from the chain: nobody just wrote."""

from __future__ import annotations

from collections.abc import Sequence

from mailmate.drafting.local_drafter import all_values, recipients
from mailmate.drafting.promise_values import follow_up_values
from mailmate.mail.threads import reply_subject
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Draft, DraftText
from mailmate.trade.follow_ups import FollowUp
from mailmate.trade.promises import PromiseState
from mailmate.trade.protocols import Letters
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry

LETTER = "payment_follow_up"


def draft_follow_up(
    due: FollowUp, chain: PromiseState, entries: Sequence[Entry], reading: Reading, case: Case, letters: Letters
) -> Draft:
    """Return the letter a follow-up asks for, as an answer to `case.mail`, the buyer's last in the thread.

    Raises `BadInput` where a letter skeleton is wrong.
    """
    values = all_values(reading, case)
    values["promise"] = values["promise"] | follow_up_values(due.kind, due.level, chain, entries, case)
    part = letters.fill(LETTER, values | {"second": False})
    frame = {"parts": [part], "open_questions": 0, "open_head": "", "open_day": ""}
    body = letters.fill("frame", values | frame)
    text = DraftText(subject=reply_subject(case.mail.subject), body=body, to=recipients(reading, case))
    return Draft(text=text, mail_id=case.mail_id)
