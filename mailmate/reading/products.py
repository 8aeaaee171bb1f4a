"""The goods a mail names: ours by name, else the words behind a quantity or an asking.

No catalogue is needed; what is found are the sender's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from mailmate.reading.count_tables import NO_GOODS
from mailmate.reading.grounds import Ground, Grounds
from mailmate.reading.product_tables import (
    PRODUCT_AFTER_QUANTITY,
    PRODUCT_ASKED_ELSEWHERE,
    PRODUCT_BARE_COUNT,
    PRODUCT_BARE_COUNT_ELSEWHERE,
    PRODUCT_BEFORE_COUNT,
    PRODUCT_CJK,
    PRODUCT_COUNT,
    PRODUCT_COUNTED_CJK,
    PRODUCT_ENGLISH,
    PRODUCT_FAULT_END,
    PRODUCT_LINE,
    PRODUCT_NAMED,
    PRODUCT_NO_START,
    PRODUCT_NOT_FAULTY,
    PRODUCT_NUMBER_FIRST,
    PRODUCT_PART_OF,
    PRODUCT_WITH_ARTICLE,
)
from mailmate.reading.roles import DEFECTS, REMEDIES
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.words import read_words
from mailmate.trade.readings import Context

_NAME = re.compile("[^\\W\\d_]{3}|[\u3040-\ud7af]{2}")
"""What a name of goods has at least: "M10" and "600 mm" are none."""
_LATE_NOUN = re.compile("[\u3040-\u30ff\uac00-\ud7a3]")
_MOST_PRODUCTS = 400
_MOST_FAULTY = 6
_EDGES = " .,;:'\"-–("


def find_product(grounds: Grounds, context: Context) -> Fact | None:
    """Return the goods a mail names, or None."""
    for ground in (grounds.body, grounds.header):
        for name in sorted(context.products, key=len, reverse=True)[:_MOST_PRODUCTS]:
            at = _place_of(name, ground.text)
            if at >= 0:
                return ground.fact("product", name, ground.text[at : at + len(name)])
    for ground in (grounds.body, grounds.header, *grounds.documents):
        named = (
            _on_its_line(ground)
            or _after_quantity(ground)
            or _in_chinese(ground)
            or _after_asking(ground, PRODUCT_NAMED)
            or _after_asking(ground, PRODUCT_ASKED_ELSEWHERE)
        )
        if named:
            return named
    return None


def find_faulty_product(grounds: Grounds, context: Context, heard: Sequence[Statement]) -> Fact | None:
    """Return the goods a complaint is about: those its words of a fault name, else those of the mail but its questions.

    `heard` are the statements that complain.
    """
    body = grounds.body
    told = [one for one in body.statements if not one.is_question]
    faulty = [one for one in told if DEFECTS.marks(one.folded)] or [one for one in heard if not one.is_question]
    for statement in faulty[:_MOST_FAULTY]:
        if fact := _named_in(body, statement, context):
            return fact
    asked = [one for one in body.statements if one.is_question]
    if not asked:
        return find_product(grounds, context)
    text = body.text
    for one in asked:
        text = text[: one.start] + " " * len(one.text) + text[one.start + len(one.text) :]
    return find_product(replace(grounds, body=replace(body, text=text)), context)


def _named_in(body: Ground, statement: Statement, context: Context) -> Fact | None:
    """Return the goods a statement of a fault names: ours by name, those behind its counts, those before the fault."""
    one = Ground(statement.text, body.source, body.base, body.country)
    for name in sorted(context.products, key=len, reverse=True)[:_MOST_PRODUCTS]:
        at = _place_of(name, one.text)
        if at >= 0:
            return one.fact("product", name, one.text[at : at + len(name)])
    found = _after_quantity(one) or _after_bare_count(one) or _before_fault(one, statement)
    return _without_verb(one, found) if found else None


def _without_verb(ground: Ground, found: Fact) -> Fact | None:
    """Return the goods without the verb behind them: "lamps arrived" are lamps."""
    return _product(ground, PRODUCT_FAULT_END.sub("", found.quote))


def _after_bare_count(ground: Ground) -> Fact | None:
    """Return the goods behind a count without a unit: "12 of the 80 gate valves"."""
    taken = [(one.start, one.end) for one in (*ground.dates, *ground.amounts, *ground.references, *ground.quantities)]
    for match in PRODUCT_COUNT.finditer(ground.text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        value = PRODUCT_AFTER_QUANTITY.match(ground.text, match.end())
        words = PRODUCT_PART_OF.sub("", value["value"]) if value else ""
        if words and words.split(" ", 1)[0].lower().strip(_EDGES) not in NO_GOODS and (fact := _product(ground, words)):
            return fact
    return None


def _before_fault(ground: Ground, statement: Statement) -> Fact | None:
    """Return the goods named right before the words of their fault: "the gate valves drip"."""
    marks = DEFECTS.marks(statement.folded)
    if not marks:
        return None
    named = None
    for match in PRODUCT_WITH_ARTICLE.finditer(ground.text[: marks[0].start]):
        named = match
    if named is None or named["value"].split(" ", 1)[0].lower() in PRODUCT_NOT_FAULTY:
        return None
    return _product(ground, named["value"])


def find_bare_counts(ground: Ground) -> list[Fact]:
    """Return counts with no unit ("300 gate valves") as pieces."""
    facts = []
    pattern = PRODUCT_BARE_COUNT_ELSEWHERE if _speaks_otherwise(ground.text) else PRODUCT_BARE_COUNT
    for match in pattern.finditer(ground.text):
        if match["noun"].lower().rpartition(" ")[2] in NO_GOODS:
            continue
        number = Decimal(re.sub(r"\D", "", match["n"]))
        quote = match.group()[match.start("n") - match.start() :]
        facts.append(Fact("quantity", Quantity(number, "pcs"), quote, ground.source))
    return facts


def _speaks_otherwise(text: str) -> bool:
    """Tell whether a text is not English: it lacks the commonest English words."""
    return PRODUCT_ENGLISH.search(text) is None


def _place_of(name: str, text: str) -> int:
    if len(name) < 3:
        return -1
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    return match.start() if match else -1


def _on_its_line(ground: Ground) -> Fact | None:
    match = PRODUCT_LINE.search(ground.text) if ":" in ground.text or "：" in ground.text else None
    return ground.fact("product", " ".join(match["value"].split()), match["value"]) if match else None


def _after_quantity(ground: Ground) -> Fact | None:
    for found in ground.quantities:
        if _stands_apart(ground, found):
            continue
        match = PRODUCT_AFTER_QUANTITY.match(ground.text, found.end)
        product = _product(ground, match["value"]) if match else None
        if product:
            return product
    return None


def _stands_apart(ground: Ground, found: Found) -> bool:
    """Tell a quantity behind which no goods are named ("two containers a quarter"), or none parted by blanks."""
    behind = ground.text[found.end : found.end + 8].lower().lstrip()
    return behind.startswith(("a ", "per ", "+", "each", "every")) or behind[:1] > "\u3000"


def _in_chinese(ground: Ground) -> Fact | None:
    if not read_words(ground.text).ideographs:
        return None
    if _LATE_NOUN.search(ground.text):
        before = PRODUCT_BEFORE_COUNT.search(ground.text)
        return _product(ground, before["value"]) if before else None
    match = PRODUCT_CJK.search(ground.text)
    words = (match["value"] or match["value2"] or "") if match else ""
    if not words:
        counted = PRODUCT_COUNTED_CJK.search(ground.text)
        words = counted["value"] if counted else ""
    return _product(ground, words)


def _after_asking(ground: Ground, pattern: re.Pattern[str]) -> Fact | None:
    for match in pattern.finditer(ground.text[:8000]):
        product = _product(ground, match["value"])
        if product:
            return product
    return None


def _before_defect(words: str) -> str:
    """Return the words up to the first for a defect or a remedy: "lámparas rotas de 1.500" are lámparas."""
    folded = words.lower()
    starts = [mark.start for mark in (*DEFECTS.marks(folded), *REMEDIES.marks(folded))]
    return words[: min(starts, default=len(words))]


def _product(ground: Ground, words: str) -> Fact | None:
    words = PRODUCT_NUMBER_FIRST.sub("", _before_defect(words.partition(". ")[0]).strip(_EDGES)).strip(_EDGES)
    first = words.split(" ", 1)[0].lower() if words else ""
    shortest = 2 if words and words[0] > "\u3000" else 3
    if len(words) < shortest or first in PRODUCT_NO_START or not _NAME.search(words):
        return None
    return ground.fact("product", " ".join(words.split()), words)
