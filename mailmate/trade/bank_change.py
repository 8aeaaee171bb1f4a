"""Flag F1: any words that change where money goes, in the languages buyers write.

A change is said, or shown: an account in the new text that differs from those the same side named earlier in
the thread. A denial ("have not changed"), a condition ("if you receive …"), a question about our data and a
first statement of an account are no change.
"""

from __future__ import annotations

import re
from collections.abc import Set

from mailmate.trade.bank_change_tables import ABOUT_OURS, ALL, CONDITION, CREDIT_WORDS, BankWords
from mailmate.trade.wording import Phrase, asks, cut_quote, keys_in, sentences
from mailmate.values import dataclass

_GAP = r"[^.;:,!?。；！？،؛]"
_QUALIFIER = r"(?:usd|eur|euro|rmb|dollar|company|corporate|hong kong|hk|offshore|main|official|foreign|local|our)"
_CLAUSE_BREAK = re.compile(r"[.;,:!?。；，！？،؛](?=\s|$|[^\x00-\x7f])|—|\bbut\b|\bhowever\b")
_CONDITION = re.compile(CONDITION, re.I)
_CREDIT = re.compile(CREDIT_WORDS, re.I)
_ABOUT_OURS = re.compile(ABOUT_OURS, re.I)
_BEFORE, _AFTER = 60, 30


@dataclass(frozen=True)
class _Language:
    """What tells a change in one language: words that say it, words that say it past denial, words that deny it."""

    says: Phrase
    direct: Phrase | None
    denies: str


def _forms(words: BankWords) -> tuple[str, ...]:
    """Return the three orders in which a change is told: new account, changed account, account changed."""
    if words.joined:
        return (
            f"{words.new}{_GAP}{{0,6}}{words.noun}",
            f"{words.change}{_GAP}{{0,8}}{words.noun}",
            f"{words.noun}{_GAP}{{0,14}}{words.changed}",
        )
    return (
        rf"\b{words.new} (?:{_QUALIFIER} ){{0,3}}{words.noun}",
        rf"\b{words.noun} {words.new}\b",
        rf"\b{words.change} (?:{words.link}){{0,4}}{words.noun}",
        rf"\b{words.noun}\b{_GAP}{{0,40}}?\b{words.changed}\b",
    )


_LANGUAGES = tuple(
    _Language(
        Phrase(f"bank {words.language}", "|".join(_forms(words))),
        Phrase(f"bank {words.language} direct", "|".join(words.direct)) if words.direct else None,
        words.denies,
    )
    for words in ALL
)
_PHRASES = tuple(phrase for one in _LANGUAGES for phrase in (one.says, one.direct) if phrase)


def _numbers_by_key() -> dict[str, set[int]]:
    """Return, for each key word, which languages' phrases may stand beside it; under "" those without key words."""
    numbers: dict[str, set[int]] = {"": set()}
    for number, one in enumerate(_LANGUAGES):
        for phrase in (one.says, one.direct):
            for key in phrase.keys or ("",) if phrase else ():
                numbers.setdefault(key, set()).add(number)
    return numbers


_SPOKEN = _numbers_by_key()


def _languages_of(keys: Set[str]) -> list[_Language]:
    """Return the languages of whose phrases one may stand in a sentence of these keys, in the order of the table."""
    numbers = set().union(_SPOKEN[""], *[_SPOKEN[key] for key in keys & _SPOKEN.keys()])
    return [_LANGUAGES[number] for number in sorted(numbers)]


def find_bank_change(text: str) -> str | None:
    """Return the words of `text` that change bank data, payee or pay-to place; None where nothing does."""
    for sentence in sentences(text, *_PHRASES):
        if (span := _change_in(sentence)) is not None:
            return cut_quote(sentence, *span)
    return None


def _change_in(sentence: str) -> tuple[int, int] | None:
    keys = keys_in(sentence)
    for one in _languages_of(keys):
        if one.direct and one.direct.may_stand(keys):
            match = one.direct.pattern.search(sentence)
            if match and not _imagined(sentence, match):
                return match.span()
        if one.says.may_stand(keys):
            for match in one.says.pattern.finditer(sentence):
                if (
                    not _denied(sentence, match, one.denies)
                    and not _imagined(sentence, match)
                    and not _of_credit(match)
                ):
                    return match.span()
    return None


def _denied(sentence: str, match: re.Match[str], denies: str) -> bool:
    """Look for a denial in the clause of the match: shortly before it, within it, and right after it."""
    before = _CLAUSE_BREAK.split(sentence[max(0, match.start() - _BEFORE) : match.start()])[-1]
    after = _CLAUSE_BREAK.split(sentence[match.end() : match.end() + _AFTER])[0]
    return re.search(denies, f"{before}{match.group()}{after}", re.I) is not None


def _imagined(sentence: str, match: re.Match[str]) -> bool:
    if _CONDITION.search(sentence[max(0, match.start() - 120) : match.start()]):
        return True
    return asks(sentence) and _ABOUT_OURS.search(sentence) is not None and "our new" not in sentence.casefold()


def _of_credit(match: re.Match[str]) -> bool:
    words = match.group().casefold()
    only_party = "beneficiar" in words and not re.search(r"account|bank|iban", words)
    return only_party and _CREDIT.search(match.string) is not None
