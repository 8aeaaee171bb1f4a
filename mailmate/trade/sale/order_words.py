"""Read an order or proforma invoice told in running words: goods, total, deposit, terms, Incoterm, port, days.

A paper with a title and columns is read in `order_papers`; here stand mails that order in sentences. Nothing is
reckoned: an amount is one the words name. A sum, day or name that may be another's is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import islice

from mailmate.sentences import Sentence
from mailmate.trade.delivery.paper_tables import PACKAGES
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amount_tables import UNITS
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.found import Found
from mailmate.trade.finding.labelled import cells_of, labelled_cells
from mailmate.trade.finding.places import find_incoterms, find_ports
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import asks, fold_space, sentences
from mailmate.trade.finding.words import fold
from mailmate.trade.sale import order_speech_tables as tables
from mailmate.trade.sale.order_alternatives import alternatives, without
from mailmate.trade.sale.order_lines import (
    CENT,
    ORDER_LABELS,
    OrderLine,
    currency_of,
    find_lines,
    prices_one,
    read_money,
)
from mailmate.trade.sale.order_papers import OrderPaper, find_deposit
from mailmate.trade.sale.order_totals import find_total

_LONGEST = 20_000
_LONGEST_SENTENCE = 800
_MOST_ITEMS = 100
_LONGEST_NAME = 120
_CELLS_OF_A_ROW = 3
_NO_GOODS = PACKAGES | {"containers", "TEU", "20GP", "40GP", "40HQ", "45HQ", "samples"}
_TO_A_PORT = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"})
_FROM_A_PORT = frozenset({"FOB", "FAS", "FCA"})
_BARE = "bare"
"""Marks a count that names no unit: its price may name it."""
_LETTER = re.compile(r"[^\W\d_]")


def read_order_words(text: str, base: DateBase, *, country: str = "") -> OrderPaper:
    """Return what running words say of one order; `base` is the day they were written, `country` the writer's."""
    text = tables.UNIT_STOP.sub(_without_stop, text[:_LONGEST])
    currency = currency_of(text)
    lines = text.split("\n")
    spoken = "\n".join("" if _is_row(one) else one for one in lines)
    said = [one for one in sentences(spoken) if not asks(one) and len(one) <= _LONGEST_SENTENCE]
    either = alternatives(text)
    items = without(_items(said, lines, currency, country), either)
    total = _total(said, country) or find_total(lines, (), items if len(items) > 1 else (), currency)
    deposit = find_deposit(*said)
    terms = _terms(said)
    rule, loading, discharge = _places(text)
    delivery, words = _delivery(said, base)
    paper = OrderPaper(
        numbers={},
        items=items,
        total=total,
        deposit=deposit,
        terms=terms,
        incoterm=rule,
        loading=loading,
        discharge=discharge,
        ordered=_ordered(said, base),
        delivery=delivery,
        delivery_words=words,
    )
    open_counts = (_open_counts(either),) if either else ()
    return replace(paper, problems=(*open_counts, *_problems(paper, said)))


def _open_counts(either: Iterable[str]) -> Sentence:
    counts = ", ".join(sorted(either, key=Decimal))
    return Sentence("It names alternatives, of which none is ordered yet: {counts}. Ask which they want.", {
        "counts": counts,
    })  # fmt: skip


def _without_stop(match: re.Match[str]) -> str:
    return match["unit"] if fold(match["unit"]).strip() in UNITS else match[0]


def _is_row(line: str) -> bool:
    """Tell a row of a table from words."""
    return len(cells_of(line)) >= _CELLS_OF_A_ROW


def _items(said: Sequence[str], lines: Sequence[str], currency: str, country: str) -> tuple[OrderLine, ...]:
    """Return the goods as sentences tell them, or as lines with columns do where these tell more."""
    spoken = tuple(islice(_spoken(said, currency, country), _MOST_ITEMS))
    ordering = ["" if tables.NO_ORDER.search(one) and not _is_row(one) else one for one in lines]
    listed = tuple(islice(find_lines(ordering, currency), _MOST_ITEMS))
    if len(listed) == len(spoken) and all(_is_row(lines[one.line - 1]) for one in listed):
        return listed
    labelled = () if spoken or listed else _labelled(lines, currency)
    return listed if len(listed) > len(spoken) else spoken or labelled


