"""Where money goes, told as a change: four frames over word tables, one for every language (`money_path_tables`).

The place and what befell it; a change and the place; money to a third party; another place that is announced. What
is denied, imagined or asked of us is told apart by the caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.wording import KeyIndex, Phrase, alternatives, keys_of
from mailmate.trade.finding.words import late_pattern
from mailmate.trade.safety.money_path_tables import (
    ALL,
    ASKS_PAPER,
    HOURS,
    OTHER_ACCOUNT,
    OWN_TRANSFER,
    PAY_NOW,
    TROUBLE,
    MoneyWords,
)
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
    sure = "|".join((befell, follows, *(f"{edge}(?:{way})" for way in alternatives(f"{words.stale}|{words.says}"))))
    told = "|".join(
        (
            rf"{place}{_NEAR}{near}?{edge}{words.changed}",
            rf"{edge}{words.change}{place}",
            rf"{edge}{words.pay}{_FAR}{short}?{blank and ' ?'}{third}",
        )
    )
    return Path(Phrase(f"money {words.language} sure", sure), Phrase(f"money {words.language}", told), words.denies)


PATHS = tuple(_path(words) for words in ALL)
_TOLD = KeyIndex(keys_of((one.sure, one.told)) for one in PATHS)
_TROUBLE = Phrase("bank trouble", TROUBLE)
_PAY_NOW, _HOURS = late_pattern(PAY_NOW, re.I), late_pattern(HOURS, re.I)
_OWN_TRANSFER, _OTHER_ACCOUNT = late_pattern(OWN_TRANSFER, re.I), late_pattern(OTHER_ACCOUNT, re.I)
_ASKS_PAPER = late_pattern(ASKS_PAPER, re.I)
PHRASES = (_TROUBLE, *(phrase for one in PATHS for phrase in (one.sure, one.told)))


def paths_in(sentence: str, keys: Set[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place where `sentence` may tell of a change, with what would deny it (empty: nothing does)."""
    for one in (PATHS[number] for number in _TOLD.standing(keys)):
        if one.sure.may_stand(keys):
            found = one.sure.finditer(sentence)
            yield from ((match, "") for match in found if not _HOURS.match(sentence, match.end()))
        if one.told.may_stand(keys):
            yield from ((match, one.denies) for match in one.told.finditer(sentence))
    if _TROUBLE.may_stand(keys) and _PAY_NOW.search(sentence):
        yield from ((match, "") for match in _TROUBLE.finditer(sentence))


def is_own_transfer(sentence: str) -> bool:
    """Tell whether the writer says that a bank sent back a transfer of theirs: trouble with paying, no other payee."""
    return _OWN_TRANSFER.search(sentence) is not None


def asks_for_paper(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether the reader is asked for an invoice with the right data of their own bank."""
    return any(one.end() == match.start() for one in _ASKS_PAPER.finditer(sentence))


def names_other_account(text: str) -> bool:
    """Tell whether `text` orders a payment to some place, or names an account."""
    return _OTHER_ACCOUNT.search(text) is not None or any(one.kind == "account" for one in find_contacts(text))
