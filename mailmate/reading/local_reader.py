"""The embedded reader: a mail and its context in, a reading out, with no key and no network.

Joins what the parts of this room find: language, intents, facts, conclusions, questions, flags and score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailmate.mail.model import Mail
from mailmate.reading.automatic import automatic_subtype
from mailmate.reading.conclude import conclude, urgency_of
from mailmate.reading.extract import extract_facts
from mailmate.reading.grounds import Grounds, grounds_of
from mailmate.reading.hearing import LONGEST_TEXT, hear_mail, new_text
from mailmate.reading.intent_rules import PRESENT, Verdict, Voice, combine
from mailmate.reading.joined import join
from mailmate.reading.languages import SUPPORTED, UNKNOWN, language_of
from mailmate.reading.learned import follow_lessons, learned_json
from mailmate.reading.notices import with_product
from mailmate.reading.products import find_product
from mailmate.reading.questions import find_questions
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.readings import Context, Reading, Score
from mailmate.trade.safety.fraud import find_flags
from mailmate.trade.sale.inquiry import score_inquiry
from mailmate.trade.sale.marketplaces import company_behind, notice_json, without_platform

UNSURE = 0.6
"""Below this confidence a person is asked to look."""

_NO_COPY_OF = frozenset({"cut", "header", "differs"})
_SELLING = frozenset(
    {
        Subtype.MARKETING,
        Subtype.SUPPLIER,
        Subtype.SERVICE_INVOICE,
        Subtype.QUOTATION_RECEIVED,
        Subtype.RECEIPT,
        Subtype.SCAM,
    }
)
_ASK_NOTHING = frozenset({Subtype.BOUNCE, Subtype.AUTO_REPLY, Subtype.LIST_MAIL, Subtype.RECEIPT})
_SELLING_ROLES = frozenset({"supplier", "forwarder", "inspector"})


def read_locally(mail: Mail, context: Context) -> Reading:
    """Return what the embedded reader makes of `mail`; never raises."""
    mail = without_platform(mail)
    grounds = grounds_of(mail, context)
    verdict = follow_lessons(judge(mail, context, grounds), mail, context)
    return reading_of(mail, context, grounds, verdict)


def reading_of(mail: Mail, context: Context, grounds: Grounds, verdict: Verdict) -> Reading:
    """Return the whole reading that follows from a verdict: facts, conclusions, questions, flags, score, doubts."""
    text = new_text(mail)
    reading = Reading(
        intent=verdict.intent,
        subtype=verdict.subtype,
        confidence=verdict.confidence,
        also=verdict.also,
        direction=_direction(mail, context, verdict),
        evidence=_evidence(verdict),
        language=language_of(text if text.strip() else mail.subject),
        facts=with_product(extract_facts(mail, context, grounds, verdict), mail),
        questions=find_questions(grounds.body.statements) if verdict.subtype not in _ASK_NOTHING else (),
        flags=find_flags(mail, context),
    )
    derived = conclude(reading, verdict, mail, context) | learned_json(verdict) | notice_json(mail)
    reading = replace(reading, derived=derived, score=_score(mail, reading, context))
    reading = _with_doubts(reading, mail, text)
    return replace(reading, urgency=urgency_of(reading))


def judge(mail: Mail, context: Context, grounds: Grounds) -> Verdict:
    """Return what the mail is: automatic by its headers, internal by its addresses, else by its words."""
    subtype = automatic_subtype(mail, context, grounds)
    if subtype:
        return _settled(subtype, mail)
    voices = hear_mail(mail, context.document_texts, grounds.body.statements, grounds.body.swift)
    verdict = judge_by_cues(voices, context, grounds)
    if _is_internal(mail, context):
        also = (verdict.intent, *verdict.also) if mail.body.forwarded else ()
        return replace(
            verdict,
            intent=Intent.OTHER,
            subtype=Subtype.INTERNAL,
            also=tuple(one for one in also if one is not Intent.OTHER),
            confidence=0.97,
        )
    return _by_role(join(verdict, voices, mail, grounds.body.statements), mail, context)


def judge_by_cues(voices: Sequence[Voice], context: Context, grounds: Grounds) -> Verdict:
    """Return what the cues alone make of a mail."""
    return with_fallback(combine(voices), context, grounds)


def is_settled_by_code(mail: Mail, context: Context, grounds: Grounds) -> bool:
    """Tell whether headers or addresses alone say what the mail is; no model is believed against them."""
    return automatic_subtype(mail, context, grounds) is not None or _is_internal(mail, context)


def with_fallback(verdict: Verdict, context: Context, grounds: Grounds) -> Verdict:
    """Take questions about goods for an inquiry where no cue said what the mail wants; never surely."""
    if verdict.intent is not Intent.OTHER or verdict.subtype not in (
        Subtype.UNKNOWN,
        Subtype.ACKNOWLEDGEMENT,
        Subtype.GREETING,
    ):
        return verdict
    asked = find_questions(grounds.body.statements)
    if not asked:
        return verdict
    body = grounds.body
    named = bool(body.specs or body.quantities or body.incoterms) or find_product(grounds, context) is not None
    quote = asked[0][:160]
    voice = Voice(Intent.INQUIRY, "", 0.62 if named else 0.5, quote, "body", 0, 0, quote)
    return replace(
        verdict, intent=Intent.INQUIRY, subtype=None, confidence=voice.weight, voices=(voice, *verdict.voices)
    )


def _settled(subtype: Subtype, mail: Mail) -> Verdict:
    quote = mail.subject.strip()[:160]
    voice = Voice(Intent.OTHER, subtype.value, 0.95, quote, "header", 0, -1, quote)
    return Verdict(Intent.OTHER, subtype, (), 0.95, (voice,) if quote else ())


def _is_internal(mail: Mail, context: Context) -> bool:
    if mail.sender is None:
        return False
    own = mail.sender.email in context.own_addresses or mail.sender.domain in context.own_domains
    inside = all(one.email in context.own_addresses or one.domain in context.own_domains for one in mail.recipients)
    return own and bool(mail.recipients) and inside


def _by_role(verdict: Verdict, mail: Mail, context: Context) -> Verdict:
    """Read a known supplier's or forwarder's plain news as that, not as a buyer's order or question."""
    if verdict.intent is Intent.QUALITY_COMPLAINT and _answers_our_complaint(context):
        also = tuple(one for one in verdict.also if one is not Intent.OTHER)
        return replace(verdict, intent=Intent.OTHER, subtype=Subtype.SUPPLIER, also=also)
    contact = context.contacts.get(mail.sender.email) if mail.sender else None
    plain = {None, Subtype.UNKNOWN, Subtype.SHIPPING_STATUS, Subtype.ORDER, Subtype.SUPPLIER, Subtype.DOCUMENTS}
    if contact and contact.role in _SELLING_ROLES and verdict.intent is Intent.OTHER and verdict.subtype in plain:
        return replace(verdict, subtype=Subtype.SUPPLIER, confidence=max(verdict.confidence, 0.8))
    return verdict


