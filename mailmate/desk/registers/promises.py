"""The promises of payment as chains: listing them, looking at one, and what a person records about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from mailmate.desk.contract import entry_json
from mailmate.desk.mailbox.history import set_up_moment
from mailmate.desk.registers.entries import find_entry
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, mark
from mailmate.trade.companies import company_of
from mailmate.trade.delivery.shipment_orders import with_buyers
from mailmate.trade.facts import Money
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.history import standing
from mailmate.trade.payment.dated_promises import DONE, FORGOTTEN, KINDS, Dated, Sent, open_dated
from mailmate.trade.payment.deposit_share import needs_share, with_deposit_shares
from mailmate.trade.payment.payments import decimals_fit, read_transfer
from mailmate.trade.payment.promise_words import STATE_WORDS
from mailmate.trade.payment.promises import (
    FOLLOW_UP,
    PromiseState,
    chains_by_closing,
    payer_country,
    state,
    valid_entries,
)
from mailmate.trade.payment.transfer_checks import Difference, check_transfer, names_of
from mailmate.trade.readings import Contact
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import orders
from mailmate.trade.time.iso_days import iso_day
from mailmate.values import dataclass

PROMISES = "promises"
OUR_PART = KINDS
_STANDING = "standing chains"


@dataclass(frozen=True, slots=True)
class Chain:
    """One debt's chain with all a face shows of it."""

    entries: tuple[Entry, ...]
    state: PromiseState
    country: str
    names: tuple[str, ...]
    """What the buyer may be called."""
    history: bool
    """True while all of it was said before set-up and nobody has confirmed it: it raises no alarm."""

    @property
    def number(self) -> int:
        """The number the chain is called by: that of its first entry that counts."""
        valid = valid_entries(self.entries) or self.entries
        return next((one.entry_id for one in valid if one.entry_id), 0)

    @property
    def counts(self) -> bool:
        """False once every word of it is struck out: there is no such debt."""
        return any(one.kind != FOLLOW_UP for one in valid_entries(self.entries))

    @property
    def company(self) -> str:
        """The buyer's company."""
        return self.entries[0].company

    @property
    def subject(self) -> str:
        """The number of the debt as it was first written, else folded, else empty."""
        written = (str(one.value["debt_ref"]) for one in self.entries if one.value.get("debt_ref"))
        return next(written, "") or self.folded_subject

    @property
    def folded_subject(self) -> str:
        """The number of the debt as numbers are compared."""
        return next((one.subject for one in self.entries if one.subject), "")


class People:
    """What the contacts tell of companies: where they are and what they are called."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._contacts = list(contacts)

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """Company -> country."""
        return {_company(one): one.country for one in self._contacts if one.country}

    @cached_property
    def known(self) -> Mapping[str, list[Contact]]:
        """Company -> those we know there."""
        found: dict[str, list[Contact]] = {}
        for one in sorted(self._contacts, key=lambda contact: contact.email):
            found.setdefault(_company(one), []).append(one)
        return found

    def names(self, company: str, said: Iterable[str]) -> tuple[str, ...]:
        """Return what a company may be called; `said` are the names it signs with."""
        here = self.known.get(company, ())
        return names_of(company, [*(one.company for one in here), *said], [one.name for one in here])


def _company(contact: Contact) -> str:
    return company_of(Address(contact.name, contact.email))


def list_chains(desk: Desk, *, company: str | None = None, open_only: bool = False) -> list[Chain]:
    """Return the chains of all promises, or of a company's, oldest first; what is struck out whole is left away.

    With `open_only` those paid or void are left away too.
    """
    return [one for one in all_chains(desk, company=company, open_only=open_only) if one.counts]


def all_chains(desk: Desk, *, company: str | None = None, open_only: bool = False) -> list[Chain]:
    """Return the chains of all promises, or of a company's, oldest first, those struck out whole among them."""
    entries = _entries(desk, company)
    count = {id(one) for one in standing(entries, set_up_moment(desk))}
    people = People(desk.database.contacts.all().values())
    grown = chains_by_closing(entries, desk.config.trade_rules)
    return [_chain(desk, found, people, count) for found, closed in grown if not (open_only and closed)]


def _entries(desk: Desk, company: str | None = None) -> list[Entry]:
    """Return the entries of promises, a deposit without a sum with what its order agrees."""
    said = desk.database.registers.entries(PROMISES, company=company)
    if not any(map(needs_share, said)):
        return list(said)
    return with_deposit_shares(said, desk.database.registers.entries("orders"))


