"""Letters of credit: what a credit says, how amendments change it, and which terms count (DOMAIN handbook 7).

Entries of register `credits`. Read from SWIFT text: `issue` and `amendment`, value `{"type", "tags": [[tag, text]],
"lc_no", "amendment_no"}`. Read from words: `requested`, `refused`, `announced`, value `{"stage", "changes", "lc_no",
…}`. Done by a person only: `accepted` and `rejected`, value `{"amendment_no", "lc_no", "tags": what the amendment
said then}`; silence accepts nothing (UCP 600 art. 10(c),(f)). Effective terms are the issue and what we accepted;
proposed terms are those and what is pending. The checks stand in `credit_checks`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mailmate.trade.credit.credit_amendments import (
    AMENDMENTS,
    Amendment,
    Fault,
    amendment_faults,
    apply_amendment,
    credit_number,
    print_amount,
    read_amendment,
)
from mailmate.trade.credit.credit_terms import Terms, last_presentation
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.swift_parts import continue_message
from mailmate.trade.credit.swift_values import swift_number, without_doubles
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry

__all__ = [
    "AMENDMENTS",
    "Amendment",
    "Fault",
    "Terms",
    "amendment_faults",
    "amendments",
    "apply_amendment",
    "by_credit",
    "credit_number",
    "effective",
    "is_cancelled",
    "issued",
    "last_presentation",
    "message_of",
    "missing_amendments",
    "print_amount",
    "proposed",
    "read_amendment",
    "read_credit",
    "rival_issues",
    "verdict_on",
]  # fmt: skip

ISSUES = frozenset({"700", "701", "705", "710", "711", "720", "721"})
_DECISIONS = ("accepted", "rejected")


def read_credit(message: SwiftMessage) -> Terms:
    """Return the terms an issuing message states."""
    return Terms(without_doubles(message.fields), credit_number(message))


def by_credit(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Group entries by folded credit number, in order of time; those that name none stand under the empty one."""
    grouped: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda one: (one.at, one.entry_id or 0)):
        grouped.setdefault(_number_of(entry), []).append(entry)
    return {number: tuple(group) for number, group in grouped.items()}


def _number_of(entry: Entry) -> str:
    return fold_number(str(entry.value.get("lc_no") or entry.subject or ""))


def effective(entries: Sequence[Entry]) -> Terms | None:
    """Return the terms that count now: the credit as issued and every amendment a person accepted.

    `entries` are those of one credit; without an issue there are no terms. Amendments of another number are left out.
    """
    return _merge(entries, pending=False)


def proposed(entries: Sequence[Entry]) -> Terms | None:
    """Return the terms as they would be with every pending amendment: neither accepted nor rejected."""
    return _merge(entries, pending=True)


def _merge(entries: Sequence[Entry], *, pending: bool) -> Terms | None:
    terms = issued(entries)
    if terms is None:
        return None
    for amendment in amendments(entries):
        verdict = verdict_on(amendment, entries)
        if verdict == "accepted" or (pending and verdict == "pending"):
            # Read anew, so that old texts and an expiry's place are those the amendment met.
            terms = apply_amendment(terms, _reread(amendment, terms))
    return terms


def _reread(amendment: Amendment, terms: Terms) -> Amendment:
    return read_amendment(SwiftMessage("707", amendment.fields), terms)


def issued(entries: Sequence[Entry]) -> Terms | None:
    """Return the terms as issued, joined with the further parts (MT701) of the same number.

    The message that came first stands; one that came later takes its place only where it says all that the first said
    and more. What else says otherwise is told by `rival_issues`: no mail changes the terms by itself.
    """
    first = _first_issue(entries)
    if first is None:
        return None
    message = message_of(first)
    for part in sorted(entries, key=lambda one: one.at):
        if part.kind == "issue" and _is_part(part) and _number_of(part) == _number_of(first):
            message = continue_message(message, message_of(part))
    return read_credit(message)


def rival_issues(entries: Sequence[Entry]) -> list[tuple[Entry, tuple[str, ...]]]:
    """Return the messages that state the same credit otherwise than the one that stands, each with what differs."""
    first = _first_issue(entries)
    if first is None:
        return []
    ours, found = _told(first), []
    for one in entries:
        if one.kind == "issue" and not _is_part(one) and one is not first:
            theirs = _told(one)
            differing = tuple(tag for tag in theirs if tag in ours and theirs[tag] != ours[tag])
            found += [(one, differing)] if differing else []
    return found


