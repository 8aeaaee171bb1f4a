"""The chat reader: what a model makes of a mail, believed only where its quotes stand in the mail.

The model gives classes and quotes; code finds the values in the quotes again, and code alone makes flags,
score and the conclusions. Nothing a mail says can widen what is asked of the model or taken from it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from pydantic import BaseModel, Field

from mailmate.mail.model import Mail
from mailmate.reading.chat_tables import CHOSEN_FACTS, MONEY_FACTS, QUANTITY_FACTS, TRADE_WORDS, WORD_FACTS
from mailmate.reading.extract import settle
from mailmate.reading.grounds import Ground, grounds_of
from mailmate.reading.hearing import new_text
from mailmate.reading.intent_rules import Verdict, Voice
from mailmate.reading.learned import follow_lessons
from mailmate.reading.local_reader import is_settled_by_code, reading_of
from mailmate.sentences import Sentence
from mailmate.trade.delivery.papers import kind_of
from mailmate.trade.facts import DATE_FACTS, Fact
from mailmate.trade.finding.found import Found
from mailmate.trade.intents import Intent, Subtype, primary_of
from mailmate.trade.prompt_budget import Budget, cut_to
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Context, Reading

MOST_SURE = 0.97
MOST_GIST = 400
UNPROVEN = 0.55
"""Confidence of an answer whose reasons do not stand in the mail."""

_MAIL_SHOWN, _DOCUMENTS_SHOWN, _DOCUMENT_SHOWN = 6000, 3000, 1500
"""Tokens of the mail, of its documents together, and of one of them."""
_THREAD_SHOWN, _THREAD_MAILS = 400, 4
"""Tokens of one earlier mail, and how many are shown."""
IntentName = Literal["lc_amendment", "quality_complaint", "payment_promise", "inquiry", "other"]


class ChatFact(BaseModel):
    """A fact as the model names it; `quote` must be verbatim words of the mail."""

    name: str
    value: str | None = None
    quote: str


class ChatReading(BaseModel):
    """The model's answer to the task `read`."""

    intent: IntentName
    subtype: str | None = Field(default=None, description="only for intent other: its subtype")
    also: list[IntentName] = Field(default_factory=list, description="further intents present in the new text")
    details: list[str] = Field(
        default_factory=list, description="kinds of a payment promise, stage of an L/C amendment, types of a defect"
    )
    confidence: float = Field(ge=0, le=1)
    evidence: list[str] = Field(default_factory=list, description="verbatim words of the mail that decide the intent")
    facts: list[ChatFact] = Field(default_factory=list)
    questions: list[str] = Field(default_factory=list, description="each thing asked, in the words of the mail")
    gist: str | None = None


_DETAILS: dict[Intent, frozenset[str]] = {
    Intent.PAYMENT_PROMISE: frozenset({"promise", "conditional", "extension_request", "claim", "lc_opening"}),
    Intent.LC_AMENDMENT: frozenset({"requested", "refused", "announced", "advised"}),
    Intent.QUALITY_COMPLAINT: CHOSEN_FACTS["defect_type"],
    Intent.INQUIRY: frozenset(),
}


def read_with_model(mail: Mail, context: Context, local: Reading, model: ChatModel) -> Reading:
    """Return the reading that joins the model's answer with what code found; raises `ModelFailed`."""
    answer = model.ask("read", prompt_values(mail, context, local), ChatReading, context.other_customers)
    return join(mail, context, local, answer)


