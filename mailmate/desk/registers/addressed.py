"""How a letter made of the registers addresses its reader: by the name that mails, orders or contacts know."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mailmate.desk.registers.contacts import list_contacts
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.drafting.salutation import NEUTRAL, as_name, greeting_for
from mailmate.mail.model import Address
from mailmate.trade.companies import company_of
from mailmate.trade.roles import NOT_WRITTEN_TO

_MAILS = 5


def salutation(desk: Desk, company: str, orders: Collection[str] = ()) -> str:
    """Return "Dear Ana Reyes": who wrote of one of these orders (folded numbers), else wrote last, else is on file.

    Where nobody of the company is known by name, or several are and none wrote, "Dear Sir or Madam".
    """
    for mail_id in _their_mails(desk, company, orders):
        _, mail = parse_kept(desk, mail_id)
        sender = mail.sender
        if sender is None or company_of(sender) != company or not _is_written_to(desk, sender):
            continue
        if (greeting := greeting_for(mail)) != NEUTRAL:
            return greeting
    named = {
        name
        for one in list_contacts(desk, company=company)
        if one.contact.may_write and one.contact.role not in NOT_WRITTEN_TO and (name := as_name(one.contact.name))
    }
    return f"Dear {named.pop()}" if len(named) == 1 else NEUTRAL


def _their_mails(desk: Desk, company: str, orders: Collection[str]) -> Iterable[int]:
    """Return the mails to ask for a name: of these orders the newest first, then the last of a person of theirs."""
    of_orders = [
        entry
        for order in list_orders(desk, company)
        if order.keys & set(orders)
        for entry in order.entries
        if entry.mail_id and entry.by == "reader"
    ]
    ids = [entry.mail_id for entry in sorted(of_orders, key=lambda one: one.at, reverse=True) if entry.mail_id]
    last = desk.database.mails.last_from(company)
    return list(dict.fromkeys([*ids[:_MAILS], *([last] if last else [])]))


def _is_written_to(desk: Desk, sender: Address) -> bool:
    contact = desk.database.contacts.all().get(sender.email)
    return contact is None or (contact.may_write and contact.role not in NOT_WRITTEN_TO)
