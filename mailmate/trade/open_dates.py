"""Finds words that speak of time but name no day: "soon", "after inspection", "30 days after B/L date".

They are found with the value None, so that a promise is never given a day its writer did not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.trade.date_rules import DateBase, Resolved
from mailmate.trade.date_tables import HOLIDAYS, NUMBER_WORDS, TIME_UNITS, VAGUE
from mailmate.trade.found import Found
from mailmate.trade.words import Words, either, last_words

_VAGUE_TRIGGERS = last_words(VAGUE) | last_words(HOLIDAYS)
_VAGUE = re.compile(
    rf"(?<!\w)(?:(?P<vague>{either(VAGUE)})|(?P<holiday>(?:after|before|during)\s{either(HOLIDAYS)}))(?![\w])(?!\s(?:as|you|we)\b)"
)
_POLITE = re.compile(r"(?:from\syou|get\swell|see\syou|hear\sback|your?\sreply|as)\s{1,2}$")

_EVENTS = (
    r"receipt|receiving|receive|inspection|arrival|approval|delivery|shipment|loading|unloading|installation|commissioning|"
    r"testing|test|tests|customs|clearance|checking|check|signing|signature|confirmation|confirming|completion|discharge|"
    r"discussion|meeting|presentation|acceptance|production|sampling|sample|samples|goods|documents|docs|cargo|container|"
    r"containers|payment|deposit|balance|b/l|bl|bill\sof\slading|copy|copies|telex\srelease|l/c|lc|invoice|packing|getting|"
    r"we\s\w{2,12}|you\s\w{2,12}|they\s\w{2,12}|i\s\w{2,12}|bank\s\w{2,12}|sight|dispatch|visit|fair|audit|license|licence"
)
_FILLER = r"(?:the|our|your|their|its|final|full|a|an|satisfactory|successful|original|scanned|copy|copies|of|shipping|all|goods)"
_CONDITION = re.compile(
    rf"(?<![\w-])(?P<condition>(?:after|upon|once|as\ssoon\sas|immediately\safter|against|subject\sto|only\safter|when|on|before|prior\sto)"
    rf"\s{{1,3}}(?:{_FILLER}\s{{1,2}}){{0,4}}(?:{_EVENTS})(?!\w)(?P<rest>(?:[ \t]{{1,2}}(?!(?:by|within|and|but|please|if|then|or|will|next|tomorrow|today|as)\b)[\w/'-]{{1,20}}){{0,5}}))"
)
_ON_IS_ENOUGH = re.compile(
    r"(?:on)\s{1,3}(?:(?:the|our|your)\s{1,2})?(?:receipt|arrival|completion|approval|presentation|delivery|acceptance|confirmation|inspection)\b"
)
_WEAK_CONDITION = re.compile(r"(?:when|once)\s{1,3}(?:can|could|will|would|did|do|are|is|again|more)")
_CONDITION_TRIGGERS = frozenset(
    {"after", "upon", "once", "soon", "against", "subject", "when", "on", "before", "prior"}
)
_STOP = re.compile(r"\s(?:on|in|at|for|to|we|you|i|it|this|that|which|is|are|was|were|until|from)$|\s\d[\w/-]*$")

_FORMULA = re.compile(
    rf"(?<![\w./-])(?:within\s|in\s)?(?P<count>\d{{1,3}}(?:\s?-\s?\d{{1,3}})?|{either(NUMBER_WORDS)})\s?-?\s?(?P<unit>{either(TIME_UNITS)})(?!\w)'?,?\s{{1,2}}"
    rf"(?P<anchor>(?:of|after|from|upon|since|following|before|prior\sto|against|after\sthe|a\spartir\sde|nach|après|depuis|desde|после|с)\s{{1,2}}"
    rf"(?:(?:the|our|your|date|of|receipt|we|you|receive|final|full|la|el|le|der|dem|die)\s{{1,2}}){{0,5}}[\w/.-]{{1,24}}(?:\s(?:date|copy|lading|of\slading|receipt|inspection|shipment|payment|deposit|confirmation|approval|documents|invoice|sight)){{0,3}}|sight)"
)
_FORMULA_TRIGGERS = last_words(TIME_UNITS)


def find_open_dates(words: Words, base: DateBase) -> Iterator[Found]:
    """Yield vague words, conditions and formulas, each with the value None and its flag."""
    for match in words.near(_VAGUE, words.spots(_VAGUE_TRIGGERS), 36, 14):
        if not _POLITE.search(words.folded, max(0, match.start() - 14), match.start()):
            yield Resolved(None, flags=("vague",)).at(words.text, match.start(), match.end())
    for match in words.near(_CONDITION, words.spots(_CONDITION_TRIGGERS), 14, 90):
        yield from _condition(words, match)
    for match in words.near(_FORMULA, words.spots(_FORMULA_TRIGGERS), 24, 90):
        yield _open(words, "formula", match.start(), match.end(), match["anchor"])


def _condition(words: Words, match: re.Match[str]) -> Iterator[Found]:
    phrase = match["condition"]
    if phrase.startswith("on") and not phrase.startswith("once") and not _ON_IS_ENOUGH.match(phrase):
        return
    if _WEAK_CONDITION.match(phrase):
        return
    while stop := _STOP.search(phrase):
        phrase = phrase[: stop.start()]
    end = match.start("condition") + len(phrase)
    yield _open(words, "condition", match.start("condition"), end, phrase)


def _open(words: Words, flag: str, start: int, end: int, detail: str) -> Found:
    written = words.text[start:end]
    kept = " ".join((written if flag == "condition" else written[written.lower().rfind(detail) :]).split())
    return Resolved(None, flags=(flag,), detail=kept).at(words.text, start, end)