def _spoken(said: Sequence[str], currency: str, country: str) -> Iterator[OrderLine]:
    """Yield what sentences order: counts with a price; without one only where the sentence orders, or lists on."""
    listing = False
    for number, sentence in enumerate(said, start=1):
        if tables.NO_ORDER.search(sentence):
            listing = False
            continue
        orders = tables.ORDERS.search(sentence) is not None
        found = list(_in_sentence(sentence, number, currency, country))
        told = [one for one in found if one.price or orders or listing]
        yield from told
        listing = (
            (orders and sentence.rstrip().endswith((":", "："))) or bool(listing and told) or bool(told and orders)
        )


def _in_sentence(sentence: str, number: int, currency: str, country: str) -> Iterator[OrderLine]:
    counts = _counts(sentence)
    sums = [one for one in find_amounts(sentence, country=country) if isinstance(one.value, Money)]
    spans = [(one.start, one.end) for one in sums]
    counts = [one for one in counts if not any(start <= one.start < end for start, end in spans)]
    reached = 0
    for at, count in enumerate(counts):
        stop = counts[at + 1].start if at + 1 < len(counts) else len(sentence)
        price = _price(sentence, count, stop, sums, currency)
        end = price.start if price else min([stop, *(one.start for one in sums if one.start >= count.end)])
        name = _name(sentence, count, end, reached, priced=price is not None)
        reached = price.end if price else count.end
        quantity = count.value
        if not name or not isinstance(quantity, Quantity):
            continue
        money = price.value if price and isinstance(price.value, Money) else None
        if price and price.detail and count.detail == _BARE and prices_one(price.detail, price.detail):
            quantity = Quantity(quantity.value, price.detail)
        elif price and not prices_one(price.detail, quantity.unit):
            money = None
        amount = _amount(sentence, price, stop, sums, quantity) if price and money else None
        yield OrderLine("", name, quantity, money, amount, number)


def _counts(sentence: str) -> list[Found]:
    """Return the counts of goods in a sentence; packages and containers are counted by the way."""
    found = [
        one
        for one in find_quantities(sentence)
        if isinstance(one.value, Quantity) and one.value.unit not in _NO_GOODS and not one.flags
    ]
    sums = find_amounts(sentence)
    taken = [(one.start, one.end) for one in (*find_quantities(sentence), *sums)]
    behind = (tables.NEXT_COUNT.match(sentence, one.end) for one in sums)
    told_bare = [*tables.BARE_COUNT.finditer(sentence), *tables.TIMES.finditer(sentence), *filter(None, behind)]
    for match in told_bare:
        start, end = match.span("n")
        if any(low <= start < high for low, high in taken) or tables.NO_COUNTED.match(sentence, match.end()):
            continue
        value, _ = parse_number(match["n"], currency="JPY")
        if value and all(start != one.start for one in found):
            found.append(Found("quantity", Quantity(value, "pcs"), start, end, match["n"], detail=_BARE))
    told = (one for one in found if not tables.PER_PACKAGE.match(sentence, one.end))
    return sorted(told, key=lambda one: one.start)


def _price(sentence: str, count: Found, stop: int, sums: Sequence[Found], currency: str) -> Found | None:
    """Return the price of a unit that stands behind a count, before the next: the first sum that is no other's."""
    for one in sums:
        if not count.end <= one.start < stop:
            continue
        if not isinstance(one.value, Money) or not one.value.currency or {"ambiguous", "range"} & set(one.flags):
            return None
        before = sentence[count.end : one.start]
        named = tables.NO_UNIT_PRICE.search(before) or tables.TOTAL_BEFORE.search(before)
        named = named or tables.TOTAL_BEHIND.match(sentence, one.end)
        if not named and (one.detail or tables.PRICE_LINK.search(before)):
            return one
        stop = one.start
        break
    match = tables.BARE_PRICE.search(sentence, count.end, stop) if currency else None
    if match is None or tables.NO_UNIT_PRICE.search(sentence[count.end : match.start()]):
        return None
    value, others = parse_number(match["n"])
    if value is None or others:
        return None
    return Found("amount", Money(value, currency), match.start(), match.end("n"), match[0])


