"""Letters to those who are silent, made ready when their day has come; what they are about, `trade.sale.nudges` tells.

A nudge is a draft of an answer to the buyer's last mail, which comes back onto the list with it. It never leaves by
itself. Draft and note are written in one transaction, so that a run that is killed makes no second one.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from mailmate.desk.compose import load_case
from mailmate.desk.mailbox.history import set_up_moment, standing_entries
from mailmate.desk.reader.absences import away_until
from mailmate.desk.registers.awaited import list_awaited
from mailmate.desk.registers.entries import in_our_zone
from mailmate.desk.registers.forwarders import forwarder_letters
from mailmate.desk.registers.orders import list_orders, unpaid_orders
from mailmate.desk.registers.promises import standing_chains
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, StorageFailed, TryLater
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.drafts import Draft
from mailmate.trade.intents import Subtype
from mailmate.trade.listing import MailState
from mailmate.trade.payment import promises as payment_promises
from mailmate.trade.payment.promises import PromiseState
from mailmate.trade.registers import Entry
from mailmate.trade.sale.nudges import (
    FOLLOW_UP,
    AwaitedCredit,
    Nudge,
    awaited_nudges,
    balance_nudges,
    choose,
    credit_nudges,
    lead_nudges,
    quote_nudges,
    reorder_nudges,
)
from mailmate.trade.sale.orders import Order
from mailmate.trade.sale.quotes import Quote, QuoteMail, Talk, due_quotes, quotes
from mailmate.trade.sale.silence import Lead, quiet_leads, reorders
from mailmate.values import dataclass

log = logging.getLogger(__name__)

REGISTER = "cases"
LEAD_YEARS = 2


@dataclass(frozen=True, slots=True)
class Made:
    """One nudge made ready, with its draft."""

    nudge: Nudge
    draft: Draft


def due_nudges(desk: Desk) -> tuple[Nudge, ...]:
    """Return every nudge whose day has come, whether it was made or not.

    What had gone quiet before set-up is left in peace: the first poll of an old mailbox would write to hundreds.
    """
    today, rules, begun = desk.local_now.date(), desk.config.trade_rules, _begun(desk)
    quotes_asked = _quotes_to_ask(desk)
    quiet = quiet_leads(_leads(desk, today, {one.company for one in quotes_asked}), today, rules)
    expected = reorders(_ordered(desk), today, rules)
    return (
        *forwarder_letters(desk),
        *credit_nudges(_credits_awaited(desk), today, rules, desk.config.me.country),
        *balance_nudges(unpaid_orders(desk), today),
        *awaited_nudges(list_awaited(desk), today),
        *quote_nudges(one for one in quotes_asked if one.due <= today),
        *reorder_nudges(one for one in expected if one.expected >= begun),
        *lead_nudges(one for one in quiet if one.last + timedelta(days=rules.quiet_days) >= begun),
    )


def _begun(desk: Desk) -> date:
    """Return the day mailmate was set up; the first day there is where nobody knows it."""
    moment = set_up_moment(desk)
    return moment.astimezone(desk.config.me.zone).date() if moment else date.min


def make_nudges(desk: Desk) -> list[Made]:
    """Make ready the nudges due today, and take back those no longer wanted; one that fails stops no other.

    Raises `StorageFailed`, `TryLater`.
    """
    take_back(desk)
    notes = _notes(desk)
    made = []
    for nudge in choose(due_nudges(desk), notes, _asked_today(desk, notes)):
        try:
            if one := _make(desk, nudge):
                made.append(one)
        except (StorageFailed, TryLater):
            raise
        except MailmateError as error:
            log.warning("no letter for %s: %s", nudge.key, error)
        except Exception:
            log.exception("no letter for %s", nudge.key)
    return made


def run_nudges(desk: Desk) -> list[Made]:
    """Make ready what is due, as the poll does, one process per home. Raises `TryLater` while another one drafts."""
    from mailmate.desk.poll import HOME_LOCK, HOME_WAIT
    from mailmate.doors.locks import hold

    with hold(desk.home, HOME_LOCK, wait_seconds=HOME_WAIT):
        return make_nudges(desk)


def take_back(desk: Desk) -> int:
    """Drop the letters nobody touched whose buyer, or we, wrote since; returns how many.

    The letter to somebody who is away goes too, with its note: it is due again on the day they are back.
    """
    dropped = 0
    for note, draft in waiting_nudges(desk):
        if draft.by == "person" or draft.mail_id is None:
            continue
        written = _written_since(desk, draft.mail_id, note)
        away = None if written else next(filter(None, (away_until(desk, one.email) for one in draft.text.to)), None)
        if written or away:
            _put_aside(desk, note, draft, away)
            dropped += 1
    return dropped


def _put_aside(desk: Desk, note: Entry, draft: Draft, away: date | None) -> None:
    """Drop a letter and put its mail aside; with `away` its note goes as well, so that the letter comes again."""
    assert draft.draft_id is not None and draft.mail_id is not None
    with desk.database.transaction():
        desk.database.drafts.close(draft.draft_id, "dropped")
        if away and note.entry_id:
            desk.database.registers.strike(note.entry_id, desk.now(), f"away until {away.isoformat()}", by="reader")
        if _is_open(desk, draft.mail_id):
            desk.database.mails.set_state(draft.mail_id, MailState.DONE, by="clock", now=desk.now())


def waiting_nudges(desk: Desk) -> list[tuple[Entry, Draft]]:
    """Return the letters that wait for a person, each with its newest note, oldest first."""
    newest = {note.value.get("draft"): note for note in _notes(desk)}
    return [
        (note, desk.database.drafts.draft(number))
        for number, note in newest.items()
        if isinstance(number, int) and not desk.database.drafts.closed(number)
    ]


def _make(desk: Desk, nudge: Nudge) -> Made | None:
    """Draft the letter, note it, and bring its mail back onto the list: all or nothing.

    None where there is no mail of theirs to answer, one of theirs waits for us, or a flag blocks it.
    """
    from mailmate.drafting.follow_up import draft_nudge

    mail_id = _last_of_theirs(desk, nudge)
    if mail_id is None or hindrance(desk, nudge):
        return None
    _, mail = parse_kept(desk, mail_id)
    reading = desk.database.readings.reading(mail_id)
    assert reading is not None  # it would have hindered
    written = draft_nudge(nudge, reading, load_case(desk, mail_id, mail, reading), desk.letters)
    with desk.database.transaction():
        draft = desk.database.drafts.add(written, desk.now())
        desk.database.registers.add([_note(desk, nudge, mail_id, draft.draft_id)])
        desk.database.mails.set_state(mail_id, MailState.OPEN, by="clock", now=desk.now())
    return Made(nudge, draft)


def hindrance(desk: Desk, nudge: Nudge) -> Sentence | None:
    """Return why no letter can be made for a nudge now, or None where one can."""
    mail_id = _last_of_theirs(desk, nudge)
    if mail_id is None:
        return Sentence("there is no mail of theirs to answer")
    if _is_open(desk, mail_id):
        return Sentence("mail {id} of theirs waits for your answer", {"id": mail_id})
    _, mail = parse_kept(desk, mail_id)
    reading = desk.database.readings.reading(mail_id)
    if reading is None:
        return Sentence("mail {id} of theirs was not read yet", {"id": mail_id})
    if reading.blocked or mail.sender is None:
        return Sentence("mail {id} of theirs bears a warning: look at it first", {"id": mail_id})
    if away := away_until(desk, mail.sender.email):
        return Sentence("they are away until {day}", {"day": away.isoformat()})
    return None


def why_no_balance(desk: Desk, order: Order) -> Sentence:
    """Return why no reminder of an order's balance was made, whatever is next to be done about it."""
    notes = _notes(desk)
    unpaid = [one for one in unpaid_orders(desk) if one.number == order.number]
    for nudge in balance_nudges(unpaid, desk.local_now.date()):
        if nudge.company in _asked_today(desk, notes):
            return Sentence("they had a letter today")
        return hindrance(desk, nudge) or Sentence("one was made for it before")
    return Sentence("nothing of it is due, or they spoke of the payment already: `mailmate promises list`")


