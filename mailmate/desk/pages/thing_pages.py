"""Pages on things that mails tell field by field: an order, a shipment, a complaint."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mailmate.desk.pages.field_texts import fields_text, value_text
from mailmate.desk.pages.page import (
    Page,
    PageLine,
    Words,
    against_lines,
    fields_lacking,
    known_since,
    on_day,
    source_of,
    told_lines,
)
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, word
from mailmate.trade.credit.timeline import STEPS
from mailmate.trade.delivery.complaint_cases import Complaint
from mailmate.trade.delivery.shipments import Shipment
from mailmate.trade.field_words import field_word
from mailmate.trade.registers import Entry
from mailmate.trade.reports.ended import says_cancelled
from mailmate.trade.sale.order_steps import pressing_steps
from mailmate.trade.sale.orders import NEEDED, Order, lacking

_PURPOSES = {
    "payment": Sentence("for the payment"),
    "credit": Sentence("for a letter of credit"),
    "shipment": Sentence("for the shipment"),
    "balance": Sentence("for a reminder of the balance"),
}
assert set(_PURPOSES) == set(NEEDED)
_ORDER_DAYS = ("ready", "booked", "trucked", "delivery_date")
_NEXT_BY = {
    "promised": Sentence("the day we named in our mail"),
    "typed": Sentence("the day you typed"),
    "first reply": Sentence("they have no answer yet"),
    "house rule": Sentence("the house rule for news on a complaint"),
}


def order_page(desk: Desk, order: Order) -> Page:
    """Return the page on an order."""
    from mailmate.desk.registers.shipments import list_shipments

    today, number = desk.local_now.date(), f"o{order.number}"
    values = {"name": order.name or "?", "company": order.company or "?", "id": number}
    state: list[Words] = [*known_since(order.entries, confirmed=order.confirmed)]
    if order.proposed:
        state.insert(0, Sentence("A change of theirs waits for you; until you accept it the order stays as it is."))
    if order.replaced_by:
        state.insert(0, Sentence("{name} replaces it.", {"name": order.replaced_by}))
    if order.day("on_board"):
        state.insert(0, on_day(field_word("on_board"), order.day("on_board") or today, today))
    facts = list(told_lines(order.told))
    if order.balance and not order.by_credit:
        facts.append(PageLine(Sentence("Balance"), str(order.balance)))
    missing = [fields_lacking(_PURPOSES[one], fields) for one in NEEDED if (fields := _lacking(order, one))]
    problems = tuple(PageLine(Sentence("Its papers"), one) for one in order.problems)
    shipments = [one for one in list_shipments(desk, order.company) if order.company]
    steps = [
        on_day(STEPS[one.step], one.day, today)
        for one in pressing_steps([order], shipments, today)
    ]  # fmt: skip
    return Page(
        Sentence("Order {name} of {company} ({id})", values),
        tuple(state),
        tuple(facts),
        tuple(missing),
        (*against_lines(order.told), *problems, *_proposed_lines(order)),
        tuple(steps) + _days_of(order, today),
        _order_commands(order, number),
    )


def _lacking(order: Order, purpose: str) -> tuple[str, ...]:
    """Return what lacks for a purpose; a credit's needs concern only an order that one pays."""
    is_credit = purpose == "credit"
    return () if is_credit != order.by_credit and purpose in ("credit", "balance") else lacking(order, purpose)


def _days_of(order: Order, today: date) -> tuple[Sentence, ...]:
    if order.get("on_board"):
        return ()
    return tuple(on_day(field_word(name), day, today) for name in _ORDER_DAYS if (day := order.day(name)))


def _proposed_lines(order: Order) -> Iterator[PageLine]:
    """Yield the changes that wait: each field as it would stand, with what stands now and the buyer's words."""
    for one in order.proposed:
        quote = " … ".join(one.words)
        ends = any(map(says_cancelled, one.words))
        if ends or not one.fields:
            text = Sentence("nobody can tell which line it means: type the new total, or strike it out")
            text = Sentence("they cancel the whole order; it stands until you accept that") if ends else text
            yield PageLine(Sentence("Change o{number}", {"number": one.number}), text, quote, source_of(one.entry))
        for name, value in () if ends else one.fields.items():
            label = Sentence("Change o{number}: {field}", {"number": one.number, "field": field_word(name)})
            now = value_text(name, order.get(name)) if order.get(name) else ""
            shown = f"{value_text(name, value)} ← {now}" if now else value_text(name, value)
            yield PageLine(label, shown, quote, source_of(one.entry))
            quote = ""


def _order_commands(order: Order, number: str) -> tuple[tuple[str, Sentence], ...]:
    accept = (f"mailmate orders accept {number}", Sentence("all of it is right"))
    changes = tuple(
        (f"mailmate orders {verb} o{one.number}", words)
        for one in order.proposed
        for verb, words in (("accept", Sentence("take this change")), ("strike", Sentence("refuse this change")))
    )
    return (
        *changes,
        *(() if order.confirmed else (accept,)),
        (f"mailmate orders set {number} FIELD=VALUE", Sentence("type what is right or missing; ready=, on_board= too")),
        (f"mailmate orders checklist {number}", Sentence("what to look at before loading")),
        (f"mailmate orders strike {number}", Sentence("this word about it is wrong")),
    )


