"""The report's parts that are about money: what is owed and came, which promises were broken, and our own promises.

Debts are told as they stood on the last day of the span: later words are not heard. Sums stand by currency.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mailmate.desk.registers.promises import list_dated
from mailmate.desk.reports.span import Span, entry_row, is_sure
from mailmate.sentences import Sentence, word
from mailmate.trade.facts import Money
from mailmate.trade.payment.invoices import INVOICED
from mailmate.trade.payment.month import MonthDebt, credited_in, value_day
from mailmate.trade.payment.promise_words import STATE_WORDS
from mailmate.trade.payment.promises import valid_entries
from mailmate.trade.reports.figures import Figure, Measure, Row, Section, count
from mailmate.trade.sale.orders import money_of
from mailmate.trade.time.iso_days import iso_day

NO_SUM = Sentence("no sum or currency is known of {n}")


def money_section(span: Span) -> tuple[Section, tuple[Sentence, ...]]:
    """Return debts and promises of payment, and what is to be said of those left out."""
    debts = span.debts
    owed = [one for one in debts if not one.state.opens]
    openings = [one for one in debts if one.state.opens and one.state.is_open]
    still_open = [debt_row(one) for one in owed if one.state.is_open]
    broken = [one for one in owed if _breaks(span, one)]
    broken_open = tuple(debt_row(one) for one in broken if one.state.is_open)
    breaks = [row for one in (*owed, *openings) for row in _breaks(span, one)]
    paid = [(one, day) for one in owed if (day := _paid_on(one)) and span.holds(day)]
    in_time = [_paid_row(one, day) for one, day in paid if not one.state.breaks]
    late = [_paid_row(one, day) for one, day in paid if one.state.breaks]
    broken_sum = Sentence("open sums of debts with a promise broken")
    not_advised = Sentence("L/C openings promised and not advised at the end")
    figures = (
        count("promises.given", Sentence("days of payment promised"), _given(span, debts)),
        count("promises.broken", Sentence("promises broken"), breaks),
        Figure("debts.broken_sum", broken_sum, Measure.MONEY, broken_open, NO_SUM),
        count("debts.paid_in_time", Sentence("debts paid without a broken promise"), in_time),
        count("debts.paid_late", Sentence("debts paid after a broken promise"), late),
        Figure("debts.received", Sentence("money received"), Measure.MONEY, tuple(_received(span, owed)), NO_SUM),
        Figure("debts.invoiced", Sentence("invoiced"), Measure.MONEY, tuple(_invoiced(span, owed)), NO_SUM),
        count("debts.open", Sentence("debts open at the end"), still_open),
        Figure("debts.open_sum", Sentence("open at the end"), Measure.MONEY, tuple(still_open), NO_SUM),
        count("openings.open", not_advised, map(debt_row, openings)),
    )
    return Section("money", Sentence("Payments"), figures), _left_out(span)


def debt_row(debt: MonthDebt) -> Row:
    """Return a debt with what is still owed of it and where it stands."""
    state = debt.state
    day = state.standing or state.due_on or debt.entries[-1].at.date()
    return _row(debt, day, STATE_WORDS[state.state], state.open_sum if state.is_open else state.debt)


def debt_number(debt: MonthDebt) -> str:
    """Return the number a debt is called by: that of its first entry that counts."""
    valid = valid_entries(debt.entries) or debt.entries
    return next((f"p{one.entry_id}" for one in valid if one.entry_id), "")


def _row(debt: MonthDebt, day: date | None, state: Sentence | str, money: Money | None) -> Row:
    what = debt.number or next((one.quote for one in debt.entries if one.quote), "")
    return Row(debt_number(debt), day, debt.company, what, state, is_sure(debt.entries), money)


def _breaks(span: Span, debt: MonthDebt) -> list[Row]:
    broken = (one for one in debt.state.breaks if span.holds(one.excused_until))
    return [
        Row(
            debt_number(debt), one.excused_until, debt.company, one.quote or debt.number, Sentence("broken"), sure=False
        )
        for one in broken
    ]


def _given(span: Span, debts: Iterable[MonthDebt]) -> Iterable[Row]:
    for debt in debts:
        for one in debt.state.promised:
            if span.holds(one.said_on):
                state = Sentence("for {day}", {"day": one.day.isoformat()})
                yield Row(debt_number(debt), one.said_on, debt.company, one.quote or debt.number, state, sure=False)


def _paid_on(debt: MonthDebt) -> date | None:
    """Return the value date of the money that settled a debt, or None where it is not paid."""
    came = [value_day(one) for one in valid_entries(debt.entries) if one.kind == "received"]
    return max(came) if came and debt.state.state == "kept" else None


def _paid_row(debt: MonthDebt, day: date) -> Row:
    return _row(debt, day, STATE_WORDS[debt.state.state], debt.state.debt)


def _received(span: Span, debts: Iterable[MonthDebt]) -> Iterable[Row]:
    """Yield one row for each credit of the span; "all of it" is what was left of the debt."""
    for debt in debts:
        came = [one for one in valid_entries(debt.entries) if one.kind == "received" and span.holds(value_day(one))]
        sums = credited_in(debt, span.period.first, span.until)
        if len(sums) == len(came):
            pairs: list[Money | None] = [*sums]
        else:
            pairs = [money_of(one.value.get("amount")) for one in came]
        for one, money in zip(came, pairs, strict=True):
            yield Row(f"p{one.entry_id}", value_day(one), debt.company, debt.number, "", sure=True, money=money)


def _invoiced(span: Span, debts: Iterable[MonthDebt]) -> Iterable[Row]:
    """Yield the invoices of the span, one for each debt: an invoice sent again is no second one."""
    for debt in debts:
        sent = [one for one in valid_entries(debt.entries) if one.kind == INVOICED]
        if sent and span.holds(span.day(sent[0].at)):
            last = sent[-1]
            money = money_of(last.value.get("amount"))
            yield entry_row(sent[0], sure=False, day=span.day(sent[0].at), what=debt.number, money=money)


def _left_out(span: Span) -> tuple[Sentence, ...]:
    waiting = sum(one.history for one in span.chains)
    if not waiting:
        return ()
    told = Sentence(
        "{n} debts from mails before set-up are not counted until you say that they stand "
        "(`mailmate promises list --history`).", {"n": waiting},
    )  # fmt: skip
    return (told,)


def own_section(span: Span) -> Section:
    """Return what we promised for days of the span, and what became of it by today."""
    due = [
        (one, state, day)
        for one, state in list_dated(span.desk)
        if one.kind == "own_promise" and span.period.holds(day := iso_day(one.value.get("date")))
    ]

    def figure(name: str, label: Sentence, states: frozenset[str], *, late: bool | None = None) -> Figure:
        rows = (
            entry_row(one, sure=state == "done", day=day, state=word(state))
            for one, state, day in due
            if state in states and (late is None or late == (day is not None and day < span.today))
        )
        return count(name, label, rows)

    still, settled = frozenset({"open"}), frozenset({"settled"})
    figures = (
        figure("own.due", Sentence("days we named that fall in the span"), frozenset({"open", "done", "settled"})),
        figure("own.done", Sentence("done, as a person says"), frozenset({"done"})),
        figure("own.settled", Sentence("settled by our later mail, a shipment or a later day"), settled),
        figure("own.late", Sentence("open and past their day"), still, late=True),
        figure("own.to_come", Sentence("open, their day is to come"), still, late=False),
    )
    return Section("own", Sentence("What we promised"), figures)