def _note(desk: Desk, nudge: Nudge, mail_id: int, draft_id: int | None) -> Entry:
    value = {"about": nudge.about, "key": nudge.key, "step": nudge.step, "draft": draft_id}
    return Entry(
        REGISTER,
        FOLLOW_UP,
        value,
        "",
        desk.now(),
        mail_id=nudge.mail_id or mail_id,
        source="",
        company=nudge.company,
        ours=True,
    )


def _notes(desk: Desk) -> list[Entry]:
    return [one for one in desk.database.registers.entries(REGISTER, open_only=True) if one.kind == FOLLOW_UP]


def _asked_today(desk: Desk, notes: Iterable[Entry]) -> set[str]:
    """Return the companies a letter was made ready for today, payments included: one a day is enough."""
    today, zone = desk.local_now.date(), desk.config.me.zone
    payments = desk.database.registers.entries("promises", open_only=True)
    asked = [*notes, *(one for one in payments if one.kind == payment_promises.FOLLOW_UP)]
    return {one.company for one in asked if one.at.astimezone(zone).date() == today}


def _quotes_to_ask(desk: Desk) -> tuple[QuoteMail, ...]:
    """Return the quote mails without an answer that are asked after today or on a later day."""
    entries = in_our_zone(desk, standing_entries(desk, "quotes"))
    ordered = {company: max(day for day, _ in orders) for company, orders in _ordered(desk).items()}
    # Who ordered since has answered, in whatever thread.
    asked = [one for one in quotes(entries) if ordered.get(one.company, date.min) <= one.current.at.date()]
    mails = {one.current.mail_id for one in asked if one.current.mail_id is not None}
    talks = {mail_id: _talk(desk, mail_id) for mail_id in mails}
    made = [one for one in _notes(desk) if one.value.get("about") == "quote"]
    return due_quotes(asked, talks, made, date.max, desk.config.trade_rules)


