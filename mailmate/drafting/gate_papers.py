"""The gate's rules on what goes along: files that carry our cost, or a letter nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.drafting.phrase_tables import COST_WORDS
from mailmate.sentences import Sentence
from mailmate.trade.drafts import Effect, Finding

LONGEST = 200_000
"""Characters of one paper that are looked at."""
_COST_NAME = re.compile(
    r"(?<![a-z])(?:cost[ -]?(?:price|list|sheet|calculation)s?|costing|(?:our|unit) costs?|margins?|internal"
    r"|floor price)(?![a-z])|成本|底价|进价|内部",
    re.IGNORECASE,
)
_COST_COLUMN = re.compile(
    r"(?:^|[;,\t|])[ ]{0,3}(?:unit[ ])?(?:costs?|margin|floor|net cost)(?:[ ]\([^)\n]{1,12}\))?[ ]{0,3}(?:[;,\t|]|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A heading of a table."""
_HOLE = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}")


def find_papers_cost(name: str, content: str) -> Iterator[Finding]:
    """Yield our cost in a file's name, words or columns (DESIGN section 6), and holes of a letter's skeleton."""
    text = content[:LONGEST]
    found = _COST_NAME.search(name.replace("_", " ")) or COST_WORDS.search(text) or _COST_COLUMN.search(text)
    if found:
        message = Sentence(
            "The file {name} seems to tell our cost (“{words}”). Leave it out, or give a reason.",
            {"name": name or "?", "words": found.group().strip(" ;,|\t")},
        )
        yield Finding("cost", Effect.REASON, message, found.group().strip(" ;,|\t"))
    if hole := _HOLE.search(text):
        message = Sentence("Fill in {words} or take the sentence out.", {"words": hole.group()})
        yield Finding("placeholder", Effect.NEVER, message, hole.group())
