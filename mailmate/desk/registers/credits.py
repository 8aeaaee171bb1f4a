"""Letters of credit at the desk: which there are, how each stands, and what a person decided about an amendment.

Accepting and rejecting are a person's acts; each becomes an entry that says who and when. An amendment whose credit
is not here is kept, and the original asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mailmate.desk.mailbox.history import standing_entries
from mailmate.desk.registers.contacts import list_contacts
from mailmate.desk.registers.entries import find_entry
from mailmate.desk.registers.forwarders import told_keys
from mailmate.desk.wiring import Desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_checks import check_credit
from mailmate.trade.credit.credit_documents import Paper, checklist, paper_key
from mailmate.trade.credit.credit_findings import CreditReport, OrderTerms, Plan
from mailmate.trade.credit.credit_letters import answer_to_bank, reissue_request, speaks_of_a_part
from mailmate.trade.credit.credits import (
    Amendment,
    Terms,
    amendments,
    by_credit,
    effective,
    is_cancelled,
    verdict_on,
)
from mailmate.trade.credit.timeline import STEPS, Timeline, squeezed_words, timeline
from mailmate.trade.finding.wording import fold_number
from mailmate.trade.gist import join_pieces
from mailmate.trade.registers import Entry
from mailmate.trade.sale.nudges import forwarder_key
from mailmate.trade.sale.orders import Order, find_order, orders

REGISTER = "credits"
ACTS = ("accepted", "rejected")
_SHORTEST = 4
"""The fewest signs of a number's end by which a credit may be called."""
_BANK = re.compile(
    r"ban[ckq]|sparkasse|swift|hsbc|icbc|citi(?:group|corp)?\b|jpmorgan|barclays|paribas|socgen|natixis|unicredit|intesa"
    r"|rabo|santander|bbva|itau|bradesco|ziraat|garanti|sberbank|shinhan|kookmin|mizuho|mufg|smbc|vietcom|bidv|ocbc",
    re.I,
)
"""What names of banks and their domains hold."""
_REMEMBERED = timedelta(days=30)
"""An expired credit is spoken of this long."""


@dataclass(frozen=True, slots=True)
class Credit:
    """One credit as the register knows it."""

    number: str
    """As written in the credit, else as a mail or an amendment names it."""
    entries: tuple[Entry, ...]
    terms: Terms | None
    """The effective terms; None while only amendments or announcements are here."""
    amendments: tuple[Amendment, ...]
    plan: Plan
    report: CreditReport
    timeline: Timeline
    cancelled: bool = False
    done: frozenset[str] = frozenset()
    """The steps of the timeline a person marked as done, and the forwarder's letter once it was sent."""

    @property
    def waiting(self) -> tuple[Amendment, ...]:
        """The amendments nobody has decided on."""
        return tuple(one for one in self.amendments if verdict_on(one, self.entries) == "pending")

    @property
    def missing_papers(self) -> tuple[Paper, ...]:
        """The documents of its checklist nobody marked as in hand."""
        papers = checklist(self.terms) if self.terms else ()
        return tuple(one for one in papers if paper_key(one) not in self.done)

    @property
    def company(self) -> str:
        """The company the credit came from or is about; empty where no entry names one."""
        return next((one.company for one in self.entries if one.company), "")


def list_credits(desk: Desk, *, company: str | None = None) -> list[Credit]:
    """Return the credits on record, those first that came first."""
    register = desk.database.registers.entries(REGISTER, open_only=True)
    every_order = orders(desk.database.registers.entries("orders"))
    found = [_credit(desk, number, group, every_order) for number, group in by_credit(register).items() if number]
    return [one for one in found if company is None or one.company == company]


def credit_alarms(desk: Desk) -> list[tuple[date | None, Sentence]]:
    """Return what credits make due today, with its day: faults that stop us, amendments that wait, steps that press.

    A credit known only from before set-up, cancelled, or long expired is silent.
    """
    return [alarm for one in living_credits(desk) for alarm in _alarms(one)]


def living_credits(desk: Desk) -> list[Credit]:
    """Return the credits that raise duties: not those of history alone, cancelled, or long expired."""
    standing = {one.entry_id for one in standing_entries(desk, REGISTER)}
    alive = [one for one in list_credits(desk) if any(entry.entry_id in standing for entry in one.entries)]
    return [one for one in alive if not _is_over(one)]


