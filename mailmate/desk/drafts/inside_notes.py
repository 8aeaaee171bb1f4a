"""Notes for colleagues made from a mail, in the user's language, and which of them a later mail has outdated.

A note is kept in register `cases`; what it says is computed from the mail each time it is compared, never typed twice.
"""

from __future__ import annotations

from datetime import date

from mailmate.desk.mails.lists import find_line, find_reading
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.sentences import Sentence, say, word
from mailmate.trade.field_words import fact_word
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry
from mailmate.trade.sale.hidden_buyer import hide_buyer
from mailmate.trade.sale.inside_notes import (
    DEPARTMENTS,
    FINANCE,
    NOTE,
    REQUEST,
    RESTRICTION,
    Changed,
    NoteLine,
    changed_since,
    note_lines,
    standing_notes,
)
from mailmate.trade.sale.marketplaces import buyers_mail
from mailmate.values import dataclass

REGISTER = "cases"
_CHANGES_TOLD = 4
_LABELS = {REQUEST: Sentence("They ask"), RESTRICTION: Sentence("Not to do")}


@dataclass(frozen=True, slots=True)
class Outdated:
    """A note that later mails changed, and what they say anew."""

    note: Entry
    changes: tuple[Changed, ...]

    def text(self) -> Sentence:
        """Return in a line which note it is and what changed."""
        told = _change_words(self.changes[0])
        for one in self.changes[1:_CHANGES_TOLD]:
            told = Sentence("{one}; {more}", {"one": told, "more": _change_words(one)})
        values = {
            "company": self.note.company or "?", "mail": self.note.mail_id or 0,
            "for": word(str(self.note.value.get("for"))), "told": told,
        }  # fmt: skip
        return Sentence("{company}: the note for {for} from mail {mail} is outdated: {told}", values)


def _change_words(one: Changed) -> Sentence:
    values = {"field": label(one.field), "before": one.before, "after": one.after, "later": one.mail_id}
    if not one.before:
        return Sentence("{field}: “{after}” (mail {later})", values)
    return Sentence("{field}: “{before}” became “{after}” (mail {later})", values)


def label(field: str) -> Sentence:
    """Return what a person calls a field of a note."""
    return _LABELS.get(field) or fact_word(field)


def write_note(desk: Desk, mail_id: int, department: str, *, prices: bool = False, buyer: bool = False) -> str:
    """Return a checklist for a department from a mail, and keep that it was made; a later one takes its place.

    Without `prices` and `buyer` neither sums nor who asks is told; finance is always told both. Raises `WrongUse`
    for a department there is not, a mail that is not here, not read, or holds nothing for them.
    """
    if department not in DEPARTMENTS:
        names = ", ".join(DEPARTMENTS)
        raise WrongUse(Sentence("A note is for one of: {names}.", {"names": names}), Sentence("Say it with --for."))
    mails = _mails_of(desk, mail_id, department)
    lines = _shown(desk, mails, department, prices=prices, buyer=buyer)
    if not lines:
        raise WrongUse(
            Sentence("Mail {id} says nothing that {for} must know.", {"id": mail_id, "for": word(department)})
        )
    desk.database.registers.add([_entry(desk, mails, department, lines, prices=prices, buyer=buyer)])
    return _text(desk, mail_id, department, lines, buyer=buyer or department == FINANCE)


def outdated_notes(desk: Desk, company: str | None = None) -> list[Outdated]:
    """Return the notes a later mail of theirs has changed, with what changed."""
    made = _made(desk, company)
    threads = {one.mail_id: _thread_key(desk, one) for one in made if one.mail_id is not None}
    found = []
    for note in standing_notes(made, threads):
        changes = _changes(desk, note)
        found += [Outdated(note, changes)] if changes else []
    return found


def _read(desk: Desk, mail_id: int) -> tuple[Reading, str, date | None]:
    line = find_line(desk, mail_id)
    _, mail = parse_kept(desk, line.mail_id)
    mail = buyers_mail(mail)
    reading = find_reading(desk, mail_id)
    if reading is None:
        raise WrongUse(Sentence("Mail {mail_id} has not been read yet.", {"mail_id": mail_id}))
    return reading, mail.body.new or mail.text, mail.date.date() if mail.date else None


