"""Who else buys from us: names and domains that a letter to one customer never gives away.

Known without roles: a company with orders, quotes, promises, credits, complaints or questions on record is a
customer, until somebody says it is a forwarder, a bank or a supplier. What it is called is known from its
contacts, from how it signs, and from its domain. A name of everyday words alone is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mailmate.mail.model import Address
from mailmate.trade.companies import company_of, split_domain
from mailmate.trade.customer_tables import CUSTOMER_ROLES, EVERYDAY, LEGAL_FORM, SERVES, SHORTEST
from mailmate.trade.finding.places import find_countries, find_ports
from mailmate.trade.readings import Contact
from mailmate.values import dataclass


@dataclass(frozen=True, slots=True)
class Signed:
    """How a company signed a mail: what stands for it (`companies.company_of`), and the name."""

    company: str
    name: str


def find_other_customers(
    contacts: Mapping[str, Contact],
    signed: Iterable[Signed],
    *,
    here: frozenset[str],
    ours: frozenset[str],
    our_name: str = "",
) -> tuple[frozenset[str], frozenset[str]]:
    """Return names and domains of customers that are not in this deal (`here`) and not us.

    A domain is a `company_of` key: at a free-mail provider the whole address. `signed` holds every company with
    customer entries on record, its name empty where none is known.
    """
    named = [*signed]
    of = {email: company_of(Address("", email)) for email in contacts}
    others = {of[email] for email, one in contacts.items() if one.role and one.role not in CUSTOMER_ROLES}
    customers = {of[email] for email, one in contacts.items() if one.role in CUSTOMER_ROLES}
    customers |= {one.company for one in named} - others
    customers -= here | ours | {one.company for one in named if SERVES.search(f"{one.company} {one.name}")}
    known = [(one.company, one.name) for one in named]
    known += [(of[email], one.company or _as_company(one.name)) for email, one in contacts.items()]
    at_home = {_core(name) for company, name in known if company in here | ours} | {_label(key) for key in here | ours}
    theirs = {_letters(_label(key)) for key in customers} - {_letters(_label(key)) for key in here | ours}
    at_home = {name.casefold() for name in (*at_home, _core(our_name)) if name and _letters(name) not in theirs}
    names = {name for company, name in known if company in customers} | {_label(key) for key in customers}
    return (
        frozenset(core for core in map(_core, names) if is_telling(core) and core.casefold() not in at_home),
        frozenset(customers),
    )


def is_telling(name: str) -> bool:
    """True for a name that cannot be read as everyday words or as a place."""
    words = re.findall(r"[^\W_]+", name.casefold())
    if not words or "," in name or all(word in EVERYDAY or word.isdigit() for word in words):
        return False
    if len(words) == 1 and len(words[0]) < SHORTEST and words[0].isascii():
        return False
    return not (find_ports(name.title()) or find_countries(name.title())) or len(words) > 1


def _core(name: str) -> str:
    """Return a company's name without its legal form."""
    plain = " ".join(name.split()).strip(" ,.;")
    for _ in range(3):
        shorter = LEGAL_FORM.sub("", plain)
        if shorter == plain or not shorter:
            break
        plain = shorter.strip(" ,.;")
    return plain


def _as_company(name: str) -> str:
    """Return a contact's display name where it is a company's: it ends in a legal form."""
    return name if LEGAL_FORM.search(name) else ""


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def _label(company: str) -> str:
    """Return the name in a domain: "gdansk-pools.example" is called "gdansk pools"."""
    return "" if "@" in company else split_domain(company)[0].replace("-", " ")
