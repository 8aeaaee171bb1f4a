"""What a mail adds to the registers of quotes and orders: prices we gave, orders and proforma invoices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar

from mailmate.sentences import Sentence
from mailmate.trade import entry_tables as tables
from mailmate.trade.delivery.paper_tables import PACKAGES
from mailmate.trade.entry_source import Source, iso_text, joined_values, order_of, plain_value, sentence_with
from mailmate.trade.facts import Fact, Money, Quantity, value_json
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.places import find_incoterms
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.wording import LONGEST, cut_quote, fold_number, fold_space, sentences
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.registers import Entry
from mailmate.trade.sale.order_changes import read_order_changes
from mailmate.trade.sale.order_evidence import field_words
from mailmate.trade.sale.order_papers import OrderPaper, read_order_paper, replaced_number
from mailmate.trade.sale.order_speech_tables import PLACES_ORDER, TOTAL_BEFORE
from mailmate.trade.sale.order_words import read_order_words
from mailmate.trade.sale.quoted_items import items_in

_ORDER_SUBTYPES = {
    Subtype.ORDER: "order",
    Subtype.ORDER_CHANGE: "change",
    Subtype.SAMPLE_APPROVAL: "sample_approval",
    Subtype.INSPECTION_BOOKING: "inspection",
}
_TOLD_IN_WORDS = frozenset({"order", "proforma"})
"""What a mail may tell in running words: a change of an order tells only of what changes."""
_NO_ORDERS = frozenset({Subtype.MARKETING, Subtype.LIST_MAIL, Subtype.AUTO_REPLY, Subtype.BOUNCE, Subtype.SCAM})
_SENTENCE_END = re.compile(r"[.!?;]\s")
_HEADS_LIST = re.compile(r"[:：]\s{0,3}$|[|\t]|\S {3,20}\S")
"""A line under which a list stands: it ends in a colon, or is the titles of a table."""
_NOTHING: tuple[Any, ...] = (None, "", [])
_Named = TypeVar("_Named")
_Placed: TypeAlias = tuple[str, OrderPaper]
"""Where a paper stands (`attachment:0`, `body`), and what it says."""


def quotes_of(source: Source) -> Iterable[Entry]:
    """One `quote` per price in our sent mail: `{price, per, item, incoterm, quantity, valid_until}`."""
    text = source.mail.body.new
    common = {"incoterm": _first_term(text), "valid_until": _valid_until(source)}
    subject = order_of(source)
    for words, listed in _priced_words(text):
        quantities = [one for one in find_quantities(words) if isinstance(one.value, Quantity)]
        amounts = find_amounts(words)
        placed = items_in(words, amounts, quantities) if amounts else []
        items = [(start, name) for start, _, name in placed]
        counts = [(one.start, one.value) for one in quantities if not _is_named(one, placed)]
        for place, found in enumerate(amounts):
            if _is_amount(words, found, quantities):
                continue
            if isinstance(found.value, Money) and (found.detail or _says_price(words, listed=listed)):
                count = _beside(counts, amounts, place, goes_on=len({item for _, item in items}) < 2)
                value = {
                    "price": value_json(found.value),
                    "per": found.detail or None,
                    "item": _beside(items, amounts, place) or _item_in(source, words),
                    "quantity": value_json(count) if count else None,
                    **common,
                    "incoterm": _first_term(words) or common["incoterm"],
                }
                yield source.entry("quotes", "quote", value, cut_quote(words, found.start, found.end), subject=subject)


def _beside(
    named: Sequence[tuple[int, _Named]], amounts: Sequence[Found], place: int, *, goes_on: bool = True
) -> _Named | None:
    """Return what is named for one of several amounts of a sentence: things stand before their prices, or all behind.

    `named` are the things with where they start. Where none stands beside an amount, that of the one before `goes_on`.
    """
    if not named:
        return None
    ends = [one.start for one in amounts]
    before = named[0][0] < ends[0]
    for at in range(place, -1 if goes_on else place - 1, -1):
        begin, end = (ends[at - 1] if at else 0, ends[at]) if before else (ends[at], [*ends, None][at + 1])
        if here := [thing for start, thing in named if start >= begin and (end is None or start < end)]:
            return here[0]
    return named[0][1] if goes_on else None


def _is_amount(words: str, found: Found, quantities: Sequence[Found]) -> bool:
    """Tell the amount of a line or a total from a price: behind "=" or "total", or what count and price come to."""
    if not isinstance(found.value, Money) or found.detail:
        return False
    if re.search(r"=\s{0,3}$", words[: found.start]) or TOTAL_BEFORE.search(
        words[max(0, found.start - 60) : found.start]
    ):
        return True
    money = found.value
    prices = [one.value for one in find_amounts(words) if isinstance(one.value, Money) and one.start < found.start]
    counts = [one.value.value for one in quantities if isinstance(one.value, Quantity)]
    return any(
        price.currency == money.currency and count > 1 and price.amount * count == money.amount
        for price in prices for count in counts
    )  # fmt: skip


def _priced_words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the sentences of each line that speak of a price, and whether they stand in a list under a line that does.

    A quotation lists its items line by line, under a heading or the titles of a table.
    """
    listed = False
    for line in text[:LONGEST].splitlines():
        has_money = bool(find_amounts(line))
        if line.strip() and not has_money:
            listed = bool(_HEADS_LIST.search(line) and tables.STRONG_PRICE.search(line))
        for sentence in sentences(line):
            if tables.PRICE_WORDS.search(sentence) or (listed and has_money):
                yield sentence, listed


