"""The clockwork of a promise chain: it hears entries in their order and lets time pass between them.

What it tells is a `PromiseState`, its sums are a `Ledger`. Which entries belong to a chain, and what their values are,
stands in `promises`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from mailmate.trade.facts import Money
from mailmate.trade.payment.ledger import Ledger, day_in, day_of, days_in, money_in, parts_in
from mailmate.trade.payment.promise_state import Break, Promised, PromiseState, level_of
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.time.working_days import add_banking_days, add_working_days, next_working_day, span_known


class PromiseClock:
    """The clockwork of one chain: hears entries in order and lets time pass between them."""

    def __init__(self, rules: Rules, country: str, our_country: str) -> None:
        self.rules = rules
        self.country = country
        self.our_country = our_country
        self.money = Ledger(rules)
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
        self.last_words: date | None = None
        self.condition: Entry | None = None
        self.opens = False

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
        return self.money.closed

    def hear(self, entry: Entry) -> None:
        """Take one entry in."""
        self.opens = self.opens or entry.kind in ("lc_opening", "advised")
        if self.closed:
            return
        self.money.hear(entry)
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
            case "follow_up" | "invoiced":
                pass
            case _:
                self._hear_words(entry)

    def _hear_words(self, entry: Entry) -> None:
        days = days_in(entry)
        if entry.value.get("condition"):
            self.condition = entry
            days = [] if entry.kind == "conditional" else days
        elif days:
            self.condition = None  # a day without a condition replaces what hung on one
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
        owed = self.money.open_amount()
        self.standing, self.paid_ahead = new, Decimal(0)
        self.even_share = owed / len(new) if owed is not None and new else None

    def _hear_claim(self, entry: Entry) -> None:
        self.condition = None
        if self.claim is None:
            self.claim = entry
            self.state = "claimed"
        if rest := days_in(entry):
            new = self._promised(rest, entry)
            self._note_dates(new)
            self._stand(new)

    def _promised(self, days: list[date], entry: Entry) -> list[Promised]:
        """Return the dates an entry gives, each with its words and, where it is for a part, the sum named for it."""
        parts, said, owed = parts_in(entry), day_of(entry), self.money.open_amount()
        money = money_in(entry.value.get("amount"))
        one_part = len(days) == 1 and money and owed and self.money.debt and money.currency == self.money.debt.currency
        if money and owed and one_part and money.amount < owed - self.money.charges(owed):
            parts = {days[0]: money}
        return [
            Promised(day, entry.quote, said, entry.mail_id, share=parts[day].amount if day in parts else None)
            for day in days
        ]

    def _note_dates(self, new: list[Promised]) -> None:
        self.dates |= {one: False for one in new if one not in self.dates}

    def _meet(self, entry: Entry) -> None:
        """A condition is met: its own date, or the one a person gives, stands from now on."""
        days = days_in(entry) or (days_in(self.condition) if self.condition else [])
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
        return self.claim is not None and bool(days_in(self.claim))

    def _break(self, promise: Promised, why: str) -> None:
        self.dates[promise] = True
        self._count(Break(promise.day, why, promise.quote, self._last_day(promise.day)))
        self.state = "broken"

    def _count(self, new: Break) -> None:
        self.breaks.setdefault((new.day, new.why == "claim"), new)

    def _receive(self, entry: Entry) -> None:
        money = money_in(entry.value.get("amount"))
        if self.money.settled:
            self._excuse(day_in(entry.value.get("date")) or day_of(entry))
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
        if self.money.debt and money.currency != self.money.debt.currency:
            return
        self.paid_ahead += money.amount
        while self.standing and (len(self.standing) > 1 or self.standing[0].share is not None):
            first = self.standing[0]
            share = first.share if first.share is not None else self.even_share
            if share is not None and self.paid_ahead < share - self.money.charges(share):
                return
            self.standing = self.standing[1:]
            if share is None:
                return
            self.paid_ahead = max(self.paid_ahead - share, Decimal(0))

    def _excuse(self, value_date: date) -> None:
        """Take back the breaks of dates the credit met: its value date proves payment in time."""
        self.breaks = {key: one for key, one in self.breaks.items() if value_date > one.excused_until}
        broken = {one.day for one in self.breaks.values()}
        self.dates = {one: was_broken and one.day in broken for one, was_broken in self.dates.items()}

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
        if self._is_unpromised() and self.money.due_on and today >= self.money.due_on:
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
            due_on=self.money.due_on,
            claimed_on=day_of(self.claim) if self.claim else None,
            received=tuple(self.money.received),
            debt=self.money.debt,
            condition=str(self.condition.value["condition"]) if self.condition and not self.closed else "",
            next_check=self._next_check(today),
            calendar_known=self._calendar_known(),
        )

    def _is_unpromised(self) -> bool:
        """Tell whether the day of our invoice is all there is to go by."""
        silent = not self.standing and self.last_words is None and self.claim is None and not self.breaks
        return silent and self.money.due_on is not None and not self.closed

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
        if self._is_unpromised() and self.money.due_on and today < self.money.due_on:
            first = add_working_days(self.money.due_on, -1, self.our_country)
            return first if today < first else self.money.due_on
        return next_working_day(today, self.our_country)
