"""Flag F8: a payment that is shown or told, and is none yet: copies that do not fit, odd payers, pressing for release.

Copies are read and compared by `payments`; here is decided which differences a person must see. Charges taken off
on the way are no sign of fraud.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from mailmate.mail.model import Mail
from mailmate.sentences import Sentence
from mailmate.trade.cases import BankAccount
from mailmate.trade.companies import company_of
from mailmate.trade.facts import Money, Price
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.contact_points import find_contacts
from mailmate.trade.finding.wording import (
    Phrase,
    cut_quote,
    first_quote,
    fold_number,
    fold_space,
    fold_words,
    sentences,
)
from mailmate.trade.payment import payment_proof_tables as tables
from mailmate.trade.payment.payments import Transfer, find_transfer
from mailmate.trade.payment.transfer_checks import Difference, check_transfer, distinctive, names_of
from mailmate.trade.readings import Context

_PAID, _RELEASE, _TITLE = Phrase("paid", tables.PAID), Phrase("release", tables.RELEASE), Phrase("title", tables.TITLE)
_UNPAID_RELEASE = Phrase("unpaid release", tables.UNPAID_RELEASE)
_NO_WAITING, _OTHER_PAYER = Phrase("no waiting", tables.NO_WAITING), Phrase("other payer", tables.OTHER_PAYER)
_PRESSURE, _AFTER_MONEY = Phrase("pressure", tables.PRESSURE), re.compile(tables.AFTER_MONEY, re.I)
_SWIFT_PROOF, _UETR = re.compile(tables.SWIFT_PROOF, re.I), re.compile(tables.UETR)
_TELLING = ("status", "account", "beneficiary", "payer", "amount", "value_date", "uetr")
"""Differences that a person must see, the gravest first."""
_HEAD = 20_000
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""No day of a copy matters where only its sum is looked at."""
_UNDER_WAY = timedelta(days=2)
"""A transfer ordered today bears the value date of one of the next days."""


def find_payment_proof(mail: Mail, context: Context) -> str | None:
    """F8: return the words that press for release or name an odd payer, or what a copy shows that does not fit."""
    said = tuple(text for text in (mail.subject, mail.body.new) if text)
    return _find_pressure(mail, said) or first_quote(_OTHER_PAYER, said) or _find_bad_copy(mail, context)


def find_other_sum(texts: Sequence[str], transfer: Transfer, owed: Money) -> str | None:
    """Return the line of a claim's copy that shows another sum than is owed, or None where it shows that sum or none.

    What was ordered counts too: banks on the way take off their charges.
    """
    shown = {one for one in (transfer.amount, transfer.instructed) if one}
    if not shown or owed in shown or transfer.amount is None:
        return None
    other = Difference("amount", str(owed), str(transfer.amount), Sentence(""))
    copies = (text for text in texts if (found := find_transfer(text, _ANY_DAY)) and found.amount == transfer.amount)
    text = next(copies, None)
    return _shown(other, text) if text else None


def _find_pressure(mail: Mail, said: Sequence[str]) -> str | None:
    paid, hurried = first_quote(_PAID, said) is not None, first_quote(_NO_WAITING, said) is not None
    for sentence in sentences(mail.body.new, _UNPAID_RELEASE, _RELEASE, _TITLE):
        match = _UNPAID_RELEASE.search(sentence)
        if match is None and (hurried or _PRESSURE.search(sentence)):
            wanted = _RELEASE if paid or hurried else _TITLE
            match = wanted.search(sentence)
        if match and not _AFTER_MONEY.search(sentence):
            return cut_quote(sentence, *match.span())
    return first_quote(_NO_WAITING, (mail.body.new,)) if paid else None


def _find_bad_copy(mail: Mail, context: Context) -> str | None:
    """Return what a copy among the documents, or pasted into the text, shows that does not fit our record."""
    for text in (*context.document_texts.values(), mail.body.new):
        transfer = find_transfer(text, context.arrived)
        if transfer is None:
            if quote := _find_bare_proof(text, context) if text is not mail.body.new else None:
                return quote
            continue
        found = {one.field: one for one in _differences(transfer, mail, context)}
        for name in _TELLING:
            if name in found and not (name == "payer" and _pays_for_them(transfer.payer, mail, context)):
                return _shown(found[name], text)
    return None


def _differences(transfer: Transfer, mail: Mail, context: Context) -> tuple[Difference, ...]:
    payees = context.own_payees or ("",)
    accounts = [BankAccount(payee, account, "") for account in sorted(context.own_accounts) for payee in payees]
    moment = mail.date or context.arrived
    sender = company_of(mail.sender) if mail.sender else ""
    return check_transfer(
        transfer,
        accounts=accounts,
        debt=_said_amount(transfer, mail),
        buyers=names_of(sender) if transfer.payer else (),
        said_on=moment.date() + _UNDER_WAY,
    )


def _said_amount(transfer: Transfer, mail: Mail) -> Money | None:
    """Return the one sum the mail says was paid, where the copy shows another; None where it names none or several."""
    found = (one.value for one in find_amounts(mail.body.new[:_HEAD]))
    said = {one for one in found if isinstance(one, Money) and not isinstance(one, Price) and one.currency}
    shown = {one for one in (transfer.amount, transfer.instructed) if one}
    return next(iter(said)) if len(said) == 1 and shown and not said & shown else None


def _pays_for_them(payer: str, mail: Mail, context: Context) -> bool:
    """Tell whether the payer may be the buyer: a name of theirs, the initials of their domain, words of their mail."""
    words = distinctive(payer)
    if not words or mail.sender is None:
        return True
    company = company_of(mail.sender)
    known = [one.company for one in context.contacts.values() if one.company and company in one.email]
    said = fold_words(" ".join((mail.text[:_HEAD], mail.subject, mail.sender.name, *known)))
    label = company.partition(".")[0].replace("-", "")
    initials = "".join(word[0] for word in fold_words(payer).split())
    return all(word in said for word in words) or (len(label) >= 2 and initials.startswith(label))


def _shown(one: Difference, text: str) -> str:
    """Return the line of the copy that shows a difference, or its title where it shows nothing."""
    lines = [fold_space(line) for line in text[:_HEAD].splitlines() if line.strip()]
    wanted = fold_number(one.theirs)
    if one.field == "amount" and one.theirs:
        wanted = fold_number(one.theirs.split()[-1].partition(".")[0])
    elif one.field == "value_date":
        wanted = ""
    shown = (line for line in lines if wanted and wanted in fold_number(line))
    titled = (line for line in lines if _SWIFT_PROOF.search(line))
    return cut_quote(next(shown, None) or next(titled, None) or lines[0])


def _find_bare_proof(text: str, context: Context) -> str | None:
    """Return what is wrong in a paper that calls itself a SWIFT copy and shows too little of one."""
    proof = _SWIFT_PROOF.search(text)
    if proof is None:
        return None
    accounts = [one for one in find_contacts(text[:_HEAD]) if one.kind == "account"]
    numbers = {fold_number(str(one.value)) for one in accounts}
    if context.own_accounts and numbers and not numbers & context.own_accounts:
        return cut_quote(fold_space(accounts[0].quote))
    return None if _UETR.search(text) else fold_space(proof.group())
