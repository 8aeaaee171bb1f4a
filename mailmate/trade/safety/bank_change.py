"""Flag F1: any words that change where money goes, in the languages buyers write.

A change is said, or shown: an account in the new text that differs from those the same side named earlier in
the thread. A denial ("have not changed"), a condition ("if you receive …"), a question about our data and a
first statement of an account are no change.
"""

from __future__ import annotations

import re

from mailmate.trade.finding.wording import KeyIndex, Phrase, asks, cut_quote, keys_in, keys_of, sentences, standing
from mailmate.trade.safety import pay_elsewhere_tables as elsewhere
from mailmate.trade.safety.bank_change_tables import (
    ABOUT_OURS,
    ALL,
    CONDITION,
    CREDIT_WORDS,
    REQUEST,
    TOLD_OF_OURS,
    WARNING,
    BankWords,
)
from mailmate.trade.safety.money_path import PHRASES, asks_for_paper, is_own_transfer, names_other_account, paths_in
from mailmate.values import dataclass

_GAP = r"[^.;:,!?。；，！？،؛]"
_QUALIFIER = r"(?:usd|eur|euro|rmb|dollar|company|corporate|hong kong|hk|offshore|main|official|foreign|local|our)"
_CLAUSE_BREAK = re.compile(r"[.;,:!?。；，！？،؛](?=\s|$|[^\x00-\x7f])|—|\bbut\b|\bhowever\b")
_CONDITION = re.compile(CONDITION, re.I)
_CREDIT = re.compile(CREDIT_WORDS, re.I)
_ABOUT_OURS, _TOLD_OF_OURS = re.compile(ABOUT_OURS, re.I), re.compile(TOLD_OF_OURS, re.I)
_REQUEST, _WARNING = re.compile(REQUEST, re.I), re.compile(WARNING, re.I)
_PARTY = re.compile(r"beneficiar|b[ée]n[ée]ficiair|受益人|получател|수익자")
_ITS_BANK = re.compile(r"account|bank|banc|banqu|iban|conta|cuenta|compte|账|帐|银行|сч[её]т|реквизит")
_ITS_ACCOUNT = re.compile(r"account|iban|conta|cuenta|compte|账|帐|сч[её]т|реквизит|계좌|hesa|حساب", re.I)
_BEFORE, _AFTER = 60, 30
_HEAD = 20_000
_NEAR = r"[^.;!?。；！？؟]"


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


_SPOKEN = KeyIndex(keys_of((one.says, one.direct) if one.direct else (one.says,)) for one in _LANGUAGES)


@dataclass(frozen=True)
class _Path:
    """What tells in one language that money goes elsewhere: pay there, the account is void, pay."""

    goes: Phrase
    stops: Phrase
    pays: Phrase
    denies: str
    is_english: bool


def _path(words: elsewhere.PayWords) -> _Path:
    gap = f"{_NEAR}{{0,{14 if words.joined else 60}}}"
    small = f"{_NEAR}{{0,{10 if words.joined else 30}}}"
    edge = "" if words.joined else r"\b"
    pay, account, other = (f"{edge}{part}{edge}" for part in (words.pay, words.account, words.other))
    there = f"(?:{other}{small}{account}|{account}{small}{other})"
    if words is elsewhere.ENGLISH:
        near = f"{_NEAR}{{0,12}}"
        sent = f"(?:{other}{small}{elsewhere.ITS_ACCOUNT}|{elsewhere.ITS_ACCOUNT}{small}{other})"
        goes = (
            rf"{pay}{gap}\b(?:to|into|in|onto|on) {near}{there}"
            rf"|\b{elsewhere.SEND}\b{gap}\b(?:to|into|in|onto|on) {near}{sent}"
            rf"|\b(?:please|kindly)\b{small}{pay}{gap}\b(?:via|through|using) {near}{there}"
        )
    else:
        to = f"{edge}{words.to}{edge}{_NEAR}{{0,12}}?" if words.to else ""
        goes = f"(?:{pay}{gap}{to}{there}|{to}{there}{gap}{pay})"
    held = rf"\b{elsewhere.ITS_ACCOUNT}\b" if words is elsewhere.ENGLISH else account
    void = f"(?:{held}{gap}{edge}{words.stopped}|{edge}{words.stopped}{edge}{gap}{held})"
    name = f"elsewhere {words.language}"
    return _Path(
        Phrase(name, goes), Phrase(f"{name} void", void), Phrase(f"{name} pay", pay), words.denies,
        words is elsewhere.ENGLISH,
    )  # fmt: skip


