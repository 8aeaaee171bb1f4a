"""The registers as lines of a screen: one row for each order, shipment, promise, credit or word, whatever it is.

Each register's own desk module knows what its things are; here they become rows alike, so that a face needs to
know none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mailmate.desk.pages.field_texts import fields_text, value_text
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, mark, say, word
from mailmate.trade.entry_word_tables import ENTRY_WORDS
from mailmate.trade.field_words import entry_word, field_word, missing_word
from mailmate.trade.registers import REGISTERS, Entry
from mailmate.trade.time.iso_days import iso_day

if TYPE_CHECKING:
    from mailmate.desk.registers.credits import Credit
    from mailmate.trade.told import Told

REGISTER_WORDS = {
    "orders": mark("Orders"),
    "promises": mark("Promises"),
    "credits": mark("Credits"),
    "complaints": mark("Complaints"),
    "questions": mark("Questions"),
    "quotes": mark("Quotes"),
    "shipments": mark("Shipments"),
    "cases": mark("Wishes"),
    "fraud": mark("Fraud"),
}
"""The registers in the order a screen shows them, and the word for each."""
assert set(REGISTER_WORDS) == set(REGISTERS)

Labelled = tuple[Sentence | str, str]
"""A label and the text behind it."""

CHANGE_WAITS = Sentence("a change waits")
"""The state of an order the buyer changes, until a person accepts the change or strikes it out."""

MOST_ROWS = 500
"""Rows of one register that are shown, the newest; the command lists all."""


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of a register: what it is called, whose it is, what it says, where it stands."""

    entry_id: int
    """The entry that accepting or striking it names."""
    company: str
    what: str
    state: Sentence | str
    day: date | None
    """The day it falls due, or was said."""
    certain: bool
    """False for what a machine read and nobody confirmed."""
    detail: tuple[Labelled, ...]
    """Labels and texts, for the pane beside the list."""
    mail_id: int | None = None
    """The mail its last word came from."""
    draft_id: int | None = None
    """The letter that waits for a person."""
    key: str = ""
    """What names it where no entry does: an address, a lesson, a kind of duty."""


def register_rows(desk: Desk, register: str) -> list[RegisterRow]:
    """Return the rows of a register, newest first, `MOST_ROWS` at most."""
    rows = _ROWS.get(register, _entry_rows)(desk, register)
    return rows[-MOST_ROWS:][::-1]


def accept_row(desk: Desk, register: str, row: RegisterRow) -> None:
    """Record that a person stands behind a row."""
    if register == "orders":
        from mailmate.desk.registers.orders import accept_order

        accept_order(desk, row.entry_id)
    elif register == "shipments":
        from mailmate.desk.registers.shipments import accept_shipment

        accept_shipment(desk, row.entry_id)
    else:
        from mailmate.desk.registers.entries import confirm_entry

        confirm_entry(desk, register, row.entry_id)


def strike_row(desk: Desk, register: str, row: RegisterRow) -> None:
    """Record that a person says a row is wrong; it stays in the register, and counts no more."""
    from mailmate.desk.registers.entries import strike_entry

    strike_entry(desk, register, row.entry_id, "")


def _order_rows(desk: Desk, register: str) -> list[RegisterRow]:
    from mailmate.desk.registers.orders import list_orders, remarks

    rows = []
    for one in list_orders(desk):
        total = str(one.total) if one.total else ""
        what = " · ".join(filter(None, (one.name or "?", total, str(one.get("incoterm") or ""))))
        detail = _told_lines(one.told)
        detail += [(Sentence("look at this"), say(remark)) for remark in remarks(one)]
        state = Sentence("contradiction") if one.problems else Sentence("replaced") if one.replaced_by else ""
        state = CHANGE_WAITS if one.proposed else state
        day = one.day("delivery_date") or one.entries[-1].at.date()
        rows.append(_row(one.number, one.company, what, state, day, one.confirmed, detail, one.entries))
    return rows


