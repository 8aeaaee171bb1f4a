"""The shipments as a face sees them: joined, confirmed or typed by a person, told to the buyer once a week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from mailmate.desk.mailbox.history import standing_entries
from mailmate.desk.pages.field_texts import fields_text
from mailmate.desk.registers.addressed import salutation
from mailmate.desk.registers.entries import local_entries
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.typed import check_fields, confirmations, persons_word, typed_day
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.delivery.cut_offs import FIELDS as CUT_OFFS
from mailmate.trade.delivery.shipment_orders import with_buyers
from mailmate.trade.delivery.shipments import TOLD, Shipment, of_week, shipments
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.registers import Entry
from mailmate.trade.told import Told

REGISTER = "shipments"
TYPED_FIELDS = (*TOLD, "belongs_to")
"""What a person may type; `belongs_to` is the buyer's company, where a forwarder wrote."""
_DAYS = frozenset({"etd", "eta", "free_until", *CUT_OFFS})


def list_shipments(desk: Desk, company: str | None = None) -> list[Shipment]:
    """Return the shipments of every company or of one, oldest first; an empty name is nobody's.

    Moments are in the salesperson's own zone.
    """
    found = shipments(shipment_entries(desk))
    return [one for one in found if company is None or (company and one.company == company)]


def shipment_entries(desk: Desk) -> list[Entry]:
    """Return the entries of the register, what others than buyers wrote under the buyer whose order they name."""
    return with_buyers(local_entries(desk, REGISTER), list_orders(desk))


def cut_offs_near(desk: Desk, today: date) -> list[tuple[Shipment, str, date]]:
    """Return the cut-offs that come within three days, the nearest first: the shipment, the field, the day."""
    found = [
        (one, field, day)
        for one in list_shipments(desk)
        for field in one.open_cut_offs
        if (day := one.day(field)) and today <= day <= today + timedelta(days=3)
    ]
    return sorted(found, key=lambda told: (told[2], told[0].number, told[1]))


def find_shipment(desk: Desk, number: int) -> Shipment:
    """Return the shipment an entry's number names, its own or that of a later word; raise `WrongUse` if none."""
    for one in list_shipments(desk):
        if any(entry.entry_id == number for entry in one.entries):
            return one
    raise WrongUse(
        Sentence("There is no shipment {number}.", {"number": number}),
        Sentence("`mailmate shipments list` shows their numbers."),
    )


def accept_shipment(desk: Desk, number: int) -> Shipment:
    """Record that a person stands behind all that was read of a shipment; raise `WrongUse` where mails differ on it."""
    with desk.database.transaction():
        shipment = find_shipment(desk, number)
        for name, said in shipment.disputed.items():
            raise WrongUse(
                Sentence("Mails name different things: {field} {values}.", {
                    "field": fields_text([name]), "values": ", ".join(said),
                }),
                Sentence("Say which is right: `mailmate shipments set s{number} {name}=…`.", {
                    "number": shipment.number, "name": name,
                }),
            )  # fmt: skip
        desk.database.registers.add(confirmations(desk, shipment.entries))
        return find_shipment(desk, number)


def set_fields(desk: Desk, number: int, fields: Mapping[str, str]) -> Shipment:
    """Record what a person typed of a shipment; raise `WrongUse` on a field there is not and on a date that is none."""
    check_fields(fields, TYPED_FIELDS, Sentence("A shipment has no field {name}."))
    typed = {name: typed_day(text) if name in _DAYS else text for name, text in fields.items()}
    with desk.database.transaction():
        shipment = find_shipment(desk, number)
        value = {"entry": shipment.number, **typed}
        desk.database.registers.add([persons_word(desk, shipment.entries[0], "set", value, subject=shipment.order)])
        return find_shipment(desk, number)


def tick_off(desk: Desk, number: int, field: str, day: date | None = None) -> Shipment:
    """Record that a cut-off was met (`si`, `vgm`, `cy`): from then on it reminds of nothing.

    Raises `WrongUse` on a shipment there is not, and on a cut-off that nobody told or that is ticked off.
    """
    with desk.database.transaction():
        shipment = find_shipment(desk, number)
        name = _cut_off(field)
        if name not in shipment.open_cut_offs:
            raise _no_cut_off(shipment, field, shipment.open_cut_offs)
        value = {"entry": shipment.number, "field": name, "on": (day or desk.local_now.date()).isoformat()}
        desk.database.registers.add([persons_word(desk, shipment.entries[0], "done", value, subject=shipment.order)])
        return find_shipment(desk, number)


