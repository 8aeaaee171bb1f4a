"""What a mail says about a letter of credit and its change: numbers, new dates, changed fields, who pays, answer by.

SWIFT text is read field by field; prose by its words. What a field means for the credit is for `trade.credit.credits`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from mailmate.reading.extract_deadline import is_set_to_us
from mailmate.reading.fact_tables import (
    CREDIT_BANK,
    CREDIT_CHANGED_TAGS,
    CREDIT_CHARGES,
    CREDIT_CODED,
    CREDIT_CURRENT,
    CREDIT_LOADED,
    CREDIT_LOADED_BEHIND,
    CREDIT_MOVED,
    CREDIT_NUMBER,
    CREDIT_NUMBER_ELSEWHERE,
    CREDIT_OTHER_CHANGES,
    CREDIT_PERIOD,
    CREDIT_PERIOD_ELSEWHERE,
    CREDIT_SHIPMENT,
    CREDIT_WILL_CHANGE,
)
from mailmate.reading.grounds import Ground, Grounds, tidy_quote
from mailmate.reading.payment_fact_tables import PAYMENT_CREDIT
from mailmate.reading.roles import TERM_DAYS
from mailmate.trade.credit.credit_terms import place_of
from mailmate.trade.credit.credits import credit_number
from mailmate.trade.credit.swift import SwiftMessage
from mailmate.trade.credit.swift_values import CONFLICT, swift_date, swift_number, swift_period, without_doubles
from mailmate.trade.facts import Change, Fact
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import Phrase
from mailmate.trade.finding.words import fold

_OF_OTHER_THINGS = frozenset({"pay", "start", "ready", "open", "reason", "find"})
"""What a day of a credit's terms may seem to be for: "expiry goes out to 30 October"."""
_OPERATIONS = {"45B", "46B", "47B", "49M", "49N"}
_OPERATION = re.compile(r"^/(ADD|DELETE|REPALL)/", re.MULTILINE)
_OPERATION_NAMES = {"ADD": "add", "DELETE": "delete", "REPALL": "replace_all"}
_EXPIRY = re.compile(
    r"\b(?:expir\w+|validity|valid until|31d|vencimiento|validade|validité|gültig\w*|vade)\b|有效期|到期|效期",
    re.IGNORECASE,
)
_OTHER_CHANGES = {tag: Phrase(f"credit change {tag}", pattern, 0) for tag, _, pattern in CREDIT_OTHER_CHANGES}


def credit_facts(grounds: Grounds) -> Sequence[Fact | None]:
    """Return the facts of a credit or its amendment; SWIFT text first, prose where there is none."""
    facts: list[Fact | None] = []
    for ground in grounds.own:
        for message in ground.swift:
            facts += _swift_facts(ground, message)
    facts += [
        one.as_fact("lc_no", ground.source)
        for ground in grounds.own
        for one in ground.references
        if one.kind == "reference.lc"
    ][:4]
    if not any(fact and fact.name == "changes" for fact in facts):
        facts += _prose_facts(grounds.body)
    body = grounds.body
    facts += [one.as_fact("answer_by") for one in body.dates if is_set_to_us(body, one)][:2]
    facts += [_amendment_number(ground) for ground in (grounds.header, grounds.body)]
    return facts


def credit_numbers(ground: Ground) -> list[Fact]:
    """Return the number of the credit that each SWIFT message of a text names, as `refs.lc`."""
    numbers = []
    for message in ground.swift:
        wanted = _number_tag(ground, message)
        numbers += [
            fact for tag, raw in message.fields if tag == wanted and (fact := _number_fact(ground, "refs.lc", tag, raw))
        ]
    return numbers