_PATHS = tuple(_path(words) for words in elsewhere.ALL)
_GOES = KeyIndex(one.goes.keys for one in _PATHS)
_SAYS_SO = (
    Phrase("wait for details", elsewhere.WAIT),
    Phrase("new payee", elsewhere.NEW_PAYEE),
    Phrase("changing banks", elsewhere.CHANGING_BANKS),
)
_STOPS = tuple(one.stops for one in _PATHS)
_ELSEWHERE = (*(one.goes for one in _PATHS), *_SAYS_SO)
_ASKS_MONEY = Phrase("asks money", elsewhere.ASKS_MONEY)
_OF_US, _STATED = re.compile(elsewhere.OF_US, re.I), re.compile(elsewhere.STATED, re.I)
_OLD = re.compile(elsewhere.OLD, re.I)


def find_bank_change(text: str) -> str | None:
    """Return the words of `text` that change bank data, payee or pay-to place; None where nothing does."""
    for sentence in sentences(text, *_PHRASES):
        if (span := _change_in(sentence)) is not None:
            return cut_quote(sentence, *span)
    return _find_paid_elsewhere(text) or _find_money_path(text)


def _find_money_path(text: str) -> str | None:
    """Return the words that tell of another place for money in one of the general frames."""
    for sentence in sentences(text, *PHRASES):
        for match, denies in paths_in(sentence, keys_in(sentence)):
            if _is_a_credits(sentence, match) or _imagined(sentence, match) or _is_own_reason(sentence):
                continue
            if asks_for_paper(sentence, match):
                continue
            if is_own_transfer(sentence) and not names_other_account(text[:_HEAD]):
                continue
            if not denies or not _denied(sentence, match, denies):
                return cut_quote(sentence, *match.span())
    return None


def _is_a_credits(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether a letter of credit is spoken of, and no account in the words themselves."""
    return _CREDIT.search(sentence) is not None and not _ITS_ACCOUNT.search(match.group())


def _is_own_reason(sentence: str) -> bool:
    """Tell whether the writer's own account is why they pay late."""
    return _STATED.search(sentence) is not None


def _change_in(sentence: str) -> tuple[int, int] | None:
    keys = keys_in(sentence)
    for one in (_LANGUAGES[number] for number in _SPOKEN.standing(keys)):
        if one.direct and one.direct.may_stand(keys):
            match = one.direct.search(sentence)
            if match and not _imagined(sentence, match):
                return match.span()
        if one.says.may_stand(keys):
            for match in one.says.finditer(sentence):
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
    before = sentence[max(0, match.start() - 120) : match.start()]
    if _CONDITION.search(before) or _WARNING.search(before):
        return True
    asked = asks(sentence) and _ABOUT_OURS.search(sentence) is not None and "our new" not in sentence.casefold()
    return asked and not _TOLD_OF_OURS.search(sentence) and not _REQUEST.search(before)


def _find_paid_elsewhere(text: str) -> str | None:
    """Return the words that send money to another account, or that call the old one void while money is asked for."""
    for sentence in sentences(text, *_ELSEWHERE):
        keys = keys_in(sentence)
        for phrase in _SAYS_SO:
            match = phrase.search(sentence) if phrase.may_stand(keys) else None
            if match and not _denied(sentence, match, elsewhere.ENGLISH.denies) and not _unreal(sentence, match):
                return cut_quote(sentence, *match.span())
        for number in _GOES.standing(keys):
            if (span := _path_in(sentence, _PATHS[number])) is not None:
                return cut_quote(sentence, *span)
    return _find_stopped(text)


def _unreal(sentence: str, match: re.Match[str]) -> bool:
    return _imagined(sentence, match) or _of_credit(match)


def _path_in(sentence: str, one: _Path) -> tuple[int, int] | None:
    for match in one.goes.finditer(sentence):
        theirs = _OF_US.search(match.group()) or _CREDIT.search(match.group())
        if not theirs and not _denied(sentence, match, one.denies) and not _imagined(sentence, match):
            return match.span()
    return None


def _find_stopped(text: str) -> str | None:
    """Return the words that call an account void, where the text also asks for money to be sent."""
    stopped = standing(_STOPS, text)
    for one in _PATHS if stopped else ():
        for match in one.stops.matches(text) if one.stops in stopped else ():
            if _STATED.search(text[:_HEAD]) or _imagined(match.string, match):
                continue
            asked = _ASKS_MONEY.stands_in(text) if one.is_english else one.pays.stands_in(text)
            if asked or (not one.is_english and _OLD.search(match.string)):
                return cut_quote(match.string, *match.span())
    return None


def _of_credit(match: re.Match[str]) -> bool:
    words = match.group().casefold()
    return bool(_PARTY.search(words)) and not _ITS_BANK.search(words) and _CREDIT.search(match.string) is not None