def shipment_page(desk: Desk, shipment: Shipment) -> Page:
    """Return the page on a shipment."""
    today, number = desk.local_now.date(), f"s{shipment.number}"
    values = {"order": shipment.order or "?", "company": shipment.company or "?", "id": number}
    wrong = tuple(
        PageLine(field_word("container_no"), Sentence("{number}: its check digit is wrong", {"number": one}))
        for one in shipment.wrong_containers
    )
    state: list[Words] = [*known_since(shipment.entries, confirmed=shipment.confirmed)]
    if shipment.disputed:
        told = {"fields": fields_text(shipment.disputed)}
        state.insert(0, Sentence("Mails differ on {fields}.", told))
    met = (
        Sentence("{what}: met on {day}", {"what": field_word(name), "day": day.isoformat()})
        for name, day in shipment.done.items()
    )
    days = ((name, shipment.day(name)) for name in (*shipment.open_cut_offs, "etd", "eta", "free_until"))
    return Page(
        Sentence("Shipment for order {order} of {company} ({id})", values),
        tuple(state),
        told_lines(shipment.told),
        (fields_lacking(Sentence("for the notice to the buyer"), shipment.missing),) if shipment.missing else (),
        (*against_lines(shipment.told), *wrong),
        (*(on_day(field_word(name), day, today) for name, day in days if day), *met),
        _shipment_commands(shipment, number),
    )


def _shipment_commands(shipment: Shipment, number: str) -> tuple[tuple[str, Sentence], ...]:
    accept = (f"mailmate shipments accept {number}", Sentence("all of it is right"))
    disputed = next(iter(shipment.disputed), "FIELD")
    return (
        *(() if shipment.confirmed or shipment.disputed else (accept,)),
        (f"mailmate shipments set {number} {disputed}=…", Sentence("type what is right or missing")),
        *(
            (f"mailmate shipments done {number} {name.removesuffix('_cutoff')}", Sentence("it was handed in in time"))
            for name in shipment.open_cut_offs
        ),
        (f"mailmate shipments notice {shipment.company or 'DOMAIN'}", Sentence("write the week's notice to the buyer")),
        (f"mailmate shipments strike {number}", Sentence("this word about it is wrong")),
    )


def complaint_page(desk: Desk, complaint: Complaint) -> Page:
    """Return the page on a complaint."""
    today, number = desk.local_now.date(), f"c{complaint.number}"
    named = str(complaint.told.get("order_ref") or "")
    values = {"company": complaint.company or "?", "id": number, "order": complaint.order, "paper": named}
    title = Sentence("Complaint of {company}, order {order} ({id})", values)
    if " " in named:  # another paper, with its own word
        title = Sentence("Complaint of {company}, {paper} ({id})", values)
    return Page(
        title if complaint.order else Sentence("Complaint of {company} ({id})", values),
        _complaint_state(complaint, today),
        _complaint_lines(complaint),
        (Sentence("evidence: {fields}", {"fields": fields_text(complaint.missing)}),) if complaint.missing else (),
        _retold(complaint),
        () if complaint.closed else (_next_word(complaint, today),),
        _complaint_commands(complaint, number, today),
    )


def _complaint_state(complaint: Complaint, today: date) -> tuple[Words, ...]:
    values = {"severity": word(complaint.severity), "day": complaint.opened.isoformat()}
    if complaint.closed:
        told = {"day": complaint.closed.isoformat(), "outcome": complaint.outcome or "-"}
        return (Sentence("Closed on {day}: {outcome}", told),)
    state: list[Words] = [Sentence("Open since {day}, {severity}.", values)]
    if complaint.is_overdue(today):
        late = {"day": complaint.next_date.isoformat(), "n": (today - complaint.next_date).days}
        state.insert(0, Sentence("Overdue: they should have heard from us by {day} ({n} days ago).", late))
    if complaint.second:
        state.append(Sentence("They complained of the same item before."))
    return tuple(state)


def _next_word(complaint: Complaint, today: date) -> Sentence:
    return Sentence("{when} ({why})", {
        "when": on_day(Sentence("They hear from us by"), complaint.next_date, today),
        "why": _NEXT_BY[complaint.next_by],
    })  # fmt: skip


def _complaint_lines(complaint: Complaint) -> tuple[PageLine, ...]:
    """Return the facts, each with the word it was last told by."""
    lines = [PageLine(field_word("items"), complaint.goods)] if complaint.goods else []
    for name, value in complaint.told.items():
        told = _telling(complaint, name)
        last = told[-1] if told else complaint.entries[-1]
        lines.append(PageLine(field_word(name), value_text(name, value), last.quote, source_of(last)))
    return tuple(lines)


def _telling(complaint: Complaint, name: str) -> list[Entry]:
    return [one for one in complaint.entries if one.value.get(name) not in (None, "", [])]


def _retold(complaint: Complaint) -> tuple[PageLine, ...]:
    """Return the fields of which an earlier mail said something else."""
    lines = []
    for name, value in complaint.told.items():
        if name == "evidence_given":
            continue  # what came later is added to it and replaces nothing
        said: list[Any] = [one.value[name] for one in _telling(complaint, name)]
        if earlier := list(dict.fromkeys(value_text(name, one) for one in said if one != value)):
            told = {"now": value_text(name, value), "before": ", ".join(earlier)}
            lines.append(PageLine(field_word(name), Sentence("{now} now; earlier {before}", told)))
    return tuple(lines)


def _complaint_commands(complaint: Complaint, number: str, today: date) -> tuple[tuple[str, Sentence], ...]:
    if complaint.closed:
        return ((f"mailmate complaints reopen {number}", Sentence("it is not settled after all")),)
    mails = [one.mail_id for one in complaint.entries if one.mail_id is not None]
    answer = ((f"mailmate draft {mails[-1]}", Sentence("the answer to their last word")),) if mails else ()
    day = max(complaint.next_date, today) + timedelta(days=3)
    return (
        *answer,
        (f"mailmate complaints set {number} next_date={day}", Sentence("the day they hear from us next")),
        (f"mailmate complaints set {number} evidence_given=…", Sentence("what came by phone or chat")),
        (f"mailmate complaints close {number} --outcome …", Sentence("it is settled, and how")),
    )
