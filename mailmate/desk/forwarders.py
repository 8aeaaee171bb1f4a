"""Who ships for us, and whether they were told the terms of the credits that wait for shipment (DOMAIN 7.5)."""

from __future__ import annotations

from mailmate.desk.contacts import list_contacts
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Address
from mailmate.trade.companies import company_of
from mailmate.trade.credit.credit_letters import forwarder_terms
from mailmate.trade.sale.nudges import FOLLOW_UP, Nudge, forwarder_nudge


def forwarder_of(desk: Desk) -> str:
    """Return the company of our forwarder, where a person named just one as such; else empty."""
    companies = {company_of(Address("", one.contact.email)) for one in list_contacts(desk, role="forwarder")}
    return companies.pop() if len(companies) == 1 else ""


def forwarder_letters(desk: Desk) -> list[Nudge]:
    """Return the letters that tell our forwarder the terms of each credit that is alive and not shipped yet."""
    from mailmate.desk.credits import living_credits

    if not desk.database.registers.entries("credits", open_only=True) or not (company := forwarder_of(desk)):
        return []
    found = []
    for credit in living_credits(desk):
        terms, plan = credit.terms, credit.plan
        shipped = plan.on_board is not None and plan.today is not None and plan.on_board <= plan.today
        if terms is not None and not shipped and "tell_forwarder" not in credit.done:
            text = forwarder_terms(terms, plan)
            found.append(forwarder_nudge(company, credit.number, terms.latest_shipment, text))
    return found


def told_keys(desk: Desk) -> frozenset[str]:
    """Return the keys of the letters to forwarders that were sent."""
    notes = desk.database.registers.entries("cases", open_only=True)
    drafts = ((str(one.value.get("key")), one.value.get("draft")) for one in notes if one.kind == FOLLOW_UP)
    letters = ((key, draft) for key, draft in drafts if key.startswith("forwarder ") and isinstance(draft, int))
    return frozenset(key for key, draft in letters if desk.database.drafts.closed(draft) == "sent")
