"""A buyer's wish or question told back in our own sentence: "you ask us to send it", "whether we pack in boxes".

Only what plain rules can turn without a doubt is turned; for all else there is the quotation. Nothing is added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailmate.drafting.questions import is_english, join_words, quotable
from mailmate.drafting.reported_tables import ASKED_VERBS, HASTE, LEADING_WORDS, SWAPPED, UNCLEAR_WHEN_TOLD

LONGEST = 24
"""Words of a wish or question that is told back."""
_LEADING = re.compile(LEADING_WORDS, re.IGNORECASE)
_HASTE = re.compile(HASTE, re.IGNORECASE)
_BEGS = re.compile(
    r"^(?:(?:please|pls|plz|kindly)\s(?:also\s|just\s|then\s)?|(?:can|could|would|will)\syou\s(?:please\s|pls\s|kindly\s|also\s)?)(?P<deed>\S.{1,240})$",
    re.IGNORECASE,
)
_BEGS_LATER = re.compile(
    r"(?:^|[,;–-]\s?|\bso\s|\band\s|\bthen\s)\b(?:please|pls|plz|kindly)\s(?P<deed>\S.{1,240})$", re.IGNORECASE
)
_NEEDS = re.compile(
    r"^(?:we|i)?\s?(?:also\s|still\s|now\s|urgently\s)?(?:need|require|want|expect|request)\s(?:also\s)?(?!to\b|you\b|by\b|it\b|them\b|this\b|that\b|from\byou\b)(?P<thing>\S.{1,160})$",
    re.IGNORECASE,
)
_ASKS_FOR = re.compile(
    r"\b(?:we|i)\s(?:also\s)?(?:ask|request|apply)\s(?:you\s)?for\s(?P<thing>\S.{1,120})$", re.IGNORECASE
)
_OTHERS_NEED = re.compile(
    r"^our\s(?P<who>(?:\w+\s)?(?:bank|customs|customer|client|agent|forwarder|accountant|auditor|ministry))\s(?:also\s)?"
    r"(?:needs?|asks?\sfor|requires?|wants?)\s(?P<thing>\S.{1,120})$",
    re.IGNORECASE,
)
_NOT_TO = re.compile(r"(?:do\snot|don't|not\sto)\s", re.IGNORECASE)
_LACKS_THING = re.compile(r"(?:before|after|by|when|if|until|at)\b", re.IGNORECASE)
_VAGUE = frozenset({"it", "them", "this", "that", "both", "all", "these", "those"})
_PERSONS_ASK = re.compile(
    r"^(?:(?P<wh>(?:what|which|when|where|how|why|who)\b(?:\s[\w'-]+){0,4}?)\s)?(?P<aux>do|does|did|can|could|will|would|may|should|shall|must|are|have)\s"
    r"(?P<who>you|we|i)\s(?P<rest>\S.{1,200})$",
    re.IGNORECASE,
)
_IT_ASKS = re.compile(r"^(?P<verb>is|was|will|can|does)\s(?P<who>it|this|that)\s(?P<rest>\S.{1,160})$", re.IGNORECASE)
_NO_ANSWER_ON = re.compile(
    r"\b(?:not|never|n't)\s(?:yet\s)?(?:answer\w*|repl\w+|respond\w*)(?:\s(?:me|us|my\squestion|our\squestion|the\squestion|to\sour\squestion))?"
    r"\s(?P<point>(?:about|on|regarding|if|whether)\s\S.{1,120})$",
    re.IGNORECASE,
)
_RELATIVE_DAY = re.compile(
    r"\b(?:next|this|last|coming)\s(?:week|month|year|mon|tue|wed|thu|fri|sat|sun)\w*|\b(?:today|tonight|tomorrow|yesterday)\b",
    re.IGNORECASE,
)
"""A day that a letter must not repeat without its date."""
_REASON_BEHIND = re.compile(r",\s(?:we|i|as|then|file|because|since|so|otherwise|else|it|our|the)\b.*$", re.IGNORECASE)
_SUBJECT = {"you": "we", "we": "you", "i": "you"}


def reported_request(words: str) -> str:
    """Return "ask us to send the corrected invoice" or "need a credit note"; empty where it cannot be told surely."""
    bare = without_leading(words)
    if match := _BEGS.match(bare) or _BEGS_LATER.search(bare):
        deed = _HASTE.sub("", _REASON_BEHIND.sub("", match["deed"])).strip(" .,;!?")
        denied = _NOT_TO.match(deed)
        deed = deed[denied.end() :] if denied else deed
        verb, _, rest = deed.partition(" ")
        told = "" if rest.lower() in _VAGUE or _LACKS_THING.match(rest) else _told_back(rest)
        if verb.lower() in ASKED_VERBS and told and _is_sayable(deed):
            return f"ask us {'not ' if denied else ''}to {verb.lower()} {told}"
        return ""
    if match := _NEEDS.match(bare):
        thing = _HASTE.sub("", match["thing"]).strip(" .,;!?")
        told = _told_back(thing)
        return f"need {told}" if told and _is_sayable(thing) and len(told.split()) <= 12 else ""
    if match := _ASKS_FOR.search(bare):
        thing = _HASTE.sub("", match["thing"]).strip(" .,;!?")
        told = _told_back(thing)
        return f"ask for {told}" if told and _is_sayable(thing) and len(told.split()) <= 12 else ""
    if match := _OTHERS_NEED.match(bare):
        thing = _HASTE.sub("", match["thing"]).strip(" .,;!?")
        told = _told_back(thing)
        return f"need {told} for your {match['who'].lower()}" if told and _is_sayable(thing) else ""
    return ""


def reported_question(words: str) -> str:
    """Return "whether we include a control box", "when we can ship"; empty where it cannot be told surely."""
    bare = without_leading(words).rstrip(" .?!？")
    if not _is_sayable(bare) or "?" in bare:
        return ""
    if match := _IT_ASKS.match(bare):
        told = _told_back(match["rest"])
        if match["verb"].lower() == "does" or not told:
            return ""
        return f"whether {match['who'].lower()} {match['verb'].lower()} {told}"
    match = _PERSONS_ASK.match(bare)
    told = _told_back(match["rest"]) if match else ""
    if not match or not told:
        return ""
    helper, subject = match["aux"].lower(), _SUBJECT[match["who"].lower()]
    helper = "" if helper in ("do", "does") else helper
    if helper == "did":
        return ""
    head = _told_back(match["wh"].strip()).lower() if match["wh"] else "whether"
    return " ".join(filter(None, (head, subject, helper, told))) if head else ""


def reported_wait(words: str) -> str:
    """Return "about the shaft" or "if it can be red" of "you did not answer …"; empty where it names no point."""
    match = _NO_ANSWER_ON.search(without_leading(words))
    point = match["point"].strip(" .,;!") if match else ""
    told = _told_back(point)
    return told if told and _is_sayable(point) and len(point.split()) <= 12 else ""


def without_leading(words: str) -> str:
    """Return the words on one line without the \"and also\" before them."""
    line = " ".join(words.replace("’", "'").split())
    return _LEADING.sub("", line, count=1) if _LEADING.match(line) else line


