"""The report of a span, gathered from the registers: every figure with its rows (DOMAIN 11).

Nothing is counted where the record cannot tell: a span before its beginning, after its end, or still to come is
refused, and where the record begins or ends within the span the report says so.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from mailmate.desk.reports.checks import complaint_section, credit_section, fraud_section, question_section
from mailmate.desk.reports.mails import draft_section, inquiry_section, model_section, reply_section
from mailmate.desk.reports.money import money_section, own_section
from mailmate.desk.reports.orders import order_section, shipment_section
from mailmate.desk.reports.span import Span
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.reports.figures import Report
from mailmate.trade.reports.periods import Period, week_of


def this_week(desk: Desk) -> Period:
    """Return the week it is in the user's own zone."""
    return week_of(desk.local_now.date())


def report_of(desk: Desk, period: Period) -> Report:
    """Return the report of a span.

    Raises `WrongUse` for one that is still to come, `BadInput` for one of which nothing can be on record.
    """
    span = Span(desk, period)
    _refuse_what_is_to_come(span)
    notes = _coverage(span)
    money, left_out = money_section(span)
    drafts, not_compared = draft_section(span)
    sections = (
        inquiry_section(span),
        reply_section(span),
        order_section(span),
        shipment_section(span),
        money,
        own_section(span),
        credit_section(span),
        complaint_section(span),
        question_section(span),
        fraud_section(span),
        drafts,
        model_section(span),
    )
    me = desk.config.me
    return Report(period, span.until, me.timezone, me.company, sections, (*notes, *left_out, *not_compared))


def _refuse_what_is_to_come(span: Span) -> None:
    if span.period.first <= span.today:
        return
    last = span.bounds[1] if span.bounds else None
    hint = Sentence("This computer's clock says that today is {day}.", {"day": span.today.isoformat()})
    if last and last > span.today:
        hint = Sentence(
            "This computer's clock says that today is {day}, but the record holds something of {last}: set it.",
            {"day": span.today.isoformat(), "last": last.isoformat()},
        )
    raise WrongUse(Sentence("{name} is still to come.", {"name": span.period.name}), hint)


def _coverage(span: Span) -> tuple[Sentence, ...]:
    """Return what is to be said of the record's own bounds. Raises `BadInput` where it does not reach the span."""
    if span.bounds is None:
        raise BadInput(
            Sentence("Nothing is on record yet."), Sentence("`mailmate poll` or `mailmate import` fetches mail.")
        )
    begins, ends = span.bounds
    if span.period.last < begins:
        raise BadInput(
            Sentence("Nothing is on record of {name}.", {"name": span.period.name}),
            Sentence("The record begins on {first} and ends on {last}.", {
                "first": begins.isoformat(), "last": ends.isoformat(),
            }),
        )  # fmt: skip
    return tuple(_bound_notes(span, begins, ends))


def _bound_notes(span: Span, begins: date, ends: date) -> list[Sentence]:
    notes = []
    if not span.period.is_over(span.today):
        notes.append(Sentence("The span is not over: it is counted up to {day}.", {"day": span.until.isoformat()}))
    if begins > span.period.first:
        day = begins.isoformat()
        notes.append(Sentence("The record begins on {day}: what was before is not counted.", {"day": day}))
    if ends < span.period.first:
        day = ends.isoformat()
        notes.append(Sentence("Nothing new is on record since {day}: a 0 says no more than that.", {"day": day}))
    if ends > span.today:
        notes.append(_ahead(span, ends))
    unread = span.desk.database.activity.counts(span.begin, span.end)[1]
    if unread:
        notes.append(Sentence("{n} mails of this span are not read yet and are not counted.", {"n": unread}))
    return notes


def _ahead(span: Span, ends: date) -> Sentence:
    """Return what is said of a record that runs ahead of the clock: the clock was set back, or a sender's is wrong."""
    tomorrow = datetime.combine(span.today + timedelta(days=1), time(), span.zone)
    mails, entries = span.desk.database.activity.after(tomorrow)
    return Sentence(
        "{mails} mails and {entries} entries bear a day after today ({today}), up to {last}, and are not counted: "
        "this computer's clock or that of a sender is wrong.",
        {"mails": mails, "entries": entries, "today": span.today.isoformat(), "last": ends.isoformat()},
    )
