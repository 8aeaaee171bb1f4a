"""What the program says at the end beside what the stories say: mails, outbox, Sent folder, registers, report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.registers.credits import list_credits
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.promises import list_chains, list_dated
from mailmate.desk.registers.questions import list_questions
from mailmate.desk.registers.shipments import list_shipments
from mailmate.desk.reports.report import report_of
from mailmate.desk.wiring import Desk
from mailmate.trade.credit.credits import verdict_on
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.listing import MailState, Order, View
from mailmate.trade.outbox import State
from mailmate.trade.reports.periods import read_span
from tests.week.letters import message_id
from tests.week.person import Person, find_line, same
from tests.week.told import (
    Aside,
    Asked,
    Bought,
    Debt,
    Elsewhere,
    Leave,
    Letter,
    Named,
    Opened,
    Phone,
    Reply,
    Sails,
    Trouble,
)  # fmt: skip
from tests.week.world import World


@dataclass(frozen=True)
class Compared:
    """One thing that was compared: what it is, what is true, what the program says."""

    area: str
    what: str
    true: Any
    said: Any

    @property
    def differs(self) -> bool:
        return bool(self.true != self.said)

    def __str__(self) -> str:
        return f"{self.area}: {self.what}: true {self.true!r}, said {self.said!r}"


def compare(world: World, person: Person, desk: Desk) -> list[Compared]:
    """Return everything that was compared, in the order of the house."""
    return [
        *_mails(world, desk), *_outgoing(world, person, desk), *_debts(world, desk), *_named(world, person, desk),
        *_credits(world, desk), *_complaints(world, desk), *_questions(world, person, desk), *_orders(world, desk),
        *_shipments(world, desk), *_flags(world, desk), *_report(world, person, desk),
    ]  # fmt: skip


def _truths(world: World, kind: type[Any]) -> list[Any]:
    return [one for story in world.stories for one in story.truths if isinstance(one, kind)]


def state_of_letter(letter: Letter, letters: Iterable[Letter]) -> set[MailState]:
    """Return in what state a letter may be in the end: what was answered is done, what nobody touched is open.

    A quote the machine worded may be due for a follow-up, which puts its inquiry back on the list.
    """
    if letter.comes_back or any(one.bounces == letter.name for one in letters):
        return {MailState.OPEN}
    if letter.kind == "inquiry" and isinstance(letter.then, Reply) and letter.then.as_drafted:
        return {MailState.DONE, MailState.OPEN}
    if isinstance(letter.then, Reply | Phone | Elsewhere | Aside):
        return {MailState.DONE}
    return {MailState.OPEN} if isinstance(letter.then, Leave) else {MailState.QUIET, MailState.DONE}


def _mails(world: World, desk: Desk) -> Iterator[Compared]:
    letters = world.letters
    yield Compared("mails", "all delivered to the mailbox", len(letters), len(world.delivered))
    for letter in letters:
        kept = len(desk.database.mails.find_message_id(message_id(letter.name)))
        yield Compared("mails", f"{letter.name} kept", 1, kept)
        line = find_line(desk, letter)
        allowed = state_of_letter(letter, letters)
        state = line.state if line else None
        yield Compared("mails", f"{letter.name} state", sorted(allowed)[0] if state not in allowed else state, state)
    own = sum(len(story.sent) for story in world.stories) + len(_written(world))
    others = desk.database.mails.count(View.ALL) - desk.database.mails.count(View.SENT)
    yield Compared("mails", "mails of others in all", len(letters), others)
    yield Compared("mails", "mails of ours in all", own, desk.database.mails.count(View.SENT))
    failed = [one.mail_id for one in desk.database.mails.lines(View.ALL, Order.TIME, limit=2000) if one.error]
    yield Compared("mails", "mails that could not be read", [], failed)
    yield Compared("mails", "drafts the model still owes", [], desk.database.journal.get("model_owed", []))


def _written(world: World) -> list[Letter]:
    """Return the letters that got an answer of ours."""
    return [one for one in world.letters if isinstance(one.then, Reply | Phone)]


def _outgoing(world: World, person: Person, desk: Desk) -> Iterator[Compared]:
    replied = [one for one in world.letters if isinstance(one.then, Reply)]
    back = {one.bounces for one in world.letters if one.bounces}
    arrived = Counter(mine for mine, _ in world.sent_by_smtp())
    copies = Counter(world.ids_in("Sent"))
    items = {one.mail.message_id: one for one in desk.database.outbox.items()}
    for letter in replied:
        mine = world.answer_ids.get(letter.name, "")
        state = items[mine].state if mine in items else None
        wanted = State.NOT_DELIVERED if letter.name in back else State.SENT
        yield Compared("outbox", f"answer to {letter.name}", wanted, state)
        yield Compared("outbox", f"answer to {letter.name} delivered", 1, arrived[mine])
        yield Compared("Sent", f"copies of the answer to {letter.name}", 1, copies[mine])
    for letter in (one for one in world.letters if isinstance(one.then, Phone)):
        yield Compared("Sent", f"phone answer to {letter.name}", 1, copies[message_id(f"phone-{letter.name}")])
    yield Compared("outbox", "mails that left in all", len(replied), sum(arrived.values()))
    known = {world.answer_ids.get(one.name, "") for one in replied}
    yield Compared(
        "outbox", "rows of nobody's", [], [one.mail.subject for mine, one in items.items() if mine not in known]
    )
    past = sum(len(story.sent) for story in world.stories)
    yield Compared("Sent", "copies in all", past + len(_written(world)), sum(copies.values()))


def _debts(world: World, desk: Desk) -> Iterator[Compared]:
    true = _truths(world, Debt)
    chains = list_chains(desk)
    yield Compared("promises", "debts in all", len(true), len(chains))
    for debt in true:
        mine = [
            (one.state.state, one.state.broken_count, _sum(one.state.open_sum) if one.state.is_open else "")
            for one in chains
            if (one.company, one.folded_subject) == (debt.company, fold_number(debt.number))
        ]
        wanted = (debt.state, debt.broken, debt.open_sum)
        said = wanted if mine.count(wanted) == _same_truths(true, debt) else mine
        yield Compared("promises", f"{debt.company} {debt.number}", wanted, said)


def _same_truths(true: Iterable[Any], wanted: Any) -> int:
    return sum(one == wanted for one in true)


def _sum(money: Any) -> str:
    return f"{money.currency} {money.amount:.2f}" if money else ""


def _named(world: World, person: Person, desk: Desk) -> Iterator[Compared]:
    """Compare the days we and suppliers named; those in letters the machine worded are not the stories' words."""
    machine = {world.answer_ids.get(name) for name in person.as_drafted}
    lines = {one.mail_id: desk.database.mails.line(one.mail_id) for one, _ in list_dated(desk) if one.mail_id}
    said = Counter(
        (one.company, str(one.value.get("date")), state)
        for one, state in list_dated(desk)
        if not ((line := lines.get(one.mail_id or 0)) and line.message_id in machine)
    )
    true = Counter((one.company, one.day, one.state) for one in _truths(world, Named))
    for key in sorted(true.keys() | said.keys()):
        yield Compared("days named", " ".join(key), true[key], said[key])


