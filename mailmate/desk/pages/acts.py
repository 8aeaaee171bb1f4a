"""What a person does to a row of a shelf besides looking at it, as the commands offer it, each with the way back.

A register is a list one only adds to: an act adds a person's words, and undoing it strikes exactly those out again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from mailmate.desk.pages.row_pages import credit_of_row
from mailmate.desk.pages.row_texts import (
    forwarder_text,
    forwarders_to_choose,
    mark_point,
    points_before_loading,
    request_text,
)
from mailmate.desk.pages.rows import CHANGE_WAITS, RegisterRow, accept_row, strike_row
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, mark, say
from mailmate.trade.registers import REGISTERS
from mailmate.trade.time.iso_days import iso_day
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.trade.sale.orders import Order

Undo = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: what it is called, how it is done, and what is asked before.

    `does(desk, row, words)` may return a text a person takes along. `asks` is the question for the words; `choices`
    are words to choose from instead, without any it is done with no words; `sure` is what is asked before something
    weighty.
    """

    name: str
    words: str
    does: Callable[[Desk, RegisterRow, str], str | None]
    asks: str = ""
    sure: str = ""
    choices: Callable[[Desk, RegisterRow], Sequence[tuple[str, str]]] | None = None
    fits: Callable[[RegisterRow], bool] = lambda row: True
    is_text: bool = False
    """True where it makes a text and changes no register."""
    is_mail: bool = False
    """True where the text it returns is the number of a draft, to be opened and sent."""


def acts_for(shelf: str, row: RegisterRow) -> list[Act]:
    """Return what can be done to a row, by the name of each act's key."""
    return [act for act in ACTS.get(shelf, ()) if act.fits(row)]


def do_act(desk: Desk, shelf: str, act: Act, row: RegisterRow, words: str = "") -> tuple[str | None, Undo | None]:
    """Do it; return the text to take along, and what undoes it, None where nothing can. Raises as the act does."""
    if shelf not in REGISTERS or act.is_text or act.is_mail:
        return act.does(desk, row, words), None
    before = max((one.entry_id or 0 for one in desk.database.registers.entries(shelf)), default=0)
    told = act.does(desk, row, words)
    added = [
        one.entry_id
        for one in desk.database.registers.entries(shelf)
        if (one.entry_id or 0) > before and one.by == "person"
    ]

    def undo() -> None:
        with desk.database.transaction():
            for entry_id in reversed([one for one in added if one]):
                desk.database.registers.strike(entry_id, desk.now(), "taken back")

    return told, undo if added else None


def add_promise_line(desk: Desk, line: str) -> tuple[Sentence, Undo]:
    """Record a promise typed in one line; return what it became, and what undoes it. Raises `WrongUse`."""
    from mailmate.desk.registers.promises import find_chain
    from mailmate.desk.registers.typed_promises import add_promise, read_line
    from mailmate.trade.payment.promise_words import tell_state

    whose, typed = read_line(desk, line)
    entry = add_promise(desk, whose, typed)
    number = entry.entry_id or 0
    chain = find_chain(desk, number)
    debt = f"p{chain.number}" + (f" {chain.subject}" if chain.subject else "")
    values = {"id": f"p{number}", "company": entry.company, "debt": debt, "state": tell_state(chain.state)}

    def undo() -> None:
        desk.database.registers.strike(number, desk.now(), "taken back")

    return Sentence("{id} {company}: recorded for the debt {debt}, {state}.", values), undo


def _strike(register: str) -> Act:
    sure = mark("Strike it out? It stays in the register and counts no more.")
    return Act("strike", mark("Strike out"), lambda desk, row, _: strike_row(desk, register, row), sure=sure)


def _accept(register: str) -> Act:
    return Act(
        "accept",
        mark("It is right"),
        lambda desk, row, _: accept_row(desk, register, row),
        fits=lambda row: not row.certain,
    )


