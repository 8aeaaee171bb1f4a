"""Numbers of papers that no word names: a code alone where the mail can mean but one kind of paper.

Numbers with a label are found in `trade.finding.references`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mailmate.reading.grounds import Grounds
from mailmate.reading.intent_rules import Verdict
from mailmate.reading.unlabelled_tables import (
    BY_DAY,
    CREDIT_CODE,
    FURTHER,
    LEADING_CODE,
    ON_CODE,
    OPENING_CODE,
    PAID_NUMBER,
    PAPER_CODE,
    PART_WORDS,
    PARTED,
    REMINDED,
    YOURS,
)
from mailmate.trade.facts import Fact
from mailmate.trade.finding.words import fold
from mailmate.trade.intents import Intent, Subtype

_PAPERS = frozenset({"refs.invoice", "refs.pi", "refs.po", "refs.contract", "refs.lc"})
_OF_ORDERS = frozenset(
    {Subtype.ORDER, Subtype.ORDER_CHANGE, Subtype.DOCUMENTS, Subtype.SHIPPING_STATUS, Subtype.DELIVERY_DELAY,
     Subtype.INSPECTION_BOOKING, Subtype.PAYMENT_QUERY, Subtype.SAMPLE_APPROVAL, Subtype.ACKNOWLEDGEMENT}
)  # fmt: skip
"""Mails that speak of an order of theirs, whose number they may name with no word for it."""
_PART_PAID = 34
"""Characters around a number within which a word for a deposit or balance makes it that of a proforma invoice."""
_OWN_SHAPE = "unlabelled"


def unlabelled_numbers(grounds: Grounds, verdict: Verdict, named: set[str]) -> list[Fact]:
    """Return numbers no word names, where the mail can mean but one kind: the debt that is paid, the credit changed."""
    present = {verdict.intent, *verdict.also}
    if Intent.LC_AMENDMENT in present and "refs.lc" not in named:
        return _codes(grounds, CREDIT_CODE, "refs.lc")[:1]
    paying = Intent.PAYMENT_PROMISE in present
    if named & _PAPERS:
        return _further(grounds) if paying else []
    if paying:
        return _debts_unlabelled(grounds)[:4]
    if Intent.QUALITY_COMPLAINT in present or verdict.subtype in _OF_ORDERS:
        found = [*_codes(grounds, BY_DAY, "refs.po"), *_codes(grounds, OPENING_CODE, "refs.po")]
        found = found or _codes(grounds, ON_CODE, "refs.po")
        return [replace(one, flags=(*one.flags, _OWN_SHAPE)) for one in found[:2]]
    return []


def _debts_unlabelled(grounds: Grounds) -> list[Fact]:
    """Return the numbers of what is paid; where a deposit or balance is, that of the proforma invoice."""
    for pattern in (REMINDED, BY_DAY, PAPER_CODE, PARTED, LEADING_CODE, YOURS, PAID_NUMBER):
        found = _codes(grounds, pattern, "refs.invoice")
        if found:
            return [_of_proforma(grounds, one) for one in found]
    return []


def _further(grounds: Grounds) -> list[Fact]:
    """Return numbers of as many figures as an invoice named in the body, behind an article alone."""
    lengths = {
        len(str(one.value)) for one in grounds.body.references if one.kind == _INVOICE and str(one.value).isdigit()
    }
    counted = {one.start for one in (*grounds.body.quantities, *grounds.body.amounts)}
    found = _codes(grounds, FURTHER, "refs.invoice") if lengths else []
    return [
        one
        for one in found
        if one.source == "body" and len(one.quote) in lengths and grounds.body.text.find(one.quote) not in counted
    ][:3]


_INVOICE = "reference.invoice"


def _of_proforma(grounds: Grounds, fact: Fact) -> Fact:
    text = grounds.header.text if fact.source == "header" else grounds.body.text
    at = text.find(fact.quote)
    around = text[max(0, at - _PART_PAID) : at + len(fact.quote) + _PART_PAID]
    if PART_WORDS.search(fold(around)):
        return replace(fact, name="refs.pi", flags=(*fact.flags, _OWN_SHAPE))
    return fact


def _codes(grounds: Grounds, pattern: re.Pattern[str], name: str) -> list[Fact]:
    facts = []
    for ground in (grounds.body, grounds.header):
        spans = [span for match in pattern.finditer(ground.text[:_LONGEST_SCANNED]) for span in _number_spans(match)]
        finds = (*ground.dates, *ground.shipping, *ground.references) if spans else ()
        for start, end in spans:
            if not any(one.start < end and start < one.end for one in finds):
                words = ground.text[start:end]
                facts.append(Fact(name, words.upper(), words, ground.source))
    return facts


def _number_spans(match: re.Match[str]) -> list[tuple[int, int]]:
    """Return where the numbers of a match stand: its groups, else all of it."""
    groups = [match.span(number) for number in range(1, (match.re.groups or 0) + 1) if match[number]]
    return groups or [match.span()]


_LONGEST_SCANNED = 6000
