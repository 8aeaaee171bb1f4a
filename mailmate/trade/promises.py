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

from collections.abc import Iterable, Sequence
from datetime import date

from mailmate.trade.promise_clock import Break, PromiseClock, Promised, PromiseState, day_of, level_of
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules

__all__ = ["Break", "PromiseState", "Promised", "chains", "level_of", "state"]

SAID = frozenset({"promise", "conditional", "extension_request", "claim", "lc_opening"})
DONE = frozenset({"received", "met", "failed", "cancelled", "struck", "advised"})


def state(entries: Sequence[Entry], today: date, rules: Rules, country: str, *, our_country: str = "") -> PromiseState:
    """Return where one chain stands on `today`.

    `entries` belong to one chain (see `chains`), in any order; all of them count, whatever `today` is. `country` is
    the payer's (its banking days are the grace), `our_country` that of our bank (its days are waited for a claim);
    empty rests Saturday and Sunday.
    """
    chain = PromiseClock(rules, country, our_country)
    valid = _without_struck(entries)
    for entry in valid:
        chain.pass_time(day_of(entry))
        chain.hear(entry)
    chain.pass_time(max([today, *(day_of(entry) for entry in valid)]))
    return chain.report(today)


def _without_struck(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that count, in the order they were said."""
    ordered = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    struck = {one.value.get("entry") for one in ordered if one.kind == "struck"} - {None}
    return [one for one in ordered if one.kind in (SAID | DONE) - {"struck"} and one.entry_id not in struck]


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
    last = max(day_of(one) for one in chain)
    return not state(chain, last, rules, "").is_open
