"""Finds what a draft claims, and looks each claim up in the record.

A claim is an echo or ours (`roles`); its value is compared exactly (`evidence`, `price_proofs`). The buyer's own
figure proves an echo only: confirmed as ours it stays unverified, even where it stands in the thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from mailmate.drafting.bare_numbers import find_bare_numbers, numbers_in
from mailmate.drafting.claim_tables import (
    A_CLAUSE,
    A_LONG_CLAUSE,
    A_NUMBER,
    ANY_TOPIC,
    ASKS_FOR,
    ASKS_ONLY,
    AWAY,
    CODE,
    DUE,
    OF_LIFE,
    POINTS_BACK,
    PROPOSED,
    SOME_DAY,
    TELLS,
    THEIR_MOVE,
    TODAY_IS,
    TOLD,
    TOLD_BEHIND,
    TOPIC_FIRST,
    UNTIL_NOW,
    WE,
)
from mailmate.drafting.claim_values import find_kind, find_values, number_key
from mailmate.drafting.commitment_tables import MORE_THAN, Mood
from mailmate.drafting.commitments import (
    LONGEST,
    clause_at,
    clauses_of,
    find_commitments,
    has_verb,
    mood_at,
    normal_form,
)
from mailmate.drafting.evidence import Record, Statement, families_of, first_match, shares_topic
from mailmate.drafting.foreign import language_of
from mailmate.drafting.letter_values import house_dates
from mailmate.drafting.payment_tables import SERVICES
from mailmate.drafting.phrase_tables import (
    FIRST_PERSON,
    LOOKING_BACK,
    NAMED_PAPER,
    PAYMENT_TIMES,
    PRICE_TO_COME,
    PROPER_NAME,
    RECURRING,
    TITLE,
    TOPIC_BEFORE,
    WE_PERFORM,
    WE_WRITE,
)
from mailmate.drafting.price_proofs import PriceProofs
from mailmate.drafting.roles import Speech, is_negated, join_said
from mailmate.drafting.small_talk import is_idle, is_talk_alone
from mailmate.drafting.statements import find_statements
from mailmate.drafting.wording import Span, fold
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Claim, Role, Source, Standing
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.found import Found
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

WORDS_OF_A_HEAD = 6
DAYS_A_DRAFT_HOLDS = 3
"""Working days after which a promised day must be one of today's."""
Proof = tuple[Standing, Source]


def find_claims(body: str, case: Case, reading: Reading) -> tuple[Claim, ...]:
    """Return every claim of a draft's new text in text order, each with its role and what it rests on."""
    return _Checker(body, Record(case, reading)).claims("body")


def find_subject_claims(subject: str, case: Case, reading: Reading) -> tuple[Claim, ...]:
    """Return the claims of a subject line; what their own subject says is theirs."""
    own = fold(subject.partition(":")[2])
    return () if own and own in fold(case.mail.subject) else _Checker(subject, Record(case, reading)).claims("subject")


