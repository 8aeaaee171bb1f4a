"""What waits for an answer, thread by thread: the last mail of each stands for the earlier ones of the same buyer.

A thread stands where its most pressing mail stood, and has waited as long as its oldest. Nothing is left out: a mail
that is more pressing than the last of its thread stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from mailmate.desk.mails.reply_clock import waiting_hours
from mailmate.desk.wiring import Desk
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailLine, Order, View
from mailmate.values import dataclass

_PAGE = 100


@dataclass(frozen=True, slots=True)
class OpenThread:
    """One thread that waits: the line of its last open mail, and those before it, oldest first."""

    line: MailLine
    earlier: tuple[MailLine, ...]

    @property
    def due(self) -> date | None:
        """The nearest day of its mails; the promised day of an earlier one falls where they wrote of it again."""
        pays = Intent.PAYMENT_PROMISE
        counted = [one for one in self.earlier if not (one.intent is pays and _speaks(self.line, pays))]
        return min((one.due for one in (self.line, *counted) if one.due), default=None)

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags of all its mails, each once."""
        return tuple(dict.fromkeys(flag for one in (self.line, *self.earlier) for flag in one.flags))

    @property
    def urgency(self) -> int:
        """That of its most urgent mail: 1 is high."""
        return min(one.urgency for one in (self.line, *self.earlier))


def _speaks(line: MailLine, intent: Intent) -> bool:
    return intent in (line.intent, *line.also)


def open_threads(desk: Desk, *, limit: int, since: date | None = None) -> list[OpenThread]:
    """Return what waits, one entry a thread and company, in the order of work; `since` as in `lists.list_mails`."""
    found: list[OpenThread] = []
    seen: set[int] = set()
    mails = desk.database.mails
    for line in _lines(desk, since):
        if line.mail_id in seen:
            continue
        numbers = mails.open_beside(line.mail_id, desk.now())
        seen.update(numbers)
        *earlier, last = [other for one in numbers if (other := mails.line(one))] or [line]
        found.append(OpenThread(last, tuple(earlier)))
        if len(found) >= limit:
            break
    return found


def _lines(desk: Desk, since: date | None) -> Iterator[MailLine]:
    begin = datetime.combine(since, time(), desk.config.me.zone) if since else None
    offset = 0
    while page := desk.database.mails.lines(
        View.TODO, Order.WORK, offset=offset, limit=_PAGE, since=begin, now=desk.now()
    ):
        yield from page
        offset += len(page)


def waited(desk: Desk, thread: OpenThread) -> float | None:
    """Return the working hours the longest waiting mail of a thread has waited."""
    hours = [waiting_hours(desk, one) for one in (thread.line, *thread.earlier)]
    return max((one for one in hours if one is not None), default=None)


def shown_with(desk: Desk, mail_id: int) -> list[int]:
    """Return the earlier mails a list shows with this one; none where a later one stands for it."""
    numbers = desk.database.mails.open_beside(mail_id, desk.now())
    return numbers[:-1] if numbers[-1] == mail_id else []