def _is_sayable(words: str) -> bool:
    plain = not re.search(r"[“”\"()!:]", words) and not _RELATIVE_DAY.search(words)
    return plain and bool(quotable(words, LONGEST)) and is_english(words)


def _told_back(rest: str) -> str:
    """Return the rest of a sentence with the persons changed; empty where "you" leaves it open who is meant."""
    words = rest.split()
    bare = [word.strip(" ,;.").lower() for word in words]
    if not words or UNCLEAR_WHEN_TOLD & set(bare):
        return ""
    return " ".join(_swap(word, plain) for word, plain in zip(words, bare, strict=True))


def _swap(word: str, plain: str) -> str:
    return word.lower().replace(plain, SWAPPED[plain]) if plain in SWAPPED and not word.isupper() else word


def join_clauses(clauses: Sequence[str]) -> str:
    """Return "ask us to ship and whether we insure, and you need a form A": clauses of one verb share it."""
    asked = sorted((one.removeprefix("ask ") for one in clauses if one.startswith("ask ")), key=_is_question)
    needed = [one.removeprefix("need ") for one in clauses if one.startswith("need ")]
    told = [f"ask {_in_a_row(asked)}" if asked else "", f"need {join_words(needed)}" if needed else ""]
    return ", and you ".join(filter(None, told))


def _is_question(clause: str) -> bool:
    return not clause.startswith(("us to ", "us not to ", "for "))


def _in_a_row(clauses: Sequence[str]) -> str:
    mark = ", and " if any(" and " in one or "," in one for one in clauses) else " and "
    return mark.join([", ".join(clauses[:-1]), clauses[-1]]) if len(clauses) > 1 else "".join(clauses)
