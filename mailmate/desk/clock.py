"""What time alone makes due: the day's duties, from the registers and the list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from mailmate.desk.mailbox.history import waiting_entries
from mailmate.desk.mails.open_threads import open_threads
from mailmate.desk.registers.awaited import list_awaited
from mailmate.desk.registers.complaints import overdue_complaints
from mailmate.desk.registers.forwarders import open_forwarders
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.promises import standing_chains, standing_dated
from mailmate.desk.registers.shipments import containers_to_return, cut_offs_near, list_shipments
from mailmate.desk.sending.note_names import BACK
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, counted, filled, word
from mailmate.trade.field_words import field_word
from mailmate.trade.listing import MailState, Order, View
from mailmate.trade.outbox import STATE_WORDS, State
from mailmate.trade.payment.dated_promises import FORGOTTEN, due_dated
from mailmate.trade.payment.follow_ups import LAST_LEVEL, follow_ups_made
from mailmate.trade.payment.promise_words import tell_state
from mailmate.trade.reports.ended import is_ended
from mailmate.trade.sale.orders import Order as SalesOrder
from mailmate.trade.withdrawn import TAKEN_BACK
from mailmate.values import dataclass

SOON = timedelta(days=3)
PHONE_DAYS = timedelta(days=3)
"""How long it is told that a phone sent more than the draft said."""
_PRESSING = frozenset({"due", "broken", "unconfirmed"})
"""States of a promise that are a duty of the day."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do today, most pressing kinds first."""

    kind: str
    day: date | None
    text: Sentence


def duties(desk: Desk) -> list[Duty]:
    """Return the day's duties: mails that need a person now, payments due or broken, days that come near."""
    today = desk.local_now.date()
    orders = [one for one in list_orders(desk) if not is_ended(one)]
    return [
        *_clock_duties(desk),
        *_outbox_duties(desk),
        *_payment_duties(desk, today),
        *_credit_duties(desk),
        *_complaint_duties(desk),
        *_change_duties(orders),
        *_dated_duties(desk, today),
        *_step_duties(desk, orders, today),
        *_loading_duties(desk, orders, today),
        *_awaited_duties(desk, today),
        *_inside_duties(desk, today),
        *_cut_off_duties(desk, today),
        *_container_duties(desk, today),
        *_history_duties(desk),
        *_taken_back_duties(desk),
        *_phone_duties(desk),
        *_mail_duties(desk, today),
        *_greeting_duties(desk, orders),
    ]


def _outbox_duties(desk: Desk) -> list[Duty]:
    items = desk.database.outbox.items({State.UNSURE, State.HELD, State.REFUSED, State.NOT_DELIVERED})
    return [
        Duty(
            "outbox",
            None,
            Sentence(
                "Not sent for sure ({state}): {subject}",
                {"state": STATE_WORDS[item.state], "subject": item.mail.subject},
            ),
        )
        for item in items
    ]


def _payment_duties(desk: Desk, today: date) -> list[Duty]:
    """Return payments that are due, broken or cannot be seen, those that are the manager's first."""
    managers, found = [], []
    for chain in standing_chains(desk):
        if chain.state.state not in _PRESSING:
            continue
        words = {
            "id": f"p{chain.number}",
            "company": chain.company,
            "debt": chain.subject or "?",
            "state": tell_state(chain.state),
        }
        if chain.state.level == LAST_LEVEL or LAST_LEVEL in follow_ups_made(chain.entries):
            text = Sentence("{company}: payment {debt} is your manager's now: `mailmate follow-ups show {id}`", words)
            managers.append(Duty("payment", chain.state.standing, text))
            continue
        owed = Sentence("{company}: payment {debt}: {state}")
        text = filled(Sentence("{company}: L/C for {debt}: {state}") if chain.state.opens else owed, **words)
        found.append(Duty("payment", chain.state.standing, text))
    return [*managers, *sorted(found, key=lambda duty: duty.day or today)]


def _complaint_duties(desk: Desk) -> list[Duty]:
    """Return open complaints whose buyer waits longer than we said, the worst first."""
    return [
        Duty(
            "complaint",
            one.next_date,
            Sentence(
                "{company}: complaint {id} ({severity}) waits for our word since {day}",
                {
                    "company": one.company, "id": f"c{one.number}", "severity": word(one.severity),
                    "day": one.next_date.isoformat(),
                },
            ),
        )
        for one in overdue_complaints(desk)
    ]  # fmt: skip


def _change_duties(orders: Sequence[SalesOrder]) -> list[Duty]:
    """Return the changes of orders that wait for a person, the oldest first."""
    found = [
        Duty(
            "change",
            change.entry.at.date(),
            Sentence("{company}: a change of order {order} waits for you: `mailmate orders show o{number}`", {
                "company": order.company, "order": order.name or "?", "number": order.number,
            }),
        )
        for order in orders
        for change in order.proposed
    ]  # fmt: skip
    return sorted(found, key=lambda duty: duty.day or date.max)


