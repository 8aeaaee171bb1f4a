"""Promises a person types: a day named on the telephone, at a fair, in a chat; and a read one put right.

A typed promise joins its debt like a mailed one. Money that came is no promise: that is recorded elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from mailmate.desk.mails.lists import company_of_mail, find_line
from mailmate.desk.registers.entries import find_entry
from mailmate.desk.registers.known_companies import find_company
from mailmate.desk.registers.promises import OUR_PART, PROMISES, Chain, find_chain, list_chains
from mailmate.desk.registers.typed import check_fields, typed_money
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade import entry_tables
from mailmate.trade.facts import Money
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.payment.invoices import INVOICED
from mailmate.trade.payment.promises import SAID
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

KINDS = {"payment": "promise", "credit": "lc_opening", "ours": "own_promise", "supplier": "supplier_promise"}
"""What may be typed -> the kind of its entry: they pay, they open a credit, our own word, a supplier's."""
PARTS = ("deposit", "balance", "partial", "full")
FIELDS = ("date", "amount", "debt", "part")
"""What of a promise that was read may be put right."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed of a promise; days and sums as they were written."""

    day: str = ""
    amount: str = ""
    debt: str = ""
    """Number of the invoice, order or contract it is about."""
    part: str = ""
    words: str = ""
    """What they said, as they said it; a letter may quote it."""
    said_on: date | None = None
    kind: str = "payment"


def add_promise(desk: Desk, whose: str, typed: Typed) -> Entry:
    """Record a promise that came by no mail; `whose` is a company, an address there, or the number of a mail of theirs.

    Raises `WrongUse` where it does not say whose debt, which day or which sum is meant.
    """
    company, mail_id = _whose(desk, whose)
    today = desk.local_now.date()
    said_on = typed.said_on or today
    if said_on > today:
        raise WrongUse(Sentence("{day} is still to come.", {"day": said_on.isoformat()}))
    day = _day(desk, typed.day, said_on)
    value = _value(typed, day, said_on)
    with desk.database.transaction():
        _refuse_unclear_debt(desk, company, typed)
        entry = Entry(
            PROMISES, KINDS[typed.kind], value, " ".join(typed.words.split()), _moment(desk, said_on), by="person",
            mail_id=mail_id, source="", subject=fold_number(typed.debt), company=company, ours=typed.kind == "ours",
        )  # fmt: skip
        added = desk.database.registers.add([entry])[0]
        if typed.kind == "payment":
            _refuse_other_currency(find_chain(desk, added.entry_id or 0), added)
        return added


def set_promise(desk: Desk, entry_id: int, fields: Mapping[str, str]) -> Entry:
    """Put right what was read of one promise; the reader's word stays in the register, struck out.

    Raises `WrongUse` on a field there is not, on a value that is none, and for a debt that is closed.
    """
    check_fields(fields, FIELDS, Sentence("A promise has no field {name}."))
    with desk.database.transaction():
        before = find_entry(desk, PROMISES, entry_id)
        if before.kind not in SAID | OUR_PART | {INVOICED}:
            raise WrongUse(
                Sentence("p{number} is no promise: strike it out, or record what came instead.", {"number": entry_id})
            )
        if before.kind not in OUR_PART:
            _refuse_closed(find_chain(desk, entry_id), entry_id)
        value = {**before.value, **_put_right(desk, before, fields)}
        subject = fold_number(fields["debt"]) if "debt" in fields else before.subject
        desk.database.registers.strike(entry_id, desk.now(), "")
        new = replace(before, value=value, by="person", subject=subject, entry_id=None)
        return desk.database.registers.add([new])[0]


def read_line(desk: Desk, line: str) -> tuple[str, Typed]:
    """Read a promise typed in one line, "buyer.example Friday USD 9,000 PI-7 balance": whose it is, and the rest.

    Raises `WrongUse` where it does not begin with a company or names no day.
    """
    base = DateBase(desk.local_now, desk.config.me.country)
    days = [one for one in find_dates(line, base) if isinstance(one.value, date)]
    sums = [one for one in find_amounts(line) if isinstance(one.value, Money)]
    left = _blanked(line, [*days, *sums])
    numbers = list(_NUMBER.finditer(left))
    first = min((*(one.start for one in (*days, *sums)), *(one.start() for one in numbers)), default=0)
    if len(days) != 1 or len(sums) > 1 or len(numbers) > 1 or not line[:first].strip(" ,"):
        raise WrongUse(
            Sentence("{text!r} names no company and day.", {"text": line}),
            Sentence("Write it like: buyer.example Friday USD 9,000 PI-7."),
        )
    part = next((one for one in ("deposit", "balance") if one in line[first:].lower().split()), "")
    amount = sums[0].quote if sums else ""
    return line[:first].strip(" ,"), Typed(days[0].quote, amount, numbers[0][0] if numbers else "", part)


_NUMBER = re.compile(r"(?<![\w.@-])[\w/#-]{0,40}\d[\w/#-]{0,40}(?![\w@]|\.\w)")
"""A word with a figure in it that is no part of an address: the number of a paper."""


def _blanked(line: str, found: Iterable[Found]) -> str:
    for one in found:
        line = line[: one.start] + " " * (one.end - one.start) + line[one.end :]
    return line


_PAYS = re.compile(
    r"(?:they|you|he|she|(?:the )?(?:buyer|customer))\b[^.;\n]{0,60}"
    r"\b(?:pays?|transfers?|remits?|settles?|wires?)\b",
    re.IGNORECASE,
)


