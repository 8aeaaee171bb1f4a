"""Which other customers a draft must not name, loaded once and again only when contacts or registers changed."""

from __future__ import annotations

from collections.abc import Mapping

from mailmate.desk.wiring import Desk
from mailmate.mail.model import Address, Mail
from mailmate.store.search import names_company
from mailmate.trade.companies import company_of, registrable_domain
from mailmate.trade.customer_tables import CUSTOMER_REGISTERS, DEAL_ROLES, END_CUSTOMER
from mailmate.trade.customers import Signed, find_other_customers
from mailmate.trade.readings import Contact, ThreadMail
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class People:
    """Everybody on record, as of one state of the database."""

    contacts: Mapping[str, Contact]
    signed: tuple[Signed, ...]


def load_people(desk: Desk) -> People:
    """Return contacts and customers; read anew only where their tables changed since they were last read."""
    database = desk.database
    state = (database.contacts.state(), database.registers.state())
    known = desk.remembered.get("people")
    if known is None or known[0] != state:
        people = People(database.contacts.all(), tuple(database.registers.signers(CUSTOMER_REGISTERS)))
        known = desk.remembered["people"] = (state, people)
    found: People = known[1]
    return found


def other_customers(
    desk: Desk, people: People, mail: Mail, thread: tuple[ThreadMail, ...]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return names and domains of the customers that have no part in this mail's thread, nor in this deal by role."""
    senders = [Address("", one.sender) for one in thread if not one.ours]
    wrote = frozenset(company_of(one) for one in (*senders, *filter(None, (mail.sender,))) if one.email)
    here = wrote | partners(desk, people, wrote)
    ours = frozenset(registrable_domain(domain) for domain in desk.own_domains) | desk.own_addresses
    key = ("others", here)
    known = desk.remembered.get(key)
    if known is None or known[0] is not people:
        known = desk.remembered[key] = (
            people,
            find_other_customers(people.contacts, people.signed, here=here, ours=ours, our_name=desk.config.me.company),
        )
    names, domains = known[1]
    return names, domains


def partners(desk: Desk, people: People, here: frozenset[str]) -> frozenset[str]:
    """Return the companies that stand with those `here` in one deal: an end customer, and who buys for it.

    A person gave the role; that the two belong together is told by a mail of one that names the other.
    """
    roles: dict[str, set[str]] = {}
    for email, contact in people.contacts.items():
        if contact.role in DEAL_ROLES:
            roles.setdefault(company_of(Address("", email)), set()).add(contact.role)
    return frozenset(
        other
        for other, held in roles.items()
        if other not in here
        and any(
            (END_CUSTOMER in held or END_CUSTOMER in roles.get(one, ()))
            and (names_company(desk.database, one, other) or names_company(desk.database, other, one))
            for one in here
        )
    )
