"""The payment promises of one debt as a chain, and where the chain stands today (DOMAIN handbook 5).

Entries of register `promises`. Said by the buyer, read from mail: kinds `promise`, `conditional`,
`extension_request`, `claim` ("it is paid"), `lc_opening`; value `{"date": ISO or null, "said_on": day of the mail in
its own zone, "first", "last", "amount": money or null, "part": deposit|balance|full|partial or null, "condition",
"debt_ref", "more_dates": [ISO], "country": the payer's or null, "payer": what they call themselves or null,
"transfer": what a copy shows (see `payments`) or null}`, and `"parts": [{"date", "amount", "currency"}]` where they
say which sum comes on which of several days. A person who puts an entry right may add `"owed"`: money that is the
debt whatever others named. `share` is what an order agrees as deposit (see `deposit_share`), where
the words name no sum; it is reckoned when the chain is looked at, never stored.
Done by a person: `received` `{"amount": money or null, "date": value date or null, "full": true|false or null,
"row": key of a bank list's row or null}` (our bank confirmed; no amount is all of it), `met` `{"date"}` (a condition
is met), `failed` (the bank's trace found nothing), `cancelled` (the debt is void), `struck` `{"entry": id}` (takes
another entry back, so that everything stands as before it). `advised` closes a chain of `lc_opening`: the bank has
the credit. `follow_up` `{"level", "draft"}` notes that a letter or brief was made ready, and moves nothing. Any of
these may name an entry of the chain it belongs to: `{"entry": id}`.
Said by us: `invoiced` (see `invoices`), the sum and the day our invoice asks for; it breaks no promise.
`own_promise` and `supplier_promise` stand in the same register and belong to no chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from mailmate.trade.finding.places import country_of_domain
from mailmate.trade.payment.invoices import INVOICED
from mailmate.trade.payment.ledger import Ledger, day_of
from mailmate.trade.payment.promise_clock import PromiseClock
from mailmate.trade.payment.promise_state import Break, Promised, PromiseState, level_of
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

__all__ = ["Break", "PromiseState", "Promised", "chains", "level_of", "payer_country", "state"]

SAID = frozenset({"promise", "conditional", "extension_request", "claim", "lc_opening"})
DONE = frozenset({"received", "met", "failed", "cancelled", "struck", "advised"})
FOLLOW_UP = "follow_up"
_CHAINED = SAID | DONE | {FOLLOW_UP, INVOICED}


def state(entries: Sequence[Entry], today: date, rules: Rules, country: str, *, our_country: str = "") -> PromiseState:
    """Return where one chain stands on `today`.

    `entries` belong to one chain (see `chains`), in any order; all of them count, whatever `today` is. `country` is
    the payer's (its banking days are the grace), `our_country` that of our bank (its days are waited for a claim);
    empty rests Saturday and Sunday.
    """
    chain = PromiseClock(rules, country, our_country)
    valid = valid_entries(entries)
    for entry in valid:
        chain.pass_time(day_of(entry))
        chain.hear(entry)
    chain.pass_time(max([today, *(day_of(entry) for entry in valid)]))
    return chain.report(today)


def valid_entries(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that count, in the order they were said: none struck out, and no strike."""
    listed = list(entries)
    struck = {one.value.get("entry") for one in listed if one.kind == "struck"} - {None}
    return sorted(
        (one for one in listed if one.kind in _CHAINED and one.kind != "struck" and one.entry_id not in struck),
        key=_order,
    )


def _order(entry: Entry) -> tuple[object, ...]:
    """Sort by when it was said; what was said at one moment stands in one order, however it is handed over."""
    return entry.at, entry.entry_id or 0, entry.kind, entry.quote, entry.subject, repr(entry.value)


def payer_country(entries: Sequence[Entry], countries: Mapping[str, str]) -> str:
    """Return the payer's country as far as it is known, else empty.

    `countries` is company -> country of the contacts on file; then what their mails say counts, the newest first,
    then the ending of their domain.
    """
    company = next((one.company for one in entries if one.company), "")
    said = (str(one.value["country"]) for one in reversed(entries) if one.value.get("country"))
    return countries.get(company) or next(said, "") or country_of_domain(company)


def chains(entries: Iterable[Entry], rules: Rules | None = None) -> tuple[tuple[Entry, ...], ...]:
    """Group promise entries by company and debt, oldest chain first (see `chains_by_closing`)."""
    return tuple(chain for chain, _ in chains_by_closing(entries, rules))


def chains_by_closing(
    entries: Iterable[Entry], rules: Rules | None = None
) -> tuple[tuple[tuple[Entry, ...], bool], ...]:
    """Group promise entries by company and debt, oldest chain first; tell of each whether it is paid or void.

    No clock decides that, so that whoever wants the open ones need not ask for the state of the others.

    A debt is a subject (invoice, order) and, where named, its part. An entry that leaves either open joins the
    company's chain that fits, if exactly one is still open; else it begins one. Money and the opening of a credit
    are different debts. What names an entry (`{"entry": id}`) follows that entry.
    """
    books: dict[str, _Book] = {}
    tolerance, listed = rules or Rules(), [one for one in entries if one.kind in _CHAINED]
    said = {one.entry_id: one.at for one in listed if one.entry_id is not None}

    def after_what_it_names(entry: Entry) -> tuple[object, ...]:
        named = said.get(_named(entry), entry.at)
        return max(entry.at, named), entry.at < named, *_order(entry)

    for entry in sorted(listed, key=after_what_it_names):
        books.setdefault(entry.company, _Book(tolerance)).take(entry)
    found = [(tuple(chain.entries), chain.closed) for book in books.values() for chain in book.chains]
    return tuple(sorted(found, key=lambda chain: _order(chain[0][0])))


