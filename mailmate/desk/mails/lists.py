"""Pages of the list, counts, places and search: what costs no more than the query it makes.

Opening a mail stands in `inbox`; what is here loads neither readers nor drafters, so that `list` and
`search` answer at once.
"""

from __future__ import annotations

from datetime import date, datetime, time

from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailLine, Order, View
from mailmate.trade.readings import Reading


def list_mails(
    desk: Desk,
    view: View,
    order: Order = Order.WORK,
    *,
    offset: int = 0,
    limit: int = 100,
    intent: Intent | None = None,
    since: date | None = None,
    fold: bool = False,
) -> list[MailLine]:
    """Return one page of the list; `since` is a day as the salesperson counts them; `fold` folds threads."""
    begin = datetime.combine(since, time(), desk.config.me.zone) if since else None
    return desk.database.mails.lines(
        view, order, offset=offset, limit=limit, intent=intent, since=begin, now=desk.now(), fold=fold
    )


def count_mails(desk: Desk, view: View, *, intent: Intent | None = None, fold: bool = False) -> int:
    """Return how many mails a view holds."""
    return desk.database.mails.count(view, intent=intent, now=desk.now(), fold=fold)


def find_position(
    desk: Desk, mail_id: int, view: View, order: Order, *, intent: Intent | None = None, fold: bool = False
) -> int | None:
    """Return at which place of a list a mail stands, or None when the list does not hold it."""
    return desk.database.mails.position(mail_id, view, order, intent=intent, now=desk.now(), fold=fold)


def last_change(desk: Desk) -> int:
    """Return a number that differs once a poll or another window wrote; as cheap as a question can be."""
    return desk.database.last_change()


def search_mails(desk: Desk, words: str, limit: int = 50, *, bare: bool = False) -> list[tuple[MailLine, str]]:
    """Return mails that hold these words and are as `from:` `intent:` `after:` `before:` `has:` say, newest first.

    Each comes with a snippet, unless asked `bare`. Raises `BadInput` for a kind, a day or a thing there is none of.
    """
    from mailmate.store.search import search
    from mailmate.trade.mail_query import read_query

    asked = read_query(words)
    return search(desk.database, asked.words, limit, asked=asked, zone=desk.config.me.zone, bare=bare)


def find_reading(desk: Desk, mail_id: int) -> Reading | None:
    """Return what was read from a mail, or None while it is unread."""
    return desk.database.readings.reading(mail_id)


def find_line(desk: Desk, mail_id: int) -> MailLine:
    """Return the list line of a mail; raise `WrongUse` when there is none."""
    line = desk.database.mails.line(mail_id)
    if line is None:
        raise WrongUse(
            Sentence("There is no mail {mail_id}.", {"mail_id": mail_id}),
            Sentence("`mailmate list` shows their numbers."),
        )
    return line


def country_of_sender(desk: Desk, line: MailLine) -> str:
    """Return the sender's country (alpha-2): by the contacts, else their domain's ending, else what the mail says."""
    from mailmate.trade.finding.places import country_of_domain  # its tables are large

    known = line.country or country_of_domain(line.sender_email.rpartition("@")[2])
    reading = None if known else find_reading(desk, line.mail_id)
    fact = reading.fact("country") if reading else None
    return known or (str(fact.value) if fact and fact.value else "")


def company_of_mail(desk: Desk, mail_id: int) -> str:
    """Return the company a mail is from, or ours went to; empty while that is not read."""
    return desk.database.mails.company(mail_id)