def _shipment_rows(desk: Desk, register: str) -> list[RegisterRow]:
    from mailmate.desk.registers.shipments import list_shipments

    rows = []
    for one in list_shipments(desk):
        told = {name: field.value for name, field in one.told.items()}
        ship = " ".join(filter(None, (told.get("vessel"), told.get("voyage"))))
        what = " · ".join(filter(None, (one.order, told.get("container_no"), ship))) or "?"
        detail = _told_lines(one.told)
        lacks = fields_text(one.missing)
        state = Sentence("lacks {fields}", {"fields": lacks}) if lacks else ""
        state = Sentence("wrong check digit") if one.wrong_containers else state
        state = Sentence("mails differ on {fields}", {"fields": fields_text(one.disputed)}) if one.disputed else state
        day = one.day("etd") or one.entries[-1].at.date()
        rows.append(_row(one.number, one.company, what, state, day, one.confirmed, detail, one.entries))
    return rows


def _credit_rows(desk: Desk, register: str) -> list[RegisterRow]:
    """Return credits with their effective days, what is wrong with them, and what waits."""
    from mailmate.desk.registers.credits import list_credits

    rows = []
    for one in list_credits(desk):
        terms = one.terms
        days = (terms.latest_shipment, terms.expiry) if terms else (None, None)
        amount = str(terms.amount) if terms and terms.amount else ""
        spans = " > ".join(day.isoformat() if day else "?" for day in days) if terms else ""
        what = " · ".join(filter(None, (one.number, amount, spans)))
        found = [(finding.id, f"{say(finding.message)} ({finding.article})") for finding in one.report.findings]
        missing = [
            (item.id, say(Sentence("not checked: {missing}", {"missing": missing_word(item.missing)})))
            for item in one.report.not_checked
        ]
        state = _credit_state(one)
        certain = _is_certain(one.entries)
        number = one.entries[0].entry_id or 0
        day = days[0] or one.entries[-1].at.date()
        rows.append(_row(number, one.company, what, state, day, certain, [*found, *missing], one.entries))
    return rows


def _credit_state(credit: Credit) -> Sentence | str:
    grades = {finding.severity for finding in credit.report.findings}
    if credit.cancelled:
        return Sentence("cancelled")
    if credit.terms is None:
        return Sentence("original missing")
    if credit.waiting:
        return Sentence("{n} pending", {"n": len(credit.waiting)})
    return next((word(grade) for grade in ("critical", "high") if grade in grades), "")


def _complaint_rows(desk: Desk, register: str) -> list[RegisterRow]:
    from mailmate.desk.registers.complaints import list_complaints

    today, rows = desk.local_now.date(), []
    for one in reversed(list_complaints(desk)):
        defect = value_text("defect_type", one.told.get("defect_type") or "")
        what = " · ".join(filter(None, (say(word(one.severity)), one.order, one.about, defect)))
        detail: list[Labelled] = [(field_word(name), value_text(name, value)) for name, value in one.told.items()]
        detail += [(Sentence("evidence missing"), fields_text(one.missing))] if one.missing else []
        detail += [(Sentence("outcome"), one.outcome)] if one.outcome else []
        state = Sentence("closed") if one.closed else Sentence("overdue") if one.is_overdue(today) else ""
        rows.append(
            _row(one.number, one.company, what, state, one.next_date, _is_certain(one.entries), detail, one.entries)
        )
    return rows


def _question_rows(desk: Desk, register: str) -> list[RegisterRow]:
    from mailmate.desk.registers.questions import list_questions

    rows = []
    for one in list_questions(desk):
        number = one.entry.entry_id or 0
        detail: list[Labelled] = [(Sentence("answer by"), one.answer_by.isoformat())] if one.answer_by else []
        rows.append(
            _row(number, one.entry.company, one.text, word(one.shown), one.entry.at.date(), True, detail, [one.entry])
        )
    return rows


def _quote_rows(desk: Desk, register: str) -> list[RegisterRow]:
    """Return a row for each quote that stands, the versions it replaced beside it."""
    from mailmate.desk.registers.quotes import list_quotes, price_of

    today, rows = desk.local_now.date(), []
    for one in list_quotes(desk):
        incoterm = str(one.current.value.get("incoterm") or "")
        what = " · ".join(filter(None, (one.item, price_of(one.current), incoterm, f"v{one.version}")))
        detail = [(f"v{n}", f"{price_of(old)} ({old.at.date()})") for n, old in enumerate(one.replaced, start=1)]
        number, state = one.current.entry_id or 0, word(one.state(today))
        rows.append(_row(number, one.company, what, state, one.current.at.date(), True, detail, [one.current]))
    return rows


