"""What every part of a report is handed: the span in the user's own days, and how companies and entries become rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from mailmate.desk.registers.entries import in_our_zone
from mailmate.desk.registers.month import debts_at
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.promises import Chain, list_chains
from mailmate.desk.registers.shipments import list_shipments
from mailmate.desk.wiring import Desk
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.delivery.shipments import Shipment
from mailmate.trade.facts import Money
from mailmate.trade.payment.month import MonthDebt
from mailmate.trade.registers import Entry
from mailmate.trade.reports.activity import ArrivedMail
from mailmate.trade.reports.figures import Row
from mailmate.trade.reports.periods import Period
from mailmate.trade.sale.orders import Order
from mailmate.values import dataclass


@dataclass(frozen=True)
class Span:
    """A report's period at a desk: which days count, and when today is."""

    desk: Desk
    period: Period

    @cached_property
    def zone(self) -> ZoneInfo:
        """The user's own zone: days are theirs."""
        return self.desk.config.me.zone

    @cached_property
    def today(self) -> date:
        """The day it is."""
        return self.desk.local_now.date()

    @cached_property
    def until(self) -> date:
        """The last day that counts: the period's last, or today where it is not over."""
        return min(self.period.last, self.today)

    @cached_property
    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day on record; None where nothing is."""
        known = self.desk.database.activity.bounds()
        return (self.day(known[0]), self.day(known[1])) if known else None

    @cached_property
    def covered(self) -> Period:
        """The part of the period of which the record can tell."""
        begins = self.bounds[0] if self.bounds else self.period.first
        return replace(self.period, first=min(max(self.period.first, begins), self.until), last=self.until)

    @cached_property
    def begin(self) -> datetime:
        """The moment the first day begins."""
        return datetime.combine(self.period.first, time(), self.zone)

    @cached_property
    def end(self) -> datetime:
        """The moment the last day that counts is over."""
        return datetime.combine(self.until + timedelta(days=1), time(), self.zone)

    def day(self, moment: datetime) -> date:
        """Return the day of a moment, in our zone."""
        try:
            return moment.astimezone(self.zone).date()
        except OverflowError:  # within a day of year 1 or 9999 the offset has no room
            return moment.date()

    def holds(self, day: date | None) -> bool:
        """Tell whether a day counts."""
        return day is not None and self.period.first <= day <= self.until

    def entries(self, register: str) -> list[Entry]:
        """Return the entries of a register that count, their moments in our zone, oldest first."""
        return in_our_zone(self.desk, self.desk.database.registers.entries(register, open_only=True))

    @cached_property
    def chains(self) -> list[Chain]:
        """The chains of all promises as they stand today."""
        return list_chains(self.desk)

    @cached_property
    def debts(self) -> list[MonthDebt]:
        """The debts as they stood on the last day that counts."""
        return debts_at(self.desk, self.until, self.chains)

    @cached_property
    def orders(self) -> list[Order]:
        """Every order on record."""
        return list_orders(self.desk)

    @cached_property
    def shipments(self) -> list[Shipment]:
        """Every shipment on record, by who wrote of it."""
        return list_shipments(self.desk)

    @cached_property
    def names(self) -> dict[str, str]:
        """Company -> what the contacts on file call it."""
        found: dict[str, str] = {}
        for one in sorted(self.desk.database.contacts.all().values(), key=lambda contact: contact.email):
            if one.company:
                found.setdefault(company_of(Address(one.name, one.email)), one.company)
        return found

    def label(self, company: str) -> str:
        """Return what a company is called beside others: with its domain, for two may bear one name."""
        name = self.names.get(company, "")
        return f"{name} ({company})" if name else company


def sure_numbers(entries: Iterable[Entry]) -> frozenset[object]:
    """Return the numbers of the entries a person recorded, confirmed, or did something with."""
    by_person = [one for one in entries if one.by == "person"]
    named = (one.value.get("entry") for one in by_person)
    return frozenset((*(one.entry_id for one in by_person), *(one for one in named if isinstance(one, int))))


def is_sure(entries: Collection[Entry]) -> bool:
    """Tell whether a person stands behind every word, or did something with it."""
    sure = sure_numbers(entries)
    return all(one.entry_id in sure for one in entries)


def entry_row(
    entry: Entry,
    *,
    sure: bool,
    day: date | None = None,
    what: str = "",
    state: Sentence | str = "",
    money: Money | None = None,
) -> Row:
    """Return the row of one entry: its own words, and the day it was said unless another is given."""
    return Row(
        ref=f"{entry.register[0]}{entry.entry_id}",
        day=day or entry.at.date(),
        company=entry.company,
        what=what or entry.quote,
        state=state,
        sure=sure,
        money=money,
    )


def mail_row(span: Span, mail: ArrivedMail, state: Sentence | str = "", *, hours: float | None = None) -> Row:
    """Return the row of a mail that came."""
    return Row(
        ref=str(mail.mail_id),
        day=span.day(mail.received),
        company=mail.company,
        what=mail.subject,
        state=state,
        sure=mail.corrected,
        hours=hours,
    )
