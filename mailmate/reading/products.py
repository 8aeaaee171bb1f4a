"""The goods a mail names: ours by name, those of a labelled line, else what the trained tagger hears (`goods`).

No catalogue is needed; what is found are the sender's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from math import sqrt

from mailmate.reading.count_tables import NO_GOODS
from mailmate.reading.goods import Goods, find_goods
from mailmate.reading.grounds import Ground, Grounds
from mailmate.reading.product_tables import (
    PRODUCT_ASKED,
    PRODUCT_BARE_COUNT,
    PRODUCT_BARE_COUNT_ELSEWHERE,
    PRODUCT_CONTAINER,
    PRODUCT_COUNT_BEFORE,
    PRODUCT_COUNT_BEHIND,
    PRODUCT_ENGLISH,
    PRODUCT_LINE,
    PRODUCT_TOLD_BEHIND,
)
from mailmate.reading.roles import DEFECTS
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Fact, Quantity
from mailmate.trade.readings import Context

_NAME = re.compile("[^\\W\\d_]{3}|[\u3040-\ud7af]{2}")
"""What a name of goods has at least: "M10" and "600 mm" are none."""
_MODEL = re.compile(r"(?=[\w./-]{0,15}\d)[A-Za-z]{1,6}[-./]?\d[\w./-]{1,14}", re.ASCII)
"""A model number, which names goods by itself."""
_PAPERS = frozenset(
    {
        f"reference.{one}"
        for one in ("po", "pi", "order", "invoice", "contract", "lc", "bl", "lot", "serial", "quotation")
    }
)
_PAPER_WORDS = re.compile(
    r"\b(?:p\.?[oi]|order|invoice|inv|contract|proforma|credit|l/?c|b/?l|lot|batch|no|nr|number|the|your|our|of|for)\b",
    re.I,
)
_LONE_NAME = re.compile(r"[^\W\d_]{2,15}")
_MOST_PRODUCTS = 400
_MOST_FAULTY = 6
_EDGES = " .,;:'\"-–("
_CLEAR = 1.5
"""The worth from which words are taken for a name of goods."""
_AGAIN = 0.5
"""What it adds that the goods are named once more."""
_TITLE = 2.5
"""What it adds that they stand in the subject."""
_SURE_TO_NAME = 2.5
"""How much more eagerly goods are heard in the statement of a fault, which is sure to name them."""
_STEM = 5


def find_product(grounds: Grounds, context: Context) -> Fact | None:
    """Return the goods a mail names, or None: ours by name, those of a labelled line, else as the tagger hears them."""
    own = (grounds.body, grounds.header)
    named = _ours_by_name(own, context) or next(filter(None, map(_on_its_line, own)), None) or _clearest(own)
    return named or next(filter(None, (_on_its_line(one) or _clearest([one]) for one in grounds.documents)), None)


def _ours_by_name(grounds: Sequence[Ground], context: Context) -> Fact | None:
    """Return the longest name of goods of ours that a text holds."""
    for ground in grounds:
        for name in sorted(context.products, key=len, reverse=True)[:_MOST_PRODUCTS]:
            at = _place_of(name, ground.text)
            if at >= 0:
                return ground.fact("product", name, ground.text[at : at + len(name)])
    return None


def _clearest(grounds: Sequence[Ground], eager: float = 0.0) -> Fact | None:
    """Return the goods named most clearly; what stands in the subject, or is named again, counts more."""
    named = [
        (ground, one)
        for ground in grounds
        for one in find_goods(ground.text, eager)
        if not (_is_paper(ground, one) or _is_signed(ground, one))
    ]
    best: tuple[float, Fact] | None = None
    for ground, one in named:
        again = sum(_is_same(one.words, other.words) for _, other in named if other is not one)
        worth = one.lead / sqrt(len(one.words.split())) + _AGAIN * again + _TITLE * (ground.source == "header")
        fact = _product(ground, one.words) if worth >= _CLEAR and (best is None or worth > best[0]) else None
        if fact is not None:
            best = (worth, fact)
    return _told_fully(best[1], named) if best else None


def _told_fully(short: Fact, named: Sequence[tuple[Ground, Goods]]) -> Fact:
    """Return the fullest name that holds the chosen one: the subject says "shackles", the mail "bow shackles"."""
    fuller = (_product(ground, one.words) for ground, one in named if short.quote.lower() in one.words.lower())
    return max((short, *filter(None, fuller)), key=lambda fact: len(fact.quote))


def _is_paper(ground: Ground, goods: Goods) -> bool:
    """Tell the number of an order, an invoice or a credit from goods: "PI HP-2555" names none."""
    for ref in ground.references:
        if ref.kind in _PAPERS and ref.start < goods.end and goods.start < ref.end:
            rest = ground.text[goods.start : max(ref.start, goods.start)] + " " + ground.text[ref.end : goods.end]
            if not _NAME.search(_PAPER_WORDS.sub(" ", rest)):
                return True
    return False


def _is_signed(ground: Ground, goods: Goods) -> bool:
    """Tell the writer's name, one word alone on the last line behind a whole sentence, from goods."""
    if ground.source != "body" or not _LONE_NAME.fullmatch(goods.words) or ground.text[goods.end :].strip(" .,\n"):
        return False
    before = ground.text[max(0, goods.start - 200) : goods.start]
    return before.endswith("\n") and before.rstrip().endswith((".", "!", "?", ",", "。", "！", "？"))