def _clock_duties(desk: Desk) -> list[Duty]:
    """Return that the clock of this computer was set back, which every day on the list hangs on."""
    last = desk.database.activity.last_word_of_a_person()
    if last is None or last <= desk.now() + _CLOCKS_DIFFER:
        return []
    values = {
        "today": desk.local_now.date().isoformat(),
        "last": last.astimezone(desk.config.me.zone).date().isoformat(),
    }
    told = Sentence(
        "This computer's clock says {today}, but you recorded something on {last}: no day below can be trusted", values
    )
    return [Duty("clock", desk.local_now.date(), told)]


_CLOCKS_DIFFER = timedelta(hours=2)
"""Two computers of one home may differ by this much."""


def _dated_duties(desk: Desk, today: date) -> list[Duty]:
    """Return the days we or a supplier promised that come near, and those that passed with nobody closing them."""
    near = due_dated(standing_dated(desk), today, desk.config.me.country)
    return [Duty("own" if one.ours else "supplier", one.day, one.text()) for one in near]


def _awaited_duties(desk: Desk, today: date) -> list[Duty]:
    """Return the papers nobody confirmed and the samples nobody judged, once their day has come."""
    due = [one for one in list_awaited(desk) if one.due <= today <= one.due + FORGOTTEN]
    return [Duty("awaited", one.due, one.text()) for one in due]


def _inside_duties(desk: Desk, today: date) -> list[Duty]:
    """Return what colleagues were asked and did not answer in time, and the notes for them a later mail changed."""
    entries = desk.database.registers.entries("cases", open_only=True)
    kinds = {one.kind for one in entries if one.by == "person"}
    found = []
    if "assigned" in kinds:
        from mailmate.desk.drafts.assignments import open_assignments, to_pass_on

        found += [Duty("assigned", one.by, one.text()) for one in to_pass_on(desk)]
        late = (one for one in open_assignments(desk) if one.by < today or (one.by == today and not one.sent))
        found += [Duty("assigned", one.by, one.text()) for one in late]
    if "note" in kinds:
        from mailmate.desk.drafts.inside_notes import outdated_notes

        found += [Duty("note", one.changes[0].day, one.text()) for one in outdated_notes(desk)]
    return found


def _cut_off_duties(desk: Desk, today: date) -> list[Duty]:
    """Return the moments before a sailing by which papers, weights or the box must be in."""
    found = []
    for one, field, day in cut_offs_near(desk, today):
        values = {
            "company": one.company, "order": one.order or f"s{one.number}", "what": field_word(field),
            "moment": one.told[field].value,
        }  # fmt: skip
        found.append(Duty("cut_off", day, Sentence("{company}, order {order}: {what} {moment}", values)))
    return found


def _container_duties(desk: Desk, today: date) -> list[Duty]:
    """Return the containers whose free time ends; from then on they cost money."""
    return [
        Duty(
            "container",
            last,
            Sentence(
                "{company}: container {container} is free until {day}",
                {
                    "company": one.company, "container": ", ".join(one.containers) or one.order or f"s{one.number}",
                    "day": last.isoformat(),
                },
            ),
        )
        for one, last in containers_to_return(desk, today)
    ]  # fmt: skip


def _step_duties(desk: Desk, orders: Sequence[SalesOrder], today: date) -> list[Duty]:
    """Return bookings and trailers that nobody marked, of orders that sail soon."""
    if not orders:
        return []
    from mailmate.trade.credit.timeline import STEPS
    from mailmate.trade.sale.order_steps import pressing_steps

    found = []
    for one in pressing_steps(orders, list_shipments(desk), today):
        left = one.days_left(today)
        words = {
            "company": one.order.company, "name": one.order.name or f"o{one.order.number}", "step": STEPS[one.step],
            "day": one.day.isoformat(), "n": abs(left),
        }  # fmt: skip
        late = counted(
            abs(left),
            Sentence("{company}, order {name}: {step} was due on {day}, 1 day late", words),
            Sentence("{company}, order {name}: {step} was due on {day}, {n} days late", words),
        )
        near = counted(
            left,
            Sentence("{company}, order {name}: {step} by {day}, 1 day left", words),
            Sentence("{company}, order {name}: {step} by {day}, {n} days left", words),
        )
        found.append(Duty("step", one.day, late if left < 0 else near))
    return found


def _loading_duties(desk: Desk, orders: Sequence[SalesOrder], today: date) -> list[Duty]:
    """Return the orders that go into the box soon and ask for a look before."""
    from mailmate.desk.registers.loading_check import due_checks

    return [
        Duty(
            "loading",
            day,
            Sentence(
                "{company}: check {n} points before order {name} is loaded, by {day}: `mailmate orders checklist {id}`",
                {
                    "company": order.company, "n": count, "name": order.name or "?", "day": day.isoformat(),
                    "id": f"o{order.number}",
                },
            ),
        )
        for order, day, count in due_checks(desk, today, orders)
    ]  # fmt: skip


