"""Company names of trade papers: where one ends, when two are one, and when they are only spelled alike.

How a name gets into a paper's field stands in `papers`, what a difference weighs in `paper_check`.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache, lru_cache

from mailmate.trade.delivery.paper_tables import LEGAL_FORMS, SAME_WORDS
from mailmate.trade.finding.wording import fold_space
from mailmate.trade.finding.words import fold

_NEAR = 0.88
_SHORTEST = 5
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ ]?)+(?:[^\W\d_](?![^\W_]))?")
"""Letters each with its dot ("S.A.", "S. A. de C. V.", "L.L.C"), which are one word."""
_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)?")
_ADDRESS = re.compile(r",|;|\b(?:add|address|tel|no)\b[.:]|(?<=\D)(?=\d)", re.I)


def company_words(name: str) -> tuple[str, ...]:
    """Return the words of a company's name as they are compared; case, dots and ways to write "Ltd" do not count."""
    plain = unicodedata.normalize("NFKD", fold(name)).replace("&", " and ")
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    spelled = _INITIALS.sub(lambda match: match.group().replace(".", "").replace(" ", "") + " ", bare)
    words = (SAME_WORDS.get(word, word) for word in _WORD.findall(spelled.replace(".", " ")))
    return _joined_letters([word for word in words if word])


def company_key(name: str) -> str:
    """Return a company's name as it is compared: case, dots, blanks and the ways to write "Co., Ltd" do not count."""
    return "".join(company_words(name))


def core_words(name: str) -> tuple[str, ...]:
    """Return the words of a company's name without its legal form."""
    words = list(company_words(name))
    while len(words) > 1 and words[-1] in _form_words():
        words.pop()
    return tuple(words)


def core_key(name: str) -> str:
    """Return the key of a company's name without its legal form."""
    return "".join(core_words(name))


def company_in(text: str) -> str:
    """Return the company's name at the beginning of an address, up to its legal form, a comma or its first figure."""
    line = fold_space(text)
    if match := legal_form().search(fold(line), 0, 120):
        return line[: match.end()].strip(" ,;")
    return _ADDRESS.split(line, maxsplit=1)[0].strip(" ,;.-")


def is_spelled_alike(one: str, other: str) -> bool:
    """Tell whether two keys are one name but for a letter or two ("haddadtrading", "hadadtrading")."""
    if one == other or min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 2:
        return False
    if not one.isascii() or not other.isascii() or re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    return SequenceMatcher(None, one, other).ratio() >= _NEAR


def is_spaced_otherwise(one: str, other: str) -> bool:
    """Tell whether one name is written in one word here and in two there ("Bright Pump", "Brightpump")."""
    words, others = core_words(one), core_words(other)
    return words != others and "".join(words) == "".join(others)


@cache
def legal_form() -> re.Pattern[str]:
    """Return the pattern of what ends a company's name."""
    forms = sorted((re.escape(one) for one in LEGAL_FORMS.split("|")), key=len, reverse=True)
    return re.compile(rf"(?:(?<=[\s,.(])|(?<=[\u4e00-\u9fff]))(?:{'|'.join(forms)})\.?(?!\w)")


@lru_cache(maxsize=1)
def _form_words() -> frozenset[str]:
    return frozenset(word for form in LEGAL_FORMS.split("|") for word in company_words(form))


def _joined_letters(words: list[str]) -> tuple[str, ...]:
    """Join single letters that follow each other: "S A" is "SA"."""
    joined: list[str] = []
    single = False
    for word in words:
        if len(word) == 1 and word.isalpha() and single:
            joined[-1] += word
        else:
            joined.append(word)
        single = len(word) == 1 and word.isalpha()
    return tuple(joined)
