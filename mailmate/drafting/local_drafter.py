"""The embedded drafter: a reply from the reading, the record and the letter skeletons, with no model.

It chooses the letters a mail needs, fills them, and puts them into one frame: the main intent first, then
what else the mail wants. What is not on record is not said. Where the handbook asks for no reply it writes none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mailmate.drafting.answers import Answer, gather_quotation, list_source, merge_waiting
from mailmate.drafting.inquiry_values import accepts_price, is_meeting, is_visit, list_marks, wants_price
from mailmate.drafting.letter_values import house_dates, letter_values, told_days
from mailmate.drafting.promise_values import LAST_LEVEL, promise_values
from mailmate.drafting.questions import is_answered, is_covered, name_questions, quoted_question, topic_of
from mailmate.drafting.record_values import standing_quotes
from mailmate.drafting.reported import join_clauses, reported_question
from mailmate.drafting.wish_tables import ALL_FINE
from mailmate.drafting.wishes import aimed_price, find_wishes, is_overdue, missed_questions, owed_by_us, reports_defect
from mailmate.mail.model import Address
from mailmate.mail.threads import reply_recipients, reply_subject
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Draft, DraftText, Source
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.intents import Intent, Reply, Subtype, needs_of
from mailmate.trade.protocols import Letters
from mailmate.trade.readings import Reading

_BY_INTENT = {
    Intent.LC_AMENDMENT: "lc_amendment",
    Intent.QUALITY_COMPLAINT: "complaint",
    Intent.PAYMENT_PROMISE: "payment_promise",
}
_BY_SUBTYPE = {
    Subtype.ORDER: "order",
    Subtype.ORDER_CHANGE: "order_change",
    Subtype.LC_ISSUE: "lc_issue",
    Subtype.LC_DRAFT: "lc_draft",
    Subtype.LC_DISCREPANCY: "lc_discrepancy",
    Subtype.DOCUMENTS: "documents",
    Subtype.SHIPPING_STATUS: "shipping_status",
    Subtype.DELIVERY_DELAY: "delivery_delay",
    Subtype.PAYMENT_QUERY: "payment_query",
    Subtype.PAYMENT_DISPUTE: "payment_dispute",
    Subtype.TECH_SUPPORT: "tech_support",
    Subtype.SAMPLE_APPROVAL: "sample_approval",
    Subtype.INSPECTION_BOOKING: "inspection_booking",
    Subtype.BANK_CHANGE: "phone_first",
    Subtype.SCAM: "phone_first",
}
_ABOUT_MONEY = frozenset(
    {
        Subtype.PAYMENT_QUERY,
        Subtype.PAYMENT_DISPUTE,
        Subtype.BANK_CHANGE,
        Subtype.SCAM,
        Subtype.LC_ISSUE,
        Subtype.SERVICE_INVOICE,
    }
)
_BEGS_A_PRICE = re.compile(
    r"\bquot\w*|\boffer\b|\bprices?\s(?:for|of|list)\b|\bsend\b[^.?!]{0,30}\bprices?\b", re.IGNORECASE
)
_BOUGHT = frozenset({"price", "moq", "stock", "container"})
"""What a question beside a complaint must be about to be an inquiry of its own."""
_NAME_FLAGS = frozenset({"F2", "F3", "F5"})
"""Flags under which an answer goes to the address on file, not to the one that wrote."""


def draft_locally(
    reading: Reading, case: Case, letters: Letters, *, held: frozenset[str] = frozenset()
) -> Draft | None:
    """Return a reply, or None for a kind of mail that gets none (DOMAIN handbook 2.1).

    `held` are sentences of the notes that the letter leaves out; their questions are answered by a day instead.
    Raises `BadInput` where a letter skeleton is wrong.
    """
    if needs_of(reading.intent, reading.subtype).reply is Reply.NO or _is_from_us(case):
        return None
    reading = replace(reading, questions=tuple(one for one in reading.questions if not _is_scrap(one)))
    missed = missed_questions(reading, case)
    owed = owed_by_us(reading, case, missed, choose_letters(reading, case))
    reading = replace(reading, questions=(*missed, *reading.questions)) if missed else reading
    values = all_values(reading, case)
    if values["promise"]["level"] == LAST_LEVEL and reading.intent is Intent.PAYMENT_PROMISE:
        return None
    names = choose_letters(reading, case)
    asked = [
        _unless_held(one, held)
        for one in values["answers"]
        if not is_covered(one.asked, names)
        or (one.kind == "words" and one.words not in held and names != ["complaint"])
    ]
    marks = list_marks(asked, case)
    gathered = asked if values["standing"] else gather_quotation(asked, reading)
    told = tuple(asked) if marks else merge_waiting(gathered)
    values |= {
        "answers": told,
        "marks": marks,
        "several": len(names) > 1,
        "told_days": told_days(told, house_dates(case)),
        "owed": owed,
        "subtype": _subtype(reading, names),
        "missed": bool(missed),
    }
    parts = [letters.fill(name, values | {"second": place > 0}) for place, name in enumerate(names)]
    body = _framed(reading, case, names, parts, values, letters)
    to = recipients(reading, case)
    text = DraftText(subject=subject_line(case), body=body, to=to)
    return Draft(text=text, mail_id=case.mail_id, sources=_sources(values))


def _subtype(reading: Reading, names: list[str]) -> str:
    """Return the kind of an `other` mail as its letter sees it."""
    if names[:1] == ["general"] and reading.intent is Intent.INQUIRY:
        return Subtype.MEETING.value
    if names[:1] == ["general"] and reading.intent is Intent.QUALITY_COMPLAINT:
        return Subtype.FEEDBACK.value
    return reading.subtype.value if reading.subtype else ""


def _is_scrap(question: str) -> bool:
    """True for one word that asks nothing: "urgent"."""
    return len(question.split()) < 2 and not question.rstrip().endswith(("?", "？")) and question.isascii()


def _unless_held(answer: Answer, held: frozenset[str]) -> Answer:
    return replace(answer, kind="open", words="", source=None) if answer.words and answer.words in held else answer


def all_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return every value a letter of this mail may name; the frame's own come on top (`FRAME_VALUES`)."""
    return letter_values(reading, case) | {"promise": promise_values(reading, case)}


