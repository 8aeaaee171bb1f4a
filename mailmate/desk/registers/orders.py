"""The orders as a face sees them: joined, confirmed or typed by a person, imported from a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mailmate.desk.pages.field_texts import fields_text
from mailmate.desk.registers.entries import local_entries
from mailmate.desk.registers.typed import check_fields, confirmations, persons_word, typed_day, typed_money
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.delivery.paper_names import company_key
from mailmate.trade.facts import value_json
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.trade.reports.ended import is_ended, says_cancelled
from mailmate.trade.sale.order_lists import OrderList, find_list, numberless_rows, order_rows
from mailmate.trade.sale.order_tables import LIST_COLUMNS
from mailmate.trade.sale.orders import FIELDS, NEEDED, Order, lacking, orders
from mailmate.trade.told import words_for

REGISTER = "orders"
COLUMNS_NOTE = "order columns"
TYPED_FIELDS = (*(field for field in FIELDS if field != "items"), "belongs_to")
_DAYS = frozenset({"ordered", "delivery_date", "ready", "booked", "trucked", "on_board"})


@dataclass(frozen=True, slots=True)
class OrderImport:
    """What importing a sheet did."""

    added: tuple[Entry, ...]
    known: int
    """Rows that were imported before and say the same."""
    unread: tuple[tuple[int, Mapping[str, str]], ...]
    """Rows with cells that could not be read in one way: number and the cells' texts."""
    strangers: tuple[str, ...]
    """Buyers no contact of ours belongs to; their orders stand under the name as written."""
    numberless: tuple[int, ...] = ()
    """Rows without an order's number, as below merged cells: they were not taken."""
    ends_at: int | None = None
    """The last row that was read, where the sheet is longer than what is read."""

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that were added."""
        return orders(self.added)


def list_orders(desk: Desk, company: str | None = None) -> list[Order]:
    """Return the orders of every company or of one, oldest first; an empty name is nobody's.

    Moments are in the salesperson's own zone.
    """
    found = orders(local_entries(desk, REGISTER))
    return [one for one in found if company is None or (company and one.company == company)]


def find_order_by_id(desk: Desk, number: int) -> Order:
    """Return the order an entry's number names; raise `WrongUse` if none."""
    for one in list_orders(desk):
        if any(entry.entry_id == number for entry in one.entries):
            return one
    raise WrongUse(
        Sentence("There is no order {number}.", {"number": number}),
        Sentence("`mailmate orders list` shows their numbers."),
    )


def find_order(desk: Desk, name: str) -> Order:
    """Return the order an id (`o3`) or one of its own numbers names; raise `WrongUse` if none, or if two have it."""
    if not re.fullmatch(r"o\d{1,9}", name, re.ASCII):
        found = [one for one in list_orders(desk) if fold_number(name) in one.keys]
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(f"o{one.number}" for one in found)
            raise WrongUse(Sentence("Several orders bear {number}: {ids}.", {"number": name, "ids": ids}))
    digits = name.removeprefix("o")
    if digits.isascii() and digits.isdigit() and len(digits) < 10:
        return find_order_by_id(desk, int(digits))
    raise WrongUse(
        Sentence("There is no order {number}.", {"number": name}),
        Sentence("`mailmate orders list` shows their numbers."),
    )


def unpaid_orders(desk: Desk) -> list[Order]:
    """Return the orders whose goods are ready, that no credit pays, and of whose balance nobody has spoken yet.

    Once the buyer names a day or says it is paid, the chain of that debt asks (`desk.follow_ups`).
    """
    from mailmate.desk.registers.promises import list_chains
    from mailmate.trade.payment.invoices import INVOICED
    from mailmate.trade.payment.promises import SAID, valid_entries

    ready = [one for one in list_orders(desk) if one.get("ready") and not one.by_credit and not is_ended(one)]
    spoken = {
        (chain.company, chain.folded_subject)
        for chain in (list_chains(desk) if ready else ())
        if any(
            entry.value.get("part") != "deposit"
            for entry in valid_entries(chain.entries)
            if entry.kind in SAID or entry.kind == INVOICED
        )
    }
    return [one for one in ready if not any((one.company, number) in spoken for number in one.keys)]


