"""The month for finance, from the registers as they stood at its end."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from mailmate.desk.registers.promises import Chain, People, list_chains
from mailmate.desk.registers.shipments import list_shipments
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.payment.month import MonthDebt, MonthRow, month_rows, value_day
from mailmate.trade.payment.promises import payer_country, state
from mailmate.trade.registers import Entry


def month_of(desk: Desk, text: str) -> tuple[MonthRow, ...]:
    """Return the lines of a month such as "2026-07". Raises `WrongUse` where that is none, or is still to come."""
    first = _first_day(text)
    today = desk.local_now.date()
    last = min(first.replace(day=monthrange(first.year, first.month)[1]), today)
    if first > today:
        raise WrongUse(Sentence("{month} is still to come.", {"month": text}))
    return month_rows(debts_at(desk, last), list_shipments(desk), first, last)


def debts_at(desk: Desk, last: date, chains: Sequence[Chain] | None = None) -> list[MonthDebt]:
    """Return the debts as they stood on `last`: later words are not heard, nor credits of a later value date.

    `chains` are those of `list_chains`, where they are at hand.
    """
    rules, ours, zone = desk.config.trade_rules, desk.config.me.country, desk.config.me.zone
    countries = People(desk.database.contacts.all().values()).countries
    found = []
    today = desk.local_now.date()
    for chain in list_chains(desk) if chains is None else chains:
        entries = tuple(one for one in chain.entries if _heard_on(one, zone) <= last)
        if entries and not chain.history:
            country = payer_country(entries, countries)
            as_now = last == today and entries == chain.entries
            then = chain.state if as_now else state(entries, last, rules, country, our_country=ours)
            found.append(MonthDebt(chain.company, chain.subject, entries, then))
    return found


def _heard_on(entry: Entry, zone: ZoneInfo) -> date:
    return value_day(entry) if entry.kind == "received" else entry.at.astimezone(zone).date()


def _first_day(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise WrongUse(Sentence("{text} is no month, such as 2026-07.", {"text": text})) from None