def next_question(desk: Desk, quote: Quote) -> date | None:
    """Return the day a quote is asked after next, where nobody answers until then; None where it is not."""
    mail_id, ordered = quote.current.mail_id, [day for day, _ in _ordered(desk).get(quote.company, ())]
    if mail_id is None or any(day > quote.current.at.date() for day in ordered):
        return None
    made = [one for one in _notes(desk) if one.value.get("about") == "quote"]
    asked = due_quotes([quote], {mail_id: _talk(desk, mail_id)}, made, date.max, desk.config.trade_rules)
    return asked[0].due if asked else None


def _talk(desk: Desk, mail_id: int) -> Talk:
    """Return when each side wrote in a thread; what a machine sent is no word of theirs."""
    zone = desk.config.me.zone
    spoken = [one for one in desk.database.mails.thread(mail_id) if one.by_a_person]
    return Talk(
        ours=tuple(one.date.astimezone(zone) for one in spoken if one.ours),
        theirs=tuple(one.date.astimezone(zone) for one in spoken if not one.ours),
    )


def _credits_awaited(desk: Desk) -> list[AwaitedCredit]:
    return [
        AwaitedCredit(one.company, one.number, day, one.subject, _mail_of(one.entries))
        for one in standing_chains(desk)
        if one.state.opens and one.state.is_open and (day := _opening_day(one.state)) is not None
    ]


def _opening_day(state: PromiseState) -> date | None:
    """Return the day a credit should be open by: the one that stands, else the last that passed without it."""
    return state.standing or (state.breaks[-1].day if state.breaks else None)


def _mail_of(entries: Iterable[Entry]) -> int | None:
    return next((one.mail_id for one in reversed(list(entries)) if one.mail_id is not None), None)


def _ordered(desk: Desk) -> dict[str, list[tuple[date, str]]]:
    """Return company -> the day and item of each of its orders."""
    found: dict[str, list[tuple[date, str]]] = {}
    for one in list_orders(desk):
        items = one.get("items") or [{}]
        item = str(items[0].get("description") or items[0].get("item") or one.get("product") or "")
        found.setdefault(one.company, []).append((one.day("ordered") or one.entries[0].at.date(), item))
    return found


def _leads(desk: Desk, today: date, quoted: Collection[str]) -> list[Lead]:
    """Return inquiries of companies that never ordered, with the last day anybody wrote.

    Left out are companies whose quote is still asked after (`quoted`), who said no or whose quote a person gave up
    for lost, and those a letter was made ready for since their last word: one letter for each silence.
    """
    since = desk.now() - timedelta(days=365 * LEAD_YEARS)
    customers = {one.company for one in list_orders(desk)}
    rows = desk.database.mails.inquiries(since)
    zone, ended = desk.config.me.zone, _ended(desk)
    return [
        Lead(company, mail_id, band, last.astimezone(zone).date(), heard.astimezone(zone).date())
        for mail_id, company, band, last, heard, subtype in rows
        if company not in customers
        and company not in quoted
        and subtype != Subtype.FEEDBACK.value
        and ended.get(company, heard) <= heard
    ]


def _ended(desk: Desk) -> dict[str, datetime]:
    """Return company -> when we last asked whether they are still interested, or gave their quote up."""
    asked = [one for one in _notes(desk) if one.value.get("about") == "lead"]
    lost = [one for one in desk.database.registers.entries("quotes", open_only=True) if one.kind == "lost"]
    ended: dict[str, datetime] = {}
    for one in (*asked, *lost):
        ended[one.company] = max(one.at, ended.get(one.company, one.at))
    return ended


def _last_of_theirs(desk: Desk, nudge: Nudge) -> int | None:
    """Return the mail a letter answers: the buyer's last in the thread, else their last of all."""
    if nudge.mail_id is None:
        return desk.database.mails.last_from(nudge.company)
    spoken = [
        one.mail_id
        for one in desk.database.mails.thread(nudge.mail_id)
        if not one.ours and one.by_a_person and company_of(Address("", one.sender)) == nudge.company
    ]
    return spoken[-1] if spoken else None


def _written_since(desk: Desk, mail_id: int, note: Entry) -> bool:
    """Tell whether a person wrote in the thread since a letter was made ready, or the buyer in another."""
    if any(one.date > note.at and one.by_a_person for one in desk.database.mails.thread(mail_id)):
        return True
    newest = desk.database.mails.last_from(note.company)
    line = desk.database.mails.line(newest) if newest is not None else None
    return line is not None and line.received > note.at


def _is_open(desk: Desk, mail_id: int) -> bool:
    line = desk.database.mails.line(mail_id)
    return line is not None and line.state is MailState.OPEN and not (line.intent is None and line.error)
