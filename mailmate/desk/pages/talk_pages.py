"""Pages on what was said: a debt and its promises, a day somebody named, a question, a quote, a credit, a contact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from mailmate.desk.pages.field_texts import value_text
from mailmate.desk.pages.page import Page, PageLine, Words, on_day, source_of
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence, filled, say, word
from mailmate.trade.credit.timeline import STEPS, squeezed_words
from mailmate.trade.field_words import entry_word, field_word
from mailmate.trade.open_questions import ANSWERED, PROMISED, Question
from mailmate.trade.payment.payments import read_transfer
from mailmate.trade.payment.promise_words import overpaid_words, tell_break, tell_each, tell_state
from mailmate.trade.payment.promises import valid_entries
from mailmate.trade.registers import Entry
from mailmate.trade.sale.quotes import Quote
from mailmate.trade.time.iso_days import iso_day

if TYPE_CHECKING:
    from mailmate.desk.drafts.follow_ups import Waiting
    from mailmate.desk.registers.contacts import Known
    from mailmate.desk.registers.credits import Credit
    from mailmate.desk.registers.promises import Chain

_LEVELS = {
    "L0": Sentence("a friendly reminder"),
    "L1": Sentence("a letter that names the missed day and asks for a new one"),
    "L2": Sentence("a firm letter with both days in their words"),
    "L3": Sentence("a letter with options, your manager informed"),
}
_FAILING = ("claimed", "unconfirmed")


def chain_page(desk: Desk, chain: Chain) -> Page:
    """Return the page on a debt: where it stands, who said what when, and what comes next."""
    from mailmate.desk.registers.promises import differences

    now, number, today = chain.state, f"p{chain.number}", desk.local_now.date()
    values = {"debt": chain.subject or "?", "company": chain.names[0] if chain.names else chain.company, "id": number}
    breaks = [PageLine(Sentence("Broken"), tell_break(one, opens=now.opens)) for one in now.breaks]
    copies = [PageLine(Sentence("Copy of the transfer"), one.message) for one in differences(desk, chain)]
    payment, opening = Sentence("Payment {debt} of {company} ({id})"), Sentence("L/C for {debt} of {company} ({id})")
    return Page(
        filled(opening if now.opens else payment, **values),
        _chain_state(chain),
        _chain_lines(chain),
        _chain_lacks(chain),
        (*breaks, *copies),
        _chain_coming(desk, chain, today),
        _chain_commands(chain, number),
    )


def _chain_state(chain: Chain) -> tuple[Words, ...]:
    now = chain.state
    state: list[Words] = [Sentence("Now: {state}.", {"state": tell_state(now)})]
    if now.condition and now.state != "undated":
        state.append(Sentence("They pay on a condition: “{words}”.", {"words": now.condition}))
    if chain.history:
        state.append(Sentence("From before set-up; it raises no alarm until you confirm it."))
    if now.overpaid:
        state.append(overpaid_words(now.overpaid))
    return tuple(state)


def _chain_lines(chain: Chain) -> tuple[PageLine, ...]:
    now = chain.state
    sums = [
        (Sentence("Sum owed"), now.debt),
        (Sentence("Still open"), now.open_sum if now.is_open else None),
        *((Sentence("Came"), one) for one in now.received),
    ]
    told = [PageLine(label, str(money)) for label, money in sums if money]
    told[1:1] = [PageLine("", line) for line in _reckoned(chain)]
    said = [PageLine("", line, "", source_of(entry)) for entry, line in tell_each(chain.entries)]
    return (*told, *said, *_copies(chain))


def _copies(chain: Chain) -> Iterator[PageLine]:
    """Yield what each copy of a transfer shows; what speaks against it stands apart, and none of it is money."""
    for entry in valid_entries(chain.entries):
        copy = read_transfer(entry.value.get("transfer")) if entry.kind == "claim" else None
        if copy is not None:
            shown = (
                (Sentence("sum {value}"), copy.amount), (Sentence("value date {value}"), copy.value_date),
                (Sentence("account {value}"), copy.account), (Sentence("payer {value}"), copy.payer),
                (Sentence("charges {value}"), copy.charges), (Sentence("UETR {value}"), copy.uetr),
                (Sentence("for {value}"), copy.remittance),
            )  # fmt: skip
            words = "; ".join(say(filled(label, value=str(value))) for label, value in shown if value)
            yield PageLine(Sentence("Copy of the transfer"), words, "", source_of(entry))


def _reckoned(chain: Chain) -> list[Sentence]:
    """Say where a sum owed comes from that no word of the buyer names; a copy of their transfer may show it."""
    shares = [one.value["share"] for one in chain.entries if isinstance(one.value.get("share"), dict)]
    debt, share = chain.state.debt, shares[-1] if shares else None
    if not debt or not share or (str(debt.amount), debt.currency) != (share["amount"], share["currency"]):
        return []
    values = {"percent": share["percent"], "order": share["order"] or "?", "amount": str(debt)}
    copies = (read_transfer(one.value.get("transfer")) for one in valid_entries(chain.entries) if one.kind == "claim")
    if any(debt in (copy.amount, copy.instructed) for copy in copies if copy):
        return [
            Sentence("It is {percent} % of the total of {order}; the copy of their transfer shows {amount}.", values)
        ]
    return [Sentence("Nobody named it: it is {percent} % of the total of {order}.", values)]


def _chain_lacks(chain: Chain) -> tuple[Words, ...]:
    now = chain.state
    if not now.is_open:
        return ()
    lacks = []
    if not chain.subject:
        lacks.append(Sentence("the number of the invoice or order"))
    if now.debt is None and not now.opens:
        lacks.append(Sentence("the sum"))
    if now.standing is None and now.claimed_on is None:
        lacks.append(
            Sentence("a day on which they open the credit") if now.opens else Sentence("a day on which they pay")
        )
    if now.claimed_on is not None:
        lacks.append(Sentence("our bank's word that it came; a copy of a transfer is none"))
    return tuple(lacks)


def _chain_coming(desk: Desk, chain: Chain, today: date) -> tuple[Words, ...]:
    from mailmate.desk.drafts.follow_ups import letters_of
    from mailmate.trade.payment.follow_ups import LAST_LEVEL

    now = chain.state
    if not now.is_open:
        return ()
    letters = [one for one in letters_of(desk, chain) if one.draft]
    waits = any(one.outdated is None for one in letters)
    coming: list[Words] = [_letter_words(one) for one in letters]
    if now.next_check:
        coming.append(on_day(Sentence("Next look"), now.next_check, today))
    if now.level in _LEVELS and not waits and not now.opens:
        coming.append(Sentence("The next letter: {letter} ({level}).", {
            "letter": _LEVELS[now.level], "level": now.level,
        }))  # fmt: skip
    if now.level == LAST_LEVEL:
        brief = {"id": f"p{chain.number}"}
        coming.append(Sentence("No letter is drafted: your manager writes (`mailmate follow-ups show {id}`).", brief))
    if not now.calendar_known:
        coming.append(Sentence("The holidays of these days are not known there; they were counted as working days."))
    return tuple(coming)


def _letter_words(letter: Waiting) -> Sentence:
    assert letter.draft is not None  # only such are told
    values = {"draft": f"d{letter.draft.draft_id}", "mail": letter.draft.mail_id, "why": letter.outdated or ""}
    if letter.outdated:
        return Sentence("The letter {draft} is outdated: {why}. Do not send it as it is.", values)
    return Sentence("A letter waits for you: {draft} (`mailmate show {mail}`).", values)


def _chain_commands(chain: Chain, number: str) -> tuple[tuple[str, Sentence], ...]:
    if not chain.state.is_open:
        return ((f"mailmate promises strike {number}", Sentence("this word about it is wrong")),)
    conditional = chain.state.condition or any(one.kind == "conditional" for one in chain.entries)
    came = Sentence("a bank advised the credit") if chain.state.opens else Sentence("our bank confirmed the money")
    return (
        *(((f"mailmate promises accept {number}", Sentence("it still stands")),) if chain.history else ()),
        (f"mailmate promises received {number}", came),
        *(((f"mailmate promises met {number}", Sentence("the condition is met")),) if conditional else ()),
        *(
            ((f"mailmate promises failed {number}", Sentence("the bank's trace found nothing")),)
            if chain.state.state in _FAILING
            else ()
        ),
        (f"mailmate promises cancel {number}", Sentence("nothing is owed any more")),
    )


def dated_page(desk: Desk, entry: Entry, state: str) -> Page:
    """Return the page on a day that we or a supplier named; `state` is `open`, `done` or `settled`."""
    day, number = iso_day(entry.value.get("date")), f"p{entry.entry_id}"
    values = {"kind": entry_word(entry.kind), "company": entry.company or "?", "id": number}
    named = (PageLine(Sentence("Day"), day.isoformat() if day else Sentence("none named")),)
    is_open = state == "open"
    return Page(
        Sentence("{kind}, {company} ({id})", values),
        (Sentence("Now: {state}.", {"state": word(state)}),),
        (*named, PageLine(Sentence("Words"), entry.quote, "", source_of(entry))),
        () if day else (Sentence("a day"),),
        coming=(on_day(Sentence("Due"), day, desk.local_now.date()),) if day and is_open else (),
        commands=(
            *(((f"mailmate promises met {number}", Sentence("it was done")),) if is_open else ()),
            (f"mailmate promises strike {number}", Sentence("this was no promise")),
        ),
    )


def question_page(desk: Desk, question: Question) -> Page:
    """Return the page on a question."""
    from mailmate.desk.drafts.assignments import assignment_of

    entry, today = question.entry, desk.local_now.date()
    number = f"q{entry.entry_id}"
    held = assignment_of(desk, number, entry.company)
    state = {
        ANSWERED: Sentence("Answered: our later mail names no day for it, or you said so."),
        PROMISED: Sentence("Not answered yet; we named a day for the answer."),
    }.get(question.state, Sentence("Open: no mail of ours answers it."))
    if question.passed_over:
        state = Sentence("Open: our mail answers others of their questions and passes this one over.")
    is_done = question.state == ANSWERED
    mail = entry.mail_id
    return Page(
        Sentence("Question of {company} ({id})", {"company": entry.company or "?", "id": number}),
        (state, Sentence("Asked on {day}.", {"day": entry.at.date().isoformat()})),
        (PageLine(Sentence("Question"), question.text, entry.quote, source_of(entry)),),
        coming=(
            *((on_day(Sentence("Answer by"), question.answer_by, today),) if question.answer_by else ()),
            *((held.text(),) if held else ()),
        ),
        commands=(
            *(((f"mailmate draft {mail}", Sentence("write the answer")),) if mail and not is_done else ()),
            (f"mailmate questions reopen {number}", Sentence("it was not answered after all"))
            if is_done
            else (f"mailmate questions answered {number}", Sentence("it is answered, by phone for instance")),
            (f"mailmate questions strike {number}", Sentence("this is no question")),
        ),
    )


def quote_page(desk: Desk, quote: Quote) -> Page:
    """Return the page on a quote with the versions it replaced."""
    from mailmate.desk.drafts.nudges import next_question
    from mailmate.desk.registers.quotes import price_of

    today, number, now = desk.local_now.date(), f"q{quote.current.entry_id}", quote.current
    told = {"n": quote.version, "day": now.at.date().isoformat(), "state": word(quote.state(today))}
    values = {"item": quote.item or "?", "company": quote.company or "?", "id": number}
    fields = [(name, now.value.get(name)) for name in ("quantity", "incoterm")]
    facts = [PageLine(field_word("price"), price_of(now), now.quote, source_of(now))]
    facts += [PageLine(field_word(name), value_text(name, value)) for name, value in fields if value]
    facts += [
        PageLine(Sentence("Version {n}", {"n": n}), price_of(old), old.quote, source_of(old))
        for n, old in reversed(list(enumerate(quote.replaced, start=1)))
    ]
    asked = next_question(desk, quote)
    coming = [
        *([on_day(Sentence("Valid until"), quote.valid_until, today)] if quote.valid_until else []),
        *([on_day(Sentence("Asked after, where they do not answer"), asked, today)] if asked else []),
    ]
    return Page(
        Sentence("Quote for {item} to {company} ({id})", values),
        (Sentence("Version {n} of {day}: {state}.", told),),
        tuple(facts),
        () if quote.valid_until else (Sentence("a last day of its validity"),),
        coming=tuple(coming),
        commands=(
            *(() if quote.lost else ((f"mailmate quotes lost {number} --reason …", Sentence("it came to nothing")),)),
            (f"mailmate quotes strike {number}", Sentence("this was no quote of ours")),
        ),
    )


def credit_page(credit: Credit) -> Page:
    """Return what stands around the report on a credit: its state, the words on record, what comes next."""
    number, today = credit.number, credit.plan.today
    company = {"number": number, "company": credit.company or "?"}
    near = [(step, credit.timeline.days[step]) for step, _ in credit.timeline.alerts()]
    waiting = [str(one.number if one.number is not None else "?") for one in credit.waiting]
    said = [one for one in credit.entries if one.quote]
    return Page(
        Sentence("Letter of credit {number}, {company}", company),
        _credit_state(credit),
        tuple(PageLine(entry_word(one.kind), _speaker(one), one.quote, source_of(one)) for one in said),
        () if credit.terms else (Sentence("the original credit: ask the buyer or the advising bank for it"),),
        coming=(
            *(on_day(STEPS[step], day, today) for step, day in near if today),
            *(squeezed_words(step, days, credit.timeline) for step, days in credit.timeline.squeezed.items()),
            *(Sentence("Amendment {n} waits for your decision.", {"n": one}) for one in waiting),
        ),
        commands=_credit_commands(credit, waiting),
    )


def _speaker(entry: Entry) -> Sentence:
    return Sentence("our words") if entry.ours else Sentence("their words")


def _credit_state(credit: Credit) -> tuple[Words, ...]:
    if credit.cancelled:
        return (Sentence("Cancelled."),)
    if credit.terms is None:
        return (Sentence("Only an amendment or an announcement is here: the original is missing."),)
    found = len(credit.report.findings)
    values = {"n": found, "waiting": len(credit.waiting)}
    return (Sentence("On record; points found: {n}, amendments that wait: {waiting}.", values),)


def _credit_commands(credit: Credit, waiting: list[str]) -> tuple[tuple[str, Sentence], ...]:
    number = credit.number
    decide = tuple(
        (f"mailmate credits accept|reject {number} --amendment {one}", Sentence("decide on the whole amendment"))
        for one in waiting
        if credit.terms is not None
    )
    if credit.terms is None:
        mails = [one.mail_id for one in credit.entries if one.mail_id is not None]
        return tuple((f"mailmate draft {one}", Sentence("ask for the original")) for one in mails[-1:])
    return (
        *decide,
        *(
            ()
            if credit.plan.on_board
            else ((f"mailmate credits plan {number} --on-board DAY", Sentence("the day the goods go on board")),)
        ),
        (f"mailmate lc check {number} --order ID", Sentence("checks again with what was not known above")),
        (f"mailmate credits request {number}", Sentence("one request with every point to change")),
        (f"mailmate credits done {number} STEP", Sentence("a step is done, or a document in hand")),
        (f"mailmate credits forwarder {number}", Sentence("the terms the forwarder must know")),
    )


def _role_words(known: Known) -> Words:
    role = known.contact.role
    if not role:
        return ""
    said = word(role.replace("_", " "))
    return Sentence("{role}, as read", {"role": said}) if known.role_read else said


def contact_page(known: Known) -> Page:
    """Return the page on a contact."""
    one, seen = known.contact, known.seen
    written = (
        Sentence("You may write to them directly.") if one.may_write else Sentence("Do not write to them directly.")
    )
    named = [
        (Sentence("Name"), one.name), (Sentence("Company"), one.company or known.company),
        (Sentence("Country"), one.country), (Sentence("Role"), _role_words(known)),
        (Sentence("Time zone"), one.zone), (Sentence("Phone"), one.phone),
    ]  # fmt: skip
    days = [moment.date().isoformat() for moment in (seen.first, seen.last) if moment]
    count = {"heard": seen.heard, "written": seen.written}
    return Page(
        one.email,
        (
            *(() if known.on_file else (Sentence("You never wrote to them: their address counts as unknown."),)),
            written,
            Sentence("{heard} mails from them, {written} to them.", count),
        ),
        (
            *(PageLine(label, text) for label, text in named if text),
            *((PageLine(Sentence("Mails"), " – ".join(dict.fromkeys(days))),) if days else ()),
        ),
        tuple(label for label, text in named if not text),
        commands=(
            (f"mailmate contacts set {one.email} role=buyer", Sentence("say who they are")),
            (f"mailmate contacts list --company {known.company}", Sentence("everybody there")),
        ),
    )
