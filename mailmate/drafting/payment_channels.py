"""Ways to be paid that never stand in a mail's text: cards, accounts without a word for it, wallets, services.

Numbers of papers, boxes and telephones are none of these. Labelled accounts and IBANs are found by
`trade.finding.references.find_contacts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailmate.drafting.claim_values import contacts_of, find_kind
from mailmate.drafting.clauses import mood_at
from mailmate.drafting.mood_tables import Mood
from mailmate.drafting.payment_tables import (
    BANK_COUNTRIES,
    BIC,
    BIC_WORD,
    CARD_SHAPE,
    CARD_WORD,
    CODE,
    DIGITS,
    FOURS,
    MONEY_WORD,
    SERVICES,
    WALLETS,
)
from mailmate.drafting.roles import Speech
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.found import Found

_REFUSED = frozenset({Mood.DENIED, Mood.ASKED, Mood.THEIRS, Mood.OPEN})


AROUND = 200
"""Characters to both sides of a number in which a word for money makes it an account."""


def find_payment_channels(speech: Speech, base: DateBase) -> Iterator[Found]:
    """Yield card numbers, bare accounts, bank codes, wallets and payment services named in a text of ours."""
    text = speech.text
    if sum(sign.isdigit() for sign in text) > 8:
        yield from _bare_accounts(speech, base)
        yield from (_account(text, *match.span("code")) for match in CODE.finditer(text))
    yield from (_account(text, *match.span()) for match in BIC.finditer(text) if _is_bic(match, speech))
    for match in WALLETS.finditer(text):
        if any(sign.isdigit() for sign in match[0]) and any(sign.isalpha() for sign in match[0][2:]):
            yield _account(text, *match.span())
    for match in SERVICES.finditer(text):
        sentence = speech.sentence(match.start())
        if speech.is_quoted(*match.span()):
            continue
        if mood_at(speech.masked(sentence), match.start() - sentence.start) not in _REFUSED:
            yield _account(text, *match.span())


def _account(text: str, start: int, end: int) -> Found:
    return Found("account", text[start:end], start, end, text[start:end])


def _bare_accounts(speech: Speech, base: DateBase) -> Iterator[Found]:
    text = speech.text
    taken = list(find_kind("reference", text, base))
    taken += [one for one in contacts_of(text) if one.kind in ("phone", "account", "url", "email")]
    for match in DIGITS.finditer(text):
        if any(one.start < match.end() and match.start() < one.end for one in taken):
            continue
        number = re.sub(r"\D", "", match[0])
        whole = speech.sentence(match.start())
        begin = max(whole.start, match.start() - AROUND)
        sentence = text[begin : min(whole.end, match.end() + AROUND)]
        shaped = FOURS.fullmatch(match[0]) or _is_card(match[0], number)
        if shaped or MONEY_WORD.search(sentence) or CARD_WORD.search(sentence):
            yield _account(text, *match.span())


def _is_card(written: str, number: str) -> bool:
    """True for a card's length, first digit, grouping and check digit; a long order number has them by chance only."""
    return (
        len(number) in (15, 16) and number[0] in "3456" and _luhn(number) and CARD_SHAPE.fullmatch(written) is not None
    )


def _luhn(number: str) -> bool:
    total = 0
    for place, sign in enumerate(reversed(number)):
        digit = int(sign) * (2 if place % 2 else 1)
        total += digit - 9 if digit > 9 else digit
    return total % 10 == 0


def _is_bic(match: re.Match[str], speech: Speech) -> bool:
    """True for eight or eleven capitals in a bank code's shape, beside a word for it or unmistakable alone."""
    if match["country"] not in BANK_COUNTRIES:
        return False
    near = speech.text[max(0, match.start() - 40) : match.end() + 15].replace(match[0], " ")
    return bool(BIC_WORD.search(near)) or (len(match[0]) == 11 and any(sign.isdigit() for sign in match[0]))