def _set(setter: Callable[[Desk, RegisterRow, dict[str, str]], object]) -> Act:
    def does(desk: Desk, row: RegisterRow, words: str) -> None:
        name, sign, value = words.partition("=")
        if not sign:
            raise WrongUse(Sentence("Write it like field=value, such as etd=2026-08-01."))
        setter(desk, row, {name.strip().replace(" ", "_"): value.strip()})

    return Act("set", mark("Set a field"), does, asks=mark("Which field, and what does it hold? field=value"))


def _received(desk: Desk, row: RegisterRow, words: str) -> None:
    from mailmate.desk.registers.promises import record_received

    told, _, currency = words.partition(" ")
    amount = re.sub(r",(?=\d{3}(?:\D|$))", "", told)
    if words and not (
        re.fullmatch(r"\d{1,15}(?:\.\d{1,4})?", amount) and re.fullmatch(r"\s*(?:[A-Za-z]{3})?\s*", currency)
    ):
        raise WrongUse(Sentence("{text!r} is no sum: write it like 18450.00 USD.", {"text": words}))
    record_received(desk, row.entry_id, amount=amount, currency=currency.strip().upper(), full=False if words else None)


def _set_promise(desk: Desk, row: RegisterRow, fields: dict[str, str]) -> object:
    from mailmate.desk.registers.typed_promises import set_promise

    return set_promise(desk, row.entry_id, fields)


def _said(kind: str) -> Callable[[Desk, RegisterRow, str], None]:
    def does(desk: Desk, row: RegisterRow, _: str) -> None:
        from mailmate.desk.registers.promises import record

        record(desk, row.entry_id, kind, {"reason": ""})

    return does


def _met(desk: Desk, row: RegisterRow, _: str) -> None:
    from mailmate.desk.registers.entries import find_entry
    from mailmate.desk.registers.promises import OUR_PART, close_dated, record

    if find_entry(desk, "promises", row.entry_id).kind in OUR_PART:
        close_dated(desk, row.entry_id)
    else:
        record(desk, row.entry_id, "met", {"date": None})


def _decide(act: str) -> Callable[[Desk, RegisterRow, str], str]:
    def does(desk: Desk, row: RegisterRow, reason: str) -> str:
        from mailmate.desk.registers.credits import decide, notice_of, request_after

        credit = credit_of_row(desk, row)
        entry = decide(desk, credit, act, None, reason=reason)
        texts = (notice_of(credit, entry), request_after(credit, entry))
        return "\n\n".join(text for text in texts if text)

    return does


def _plan(desk: Desk, row: RegisterRow, words: str) -> None:
    from mailmate.desk.registers.credits import note_plan

    note_plan(desk, credit_of_row(desk, row), _day(words))


def _day(words: str) -> date:
    day = iso_day(words.strip())
    if day is None:
        raise WrongUse(Sentence("{text!r} is no day: write it like 2026-08-01.", {"text": words}))
    return day


def _step(desk: Desk, row: RegisterRow, step: str) -> None:
    from mailmate.desk.registers.credits import note_step

    if not step:
        raise WrongUse(Sentence("Every step is done and every document is in hand."))
    note_step(desk, credit_of_row(desk, row), step)


def _steps(desk: Desk, row: RegisterRow) -> list[tuple[str, str]]:
    return list(_open_steps(desk, row))


def _open_steps(desk: Desk, row: RegisterRow) -> Iterator[tuple[str, str]]:
    from mailmate.trade.credit.credit_documents import paper_key
    from mailmate.trade.credit.timeline import STEPS

    credit = credit_of_row(desk, row)
    for step, day in credit.timeline.days.items():
        if step not in credit.done:
            yield f"{day.isoformat()}  {say(STEPS[step])}", step
    for paper in credit.missing_papers:
        yield say(Sentence("document in hand: {name}", {"name": paper.name})), paper_key(paper)


def _close(desk: Desk, row: RegisterRow, outcome: str) -> None:
    from mailmate.desk.registers.complaints import close_complaint

    close_complaint(desk, row.entry_id, outcome)