def _amount(sentence: str, price: Found, stop: int, sums: Sequence[Found], quantity: Quantity) -> Money | None:
    """Return the amount of a line that its words name behind the price, where it is the product of both."""
    behind = next((one for one in sums if price.end <= one.start < stop), None)
    if behind is None or not isinstance(behind.value, Money) or not isinstance(price.value, Money):
        return None
    fits = behind.value.currency == price.value.currency
    proven = fits and abs(quantity.value * price.value.amount - behind.value.amount) < CENT
    return behind.value if proven or (fits and sentence[price.end : behind.start].strip() == "=") else None


def _name(sentence: str, count: Found, stop: int, reached: int, *, priced: bool) -> str:
    """Return the goods a count is of: the words behind it, else those before it; empty where none can be told."""
    behind = sentence[count.end : stop]
    behind = behind[_end_of(tables.NAME_LINK.match(behind)) :]
    if not priced:
        cut = tables.NAME_END.search(behind)
        behind = behind[: cut.start()] if cut else behind
    name = _clean(tables.PRICE_LINK.sub("", behind) if priced else behind)
    return name or _clean(_before(sentence[reached : count.start]))


def _end_of(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _before(words: str) -> str:
    """Return the goods named before their count, back to the last mark, without the verb of ordering."""
    words = words.rstrip(" ,;:-–—|=x×*，：、")
    for _ in range(3):
        found = tables.NAME_BEFORE.search(words)
        if found is None:
            return ""
        name = tables.ORDER_VERB.sub("", found["name"]).strip()
        plain = tables.NAME_LABEL.sub("", name).strip()
        if plain:
            return plain
        words = words[: found.start("name")].rstrip(" ,;:-–—|=，：、")
    return ""


def _clean(name: str) -> str:
    plain = tables.NAME_LABEL.sub("", fold_space(name).strip(" -:,.;|@=–—，；：、。(")).strip()
    if len(plain) < 2 or len(plain) > _LONGEST_NAME or not _LETTER.search(plain) or tables.NO_NAME.match(plain):
        return ""
    if re.search(r"[.!?;]\s", plain) or find_references(plain):
        return ""
    return plain


def _labelled(lines: Sequence[str], currency: str) -> tuple[OrderLine, ...]:
    """Return the one line of goods that labels tell ("Item: …", "Quantity: …"), each of them once."""
    said: dict[str, list[str]] = {}
    for cell in labelled_cells([*lines][:400], ORDER_LABELS):
        said.setdefault(cell.field, []).append(fold_space(cell.text))
    if any(len(said.get(one, ())) > 1 for one in ("item", "description", "quantity", "price")):
        return ()
    item, name, count = (next(iter(said.get(one, ())), "") for one in ("item", "description", "quantity"))
    quantity = next((one.value for one in find_quantities(count) if isinstance(one.value, Quantity)), None)
    if quantity is None or not (item or name):
        return ()
    price = read_money(next(iter(said.get("price", ())), ""), "", currency)
    return (OrderLine(item[:60] if name else "", (name or item)[:200], quantity, price, None, 1),)


def _total(said: Iterable[str], country: str) -> Money | None:
    """Return the total the sentences name: the grand one first; of two that differ none."""
    found: dict[bool, set[Money]] = {}
    for sentence in said:
        for one in find_amounts(sentence, country=country):
            money = one.value
            if (
                not isinstance(money, Money)
                or not money.currency
                or one.detail
                or {"ambiguous", "range"} & set(one.flags)
            ):
                continue
            before = tables.TOTAL_BEFORE.search(sentence[max(0, one.start - 60) : one.start])
            if before or tables.TOTAL_BEHIND.match(sentence, one.end):
                found.setdefault(bool(before and before["grand"]), set()).add(money)
    sums = found.get(True) or found.get(False) or set()
    return sums.pop() if len(sums) == 1 else None


def _terms(said: Iterable[str]) -> str:
    """Return the words of payment: behind their label, else from the first share or credit on."""
    kept = list(said)
    for sentence in kept:
        if labelled := tables.TERMS_LABEL.search(sentence):
            return _cut(labelled["terms"])
    for sentence in kept:
        bare = tables.TERMS_BARE.search(sentence)
        if bare and not tables.NO_TERMS.search(sentence):
            return _cut(sentence[bare.start() :])
    return ""


def _cut(words: str) -> str:
    end = tables.TERMS_END.search(words)
    return fold_space(words[: end.start()] if end else words).strip(" ,;:-.，；。")[:200]


def _places(text: str) -> tuple[str, str, str]:
    """Return the Incoterm with its place, and the ports it makes: of loading, of discharge."""
    terms = {f"{one.value} {one.detail}".strip(): one for one in find_incoterms(text)}
    if len(terms) != 1:
        return "", "", ""
    words, term = next(iter(terms.items()))
    ports = find_ports(term.quote) or find_ports(f"port of {term.detail}")
    port = str(ports[0].value) if ports else ""
    return fold_space(words), port if term.value in _FROM_A_PORT else "", port if term.value in _TO_A_PORT else ""


def _ordered(said: Iterable[str], base: DateBase) -> date | None:
    """Return the day that stands beside an order's number: "PI-2201 dated 2 Nov 2026"."""
    for sentence in said:
        numbers = [
            one for one in find_references(sentence)
            if one.kind in ("reference.po", "reference.pi", "reference.contract", "reference.order")
        ]  # fmt: skip
        for day in find_dates(sentence, base, past=True) if numbers else ():
            if not isinstance(day.value, date) or "ambiguous" in day.flags or day.first:
                continue
            for one in numbers:
                between = sentence[one.end : day.start]
                behind = sentence[day.end : one.start]
                if (one.end <= day.start and len(between) < 24 and tables.DATED.search(between)) or (
                    day.end <= one.start and len(behind) < 24 and tables.DATED.search(behind)
                ):
                    return day.value
    return None


def _delivery(said: Iterable[str], base: DateBase) -> tuple[date | None, str]:
    """Return the day of delivery, else the words of a time that is none yet ("25 days after deposit")."""
    words = ""
    for sentence in said:
        spot = tables.DELIVERY.search(sentence)
        if spot is None or tables.NO_DELIVERY.search(sentence):
            continue
        after = sentence[spot.start() :]
        if not words and (period := tables.PERIOD.search(after)) and period.start() < 60:
            words = fold_space(period[0])[:120]
            continue
        for day in find_dates(after, base):
            if (
                isinstance(day.value, date)
                and day.start < 60
                and day.value >= base.day
                and "ambiguous" not in day.flags
            ):
                return day.value, ""
    return None, words


def _problems(paper: OrderPaper, said: Iterable[str]) -> Iterator[Sentence]:
    """Yield where the words contradict each other: goods and total, deposit and total."""
    total = paper.total
    if total is None:
        return
    if (summed := _reckoned(paper.items)) and summed.currency == total.currency:
        charged = any(tables.CHARGES.search(one) for one in said)
        if abs(summed.amount - total.amount) > Decimal(1) and not charged:
            words = {"sum": str(summed), "total": str(total)}
            yield Sentence("The goods come to {sum}, the total is said to be {total}.", words)
    if paper.deposit is not None:
        share = Money((total.amount * paper.deposit / 100).quantize(CENT), total.currency)
        for named in _deposit_sums(said):
            if named.currency == share.currency and abs(named.amount - share.amount) > Decimal(1):
                values = {"percent": f"{paper.deposit:f}", "share": str(share), "said": str(named)}
                yield Sentence("A deposit of {percent} % comes to {share}, the words say {said}.", values)


def _reckoned(items: Sequence[OrderLine]) -> Money | None:
    """Return what quantities and prices come to, where every line has both, in one currency and for one unit."""
    if not items or any(one.price is None or one.quantity is None for one in items):
        return None
    parts = [(one.quantity, one.price) for one in items if one.quantity and one.price]
    if len({price.currency for _, price in parts}) != 1:
        return None
    return Money(
        sum((count.value * price.amount for count, price in parts), Decimal()).quantize(CENT), parts[0][1].currency
    )


def _deposit_sums(said: Iterable[str]) -> Iterator[Money]:
    """Yield the sums put in brackets behind the deposit's share: "30% deposit (USD 3,780.00)"."""
    for sentence in said:
        if find_deposit(sentence) is None:
            continue
        sums: list[Found] = [one for one in find_amounts(sentence) if isinstance(one.value, Money)]
        for one in sums:
            before = sentence[max(0, one.start - 40) : one.start]
            if isinstance(one.value, Money) and re.search(
                r"%[^%.;,]{0,36}(?:[(=（:：]|\b(?:of|de|i\.e\.|soit)|即)[\s]{0,2}$", before
            ):
                yield one.value
