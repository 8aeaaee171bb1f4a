"""The contacts as a face sees them: who they are, how much was written, and what a person says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mailmate.desk.mails.lists import find_line
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.correspondence import Seen
from mailmate.trade.partners import Sender, role_as_read
from mailmate.trade.readings import Contact
from mailmate.trade.registers import Entry
from mailmate.trade.roles import NOT_WRITTEN_TO, ROLES
from mailmate.trade.safety.calls import VERIFIED
from mailmate.values import dataclass

TYPED_FIELDS = ("name", "company", "country", "role", "may_write", "zone", "phone")
_YES, _NO = frozenset({"yes", "true", "1"}), frozenset({"no", "false", "0"})


@dataclass(frozen=True, slots=True)
class Known:
    """A contact, and how much was written between us."""

    contact: Contact
    seen: Seen
    role_read: bool = False
    """True where no person named the role: it is what their mails suggest."""
    on_file: bool = True
    """False for somebody who wrote to us as a partner, and to whom nobody wrote yet: no known address (DOMAIN 8.1)."""

    @property
    def company(self) -> str:
        """The company its entries stand under."""
        return company_of(Address(self.contact.name, self.contact.email))


def list_contacts(desk: Desk, *, company: str | None = None, role: str | None = None) -> list[Known]:
    """Return the contacts, by company and address."""
    people = desk.database.correspondence.people()
    known = [Known(one, people.get(one.email, Seen())) for one in desk.database.contacts.all().values()]
    chosen = [one for one in known if company in (None, one.company) and role in (None, one.contact.role)]
    return sorted(chosen, key=lambda one: (one.company, one.contact.email))


def list_people(desk: Desk, *, company: str | None = None, role: str | None = None) -> list[Known]:
    """Return the contacts and everybody else who wrote to us as a partner, with their roles as read.

    To be listed makes nobody known: the flags on senders and the guard on recipients go by contacts alone.
    """
    people = desk.database.correspondence.people()
    contacts = desk.database.contacts.all()
    senders = {one.email: one for one in desk.database.mails.senders()}
    customers = _customers(desk)
    known = [_as_read(one, people, senders.get(email), customers) for email, one in contacts.items()]
    for email, sender in senders.items():
        ours = sender.company in desk.own_domains or email in desk.own_addresses
        if email not in contacts and sender.is_partner and not ours:
            contact = Contact(email, sender.name, role=role_as_read(sender, customers))
            known.append(Known(contact, people.get(email, Seen()), bool(contact.role), on_file=False))
    chosen = [one for one in known if company in (None, one.company) and role in (None, one.contact.role)]
    return sorted(chosen, key=lambda one: (one.company, one.contact.email))


def _as_read(contact: Contact, people: Mapping[str, Seen], sender: Sender | None, customers: frozenset[str]) -> Known:
    """Return a contact, its role as read where a person named none."""
    role = contact.role or (role_as_read(sender, customers) if sender else "")
    seen = people.get(contact.email, Seen())
    return Known(replace(contact, role=role), seen, role_read=bool(role and not contact.role))


def _customers(desk: Desk) -> frozenset[str]:
    return frozenset(one.company for one in desk.database.registers.entries("orders") if one.company)


def find_contact(desk: Desk, email: str) -> Known:
    """Return one contact by its address; raise `WrongUse` where there is none."""
    contact = desk.database.contacts.all().get(email.lower())
    wrote = next((one for one in list_people(desk) if one.contact.email == email.lower()), None)
    if wrote and (contact is None or wrote.role_read):
        return wrote
    if contact is None:
        raise WrongUse(
            Sentence("There is no contact {email}.", {"email": email}),
            Sentence("`mailmate contacts list` shows them; `mailmate contacts set` with a name makes one."),
        )
    return Known(contact, desk.database.correspondence.seen(contact.email))


def set_contact(desk: Desk, email: str, fields: Mapping[str, str]) -> Known:
    """Record what a person says of an address; from then on only a person changes it.

    An end customer is not written to directly unless the same call says so. Raises `WrongUse` on a field, role or
    address that is none.
    """
    _check(email, fields)
    known = desk.database.contacts.all().get(email.lower(), Contact(email.lower()))
    texts: dict[str, Any] = {name: text for name, text in fields.items() if name != "may_write"}
    may_write = known.may_write
    if "may_write" in fields:
        may_write = fields["may_write"].lower() in _YES
    elif texts.get("role") in NOT_WRITTEN_TO:
        may_write = False
    desk.database.contacts.set_person(replace(known, **texts, may_write=may_write))
    return find_contact(desk, email)


def record_call(desk: Desk, mail_id: int, email: str, outcome: str, *, confirms: bool | None = None) -> Entry:
    """Record that a person phoned a contact about a mail, at the number on file, and what came of it.

    `confirms` says whether they stand behind the mail: then F1 blocks no more in answers to it (`calls`).

    Raises `NotAllowed` where no number is on file: one from the mail itself verifies nothing (DOMAIN 8.1, F1);
    `WrongUse` where there is no such mail or contact.
    """
    known = find_contact(desk, email)
    find_line(desk, mail_id)
    if not known.contact.phone:
        raise NotAllowed(
            Sentence("No phone number of {email} is on file.", {"email": known.contact.email}),
            Sentence("Take it from an old contract or their website, not from the mail: `mailmate contacts set`."),
        )
    value = {
        "email": known.contact.email,
        "phone": known.contact.phone,
        "outcome": outcome,
        "mail": mail_id,
        "confirms": confirms,
    }
    line = Entry("fraud", VERIFIED, value, "", desk.now(), "person", mail_id, "", "", known.company)
    return desk.database.registers.add([line])[0]


def contact_json(known: Known) -> dict[str, Any]:
    """Return a contact as JSON."""
    contact, seen = known.contact, known.seen
    return {
        "email": contact.email,
        "name": contact.name or None,
        "company": contact.company or None,
        "domain": known.company,
        "country": contact.country or None,
        "role": contact.role or None,
        "role_read": known.role_read,
        "on_file": known.on_file,
        "may_write": contact.may_write,
        "zone": contact.zone or None,
        "phone": contact.phone or None,
        "heard": seen.heard,
        "written": seen.written,
        "first": seen.first.isoformat() if seen.first else None,
        "last": seen.last.isoformat() if seen.last else None,
    }


def _check(email: str, fields: Mapping[str, str]) -> None:
    name, at, domain = email.partition("@")
    if not (name and at and "." in domain):
        raise WrongUse(Sentence("{email} is no mail address.", {"email": email}))
    unknown = next((one for one in fields if one not in TYPED_FIELDS), None)
    if unknown:
        raise WrongUse(
            Sentence("A contact has no field {name}.", {"name": unknown}),
            Sentence("Its fields are {names}.", {"names": ", ".join(TYPED_FIELDS)}),
        )
    if fields.get("role", "") not in {"", *ROLES}:
        raise WrongUse(
            Sentence("{role} is no role.", {"role": fields["role"]}),
            Sentence("Roles are {names}.", {"names": ", ".join(ROLES)}),
        )
    if fields.get("may_write", "yes").lower() not in _YES | _NO:
        raise WrongUse(Sentence("may_write is yes or no."))
