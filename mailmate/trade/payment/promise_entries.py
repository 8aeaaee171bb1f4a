"""What a mail adds to the register of promises: theirs, a supplier's, and our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from mailmate.trade import entry_tables as tables
from mailmate.trade.entry_source import Source, day_text, iso_text, order_of, plain_value, sentence_with
from mailmate.trade.facts import Fact, Money, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import LONGEST, asks, cut_quote, fold_number, fold_space, sentences
from mailmate.trade.intents import Intent
from mailmate.trade.payment.payments import find_transfer, transfer_json
from mailmate.trade.payment.to_come import without_empty_claim
from mailmate.trade.registers import Entry

PAYMENT_KINDS = ("promise", "conditional", "extension_request", "claim", "lc_opening")
_THEIR_DATES = {"delivery_date": "delivery", "ready_on": "goods", "etd": "shipment"}


def promises_of(source: Source) -> Iterable[Entry]:
    """One entry of the first payment kind for each debt: value as in `promises`, `kinds` holds every kind heard.

    A mail that names several invoices, each with its day, or all with one, speaks of several debts.
    """
    if not source.means(Intent.PAYMENT_PROMISE) or source.reading.direction == "theirs" or _is_silent(source):
        return
    derived = source.reading.derived
    heard = [str(one) for one in derived.get("kinds") or [derived.get("kind") or "promise"]]
    kinds = without_empty_claim(heard, source.mail.body.new, source.reading.language)
    kind = kinds[0]
    dates = _promised(source, kind)
    amount, condition = source.fact("amount"), source.fact("condition")
    evidence = dates[:1] + [fact for fact in (amount, condition) if fact]
    first = dates[0] if dates else None
    value = {
        "date": day_text(first),
        "said_on": source.at.date().isoformat(),
        "first": iso_text(first.first) if first else None,
        "last": iso_text(first.last) if first else None,
        "amount": value_json(amount.value) if amount else None,
        "part": derived.get("part") or plain_value(source.fact("part")),
        "condition": condition.quote if condition else None,
        "debt_ref": plain_value(source.fact("debt_ref")),
        "kinds": kinds,
        "more_dates": [day for fact in dates[1:] if (day := day_text(fact)) and day != day_text(first)],
        "country": plain_value(source.fact("country")),
        "payer": plain_value(source.fact("sender_company")),
        "transfer": _transfer(source) if kind == "claim" else None,
    }
    if others := _in_other_currencies(source, amount):
        value["other_amounts"] = others
    several = _by_invoice(source, dates, kinds)
    if not several and (parts := _parts(source, dates)):
        value["parts"] = parts
    quote = sentence_with(source, evidence[0].quote) if evidence else next(iter(source.reading.evidence), "")
    subject = source.reference("debt_ref", "refs.invoice", "refs.pi", "refs.po", "refs.contract")
    kind = kind if kind in PAYMENT_KINDS else "promise"
    for one in several:
        yield source.entry(
            "promises", kind, {**value, **one, "more_dates": []}, quote, subject=fold_number(str(one["debt_ref"]))
        )
    if not several:
        yield source.entry("promises", kind, value, quote, subject=subject)


def _is_silent(source: Source) -> bool:
    """Tell a mail in English without a word of money or paying, whatever it was taken for: no debt hears it."""
    if source.reading.language != "en" or source.documents or any(source.facts(name) for name in _SPEAKS_OF_MONEY):
        return False
    text = source.mail.body.new[:LONGEST]
    answers_shortly = len(text.split()) < _FEW_WORDS  # "Yes, tomorrow" says by its thread what it means
    return not answers_shortly and not _PAYS.search(f"{source.mail.subject}\n{text}")


def _in_other_currencies(source: Source, first: Fact | None) -> list[Any]:
    """Return the sums a mail names beside the first in another currency: none is added to it, and none is lost."""
    if first is None or not isinstance(first.value, Money):
        return []
    sums = [one.value for one in source.facts("amount") if isinstance(one.value, Money)]
    return [value_json(one) for one in sums if one.currency and one.currency != first.value.currency]


def _transfer(source: Source) -> dict[str, Any] | None:
    """Return what the first copy of a transfer shows among the documents, else in the text itself."""
    texts = (*source.documents.values(), source.mail.body.new)
    found = next(filter(None, (find_transfer(text, source.at) for text in texts)), None)
    return transfer_json(found) if found else None


def _promised(source: Source, kind: str) -> list[Fact]:
    """Return the dates promised, the one that counts first; a wish to move names the old day too: the later counts."""
    facts = source.facts("promised_date")
    dates = [fact for fact in facts if "conflict" not in fact.flags] or list(facts)
    dates = [fact for fact in dates if not _is_denied(source, fact)] or dates
    if kind == "extension_request" and len(dates) > 1:
        return sorted(dates, key=lambda fact: day_text(fact) or "")[-1:]
    return dates


def _is_denied(source: Source, fact: Fact) -> bool:
    """Tell a day on which they say they do not pay: the "today" of "it cannot be paid today, we pay on 5 August"."""
    before, found, _ = fold_space(source.mail.body.new[:LONGEST]).partition(fold_space(fact.quote))
    denied = _NOT_ON.search(before[-90:]) if found else None
    return denied is not None and not _BUT.search(denied.group())


def _by_invoice(source: Source, dates: list[Fact], kinds: Sequence[str]) -> list[dict[str, Any]]:
    """Return number, day and sum of each invoice a mail promises to pay, where there are several; else nothing.

    One day holds for all where none stands between the numbers; else numbers and days take turns. Sums that do not
    take turns with the numbers are left open: they may be a total. Of invoices paid beside others that are to be paid
    nobody knows here which is which.
    """
    if len({str(fact.value) for fact in source.facts("refs.invoice")}) < 2:
        return []
    text = " ".join(sentences(source.mail.body.new))
    numbers = _invoices_in(text)
    base = DateBase(source.at, "", source.mail.zone_known)
    coming = [one for one in find_dates(text, base) if isinstance(one.value, date) and one.value >= base.day]
    if len(numbers) < 2 or ("claim" in kinds and (coming or len(kinds) > 1)):
        return []
    days = _day_of_each(numbers, coming, dates)
    if days is None:
        return []
    sums = [one for one in find_amounts(text) if isinstance(one.value, Money) and one.value.currency]
    amounts = _in_turns(numbers, sums) if len(sums) == len(numbers) else None
    return [
        {
            "debt_ref": str(number.value),
            "date": days[at],
            "amount": value_json(amounts[at].value) if amounts else None,
        }
        for at, number in enumerate(numbers)
    ]


_NOT_ON = re.compile(
    r"\b(?:cannot|can['’]t|could ?n[o'’]?t|unable to|not (?:able|possible) to|won['’]t|will not|not)\b"
    r"(?! (?:later|before|after|until|earlier|exceed))[^,.;!?]{0,60}$",
    re.I,
)
_BUT = re.compile(r"\b(?:but|and|only|until|before|later than)\b", re.I)
_FEW_WORDS = 6
_SPEAKS_OF_MONEY = ("amount", "promised_date", "condition", "evidence.value_date", "evidence.uetr")
_PAYS = re.compile(
    r"\b(?:re)?pa(?:y|id)|\b(?:remit|transfer|wir(?:e|ing)|money|fund|financ|bank|settl|deposit|balance|swift"
    r"|t/?t\b|l/?c\b|credit|cash|che(?:que|ck)|invoice|amount|sum\b|due|owe|account|debt|clear|instal|slip|mt ?103"
    r"|proof|usd|eur)|[$€¥£]",
    re.I,
)
_CREDITED = re.compile(r"\b(?:credit|debit)[ -](?:note|memo)s?\b[^.;!?]{0,30}$", re.I)


def _invoices_in(text: str) -> list[Found]:
    """Return where each invoice is named first; one that a credit note is about is not paid."""
    found: dict[str, Found] = {}
    for one in find_references(text):
        if (
            one.kind == "reference.invoice"
            and one.value
            and not _CREDITED.search(text[max(0, one.start - 50) : one.start])
        ):
            found.setdefault(str(one.value), one)
    return list(found.values())


def _day_of_each(numbers: list[Found], coming: list[Found], dates: list[Fact]) -> list[str | None] | None:
    """Return the day of each invoice; None where it is not clear which day is whose."""
    promised = list(dict.fromkeys(day for fact in dates if (day := day_text(fact))))
    if any(numbers[0].start < one.start < numbers[-1].start for one in coming):
        own = _in_turns(numbers, coming)
        return [iso_text(one.value) for one in own] if own else None
    if len(promised) < 2:
        return [promised[0] if promised else None] * len(numbers)
    told = list(dict.fromkeys(day for one in coming if (day := iso_text(one.value)) in promised))
    return [*told] if len(told) == len(promised) == len(numbers) else None


def _in_turns(numbers: list[Found], others: list[Found]) -> list[Found] | None:
    """Return the find of each number, where numbers and finds take turns in the text; else None."""
    spoken = sorted((*numbers, *others), key=lambda one: one.start)[: 2 * len(numbers)]
    turns = [one in numbers for one in spoken]
    if len(spoken) < 2 * len(numbers) or any(one is two for one, two in pairwise(turns)):
        return None
    return [one for one in spoken if one not in numbers]


def _parts(source: Source, dates: list[Fact]) -> list[dict[str, Any]] | None:
    """Return which sum they pay on which day, where they name at least two days with a sum each, else None.

    Sums and days must take turns; a sum before them all is the total, if it is.
    """
    days = {day for fact in dates if (day := day_text(fact))}
    quotes = [fold_space(fact.quote) for fact in dates]
    if len(days) < 2:
        return None
    text = " ".join(one for one in sentences(source.mail.body.new) if any(quote in one for quote in quotes))
    named = [one for one in find_dates(text, DateBase(source.at, "", source.mail.zone_known))
             if iso_text(one.value) in days]  # fmt: skip
    sums = [one for one in find_amounts(text) if isinstance(one.value, Money) and one.value.currency]
    if len(sums) == len(named) + 1 and _is_total(sums[0], sums[1:]):
        sums = sums[1:]
    spoken = sorted((*named, *sums), key=lambda one: one.start)
    turns = [isinstance(one.value, Money) for one in spoken]
    if len(sums) != len(named) or len(named) < 2 or any(one is two for one, two in pairwise(turns)):
        return None
    pairs = zip(named, sums, strict=True)
    return [{"date": iso_text(day.value), **value_json(money.value)} for day, money in pairs]


def _is_total(first: Found, others: list[Found]) -> bool:
    parts = [one.value for one in others if isinstance(one.value, Money)]
    total = first.value
    return (
        isinstance(total, Money)
        and {one.currency for one in parts} == {total.currency}
        and (sum((one.amount for one in parts), Decimal(0)) == total.amount)
    )


def their_promises_of(source: Source) -> Iterable[Entry]:
    """One `supplier_promise` per dated word of a supplier: `{date, what}`; it is theirs and no payment."""
    if source.reading.direction != "theirs":
        return
    for name, what in _THEIR_DATES.items():
        for fact in source.facts(name):
            if isinstance(fact.value, date):
                value, words = {"date": day_text(fact), "what": what}, _around(fact.quote, source)
                yield source.entry(
                    "promises", "supplier_promise", value, words, source=fact.source, subject=order_of(source)
                )


def _around(quote: str, source: Source) -> str:
    """Return the sentence a quote stands in, so that a day is told with what was promised for it."""
    return next((one.strip() for one in sentences(source.mail.body.new) if quote and quote in one), quote)


def _binds_us(words: str) -> bool:
    """Tell whether a sentence of ours promises something of ours, in one of the languages we write."""
    if tables.COMMITS.search(words):
        return tables.NOT_OURS.search(words) is None
    return tables.COMMITS_ELSEWHERE.search(words) is not None and tables.NOT_OURS_ELSEWHERE.search(words) is None


def own_promises_of(source: Source) -> Iterable[Entry]:
    """One `own_promise` per day we named in a sentence that binds us: `{date, first, last, what}`."""
    country = ""
    base = DateBase(source.at, country, source.mail.zone_known)
    for sentence in sentences(source.mail.body.new):
        own = tables.SPOKEN.sub(lambda match: " " * len(match.group()), sentence)
        if asks(own) or not _binds_us(own):
            continue
        begun, days = 0, [one for one in find_dates(own, base) if isinstance(one.value, date)]
        for found in days:
            if tables.VALID_UNTIL.search(own[: found.start]):
                continue  # how long an offer stands is no day on which something comes
            if isinstance(found.value, date) and found.value >= source.at.date():
                clause = own[begun : found.end]
                named = next((name for name, words in tables.TOPICS if words.search(clause)), "")
                if begun and not named:
                    continue  # a second day of the same promise
                spoken = sentence if len(days) == 1 else own[: found.end]
                what = named or next((name for name, words in tables.TOPICS if words.search(spoken)), "other")
                begun = found.end
                value = {
                    "date": iso_text(found.value),
                    "first": iso_text(found.first),
                    "last": iso_text(found.last),
                    "what": what,
                }
                yield source.entry("promises", "own_promise", value, cut_quote(sentence), subject=order_of(source))