def _credits(world: World, desk: Desk) -> Iterator[Compared]:
    true = {one.number: one for one in _truths(world, Opened)}
    said = {one.number: one for one in list_credits(desk)}
    yield Compared("credits", "numbers", sorted(true), sorted(said))
    for number, credit in true.items():
        mine = said.get(number)
        terms = mine.terms if mine else None
        if mine is None or terms is None:
            yield Compared("credits", number, "its terms", None)
            continue
        yield Compared("credits", f"{number} amount", credit.amount, _sum(terms.amount))
        yield Compared("credits", f"{number} latest shipment", credit.latest, str(terms.latest_shipment))
        yield Compared("credits", f"{number} expiry", credit.expiry, str(terms.expiry))
        grave = {one.id for one in mine.report.findings if one.severity == "critical"}
        yield Compared("credits", f"{number} critical findings", sorted(credit.findings), sorted(grave))
        verdicts = {one.number: verdict_on(one, mine.entries) for one in mine.amendments}
        yield Compared("credits", f"{number} amendments", dict(credit.decided), verdicts)


def _complaints(world: World, desk: Desk) -> Iterator[Compared]:
    true = Counter((one.company, fold_number(one.order), one.severity, one.closed) for one in _truths(world, Trouble))
    said = Counter((one.company, one.order, one.severity, one.closed is not None) for one in list_complaints(desk))
    for key in sorted(true.keys() | said.keys()):
        yield Compared("complaints", " ".join(map(str, key)), true[key], said[key])


