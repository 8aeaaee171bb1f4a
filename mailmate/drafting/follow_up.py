"""Letters to somebody who did not just write: after a payment, a quotation, a credit, an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mailmate.drafting.local_drafter import all_values, recipients
from mailmate.drafting.promise_values import follow_up_values
from mailmate.mail.threads import reply_subject
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Draft, DraftText, Source
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.payment.follow_ups import FollowUp
from mailmate.trade.payment.promises import PromiseState
from mailmate.trade.protocols import Letters
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.sale.nudges import Nudge

LETTER = "payment_follow_up"
NUDGE_LETTER = "follow_up"
NO_NUDGE = {
    "about": "quote", "step": 1, "day": "", "items": (), "valid_day": "", "order": "", "late": False,
    "invoice": "", "amount": "", "what": "", "number": "", "terms": "",
}  # fmt: skip
"""What the letter may name of a nudge, with what stands for absent."""


def draft_follow_up(
    due: FollowUp, chain: PromiseState, entries: Sequence[Entry], reading: Reading, case: Case, letters: Letters
) -> Draft:
    """Return the letter a follow-up asks for, as an answer to `case.mail`, the buyer's last in the thread.

    Raises `BadInput` where a letter skeleton is wrong.
    """
    values = all_values(reading, case)
    values["promise"] = values["promise"] | follow_up_values(due.kind, due.level, chain, entries, case)
    return _framed(letters.fill(LETTER, values | {"second": False}), values, reading, case, letters)


def draft_nudge(nudge: Nudge, reading: Reading, case: Case, letters: Letters) -> Draft:
    """Return the letter a nudge asks for, as an answer to `case.mail`, the buyer's last.

    The day by which we quote is a promise by house rule. Raises `BadInput` where a letter skeleton is wrong.
    """
    values = all_values(reading, case)
    nudged = {**NO_NUDGE, "about": nudge.about, "step": nudge.step, **nudge.values}
    draft = _framed(letters.fill(NUDGE_LETTER, values | {"nudge": nudged}), values, reading, case, letters)
    return replace(draft, sources=((values["quote_day"], Source("house_rule", "quote")),))


def draft_recap(points: Sequence[str], reading: Reading, case: Case, letters: Letters) -> Draft:
    """Return the letter that puts a call in writing, as an answer to `case.mail`, their last.

    Raises `BadInput` where a letter skeleton is wrong.
    """
    values = all_values(reading, case)
    told = values | {"call": {"day": spell_date(case.today), "points": points}}
    return _framed(letters.fill("recap", told), values, reading, case, letters)


def _framed(part: str, values: dict[str, Any], reading: Reading, case: Case, letters: Letters) -> Draft:
    frame = {
        "parts": [part],
        "open_questions": 0,
        "open_head": "",
        "open_day": "",
        "open_told": False,
        "open_points": [],
    }
    body = letters.fill("frame", values | frame)
    text = DraftText(subject=reply_subject(case.mail.subject), body=body, to=recipients(reading, case))
    return Draft(text=text, mail_id=case.mail_id)
