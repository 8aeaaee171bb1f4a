"""The gate's rule on sentences that give, admit, release, confirm or threaten in words no table holds.

What a sentence does the learned judge says; here it becomes a finding that names the words and what they were taken
for. Exact rules (`gate_rules`) have been asked before: what they told of a sentence is not told again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mailmate.drafting.judge import ASKS_REASON, STATES, judge
from mailmate.drafting.roles import Speech
from mailmate.drafting.statements import is_listed_for_them
from mailmate.sentences import Sentence, filled
from mailmate.trade.drafts import Claim, Effect, Finding, Role, Standing
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading

JUDGED = "reads_as_"
"""Begins the names of these findings."""
_TAKEN_FOR = {
    "money": Sentence("“{words}” reads as a price, a discount, a refund or better terms given. It needs a reason."),
    "money_in": Sentence(
        "“{words}” reads as if money had arrived. Only your bank's own credit says so: note it first, or give a reason."
    ),
    "release": Sentence(
        "“{words}” reads as a release of goods, documents or production before the money. It needs a reason."
    ),
    "admission": Sentence("“{words}” reads as admitting or placing a fault before the check. It needs a reason."),
    "credit": Sentence(
        "“{words}” reads as a judgement on the terms of a letter of credit. It needs a reason, and the bank's own form."
    ),
    "threat": Sentence("“{words}” reads as a threat. Let your manager decide, or take it out."),
    "party": Sentence("“{words}” reads as news of another customer or supplier. Take it out, or give a reason."),
    "pay_to": Sentence("“{words}” reads as another way to pay than the invoice says. Take it out, or give a reason."),
}
_BY_KIND = {Intent.LC_AMENDMENT: {"yes": "credit"}}
"""What an act is in answer to a mail of this kind."""


def find_judged(
    speech: Speech, claims: Sequence[Claim], reading: Reading, known: Sequence[Finding], *, money_known: bool
) -> Iterator[Finding]:
    """Yield sentences that ask for a reason by what they do, but for those whose sums are proven."""
    for sentence in speech.sentences:
        if sentence.start >= speech.closing or is_listed_for_them(speech, sentence):
            continue
        told = judge(speech.masked(sentence))
        act = _by_kind(told.act, reading)
        if told.binds < STATES or (told.hard < ASKS_REASON and not act):
            continue
        act = act or told.act
        if act not in _TAKEN_FOR or (act == "money_in" and money_known):
            continue
        inside = [one for one in claims if sentence.start <= one.start < sentence.end and one.where == "body"]
        if act in ("money", "credit") and any(
            one.role is Role.OURS and one.standing is Standing.VERIFIED for one in inside
        ):
            continue
        if not any(one.start is not None and sentence.start <= one.start < sentence.end for one in known):
            message = filled(_TAKEN_FOR[act], words=sentence.text)
            yield Finding(f"{JUDGED}{act}", Effect.REASON, message, sentence.text, sentence.start, sentence.end)


def _by_kind(act: str, reading: Reading) -> str:
    """Return what the act is in answer to a mail of this kind, or nothing."""
    told = (_BY_KIND.get(one, {}).get(act, "") for one in (reading.intent, *reading.also))
    return next(filter(None, told), "")
