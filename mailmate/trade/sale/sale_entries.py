"""What a mail adds to the registers of quotes and orders: prices we gave, orders and proforma invoices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from mailmate.trade import entry_tables as tables
from mailmate.trade.entry_source import Source, iso_text, joined_values, order_of, plain_value, sentence_with
from mailmate.trade.facts import Money, Quantity, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.places import find_incoterms
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.wording import LONGEST, cut_quote, fold_number, fold_space, sentences
from mailmate.trade.intents import Subtype
from mailmate.trade.registers import Entry
from mailmate.trade.sale.order_papers import OrderPaper, read_order_paper

_ORDER_SUBTYPES = {
    Subtype.ORDER: "order",
    Subtype.ORDER_CHANGE: "change",
    Subtype.SAMPLE_APPROVAL: "sample_approval",
    Subtype.INSPECTION_BOOKING: "inspection",
}


def quotes_of(source: Source) -> Iterable[Entry]:
    """One `quote` per price in our sent mail: `{price, per, item, incoterm, quantity, valid_until}`."""
    text = source.mail.body.new
    common = {"incoterm": _first_term(text), "valid_until": _valid_until(source)}
    subject = order_of(source)
    for words in _priced_words(text):
        quantities = [one for one in find_quantities(words) if isinstance(one.value, Quantity)]
        for found in find_amounts(words):
            if isinstance(found.value, Money) and (found.detail or _says_price(words)):
                value = {
                    "price": value_json(found.value),
                    "per": found.detail or None,
                    "item": _item_in(source, words),
                    "quantity": value_json(quantities[0].value) if quantities else None,
                    **common,
                    "incoterm": _first_term(words) or common["incoterm"],
                }
                yield source.entry("quotes", "quote", value, cut_quote(words, found.start, found.end), subject=subject)


def _priced_words(text: str) -> Iterable[str]:
    """Yield the sentences of each line that speak of a price: a quotation lists its items line by line."""
    lines = (sentence for line in text[:LONGEST].splitlines() for sentence in sentences(line))
    return (sentence for sentence in lines if tables.PRICE_WORDS.search(sentence))


def _first_term(text: str) -> str | None:
    terms = find_incoterms(text)
    return " ".join(part for part in (str(terms[0].value), terms[0].detail) if part) if terms else None


def _item_in(source: Source, words: str) -> str | None:
    """Return the part number in `words`, else the product the mail is about."""
    if match := tables.ITEM.search(words):
        return match.group()
    products = source.facts("product")
    only = products[0] if len(products) == 1 else None
    named = next((fact for fact in products if fold_space(fact.quote) in words), only)
    return str(named.value or named.quote) if named else None


def _says_price(sentence: str) -> bool:
    return tables.STRONG_PRICE.search(sentence) is not None and not tables.NO_PRICE.search(sentence)


def _valid_until(source: Source) -> str | None:
    base = DateBase(source.at, "", source.mail.zone_known)
    for sentence in sentences(source.mail.body.new):
        if tables.VALID.search(sentence):
            return next(
                (iso_text(one.value) for one in find_dates(sentence, base) if isinstance(one.value, date)), None
            )
    return None


def orders_of(source: Source) -> Iterable[Entry]:
    """An order mail of theirs under the kind of its subtype; its value is told in `orders`."""
    kind = _ORDER_SUBTYPES.get(source.reading.subtype) if source.reading.subtype else None
    if kind:
        yield _order_entry(source, kind)


def own_orders_of(source: Source) -> Iterable[Entry]:
    """A proforma invoice we sent, as its paper or as our words name it: kind `proforma`."""
    if any(paper for _, paper in _papers(source)):
        yield _order_entry(source, "proforma")
        return
    number = source.fact("refs.pi")
    named = (
        any(tables.PROFORMA.search(one) and number.quote in one for one in sentences(source.mail.body.new))
        if number
        else False
    )
    if number and (
        named or any(fold_number(str(number.value)) in fold_number(part.name) for part in source.mail.attachments)
    ):
        yield _order_entry(source, "proforma")


def _order_entry(source: Source, kind: str) -> Entry:
    value: dict[str, Any] = {name: plain_value(source.fact(f"refs.{name}")) for name in ("po", "pi", "contract")}
    value |= {
        name: joined_values(source.facts(name))
        for name in ("product", "quantity", "delivery_date")
        if source.facts(name)
    }
    total = source.fact("total") or source.fact("order_total") or source.fact("amount")
    value["total"] = value_json(total.value) if total else None
    first = source.fact("refs.po") or source.fact("refs.pi") or source.fact("refs.contract")
    quote = sentence_with(source, first.quote) if first else next(iter(source.reading.evidence), "")
    where, subject = first.source if first else "body", order_of(source)
    for name, paper in _papers(source):
        told = {field: one for field, one in paper.as_json().items() if value.get(field) in (None, "")}
        value |= told
        where = where if first or name == "body" else name
        subject = subject or fold_number(next(iter(paper.numbers.values()), ""))
    return source.entry("orders", kind, value, quote, source=where, subject=subject)


def _papers(source: Source) -> list[tuple[str, OrderPaper]]:
    """Return the orders and proforma invoices the mail carries, attached ones first, and where each stands."""
    texts = {**{f"attachment:{n}": text for n, text in source.documents.items()}, "body": source.mail.body.new}
    read = ((where, read_order_paper(text)) for where, text in texts.items())
    return [(where, paper) for where, paper in read if paper is not None and (paper.items or where != "body")]