def _number_tag(ground: Ground, message: SwiftMessage) -> str:
    """Return the field of a message that holds the credit's number; empty where none does.

    Field 20 of an amendment is the bank's own number, but where neither 23 nor 21 names the credit, or what they hold
    looks like a slip's number and field 20 like a credit's ("7719", "0990IMLC2600045").
    """
    number = credit_number(message)
    tag = next((tag for tag in ("23", "21", "20") if number and (message.get(tag) or "").startswith(number)), "")
    own = (message.get("20") or "").split("\n")[0].strip()
    if tag not in ("", "20") and _SLIP.fullmatch(number) and _CREDIT_LIKE.fullmatch(own):
        named = {str(one.value) for one in ground.references if one.kind == "reference.lc"}
        return tag if number.upper() in named else "20"
    return tag


_SLIP = re.compile(r"\d{2,6}(?:[/-]\d{1,4})?")
_CREDIT_LIKE = re.compile(r"(?=(?:[A-Z/-]{0,8}\d){5})[A-Z0-9/-]{0,8}(?:LC|DC|IM|ILC|IMLC)[A-Z0-9/-]{3,14}")


def _number_fact(ground: Ground, name: str, tag: str, raw: str) -> Fact | None:
    text = _without_name(tag, raw.strip())
    words = _verbatim(ground.text, text)
    if not words or not any(char.isdigit() for char in words):
        return None
    return ground.fact(name, text.splitlines()[0].strip(), words.splitlines()[0])


def speaks_of_credit(grounds: Grounds) -> bool:
    """Tell whether the mail names a credit, by its number or its word, and a day of its terms."""
    body = grounds.body
    named = any(one.kind == "reference.lc" for ground in (body, grounds.header) for one in ground.references)
    if not named and (len(body.dates) < _BOTH_TERMS or not PAYMENT_CREDIT.search(fold(body.text[:_HEAD]))):
        return False
    terms = {_term_of(body, one) for one in body.dates} - {None}
    return bool(terms) if named else len(terms) == _BOTH_TERMS


_BOTH_TERMS = 2


def _swift_facts(ground: Ground, message: SwiftMessage) -> Sequence[Fact | None]:
    number_tag = _number_tag(ground, message)
    facts: list[Fact | None] = []
    for tag, raw in without_doubles(message.fields):
        if CONFLICT in raw:
            continue  # stands twice and otherwise: neither is its value
        text = _without_name(tag, raw.strip())
        words = _verbatim(ground.text, text)
        if not words:
            continue
        if tag == number_tag:
            facts.append(_number_fact(ground, "lc_no", tag, raw))
        facts += _swift_terms(ground, tag, text, words)
        if message.type in {"707", "708"} and tag in CREDIT_CHANGED_TAGS:
            facts.append(ground.fact("changes", Change(tag, None, text, _operation(tag, text)), words))
    return facts


def _without_name(tag: str, text: str) -> str:
    """Take a printed field name off a coded field: "DATE OF ISSUE" above "260609"."""
    lines = text.splitlines()
    coded = tag in {"20", "21", "23", "26E", "30", "31C", "31D", "31E", "32B", "33B", "34B", "39A", "44C", "48"}
    if coded and len(lines) > 1 and not any(char.isdigit() for char in lines[0]):
        return "\n".join(line.strip() for line in lines[1:])
    return text


def _swift_terms(ground: Ground, tag: str, text: str, words: str) -> Sequence[Fact | None]:
    match tag:
        case "44C":
            return [_day_fact(ground, "latest_shipment", text, words)]
        case "31D" | "31E":
            place = place_of(text)
            return [
                _day_fact(ground, "expiry.date", text, words),
                ground.fact("expiry.place", place, words) if place else None,
            ]
        case "48":
            days = swift_period(text)
            return [ground.fact("presentation_days", days, words)] if days is not None else []
        case "26E":
            number = swift_number(text)
            return [ground.fact("amendment_no", str(number), words)] if number is not None else []
        case "71N":
            return [ground.fact("charges_for", text, words)]
        case "52A" | "52D":
            return [ground.fact("banks.issuing", text, words)]
        case _:
            return []