def promises_of_call(desk: Desk, notes: Iterable[str]) -> list[Typed]:
    """Return what the notes of a call say that they pay on one day: the letter alone would let it get lost."""
    base = DateBase(desk.local_now, desk.config.me.country)
    found = []
    for note in notes:
        days = {one.value for one in find_dates(note[:400], base) if isinstance(one.value, date)}
        sums = [one for one in find_amounts(note[:400]) if isinstance(one.value, Money) and one.value.currency]
        if _PAYS.match(note.strip(" -*•")) and len(days) == 1 and len(sums) < 2:
            amount = str(sums[0].value) if sums else ""
            found.append(Typed(days.pop().isoformat(), amount.replace(",", "")))
    return found


def _whose(desk: Desk, whose: str) -> tuple[str, int | None]:
    if whose.isascii() and whose.isdigit() and len(whose) < 10:
        mail_id = find_line(desk, int(whose)).mail_id
        company = company_of_mail(desk, mail_id)
        if not company:
            raise WrongUse(Sentence("It is not known which company this mail is from."))
        return company, mail_id
    return find_company(desk, whose), None


def _day(desk: Desk, text: str, said_on: date) -> date | None:
    """Return the day that typed words name, counted from the day they were said; None where nothing was typed."""
    if not text.strip():
        return None
    base = DateBase(_moment(desk, said_on).astimezone(desk.config.me.zone), desk.config.me.country)
    days = {one.value for one in find_dates(text[:200], base) if isinstance(one.value, date)}
    if len(days) != 1:
        raise WrongUse(Sentence("{text} is no date, such as 2026-06-30.", {"text": text}))
    day = days.pop()
    if day < said_on:
        raise WrongUse(
            Sentence("{day} had passed when it was said on {said}.", {
                "day": day.isoformat(), "said": said_on.isoformat(),
            }),
            Sentence("Say when they said it, where that was not today."),
        )  # fmt: skip
    return day


def _moment(desk: Desk, said_on: date) -> datetime:
    """Return when it was said: now, or the noon of an earlier day."""
    if said_on >= desk.local_now.date():
        return desk.now()
    return datetime.combine(said_on, time(12), desk.config.me.zone).astimezone(desk.now().tzinfo)


def _value(typed: Typed, day: date | None, said_on: date) -> dict[str, Any]:
    iso = day.isoformat() if day else None
    if typed.kind in ("ours", "supplier"):
        if iso is None:
            raise WrongUse(Sentence("By which day? Without one nothing can be looked after."))
        what = next((name for name, words in entry_tables.TOPICS if words.search(typed.words)), "other")
        return {"date": iso, "first": iso, "last": iso, "what": what, "said_on": said_on.isoformat()}
    return {
        "date": iso, "said_on": said_on.isoformat(), "first": iso, "last": iso,
        "amount": typed_money(typed.amount) if typed.amount else None, "part": _part(typed.part), "condition": None,
        "debt_ref": typed.debt.strip() or None, "more_dates": [],
    }  # fmt: skip


def _put_right(desk: Desk, before: Entry, fields: Mapping[str, str]) -> dict[str, Any]:
    """Return the values typed over those of an entry; a sum typed here is what is owed, whatever others named."""
    right: dict[str, Any] = {}
    said_on = date.fromisoformat(str(before.value.get("said_on") or before.at.date().isoformat()))
    if "date" in fields:
        day = _day(desk, fields["date"], said_on)
        iso = day.isoformat() if day else None
        right |= {"date": iso, "first": iso, "last": iso, "more_dates": [], "parts": None}
    if "amount" in fields:
        money = typed_money(fields["amount"])
        right |= {"amount": money, "owed": money, "parts": None}
    if "debt" in fields:
        right["debt_ref"] = fields["debt"].strip() or None
    if "part" in fields:
        right["part"] = _part(fields["part"])
    return right


def _part(text: str) -> str | None:
    if text and text not in PARTS:
        values = {"text": text, "parts": ", ".join(PARTS)}
        raise WrongUse(Sentence("{text} is no part of a debt: {parts}.", values))
    return text or None


def _refuse_unclear_debt(desk: Desk, company: str, typed: Typed) -> None:
    """Refuse a promise that names no debt where several are open: nobody knows which of them it moves."""
    if typed.debt or typed.kind not in ("payment", "credit"):
        return
    part = typed.part if typed.part in ("deposit", "balance") else ""
    opens = typed.kind == "credit"
    open_ones = [
        one
        for one in list_chains(desk, company=company, open_only=True)
        if one.state.opens == opens and part in ("", _part_of(one))
    ]
    if len(open_ones) > 1:
        told = ", ".join(f"p{one.number} {one.subject or '?'}" for one in open_ones)
        raise WrongUse(
            Sentence("{count} debts of {company} are open: {debts}.", {
                "count": len(open_ones), "company": company, "debts": told,
            }),
            Sentence("Say which one, by the number of its invoice or order."),
        )  # fmt: skip


def _part_of(chain: Chain) -> str:
    parts = (str(one.value.get("part") or "") for one in chain.entries)
    return next((part for part in parts if part in ("deposit", "balance")), "")


def _refuse_other_currency(chain: Chain, added: Entry) -> None:
    """Refuse a sum in another currency than its debt's: two are never added."""
    money, debt = added.value.get("amount"), chain.state.debt
    if money and debt and debt.currency not in (None, money["currency"]):
        raise WrongUse(
            Sentence("{debt} is owed there; {money} is another currency.", {
                "debt": str(debt), "money": f"{money['currency']} {money['amount']}",
            }),
            Sentence("Name the number of the debt that is in this currency, or leave the sum out."),
        )  # fmt: skip


def _refuse_closed(chain: Chain, entry_id: int) -> None:
    if not chain.state.is_open:
        raise WrongUse(
            Sentence("The debt of p{number} is closed already.", {"number": entry_id}),
            Sentence("Strike out the entry that closed it, if that was wrong."),
        )
