"""Who ships for us, and whether they were told the terms of the credits that wait for shipment (DOMAIN 7.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailmate.desk.registers.contacts import list_contacts
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.credit.credit_letters import forwarder_terms
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.sale.nudges import FOLLOW_UP, Nudge, forwarder_nudge

if TYPE_CHECKING:
    from mailmate.desk.registers.credits import Credit

_TOLD = "tell_forwarder"


_CHOSEN = "forwarders of credits"
"""The note of who ships a credit's goods: its number, folded -> the forwarder's company."""


def forwarders(desk: Desk) -> list[str]:
    """Return the companies a person named as forwarders, in the order of their names."""
    return sorted({company_of(Address("", one.contact.email)) for one in list_contacts(desk, role="forwarder")})


def choose_forwarder(desk: Desk, credit: str, company: str) -> None:
    """Record who ships the goods of a credit; raise `WrongUse` for a company that is no forwarder of ours."""
    known = forwarders(desk)
    if company not in known:
        raise WrongUse(
            Sentence("{company} is no forwarder of yours.", {"company": company}),
            Sentence(
                "Known are: {names}. `mailmate contacts set ADDRESS role=forwarder` adds one.",
                {"names": ", ".join(known) or "-"},
            ),
        )
    with desk.database.transaction():
        chosen = desk.database.journal.get(_CHOSEN, {})
        desk.database.journal.note(_CHOSEN, {**chosen, fold_number(credit): company})


def forwarder_of(desk: Desk, credit: str) -> str:
    """Return who ships the goods of a credit: whom a person named, else our only forwarder; empty where it is open."""
    known = forwarders(desk)
    chosen = str(desk.database.journal.get(_CHOSEN, {}).get(fold_number(credit), ""))
    return chosen if chosen in known else known[0] if len(known) == 1 else ""


def forwarder_letters(desk: Desk) -> list[Nudge]:
    """Return the letters that tell our forwarder the terms of each credit that is alive and not shipped yet."""
    untold = ((one, forwarder_of(desk, one.number)) for one in _untold_credits(desk))
    return [
        forwarder_nudge(company, one.number, one.terms.latest_shipment, forwarder_terms(one.terms, one.plan))
        for one, company in untold
        if company and one.terms is not None
    ]


def open_forwarders(desk: Desk) -> list[Sentence]:
    """Return a question for each credit whose forwarder of several nobody named; the letter waits for the answer."""
    known = forwarders(desk)
    if len(known) < 2:
        return []
    return [
        Sentence(
            "L/C {number}: who ships it, {names}? `mailmate credits forwarder {number} --to DOMAIN`",
            {"number": one.number, "names": ", ".join(known)},
        )
        for one in _untold_credits(desk)
        if not forwarder_of(desk, one.number)
    ]


def _untold_credits(desk: Desk) -> list[Credit]:
    """Return the credits that are alive, not shipped, and whose terms no forwarder has."""
    if not desk.database.registers.entries("credits", open_only=True) or not forwarders(desk):
        return []
    from mailmate.desk.registers.credits import living_credits

    return [
        one for one in living_credits(desk) if one.terms is not None and not _has_shipped(one) and _TOLD not in one.done
    ]


def _has_shipped(credit: Credit) -> bool:
    on_board, today = credit.plan.on_board, credit.plan.today
    return on_board is not None and today is not None and on_board <= today


def told_keys(desk: Desk) -> frozenset[str]:
    """Return the keys of the letters to forwarders that were sent."""
    notes = desk.database.registers.entries("cases", open_only=True)
    drafts = ((str(one.value.get("key")), one.value.get("draft")) for one in notes if one.kind == FOLLOW_UP)
    letters = ((key, draft) for key, draft in drafts if key.startswith("forwarder ") and isinstance(draft, int))
    return frozenset(key for key, draft in letters if desk.database.drafts.closed(draft) == "sent")