def _is_named(count: Found, placed: Sequence[tuple[int, int, str]]) -> bool:
    """Tell a size that is part of a name from a count: the "24 L" of a "pressure tank 24 L"."""
    return any(start <= count.start < end for start, end, _ in placed)


def _first_term(text: str) -> str | None:
    terms = find_incoterms(text)
    return " ".join(part for part in (str(terms[0].value), terms[0].detail) if part) if terms else None


def _item_in(source: Source, words: str) -> str | None:
    """Return the product the mail is about, one named in `words` before the others."""
    products = source.facts("product")
    only = products[0] if len(products) == 1 else None
    named = next((fact for fact in products if fold_space(fact.quote) in words), only)
    return str(named.value or named.quote) if named else None


def _says_price(sentence: str, *, listed: bool = False) -> bool:
    return (listed or tables.STRONG_PRICE.search(sentence) is not None) and not tables.NO_PRICE.search(sentence)


def _valid_until(source: Source) -> str | None:
    base = DateBase(source.at, "", source.mail.zone_known)
    for sentence in sentences(source.mail.body.new):
        if word := tables.VALID.search(sentence):
            days = [one for one in find_dates(sentence, base) if isinstance(one.value, date)]
            behind = [one for one in days if one.start >= word.start()]
            return next((iso_text(one.value) for one in (*behind, *days)), None)
    return None


def orders_of(source: Source) -> Iterable[Entry]:
    """What their mail says of orders: under the kind of its subtype, or `order` where it carries a purchase order.

    Two orders attached to one mail are two entries. A supplier's mail is about what we buy, and tells of no order here.
    """
    kind = _ORDER_SUBTYPES.get(source.reading.subtype) if source.reading.subtype else None
    if source.reading.direction == "theirs":
        return
    if kind == "inspection" and not order_of(source):
        return  # a visit to the factory that names no order tells nothing of one
    if kind:
        yield from _order_entries(source, kind, _papers(source))
    elif source.reading.subtype not in _NO_ORDERS:
        ordered = [
            (where, one) for where, one in _papers(source) if where != "body" and one.items and "po" in one.numbers
        ]
        yield from _order_entries(source, "order", ordered) if ordered or _orders_in_words(source) else ()


def _orders_in_words(source: Source) -> bool:
    """Tell whether a mail that promises money places an order too: it names a number of its own and priced goods."""
    numbers = (*source.facts("refs.po"), *source.facts("refs.contract"))
    if not (numbers and source.means(Intent.PAYMENT_PROMISE)):
        return False
    text = source.mail.body.new[:LONGEST]
    if not any(PLACES_ORDER.search(one) for one in sentences(text)):
        return False
    return any(one.price for one in _words(source).items)


