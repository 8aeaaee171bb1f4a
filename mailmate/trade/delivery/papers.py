"""Read a trade paper (invoice, packing list, bill of lading, certificate, credit) into named fields with their lines.

A splitter by labels: what stands behind "Consignee:", beside it in a table, or under it. What a field means and
whether two papers agree stands in `paper_check`. Nothing is guessed: a field without a label has no value.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import UTC, datetime
from decimal import Decimal

from mailmate.trade.credit.credit_goods import granted_percent
from mailmate.trade.credit.credits import credit_number
from mailmate.trade.credit.swift import SwiftMessage, find_swift_messages
from mailmate.trade.credit.swift_values import swift_amount
from mailmate.trade.delivery.paper_counts import count_lines, counts_in, table_lines, worded_counts, worded_sum
from mailmate.trade.delivery.paper_names import company_in, company_key, legal_form
from mailmate.trade.delivery.paper_tables import COLUMNS, KINDS, LABELS, WEIGHTS
from mailmate.trade.delivery.paper_values import Written, plain
from mailmate.trade.facts import Money, Quantity
from mailmate.trade.finding.amounts import find_amounts
from mailmate.trade.finding.dates import DateBase, find_dates, find_written_days
from mailmate.trade.finding.figures import parse_number
from mailmate.trade.finding.labelled import Cell, Labels, cells_of, is_total, labelled_cells
from mailmate.trade.finding.places import find_ports
from mailmate.trade.finding.quantities import find_quantities
from mailmate.trade.finding.references import find_references
from mailmate.trade.finding.shipping import find_shipping
from mailmate.trade.finding.wording import fold_number, fold_space
from mailmate.trade.finding.words import fold
from mailmate.values import dataclass

_LONGEST = 200_000
_LINES = 5_000
_HEAD_LINES = 25
_COMMON = frozenset(
    {
        "unit",
        "units",
        "uom",
        "to",
        "date",
        "quantity",
        "qty",
        "packages",
        "marks",
        "volume",
        "cartons",
        "ctns",
        "notify",
        "cbm",
        "日期",
        "meas",
    }
) | frozenset(COLUMNS.split("|"))
_LABELS = Labels(LABELS, _COMMON)
_INLINE_WEIGHT = re.compile(
    r"(?<![a-z])(?P<label>gross (?:weight|wt)|net (?:weight|wt)|g\.? ?w|n\.? ?w|毛重|净重)\.?[ ]?[:=]?[ ]{0,4}"
    r"(?P<value>\d[\d.,' ]{0,14}\d|\d)[ ]?(?P<unit>kgs?|kilos?|mts?|tons?|tonnes?|lbs?)(?![a-z])"
)
_NO_LETTERHEAD = re.compile(
    "|".join(
        re.escape(one) for field in ("seller", "buyer", "notify") for one in LABELS[field].split("|") if len(one) > 4
    )
    + "|"
    + "|".join(re.escape(one) for _, words in KINDS for one in words.split("|"))
)
"""Words of labels and titles: a line that runs them together with a name tells not whose name it is."""
_TO_ORDER = re.compile(r"^to (?:the )?order\b|\bbank\b|^same as|^as above", re.I)
_MORE_NUMBER = re.compile(r"(?: (?!NO\b|PO\b|LC\b|OF\b)[A-Z0-9]{1,6}){0,2} \d{1,6}(?=[ ]{2}|[ \t]*$|[,;|)])")
_ORIGIN = DateBase(datetime(2000, 1, 1, tzinfo=UTC))
_KILOS = {"kg": Decimal(1), "t": Decimal(1000), "lb": Decimal("0.45359237")}
_REFERENCES = {
    "reference.lc": "lc_no", "reference.invoice": "invoice_no", "reference.po": "order_no",
    "reference.contract": "contract_no",
}  # fmt: skip
_FORBIDS = re.compile(r"\b(?:not|prohibited|forbidden|unallowed|conditional)\b", re.I)
_CREDIT_TAGS = {"50": "buyer", "59": "seller", "44E": "loading", "44F": "discharge"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by name and kind, with what stands in it; a count of goods is a field of its unit (`quantity sets`)."""

    name: str
    kind: str
    fields: Mapping[str, tuple[Written, ...]]
    lines: Mapping[str, tuple[Written, ...]] = field(default_factory=dict)
    """What its single lines say of a field whose total stands in `fields`, or nowhere."""
    text: str = ""
    """What was read of it."""
    cut: bool = False
    """True where it is so long that only its beginning was read."""

    def first(self, name: str) -> Written | None:
        """Return the first value of a field."""
        return next(iter(self.fields.get(name, ())), None)


