"""Finds Incoterms with their named place, sea ports and countries; tells a domain's country.

Names are looked up in `place_tables`; no place is guessed from a word that is not there, save the named
place of an Incoterm, which is kept as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mailmate.trade.finding.found import Found
from mailmate.trade.finding.place_tables import (
    COUNTRY_ROWS,
    DOMAIN_COUNTRIES,
    GENERIC_COUNTRY_DOMAINS,
    INCOTERMS_2020,
    OLD_INCOTERMS,
    PORT_ROWS,
    PORT_ROWS_ELSEWHERE,
)
from mailmate.trade.finding.words import Words, either, fold, keep_best, late_pattern, listed, read_words
from mailmate.values import dataclass

_LETTERS = late_pattern(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Name:
    """One spelling of a place, folded."""

    spelling: str
    value: str
    country: str
    doubtful: bool
    """Also an everyday word, a person or short letters: needs capitals and, for a port, a neighbour that speaks."""
    letters: bool
    """Short for something: all in capitals."""


def _rows(table: str, *, by_country: bool) -> Iterator[_Name]:
    for row in table.strip().splitlines():
        country, _, names = row.partition(" ")
        spellings = names.split("|")
        canonical = spellings[0].rstrip("!")
        for spelling in spellings:
            plain = spelling.rstrip("!")
            yield _Name(fold(plain), country if by_country else canonical, country, spelling != plain, plain.isupper())


def _first_word(spelling: str) -> str:
    """Return the letters before the first blank, mark or figure."""
    return spelling if spelling.isalpha() else _NO_LETTER.split(spelling, maxsplit=1)[0]


_NO_LETTER = re.compile(r"[^\w]|\d")


class _Gazetteer:
    """Names found by their first word; Han names by one pattern."""

    def __init__(self, names: Iterable[_Name]) -> None:
        self.by_first: dict[str, list[_Name]] = {}
        self.han: dict[str, _Name] = {}
        for name in names:
            if name.spelling[0] > "\u3000":
                self.han[name.spelling] = name
            else:
                self.by_first.setdefault(_first_word(name.spelling), []).append(name)
        for names_here in self.by_first.values():
            names_here.sort(key=lambda name: -len(name.spelling))
        self.triggers = frozenset(self.by_first)
        self.han_pattern = late_pattern(lambda: either(self.han))

    def at(self, words: Words, spot: int) -> tuple[_Name, int] | None:
        """Return the longest name that begins at `spot`, and its end."""
        folded = words.latin
        first = _LETTERS.match(folded, spot)
        for name in self.by_first.get(first[0], ()) if first else ():
            end = spot + len(name.spelling)
            if folded.startswith(name.spelling, spot) and not folded[end : end + 1].isalnum():
                return name, end
        return None

    def all(self, words: Words) -> Iterator[tuple[_Name, int, int]]:
        for spot in words.spots(self.triggers):
            if hit := self.at(words, spot):
                yield hit[0], spot, hit[1]
        if words.ideographs:
            for match in self.han_pattern.finditer(words.folded):
                yield self.han[match[0]], match.start(), match.end()


_PORTS = _Gazetteer([*_rows(PORT_ROWS, by_country=False), *_rows(PORT_ROWS_ELSEWHERE, by_country=False)])
_COUNTRIES = _Gazetteer(_rows(COUNTRY_ROWS, by_country=True))

_RULES = {rule.lower(): rule for rule in (*INCOTERMS_2020, *OLD_INCOTERMS)}
_WRITTEN_RULES = _RULES | {
    "c&f": "CFR",
    "cnf": "CFR",
    "c & f": "CFR",
    "c and f": "CFR",
    "c+f": "CFR",
    "ex works": "EXW",
    "ex-works": "EXW",
    "ex work": "EXW",
    "exworks": "EXW",
    "ex factory": "EXW",
}
_RULE_TRIGGERS = frozenset({*_RULES, "cnf", "c", "ex", "exworks"})
_RULE = late_pattern(lambda: rf"(?<![\w&/.-]){either(_WRITTEN_RULES)}(?![\w&-])")
_LINK = late_pattern(
    r"[ \t]{0,2}(?:[:,(\-]|\s?=)?[ \t]{0,2}(?:(?:price|prices|terms?|basis|base|value|cost|offer|quotation|quote|"
    r"delivery|delivered|incoterms?®?\s?(?:2020|2010)?|to|at|for|in|from|the|main|port|ports|of|sea|puerto|porto|"
    r"hafen|порт|порта|ميناء|limanı|de|di)\s{1,2}){0,4}"
)
_PLACE_WORD = r"[A-Z\u00c0-\u00de\u0410-\u042f][\w'’.-]{1,20}"
_WRITTEN_PLACE = late_pattern(
    rf"(?:Port of )?{_PLACE_WORD}(?: (?:de |al |el )?{_PLACE_WORD}){{0,3}}(?:, ?{_PLACE_WORD}(?: {_PLACE_WORD})?)?"
)
_PORT_BEHIND = late_pattern(r"\s(?:sea\s?)?port\b")
_COUNTRY_BEHIND = late_pattern(r",?\s{1,2}")
_VERSION = late_pattern(
    r"[\s,()]{0,3}(?:incoterms?[®™]?\s?(?:\(r\)\s?)?(?P<year>20[012]\d)|\(?(?P<plain>2020|2010)\)?(?!\w))"
)
_NEVER_A_PLACE = late_pattern(
    r"(?:incoterms?|usd|eur|us\$|price|total|per|as|and|or|terms?|please|we|our|with|by|sea|air|dear|best|regards|"
    r"payment|delivery|qty|unit|term|value|shipment|t/t|l/c|for|in|at|цена|срок|оплата|просим|поставка|доставка|условия|валюта)\b",
    re.IGNORECASE,
)
_LOWER_NEEDS_PLACE = frozenset({"fca", "cpt", "cip", "dap", "dpu", "cnf"})
_PLACE_NEEDED = frozenset({"dat", "des", "deq", "daf", "fas", "c and f", "c & f", "c+f", "cip", "dap", "cpt"})
_FLAT_RATE = late_pattern(r"\s?\d")


def find_incoterms(text: str) -> list[Found]:
    """Return the Incoterms rules in `text`; `detail` is the named place as written.

    A rule of an old edition is flagged `outdated`. The edition, where stated, stands as a flag (`version_2020`).
    """
    words = read_words(text)
    found: list[Found] = []
    for match in words.near(_RULE, words.spots(_RULE_TRIGGERS), 2, 14):
        if one := _incoterm(words, match):
            found.append(one)
    return keep_best(found) if found else []


def _incoterm(words: Words, match: re.Match[str]) -> Found | None:
    start, end = match.span()
    written = " ".join(match[0].split())
    shouted = words.text[start:end].isupper() or written.startswith("ex")
    place = _place_behind(words, end, known_only=not shouted)
    if not shouted and (
        written in ("fas", "dat", "des", "deq", "daf") or (written in _LOWER_NEEDS_PLACE and place is None)
    ):
        return None
    if (
        written in _PLACE_NEEDED
        and place is None
        and not re.match(r"\s?(?:price|terms?|basis|[,.;:)/]|$)", words.folded[end : end + 8])
    ):
        return None
    if _FLAT_RATE.match(words.folded, end) and written in ("dap", "cip", "des", "cpt"):
        return None
    rule = _WRITTEN_RULES[written]
    flags: tuple[str, ...] = ("outdated",) if rule in OLD_INCOTERMS or (rule == "CFR" and written != "cfr") else ()
    finish = place[1] if place else end
    if version := _VERSION.match(words.folded, finish):
        flags = (*flags, f"version_{version['year'] or version['plain']}")
    detail = words.text[place[0] : place[1]] if place else ""
    return Found("incoterm", rule, start, finish, words.text[start:finish], flags, detail=" ".join(detail.split()))


def _place_behind(words: Words, end: int, *, known_only: bool) -> tuple[int, int] | None:
    """Return where the named place behind a rule begins and ends."""
    link = _LINK.match(words.folded, end)
    start = link.end() if link else end
    if start == end and not words.folded[end : end + 1] > "\u3000":
        return None
    if "\n\n" in words.folded[end:start]:
        return None
    if han := _PORTS.han_pattern.match(words.folded, start) or _COUNTRIES.han_pattern.match(words.folded, start):
        return start, han.end() + (words.folded[han.end() : han.end() + 1] == "港")
    hit = _PORTS.at(words, start) or _COUNTRIES.at(words, start)
    if hit is None:
        match = None if known_only else _WRITTEN_PLACE.match(words.text, start)
        if match is None or _NEVER_A_PLACE.match(match[0]) or match[0].split()[0].lower() in _RULES:
            return None
        return start, _trim_place(match)
    finish = hit[1]
    if port := _PORT_BEHIND.match(words.folded, finish):
        finish = port.end()
    gap = _COUNTRY_BEHIND.match(words.folded, finish)
    if gap and (country := _COUNTRIES.at(words, gap.end())):
        finish = country[1]
    return start, finish


def _trim_place(match: re.Match[str]) -> int:
    """End a written place before a word that is none ("FOB Yuyao Payment by T/T")."""
    end = match.start()
    for word in re.finditer(r"[^\s,]+", match[0]):
        if _NEVER_A_PLACE.fullmatch(word[0].rstrip(".")):
            break
        end = match.start() + word.end()
        if word[0].endswith(".") and len(word[0]) > 4:
            return end - 1
    return end


_COMPANY_BEHIND = late_pattern(
    r"\)?(?:[ ]+[A-Z&][\w&.-]*){0,3}?[ ]+(?:C[Oo]\b|Co\.|Ltd|LTD|LLC|GmbH|GMBH|Inc\b|S\.A\.|Trading|TRADING|Road|"
    r"Rd\b|ROAD|Street|St\.|Ave|District|Province|University|Bank|BANK|"
    r"Company|Corp|Industr|Machinery|Import|IMPORT|Imp\.|International|Branch|Office|Sub-?branch)"
)
_PORT_BEFORE = late_pattern(
    r"(?<!\w)(?:port\sof|port|ports|seaport|pol|pod|destination|discharge|loading|from|to|via|at|in|of|exw|fca|"
    r"cpt|cip|dap|dpu|ddp|fas|fob|cfr|cif|puerto|porto|puerto\sde|porto\sde|port\sde|porto\sdi|hafen|destino|hasta|"
    r"até|para|nach|"
    r"en|em)[ :,]{1,3}(?:the\s)?(?:port\s(?:of\s)?|puerto\sde\s|porto\sde\s)?$"
)


def find_ports(text: str) -> list[Found]:
    """Return the sea ports named in `text`: value the English name, `detail` its country (alpha-2)."""
    words = read_words(text)
    found: list[Found] = []
    for name, start, end in _PORTS.all(words):
        if name.spelling[0] < "\u3000" and not _is_port(words, name, start, end):
            continue
        found.append(Found("port", name.value, start, end, text[start:end], detail=name.country))
    return keep_best(found)


def _is_port(words: Words, name: _Name, start: int, end: int) -> bool:
    written = words.text[start:end]
    if _COMPANY_BEHIND.match(words.text, end):
        return False
    if name.doubtful:
        if not written[0].isupper():
            return False
        gap = _COUNTRY_BEHIND.match(words.folded, end)
        country = _COUNTRIES.at(words, gap.end()) if gap else None
        before = _PORT_BEFORE.search(words.folded, max(0, start - 24), start)
        named = before is not None and not before[0].startswith(("in", "at", "of", "to", "from", "via"))
        return (
            bool(_PORT_BEHIND.match(words.folded, end))
            or (country is not None and country[0].country == name.country)
            or named
        )
    return not (len(name.spelling) < 5 and written.islower())


_US_IN_MONEY = late_pattern(r"\s?(?:\$|dollars?\b)")
_COUNTRY_NOT_BEFORE = late_pattern(r"(?<!\w)new[ -]$")


def find_countries(text: str) -> list[Found]:
    """Return the countries named in `text`, value alpha-2; short and everyday names only in capitals."""
    words = read_words(text)
    found: list[Found] = []
    for name, start, end in _COUNTRIES.all(words):
        written = text[start:end]
        if name.doubtful and not (written.isupper() if name.letters else written[0].isupper()):
            continue
        if name.value == "US" and _US_IN_MONEY.match(words.folded, end):
            continue
        if _COUNTRY_NOT_BEFORE.search(words.folded, max(0, start - 5), start):
            continue
        found.append(Found("country", name.value, start, end, written))
    return keep_best(found)


_KNOWN_COUNTRIES = frozenset(name.country for names in _COUNTRIES.by_first.values() for name in names)
_SECOND_LEVEL = listed("com co net org gov edu ac gob go or ne")


def country_of_domain(domain: str) -> str:
    """Return the country (alpha-2) a mail domain's ending tells, or the empty string for generic endings."""
    labels = domain.strip().strip(".").lower().split(".")
    last = labels[-1]
    if last in GENERIC_COUNTRY_DOMAINS and not (len(labels) > 2 and labels[-2] in _SECOND_LEVEL):
        return ""
    if last in DOMAIN_COUNTRIES:
        return DOMAIN_COUNTRIES[last]
    return last.upper() if last.upper() in _KNOWN_COUNTRIES else ""
