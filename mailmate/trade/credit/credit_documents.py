"""The papers a credit asks for: a checklist from 46A and 47A, what costs, and what lets the buyer block payment.

"In 3 copies" or "in triplicate" is met by one original and two copies, and no number means one original (UCP 600
art. 17); "full set" keeps its words, for nobody knows how many a carrier issues.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailmate.trade.credit.credit_clause_tables import (
    COLLECT,
    COPY_ONLY,
    COSTS,
    DIRECT,
    DOCUMENTS,
    NUMBER_WORDS,
    PREPAID,
    SOFT,
)
from mailmate.trade.credit.credits import Terms

_LONGEST_ITEM = 1_500
_MOST_ITEMS = 60
_N = r"(?<![/\d])(?P<{0}>\d{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?\(\w{{1,6}}\))?"
_ORIGINALS = re.compile(_N.format("n") + r"\s{1,3}(?:signed\s)?(?:original|set of original)", re.I)
_COPIES = re.compile(
    r"(?P<plus>\bplus\s|\band\s|,\s?|\+\s?)?"
    + _N.format("n")
    + r"\s{1,3}(?:non-?negotiable\s|photo\s?|signed\s|certified\s)?cop(?:y|ies)\b",
    re.I,
)
_FOLD = re.compile(
    r"\bin\s" + _N.format("n") + r"[ -]?folds?\b|\bin (?P<word>duplicate|triplicate|quadruplicate|quintuplicate)\b",
    re.I,
)
_SLASHED = re.compile(r"(?<![\d/])(?P<n>\d)\s?/\s?(?P<of>\d)(?![\d/])")
_FULL_SET = re.compile(r"\bfull\s(?:set|3/3|\(3/3\))", re.I)
_ZH_NUMBERS = {zh: number for number, zh in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_ZH_N = r"(?P<n>\d{1,2}|[一二两三四五六七八九十])\s?"
_ZH_ORIGINALS = re.compile(rf"正本\s?{_ZH_N}份|(?P<whole>全套)|{_ZH_N.replace('<n>', '<m>')}份正本")
_ZH_COPIES = re.compile(rf"副本\s?{_ZH_N}份|{_ZH_N.replace('<n>', '<m>')}份副本")
_ZH_FOLD = re.compile(rf"(?:一式)?{_ZH_N}份")
_COPY_OF = re.compile(r"\A\W*(?:one\s|1\s|a\s)?(?:photo)?copy of\b", re.I)
_ISSUER = re.compile(
    r"\b(?:issued|signed|certified|legali[sz]ed|attested|endorsed|visaed)(?:\s(?:and|or)\s\w+)?\sby\s(?P<who>[^.,;:\n+]{3,60})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the checklist."""

    name: str
    text: str
    originals: int | None = 1
    """None where the credit says "full set": as many as the carrier issues."""
    copies: int = 0
    issuer: str = ""
    costs: tuple[str, ...] = ()
    soft: tuple[str, ...] = ()
    tag: str = "46A"


def paper_key(paper: Paper) -> str:
    """Return what a document is marked by as in hand: `bill_of_lading`."""
    return paper.name.replace(" ", "_")


def checklist(terms: Terms) -> tuple[Paper, ...]:
    """Return the documents of 46A in order, one each, and conditions of 47A that ask for one more."""
    asked = [_paper(text[:_LONGEST_ITEM], "46A") for text in terms.documents[:_MOST_ITEMS] if _is_document(text)]
    extra = [_paper(text[:_LONGEST_ITEM], "47A") for text in terms.conditions[:_MOST_ITEMS] if _asks_paper(text)]
    return (*asked, *extra)


def _is_document(text: str) -> bool:
    return (
        len(text.strip()) > 3
        and re.match(r"(?i)documents? (?:required|must)|the following|all documents", text) is None
    )


