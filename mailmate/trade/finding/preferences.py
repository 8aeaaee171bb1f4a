"""What matters most to a buyer, in their own words: a low price, high quality, or speed."""

from __future__ import annotations

import re

from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import LONGEST, cut_quote, sentences

_MATTERS = (
    r"(?:(?:is|are)\s(?:(?:very|the|our|most|more)\s){0,3}"
    r"(?:important|decisive|critical|priority|crucial|key|sensitive)"
    r"|matters?(?:\smost)?|comes\sfirst|decides|counts\smost)"
)
_PREFERENCES = (
    ("price", re.compile(
        rf"\b(?:price|cost)s?\b[^.;!?\n]{{0,40}}\b{_MATTERS}\b|\bprice[- ]sensitive\b"
        r"|\b(?:cheapest|lowest[- ]priced?)\b[^.;!?\n]{0,30}\b(?:option|offer|version|supplier|solution|wins)\b"
        r"|价格(?:最|很|非常)(?:重要|关键|敏感)",
        re.IGNORECASE,
    )),
    ("quality", re.compile(
        rf"\bquality\b[^.;!?\n]{{0,40}}\b{_MATTERS}\b|\b(?:only|prefer)\b[^.;!?\n]{{0,30}}\b(?:high|top|premium|best)"
        r"[- ]quality\b|\bquality (?:over|before|rather than) price\b|质量(?:最|很|非常)(?:重要|关键)",
        re.IGNORECASE,
    )),
    ("speed", re.compile(
        rf"\b(?:delivery|lead time|speed|fast delivery|delivery time)\b[^.;!?\n]{{0,30}}\b{_MATTERS}\b"
        r"|交期(?:最|很|非常)(?:重要|关键)",
        re.IGNORECASE,
    )),
)  # fmt: skip
_DENIED = re.compile(r"\b(?:not|never|less|no longer)\b|n['’]t\b|不", re.IGNORECASE)
_MOST = 6


def find_preferences(text: str) -> list[Found]:
    """Return the sentences of `text` that tell what matters to its writer.

    Kind `preference`, value `price`, `quality` or `speed`; the quote is the sentence. One that denies says nothing.
    """
    found: list[Found] = []
    for sentence in sentences(text[:LONGEST]):
        for about, pattern in _PREFERENCES:
            match = pattern.search(sentence)
            if match and not _DENIED.search(match[0]) and len(found) < _MOST:
                start = max(0, text.find(sentence[:40]))
                quote = cut_quote(sentence, match.start(), match.end())
                found.append(Found("preference", about, start, start + len(sentence), quote))
    return found
