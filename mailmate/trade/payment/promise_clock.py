"""The clockwork of a promise chain: it hears entries in their order and lets time pass between them.

What it tells is `PromiseState`. Which entries belong to a chain, and what their values are, stands in `promises`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from mailmate.trade.facts import Money
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.working_days import add_banking_days, add_working_days, next_working_day, span_known
from mailmate.values import dataclass

OPEN_STATES = frozenset(
    {"undated", "promised", "due", "claimed", "unconfirmed", "part_kept", "broken", "renewed", "postponed"}
)
_UNANSWERED_DAYS = 5
_FIRST_YEAR, _LAST_YEAR = 2000, 2200


@dataclass(frozen=True, slots=True)
class Promised:
    """One date the buyer gave: the day, the words, when they were said, and what became of it."""

    day: date
    quote: str
    said_on: date
    mail_id: int | None = None
    broken: bool = False
    share: Decimal | None = None
    """What they said they would pay on it, where they pay in parts and named the sums."""


@dataclass(frozen=True, slots=True)
class Break:
    """A promise or claim that was not kept. `why`: `passed`, `new_date`, `postponed`, `claim`."""

    day: date
    """The day promised, or the day of the claim."""
    why: str
    quote: str
    excused_until: date
    """A credit with a value date up to this day proves payment in time and takes the break back."""


@dataclass(frozen=True, slots=True)
class PromiseState:
    """Where a chain stands. `state` is a word of the DOMAIN table; `level` is how firmly the next draft speaks."""

    state: str
    broken_count: int
    level: str
    promised: tuple[Promised, ...] = ()
    breaks: tuple[Break, ...] = ()
    standing: date | None = None
    """The date that counts now, or None."""
    check_day: date | None = None
    """The standing date, moved to the payer's next working day."""
    said_on: date | None = None
    """When they last spoke of paying without a day that stands."""
    opens: bool = False
    """True for the opening of a letter of credit: no money is owed by it."""
    due_on: date | None = None
    """The day of payment our own invoice names."""
    claimed_on: date | None = None
    received: tuple[Money, ...] = ()
    debt: Money | None = None
    """The sum owed as far as it was named."""
    next_check: date | None = None
    """The next day on which time alone changes something or asks for a look; None when nothing does."""
    calendar_known: bool = True
    """False where the days waited for may hold a holiday nobody knows of (`calendar_unknown`)."""

    @property
    def promised_dates(self) -> tuple[date, ...]:
        """The dates the buyer gave, in the order they were said."""
        return tuple(one.day for one in self.promised)

    @property
    def open_sum(self) -> Money | None:
        """What is still owed: the debt less what came in its currency; None where no sum was named."""
        if self.debt is None:
            return None
        paid = sum((one.amount for one in self.received if one.currency == self.debt.currency), Decimal(0))
        return Money(max(self.debt.amount - paid, Decimal(0)), self.debt.currency)

    @property
    def is_unpromised(self) -> bool:
        """True for an invoice of ours, or what is left of it, for which nobody has named a day or broken one."""
        silent = self.standing is None and self.said_on is None and self.claimed_on is None and not self.breaks
        return silent and self.due_on is not None and self.is_open

    @property
    def is_open(self) -> bool:
        """True while money is still expected."""
        return self.state in OPEN_STATES


def level_of(broken_count: int, *, silent_days: int = 0) -> str:
    """Return how firmly to write: `L0` friendly to `L4` manager writes.

    `silent_days` are working days without an answer to an L3 letter.
    """
    if broken_count == 3 and silent_days >= _UNANSWERED_DAYS:
        return "L4"
    return f"L{min(max(broken_count, 0), 4)}"


def day_of(entry: Entry) -> date:
    """Return the day an entry was said, in the zone of who said it; moments are kept in no zone of anybody."""
    return _date(entry.value.get("said_on")) or entry.at.date()


