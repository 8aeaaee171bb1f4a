"""What a claim may rest on: the sentences of the record, told apart by who said them.

`Record.theirs` is the buyer's word and proves an echo. `Record.ours` is what binds us already: knowledge
passages, entries a person made, our own sent mail that is still valid. Prices are compared row by row in `prices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from mailmate.drafting.bare_numbers import numbers_in
from mailmate.drafting.claim_values import find_kind, same_value
from mailmate.drafting.foreign import language_of
from mailmate.drafting.matter_values import is_ours
from mailmate.drafting.phrase_tables import FAMILIES
from mailmate.drafting.wording import content_words, fold, split_sentences
from mailmate.trade.cases import Case, Passage
from mailmate.trade.drafts import Source
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.found import Found
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.sale.catalogue import properties_of
from mailmate.values import dataclass

MOST_WORDS = 80
"""Words for goods that are looked for."""
_NO_NAMES = frozenset({"and", "with", "for", "the", "per", "from", "our", "your", "not", "all", "inch", "new"})
LONGEST = 20_000
"""Characters of one source that are looked at."""

_POINTS_BACK = re.compile(r"(?:it|they|this|these|its|their)\b", re.IGNORECASE)
_VALID_UNTIL = re.compile(r"\bvalid(?:ity)?\b[^.\n]{0,30}\b(?:until|till|to|through|up\sto)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the record, or one value of an entry or fact, with where it stands."""

    text: str
    source: Source
    base: DateBase
    values: tuple[Found, ...] = ()
    """Values that need no reading: those of entries and facts."""
    about: str = ""
    """The sentence before, where this one only says "it"."""

    def found(self, kind: str) -> tuple[Found, ...]:
        """Return the values of this kind that the statement holds."""
        return tuple(one for one in (*self.values, *find_kind(kind, self.text, self.base)) if one.kind == kind)


@dataclass(frozen=True)
class Record:
    """All a draft may rest on, in statements."""

    case: Case
    reading: Reading

    @cached_property
    def theirs(self) -> tuple[Statement, ...]:
        """What the buyer's side said: this mail, the thread, and what was read from both."""
        mail = self.case.mail
        base = DateBase(mail.date or self.case.now)
        told = [*_cut(f"{mail.subject}\n\n{mail.text}", Source("mail", "this mail"), base)]
        for one in self.case.thread:
            if not one.ours and one.message_id != mail.message_id:
                told.extend(_cut(one.text, Source("mail", f"their mail of {one.date:%Y-%m-%d}"), DateBase(one.date)))
        told.extend(_fact_statement(fact, base) for fact in self.reading.facts)
        told.extend(_entry_statement(entry, "mail") for entry in self.case.entries if not is_ours(entry))
        return tuple(told)

    @cached_property
    def ours(self) -> tuple[Statement, ...]:
        """What may be said as ours, price list rows left out."""
        base = DateBase(self.case.now)
        told: list[Statement] = [*_cut(self.case.me.signature, Source("profile", "signature"), base)]
        for passage in self.case.passages:
            told.extend(_cut_passage(passage, base))
        for entry in self.case.entries:
            if is_ours(entry) and _is_current(entry, self.case.today):
                told.append(_entry_statement(entry, "sent" if entry.ours else "register"))
        for one in self.case.thread:
            if one.ours and not _has_expired(one.text, one.date, self.case.today):
                told.extend(_cut(one.text, Source("sent", f"our mail of {one.date:%Y-%m-%d}"), DateBase(one.date)))
        return tuple(told)

    @cached_property
    def names(self) -> str:
        """All words of either side, folded, for looking a name up."""
        me, case = self.case.me, self.case
        goods = (f"{row.item} {row.description} {row.incoterm}" for row in case.prices)
        people = (f"{one.name} {one.company}" for one in case.contacts.values())
        sender = str(case.mail.sender or "")
        told = (statement.text for statement in self.ours)
        return fold(
            "\n".join((me.name, me.company, me.signature, me.manager, sender, *people, *goods, *told, *self.said))
        )

    @cached_property
    def their_numbers(self) -> frozenset[Decimal]:
        """Every plain number the buyer wrote."""
        return numbers_in("\n".join(self.said))

    @cached_property
    def product_words(self) -> tuple[str, ...]:
        """What the goods of this deal are called by, in the list and in what the buyer asked for."""
        goods = [row.description for row in self.case.prices]
        goods += [str(fact.value) for fact in self.reading.all_facts("product")]
        words = {word for text in goods for word in re.findall(r"[^\W\d_]{3,20}", text.casefold())}
        return tuple(sorted(words - _NO_NAMES))[:MOST_WORDS]

    @cached_property
    def written(self) -> str:
        """All that stands on record, folded, prices and registers included."""
        entries = (f"{entry.quote} {entry.subject} {' '.join(_strings(entry.value))}" for entry in self.case.entries)
        return fold("\n".join((self.names, *entries)))

    @cached_property
    def words_written(self) -> frozenset[str]:
        """All words of the record as they stand, folded."""
        return frozenset(re.findall(r"[^\W_]+", self.written))

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of all words on record, of either side."""
        told = (f"{statement.source.where} {statement.text}" for statement in self.ours)
        return content_words("\n".join((self.names, *told, *self.said))[:LONGEST])

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The buyer's texts, for checking quotations."""
        mail = self.case.mail
        thread = (one.text for one in self.case.thread if not one.ours)
        entries = (entry.quote for entry in self.case.entries if not entry.ours)
        facts = (fact.quote for fact in self.reading.facts)
        return (
            mail.subject,
            mail.text,
            mail.body.new,
            *thread,
            *entries,
            *facts,
            *self.reading.questions,
            *self.reading.evidence,
        )