def _promise_rows(desk: Desk, register: str) -> list[RegisterRow]:
    """Return a row for each debt, called by the newest words about it, then one for each day we or suppliers named."""
    from mailmate.desk.drafts.follow_ups import brief
    from mailmate.desk.registers.promises import list_chains, list_dated
    from mailmate.trade.payment.invoices import INVOICED
    from mailmate.trade.payment.promise_words import tell_state
    from mailmate.trade.payment.promises import SAID, valid_entries

    rows = []
    for chain in list_chains(desk):
        said = [one for one in valid_entries(chain.entries) if one.kind in SAID or one.kind == INVOICED]
        if not said:
            continue
        now, last = chain.state, said[-1]
        asked = say(Sentence("reminder {level}", {"level": now.level})) if now.is_open and now.level != "L0" else ""
        owed = (now.open_sum if now.is_open else None) or now.debt
        words = (chain.subject, str(owed or ""), asked)
        rows.append(
            RegisterRow(
                entry_id=last.entry_id or 0,
                company=chain.company,
                what=" · ".join(filter(None, words)) or last.quote,
                state=tell_state(now),
                day=now.standing or now.due_on or last.at.date(),
                certain=_is_certain(chain.entries),
                detail=tuple((line, "") for line in brief(desk, chain)[1:]),
                mail_id=last.mail_id,
            )
        )
    for one, state in list_dated(desk):
        told = (
            entry_word(one.kind)
            if state == "open"
            else Sentence("{kind}, {state}", {"kind": entry_word(one.kind), "state": word(state)})
        )
        rows.append(_row(one.entry_id or 0, one.company, one.quote, told, _day_named(one), True, [], [one]))
    return sorted(rows, key=lambda row: row.day or date.min)


def _day_named(entry: Entry) -> date:
    return iso_day(entry.value.get("date")) or entry.at.date()


def _entry_rows(desk: Desk, register: str) -> list[RegisterRow]:
    """Return the words of a register that has no state of its own, what is struck out left away."""
    found = desk.database.registers.entries(register, open_only=True)
    confirmed = {one.value.get("entry") for one in found if one.by == "person"}
    rows = []
    for one in found:
        if one.entry_id and one.kind != "confirmed":
            detail: list[Labelled] = [
                (entry_word(name), _plain(value)) for name, value in one.value.items() if value not in (None, "", [])
            ]
            certain = one.by == "person" or one.entry_id in confirmed
            rows.append(
                _row(one.entry_id, one.company, one.quote, entry_word(one.kind), one.at.date(), certain, detail, [one])
            )
    return rows


def _row(
    number: int,
    company: str,
    what: str,
    state: Sentence | str,
    day: date,
    certain: bool,
    detail: Sequence[Labelled],
    entries: Sequence[Entry],
) -> RegisterRow:
    mails = [one.mail_id for one in entries if one.mail_id is not None]
    words = [("“ ”", one.quote) for one in entries if one.quote]
    return RegisterRow(
        number, company, what, state, day, certain, (*detail, *words), mails[-1] if mails else None
    )  # fmt: skip


def _is_certain(entries: Sequence[Entry]) -> bool:
    """Tell whether a person stands behind every word, or did something with it."""
    named = {one.value.get("entry") for one in entries if one.by == "person"}
    return all(one.by == "person" or one.entry_id in named for one in entries)


def _told_lines(told: Mapping[str, Told]) -> list[Labelled]:
    """Return the fields of a thing: each value, behind an arrow what it was before, and what speaks against it."""
    lines: list[Labelled] = []
    for name, one in told.items():
        values = (value_text(name, value) for value in (one.value, *reversed(one.before)))
        lines.append((field_word(name), " ← ".join(values)))
        if one.against:
            against = ", ".join(value_text(name, value) for value in one.against)
            lines.append((Sentence("spoken against {name}", {"name": field_word(name)}), against))
    return lines


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(str(one) for one in value.values() if one is not None)
    if isinstance(value, list):
        return "; ".join(map(_plain, value))
    return say(entry_word(value)) if isinstance(value, str) and value in ENTRY_WORDS else str(value)


_ROWS: dict[str, Callable[[Desk, str], list[RegisterRow]]] = {
    "orders": _order_rows,
    "credits": _credit_rows,
    "shipments": _shipment_rows,
    "complaints": _complaint_rows,
    "promises": _promise_rows,
    "questions": _question_rows,
    "quotes": _quote_rows,
}