class _Chain:
    """A chain as it grows, with what must be asked of it at every step."""

    def __init__(self, entry: Entry, rules: Rules) -> None:
        self.entries = [entry]
        self.subject, self.part, self.opens = _key(entry)
        self._rules = rules
        self._money = Ledger(rules)
        self._hear(entry)

    @property
    def key(self) -> tuple[str, str, bool]:
        """Subject, part of the debt, and whether it is the opening of a credit."""
        return self.subject, self.part, self.opens

    @property
    def closed(self) -> bool:
        """True once it is paid or void, which no clock decides."""
        return self._money.closed

    def fits(self, entry: Entry) -> bool:
        """Tell whether an entry may belong to this chain by what it names."""
        subject, part, opens = _key(entry)
        if entry.kind in SAID and opens != self.opens:
            return False
        named_alike = not subject or not self.subject or subject == self.subject
        return named_alike and (not part or not self.part or part == self.part)

    def add(self, entry: Entry) -> None:
        """Take an entry in."""
        self.entries.append(entry)
        subject, part, opens = _key(entry)
        self.subject, self.part, self.opens = self.subject or subject, self.part or part, self.opens or opens
        self._hear(entry)

    def _hear(self, entry: Entry) -> None:
        if entry.kind != "struck":
            self._money.hear(entry)
            return
        self._money = Ledger(self._rules)
        for one in valid_entries(self.entries):
            self._money.hear(one)


class _Book:
    """The chains of one company, found by what they are about: no step looks at all of them."""

    def __init__(self, rules: Rules) -> None:
        self.chains: list[_Chain] = []
        self._rules = rules
        self._by_entry: dict[int, _Chain] = {}
        self._by_subject: dict[str, dict[int, _Chain]] = {}
        self._open: dict[str, dict[int, _Chain]] = {}
        """Subject -> chains still open."""

    def take(self, entry: Entry) -> None:
        """Put an entry where it belongs, else begin a chain with it."""
        home = self._home(entry)
        if home is None:
            home = _Chain(entry, self._rules)
            self.chains.append(home)
        else:
            self._lift(home)
            home.add(entry)
        self._by_subject.setdefault(home.subject, {})[id(home)] = home
        if not home.closed:
            self._open.setdefault(home.subject, {})[id(home)] = home
        if entry.entry_id is not None:
            self._by_entry[entry.entry_id] = home

    def _lift(self, chain: _Chain) -> None:
        """Take a chain off the shelves before it changes."""
        for shelf in (self._by_subject, self._open):
            group = shelf.get(chain.subject, {})
            group.pop(id(chain), None)
            if not group:
                shelf.pop(chain.subject, None)

    def _home(self, entry: Entry) -> _Chain | None:
        named = _named(entry)
        if named in self._by_entry:
            return self._by_entry[named]
        if entry.kind == "struck":
            return None
        key = _key(entry)
        same = [one for one in self._open.get(key[0], {}).values() if one.key == key]
        if same:
            return same[-1]
        still_open = _few(_fitting(entry, self._open))
        if len(still_open) == 1:
            return still_open[0]
        if entry.kind == INVOICED:
            # An invoice that was paid is named again with its papers: that is no new debt.
            paid = [one for one in self._by_subject.get(key[0], {}).values() if key[0] and one.key == key]
            return paid[-1] if paid else None
        # What a person records about a closed chain (a reversal's date, a cancelled debt) still belongs to it.
        fitting = _few(_fitting(entry, self._by_subject)) if entry.kind not in SAID else ()
        return fitting[0] if len(fitting) == 1 else None


def _fitting(entry: Entry, shelf: Mapping[str, Mapping[int, _Chain]]) -> Iterator[_Chain]:
    """Yield the chains an entry may belong to; those about another subject are not looked at."""
    subjects: Iterable[str] = (entry.subject, "") if entry.subject else shelf
    return (one for subject in subjects for one in shelf.get(subject, {}).values() if one.fits(entry))


def _few(found: Iterator[_Chain]) -> tuple[_Chain, ...]:
    """Return the first two: enough to know whether there is exactly one."""
    return tuple(islice(found, 2))


def _named(entry: Entry) -> int:
    """Return the number of the entry this one is about; 0 where it names none."""
    named = entry.value.get("entry")
    return named if entry.kind not in SAID and isinstance(named, int) else 0


def _key(entry: Entry) -> tuple[str, str, bool]:
    """Return subject, part of the debt and whether it is the opening of a credit."""
    part = str(entry.value.get("part") or "")
    opens = entry.kind in ("lc_opening", "advised")
    return entry.subject, part if part in ("deposit", "balance") else "", opens