def _is_over(credit: Credit) -> bool:
    expiry, today = credit.terms.expiry if credit.terms else None, credit.plan.today
    return credit.cancelled or (expiry is not None and today is not None and expiry + _REMEMBERED < today)


def _alarms(credit: Credit) -> list[tuple[date | None, Sentence]]:
    number = credit.number
    if credit.terms is None:
        missing = Sentence("L/C {number}: the original is missing, ask for it", {"number": number})
        return [(None, missing)] if credit.amendments else []
    grave = [one for one in credit.report.findings if one.severity == "critical"]
    said: list[tuple[date | None, Sentence]] = [
        (credit.terms.expiry, Sentence("L/C {number}: {finding}", {"number": number, "finding": one.message}))
        for one in grave[:1]
    ]
    if credit.waiting:
        values = {"number": number, "amendment": ", ".join(str(one.number or "?") for one in credit.waiting)}
        said.append((None, Sentence("L/C {number}: amendment {amendment} waits for your decision", values)))
    if "booking" in credit.done and "tell_forwarder" not in credit.done:
        untold = Sentence("L/C {number}: booked, but the forwarder does not have its terms yet", {"number": number})
        said.append((credit.timeline.days.get("tell_forwarder"), untold))
    for step, days in list(credit.timeline.squeezed.items())[:1]:
        squeezed = {"number": number, "what": squeezed_words(step, days, credit.timeline)}
        said.append((credit.timeline.days[step], Sentence("L/C {number}: {what}", squeezed)))
    pressing = credit.timeline.alerts()
    late_ones = [one for one in pressing if one[1] < 0]
    for step, left in (*late_ones[-1:], *pressing[len(late_ones) :][:1]):
        day = credit.timeline.days[step]
        same = [other for other, days in pressing if days == left]
        steps = join_pieces([_step_words(credit, other) for other in same])
        told = {"number": number, "step": steps, "n": abs(left), "day": day.isoformat()}
        late = Sentence("L/C {number}: {step} was due on {day}, {n} days late", told)
        near = Sentence("L/C {number}: {step} by {day}, {n} days left", told)
        said.append((day, late if left < 0 else near))
    return said


def _step_words(credit: Credit, step: str) -> Sentence:
    """Return how a step is called; the papers ready are told with those that are still missing."""
    missing = credit.missing_papers if step == "docs_ready" else ()
    words = {"step": STEPS[step], "papers": ", ".join(one.name for one in missing)}
    return Sentence("{step} (missing: {papers})", words) if missing else STEPS[step]


def find_credit(desk: Desk, name: str, *, plan: Mapping[str, object] | None = None) -> Credit:
    """Return the credit a number (spelled any way) or one of its entries (`c7`) names.

    `plan` holds values that stand before those on record.
    Raises `WrongUse` where there is none, or a part of a number fits several.
    """
    number = fold_number(name)
    if name[:1] == "c" and name[1:].isascii() and name[1:].isdigit():
        entry = find_entry(desk, REGISTER, int(name[1:19]))
        number = fold_number(str(entry.value.get("lc_no") or entry.subject or ""))
    groups = by_credit(desk.database.registers.entries(REGISTER, open_only=True))
    fitting = (
        [number] if number in groups else [one for one in groups if len(number) >= _SHORTEST and one.endswith(number)]
    )
    if len(fitting) != 1 or not fitting[0]:
        raise WrongUse(
            Sentence("There is no credit {name} on record.", {"name": name}),
            Sentence("`mailmate credits list` shows their numbers."),
        )
    every_order = orders(desk.database.registers.entries("orders"))
    return _credit(desk, fitting[0], groups[fitting[0]], every_order, plan or {})


def _credit(
    desk: Desk,
    number: str,
    entries: Sequence[Entry],
    every_order: Sequence[Order],
    overrides: Mapping[str, object] | None = None,
) -> Credit:
    terms = effective(entries)
    company = next((one.company for one in entries if one.company), "")
    order = find_order(every_order, company, terms.number_text if terms else number, *_numbers_in(terms, every_order))
    plan = _plan(desk, entries, order)
    plan = replace(plan, **{name: value for name, value in (overrides or {}).items() if value is not None})  # type: ignore[arg-type]
    found = amendments(entries)
    credit = Credit(
        number=terms.number_text if terms else _written(entries) or number,
        entries=tuple(entries),
        terms=terms,
        amendments=found,
        plan=plan,
        report=check_credit(entries, plan, desk.config.trade_rules),
        timeline=Timeline(),
        cancelled=is_cancelled(entries),
        done=_done(desk, entries, terms),
    )
    return replace(credit, timeline=timeline(terms, plan, credit.done)) if terms else credit


