"""An amendment of a credit: what it changes, how it is applied to terms, and what cannot be applied (handbook 7.2).

Only what it mentions changes; 32B adds and 33B subtracts, narratives change by /ADD/, /DELETE/ and /REPALL/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal

from mailmate.trade.credit.credit_terms import ISSUER_FIELDS, Terms, place_of
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.swift_values import settled, swift_amount, swift_date, swift_number, without_doubles
from mailmate.trade.facts import Change, Money
from mailmate.trade.finding.wording import fold_number
from mailmate.values import dataclass

AMENDMENTS = frozenset({"707", "708"})

_EITHER_OR = (
    ("44C", "44D"), ("41A", "41D"), ("42A", "42D"), ("51A", "51D"), ("53A", "53D"), ("57A", "57B", "57D"),
    ("58A", "58D"), ("71B", "71D"), ("78", "78D", "78K"),
)  # fmt: skip
"""Fields of which a credit has one: setting one takes the others of its set away."""
_TENORS = (frozenset({"42C", "42A", "42D"}), frozenset({"42M"}), frozenset({"42P"}))
"""One of 42C with 42a, 42M and 42P stands: setting one takes the other two away."""
_WHOLE_GROUPS = ("50", "59")
"""Parties whose fields an amendment replaces as a whole (release 2026 splits them)."""
_NARRATIVES = {"45B": "45A", "46B": "46A", "47B": "47A", "49M": "49G", "49N": "49H"}
_ABOUT_THE_MESSAGE = frozenset(
    {"27", "20", "21", "23", "23S", "26E", "30", "31C", "22A", "52A", "52D", "50B", "50E", "50I", "50M", "50U", "50W"}
) | {"71N", "72", "72Z", "79", "79Z"}
_MARKED_ITEM, _ITEM_MARKED = re.compile(r"(?m)^[ \t]*\+"), re.compile(r"\s*(?:\+|\d{1,2}[.)])")
_SECTION = re.compile(r"(?m)^[ \t]*/(ADD|DELETE|REPALL)/[ \t]*")
_BARE_ITEM = re.compile(r"\A[ \t+*-]*(?:\d{1,2}[.)])?[ \t]*")
_ITEM_BEFORE = re.compile(r"(?:\A|\n)[ \t+*-]*(?:\d{1,2}[.)])?[ \t]*\Z")
"""The beginning of an item: words to delete that open one are meant before the same words inside another."""
_LONGEST_MARK = 24
_NOT_YET = re.compile(r"\bdetails to follow\b", re.I)
_CANCELS = re.compile(r"\bcancel", re.I)


@dataclass(frozen=True, slots=True)
class Amendment:
    """One amendment: what it changes and what it says of itself."""

    credit_number: str
    """Of the issuing bank, as written."""
    number: int | None
    """Field 26E."""
    day: date | None
    changes: tuple[Change, ...]
    fields: tuple[tuple[str, str], ...] = field(default=())
    operative: bool = True
    """False for "details to follow" (UCP 600 art. 11(a))."""
    cancels: bool = False
    """True where it would cancel the credit, which needs our consent like any amendment."""
    charges_for: str | None = None
    """Field 71N: APPL, BENE or OTHR."""
    text: str = ""
    """Free text of field 79, as before November 2018."""


def credit_number(message: SwiftMessage) -> str:
    """Return the issuing bank's credit number: 23 or 21 of an amendment, 21 of MT710 and MT720, else 20."""
    third_bank = message.type in ("710", "711", "720", "721")
    tags = ["23", "21", "20"] if message.type in AMENDMENTS else ["21", "20"] if third_bank else ["20"]
    texts = ((message.get(tag) or "").split("\n")[0].strip() for tag in tags)
    return next((text for text in texts if text and fold_number(text) not in ("NONREF", "NONE", "UNKNOWN")), "")


def read_amendment(message: SwiftMessage, terms: Terms | None = None) -> Amendment:
    """Return what an amending message changes; with the `terms` before it each change shows the old text too."""
    free_text = "\n".join(text for tag, text in message.fields if tag in ("79", "79Z"))
    notes = "\n".join(text for tag, text in message.fields if tag in ("72", "72Z", "79", "79Z"))
    return Amendment(
        credit_number=credit_number(message),
        number=swift_number(message.get("26E") or ""),
        day=settled(swift_date, message.get("30")),
        changes=tuple(_changes(without_doubles(message.fields), terms or Terms())),
        fields=message.fields,
        operative=not _NOT_YET.search(notes),
        cancels="23S" in message.tags or bool(_CANCELS.match(free_text.strip())),
        charges_for=message.get("71N"),
        text=free_text,
    )


def _changes(fields: Sequence[tuple[str, str]], terms: Terms) -> Iterable[Change]:
    for tag, text in fields:
        if tag in _ABOUT_THE_MESSAGE:
            continue
        if tag in _NARRATIVES:
            yield from _narrative_changes(_NARRATIVES[tag], text, terms)
        elif tag == "32B":
            yield Change("32B", terms.get("32B"), text, "increase")
        elif tag == "33B":
            yield Change("32B", terms.get("32B"), text, "decrease")
        elif tag == "34B":
            if not {"32B", "33B"} & {one for one, _ in fields}:
                yield Change("32B", terms.get("32B"), text, "set")
        elif tag == "31E":
            yield Change("31D", terms.get("31D"), f"{text} {terms.expiry_place or ''}".strip(), "set")
        else:
            yield Change(tag, terms.get(tag), text, "set")


