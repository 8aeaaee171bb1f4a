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

PART_NUMBER = re.compile(
    r"(?<![\w.])(?!(?:EN|ISO|DIN|ASTM|PN|DN|NPS|OD|ID|RAL|API|JIS|GB|BS|ANSI|ASME|IP|IEC|UL|NSF|ISPM|GOST|UNE|AISI|SUS|SS|CF|PE|PP|PA|PVC|EPDM|AQL|CE|HS|MT|UCP)-?\d)"
    r"[A-Za-z]{1,6}-?\d{2,6}(?:[A-Za-z]{0,4}|-\d{1,4})(?![\w])",
    re.IGNORECASE,
)
"""A part number written in one piece; standards, sizes and materials are none."""

ASKS_SEVERAL = re.compile(
    r"(?<!\w)(?:and|y|e|et|und|и|ve|as\swell\sas|plus|sowie|así\scomo)(?!\w)|[和及与跟、&]|以及|(?:와|과|및)(?:\s|$)| و",
    re.IGNORECASE,
)
"""The question joins several things: one of them alone is no answer."""