def _asks_paper(text: str) -> bool:
    """Tell whether a condition asks for a document of its own: "a certificate … must accompany the documents"."""
    return (
        _name_of(text) is not None
        and re.search(
            r"(?i)\b(?:required|must (?:accompany|be presented|be submitted)|to be (?:presented|submitted|enclosed))\b",
            text,
        )
        is not None
        and re.match(r"(?i)\W*(?:all|documents?|discrepan|any)\b", text) is None
    )


def _paper(text: str, tag: str) -> Paper:
    originals, copies = _counts(text)
    who = _ISSUER.search(text)
    return Paper(
        name=_name_of(text) or "document",
        text=text,
        originals=originals,
        copies=copies,
        issuer=" ".join(re.split(r"(?i)\s(?:in|showing|stating|certifying|evidencing|and)\s", who["who"])[0].split())
        if who
        else "",
        costs=cost_clauses(text),
        soft=soft_clauses(text),
        tag=tag,
    )


def _name_of(text: str) -> str | None:
    """Return the kind of document whose words come first; a general "certificate" only where nothing else stands."""
    found = [
        (match.start(), order, name)
        for order, (name, pattern) in enumerate(DOCUMENTS)
        if (match := pattern.search(text))
    ]
    special = [one for one in found if one[2] != "certificate"]
    first = min(special or found, default=None)
    if first and special and found and min(found)[0] < first[0] - 25:
        return min(found)[2]
    return first[2] if first else None


def _counts(text: str) -> tuple[int | None, int]:
    """Return originals and copies an item asks for."""
    if _COPY_OF.search(text):
        return 0, 1
    if "份" in text or "全套" in text:
        return _chinese_counts(text)
    copies = next((_number(match["n"]) for match in _COPIES.finditer(text)), 0)
    if _FULL_SET.search(text):
        return None, copies
    if match := _ORIGINALS.search(text):
        return _number(match["n"]), copies
    if match := _FOLD.search(text):
        number = _number(match["n"] or match["word"])
        return 1, max(number - 1, 0)
    if (match := _SLASHED.search(text)) and match["n"] <= match["of"]:
        return int(match["n"]), copies
    joined = any(match["plus"] and match["plus"].strip() in ("plus", "+") for match in _COPIES.finditer(text))
    if copies and not joined:
        return 1, copies - 1
    return 1, copies


def _chinese_counts(text: str) -> tuple[int | None, int]:
    """Return originals and copies as a Chinese item counts them: "正本三份，副本两份", "一式三份", "全套"."""
    originals, copied = _ZH_ORIGINALS.search(text), _ZH_COPIES.search(text)
    copies = _number(copied["n"] or copied["m"]) if copied else 0
    if originals:
        return None if originals["whole"] else _number(originals["n"] or originals["m"]), copies
    if copied or not (fold := _ZH_FOLD.search(text)):
        return 1, copies
    return 1, max(_number(fold["n"]) - 1, 0)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _ZH_NUMBERS.get(text) or NUMBER_WORDS[text.lower()]


def cost_clauses(text: str) -> tuple[str, ...]:
    """Return what costs money and days in a document or condition: legalisation, a chamber, an inspector."""
    return tuple(dict.fromkeys(name for name, pattern in COSTS if pattern.search(text)))


def soft_clauses(text: str) -> tuple[str, ...]:
    """Return why a document or condition lets the applicant block payment; empty where it does not."""
    return tuple(dict.fromkeys(name for name, pattern in SOFT if pattern.search(text)))


def sent_direct(text: str) -> bool:
    """Tell whether an original B/L goes to the applicant past the bank; copies may."""
    match = DIRECT.search(text[:_LONGEST_ITEM])
    return match is not None and not COPY_ONLY.search(match.group())


def freight_words(terms: Terms) -> tuple[str, str] | None:
    """Return ("prepaid" or "collect", field) as the papers must state the freight; None where unsaid or both."""
    found = {
        (word, tag)
        for tag in ("46A", "47A")
        for word, pattern in (("prepaid", PREPAID), ("collect", COLLECT))
        if pattern.search(terms.get(tag) or "")
    }
    words = {word for word, _ in found}
    return min(found) if len(words) == 1 else None
