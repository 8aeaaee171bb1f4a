"""The payment promises of one debt as a chain, and where the chain stands today (DOMAIN handbook 5).

Entries of register `promises`. Said by the buyer, read from mail: kinds `promise`, `conditional`,
`extension_request`, `claim` ("it is paid"), `lc_opening`; value `{"date": ISO or null, "first", "last",
"amount": money or null, "part": deposit|balance|full|partial or null, "condition", "debt_ref",
"more_dates": [ISO]}`. Done by a person: `received` `{"amount": money or null, "date": value date or null, "full":
true|false or null}` (our bank confirmed; no amount is all of it), `met` `{"date"}` (a condition is met), `failed`
(the bank's trace found nothing), `cancelled` (the debt is void), `struck` `{"entry": id}` (takes another entry back,
so that everything stands as before it). `advised` closes a chain of `lc_opening`: the bank has the credit.
`own_promise` and `supplier_promise` stand in the same register and belong to no chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from mailmate.trade.facts import Money
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.working_days import add_working_days, next_working_day

SAID = frozenset({"promise", "conditional", "extension_request", "claim", "lc_opening"})
DONE = frozenset({"received", "met", "failed", "cancelled", "struck", "advised"})
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
    claimed_on: date | None = None
    received: tuple[Money, ...] = ()
    next_check: date | None = None
    """The next day on which time alone changes something or asks for a look; None when nothing does."""

    @property
    def promised_dates(self) -> tuple[date, ...]:
        """The dates the buyer gave, in the order they were said."""
        return tuple(one.day for one in self.promised)

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


def state(entries: Sequence[Entry], today: date, rules: Rules, country: str, *, our_country: str = "") -> PromiseState:
    """Return where one chain stands on `today`.

    `entries` belong to one chain (see `chains`), in any order. `country` is the payer's (its banking days are the
    grace), `our_country` that of our bank (its days are waited for a claim); empty rests Saturday and Sunday.
    """
    chain = _Chain(rules, country, our_country)
    valid = _without_struck(entries)
    for entry in valid:
        chain.pass_time(_day_of(entry))
        chain.hear(entry)
    chain.pass_time(max([today, *(_day_of(entry) for entry in valid)]))
    return chain.report(today)


def _without_struck(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that count, in the order they were said."""
    ordered = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    struck = {one.value.get("entry") for one in ordered if one.kind == "struck"} - {None}
    return [one for one in ordered if one.kind in (SAID | DONE) - {"struck"} and one.entry_id not in struck]


def _day_of(entry: Entry) -> date:
    return entry.at.date()


class _Chain:
    """The clockwork of one chain: hears entries in order and lets time pass between them."""

    def __init__(self, rules: Rules, country: str, our_country: str) -> None:
        self.rules = rules
        self.country = country
        self.our_country = our_country
        self.state = "undated"
        self.dates: list[Promised] = []
        self.standing: list[Promised] = []
        self.breaks: list[Break] = []
        self.claim: Entry | None = None
        self.postponed = 0
        self.received: list[Money] = []
        self.debt: Money | None = None
        self.last_words: date | None = None
        self.condition: Entry | None = None

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
            self.last_words = _day_of(entry)

    def _hear_date(self, days: list[date], entry: Entry) -> None:
        """Let a new date replace the one that stands, and judge what that means."""
        said = _day_of(entry)
        new = [Promised(day, entry.quote, said, entry.mail_id) for day in days]
        old = self.standing[0] if self.standing else None
        self.dates += [one for one in new if one not in self.dates]
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
        self.standing = new

    def _hear_claim(self, entry: Entry) -> None:
        self._note_debt(entry)
        if self.claim is None:
            self.claim = entry
            self.state = "claimed"
        rest = _days_in(entry)
        if rest:
            new = [Promised(day, entry.quote, _day_of(entry), entry.mail_id) for day in rest]
            self.dates += [one for one in new if one not in self.dates]
            self.standing = new

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
        self._count(Break(_day_of(self.claim), "claim", self.claim.quote, self._claim_day(2)))
        self.claim = None
        self.standing = []
        self.state = "broken"

    def _break(self, promise: Promised, why: str) -> None:
        self.dates = [replace(one, broken=True) if one == promise else one for one in self.dates]
        self._count(Break(promise.day, why, promise.quote, self._last_day(promise.day)))
        self.state = "broken"

    def _count(self, new: Break) -> None:
        if not any((one.day, one.why == "claim") == (new.day, new.why == "claim") for one in self.breaks):
            self.breaks.append(new)

    def _receive(self, entry: Entry) -> None:
        money = _money(entry.value.get("amount"))
        if money:
            self.received.append(money)
        if self._is_full(entry, money):
            self._excuse(_date(entry.value.get("date")) or _day_of(entry))
            self.state = "kept"
            self.standing = []
        else:
            self.state = "broken" if self.state == "broken" else "part_kept"
            self.standing = self.standing[1:] if len(self.standing) > 1 else self.standing
        self.claim = None

    def _is_full(self, entry: Entry, money: Money | None) -> bool:
        if entry.kind == "advised" or money is None:
            return entry.value.get("full") is not False
        if isinstance(entry.value.get("full"), bool):
            return bool(entry.value["full"])
        if self.debt is None or self.debt.currency != money.currency:
            return True
        paid = sum((one.amount for one in self.received if one.currency == money.currency), Decimal(0))
        return paid >= self.debt.amount - self.rules.charges_tolerance

    def _excuse(self, value_date: date) -> None:
        """Take back the breaks of dates the credit met: its value date proves payment in time."""
        self.breaks = [one for one in self.breaks if value_date > one.excused_until]
        broken = {one.day for one in self.breaks}
        self.dates = [replace(one, broken=one.broken and one.day in broken) for one in self.dates]

    def _note_debt(self, entry: Entry) -> None:
        money = _money(entry.value.get("amount"))
        if money and entry.value.get("part") != "partial":
            self.debt = money

    def _last_day(self, day: date) -> date:
        """Return the last day on which a promise for `day` is not yet broken."""
        return add_working_days(next_working_day(day, self.country), self.rules.grace_banking_days, self.country)

    def _claim_day(self, times: int) -> date:
        assert self.claim is not None
        return add_working_days(_day_of(self.claim), times * self.rules.claim_banking_days, self.our_country)

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
        return PromiseState(
            state=shown,
            broken_count=len(self.breaks),
            level=level_of(len(self.breaks)),
            promised=tuple(self.dates),
            breaks=tuple(self.breaks),
            standing=standing,
            check_day=next_working_day(standing, self.country) if standing else None,
            claimed_on=_day_of(self.claim) if self.claim else None,
            received=tuple(self.received),
            next_check=self._next_check(today),
        )

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
        return next_working_day(today, self.our_country)


