"""What the price list proves of a sentence: its price, tier, Incoterm, unit, lead time, measures.

A row proves a price only for its own item, quantity step and delivery term, digit by digit; a total is proved by
the row times the quantity it stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from mailmate.drafting.bare_numbers import plain_number
from mailmate.drafting.claim_values import find_kind, find_values, same_value
from mailmate.drafting.clauses import clause_at
from mailmate.drafting.evidence import Record, families_of
from mailmate.drafting.foreign import language_of
from mailmate.drafting.prices import (
    ORIGIN_RULES,
    asked_terms,
    count_alike,
    is_valid,
    items_named,
    rows_for,
    rule_of,
    terms_of,
    tier_rows,
)
from mailmate.drafting.roles import Speech
from mailmate.drafting.wording import Span, content_words, fold
from mailmate.trade.cases import PriceRow
from mailmate.trade.drafts import Source
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.dates import DateBase
from mailmate.trade.finding.found import Found
from mailmate.values import dataclass

_STOCK = re.compile(r"\b(?:stock|available|ready|reserve\w*)\b", re.IGNORECASE)
_ON_THE_WAY = re.compile(
    r"(?<!plus\sthe\stime\s)(?<!plus\sthe\s)(?<!plus\s)\b(?:reach\w*|arriv\w*|transit|sail\w*|voyage|at\s(?:sea|your))\b",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"\b(?:if|for|at|with|take|order|buy|of)\s{1,3}(?:you\s{1,3}(?:take|order|buy|need)\s{1,3})?(?:your\s|the\s|these\s|all\s)?$",
    re.IGNORECASE,
)
_VALIDITY = re.compile(
    r"\bvalid|\bholds?\b|\b(?:stands?|runs?|open)\s(?:until|till|to)\b|\bexpir|\bmay\schange\b|\bgood\s(?:until|till)\b|\b(?:they|it)\sends?\b|\b(?:prices?|offers?|list)\b[^.!?]{0,60}\b(?:until|till|ends?)\b|有效|\bválid|\bvigen",
    re.IGNORECASE,
)
_COUNTING = (
    r"(?<![\w.,/:#-])(\d{{1,3}}(?:,\d{{3}})+|\d{{2,6}})(?=\s?[x×*]\s|\s(?:of\s(?:the|this|that|these|your)|and\smore|or\smore|upwards?|each)\b{names})"
    r"|\b(?:for|with|from|take|order|of|over|above)\s(?:your\s)?(\d{{1,3}}(?:,\d{{3}})+)(?=[\s.,;!?]|$)"
)
_LINES_BACK = 3
_ENTRIES = 20
_BREAKS = re.compile(r"[,;()，；、（）]|\b(?:and|or|y|o)\b|或|和")
_A_BREAK = 40
_FRAGMENT = 8
"""Words of a line that only names: "Quantity 80 pcs SP-4-10"."""
_FINITE = re.compile(r"\b(?:is|are|was|will|can|have|has|do|did|we|i|you)\b|[一-鿿]", re.IGNORECASE)


@dataclass(frozen=True)
class PriceProofs:
    """The price list held against one text."""

    speech: Speech
    record: Record

    @cached_property
    def rows(self) -> tuple[PriceRow, ...]:
        """The rows that may be quoted today."""
        case = self.record.case
        return tuple(row for row in rows_for(case) if is_valid(row, case.today))

    def prove(self, one: Found, sentence: Span) -> Source | None:
        """Return the row that proves this value of ours in its sentence, or None."""
        if row := next((row for row in self.rows if fold(one.quote) == fold(row.item)), None):
            return source_of(row)
        fitting = (row for row in self.rows_about(sentence) if self._fits(one, row, sentence))
        row = next(fitting, None)
        if row is None and (part := self._part_about_another(one, sentence)):
            return self.prove(one, part)
        return source_of(row) if row else None

    def _part_about_another(self, one: Found, sentence: Span) -> Span | None:
        """Return the clause of a value where it names another item than the sentence as a whole."""
        begin, end = clause_at(sentence.text, one.start - sentence.start)
        part = Span(sentence.text[begin:end], sentence.start + begin)
        if begin == 0 and end >= len(sentence.text):
            return None
        named = items_named(part.text, self.rows)
        return part if named and set(named) != set(items_named(sentence.text, self.rows)) else None

    def _fits(self, one: Found, row: PriceRow, sentence: Span) -> bool:
        match one.kind:
            case "amount":
                return self._is_price(one, row, sentence) or self._is_total(one, row, sentence)
            case "quantity":
                return self._is_step(one, row, sentence) or self._is_measure(one, sentence) or self._is_named(one, row)
            case "incoterm":
                return bool(row.incoterm) and same_value(one, _listed_terms(row))
            case "port":
                return any(same_value(one, other) for other in self._found("port", row.incoterm))
            case "technical" | "certificate":
                listed = self._found(one.kind, f"{row.description}. {row.item}")
                return fold(one.quote) in fold(row.description) or any(same_value(one, other) for other in listed)
            case "lead_time":
                begin, end = clause_at(sentence.text, one.start - sentence.start)
                on_the_way = _ON_THE_WAY.search(sentence.text, begin, end)
                around = sentence.text[begin:end] if language_of(sentence.text) else sentence.text
                is_plain = "sample" not in families_of(around) and not on_the_way
                return bool(row.lead_days) and one.value == f"{row.lead_days} days" and is_plain
            case "date":
                return row.valid_until == one.value and _VALIDITY.search(sentence.text) is not None
        return False

    def rows_about(self, sentence: Span) -> Sequence[PriceRow]:
        """Return the rows of the item the sentence is about; what it leaves open, what stands before decides."""
        mail = self.record.case.mail
        before = [span.text for span in self.speech.sentences if span.start < sentence.start]
        lead = self.speech.lead(sentence)
        places = (
            sentence.text,
            lead.text if lead else "",
            *reversed(before[-_LINES_BACK:]),
            f"{mail.subject} {mail.body.new[:2000]}",
            " ".join(entry.quote for entry in self.record.case.entries[-_ENTRIES:]),
        )
        meant: set[str] = set()
        for place in places:
            named = set(items_named(place, self.rows))
            meant = (meant & named or meant) if meant else named
            if len(meant) == 1:
                break
        if meant:
            return [row for row in self.rows if row.item in meant]
        return self.rows if len({row.item for row in self.rows}) == 1 else ()

    def lowest_listed(self, one: Found, sentence: Span) -> Decimal | None:
        """Return the lowest price the list has for what the sentence offers with this amount, or None."""
        if not isinstance(one.value, Money):
            return None
        rows = [
            row
            for row in self.rows_about(sentence)
            if row.price.currency == one.value.currency and one.detail in ("", row.unit)
        ]
        rows = [row for row in rows if self._terms_fit(row, sentence, one)] or rows
        at_tier = [row for row in rows if self._tier_fits(row, sentence, one)] or rows
        return min((row.price.amount for row in at_tier), default=None)

    def _is_price(self, one: Found, row: PriceRow, sentence: Span) -> bool:
        fits = one.value == row.price and one.detail in ("", row.unit)
        return fits and self._terms_fit(row, sentence, one) and self._tier_fits(row, sentence, one)

    def _is_total(self, one: Found, row: PriceRow, sentence: Span) -> bool:
        value = one.value
        if not isinstance(value, Money) or one.detail or value.currency != row.price.currency:
            return False
        sums = (row.price.amount * count.value for count in self._counts(sentence) if count_alike(count.unit, row.unit))
        return value.amount in sums and self._terms_fit(row, sentence, one) and self._tier_fits(row, sentence, one)

    def _is_named(self, one: Found, row: PriceRow) -> bool:
        """A measure the item is called by: "the bag of 1 kg"."""
        return any(same_value(one, other) for other in self._found("quantity", row.description))

    def _is_step(self, one: Found, row: PriceRow, sentence: Span) -> bool:
        """A quantity of ours is a step of the list."""
        return one.value == Quantity(row.min_quantity, row.unit) and not _STOCK.search(sentence.text)

    def _is_measure(self, one: Found, sentence: Span) -> bool:
        """The asked quantity, or one we say "if you take" of, beside proven prices only measures them."""
        before = self.speech.text[sentence.start : one.start]
        if _STOCK.search(sentence.text):
            return False
        asked = self._is_asked(one)
        if asked and len(sentence.text.split()) <= _FRAGMENT and not _FINITE.search(sentence.text):
            return True
        amounts = self._amounts(sentence)
        supposed = _MEASURES.search(before[-40:]) is not None
        return (asked or supposed) and bool(amounts) and all(self._is_listed(other, sentence) for other in amounts)

    def _is_listed(self, one: Found, sentence: Span) -> bool:
        rows = self.rows_about(sentence)
        return any(self._is_price(one, row, sentence) or self._is_total(one, row, sentence) for row in rows)

    def _amounts(self, sentence: Span) -> list[Found]:
        """Return the sentence's amounts, with offsets in the whole text."""
        found = self._found("amount", sentence.text)
        return [replace(one, start=one.start + sentence.start, end=one.end + sentence.start) for one in found]

    def _is_asked(self, one: Found) -> bool:
        return isinstance(one.value, Quantity) and any(
            asked.value == one.value.value and count_alike(asked.unit, one.value.unit)
            for asked in (*self._asked_counts(), *self._counted_by_them)
        )

    def _terms_fit(self, row: PriceRow, sentence: Span, one: Found) -> bool:
        """True unless other terms than the row's are named beside the amount; unsaid, they are ours or those asked."""
        told = self._beside("incoterm", one, sentence)
        if told:
            return all(same_value(other, _listed_terms(row)) for other in told)
        terms, asked = terms_of(row), asked_terms(self.record.reading, self.record.case)
        return terms.rule in ORIGIN_RULES or not asked or any(terms.fit(one) for one in asked)

    def _tier_fits(self, row: PriceRow, sentence: Span, one: Found) -> bool:
        """True when the row is the tier of the quantity named beside the price, else of the quantity asked for."""
        same = [other for other in self.rows if other.item == row.item and other.incoterm == row.incoterm]
        beside = [other.value for other in self._beside("quantity", one, sentence)]
        counts = [value for value in beside if isinstance(value, Quantity)]
        fitting = [count for count in counts if count_alike(count.unit, row.unit)]
        fitting = fitting or [count for count in self._asked_counts() if count_alike(count.unit, row.unit)]
        fitting = fitting or [count for count in self._counted_by_them if count_alike(count.unit, row.unit)]
        return any(row in tier_rows(same, count) for count in fitting) if fitting else row in tier_rows(same, None)

    def _beside(self, kind: str, one: Found, sentence: Span) -> list[Found]:
        """Return the values of a kind that go with this amount: all, where the sentence has one amount only.

        Else the nearest between the amounts before and behind it, over no comma if possible; else the last before.
        """
        values = find_values(sentence.text, self._base)
        told = [other for other in values if other.kind == kind]
        if kind == "quantity":
            told = [*told, *self._goods_counted(sentence.text, values)]
        start, end = one.start - sentence.start, one.end - sentence.start
        begin, stop = sentence.text.rfind("; ", 0, start) + 1, sentence.text.find("; ", end)
        told = [other for other in told if other.start >= begin and (stop < 0 or other.end <= stop)]
        amounts = [other for other in values if other.kind == "amount"]
        if len(told) < 2 or len(amounts) < 2:
            return told
        first = max((other.end for other in amounts if other.end <= start), default=0)
        last = min((other.start for other in amounts if other.start >= end), default=len(sentence.text))
        near = [other for other in told if first <= other.start and other.end <= last]
        if near:
            return [min(near, key=lambda other: _distance(sentence.text, (start, end), (other.start, other.end)))]
        return [other for other in told if other.end <= start][-1:] or told

    def _counts(self, sentence: Span) -> list[Quantity]:
        values = find_values(sentence.text, self._base)
        counted = (*(one for one in values if one.kind == "quantity"), *self._goods_counted(sentence.text, values))
        found = [one.value for one in counted]
        return [value for value in found if isinstance(value, Quantity)] or self._asked_counts()

    def _goods_counted(self, text: str, values: Sequence[Found]) -> list[Found]:
        """Return numbers that count goods without a unit: "1,800 panels", "10,000 of the small bag", "for 5,000"."""
        rows = self.rows
        if not rows or language_of(text):
            return []
        found: list[Found] = []
        for match in self._counting.finditer(text):
            begin, end = match.span(1 if match[1] else 2)
            value = plain_number(text[begin:end])
            if value is not None and not any(one.start < end and begin < one.end for one in values):
                found.extend(
                    Found("quantity", Quantity(value, unit), begin, end, text[begin:end])
                    for unit in dict.fromkeys(row.unit for row in rows)
                )
        return found

    @cached_property
    def _counting(self) -> re.Pattern[str]:
        names = "|".join(re.escape(word) for word in self.record.product_words)
        return re.compile(
            _COUNTING.format(names=rf"|\s(?:[a-z-]+\s)?(?:{names})(?:e?s)?\b" if names else ""), re.IGNORECASE
        )

    @cached_property
    def counts_named(self) -> tuple[Quantity, ...]:
        """The quantities asked for, else those counted in their mail."""
        return (*self._asked_counts(), *self._counted_by_them)

    @cached_property
    def _counted_by_them(self) -> tuple[Quantity, ...]:
        """What they count in this mail, where nothing was read as the quantity they ask for."""
        text = self.record.case.mail.body.new[:4000]
        values = find_values(text, self._base)
        told = (*(one for one in values if one.kind == "quantity"), *self._goods_counted(text, values))
        return tuple(one.value for one in told if isinstance(one.value, Quantity))

    def _asked_counts(self) -> list[Quantity]:
        facts = self.record.reading.all_facts("quantity")
        return [fact.value for fact in facts if isinstance(fact.value, Quantity)]

    def _found(self, kind: str, text: str) -> Sequence[Found]:
        return [one for one in find_kind(kind, text, self._base) if one.kind == kind]

    @property
    def _base(self) -> DateBase:
        return DateBase(self.record.case.now)

    def words_of(self, words: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of the one item these words name, and those that only other items have; none if open."""
        named = items_named(words, self.rows)
        if len(named) != 1:
            return frozenset(), frozenset()
        mine: set[str] = set()
        others: set[str] = set()
        for row in self.rows:
            (mine if row.item == named[0] else others).update(content_words(f"{row.item} {row.description}"))
        return frozenset(mine), frozenset(others - mine)

    def same_words(self, words: frozenset[str]) -> Source | None:
        """Return the row whose item and description hold all these words, or None."""
        row = next((row for row in self.rows if words <= content_words(f"{row.item} {row.description}")), None)
        return source_of(row) if row else None


def _distance(text: str, one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return how far apart two places are; a comma or an "and" between them counts for many characters."""
    between = text[min(one[1], other[1]) : max(one[0], other[0])]
    return len(between) + _A_BREAK * len(_BREAKS.findall(between))


def _listed_terms(row: PriceRow) -> Found:
    return Found("incoterm", rule_of(row), 0, 0, row.incoterm or "-", detail=row.incoterm.partition(" ")[2])


def source_of(row: PriceRow) -> Source:
    """Return a row as the source of what it proves."""
    words = f"{row.item}: {row.price} per {row.unit} {row.incoterm}, from {row.min_quantity:,f}".strip()
    return Source("price_list", row.source or row.item, words)
