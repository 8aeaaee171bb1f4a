"""The gate's rules on where to pay: account numbers, other ways to be paid, and news that an account changed.

Nothing of the kind ever stands in a letter's own text (DESIGN section 6, DOMAIN handbook 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.drafting.account_tables import (
    FOREIGN_NEWS,
    IS_FROZEN,
    IS_USED,
    NEW_ACCOUNT,
    OLD_ACCOUNT,
    OURS,
    PAID_ELSEWHERE,
)
from mailmate.drafting.claim_values import contacts_of
from mailmate.drafting.clauses import LONGEST, Clause, clauses_of
from mailmate.drafting.foreign import language_of
from mailmate.drafting.mood_tables import Mood
from mailmate.drafting.payment_channels import find_payment_channels
from mailmate.drafting.payment_tables import (
    ACCOUNT_LINE,
    BANK_COUNTRIES,
    BIC,
    BIC_WORD,
    DIGITS,
    REFUSES,
    SERVICES,
    WALLETS,
)
from mailmate.drafting.reason_tables import ACCOUNT_NEWS
from mailmate.drafting.roles import Speech
from mailmate.mail.hidden import take_out_hidden
from mailmate.sentences import Sentence
from mailmate.trade.cases import Case
from mailmate.trade.drafts import Effect, Finding, Role
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.passwords import find_passwords

LONGEST_PAPER = 200_000
"""Characters of a paper that are looked at."""
_WARNS_OF_OTHERS = re.compile(
    r"\bif\s(?:anybody|anyone|somebody|someone|a\smail|another\smail|you\s(?:ever\s)?(?:get|receive|see|read|hear))\b|\b(?:beware|careful)\b|\bnever\s(?:get|receive|send|change|mail|write|tell)\b|\bnot\s(?:trust|believe)\b",
    re.IGNORECASE,
)
"""Before news of a new account: what others may say, which the buyer is warned of."""
_ASKS_BACK = re.compile(r"\W*(?:did|have|has|was|were|who|where|when|which|why)\b", re.IGNORECASE)
"""Begins a question on what has happened."""

_MOVED = frozenset({Mood.STATED, Mood.BEGGED})
_IF_ASKED = re.compile(
    r"\bif (?:you (?:ever )?(?:get|receive|see|hear|read|are asked)|anybody|anyone|somebody|someone)\b"
)


def find_accounts(text: str, case: Case, *, new: bool) -> Iterator[Finding]:
    """Yield account numbers: in new text any, elsewhere those that are not pinned as ours."""
    pinned = {letters_of(account.account) for account in case.accounts}
    shown = [one for one in contacts_of(text) if one.kind == "account"]
    bare, _ = take_out_hidden(text)
    if bare != text:
        shown += [Found("account", one.value, 0, 0, one.quote) for one in contacts_of(bare) if one.kind == "account"]
    for one in shown:
        if new:
            message = Sentence(
                "Bank data never leave in a mail's text. Take {number} out; refer to the proforma invoice.",
                {"number": one.quote},
            )
        elif letters_of(str(one.value or one.quote)) not in pinned:
            message = Sentence(
                "The account {number} is not one of ours. Take it out before this leaves.", {"number": one.quote}
            )
        else:
            continue
        yield Finding("account", Effect.NEVER, message, one.quote, one.start if new else None, one.end if new else None)


def find_written_passwords(text: str) -> Iterator[Finding]:
    """Yield passwords written out in new text: whoever gets hold of the mail has them."""
    for start, end in find_passwords(text):
        message = Sentence(
            "{words} looks like a password. Tell it by phone, or give a reason.", {"words": text[start:end]}
        )
        yield Finding("password", Effect.REASON, message, text[start:end], start, end)


def find_channels(speech: Speech, case: Case) -> Iterator[Finding]:
    """Yield cards, accounts without a word for it, bank codes, wallets and payment services in new text."""
    known = [one for one in contacts_of(speech.text) if one.kind == "account"]
    for one in find_payment_channels(speech, DateBase(case.now)):
        if not any(other.start < one.end and one.start < other.end for other in known):
            message = Sentence(
                "{words} tells where to pay, which no mail's text may do. Take it out; refer to the proforma invoice.",
                {"words": one.quote},
            )
            yield Finding("account", Effect.NEVER, message, one.quote, one.start, one.end)


def find_accounts_in_paper(text: str, case: Case, *, services: bool) -> Iterator[Finding]:
    """Yield what tells where to pay in a paper or a quoted text: numbers beside a word for paying, codes, wallets.

    What is pinned as ours may stand there, and so may any number of a paper, box or telephone. `services` also
    takes names of payment services, which a buyer's own mail may hold.
    """
    pinned = {letters_of(words) for one in case.accounts for words in (one.account, one.swift, one.swift[:8])}
    told: set[str] = set()
    for line in text[:LONGEST_PAPER].splitlines():
        for words in _payment_words(line, services=services):
            if letters_of(words) not in pinned | told:
                told.add(letters_of(words))
                message = Sentence("{words} tells where to pay and is not ours. Take it out.", {"words": words})
                yield Finding("account", Effect.NEVER, message, words)


def _payment_words(line: str, *, services: bool) -> Iterator[str]:
    if ACCOUNT_LINE.search(line):
        taken = [one for one in contacts_of(line) if one.kind in ("phone", "account", "url", "email")]
        for match in DIGITS.finditer(line):
            if not any(one.start < match.end() and match.start() < one.end for one in taken):
                yield match.group()
    if BIC_WORD.search(line):
        yield from (match.group() for match in BIC.finditer(line) if match["country"] in BANK_COUNTRIES)
    for match in WALLETS.finditer(line):
        if any(sign.isalpha() for sign in match.group()[2:]):
            yield match.group()
    if services and not REFUSES.search(line):
        yield from (match.group() for match in SERVICES.finditer(line))


def letters_of(number: str) -> str:
    """Return a number's letters and digits, in capitals, for comparing."""
    return "".join(sign for sign in number.upper() if sign.isalnum())


