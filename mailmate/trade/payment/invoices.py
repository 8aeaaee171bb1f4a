"""Our own invoices as debts: what a mail we sent asks to be paid, by which day (DOMAIN handbook 5, level L0).

An entry is made only where the mail or a paper with it names an invoice or proforma invoice and a day of payment
still to come. Terms that count from a day nobody wrote ("30 days after B/L") name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mailmate.trade import entry_tables
from mailmate.trade.entry_source import Source, iso_text, sentence_with
from mailmate.trade.facts import Money, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import cut_quote, fold_number, sentences
from mailmate.trade.registers import Entry

INVOICED = "invoiced"
_MOST_TEXT = 40_000
_LONGEST_LINE = 400
_NUMBERS = ("reference.invoice", "reference.pi")
_DUE = re.compile(
    r"\b(?:due\s(?:date|on|by|for\spayment|until)|(?:is|are|was|were|be|falls?|becomes?)\s(?:now\s)?due|date\sdue|"
    r"pay(?:able|ment)\s(?:is\s)?(?:due\s)?(?:by|on|before|until|within|latest|not?\slater|deadline|date)|due\s?:|"
    r"(?:please|kindly)\s(?:\w{1,12}\s){0,3}?(?:pay|remit|transfer|settle|wire)\b"
    r"(?!\s(?:the\s|all\s|your\s|us\s){0,2}(?:documents?|papers?|originals?|goods|files?|attention)))|付款(?:日期|期限|截止)|到期",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(
    r"\b(?:pay\w*|invoices?|proforma|balance|deposit|amounts?|sum|total|remit\w*|transfer\w*|settle\w*|due\sdate)\b|付款|发票|到期",
    re.IGNORECASE,
)
_NOT_THEIR_DEBT = re.compile(
    r"\b(?:we|i)(?:['’]ll|\s(?:will|shall|can|are\sgoing\sto|intend\sto))\s(?:\w{1,12}\s){0,2}?(?:pay|remit|transfer|settle|wire)\b|"
    r"\byour\s(?:invoice|proforma|pi|bill)\b|\bovertime\b|\bl/?c\b|letter\sof\scredit|"
    r"\b(?:samples?|goods|cargo|shipments?|deliver(?:y|ies)|documents?|papers?|vessel|container|production|report|inspection)\s(?:of\s(?:this|the|our)\s\w{1,12}\s)?"
    r"(?:is|are|was|were|will\sbe|falls?)\s(?:now\s)?due\b|\b(?:was|were|has\sbeen|have\sbeen)\s(?:already\s|fully\s)?paid\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:(?<!sub)(?<!sub-)total|amount\sdue|balance\sdue|amount\spayable)\b|总(?:金额|计)|合计", re.IGNORECASE
)
_PARTS = (
    (
        "deposit",
        re.compile(r"\b(?:deposit|down\s?payment|advance\spayment|prepayment)\b|定金|订金|预付", re.IGNORECASE),
    ),
    ("balance", re.compile(r"\b(?:balance|remaining|remainder)\b|尾款|余款", re.IGNORECASE)),
)


def invoices_of(source: Source) -> Iterable[Entry]:
    """One `invoiced` for a mail of ours that asks for money by a day: `{date, said_on, amount, part, debt_ref, paper}`.

    The day is the first still to come that stands with words of payment, in the text or in a paper of ours; the
    number is that of an invoice, else of a proforma invoice; the sum is that of the same sentence, in a paper else
    its total; where the mail asks for no part of it else the one that stands beside the number, or the total of the
    paper that bears it, else unknown.
    """
    texts = {"body": source.mail.body.new, **{f"attachment:{n}": text for n, text in source.documents.items()}}
    paper, number = _number(source, texts.values())
    if not number:
        return
    for where, text in texts.items():
        for words, day in _days_due(source, text, in_lines=where != "body"):
            part = next((name for name, pattern in _PARTS if pattern.search(words)), None)
            money = _sum_in(words) or (_total_in(text) if where != "body" else None)
            money = money or (None if part or where != "body" else _sum_named(texts, number))
            value = {
                "date": day.isoformat(),
                "said_on": source.at.date().isoformat(),
                "amount": value_json(money) if money else None,
                "part": part,
                "debt_ref": number,
                "paper": paper,
            }
            named = () if number in words else (sentence_with(source, number),)
            quote = " … ".join((*named, cut_quote(words)))
            yield source.entry("promises", INVOICED, value, quote, source=where, subject=fold_number(number))
            return


def _number(source: Source, texts: Iterable[str]) -> tuple[str, str]:
    """Return kind and number of the one invoice that is named, else of the proforma invoice; empty where unsure."""
    found = find_references("\n".join((source.mail.subject, *(text[:_MOST_TEXT] for text in texts))))
    for kind in _NUMBERS:
        named = {fold_number(str(one.value)): str(one.value) for one in found if one.kind == kind and one.value}
        if named:
            return (kind.removeprefix("reference."), next(iter(named.values()))) if len(named) == 1 else ("", "")
    return "", ""


def _days_due(source: Source, text: str, *, in_lines: bool) -> Iterator[tuple[str, date]]:
    """Yield the words that name a day of payment, with the day."""
    base = DateBase(source.at, "", source.mail.zone_known)
    head = text[:_MOST_TEXT]
    for words in head.splitlines() if in_lines else sentences(head):
        words = words.strip()[:_LONGEST_LINE]
        own = entry_tables.SPOKEN.sub(lambda match: " " * len(match.group()), words)
        if not (_DUE.search(own) and _OF_MONEY.search(own)) or _NOT_THEIR_DEBT.search(own):
            continue
        days = [one for one in find_dates(own, base) if iso_text(one.value) and not one.alternatives]
        behind = _DUE.search(own)
        named = [one for one in days if behind and one.start >= behind.start()] or days
        if named and isinstance(named[0].value, date) and named[0].value >= source.at.date():
            yield words, named[0].value


def _sum_named(texts: Mapping[str, str], number: str) -> Money | None:
    """Return the one sum a mail names together with a number, else the total of its paper that bears the number."""
    beside = (one for one in sentences(texts["body"][:_MOST_TEXT]) if number in one)
    sums = {money for one in beside if (money := _sum_in(one[:_LONGEST_LINE]))}
    papers = (text for where, text in texts.items() if where != "body" and number in text[:_MOST_TEXT])
    sums = sums or {money for text in papers if (money := _total_in(text))}
    return next(iter(sums)) if len(sums) == 1 else None


def _total_in(text: str) -> Money | None:
    """Return what a paper calls its total, or the amount due; None where it names several."""
    lines = (line[:_LONGEST_LINE] for line in text[:_MOST_TEXT].splitlines() if _TOTAL.search(line[:_LONGEST_LINE]))
    sums = {money for line in lines if (money := _sum_in(line))}
    return next(iter(sums)) if len(sums) == 1 else None


def _sum_in(words: str) -> Money | None:
    sums = {one.value for one in find_amounts(words) if isinstance(one.value, Money) and one.value.currency}
    return next(iter(sums)) if len(sums) == 1 else None
