"""The numbers of a statement that count things: no date, amount, reference or measure, with their unit or noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from mailmate.reading.counts import noun_stem
from mailmate.reading.fact_tables import COMPLAINT_NOT_GOODS, NUMBER_NAMES
from mailmate.reading.grounds import Ground, within
from mailmate.reading.statements import Statement
from mailmate.trade.facts import Quantity
from mailmate.trade.finding.words import either, fold, late_pattern

_MOST = 8
_BARE_NUMBER = late_pattern(
    r"(?<![\w.,/#-])[1-9]\d{0,2}(?:[.,  ]\d{3}){1,2}(?![\d.,%/a-z°µ-])|"
    r"(?<![\w.,/#-])[1-9]\d{0,5}(?![\d%/a-z°µ-]|[.,]\d|\s?%|\s(?:cm|mm|µm|µ|mkm|мкм|мм|см|kw|hz|bar|°|℃|gsm|rpm|ah|mg|ml|ppm|mpa|dtex|denier)(?!\w))"
)
_NAMED_NUMBER = late_pattern(
    r"(?<!\w)(?:lots?|batch|charge|lote|lotto|s[ée]rie|serie|parti|парти\w{1,3}|crates?|box(?:es)?\sno|pallets?\sno|no\.?|nr\.?|№|"
    r"item|pos\.?|position|page|model|type|typ|modelo|modèle|class|grade|version|shift|line|heat|coil\sno|palés?)\s$"
)
"""Words before a number that is a name."""
_EACH_BEFORE = late_pattern(r"(?<!\w)(?:every|one\sin|per)\s$")
_NUMBER_WORD = late_pattern(
    lambda: (
        r"(?<![\w-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
        rf"|dos(?=\sde\sl[oa]s\s)|{either(NUMBER_NAMES)})(?![\w-])"
    )
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number that is no date, amount, reference or measure, at its place in the text, with its unit if any."""

    value: Decimal
    start: int
    end: int
    unit: str
    noun: str = ""
    """The stem of the noun behind a number without a unit."""

    @property
    def thing(self) -> str:
        """What is counted."""
        return self.unit or self.noun


def counts_in(body: Ground, statement: Statement) -> list[Count]:
    """Return the counts of a statement in text order, looked for once."""
    if statement.start not in body.memo:
        body.memo[statement.start] = _find_counts(body, statement)
    found: list[Count] = body.memo[statement.start]
    return found


def _find_counts(body: Ground, statement: Statement) -> list[Count]:
    if not any(map(str.isdigit, statement.text)) and _NUMBER_WORD.search(statement.folded) is None:
        return _in_units(body, statement)
    begin, finish = statement.start, statement.start + len(statement.text)
    taken = [
        (one.start, one.end)
        for finds in (body.dates, body.amounts, body.references, body.shipping)
        for one in within(finds, statement)
    ]
    counts = _in_units(body, statement)
    taken += [(one.start, one.end) for one in counts]
    folded = fold(body.text[begin:finish])
    for match in (*_BARE_NUMBER.finditer(folded), *_NUMBER_WORD.finditer(folded)):
        start, end = begin + match.start(), begin + match.end()
        number = read_number(match[0]) or _number_word(match[0])
        if number is None or COMPLAINT_NOT_GOODS.match(folded, match.end()):
            continue
        if _EACH_BEFORE.search(folded[max(0, match.start() - 8) : match.start()]):
            continue
        if _NAMED_NUMBER.search(folded[max(0, match.start() - 14) : match.start()]):
            continue
        if not any(low < end and start < high for low, high in taken):
            counts.append(Count(number, start, end, "", noun_stem(folded, match.end())))
    return sorted(counts, key=lambda one: one.start)[:_MOST]


def _in_units(body: Ground, statement: Statement) -> list[Count]:
    return [
        Count(one.value.value, one.start, one.end, one.value.unit)
        for one in within(body.quantities, statement)
        if isinstance(one.value, Quantity)
    ]


def _number_word(written: str) -> Decimal | None:
    """Return a number in words: "thirty-one", "zwei", "два"."""
    if written == "dos":
        return Decimal(2)
    values = [NUMBER_NAMES.get(word, 0) for word in written.replace("-", " ").split()]
    return Decimal(sum(values)) if values and all(values) else None


def read_number(written: str) -> Decimal | None:
    """Return a whole number written in digits, however grouped; None for none or an absurd one."""
    digits = re.sub(r"\D", "", written)
    return Decimal(digits) if 0 < len(digits) < 12 else None
