"""Handing a question or a complaint to a colleague: a mail with facts and a day, and who has it until when.

The mail is a draft like any other and leaves by the same gate and outbox. Entries of register `cases`, by a person:
`assigned` (`{"register", "entry", "to", "name", "by", "draft"}`); the newest of a question or complaint counts. It ends
when the colleague answers by mail, when a person says that it came back (`assigned` with `{"register", "entry",
"ended"}`) or that the question or complaint is settled, or when the mail is dropped unsent. What we write to the buyer
or to anybody else ends nothing: the colleague still owes the answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from mailmate.desk.drafts.new_mail import Written, write_internal
from mailmate.desk.pages.field_texts import value_text
from mailmate.desk.registers.complaints import find_complaint, list_complaints
from mailmate.desk.registers.questions import find_question, list_questions
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, NotAllowed, WrongUse
from mailmate.mail.compose import parse_addresses
from mailmate.mail.model import Address
from mailmate.sentences import Sentence, say
from mailmate.trade.drafts import Draft, DraftText
from mailmate.trade.field_words import field_word
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.open_questions import ANSWERED
from mailmate.trade.readings import ThreadMail
from mailmate.trade.registers import Entry
from mailmate.trade.time.iso_days import iso_day
from mailmate.trade.time.working_days import add_working_days
from mailmate.values import dataclass

REGISTER, ASSIGNED = "cases", "assigned"
_LETTERS = {"q": "questions", "c": "complaints"}
_COMPLAINT_FIELDS = (
    "product", "lot", "container_no", "defect_type", "qty_affected", "qty_total", "arrived_on", "found_on",
    "remedy_asked", "evidence_given",
)  # fmt: skip
_LONGEST_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who has a question or complaint, until when, and whether the mail that says so has left."""

    entry: Entry
    sent: bool
    answered: int | None = None
    """The colleague's mail that answers it, where one came."""

    @property
    def about(self) -> str:
        """The question or complaint by its id: `q12`, `c3`."""
        return f"{str(self.entry.value['register'])[0]}{self.entry.value['entry']}"

    @property
    def who(self) -> str:
        """The colleague."""
        return str(self.entry.value.get("name") or self.entry.value.get("to"))

    @property
    def by(self) -> date:
        """The last day."""
        return iso_day(self.entry.value["by"]) or self.entry.at.date()

    def text(self) -> Sentence:
        """Return in a line who has what until when."""
        values = {
            "company": self.entry.company or "?", "id": self.about, "who": self.who, "day": self.by.isoformat(),
            "draft": f"d{self.entry.value.get('draft')}",
        }  # fmt: skip
        if self.answered:
            return Sentence(
                "{company}: {who} wrote on {id} (mail {mail}): pass it on", {"mail": self.answered, **values}
            )
        if not self.sent:
            return Sentence("{company}: {id} for {who} by {day} waits in {draft}, which was not sent", values)
        return Sentence("{company}: {id} is with {who}, answer asked by {day}", values)


def assign(desk: Desk, about: str, to: str, by: date | None = None) -> Draft:
    """Write the mail that hands a question (`q12`) or complaint (`c3`) to a colleague, and remember who has it.

    Without `by` the engineer's working days of the house rules are given. Raises `WrongUse` where there is none of that
    number or it is settled, `NotAllowed` for somebody outside our company.
    """
    colleague = _colleague(desk, to)
    register, number = _LETTERS.get(about[:1]), about[1:]
    if register is None or not (number.isascii() and number.isdigit() and len(number) < 18):
        raise WrongUse(Sentence("{text!r} is no question or complaint: they look like q12 and c3.", {"text": about}))
    today = desk.local_now.date()
    day = by or add_working_days(today, desk.config.trade_rules.house.engineer_answer, desk.config.me.country)
    if day < today:
        raise WrongUse(Sentence("{day} has passed: name a day to come.", {"day": day.isoformat()}))
    company, mail_id, lines = _facts(desk, register, int(number))
    text = _mail(desk, colleague, about, (company, day), lines, mail_id)
    with desk.database.transaction():
        draft = write_internal(desk, text, Written("new", mail_id))
        value = {
            "register": register, "entry": int(number), "to": colleague.email, "name": colleague.name,
            "by": day.isoformat(), "draft": draft.draft_id,
        }  # fmt: skip
        desk.database.registers.add(
            [Entry(REGISTER, ASSIGNED, value, "", desk.now(), "person", mail_id, "", "", company, ours=True)]
        )
    return draft