def _chain(desk: Desk, entries: tuple[Entry, ...], people: People, count: set[int]) -> Chain:
    country = payer_country(entries, people.countries)
    company = entries[0].company
    history = not any(id(one) in count for one in entries)
    today, me = desk.local_now.date(), desk.config.me
    return Chain(
        entries=entries,
        state=state(entries, today, desk.config.trade_rules, country, our_country=me.country),
        country=country,
        names=people.names(company, [str(one.value["payer"]) for one in entries if one.value.get("payer")]),
        history=history,
    )


def standing_chains(desk: Desk, *, struck: bool = False) -> list[Chain]:
    """Return the chains that raise duties: the open ones of what counts, history nobody confirmed left out.

    With `struck` those struck out whole are among them: a letter about them may still wait.
    """
    return [one for one in _standing(desk)[0] if struck or one.counts]


def settled_with_letters(desk: Desk) -> list[Chain]:
    """Return the chains that are paid or void and had a letter: one may still wait, and must not."""
    return _standing(desk)[1]


def _standing(desk: Desk) -> tuple[list[Chain], list[Chain]]:
    """Return the open chains of what counts, and the closed ones with letters; reckoned once while nothing changes."""
    key = (desk.database.registers.version(), desk.local_now.date())
    kept = desk.remembered.get(_STANDING)
    if key[0] is not None and kept and kept[0] == key:
        return kept[1]  # type: ignore[no-any-return] # what is remembered is of any kind
    entries = standing(_entries(desk), set_up_moment(desk))
    count, people = {id(one) for one in entries}, People(desk.database.contacts.all().values())
    grown = chains_by_closing(entries, desk.config.trade_rules)
    lettered = (found for found, closed in grown if closed and any(one.kind == FOLLOW_UP for one in found))
    still_open = [_chain(desk, found, people, count) for found, closed in grown if not closed]
    reckoned = still_open, [_chain(desk, found, people, count) for found in lettered]
    desk.remembered[_STANDING] = key, reckoned
    return reckoned


def find_chain(desk: Desk, entry_id: int) -> Chain:
    """Return the chain an entry belongs to; raise `WrongUse` where there is none."""
    entry = find_entry(desk, PROMISES, entry_id)
    for chain in all_chains(desk, company=entry.company):
        if any(one.entry_id == entry_id for one in chain.entries):
            return chain
    raise WrongUse(
        Sentence("p{number} is no promise of a payment.", {"number": entry_id}),
        Sentence("`mailmate promises list` shows what is one."),
    )


def list_dated(desk: Desk, *, company: str | None = None, open_only: bool = False) -> list[tuple[Entry, str]]:
    """Return what we promised and what suppliers promised, oldest first, struck ones left out.

    With each stands `open`, `done` where a person said so, or `settled` where our later mail, a shipment or a later
    day took its place. With `open_only` only the open ones.
    """
    entries = desk.database.registers.entries(PROMISES, company=company, open_only=True)
    done = {one.value.get("entry") for one in entries if one.kind == DONE}
    still_open = {one.entry.entry_id for one in _dated(desk, entries)}
    told = [
        (one, "done" if one.entry_id in done else "open" if one.entry_id in still_open else mark("settled"))
        for one in entries
        if one.kind in OUR_PART
    ]
    return [(one, state) for one, state in told if state == "open" or not open_only]


def standing_dated(desk: Desk) -> tuple[Dated, ...]:
    """Return the days we and suppliers promised that still stand, history nobody confirmed left out."""
    return _dated(desk, standing(desk.database.registers.entries(PROMISES), set_up_moment(desk)))


def _dated(desk: Desk, counted: Iterable[Entry]) -> tuple[Dated, ...]:
    entries = [one for one in counted if one.kind in OUR_PART or one.kind in (DONE, "struck")]
    threads = _threads_of(desk, entries)
    open_ones = open_dated(entries, threads=threads)
    sent = {one.entry.mail_id: _sent_after(desk, one.entry) for one in open_ones if one.entry.mail_id and one.ours}
    shipments = _shipments(desk) if open_ones else ()
    return open_dated(entries, sent, shipments, threads)


def _threads_of(desk: Desk, entries: Iterable[Entry]) -> dict[int, int]:
    """Return the thread of each mail that named a day of late and no order: its first mail stands for it."""
    oldest = desk.local_now.date() - FORGOTTEN
    late = (one for one in entries if one.kind in OUR_PART and not one.subject and one.mail_id)
    named = {one.mail_id for one in late if (day := iso_day(one.value.get("date"))) and day >= oldest}
    threads = {number: desk.database.mails.thread(number) for number in named if number}
    return {number: min(one.mail_id for one in thread) for number, thread in threads.items() if thread}


