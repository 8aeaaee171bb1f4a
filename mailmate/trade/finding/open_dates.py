"""Finds words that speak of time but name no day: "soon", "after inspection", "30 days after B/L date".

They are found with the value None, so that a promise is never given a day its writer did not name.
"""

from __future__ import annotations

from collections.abc import Iterator

from mailmate.trade.finding.date_rules import Resolved
from mailmate.trade.finding.date_tables import HOLIDAYS, NUMBER_WORDS, TIME_UNITS, VAGUE
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import Words, either, last_words, late_pattern

_VAGUE_TRIGGERS = last_words(VAGUE) | last_words(HOLIDAYS)
_VAGUE = late_pattern(
    lambda: (
        rf"(?<!\w)(?:(?P<vague>{either(VAGUE)})|(?P<holiday>(?:after|before|during)\s{either(HOLIDAYS)}))(?![\w])(?!\s(?:as|you|we)\b)"
    )
)
_POLITE = late_pattern(r"(?:from\syou|get\swell|see\syou|hear\sback|your?\sreply|as)\s{1,2}$")

_FILLERS = (
    r"(?:(?:the|our|your|their|its|final|full|a|an|any|satisfactory|successful|original|scanned|signed|copy|copies|of|"
    r"shipping|all|pre-shipment|third|party)\s{1,2}){0,5}"
)
_EVENTS = (
    r"(?:receipt|receiving|inspection|arrival|approval|delivery|shipment|loading|unloading|installation|commissioning|"
    r"testing|tests?|customs|clearance|checking|check|signing|signature|confirmation|confirming|completion|discharge|"
    r"discussion|meeting|presentation|acceptance|production|sampling|samples?|goods|documents|docs|cargo|containers?|"
    r"payment|deposit|balance|b/l|bl|bill\sof\slading|copy|copies|telex\srelease|l/c|lc|invoice|packing|getting|"
    r"dispatch|visit|fair|audit|licen[cs]e|(?:we|you|they|i|it|bank|customer|client)\s(?:have\s|has\s)?"
    r"(?:received?|gets?|got|have|see|check|inspect|confirm|approves?|collect|sold|sell|opens?|pays?|signs?|finish|arrives?|clear))"
)
_GOODS = (
    r"(?:goods|documents|docs|containers?|cargo|payment|l/c|lc|shipment|vessel|money|funds|deposit|balance|invoice|b/l)"
)
_BEFORE_WHAT = r"(?:shipment|loading|delivery|dispatch|release|departure|sailing|production|shipping|despatch)"
_ON_WHAT = r"(?:receipt|arrival|completion|approval|presentation|delivery|acceptance|confirmation|inspection)"
_PAST_END = r"(?:by|within|and|but|please|if|then|or|will|next|tomorrow|today|as|we|you|i|which|that|is|are)\b"
_REST = rf"(?:[ \t]{{1,2}}(?!{_PAST_END})[\w/'-]{{1,20}}){{0,5}}"
_CONDITION = late_pattern(
    rf"(?<![\w-])(?:(?:(?:immediately\s|only\s)?after|upon|once|as\ssoon\sas|against|subject\sto)\s{{1,3}}{_FILLERS}{_EVENTS}"
    rf"|when\s{{1,3}}(?:{_FILLERS}{_GOODS}\s\w{{2,12}}|we\s(?:receive|get|have\sreceived)\b)"
    rf"|(?:before|prior\sto)\s{{1,3}}{_FILLERS}{_BEFORE_WHAT}|on\s{{1,3}}{_FILLERS}{_ON_WHAT})(?!\w){_REST}"
)
_CONDITION_TRIGGERS = frozenset(
    {"after", "upon", "once", "soon", "against", "subject", "when", "on", "before", "prior"}
)
_LOOSE_END = late_pattern(r"\s(?:on|in|at|for|to|it|this|was|were|until|from|of|the|a|an|our|your)$|\s\d[\w/-]*$")

_COUNT = rf"(?:\d{{1,3}}(?:\s?-\s?\d{{1,3}})?|{either(NUMBER_WORDS)})"
_SINCE = (
    r"(?:after|from|upon|since|following|before|prior\sto|against|a\spartir\sde|después\sde|nach|après|depuis|"
    r"desde|после|с)"
)
_OF_WHAT = (
    r"of(?=\s(?:the\s)?(?:receipt|receiving|invoice|b/l|bl|bill|shipment|order|arrival|delivery|date|deposit|"
    r"payment|signing|notice))"
)
_FORMULA = late_pattern(
    lambda: (
        rf"(?<![\w./-])(?:within\s|in\s)?{_COUNT}\s?-?\s?{either(TIME_UNITS)}(?!\w)'?,?\s{{1,2}}"
        rf"(?P<anchor>(?:{_SINCE}|{_OF_WHAT})\s{{1,2}}(?!\d|now\b|today\b|tomorrow\b)[\w/'-]{{1,24}}"
        rf"(?:\s(?!{_PAST_END}(?<!we)(?<!you))(?!earlier\b|valid\b|only\b)[\w/'-]{{1,24}}){{0,6}}|(?:after\s)?sight\b)"
    )
)
_FORMULA_TRIGGERS = last_words(TIME_UNITS)


def find_open_dates(words: Words) -> Iterator[Found]:
    """Yield vague words, conditions and formulas, each with the value None and its flag."""
    for match in words.near(_VAGUE, words.spots(_VAGUE_TRIGGERS), 36, 14):
        if not _POLITE.search(words.folded, max(0, match.start() - 14), match.start()):
            yield Resolved(None, flags=("vague",)).at(words.text, match.start(), match.end())
    for match in words.near(_CONDITION, words.spots(_CONDITION_TRIGGERS), 14, 90):
        yield _open(words, "condition", match.start(), match.start(), match.end())
    for match in words.near(_FORMULA, words.spots(_FORMULA_TRIGGERS), 24, 90):
        yield _open(words, "formula", match.start(), match.start("anchor"), match.end())


def _open(words: Words, flag: str, start: int, named: int, end: int) -> Found:
    """Return words that name no day; `named` is where the event they wait for begins."""
    phrase = words.folded[named:end]
    while loose := _LOOSE_END.search(phrase):
        phrase = phrase[: loose.start()]
    end = named + len(phrase)
    return Resolved(None, flags=(flag,), detail=" ".join(words.text[named:end].split())).at(words.text, start, end)
