"""What proves a value a draft claims: the buyer's mails for an echo, our lists, notes, registers and rules for ours.

Values are compared exactly (`evidence`, `price_proofs`), and the words around must be about the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from mailmate.drafting.bare_numbers import numbers_in
from mailmate.drafting.claim_tables import (
    A_CLAUSE,
    A_HEAD,
    A_LINE,
    A_LONG_CLAUSE,
    A_NUMBER,
    ANY_TOPIC,
    ASKS_WHEN,
    BEGS_TIME,
    DUE,
    MEETING,
    PAPER_TO_COME,
    POINTS_AT,
    PROPOSED,
    THEIR_MOVE,
    TODAY_IS,
    TOLD,
    TOLD_BEHIND,
    UNTIL_NOW,
    UNTIL_THEN,
)
from mailmate.drafting.claim_values import find_kind, number_key
from mailmate.drafting.clauses import (
    LONGEST,
    clause_at,
    clauses_of,
)
from mailmate.drafting.evidence import Record, Statement, families_of, first_match, shares_topic
from mailmate.drafting.foreign import language_of
from mailmate.drafting.judge import STATES, judge
from mailmate.drafting.letter_values import house_dates
from mailmate.drafting.phrase_tables import (
    NAMED_PAPER,
    PAYMENT_TIMES,
    TOPIC_BEFORE,
    WE_PERFORM,
    WE_WRITE,
)
from mailmate.drafting.price_proofs import PriceProofs
from mailmate.drafting.prices import items_named
from mailmate.drafting.roles import Speech, is_negated
from mailmate.drafting.wording import Span, fold
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Source, Standing
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.found import Found
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

DAYS_A_DRAFT_HOLDS = 3
"""Working days after which a promised day must be one of today's."""
Proof = tuple[Standing, Source]


