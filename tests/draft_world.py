"""One invented deal the drafting tests share: a factory in Ningbo, a buyer in Haiphong, a list, notes, a thread."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.cases import BankAccount, Case, Me, Passage, PriceRow
from mailmate.trade.drafts import DraftText
from mailmate.trade.facts import Fact, Money, Quantity
from mailmate.trade.intents import Intent
from mailmate.trade.readings import Contact, Reading, Score, ThreadMail
from mailmate.trade.registers import Entry

CHINA = timezone(timedelta(hours=8))
NOW = datetime(2026, 7, 8, 9, 0, tzinfo=CHINA)
"""A Wednesday: quote by Thu 9, engineer's answer by Fri 10, complaint news by Mon 13 July."""
BUYER = Address("Nguyen Van Tam", "tam@haiphong-plastics.example")
ME = Me(
    "Li Wei",
    "Ningbo Sheet Co., Ltd.",
    Address("Li Wei", "li@factory.example"),
    "Tel +86 574 5550 1234",
    "CN",
    "Ms Chen",
)

TEXT = """Hello Li Wei,

we need 500 m² of 3 mm PVC sheet, grey, CIF Haiphong, before 30 September 2026.
Our target price is USD 4.00 per m². Is the sheet resistant to acetone? What is your lead time?
Our order PO 4471 is still open, please send the container number.

Best regards,
Nguyen Van Tam
Haiphong Plastics JSC
"""

ROWS = tuple(
    PriceRow(
        item,
        words,
        Money(Decimal(price), "USD"),
        "m2",
        terms,
        Decimal(least),
        date(2026, 8, 31),
        days,
        "",
        f"price-list.xlsx, row {row}",
    )
    for row, (item, words, price, terms, least, days) in enumerate(
        [
            ("PVC-3-GR", "PVC sheet 3 mm grey", "4.50", "FOB Ningbo", 100, 25),
            ("PVC-3-GR", "PVC sheet 3 mm grey", "4.20", "FOB Ningbo", 1000, 25),
            ("PVC-3-GR", "PVC sheet 3 mm grey", "4.95", "CIF Haiphong", 100, 25),
            ("PVC-5-GR", "PVC sheet 5 mm grey", "7.10", "FOB Ningbo", 100, 30),
            ("PP-3-NT", "PP sheet 3 mm natural", "5.30", "FOB Ningbo", 200, 20),
        ],
        start=4,
    )
)
PASSAGES = (
    Passage(
        "The PVC sheet is resistant to diluted acids and alkalis. It is not resistant to acetone.",
        "product-notes.md, Chemical resistance",
    ),
    Passage("Payment terms: 30 % deposit by T/T, 70 % before shipment.", "terms.md, Payment"),
    Passage("Samples up to A4 size are free of charge. Sample lead time is 5 days.", "terms.md, Samples"),
    Passage(
        "Our factory is certified to ISO 9001:2015. The sheet complies with REACH.", "product-notes.md, Certificates"
    ),
    Passage(
        "The density is 1.45 g/cm³. The working temperature is up to 60 °C. The PVC sheet is made of virgin material.",
        "product-notes.md, Data",
    ),
    Passage("The warranty is 12 months from the B/L date.", "terms.md, Warranty"),
)
ENTRIES = (
    Entry(
        "orders",
        "confirmed",
        {"ready_on": "2026-07-24", "quantity": {"value": "800", "unit": "m2"}},
        "ready on 24 July 2026",
        NOW - timedelta(days=20),
        by="person",
        subject="PO 4471",
        company="haiphong-plastics.example",
    ),
    Entry(
        "shipments",
        "shipment",
        {"container_no": "CSQU3054383", "vessel": "Ever Given", "etd": "2026-07-27"},
        "loading Monday 27 July 2026",
        NOW - timedelta(days=5),
        by="person",
        subject="PO 4471",
        company="haiphong-plastics.example",
    ),
)
SENT = """Dear Nguyen Van Tam,

the balance of PI 2026-118 is USD 3,360.00. Please pay it before loading.
Our offer for spare rolls is EUR 120.00 per roll.

Li Wei
"""
MAIL = Mail(
    "<1@haiphong-plastics.example>",
    "PVC sheet and PO 4471",
    BUYER,
    NOW - timedelta(hours=16),
    Body(new=TEXT),
    TEXT,
    to=(ME.address,),
)
THREAD = (ThreadMail(7, "<0@factory.example>", NOW - timedelta(days=6), "li@factory.example", True, SENT),)

CASE = Case(
    me=ME,
    mail=MAIL,
    now=NOW,
    mail_id=8,
    entries=ENTRIES,
    thread=THREAD,
    prices=ROWS,
    passages=PASSAGES,
    contacts={BUYER.email: Contact(BUYER.email, BUYER.name, "Haiphong Plastics JSC", "VN", "buyer")},
    known_addresses=frozenset({BUYER.email}),
    other_customers=frozenset({"Gdansk Pools", "Rotterdam Tanks"}),
    other_domains=frozenset({"gdansk-pools.example"}),
    own_addresses=frozenset({"li@factory.example"}),
    accounts=(BankAccount("Ningbo Sheet Co., Ltd.", "DE89370400440532013000", "ABCDDEFF"),),
)
READING = Reading(
    Intent.INQUIRY,
    None,
    0.95,
    facts=(
        Fact("product", "PVC sheet 3 mm", "3 mm PVC sheet"),
        Fact("quantity", Quantity(Decimal(500), "m2"), "500 m²"),
        Fact("incoterm.rule", "CIF", "CIF Haiphong"),
        Fact("incoterm.place", "Haiphong", "CIF Haiphong"),
        Fact("target_price", Money(Decimal("4.00"), "USD"), "USD 4.00 per m²"),
        Fact("needed_by", date(2026, 9, 30), "30 September 2026"),
        Fact("refs.po", "4471", "PO 4471"),
    ),
    questions=("Is the sheet resistant to acetone?", "What is your lead time?"),
    score=Score(82, "A"),
)


def case_of(text: str, subject: str = "Your message", **changes: object) -> Case:
    """Return the shared case around a mail with this text."""
    mail = replace(MAIL, subject=subject, body=Body(new=text), text=text)
    return replace(CASE, mail=mail, **changes)


def letter(*sentences: str, subject: str = "Re: PVC sheet and PO 4471") -> DraftText:
    """Return a draft to the buyer with these sentences between greeting and sign-off."""
    body = "\n\n".join(
        ["Hello Nguyen Van Tam,", *sentences, "Best regards,\nLi Wei\nNingbo Sheet Co., Ltd.\nTel +86 574 5550 1234"]
    )
    return DraftText(subject=subject, body=body, to=(BUYER,))
