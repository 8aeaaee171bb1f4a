"""A case: all that stands between us and one company, gathered from the registers, with days and words.

What is open, what was agreed, what changed, what they ask us not to do, and who is who. Nothing closed is listed as
open, and every line says where it comes from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from mailmate.desk.pages.field_texts import value_text
from mailmate.desk.registers.awaited import list_awaited
from mailmate.desk.registers.complaints import list_complaints
from mailmate.desk.registers.contacts import list_contacts, list_people
from mailmate.desk.registers.credits import list_credits
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.promises import list_chains, standing_dated
from mailmate.desk.registers.questions import list_questions
from mailmate.desk.registers.shipments import list_shipments
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, mark, say, word
from mailmate.trade.field_words import field_word
from mailmate.trade.finding.places import country_of_domain
from mailmate.trade.open_questions import OPEN as UNANSWERED
from mailmate.trade.payment.promise_words import tell_state
from mailmate.trade.registers import Entry
from mailmate.trade.safety.calls import VERIFIED
from mailmate.trade.sale.orders import Order, money_of
from mailmate.trade.sale.quotes import Quote, quotes
from mailmate.trade.sale.wishes import (
    certificates,
    preferences,
    requirements,
    restrictions,
    rival_offers,
    without_label,
)
from mailmate.trade.withdrawn import TAKEN_BACK
from mailmate.values import dataclass

OPEN, AGREED, CHANGED, WISHES, PEOPLE = "open", "agreed", "changed", "wishes", "people"
SECTIONS = {
    OPEN: mark("Still open"),
    WISHES: mark("What they ask us to do and not to do"),
    CHANGED: mark("Changed"),
    AGREED: mark("On record"),
    PEOPLE: mark("People"),
}
"""The sections in the order they are read, and the head of each."""
_SHOWN = (
    "total",
    "deposit",
    "terms",
    "incoterm",
    "loading",
    "discharge",
    "delivery_date",
    "delivery_words",
    "ready",
    "on_board",
    "lc_no",
)


_LONGEST_GOODS = 120


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of a case: its section, the day it was said, what it says, and the words it rests on."""

    section: str
    topic: str
    day: date | None
    text: Sentence
    quote: str = ""
    mail_id: int | None = None


def case_of(desk: Desk, company: str) -> list[CaseLine]:
    """Return the lines of a company's case, by section and day; raise `WrongUse` where nothing is on record of it."""
    lines = [
        *_questions(desk, company), *_payments(desk, company), *_credits(desk, company), *_complaints(desk, company),
        *_own_promises(desk, company), *_awaited(desk, company), *_inside(desk, company), *_orders(desk, company),
        *_quotes(desk, company), *_shipments(desk, company), *_wishes(desk, company), *_flags(desk, company),
        *_people(desk, company), *_habits(desk, company),
    ]  # fmt: skip
    if not lines:
        raise WrongUse(
            Sentence("Nothing is on record of {company}.", {"company": company}),
            Sentence("`mailmate cases list` shows the companies."),
        )
    order = list(SECTIONS)
    return sorted(lines, key=lambda one: (order.index(one.section), one.day or date.min))


def list_cases(desk: Desk) -> list[tuple[str, int, date]]:
    """Return each company on record with how many entries it has and the day of the last, newest first."""
    counts: Counter[str] = Counter()
    last: dict[str, date] = {}
    for one in desk.database.registers.entries(open_only=True):
        if one.company:
            counts[one.company] += 1
            last[one.company] = max(one.at.date(), last.get(one.company, date.min))
    return sorted(
        ((company, counts[company], last[company]) for company in counts), key=lambda one: one[2], reverse=True
    )


def case_json(line: CaseLine) -> dict[str, Any]:
    """Return one line as JSON."""
    return {
        "section": line.section,
        "topic": line.topic,
        "day": line.day.isoformat() if line.day else None,
        "text": say(line.text),
        "quote": line.quote or None,
        "mail": line.mail_id,
    }