def _first_issue(entries: Sequence[Entry]) -> Entry | None:
    """Return the message whose terms stand: the first to come, or a later one that says all of it and more."""
    issues = [one for one in entries if one.kind == "issue" and not _is_part(one)]
    issues.sort(key=lambda one: (one.entry_id or 0, one.at))
    first: Entry | None = None
    for one in issues:
        if first is None or _told(first).items() <= _told(one).items():
            first = one
    return first


def _is_part(entry: Entry) -> bool:
    return entry.value.get("type") in ("701", "711", "721")


def _told(entry: Entry) -> dict[str, str]:
    """Return the fields of a message as they are compared: without marks, breaks and the message's own numbers."""
    fields = message_of(entry).fields
    return {tag: fold_number(text) for tag, text in fields if tag not in ("27", "20", "21") and fold_number(text)}


def missing_amendments(found: Iterable[Amendment]) -> tuple[int, ...]:
    """Return the numbers below the highest that no amendment bears: one was never seen (field 26E)."""
    numbers = {one.number for one in found if one.number is not None}
    return tuple(number for number in range(1, max(numbers, default=0)) if number not in numbers)[:20]


def is_cancelled(entries: Sequence[Entry]) -> bool:
    """Tell whether a person accepted an amendment that cancels the credit."""
    return any(one.cancels and verdict_on(one, entries) == "accepted" for one in amendments(entries))


def message_of(entry: Entry) -> SwiftMessage:
    """Return the SWIFT message an `issue` or `amendment` entry carries."""
    tags = entry.value.get("tags") or ()
    return SwiftMessage(str(entry.value.get("type") or ""), tuple((str(tag), str(text)) for tag, text in tags))


def amendments(entries: Sequence[Entry]) -> tuple[Amendment, ...]:
    """Return the amendments of the issued credit in the order they apply: by number, then by day.

    What a person decided on stays as it was then: a message of the same number that says more or otherwise is another
    amendment, and waits.
    """
    terms = issued(entries)
    number = terms.number if terms else ""
    verdicts = (one for one in entries if one.kind in _DECISIONS and one.by == "person")
    decided = [fields for one in verdicts if (fields := _fields_decided(one))]
    found: dict[object, Amendment] = {}
    for entry in sorted(entries, key=lambda one: one.at):
        if entry.kind == "amendment":
            amendment = _reread(Amendment("", None, None, (), message_of(entry).fields), Terms())
            key: object = amendment.number if amendment.number is not None else amendment.fields
            if whole := next((one for one in decided if _is_within(amendment.fields, one)), None):
                key, amendment = whole, _reread(Amendment("", None, None, (), whole), Terms())
            if not number or fold_number(amendment.credit_number) in ("", number):
                found[key] = _joined(found.get(key), amendment)
    return tuple(sorted(found.values(), key=lambda one: (one.number or 0, one.day or date.min)))


def _fields_decided(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the fields of the amendment as they stood when a person decided on it; empty where nobody noted them."""
    return tuple((str(tag), str(text)) for tag, text in entry.value.get("tags") or ())


def _is_within(part: Sequence[tuple[str, str]], whole: Sequence[tuple[str, str]]) -> bool:
    return {one for one in part if one[0] != "27"} <= set(whole)


def _joined(first: Amendment | None, second: Amendment) -> Amendment:
    """Join two parts of one amendment (27: 1/2, 2/2); the same part read twice stays one."""
    if first is None or set(second.fields) <= set(first.fields):
        return first or second
    extra = tuple(one for one in second.fields if one not in first.fields and one[0] != "27")
    return _reread(Amendment("", None, None, (), first.fields + extra), Terms())


def verdict_on(amendment: Amendment, entries: Iterable[Entry]) -> str:
    """Return what a person decided last about an amendment: `accepted`, `rejected`, or `pending`."""
    verdict = "pending"
    for entry in sorted(entries, key=lambda one: one.at):
        if entry.kind in _DECISIONS and entry.by == "person" and _is_about(entry, amendment):
            verdict = entry.kind
    return verdict


def _is_about(entry: Entry, amendment: Amendment) -> bool:
    credit, theirs = _number_of(entry), fold_number(amendment.credit_number)
    same_number = swift_number(str(entry.value.get("amendment_no") or "")) == amendment.number
    fields = _fields_decided(entry)
    return same_number and (not fields or fields == amendment.fields) and (not credit or not theirs or credit == theirs)
