"""The report's parts that are about goods: orders and how they ended, shipments and TEU by customer and port."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from mailmate.desk.reports.money import NO_SUM
from mailmate.desk.reports.span import Span
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.customer_tables import CUSTOMER_ROLES, SERVES
from mailmate.trade.delivery.shipments import Shipment
from mailmate.trade.finding.places import find_ports
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.reports.ended import cancelling_words
from mailmate.trade.reports.figures import Breakdown, Figure, Measure, Row, Section, by_part, count
from mailmate.trade.reports.teu import teu_of
from mailmate.trade.sale.orders import Order
from mailmate.trade.time.iso_days import iso_day
from mailmate.values import dataclass

ORDERED = frozenset({"order", "sample_approval", "imported"})
MOST_PARTS = 12
"""Customers or ports that stand by themselves; the rest stand together."""
_SAME_VOYAGE = timedelta(days=45)
"""A container that is named again so long after is on another voyage."""
_NO_TYPE = Sentence("not known for {n} containers")


def order_section(span: Span) -> Section:
    """Return the orders taken in the span, what they are worth, and those that ended in the middle."""
    every = span.orders
    void = void_numbers(span)
    taken = [one for one in every if _is_ordered(one)]
    in_span = [one for one in taken if span.holds(ordered_on(one))]
    ends = {one.number: how for one in in_span if (how := how_ended(one, void))}
    standing = tuple(order_row(one) for one in in_span if one.number not in ends)
    ended = tuple(order_row(one, ends[one.number]) for one in in_span if one.number in ends)
    undated = (order_row(one, Sentence("no day told")) for one in taken if ordered_on(one) is None)
    unordered = (one for one in every if not _is_ordered(one) and span.holds(one.entries[0].at.date()))
    figures = (
        count("orders", Sentence("orders taken"), (order_row(one, ends.get(one.number, "")) for one in in_span)),
        Figure("orders.worth", Sentence("worth of those that stand"), Measure.MONEY, standing, NO_SUM),
        count("orders.ended", Sentence("orders that ended in the middle"), ended),
        Figure("orders.ended_worth", Sentence("worth of those that ended"), Measure.MONEY, ended, NO_SUM),
        count("orders.unconfirmed", Sentence("known by a PI or a change alone"), map(order_row, unordered)),
        count("orders.undated", Sentence("imported orders without a day, in no span"), undated),
    )  # fmt: skip
    over_time = by_part(span.covered, "orders.in", Sentence("Orders over time"), (order_row(one) for one in in_span))
    customers = _parts(
        span, "orders.by", Sentence("Orders by customer"), [(one.company, order_row(one)) for one in in_span]
    )
    return Section("orders", Sentence("Orders"), figures, (over_time, customers))


def order_row(order: Order, state: Sentence | str = "") -> Row:
    """Return the row of an order: its number, its total, how it ended."""
    what = " · ".join(filter(None, (order.name, order.entries[0].quote)))
    day = ordered_on(order) or order.entries[0].at.date()
    return Row(f"o{order.number}", day, order.company, what, state, order.confirmed, order.total)


def ordered_on(order: Order) -> date | None:
    """Return the day it was ordered: as a person says, as the buyer's paper says, else that of the buyer's mail.

    None for an imported one that tells none: the day of the import is not the order's.
    """
    told = order.told.get("ordered")
    if told is not None and told.confirmed:
        return order.day("ordered")
    said = [one for one in order.entries if one.kind in ORDERED]
    named = (day for one in said if (day := iso_day(str(one.value.get("ordered") or "")[:10])))
    by_mail = (one.at.date() for one in said if one.kind != "imported")
    return next(named, None) or next(by_mail, None)


def how_ended(order: Order, void: Mapping[tuple[str, str], str]) -> Sentence | None:
    """Return how an order ended in the middle, or None for one that stands."""
    if order.replaced_by:
        return Sentence("replaced by {name}", {"name": order.replaced_by})
    if words := cancelling_words(order):
        return Sentence("cancelled on {day} (o{entry})", {"day": words.at.date().isoformat(), "entry": words.entry_id})
    for key in order.keys:
        if ref := void.get((order.company, key)):
            return Sentence("its debt {entry} was called void", {"entry": ref})
    return None


def void_numbers(span: Span) -> dict[tuple[str, str], str]:
    """Return the company and number of debts a person called void, each with the debt's own number."""
    void = (one for one in span.chains if one.state.state == "void" and one.subject)
    return {(one.company, fold_number(one.subject)): f"p{one.number}" for one in void}