def _line(section: str, topic: str, text: Sentence, entry: Entry | None, day: date | None = None) -> CaseLine:
    said = day or (entry.at.date() if entry else None)
    return CaseLine(section, topic, said, text, entry.quote if entry else "", entry.mail_id if entry else None)


def _questions(desk: Desk, company: str) -> Iterator[CaseLine]:
    for one in list_questions(desk, company, only_open=True):
        words = {"text": one.text, "day": one.answer_by.isoformat() if one.answer_by else ""}
        open_text, promised = (
            Sentence("Not answered: {text}", words),
            Sentence("Answer promised by {day}: {text}", words),
        )
        yield _line(OPEN, "question", open_text if one.state == UNANSWERED else promised, one.entry)


def _payments(desk: Desk, company: str) -> Iterator[CaseLine]:
    for chain in list_chains(desk, company=company):
        state, last = chain.state, chain.entries[-1]
        words = {
            "debt": " ".join(filter(None, (chain.subject or "?", str(state.debt or "")))), "state": tell_state(state),
        }  # fmt: skip
        if state.is_open:
            text = Sentence("Payment {debt}: {state}", words)
            yield _line(OPEN, "payment", text, last)
        for broken in state.promised:
            if broken.broken:
                missed = Sentence(
                    "Payment {debt}: {day} passed without money", {**words, "day": broken.day.isoformat()}
                )
                yield CaseLine(CHANGED, "payment", broken.said_on, missed, broken.quote)


def _credits(desk: Desk, company: str) -> Iterator[CaseLine]:
    for credit in list_credits(desk, company=company):
        last, words = credit.entries[-1], {"number": credit.number}
        if credit.terms is None:
            yield _line(OPEN, "credit", Sentence("L/C {number}: the original is missing", words), last)
            continue
        for waiting in credit.waiting:
            text = Sentence(
                "L/C {number}: amendment {amendment} waits for our decision",
                {**words, "amendment": waiting.number or "?"},
            )
            yield _line(OPEN, "credit", text, last)
        for finding in credit.report.findings:
            if finding.severity == "critical":
                yield _line(
                    OPEN, "credit", Sentence("L/C {number}: {finding}", {**words, "finding": finding.message}), last
                )
        latest, expiry = credit.terms.latest_shipment, credit.terms.expiry
        days = {"latest": latest.isoformat() if latest else "-", "expiry": expiry.isoformat() if expiry else "-"}
        yield _line(
            AGREED,
            "credit",
            Sentence("L/C {number}: latest shipment {latest}, expiry {expiry}", {**words, **days}),
            credit.entries[0],
        )


def _complaints(desk: Desk, company: str) -> Iterator[CaseLine]:
    for one in list_complaints(desk, company):
        words = {
            "id": f"c{one.number}",
            "severity": word(one.severity),
            "product": one.about or one.order or "?",
            "day": one.next_date.isoformat(),
            "outcome": one.outcome or "-",
        }
        if one.closed is None:
            yield _line(
                OPEN,
                "complaint",
                Sentence("Complaint {id} ({severity}) on {product}: our word by {day}", words),
                one.entries[0],
            )
        else:
            yield _line(
                AGREED,
                "complaint",
                Sentence("Complaint {id} on {product}, closed: {outcome}", words),
                one.entries[0],
                one.closed,
            )


def _own_promises(desk: Desk, company: str) -> Iterator[CaseLine]:
    for one in standing_dated(desk):
        if one.entry.company == company:
            yield _line(OPEN, "promise", one.text(), one.entry)


def _awaited(desk: Desk, company: str) -> Iterator[CaseLine]:
    for one in list_awaited(desk, company):
        yield _line(OPEN, "awaited", one.text(), one.entry)