def own_orders_of(source: Source) -> Iterable[Entry]:
    """A proforma invoice we sent, as its paper or as our words name it: kind `proforma`."""
    if source.reading.direction == "theirs" and not tables.OUR_PROFORMA.search(source.mail.body.new[:LONGEST]):
        return
    if papers := _papers(source):
        yield from _order_entries(source, "proforma", papers)
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
        yield from _order_entries(source, "proforma", [])


def _order_entries(source: Source, kind: str, papers: Sequence[_Placed]) -> Iterator[Entry]:
    orders = _by_order(papers)
    if len(orders) > 1:
        for paper in orders:
            yield _entry_of_papers(source, kind, {}, paper)
        return
    told = orders[0] if orders else []
    words = _words(source)
    papers_of = _with_words(told, words) if kind in _TOLD_IN_WORDS else told
    entry = _entry_of_papers(source, kind, _said(source, words, whole=kind in _TOLD_IN_WORDS), papers_of)
    changes = read_order_changes(source.mail.body.new) if kind == "change" and not entry.value.get("items") else ()
    yield replace(entry, value={**entry.value, "changes": [one.as_json() for one in changes]}) if changes else entry


def _words(source: Source) -> OrderPaper:
    """Return what the running words of a mail say of its order."""
    country = source.fact("country")
    base = DateBase(source.at, str(country.value) if country else "", source.mail.zone_known)
    words = read_order_words(source.mail.body.new, base, country=base.country)
    bare = len(words.items) == 1 and words.items[0].price is None
    return replace(words, items=()) if bare else words  # one count without a price is told by product and quantity


def _with_words(papers: Sequence[_Placed], words: OrderPaper) -> list[_Placed]:
    """Put the words of the mail behind its papers; where they tell no fewer goods than its own text read as a paper,
    they tell them better."""
    attached = [one for one in papers if one[0] != "body"]
    told = [paper for where, paper in papers if where == "body"]
    body = [replace(one, items=words.items) if len(words.items) >= len(one.items) else one for one in told]
    return [*attached, *(("body", one) for one in body), ("body", words)]


def _by_order(papers: Iterable[_Placed]) -> list[list[_Placed]]:
    """Return the papers by the order they are about: two numbers of one kind are two orders."""
    orders: list[list[_Placed]] = []
    for where, paper in papers:
        home = next((one for one in orders if not any(_differ(paper, other) for _, other in one)), None)
        if home is None:
            orders.append(home := [])
        home.append((where, paper))
    return orders


def _differ(one: OrderPaper, other: OrderPaper) -> bool:
    both = one.numbers.keys() & other.numbers.keys()
    return any(fold_number(one.numbers[kind]) != fold_number(other.numbers[kind]) for kind in both)


def _said(source: Source, words: OrderPaper, *, whole: bool) -> dict[str, Any]:
    """Return what the mail itself says of the order it is about; `words` is what its sentences say.

    Of a mail that does not tell the order `whole` they only tell whether it names several goods.
    """
    replaced = fold_number(replaced_number(source.mail.body.new[:LONGEST]))
    value: dict[str, Any] = {}
    for name in ("po", "pi", "contract"):
        found = source.facts(f"refs.{name}")
        own = [one for one in found if fold_number(str(one.value or one.quote)) != replaced]
        value[name] = plain_value(next(iter(own or found), None))
    if days := source.facts("delivery_date"):
        value["delivery_date"] = joined_values(days)
    goods, counts = source.facts("product"), source.facts("quantity")
    once = len(words.items) < 2
    if once and len(goods) == 1 and not _SENTENCE_END.search(str(goods[0].value or goods[0].quote)):
        value["product"] = joined_values(goods)
    if once and len(counts) == 1 and _counts_goods_once(source.mail.body.new[:LONGEST]):
        value["quantity"] = joined_values(counts)
    return value | {"total": _said_total(source, words, whole=whole)}


