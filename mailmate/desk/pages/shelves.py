"""What the inbox shows beside the registers, as rows of the same shape: the day's duties, letters that time made due,
contacts, what was learned, health.

A shelf is one list of the screen; the registers are shelves too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from mailmate.desk.pages.rows import REGISTER_WORDS, Labelled, RegisterRow, register_rows
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, mark, say, word
from mailmate.trade.drafts import Draft
from mailmate.trade.field_words import entry_word
from mailmate.trade.roles import ROLES

if TYPE_CHECKING:
    from mailmate.desk.care.doctor import Check

log = logging.getLogger(__name__)

SHELVES = {
    "today": mark("Today"),
    **{name: REGISTER_WORDS[name] for name in ("orders", "promises", "credits", "complaints", "questions")},
    "follow_ups": mark("Follow-ups"),
    "shipments": REGISTER_WORDS["shipments"],
    "contacts": mark("Contacts"),
    **{name: REGISTER_WORDS[name] for name in ("quotes", "cases", "fraud")},
    "learned": mark("Learned"),
    "health": mark("Health"),
}
"""The shelves in the order a screen shows them, and the word for each."""
assert set(REGISTER_WORDS) <= set(SHELVES)

LAST_CHECKS = "last_checks"
"""The note of what the last look at every door saw."""
_DUTY_SHELVES = {
    "payment": "promises", "own": "promises", "supplier": "promises", "history": "promises", "complaint": "complaints",
    "credit": "credits", "awaited": "questions", "cut_off": "shipments", "container": "shipments", "step": "orders",
    "loading": "orders", "change": "orders", "taken_back": "follow_ups",
}  # fmt: skip
_OF_A_MAIL = frozenset({"flag", "day", "mail", "phone"})
"""Duties that name a mail by its number."""


def shelf_rows(desk: Desk, shelf: str) -> list[RegisterRow]:
    """Return the rows of a shelf, what presses or came last first."""
    return _ROWS[shelf](desk) if shelf in _ROWS else register_rows(desk, shelf)


def shelf_of_duty(kind: str) -> str:
    """Return the shelf a duty of this kind is settled on; empty where it is the list of mails."""
    return _DUTY_SHELVES.get(kind, "")


def why_empty(shelf: str) -> Sentence:
    """Say why a shelf holds nothing."""
    return {
        "today": Sentence("Nothing is due today and no mail waits."),
        "follow_ups": Sentence("No letter is due by time alone."),
        "learned": Sentence("Nothing was learned yet. Correct a mail's kind, or send an edited draft."),
        "health": Sentence("Nobody has looked yet. g looks at every door now."),
    }.get(shelf, Sentence("Nothing is on record here. Tab: the next register"))


def _today_rows(desk: Desk) -> list[RegisterRow]:
    from mailmate.desk.clock import duties

    rows = []
    for number, one in enumerate(duties(desk)):
        named = str(one.text.values.get("id", ""))
        mail_id = int(named) if one.kind in _OF_A_MAIL and named.isdigit() else None
        rows.append(RegisterRow(number, "", say(one.text), "", one.day, True, (), mail_id, key=one.kind))
    return rows


def _follow_up_rows(desk: Desk) -> list[RegisterRow]:
    """Return a row for each letter that waits: reminders of payment first, then the others."""
    from mailmate.desk.drafts.follow_ups import brief, list_follow_ups
    from mailmate.desk.drafts.nudges import waiting_nudges

    rows = []
    for one in list_follow_ups(desk):
        what = " · ".join(filter(None, (one.chain.subject, one.draft.text.subject if one.draft else "")))
        detail: tuple[Labelled, ...] = tuple((line, "") for line in brief(desk, one.chain)[1:])
        detail += ((Sentence("outdated"), say(one.outdated)),) if one.outdated else ()
        state = Sentence("reminder {level}", {"level": one.level})
        day = one.chain.state.standing
        rows.append(_letter_row(one.chain.number, one.chain.company, what, state, day, detail, one.draft))
    for note, draft in waiting_nudges(desk):
        state, day = entry_word(note.kind), note.at.date()
        rows.append(_letter_row(draft.draft_id or 0, note.company, draft.text.subject, state, day, (), draft))
    return rows


def _letter_row(
    number: int,
    company: str,
    what: str,
    state: Sentence | str,
    day: date | None,
    detail: tuple[Labelled, ...],
    draft: Draft | None,
) -> RegisterRow:
    letter = ((Sentence("letter"), draft.text.body),) if draft else ()
    row = RegisterRow(number, company, what, state, day, True, (*letter, *detail))
    return replace(row, draft_id=draft.draft_id, mail_id=draft.mail_id) if draft else row


def _contact_rows(desk: Desk) -> list[RegisterRow]:
    from mailmate.desk.registers.contacts import list_people

    rows = []
    for number, one in enumerate(list_people(desk)):
        who = f"{one.contact.name} <{one.contact.email}>" if one.contact.name else one.contact.email
        state: Sentence | str = word(ROLES.get(one.contact.role, "")) if one.contact.role else ""
        state = Sentence("{role}, as read", {"role": state}) if one.role_read else state
        state = state if one.contact.may_write else Sentence("not to be written to")
        company = one.contact.company or one.company
        rows.append(RegisterRow(number, company, who, state, None, True, (), key=one.contact.email))
    return rows


def _learned_rows(desk: Desk) -> list[RegisterRow]:
    """Return corrected mails and rules, then the habits and styles seen in letters."""
    from mailmate.desk.drafts.voice import habits, styles
    from mailmate.desk.reader.lessons import list_lessons
    from mailmate.trade.lessons import evidence_of

    rows = []
    for number, one in enumerate(list_lessons(desk)):
        times = Sentence("followed {n} times", {"n": one.times})
        detail: tuple[Labelled, ...] = ((evidence_of(one.lesson), ""),)
        what = f"{one.lesson.kind} · {say(evidence_of(one.lesson))}"
        rows.append(
            RegisterRow(number, one.lesson.name, what, times, one.lesson.at.date(), True, detail, key=one.lesson.name)
        )
    for number, habit in enumerate(habits(desk), start=1):
        what = f"{habit.before} → {habit.after or '∅'}"
        seen = Sentence("seen {n} times", {"n": habit.times})
        rows.append(RegisterRow(number, say("habit"), what, seen, None, True, (), key=f"voice {number}"))
    for number, (email, style) in enumerate(styles(desk)):
        words = " … ".join(filter(None, (style.greeting, style.sign_off)))
        state = Sentence("from {n} letters", {"n": style.letters})
        rows.append(RegisterRow(number, say("style"), f"{email}  {words}", state, None, True, (), key=f"voice {email}"))
    return rows


def _health_rows(desk: Desk) -> list[RegisterRow]:
    """Return the last good and the last failed poll of each mailbox, then what the last look at every door saw."""
    journal, rows = desk.database.journal, list[RegisterRow]()
    for mailbox in desk.config.mailbox:
        good, bad = (_day_of(desk, journal.get(f"last_{how}_poll:{mailbox.label}")) for how in ("good", "bad"))
        failed = bad is not None and (good is None or bad > good)
        state = Sentence("failing") if failed else Sentence("well") if good else Sentence("never polled")
        said = Sentence("last good poll: {day}", {"day": f"{good:%Y-%m-%d %H:%M}" if good else "-"})
        detail: tuple[Labelled, ...] = ((said, ""),)
        if bad:
            detail += ((Sentence("last failed poll: {day}", {"day": f"{bad:%Y-%m-%d %H:%M}"}), ""),)
        rows.append(
            RegisterRow(len(rows), mailbox.label, say(said), state, good.date() if good else None, True, detail)
        )
    looked = journal.get(LAST_CHECKS, {})
    at = _day_of(desk, looked.get("at"))
    for one in looked.get("checks", ()):
        detail = ((one["seen"], ""), *(((Sentence("to do"), one["todo"]),) if one["todo"] else ()))
        state = Sentence("well") if one["well"] else Sentence("not well")
        day = at.date() if at else None
        rows.append(RegisterRow(len(rows), one["name"], one["seen"], state, day, one["well"], detail))
    return rows


def look_at_health(desk: Desk) -> Iterator[Check]:
    """Try every door and yield what was seen of each; once all are tried it is noted, for the shelf to show.

    A home nobody can write into keeps no note; its own check says so.
    """
    from mailmate.desk.care.doctor import examine

    checks = []
    for one in examine(desk):
        todo = say(one.todo) if one.todo else ""
        checks.append({"name": say(one.name), "well": one.well, "seen": say(one.seen), "todo": todo})
        yield one
    try:
        desk.database.journal.note(LAST_CHECKS, {"at": desk.now().isoformat(), "checks": checks})
    except MailmateError as error:
        log.warning("the checks were not noted: %s", error)


def _day_of(desk: Desk, text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(desk.config.me.zone) if text else None


_ROWS: dict[str, Callable[[Desk], list[RegisterRow]]] = {
    "today": _today_rows,
    "follow_ups": _follow_up_rows,
    "contacts": _contact_rows,
    "learned": _learned_rows,
    "health": _health_rows,
}
