"""The quotes as a face sees them: what is quoted to whom in which version, and a person's word that one is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

from mailmate.desk.registers.entries import find_entry, local_entries
from mailmate.desk.registers.typed import persons_word
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import money_of
from mailmate.trade.sale.quotes import Quote, quotes

REGISTER = "quotes"


def list_quotes(desk: Desk, company: str | None = None) -> list[Quote]:
    """Return the quotes to every company or to one, oldest first, each with the versions it replaced.

    Moments are in the salesperson's own zone: a quote's day is ours.
    """
    return list(quotes(local_entries(desk, REGISTER, company)))


def find_quote(desk: Desk, number: int) -> Quote:
    """Return the quote one of whose versions bears this number; raise `WrongUse` where none does."""
    entry = find_entry(desk, REGISTER, number)
    for one in list_quotes(desk, entry.company):
        if any(version.entry_id == number for version in (*one.replaced, one.current)):
            return one
    raise WrongUse(
        Sentence("There is no quote {number}.", {"number": number}),
        Sentence("`mailmate quotes list` shows their numbers."),
    )


def lose_quote(desk: Desk, number: int, reason: str) -> Quote:
    """Record that a quote came to nothing: nobody asks after it any more."""
    with desk.database.transaction():
        current = find_quote(desk, number).current
        value = {"entry": current.entry_id, "reason": reason}
        desk.database.registers.add([persons_word(desk, current, "lost", value)])
        return find_quote(desk, number)


def price_of(entry: Entry) -> str:
    """Return the price of a version with what it is for: "USD 4.98 per pc"."""
    money, per = money_of(entry.value.get("price")), entry.value.get("per")
    return " ".join(filter(None, (str(money) if money else "?", f"/ {per}" if per else "")))


def quote_json(quote: Quote, today: date) -> dict[str, Any]:
    """Return a quote as JSON: the version that stands, and those it replaced, oldest first."""
    return {
        "id": f"q{quote.current.entry_id}",
        "register": REGISTER,
        "company": quote.company,
        "item": quote.item or None,
        "version": quote.version,
        "state": quote.state(today),
        "valid_until": quote.valid_until.isoformat() if quote.valid_until else None,
        **_version_json(quote.current),
        "replaced": [{"id": f"q{one.entry_id}", **_version_json(one)} for one in quote.replaced],
    }


def _version_json(entry: Entry) -> dict[str, Any]:
    return {
        "price": entry.value.get("price"),
        "per": entry.value.get("per"),
        "incoterm": entry.value.get("incoterm"),
        "quantity": entry.value.get("quantity"),
        "quoted": entry.at.isoformat(),
        "quote": entry.quote,
        "mail": entry.mail_id,
    }
