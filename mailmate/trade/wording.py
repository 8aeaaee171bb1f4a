"""How words are compared and quoted: white space folded, sentences told apart, numbers without their dressing.

The rules that look for phrases (bank changes, injections, inquiry signals, register entries) read a text
through this module, so that a quote is cut the same way everywhere. Every walk is linear and bounded.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 100_000
"""Characters of a text that are looked at; a mail written by a person is far shorter."""
LONGEST_QUOTE = 240
_LONGEST_SENTENCE = 1_000

_PARAGRAPH = re.compile(r"\n[ \t]{0,80}\n|\n(?=[ \t]{0,20}(?:[-*•·–>]|\(?\d{1,2}[.)、])[ \t])|\n(?=[^\n:]{1,30}:[ \t])")
_STOP = re.compile(r"[.!?;؟]+(?=[\s\"'”’)]|$)|[。！？；]+")
_ORDINAL_DATE = re.compile(
    r"\s(?:jan|feb|m[aä]r|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[czs]|tammi|helmi|maalis|huhti|touko|kes|hein|elo|syys|loka|marras|joulu"
    r"|stycz|lut|kwie|czerw|lip|sier|wrze|pa[źz]dz|list|grud|led|únor|břez|dub|květ|červ|srp|zář|říj|pros|siječ|velj|ožuj|trav|svib|lip|kolov|ruj|stud)",
    re.I,
)
_LAST_WORD = re.compile(r"(\S{1,12})$")
_ABBREVIATIONS = frozenset(
    "no nos nr art approx qty ref mr mrs ms dr co ltd inc corp acc fig max min e.g i.e etc sr sra st vs tel attn "
    "dept ext".split()
)


def fold_space(text: str) -> str:
    """Return `text` with every run of white space as one blank."""
    return " ".join(text.split())


def fold_words(text: str) -> str:
    """Return `text` for comparing: compatibility forms unified, case and white space folded."""
    return fold_space(unicodedata.normalize("NFKC", text).casefold())


def fold_number(text: str) -> str:
    """Return a document number as it is compared: letters and digits only, upper-case."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).upper() if sign.isalnum())


@lru_cache(maxsize=32)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order, white space folded; list items and `label:` lines stand alone."""
    found: list[str] = []
    for paragraph in _PARAGRAPH.split(text[:LONGEST].replace("\r\n", "\n")):
        found.extend(_split_paragraph(fold_space(paragraph)))
    return tuple(found)


def _split_paragraph(paragraph: str) -> list[str]:
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(paragraph):
        if stop.group() == "." and _goes_on(paragraph, start, stop.start()):
            continue
        found.append(paragraph[start : stop.end()].strip())
        start = stop.end()
    found.append(paragraph[start:].strip())
    pieces = (one[at : at + _LONGEST_SENTENCE] for one in found for at in range(0, len(one), _LONGEST_SENTENCE))
    return [piece for piece in pieces if piece]


def _goes_on(paragraph: str, start: int, at: int) -> bool:
    """Tell whether the full stop at `at` ends an abbreviation or the day of a date ("10. Juli") and no sentence."""
    word = _LAST_WORD.search(paragraph[max(start, at - 12) : at])
    last = word.group(1).casefold().lstrip("(") if word else ""
    if last.isdecimal() and len(last) <= 2:
        return _ORDINAL_DATE.match(paragraph, at + 1) is not None
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha())


def asks(sentence: str) -> bool:
    """Tell whether a sentence is a question by its mark."""
    return sentence.rstrip("\"'”’ )").endswith(("?", "？", "؟"))


def cut_quote(sentence: str, start: int = 0, end: int | None = None) -> str:
    """Return `sentence`, or where it is long the stretch around `[start:end]`, as a quote."""
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    middle = (start + (end if end is not None else start)) // 2
    left = max(0, min(middle - LONGEST_QUOTE // 2, len(sentence) - LONGEST_QUOTE))
    return sentence[left : left + LONGEST_QUOTE].strip()
