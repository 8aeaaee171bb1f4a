"""What follows from a mail's facts and words: kinds, part, stage, severity, what is missing, how urgent it is.

Conclusions carry no words of their own; they stand in a reading's `derived`.
"""

from __future__ import annotations

from typing import Any

from mailmate.mail.model import Mail
from mailmate.reading.intent_rules import Verdict
from mailmate.trade.intents import Intent, needs_of
from mailmate.trade.readings import Context, Reading

KIND_ORDER = ("claim", "promise", "conditional", "extension_request", "lc_opening")
_BAND_URGENCY = {"A": 2, "B": 3, "C": 4, "D": 4}


def conclude(reading: Reading, verdict: Verdict, mail: Mail, context: Context) -> dict[str, Any]:
    """Return the conclusions for every intent present."""
    derived: dict[str, Any] = {}
    present = {reading.intent, *reading.also}
    if Intent.PAYMENT_PROMISE in present:
        kinds = [kind for kind in KIND_ORDER if kind in verdict.details(Intent.PAYMENT_PROMISE)]
        derived |= {"kind": kinds[0] if kinds else "promise", "kinds": kinds or ["promise"]}
    return derived


def urgency_of(reading: Reading) -> int:
    """Return how urgent a reading is, 1 high to 5 low (DOMAIN handbook 2.1)."""
    if reading.intent is Intent.INQUIRY and reading.score:
        return _BAND_URGENCY.get(reading.score.band, 3)
    if reading.intent is Intent.QUALITY_COMPLAINT and reading.derived.get("severity") == "critical":
        return 1
    return needs_of(reading.intent, reading.subtype).urgency