class PromiseClock:
    """The clockwork of one chain: hears entries in order and lets time pass between them."""

    def __init__(self, rules: Rules, country: str, our_country: str) -> None:
        self.rules = rules
        self.country = country
        self.our_country = our_country
        self.state = "undated"
        self.dates: dict[Promised, bool] = {}
        """Every date given, in the order said -> whether it was broken."""
        self.standing: list[Promised] = []
        self.even_share: Decimal | None = None
        """What each of several dates carries where no sums were named for them: even parts of what was open."""
        self.paid_ahead = Decimal(0)
        """What came since the standing dates were given and is less than the first of them carries."""
        self.breaks: dict[tuple[date, bool], Break] = {}
        """By the day promised or claimed, and whether it was a claim: once per date or claim."""
        self.claim: Entry | None = None
        self.postponed = 0
        self.received: list[Money] = []
        self.debt: Money | None = None
        self.last_words: date | None = None
        self.condition: Entry | None = None
        self.opens = False
        self.invoiced: Money | None = None
        """What our invoice asks for: no word of the buyer changes it."""
        self.due_on: date | None = None

    def pass_time(self, day: date) -> None:
        """Let everything happen that time alone does until `day`."""
        if self.closed:
            return
        if self.claim is not None:
            self._wait_for_claim(day)
        while self.claim is None and self.standing and day > self._last_day(self.standing[0].day):
            self._break(self.standing.pop(0), "passed")

    def _wait_for_claim(self, day: date) -> None:
        assert self.claim is not None
        if day > self._claim_day(2):
            self._fail_claim()
        elif day > self._claim_day(1):
            self.state = "unconfirmed"

    @property
    def closed(self) -> bool:
        """True once the debt is paid or void: nothing moves it any more."""
        return self.state in ("kept", "void")

    def hear(self, entry: Entry) -> None:
        """Take one entry in."""
        self.opens = self.opens or entry.kind in ("lc_opening", "advised")
        if self.closed:
            return
        match entry.kind:
            case "received" | "advised":
                self._receive(entry)
            case "cancelled":
                self.state = "void"
            case "failed":
                self._fail_claim()
            case "met":
                self._meet(entry)
            case "claim":
                self._hear_claim(entry)
            case "follow_up":
                pass
            case "invoiced":
                self._note_invoice(entry)
            case _:
                self._hear_words(entry)

    def _hear_words(self, entry: Entry) -> None:
        self._note_debt(entry)
        days = _days_in(entry)
        if entry.kind == "conditional" and entry.value.get("condition"):
            self.condition, days = entry, []
        if days:
            self._hear_date(days, entry)
        elif not self.standing and self.claim is None and self.state not in ("broken", "part_kept"):
            self.state = "undated"
        if not days and not self.standing:
            self.last_words = day_of(entry)

    def _hear_date(self, days: list[date], entry: Entry) -> None:
        """Let a new date replace the one that stands, and judge what that means."""
        said = day_of(entry)
        new = self._promised(days, entry)
        old = self.standing[0] if self.standing else None
        self._note_dates(new)
        withdrawn, self.claim = self.claim is not None, None
        if old is None:
            self.state = "renewed" if self.breaks else "promised"
        elif old.day == days[0]:
            self.state = "promised" if withdrawn else self.state
            return
        elif said >= old.day:
            self._break(old, "new_date")
            self.state = "renewed"
        elif days[0] > old.day:
            self.postponed += 1
            if self.postponed > 1:
                self._break(old, "postponed")
            self.state = "postponed"
        self._stand(new)

    def _stand(self, new: list[Promised]) -> None:
        """Let these dates stand; what came before them is not paid on them."""
        owed = self._open_amount()
        self.standing, self.paid_ahead = new, Decimal(0)
        self.even_share = owed / len(new) if owed is not None and new else None

    def _hear_claim(self, entry: Entry) -> None:
        self._note_debt(entry)
        if self.claim is None:
            self.claim = entry
            self.state = "claimed"
        if rest := _days_in(entry):
            new = self._promised(rest, entry)
            self._note_dates(new)
            self._stand(new)

    def _promised(self, days: list[date], entry: Entry) -> list[Promised]:
        """Return the dates an entry gives, each with its words and, where it is for a part, the sum named for it."""
        parts, said, owed = _parts(entry), day_of(entry), self._open_amount()
        money = _money(entry.value.get("amount"))
        one_part = len(days) == 1 and money and owed and self.debt and money.currency == self.debt.currency
        if money and owed and one_part and money.amount < owed - self._charges(owed):
            parts = {days[0]: money}
        return [
            Promised(day, entry.quote, said, entry.mail_id, share=parts[day].amount if day in parts else None)
            for day in days
        ]

    def _note_dates(self, new: list[Promised]) -> None:
        self.dates |= {one: False for one in new if one not in self.dates}

    def _meet(self, entry: Entry) -> None:
        """A condition is met: its own date, or the one a person gives, stands from now on."""
        days = _days_in(entry) or (_days_in(self.condition) if self.condition else [])
        spoken = self.condition or entry
        if days:
            self._hear_date(days, replace(spoken, at=entry.at))
        self.condition = None

    def _fail_claim(self) -> None:
        """Count a claim that no money followed, once for it and the date it covered."""
        if self.claim is None:
            return
        self._count(Break(day_of(self.claim), "claim", self.claim.quote, self._claim_day(2)))
        # A claim covers the date before it; the days it names for the rest stand on.
        self.standing = [one for one in self.standing if one.said_on == day_of(self.claim) and self._names_rest()]
        self.claim = None
        self.state = "broken"

    def _names_rest(self) -> bool:
        """Tell whether the claim that waits names days for what it did not pay."""
        return self.claim is not None and bool(_days_in(self.claim))

    def _break(self, promise: Promised, why: str) -> None:
        self.dates[promise] = True
        self._count(Break(promise.day, why, promise.quote, self._last_day(promise.day)))
        self.state = "broken"

    def _count(self, new: Break) -> None:
        self.breaks.setdefault((new.day, new.why == "claim"), new)

    def _receive(self, entry: Entry) -> None:
        money = _money(entry.value.get("amount"))
        if money:
            self.received.append(money)
        if self._is_full(entry, money):
            self._excuse(_date(entry.value.get("date")) or day_of(entry))
            self.state = "kept"
            self.standing = []
        else:
            self.state = "broken" if self.state == "broken" else "part_kept"
            if money and not self._names_rest():
                self._lift(money)
        self.claim = None

    def _lift(self, money: Money) -> None:
        """Take away the dates a part payment covers whole; one without a sum of its own, if the last, waits for all.

        Where nobody knows what each of several dates carries, one payment covers one date.
        """
        if self.debt and money.currency != self.debt.currency:
            return
        self.paid_ahead += money.amount
        while self.standing and (len(self.standing) > 1 or self.standing[0].share is not None):
            first = self.standing[0]
            share = first.share if first.share is not None else self.even_share
            if share is not None and self.paid_ahead < share - self._charges(share):
                return
            self.standing = self.standing[1:]
            if share is None:
                return
            self.paid_ahead = max(self.paid_ahead - share, Decimal(0))

    def _charges(self, owed: Decimal) -> Decimal:
        """Return what banks may have taken off, as a bank's list is matched."""
        return min(self.rules.charges_tolerance, owed / 10)

    def _open_amount(self) -> Decimal | None:
        """Return what is owed and has not come, as far as the sum is known."""
        if self.debt is None:
            return None
        paid = sum((one.amount for one in self.received if one.currency == self.debt.currency), Decimal(0))
        return max(self.debt.amount - paid, Decimal(0))

    def _is_full(self, entry: Entry, money: Money | None) -> bool:
        if entry.kind == "advised" or money is None:
            return entry.value.get("full") is not False
        if isinstance(entry.value.get("full"), bool):
            return bool(entry.value["full"])
        if self.debt is None:
            return True
        if self.debt.currency and money.currency and self.debt.currency != money.currency:
            return False  # how much of the debt it settles, only a person can say
        paid = sum((one.amount for one in self.received if one.currency == money.currency), Decimal(0))
        return paid >= self.debt.amount - self._charges(self.debt.amount)

    def _excuse(self, value_date: date) -> None:
        """Take back the breaks of dates the credit met: its value date proves payment in time."""
        self.breaks = {key: one for key, one in self.breaks.items() if value_date > one.excused_until}
        broken = {one.day for one in self.breaks.values()}
        self.dates = {one: was_broken and one.day in broken for one, was_broken in self.dates.items()}

    def _note_debt(self, entry: Entry) -> None:
        """Take the sum a mail names; the buyer's words never make a known debt smaller: they may speak of a part."""
        if self.invoiced:
            return
        money = _money(entry.value.get("amount"))
        if parts := list(_parts(entry).values()):
            money = Money(sum((one.amount for one in parts), Decimal(0)), parts[0].currency)
        if money is None or (entry.value.get("part") == "partial" and not parts):
            return
        known = self.debt
        same = known is not None and known.currency in (None, money.currency)
        if known is None or (same and (money.amount, bool(money.currency)) > (known.amount, bool(known.currency))):
            self.debt = money

    def _note_invoice(self, entry: Entry) -> None:
        self.due_on = _date(entry.value.get("date")) or self.due_on
        if money := _money(entry.value.get("amount")):
            self.invoiced = self.debt = money

    def _last_day(self, day: date) -> date:
        """Return the last day on which a promise for `day` is not yet broken."""
        return add_banking_days(next_working_day(day, self.country), self.rules.grace_banking_days, self.country)

    def _claim_day(self, times: int) -> date:
        assert self.claim is not None
        return add_banking_days(day_of(self.claim), times * self.rules.claim_banking_days, self.our_country)

    def report(self, today: date) -> PromiseState:
        """Return the chain's standing on `today`."""
        standing = self.standing[0].day if self.standing else None
        shown = self.state
        if (
            standing
            and self.claim is None
            and today >= standing
            and shown in ("promised", "renewed", "postponed", "part_kept")
        ):
            shown = "due"
        if self._is_unpromised() and self.due_on and today >= self.due_on:
            shown = "due"
        return PromiseState(
            state=shown,
            broken_count=len(self.breaks),
            level=level_of(len(self.breaks)),
            promised=tuple(replace(one, broken=broken) for one, broken in self.dates.items()),
            breaks=tuple(self.breaks.values()),
            standing=standing,
            check_day=next_working_day(standing, self.country) if standing else None,
            said_on=self.last_words,
            opens=self.opens,
            due_on=self.due_on,
            claimed_on=day_of(self.claim) if self.claim else None,
            received=tuple(self.received),
            debt=self.debt,
            next_check=self._next_check(today),
            calendar_known=self._calendar_known(),
        )

    def _is_unpromised(self) -> bool:
        """Tell whether the day of our invoice is all there is to go by."""
        silent = not self.standing and self.last_words is None and self.claim is None and not self.breaks
        return silent and self.due_on is not None and not self.closed

    def _calendar_known(self) -> bool:
        """Tell whether the days this chain waits for now are known at their place."""
        if self.closed:
            return True
        if self.claim is not None:
            return span_known(day_of(self.claim), self._claim_day(2), self.our_country)
        if self.standing:
            day = self.standing[0].day
            return span_known(day, self._last_day(day), self.country)
        return True

    def _next_check(self, today: date) -> date | None:
        """Return the next day on which the clock changes the state, or somebody should look."""
        one_day = timedelta(days=1)
        if self.closed:
            return None
        if self.claim is not None:
            first = self._claim_day(1) + one_day
            return first if today < first else self._claim_day(2) + one_day
        if self.standing:
            day = self.standing[0].day
            check = next_working_day(day, self.country)
            return check if today < check else self._last_day(day) + one_day
        if self.last_words is not None and self.state == "undated":
            return add_working_days(self.last_words, self.rules.vague_check_days, self.our_country)
        if self._is_unpromised() and self.due_on and today < self.due_on:
            first = add_working_days(self.due_on, -1, self.our_country)
            return first if today < first else self.due_on
        return next_working_day(today, self.our_country)


def _days_in(entry: Entry) -> list[date]:
    """Return the days an entry names, none that had passed when it was said, earliest first."""
    written = [entry.value.get("date"), *(entry.value.get("more_dates") or ())]
    days = {day for one in written if (day := _date(one)) is not None and day >= day_of(entry)}
    return sorted(days)


def _parts(entry: Entry) -> dict[date, Money]:
    """Return the sums an entry names for its days: those of two days or more in one currency, else none."""
    told = entry.value.get("parts")
    pairs = {day: money for one in told or () if (day := _date(one.get("date"))) and (money := _money(one))}
    return pairs if len(pairs) > 1 and len({one.currency for one in pairs.values()}) == 1 else {}


def _date(value: object) -> date | None:
    if not isinstance(value, str):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _money(value: object) -> Money | None:
    if not isinstance(value, Mapping) or value.get("amount") is None:
        return None
    try:
        amount = Decimal(str(value["amount"]))
    except InvalidOperation:
        return None
    currency = value.get("currency")
    return Money(amount, str(currency) if currency else None) if amount.is_finite() else None