def _cut(text: str, source: Source, base: DateBase) -> Iterator[Statement]:
    before = ""
    for span in split_sentences(text[:LONGEST]):
        about = before if _POINTS_BACK.match(span.text) or language_of(span.text) else ""
        yield Statement(span.text, Source(source.kind, source.where, span.text[:240]), base, about=about)
        before = f"{about} {span.text}" if language_of(span.text) else about or span.text


def _cut_passage(passage: Passage, base: DateBase) -> Iterator[Statement]:
    """Yield the sentences of a passage, each with its own line as the source; a catalogue row is one statement."""
    if passage.item:
        name, values = properties_of(passage)
        words = f"{name}: {'; '.join(f'{label} {value}' for label, value in values.items())}"
        yield Statement(words, Source("knowledge", passage.where(), words[:240]), base)
        return
    at = 0
    for piece in passage.text.split("\n") if "|" in passage.text else (passage.text,):
        for one in _cut(piece, Source("knowledge", passage.source), base):
            at = max(at, passage.text.find(one.text, at))
            yield replace(one, source=replace(one.source, where=passage.where(at)))


def _fact_statement(fact: Fact, base: DateBase) -> Statement:
    value = Found(_kind_of(fact.value, fact.name), fact.value, 0, 0, fact.quote, first=fact.first, last=fact.last)
    return Statement(fact.quote, Source("mail", fact.source, fact.quote), base, (value,))


def _kind_of(value: object, name: str) -> str:
    match value:
        case Money():
            return "amount"
        case Quantity():
            return "quantity"
        case date():
            return "date"
        case Decimal():
            return "percent"
    return {
        "destination_port": "port",
        "certificates": "certificate",
        "specs": "technical",
    }.get(name, "reference" if name.startswith("refs.") or name.endswith(("_no", "_ref")) else "text")


def _entry_statement(entry: Entry, kind: str) -> Statement:
    words = " ".join([entry.quote, entry.subject, *_strings(entry.value)])
    source = Source(kind, f"{entry.register} {entry.kind} of {entry.at:%Y-%m-%d}", entry.quote[:240])
    return Statement(f"{entry.register} {words}", source, DateBase(entry.at), tuple(_values(entry.value)))


def _strings(value: Mapping[str, Any]) -> Iterator[str]:
    for name, item in value.items():
        if isinstance(item, Mapping):
            continue
        for one in item if isinstance(item, list | tuple) else (item,):
            if isinstance(one, str | int) and not isinstance(one, bool):
                yield f"{name.replace('_', ' ')} {one}"


def _values(value: Mapping[str, Any]) -> Iterator[Found]:
    """Yield money, quantities and days of an entry's JSON value, whatever they are called."""
    for item in value.values():
        for one in item if isinstance(item, list | tuple) else (item,):
            if (read := _read_value(one)) is not None:
                yield Found(_kind_of(read, ""), read, 0, 0, str(one))


def _read_value(item: Any) -> Money | Quantity | date | None:
    try:
        if isinstance(item, Mapping) and "currency" in item:
            return Money(Decimal(str(item["amount"])), item["currency"])
        if isinstance(item, Mapping) and "unit" in item:
            return Quantity(Decimal(str(item["value"])), str(item["unit"]))
        if isinstance(item, str) and len(item) == 10:
            return date.fromisoformat(item)
    except (ValueError, InvalidOperation, KeyError):
        return None
    return None


def _is_current(entry: Entry, today: date) -> bool:
    until = entry.value.get("valid_until")
    try:
        return not isinstance(until, str) or date.fromisoformat(until) >= today
    except ValueError:
        return True


def _has_expired(text: str, sent: datetime, today: date) -> bool:
    """True when a sent mail says until when it holds, and that day has passed."""
    match = _VALID_UNTIL.search(text)
    if not match:
        return False
    days = [one.value for one in find_kind("date", text[match.end() : match.end() + 60], DateBase(sent))]
    return any(isinstance(day, date) and day < today for day in days[:1])


def families_of(text: str) -> frozenset[str]:
    """Return what a sentence about days is about: shipping, paying, answering…"""
    return frozenset(name for name, pattern in FAMILIES.items() if pattern.search(text))


def shares_topic(sentence: str, other: str) -> bool:
    """True when two sentences have a word of meaning in common besides their numbers."""
    common = content_words(sentence) & content_words(other)
    return any(not any(sign.isdigit() for sign in word) for word in common)


def first_match(claim: Found, statements: Iterable[Statement], *, loosely: bool = False) -> Iterator[Statement]:
    """Yield the statements that hold the claim's value."""
    for statement in statements:
        if any(same_value(claim, other, loosely=loosely) for other in statement.found(claim.kind)):
            yield statement