def _shipments(desk: Desk) -> list[Entry]:
    """Return the entries of shipments, a forwarder's also under the buyer whose order they name."""
    said = desk.database.registers.entries("shipments", open_only=True)
    moved = with_buyers(said, orders(desk.database.registers.entries("orders"))) if said else []
    return [*said, *(one for one, before in zip(moved, said, strict=True) if one is not before)]


def _sent_after(desk: Desk, entry: Entry) -> list[Sent]:
    """Return what we sent in the thread after the mail in which we promised something."""
    later = [one for one in desk.database.mails.thread(entry.mail_id or 0) if one.ours and one.date > entry.at]
    lines = ((one, desk.database.mails.line(one.mail_id)) for one in later)
    return [Sent(one.date, line.attachments if line else 0) for one, line in lines]


def record(desk: Desk, entry_id: int, kind: str, value: Mapping[str, Any]) -> Chain:
    """Record what a person says about the chain an entry belongs to; return the chain as it stands then.

    `kind` is `received`, `advised`, `met`, `failed` or `cancelled`. Raises `WrongUse` where the chain is closed or the
    word does not fit it.
    """
    with desk.database.transaction():
        chain = find_chain(desk, entry_id)
        _refuse_what_does_not_fit(chain, kind, entry_id)
        desk.database.registers.add([_entry(chain, kind, {**value, "entry": entry_id}, desk)])
    return find_chain(desk, entry_id)


def _entry(chain: Chain, kind: str, value: Mapping[str, Any], desk: Desk) -> Entry:
    return Entry(
        PROMISES,
        kind,
        {**value, "said_on": desk.local_now.date().isoformat()},
        "",
        desk.now(),
        by="person",
        source="",
        subject=chain.folded_subject,
        company=chain.company,
    )


def _refuse_what_does_not_fit(chain: Chain, kind: str, entry_id: int) -> None:
    words = {"number": entry_id, "state": STATE_WORDS[chain.state.state]}
    if not chain.state.is_open:
        raise WrongUse(
            Sentence("The debt of p{number} is {state} already.", words),
            Sentence("Strike out the entry that closed it, if that was wrong."),
        )
    if kind == "failed" and chain.state.state not in ("claimed", "unconfirmed"):
        raise WrongUse(Sentence("Nobody claims that p{number} was paid; it is {state}.", words))
    if kind == "met" and not any(
        one.kind == "conditional" or one.value.get("condition") for one in valid_entries(chain.entries)
    ):
        raise WrongUse(Sentence("p{number} waits for no condition.", words))


def record_received(
    desk: Desk,
    entry_id: int,
    *,
    amount: str = "",
    currency: str = "",
    day: date | None = None,
    full: bool | None = None,
) -> Chain:
    """Record that our bank confirmed money: all of the debt, or `amount` of it, with the value date `day`.

    For the opening of a credit: that a bank advised it. Raises `WrongUse`.
    """
    chain = find_chain(desk, entry_id)
    money = {"amount": amount, "currency": currency or _currency_of(chain)} if amount else None
    if money and not money["currency"]:
        raise WrongUse(Sentence("In which currency? Add --currency, such as USD."))
    if money and not decimals_fit(amount, money["currency"]):
        raise WrongUse(
            Sentence("{amount} may be two sums.", {"amount": f"{money['currency']} {amount}"}),
            Sentence("Write it like 18450.00: a point before the cents, thousands with a comma or with nothing."),
        )
    if money and full is None and not chain.state.opens and not _can_be_compared(chain, money["currency"]):
        raise WrongUse(
            Sentence("Whether {money} settles the debt cannot be told: {debt} is on record.", {
                "money": f"{money['currency']} {amount}",
                "debt": str(chain.state.debt) if chain.state.debt else Sentence("no sum"),
            }),
            Sentence("Say it: --full or --part."),
        )  # fmt: skip
    today = desk.local_now.date()
    if day and day > today:
        raise WrongUse(Sentence("{day} is still to come.", {"day": day.isoformat()}))
    value = {"amount": money, "date": (day or today).isoformat(), "full": full}
    return record(desk, entry_id, "advised" if chain.state.opens else "received", value)


def _can_be_compared(chain: Chain, currency: str) -> bool:
    """Tell whether a sum of this currency says by itself if the debt is settled."""
    debt = chain.state.debt
    return debt is not None and debt.currency in (None, currency)


def _currency_of(chain: Chain) -> str:
    return (chain.state.debt.currency or "") if chain.state.debt else ""


