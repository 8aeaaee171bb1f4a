"""The gate's rules on words: what asks for a reason, what a flag keeps home, what is a matter of tone.

Each rule takes the draft's speech (who says what) and yields findings. The phrases stand in `reason_tables`,
the rules on recipients and other customers in `gate_parties`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from mailmate.drafting.claim_values import find_kind
from mailmate.drafting.clauses import is_supposed, mood_at
from mailmate.drafting.evidence import Record
from mailmate.drafting.local_drafter import choose_letters
from mailmate.drafting.mood_tables import Mood
from mailmate.drafting.phrase_tables import CONDITION, NEGATION
from mailmate.drafting.price_proofs import PriceProofs
from mailmate.drafting.promise_values import promise_state
from mailmate.drafting.questions import is_answered, is_covered
from mailmate.drafting.reason_tables import (
    ACCEPTS_POINTS,
    ATTACHED,
    IN_PART,
    NOT_OUR_ATTACHMENT,
    PAYMENT_TOPIC,
    PLACEHOLDER,
    REASON_RULES,
    TONE_RULES,
    PhraseRule,
)
from mailmate.drafting.roles import Speech, plain, same_clause_before
from mailmate.drafting.wording import Span, fold
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Claim, Effect, Finding, Role, Standing
from mailmate.trade.facts import Money
from mailmate.trade.finding.dates import DateBase, spell_date
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading

_PAYMENT_KINDS = ("payment_promise", "payment_query", "payment_dispute", "bank_change", "service_invoice")
_PRICE_WORD = re.compile(r"\bprices?\b|\boffer|\bquot|\bsell\b|\bcosts?\b", re.IGNORECASE)
_BANK_WILL_TELL = re.compile(r"\bour\sbank\s(?:credits|has\scredited|details)\b", re.IGNORECASE)
_EMPTY = Sentence("")
_LATELY = timedelta(days=30)
_OPEN_BEFORE = re.compile(r"\b(?:whether|if|unless|until|before|once|when)\s{1,3}$", re.IGNORECASE)
_IN_PART = Sentence(
    "Part of an amendment cannot be accepted: the bank takes that as a rejection of all of it (UCP 600 art. 10(e))."
    " It needs a reason, and the bank's own form."
)
_MESSAGES = {rule.id: rule.message for rule in REASON_RULES}
_LEFT_OPEN = frozenset({"admission", "compensation", "discount", "lc_terms"})
"""Rules whose words the buyer may be said to use."""
_DENIED_BEHIND = re.compile(r"\s?(?:is|are|was|were|will|can|be)?\s?(?:not|never)\b|n't\b", re.IGNORECASE)


def is_blocking(reading: Reading) -> bool:
    """True when flags keep sentences on payment, bank data and release home (F1, F2, F9; F4 with payment content)."""
    kind = reading.subtype.value if reading.subtype else reading.intent.value
    pays = kind in _PAYMENT_KINDS or reading.intent.value in _PAYMENT_KINDS or reading.fact("amount") is not None
    return reading.blocked or (pays and any(flag.id == "F4" for flag in reading.flags))


def find_placeholders(text: str, case: Case) -> Iterator[Finding]:
    """Yield holes that nobody filled yet; brackets of the buyer's own are none."""
    theirs = plain(f"{case.mail.subject}\n{case.mail.text}")
    for match in PLACEHOLDER.finditer(text):
        words = match.group()
        if re.fullmatch(r"\[\d{0,3}\]", words) or (words.startswith("[") and plain(words) in theirs):
            continue
        message = Sentence("Fill in {words} or take the sentence out.", {"words": words})
        yield Finding("placeholder", Effect.NEVER, message, words, match.start(), match.end())


def find_blocked_sentences(speech: Speech, reading: Reading) -> Iterator[Finding]:
    """Yield the sentences on payment, bank data and release, where a flag keeps them home."""
    if not is_blocking(reading):
        return
    flags = [flag for flag in reading.flags if flag.effect == "block" or flag.id == "F4"]
    advice = flags[0].advice if flags else _EMPTY
    names = ", ".join(dict.fromkeys(flag.id for flag in flags))
    for sentence in speech.sentences:
        if PAYMENT_TOPIC.search(sentence.text):
            message = Sentence(
                "This mail is flagged ({flags}): take out every sentence on payment, bank data and release. {advice}",
                {"flags": names, "advice": advice},
            )
            yield Finding("flagged", Effect.NEVER, message, sentence.text, sentence.start, sentence.end)


