"""What the user taught put over what was read: a correction or rule that applies settles what a mail is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mailmate.mail.model import Mail
from mailmate.reading.intent_rules import Verdict
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.lessons import Kind
from mailmate.trade.readings import Context

_SURE = 0.98
_SURELY_HEARD = 0.8
"""What was heard so surely stays beside what the user says the mail is."""


def follow_lessons(verdict: Verdict, mail: Mail, context: Context) -> Verdict:
    """Return the verdict with what the user taught of such mails put first; what else was heard stays in `also`."""
    read = Kind(verdict.intent, verdict.subtype)
    learned = context.lessons.find(mail, read, verdict.confidence)
    if learned is None:
        return verdict
    intent = learned.kind.intent
    others = verdict.also
    if verdict.confidence >= _SURELY_HEARD or verdict.intent is intent:
        others = (verdict.intent, *others)
    subtype = (learned.kind.subtype or verdict.subtype or Subtype.UNKNOWN) if intent is Intent.OTHER else None
    also = tuple(one for one in others if one not in {intent, Intent.OTHER})
    return replace(verdict, intent=intent, subtype=subtype, also=also, confidence=_SURE, learned=learned)


def learned_json(verdict: Verdict) -> dict[str, Any]:
    """Return what of a lesson stands in a reading's `derived`: its name, why it applied, the corrected mail."""
    return {"learned": verdict.learned.as_json()} if verdict.learned else {}
