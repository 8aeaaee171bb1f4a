"""Where a chain of payment promises stands, as a value: its state, the dates given, the breaks, the sums (DOMAIN 5)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mailmate.trade.facts import Money
from mailmate.values import dataclass

OPEN_STATES = frozenset(
    {"undated", "promised", "due", "claimed", "unconfirmed", "part_kept", "broken", "renewed", "postponed"}
)
_UNANSWERED_DAYS = 5


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
    condition: str = ""
    """What they pay after, in their words, while nobody said that it is met; empty where they named nothing."""
    calendar_known: bool = True
    """False where the days waited for may hold a holiday nobody knows of (`calendar_unknown`)."""

    @property
    def open_sum(self) -> Money | None:
        """What is still owed: the debt less what came in its currency; None where no sum was named."""
        if self.debt is None:
            return None
        paid = sum((one.amount for one in self.received if one.currency == self.debt.currency), Decimal(0))
        return Money(max(self.debt.amount - paid, Decimal(0)), self.debt.currency)

    @property
    def overpaid(self) -> Money | None:
        """What came beyond the debt in its currency; None where nothing did (F9: some ask it back)."""
        if self.debt is None:
            return None
        paid = sum((one.amount for one in self.received if one.currency == self.debt.currency), Decimal(0))
        return Money(paid - self.debt.amount, self.debt.currency) if paid > self.debt.amount else None

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