def _done(desk: Desk, entries: Sequence[Entry], terms: Terms | None) -> frozenset[str]:
    marked = frozenset(str(one.value.get("step")) for one in entries if one.kind == "step_done")
    if terms is None:
        return marked
    papers = {paper_key(one) for one in checklist(terms)}
    if papers and papers <= marked:
        marked |= {"docs_ready"}
    told = forwarder_key(terms.number_text, terms.latest_shipment) in told_keys(desk)
    return marked | {"tell_forwarder"} if told else marked


def _written(entries: Sequence[Entry]) -> str:
    return next((str(one.value["lc_no"]) for one in entries if one.value.get("lc_no")), "")


def _numbers_in(terms: Terms | None, every_order: Sequence[Order]) -> list[str]:
    """Return the order numbers of ours that the goods or conditions of the credit name."""
    words = fold_number(f"{terms.goods or ''} {terms.get('47A') or ''}") if terms else ""
    names = {str(order.get(field)) for order in every_order for field in ("po", "pi", "contract") if order.get(field)}
    return [name for name in names if len(fold_number(name)) > 3 and fold_number(name) in words]


def _plan(desk: Desk, entries: Sequence[Entry], order: Order | None) -> Plan:
    """Return what is on record of our intentions: what a person said, what the order says, what we asked for."""
    me = desk.config.me
    said = [one.value for one in entries if one.kind == "planned" and one.by == "person"]
    on_board = next((_day(one.get("on_board")) for one in reversed(said) if one.get("on_board")), None)
    return Plan(
        on_board=on_board or (order.day("on_board") if order else None),
        today=desk.local_now.date(),
        place=me.country,
        office=me.country,
        company=me.company,
        asked=_asked(entries),
        order=order_terms(order) if order else None,
        received=next((one.at.astimezone(me.zone).date() for one in entries if one.kind == "issue"), None),
        announced=_announced(desk, entries),
    )


def order_terms(order: Order) -> OrderTerms:
    """Return what an order says, as the checks compare it."""
    return OrderTerms(
        number=order.name,
        buyer=str(order.get("buyer") or ""),
        product=str(order.get("product") or ""),
        quantity=str(order.get("quantity") or ""),
        total=order.total,
        incoterm=str(order.get("incoterm") or ""),
    )


def find_order_terms(desk: Desk, name: str) -> OrderTerms:
    """Return the order a number or an entry (`o3`) names. Raises `WrongUse` where there is none."""
    wanted = fold_number(name)
    for order in orders(desk.database.registers.entries("orders")):
        numbers = {fold_number(str(order.get(field) or "")) for field in ("po", "pi", "contract", "lc_no")}
        if name == f"o{order.number}" or (wanted and wanted in numbers):
            return order_terms(order)
    raise WrongUse(
        Sentence("There is no order {name} on record.", {"name": name}), Sentence("`mailmate orders list` shows them.")
    )


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _asked(entries: Sequence[Entry]) -> dict[str, str]:
    """Return what we last asked to change: field -> wish."""
    ours = [one for one in entries if one.kind == "requested" and (one.ours or one.value.get("requested_by") == "us")]
    changes = ours[-1].value.get("changes") or () if ours else ()
    return {str(one["tag"]): str(one["new"]) for one in changes if one.get("tag") and one.get("new")}


def _announced(desk: Desk, entries: Sequence[Entry]) -> bool | None:
    """Tell whether the newest word of a change is a mail's alone, with no amendment advised after it.

    None where an amendment is here, but from somebody who is plainly no bank: a buyer's copy is no advice (art. 9).
    """
    words = [one for one in entries if one.kind in ("announced", "amendment") and one.value.get("stage") != "issued"]
    if not words or words[-1].kind == "announced":
        return bool(words)
    return False if words[-1].by == "person" or _is_a_bank(desk, words[-1].company) else None


def _is_a_bank(desk: Desk, company: str) -> bool:
    """Tell whether a company is a bank: by the role a person gave somebody there, else by its name."""
    roles = {one.contact.role for one in list_contacts(desk, company=company)} - {""}
    return "bank" in roles if roles else _BANK.search(company) is not None


