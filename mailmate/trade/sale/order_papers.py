"""Read a purchase order, contract or proforma invoice: numbers, lines of goods, total, terms, ports, dates.

Its lines of goods are found in `order_lines`, its total in `order_totals`. A line whose figures contradict each other,
or lines that do not add up to the total, are told as problems.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from mailmate.sentences import Sentence
from mailmate.trade.facts import Money, value_json
from mailmate.trade.finding.dates import find_written_days
from mailmate.trade.finding.labelled import Cell, labelled_cells
from mailmate.trade.finding.places import find_incoterms, find_ports
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.wording import fold_number, fold_space
from mailmate.trade.sale.order_lines import CENT, ORDER_LABELS, OrderLine, currency_of, find_lines
from mailmate.trade.sale.order_tables import DEPOSIT, ORDER_TITLES, OTHER_TITLES, REPLACES, REVISION, TITLE_NUMBERS
from mailmate.trade.sale.order_totals import find_total, names_subtotal, sum_of

_LONGEST = 200_000
_LINES = 5_000
_MOST_ITEMS = 200
_REFERENCES = {"reference.po": "po", "reference.pi": "pi", "reference.contract": "contract", "reference.lc": "lc_no"}


@dataclass(frozen=True, slots=True)
class OrderPaper:
    """What a paper says of one order."""

    numbers: Mapping[str, str]
    """po, pi, contract, lc_no -> as written."""
    items: tuple[OrderLine, ...] = ()
    total: Money | None = None
    deposit: Decimal | None = None
    """Percent of the total."""
    terms: str = ""
    incoterm: str = ""
    loading: str = ""
    discharge: str = ""
    ordered: date | None = None
    delivery: date | None = None
    delivery_words: str = ""
    """What it says of delivery where that is no date ("25 days after deposit")."""
    replaces: str = ""
    """The number of the order it takes the place of."""
    problems: tuple[Sentence, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return the fields that are told, as a register keeps them."""
        value: dict[str, Any] = {
            **self.numbers,
            "items": [one.as_json() for one in self.items],
            "total": value_json(self.total),
            "deposit": f"{self.deposit:f}" if self.deposit is not None else None,
            "terms": self.terms,
            "incoterm": self.incoterm,
            "loading": self.loading,
            "discharge": self.discharge,
            "ordered": value_json(self.ordered),
            "delivery_date": value_json(self.delivery),
            "delivery_words": self.delivery_words,
            "replaces": self.replaces,
            "problems": [str(one) for one in self.problems],
        }
        return {name: one for name, one in value.items() if one not in (None, "", [])}


def read_order_paper(text: str) -> OrderPaper | None:
    """Return what a paper says of an order; None where it is no order, contract or proforma invoice."""
    text = unicodedata.normalize("NFKC", text[:_LONGEST])
    if not _is_order(text[:4000]):
        return None
    lines = text.split("\n")[:_LINES]
    currency = currency_of(text)
    items = tuple(islice(find_lines(lines, currency), _MOST_ITEMS))
    cells = list(labelled_cells(lines, ORDER_LABELS))
    total = find_total(lines, cells, items, currency)
    replaces = replaced_number(text)
    numbers = _numbers(cells, lines, replaces)
    if replaces and "po" not in numbers:  # it is amended, and keeps its number
        numbers, replaces = _numbers(cells, lines, ""), ""
    if not numbers and not items:
        return None
    terms = _first(cells, "terms")
    delivery, words = _delivery(cells)
    incoterms = find_incoterms(_first(cells, "incoterm")) or find_incoterms(text)
    return OrderPaper(
        numbers=numbers,
        items=items,
        total=total,
        deposit=find_deposit(terms, text),
        terms=terms[:200],
        incoterm=fold_space(f"{incoterms[0].value} {incoterms[0].detail}") if incoterms else "",
        loading=_port(cells, "loading"),
        discharge=_port(cells, "discharge"),
        ordered=next((day for day, _ in find_written_days(_first(cells, "ordered"))), None),
        delivery=delivery,
        delivery_words=words,
        replaces=replaces,
        problems=tuple(_problems(items, total, lines)),
    )


