"""Finds what a draft claims, and looks each claim up in the record.

A claim is an echo or ours (`roles`); its value is compared exactly (`evidence`, `prices`). The buyer's own
figure proves an echo only: confirmed as ours it stays unverified, even where it stands in the thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from mailmate.drafting.evidence import (
    Record,
    Statement,
    families_of,
    find_values,
    first_match,
    same_value,
    shares_topic,
)
from mailmate.drafting.letter_values import house_dates
from mailmate.drafting.phrase_tables import (
    NAMED_PAPER,
    NOT_STATED,
    RECURRING,
    TECHNICAL,
    TOPIC_BEFORE,
    WE_PERFORM,
    WE_WRITE,
    YES,
    YES_TO_PAPER,
)
from mailmate.drafting.prices import is_valid, items_named, rows_for, rule_of, tier_rows
from mailmate.drafting.roles import Speech, is_negated, join_said
from mailmate.drafting.wording import Span, content_words, fold
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.dates import DateBase
from mailmate.trade.drafts import Claim, Role, Source, Standing
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.found import Found
from mailmate.trade.readings import Reading

Proof = tuple[Standing, Source]

_AS_OF = re.compile(r"\b(?:as\sof|until)\s", re.IGNORECASE)
_THEIR_MOVE = re.compile(r"\b(?:if\syou|please|could\syou|can\syou|on\swhich|reach\syou)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:received?|your|you|sent|wrote|dated|of|from)\b", re.IGNORECASE)
_PROPOSED = re.compile(
    r"\b(?:would|does|do|is|are|which)\b[^?\n]{0,160}\b(?:suit|convenient|good\sfor\syou|fit|possible\sfor\syou)\b",
    re.IGNORECASE,
)
_ASKS_ONLY = frozenset({"quantity", "technical", "port", "incoterm", "certificate", "percent", "lead_time"})
_VALIDITY = re.compile(r"\bvalid|\bholds?\b|\bexpir", re.IGNORECASE)


def find_claims(body: str, case: Case, reading: Reading) -> tuple[Claim, ...]:
    """Return every claim of a draft's new text in text order, each with its role and what it rests on."""
    return _Checker(body, Record(case, reading)).claims("body")


def find_subject_claims(subject: str, case: Case, reading: Reading) -> tuple[Claim, ...]:
    """Return the claims of a subject line; what their own subject says is theirs."""
    if fold(subject.partition(":")[2]) and fold(subject.partition(":")[2]) in fold(case.mail.subject):
        return ()
    return _Checker(subject, Record(case, reading)).claims("subject")