def _reopen(desk: Desk, row: RegisterRow, _: str) -> None:
    from mailmate.desk.registers.complaints import reopen_complaint

    reopen_complaint(desk, row.entry_id)


def _answered(answered: bool) -> Callable[[Desk, RegisterRow, str], None]:
    def does(desk: Desk, row: RegisterRow, _: str) -> None:
        from mailmate.desk.registers.questions import say_answered

        say_answered(desk, row.entry_id, answered=answered)

    return does


def _assign(register: str) -> Act:
    def does(desk: Desk, row: RegisterRow, words: str) -> str:
        from mailmate.desk.drafts.assignments import assign

        to, _, day = words.strip().rpartition(" ")
        by = iso_day(day) if to else None
        return str(assign(desk, f"{register[0]}{row.entry_id}", to if by else words, by).draft_id)

    asks = mark("Which colleague, by when? li@factory.example 2026-08-01")
    return Act("assign", mark("Hand to a colleague"), does, asks=asks, is_mail=True)


def _returned(register: str) -> Act:
    def does(desk: Desk, row: RegisterRow, _: str) -> None:
        from mailmate.desk.drafts.assignments import take_back

        take_back(desk, f"{register[0]}{row.entry_id}")

    return Act("returned", mark("Back from the colleague"), does)


def _lose(desk: Desk, row: RegisterRow, reason: str) -> None:
    from mailmate.desk.registers.quotes import lose_quote

    lose_quote(desk, row.entry_id, reason)


def _forget(desk: Desk, row: RegisterRow, _: str) -> None:
    """Let a lesson, a habit or a style go."""
    if row.key.startswith("voice "):
        from mailmate.desk.drafts.voice import forget

        forget(desk, row.key.removeprefix("voice "))
    else:
        from mailmate.desk.reader.lessons import forget_lesson

        forget_lesson(desk, row.key)


def _changes(desk: Desk, row: RegisterRow) -> list[tuple[str, str]]:
    return [(f"o{one.number}  {' … '.join(one.words)}", str(one.number)) for one in _order_of(desk, row).proposed]


def _order_of(desk: Desk, row: RegisterRow) -> Order:
    from mailmate.desk.registers.orders import find_order_by_id

    return find_order_by_id(desk, row.entry_id)


def _take_change(desk: Desk, row: RegisterRow, number: str) -> None:
    from mailmate.desk.registers.orders import accept_order

    accept_order(desk, int(number))


def _refuse_change(desk: Desk, row: RegisterRow, number: str) -> None:
    from mailmate.desk.registers.entries import strike_entry

    strike_entry(desk, "orders", int(number), "")


def _has_change(row: RegisterRow) -> bool:
    return row.state == CHANGE_WAITS


def _set_order(desk: Desk, row: RegisterRow, fields: dict[str, str]) -> object:
    from mailmate.desk.registers.orders import set_fields

    return set_fields(desk, row.entry_id, fields)


def _set_shipment(desk: Desk, row: RegisterRow, fields: dict[str, str]) -> object:
    from mailmate.desk.registers.shipments import set_fields

    return set_fields(desk, row.entry_id, fields)


def _cut_offs(desk: Desk, row: RegisterRow) -> list[tuple[str, str]]:
    from mailmate.desk.registers.shipments import find_shipment
    from mailmate.trade.field_words import field_word

    shipment = find_shipment(desk, row.entry_id)
    return [(f"{say(field_word(name))} {shipment.told[name].value}", name) for name in shipment.open_cut_offs]


def _meet(desk: Desk, row: RegisterRow, name: str) -> None:
    from mailmate.desk.registers.shipments import tick_off

    tick_off(desk, row.entry_id, name)


def _set_complaint(desk: Desk, row: RegisterRow, fields: dict[str, str]) -> object:
    from mailmate.desk.registers.complaints import set_fields

    return set_fields(desk, row.entry_id, fields)


def _set_contact(desk: Desk, row: RegisterRow, fields: dict[str, str]) -> object:
    from mailmate.desk.registers.contacts import set_contact

    return set_contact(desk, row.key, fields)


