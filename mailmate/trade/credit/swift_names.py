"""What the fields of a SWIFT message are called in prints: which words are a name of a field, or part of one."""

from __future__ import annotations

import re
from functools import lru_cache

from mailmate.trade.credit.swift_name_tables import LOCAL_NAMES
from mailmate.trade.credit.swift_tables import BARE, NAMES, OPTIONS
from mailmate.trade.finding.words import late_pattern

NAME_SUFFIX = late_pattern(
    r"[ \t]{0,3}(?:[-–(/,][ \t]{0,3})?"
    r"(?:(?:FI[ \t])?BIC|Name[ \t]?(?:and|&|/)[ \t]?Addr(?:ess)?|Party Identifier|Text|Details|Code)"
    r"(?:[/-](?:BIC|Name[ \t]?(?:and|&)[ \t]?Addr(?:ess)?))?\)?(?=[ \t]*(?:[:\n|]|$))",
    re.I,
)
"""What prints add to the name of a party: a code, or name and address."""


def is_known_tag(tag: str) -> bool:
    """Tell whether `tag` is a field of the messages we read."""
    return tag in BARE if len(tag) == 2 else tag[2:] in OPTIONS.get(tag[:2], "")


@lru_cache(maxsize=256)
def name_pattern(tag: str) -> re.Pattern[str] | None:
    """Return what finds any printed name of a field, the longest first; None for a tag nobody knows."""
    keys = dict.fromkeys((tag, tag[:2]))
    names = [name for table in (NAMES, LOCAL_NAMES) for key in keys for name in table.get(key, ())]
    if not names or not is_known_tag(tag):
        return None
    spelled = dict.fromkeys(
        r"[\s/&.,…'’()、-]{0,6}".join(re.escape(word) for word in re.findall(r"\w+|%", name))
        for name in sorted(names, key=len, reverse=True)
    )
    return late_pattern(rf"'?(?:{'|'.join(spelled)})(?![A-Za-z])(?:[ \t]?(?:[…'’]|[.)](?!\d)){{1,3}})?", re.I)


def is_name_rest(tag: str, line: str) -> bool:
    """Tell whether a line is the rest of a field's name that a narrow column broke: "from.../Place of Receipt"."""
    folded = "" if any(map(str.isdigit, line)) else letters_of(line)
    return len(folded) > 5 and any(name.endswith(folded) and name != folded for name in _spelled_names(tag))


def is_name_begun(tag: str, words: str) -> bool:
    """Tell whether `words` begin a printed name of the field, which a narrow column goes on with below."""
    folded = "" if any(map(str.isdigit, words)) else letters_of(words)
    return len(folded) > 5 and any(name.startswith(folded) for name in _spelled_names(tag))


def is_name_part(tag: str, words: str) -> bool:
    """Tell whether `words` stand within a printed name of the field."""
    if NAME_SUFFIX.fullmatch(words.strip()):
        return True
    folded = letters_of(words)
    return len(folded) > 2 and any(folded in name for name in _spelled_names(tag))


@lru_cache(maxsize=256)
def _spelled_names(tag: str) -> tuple[str, ...]:
    """Return the letters of a field's printed names."""
    return tuple(map(letters_of, (*NAMES.get(tag, ()), *NAMES.get(tag[:2], ()))))


def letters_of(text: str) -> str:
    """Return the letters of a name alone, in small: what prints write with dots, strokes and blanks is one name."""
    return "".join(filter(str.isalpha, text.casefold()))