FRAME_VALUES = frozenset(
    {
        "parts",
        "open_questions",
        "open_head",
        "open_day",
        "open_told",
        "open_points",
        "open_wishes",
        "open_verb",
        "owed",
        "missed",
    }
)


def choose_letters(reading: Reading, case: Case | None = None) -> list[str]:
    """Return the names of the letters that serve this mail, the main one first.

    With the case a complaint that stands beside another matter is served too, though no reader took it for one.
    """
    names = _chosen(reading)
    if case is not None and is_visit(reading, case):
        names = ["inquiry" if one == "inquiry_short" else one for one in names]
    if case is None or "phone_first" in names:
        return names
    if names == ["general"] and reading.subtype in _LOOSE and _speaks_of_our_price(reading, case):
        names = ["inquiry"]
    if names[:1] == ["payment_promise"] and is_overdue(reading, case):
        names = ["delivery_delay", *names[1:]]
    if names == ["complaint"] and (other := _no_complaint(reading, case)):
        return [other]
    if "complaint" not in names and reports_defect(reading, case):
        names = [*(one for one in names if not one.startswith("inquiry") or wants_price(case)), "complaint"]
    if names and names[0].startswith("inquiry") and is_meeting(reading, case):
        names = ["general", *names[1:]]
    return names


def _speaks_of_our_price(reading: Reading, case: Case) -> bool:
    return bool(standing_quotes(reading, case) and (aimed_price(reading, case) or accepts_price(case)))


