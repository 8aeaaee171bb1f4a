"""The values a text may claim: amounts, dates, lengths of time, quantities, terms, properties, numbers of papers.

Finders of `trade` under one roof, with what only a letter needs (money in words, lengths of time); and when two
values are the same. What proves a value stands in `evidence` and `price_proofs`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

from mailmate.drafting.phrase_tables import UNIT_NUMBER
from mailmate.drafting.word_tables import NUMBER_WORDS
from mailmate.drafting.wording import content_words, fold
from mailmate.trade.finding.amounts import find_amounts, find_percentages, find_quantities
from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.found import Found, drop_overlaps
from mailmate.trade.finding.places import find_incoterms, find_ports
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.shipping import find_shipping
from mailmate.trade.finding.specs import find_certificates, find_specs

_WRITTEN = "|".join(word for word in NUMBER_WORDS if word != "a")
_DURATION = re.compile(
    rf"(?<![\w.,/-])(\d{{1,3}}|(?<=within\s)a|(?<=in\s)a|(?<=takes\s)a|{_WRITTEN})(?:\s?(?:-|–|to)\s?(\d{{1,3}}))?[\s-]{{1,2}}"
    r"(working\s|business\s|banking\s|calendar\s|natural\s)?(days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_FORTNIGHT = re.compile(r"\b(?:a\s)?fortnight\b", re.IGNORECASE)
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
_SPANISH_DURATION = re.compile(
    r"(?<![\w.,/-])(\d{1,3}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?:\s?(?:-|–|a)\s?(\d{1,3}))?\s"
    r"(d[íi]as?|semanas?|mes(?:es)?)(\s(?:h[áa]biles|laborables))?\b",
    re.IGNORECASE,
)
_SPANISH_NUMBERS = {
    word: number
    for number, words in enumerate("un|una dos tres cuatro cinco seis siete ocho nueve diez".split(), start=1)
    for word in words.split("|")
}
_HAN_NUMBERS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_HAN_DURATION = re.compile(
    r"(?<![\d./第十-])(\d{1,3}|[一两二三四五六七八九十])\s?(?:(?:个\s?)?(?=天|周|星期|工作日)|个\s?(?=月))(天|周|星期|工作日|月)"
)
_RHYTHM = re.compile(
    r"\b(?:every|each)\s(?:(?:\d{1,2}|two|three|four|other|second)\s)?(?:\w{3,6}day|days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_UNIT_LENGTH = 12
_LABELLED = re.compile(r"^[A-Za-z. ]+[: ]\s?\d{1,6}$")
_NUMBER_KIND = re.compile(r"^(?:ORDER|INVOICE|PO|PI|NO|CONTRACT|LC)+(?=\d)")
_NUMBER_SIGNS = re.compile(r"[^A-Z0-9]")


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
    found += [Found("lead_time", "14 days", one.start(), one.end(), one[0]) for one in _FORTNIGHT.finditer(text)]
    for match in _HAN_DURATION.finditer(text):
        factor, name = _HAN_UNITS[match[2]]
        number = _HAN_NUMBERS.get(match[1]) or int(match[1])
        found.append(Found("lead_time", f"{number * factor} {name}", match.start(), match.end(), match[0]))
    for match in _SPANISH_DURATION.finditer(text):
        number = _SPANISH_NUMBERS.get(match[1].lower()) or int(match[1])
        factor = 7 if match[3].lower().startswith("sem") else 1
        name = "months" if match[3].lower().startswith("mes") else "working days" if match[4] else "days"
        upper = f"-{int(match[2]) * factor}" if match[2] else ""
        found.append(Found("lead_time", f"{number * factor}{upper} {name}", match.start(), match.end(), match[0]))
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
    found = [_without_bullet(_renamed(one, "technical"), text) for one in find_specs(text)]
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


def _without_bullet(one: Found, text: str) -> Found:
    """Take the dash of a list off a measure: "- 3 mm grey" is no negative one."""
    if one.quote[:1] not in "-–" or text[: one.start].rstrip(" ")[-1:] not in ("", "\n"):
        return one
    quote = one.quote.lstrip("-– ")
    return replace(one, value=quote, start=one.end - len(quote), quote=quote)


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
    counts = {one.end for one in found if one.kind == "quantity"}
    return drop_overlaps(
        one
        for one in found
        if (one.kind != "date" or one.value is not None)
        and not (one.kind == "reference" and _LABELLED.search(one.quote) and _is_counted(one, text, counts))
    )


def _is_counted(one: Found, text: str, counts: set[int]) -> bool:
    """True where what looks like a paper's number is a quantity: "Minimum order: 100 m²"."""
    return any(one.end < end <= one.end + _UNIT_LENGTH and text[one.end : end].strip() for end in counts)


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
