"""Which company a mail address belongs to: the registrable domain, or the address itself at a free-mail provider.

Register entries join only within one company, so this is decided here and nowhere else. The tables are
small on purpose: second-level suffixes of countries that use them, and providers where anybody gets an address.
"""

from __future__ import annotations

from mailmate.mail.model import Address
from mailmate.trade.company_tables import FREE_BRANDS, FREE_MAIL, SUFFIXES

__all__ = ["FREE_MAIL", "company_of", "is_free_mail", "registrable_domain", "same_company", "split_domain"]


def registrable_domain(domain: str) -> str:
    """Return the part of `domain` somebody registered: `mail.buyer.co.uk` gives `buyer.co.uk`."""
    labels = [label for label in domain.strip().lower().split(".") if label]
    if len(labels) <= 2 or all(label.isdigit() for label in labels):
        return ".".join(labels)
    size = 3 if ".".join(labels[-2:]) in SUFFIXES else 2
    return ".".join(labels[-size:])


def split_domain(domain: str) -> tuple[str, str]:
    """Return the registered name and the suffix of `domain`: `("buyer", "co.uk")`."""
    name, _, suffix = registrable_domain(domain).partition(".")
    return name, suffix


def is_free_mail(domain: str) -> bool:
    """Tell whether anybody gets an address at `domain`, so that it names no company."""
    folded = domain.strip().lower().rstrip(".")
    registered = registrable_domain(folded)
    if folded in FREE_MAIL or registered in FREE_MAIL:
        return True
    name, suffix = split_domain(registered)
    return name in FREE_BRANDS and (suffix == "com" or suffix in SUFFIXES or len(suffix) == 2)


def company_of(address: Address) -> str:
    """Return what stands for the company behind `address`: its domain, or the address at a free-mail provider."""
    if not address.domain or is_free_mail(address.domain):
        return address.email.lower()
    return registrable_domain(address.domain)


def same_company(first: Address, second: Address) -> bool:
    """Tell whether two addresses belong to one company as far as addresses can tell."""
    return bool(first.email) and company_of(first) == company_of(second)
