"""All that is known of the row under the cursor: the page its register has for it, what the checks of a credit say,
and the days to be drawn.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mailmate.desk.pages.page import Page, PageLine, Words
from mailmate.desk.pages.rows import RegisterRow
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say, word
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.desk.registers.credits import Credit
    from mailmate.desk.registers.promises import Chain

_TERMS = ("32B", "39A", "44C", "31D", "48", "44E", "44F", "43P", "43T", "41A", "41D", "50", "59")
"""Fields of a credit that decide whether it can be used, in the order a person looks for them."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a line of days: what is on it, and whether it is over and done."""

    day: date
    what: Words
    done: bool = False
    duty: bool = True
    """False for a day that is told but is nothing for us to do."""


@dataclass(frozen=True, slots=True)
class RowPage:
    """A row's page, what the checks of a credit say, and its days in their order."""

    page: Page | None = None
    found: tuple[PageLine, ...] = ()
    """What the checks of a credit found, each with what to ask."""
    days: tuple[Day, ...] = ()
    checked: tuple[PageLine, ...] = ()
    """The terms, what passed, what could not be checked, and the documents that are not in hand."""


def page_of(desk: Desk, shelf: str, row: RegisterRow) -> RowPage:
    """Return what is known of a row; an empty page where its shelf has none, or the row has just gone."""
    try:
        return _PAGES[shelf](desk, row) if shelf in _PAGES else RowPage()
    except WrongUse:
        return RowPage()


def _order(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.thing_pages import order_page
    from mailmate.desk.registers.orders import find_order_by_id

    return RowPage(order_page(desk, find_order_by_id(desk, row.entry_id)))


def _shipment(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.thing_pages import shipment_page
    from mailmate.desk.registers.shipments import find_shipment

    return RowPage(shipment_page(desk, find_shipment(desk, row.entry_id)))


def _complaint(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.thing_pages import complaint_page
    from mailmate.desk.registers.complaints import find_complaint

    return RowPage(complaint_page(desk, find_complaint(desk, row.entry_id)))


def _question(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.talk_pages import question_page
    from mailmate.desk.registers.questions import find_question

    return RowPage(question_page(desk, find_question(desk, row.entry_id)))


def _quote(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.talk_pages import quote_page
    from mailmate.desk.registers.quotes import find_quote

    return RowPage(quote_page(desk, find_quote(desk, row.entry_id)))


def _contact(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.talk_pages import contact_page
    from mailmate.desk.registers.contacts import find_contact

    return RowPage(contact_page(find_contact(desk, row.key)))


def _promise(desk: Desk, row: RegisterRow) -> RowPage:
    """Return a debt with every day that was named for it, or the day we or a supplier promised."""
    from mailmate.desk.pages.talk_pages import chain_page, dated_page
    from mailmate.desk.registers.entries import find_entry
    from mailmate.desk.registers.promises import OUR_PART, find_chain, list_dated

    if find_entry(desk, "promises", row.entry_id).kind in OUR_PART:
        found = next(((one, state) for one, state in list_dated(desk) if one.entry_id == row.entry_id), None)
        return RowPage(dated_page(desk, *found)) if found else RowPage()
    chain = find_chain(desk, row.entry_id)
    return RowPage(chain_page(desk, chain), days=_days_of_chain(chain))


def _days_of_chain(chain: Chain) -> tuple[Day, ...]:
    from mailmate.trade.field_words import entry_word
    from mailmate.trade.payment.promises import valid_entries
    from mailmate.trade.time.iso_days import iso_day

    def day_of(entry: Entry) -> date:
        return iso_day(entry.value.get("date")) or entry.at.date()

    entries = [one for one in valid_entries(chain.entries) if one.kind != "confirmed"]
    past = {one.entry_id for one in entries if one.kind in ("received", "advised", "cancelled")}
    days = (
        Day(day_of(one), _shown(one, entry_word(one.kind)), one.entry_id in past, one.kind == "promise")
        for one in entries
    )
    return tuple(sorted(days, key=lambda one: one.day))


def _shown(entry: Entry, kind: Words) -> Words:
    words = " ".join(entry.quote.split())[:60]
    return Sentence("{kind}: “{words}”", {"kind": kind, "words": words}) if words else kind


def _credit(desk: Desk, row: RegisterRow) -> RowPage:
    from mailmate.desk.pages.talk_pages import credit_page

    credit = credit_of_row(desk, row)
    checked = (*_terms(credit), *_checked(credit))
    return RowPage(credit_page(credit), tuple(_found(credit)), _days_of_credit(credit), checked)


def credit_of_row(desk: Desk, row: RegisterRow) -> Credit:
    """Return the credit a row of the register is about."""
    from mailmate.desk.registers.credits import find_credit

    return find_credit(desk, f"c{row.entry_id}")


def _terms(credit: Credit) -> list[PageLine]:
    from mailmate.trade.credit.credit_field_names import field_name

    now, then = credit.report.effective, credit.report.proposed
    if now is None:
        return []
    lines = []
    for tag in _TERMS:
        text, after = ((one.party(tag) if tag in ("50", "59") else one.get(tag)) if one else "" for one in (now, then))
        if text or after:
            words = _one_line(text) or "-"
            changed = f"{words} → {_one_line(after) or '-'}" if then and after != text else words
            lines.append(PageLine(Sentence("{tag} {name}", {"tag": tag, "name": field_name(tag) or ""}), changed))
    return lines


def _found(credit: Credit) -> list[PageLine]:
    return [
        PageLine(
            Sentence("{id} {grade}", {"id": one.id, "grade": word(one.severity)}),
            Sentence("{message} ({article}) → {ask}", {"message": one.message, "article": one.article, "ask": one.ask}),
        )
        for one in credit.report.findings
    ]


def _checked(credit: Credit) -> list[PageLine]:
    """Return what passed, what could not be checked and why, and the documents nobody has in hand."""
    from mailmate.trade.field_words import missing_word

    lines = list[PageLine]()
    if credit.report.passed:
        lines.append(PageLine(Sentence("passed"), ", ".join(credit.report.passed)))
    lacking: dict[str, list[str]] = {}
    for check in credit.report.not_checked:
        lacking.setdefault(check.missing, []).append(check.id)
    lines += [
        PageLine(
            Sentence("not checked"),
            Sentence("{names} (lacking: {missing})", {"names": ", ".join(names), "missing": missing_word(lack)}),
        )
        for lack, names in lacking.items()
    ]
    papers = [say(word(one.name)) for one in credit.missing_papers]
    return [*lines, PageLine(Sentence("documents not in hand"), ", ".join(papers))] if papers else lines


def _days_of_credit(credit: Credit) -> tuple[Day, ...]:
    from mailmate.trade.credit.timeline import STEPS

    told = {"bank_answer", "expiry", "latest_shipment"}
    days = (Day(day, STEPS[step], step in credit.done, step not in told) for step, day in credit.timeline.days.items())
    return tuple(sorted(days, key=lambda one: one.day))


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())[:_LONGEST]


_PAGES = {
    "orders": _order,
    "shipments": _shipment,
    "complaints": _complaint,
    "questions": _question,
    "quotes": _quote,
    "contacts": _contact,
    "promises": _promise,
    "credits": _credit,
}
