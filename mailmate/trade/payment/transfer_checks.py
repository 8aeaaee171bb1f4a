"""A copy of a transfer beside our record: where it differs field by field, and what a company may be called (F8).

A copy that agrees in everything is still no receipt of money (DOMAIN 5).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mailmate.sentences import Sentence, word
from mailmate.trade.cases import BankAccount
from mailmate.trade.facts import Money
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.payment.payment_tables import LEGAL_FORMS, NOT_CARRIED_OUT
from mailmate.trade.payment.payments import Transfer
from mailmate.trade.time.working_days import is_banking_day

_GOOD_UETR = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_SETTLES = {"USD": "US", "GBP": "GB", "CNY": "CN", "JPY": "JP", "CHF": "CH", "EUR": ""}
"""Currency -> the place whose banking days it settles on; the euro rests on weekends and few other days."""
_PAPERS = frozenset({"reference.invoice", "reference.pi", "reference.po", "reference.order", "reference.contract"})
_LONGEST_REMITTANCE = 300
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a copy that does not fit our record, with both values; `theirs` is empty where it is not shown."""

    field: str
    ours: str
    theirs: str
    message: Sentence


def check_transfer(
    transfer: Transfer,
    *,
    accounts: Sequence[BankAccount],
    debt: Money | None = None,
    buyers: Sequence[str] = (),
    said_on: date | None = None,
    numbers: Sequence[str] = (),
) -> tuple[Difference, ...]:
    """Return where a copy differs from our record, or keeps silent where it must speak (F8).

    `accounts` are ours, `debt` is the open sum, `buyers` the names the buyer goes by, `said_on` the day of the claim,
    `numbers` are those of the debt and of its order's papers.
    What our record does not hold is not compared.
    """
    return tuple(
        one
        for one in (
            _check_status(transfer),
            _check_account(transfer, accounts),
            _check_beneficiary(transfer, accounts),
            _check_amount(transfer, debt),
            _check_payer(transfer, buyers),
            _check_uetr(transfer),
            _check_day(transfer, said_on),
            _check_charges(transfer),
            _check_reference(transfer, numbers),
        )
        if one is not None
    )


def _check_status(transfer: Transfer) -> Difference | None:
    """Tell a payment the bank's own report says was not carried out (pain.002)."""
    words = NOT_CARRIED_OUT.get(transfer.status)
    if words is None:
        return None
    values = {"status": transfer.status, "words": word(words)}
    message = Sentence("The bank's report says {status}, {words}: no money has left by it.", values)
    return Difference("status", "", transfer.status, message)


def _check_account(transfer: Transfer, accounts: Sequence[BankAccount]) -> Difference | None:
    ours = " / ".join(one.account for one in accounts)
    if not accounts:
        return None
    if not transfer.account:
        return Difference("account", ours, "", Sentence("The copy shows no account of the beneficiary."))
    if fold_number(transfer.account) in {fold_number(one.account) for one in accounts}:
        return None
    message = Sentence("It went to account {theirs}; ours is {ours}.", {"theirs": transfer.account, "ours": ours})
    return Difference("account", ours, transfer.account, message)


def _check_beneficiary(transfer: Transfer, accounts: Sequence[BankAccount]) -> Difference | None:
    script = _in_latin(transfer.beneficiary)
    names = [one.payee for one in accounts if one.payee and _in_latin(one.payee) == script]
    if not names or not transfer.beneficiary or any(same_name(transfer.beneficiary, name) for name in names):
        return None
    ours = " / ".join(dict.fromkeys(names))
    message = Sentence("It names {theirs} as payee; we are {ours}.", {"theirs": transfer.beneficiary, "ours": ours})
    return Difference("beneficiary", ours, transfer.beneficiary, message)


def _in_latin(name: str) -> bool:
    """Tell the script of a name: one in another script than ours is neither the same nor another."""
    return any(sign.isalpha() and sign < "\u0250" for sign in name)


def _check_amount(transfer: Transfer, debt: Money | None) -> Difference | None:
    if debt is None:
        return None
    if transfer.amount is None:
        return Difference("amount", str(debt), "", Sentence("The copy shows no amount."))
    if transfer.amount == debt:
        return None
    values = {"theirs": str(transfer.amount), "ours": str(debt)}
    return Difference(
        "amount", values["ours"], values["theirs"], Sentence("It shows {theirs}; {ours} is open.", values)
    )


