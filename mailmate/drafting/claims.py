"""Finds what a draft claims, and says of each claim whose word it is and what proves it.

A claim is an echo or ours (`roles`); what proves it stands in `claim_proofs`. The buyer's own figure proves an echo
only: confirmed as ours it stays unverified, even where it stands in the thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from mailmate.drafting.bare_numbers import find_bare_numbers
from mailmate.drafting.claim_proofs import ClaimProofs, Proof
from mailmate.drafting.claim_tables import (
    ACRONYM,
    ASKS_FOR,
    ASKS_ONLY,
    AWAY,
    CODE,
    COMMON_ACRONYMS,
    DAMAGED,
    DUE,
    EVERY,
    HERE_BEHIND,
    NAME_FIRST,
    NOT_THERE,
    OF_SEASON,
    OF_THEM,
    OF_YOU,
    PAGES,
    POINTS_BACK,
    SHOULD_BE,
    SINGLE,
    SOME_DAY,
    TAKES_LONG,
    TELLS,
    TOPIC_FIRST,
    TURNS_DOWN,
    WE,
)
from mailmate.drafting.claim_values import find_values
from mailmate.drafting.clauses import (
    LONGEST,
    clause_at,
    clauses_of,
    has_verb,
    is_supposed,
    mood_at,
)
from mailmate.drafting.evidence import Record
from mailmate.drafting.foreign import language_of
from mailmate.drafting.judge import IDLE, OPEN, STATES, Verdict, judge
from mailmate.drafting.mood_tables import MORE_THAN, Mood
from mailmate.drafting.payment_tables import SERVICES
from mailmate.drafting.phrase_tables import (
    FIRST_PERSON,
    LOOKING_BACK,
    PRICE_TO_COME,
    PROPER_NAME,
    RECURRING,
    TITLE,
    WE_PERFORM,
    WE_WRITE,
)
from mailmate.drafting.price_proofs import PriceProofs
from mailmate.drafting.reckoned import Reckoned
from mailmate.drafting.roles import Speech, join_said
from mailmate.drafting.statements import find_statements
from mailmate.drafting.wording import Span, content_words, fold
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Claim, Role, Source, Standing
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.found import Found
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Reading
from mailmate.values import dataclass

RECKONED = frozenset({"amount", "quantity", "percent", "lead_time"})
LOOSE = frozenset({"date", "lead_time", "port", "quantity"})
"""Kinds of figures that small talk is full of."""
TAKES_OVER = re.compile(
    r"\b(?:planned|booked|reserved|set aside|scheduled|agreed|fixed|guaranteed|confirmed)\b", re.IGNORECASE
)
"""Makes their figure ours."""
EVERYDAY_UNITS = frozenset({"pcs", "kg"})
"""Units of which small talk is told as well: children, and what they weigh."""
WITH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WORDS_OF_A_HEAD = 6
"""Words of a clause that may only head the next one."""


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
    def proofs(self) -> ClaimProofs:
        return ClaimProofs(self.speech, self.record, self.prices)

    @cached_property
    def signature(self) -> range:
        """Where our own signature stands in the text."""
        signature = self.record.case.me.signature.strip()
        begin = self.text.rfind(signature) if signature else -1
        return range(begin, begin + len(signature)) if begin >= 0 else range(0)

    def claims(self, where: str) -> tuple[Claim, ...]:
        case = self.record.case
        values = find_values(self.text, DateBase(case.now, case.me.country))
        figures = [(one, claim) for one in values if (claim := self._claim(one)) is not None]
        bare = find_bare_numbers(self.text, values)
        figures += [(one, claim) for one in bare if (claim := self._bare(one)) is not None]
        found = [claim for _, claim in self._reckoned(figures)]
        found.extend(find_statements(self.speech, self.record, self.prices, self.signature, tuple(found)))
        found.extend(self._names(found))
        return tuple(replace(claim, where=where) for claim in sorted(found, key=lambda one: (one.start, one.end)))

    def _reckoned(self, figures: list[tuple[Found, Claim]]) -> list[tuple[Found, Claim]]:
        """Prove what follows from proven figures: twice, since a part is counted of a sum that is counted."""
        for _ in range(2):
            known = Reckoned(self.record, self.prices, tuple(figures))
            told = [(one, self._follows(one, claim, known)) for one, claim in figures]
            if told == figures:
                break
            figures = told
        return figures

    def _follows(self, one: Found, claim: Claim, known: Reckoned) -> Claim:
        if claim.standing is not Standing.UNVERIFIED or one.kind not in RECKONED:
            return claim
        source = known.prove(one, self.speech.sentence(one.start))
        return replace(claim, role=Role.OURS, standing=Standing.VERIFIED, source=source) if source else claim

    def _claim(self, one: Found) -> Claim | None:
        """Judge one value, or return None where it claims nothing."""
        if one.start in self.signature and one.kind != "account":
            return _claim_of(one, Role.OURS, (Standing.VERIFIED, Source("profile", "signature")))
        sentence = self.speech.sentence(one.start)
        role = self.speech.role(one.start, one.end)
        if one.kind in ("incoterm", "port") and PRICE_TO_COME.search(sentence.text):
            role = Role.ECHO
        if role is Role.ECHO and (proof := self.proofs.their_word(one)):
            return _claim_of(one, role, proof)
        if proof := self.proofs.our_word(one, sentence):
            return _claim_of(one, Role.OURS, proof)
        if role is Role.OURS and self._leaves_open(one, sentence) and (proof := self.proofs.their_word(one)):
            return _claim_of(one, Role.ECHO, proof)
        return None if self._claims_nothing(one, sentence) else _claim_of(one, role, None)

    def _mood(self, one: Found, sentence: Span) -> Mood:
        return mood_at(self.speech.masked(sentence), one.start - sentence.start)

    def _leaves_open(self, one: Found, sentence: Span) -> bool:
        """True where a figure is denied, told as theirs or still being checked: then it may be their figure."""
        mood = self._mood(one, sentence)
        if LOOKING_BACK.search(sentence.text) and not language_of(sentence.text):
            return False
        takes_over = WE.search(sentence.text) or TAKES_OVER.search(sentence.text)
        if one.kind in LOOSE and judge(self.speech.masked(sentence)).binds < (IDLE if takes_over else OPEN):
            return True
        if self.text[: one.start].endswith("based on "):
            return True
        if TOPIC_FIRST.match(sentence.text) and WE_WRITE.search(sentence.text, one.end - sentence.start):
            return True
        if self._is_reported(one, sentence) or self._points_back(one, sentence) or self._heads_open(one, sentence):
            return True
        if mood is Mood.ASKED and (one.kind in ("quantity", "date") or len(sentence.text.split()) <= WORDS_OF_A_HEAD):
            return True
        if TURNS_DOWN.search(sentence.text) or TURNS_DOWN.match(self.text[sentence.end : sentence.end + 30].strip()):
            return True
        if mood is Mood.BEGGED and not TELLS.match(sentence.text):
            return True
        return mood in (Mood.DENIED, Mood.THEIRS, Mood.OPEN) and not MORE_THAN.search(fold(sentence.text))

    def _is_reported(self, one: Found, sentence: Span) -> bool:
        """True for a count told back in answer to a complaint, where the clause does and promises nothing."""
        reading, place = self.record.reading, one.start - sentence.start
        is_spelled = not any(sign.isdigit() for sign in one.quote)
        complains = Intent.QUALITY_COMPLAINT in (reading.intent, *reading.also) or DAMAGED.search(sentence.text)
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
        if self._is_of_small_talk(one, sentence):
            return None
        if PAGES.match(self.text, one.end) or (one.kind == "quantity" and self._is_asked_of_them(sentence)):
            return None
        if proof := self.proofs.bare_proof(one, sentence):
            return _claim_of(one, Role.OURS, proof)
        return _claim_of(one, role, None)

    def _claims_nothing(self, one: Found, sentence: Span) -> bool:
        """True for what a question only asks or a "we have no" lacks, and for a weekday that means every such day."""
        mood = self._mood(one, sentence)
        if one.kind == "date" and AWAY.search(self.text[: one.start][-40:]):
            return True
        if one.kind == "date" and SHOULD_BE.search(self.text[: one.start][-30:]) and is_supposed(sentence.text, 0):
            return True
        if one.kind == "date" and OF_SEASON.search(self.text[: one.start][-30:]):
            return True
        if one.kind == "date" and HERE_BEHIND.match(self.text, one.end):
            return True
        if one.kind == "quantity" and SINGLE.match(one.quote) and not self._is_bound(one, sentence):
            return True
        asks_you = mood is Mood.ASKED and OF_YOU.search(sentence.text) and not WE.search(sentence.text)
        if one.kind == "date" and (asks_you or is_supposed(self.speech.masked(sentence), one.start - sentence.start)):
            return True
        is_general = TAKES_LONG.match(sentence.text)
        if one.kind == "lead_time" and is_general and not WE.search(sentence.text):
            return True
        if fold(one.quote) == "one day" and not SOME_DAY.search(self.text[: one.start][-15:]):
            return True
        if one.kind in LOOSE and self._is_of_small_talk(one, sentence):
            return True
        if one.kind == "lead_time" and mood is Mood.BEGGED:
            return True
        if one.kind == "lead_time" and EVERY.match(one.quote) and not WE_PERFORM.search(sentence.text):
            return True
        if one.kind == "quantity" and self._is_asked_of_them(sentence):
            return True
        if one.kind in ("certificate", "technical") and mood is Mood.DENIED and WE.search(sentence.text):
            return True
        if one.kind in ASKS_ONLY and ASKS_FOR.match(sentence.text):
            return True
        if one.kind == "port" and mood in (Mood.OPEN, Mood.THEIRS):
            return True
        if one.kind in ASKS_ONLY and mood in (Mood.ASKED, Mood.BEGGED):
            begin, end = next(self.proofs.windows(sentence, one.start - sentence.start))
            return not WE.search(sentence.text[begin:end].replace("tell us", "").replace("let us", ""))
        return (
            one.kind == "date" and " " not in one.quote and RECURRING.search(self.text[: one.start][-40:]) is not None
        )

    def _is_asked_of_them(self, sentence: Span) -> bool:
        """True for an item of a list whose opening line says what we need of them."""
        lead = self.speech.lead(sentence)
        return lead is not None and OF_THEM.search(lead.text) is not None

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
        told = self._told(one, sentence)
        return told.binds >= STATES and told.act != "fact"

    def _told(self, one: Found, sentence: Span) -> Verdict:
        """Return what the clause of a value does."""
        text = self.speech.masked(sentence)
        begin, end = clause_at(text, one.start - sentence.start)
        return judge(text[begin:end].strip())

    def _is_of_small_talk(self, one: Found, sentence: Span) -> bool:
        text = self.speech.masked(sentence)
        begin, end = clause_at(text, one.start - sentence.start)
        if NOT_THERE.search(text, begin, end):
            return True
        if self._is_of_trade(one):
            return False
        if one.kind == "date" and not any(sign.isdigit() for sign in one.quote):
            is_due = DUE.search(text[: one.start - sentence.start]) or WE_PERFORM.search(text)
            return not is_due and judge(text).binds < IDLE
        is_work = WE_WRITE.search(text) or WE_PERFORM.search(text)
        return not is_work and judge(text).binds < IDLE

    def _is_of_trade(self, one: Found) -> bool:
        """True for what no small talk holds: a day with its year, and a count in the unit of our list."""
        if one.kind == "date":
            return WITH_YEAR.search(one.quote) is not None
        units = {row.unit for row in self.prices.rows} - EVERYDAY_UNITS
        return one.kind == "quantity" and isinstance(one.value, Quantity) and one.value.unit in units

    def _is_form(self, place: int) -> bool:
        """True inside the signature, below the closing formula and in a salutation."""
        return (
            place in self.signature
            or place >= self.speech.closing
            or self.speech.is_salutation(self.speech.sentence(place))
        )

    def _is_greeting(self, place: int) -> bool:
        sentence = self.speech.sentence(place)
        begin, end = clause_at(sentence.text, place - sentence.start)
        return judge(sentence.text[begin:end].strip()).binds < IDLE

    def _names(self, found: Sequence[Claim]) -> Iterator[Claim]:
        """Yield names inside a sentence ("the Ever Glory", "our Hong Kong account") that stand nowhere on record."""
        known = self.record.names
        for match in CODE.finditer(self.text):
            inside = any(one.start <= match.start() < one.end and one.kind not in ("yes", "technical") for one in found)
            if not inside and not self._is_form(match.start()) and fold(match.group()) not in self.record.written:
                role = self.speech.role(*match.span())
                yield Claim("reference", match.group(), match.start(), match.end(), role, Standing.UNVERIFIED)
        for match in ACRONYM.finditer(self.text):
            inside = any(
                one.start < match.end() and match.start() < one.end and one.kind not in ("yes", "technical")
                for one in found
            )
            if (
                inside
                or self._is_form(match.start())
                or match[0] in COMMON_ACRONYMS
                or fold(match[0]) in self.record.words_written
            ):
                continue
            sentence = self.speech.sentence(match.start())
            if mood_at(self.speech.masked(sentence), match.start() - sentence.start) in (Mood.STATED, Mood.HOPED):
                yield Claim("certificate", match[0], match.start(), match.end(), Role.OURS, Standing.UNVERIFIED)
        for match in (*PROPER_NAME.finditer(self.text), *NAME_FIRST.finditer(self.text)):
            inside = any(one.start <= match.start() < one.end and one.kind != "yes" for one in found)
            inside = inside or self._is_greeting(match.start())
            if inside or self._is_form(match.start()) or self.speech.is_quoted(*match.span()):
                continue
            if not content_words(match.group().split()[0]):
                continue
            is_known = fold(TITLE.sub("", match.group())) in known or fold(match.group().partition(" ")[2]) in known
            if not is_known and not SERVICES.fullmatch(match.group()):
                role = self.speech.role(*match.span())
                yield Claim("reference", match.group(), match.start(), match.end(), role, Standing.UNVERIFIED)


def _claim_of(one: Found, role: Role, proof: Proof | None) -> Claim:
    standing, source = proof or (Standing.UNVERIFIED, None)
    return Claim(one.kind, one.quote, one.start, one.end, role, standing, source)
