"""The sums of one debt: what is owed, what came, and whether that settles it. No clock decides any of this.

What an entry of a chain says of days and money is read here; what the days mean, `promise_clock` tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from mailmate.trade.facts import Money
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.iso_days import iso_day

_FIRST_YEAR, _LAST_YEAR = 2000, 2200
_NAMES_A_SUM = frozenset({"promise", "conditional", "extension_request", "claim", "lc_opening"})


class Ledger:
    """The account of one debt as its entries are heard, oldest first."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.debt: Money | None = None
        self.invoiced: Money | None = None
        """What our invoice asks for: no word of the buyer changes it."""
        self.due_on: date | None = None
        """The day our invoice names."""
        self.received: list[Money] = []
        self.settled = False
        """True once all of it came."""
        self.void = False

    @property
    def closed(self) -> bool:
        """True once the debt is paid or void: nothing moves it any more."""
        return self.settled or self.void

    def hear(self, entry: Entry) -> None:
        """Take in what one entry says of sums."""
        if self.closed:
            return
        match entry.kind:
            case "received" | "advised":
                self._receive(entry)
            case "cancelled":
                self.void = True
            case "invoiced":
                self._note_invoice(entry)
            case kind if kind in _NAMES_A_SUM:
                self._note_debt(entry)

    def open_amount(self) -> Decimal | None:
        """Return what is owed and has not come, as far as the sum is known."""
        if self.debt is None:
            return None
        return max(self.debt.amount - self._paid(self.debt.currency), Decimal(0))

    def charges(self, owed: Decimal) -> Decimal:
        """Return what banks may have taken off, as a bank's list is matched."""
        return min(self.rules.charges_tolerance, owed / 10)

    def _paid(self, currency: str | None) -> Decimal:
        return sum((one.amount for one in self.received if one.currency == currency), Decimal(0))

    def _receive(self, entry: Entry) -> None:
        money = money_in(entry.value.get("amount"))
        if money:
            self.received.append(money)
        self.settled = self._is_full(entry, money)

    def _is_full(self, entry: Entry, money: Money | None) -> bool:
        if entry.kind == "advised" or money is None:
            return entry.value.get("full") is not False
        if isinstance(entry.value.get("full"), bool):
            return bool(entry.value["full"])
        if self.debt is None:
            return True
        if self.debt.currency and money.currency and self.debt.currency != money.currency:
            return False  # how much of the debt it settles, only a person can say
        return self._paid(money.currency) >= self.debt.amount - self.charges(self.debt.amount)

    def _note_debt(self, entry: Entry) -> None:
        """Take the sum a mail names; the buyer's words never make a known debt smaller: they may speak of a part.

        What a person typed as `owed` is the debt, whatever anybody named before or after.
        """
        if owed := money_in(entry.value.get("owed")):
            self.debt = self.invoiced = owed
        if self.invoiced:
            return
        money = money_in(entry.value.get("amount")) or money_in(entry.value.get("share"))
        if parts := list(parts_in(entry).values()):
            money = Money(sum((one.amount for one in parts), Decimal(0)), parts[0].currency)
        if money is None or (entry.value.get("part") == "partial" and not parts):
            return
        known = self.debt
        same = known is not None and known.currency in (None, money.currency)
        if known is None or (same and (money.amount, bool(money.currency)) > (known.amount, bool(known.currency))):
            self.debt = money

    def _note_invoice(self, entry: Entry) -> None:
        self.due_on = day_in(entry.value.get("date")) or self.due_on
        if money := money_in(entry.value.get("amount")):
            self.invoiced = self.debt = money


def day_of(entry: Entry) -> date:
    """Return the day an entry was said, in the zone of who said it; moments are kept in no zone of anybody."""
    return day_in(entry.value.get("said_on")) or entry.at.date()


def days_in(entry: Entry) -> list[date]:
    """Return the days an entry names, none that had passed when it was said, earliest first."""
    written = [entry.value.get("date"), *(entry.value.get("more_dates") or ())]
    said = day_of(entry)
    return sorted({day for one in written if (day := day_in(one)) is not None and day >= said})


def parts_in(entry: Entry) -> dict[date, Money]:
    """Return the sums an entry names for its days: those of two days or more in one currency, else none."""
    told = entry.value.get("parts")
    pairs = {day: money for one in told or () if (day := day_in(one.get("date"))) and (money := money_in(one))}
    return pairs if len(pairs) > 1 and len({one.currency for one in pairs.values()}) == 1 else {}


def day_in(value: object) -> date | None:
    """Return a stored day, or None for what is none or lies outside this trade's years."""
    day = iso_day(value)
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def money_in(value: object) -> Money | None:
    """Return a stored sum, or None for what is none."""
    if not isinstance(value, Mapping) or value.get("amount") is None:
        return None
    try:
        amount = Decimal(str(value["amount"]))
    except InvalidOperation:
        return None
    currency = value.get("currency")
    return Money(amount, str(currency) if currency else None) if amount.is_finite() else None