@dataclass(frozen=True)
class _Checker:
    """One text being checked against one record."""

    text: str
    record: Record

    @cached_property
    def speech(self) -> Speech:
        return Speech(self.text, join_said(self.record.said))

    @cached_property
    def prices(self) -> PriceProofs:
        return PriceProofs(self.speech, self.record)

    @cached_property
    def signature(self) -> range:
        """Where our own signature stands in the text."""
        signature = self.record.case.me.signature.strip()
        begin = self.text.rfind(signature) if signature else -1
        return range(begin, begin + len(signature)) if begin >= 0 else range(0)

    def claims(self, where: str) -> tuple[Claim, ...]:
        case = self.record.case
        values = find_values(self.text, DateBase(case.now, case.me.country))
        found = [claim for one in values if (claim := self._claim(one)) is not None]
        found.extend(claim for one in find_bare_numbers(self.text, values) if (claim := self._bare(one)) is not None)
        found.extend(find_statements(self.speech, self.record, self.prices, self.signature, tuple(found)))
        found.extend(self._names(found))
        return tuple(replace(claim, where=where) for claim in sorted(found, key=lambda one: (one.start, one.end)))

    def _claim(self, one: Found) -> Claim | None:
        """Judge one value, or return None where it claims nothing."""
        if one.start in self.signature and one.kind != "account":
            return _claim_of(one, Role.OURS, (Standing.VERIFIED, Source("profile", "signature")))
        sentence = self.speech.sentence(one.start)
        role = self.speech.role(one.start, one.end)
        if one.kind in ("incoterm", "port") and PRICE_TO_COME.search(sentence.text):
            role = Role.ECHO
        if role is Role.ECHO and (proof := self._their_word(one)):
            return _claim_of(one, role, proof)
        if proof := self._our_word(one, sentence):
            return _claim_of(one, Role.OURS, proof)
        if role is Role.OURS and self._leaves_open(one, sentence) and (proof := self._their_word(one)):
            return _claim_of(one, Role.ECHO, proof)
        return None if self._claims_nothing(one, sentence) else _claim_of(one, role, None)

    def _mood(self, one: Found, sentence: Span) -> Mood:
        return mood_at(self.speech.masked(sentence), one.start - sentence.start)

    def _leaves_open(self, one: Found, sentence: Span) -> bool:
        """True where a figure is denied, told as theirs or still being checked: then it may be their figure."""
        mood = self._mood(one, sentence)
        if LOOKING_BACK.search(sentence.text) and not language_of(sentence.text):
            return False
        if self.text[: one.start].endswith("based on "):
            return True
        if TOPIC_FIRST.match(sentence.text) and WE_WRITE.search(sentence.text, one.end - sentence.start):
            return True
        if self._is_reported(one, sentence) or self._points_back(one, sentence) or self._heads_open(one, sentence):
            return True
        if mood is Mood.ASKED and one.kind in ("quantity", "date"):
            return True
        if mood is Mood.BEGGED and not TELLS.match(sentence.text):
            return True
        return mood in (Mood.DENIED, Mood.THEIRS, Mood.OPEN) and not MORE_THAN.search(fold(sentence.text))

    def _is_reported(self, one: Found, sentence: Span) -> bool:
        """True for a count told back in answer to a complaint, where the clause does and promises nothing."""
        reading, place = self.record.reading, one.start - sentence.start
        is_spelled = not any(sign.isdigit() for sign in one.quote)
        complains = Intent.QUALITY_COMPLAINT in (reading.intent, *reading.also)
        if one.kind != "quantity" or not (complains or is_spelled):
            return False
        begin, end = clause_at(sentence.text, place)
        return not self._is_bound(one, sentence) and not FIRST_PERSON.search(sentence.text, begin, end)

    def _bare(self, one: Found) -> Claim | None:
        """Judge a number without unit or currency."""
        if one.start in self.signature or one.start >= self.speech.closing:
            return None
        sentence = self.speech.sentence(one.start)
        if len(sentence.text) > LONGEST:
            return _claim_of(one, Role.OURS, None)
        mood, role = self._mood(one, sentence), self.speech.role(one.start, one.end)
        theirs = self.speech.is_quoted(one.start, one.end) or one.value in self.record.their_numbers
        if theirs and (role is Role.ECHO or self._leaves_open(one, sentence)):
            return _claim_of(one, Role.ECHO, (Standing.VERIFIED, Source("mail", "this mail", one.quote)))
        if one.kind == "quantity" and mood in (Mood.ASKED, Mood.BEGGED):
            return None
        if OF_LIFE.match(self.text, one.end) and self._is_of_small_talk(one, sentence):
            return None
        if proof := self._bare_proof(one, sentence):
            return _claim_of(one, Role.OURS, proof)
        return _claim_of(one, role, None)

    def _bare_proof(self, one: Found, sentence: Span) -> Proof | None:
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

    def _claims_nothing(self, one: Found, sentence: Span) -> bool:
        """True for what a question only asks or a "we have no" lacks, and for a weekday that means every such day."""
        mood = self._mood(one, sentence)
        if one.kind == "date" and AWAY.search(self.text[: one.start][-40:]):
            return True
        if fold(one.quote) == "one day" and not SOME_DAY.search(self.text[: one.start][-15:]):
            return True
        if one.kind in ("date", "lead_time", "port") and self._is_of_small_talk(one, sentence):
            return True
        if one.kind == "lead_time" and mood is Mood.BEGGED:
            return True
        if one.kind in ("certificate", "technical") and mood is Mood.DENIED and WE.search(sentence.text):
            return True
        if one.kind in ASKS_ONLY and ASKS_FOR.match(sentence.text):
            return True
        if one.kind == "port" and mood in (Mood.OPEN, Mood.THEIRS):
            return True
        if one.kind in ASKS_ONLY and mood in (Mood.ASKED, Mood.BEGGED):
            begin, end = next(self._windows(sentence, one.start - sentence.start))
            return not WE.search(sentence.text[begin:end].replace("tell us", "").replace("let us", ""))
        return (
            one.kind == "date" and " " not in one.quote and RECURRING.search(self.text[: one.start][-40:]) is not None
        )

    def _points_back(self, one: Found, sentence: Span) -> bool:
        """True for "the 80 pumps" and "your 500 m²" in a clause that does and promises nothing."""
        return (
            one.kind == "quantity"
            and POINTS_BACK.search(self.text[: one.start][-14:]) is not None
            and not self._is_bound(one, sentence)
        )

    def _heads_open(self, one: Found, sentence: Span) -> bool:
        """True for a figure that only heads what is denied or open: "As to 90 days, that is not for me to say"."""
        first, *rest = clauses_of(self.speech.masked(sentence)[:LONGEST]) or (None,)
        return (
            first is not None
            and bool(rest)
            and one.end - sentence.start <= first.end
            and len(first.text.split()) <= WORDS_OF_A_HEAD
            and not has_verb(first.text)
            and rest[0].mood not in (Mood.STATED, Mood.HOPED)
        )

    def _is_bound(self, one: Found, sentence: Span) -> bool:
        """True where the clause of a value commits us to more than a property."""
        deeds = find_commitments(self.speech.masked(sentence), self.record.product_words)
        place = one.start - sentence.start
        return any(deed.start <= place < deed.end and deed.topic != "technical" for deed in deeds)

    def _is_of_small_talk(self, one: Found, sentence: Span) -> bool:
        text = self.speech.masked(sentence)
        begin, end = clause_at(text, one.start - sentence.start)
        language = language_of(text)
        return is_idle(normal_form(text[begin:end]), language) or (language != "" and is_idle(text, language))

    def _their_word(self, one: Found) -> Proof | None:
        if one.kind in ("url", "account"):
            return None
        if self.speech.is_quoted(one.start, one.end):
            return Standing.VERIFIED, Source("mail", "their words", one.quote)
        match = next(first_match(one, self.record.theirs, loosely=True), None)
        if match is None and one.first and one.last and (inside := self._named_inside(one)):
            return inside
        if match is None and one.kind == "quantity" and self._is_counted_by_them(one):
            return Standing.VERIFIED, Source("mail", "their words", one.quote)
        if match is None and one.kind == "date" and not DUE.search(self.text[: one.start][-20:]):
            return self._day_of_a_mail(one)
        return (Standing.VERIFIED, match.source) if match else None

    def _named_inside(self, one: Found) -> Proof | None:
        """Their day inside a span we echo: "the middle of August" for 15 August."""
        for statement in self.record.theirs:
            days = [other.value for other in statement.found("date") if isinstance(other.value, date)]
            if any(one.first <= day <= one.last for day in days if one.first and one.last):
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

    def _is_form(self, place: int) -> bool:
        """True inside the signature, below the closing formula and in a salutation."""
        return (
            place in self.signature
            or place >= self.speech.closing
            or self.speech.is_salutation(self.speech.sentence(place))
        )

    # What proves a value of ours ---------------------------------------------------------------------------------

    def _our_word(self, one: Found, sentence: Span) -> Proof | None:
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
        if one.kind in ("date", "lead_time"):
            mine, other = self._families(one, sentence), families_of(told)
            begin, end = clause_at(sentence.text, one.start - sentence.start)
            is_own = language_of(sentence.text) == "zh" or end - begin >= A_LONG_CLAUSE
            around = (mine if is_own else frozenset[str](), families_of(sentence.text))
            same_sample = ("sample" in other) in ["sample" in some for some in around[not is_own :]]
            return (bool(mine & other) or not mine or not other) and same_sample
        is_known = one.kind in ANY_TOPIC or match.source.kind == "register"
        return is_known or shares_topic(sentence.text, f"{told} {match.about}")

    def _families(self, one: Found, sentence: Span) -> frozenset[str]:
        """Return what the clause of a day is about; where it has no word for it, what the one before it is."""
        for begin, end in self._windows(sentence, one.start - sentence.start):
            if found := families_of(sentence.text[begin:end]):
                return found
            if len(sentence.text[begin : one.start - sentence.start].split()) >= A_CLAUSE:
                return frozenset()
        return frozenset()

    def _is_paid_alike(self, one: Found, sentence: Span, match: Statement) -> bool:
        """True unless a percentage is tied to another time or way of payment than on record."""
        if one.kind != "percent":
            return True
        behind = self.text[one.end : sentence.end]
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
        case, before = self.record.case, self.text[max(0, one.start - 60) : one.start]
        if one.value == case.today and (
            UNTIL_NOW.search(before)
            or THEIR_MOVE.search(before)
            or is_negated(sentence.text, one.start - sentence.start)
        ):
            return Standing.VERIFIED, Source("profile", "today")
        if one.value == case.today and TODAY_IS.search(before):
            return Standing.VERIFIED, Source("profile", "today")
        told = NAMED_PAPER.search(before) or (TOLD.search(before[-25:]) and not DUE.search(before))
        told = told or TOLD_BEHIND.match(self.text, one.end)
        if told and (proof := self._day_of_a_mail(one)):
            return proof
        rule = _house_rule(one.value, case)
        if rule and self._promises_an_answer(one, sentence):
            return Standing.HOUSE_RULE, Source("house_rule", rule)
        if _is_lately(one, case.today) and not DUE.search(before) and self._only_tells(one, sentence):
            return Standing.VERIFIED, Source("profile", "today")
        return self._inside_their_time(one) if PROPOSED.search(sentence.text) else None

    def _promises_an_answer(self, one: Found, sentence: Span) -> bool:
        """True when the day is for writing, not for shipping or paying, which may only be what the answer is about."""
        text, place = self.speech.masked(sentence), one.start - sentence.start
        if is_negated(text, place, 12):
            return False
        for begin, end in self._windows(sentence, place):
            writes = [abs(place - verb.start()) for verb in WE_WRITE.finditer(text, begin, end)]
            deeds = [
                abs(place - verb.start())
                for verb in WE_PERFORM.finditer(text, begin, end)
                if not TOPIC_BEFORE.search(text[: verb.start()])
            ]
            if writes or deeds:
                return min(writes, default=len(text) + 1) < min(deeds, default=len(text) + 1)
        return False

    def _only_tells(self, one: Found, sentence: Span) -> bool:
        """True where nothing is done, shipped or paid in the clause: "our accounts department looked today"."""
        text, place = self.speech.masked(sentence), one.start - sentence.start
        begin, end = next(self._windows(sentence, place))
        deeds = find_commitments(text, self.record.product_words)
        return not WE_PERFORM.search(text, begin, end) and all(
            place < deed.start or place >= deed.end for deed in deeds
        )

    def _windows(self, sentence: Span, place: int) -> Iterator[tuple[int, int]]:
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

    def _is_greeting(self, place: int) -> bool:
        sentence = self.speech.sentence(place)
        begin, end = clause_at(sentence.text, place - sentence.start)
        return is_talk_alone(normal_form(sentence.text[begin:end]))

    def _names(self, found: Sequence[Claim]) -> Iterator[Claim]:
        """Yield names inside a sentence ("the Ever Glory", "our Hong Kong account") that stand nowhere on record."""
        known = self.record.names
        for match in CODE.finditer(self.text):
            inside = any(one.start <= match.start() < one.end and one.kind not in ("yes", "technical") for one in found)
            if not inside and not self._is_form(match.start()) and fold(match.group()) not in self.record.written:
                role = self.speech.role(*match.span())
                yield Claim("reference", match.group(), match.start(), match.end(), role, Standing.UNVERIFIED)
        for match in PROPER_NAME.finditer(self.text):
            inside = any(one.start <= match.start() < one.end and one.kind != "yes" for one in found)
            inside = inside or self._is_greeting(match.start())
            if inside or self._is_form(match.start()) or self.speech.is_quoted(*match.span()):
                continue
            if fold(TITLE.sub("", match.group())) not in known and not SERVICES.fullmatch(match.group()):
                role = self.speech.role(*match.span())
                yield Claim("reference", match.group(), match.start(), match.end(), role, Standing.UNVERIFIED)


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


def _claim_of(one: Found, role: Role, proof: Proof | None) -> Claim:
    standing, source = proof or (Standing.UNVERIFIED, None)
    return Claim(one.kind, one.quote, one.start, one.end, role, standing, source)