def read_paper(name: str, text: str) -> Paper:
    """Return what `text`, a paper called `name`, says; a credit is read from its SWIFT fields."""
    cut = len(text) > _LONGEST or text.count("\n") > _LINES
    text = unicodedata.normalize("NFKC", text[:_LONGEST])
    found: dict[str, list[Written]] = {}
    single: dict[str, list[Written]] = {}
    credit = next((one for one in find_swift_messages(text) if one.type.startswith("7")), None)
    if credit:
        kind = "credit"
        cells: Iterable[Cell] = (
            Cell(_CREDIT_TAGS[tag], value, 0) for tag, value in credit.fields if tag in _CREDIT_TAGS
        )
        values = [*_credit_values(credit), *_read_cells(cells)]
        goods = [fold_space(line) for tag, value in credit.fields if tag == "45A" for line in value.split("\n")]
        parts = [(name, replace(written, line=0)) for name, written in count_lines(goods)]
    else:
        lines = text.split("\n")[:_LINES]
        kind = kind_of(name, text)
        values = [
            *_read_cells(labelled_cells(lines, _LABELS)),
            *_letterhead(lines),
            *_anywhere(lines),
            *worded_counts(lines),
            *worded_sum(lines),
        ]
        rows = list(table_lines(lines, _LABELS))
        parts = [*rows, *count_lines(lines, {written.line for _, written in rows})]
    for one, written in values:
        if all((other.key, other.worded) != (written.key, written.worded) for other in found.setdefault(one, [])):
            found[one].append(written)
    for one, written in parts:
        single.setdefault(one, []).append(written)
    fields, lines_of = ({key: tuple(row) for key, row in each.items()} for each in (found, single))
    return Paper(name, kind, fields, lines_of, text, cut)


def kind_of(name: str, text: str) -> str:
    """Return what kind of paper this is by its title, else by its file's name; empty where neither says."""
    head = fold("\n".join(text.split("\n")[:_HEAD_LINES]))
    titles = [line.strip() for line in head.splitlines()]
    for kind, words in KINDS:
        if any(title.strip(" :-*#").endswith(tuple(words.split("|"))) for title in titles if len(title) < 60):
            return kind
    named = fold(name.replace("_", " ").replace("-", " "))
    both = (head, named)
    return next((kind for kind, words in KINDS if any(word in one for one in both for word in words.split("|"))), "")


def _read_cells(cells: Iterable[Cell]) -> Iterator[tuple[str, Written]]:
    for cell in cells:
        yield from ((field, Written(key, text, cell.line)) for field, key, text in _values_of(cell))


def _values_of(cell: Cell) -> Iterator[tuple[str, str, str]]:
    """Yield field, key and text of what a labelled cell says."""
    hit = _LABELS.label_of(cell.text)
    if hit and hit[1] and hit[0] == cell.field:  # "买方 Buyer: …": the label in a second language
        cell = replace(cell, text=hit[1])
    if cell.field in ("seller", "buyer", "notify"):
        company = company_in(re.split(r"\n", cell.text, maxsplit=1)[0])
        if len(company) > 2 and not _TO_ORDER.search(company):
            yield cell.field, company_key(company), company
    elif cell.field in WEIGHTS | {"measurement"}:
        yield from _measures(cell)
    elif cell.field in ("quantity", "packages"):
        yield from counts_in(cell.text, bare=cell.field)
    elif cell.field in ("loading", "discharge"):
        ports = find_ports(cell.text)
        yield cell.field, fold_number(str(ports[0].value) if ports else cell.text), fold_space(cell.text)[:60]
    elif cell.field in ("on_board", "issued"):
        yield from ((cell.field, str(day), quote) for day, quote in find_written_days(cell.text)[:1])
    elif cell.field in ("amount", "insured"):
        sums = (one for one in find_amounts(cell.text) if isinstance(one.value, Money) and one.value.currency)
        yield from ((cell.field, str(one.value), one.quote) for one in list(sums)[-1:])
    elif cell.field == "marks" and (key := fold_number(cell.text)):
        yield "marks", "" if key in ("NM", "NOMARK", "NOMARKS", "无") else key, fold_space(cell.text)[:80]