def find_account_news(speech: Speech) -> Iterator[Finding]:
    """Yield sentences that say our account changed."""
    message = Sentence("News of a changed bank account never leaves by mail. Phone the buyer at a number on file.")
    for sentence in speech.sentences:
        text = speech.masked(sentence)
        match = ACCOUNT_NEWS.search(text)
        asks = _ASKS_BACK.match(text) is not None and text.rstrip().endswith("?")
        if match and not asks and not _WARNS_OF_OTHERS.search(text[: match.start()]):
            place = sentence.start + match.start()
            if speech.role(place, place) is Role.OURS or "our" in match.group().lower():
                yield Finding(
                    "account_change", Effect.NEVER, message, match.group().strip(), place, place + len(match.group())
                )
                continue
        if (clause := _names_new_account(text)) is not None:
            begin, end = clause.start, clause.end
            yield Finding(
                "account_change",
                Effect.NEVER,
                message,
                sentence.text[begin:end].strip(),
                sentence.start + begin,
                sentence.start + end,
            )


def _names_new_account(sentence: str) -> Clause | None:
    """Return the clause that sends money to another account than before, or None."""
    is_foreign = language_of(sentence[:LONGEST]) != ""
    for clause in clauses_of(sentence[:LONGEST]):
        if is_foreign:
            told = clause.mood in _MOVED and FOREIGN_NEWS.search(clause.text) is not None
        else:
            told = _moves_account(clause) and not _IF_ASKED.search(clause.text)
        if told:
            return clause
    return None


def _moves_account(clause: Clause) -> bool:
    words = clause.text
    is_old = OLD_ACCOUNT.search(words) is not None and IS_USED.search(words) is not None
    if clause.mood not in _MOVED:
        return is_old and clause.mood is Mood.DENIED
    is_new = NEW_ACCOUNT.search(words) is not None and (IS_USED.search(words) or OURS.search(words))
    return bool(is_old or is_new or PAID_ELSEWHERE.search(words) or IS_FROZEN.search(words))
