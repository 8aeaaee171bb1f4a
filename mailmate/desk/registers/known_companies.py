"""Which company a person means by what they typed: a domain, an address, or a name; never one of two of a name."""

from __future__ import annotations

from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.delivery.paper_names import company_key, core_key


def find_company(desk: Desk, typed: str) -> str:
    """Return the company that `typed` names: its domain, an address there, or the name on its contacts.

    Raises `WrongUse` where nobody of that name is known, and with both domains where two companies bear it.
    """
    words = typed.strip().lower()
    if "@" in words:
        return company_of(Address("", words))
    known = _named(desk)
    if exact := next((one for one in known if one.lower() == words), ""):
        return exact
    if "." in words and " " not in words and company_of(Address("", f"x@{words}")) in known:
        return company_of(Address("", f"x@{words}"))
    whole = _alike(known, company_key(typed))
    found = whole or _alike(known, core_key(typed))
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongUse(
            Sentence("{count} companies are called {name}: {companies}.", {
                "count": len(found), "name": typed.strip(), "companies": ", ".join(found),
            }),
            Sentence("Name the one you mean by its domain."),
        )  # fmt: skip
    raise WrongUse(
        Sentence("Nobody is on record as {name}.", {"name": typed.strip() or "?"}),
        Sentence("`mailmate contacts list` shows the companies; one that is new is named by an address there."),
    )


def meant_company(desk: Desk, typed: str) -> str:
    """Return the company `typed` names; what looks like a domain or an address is taken as it is, known or not.

    Raises `WrongUse` as `find_company` does.
    """
    words = typed.strip()
    is_domain = "." in words and not any(sign.isspace() for sign in words)
    return words.lower() if is_domain else find_company(desk, words)


def _named(desk: Desk) -> dict[str, set[str]]:
    """Return the companies on record, each with the names its contacts bear and the first part of its domain."""
    found: dict[str, set[str]] = {}
    for contact in desk.database.contacts.all().values():
        company = company_of(Address(contact.name, contact.email))
        here = found.setdefault(company, {company.partition(".")[0]} if "@" not in company else set())
        here |= {contact.company} if contact.company else set()
    for sender in desk.database.mails.senders():
        if sender.company:
            names = {sender.company.partition(".")[0]} if "@" not in sender.company else set[str]()
            found.setdefault(sender.company, names)
    for entry in desk.database.registers.entries(open_only=True):
        if entry.company:
            found.setdefault(entry.company, {entry.company.partition(".")[0]} if "@" not in entry.company else set())
            payer = entry.value.get("payer") or entry.value.get("buyer")
            found[entry.company] |= {payer} if isinstance(payer, str) else set()
    return found


def _alike(known: dict[str, set[str]], key: str) -> list[str]:
    """Return the companies one of whose names has this key, with or without its legal form."""
    if not key:
        return []
    return sorted(
        company for company, names in known.items() if any(key in (company_key(one), core_key(one)) for one in names)
    )