def find_reasons(speech: Speech, case: Case) -> Iterator[Finding]:
    """Yield what needs a recorded reason: discounts, compensation, admissions, terms of a credit, money, threats."""
    money_known = is_money_known(speech.text, case)
    for sentence in speech.sentences:
        text = speech.masked(sentence)
        told = {"money_confirmed"} if money_known else set()
        for rule in REASON_RULES:
            if rule.id not in told and (match := _unlifted(rule, text, sentence, speech)):
                told.add(rule.id)
                yield _finding(rule.id, Effect.REASON, rule.message, sentence, match)


def is_money_known(text: str, case: Case) -> bool:
    """Tell whether a person recorded the credit this may speak of: lately, or of a debt the text or the mail names."""
    named = fold_number(f"{case.mail.subject} {text}")
    return any(
        case.now - entry.at <= _LATELY or (len(entry.subject) > 3 and entry.subject in named)
        for entry in case.entries
        if entry.register == "promises" and entry.kind == "received" and entry.by == "person"
    )


def find_accepted_terms(speech: Speech, reading: Reading) -> Iterator[Finding]:
    """Yield the taking of points of an amendment that does not name it: "we accept the new dates but not the rest".

    Only where the mail is about one; a part of an amendment cannot be taken at all (UCP 600 art. 10(e), DOMAIN 7, 8.3).
    """
    if Intent.LC_AMENDMENT not in (reading.intent, *reading.also):
        return
    for sentence in speech.sentences:
        text = speech.masked(sentence)
        match = ACCEPTS_POINTS.search(text)
        if not match or _is_only_said(text, match.start()) or _OPEN_BEFORE.search(text, 0, match.start()):
            continue
        if not speech.is_reported(sentence.start + match.start(), sentence.start + match.end()):
            part = IN_PART.search(text, match.end())
            yield _finding("lc_terms", Effect.REASON, _IN_PART if part else _MESSAGES["lc_terms"], sentence, match)


def _unlifted(rule: PhraseRule, text: str, sentence: Span, speech: Speech) -> re.Match[str] | None:
    for match in _hits(rule.pattern, text):
        before = same_clause_before(text, match.start())
        if any(lift.search(f"{before} {match.group()}") for lift in rule.lifted):
            continue
        if NEGATION in rule.lifted and _DENIED_BEHIND.match(text, match.end()):
            continue
        if rule.id in _LEFT_OPEN and _is_only_said(text, match.start()):
            continue
        if rule.waits and CONDITION.search(text):
            continue
        if not speech.is_reported(sentence.start + match.start(), sentence.start + match.end()):
            return match
    return None


