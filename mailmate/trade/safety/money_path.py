"""Where money goes, told as a change: four frames over word tables, one for every language (`money_path_tables`).

The place and what befell it; a change and the place; money to a third party; another place that is announced. What
is denied, imagined or asked of us is told apart by the caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from mailmate.trade.finding.wording import Phrase
from mailmate.trade.safety.money_path_tables import ALL, HOURS, PAY_NOW, TROUBLE, MoneyWords
from mailmate.values import dataclass

_NEAR = r"[^.;:!?,。；：！？，؟،]"
_FAR = r"[^.;!?。；！？؟]"


@dataclass(frozen=True)
class Path:
    """The frames of one language: what says it past denial, what a denial takes back, and what denies."""

    sure: Phrase
    told: Phrase
    denies: str


def _path(words: MoneyWords) -> Path:
    edge, short, near = ("", "{0,6}", "{0,16}") if words.joined else (r"\b", "{0,12}", "{0,50}")
    blank = "" if words.joined else " "
    place, third = f"{edge}{words.place}{edge}", words.third
    befell = rf"{place}(?:,{_NEAR}{{1,40}},)?{_NEAR}{near}?{'' if words.joined else edge}{words.void}"
    follows = (
        rf"(?:{place}|{edge}{words.pay}){_FAR}{{0,90}}?{edge}(?:{words.coming})"
        rf"|{edge}(?:{words.coming}){_FAR}{{0,40}}?{place}"
    )
    sure = "|".join((befell, f"{edge}(?:{words.stale})", follows, f"{edge}(?:{words.says})"))
    told = "|".join(
        (
            rf"{place}{_NEAR}{near}?{edge}{words.changed}",
            rf"{edge}{words.change}{place}",
            rf"{edge}{words.pay}{_FAR}{short}?{blank and ' ?'}{third}",
        )
    )
    return Path(Phrase(f"money {words.language} sure", sure), Phrase(f"money {words.language}", told), words.denies)


PATHS = tuple(_path(words) for words in ALL)
_TROUBLE = Phrase("bank trouble", TROUBLE)
_PAY_NOW, _HOURS = re.compile(PAY_NOW, re.I), re.compile(HOURS, re.I)
PHRASES = (_TROUBLE, *(phrase for one in PATHS for phrase in (one.sure, one.told)))


def paths_in(sentence: str, keys: Set[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place where `sentence` may tell of a change, with what would deny it (empty: nothing does)."""
    for one in PATHS:
        if one.sure.may_stand(keys):
            found = one.sure.finditer(sentence)
            yield from ((match, "") for match in found if not _HOURS.match(sentence, match.end()))
        if one.told.may_stand(keys):
            yield from ((match, one.denies) for match in one.told.finditer(sentence))
    if _TROUBLE.may_stand(keys) and _PAY_NOW.search(sentence):
        yield from ((match, "") for match in _TROUBLE.finditer(sentence))