def _narrative_changes(tag: str, text: str, terms: Terms) -> Iterable[Change]:
    """Yield the sections of a narrative field in their order; text without a code is taken as added."""
    pieces = _SECTION.split(text)
    if lead := pieces[0].strip():
        yield Change(tag, terms.get(tag), lead, "add")
    for code, words in zip(pieces[1::2], pieces[2::2], strict=True):
        words = words.strip()
        if code == "DELETE":
            yield Change(tag, words, None, "delete")
        else:
            yield Change(tag, terms.get(tag), words, "add" if code == "ADD" else "replace_all")


def apply_amendment(terms: Terms, amendment: Amendment) -> Terms:
    """Return the terms as the amendment makes them; what it does not mention stays (DOMAIN handbook 7.2).

    A change that cannot be applied (text to delete is not there, another currency) changes nothing and is told by
    `amendment_faults`. One that is not yet operative, or speaks of another credit, changes nothing at all.
    """
    if not amendment.operative or amendment.cancels or not _same_credit(terms, amendment):
        return terms
    terms = _without_groups(terms, amendment)
    for change in amendment.changes:
        terms = _apply(terms, change)
    return terms


def _without_groups(terms: Terms, amendment: Amendment) -> Terms:
    """Take away the old name and address of a party the amendment names anew: it replaces the group whole."""
    new = {change.tag[:2] for change in amendment.changes if change.tag[:2] in _WHOLE_GROUPS}
    return terms.with_fields([(tag, None) for tag, _ in terms.fields if tag[:2] in new and tag not in ISSUER_FIELDS])


def _same_credit(terms: Terms, amendment: Amendment) -> bool:
    theirs = fold_number(amendment.credit_number)
    return not terms.number or not theirs or terms.number == theirs


def _apply(terms: Terms, change: Change) -> Terms:
    tag, new = change.tag, change.new or ""
    match change.op:
        case "increase" | "decrease":
            return terms.with_fields([(tag, _moved_amount(terms, new, change.op))])
        case "add":
            return terms.with_fields([(tag, _added(terms.get(tag), new))])
        case "delete":
            return terms.with_fields([(tag, _without(terms.get(tag), change.old or ""))])
        case _:
            return _set(terms, tag, new)


def _added(before: str | None, new: str) -> str:
    """Return a narrative with what is added to it: an item of its own among items, marked as they are."""
    if before and new and _MARKED_ITEM.search(before) and not _ITEM_MARKED.match(new):
        new = f"+{new}"
    return "\n".join(part for part in (before, new) if part)


def _set(terms: Terms, tag: str, new: str) -> Terms:
    """Set a field, and take away those that cannot stand beside it."""
    others = {one for group in _EITHER_OR if tag in group for one in group} - {tag}
    if tenor := next((group for group in _TENORS if tag in group), None):
        others |= frozenset().union(*_TENORS) - tenor
    if tag == "31D" and terms.expiry_place and swift_date(new) and place_of(new) is None:
        new = f"{new} {terms.expiry_place}"
    return terms.with_fields([(tag, new), *((one, None) for one in others)])


def _moved_amount(terms: Terms, text: str, op: str) -> str | None:
    before, by = terms.amount, settled(swift_amount, text)
    if before is None or by is None or before.currency != by.currency:
        return terms.get("32B")
    return print_amount(Money(before.amount + (by.amount if op == "increase" else -by.amount), before.currency))


def print_amount(money: Money) -> str:
    """Return money as SWIFT writes it, with the mandatory decimal comma: `USD48000,`."""
    whole, _, part = f"{money.amount:f}".partition(".")
    return f"{money.currency or ''}{whole},{part if Decimal(part or 0) else ''}"


def _without(text: str | None, words: str) -> str | None:
    """Return a narrative without `words`, white space folded for finding them; unchanged where they are not there."""
    pattern = _folded_pattern(words)
    if text is None or pattern is None:
        return text
    matches = list(pattern.finditer(text))
    whole = (one for one in matches if _ITEM_BEFORE.search(text, max(0, one.start() - _LONGEST_MARK), one.start()))
    match = next(whole, matches[0] if matches else None)
    rest = text if match is None else text[: match.start()] + text[match.end() :]
    return "\n".join(line for line in rest.split("\n") if not _BARE_ITEM.fullmatch(line)) or None


def _folded_pattern(words: str) -> re.Pattern[str] | None:
    """Return a pattern for `words` whatever their white space and the mark of their item ("+", "+2)")."""
    parts = [re.escape(part) for part in _BARE_ITEM.sub("", words, count=1).split()[:2_000]]
    return re.compile(r"\s+".join(parts), re.I) if parts else None


@dataclass(frozen=True, slots=True)
class Fault:
    """A change that could not be applied. `kind`: `delete_not_found`, `both_ways`, `currency`, `credit`."""

    kind: str
    change: Change | None = None


def amendment_faults(terms: Terms, amendment: Amendment) -> tuple[Fault, ...]:
    """Return what is wrong with an amendment as such, against the terms before it."""
    found: list[Fault] = []
    if not _same_credit(terms, amendment):
        found.append(Fault("credit"))
    if {"32B", "33B"} <= {tag for tag, _ in amendment.fields}:
        found.append(Fault("both_ways"))
    for change in amendment.changes:
        if change.op == "delete" and not _holds(terms.get(change.tag), change.old or ""):
            found.append(Fault("delete_not_found", change))
        by = settled(swift_amount, change.new) if change.tag == "32B" else None
        if by and terms.amount and by.currency != terms.amount.currency:
            found.append(Fault("currency", change))
        terms = _apply(terms, change)
    return tuple(found)


def _holds(text: str | None, words: str) -> bool:
    pattern = _folded_pattern(words)
    return pattern is not None and pattern.search(text or "") is not None
