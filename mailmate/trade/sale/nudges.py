"""What makes a letter worth writing besides payments promised: quotes, leads, reorders, credits, goods that are ready,
papers and samples that wait for a word, and the forwarder who needs a credit's terms (DOMAIN 7.5, 9).

A nudge is one letter that might be written today. It is noted in register `cases` as kind `follow_up`, value
`{"about", "key", "step", "draft"}`, so that it is made once for each key and step; a buyer gets one letter a day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.finding.dates import spell_date
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.trade.sale.awaited import WHAT, Awaited
from mailmate.trade.sale.orders import Order
from mailmate.trade.sale.quotes import QuoteMail
from mailmate.trade.sale.silence import Lead, Reorder
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

FOLLOW_UP = "follow_up"
_FRESH = timedelta(days=30)
"""After its day a balance, a confirmation or a sample is asked after so long; then a person must see to it."""
ABOUT = ("forwarder", "credit", "balance", "confirmation", "quote", "sample", "reorder", "lead")
"""What a nudge may be about, the most pressing first."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """One letter that is due today."""

    about: str
    key: str
    step: int
    company: str
    mail_id: int | None
    """The mail it comes from; the letter answers the buyer's last mail in its thread. None: any last mail of theirs."""
    why: Sentence
    values: Mapping[str, Any]
    """What the letter may name."""


@dataclass(frozen=True, slots=True)
class AwaitedCredit:
    """A letter of credit the buyer said would be opened, and has not been advised."""

    company: str
    number: int
    """Of the chain of words about it."""
    day: date
    order: str
    mail_id: int | None


def quote_nudges(due: Iterable[QuoteMail]) -> tuple[Nudge, ...]:
    """Return a nudge for each quote mail that is to be asked after."""
    return tuple(
        Nudge(
            "quote", f"quote {one.mail_id}", one.step, one.company, one.mail_id,
            Sentence("Quoted on {day}, no answer: step {n}.", {"day": one.sent.date().isoformat(), "n": one.step}),
            {
                "day": spell_date(one.sent.date()),
                "items": [quote.item for quote in one.quotes if quote.item],
                "valid_day": _one([quote.valid_until for quote in one.quotes]),
            },
        )
        for one in due
    )  # fmt: skip


def lead_nudges(quiet: Iterable[Lead]) -> tuple[Nudge, ...]:
    """Return a nudge for each good lead that went quiet; once for each silence, which their next word ends."""
    return tuple(
        Nudge(
            "lead", f"lead {one.mail_id} {(one.heard or one.last).isoformat()}", 1, one.company, one.mail_id,
            Sentence("A lead of band {band}, silent since {day}.", {"band": one.band, "day": one.last.isoformat()}),
            {"day": spell_date(one.heard or one.last)},
        )
        for one in quiet
    )  # fmt: skip


def reorder_nudges(due: Iterable[Reorder]) -> tuple[Nudge, ...]:
    """Return a nudge for each buyer whose next order is about due; once for each order."""
    return tuple(
        Nudge(
            "reorder", f"reorder {one.last.isoformat()}", 1, one.company, None,
            Sentence("Orders every {n} days; the last was on {day}.", {"n": one.interval, "day": one.last.isoformat()}),
            {"day": spell_date(one.last), "items": [one.item] if one.item else []},
        )
        for one in due
    )  # fmt: skip


def credit_nudges(awaited: Iterable[AwaitedCredit], today: date, rules: Rules, country: str) -> tuple[Nudge, ...]:
    """Return a nudge for each credit that should be open about now: three working days before, on the day, two after.

    `country` is ours: the days are counted where we wait.
    """
    found = []
    for one in awaited:
        steps = [add_working_days(one.day, offset, country) if offset else one.day for offset in rules.credit_awaited]
        reached = sum(day <= today for day in steps)
        if reached:
            why = Sentence("The L/C should be open by {day} and is not advised.", {"day": one.day.isoformat()})
            values = {"day": spell_date(one.day), "order": one.order, "late": one.day < today}
            key = f"credit {one.number} {one.day.isoformat()}"
            found.append(Nudge("credit", key, reached, one.company, one.mail_id, why, values))
    return tuple(found)


def balance_nudges(ready: Iterable[Order], today: date) -> tuple[Nudge, ...]:
    """Return a reminder of the balance for each order whose goods are ready these days; once for each such day.

    Goods that were ready long ago, or are on board, tell of a debt that was settled without us: no letter accuses.
    """
    found = []
    for one in ready:
        day, sailed = one.day("ready"), one.day("on_board")
        if day is None or not day <= today <= day + _FRESH or (sailed and sailed <= today):
            continue
        why = Sentence("The goods of order {name} are ready since {day}.", {"name": one.name, "day": day.isoformat()})
        invoice = next((str(one.get(field)) for field in ("pi", "contract", "po") if one.get(field)), "")
        values = {"day": spell_date(day), "order": one.name, "invoice": invoice, "amount": str(one.balance or "")}
        found.append(Nudge("balance", f"balance {one.number} {day.isoformat()}", 1, one.company, None, why, values))
    return tuple(found)


def awaited_nudges(due: Iterable[Awaited], today: date) -> tuple[Nudge, ...]:
    """Return a letter for each paper nobody confirmed and each sample nobody judged, once its day has come."""
    return tuple(
        Nudge(
            "sample" if one.what == "sample" else "confirmation", f"awaited {one.entry.entry_id}", 1,
            one.entry.company, one.entry.mail_id, one.text(),
            {
                "day": spell_date(one.entry.at.date()), "what": WHAT[one.what].text,
                "order": one.entry.value.get("order") or "",
                "number": " ".join(filter(None, (one.entry.value.get("courier"), one.entry.value.get("number")))),
            },
        )
        for one in due
        if one.due <= today <= one.due + _FRESH
    )  # fmt: skip


def forwarder_key(credit: str, latest: date | None) -> str:
    """Return the key of the letter that tells a forwarder a credit's terms: a new latest shipment makes a new one."""
    return f"forwarder {credit} {latest.isoformat() if latest else '-'}"


def forwarder_nudge(company: str, credit: str, latest: date | None, terms: str) -> Nudge:
    """Return the letter that tells a forwarder the terms of a credit."""
    why = Sentence("The forwarder does not have the terms of L/C {number} yet.", {"number": credit})
    return Nudge("forwarder", forwarder_key(credit, latest), 1, company, None, why, {"order": credit, "terms": terms})


def choose(due: Iterable[Nudge], made: Iterable[Entry], busy: Collection[str]) -> tuple[Nudge, ...]:
    """Return the nudges to make ready now: none twice, one for each company, none for a company in `busy`."""
    known = {(str(one.value.get("key")), one.company, one.value.get("step")) for one in made if one.kind == FOLLOW_UP}
    taken, chosen = set(busy), []
    for one in sorted(due, key=lambda nudge: ABOUT.index(nudge.about)):
        if one.company not in taken and (one.key, one.company, one.step) not in known:
            taken.add(one.company)
            chosen.append(one)
    return tuple(chosen)


def _one(days: Sequence[date | None]) -> str:
    """Return the day all of them name, spelt, else empty."""
    named = set(days)
    day = next(iter(named)) if len(named) == 1 else None
    return spell_date(day) if day else ""