@dataclass(frozen=True)
class _Checker:
    """One text being checked against one record."""

    text: str
    record: Record

    @property
    def case(self) -> Case:
        return self.record.case

    @cached_property
    def speech(self) -> Speech:
        return Speech(self.text, join_said(self.record.said))

    @cached_property
    def rows(self) -> tuple[PriceRow, ...]:
        """The rows that may be quoted today."""
        return tuple(row for row in rows_for(self.case) if is_valid(row, self.case.today))

    @cached_property
    def signature(self) -> range:
        """Where our own signature stands in the text."""
        signature = self.case.me.signature.strip()
        begin = self.text.rfind(signature) if signature else -1
        return range(begin, begin + len(signature)) if begin >= 0 else range(0)

    def claims(self, where: str) -> tuple[Claim, ...]:
        values = find_values(self.text, DateBase(self.case.now, self.case.me.country))
        found = [claim for one in values if (claim := self._claim(one)) is not None]
        found.extend(self._statements(found))
        return tuple(replace(claim, where=where) for claim in sorted(found, key=lambda one: (one.start, one.end)))

    def _claim(self, one: Found) -> Claim | None:
        """Judge one value, or return None where it claims nothing."""
        if one.start in self.signature and one.kind != "account":
            return self._settled(one, Role.OURS, (Standing.VERIFIED, Source("profile", "signature")))
        sentence = self.speech.sentence(one.start)
        if row := next((row for row in self.rows if fold(one.quote) == fold(row.item)), None):
            return self._settled(one, Role.OURS, (Standing.VERIFIED, _row_source(row)))
        role = self.speech.role(one.start, one.end)
        if role is Role.ECHO and (proof := self._their_word(one)):
            return self._settled(one, role, proof)
        prove: Callable[[Found, Span], Proof | None] = getattr(self, f"_our_{one.kind}", self._our_statement)
        if proof := prove(one, sentence):
            return self._settled(one, Role.OURS, proof)
        if self._claims_nothing(one, sentence):
            return None
        return Claim(one.kind, one.quote, one.start, one.end, role, Standing.UNVERIFIED)

    def _claims_nothing(self, one: Found, sentence: Span) -> bool:
        """True for what a question only asks, and for a weekday that means every such day."""
        if one.kind in _ASKS_ONLY and _only_asks(sentence.text):
            return True
        return one.kind == "date" and len(one.quote.split()) == 1 and RECURRING.search(self.text[: one.start][-40:]) is not None

    def _settled(self, one: Found, role: Role, proof: Proof) -> Claim:
        standing, source = proof
        return Claim(one.kind, one.quote, one.start, one.end, role, standing, source)

    def _their_word(self, one: Found) -> Proof | None:
        if one.kind in ("url", "account"):
            return None
        if self.speech.is_quoted(one.start, one.end):
            return Standing.VERIFIED, Source("mail", "their words", one.quote)
        match = next(first_match(one, self.record.theirs, loosely=True), None)
        if match is None and one.kind == "date":
            return self._date_of_their_mail(one)
        return (Standing.VERIFIED, match.source) if match else None

    def _date_of_their_mail(self, one: Found) -> Proof | None:
        mail = self.case.mail
        days = {mail.date.date()} if mail.date else set()
        days |= {item.date.date() for item in self.case.thread}
        return (Standing.VERIFIED, Source("mail", "the date of the mail")) if one.value in days else None

    # What proves a claim of ours ---------------------------------------------------------------------------------

    def _our_statement(self, one: Found, sentence: Span) -> Proof | None:
        """Look a value up in passages, accepted entries and our sent mail that speak about the same."""
        for match in first_match(one, self.record.ours):
            if self._speaks_alike(sentence.text, match, one):
                return Standing.VERIFIED, match.source
        return None

    def _speaks_alike(self, sentence: str, match: Statement, one: Found) -> bool:
        if match.source.kind == "register" or one.kind in ("incoterm", "port", "certificate", "reference", "technical"):
            return True
        if one.kind in ("date", "lead_time"):
            mine, other = families_of(sentence), families_of(f"{match.source.where} {match.text}")
            return (bool(mine & other) or not mine or not other) and "sample" not in mine ^ other
        return shares_topic(sentence, f"{match.source.where} {match.text}")

    def _our_amount(self, one: Found, sentence: Span) -> Proof | None:
        for row in self._rows_about(sentence):
            if self._is_price(one, row, sentence) or self._is_total(one, row, sentence):
                return Standing.VERIFIED, _row_source(row)
        return self._our_statement(one, sentence)

    def _rows_about(self, sentence: Span) -> Sequence[PriceRow]:
        """Return the rows of the item the sentence is about; without a name in it, what stands before decides."""
        before = [span.text for span in self.speech.sentences if span.start < sentence.start]
        lead = self.speech.lead(sentence)
        places = [
            sentence.text,
            lead.text if lead else "",
            *reversed(before[-3:]),
            f"{self.case.mail.subject} {self.case.mail.body.new[:2000]}",
        ]
        for place in places:
            if named := items_named(place, self.rows):
                return [row for row in self.rows if row.item in named]
        return self.rows if len({row.item for row in self.rows}) == 1 else ()

    def _is_price(self, one: Found, row: PriceRow, sentence: Span) -> bool:
        unit_fits = not one.detail or one.detail == row.unit
        return (
            one.value == row.price and unit_fits and self._terms_fit(row, sentence) and self._tier_fits(row, sentence)
        )

    def _is_total(self, one: Found, row: PriceRow, sentence: Span) -> bool:
        if not isinstance(one.value, Money) or one.detail or one.value.currency != row.price.currency:
            return False
        fits = self._terms_fit(row, sentence) and self._tier_fits(row, sentence)
        counts = self._counts(sentence.text) or self._asked_counts()
        return fits and any(
            one.value.amount == row.price.amount * count.value for count in counts if count.unit == row.unit
        )

    def _terms_fit(self, row: PriceRow, sentence: Span) -> bool:
        """True unless the sentence names another Incoterm than the row's."""
        told = [one for one in find_values(sentence.text, DateBase(self.case.now)) if one.kind == "incoterm"]
        listed = Found("incoterm", rule_of(row), 0, 0, row.incoterm or "-", detail=row.incoterm.partition(" ")[2])
        return all(same_value(one, listed) for one in told)

    def _tier_fits(self, row: PriceRow, sentence: Span) -> bool:
        """True when the row is the tier of the quantity named beside the price, else of the quantity asked for."""
        same = [other for other in self.rows if other.item == row.item and other.incoterm == row.incoterm]
        counts = self._counts(sentence.text) or self._asked_counts()
        fitting = [count for count in counts if count.unit == row.unit]
        if not fitting:
            return row in tier_rows(same, None)
        return any(row in tier_rows(same, count) for count in fitting)

    def _counts(self, text: str) -> list[Quantity]:
        found = find_values(text, DateBase(self.case.now))
        return [one.value for one in found if one.kind == "quantity" and isinstance(one.value, Quantity)]

    def _asked_counts(self) -> list[Quantity]:
        facts = self.record.reading.all_facts("quantity")
        return [fact.value for fact in facts if isinstance(fact.value, Quantity)]

    def _our_quantity(self, one: Found, sentence: Span) -> Proof | None:
        """A quantity of ours is a step of the list; beside a proven price the asked quantity is its measure."""
        rows = self._rows_about(sentence)
        for row in rows:
            if one.value == Quantity(row.min_quantity, row.unit) and not _is_stock(sentence.text):
                return Standing.VERIFIED, _row_source(row)
        if one.value in self._asked_counts() and (proof := self._price_beside(sentence)):
            return proof
        return self._our_statement(one, sentence)

    def _price_beside(self, sentence: Span) -> Proof | None:
        amounts = [one for one in find_values(sentence.text, DateBase(self.case.now)) if one.kind == "amount"]
        for row in self._rows_about(sentence):
            if amounts and all(
                self._is_price(one, row, sentence) or self._is_total(one, row, sentence) for one in amounts
            ):
                return Standing.VERIFIED, _row_source(row)
        return None

    def _our_incoterm(self, one: Found, sentence: Span) -> Proof | None:
        for row in self._rows_about(sentence):
            listed = Found("incoterm", rule_of(row), 0, 0, row.incoterm or "-", detail=row.incoterm.partition(" ")[2])
            if row.incoterm and same_value(one, listed):
                return Standing.VERIFIED, _row_source(row)
        return self._our_statement(one, sentence)

    def _our_port(self, one: Found, sentence: Span) -> Proof | None:
        for row in self._rows_about(sentence):
            if any(
                same_value(one, other)
                for other in find_values(row.incoterm, DateBase(self.case.now))
                if other.kind == "port"
            ):
                return Standing.VERIFIED, _row_source(row)
        return self._our_statement(one, sentence)

    def _our_technical(self, one: Found, sentence: Span) -> Proof | None:
        for row in self._rows_about(sentence):
            listed = find_values(f"{row.description}. {row.item}", DateBase(self.case.now))
            if fold(one.quote) in fold(row.description) or any(
                same_value(one, other) for other in listed if other.kind == one.kind
            ):
                return Standing.VERIFIED, _row_source(row)
        return self._our_statement(one, sentence)

    _our_certificate = _our_technical

    def _our_reference(self, one: Found, sentence: Span) -> Proof | None:
        """A document number only points at a paper: either side's record proves it."""
        match = next(first_match(one, (*self.record.theirs, *self.record.ours)), None)
        return (Standing.VERIFIED, match.source) if match else None

    def _our_email(self, one: Found, sentence: Span) -> Proof | None:
        address = str(one.value or one.quote).casefold()
        if address in self.case.own_addresses or address == self.case.me.address.email:
            return Standing.VERIFIED, Source("profile", "own address")
        if address in self.case.known_addresses:
            return Standing.VERIFIED, Source("register", "contacts")
        return self._our_statement(one, sentence)

    def _our_lead_time(self, one: Found, sentence: Span) -> Proof | None:
        for row in self._rows_about(sentence):
            if row.lead_days and one.value == f"{row.lead_days} days" and "sample" not in families_of(sentence.text):
                return Standing.VERIFIED, _row_source(row)
        house = self.case.rules.house
        days = {f"{number} working days": name for name, number in vars_of(house)}
        if (rule := days.get(str(one.value))) and self._promises_an_answer(one, sentence):
            return Standing.HOUSE_RULE, Source("house_rule", rule)
        return self._our_statement(one, sentence)

    def _our_date(self, one: Found, sentence: Span) -> Proof | None:
        before = self.text[max(0, one.start - 60) : one.start]
        if one.value == self.case.today and (
            _AS_OF.search(before) or _THEIR_MOVE.search(before) or is_negated(sentence.text, one.start - sentence.start)
        ):
            return Standing.VERIFIED, Source("profile", "today")
        if (NAMED_PAPER.search(before) or _TOLD.search(before[-25:])) and (proof := self._date_of_their_mail(one)):
            return proof
        if self._promises_an_answer(one, sentence) and (rule := self._house_rule(one.value)):
            return Standing.HOUSE_RULE, Source("house_rule", rule)
        for row in self._rows_about(sentence):
            if row.valid_until == one.value and _VALIDITY.search(sentence.text):
                return Standing.VERIFIED, _row_source(row)
        if _PROPOSED.search(sentence.text) and (proof := self._inside_their_time(one)):
            return proof
        return self._our_statement(one, sentence)

    def _house_rule(self, day: object) -> str:
        days = house_dates(self.case)
        return next((name for name in ("quote", "answer", "news") if getattr(days, name) == day), "")

    def _promises_an_answer(self, one: Found, sentence: Span) -> bool:
        """True when the day is for writing, not for shipping or paying, which may only be what the answer is about."""
        text = self.speech.masked(sentence)
        place = one.start - sentence.start
        if not WE_WRITE.search(text) or is_negated(text, place, 12):
            return False
        verbs = [match for match in WE_WRITE.finditer(text)]
        deeds = [match for match in WE_PERFORM.finditer(text) if not TOPIC_BEFORE.search(text[: match.start()])]
        nearest = min((abs(place - match.start()) for match in deeds), default=10_000)
        return min(abs(place - match.start()) for match in verbs) < nearest

    def _inside_their_time(self, one: Found) -> Proof | None:
        for fact in self.record.reading.facts:
            if fact.first and fact.last and isinstance(one.value, date) and fact.first <= one.value <= fact.last:
                return Standing.VERIFIED, Source("mail", fact.source, fact.quote)
        return None

    # Statements without a value ----------------------------------------------------------------------------------

    def _statements(self, values: Sequence[Claim]) -> Iterator[Claim]:
        """Yield properties stated and yeses given, sentence by sentence."""
        for sentence in self.speech.sentences:
            text = self.speech.masked(sentence)
            if sentence.start in self.signature:
                continue
            if (match := YES.search(text)) and not self._is_open(text, match):
                yield self._stated("yes", sentence)
            elif (match := TECHNICAL.search(text)) and not NOT_STATED.search(text):
                if self.speech.role(sentence.start + match.start(), sentence.start + match.end()) is Role.OURS:
                    yield self._stated("technical", sentence)

    def _is_open(self, text: str, match: re.Match[str]) -> bool:
        """True for a yes that is denied, only asked about, or confirms no more than a receipt."""
        asks = NOT_STATED.search(text[: match.end()]) or YES_TO_PAPER.search(text)
        return bool(asks) or is_negated(text, match.start())

    def _stated(self, kind: str, sentence: Span) -> Claim:
        words = content_words(YES.sub(" ", self._without_lead(sentence.text)))
        starts = YES.match(self._without_lead(sentence.text).strip()) is not None
        told = self._same_words(sentence.text, words) if kind == "technical" or (starts and len(_without_numbers(words)) >= 2) else None
        standing, source = told or (Standing.UNVERIFIED, None)
        return Claim(kind, sentence.text, sentence.start, sentence.end, Role.OURS, standing, source)

    def _same_words(self, sentence: str, words: frozenset[str]) -> Proof | None:
        """Return the statement of ours that says all these words, with or without a "not" alike."""
        if not words:
            return None
        for statement in self.record.ours:
            told = content_words(f"{statement.source.where} {statement.about} {statement.text}")
            if words <= told and _denies(sentence) == _denies(statement.text):
                return Standing.VERIFIED, statement.source
        rows = (row for row in self.rows if words <= content_words(f"{row.item} {row.description}"))
        return next(((Standing.VERIFIED, _row_source(row)) for row in rows), None)

    def _without_lead(self, sentence: str) -> str:
        """Take the buyer's quoted question and a list number off a sentence."""
        for begin, stop in self.speech.quotes:
            sentence = sentence.replace(self.text[begin:stop], " ")
        return re.sub(r"^\s*\(?\d{1,2}[.)]\s", " ", sentence)


def vars_of(house: object) -> list[tuple[str, int]]:
    """Return the house rules as name and number."""
    return [(name, getattr(house, name)) for name in ("quote", "engineer_answer", "complaint_news")]


def _only_asks(sentence: str) -> bool:
    """True for a question to the buyer that proposes nothing of ours."""
    asks = sentence.rstrip(' "”)').endswith("?")
    return asks and not re.search(r"\b(?:we|our|i|us)\b", sentence, re.IGNORECASE)


def _without_numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not any(sign.isdigit() for sign in word))


def _is_stock(sentence: str) -> bool:
    return re.search(r"\b(?:stock|available|ready|reserve\w*)\b", sentence, re.IGNORECASE) is not None


def _denies(text: str) -> bool:
    return re.search(r"\b(?:not|no|never|cannot|without|none)\b|n't\b", text, re.IGNORECASE) is not None


def _row_source(row: PriceRow) -> Source:
    words = f"{row.item}: {row.price} per {row.unit} {row.incoterm}, from {row.min_quantity:,f}".strip()
    return Source("price_list", row.source or row.item, words)
