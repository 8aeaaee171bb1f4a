"""A case: what is on record around one mail when a reply is written.

A query's result, not a table: entries of one buyer company, the thread, prices and passages that
may be quoted. Drafting and the gate take nothing as ours that does not stand here.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from mailmate.mail.model import Address, Mail
from mailmate.trade.facts import Money
from mailmate.trade.readings import Contact, ThreadMail
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.trade.voice import Voice


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A row of our own price list: the only place a price may come from without a person."""

    item: str
    description: str
    price: Money
    unit: str
    """Canonical unit as in `Quantity`."""
    incoterm: str = ""
    """Rule and place as listed, such as "FOB Ningbo"."""
    min_quantity: Decimal = Decimal(1)
    valid_until: date | None = None
    lead_days: int | None = None
    customer: str = ""
    """Company domain the row is for; empty for the general list."""
    source: str = ""
    """File and row: "price-list.xlsx, row 4"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a catalogue row of the user's knowledge folder; what it says may be said as ours."""

    text: str
    source: str
    """File and heading: "product-notes.md, Chemical resistance"."""
    place: str = ""
    """Where in the file it begins: "line 12", "row 5", "page 3", "paragraph 4"; empty where it is not known."""
    item: str = ""
    """The item a catalogue row is of; its text is then "SK-4050S (valve): material: CF8M; weight: 1.2 kg"."""

    def where(self, offset: int = 0) -> str:
        """Return file, heading and place; a line is that of `offset` in the text."""
        place = self.place
        if place.startswith("line "):
            place = f"line {int(place[5:]) + self.text.count(chr(10), 0, offset)}"
        return f"{self.source}, {place}" if place else self.source


@dataclass(frozen=True, slots=True)
class BankAccount:
    """One of our own pinned accounts; the only ones that may ever leave."""

    payee: str
    account: str
    swift: str


@dataclass(frozen=True, slots=True)
class Me:
    """Who writes."""

    name: str
    company: str
    address: Address
    signature: str = ""
    country: str = ""
    manager: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Case:
    """All a draft may rest on, loaded by the desk around one mail."""

    me: Me
    mail: Mail
    now: datetime
    """Aware, in our own time zone; its date is "today" in a draft."""
    mail_id: int | None = None
    entries: tuple[Entry, ...] = ()
    thread: tuple[ThreadMail, ...] = ()
    credits_here: frozenset[str] | None = None
    """Folded numbers of the credits, whoever sent them, whose original is on record; None where nobody looked."""
    prices: tuple[PriceRow, ...] = ()
    passages: tuple[Passage, ...] = ()
    standing: tuple[str, ...] = ()
    """Lines in English on what is open, wished, changed and agreed with this company; for a model to know."""
    voice: Voice | None = None
    """How this reader is written to, and what the writer likes to change in drafts."""
    contacts: dict[str, Contact] = field(default_factory=dict)
    known_addresses: frozenset[str] = frozenset()
    """Addresses of this thread and of our contacts; anybody else needs a reason (DOMAIN 8.4)."""
    other_customers: frozenset[str] = frozenset()
    """Names of other customer companies, which no draft may mention."""
    other_domains: frozenset[str] = frozenset()
    """Domains of other customer companies; of those at a free-mail provider the address."""
    private_mails: frozenset[int] = frozenset()
    """Mails on record of which no model may see anything."""
    own_addresses: frozenset[str] = frozenset()
    accounts: tuple[BankAccount, ...] = ()
    rules: Rules = field(default_factory=Rules)

    @property
    def today(self) -> date:
        """The day in our own zone."""
        return self.now.date()
