"""How long the mails of the list wait for our answer."""

from __future__ import annotations

from mailmate.desk.wiring import Desk
from mailmate.trade.listing import MailLine, MailState
from mailmate.trade.time.reply_clock import working_hours


def waiting_hours(desk: Desk, line: MailLine) -> float | None:
    """Return the working hours an open mail has waited, to a tenth; None for one that waits for nothing."""
    if line.state is not MailState.OPEN:
        return None
    me, rules = desk.config.me, desk.config.trade_rules
    office = (rules.office_opens, rules.office_closes)
    return round(working_hours(line.received.astimezone(me.zone), desk.local_now, me.country, office), 1)
