"""Figures a letter reckons from others that are proven: a deposit, a sum, a difference, cartons for so many pieces.

Only what a salesperson does in the head, and only from figures that stand proven in the same letter or on record;
one digit off is no result. The source of a reckoned figure is that of the figure it was reckoned from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from itertools import combinations

from mailmate.drafting.bare_numbers import numbers_in
from mailmate.drafting.evidence import Record
from mailmate.drafting.price_proofs import PriceProofs, source_of
from mailmate.drafting.prices import count_alike, tier_rows
from mailmate.drafting.word_tables import NUMBER_WORDS
from mailmate.drafting.wording import Span, content_words, fold, stem
from mailmate.trade.drafts import Claim, Role, Source, Standing
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.found import Found
from mailmate.values import dataclass

MOST_FIGURES = 12
"""Figures of a letter that sums are tried of."""
_CENT = Decimal("0.01")
_TIMES = re.compile(r"\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
_PACKS = re.compile(r"\b(?:per|each|holds?|packed|goes?|to\san?|in(?:to)?\san?)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\b(?:later|earlier|delay\w*|lose|lost|late|early|behind|between|after\sthe\s\d+|before\sthe\s\d+)\b",
    re.IGNORECASE,
)
"""A length of time is counted between two days."""
_THINGS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Reckoned:
    """The figures of one letter, with what is proven of them so far."""

    record: Record
    prices: PriceProofs
    figures: tuple[tuple[Found, Claim], ...]

    def prove(self, one: Found, sentence: Span) -> Source | None:
        """Return the source of the figure this one follows from, or None."""
        value = one.value
        if isinstance(value, Money):
            return self._amount(value, sentence)
        if one.kind == "quantity":
            number = value.value if isinstance(value, Quantity) else value
            return self._count(number, one, sentence) if isinstance(number, Decimal) else None
        if one.kind == "percent" and isinstance(value, Decimal):
            return self._share(value, sentence)
        is_told = one.kind == "lead_time" and _BETWEEN.search(sentence.text)
        return self._days(str(value)) if is_told else None

    def _amount(self, value: Money, sentence: Span) -> Source | None:
        known = [(money, source) for money, source in self._known if money.currency == value.currency]
        for money, source in self._totals:
            if money == value:
                return _from(source, str(money))
        for money, source in known:
            for share in self._shares:
                if _cents(money.amount * share / 100) == value.amount:
                    return _from(source, f"{share} % × {money}")
        for money, source in (*known, *self._fees(value.currency)):
            for number in _small_numbers(sentence.text):
                if number > 1 and money.amount * number == value.amount:
                    return _from(source, f"{number} × {money}")
        return self._sum(value) or self._difference(value, sentence)

    def _sum(self, value: Money) -> Source | None:
        told = [
            (one.value, claim.source)
            for one, claim in self.figures
            if claim.standing is Standing.VERIFIED and isinstance(one.value, Money) and not one.detail
        ][:MOST_FIGURES]
        told = list(dict.fromkeys(told))
        for size in (2, 3):
            for some in combinations(told, size):
                if all(money.currency == value.currency for money, _ in some) and value.amount == sum(
                    money.amount for money, _ in some
                ):
                    return _from(some[0][1], " + ".join(str(money) for money, _ in some))
        return None

    def _difference(self, value: Money, sentence: Span) -> Source | None:
        inside = [
            (one.value, claim.source)
            for one, claim in self.figures
            if sentence.start <= one.start < sentence.end and isinstance(one.value, Money)
        ]
        for (more, source), (less, _) in ((one, other) for one in inside for other in inside):
            if more.currency == less.currency == value.currency and more.amount - less.amount == value.amount:
                return _from(source, f"{more} - {less}")
        return None

    def _share(self, value: Decimal, sentence: Span) -> Source | None:
        """A part of a whole beside its sum: both stand on record, and one is so much of the other."""
        if value not in self._shares:
            return self._part(value, sentence)
        inside = [
            one.value
            for one, _ in self.figures
            if sentence.start <= one.start < sentence.end and isinstance(one.value, Money)
        ]
        for money, source in self._known:
            if any(
                part.currency == money.currency and part.amount == _cents(money.amount * value / 100) for part in inside
            ):
                return _from(source, f"{value} % × {money}")
        return None

    @cached_property
    def _known(self) -> list[tuple[Money, Source | None]]:
        """Sums that are proven here or on record, and what the list asks for the quantities named."""
        told = [
            (one.value, claim.source)
            for one, claim in self.figures
            if claim.standing is Standing.VERIFIED and claim.role is Role.OURS and isinstance(one.value, Money)
        ]
        told += [
            (one.value, it.source)
            for it in self.record.ours
            for one in it.found("amount")
            if isinstance(one.value, Money)
        ]
        told += self._totals
        return [*told, *self._pairs(told)]

    @cached_property
    def _totals(self) -> list[tuple[Money, Source | None]]:
        """What the list asks for each quantity named at its own step, and for each two of those together."""
        told: list[tuple[Money, Source | None]] = []
        for row in self.prices.rows:
            same = [one for one in self.prices.rows if one.item == row.item and one.incoterm == row.incoterm]
            for count in self._counts:
                if count_alike(count.unit, row.unit) and row in tier_rows(same, count):
                    told.append((Money(row.price.amount * count.value, row.price.currency), source_of(row)))
        return [*told, *self._pairs(told)]

    @staticmethod
    def _pairs(told: Sequence[tuple[Money, Source | None]]) -> Iterator[tuple[Money, Source | None]]:
        """Yield the sum of each two figures of a letter: what a deposit is counted of."""
        for (one, source), (other, _) in combinations(list(dict.fromkeys(told))[:MOST_FIGURES], 2):
            if one.currency == other.currency:
                yield Money(one.amount + other.amount, one.currency), source

    @cached_property
    def _counts(self) -> tuple[Quantity, ...]:
        told = [one.value for one, claim in self.figures if claim.standing is Standing.VERIFIED]
        entered = [one.value for it in self.record.ours if it.source.kind == "register" for one in it.found("quantity")]
        found = dict.fromkeys((*told, *self.prices.counts_named, *entered))
        return tuple(value for value in found if isinstance(value, Quantity))[:MOST_FIGURES]

    @cached_property
    def _shares(self) -> frozenset[Decimal]:
        """Percentages of our terms, and what they leave of the whole."""
        told = {one.value for it in self.record.ours for one in it.found("percent") if isinstance(one.value, Decimal)}
        return frozenset(told | {100 - one for one in told})

    def _fees(self, currency: str | None) -> Iterator[tuple[Money, Source | None]]:
        for it in self.record.ours:
            for one in it.found("amount"):
                if isinstance(one.value, Money) and one.value.currency == currency:
                    yield one.value, it.source

    def _count(self, value: Decimal, one: Found, sentence: Span) -> Source | None:
        """So many packages for a quantity, or so much in them, by what the notes say goes into one."""
        behind = sentence.text[one.end - sentence.start :].split()[:1]
        things = {stem(word) for word in _THINGS.findall(fold(" ".join((one.quote, *behind))))}
        counts = {count.value for count in self.prices.counts_named} | (numbers_in(sentence.text) - {value})
        for it in self.record.ours:
            same = isinstance(one.value, Quantity) and any(
                isinstance(other.value, Quantity) and other.value.unit == one.value.unit
                for other in it.found("quantity")
            )
            if not _PACKS.search(it.text) or not (same or things & content_words(it.text)):
                continue
            numbers = [number for number in numbers_in(it.text) if number > 1]
            for count in counts:
                if any(_fills(count, number, value) for number in numbers):
                    return _from(it.source, f"{count} : {one.quote}")
        return None

    def _part(self, value: Decimal, sentence: Span) -> Source | None:
        """So many percent, where the part and the whole stand beside it."""
        numbers = [number for number in numbers_in(sentence.text) & self.record.their_numbers if number > 1]
        for part, whole in ((one, other) for one in numbers for other in numbers if one < other):
            if round(part * 100 / whole) == value:
                return Source("mail", "their words", f"{part} / {whole}")
        return None

    def _days(self, value: str) -> Source | None:
        """A length of time between two days that are named here or on record."""
        number, _, unit = value.partition(" ")
        if unit != "days" or not number.isdigit():
            return None
        told = {one.value: claim.source for one, claim in self.figures if claim.standing is not Standing.UNVERIFIED}
        said = (*self.record.ours, *self.record.theirs)
        told |= {one.value: it.source for it in said for one in it.found("date")}
        days = sorted(day for day in told if isinstance(day, date))
        for one, other in combinations(days, 2):
            if (other - one).days == int(number) > 1:
                return _from(told[other], f"{one} … {other}")
        return None


def _fills(count: Decimal, number: Decimal, value: Decimal) -> bool:
    """True when so many go into `value` packages of `number`, or `value` is what `count` of them hold."""
    return value in (-(-count // number), count * number)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


def _small_numbers(text: str) -> list[int]:
    found = (match[1].lower() for match in _TIMES.finditer(text))
    return [int(one) if one.isdigit() else NUMBER_WORDS[one] for one in found if one.isdigit() or one in NUMBER_WORDS]


def _from(source: Source | None, words: str) -> Source:
    return Source(source.kind, source.where, words) if source else Source("profile", "reckoned", words)