def _said_total(source: Source, words: OrderPaper, *, whole: bool) -> Any:
    """Return the total a mail names; its only sum, where that may be neither a payment nor the price of a unit."""
    if whole and words.total:
        return value_json(words.total)
    sums = source.facts("amount")
    alone = sums[0] if len(sums) == 1 and not source.means(Intent.PAYMENT_PROMISE) else None
    if alone and whole and (any(one.price for one in words.items) or words.deposit is not None):
        alone = None
    total = source.fact("total") or alone
    return value_json(total.value) if total else None


def _counts_goods_once(text: str) -> bool:
    """Tell whether a text has one count of goods; cartons are none, and of several nobody knows which is meant."""
    units = [one.value.unit for one in find_quantities(text) if isinstance(one.value, Quantity)]
    return not units or sum(unit not in PACKAGES for unit in units) == 1


def _entry_of_papers(source: Source, kind: str, said: Mapping[str, Any], papers: Sequence[_Placed]) -> Entry:
    """Return the entry of one order: its numbers and goods as its papers give them, then what the mail says."""
    value = dict(said)
    where, subject = "body", ""
    problems: list[str] = []
    for place, paper in papers:
        told = paper.as_json()
        problems += _differing_total(value.get("total"), paper) if place != "body" else []
        problems += told.pop("problems", [])
        if paper.items:  # what a mail calls its goods, and counts of them, are told better by the lines
            value = {name: one for name, one in value.items() if name not in ("product", "quantity")}
        first = place != "body" and "items" not in value
        value |= {
            field: one
            for field, one in told.items()
            if value.get(field) in _NOTHING or (first and field in paper.numbers)
        }
        where = place if where == "body" else where
        subject = subject or fold_number(next(iter(paper.numbers.values()), ""))
    if problems:
        value["problems"] = list(dict.fromkeys(problems))
    own = {fold_number(str(value.get(kind) or "")) for kind in ("po", "pi", "contract")}
    replaced = str(value.get("replaces") or replaced_number(source.mail.body.new[:LONGEST]))
    if replaced and said and fold_number(replaced) not in own:
        value["replaces"] = replaced
    named = _number_words(source, value)
    quote = sentence_with(source, named.quote) if named else next(iter(source.reading.evidence), "")
    texts = {**{f"attachment:{n}": text for n, text in source.documents.items()}, "body": source.mail.body.new}
    words = {name: one for name, one in field_words(value, texts).items() if one["quote"] not in quote}
    value |= {"words": words} if words else {}
    return source.entry(
        "orders", kind, value, quote, source=named.source if named else where, subject=subject or order_of(source)
    )


def _differing_total(said: Any, paper: OrderPaper) -> list[str]:
    """Return that a mail names another total than the paper it brings, where it does."""
    if not isinstance(said, Mapping) or paper.total is None or said.get("currency") != paper.total.currency:
        return []
    named = Money(Decimal(str(said["amount"])), paper.total.currency)
    if abs(named.amount - paper.total.amount) <= Decimal(1):
        return []
    values = {"said": str(named), "total": str(paper.total)}
    return [str(Sentence("The mail speaks of {said}, the total of its paper is {total}.", values))]


def _number_words(source: Source, value: Mapping[str, Any]) -> Fact | None:
    """Return the words that name the order this entry is about."""
    for kind in ("po", "pi", "contract"):
        wanted = fold_number(str(value.get(kind) or ""))
        for fact in source.facts(f"refs.{kind}"):
            if wanted and fold_number(str(fact.value or fact.quote)) == wanted:
                return fact
    return None


def _papers(source: Source) -> list[_Placed]:
    """Return the orders and proforma invoices the mail carries, attached ones first, and where each stands."""
    texts = {**{f"attachment:{n}": text for n, text in source.documents.items()}, "body": source.mail.body.new}
    read = ((where, read_order_paper(text)) for where, text in texts.items())
    return [(where, paper) for where, paper in read if paper is not None and (paper.items or where != "body")]
