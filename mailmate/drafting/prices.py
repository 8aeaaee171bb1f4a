"""Which row of the price list speaks about which words: used to quote a price, and to check one.

A price holds for one item, one tier of quantity, one Incoterm. Where the words leave the item open, or
the list contradicts itself, no row is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from mailmate.drafting.word_tables import COUNTABLE
from mailmate.drafting.wording import content_words
from mailmate.trade.cases import Case, PriceRow
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.places import find_countries, find_incoterms, find_ports
from mailmate.trade.readings import Reading
from mailmate.values import dataclass

ORIGIN_RULES = frozenset({"", "EXW", "FCA", "FAS", "FOB"})
"""Delivery at our side: a price on these is ours to tell whatever place the buyer has in mind."""
_NEAR_BEST = 0.9
_NAMED_FROM = 0.34
_SURE_FROM = 0.45
_PLAIN = re.compile(r"[\W_]+")
_DIMENSION = re.compile(r"(\d+(?:[.,/]\d+)?)([a-z°]+\d?)")
_FOR_WHAT = re.compile(r"\bfor\b|\(", re.IGNORECASE)
_LEAST_CODE = 4
_NAMED_BY_CODE = 2.0


@dataclass(frozen=True, slots=True)
class Choice:
    """The rows that fit: `rows` at the asked tier, one for each Incoterm; `trouble` where none may be quoted."""

    rows: tuple[PriceRow, ...] = ()
    trouble: str = ""
    """`expired`, `conflict`, or empty."""
    doubtful: tuple[PriceRow, ...] = ()
    """The rows that expired or contradict each other."""


def rows_for(case: Case) -> tuple[PriceRow, ...]:
    """Return the rows this buyer may be quoted: their own ones, and the general ones of other items."""
    sender = case.mail.sender
    names = {sender.domain, sender.email} if sender else set()
    own = tuple(row for row in case.prices if row.customer and row.customer.casefold() in names)
    special = {row.item for row in own}
    return own + tuple(row for row in case.prices if not row.customer and row.item not in special)


QUOTED = "our quote of "
"""How the source of a row begins that stands in our own sent mail."""


def quoted_rows(case: Case) -> tuple[PriceRow, ...]:
    """Return what we quoted this buyer in writing, as rows: only with a validity that has not passed."""
    listed, found = rows_for(case), []
    for entry in case.entries:
        named = items_named(str(entry.value.get("item") or ""), listed, surely=True)
        price, until = _price_of(entry.value.get("price")), _day_of(entry.value.get("valid_until"))
        if entry.register != "quotes" or not entry.ours or len(named) != 1 or price is None or until is None:
            continue
        row = next(row for row in listed if row.item == named[0])
        unit, count = str(entry.value.get("per") or row.unit), entry.value.get("quantity")
        least = Decimal(str(count["value"])) if isinstance(count, Mapping) and count.get("unit") == unit else Decimal(1)
        terms, source = str(entry.value.get("incoterm") or ""), f"{QUOTED}{entry.at:%Y-%m-%d}"
        new = replace(row, price=price, unit=unit, incoterm=terms, min_quantity=least, valid_until=until, source=source)
        found.append(new)
    return tuple(row for row in found if is_valid(row, case.today))


def _price_of(value: object) -> Money | None:
    if not isinstance(value, Mapping) or not value.get("currency"):
        return None
    return Money(Decimal(str(value["amount"])), str(value["currency"]))


def _day_of(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def is_valid(row: PriceRow, today: date) -> bool:
    """True while the row's price may be quoted."""
    return row.valid_until is None or row.valid_until >= today


def items_named(text: str, rows: Sequence[PriceRow], *, surely: bool = False) -> tuple[str, ...]:
    """Return the items the text names, best first; none where it names no item well enough.

    `surely` asks for a part number, or most of the words that tell the item from the others.
    """
    return _items_named(text, tuple({row.item: row.description for row in rows}.items()), surely)


