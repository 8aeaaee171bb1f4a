"""What matters for one very mail, in a line each, beside its draft: an answer of the manager, what they ask us not to
do, the credit, the debt, past complaints about the goods in hand, the last orders and prices.

The whole case of the company stands in `cases`; here nothing is listed that this mail does not touch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mailmate.desk.pages.cases import CaseLine
from mailmate.desk.registers.complaints import past_of_items
from mailmate.desk.registers.credits import Credit, find_credit
from mailmate.desk.registers.orders import list_orders
from mailmate.desk.registers.promises import Chain, list_chains
from mailmate.desk.wiring import Desk
from mailmate.sentences import Sentence
from mailmate.trade.credit.credits import by_credit
from mailmate.trade.delivery.complaint_cases import Complaint
from mailmate.trade.finding.wording import fold_number, fold_words
from mailmate.trade.payment.promise_words import tell_state
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.sale.orders import NUMBERS, Order, money_of
from mailmate.trade.sale.quotes import Quote, quotes
from mailmate.values import dataclass

_RESTRICTIONS, _CREDITS, _CHAINS, _COMPLAINTS, _ORDERS = 2, 2, 2, 2, 3
"""At most so many of each."""
_REMEMBERED = timedelta(days=30)
"""An expired credit is spoken of this long."""
_NUMBERS = ("refs.po", "refs.pi", "refs.contract", "refs.invoice", "refs.order", "order_ref")


@dataclass(frozen=True, slots=True)
class _Touched:
    """What one mail is about: whose it is, the numbers it names, and the goods."""

    mail_id: int
    company: str
    numbers: frozenset[str]
    credits: frozenset[str]
    orders: tuple[Order, ...]
    """The company's orders, oldest first."""
    items: tuple[str, ...]


def lines_for(desk: Desk, mail_id: int) -> list[CaseLine]:
    """Return the lines that matter for this mail, the weightiest of each kind first, then their second ones.

    None for a mail whose company is not known, or that stays inside our own.
    """
    company = desk.database.mails.company(mail_id)
    if not company or company in desk.own_domains:
        return []
    touched = _touched(desk, mail_id, company)
    found = [
        *_phoned(desk, touched),
        *_answers(desk, touched), *_restrictions(desk, touched), *_credits(desk, touched), *_payments(desk, touched),
        *_complaints(desk, touched), *_last_orders(touched), *_last_price(desk, touched),
    ]  # fmt: skip
    counted: Counter[str] = Counter()
    ranked = []
    for one in found:
        ranked.append((counted[one.topic], one))
        counted[one.topic] += 1
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


def _touched(desk: Desk, mail_id: int, company: str) -> _Touched:
    reading = desk.database.readings.reading(mail_id)
    numbers = _values(reading, *_NUMBERS)
    known = tuple(list_orders(desk, company))
    named = [one for one in known if numbers & {fold_number(str(one.get(field) or "")) for field in NUMBERS}]
    told = [str(fact.value) for fact in reading.all_facts("product")] if reading else []
    return _Touched(
        mail_id=mail_id,
        company=company,
        numbers=numbers,
        credits=_values(reading, "refs.lc", "lc_no"),
        orders=known,
        items=tuple(dict.fromkeys((*told, *(name for one in named for name in _goods(one))))),
    )


def _values(reading: Reading | None, *names: str) -> frozenset[str]:
    facts = [fact for name in names for fact in reading.all_facts(name)] if reading else []
    return frozenset(filter(None, (fold_number(str(fact.value or "")) for fact in facts)))


def _goods(order: Order) -> list[str]:
    rows = [one for one in order.get("items") or () if isinstance(one, dict)]
    names = [str(one.get(field) or "") for one in rows for field in ("item", "description")]
    return [name for name in (*names, str(order.get("product") or "")) if name]


def _line(topic: str, text: Sentence, entry: Entry | None, day: date | None = None) -> CaseLine:
    said = day or (entry.at.date() if entry else None)
    return CaseLine("", topic, said, text, entry.quote if entry else "", entry.mail_id if entry else None)