def _check_payer(transfer: Transfer, buyers: Sequence[str]) -> Difference | None:
    known = [name for name in buyers if distinctive(name)]
    if not known or (transfer.payer and any(same_name(transfer.payer, name) for name in known)):
        return None
    if not transfer.payer:
        return Difference("payer", known[0], "", Sentence("The copy does not say who pays."))
    values = {"theirs": transfer.payer, "ours": known[0]}
    message = Sentence("{theirs} pays, not {ours}: ask why a third party pays.", values)
    return Difference("payer", known[0], transfer.payer, message)


def _check_uetr(transfer: Transfer) -> Difference | None:
    form = "xxxxxxxx-xxxx-4xxx-[89ab]xxx-xxxxxxxxxxxx"
    if not transfer.uetr:
        return Difference("uetr", form, "", Sentence("The copy shows no UETR, so that no bank can trace it."))
    if is_uetr(transfer.uetr):
        return None
    message = Sentence("The UETR {theirs} has not the form of one.", {"theirs": transfer.uetr})
    return Difference("uetr", form, transfer.uetr, message)


def _check_day(transfer: Transfer, said_on: date | None) -> Difference | None:
    if transfer.value_date is None:
        return None
    currency = transfer.amount.currency if transfer.amount else None
    place = _SETTLES.get(currency or "")
    if place is not None and not is_banking_day(transfer.value_date, place):
        shown = {"theirs": transfer.value_date.isoformat(), "ours": currency}
        message = Sentence("Its value date {theirs} is no day on which banks settle {ours}.", shown)
        return Difference("value_date", "", transfer.value_date.isoformat(), message)
    if said_on is None or transfer.value_date <= said_on:
        return None
    values = {"theirs": transfer.value_date.isoformat(), "ours": said_on.isoformat()}
    message = Sentence("Its value date {theirs} lies after {ours}, when they said it was paid.", values)
    return Difference("value_date", values["ours"], values["theirs"], message)


def _check_charges(transfer: Transfer) -> Difference | None:
    ordered, arrives = transfer.instructed, transfer.amount
    short = ordered is not None and arrives is not None and ordered.currency == arrives.currency
    if not short and transfer.charges != "BEN":
        return None
    if ordered and arrives and short:
        if ordered.amount <= arrives.amount:
            return None
        values = {"theirs": str(arrives), "ours": str(ordered)}
        message = Sentence("{ours} was ordered and {theirs} sent on: charges were taken off on the way.", values)
        return Difference("charges", values["ours"], values["theirs"], message)
    return Difference("charges", "", "BEN", Sentence("We bear all charges (BEN): less than the sum will arrive."))


def _check_reference(transfer: Transfer, numbers: Sequence[str]) -> Difference | None:
    """Tell a copy whose remittance names papers, and none of this debt: the payment may be another one."""
    ours = {fold_number(one) for one in numbers if any(map(str.isdigit, one))}
    named = [one for one in find_references(transfer.remittance[:_LONGEST_REMITTANCE]) if one.kind in _PAPERS]
    written = fold_number(transfer.remittance)
    if not ours or not named or any(number in written for number in ours):
        return None
    values = {"theirs": transfer.remittance.strip(), "ours": numbers[0]}
    message = Sentence("It says it pays {theirs}, not {ours}.", values)
    return Difference("reference", numbers[0], values["theirs"], message)


def is_uetr(text: str) -> bool:
    """Tell whether `text` has the form of a UETR: a UUID of version 4, in lower case."""
    return _GOOD_UETR.fullmatch(text) is not None


def distinctive(name: str) -> frozenset[str]:
    """Return the words that tell one company from another: no legal form, nothing of one letter."""
    words = (word for word in _WORD.findall(name.casefold()) if word not in LEGAL_FORMS)
    return frozenset(word for word in words if len(word) > 1)


def same_name(first: str, second: str) -> bool:
    """Tell whether two names may be one company: all telling words of the shorter stand in the longer, in any form.

    "DELTA NOUR TRADING" is "deltanour" of the domain; two names that share one word of several are not the same.
    """
    one, two = distinctive(first), distinctive(second)
    if not one or not two:
        return False
    if one <= two or two <= one:
        return True
    joined = [
        "".join(word for word in _WORD.findall(name.casefold()) if word not in LEGAL_FORMS) for name in (first, second)
    ]
    short, long = sorted(joined, key=len)
    return len(short) >= 5 and long.startswith(short)


def names_of(company: str, names: Sequence[str] = (), people: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what a buyer may be called: the names known of the company, the one its domain bears, its people's."""
    domain = "" if "@" in company else company.partition(".")[0]
    return tuple(dict.fromkeys(name for name in (*names, domain, *people) if name.strip()))