def _is_lone_name(body: Ground, last: Statement) -> bool:
    return len(body.statements) > 1 and _LONE_NAME.fullmatch(last.text.strip(" .,")) is not None


def _is_same(one: str, other: str) -> bool:
    return bool(_stems(one) & _stems(other))


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in words.lower().split() if len(word) > 2}


def find_faulty_product(grounds: Grounds, context: Context, heard: Sequence[Statement]) -> Fact | None:
    """Return the goods a complaint is about: those its words of a fault name, else those of the mail but its questions.

    `heard` are the statements that complain.
    """
    body = grounds.body
    told = [one for one in body.statements if not one.is_question]
    heard = [one for one in heard if not (one is body.statements[-1] and _is_lone_name(body, one))]
    faulty = [one for one in told if DEFECTS.marks(one.folded)] or [one for one in heard if not one.is_question]
    spoilt = [Ground(one.text, body.source, body.base, body.country) for one in faulty[:_MOST_FAULTY]]
    ours = (_ours_by_name([one], context) for one in spoilt)
    named = (fact for one in spoilt if (fact := _clearest([one])))
    eager = (fact for one in spoilt if (fact := _clearest([one], eager=_SURE_TO_NAME)))
    found = next(filter(None, ours), None) or next(named, None)
    return found or find_product(_without_questions(grounds), context) or next(eager, None)


def _without_questions(grounds: Grounds) -> Grounds:
    text = grounds.body.text
    for one in grounds.body.statements:
        if one.is_question:
            text = text[: one.start] + " " * len(one.text) + text[one.start + len(one.text) :]
    return grounds if text == grounds.body.text else replace(grounds, body=replace(grounds.body, text=text))


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


def _before_defect(words: str) -> str:
    """Return the words up to the first for a defect: "lámparas rotas de 1.500" are lámparas."""
    starts = [mark.start for mark in DEFECTS.marks(words.lower())]
    return words[: min(starts, default=len(words))]


def _product(ground: Ground, words: str) -> Fact | None:
    """Return a name of goods without what is told of them behind a comma, and without counts at its ends."""
    words = PRODUCT_COUNT_BEFORE.sub("", PRODUCT_ASKED.sub("", words.strip(_EDGES)))
    head = _before_defect(PRODUCT_TOLD_BEHIND.split(words, maxsplit=1)[0])
    words = PRODUCT_COUNT_BEHIND.sub("", head if _NAME.search(head) or _MODEL.search(head) else words).strip(_EDGES)
    if len(words) < 2 or PRODUCT_CONTAINER.match(words) or not (_NAME.search(words) or _MODEL.search(words)):
        return None
    return ground.fact("product", " ".join(words.split()), words)