@dataclass(frozen=True)
class ClaimProofs:
    """The record of one deal, asked about the values of one text."""

    speech: Speech
    record: Record
    prices: PriceProofs

    def their_word(self, one: Found) -> Proof | None:
        """Return what shows a value to be the buyer's own word, or None."""
        if one.kind in ("url", "account"):
            return None
        if self.speech.is_quoted(one.start, one.end):
            return Standing.VERIFIED, Source("mail", "their words", one.quote)
        if one.kind == "email" and not self._is_of_their_house(one):
            return None
        match = next(first_match(one, self.record.theirs, loosely=True), None)
        if match is None and one.first and one.last and (inside := self._named_inside(one)):
            return inside
        if match is None and one.kind == "quantity" and self._is_counted_by_them(one):
            return Standing.VERIFIED, Source("mail", "their words", one.quote)
        if match is None and one.kind == "date" and not DUE.search(self.speech.text[: one.start][-20:]):
            return self._day_of_a_mail(one)
        return (Standing.VERIFIED, match.source) if match else None

    def _is_of_their_house(self, one: Found) -> bool:
        """True for an address of the writer's own domain: another one is no word of theirs until somebody knows it."""
        sender = self.record.case.mail.sender
        return sender is not None and str(one.value or one.quote).casefold().endswith(f"@{sender.domain}")

    def _named_inside(self, one: Found) -> Proof | None:
        """Their day inside a span we echo: "the middle of August" for 15 August."""
        for statement in self.record.theirs:
            days = [other.value for other in statement.found("date") if isinstance(other.value, date)]
            if any(one.first <= day <= one.last for day in days if one.first and one.last):
                return Standing.VERIFIED, statement.source
        return None

    def _inside_their_days(self, one: Found) -> Proof | None:
        """Our day inside days they named: "What about the 15th?" where they are here from the 14th to the 17th."""
        for statement in self.record.theirs:
            for other in statement.found("date"):
                if (
                    other.first
                    and other.last
                    and isinstance(one.value, date)
                    and other.first <= one.value <= other.last
                ):
                    return Standing.VERIFIED, statement.source
        return None

    def _is_counted_by_them(self, one: Found) -> bool:
        """True where they count the same things with words between: "12 of 40 cartons" is 12 cartons."""
        number, _, things = fold(one.quote).partition(" ")
        if not things:
            return False
        counted = re.compile(
            rf"(?<![\w.,]){re.escape(number)}(?:\sof\s[\d.,]+)?(?:\s(?!\d)[\w-]{{1,15}}){{0,2}}?\s{re.escape(things)}\b"
        )
        return any(counted.search(fold(text)) for text in self.record.said)

    def _day_of_a_mail(self, one: Found) -> Proof | None:
        mail = self.record.case.mail
        days = {mail.date.date()} if mail.date else set()
        days |= {item.date.date() for item in self.record.case.thread}
        return (Standing.VERIFIED, Source("mail", "the date of the mail")) if one.value in days else None

    def our_word(self, one: Found, sentence: Span) -> Proof | None:
        """Return what stands behind a value of ours (DESIGN section 6), or None."""
        match one.kind:
            case "date" if proof := self._our_day(one, sentence):
                return proof
            case "lead_time" if proof := self._our_days(one, sentence):
                return proof
            case "reference":
                return self._either_side(one)
            case "email" if proof := self._our_address(one):
                return proof
            case "port" if fold(one.quote) in fold(self.record.case.me.company):
                return Standing.VERIFIED, Source("profile", "company")
        if source := self.prices.prove(one, sentence):
            return Standing.VERIFIED, source
        for match in first_match(one, self.record.ours):
            if self._speaks_alike(sentence, match, one) and self._is_paid_alike(one, sentence, match):
                return Standing.VERIFIED, match.source
        return None

    def _speaks_alike(self, sentence: Span, match: Statement, one: Found) -> bool:
        """True when a statement of the record is about the same as the words; two numbers alike prove nothing."""
        told = f"{match.source.where} {match.text}"
        if one.kind == "lead_time" and self._is_of_another(sentence, told):
            return False
        if one.kind in ("date", "lead_time"):
            mine, other = self._families(one, sentence), families_of(told)
            begin, end = clause_at(sentence.text, one.start - sentence.start)
            is_own = language_of(sentence.text) == "zh" or end - begin >= A_LONG_CLAUSE
            around = (mine if is_own else frozenset[str](), families_of(sentence.text))
            same_sample = ("sample" in other) in ["sample" in some for some in around[not is_own :]]
            return (bool(mine & other) or not mine or not other) and same_sample
        is_known = one.kind in ANY_TOPIC or match.source.kind == "register"
        if is_known or shares_topic(sentence.text, f"{told} {match.about}"):
            return True
        return len(sentence.text.split()) <= A_LINE and shares_topic(self._before(sentence), f"{told} {match.about}")

    def _before(self, sentence: Span) -> str:
        """Return the sentence before, which says what a line of a few words is about."""
        return next((one.text for one in reversed(self.speech.sentences) if one.end <= sentence.start), "")

    def _is_of_another(self, sentence: Span, told: str) -> bool:
        """True where a statement names another item of the list than the sentence."""
        named, other = items_named(sentence.text, self.prices.rows), items_named(told, self.prices.rows)
        return bool(named) and bool(other) and not set(named) & set(other)

    def _families(self, one: Found, sentence: Span) -> frozenset[str]:
        """Return what the clause of a day is about; where it has no word for it, what the one before it is."""
        for begin, end in self.windows(sentence, one.start - sentence.start):
            if found := families_of(sentence.text[begin:end]):
                return found
            if len(sentence.text[begin : one.start - sentence.start].split()) >= A_CLAUSE:
                return frozenset()
        return frozenset()

    def _is_paid_alike(self, one: Found, sentence: Span, match: Statement) -> bool:
        """True unless a percentage is tied to another time or way of payment than on record."""
        if one.kind != "percent":
            return True
        behind = self.speech.text[one.end : sentence.end]
        following = next((other.start for other in find_kind("percent", behind, match.base)), len(behind))
        times = {fold(word[0]) for word in PAYMENT_TIMES.finditer(behind[:following])}
        return times <= {fold(word[0]) for word in PAYMENT_TIMES.finditer(match.text)}

    def _either_side(self, one: Found) -> Proof | None:
        """A document number only points at a paper: either side's record proves it."""
        if any(fold(one.quote) == fold(row.item) for row in self.prices.rows):
            return Standing.VERIFIED, Source("price_list", one.quote)
        match = next(first_match(one, (*self.record.ours, *self.record.theirs)), None)
        if match:
            return Standing.VERIFIED, match.source
        if one.detail == "vessel" and f" {fold(one.quote)} " in f" {self.record.written} ":
            return Standing.VERIFIED, Source("register", one.quote)
        key = number_key(one)
        named = len(key) >= A_NUMBER and key in {number_key(Found("", None, 0, 0, name)) for name in self._subjects}
        return (Standing.VERIFIED, Source("register", one.quote)) if named else None

    @cached_property
    def _subjects(self) -> tuple[str, ...]:
        return tuple(entry.subject for entry in self.record.case.entries if entry.subject)

    def _our_address(self, one: Found) -> Proof | None:
        case, address = self.record.case, str(one.value or one.quote).casefold()
        if address in case.own_addresses or address == case.me.address.email:
            return Standing.VERIFIED, Source("profile", "own address")
        return (Standing.VERIFIED, Source("register", "contacts")) if address in case.known_addresses else None

    def _our_days(self, one: Found, sentence: Span) -> Proof | None:
        house = self.record.case.rules.house
        rules = {house.quote: "quote", house.engineer_answer: "engineer_answer", house.complaint_news: "complaint_news"}
        rule = next((name for days, name in rules.items() if one.value == f"{days} working days"), "")
        promised = rule and self._promises_an_answer(one, sentence)
        return (Standing.HOUSE_RULE, Source("house_rule", rule)) if promised else None

    def _our_day(self, one: Found, sentence: Span) -> Proof | None:
        case, before = self.record.case, self.speech.text[max(0, one.start - 60) : one.start]
        if one.value == case.today and (
            UNTIL_NOW.search(before)
            or THEIR_MOVE.search(before)
            or is_negated(sentence.text, one.start - sentence.start)
        ):
            return Standing.VERIFIED, Source("profile", "today")
        if one.value == case.today and TODAY_IS.search(before):
            return Standing.VERIFIED, Source("profile", "today")
        told = NAMED_PAPER.search(before) or (TOLD.search(before[-25:]) and not DUE.search(before))
        told = told or TOLD_BEHIND.match(self.speech.text, one.end)
        if told and (proof := self._day_of_a_mail(one)):
            return proof
        rule = _house_rule(one.value, case)
        if rule and self._promises_an_answer(one, sentence):
            return Standing.HOUSE_RULE, Source("house_rule", rule)
        if MEETING.match(sentence.text) and (proof := self._inside_their_days(one)):
            return proof
        if _is_lately(one, case.today) and not DUE.search(before) and self._only_tells(one, sentence):
            return Standing.VERIFIED, Source("profile", "today")
        return self._inside_their_time(one) if PROPOSED.search(sentence.text) else None

    def _promises_an_answer(self, one: Found, sentence: Span) -> bool:
        """True when the day is for writing, not for shipping or paying, which may only be what the answer is about."""
        text, place = self.speech.masked(sentence), one.start - sentence.start
        if is_negated(text, place, 12):
            return False
        for begin, end in self.windows(sentence, place):
            writes = [abs(place - verb.start()) for verb in WE_WRITE.finditer(text, begin, end)]
            deeds = [
                abs(place - verb.start())
                for verb in WE_PERFORM.finditer(text, begin, end)
                if not TOPIC_BEFORE.search(text[: verb.start()])
            ]
            if writes or deeds:
                return min(writes, default=len(text) + 1) < min(deeds, default=len(text) + 1)
        return self._dates_words(sentence, place)

    def _dates_words(self, sentence: Span, place: int) -> bool:
        """True for a day of words to come that names no verb of writing: "You have it by Friday", "When? Friday.".

        What is to come stands before, in this sentence or the last one; nothing in either may be done, shipped or paid.
        """
        told, head = self.speech.masked(sentence), self._before(sentence)
        lead = self.speech.list_head(sentence)
        head = lead.text if lead else head
        if WE_PERFORM.search(told):
            return False
        if PAPER_TO_COME.search(told[:place]) or BEGS_TIME.search(told[:place]):
            return True
        is_short = len(told[:place].split()) <= A_HEAD or POINTS_AT.search(told[:place]) is not None
        if not is_short or WE_PERFORM.search(head):
            return False
        return bool(
            PAPER_TO_COME.search(head) or WE_WRITE.search(head) or ASKS_WHEN.match(head) or UNTIL_THEN.match(told)
        )

    def _only_tells(self, one: Found, sentence: Span) -> bool:
        """True where nothing is done, shipped or paid in the clause: "our accounts department looked today"."""
        text, place = self.speech.masked(sentence), one.start - sentence.start
        begin, end = next(self.windows(sentence, place))
        return not WE_PERFORM.search(text, begin, end) and judge(text[begin:end].strip()).binds < STATES

    def windows(self, sentence: Span, place: int) -> Iterator[tuple[int, int]]:
        """Yield the clause at a place of a sentence, then that with one more before it, up to the whole sentence."""
        clauses = clauses_of(self.speech.masked(sentence)[:LONGEST])
        inside = [number for number, clause in enumerate(clauses) if clause.start <= place]
        if inside:
            end = clauses[inside[-1]].end
            yield from ((clauses[number].start, end) for number in reversed(inside))
        yield 0, len(sentence.text)

    def _inside_their_time(self, one: Found) -> Proof | None:
        """A day we propose inside the days the buyer named."""
        for fact in self.record.reading.facts:
            if fact.first and fact.last and isinstance(one.value, date) and fact.first <= one.value <= fact.last:
                return Standing.VERIFIED, Source("mail", fact.source, fact.quote)
        return None

    def bare_proof(self, one: Found, sentence: Span) -> Proof | None:
        """Return the row or the statement of ours that holds the number."""
        value = one.value
        if not isinstance(value, Decimal):
            return None
        for row in self.prices.rows_about(sentence):
            readings = (
                replace(one, kind="amount", value=Money(value, row.price.currency)),
                replace(one, kind="quantity", value=Quantity(value, row.unit)),
                replace(one, kind="lead_time", value=f"{value} days"),
            )
            if source := next((proven for one in readings if (proven := self.prices.prove(one, sentence))), None):
                return Standing.VERIFIED, source
        for statement in self.record.ours:
            if value in numbers_in(statement.text) and shares_topic(sentence.text, statement.text):
                return Standing.VERIFIED, statement.source
        return None


def _is_lately(one: Found, today: date) -> bool:
    """True for today, and for yesterday where no number names it."""
    is_word = not any(sign.isdigit() for sign in one.quote)
    return one.value == today or (is_word and one.value == today - timedelta(days=1))


def _house_rule(day: object, case: Case) -> str:
    """Return the rule whose day this is, counted from today or one of the last working days, and not yet past.

    A draft that lay over night still promises what our rules allowed when it was written.
    """
    if not isinstance(day, date) or day < case.today:
        return ""
    for back in range(DAYS_A_DRAFT_HOLDS + 1):
        days = house_dates(case, add_working_days(case.today, -back, case.me.country) if back else case.today)
        if rule := next((name for name in ("quote", "answer", "news") if getattr(days, name) == day), ""):
            return rule
    return ""