def prompt_values(mail: Mail, context: Context, local: Reading) -> dict[str, Any]:
    """Return what fills the prompt `read`.

    Keys: `mail_text` (new text, then each document's text), `subject`, `sender` (address), `date` (ISO, the sender's
    own offset, or empty), `thread` (list of `{date, ours, text}`, oldest first), `language` (ISO 639-1 of the new
    text), `gist_language` (ISO 639-1 of what the user reads), `local_reading` (`{intent, subtype, also, confidence,
    evidence}` of the embedded reader).
    """
    thread = [one for one in context.thread if one.mail_id not in context.private_mails]
    papers = _trade_papers(mail, context)[:4]
    texts = Budget(_DOCUMENTS_SHOWN).cut((text for _, text in papers), most=_DOCUMENT_SHOWN)
    documents = [f"[attachment {index}]\n{text}" for (index, _), text in zip(papers, texts, strict=True) if text]
    return {
        "mail_text": "\n\n".join([cut_to(new_text(mail), _MAIL_SHOWN), *documents]),
        "subject": mail.subject[:400],
        "sender": mail.sender.email if mail.sender else "",
        "date": mail.date.isoformat() if mail.date else "",
        "thread": [
            {"date": one.date.isoformat(), "ours": one.ours, "text": cut_to(one.text, _THREAD_SHOWN)}
            for one in thread[-_THREAD_MAILS:]
        ],
        "language": local.language,
        "gist_language": context.language,
        "local_reading": {
            "intent": local.intent.value,
            "subtype": local.subtype.value if local.subtype else None,
            "also": [intent.value for intent in local.also],
            "confidence": local.confidence,
            "evidence": list(local.evidence),
        },
    }


def _trade_papers(mail: Mail, context: Context) -> list[tuple[int, str]]:
    """Return index and text of the documents that belong to a deal by title, file name or first lines; a CV stays."""
    names = {part.index: part.name for part in mail.attachments}
    return [
        (index, text)
        for index, text in sorted(context.document_texts.items())
        if kind_of(names.get(index, ""), text) or TRADE_WORDS.search(f"{names.get(index, '')}\n{text[:2000]}")
    ]


def join(mail: Mail, context: Context, local: Reading, answer: ChatReading) -> Reading:
    """Return the reading of a model's answer after every quote was looked up in the mail."""
    everything = grounds_of(mail, context)
    grounds = [ground for ground in everything.own if ground.text.strip()]
    verdict = _verdict(grounds, local, answer)
    if verdict is None:
        reason = Sentence(
            "The chat model gave reasons that do not stand in the mail; this is the embedded reader's reading."
        )
        return replace(local, needs_human=True, reasons=(*local.reasons, reason))
    if is_settled_by_code(mail, context, everything):
        return replace(local, gist=answer.gist)
    reading = reading_of(mail, context, everything, follow_lessons(verdict, mail, context))
    extra = [fact for one in answer.facts[:60] if (fact := checked_fact(grounds, one))]
    questions = tuple(dict.fromkeys([*reading.questions, *_new_questions(grounds, reading, answer)]))
    return replace(
        reading,
        facts=settle([*reading.facts, *_unlike(reading.facts, extra)]),
        questions=questions,
        gist=" ".join(answer.gist.split())[:MOST_GIST] if answer.gist else None,
        engine="chat",
    )


def checked_fact(grounds: list[Ground], named: ChatFact) -> Fact | None:
    """Return a model's fact with the value code finds in its quote, or None where the quote is not in the mail."""
    for ground in grounds:
        quote = verbatim(ground.text, named.quote)
        if quote:
            return _valued(ground, named, quote)
    return None


def verbatim(text: str, words: str) -> str:
    """Return the stretch of `text` that says `words`, white space and case aside; empty where none does."""
    folded = words.split()
    if not folded or len(words) > 400:
        return ""
    flat, places = _flatten(text)
    at = flat.find(" ".join(folded).lower())
    if at < 0:
        return ""
    return text[places[at] : places[at + len(" ".join(folded).lower()) - 1] + 1]


def _flatten(text: str) -> tuple[str, list[int]]:
    """Return `text` in lower case with white space folded, and for each character its place in `text`."""
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if char.isspace():
            if kept and kept[-1] != " ":
                kept.append(" ")
                places.append(place)
            continue
        lower = char.lower()
        kept.append(lower if len(lower) == 1 else char)
        places.append(place)
    return "".join(kept), places