def _phoned(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    """Yield what a phone sent of the draft for this mail, and what it says that the draft did not."""
    from mailmate.desk.sending.phone import came_back, told_back  # it drafts and sends, which this only reads of

    for back in came_back(desk):
        if touched.mail_id in (back.answered, back.sent):
            yield CaseLine("", "phone", None, told_back(back), "", back.sent)


def _answers(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    """Yield what the manager answered to our question about the draft that waits."""
    draft = desk.database.drafts.newest(touched.mail_id)
    replies = desk.database.approvals.replies(draft.draft_id) if draft and draft.draft_id else []
    for reply in replies[:1]:
        line = desk.database.mails.line(reply)
        text = next((one.text for one in desk.database.mails.thread(reply) if one.mail_id == reply), "")
        if line is not None:
            words = {"who": line.sender_name or line.sender_email, "text": " ".join(text.split())[:100]}
            said = Sentence("{who} answered about this draft: “{text}”", words)
            yield CaseLine("", "answer", line.received.date(), said, "", reply)


def _restrictions(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    found = [
        one
        for one in desk.database.registers.entries("cases", company=touched.company, open_only=True)
        if one.kind == "restriction"
    ]
    newest = {fold_words(one.quote): one for one in found}
    weightiest = sorted(newest.values(), key=lambda one: (one.value.get("about") != "no_contact", -one.at.timestamp()))
    for entry in weightiest[:_RESTRICTIONS]:
        yield _line("restriction", Sentence("They ask us not to: “{text}”", {"text": entry.quote}), entry)


def _credits(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    """Yield the worst of a credit this mail names, else of the company's own."""
    groups = by_credit(desk.database.registers.entries("credits", open_only=True))
    named = [number for number in groups if number and number in touched.credits]
    own = [
        number for number, group in groups.items() if number and any(one.company == touched.company for one in group)
    ]
    for number in (named or own)[-_CREDITS:]:
        credit = find_credit(desk, number)
        if not credit.cancelled and not _is_over(credit) and (text := _worst(credit, high=bool(named))):
            yield _line("credit", text, credit.entries[-1])


def _is_over(credit: Credit) -> bool:
    expiry, today = credit.terms.expiry if credit.terms else None, credit.plan.today
    return expiry is not None and today is not None and expiry + _REMEMBERED < today


def _worst(credit: Credit, *, high: bool) -> Sentence | None:
    """Return what presses most in a credit: a decision that waits, what is critical, and with `high` what is high."""
    found = [one for one in credit.report.findings if one.severity == "critical" or (high and one.severity == "high")]
    words: dict[str, Any] = {"number": credit.number, "n": len(found)}
    if credit.waiting:
        words["amendment"] = credit.waiting[-1].number or "?"
        return Sentence("L/C {number}: amendment {amendment} waits for our decision; serious points: {n}", words)
    if not found:
        return None
    words["finding"] = found[0].message
    return Sentence("L/C {number}, serious points {n}: {finding}", words)


def _payments(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    still_open = [one for one in list_chains(desk, company=touched.company) if one.state.is_open]
    weightiest = sorted(
        still_open, key=lambda one: (one.folded_subject not in touched.numbers, -one.state.broken_count)
    )
    for chain in weightiest[:_CHAINS]:
        yield _line("payment", _payment_words(chain), chain.entries[-1])


def _payment_words(chain: Chain) -> Sentence:
    state = chain.state
    words = {
        "debt": " ".join(filter(None, (chain.subject or "?", str(state.debt or "")))),
        "state": tell_state(state),
        "level": state.level,
    }
    return Sentence("Payment {debt}: {state}, level {level}", words)


def _complaints(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    """Yield what they complained of before about the goods in hand; the complaint this mail makes is none of it."""
    past = past_of_items(desk, touched.company, touched.items) if touched.items else ()
    earlier = [one for one in past if all(entry.mail_id != touched.mail_id for entry in one.entries)]
    for one in earlier[:_COMPLAINTS]:
        yield _line("complaint", _complaint_words(one), one.entries[0], one.opened)


def _complaint_words(one: Complaint) -> Sentence:
    words = {
        "id": f"c{one.number}",
        "product": one.about or "?",
        "defect": _plain(one.told.get("defect_type")),
        "day": one.opened.isoformat(),
        "outcome": one.outcome or "-",
    }
    if one.closed is None:
        return Sentence("Complaint {id} of {day} on {product} ({defect}) is still open", words)
    return Sentence("Earlier complaint {id} of {day} on {product} ({defect}): {outcome}", words)


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "-")


def _last_orders(touched: _Touched) -> Iterator[CaseLine]:
    """Yield the company's last three orders, newest first; one told of by this mail alone is not known from before."""
    named = (one for one in touched.orders if one.name or _goods(one) or one.total)
    before = [one for one in named if any(entry.mail_id != touched.mail_id for entry in one.entries)]
    newest = sorted(before, key=_order_day, reverse=True)[:_ORDERS]
    if newest:
        told = ", ".join(_order_words(one) for one in newest)
        yield _line("order", Sentence("Last orders: {orders}", {"orders": told}), newest[0].entries[0])


def _order_day(order: Order) -> date:
    return order.day("ordered") or order.entries[0].at.date()


def _order_words(order: Order) -> str:
    goods = next(iter(_goods(order)), "")
    known = (_order_day(order).isoformat(), goods[:30], str(order.total or ""))
    return f"{order.name or '?'} ({', '.join(filter(None, known))})"


def _last_price(desk: Desk, touched: _Touched) -> Iterator[CaseLine]:
    """Yield the last price we gave them for the goods in hand, else for anything."""
    given = [one for one in quotes(desk.database.registers.entries("quotes", company=touched.company)) if _price(one)]
    given = [one for one in given if one.current.mail_id != touched.mail_id]
    wanted = {fold_words(name) for name in touched.items}
    fitting = [one for one in given if any(fold_words(one.item) in name for name in wanted if one.item)] or given
    if fitting:
        last = max(fitting, key=lambda one: one.current.at)
        words = {
            "item": last.item or "?",
            "price": _price(last),
            "incoterm": str(last.current.value.get("incoterm") or ""),
            "day": last.current.at.date().isoformat(),
        }
        yield _line("quote", Sentence("Last price: {item} {price} {incoterm}, {day}", words), last.current)


def _price(quote: Quote) -> str:
    return str(money_of(quote.current.value.get("price")) or "")
