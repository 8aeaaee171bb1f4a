"""What a claim may rest on: the sentences of the record, told apart by who said them.

`Record.theirs` is the buyer's word and proves an echo. `Record.ours` is what binds us already: knowledge
passages, entries a person made, our own sent mail that is still valid. Prices are compared row by row in `prices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property, lru_cache
from typing import Any

from mailmate.drafting.matter_values import is_ours
from mailmate.drafting.phrase_tables import FAMILIES, UNIT_NUMBER
from mailmate.drafting.word_tables import NUMBER_WORDS
from mailmate.drafting.wording import content_words, fold, split_sentences
from mailmate.trade.amounts import find_amounts, find_percentages, find_quantities
from mailmate.trade.cases import Case
from mailmate.trade.dates import DateBase, find_dates
from mailmate.trade.drafts import Source
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.found import Found, drop_overlaps
from mailmate.trade.places import find_incoterms, find_ports
from mailmate.trade.readings import Reading
from mailmate.trade.references import find_contacts, find_references
from mailmate.trade.registers import Entry
from mailmate.trade.shipping import find_shipping
from mailmate.trade.specs import find_certificates, find_specs

LONGEST = 20_000
"""Characters of one source that are looked at."""

_WRITTEN = "|".join(word for word in NUMBER_WORDS if word != "a")
_DURATION = re.compile(
    rf"(?<![\w.,/-])(\d{{1,3}}|(?<=within\s)a|(?<=in\s)a|(?<=takes\s)a|{_WRITTEN})(?:\s?(?:-|–|to)\s?(\d{{1,3}}))?[\s-]{{1,2}}"
    r"(working\s|business\s|banking\s|calendar\s|natural\s)?(days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_SPELLED_MONEY = re.compile(
    rf"\b(?:{_WRITTEN}|twenty|thirty|fifty|hundred|thousand)\s(?:us\s)?(?:dollars?|euros?|yuan|pounds?|cents?)\b",
    re.IGNORECASE,
)
"""Money in words: found, and never proven."""
_HAN_UNITS = {
    "天": (1, "days"),
    "周": (7, "days"),
    "星期": (7, "days"),
    "工作日": (1, "working days"),
    "月": (1, "months"),
}
_HAN_DURATION = re.compile(
    r"(?<![\d./-])(\d{1,3})\s?(?:(?:个\s?)?(?=天|周|星期|工作日)|个\s?(?=月))(天|周|星期|工作日|月)"
)
_RHYTHM = re.compile(
    r"\b(?:every|each)\s(?:(?:\d{1,2}|two|three|four|other|second)\s)?(?:\w{3,6}day|days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"(?:it|they|this|these|its|their)\b", re.IGNORECASE)
_VALID_UNTIL = re.compile(r"\bvalid(?:ity)?\b[^.\n]{0,30}\b(?:until|till|to|through|up\sto)\b", re.IGNORECASE)
_NUMBER_KIND = re.compile(r"^(?:ORDER|INVOICE|PO|PI|NO|CONTRACT|LC)+(?=\d)")
_NUMBER_SIGNS = re.compile(r"[^A-Z0-9]")


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
            told.extend(_cut(passage.text, Source("knowledge", passage.source), base))
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
        about = before if _POINTS_BACK.match(span.text) else ""
        yield Statement(span.text, Source(source.kind, source.where, span.text[:240]), base, about=about)
        before = about or span.text


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


def find_kind(kind: str, text: str, base: DateBase) -> tuple[Found, ...]:
    """Return what a text holds of one kind of claim."""
    if kind == "date":
        return _dates(text, base.day.isoformat(), base.country)
    finder = _FINDERS.get(kind)
    return finder(text) if finder else ()


@lru_cache(maxsize=4096)
def _dates(text: str, day: str, country: str) -> tuple[Found, ...]:
    moment = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
    durations = durations_of(text)
    found = find_dates(text, DateBase(moment, country))
    return tuple(one for one in found if all(one.end <= other.start or one.start >= other.end for other in durations))


@lru_cache(maxsize=4096)
def durations_of(text: str) -> tuple[Found, ...]:
    """Return lengths of time ("25 days", "3-4 weeks", "within 2 working days") as claims of kind `lead_time`.

    The value is comparable text: days and weeks in days ("28 days"), working days and months apart.
    """
    found = []
    for match in _DURATION.finditer(text):
        low = match[1].lower()
        number = int(low) if low.isdigit() else NUMBER_WORDS[low]
        unit, kind = match[4].lower().rstrip("s"), (match[3] or "").strip().lower()
        factor = 7 if unit == "week" else 1
        name = "months" if unit == "month" else "working days" if kind in ("working", "business", "banking") else "days"
        upper = f"-{int(match[2]) * factor}" if match[2] else ""
        found.append(Found("lead_time", f"{number * factor}{upper} {name}", match.start(), match.end(), match[0]))
    for match in _HAN_DURATION.finditer(text):
        factor, name = _HAN_UNITS[match[2]]
        found.append(Found("lead_time", f"{int(match[1]) * factor} {name}", match.start(), match.end(), match[0]))
    found += [Found("lead_time", fold(one[0]), one.start(), one.end(), one[0]) for one in _RHYTHM.finditer(text)]
    return tuple(sorted(found, key=lambda one: one.start))


@lru_cache(maxsize=4096)
def _amounts(text: str) -> tuple[Found, ...]:
    spelled = (Found("amount", None, one.start(), one.end(), one[0]) for one in _SPELLED_MONEY.finditer(text))
    return tuple(drop_overlaps([*find_amounts(text, country="US"), *spelled]))


@lru_cache(maxsize=4096)
def _quantities(text: str) -> tuple[Found, ...]:
    return tuple(find_quantities(text))


@lru_cache(maxsize=4096)
def _percentages(text: str) -> tuple[Found, ...]:
    return tuple(find_percentages(text))


@lru_cache(maxsize=4096)
def _incoterms(text: str) -> tuple[Found, ...]:
    return tuple(find_incoterms(text))


@lru_cache(maxsize=4096)
def _ports(text: str) -> tuple[Found, ...]:
    return tuple(find_ports(text))


@lru_cache(maxsize=4096)
def _certificates(text: str) -> tuple[Found, ...]:
    return tuple(find_certificates(text))


@lru_cache(maxsize=4096)
def _specs(text: str) -> tuple[Found, ...]:
    found = [_renamed(one, "technical") for one in find_specs(text)]
    found += [
        Found("technical", match[0], match.start(), match.end(), match[0]) for match in UNIT_NUMBER.finditer(text)
    ]
    return tuple(drop_overlaps(found))


@lru_cache(maxsize=4096)
def _references(text: str) -> tuple[Found, ...]:
    found = [
        *find_references(text),
        *(one for one in contacts_of(text) if one.kind == "phone"),
        *(one for one in find_shipping(text) if one.kind in ("container", "seal", "vessel")),
    ]
    return tuple(_renamed(one, "reference") for one in drop_overlaps(found))


@lru_cache(maxsize=4096)
def contacts_of(text: str) -> tuple[Found, ...]:
    """Return e-mail addresses, links, telephone and account numbers of a text."""
    return tuple(find_contacts(text))


def _renamed(one: Found, kind: str) -> Found:
    return Found(
        kind, one.value, one.start, one.end, one.quote, one.flags, one.alternatives, one.first, one.last, one.kind
    )


_FINDERS = {
    "amount": _amounts,
    "quantity": _quantities,
    "percent": _percentages,
    "lead_time": durations_of,
    "incoterm": _incoterms,
    "port": _ports,
    "certificate": _certificates,
    "reference": _references,
    "technical": _specs,
    "email": contacts_of,
    "url": contacts_of,
    "account": contacts_of,
}
ORDER = (
    "account", "email", "url", "amount", "lead_time", "date", "reference", "certificate", "incoterm", "percent",
    "quantity", "technical", "port",
)  # fmt: skip
"""Kinds with values, in the order that decides where two readings of the same words are equally long."""


def find_values(text: str, base: DateBase) -> list[Found]:
    """Return every value of a text that could be a claim, in text order and without overlaps."""
    found = [one for kind in ORDER for one in find_kind(kind, text, base) if one.kind == kind]
    return drop_overlaps(one for one in found if one.kind != "date" or one.value is not None)


def same_value(claim: Found, other: Found, *, loosely: bool = False) -> bool:
    """True when both mean the same; `loosely` also takes another reading of ambiguous words in `other`."""
    match claim.kind:
        case "reference":
            return number_key(claim) == number_key(other)
        case "incoterm":
            return claim.value == other.value and _places_agree(claim.detail, other.detail)
        case "technical":
            return _spec_key(claim) == _spec_key(other)
        case "certificate" | "email" | "url" | "account":
            return str(claim.value or claim.quote).casefold() == str(other.value or other.quote).casefold()
        case "amount":
            if claim.detail and other.detail and claim.detail != other.detail:
                return False
    if claim.value is not None and claim.value == other.value:
        return (claim.first, claim.last) == (other.first, other.last) or loosely or not claim.first
    return loosely and claim.value is not None and claim.value in other.alternatives


def number_key(one: Found) -> str:
    """Return a document number for comparing: letters and digits only, without the word for its kind."""
    return _NUMBER_KIND.sub("", _NUMBER_SIGNS.sub("", str(one.value or one.quote).upper()))


def _spec_key(one: Found) -> str:
    return re.sub(r"[\s,]", "", str(one.value or one.quote).casefold()).replace("²", "2")


def _places_agree(place: str, other: str) -> bool:
    one, two = (content_words(_port_name(words).casefold()) for words in (place, other))
    return not one or not two or bool(one & two)


def _port_name(words: str) -> str:
    ports = _ports(words)
    return str(ports[0].value) if ports else words


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
