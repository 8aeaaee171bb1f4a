"""Shipments told in a table, as forwarders send them: a heading that names the columns, a row for each container.

A cell that is not what its column says (no container's number, no day) tells nothing. Rows of one bill of lading are
one shipment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from mailmate.trade.delivery.shipment_list_tables import COMMON, FIELDS
from mailmate.trade.finding.dates import DateBase, find_dates
from mailmate.trade.finding.labelled import Labels, Table, tables
from mailmate.trade.finding.wording import fold_number, fold_space
from mailmate.values import dataclass

_LABELS = Labels(FIELDS, COMMON)
_CONTAINER = re.compile(r"(?<![A-Z])[A-Z]{3}[UJZ][ -]?\d{6}[ -]?\d(?!\d)")
_NUMBER = re.compile(r"(?=[\w/-]{0,24}\d)[A-Z0-9][\w/-]{2,24}", re.I | re.ASCII)
_VOYAGE = re.compile(r"(?=\w{0,10}\d)[A-Z0-9]{2,11}", re.I | re.ASCII)
_SHIP = re.compile(
    r"(?P<vessel>[^\W\d_][\w .'-]{2,30}?)[ ]?(?:/|V\.|VOY\.?| )[ ]?(?P<voyage>(?=\w{0,8}\d)[A-Z0-9]{3,9})", re.I
)
_NOT_NAMED = re.compile(r"(?:t\.?b\.?[acdn]\.?|to be .{1,30}|pending|unknown|n/?a|待定|未定)", re.I)
_MOST = 200
_MOST_TABLES = 30


@dataclass(frozen=True, slots=True)
class ListedShipment:
    """What the rows of one shipment say: fields as a register keeps them, its order as written, the words."""

    value: Mapping[str, str]
    order: str
    words: str


def listed_shipments(text: str, base: DateBase) -> list[ListedShipment]:
    """Return the shipments that tables in `text` tell of; nothing where no row names a container or bill of lading."""
    found: dict[str, ListedShipment] = {}
    lines = text.split("\n")[:5000]
    for table in islice(tables(lines, _LABELS), _MOST_TABLES):
        if not {"container_no", "bl_no"} & set(table.heads.values()):
            continue
        for number, cells in table.rows[:_MOST]:
            value, order = _row(table, cells, base)
            if value.keys() & {"container_no", "bl_no"}:
                one = ListedShipment(value, order, fold_space(lines[number - 1]))
                key = fold_number(value.get("bl_no", "")) or f"{number} {value['container_no']}"
                found[key] = _both(found[key], one) if key in found else one
    return list(found.values())


def _row(table: Table, cells: Sequence[str], base: DateBase) -> tuple[dict[str, str], str]:
    told: dict[str, str] = {}
    for place, field in table.heads.items():
        if place < len(cells) and cells[place]:
            told |= dict(_read(field, cells[place], base))
    return {name: text for name, text in told.items() if name != "order"}, told.get("order", "")


def _read(field: str, text: str, base: DateBase) -> Iterator[tuple[str, str]]:
    """Yield what a cell tells; nothing where it is not what its column says."""
    if field in ("etd", "eta"):
        days = [one for one in find_dates(text, base) if isinstance(one.value, date) and "ambiguous" not in one.flags]
        if len(days) == 1 and isinstance(days[0].value, date):
            yield field, days[0].value.isoformat()
    elif field == "ship":
        if match := _SHIP.fullmatch(text.strip()):
            yield "vessel", match["vessel"].strip()
            yield "voyage", match["voyage"].upper()
    elif field == "container_no":
        if numbers := [fold_number(one[0]) for one in _CONTAINER.finditer(text.upper())]:
            yield field, ", ".join(dict.fromkeys(numbers))
    elif _is_such(field, text.strip()):
        yield field, text.strip() if field in ("packages", "vessel") else text.strip().upper()


def _is_such(field: str, text: str) -> bool:
    if _NOT_NAMED.fullmatch(text):
        return False
    if field == "vessel":
        return 3 <= len(text) <= 40 and any(sign.isalpha() for sign in text) and not _CONTAINER.search(text)
    if field == "packages":
        return len(text) <= 30 and any(sign.isdigit() for sign in text) and any(sign.isalpha() for sign in text)
    pattern = _VOYAGE if field == "voyage" else _NUMBER
    return pattern.fullmatch(text) is not None and not (field == "bl_no" and _CONTAINER.fullmatch(text.upper()))


def _both(one: ListedShipment, other: ListedShipment) -> ListedShipment:
    """Return two rows of one bill of lading as one: what each has of its own stands side by side."""
    value = dict(one.value)
    for field, text in other.value.items():
        parts = [part for part in (*value.get(field, "").split(", "), *text.split(", ")) if part]
        value[field] = text if field in ("etd", "eta") else ", ".join(dict.fromkeys(parts))
    return ListedShipment(value, one.order or other.order, f"{one.words} … {other.words}"[:500])