def chains(entries: Iterable[Entry], rules: Rules | None = None) -> tuple[tuple[Entry, ...], ...]:
    """Group promise entries by company and debt, oldest chain first.

    A debt is a subject (invoice, order) and, where named, its part. An entry that leaves either open joins the
    company's chain that fits, if exactly one is still open; else it begins one. Money and the opening of a credit
    are different debts. `struck` follows the entry it strikes.
    """
    tolerance = rules or Rules()
    by_company: dict[str, list[list[Entry]]] = {}
    ordered = sorted((one for one in entries if one.kind in SAID | DONE), key=lambda one: (one.at, one.entry_id or 0))
    for entry in ordered:
        grown = by_company.setdefault(entry.company, [])
        home = _chain_for(entry, grown, tolerance)
        if home is None:
            grown.append([entry])
        else:
            home.append(entry)
    found = [tuple(chain) for grown in by_company.values() for chain in grown]
    return tuple(sorted(found, key=lambda chain: chain[0].at))


def _chain_for(entry: Entry, grown: list[list[Entry]], rules: Rules) -> list[Entry] | None:
    if entry.kind == "struck":
        wanted = entry.value.get("entry")
        return next((chain for chain in grown if any(one.entry_id == wanted for one in chain)), None)
    fitting = [chain for chain in grown if _fits(entry, chain)]
    still_open = [chain for chain in fitting if not _is_closed(chain, rules)]
    same = [chain for chain in still_open if _key(chain) == _key([entry])]
    if same:
        return same[-1]
    if len(still_open) == 1:
        return still_open[0]
    # What a person records about a closed chain (a reversal's date, a cancelled debt) still belongs to it.
    return fitting[-1] if entry.kind in DONE and len(fitting) == 1 else None


def _fits(entry: Entry, chain: list[Entry]) -> bool:
    (subject, part, opens), (its, its_part, its_opens) = _key([entry]), _key(chain)
    if entry.kind not in DONE and opens != its_opens:
        return False
    return (not subject or not its or subject == its) and (not part or not its_part or part == its_part)


def _key(chain: Sequence[Entry]) -> tuple[str, str, bool]:
    """Return subject, part of the debt and whether it is the opening of a credit."""
    subject = next((one.subject for one in chain if one.subject), "")
    parts = (str(one.value.get("part") or "") for one in chain)
    part = next((part for part in parts if part in ("deposit", "balance")), "")
    return subject, part, any(one.kind in ("lc_opening", "advised") for one in chain)


def _is_closed(chain: Sequence[Entry], rules: Rules) -> bool:
    """Tell whether a chain is paid or void, which no clock decides."""
    last = max(_day_of(one) for one in chain)
    return not state(chain, last, rules, "").is_open


def _days_in(entry: Entry) -> list[date]:
    """Return the days an entry names, none that had passed when it was said, earliest first."""
    written = [entry.value.get("date"), *(entry.value.get("more_dates") or ())]
    days = {day for one in written if (day := _date(one)) is not None and day >= _day_of(entry)}
    return sorted(days)


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