@lru_cache(maxsize=512)
def _items_named(text: str, items: tuple[tuple[str, str], ...], surely: bool) -> tuple[str, ...]:
    words, plain = content_words(text), _PLAIN.sub("", text.casefold())
    owned = {item: _tokens(item, description) for item, description in items}
    weights = _weights(owned.values())
    scores: dict[str, float] = {}
    for item, tokens in owned.items():
        if _is_contradicted(tokens, words):
            continue
        code = _code(item)
        whole = sum(weights[token] for token in tokens)
        score = sum(weights[token] for token in tokens & words) / whole if whole else 0.0
        if len(code) >= _LEAST_CODE and code in plain:
            score += _NAMED_BY_CODE + len(code) / 100
        elif surely and len(tokens & words) < 2:
            continue
        scores[item] = score
    scores |= dict.fromkeys(_accessories(items, scores, words), 2 * _NAMED_BY_CODE)
    best = max(scores.values(), default=0.0)
    if best < (_SURE_FROM if surely else _NAMED_FROM) and (surely or not _is_only_item(scores, best)):
        return ()
    near = [item for item, score in scores.items() if score >= best * _NEAR_BEST]
    return tuple(sorted(near, key=lambda item: -scores[item]))


def _tokens(item: str, description: str) -> frozenset[str]:
    """Return the words an item is known by; a bare number is none: the 15 of "SP-4-15" stands in "15 August" too."""
    words = content_words(f"{item} {description}")
    return frozenset(word for word in words if not word.isdigit()) or words


def _accessories(items: Sequence[tuple[str, str]], scores: Mapping[str, float], words: frozenset[str]) -> Iterable[str]:
    """Yield what is asked for beside a part number it only fits: "the seal kit for SK-2040B" means the kit."""
    coded = [_code(item) for item, score in scores.items() if score >= _NAMED_BY_CODE]
    for item, description in items:
        head, *fits = _FOR_WHAT.split(description, maxsplit=1)
        named = content_words(head) & words
        serves = any(code in _PLAIN.sub("", rest.casefold()) for rest in fits for code in coded)
        if serves and _code(item) not in coded and len(named) >= 2:
            yield item


def _code(item: str) -> str:
    return _PLAIN.sub("", item.casefold())


def _is_only_item(scores: dict[str, float], best: float) -> bool:
    """One item alone that shares a good part of its words is meant, even where much of its description is unsaid."""
    close = [score for score in scores.values() if score >= best * 0.5]
    return best >= 0.2 and len(close) == 1


def _weights(token_sets: Iterable[frozenset[str]]) -> dict[str, float]:
    """A word that many items share tells little about which one is meant."""
    counts: dict[str, int] = {}
    for tokens in token_sets:
        for token in tokens:
            counts[token] = counts.get(token, 0) + 1
    return {token: 1 / count for token, count in counts.items()}


def _is_contradicted(tokens: frozenset[str], words: frozenset[str]) -> bool:
    """True when the text gives a measure in a unit of the item, and none of the item's own numbers."""
    item_measures, text_measures = _measures(tokens), _measures(words)
    return any(unit in text_measures and not numbers & text_measures[unit] for unit, numbers in item_measures.items())