def _valued(ground: Ground, named: ChatFact, quote: str) -> Fact | None:
    narrow = replace(ground, text=quote)
    if named.name in DATE_FACTS:
        return _from_found(
            narrow.past_dates if named.name in {"arrived_on", "found_on", "evidence.value_date"} else narrow.dates,
            named.name,
            ground,
        )
    if named.name in MONEY_FACTS:
        return _from_found(narrow.amounts, named.name, ground)
    if named.name in QUANTITY_FACTS:
        return _from_found(narrow.quantities, named.name, ground)
    if named.name == "incoterm.rule":
        return _from_found(narrow.incoterms, named.name, ground)
    chosen = CHOSEN_FACTS.get(named.name)
    if chosen is not None:
        return Fact(named.name, named.value, quote, ground.source) if named.value in chosen else None
    if named.name not in WORD_FACTS:
        return None
    value = verbatim(quote, named.value or "") or quote
    return Fact(named.name, " ".join(value.split()), quote, ground.source)


def _from_found(found: list[Found], name: str, ground: Ground) -> Fact | None:
    return found[0].as_fact(name, ground.source) if found else None


def _verdict(grounds: list[Ground], local: Reading, answer: ChatReading) -> Verdict | None:
    """Return the model's verdict; None where it contradicts the embedded reader without a word to show."""
    intent, also = primary_of([Intent(answer.intent), *(Intent(one) for one in answer.also)])
    subtype = _subtype(answer, local) if intent is Intent.OTHER else None
    quotes = [
        (ground.source, quote)
        for words in answer.evidence[:8]
        for ground in grounds
        if (quote := verbatim(ground.text, words))
    ]
    agrees = intent is local.intent and subtype is local.subtype
    if not quotes and not agrees and intent is not Intent.OTHER:
        return None
    confidence = min(answer.confidence, MOST_SURE)
    if agrees:
        confidence = min(MOST_SURE, max(confidence, local.confidence))
    elif not quotes:
        confidence = min(confidence, UNPROVEN)
    shown = quotes or [("body", quote) for quote in local.evidence[:1]]
    voices = tuple(
        Voice(one, detail, confidence, quote, source, number, number, quote, quote)
        for one in (intent, *also)
        for detail in _details(one, subtype, answer, local)
        for number, (source, quote) in enumerate(shown)
    )
    return Verdict(intent, subtype, also, confidence, voices)


def _subtype(answer: ChatReading, local: Reading) -> Subtype:
    try:
        return Subtype(answer.subtype or "")
    except ValueError:
        return local.subtype or Subtype.UNKNOWN


def _details(intent: Intent, subtype: Subtype | None, answer: ChatReading, local: Reading) -> list[str]:
    if intent is Intent.OTHER:
        return [subtype.value if subtype else Subtype.UNKNOWN.value]
    named = [detail for detail in answer.details if detail in _DETAILS[intent]]
    if named:
        return named
    heard = [str(kind) for kind in local.derived.get("kinds", ())] if intent is Intent.PAYMENT_PROMISE else []
    stage = local.derived.get("stage") if intent is Intent.LC_AMENDMENT else None
    return heard or ([str(stage)] if stage in _DETAILS.get(intent, ()) else [""])


def _unlike(known: tuple[Fact, ...], more: list[Fact]) -> list[Fact]:
    """Return the facts that add something: another value, or a name not yet there."""
    said = {(fact.name, str(fact.value)) for fact in known}
    named = {fact.name for fact in known}
    keep_one = {"product", "sender_company", "condition", "reason", "incoterm.rule", "promised_date", "needed_by"}
    return [
        fact
        for fact in more
        if (fact.name, str(fact.value)) not in said and not (fact.name in keep_one and fact.name in named)
    ]


def _new_questions(grounds: list[Ground], reading: Reading, answer: ChatReading) -> list[str]:
    """Return questions of the model that stand in the mail and overlap with none found by code."""
    found = [" ".join(question.lower().split()) for question in reading.questions]
    fresh = []
    for words in answer.questions[:20]:
        quote = next((quote for ground in grounds if (quote := verbatim(ground.text, words))), "")
        folded = " ".join(quote.lower().split())
        if folded and not any(folded in other or other in folded for other in found):
            fresh.append(" ".join(quote.split()))
            found.append(folded)
    return fresh


__all__ = ["ChatFact", "ChatReading", "checked_fact", "join", "prompt_values", "read_with_model", "verbatim"]
