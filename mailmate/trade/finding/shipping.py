"""Finds what moves the goods: container and seal numbers, vessel and voyage.

Bill of lading numbers are references, ports are places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mailmate.trade.finding.found import Found
from mailmate.trade.finding.shipping_tables import (
    BEHIND_CONTAINER,
    GOODS_SEAL,
    HINT,
    ISO_TYPE,
    MORE_SEALS,
    OF_SHIPMENTS,
    SEAL,
    SEAL_ENDS,
    SEAL_WORDS,
)
from mailmate.trade.finding.words import Words, keep_best, late_pattern, listed, read_words

_CONTAINER = late_pattern(r"[ujz](?<=[a-z]{3}[ujz])[ -]?\d{6}[ -]?/?\d(?![\w])")
"""Begins at the fourth letter, which is rarer than the first."""
_NUMBER = late_pattern(r"[A-Z]{3}[UJZ]\d{7}")
_LETTER_VALUES = {**dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (n for n in range(10, 39) if n % 11), strict=True))}

_VESSEL = late_pattern(
    r"(?:(?<!\w)(?:m/v|mv|m\.v\.|s/s|vessel(?:\s?/\s?voy(?:age)?)?(?:[ ]name)?|ship(?:[ ]name)|"
    r"feeder(?:[ ]vessel)?|mother[ ]vessel|buque|navio|navire|nave|schiff|судно|теплоход|gemi|gemi adı|السفينة|"
    r"الباخرة|سفينة|باخرة)(?![a-z])\.?[ \t]{0,12}:?|"
    r"(?:船名(?:航次)?|本船|船舶|선명|선박명|모선):?)"
    r"[ ]{0,3}[\"“'‘]?(?P<name>[a-z][\w.-]{1,18}(?:[ ][a-z0-9][\w.-]{0,18}){0,4})"
)
_VOYAGE = late_pattern(
    r"(?:(?<!\w)(?:voyage|voy|v|viaje|viagem|viaggio|рейс|sefer|reise|رحلة|الرحلة)(?:[ ]?(?:no|number|#|№|"
    r"رقم)\.?)?[ \t]{0,12}[.:]?|"
    r"(?:航次|航海番号|次航|항차):?)[ ]{0,2}(?P<number>\d{2,5}[a-z]{0,2}|[a-z]{1,3}\d{2,4}[a-z]{0,2}|"
    r"[a-z0-9]{2}\d[a-z0-9]{1,3})(?![\w])"
)
_VOYAGE_BEHIND = late_pattern(
    r"[\"”'’]?[ ]?[/,-]?[ ]?(?:(?:voyage|voy|v)[. ]?(?:no)?[.:]?[ ]?)?(?P<number>\d{2,5}[a-z]{1,2}|"
    r"v?\d{3,4}[nsew])(?![\w])"
)
_VESSEL_WORDS = listed(
    "m mv s vessel ship feeder mother buque navio navire nave schiff судно теплоход gemi السفينة الباخرة سفينة باخرة"
)
_VOYAGE_WORDS = listed("voyage voy v viaje viagem viaggio рейс sefer reise رحلة الرحلة")
_NAMED = (SEAL_WORDS | _VESSEL_WORDS | _VOYAGE_WORDS) - {"m", "s"}
_NAME_ENDS = listed(
    "etd eta voy voyage v will is was has on at in from to and sailed sailing left arrived arriving departed "
    "departing schedule name no the for by with "
    "due delayed delay container b/l bl of our your cutoff cut closing"
)


def is_container_number(text: str) -> bool:
    """Tell whether `text` is a container number with the right check digit (ISO 6346), blanks and dashes allowed."""
    plain = re.sub(r"[ /-]", "", text).upper()
    if not _NUMBER.fullmatch(plain):
        return False
    values = [_LETTER_VALUES[char] if char.isalpha() else int(char) for char in plain[:10]]
    return sum(value << place for place, value in enumerate(values)) % 11 % 10 == int(plain[10])


def find_shipping(text: str) -> list[Found]:
    """Return container and seal numbers, vessels and voyages, kinds `container`, `seal`, `vessel`, `voyage`.

    A container number with a wrong check digit is flagged `bad_check_digit`.
    """
    words = read_words(text)
    found = [*_containers(words)]
    found += list(_seals_of_containers(words, found))
    if _speaks_of_ships(words):
        found.extend(_seals(words))
        found.extend(_vessels(words))
        found.extend(_upper(words, "voyage", *match.span("number")) for match in _said(words, _VOYAGE, _VOYAGE_WORDS))
    return keep_best(found) if found else []


def _speaks_of_ships(words: Words) -> bool:
    """Tell texts that may name a seal, a vessel or a voyage; a single letter alone names none."""
    letters = "m/v" in words.folded or "m.v" in words.folded or "s/s" in words.folded
    named = letters or words.ideographs or not words.present.isdisjoint(_NAMED)
    return named and HINT.search(words.folded) is not None


def _said(words: Words, pattern: re.Pattern[str], triggers: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with one of the triggers, or with a word in Han or Hangul."""
    if words.ideographs:
        return pattern.finditer(words.folded)
    return words.starting(pattern, words.spots(triggers))