def take_back_tick(desk: Desk, number: int, field: str) -> Shipment:
    """Record that a cut-off was not met after all; raise `WrongUse` on one that is not ticked off."""
    with desk.database.transaction():
        shipment = find_shipment(desk, number)
        name, own = _cut_off(field), {one.entry_id for one in shipment.entries}
        if name not in shipment.done:
            raise _no_cut_off(shipment, field, tuple(shipment.done))
        for one in desk.database.registers.entries(REGISTER):
            if one.kind == "done" and one.value.get("field") == name and one.value.get("entry") in own and one.entry_id:
                desk.database.registers.strike(one.entry_id, desk.now(), "taken back")
        return find_shipment(desk, number)


def _cut_off(name: str) -> str:
    folded = name.lower().replace("-", "_")
    return folded if folded in CUT_OFFS else f"{folded}_cutoff"


def _no_cut_off(shipment: Shipment, name: str, there: tuple[str, ...]) -> WrongUse:
    return WrongUse(
        Sentence("Shipment {id} has no such cut-off: {name}.", {"id": f"s{shipment.number}", "name": name}),
        Sentence("There are: {names}.", {"names": ", ".join(there) or "-"}),
    )


def remarks(shipment: Shipment) -> list[Sentence]:
    """Return what a person should know of a shipment beside its fields: wrong numbers, and what mails differ on."""
    found = []
    if shipment.wrong_containers:
        wrong = ", ".join(shipment.wrong_containers)
        found.append(Sentence("the check digit of {containers} is wrong", {"containers": wrong}))
    against = [name for name, told in shipment.told.items() if told.against]
    if against:
        found.append(Sentence("a later mail says otherwise of: {fields}", {"fields": fields_text(against)}))
    return found


def containers_to_return(desk: Desk, today: date) -> list[tuple[Shipment, date]]:
    """Return the shipments whose container is free no longer than three days, or was not until a week ago."""
    standing_ones = {one.entry_id for one in standing_entries(desk, REGISTER)}
    found = []
    for one in list_shipments(desk):
        last = one.day("free_until")
        near = last is not None and last - timedelta(days=3) <= today <= last + timedelta(days=7)
        if last is not None and near and any(entry.entry_id in standing_ones for entry in one.entries):
            found.append((one, last))
    return found


def weekly_notice(desk: Desk, company: str) -> str:
    """Return the week's notice to a buyer: each shipment with its fields; what is not known yet is named.

    Raises `WrongUse` where no shipment of theirs sails or had news this week.
    """
    week = of_week(list_shipments(desk, company), desk.local_now.date())
    if not week:
        raise WrongUse(
            Sentence("No shipment of {company} sails or had news this week.", {"company": company}),
            Sentence("`mailmate shipments list` shows them all."),
        )
    me = desk.config.me
    names = {key: one.name for one in list_orders(desk, company) for key in one.keys}
    values = {
        "greeting": salutation(desk, company, {one.order for one in week if one.order}),
        "shipments": [_for_letter(one, names) for one in week],
        "me": {"name": me.name, "company": me.company, "signature": me.signature},
    }
    return desk.letters.fill("weekly_notice", values)


def shipment_json(shipment: Shipment) -> dict[str, Any]:
    """Return a shipment as JSON."""
    return {
        "id": f"s{shipment.number}",
        "register": REGISTER,
        "company": shipment.company,
        "order": shipment.order or None,
        "confirmed": shipment.confirmed,
        "fields": {name: _told_json(told) for name, told in shipment.told.items()},
        "missing": list(shipment.missing),
        "done": {name: day.isoformat() for name, day in shipment.done.items()},
        "wrong_containers": list(shipment.wrong_containers),
        "entries": [f"s{one.entry_id}" for one in shipment.entries],
    }


def _told_json(told: Told) -> dict[str, Any]:
    return {
        "value": told.value,
        "quote": told.entry.quote or None,
        "mail": told.entry.mail_id,
        "by": told.entry.by,
        "confirmed": told.confirmed,
        "before": list(told.before),
        "against": list(told.against),
    }


def _for_letter(shipment: Shipment, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "order": names.get(shipment.order) or _as_written(shipment),
        "told": {name: told.value for name, told in shipment.told.items()},
        "days": {name: _spelt(shipment, name) for name in ("etd", "eta")},
        "missing": shipment.missing,
        "wrong_containers": shipment.wrong_containers,
        "disputed": {name: said for name, said in shipment.disputed.items() if name not in ("etd", "eta")},
    }


def _as_written(shipment: Shipment) -> str:
    """Return the order's number as a mail wrote it, else as numbers are compared."""
    words = (word.strip(".,;:()") for entry in shipment.entries for word in entry.quote.split())
    return next((word for word in words if word and fold_number(word) == shipment.order), shipment.order)


def _spelt(shipment: Shipment, field: str) -> str:
    from mailmate.trade.finding.dates import spell_date

    day = shipment.day(field)
    return spell_date(day) if day else ""