@lru_cache(maxsize=8192)
def _hits(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    """The same sentences are judged again at every key: what was found in them is kept."""
    return tuple(pattern.finditer(text))


def _is_only_said(text: str, start: int) -> bool:
    """True where the clause tells the buyer's word, or only supposes."""
    return mood_at(text, start) is Mood.THEIRS or is_supposed(text, start)


def find_tone(speech: Speech) -> Iterator[Finding]:
    """Yield words that read badly, each with what to write instead."""
    for sentence in speech.sentences:
        text = speech.masked(sentence)
        for pattern, message in TONE_RULES:
            if match := pattern.search(text):
                yield _finding("tone", Effect.WARN, message, sentence, match)


def find_weekday_conflicts(speech: Speech, case: Case) -> Iterator[Finding]:
    """Yield dates whose weekday is not that day's."""
    base = DateBase(case.now, case.me.country)
    for one in find_kind("date", speech.text, base):
        if "conflict" in one.flags and not speech.is_quoted(one.start, one.end):
            right = next((day for day in (one.value, *one.alternatives) if isinstance(day, date)), None)
            told = spell_date(right) if right else "?"
            message = Sentence(
                "“{words}”: weekday and date do not agree ({day}). Correct one of them.",
                {"words": one.quote, "day": told},
            )
            yield Finding("weekday", Effect.WARN, message, one.quote, one.start, one.end)


def find_missing_attachment(speech: Speech, attached: int) -> Iterator[Finding]:
    """Yield the first sentence that speaks of an attachment of ours, where nothing is attached."""
    if attached:
        return
    for sentence in speech.sentences:
        text = speech.masked(sentence)
        match = ATTACHED.search(text)
        if (
            match
            and not NOT_OUR_ATTACHMENT.search(text)
            and speech.role(sentence.start + match.start(), sentence.start + match.end()) is Role.OURS
        ):
            yield _finding(
                "attachment",
                Effect.WARN,
                Sentence(
                    "The text speaks of an attachment, but nothing is attached. Attach it, or take the words out."
                ),
                sentence,
                match,
            )
            return


def find_unanswered(body: str, claims: Iterable[Claim], reading: Reading, since: str = "") -> Iterator[Finding]:
    """Yield the buyer's questions that the reply does not take up, nor the news it promises for a day.

    `since` is what we wrote after the mail: a letter that asks after a quotation need not repeat its answers.
    """
    facts = {fold(fact.quote) for fact in reading.facts if fact.name != "requests"}
    dated = any(claim.standing is Standing.HOUSE_RULE for claim in claims) or _BANK_WILL_TELL.search(body)
    letters = choose_letters(reading) if dated else ()
    for number, question in enumerate(reading.questions, start=1):
        if (
            "://" not in question
            and fold(question) not in facts
            and not is_answered(question, body, number)
            and not (since and is_answered(question, since, number))
            and not is_covered(question, letters)
        ):
            message = Sentence(
                "Not answered: “{question}”. Answer it, or say by which day you will.", {"question": question}
            )
            yield Finding("unanswered", Effect.WARN, message, question)


def find_prices_below_list(speech: Speech, claims: Iterable[Claim], record: Record) -> Iterator[Finding]:
    """Yield unit prices of ours that lie below the list for the item, quantity and Incoterm they speak of."""
    prices = PriceProofs(speech, record)
    for claim in claims:
        if claim.kind != "amount" or claim.role is not Role.OURS or claim.standing is Standing.VERIFIED:
            continue
        sentence = speech.sentence(claim.start)
        found = [
            one for one in find_kind("amount", claim.text, DateBase(record.case.now)) if isinstance(one.value, Money)
        ]
        if not found or not (found[0].detail or _PRICE_WORD.search(sentence.text)):
            continue
        price = found[0].value
        lowest = prices.lowest_listed(replace(found[0], start=claim.start, end=claim.end), sentence)
        if lowest is not None and isinstance(price, Money) and price.amount < lowest:
            message = Sentence("{price} is below the list. A lower price needs a reason.", {"price": claim.text})
            yield Finding("below_list", Effect.REASON, message, claim.text, claim.start, claim.end)


def find_level(case: Case, reading: Reading) -> Iterator[Finding]:
    """Yield what a chain of broken promises asks: from the third on a manager approves, from the fourth writes.

    An answer to a claim of payment is no reminder, however often the buyer promised before.
    """
    if Intent.PAYMENT_PROMISE not in (reading.intent, *reading.also):
        return
    chain = promise_state(reading, case)
    if chain is not None and chain.level in ("L3", "L4") and chain.state not in ("claimed", "unconfirmed"):
        message = Sentence(
            "{count} promises of this debt were broken: your manager approves what you write.",
            {"count": chain.broken_count},
        )
        yield Finding("level_3" if chain.level == "L3" else "level_4", Effect.REASON, message)


def find_second_reminder(speech: Speech, case: Case, reading: Reading) -> Iterator[Finding]:
    """Yield the second letter about an owed payment in one day (DOMAIN handbook 5)."""
    if Intent.PAYMENT_PROMISE not in (reading.intent, *reading.also) or not PAYMENT_TOPIC.search(speech.text):
        return
    sent = (
        one.date.astimezone(case.now.tzinfo).date()
        for one in case.thread
        if one.ours and PAYMENT_TOPIC.search(one.text)
    )
    if case.today in sent:
        message = Sentence("You have written about this payment today. Wait until tomorrow, or phone.")
        yield Finding("second_reminder", Effect.WARN, message)


def _finding(rule: str, effect: Effect, message: Sentence, sentence: Span, match: re.Match[str]) -> Finding:
    start = sentence.start + match.start()
    return Finding(rule, effect, message, match.group().strip(), start, start + len(match.group()))