def _measures(tokens: frozenset[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for token in tokens:
        if (match := _DIMENSION.fullmatch(token)) and match[2] not in ("m2", "m3", "kg", "t"):
            found.setdefault(match[2], set()).add(match[1])
    return found


@dataclass(frozen=True, slots=True)
class Terms:
    """An Incoterms rule with its named place; the place is empty where none was named."""

    rule: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.rule} {self.place}".strip()

    def fit(self, asked: Terms) -> bool:
        """True when these terms are what was asked: the rule, and the place where one was named."""
        return self.rule == asked.rule and (not asked.place or not self.place or _same_place(self.place, asked.place))


def _same_place(one: str, other: str) -> bool:
    return one == other or bool(content_words(one) & content_words(other))


@lru_cache(maxsize=1024)
def terms_in(text: str) -> tuple[Terms, ...]:
    """Return the delivery terms a text names, places under their canonical English names."""
    found = dict.fromkeys(Terms(str(one.value), _place(one.detail)) for one in find_incoterms(text))
    placed = {one.rule for one in found if one.place}
    return tuple(one for one in found if one.place or one.rule not in placed)


def _place(words: str) -> str:
    ports = find_ports(words)
    return str(ports[0].value) if ports else "" if find_countries(words) else words.strip().title()


def terms_of(row: PriceRow) -> Terms:
    """Return the delivery terms of a row."""
    return next(iter(terms_in(row.incoterm)), Terms(rule_of(row), row.incoterm.partition(" ")[2].strip()))


def asked_terms(reading: Reading, case: Case) -> tuple[Terms, ...]:
    """Return the delivery terms the buyer asks for, in their order."""
    told = [fact.quote for fact in reading.all_facts("incoterm.rule")]
    text = case.mail.body.new or case.mail.text
    return terms_in("\n".join((*dict.fromkeys(told), case.mail.subject, text[:20_000])))


def rows_on_terms(rows: Sequence[PriceRow], asked: Sequence[Terms], places: frozenset[str]) -> list[PriceRow]:
    """Return the rows on the terms asked for; else those on delivery at our side, which we may always tell.

    Where no term was asked, rows to one of the buyer's own `places` may stand beside those.
    """
    fitting = [row for row in rows if any(terms_of(row).fit(one) for one in asked)]
    at_home = [row for row in rows if terms_of(row).rule in ORIGIN_RULES]
    if fitting or asked:
        return fitting or at_home
    return at_home + [row for row in rows if row not in at_home and terms_of(row).place in places]


def rule_of(row: PriceRow) -> str:
    """Return the Incoterms rule of a row ("FOB"), or the empty string."""
    return row.incoterm.split()[0].upper() if row.incoterm.strip() else ""


def choose(rows: Sequence[PriceRow], item: str, quantity: Quantity | None, today: date) -> Choice:
    """Return the rows of `item` at the tier of `quantity` (the lowest tier where none is given), one per Incoterm."""
    mine = [row for row in rows if row.item == item]
    valid = [row for row in mine if is_valid(row, today)]
    if not valid:
        return Choice(trouble="expired" if mine else "", doubtful=tuple(mine))
    chosen: list[PriceRow] = []
    for terms in dict.fromkeys(row.incoterm for row in valid):
        at_tier = tier_rows([row for row in valid if row.incoterm == terms], quantity)
        if len({(row.price, row.unit) for row in at_tier}) > 1:
            return Choice(trouble="conflict", doubtful=tuple(at_tier))
        chosen.extend(at_tier[:1])
    return Choice(tuple(chosen))


def tier_rows(rows: Sequence[PriceRow], quantity: Quantity | None) -> list[PriceRow]:
    """Return the rows of one item and Incoterm whose tier holds for `quantity`; below every tier, the lowest."""
    if quantity is not None and any(not count_alike(row.unit, quantity.unit) for row in rows):
        rows = [row for row in rows if count_alike(row.unit, quantity.unit)] or rows
        quantity = quantity if all(count_alike(row.unit, quantity.unit) for row in rows) else None
    reached = [row for row in rows if quantity is not None and row.min_quantity <= quantity.value]
    if reached:
        step = max(row.min_quantity for row in reached)
    else:
        step = min((row.min_quantity for row in rows), default=Decimal(1))
    return [row for row in rows if row.min_quantity == step]


def count_alike(one: str, other: str) -> bool:
    """True when two units count alike: whoever orders 40 kits as "40 pcs" means the kits."""
    return one == other or (one in COUNTABLE and other in COUNTABLE)