def _is_ordered(order: Order) -> bool:
    """Tell whether the buyer ordered: by a mail, in an imported list, or because a person typed the day."""
    told = order.told.get("ordered")
    typed = told is not None and told.entry.by == "person"
    return typed or any(one.kind in ORDERED for one in order.entries)


@dataclass(frozen=True, slots=True)
class Sailing:
    """One shipment of the report, told once whoever wrote of it."""

    shipment: Shipment
    customer: str
    """Empty where only a forwarder or bank wrote of it, and no order of that number is on record."""
    port: str
    """Empty where nobody named it."""

    @property
    def sails(self) -> date | None:
        """The day it sails, as it is told."""
        return self.shipment.day("etd")


def shipment_section(span: Span) -> Section:
    """Return the shipments that sailed in the span, with their TEU by customer and port."""
    every = sailings(span)
    sailed = [one for one in every if span.holds(one.sails)]
    to_come = [one for one in every if span.period.holds(one.sails) and not span.holds(one.sails)]
    undated = [one for one in every if one.sails is None and span.holds(one.shipment.entries[0].at.date())]
    bare = [one for one in sailed if not one.shipment.containers and teu_of(one.shipment).known is None]
    rows = [(one, _teu_row(one)) for one in sailed]
    teu = Figure("shipments.teu", Sentence("TEU"), Measure.NUMBER, tuple(row for _, row in rows), _NO_TYPE)
    figures = (
        count("shipments", Sentence("shipments sailed"), map(shipment_row, sailed)),
        teu,
        count("shipments.to_come", Sentence("still to sail in the span"), map(shipment_row, to_come)),
        count("shipments.bare", Sentence("of these no container is told"), map(shipment_row, bare)),
        count("shipments.undated", Sentence("told of in the span without a sailing day"), map(shipment_row, undated)),
    )
    by_customer = [(one.customer, row) for one, row in rows]
    by_port = [(one.port, row) for one, row in rows]
    return Section("shipments", Sentence("Shipments"), figures, (
        _parts(span, "teu.by", Sentence("TEU by customer"), by_customer, Measure.NUMBER),
        _parts(span, "teu.to", Sentence("TEU by port of discharge"), by_port, Measure.NUMBER, ports=True),
        _parts(span, "shipments.by", Sentence("Shipments by customer"), by_customer),
    ))  # fmt: skip


def shipment_row(sailing: Sailing) -> Row:
    """Return the row of a shipment: what is called by, whose it is, where it goes."""
    one = sailing.shipment
    told = (one.told[name].value for name in ("container_no", "bl_no", "vessel") if name in one.told)
    what = " · ".join(filter(None, (one.order, *told))) or one.entries[0].quote
    day = sailing.sails or one.entries[0].at.date()
    return Row(f"s{one.number}", day, sailing.customer or one.company, what, sailing.port, one.confirmed)


def _teu_row(sailing: Sailing) -> Row:
    teu = teu_of(sailing.shipment)
    return replace(shipment_row(sailing), number=teu.known, lacking=teu.unknown)


def sailings(span: Span) -> list[Sailing]:
    """Return every shipment on record once, with the customer and port its order tells.

    A buyer and a forwarder who write of the same container or bill of lading tell of one shipment.
    """
    orders = {(one.company, key): one for one in span.orders for key in one.keys}
    by_number: dict[str, set[str]] = {}
    for company, key in orders:
        by_number.setdefault(key, set()).add(company)
    serving = _serving(span)
    found = []
    for group in _once(span.shipments, serving):
        first = group[0]
        number = next((one.order for one in group if one.order), "")
        owners = by_number.get(number, set())
        by_order = next(iter(owners)) if len(owners) == 1 else ""
        customer = by_order if first.company in serving else first.company
        found.append(Sailing(_fullest(group), customer, _port(orders.get((customer, number)))))
    return found