def open_assignments(desk: Desk, company: str | None = None) -> list[Assignment]:
    """Return what colleagues have and have not answered, the nearest day first."""
    return [one for one in _standing(desk, company) if one.answered is None]


def to_pass_on(desk: Desk, company: str | None = None) -> list[Assignment]:
    """Return what colleagues answered and we have not told the buyer: questions still unanswered."""
    waiting = {one.entry.entry_id for one in list_questions(desk, company) if one.state != ANSWERED}
    return [one for one in _standing(desk, company) if one.answered and one.entry.value["entry"] in waiting]


def _standing(desk: Desk, company: str | None) -> list[Assignment]:
    """Return the newest assignment of each question and complaint that nobody ended, answered ones among them."""
    entries = desk.database.registers.entries(REGISTER, company=company, open_only=True)
    made = [one for one in entries if one.kind == ASSIGNED]
    newest = {(one.value.get("register"), one.value.get("entry")): one for one in made}
    handed = {key: one for key, one in newest.items() if not one.value.get("ended")}
    if not handed:
        return []
    unsettled = {("questions", number) for number in _unsettled_questions(desk, company, handed.values())}
    unsettled |= {("complaints", one.number) for one in list_complaints(desk, company) if one.closed is None}
    found = []
    for key, entry in handed.items():
        closed = desk.database.drafts.closed(int(entry.value.get("draft") or 0))
        if key in unsettled and closed != "dropped":
            found.append(Assignment(entry, bool(closed), _answer_of(desk, entry)))
    return sorted(found, key=lambda one: one.by)


def _unsettled_questions(desk: Desk, company: str | None, handed: Iterable[Entry]) -> set[int]:
    """Return the questions handed on that no person called answered since, and nobody struck out."""
    entries = desk.database.registers.entries("questions", company=company, open_only=True)
    since = {one.value.get("entry"): one.at for one in handed}
    settled = {
        one.value.get("entry")
        for one in entries
        if one.kind == "answered" and one.by == "person" and one.at >= since.get(one.value.get("entry"), one.at)
    }
    return {one.entry_id for one in entries if one.kind == "asked" and one.entry_id} - settled


def _answer_of(desk: Desk, entry: Entry) -> int | None:
    """Return the colleague's first mail on it: in the thread of ours to them, or one that names its id."""
    about = f"{str(entry.value['register'])[0]}{entry.value['entry']}"
    named = re.compile(rf"(?<![\w-]){about}(?!\w)", re.IGNORECASE)
    draft = int(entry.value.get("draft") or 0)
    ours = {one.mail.message_id for one in desk.database.outbox.items() if one.draft_id == draft}
    for mail_id in desk.database.mails.written_by(str(entry.value["to"]), entry.at):
        line = desk.database.mails.line(mail_id)
        thread = desk.database.mails.thread(mail_id)
        here = next((one for one in thread if one.mail_id == mail_id), None)
        if line and here and here.by_a_person and (named.search(line.subject) or _is_in(thread, ours)):
            return mail_id
    return None


def _is_in(thread: Iterable[ThreadMail], message_ids: Collection[str]) -> bool:
    return any(one.message_id in message_ids for one in thread)


def take_back(desk: Desk, about: str) -> Assignment:
    """Record that a question or complaint came back: the colleague said it aloud, or need not answer any more.

    Raises `WrongUse` where nobody has it.
    """
    held = next((one for one in _standing(desk, None) if one.about == about), None)
    if held is None:
        raise WrongUse(Sentence("{id} is with nobody.", {"id": about}))
    value = {**{name: held.entry.value[name] for name in ("register", "entry")}, "ended": desk.now().isoformat()}
    ended = replace(held.entry, value=value, at=desk.now(), by="person", entry_id=None)
    desk.database.registers.add([ended])
    return held


