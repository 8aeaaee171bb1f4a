"""What of our own records no model may see about a mail: whom `[model].never` names, and our talk among ourselves."""

from __future__ import annotations

from collections.abc import Iterable

from mailmate.desk.ourselves import is_private, stays_inside
from mailmate.desk.registers.other_customers import load_people, other_customers
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Mail
from mailmate.mail.parse import parse_mail
from mailmate.trade.readings import ThreadMail
from mailmate.trade.sale.marketplaces import buyers_mail


def kept_home(desk: Desk, mail_ids: Iterable[int | None]) -> frozenset[int]:
    """Return those of these mails of which nothing goes to a model, whatever mail the question is about."""
    known: dict[int, bool] = desk.remembered.setdefault("kept_home", {})
    asked = {mail_id for mail_id in mail_ids if mail_id is not None}
    for mail_id in asked - known.keys():
        known[mail_id] = _stays_home(desk, mail_id)
    return frozenset(mail_id for mail_id in asked if known[mail_id])


def _stays_home(desk: Desk, mail_id: int) -> bool:
    charset = desk.charset(desk.mailbox(desk.database.mails.mailbox_of(mail_id)))
    mail = parse_mail(desk.database.mails.raw(mail_id), charset)
    people = (*((mail.sender,) if mail.sender else ()), *mail.to, *mail.cc)
    return is_private(desk.config, mail) or stays_inside(desk.config, people)


def others_of(desk: Desk, mail: Mail, thread: tuple[ThreadMail, ...]) -> frozenset[str]:
    """Return the names and domains of other customers that a question about this mail does not give away."""
    names, domains = other_customers(desk, load_people(desk), buyers_mail(mail), thread)
    return names | domains