def decide(desk: Desk, credit: Credit, act: str, amendment: int | None, *, who: str = "", reason: str = "") -> Entry:
    """Record that a person accepts or rejects an amendment whole (UCP 600 art. 10(e)): who, when, why.

    `act` is one of `ACTS`; `amendment` may be left out where just one waits. Raises `WrongUse` where there is none,
    also where somebody decided on it since `credit` was looked up.
    """
    with desk.database.transaction():
        one = _amendment_of(find_credit(desk, credit.number), amendment)
        return _decide(desk, credit, act, one, who=who, reason=reason)


def _decide(desk: Desk, credit: Credit, act: str, one: Amendment, *, who: str, reason: str) -> Entry:
    if act == "accepted" and speaks_of_a_part(reason):
        raise NotAllowed(
            Sentence("No part of an amendment can be accepted alone: it would be a rejection (UCP 600 art. 10(e))."),
            Sentence("`mailmate credits reject {credit}` writes to the bank, and asks the buyer for a new amendment.",
                     {"credit": credit.number}),
        )  # fmt: skip
    if act == "accepted" and not one.operative:
        raise WrongUse(
            Sentence("Amendment {number} is not yet operative: its details follow.", {"number": one.number or "?"}),
            Sentence("Wait for the full amendment (UCP 600 art. 11(a))."),
        )
    value = {
        "amendment_no": None if one.number is None else str(one.number),
        "lc_no": credit.number,
        "who": who or desk.config.me.name,
        "reason": reason,
        "tags": [list(field) for field in one.fields],
    }
    return _add(desk, credit, act, value)


def notice_of(credit: Credit, entry: Entry) -> str:
    """Return the notice to the advising bank that belongs to a decision just made; empty without the credit itself."""
    one = _decided(credit, entry)
    return answer_to_bank(credit.terms, one, accepted=entry.kind == "accepted") if credit.terms and one else ""


def request_after(credit: Credit, entry: Entry) -> str:
    """Return what the buyer is asked after a rejection; empty after an acceptance, and without the credit itself."""
    one = _decided(credit, entry)
    return reissue_request(credit.terms, one) if entry.kind == "rejected" and credit.terms and one else ""


def _decided(credit: Credit, entry: Entry) -> Amendment | None:
    return next((one for one in credit.amendments if verdict_on(one, [entry]) == entry.kind), None)


def _amendment_of(credit: Credit, number: int | None) -> Amendment:
    found = [one for one in credit.waiting if number in (None, one.number)]
    if len(found) == 1:
        return found[0]
    values = {"credit": credit.number, "number": number if number is not None else "?"}
    if not found and any(one.number == number for one in credit.amendments):
        raise WrongUse(
            Sentence("Amendment {number} of credit {credit} is decided already.", values),
            Sentence("If that was wrong, strike it out: `mailmate credits entries` shows its number."),
        )
    raise WrongUse(
        Sentence("Credit {credit} has several amendments that wait; name one.", values)
        if len(found) > 1
        else Sentence("Credit {credit} has no amendment {number} that waits.", values),
        Sentence("`mailmate credits show {credit}` lists them.", values),
    )


def note_plan(desk: Desk, credit: Credit, on_board: date) -> Entry:
    """Record the planned or actual on-board date, as a person says it."""
    return _add(desk, credit, "planned", {"lc_no": credit.number, "on_board": on_board.isoformat()})


def note_step(desk: Desk, credit: Credit, step: str) -> Entry:
    """Record that a step of the timeline is done, or that a document of the checklist is in hand.

    Raises `WrongUse` for what is neither.
    """
    papers = [paper_key(one) for one in checklist(credit.terms)] if credit.terms else []
    if step not in (*STEPS, *papers):
        raise WrongUse(
            Sentence("{step} is no step.", {"step": step}),
            Sentence("The steps are: {steps}.", {"steps": ", ".join((*STEPS, *papers))}),
        )
    return _add(desk, credit, "step_done", {"lc_no": credit.number, "step": step})


def _add(desk: Desk, credit: Credit, kind: str, value: Mapping[str, object]) -> Entry:
    entry = Entry(
        REGISTER, kind, dict(value), "", desk.now(), by="person", source="", subject=fold_number(credit.number),
        company=credit.company, ours=True,
    )  # fmt: skip
    return desk.database.registers.add([entry])[0]