def _verbatim(text: str, value: str) -> str:
    """Return the stretch of `text` that is `value`, line breaks and blanks aside; empty where it is not there."""
    head = value.splitlines()[0].strip()[:60] if value else ""
    if not head:
        return ""
    if value in text:
        return value[:400]
    return head if head in text else ""


def _operation(tag: str, text: str) -> str:
    match = _OPERATION.search(text) if tag in _OPERATIONS else None
    if match:
        return _OPERATION_NAMES[match.group(1)]
    return {"32B": "increase", "33B": "decrease"}.get(tag, "set")


def _day_fact(ground: Ground, name: str, text: str, words: str) -> Fact | None:
    day = swift_date(text)
    return ground.fact(name, day, words) if day else None


def _prose_facts(body: Ground) -> Sequence[Fact | None]:
    named = [(one, _term_of(body, one)) for one in body.dates if isinstance(one.value, date)]
    named = _without_current(body, _moved(body, named))
    facts: list[Fact | None] = []
    for found, term in named:
        if term and _is_new(body, found, named, term):
            facts.append(found.as_fact(term))
            facts.append(_change(body, found, term, _old(body, found, named, term)))
    if not any(term for _, term in named):
        facts += _coded_days(body) or _wanted_loading(body) or _bare_extension(body)
    return [*facts, *_periods(body), *_others(body), *_banks(body)]


def _change(body: Ground, found: Found, term: str, old: str | None) -> Fact | None:
    tag = "44C" if term == "latest_shipment" else "31D"
    return body.fact("changes", Change(tag, old, str(found.value), "set"), _stretch(body, found))


_Named: TypeAlias = list[tuple[Found, str | None]]
"""Days with the term of the credit that each is, if any."""


def _moved(body: Ground, named: _Named) -> _Named:
    """Give the day to which a term moves that term: "shipment until 6 October, we extend it to 28 October"."""
    moved: _Named = []
    last: tuple[Found, str] | None = None
    for found, term in named:
        if last and _is_moved(body, last[0], found):
            moved.remove(last)
            term = last[1]
        moved.append((found, term))
        last = (found, term) if term else None
    return moved


def _is_moved(body: Ground, one: Found, two: Found) -> bool:
    if two.start - one.end > _MOVE_REACH or not isinstance(one.value, date) or not isinstance(two.value, date):
        return False
    between = fold(body.text[one.end : two.start])
    if one.value >= two.value or any(mark.role in _TERMS for mark in TERM_DAYS.marks(between)):
        return False
    return CREDIT_MOVED.search(between) is not None


_MOVE_REACH = 70


def _without_current(body: Ground, named: _Named) -> _Named:
    """Leave out the day a credit has now where a later one takes its place: "it allows shipment until 6 February"."""
    return [
        (found, term)
        for found, term in named
        if not term
        or not CREDIT_CURRENT.search(body.before(found, 70))
        or not any(other == term and str(later.value) > str(found.value) for later, other in named)
    ]


def _coded_days(body: Ground) -> list[Fact | None]:
    """Return the days that a notice writes as the field does: "44C 最迟装运日改为 251130"."""
    facts: list[Fact | None] = []
    for match in CREDIT_CODED.finditer(body.text[:_HEAD]):
        term = "latest_shipment" if match["tag"].upper() == "44C" else "expiry.date"
        facts.append(_day_fact(body, term, match["day"], match["day"]))
    return facts[:4]


_HEAD = 6000


def _wanted_loading(body: Ground) -> list[Fact | None]:
    """Return the only day ahead, where goods are to be loaded on it and the credit changed for that."""
    coming = [one for one in body.dates if body.is_to_come(one) and one.value != body.base.day and not one.flags]
    if len({one.value for one in coming}) != 1 or not CREDIT_WILL_CHANGE.search(fold(body.text[:_HEAD])):
        return []
    found = coming[0]
    behind = body.around(found, before=0, after=24)[len(found.quote) :]
    if not CREDIT_LOADED.search(body.before(found, 40)) and not CREDIT_LOADED_BEHIND.match(behind):
        return []
    return [found.as_fact("latest_shipment"), _change(body, found, "latest_shipment", None)]