def _questions(world: World, person: Person, desk: Desk) -> Iterator[Compared]:
    true = _truths(world, Asked)
    companies = {one.company for one in true}
    machine = {one.sender.company for one in world.letters if one.name in person.as_drafted}
    said = [one for one in list_questions(desk) if one.entry.company not in machine]
    for one in true:
        mine = [
            each.state for each in said if each.entry.company == one.company and one.words.lower() in each.text.lower()
        ]
        yield Compared("questions", f"{one.company}: {one.words}", [one.state], mine)
    strange = [f"{one.entry.company}: {one.text[:60]}" for one in said if one.entry.company not in companies]
    yield Compared("questions", "of companies that asked none", [], strange)


def _orders(world: World, desk: Desk) -> Iterator[Compared]:
    true, said = _truths(world, Bought), list_orders(desk)
    yield Compared("orders", "numbers", sorted((one.company, one.name) for one in true),
                   sorted((one.company, one.name or "") for one in said))  # fmt: skip
    for order in true:
        mine = next((one for one in said if (one.company, one.name) == (order.company, order.name)), None)
        for name, value in order.fields.items():
            told = mine.get(name) if mine else None
            yield Compared("orders", f"{order.name} {name}", value, value if same(told, value) else told)


def _shipments(world: World, desk: Desk) -> Iterator[Compared]:
    true, said = _truths(world, Sails), list_shipments(desk)
    yield Compared("shipments", "in all", len(true), len(said))
    for shipment in true:
        fitting = [
            one for one in said
            if one.company == shipment.company and all(name in one.told and same(one.told[name].value, value) for name, value in shipment.fields.items())
        ]  # fmt: skip
        yield Compared("shipments", str(dict(shipment.fields)), 1, len(fitting))


def _flags(world: World, desk: Desk) -> Iterator[Compared]:
    true = {one for story in world.stories for one in story.flags}
    said = {(one.company, one.kind) for one in desk.database.registers.entries("fraud", open_only=True)}
    wanted = {pair for pair in said if pair[1] in ("F1", "F2", "F9")}
    for company, flag in sorted(true | wanted):
        yield Compared("fraud", f"{company} {flag}", (company, flag) in true, (company, flag) in said)


def _report(world: World, person: Person, desk: Desk) -> Iterator[Compared]:
    report = report_of(desk, read_span("2026-07-06", "2026-07-11"))
    said = {
        figure.id: figure
        for section in report.sections
        for figure in (*section.figures, *(one for part in section.breakdowns for one in part.figures))
    }
    for name, value in sorted(true_figures(world, person).items()):
        figure = said.get(name)
        if isinstance(value, dict):
            sums = {one.currency: one.amount for one in figure.sums} if figure else None
            yield Compared("report", name, value, sums)
        else:
            yield Compared("report", name, value, figure.number if figure else None)


def true_figures(world: World, person: Person) -> dict[str, Any]:
    """Return the figures of the week's report as they follow from the stories."""
    week = [one for one in world.letters if one.at.date().isoformat() >= "2026-07-06"]
    debts = _truths(world, Debt)
    complaints = _truths(world, Trouble)
    figures: dict[str, Any] = {
        "mails.received": len(week),
        "drafts.sent": sum(isinstance(one.then, Reply) for one in week) - sum(bool(one.bounces) for one in week),
        "promises.broken": sum(one.broken for one in debts),
        "debts.open": sum(bool(one.open_sum) for one in debts),
        "debts.open_sum": _by_currency(one.open_sum for one in debts),
        "debts.broken_sum": _by_currency(one.open_sum for one in debts if one.broken),
        "debts.received": _by_currency(one.paid for one in debts),
        "debts.paid_in_time": sum(one.state == "kept" for one in debts),
        "complaints.closed": sum(one.closed for one in complaints),
        "orders": len(_truths(world, Bought)),
        "orders.worth": _by_currency(
            f"{one.fields['total']['currency']} {one.fields['total']['amount']}" for one in _truths(world, Bought)
        ),
        "complaints": len(complaints),
        "complaints.open": sum(not one.closed for one in complaints),
        "credits": len(_truths(world, Opened)),
        "credits.amendments": sum(len(one.decided) for one in _truths(world, Opened)),
        "inquiries": sum(one.kind == "inquiry" and not one.answers for one in week),
    }
    for story in world.stories:
        figures |= story.figures
    return figures


def _by_currency(sums: Iterable[str]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for one in filter(None, sums):
        currency, _, amount = one.partition(" ")
        found[currency] = found.get(currency, Decimal(0)) + Decimal(amount)
    return found