def _no_complaint(reading: Reading, case: Case) -> str:
    """Return the letter for a mail that reports no goods at fault, only papers that miss or praise; else nothing."""
    if reading.fact("defect_type") or reports_defect(reading, case):
        return ""
    text = case.mail.body.new or case.mail.text
    if ALL_FINE.search(text[:_LOOKED_AT]):
        return "general"
    about = {topic_of(str(fact.value or fact.quote)) for fact in reading.all_facts("requests")}
    papers = {"documents", "certificate"}
    return "documents" if about & papers or {topic_of(span) for span in reading.evidence} & papers else ""


def _chosen(reading: Reading) -> list[str]:
    if reading.blocked and _is_about_money(reading):
        return ["phone_first"]
    if reading.intent is Intent.OTHER:
        return [_BY_SUBTYPE.get(reading.subtype or Subtype.UNKNOWN, "general")]
    present = dict.fromkeys((reading.intent, *reading.also))
    intents = [one for one in present if not _is_terms_talk(one, reading) and not _is_talk_beside(one, reading)]
    names = [_letter(intent, reading) for intent in intents]
    return [name for name in names if name and not (reading.blocked and name == "payment_promise")]


def _is_terms_talk(intent: Intent, reading: Reading) -> bool:
    """True for a payment without any debt beside an inquiry: the terms they would like, no promise."""
    named = any(fact.name.startswith(("debt_ref", "refs.", "amount", "evidence.")) for fact in reading.facts)
    return intent is Intent.PAYMENT_PROMISE and Intent.INQUIRY in (reading.intent, *reading.also) and not named


def _is_talk_beside(intent: Intent, reading: Reading) -> bool:
    """True for an inquiry beside another matter that asks for nothing to buy: its figures are that matter's."""
    if intent is not Intent.INQUIRY or reading.intent is Intent.INQUIRY:
        return False
    claimed = {fact.value for name in ("qty_affected", "qty_total") for fact in reading.all_facts(name)}
    topics = _BOUGHT if reading.intent is Intent.QUALITY_COMPLAINT else _BOUGHT | {"sample", "certificate", "lead_time"}
    asks = any(topic_of(question) in topics for question in reading.questions)
    begs = any(_BEGS_A_PRICE.search(str(fact.value or fact.quote)) for fact in reading.all_facts("requests"))
    asked = {fact.value for fact in reading.all_facts("quantity")} - claimed
    return (
        not asked and not asks and not begs and not any(map(reading.fact, ("incoterm.rule", "target_price", "visit")))
    )


def _letter(intent: Intent, reading: Reading) -> str:
    if intent is Intent.INQUIRY:
        short = reading.score is not None and reading.score.band in ("C", "D") and not is_visit(reading)
        return "inquiry_short" if short else "inquiry"
    return _BY_INTENT.get(intent, "")


def _is_about_money(reading: Reading) -> bool:
    return reading.intent in (Intent.PAYMENT_PROMISE, Intent.LC_AMENDMENT) or reading.subtype in _ABOUT_MONEY


def _is_from_us(case: Case) -> bool:
    return case.mail.sender is not None and case.mail.sender.email in case.own_addresses


_LOOSE = frozenset({None, Subtype.UNKNOWN, Subtype.FEEDBACK, Subtype.ACKNOWLEDGEMENT})
_LOOKED_AT = 20_000
MOST_TOLD = 3
"""Open points that one sentence tells; more are listed."""
_ANSWERS_NOTHING = frozenset({"complaint"})
"""Letters whose set words speak of packing, records and photos and answer no question by that."""


