"""A table of cell texts read as a catalogue: what may be said of each item, a passage a row.

"SK-4050S (ball valve): body material: CF8M; pressure: PN16; weight: 1.2 kg". A column is read because its heading is
known (`catalogue_tables`) or was mapped by a person; every other one is left out and named. Prices are the matter of
`price_lists`; a row that is for one customer says nothing to others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from mailmate.trade.cases import Passage
from mailmate.trade.sale.catalogue_tables import NEED_UNIT, NOMINAL, PROPERTIES, UNIT_IN_HEADING, UNIT_NAMES
from mailmate.trade.sale.column_names import IGNORED, looks_like_cost, plain_head, rename_cells
from mailmate.trade.sale.price_cells import company_of_cell, customer_above, step_of
from mailmate.trade.sale.price_heading_tables import PRICE
from mailmate.trade.sale.price_lists import HEAD_ROWS, find_columns, read_heads, text_at
from mailmate.values import dataclass

UNKNOWN, COST_LIKE, TWICE, NO_UNIT = "unknown", "cost", "twice", "no unit"
"""Why a column was left out: its heading is not known or looks like a cost, another column would have the same name,
or its numbers have no unit."""
_ONLY_WITHOUT_PRICES = {"min_quantity": "MOQ", "lead_days": "lead time"}
_SAYS_NOTHING = frozenset({"", "-", "–", "—", "/", "\\", "n/a", "na", "none", "无", "tbd", "tba", "?"})
_BARE_NUMBER = re.compile(r"(?=\D{0,39}\d)[\d.,\s×xX*+\-–~±≤≥<>φΦØ]{1,40}")
_LONGEST_VALUE = 160
_LONGEST_HEADING = 40
_ENGLISH_HEAD = re.compile(r"[A-Za-z][A-Za-z .'-]{2,30}")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column nothing is read from, and why: `unknown`, `cost`, `twice` or `no unit`."""

    sheet: str
    heading: str
    why: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a table says of its items."""

    passages: tuple[Passage, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a property: what a letter calls it, and what its bare numbers are counted in."""

    at: int
    label: str
    heading: str
    unit: str = ""
    mark: str = ""
    """What stands before its bare numbers: DN, PN."""
    bare: bool = False
    """True where a bare number says nothing."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The columns of a table."""

    item: int
    description: int | None
    size: int | None
    customer: int | None
    properties: tuple[_Column, ...]
    left_out: tuple[tuple[int, str, str], ...]
    """Column, heading and reason."""


def read_catalogue(
    rows: Sequence[Sequence[str]], *, source: str, sheet: str = "", names: Mapping[str, str] | None = None
) -> Catalogue:
    """Return a passage for each item of a table of cell texts, and the columns that were left out.

    A row without an item but with a size continues the item above; a second heading starts a new table.
    """
    names = names or {}
    rows = rename_cells(rows, names)
    head: _Head | None = None
    passages, left_out = list[Passage](), dict[LeftOut, None]()
    item = called = ""
    for number, cells in enumerate(rows):
        if (head or number < HEAD_ROWS) and _is_heading(cells, names):
            head, item = _read_head(rows, number, names), ""
            left_out |= {LeftOut(sheet, heading, why): None for _, heading, why in head.left_out}
            head = None if _is_for_one(rows[max(0, number - HEAD_ROWS) : number]) else head
        elif head is not None and any(_begins_costs(text_at(cells, one.at)) for one in head.properties):
            head = None
        elif head is not None:
            item, called = _item_of(head, cells, item, called)
            if text := _row_text(head, cells, item, called):
                passages.append(Passage(text, source, f"row {number + 1}", item))
    return Catalogue(tuple(passages), tuple(left_out))


def _is_heading(cells: Sequence[str], names: Mapping[str, str]) -> bool:
    """Tell a heading by its item column and one more that is known."""
    texts = [text_at(cells, n) for n in range(len(cells))]
    columns = find_columns(texts)
    if "item" not in columns or any(_BARE_NUMBER.fullmatch(text) and step_of(text) is None for text in texts if text):
        return False
    others = [text for n, text in enumerate(texts) if n != columns["item"][0] and text]
    return bool(columns.keys() - {"item", "description"}) or any(
        label_of(text) or _is_mapped(text, names) or looks_like_cost(text) for text in others
    )


def _is_mapped(head: str, names: Mapping[str, str]) -> bool:
    return any(plain_head(head) == plain_head(name) for name in names.values())


def _is_for_one(above: Sequence[Sequence[str]]) -> bool:
    """True where the lines above a table say that it is for one customer."""
    return bool(company_of_cell(customer_above("\n".join(cell for row in above for cell in row))))


