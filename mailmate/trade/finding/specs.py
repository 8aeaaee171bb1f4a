"""Finds technical statements (sizes, grades, ratings) and the certificates a buyer may ask for.

A specification is kept as its words: what "DN50 PN16" means for a product is the product's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.trade.finding.found import Found
from mailmate.trade.finding.spec_tables import CERTIFICATE_HEADS, CERTIFICATES, CODE_WORDS, MEASURES
from mailmate.trade.finding.words import Words, ahead_of, either, first_words, keep_best, late_pattern, read_words

_SIZE_UNIT = r"(?:mm|cm|μm|µm|um|micron|microns|inch|inches|in|\"|″|”|m|ft)"
_NUMBER = r"\d{1,6}(?:[.,]\d{1,4})?(?:/\d{1,2})?"
_BY = r"\s?[x×*]\s?"
_MEASURE = either(MEASURES)
_DIMENSIONS = late_pattern(rf"{_NUMBER}\s?{_SIZE_UNIT}?(?:{_BY}{_NUMBER}\s?{_SIZE_UNIT}?){{1,3}}(?![\w']|\.\d)")
_MEASURED = late_pattern(
    rf"\d{{1,6}}(?:[.,]\d{{1,4}})?(?:\s?(?:-|~|to|/)\s?-?\d{{1,6}}(?:[.,]\d{{1,4}})?)?\s?{_MEASURE}(?![\w²³/])"
)
_SIGN_BEFORE = late_pattern(r"(?:±|\+/-|[≥≤<>~]|(?<![\w])-)\s?$")
_CODED = late_pattern(
    r"(?<![\w-])(?:(?:dn|pn|nps|sch|ip|ik|ral|pantone|ansi|asme|astm|aisi|din|en|bs|jis|gb/t|gb|api|awwa|sae|iec|"
    r"ul|nema|uns|ss|sus|q|s|class|grade|gr\.?|type|model|hs\s?code|cas)[ -]?)"
    r"(?:no\.?\s?)?(?=[a-z]{0,3}[ -]?\d)[a-z]{0,3}[ -]?\d[\w.-]{0,14}(?![\w])"
)
_JOINED_ONLY = frozenset({"q", "s", "ik", "en", "bs", "ul", "ip", "gb", "ss", "type", "class", "model"})
_BOLT = late_pattern(r"M\d{1,2}(?:[.,]\d)?(?:\s?[x×*]\s?\d{1,3}(?:[.,]\d{1,2})?){0,2}(?!\w)")
_INCHES = late_pattern(r"\d{1,2}(?:[ -]\d{1,2}/\d{1,2}|/\d{1,2})?\s?(?:\"|'')(?!\w)")
_SIZED_DIGIT = late_pattern(r"\d\s?[x×*]\s?\d")


def find_specs(text: str) -> list[Found]:
    """Return the technical statements of `text`, kind `spec`; the value is the words, white space folded."""
    words = read_words(text)
    found: list[Found] = []
    spots = words.spots(CODE_WORDS)
    for match in words.starting(_CODED, words.beside_numbers(spots, 0, 34)):
        found.extend(_coded(words, match))
    for start, end in _near_digits(words):
        found.append(_spec(words, start, end))
    return keep_best(found) if found else []


def _near_digits(words: Words) -> Iterator[tuple[int, int]]:
    folded = words.folded
    if _SIZED_DIGIT.search(folded):
        for match in _DIMENSIONS.finditer(folded):
            if not _is_inside(folded, match.start()) and _is_dimension(match[0]):
                yield match.span()
    signed = _MEASURE_SIGNS.search(folded) is not None
    if signed or words.present & _MEASURE_WORDS:
        numbers = words.figures if signed else ahead_of(words.spots(_MEASURE_WORDS), words.figures, 40)
        for match in words.starting(_MEASURED, numbers, mixed=signed):
            sign = _SIGN_BEFORE.search(folded, max(0, match.start() - 4), match.start())
            if (sign or not _is_inside(folded, match.start())) and not _is_other(words, match):
                yield sign.start() if sign else match.start(), match.end()
    if '"' in folded or "''" in folded:
        for match in _INCHES.finditer(folded):
            if not _is_inside(folded, match.start()) and not _closes_a_quotation(folded, match.end() - 1):
                yield match.span()
    for match in _BOLT.finditer(words.text):
        if not _is_inside(folded, match.start()):
            yield match.span()


def _closes_a_quotation(folded: str, end: int) -> bool:
    """Tell the end of "we need 20" from two inches: an open quotation mark stands before it on its line."""
    return folded[max(0, end - 80) : end].rpartition("\n")[2].count('"') % 2 == 1


def _is_dimension(written: str) -> bool:
    """Tell "30 x 40 cm" and "1 x 2 x 3" from a sum like "2 x 500"."""
    return len(re.findall(r"[x×*]", written)) > 1 or re.search(r"[a-zμµ\"″”]", written.replace("x", " ")) is not None


def _is_inside(folded: str, start: int) -> bool:
    """Tell whether what begins at `start` is the tail of a longer word or number, or a number led by zero."""
    before = folded[start - 1 : start]
    led_by_zero = folded[start] == "0" and folded[start + 1 : start + 2].isdigit()
    return before.isalnum() or before in tuple(".,/-_") or led_by_zero


_MEASURE_WORDS = first_words(MEASURES)
_MEASURE_SIGNS = late_pattern("[″”°℃℉毫厘伏瓦度]")
_NEEDS_CAPITAL = frozenset({"v", "a", "w", "ah", "ma", "mw", "hb"})


def _is_other(words: Words, match: re.Match[str]) -> bool:
    """Tell "a 5 a day" from five amperes: one-letter units are written in capitals."""
    unit = re.search(r"[^\d\s.,]+$", match[0])
    if words.folded[match.end() : match.end() + 1] == ":":
        return True
    if unit is None or unit[0] not in _NEEDS_CAPITAL:
        return False
    return words.text[match.end() - len(unit[0]) : match.end()].islower()


def _coded(words: Words, match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    while words.folded[end - 1] in ".-":
        end -= 1
    head = re.match(r"[a-z/.]+", match[0])
    name = head[0].strip(".").split("/")[0] if head else ""
    written = words.text[start:end]
    if name not in CODE_WORDS:
        return
    if name in _JOINED_ONLY and not written[: len(name)].isupper():
        return
    if name in ("q", "s") and (not written[len(name) : len(name) + 1].isdigit() or sum(map(str.isdigit, written)) < 3):
        return
    yield _spec(words, start, end)


def _spec(words: Words, start: int, end: int) -> Found:
    quote = words.text[start:end]
    return Found("spec", " ".join(quote.split()), start, end, quote)


_CERTIFICATE = late_pattern(
    lambda: (
        r"(?<![\w.])(?:"
        + "|".join(f"(?P<c{number}>{pattern})" for number, (_, pattern) in enumerate(CERTIFICATES))
        + r")(?!\w)"
    )
)
_NUMBERED = frozenset({"ISO", "NSF"})
"""Names that mean a standard only with the number behind them."""
_SHOUTED = frozenset({"CE", "UL", "GS", "CB", "KC", "BIS", "NOM", "GRS", "EAC", "ETL", "REACH", "COC", "TDS", "PSE"})
_HAN_CERTIFICATE = late_pattern("[证書书]|报告|认证|증명")


def find_certificates(text: str) -> list[Found]:
    """Return the certificates named in `text`, kind `certificate`; the value is the usual English name."""
    words = read_words(text)
    spots = words.spots(CERTIFICATE_HEADS)
    if words.ideographs and _HAN_CERTIFICATE.search(words.folded):
        matches: Iterator[re.Match[str]] = _CERTIFICATE.finditer(words.folded)
    else:
        matches = words.starting(_CERTIFICATE, spots)
    found: list[Found] = []
    for match in matches:
        name = CERTIFICATES[int((match.lastgroup or "c0")[1:])][0]
        start, end = match.span()
        quote = text[start:end]
        if (name in _SHOUTED and quote.islower()) or (name.startswith("Form ") and quote[-1].islower()):
            continue
        value = " ".join(quote.upper().replace("-", " ").split()) if name in _NUMBERED else name
        if value.startswith("ISO") and value[3:4].isdigit():
            value = "ISO " + value[3:]
        found.append(Found("certificate", value, start, end, quote))
    return keep_best(found)
