"""Words that tell how far a note answers a question in another language: data only."""

from __future__ import annotations

import re

ASKS_WHAT = re.compile(
    r"(?<!\w)(?:qué|cuál(?:es)?|cuánt[oa]s?|cómo|cual|quanto|quantos|quais|qual|quanti|quale|quali|combien|quel(?:le)?s?|welche[rsn]?|wie\s(?:hoch|viel|viele|lange|schwer|groß|dick)|was\sist|was\ssind"
    r"|как(?:ой|ая|ое|ие|ова|ово|овы|ов)|сколько|hangi|nedir|ne\skadar|kaç|ما\sهي|ما\sهو|كم)(?!\w)|什么|多少|哪[些种个]?|几个|多长|多久|多大|多重|얼마|무엇|어떤|몇",
    re.IGNORECASE,
)
"""The question asks for a fact, not for a yes."""

TOLD_LOOSELY = frozenset({
    "warranty", "lead time", "moq", "packing", "payment", "sample", "hs code", "origin", "shelf life", "private label",
})  # fmt: skip
"""What a note under this word answers in any wording; a technical property is asked for more narrowly."""