def assignment_of(desk: Desk, about: str, company: str) -> Assignment | None:
    """Return who has a question or complaint now, or None."""
    return next((one for one in open_assignments(desk, company) if one.about == about), None)


def assignment_json(one: Assignment | None) -> dict[str, Any] | None:
    """Return an assignment as JSON."""
    if one is None:
        return None
    return {
        "to": one.entry.value["to"], "name": one.entry.value.get("name") or None, "by": one.by.isoformat(),
        "draft": f"d{one.entry.value.get('draft')}", "sent": one.sent,
    }  # fmt: skip


def _colleague(desk: Desk, to: str) -> Address:
    from mailmate.desk.ourselves import stays_inside

    try:
        (colleague,) = parse_addresses(to)
    except (BadInput, ValueError) as error:
        raise WrongUse(Sentence("{text!r} is not one address.", {"text": to})) from error
    if not stays_inside(desk.config, [colleague]):
        raise NotAllowed(
            Sentence("{address} is not of our own company.", {"address": colleague.email}),
            Sentence("What is assigned stays inside; to write to others use a new mail."),
        )
    return colleague


def _facts(desk: Desk, register: str, number: int) -> tuple[str, int | None, list[str]]:
    """Return whose it is, the mail it stands in, and what is known, in lines."""
    if register == "questions":
        asked = find_question(desk, number)
        if asked.state == ANSWERED:
            raise WrongUse(Sentence("{id} is answered.", {"id": f"q{number}"}))
        entry = asked.entry
        lines = [_told(Sentence("Question"), asked.text), *_mail_facts(desk, entry.mail_id)]
        return entry.company, entry.mail_id, lines
    complaint = find_complaint(desk, number)
    if complaint.closed is not None:
        raise WrongUse(Sentence("{id} is closed.", {"id": f"c{number}"}))
    told = [
        _told(field_word(name), value_text(name, complaint.told[name]))
        for name in _COMPLAINT_FIELDS
        if complaint.told.get(name)
    ]
    first = complaint.entries[0]
    words = _told(Sentence("Their words"), f"“{first.quote[:_LONGEST_QUOTE]}”")
    order = [_told(field_word("order_ref"), complaint.order)] if complaint.order else []
    return complaint.company, first.mail_id, [words, *order, *told]


def _told(name: Sentence, value: str) -> str:
    return f"- {say(name)}: {value}"


def _mail_facts(desk: Desk, mail_id: int | None) -> Iterator[str]:
    """Yield what the mail tells of the goods: what a colleague needs to answer."""
    from mailmate.desk.drafts.inside_notes import label
    from mailmate.desk.mails.lists import find_reading

    reading = find_reading(desk, mail_id) if mail_id is not None else None
    for name in ("order_ref", "refs.po", "product", "specs", "quantity", "certificates", "needed_by"):
        words = [" ".join(one.quote.split()) for one in (reading.all_facts(name) if reading else ())]
        if words:
            yield _told(label(name), "; ".join(dict.fromkeys(words)))


def _mail(
    desk: Desk, colleague: Address, about: str, whose: tuple[str, date], lines: list[str], mail_id: int | None
) -> DraftText:
    company, day = whose
    mail = parse_kept(desk, mail_id)[1] if mail_id is not None else None
    written = mail.date.date().isoformat() if mail and mail.date else "-"
    values = {"who": colleague.name or colleague.email, "company": company, "day": day.isoformat(), "id": about}
    body = [
        say(Sentence("{who},", values)),
        "",
        say(Sentence("please answer this for {company} by {day}.", values)),
        "",
        *lines,
        say(Sentence("- Their mail: {day}, “{subject}”", {"day": written, "subject": mail.subject if mail else "?"})),
        "",
        say(Sentence("Please write what is sure and what is not, and tell me early if the day cannot be kept.")),
        "",
        desk.config.me.name,
    ]
    subject = say(Sentence("{id}, {company}: please answer by {day}", values))
    return DraftText(subject, leave_out_accounts("\n".join(body), desk.own_accounts), (colleague,))