def _inside(desk: Desk, company: str) -> Iterator[CaseLine]:
    """Yield what colleagues have to answer, and the notes for them that a later mail changed."""
    from mailmate.desk.drafts.assignments import open_assignments, to_pass_on
    from mailmate.desk.drafts.inside_notes import outdated_notes

    for held in (*to_pass_on(desk, company), *open_assignments(desk, company)):
        yield _line(OPEN, "assigned", held.text(), held.entry)
    for one in outdated_notes(desk, company):
        yield _line(OPEN, "note", one.text(), one.note)


def _orders(desk: Desk, company: str) -> Iterator[CaseLine]:
    for order in list_orders(desk, company):
        name = order.name or "?"
        kinds = ", ".join(dict.fromkeys(say(one.kind.replace("_", " ")) for one in order.entries))
        goods = value_text("items", order.get("items") or order.get("product") or "")[:_LONGEST_GOODS]
        told = {"name": name, "kinds": kinds, "goods": goods}
        plain, whole = Sentence("Order {name}: {kinds}", told), Sentence("Order {name}: {kinds}, {goods}", told)
        yield _line(AGREED, "order", whole if goods else plain, order.entries[0])
        for field in _SHOWN:
            yield from _order_field(order, name, field)
        for problem in order.problems:
            yield _line(
                OPEN,
                "order",
                Sentence("Order {name}: {problem}", {"name": name, "problem": problem}),
                order.entries[-1],
            )


def _order_field(order: Order, name: str, field: str) -> Iterator[CaseLine]:
    told = order.told.get(field)
    if told is None:
        return
    words = {"name": name, "field": field_word(field), "value": _field_shown(field, told.value)}
    yield _line(AGREED, "order", Sentence("Order {name}: {field} {value}", words), told.entry)
    if told.before:
        was = {**words, "before": _field_shown(field, told.before[-1])}
        yield _line(CHANGED, "order", Sentence("Order {name}: {field} {before} became {value}", was), told.entry)


def _quotes(desk: Desk, company: str) -> Iterator[CaseLine]:
    for one in quotes(desk.database.registers.entries("quotes", company=company)):
        yield _line(AGREED, "quote", _quote_text(one), one.current)
        if one.replaced:
            before = {
                "item": one.item or "?",
                "before": _shown(one.replaced[-1].value.get("price")),
                "price": _shown(one.current.value.get("price")),
            }
            yield _line(CHANGED, "quote", Sentence("Quote {item}: {before} became {price}", before), one.current)


def _quote_text(one: Quote) -> Sentence:
    words = {
        "item": one.item or "?", "price": _shown(one.current.value.get("price")), "version": one.version,
        "incoterm": str(one.current.value.get("incoterm") or ""),
        "day": one.valid_until.isoformat() if one.valid_until else "-",
    }  # fmt: skip
    if one.valid_until is None:
        return Sentence("Quote {item}: {price} {incoterm}, version {version}, no last day named", words)
    return Sentence("Quote {item}: {price} {incoterm}, version {version}, valid until {day}", words)


def _shipments(desk: Desk, company: str) -> Iterator[CaseLine]:
    for one in list_shipments(desk, company):
        told = {name: field.value for name, field in one.told.items()}
        words = {
            "what": one.order or told.get("container_no") or "?",
            "told": ", ".join(f"{say(field_word(name))} {value}" for name, value in told.items()),
        }
        yield _line(AGREED, "shipment", Sentence("Shipment {what}: {told}", words), one.entries[-1])
        for name, field in one.told.items():
            if field.before:
                was = {
                    "what": words["what"],
                    "field": field_word(name),
                    "before": field.before[-1],
                    "value": field.value,
                }
                yield _line(
                    CHANGED, "shipment", Sentence("Shipment {what}: {field} {before} became {value}", was), field.entry
                )