def _read_head(rows: Sequence[Sequence[str]], number: int, names: Mapping[str, str]) -> _Head:
    heads, groups = read_heads(rows, number, names)
    whole = [f"{text_at(groups, n)} {head}".strip() for n, head in enumerate(heads)]
    columns = find_columns(heads, groups)
    found, left_out = list[_Column](), list[tuple[int, str, str]]()
    for n, field in _open_columns(heads, columns):
        label = _label(heads[n], whole[n], names)
        if looks_like_cost(whole[n]):
            left_out.append((n, heads[n], COST_LIKE))
        elif field in _ONLY_WITHOUT_PRICES:
            found.append(_Column(n, _ONLY_WITHOUT_PRICES[field], heads[n], unit_in(heads[n])))
        elif label:
            found.append(_column(n, label, heads[n]))
        elif _is_filled(rows, number, n):
            left_out.append((n, heads[n], UNKNOWN))
    labels = Counter(one.label for one in found)
    left_out += [(one.at, one.heading, TWICE) for one in found if labels[one.label] > 1]
    single = [one for one in found if labels[one.label] == 1]
    left_out += [(one.at, one.heading, NO_UNIT) for one in single if one.bare and _has_bare(rows, number, one.at)]
    special = {field: places[0] for field, places in columns.items()}
    return _Head(
        item=special["item"],
        description=special.get("description"),
        size=special.get("size"),
        customer=special.get("customer"),
        properties=tuple(single),
        left_out=tuple(left_out),
    )


def _open_columns(heads: Sequence[str], columns: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[int, str]]:
    """Yield the columns that may hold a property, with the field of a price list each is; empty where it is none."""
    special = {n: field for field, places in columns.items() for n in places}
    kept = {"", "size", *(() if "price" in columns else _ONLY_WITHOUT_PRICES)}
    for n, head in enumerate(heads):
        if head and head != IGNORED and special.get(n, "") in kept:
            yield n, special.get(n, "")


def _label(head: str, whole: str, names: Mapping[str, str]) -> str:
    if _is_mapped(head, names):
        return head
    return "" if PRICE.search(head) else label_of(head) or label_of(whole)


def _column(n: int, label: str, head: str) -> _Column:
    unit, mark = "" if label.startswith("pieces") else unit_in(head), NOMINAL.get(plain_head(head), "")
    return _Column(n, label, head, unit, mark, bare=not unit and not mark and kind_of(head) in NEED_UNIT)


def kind_of(heading: str) -> str:
    """Return the kind of property under this heading; empty where the heading is not known."""
    return next((label for label, pattern in PROPERTIES if pattern.search(heading)), "")


def label_of(heading: str) -> str:
    """Return what a letter calls the property under this heading; empty where the heading is not known.

    An English heading keeps its own words ("working pressure"), any other gets the name of its kind.
    """
    kind = kind_of(heading)
    bare = " ".join(UNIT_IN_HEADING.sub("", heading).strip(" :：.,").split())
    if kind and _ENGLISH_HEAD.fullmatch(bare) and len(bare.split()) > 1 and kind in bare.casefold():
        return bare if bare[:2].isupper() else bare[:1].lower() + bare[1:]
    return kind


def unit_in(heading: str) -> str:
    """Return the unit at the end of a heading ("Weight (kg)"), or the empty string."""
    found = UNIT_IN_HEADING.search(heading)
    return UNIT_NAMES.get(found["unit"].casefold(), found["unit"]) if found else ""


def _is_filled(rows: Sequence[Sequence[str]], number: int, column: int) -> bool:
    return any(text_at(row, column) for row in rows[number + 1 :])


def _has_bare(rows: Sequence[Sequence[str]], number: int, column: int) -> bool:
    return any(_BARE_NUMBER.fullmatch(text_at(row, column)) for row in rows[number + 1 :])


def _begins_costs(text: str) -> bool:
    """True for a heading of costs further down, under a heading that was not understood."""
    return len(text) <= _LONGEST_HEADING and looks_like_cost(text)


def _item_of(head: _Head, cells: Sequence[str], item: str, called: str) -> tuple[str, str]:
    """Return the item of a row and what it is called; a row with a size alone is of the item above."""
    own, words = text_at(cells, head.item), _text(cells, head.description)
    if own:
        return own, words
    return (item, words or called) if _text(cells, head.size) or words else ("", "")


def _text(cells: Sequence[str], column: int | None) -> str:
    return "" if column is None else text_at(cells, column)


def _row_text(head: _Head, cells: Sequence[str], item: str, called: str) -> str:
    """Return what a row says of its item; empty where it says nothing, or says it to one customer."""
    if not item or company_of_cell(_text(cells, head.customer)):
        return ""
    told = "; ".join(_values(head, cells))
    called = called.replace(":", " -")
    name = f"{item} ({called})" if called and called.casefold() not in item.casefold() else item
    return f"{name}: {told}" if told and not looks_like_cost(name) else ""


def _values(head: _Head, cells: Sequence[str]) -> Iterator[str]:
    for one in head.properties:
        value = text_at(cells, one.at)[:_LONGEST_VALUE].replace(";", ",").replace("；", ",")
        bare = _BARE_NUMBER.fullmatch(value) is not None
        if value.casefold() in _SAYS_NOTHING or looks_like_cost(value) or (bare and one.bare):
            continue
        yield f"{one.label}: {one.mark}{value} {one.unit}".strip() if bare else f"{one.label}: {value}"


def properties_of(passage: Passage) -> tuple[str, dict[str, str]]:
    """Return what a catalogue row calls its item, and its properties: label -> value."""
    at = passage.text.find(": ", len(passage.item))
    pairs = (one.partition(": ") for one in passage.text[at + 2 :].split("; "))
    return passage.text[:at], {label: value for label, _, value in pairs if value}
