"""When it is morning where a buyer sits: for a mail that shall lie on top when they begin to work."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo

from mailmate.desk.mails.lists import country_of_sender
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Address
from mailmate.trade.time.working_days import next_working_day

MORNING = time(8, 30)


def buyers_morning(desk: Desk, mail_id: int | None, to: Address | None) -> datetime | None:
    """Return the next working morning of the first recipient, or None where their zone is not known.

    By the zone a person put on file, else by the offset of the mail that is answered, where its sender told it.
    """
    contact = desk.database.contacts.all().get(to.email) if to else None
    zone = _zone(contact.zone) if contact and contact.zone else _zone_of_mail(desk, mail_id, to)
    if zone is None:
        return None
    line = desk.database.mails.line(mail_id) if mail_id else None
    country = (contact.country if contact else "") or (country_of_sender(desk, line) if line else "")
    here = desk.now().astimezone(zone)
    day = here.date() if here.time() < MORNING else here.date() + timedelta(days=1)
    return datetime.combine(next_working_day(day, country), MORNING, zone)


def _zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a person typed what is no zone
        return None


def _zone_of_mail(desk: Desk, mail_id: int | None, to: Address | None) -> tzinfo | None:
    mail = parse_kept(desk, mail_id)[1] if mail_id else None
    if mail is None or mail.date is None or not mail.zone_known or mail.sender is None or to is None:
        return None
    return mail.date.tzinfo if mail.sender.domain == to.domain else None
