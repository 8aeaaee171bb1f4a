"""A person stands for a claim nobody can prove: recorded by its exact words, and dead when the words change."""

from __future__ import annotations

from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Claim, Vouched


def stand_for(desk: Desk, draft_id: int, claim: Claim) -> None:
    """Record that a person stands for a claim of a draft; what was vouched for is shown again before sending.

    Raises `NotAllowed` for an account number (DESIGN section 6).
    """
    if claim.kind == "account":
        raise NotAllowed(Sentence("An account number is never vouched for."))
    desk.database.drafts.add_vouched(draft_id, Vouched(claim.text, claim.kind), desk.now())
