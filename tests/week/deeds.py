"""What the person does at the desk besides answering: by the same functions as inbox and command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mailmate.desk.mailbox.history import confirm_entries, waiting_entries
from mailmate.desk.registers import complaints, promises
from mailmate.desk.registers import credits as credit_register
from mailmate.desk.wiring import Desk
from mailmate.trade.finding.wording import fold_number


def _chain(desk: Desk, company: str, number: str) -> promises.Chain:
    found = [
        one
        for one in promises.list_chains(desk, company=company, open_only=True)
        if one.folded_subject == fold_number(number)
    ]
    assert len(found) == 1, f"{len(found)} open debts {number} of {company}"
    return found[0]


def money_came(company: str, number: str, day: str, amount: str = "") -> Callable[[Desk], object]:
    """Record that our bank confirmed the money of a debt."""

    def do(desk: Desk) -> object:
        chain = _chain(desk, company, number)
        return promises.record_received(desk, chain.number, amount=amount, day=date.fromisoformat(day))

    return do


def decide(credit: str, act: str, amendment: int, reason: str = "") -> Callable[[Desk], object]:
    """Accept or reject an amendment whole."""
    return lambda desk: credit_register.decide(
        desk, credit_register.find_credit(desk, credit), act, amendment, reason=reason
    )


def plan(credit: str, on_board: str) -> Callable[[Desk], object]:
    """Say when the goods of a credit sail."""
    day = date.fromisoformat(on_board)
    return lambda desk: credit_register.note_plan(desk, credit_register.find_credit(desk, credit), day)


def close_complaint(company: str, outcome: str) -> Callable[[Desk], object]:
    """Say that the only complaint of a company is settled."""

    def do(desk: Desk) -> object:
        (one,) = complaints.list_complaints(desk, company)
        return complaints.close_complaint(desk, one.number, outcome)

    return do


def old_promises_stand(company: str) -> Callable[[Desk], object]:
    """Say that what a company promised before set-up still stands."""

    def do(desk: Desk) -> object:
        waiting = [one.entry_id for one in waiting_entries(desk, "promises", company=company) if one.entry_id]
        assert waiting, f"nothing of {company} waits for a word"
        return confirm_entries(desk, "promises", waiting)

    return do