def _wishes(desk: Desk, company: str) -> Iterator[CaseLine]:
    entries = desk.database.registers.entries("cases", company=company)
    for one in restrictions(entries):
        yield _line(WISHES, "restriction", Sentence("Not to do: {text}", {"text": one.quote}), one)
    for wish in requirements(entries):
        before = wish.before[-1].quote if wish.before else ""
        words = {"text": wish.text, "before": without_label(before)}
        yield _line(WISHES, "requirement", Sentence("Packing: {text}", words), wish.entry)
        if wish.before:
            yield _line(CHANGED, "requirement", Sentence("Packing: {before} became {text}", words), wish.entry)
    for one in (one for one in entries if one.kind == TAKEN_BACK):
        yield _line(CHANGED, "taken_back", Sentence("An earlier mail is taken back: {text}", {"text": one.quote}), one)
    for one in certificates(entries):
        yield _line(WISHES, "certificate", Sentence("Certificate: {name}", {"name": str(one.value.get("name"))}), one)
    for one in preferences(entries):
        text = Sentence("What matters to them: {what}", {"what": word(str(one.value.get("about")))})
        yield _line(WISHES, "preference", text, one)
    for one in rival_offers(entries):
        price = _shown(one.value.get("price"))
        yield _line(AGREED, "rival", Sentence("Another seller offers them {price}", {"price": price}), one)


def _flags(desk: Desk, company: str) -> Iterator[CaseLine]:
    """Yield what looked like fraud, until a call at the number on file settled the mail it stood in."""
    entries = desk.database.registers.entries("fraud", company=company, open_only=True)
    called = {
        one.value.get("mail") for one in entries if one.kind == VERIFIED and one.value.get("confirms") is not False
    }
    for one in entries:
        words = {"flag": one.kind, "name": word(str(one.value.get("name") or "").replace("_", " "))}
        if one.kind == VERIFIED:
            told = {"phone": str(one.value.get("phone")), "outcome": str(one.value.get("outcome"))}
            yield _line(AGREED, "call", Sentence("Called {phone}: {outcome}", told), one)
        elif one.mail_id not in called:
            yield _line(OPEN, "flag", Sentence("{flag} {name}", words), one)


def _people(desk: Desk, company: str) -> Iterator[CaseLine]:
    for known in list_people(desk, company=company):
        contact = known.contact
        words = {
            "email": contact.email,
            "name": contact.name or "-",
            "role": word(contact.role.replace("_", " ") or "no role given"),
        }
        text = Sentence("{name} <{email}>: {role}", words)
        if known.role_read:
            text = Sentence("{name} <{email}>: {role}, as their mails suggest", words)
        if not contact.may_write:
            text = Sentence("{name} <{email}>: {role}, not written to directly", words)
        yield CaseLine(PEOPLE, "contact", known.seen.last.date() if known.seen.last else None, text)


def _habits(desk: Desk, company: str) -> Iterator[CaseLine]:
    """Yield the market a company is in and how often it orders."""
    countries = Counter(one.contact.country for one in list_contacts(desk, company=company) if one.contact.country)
    country = countries.most_common(1)[0][0] if countries else country_of_domain(company.rpartition("@")[2])
    if country:
        yield CaseLine(PEOPLE, "market", None, Sentence("Market: {country}", {"country": country}))
    days = _order_days(desk, company)
    if len(days) > 1:
        gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
        values = {"count": len(days), "n": gaps[len(gaps) // 2], "day": days[-1].isoformat()}
        text = Sentence("{count} orders, about every {n} days; the last on {day}", values)
        yield CaseLine(PEOPLE, "rhythm", days[-1], text)


_ONE_ORDER = timedelta(days=7)
"""Papers so near to each other are of one decision to buy: an order and its proforma invoice, two halves of a need."""


def _field_shown(name: str, value: Any) -> str:
    return value_text(name, value) if value is not None else "?"


def _order_days(desk: Desk, company: str) -> list[date]:
    days: list[date] = []
    for day in sorted({one.day("ordered") or one.entries[0].at.date() for one in list_orders(desk, company)}):
        if not days or day - days[-1] > _ONE_ORDER:
            days.append(day)
    return days


def _shown(value: Any) -> str:
    money = money_of(value)
    return str(money) if money else str(value if value is not None else "?")