def _has_pending(row: RegisterRow) -> bool:
    return str(row.state).endswith("pending")


def _has_terms(row: RegisterRow) -> bool:
    return str(row.state) not in ("original missing", "cancelled")


_MONEY = mark("Did your bank confirm all of it? A copy of a transfer is no confirmation.")
ACTS: dict[str, tuple[Act, ...]] = {
    "orders": (
        Act(
            "take", mark("Accept a change of theirs"), _take_change, asks=mark("Which change do you accept?"),
            choices=_changes, fits=_has_change,
        ),
        Act(
            "refuse", mark("Refuse a change of theirs"), _refuse_change, asks=mark("Which change do you refuse?"),
            choices=_changes, fits=_has_change,
        ),
        _accept("orders"),
        Act(
            "check", mark("Documents and goods, before loading"), mark_point, asks=mark("Which point is done?"),
            choices=points_before_loading,
        ),
        _set(_set_order), _strike("orders"),
    ),
    "shipments": (
        _accept("shipments"), _set(_set_shipment),
        Act("done", mark("Cut-off met"), _meet, asks=mark("Which cut-off was met?"), choices=_cut_offs),
        _strike("shipments"),
    ),
    "promises": (
        _accept("promises"),
        Act("received", mark("All the money came"), _received, sure=_MONEY),
        Act("part", mark("A part came"), _received, asks=mark("Which sum did your bank confirm? 9000.00 USD")),
        Act("met", mark("Condition met, or done"), _met),
        Act("failed", mark("No transfer found"), _said("failed"), sure=mark("Did the bank's trace find no transfer?")),
        Act("cancel", mark("Nothing is owed"), _said("cancelled"), sure=mark("Is nothing owed any more?")),
        _set(_set_promise), _strike("promises"),
    ),
    "credits": (
        Act(
            "take", mark("Accept the amendment"), _decide("accepted"),
            sure=mark("Accept the amendment, whole? No part of it can be taken alone (UCP 600 art. 10(e))."),
            fits=_has_pending,
        ),
        Act(
            "refuse", mark("Reject the amendment"), _decide("rejected"), asks=mark("Reject it whole: why?"),
            fits=_has_pending,
        ),
        Act(
            "plan", mark("On-board day"), _plan, asks=mark("When do the goods go on board? 2026-08-01"),
            fits=_has_terms,
        ),
        Act(
            "done", mark("Step done, paper in hand"), _step, asks=mark("Which step is done?"), choices=_steps,
            fits=_has_terms,
        ),
        Act("request", mark("One request to the buyer"), request_text, fits=_has_terms, is_text=True),
        Act(
            "forwarder", mark("Terms for the forwarder"), forwarder_text, asks=mark("Who ships it?"),
            choices=forwarders_to_choose, fits=_has_terms, is_text=True,
        ),
        _accept("credits"),
        _strike("credits"),
    ),
    "complaints": (
        _accept("complaints"),
        Act("done", mark("Settled"), _close, asks=mark("How was it settled?")),
        Act("reopen", mark("Open again"), _reopen),
        _set(_set_complaint),
        _assign("complaints"), _returned("complaints"),
        _strike("complaints"),
    ),
    "questions": (
        Act("done", mark("Answered"), _answered(True)),
        Act("reopen", mark("Open again"), _answered(False)),
        _assign("questions"), _returned("questions"),
        _strike("questions"),
    ),
    "quotes": (
        Act("lost", mark("Came to nothing"), _lose, asks=mark("Why did it come to nothing?")),
        _strike("quotes"),
    ),
    "cases": (_accept("cases"), _strike("cases")),
    "fraud": (_accept("fraud"), _strike("fraud")),
    "contacts": (_set(_set_contact),),
    "learned": (Act("strike", mark("Forget it"), _forget, sure=mark("Forget it? What followed it is read again.")),),
}  # fmt: skip
"""Shelf -> what can be done to its rows; the name of an act is that of its key."""
