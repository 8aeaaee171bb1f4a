"""Who is away just now: whose last mail is an absence note that names a day of return still to come."""

from __future__ import annotations

from datetime import date

from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Address
from mailmate.trade.companies import company_of
from mailmate.trade.intents import Subtype
from mailmate.trade.time.absence import back_on


def away_until(desk: Desk, email: str) -> date | None:
    """Return the day on which the person of an address is back, while it is still to come; None for who is there.

    A later word of theirs ends an absence, whatever the note said.
    """
    last = desk.database.mails.last_by(email, company_of(Address("", email)))
    line = desk.database.mails.line(last) if last is not None else None
    if line is None or line.subtype is not Subtype.AUTO_REPLY:
        return None
    _, mail = parse_kept(desk, line.mail_id)
    day = back_on(mail.body.new, mail.date or line.received, zone_known=mail.zone_known)
    return day if day and day > desk.local_now.date() else None
