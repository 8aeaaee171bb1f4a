"""Whose shipment a forwarder writes of: the buyer's whose order number stands in the mail, with its label or without.

A number counts that stands on our orders register exactly so, has five signs and a digit, and is of one company alone;
one that we gave ourselves is of the company we gave it to, whoever else quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mailmate.trade.delivery.shipments import joined
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import Order
from mailmate.trade.told import moment_of

MENTIONED = "mentioned"
"""The key under which an entry of a shipment keeps the numbers its mail names, folded."""
_SHORTEST, _MOST, _LOOKED_AT = 5, 40, 6_000
_TOKEN = re.compile(r"(?<![\w@])(?=[\w./-]{0,24}\d)[A-Za-z0-9][\w./-]{3,24}(?![\w@])", re.ASCII)


def mentioned_numbers(*texts: str) -> list[str]:
    """Return the numbers texts name that may be an order's, folded, each once."""
    found: dict[str, None] = {}
    for text in texts:
        for match in _TOKEN.finditer(text[:_LOOKED_AT]):
            number = fold_number(match[0])
            if len(number) >= _SHORTEST and any(sign.isdigit() for sign in number):
                found[number] = None
    return list(found)[:_MOST]


def with_buyers(entries: Iterable[Entry], orders: Sequence[Order]) -> list[Entry]:
    """Return the entries of the shipments register, those of others than buyers with the buyer and order they name.

    The mail of a company that has orders of its own is about these. What its later mails say of the same container or
    bill goes with it. Of several orders of one company only the company is certain.
    """
    listed = list(entries)
    owners = {one.company for one in orders}
    may_be = [one for one in listed if one.kind == "shipment" and not one.ours and one.company not in owners]
    by_number = _by_number(orders) if may_be else {}
    moved: dict[int, Entry] = {}
    for group in joined(sorted(may_be, key=moment_of)) if by_number else ():
        company, number = _named(group, by_number)
        if company:
            moved |= {id(one): replace(one, company=company, subject=number or one.subject) for one in group}
    return [moved.get(id(one), one) for one in listed]


def _by_number(orders: Iterable[Order]) -> dict[str, list[Order]]:
    found: dict[str, list[Order]] = {}
    for order in orders:
        for number in order.keys:
            if len(number) >= _SHORTEST and any(sign.isdigit() for sign in number):
                found.setdefault(number, []).append(order)
    return found


def _firm(orders: Sequence[Order]) -> Sequence[Order]:
    """Return the orders our own mails or a person tell of, where there are any: whoever quotes our number owns none."""
    ours = [one for one in orders if any(entry.ours or entry.by == "person" for entry in one.entries)]
    return ours or orders


def _named(group: Sequence[Entry], by_number: Mapping[str, Sequence[Order]]) -> tuple[str, str]:
    """Return the one company whose orders these entries name, and the order's number if it is one; else nothing."""
    numbers = [number for one in group for number in (one.subject, *(one.value.get(MENTIONED) or ()))]
    named = [number for number in dict.fromkeys(numbers) if number in by_number]
    orders = {id(order): order for number in named for order in _firm(by_number[number])}
    companies = {order.company for order in orders.values()}
    if len(companies) != 1:
        return "", ""
    return companies.pop(), named[0] if len(orders) == 1 else ""