def _is_order(head: str) -> bool:
    """Tell whether the title that stands first in a paper is one of an order."""
    first, other = ORDER_TITLES.search(head), OTHER_TITLES.search(head)
    return first is not None and (other is None or first.start() < other.start())


def replaced_number(text: str) -> str:
    """Return the number of the order that these words say is replaced by theirs, or an empty text."""
    for match in islice(REPLACES.finditer(text), _MOST_ITEMS):
        behind = re.split(r"[;\n]", text[match.end() : match.end() + 60], maxsplit=1)[0]
        found = [one for one in find_references(behind) if one.kind in ("reference.po", "reference.order")]
        if found:
            return str(found[0].value)
    return ""


def find_deposit(*texts: str) -> Decimal | None:
    """Return the deposit in percent, of the first of these texts that names one."""
    match = next(filter(None, map(DEPOSIT.search, texts)), None)
    percent = Decimal((match["one"] or match["front"] or match["two"]).replace(",", ".")) if match else None
    return percent if percent is not None and 0 < percent <= 100 else None


def _numbers(cells: Iterable[Cell], lines: Sequence[str], replaced: str) -> dict[str, str]:
    """Return the paper's numbers; that of the order it replaces is not its own, and "order no." stands for a PO."""
    found: dict[str, str] = {}
    spare = ""
    for line in lines[:60]:
        for one in find_references(line):
            if fold_number(str(one.value)) == fold_number(replaced) or REVISION.fullmatch(str(one.value)):
                continue
            if one.kind in _REFERENCES:
                found.setdefault(_REFERENCES[one.kind], str(one.value))
            elif one.kind == "reference.order":
                spare = spare or str(one.value)
    for cell in cells:
        if cell.field in _REFERENCES.values() and cell.field not in found:
            number = re.match(r"[\w/.-]*\d[\w/.-]*", cell.text)
            if number and not find_written_days(cell.text) and fold_number(number[0]) != fold_number(replaced):
                found[cell.field] = number[0].upper().rstrip(".-/")
    if spare and "po" not in found:
        found["po"] = spare
    return {**_title_numbers(lines, replaced), **found}


def _title_numbers(lines: Sequence[str], replaced: str) -> dict[str, str]:
    """Return the numbers that stand in the titles of a paper in further languages."""
    found: dict[str, str] = {}
    for line in lines[:20]:
        for name, pattern in TITLE_NUMBERS.items():
            match = pattern.search(line)
            number = next(filter(None, match.groups()), "").rstrip(".-/") if match else ""
            if number and not find_written_days(number) and fold_number(number) != fold_number(replaced):
                found.setdefault(name, number.upper())
    return found


def _first(cells: Iterable[Cell], name: str) -> str:
    return next((fold_space(cell.text) for cell in cells if cell.field == name), "")


def _port(cells: Iterable[Cell], name: str) -> str:
    text = _first(cells, name)
    ports = find_ports(text)
    return str(ports[0].value) if ports else text[:60]


def _delivery(cells: Iterable[Cell]) -> tuple[date | None, str]:
    text = _first(cells, "delivery")
    days = find_written_days(text)
    return (days[0][0], "") if days else (None, text[:120])


def _problems(items: Sequence[OrderLine], total: Money | None, lines: Sequence[str]) -> Iterator[Sentence]:
    for one in items:
        if one.quantity and one.price and one.amount and one.price.currency == one.amount.currency:
            reckoned = (one.quantity.value * one.price.amount).quantize(CENT)
            if abs(reckoned - one.amount.amount) > CENT * 50:
                yield Sentence(
                    "Line {line}: {quantity} at {price} is {reckoned}, the paper says {amount}.",
                    {
                        "line": one.line, "quantity": f"{one.quantity.value:f} {one.quantity.unit}".strip(),
                        "price": str(one.price), "reckoned": str(Money(reckoned, one.price.currency)),
                        "amount": str(one.amount),
                    },
                )  # fmt: skip
    summed = sum_of(items)
    if total is None or summed is None or summed.currency != total.currency or names_subtotal(lines, summed):
        return  # between a subtotal and the total stand charges
    if abs(summed.amount - total.amount) > Decimal(1):
        words = {"sum": str(summed), "total": str(total)}
        yield Sentence("The lines add up to {sum}, the paper's total is {total}.", words)
