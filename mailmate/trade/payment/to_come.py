"""Whether the paying a mail speaks of is all still to come: "will be paid on 30 June" claims nothing (DOMAIN 5).

A claim stops the clock of a debt, so that none is heard in words that only promise.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.wording import LONGEST, fold_space

_DONE = (
    r"paid|made|sent|remitted|transferred|wired|settled|effected|executed|released|arranged|done|processed|credited|debited"
    r"|initiated|completed|issued|deposited|cleared"
)
_MONEY = r"(?:payments?|transfers?|money|funds|remittance|wire|t/?t|deposit|balance|amount|sum|invoice)"
_TO_COME = re.compile(
    r"\b(?:will|shall|['’]ll|can|cannot|can['’]t|couldn['’]t|won['’]t"
    r"|could|should|must|may|might|would|going to|to|gets?)(?: not)? (?:be|get)?"
    rf"(?: \w+){{0,2}}? ?(?:{_DONE})\b|\b(?:will|shall|['’]ll) have (?:been )?(?:{_DONE})\b"
    rf"|\b(?:has|have|is|are|was|were)(?: not|n['’]t)(?: yet| been){{0,2}} (?:{_DONE})\b",
    re.I,
)
"""A payment that will be made, or was not made yet."""
_HAPPENED = re.compile(
    r"\b(?:paid|remitted|wired|transferred|slips?|receipts?|swift|mt ?103|proof|already|yesterday)\b"
    r"|\b(?:bank|transfer|payment|t/?t) (?:cop(?:y|ies)|advice)\b"
    rf"|\b{_MONEY}\b[^.;!?\n]{{0,40}}\b(?:{_DONE}|left|went|gone|received|reached|arrived)\b"
    rf"|\b(?:{_DONE}|receiv\w{{1,4}}|reach\w{{0,3}}|see|arriv\w{{1,3}})\b[^.;!?\n]{{0,30}}\b{_MONEY}\b",
    re.I,
)
"""Words of a payment that was made, or of the paper that shows it."""
_PROMISES = frozenset({"promise", "conditional"})


def without_empty_claim(kinds: list[str], text: str, language: str) -> list[str]:
    """Return the kinds of a payment heard in a text; of paying that is all to come and promised too, no claim.

    Only English is judged; `language` is that of the text, empty or "und" where it is unknown.
    """
    if (
        "claim" not in kinds
        or _PROMISES.isdisjoint(kinds)
        or language not in ("en", "und", "")
        or not _is_all_to_come(text)
    ):
        return kinds
    return [kind for kind in kinds if kind != "claim"]


def _is_all_to_come(text: str) -> bool:
    told, found = _TO_COME.subn(" ", fold_space(text[:LONGEST]))
    return found > 0 and not _HAPPENED.search(told)
