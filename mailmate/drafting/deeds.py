"""Whether an English clause does something for the buyer, or says a property of the goods, by its verb and object.

On the normal form of a clause (`commitments.normal_form`); the words stand in `commitment_tables`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mailmate.drafting.commitment_tables import (
    ALLOWED_ONLY,
    BENEFIT,
    DEED,
    DEFERRING,
    DETERMINERS,
    FAVOUR_OBJECT,
    GIVING,
    GOODS_NOUNS,
    NEUTRAL,
    OF_THIS_DEAL,
    OUR_STANDING,
    PAPER_OBJECT,
    PLAIN_IS,
    PRODUCING,
    PROPERTY,
    SELLS,
    SUBJECTLESS,
    TAKING,
)
from mailmate.drafting.small_talk import business_stems, is_general
from mailmate.drafting.wording import stem

_TAKES_TIME = re.compile(r"(?:takes?|needs?|goes)$")
_TIME = re.compile(r"\s(?:some|a\slittle|a\sfew|a\swhile|time|long|longer|days|until|place|care|to\sour)\b")
_DOING = frozenset({"do", "does"})
_DO_IT = re.compile(r"\s(?:it|this|that|so)\b(?!\s(?:check|first|by\shand))")
_VERBS_IN_LY = frozenset({"apply", "supply", "reply", "comply", "rely", "multiply", "imply", "fly"})
_SHEETS_OF_PAPER = re.compile(r"\b(?:data|safety|spec|price|order) sheets?\b")
_TO_COME = re.compile(r"\b(?:will|shall|going|can|could|may|ready|willing|prepared|happy|hereby|also|gladly)\b")
_WORD = re.compile(r"[a-z]+")
_ELLIPTIC = frozenset({"can", "will", "shall", "do", "could"})
"""A verb left out behind these is the one asked for."""
_DEAL = re.compile(
    r"\b(?:you|your|it|them|this|that|these|those|so|all|everything|both|ones?|extra|for|before|without|today|tomorrow|now|immediately|others?|nobody|anyone|rest|back)\b|\d"
)
"""Behind a verb: what may be the goods, the deal or the buyer."""
_BEING = frozenset({"are", "am", "is", "was", "were", "be", "been"})


def is_deed(words: str, tags: frozenset[str]) -> bool:
    """True when we do, give or allow something, or the buyer gets or may something."""
    if tags & {"serious", "agree_talk"}:
        return False
    if SUBJECTLESS.match(words):
        words = f"we {words}"
    for match in DEED.finditer(words):
        verb, rest = match[2], match[3]
        if verb in DETERMINERS and match[1].split():
            verb, rest = match[1].split()[-1], f" {verb}{rest}"
        if _binds(verb, rest, to_come=_TO_COME.search(match[1]) is not None):
            return True
    benefit = BENEFIT.search(words)
    return benefit is not None and _favours(benefit)


def _favours(match: re.Match[str]) -> bool:
    if PAPER_OBJECT.search(match[3]):
        return False
    if match[2] in ALLOWED_ONLY:
        return bool(re.search(r"can|may", match[1])) or (match[2] == "be" and "will" in match[1] and "our" in match[3])
    return bool(match[1]) or match[2] in ("get", "receive")


def _is_felt(rest: str) -> bool:
    """True where nothing of the deal follows a verb nobody knows: told of ourselves, as small talk does."""
    return not (_DEAL.search(rest) or {stem(word) for word in _WORD.findall(rest)} & business_stems())


def _binds(verb: str, rest: str, *, to_come: bool) -> bool:
    if verb == "sell":
        return SELLS.search(rest) is not None
    if verb in _BEING:
        return OUR_STANDING.search(rest) is not None
    if verb in ("take", "takes"):
        return not TAKING.match(rest)
    if verb in PRODUCING:
        return OF_THIS_DEAL.search(rest) is not None
    if verb in _DOING:
        return _DO_IT.match(rest) is not None or FAVOUR_OBJECT.search(rest) is not None
    if verb in GIVING:
        things = _SHEETS_OF_PAPER.sub(" ", rest)
        return FAVOUR_OBJECT.search(things) is not None and not PAPER_OBJECT.match(rest[:30].lstrip())
    if verb == "offer" and PAPER_OBJECT.search(rest[:40]):
        return False
    if verb in DEFERRING:
        return False
    if verb in NEUTRAL or _base(verb) in NEUTRAL or _is_adverb(verb) or verb in DETERMINERS:
        return False
    return to_come or verb in _ELLIPTIC or not _is_felt(rest)


def _base(verb: str) -> str:
    if verb.endswith("ed"):
        return verb[:-1] if verb[:-1] in NEUTRAL else verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _VERBS_IN_LY


def is_property(words: str, products: tuple[str, ...]) -> bool:
    """True when the goods, by a general name or one of `products`, are said to stand, bear or be something."""
    match = _property(products).match(words)
    if not match or is_general(words):
        return False
    if match[4] is None:
        return not _TAKES_TIME.match(match[3] or "", 0) or not _TIME.match(match[5])
    return match[1] is None and not PLAIN_IS.match(match[5])


@lru_cache(maxsize=64)
def _property(products: tuple[str, ...]) -> re.Pattern[str]:
    names = [noun.replace(".", r"\s") for noun in GOODS_NOUNS.split()]
    names += [re.escape(name) for name in products]
    return re.compile(PROPERTY.pattern.replace("SUBJECT", "|".join(names)))