def _framed(
    reading: Reading, case: Case, names: list[str], parts: list[str], values: Mapping[str, Any], letters: Letters
) -> str:
    """Put the parts into the frame; what they want and no part takes up is promised an answer by a day."""
    text = "\n\n".join(parts)
    told = "\n\n".join(part for name, part in zip(names, parts, strict=True) if name not in _ANSWERS_NOTHING)
    dated = any(values[day] in text for day in ("quote_day", "answer_day", "news_day"))
    left = [] if "phone_first" in names else _left(reading, _chosen(reading), told, dated=dated, lure=values["lure"])
    day = values["news_day"] if names[0] == "complaint" else values["answer_day"]
    days = [values[name] for name in ("quote_day", "answer_day", "news_day")]
    wishes = () if values["visa_only"] else find_wishes(reading, case, names, text)
    points = [words for words, _, _ in left]
    clauses = [f"ask {clause}" if (clause := reported_question(words)) else "" for words in points]
    clauses += [one.told for one in wishes]
    points += [one.words for one in wishes]
    sayable = bool(clauses) and all(clauses) and len(clauses) <= MOST_TOLD
    named = name_questions(left)
    apart = not sayable and not all(points)  # foreign questions have no words to quote: they are named by themselves
    frame = {
        "parts": parts,
        "open_questions": len(left) if apart else len(points),
        "open_head": f"“{points[0][0].upper()}{points[0][1:]}”" if len(points) == 1 and points[0] else named,
        "open_day": day,
        "open_verb": "ask" if all(one.endswith("?") for one in points) else "write",
        "open_points": [] if sayable or len(points) < 2 or not all(points) else points,
        "open_wishes": join_clauses(list(filter(None, clauses))) if sayable or apart else "",
        "open_told": day in text and max(text.rfind(one) for one in days) == text.rfind(day),
    }
    return letters.fill("frame", {**values, **frame})


def _left(reading: Reading, names: list[str], told: str, *, dated: bool, lure: bool) -> list[tuple[str, int, str]]:
    """Return the questions no part takes up, each with its number and topic."""
    left = [
        (quoted_question(question, reading.language), number, topic_of(question))
        for number, question in enumerate(reading.questions, start=1)
        if not (dated and is_covered(question, names)) and not is_answered(question, told, number)
    ]
    return [one for one in left if not lure or one[2] not in ("documents", "technical", "price")]


def recipients(reading: Reading, case: Case) -> tuple[Address, ...]:
    """Return whom the reply goes to: the sender, or the address on file where the sender is in doubt."""
    to, _ = reply_recipients(case.mail, case.own_addresses, everyone=False)
    if not _NAME_FLAGS & {flag.id for flag in reading.flags}:
        return to
    on_file = _on_file(case)
    return (on_file,) if on_file else to


def subject_line(case: Case) -> str:
    """Return the subject of the reply: theirs, without account numbers that are not ours; none of those may leave."""
    own = {"".join(filter(str.isalnum, one.account)).upper() for one in case.accounts}
    return leave_out_accounts(reply_subject(case.mail.subject), own)


def _on_file(case: Case) -> Address | None:
    """Return the contact of the same name under another address, where there is exactly one."""
    sender = case.mail.sender
    if sender is None or sender.email in case.contacts:
        return None
    name = sender.name.casefold().strip()
    same = [one for one in case.contacts.values() if name and one.name.casefold().strip() == name and one.may_write]
    return Address(same[0].name, same[0].email) if len(same) == 1 else None


def _sources(values: Mapping[str, Any]) -> tuple[tuple[str, Source], ...]:
    """Return the words the letter took from the record, and the days it promises by house rule."""
    answers: tuple[Answer, ...] = values["answers"]
    found: list[tuple[str, Source]] = []
    for answer in answers:
        for offer in answer.offers:
            found.append((offer.price, list_source(offer.row)))
        if not answer.offers and answer.source and answer.words:
            found.append((answer.words, answer.source))
    rules = (("quote_day", "quote"), ("answer_day", "engineer_answer"), ("news_day", "complaint_news"))
    return (*found, *((values[day], Source("house_rule", rule)) for day, rule in rules))