def open_debts(desk: Desk, order: Order) -> list[str]:
    """Return the ids of the debts of an order's own numbers that are still open."""
    from mailmate.desk.registers.promises import list_chains

    chains = list_chains(desk, company=order.company, open_only=True)
    return [f"p{one.number}" for one in chains if one.folded_subject in order.keys]


def accept_order(desk: Desk, number: int) -> Order:
    """Record that a person stands behind all that was read of an order, but for the changes that wait.

    The number of a change that waits accepts that change alone: then it alters the items and the total.
    """
    with desk.database.transaction():
        order = find_order_by_id(desk, number)
        waiting = {one.number for one in order.proposed}
        meant = [
            one
            for one in order.entries
            if (one.entry_id == number if number in waiting else one.entry_id not in waiting)
        ]
        desk.database.registers.add(confirmations(desk, meant))
        return find_order_by_id(desk, number)


def set_fields(desk: Desk, number: int, fields: Mapping[str, str]) -> Order:
    """Record what a person typed of an order.

    Raises `WrongUse` on a field there is not and on a date or amount that is none.
    """
    check_fields(fields, TYPED_FIELDS, Sentence("An order has no field {name}."))
    typed = {name: _typed(name, text) for name, text in fields.items()}
    with desk.database.transaction():
        order = find_order_by_id(desk, number)
        value = {"entry": order.number, **typed}
        desk.database.registers.add([persons_word(desk, order.entries[0], "set", value)])
        return find_order_by_id(desk, number)


def columns_of(path: str, mapped: Mapping[str, str]) -> tuple[str, Sequence[Sequence[str]], OrderList]:
    """Return the sheet of a file that is most like a list of orders: its name, its rows, what its columns are.

    Raises `BadInput` where the file cannot be read or no sheet has a heading row with known columns.
    """
    from mailmate.doors.documents import read_rows

    try:
        data = Path(path).read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        raise BadInput(Sentence("{path} cannot be read: {why}.", {"path": path, "why": why})) from error
    sheets = ((name, rows, find_list(rows, mapped)) for name, rows in read_rows(data, Path(path).name))
    found = [(name, rows, one) for name, rows, one in sheets if one is not None]
    if not found:
        raise BadInput(
            Sentence("{path} has no heading row that names columns of orders.", {"path": path}),
            Sentence("The first rows must hold headings such as PO No., Customer, Quantity, Total, Delivery date."),
        )
    return max(found, key=lambda one: len(one[2].columns))


def import_orders(desk: Desk, path: str, mapped: Mapping[str, str], currency: str = "") -> OrderImport:
    """Put the rows of a sheet into the register; a row imported before is not added twice.

    `mapped` (heading -> field, `-` for none) is kept for the next import; `currency` is that of sums that name none.
    Raises `BadInput` where an order's number
    or buyer has no column.
    """
    known: dict[str, str] = {**saved_columns(desk), **{head.casefold(): field for head, field in mapped.items()}}
    name, rows, found = columns_of(path, known)
    if not found.is_usable:
        raise BadInput(
            Sentence("{path} names no column for the order's number and its buyer.", {"path": path}),
            Sentence('Say which it is: --column "HEADING=po" and --column "HEADING=buyer".'),
        )
    from mailmate.doors.documents import ROWS

    if mapped:
        desk.database.journal.note(COLUMNS_NOTE, known)
    before = {_same(one) for one in desk.database.registers.entries(REGISTER, open_only=True) if one.kind == "imported"}
    companies = _companies(desk)
    made = [
        _imported(desk, number, value, f"{Path(path).name}, {name}", companies)
        for number, value in order_rows(rows, found, currency)
    ]
    added = desk.database.registers.add(one for one in made if _same(one) not in before)
    unread = tuple((int(one.value["row"]), one.value["unread"]) for one in made if one.value.get("unread"))
    strangers = dict.fromkeys(one.company for one in made if "." not in one.company)
    return OrderImport(
        tuple(added), len(made) - len(added), unread, tuple(strangers),
        numberless=numberless_rows(rows, found), ends_at=ROWS if len(rows) >= ROWS else None,
    )  # fmt: skip