def _credit_duties(desk: Desk) -> list[Duty]:
    from mailmate.desk.registers.credits import credit_alarms  # the checks are loaded where there is a credit to check

    alarms = credit_alarms(desk) if desk.database.registers.entries("credits", open_only=True) else []
    asked = [Duty("credit", None, text) for text in open_forwarders(desk)]
    return [*(Duty("credit", day, text) for day, text in alarms), *asked]


def _history_duties(desk: Desk) -> list[Duty]:
    """Return one line for all that was promised before set-up and waits for a person's word."""
    waiting = len(waiting_entries(desk, "promises"))
    one = Sentence(
        "1 promise from before set-up raises no alarm until you look at it: `mailmate promises list --history`"
    )
    many = Sentence(
        "{n} promises from before set-up raise no alarm until you look at them: `mailmate promises list --history`",
        {"n": waiting},
    )
    text = counted(waiting, one, many)
    return [Duty("history", None, text)] if waiting else []


def _taken_back_duties(desk: Desk) -> list[Duty]:
    """Return the mails that take back an earlier one, while they are open: what was read from it still counts."""
    said = [one for one in desk.database.registers.entries("cases", open_only=True) if one.kind == TAKEN_BACK]
    lines = {one.mail_id: desk.database.mails.line(one.mail_id) for one in said if one.mail_id is not None}
    waiting = [one for one in said if one.mail_id and (line := lines[one.mail_id]) and line.state is MailState.OPEN]
    return [
        Duty(
            "taken_back",
            None,
            Sentence(
                '{company}: mail {id} takes back an earlier one: "{words}"',
                {"company": one.company, "id": one.mail_id or 0, "words": one.quote},
            ),
        )
        for one in waiting
    ]


def _phone_duties(desk: Desk) -> list[Duty]:
    """Return for a few days what a phone sent that says more than the draft laid down for it."""
    if not desk.database.journal.notes(BACK):
        return []
    from mailmate.desk.sending.phone import came_back, told_back  # loads all that drafts and sends

    since = (desk.now() - PHONE_DAYS).isoformat()
    return [
        Duty("phone", None, Sentence("Mail {id}: {told}", {"id": one.sent, "told": told_back(one)}))
        for one in came_back(desk)
        if one.new and one.at >= since
    ]


def _greeting_duties(desk: Desk, orders: Sequence[SalesOrder]) -> list[Duty]:
    """Return at most one line on whom a greeting would please; nothing is drafted."""
    if not orders:
        return []
    from mailmate.desk.drafts.greetings import greeting_line  # loads the calendars

    found = greeting_line(desk)
    return [Duty("greeting", *found)] if found else []


def _mail_duties(desk: Desk, today: date) -> list[Duty]:
    """Return the threads that wait for an answer, one duty each, under the mail that is answered for all of them.

    Those that do not press are one line together, once they wait for two working days: none of them is forgotten.
    """
    found: list[Duty] = []
    told: set[int] = set()
    for thread in open_threads(desk, limit=_MOST_SHOWN):
        line = thread.line
        values = {"id": line.mail_id, "sender": line.sender_name or line.sender_email, "subject": line.subject}
        if any(flag in ("F1", "F2", "F9") for flag in thread.flags):
            duty = Duty("flag", None, Sentence("Beware: {id} {sender}: {subject}", values))
        elif thread.due and thread.due <= today + SOON:
            values["day"] = thread.due.isoformat()
            duty = Duty("day", thread.due, Sentence("By {day}: {id} {sender}: {subject}", values))
        elif thread.urgency <= 2:
            duty = Duty("mail", None, Sentence("Answer {id} {sender}: {subject}", values))
        else:
            continue
        told |= {one.mail_id for one in (line, *thread.earlier)}
        found.append(replace(duty, text=_with_earlier(duty.text, len(thread.earlier))))
    if late := _waiting_long(desk, told):
        one, many = (
            Sentence("1 mail waits longer than two working days: `mailmate list --open`"),
            Sentence("{n} mails wait longer than two working days: `mailmate list --open`", {"n": late}),
        )
        found.append(Duty("late", None, counted(late, one, many)))
    return found


def _waiting_long(desk: Desk, told: Collection[int]) -> int:
    """Return how many threads wait longer than two working days and are not among those told of."""
    from mailmate.desk.mails.reply_clock import waiting_hours

    lines = desk.database.mails.lines(View.TODO, Order.WORK, limit=_MOST_LINES, now=desk.now(), fold=True)
    return sum((waiting_hours(desk, one) or 0) > _LATE_HOURS for one in lines if one.mail_id not in told)


_MOST_SHOWN, _MOST_LINES = 20, 500
_LATE_HOURS = 16.0
"""Two working days of an office."""


def _with_earlier(text: Sentence, count: int) -> Sentence:
    """Say of how many earlier mails of the thread the answer takes care too."""
    if not count:
        return text
    values = {"duty": text, "n": count}
    return counted(
        count, Sentence("{duty} (and an earlier mail)", values), Sentence("{duty} (and {n} earlier mails)", values)
    )
