"""What a buyer asks us not to do: "please do not contact our client", with the words (DOMAIN 8.4).

A sentence that forbids something, in the languages buyers write, is kept as it stands; its kind only sorts it.
"""

from __future__ import annotations

import re

from mailmate.trade.finding import restriction_tables as tables
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import LONGEST, cut_quote, sentences
from mailmate.trade.finding.words import late_pattern

_FORBIDS = tuple(late_pattern(one, re.I) for one in tables.FORBIDS)
_COURTESY = late_pattern(tables.COURTESY, re.I)
_KINDS = (
    ("no_contact", late_pattern(tables.CONTACT, re.I)),
    ("secret", late_pattern(tables.SECRET, re.I)),
    ("money", late_pattern(tables.MONEY, re.I)),
    ("packing", late_pattern(tables.PACKING, re.I)),
    ("shipping", late_pattern(tables.SHIPPING, re.I)),
)
_MOST = 20
_NEAR = 40
"""Characters behind a prohibition in which what it is about stands."""


def find_restrictions(text: str) -> list[Found]:
    """Return the sentences of `text` that forbid us something, at most twenty.

    Kind `restriction`, value `no_contact`, `secret`, `money`, `packing`, `shipping` or `other`; the quote is the
    sentence.
    """
    found: list[Found] = []
    at = 0
    for sentence in sentences(text[:LONGEST]):
        start = max(at, text.find(sentence[:40], at))
        match = _forbidding(sentence)
        if match and len(found) < _MOST:
            quote = cut_quote(sentence, match.start(), match.end())
            found.append(Found("restriction", _kind(sentence, match), start, start + len(sentence), quote))
            at = start + len(sentence)
    return found


def _forbidding(sentence: str) -> re.Match[str] | None:
    for pattern in _FORBIDS:
        for match in pattern.finditer(sentence):
            groups = match.groupdict()
            verb = groups.get("en") or groups.get("en2") or ""
            if verb.lower() not in tables.NOT_FORBIDDEN and not _COURTESY.search(sentence):
                return match
    return None


def _kind(sentence: str, match: re.Match[str]) -> str:
    """Return what is forbidden, by the first word of a kind from the prohibition on, else anywhere before it."""
    for words in (sentence[match.start() : match.end() + _NEAR], sentence[: match.start()]):
        hits = [(hit.start(), kind) for kind, pattern in _KINDS if (hit := pattern.search(words))]
        if hits:
            return min(hits)[1]
    return "other"