def _answers_our_complaint(context: Context) -> bool:
    """Tell whether the thread began with a complaint of ours: there we are the buyer, and nobody blames us."""
    first = context.thread[0] if context.thread else None
    return first is not None and first.ours and first.intent is Intent.QUALITY_COMPLAINT


def _direction(mail: Mail, context: Context, verdict: Verdict) -> str:
    contact = context.contacts.get(mail.sender.email) if mail.sender else None
    sells = (
        verdict.subtype in _SELLING
        or (verdict.subtype is Subtype.BANK_CHANGE and _wants_money(verdict))
        or (contact is not None and contact.role in _SELLING_ROLES)
    )
    return "theirs" if sells else "ours"


def _wants_money(verdict: Verdict) -> bool:
    """Tell whether the news of another account comes from somebody we pay."""
    said = " ".join(voice.said.lower() for voice in verdict.voices if voice.detail == Subtype.BANK_CHANGE.value)
    return "our" in said or "pay" in said


def _evidence(verdict: Verdict) -> tuple[str, ...]:
    wanted = {verdict.intent, *verdict.also}
    quotes = [
        voice.quote
        for voice in verdict.voices
        if voice.intent in wanted and (voice.intent is not Intent.OTHER or voice.detail == (verdict.subtype or ""))
    ]
    return tuple(dict.fromkeys(quote for quote in quotes if quote))[:5]


def _score(mail: Mail, reading: Reading, context: Context) -> Score | None:
    if (
        Intent.INQUIRY not in (reading.intent, *reading.also)
        or reading.direction == "theirs"
        or _is_customer(mail, context)
    ):
        return None
    return score_inquiry(mail, reading.facts, context, flags=reading.flags)


def _is_customer(mail: Mail, context: Context) -> bool:
    if mail.sender is None:
        return False
    contact = context.contacts.get(mail.sender.email)
    since = context.written_since.get(company_behind(mail))
    return bool(contact and contact.role) or (since is not None and since < context.arrived)


def _with_doubts(reading: Reading, mail: Mail, text: str) -> Reading:
    reasons = _reasons(reading, mail, text)
    confidence = reading.confidence
    if not mail.body.separable:
        confidence = min(confidence, 0.65 * confidence + 0.05)
    if reading.language not in SUPPORTED and reading.language != UNKNOWN and confidence < 0.95:
        confidence = min(confidence, 0.5)
    return replace(reading, confidence=round(confidence, 3), reasons=reasons, needs_human=bool(reasons))


def _reasons(reading: Reading, mail: Mail, text: str) -> tuple[Sentence, ...]:
    reasons: list[Sentence] = []
    if not mail.body.separable:
        reasons.append(Sentence("New and quoted text could not be told apart."))
    if reading.language not in SUPPORTED and reading.language != UNKNOWN:
        reasons.append(
            Sentence(
                "The mail is written in a language the embedded reader does not know ({code}).",
                {"code": reading.language},
            )
        )
    if len(mail.body.new) > LONGEST_TEXT:
        reasons.append(
            Sentence("The mail is very long; only its first {count} characters were read.", {"count": LONGEST_TEXT})
        )
    if not text.strip() and mail.attachments:
        reasons.append(Sentence("The mail has no text of its own; look at its attachments."))
    if reading.subtype is Subtype.UNKNOWN:
        reasons.append(Sentence("Nothing was found that says what this mail wants."))
    elif reading.confidence < UNSURE or reading.confidence < PRESENT:
        reasons.append(Sentence("The words are not clear enough to be sure what this mail wants."))
    reasons.extend(
        Sentence("A part of the mail could not be read: {part}.", {"part": gap.where})
        for gap in mail.gaps
        if gap.kind not in _NO_COPY_OF
    )
    if any(gap.kind == "differs" for gap in mail.gaps):
        reasons.append(Sentence("The plain text and the HTML of this mail say different things; read both."))
    return tuple(reasons)