def saved_columns(desk: Desk) -> dict[str, str]:
    """Return what a person said before of headings: folded heading -> field."""
    return dict(desk.database.journal.get(COLUMNS_NOTE, {}))


def remarks(order: Order) -> list[Sentence]:
    """Return what a person should know of an order beside its fields: contradictions, and what replaces it."""
    found = [Sentence("{problem}", {"problem": one}) for one in order.problems]
    found += [
        Sentence("they cancel it (o{number}): accept or refuse that", {"number": one.number})
        if any(map(says_cancelled, one.words))
        else Sentence("change o{number} of theirs waits for you", {"number": one.number})
        for one in order.proposed
    ]
    if is_ended(order):
        found.append(Sentence("it is cancelled"))
    if order.replaced_by:
        found.append(Sentence("{name} replaces it", {"name": order.replaced_by}))
    against = [name for name, told in order.told.items() if told.against]
    if against:
        found.append(Sentence("a later mail says otherwise of: {fields}", {"fields": fields_text(against)}))
    return found


def order_json(order: Order) -> dict[str, Any]:
    """Return an order as JSON."""
    return {
        "id": f"o{order.number}",
        "register": REGISTER,
        "company": order.company,
        "name": order.name or None,
        "confirmed": order.confirmed,
        "fields": {
            name: {
                "value": told.value, "quote": words_for(told.entry, name) or None, "mail": told.entry.mail_id,
                "by": told.entry.by,
                "confirmed": told.confirmed, "before": list(told.before), "against": list(told.against),
            }
            for name, told in order.told.items()
        },
        "balance": value_json(order.balance),
        "problems": list(order.problems),
        "proposed": [
            {"id": f"o{one.number}", "fields": dict(one.fields), "words": list(one.words), "mail": one.entry.mail_id}
            for one in order.proposed
        ],
        "replaced_by": order.replaced_by or None,
        "missing": {purpose: list(lacking(order, purpose)) for purpose in NEEDED},
        "entries": [f"o{one.entry_id}" for one in order.entries],
    }  # fmt: skip


FIELD_NAMES = tuple(LIST_COLUMNS)
"""What a column of a list may be mapped to."""


def _typed(name: str, text: str) -> Any:
    if name in _DAYS:
        return typed_day(text)
    if name == "total":
        return typed_money(text)
    return text


def _companies(desk: Desk) -> dict[str, str]:
    """Return company names and domain names, folded, to the company they mean; a name two companies bear is none."""
    from mailmate.mail.model import Address
    from mailmate.trade.companies import company_of

    found: dict[str, set[str]] = {}
    for contact in desk.database.contacts.all().values():
        company = company_of(Address(contact.name, contact.email))
        for name in (contact.company, company, company.partition(".")[0], contact.email):
            if key := company_key(name):
                found.setdefault(key, set()).add(company)
    return {key: next(iter(companies)) for key, companies in found.items() if len(companies) == 1}


def _imported(desk: Desk, number: int, value: dict[str, Any], source: str, companies: Mapping[str, str]) -> Entry:
    named = [str(value[field]) for field in ("company", "buyer") if value.get(field)]
    keys = [company_key(name) for name in named]
    company = next((companies[key] for key in keys if key in companies), _company_named(named[0]) if named else "")
    subject = next((str(value[one]) for one in ("po", "pi", "contract") if value.get(one)), "")
    return Entry(
        REGISTER, "imported", {**value, "row": number}, subject, desk.now(), "person", None, source,
        "".join(filter(str.isalnum, subject.upper())), company,
    )  # fmt: skip


def _company_named(name: str) -> str:
    """Return the company an unknown buyer's name or address stands for; at a free-mail provider the address."""
    from mailmate.mail.model import Address
    from mailmate.trade.companies import company_of

    return company_of(Address("", name.strip().lower())) if "@" in name else name


def _same(entry: Entry) -> str:
    """Return what makes two imported rows one: all they say but the row they stand in."""
    return repr(sorted((name, repr(one)) for name, one in entry.value.items() if name != "row")) + entry.company
