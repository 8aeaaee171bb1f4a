"""What a letter about a payment can name: this mail's promise, and how often the chain before it broke.

The rules of the chain stand in `trade.promises`; here they become words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from mailmate.drafting.answers import money, quotable
from mailmate.trade.cases import Case
from mailmate.trade.companies import company_of
from mailmate.trade.dates import spell_date
from mailmate.trade.entries import entries_of
from mailmate.trade.facts import Fact, Money
from mailmate.trade.promises import PromiseState, chains, state
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry

LAST_LEVEL = "L4"
"""From here no draft goes to the buyer: the manager writes."""
_MOST_MISSED = 4


def promise_values(reading: Reading, case: Case) -> dict[str, Any]:
    """Return the values a payment letter names; `level` is how firmly it speaks."""
    chain = promise_state(reading, case)
    kind = str(reading.derived.get("kind") or "promise")
    days = [fact.value for fact in reading.all_facts("promised_date") if isinstance(fact.value, date)]
    day = max(days) if days and kind == "extension_request" else days[0] if days else None
    amount = next((fact.value for fact in reading.all_facts("amount") if isinstance(fact.value, Money)), None)
    return {
        "kind": kind,
        "level": chain.level if chain else "L0",
        "day": spell_date(day) if day else "",
        "amount": money(amount) if amount and amount.currency else "",
        "debt": _debt(reading),
        "condition": _condition(reading, case),
        "missed": _missed(chain, case) if chain else [],
        "has_uetr": reading.fact("evidence.uetr") is not None,
        "has_copy": any(fact.name.startswith("evidence.") for fact in reading.facts),
    }


def promise_state(reading: Reading, case: Case) -> PromiseState | None:
    """Return where the chain this mail belongs to stands today, or None where there is none."""
    entries = [entry for entry in case.entries if entry.register == "promises"]
    mine = [entry for entry in entries if entry.mail_id is not None and entry.mail_id == case.mail_id]
    if not mine and case.mail.sender is not None:
        company = company_of(case.mail.sender)
        read = entries_of(
            case.mail, reading, mail_id=case.mail_id or 0, company=company, ours=False, at=case.mail.date or case.now
        )
        mine = [entry for entry in read if entry.register == "promises"]
        entries += mine
    chain = _chain_of(mine, entries, case)
    return (
        state(chain, case.today, case.rules, _payer_country(reading, case), our_country=case.me.country)
        if chain
        else None
    )


def _chain_of(mine: Sequence[Entry], entries: Sequence[Entry], case: Case) -> tuple[Entry, ...]:
    grown = chains(entries, case.rules)
    own = [chain for chain in grown if any(entry in mine for entry in chain)]
    return own[0] if own else grown[0] if len(grown) == 1 else ()


def _payer_country(reading: Reading, case: Case) -> str:
    sender = case.mail.sender
    contact = case.contacts.get(sender.email) if sender else None
    fact = reading.fact("country")
    return contact.country if contact and contact.country else str(fact.value) if fact and fact.value else ""


def _missed(chain: PromiseState, case: Case) -> list[dict[str, str]]:
    """Return the days that passed without money, with the buyer's words where they can be quoted."""
    shown = [one for one in chain.breaks if one.why != "claim"] or list(chain.breaks)
    return [{"day": spell_date(one.day), "words": quotable(one.quote, case, 14)} for one in shown[-_MOST_MISSED:]]


def _debt(reading: Reading) -> str:
    """Return "invoice 2026-118" from the number the mail names."""
    for word, name in (
        ("", "debt_ref"),
        ("invoice", "refs.invoice"),
        ("", "refs.pi"),
        ("order", "refs.po"),
        ("contract", "refs.contract"),
    ):
        fact = reading.fact(name)
        if fact and fact.value:
            number = str(fact.value)
            label = "PI" if name == "refs.pi" and not number.upper().startswith("PI") else word
            return f"{label} {number}".strip()
    return ""


def _condition(reading: Reading, case: Case) -> str:
    fact: Fact | None = reading.fact("condition")
    return quotable(str(fact.value or fact.quote), case, 14).rstrip(" .") if fact else ""