def _mails_of(desk: Desk, mail_id: int, department: str) -> list[int]:
    """Return the mails a note is made of: those of the one it takes the place of, and this one."""
    find_line(desk, mail_id)
    thread = {one.mail_id for one in desk.database.mails.thread(mail_id)}
    made = _made(desk, desk.database.mails.company(mail_id) or None)
    order = _order_of(desk, mail_id)
    before = [
        one for one in made
        if one.value.get("for") == department
        and (one.mail_id in thread or (order and one.subject == order)) and one.mail_id != mail_id
    ]  # fmt: skip
    earlier = [int(one) for one in before[-1].value.get("mails", [before[-1].mail_id])] if before else []
    return [*(one for one in earlier if one < mail_id and find_reading(desk, one)), mail_id]


def _made(desk: Desk, company: str | None) -> list[Entry]:
    entries = desk.database.registers.entries(REGISTER, company=company, open_only=True)
    return [one for one in entries if one.kind == NOTE and one.mail_id is not None]


def _shown(desk: Desk, mails: list[int], department: str, *, prices: bool, buyer: bool) -> list[NoteLine]:
    from mailmate.desk.drafts.new_mail import names_of_buyer

    lines = note_lines([_read(desk, one)[:2] for one in mails], department, prices=prices)
    names = () if buyer or department == FINANCE else names_of_buyer(desk, mails[-1])
    told = [NoteLine(one.field, leave_out_accounts(one.words, desk.own_accounts)) for one in lines]
    return [NoteLine(one.field, hide_buyer(one.words, names)) for one in told] if names else told


def _entry(desk: Desk, mails: list[int], department: str, lines: list[NoteLine], *, prices: bool, buyer: bool) -> Entry:
    mail_id = mails[-1]
    value = {
        "for": department, "lines": [[one.field, one.words] for one in lines], "mails": mails, "prices": prices,
        "buyer": buyer,
    }  # fmt: skip
    company = desk.database.mails.company(mail_id) or ""
    return Entry(
        REGISTER, NOTE, value, "", desk.now(), "person", mail_id, "", _order_of(desk, mail_id), company, ours=True
    )


def _order_of(desk: Desk, mail_id: int) -> str:
    entries = desk.database.registers.entries(mail_id=mail_id, open_only=True)
    return next((one.subject for one in entries if one.subject), "")


def _text(desk: Desk, mail_id: int, department: str, lines: list[NoteLine], *, buyer: bool) -> str:
    line = find_line(desk, mail_id)
    _, mail = parse_kept(desk, mail_id)
    who = line.sender_name or line.sender_email if buyer else say("our customer")
    day = mail.date.date().isoformat() if mail.date else "-"
    values = {"for": word(department), "who": who, "day": day, "mail": mail_id}
    head = say(Sentence("Note for {for}: what {who} wrote on {day} (mail {mail})", values))
    body = [f"[ ] {say(label(one.field))}: {one.words}" for one in lines]
    made = {"day": desk.local_now.date().isoformat(), "who": desk.config.me.name}
    foot = say(Sentence("Made on {day} by {who}. The words are the mail's own. A later mail may change them.", made))
    return "\n".join([head, "", *body, "", foot])


def _thread_key(desk: Desk, note: Entry) -> int:
    """Return a number all notes of a thread share: the smallest of its mails, or of those the note is made of."""
    assert note.mail_id is not None  # only such are listed
    thread = [one.mail_id for one in desk.database.mails.thread(note.mail_id)]
    return min([note.mail_id, *thread, *(int(one) for one in note.value.get("mails", ()))])


def _changes(desk: Desk, note: Entry) -> tuple[Changed, ...]:
    made_of = [int(one) for one in note.value.get("mails") or [note.mail_id]]
    mails = [_read(desk, one)[:2] for one in made_of if find_reading(desk, one)]
    later = []
    for mail_id in _later_of_theirs(desk, note):
        newer, body, day = _read(desk, mail_id)
        later.append((mail_id, day or desk.local_now.date(), newer, body))
    return changed_since(mails, str(note.value.get("for")), later) if mails else ()


def _later_of_theirs(desk: Desk, note: Entry) -> list[int]:
    """Return their mails after the note's: in its thread, and those of the same company about the same order."""
    assert note.mail_id is not None  # only such are listed
    thread = desk.database.mails.thread(note.mail_id)
    begun = next((one.date for one in thread if one.mail_id == note.mail_id), None)
    if begun is None:
        return []
    found = {one.mail_id: one.date for one in thread if not one.ours and one.by_a_person and one.date > begun}
    if note.subject:
        for entry in desk.database.registers.entries(company=note.company, open_only=True):
            same = entry.subject == note.subject and not entry.ours and entry.by == "reader" and entry.at > begun
            if same and entry.mail_id is not None:
                found.setdefault(entry.mail_id, entry.at)
    known = {mail_id: at for mail_id, at in found.items() if find_reading(desk, mail_id)}
    return sorted(known, key=lambda one: (known[one], one))