def _measures(cell: Cell) -> Iterator[tuple[str, str, str]]:
    for one in find_quantities(cell.text):
        if isinstance(one.value, Quantity):
            factor = _KILOS.get(one.value.unit) if cell.field in WEIGHTS else Decimal(one.value.unit == "m3")
            if factor:
                for value in _readings(one.value.value, one.quote):
                    yield cell.field, plain(value * factor), one.quote
                return


def _readings(value: Decimal, words: str) -> tuple[Decimal, ...]:
    """Return what a measure may mean: "2.400 CBM" is 2.4 as carriers write it, and may be 2400."""
    grouped = re.search(r"(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])", words)
    return (value, value / 1000 if value % 1 == 0 else value * 1000) if grouped else (value,)


def _anywhere(lines: Sequence[str]) -> Iterator[tuple[str, Written]]:
    """Yield what needs no label of ours: numbers of papers and containers, weights in running text, total lines."""
    for number, line in enumerate(lines, start=1):
        folded = fold(line)
        for one in find_references(line):
            if one.kind in _REFERENCES:
                written = _whole_number(str(one.value), line)
                yield _REFERENCES[one.kind], Written(fold_number(written), written, number)
        for one in find_shipping(line):
            yield one.kind, Written(fold_number(str(one.value)), one.quote, number)
        for match in _INLINE_WEIGHT.finditer(folded):
            value, _ = parse_number(match["value"].strip())
            if value is not None:
                name = "net_weight" if match["label"][0] in "n净" else "gross_weight"
                kilos = value * _KILOS["t" if match["unit"][0] in "mt" else "lb" if match["unit"][0] == "l" else "kg"]
                yield name, Written(plain(kilos), line[match.start("value") : match.end()].strip(), number)
        if is_total(line):
            yield from ((name, Written(key, text, number)) for name, key, text in counts_in(line))
            yield from _total_of(line, number)


def _total_of(line: str, number: int) -> Iterator[tuple[str, Written]]:
    """Yield the sum of money at the end of a line of totals."""
    sums = [one for one in find_amounts(line) if isinstance(one.value, Money) and one.value.currency]
    if sums and re.search(r"\d", sums[-1].quote):
        yield "amount", Written(str(sums[-1].value), sums[-1].quote, number)


def _whole_number(found: str, line: str) -> str:
    """Return a document's number with the parts that follow it after single blanks ("0845 IM 26"), but no date."""
    rest = line.partition(found)[2]
    more = _MORE_NUMBER.match(rest)
    if not more or not found[-1].isdigit() or find_dates(rest[:40], _ORIGIN, past=True):
        return found
    return found + more.group()


def _letterhead(lines: Sequence[str]) -> Iterator[tuple[str, Written]]:
    """Yield the company in the head of an invoice or packing list, which names no seller by a label.

    It stands before the paper's title; a company below it without a label may be anybody. A Chinese name often has
    the English one below it: both are the seller's.
    """
    scripts: set[bool] = set()
    hits = (_LABELS.label_of(cell) for line in lines for cell in cells_of(line))
    if any(hit and hit[0] == "seller" for hit in hits):
        return
    for number, line in enumerate(lines[:6], start=1):
        if line.strip() and not _LABELS.label_of(line) and legal_form().search(fold(line)):
            company = company_in(line)
            key = company_key(company)
            if ":" in company or _NO_LETTERHEAD.search(fold(company)) or key.isascii() in scripts:
                return
            scripts.add(key.isascii())
            yield "seller", Written(key, company, number)
            if key.isascii():
                return
            continue
        if any(word in fold(line) for _, words in KINDS for word in words.split("|")):
            return


def _credit_values(credit: SwiftMessage) -> Iterator[tuple[str, Written]]:
    number = credit_number(credit)
    if number:
        yield "lc_no", Written(fold_number(number), number, 0)
    for tag, value in credit.fields:
        text = fold_space(value)
        if tag == "44C" and (match := re.match(r"(\d\d)(\d\d)(\d\d)\b", text)):
            yield "latest_shipment", Written(f"20{match[1]}-{match[2]}-{match[3]}", text, 0)
        elif tag == "32B" and (money := swift_amount(value)):
            yield "credit_amount", Written(str(money), text, 0)
        elif tag == "43P" and not _FORBIDS.search(text):
            yield "partial", Written("yes", text, 0)
    if (percent := granted_percent(" ".join(value for tag, value in credit.fields if tag == "45A"))) is not None:
        yield "tolerance", Written(plain(percent), f"{plain(percent)} %", 0)
