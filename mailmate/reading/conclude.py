"""What follows from a mail's facts and words: kinds, part, stage, severity, what is missing, how urgent it is.

Conclusions carry no words of their own; they stand in a reading's `derived`.
"""

from __future__ import annotations

from typing import Any

from mailmate.mail.model import Mail
from mailmate.reading.fact_tables import CONCLUDE_BY_US
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.payment_sums import part_of
from mailmate.trade.delivery.complaints import evidence_missing, severity
from mailmate.trade.intents import Intent, Subtype, needs_of
from mailmate.trade.payment.to_come import without_empty_claim
from mailmate.trade.readings import Context, Reading
from mailmate.trade.sale.inquiry import seen_elsewhere

KIND_ORDER = ("claim", "promise", "conditional", "extension_request", "lc_opening")
_PLAIN = 0.9
"""A voice this strong names the stage by itself."""
_BAND_URGENCY = {"A": 2, "B": 3, "C": 4, "D": 4}
_TO_DELIVER = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"})


def conclude(reading: Reading, verdict: Verdict, mail: Mail, context: Context) -> dict[str, Any]:
    """Return the conclusions for every intent present."""
    derived: dict[str, Any] = {}
    present = {reading.intent, *reading.also}
    if Intent.PAYMENT_PROMISE in present:
        derived |= _payment(verdict, mail, reading.language)
    if Intent.LC_AMENDMENT in present:
        derived |= _credit(verdict, mail)
    if reading.subtype is Subtype.LC_ISSUE:
        derived["stage"] = "issued"
    if Intent.QUALITY_COMPLAINT in present:
        derived |= _complaint(reading, mail, context)
    if Intent.INQUIRY in present:
        derived["missing"] = missing_for_a_quote(reading, mail, context)
        if seen := seen_elsewhere(mail, context):
            derived["same_text"] = {"from": seen.sender, "on": seen.at.date().isoformat()}
    return derived


def urgency_of(reading: Reading) -> int:
    """Return how urgent a reading is, 1 high to 5 low (DOMAIN handbook 2.1)."""
    if reading.intent is Intent.INQUIRY and reading.score:
        return _BAND_URGENCY.get(reading.score.band, 3)
    if reading.intent is Intent.QUALITY_COMPLAINT and reading.derived.get("severity") == "critical":
        return 1
    return needs_of(reading.intent, reading.subtype).urgency


def missing_for_a_quote(reading: Reading, mail: Mail, context: Context) -> list[str]:
    """Return which facts a quotation still needs, in the order they are worth asking."""
    known = {fact.name for fact in reading.facts}
    rules = {str(fact.value) for fact in reading.all_facts("incoterm.rule")}
    missing = []
    if "product" not in known:
        missing.append("product")
    if "specs" not in known and not _is_ours(reading, context):
        missing.append("specs")
    if "quantity" not in known:
        missing.append("quantity")
    if not rules:
        missing.append("incoterm")
    needs_port = not rules or bool(rules & _TO_DELIVER)
    if needs_port and not known & {"destination_port", "incoterm.place"}:
        missing.append("destination_port")
    if "needed_by" not in known:
        missing.append("needed_by")
    return missing


def _is_ours(reading: Reading, context: Context) -> bool:
    product = reading.fact("product")
    return product is not None and product.value in context.products


def _payment(verdict: Verdict, mail: Mail, language: str) -> dict[str, Any]:
    heard = verdict.details(Intent.PAYMENT_PROMISE)
    strong = {
        voice.detail for voice in verdict.voices if voice.intent is Intent.PAYMENT_PROMISE and voice.weight >= 0.5
    }
    kinds = [kind for kind in KIND_ORDER if kind in (strong or heard)] or ["promise"]
    kinds = without_empty_claim(kinds, mail.body.new, language)
    derived: dict[str, Any] = {"kind": kinds[0], "kinds": kinds}
    said = " ".join(
        voice.said or voice.quote
        for voice in verdict.voices
        if voice.intent is Intent.PAYMENT_PROMISE and voice.weight >= 0.4
    )
    part = part_of(said)
    if part:
        derived["part"] = part
    return derived


def _complaint(reading: Reading, mail: Mail, context: Context) -> dict[str, Any]:
    level = severity(reading.facts, mail.body.new, context.rules)
    names = [attachment.name for attachment in mail.attachments]
    missing = evidence_missing(reading.facts, mail.body.new, attachments=names, severity=level, rules=context.rules)
    return {"severity": level, "evidence_missing": list(missing)}


def _stage(loudest: dict[str, float]) -> str:
    """Choose the stage: a refusal names what is refused, an announcement what is asked; "requested" is what is left."""
    if loudest.get("refused", 0.0) >= _PLAIN:
        return "refused"
    best = max(loudest.values(), default=0.0)
    announced, advised = loudest.get("announced", 0.0), loudest.get("advised", 0.0)
    if max(announced, advised) >= max(best - 0.12, 0.4):
        return "announced" if announced >= advised - 0.03 else "advised"
    return max(loudest, key=lambda stage: loudest[stage], default="requested")


def _credit(verdict: Verdict, mail: Mail) -> dict[str, Any]:
    voices = [voice for voice in verdict.voices if voice.intent is Intent.LC_AMENDMENT and voice.detail]
    loudest: dict[str, float] = {}
    for voice in voices:
        loudest[voice.detail] = max(loudest.get(voice.detail, 0.0), voice.weight)
    stage = _stage(loudest)
    asked_by_us = bool(CONCLUDE_BY_US.search(mail.body.new))
    return {"stage": stage, "requested_by": "us" if asked_by_us else "buyer"}