def _once(found: Iterable[Shipment], serving: frozenset[str]) -> list[list[Shipment]]:
    """Group what is told of one shipment by several companies, the customer's own first."""
    groups: list[list[Shipment]] = []
    by_key: dict[tuple[str, str], list[int]] = {}
    for one in found:
        keys = _numbers(one)
        same = (at for key in keys for at in by_key.get(key, ()) if _is_same_voyage(groups[at][0], one))
        at = next(same, len(groups))
        if at == len(groups):
            groups.append([])
        groups[at].append(one)
        for key in keys:
            by_key.setdefault(key, []).append(at)
    return [sorted(group, key=lambda one: one.company in serving or not one.company) for group in groups]


def _numbers(shipment: Shipment) -> list[tuple[str, str]]:
    bills = str(shipment.told["bl_no"].value).split(",") if "bl_no" in shipment.told else ()
    named = [("container", one) for one in shipment.containers] + [("bill", one) for one in bills]
    return [(kind, folded) for kind, one in named if (folded := fold_number(one))]


def _is_same_voyage(one: Shipment, other: Shipment) -> bool:
    days = [shipment.day("etd") or shipment.entries[0].at.date() for shipment in (one, other)]
    return abs(days[0] - days[1]) <= _SAME_VOYAGE


def _fullest(group: Sequence[Shipment]) -> Shipment:
    """Return what tells the day, then the TEU, then most fields: of one shipment one word counts."""
    return max(group, key=lambda one: (one.day("etd") is not None, teu_of(one).known is not None, len(one.told)))


def _port(order: Order | None) -> str:
    """Return the port of discharge an order names: its own field, else the place of CFR and CIF."""
    if order is None:
        return ""
    if named := str(order.get("discharge") or "").strip():
        ports = find_ports(named)
        return str(ports[0].value) if ports else named
    rule, _, place = str(order.get("incoterm") or "").partition(" ")
    ports = find_ports(place) if rule.upper() in ("CFR", "CIF") else []
    return str(ports[0].value) if ports else ""


def _serving(span: Span) -> frozenset[str]:
    """Return the companies that are no customers: forwarders, banks, suppliers, by role or by name."""
    contacts = span.desk.database.contacts.all().values()
    roles: dict[str, set[str]] = {}
    for one in contacts:
        roles.setdefault(company_of(Address(one.name, one.email)), set()).add(one.role)
    serving = {company for company, held in roles.items() if held - {""} and not held & CUSTOMER_ROLES}
    named = {one.company for one in span.shipments if SERVES.search(one.company)}
    return frozenset(serving | {one for one in named if not roles.get(one, set()) & CUSTOMER_ROLES})


def _parts(
    span: Span,
    name: str,
    title: Sentence,
    keyed: Sequence[tuple[str, Row]],
    measure: Measure = Measure.COUNT,
    *,
    ports: bool = False,
) -> Breakdown:
    """Return rows by customer or port, the largest first; beyond `MOST_PARTS` the rest stand together."""
    groups: dict[str, list[Row]] = {}
    for key, row in keyed:
        groups.setdefault(key, []).append(row)
    unknown = Sentence("port not known") if ports else Sentence("customer not known")
    lacks = _NO_TYPE if measure is Measure.NUMBER else None
    made = [
        Figure(
            f"{name}.{key or '-'}", (key if ports else span.label(key)) if key else unknown, measure, tuple(rows), lacks
        )
        for key, rows in groups.items()
    ]
    made.sort(key=lambda one: (-(one.number or 0), one.id))
    rest = made[MOST_PARTS:]
    if rest:
        rows = tuple(row for one in rest for row in one.rows)
        made = [
            *made[:MOST_PARTS],
            Figure(f"{name}.rest", Sentence("{n} others", {"n": len(rest)}), measure, rows, lacks),
        ]
    return Breakdown(name, title, tuple(made))