def _containers(words: Words) -> Iterator[Found]:
    folded = words.latin
    for match in _CONTAINER.finditer(folded):
        start, end = match.start() - 3, match.end()
        if folded[start - 1 : start].isalnum() or folded[end : end + 2].strip("-")[:1].isdigit():
            continue
        quote = words.text[start:end]
        value = re.sub(r"[ /-]", "", quote).upper()
        good = is_container_number(value)
        if good or quote[:4].isupper():
            yield Found("container", value, start, end, quote, () if good else ("bad_check_digit",))


def _seals(words: Words) -> Iterator[Found]:
    """Find seals behind the word for one, several of them too; a short bare number is one only in talk of shipments."""
    for match in _said(words, SEAL, SEAL_WORDS):
        start, end = match.span("number")
        if is_container_number(match["number"]) or not _is_seal(words, match):
            continue
        yield _upper(words, "seal", start, end)
        while (more := MORE_SEALS.match(words.folded, end)) and SEAL_ENDS.match(words.folded, more.end()):
            if not re.search(r"\d{3}", more["number"]) or is_container_number(more["number"]):
                break
            end = more.end()
            yield _upper(words, "seal", *more.span("number"))


def _is_seal(words: Words, match: re.Match[str]) -> bool:
    """Tell a seal's number from a part of the goods that is called a seal ("shaft seal 550", "seal 500 pcs")."""
    start, end = match.span("number")
    if " " in match["number"]:
        return words.text[start:end].isupper()
    if not match["number"].isdigit() or match["said"] or match["mark"] in (":", "："):
        return True
    if words.text[match.start() : start].rstrip().endswith(("号", "號")):
        return True
    if GOODS_SEAL.search(words.folded, max(0, match.start() - 16), match.start()):
        return False
    if len(match["number"]) > 3 and match["number"][:2] not in ("19", "20"):
        return True
    return SEAL_ENDS.match(words.folded, match.end()) is not None and OF_SHIPMENTS.search(words.folded) is not None


def _seals_of_containers(words: Words, containers: Iterable[Found]) -> Iterator[Found]:
    """Find the seal written behind its container's number: "CSQU3054383/HT99812/40HQ"."""
    for one in containers:
        behind = BEHIND_CONTAINER.match(words.folded, one.end)
        if behind and not ISO_TYPE.fullmatch(behind["number"]):
            yield _upper(words, "seal", *behind.span("number"))


def _vessels(words: Words) -> Iterator[Found]:
    for match in _said(words, _VESSEL, _VESSEL_WORDS):
        start = match.start("name")
        end = _end_of_name(words, start, match.end("name"))
        if end - start < 3:
            continue
        yield _upper(words, "vessel", start, end)
        if voyage := _VOYAGE_BEHIND.match(words.folded, end):
            yield _upper(words, "voyage", *voyage.span("number"))


def _end_of_name(words: Words, start: int, end: int) -> int:
    """Return where a ship's name ends: before a voyage number, a lower-case word, or a word that is no name."""
    kept = start
    for match in re.finditer(r"[^ ]+", words.folded[start:end]):
        written = words.text[start + match.start() : start + match.end()]
        word = match[0].rstrip(".")
        if (
            word in _NAME_ENDS
            or re.fullmatch(r"v?\.?\d{2,5}[a-z]{1,2}|v\.?\d+", word)
            or not (written[0].isupper() or written[0].isdigit())
        ):
            break
        kept = start + match.start() + len(match[0].rstrip(".-"))
        if match[0].endswith("."):
            break
    return kept


def _upper(words: Words, kind: str, start: int, end: int) -> Found:
    quote = words.text[start:end]
    return Found(kind, quote.upper(), start, end, quote)