def close_dated(desk: Desk, entry_id: int) -> Entry:
    """Record that what we or a supplier promised was done. Raises `WrongUse` where the entry is neither."""
    entry = find_entry(desk, PROMISES, entry_id)
    if entry.kind not in OUR_PART:
        raise WrongUse(Sentence("p{number} is no promise of ours or of a supplier.", {"number": entry_id}))
    done = replace(
        entry, kind=DONE, value={"entry": entry_id}, quote="", at=desk.now(), by="person", source="", entry_id=None
    )
    return desk.database.registers.add([done])[0]


def differences(desk: Desk, chain: Chain) -> list[Difference]:
    """Return where the copies that came with the chain's claims differ from our record, and which were not read."""
    found: dict[tuple[str, str], Difference] = {}
    for entry in valid_entries(chain.entries):
        transfer = read_transfer(entry.value.get("transfer")) if entry.kind == "claim" else None
        if transfer is not None:
            compared = check_transfer(
                transfer,
                accounts=desk.config.bank,
                debt=_owed_at(chain, entry),
                buyers=chain.names,
                said_on=entry.at.date(),
                numbers=_numbers_of(desk, chain),
            )
            found |= {(one.field, one.theirs): one for one in compared}
        elif entry.kind == "claim" and (unread := _unread_copy(desk, entry)):
            found[unread.field, unread.theirs] = unread
    return list(found.values())


def _numbers_of(desk: Desk, chain: Chain) -> list[str]:
    """Return the number of a debt, with those of the order it is about: a copy may name any of them."""
    said = [str(one.value["debt_ref"]) for one in chain.entries if one.value.get("debt_ref")]
    own = list(dict.fromkeys(filter(None, (chain.subject, *said))))
    keys = {fold_number(one) for one in own}
    listed = orders(desk.database.registers.entries("orders", company=chain.company)) if own else ()
    papers = [one for order in listed if order.keys & keys for one in sorted(order.keys)]
    return [*own, *papers]


def _unread_copy(desk: Desk, claim: Entry) -> Difference | None:
    """Return that a claim came with files of which none was read as a copy: nothing was compared, nothing is green."""
    line = desk.database.mails.line(claim.mail_id) if claim.mail_id is not None else None
    if line is None or not line.attachments:
        return None
    values = {"id": claim.mail_id or 0}
    message = Sentence(
        "No copy of a transfer was read from the files of mail {id}: compare account, sum and payer yourself.", values
    )
    return Difference("copy", "", f"mail {claim.mail_id}", message)


def _owed_at(chain: Chain, claim: Entry) -> Money | None:
    """Return what was open when the claim was made, as far as the sum is known."""
    before = [one for one in chain.entries if one.at < claim.at or one is claim]
    debt = chain.state.debt
    if debt is None:
        return None
    paid = [one.value.get("amount") for one in valid_entries(before) if one.kind == "received"]
    same = [one for one in paid if isinstance(one, Mapping) and one.get("currency") == debt.currency]
    return Money(debt.amount - sum((Decimal(str(one["amount"])) for one in same), Decimal(0)), debt.currency)


def chain_json(desk: Desk, chain: Chain) -> dict[str, Any]:
    """Return a chain as scripts get it: where it stands, what was said and done, what its copies show."""
    now = chain.state
    return {
        "id": f"p{chain.number}",
        "register": PROMISES,
        "kind": "debt",
        "company": chain.company,
        "debt": chain.subject or None,
        "country": chain.country or None,
        "state": now.state,
        "broken_count": now.broken_count,
        "level": now.level,
        "amount": _money_json(now.debt),
        "open": _money_json(now.open_sum) if now.is_open else None,
        "received": [_money_json(one) for one in now.received],
        "overpaid": _money_json(now.overpaid),
        "promised": [
            {"date": one.day.isoformat(), "quote": one.quote, "said_on": one.said_on.isoformat(), "broken": one.broken}
            for one in now.promised
        ],
        "date": _iso(now.standing),
        "condition": now.condition or None,
        "check_day": _iso(now.check_day),
        "due_on": _iso(now.due_on),
        "next": _iso(now.next_check),
        "calendar_known": now.calendar_known,
        "history": chain.history,
        "differences": [
            {"field": one.field, "ours": one.ours, "theirs": one.theirs, "message": str(one.message)}
            for one in differences(desk, chain)
        ],
        "entries": [entry_json(one) for one in chain.entries],
    }


def _money_json(money: Money | None) -> dict[str, Any] | None:
    return {"amount": str(money.amount), "currency": money.currency} if money else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