_TERMS = {"ship": "latest_shipment", "depart": "latest_shipment", "expiry": "expiry.date"}


def _term_of(body: Ground, found: Found) -> str | None:
    """Tell which term of the credit a day is, by the word nearest to it among those that name terms."""
    if not isinstance(found.value, date) or found.value == body.base.day:
        return None
    role = body.day_role(found)
    if role in _OF_OTHER_THINGS:
        role = body.role(TERM_DAYS, found, body.dates)
    return _TERMS.get(role or "")


def _is_new(body: Ground, found: Found, named: list[tuple[Found, str | None]], term: str) -> bool:
    """Of "from 15 May to 30 May" and "31 August instead of 31 July" only the new day is meant."""
    return not body.is_old(found)


def _old(body: Ground, found: Found, named: list[tuple[Found, str | None]], term: str) -> str | None:
    for other, _ in named:
        if 0 <= found.start - other.end < 30 and body.is_old(other):
            return str(other.value)
        if 0 <= other.start - found.end < 30 and body.is_old(other):
            return str(other.value)
    return None


def _bare_extension(body: Ground) -> Sequence[Fact | None]:
    """Keep "extend to 24 July" as a change of an unnamed field: nobody said which date moves."""
    for found in body.dates:
        if isinstance(found.value, date) and re.search(
            r"\bexten\w+\b[^.;\n]{0,40}$|展期\D{0,6}$|延\D{0,6}$|prorrog\w+[^.;\n]{0,30}$", body.before(found, 50)
        ):
            return [body.fact("changes", Change("", None, str(found.value), "set"), _stretch(body, found))]
    return []


def _stretch(body: Ground, found: Found) -> str:
    """Return the words from the term's name to the day, so that the quote carries both."""
    statement = body.statement_at(found.start)
    if statement is None:
        return found.quote
    before = body.before(found, 60)
    starts = [match.start() for pattern in (CREDIT_SHIPMENT, _EXPIRY) for match in pattern.finditer(before)]
    begin = found.start - (len(before) - max(starts)) if starts else found.start
    return tidy_quote(body.text, begin, found.end) or found.quote


def _periods(body: Ground) -> Sequence[Fact | None]:
    match = body.find(CREDIT_PERIOD) or body.find(CREDIT_PERIOD_ELSEWHERE)
    if not match:
        return []
    named = match.groupdict()
    days = next(named[name] for name in ("days", "days2", "days3") if named.get(name))
    return [
        body.fact("presentation_days", int(days), match.group()),
        body.fact("changes", Change("48", None, days, "set"), match.group()),
    ]


def _others(body: Ground) -> Sequence[Fact | None]:
    facts: list[Fact | None] = []
    for tag, operation, _ in CREDIT_OTHER_CHANGES:
        match = body.find(_OTHER_CHANGES[tag])
        if match:
            facts.append(body.fact("changes", Change(tag, None, match["new"].strip(), operation), match.group()))
    return facts


def _banks(body: Ground) -> Sequence[Fact | None]:
    facts: list[Fact | None] = []
    banks = CREDIT_BANK.finditer(body.text) if body.find(CREDIT_BANK) else ()
    for match in list(banks)[:3]:
        facts.append(body.fact(f"banks.{match['role'].lower()}", " ".join(match["value"].split()), match["value"]))
    charges = body.find(CREDIT_CHARGES)
    if charges:
        words = charges["value"] or charges["v2"]
        facts.append(body.fact("charges_for", " ".join(words.split()), words))
    return facts


def _amendment_number(ground: Ground) -> Fact | None:
    match = ground.find(CREDIT_NUMBER) or ground.find(CREDIT_NUMBER_ELSEWHERE)
    return ground.fact("amendment_no", match["n"] or match.groupdict().get("zh"), match.group()) if match else None
