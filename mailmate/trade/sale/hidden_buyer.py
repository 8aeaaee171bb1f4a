"""A buyer's words without the buyer: what goes to a factory or forwarder that must not learn for whom one asks.

Names, addresses, numbers and links are taken out by their shape and by what is known of the buyer. What is written in
ways nobody foresaw may remain: a person reads it before it leaves, and the gate looks again (`shown_of`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mailmate.trade.finding.words import late_pattern

LEFT_OUT = "(left out)"
THE_BUYER = "our customer"
_MAIL = late_pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LINK = late_pattern(r"(?:https?://|www\.)[^\s<>\"]{1,400}", re.IGNORECASE)
_PHONE = late_pattern(
    r"(?:\b(?:tel|phone|mob(?:ile)?|fax|whats\s?app|wechat|cell|t|m|f)\b\.?\s{0,2}[:.]?\s{0,2})?"
    r"\+\(?\d{1,3}\)?[\s().\-/]{0,2}(?:\d[\s().\-/]{0,2}){6,14}",
    re.IGNORECASE,
)
_SHORTEST = 4
"""Shorter parts of a name are left in: "Sun" or "May" would tear words of the trade apart."""
_TOO_COMMON = frozenset(
    "trading trade group company limited industrial industries import export international general sales "
    "purchasing procurement manager office team info global engineering supply supplies valve valves pump pumps "
    "water marine shipping logistics technologies technology services service gmbh sarl corp".split()
)


def names_to_hide(people: Sequence[str], companies: Sequence[str], domains: Iterable[str]) -> tuple[str, ...]:
    """Return the words that tell who a buyer is, the longest first: whole names, then their parts."""
    found: dict[str, None] = {}
    for name in (*companies, *people):
        folded = " ".join(name.split())
        if len(folded) >= 2:
            found[folded] = None
    for domain in domains:
        found[domain] = None
        found[domain.split(".")[0]] = None
    for name in (*people, *companies):
        for part in re.findall(r"[^\W\d_]+", name):
            if len(part) >= (2 if ord(part[0]) > 0x2E7F else _SHORTEST) and part.lower() not in _TOO_COMMON:
                found[part] = None
    kept = [one for one in found if len(one) >= 2 and one.lower() not in _TOO_COMMON]
    return tuple(sorted(kept, key=len, reverse=True))


def hide_buyer(text: str, names: Iterable[str]) -> str:
    """Return `text` without addresses, links and telephone numbers, every name of the buyer put otherwise."""
    for pattern in (_MAIL, _LINK, _PHONE):
        text = pattern.sub(LEFT_OUT, text)
    for name in names:
        text = _as_word(name).sub(THE_BUYER, text)
    return re.sub(rf"{THE_BUYER}(?:[\s,&.\-]{{0,3}}{THE_BUYER})+", THE_BUYER, text)


def shown_of(text: str, names: Iterable[str]) -> str:
    """Return the first words of `text` that tell who the buyer is, or the empty string."""
    for name in names:
        if found := _as_word(name).search(text):
            return found.group()
    return ""


def _as_word(name: str) -> re.Pattern[str]:
    spelled = r"\s{1,3}".join(re.escape(part) for part in name.split())
    if ord(name[0]) > 0x2E7F:  # Chinese, Japanese and Korean put no blanks around a name
        return late_pattern(spelled, re.IGNORECASE)
    return late_pattern(rf"(?<!\w){spelled}(?!\w)", re.IGNORECASE)
