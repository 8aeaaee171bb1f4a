"""The clock step: letters that ask after payments, made ready when their day has come, and taken back in time.

A follow-up is a draft of an answer to the buyer's last mail in the thread, which comes back onto the list with it.
It never leaves by itself. Each is noted in its chain in the same transaction, so that a run that is killed makes no
second one; what the note says was made is what "once per level" and "once a day" are counted by.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date

from mailmate.desk.compose import load_case, write_draft
from mailmate.desk.reader.absences import away_until
from mailmate.desk.registers.promises import (
    PROMISES,
    Chain,
    differences,
    find_chain,
    settled_with_letters,
    standing_chains,
)
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, StorageFailed, TryLater
from mailmate.mail.model import Address, Mail
from mailmate.sentences import Sentence
from mailmate.trade.companies import company_of
from mailmate.trade.drafts import Draft
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailState
from mailmate.trade.outbox import MAY_STILL_LEAVE
from mailmate.trade.payment.follow_ups import LAST_LEVEL, FollowUp, Talk, due_follow_up, follow_ups_made
from mailmate.trade.payment.invoices import INVOICED
from mailmate.trade.payment.promise_words import tell_history, tell_standing
from mailmate.trade.payment.promises import FOLLOW_UP, SAID, valid_entries
from mailmate.trade.readings import Reading, ThreadMail
from mailmate.trade.registers import Entry
from mailmate.values import dataclass

log = logging.getLogger(__name__)

_SILENCE_COUNTS = 3
"""Broken promises after which no answer to our letter is an answer (level L3 becomes L4)."""


@dataclass(frozen=True, slots=True)
class Made:
    """One follow-up made ready: the chain, what it is, and the draft with the mail it answers (none for a brief)."""

    chain: Chain
    due: FollowUp
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class _Thread:
    """What the mails around a chain tell: who wrote last, and which mail a letter would answer."""

    talk: Talk
    answers: int | None


def make_follow_ups(desk: Desk) -> list[Made]:
    """Make ready every follow-up that is due today, and take back those that are no longer wanted.

    One chain that fails stops no other. Raises `StorageFailed`, `TryLater`.
    """
    take_back(desk, [*standing_chains(desk, struck=True), *settled_with_letters(desk)])
    known = standing_chains(desk, struck=True)
    today = desk.local_now.date()
    lettered = (*known, *settled_with_letters(desk))
    asked_today = {chain.company for chain in lettered if _asked_on(chain, today, desk)} | _nudged_on(desk, today)
    made: list[Made] = []
    for chain in sorted(
        (one for one in known if one.counts), key=lambda one: (-one.state.broken_count, one.entries[0].at)
    ):
        try:
            one = _make(desk, chain, today, busy=chain.company in asked_today)
        except (StorageFailed, TryLater):
            raise
        except MailmateError as error:
            log.warning("no follow-up for p%d: %s", chain.number, error)
            continue
        except Exception:
            log.exception("no follow-up for p%d", chain.number)
            continue
        if one:
            made.append(one)
            asked_today |= {chain.company} if one.draft else set()
    return made


def _asked_on(chain: Chain, day: date, desk: Desk) -> bool:
    """Tell whether a letter of this chain was made ready on `day`; a brief goes to no buyer."""
    zone = desk.config.me.zone
    notes = (one for one in _notes(chain) if one.value.get("level") != LAST_LEVEL)
    return any(one.at.astimezone(zone).date() == day for one in notes)


def _notes(chain: Chain) -> list[Entry]:
    """Return the notes of the letters a chain had, those taken back left out."""
    return [one for one in valid_entries(chain.entries) if one.kind == FOLLOW_UP]


def _nudged_on(desk: Desk, day: date) -> set[str]:
    """Return the companies another letter was made ready for on `day` (`desk.nudges`): one a day is enough."""
    zone = desk.config.me.zone
    notes = (one for one in desk.database.registers.entries("cases", open_only=True) if one.kind == FOLLOW_UP)
    return {one.company for one in notes if one.at.astimezone(zone).date() == day}


def _make(desk: Desk, chain: Chain, today: date, *, busy: bool) -> Made | None:
    made, rules, country = follow_ups_made(chain.entries), desk.config.trade_rules, desk.config.me.country
    # What was said lately can only put a letter off, but for silence after an L3 letter: most chains need no look.
    if chain.state.broken_count != _SILENCE_COUNTS and not due_follow_up(
        chain.state, made, Talk(), today, rules, country
    ):
        return None
    thread = _thread_of(desk, chain)
    calm = replace(thread.talk, waiting=False)
    due = due_follow_up(chain.state, made, calm, today, rules, country)
    if due is None:
        return None
    if due.level == LAST_LEVEL:
        desk.database.registers.add([_note(desk, chain, due, None)])
        return Made(find_chain(desk, chain.number), due)
    if busy or thread.answers is None:
        return None
    if thread.talk.waiting:
        return _answer_anew(desk, chain, due, thread.answers)
    return _write(desk, chain, due, thread.answers)


def _answer_anew(desk: Desk, chain: Chain, due: FollowUp, mail_id: int) -> Made | None:
    """Write the waiting answer to their last promise again, now that its day has passed: no second letter beside it."""
    reading, before = desk.database.readings.reading(mail_id), desk.database.drafts.newest(mail_id)
    about_it = reading is not None and Intent.PAYMENT_PROMISE in (reading.intent, *reading.also)
    if due.kind not in ("broken", "trace") or not about_it or (before and before.by == "person"):
        return None
    claims = reading is not None and reading.derived.get("kind") == "claim"
    with desk.database.transaction():
        # An answer to a claim says that we look; once the days for that have passed it must ask.
        draft = _draft(desk, chain, due, mail_id) if claims else write_draft(desk, mail_id)
        if draft is None:
            return None
        desk.database.registers.add([_note(desk, chain, due, None, answer=draft.draft_id)])
    return Made(chain, due, draft)


def _write(desk: Desk, chain: Chain, due: FollowUp, mail_id: int) -> Made | None:
    """Draft the letter, note it in the chain and bring its mail back onto the list: all or nothing."""
    with desk.database.transaction():
        draft = _draft(desk, chain, due, mail_id)
        if draft is None:
            return None
        desk.database.registers.add([_note(desk, chain, due, draft.draft_id)])
        desk.database.mails.set_state(mail_id, MailState.OPEN, by="clock", now=desk.now())
    return Made(chain, due, draft)


def _draft(desk: Desk, chain: Chain, due: FollowUp, mail_id: int) -> Draft | None:
    """Draft and store the letter a follow-up asks for; None where nothing may be written."""
    from mailmate.drafting.follow_up import draft_follow_up

    _, mail = parse_kept(desk, mail_id)
    reading = desk.database.readings.reading(mail_id)
    if reading is None or _must_not_write(reading, mail):
        return None
    if mail.sender and away_until(desk, mail.sender.email):
        return None
    case = load_case(desk, mail_id, mail, reading)
    written = draft_follow_up(due, chain.state, chain.entries, reading, case, desk.letters)
    return desk.database.drafts.add(written, desk.now())


def _must_not_write(reading: Reading, mail: Mail) -> bool:
    """True where a flag blocks sentences on payment, or nobody is there to write to."""
    return reading.blocked or mail.sender is None


def _note(desk: Desk, chain: Chain, due: FollowUp, draft_id: int | None, *, answer: int | None = None) -> Entry:
    """Return the note of a follow-up; a `draft` may be taken back, an `answer` to a waiting mail is wanted anyhow."""
    value = {
        "entry": chain.number,
        "level": due.label,
        "draft": draft_id,
        "count": chain.state.broken_count,
        "answer": answer,
    }
    return Entry(
        PROMISES,
        FOLLOW_UP,
        value,
        "",
        desk.now(),
        source="",
        subject=chain.folded_subject,
        company=chain.company,
        ours=True,
    )


def _thread_of(desk: Desk, chain: Chain) -> _Thread:
    """Look through the threads of the chain's mails: who wrote last, and what a letter would answer."""
    zone = desk.config.me.zone
    mails = {one.mail_id: one for number in _mails_of(chain) for one in desk.database.mails.thread(number)}
    ordered = sorted(mails.values(), key=lambda one: (one.date, one.mail_id))
    ours = [one for one in ordered if one.ours and one.by_a_person]
    theirs = [one for one in ordered if not one.ours and _is_word_of_theirs(one, chain)]
    last_ours = ours[-1].date if ours else None
    later = [one for one in theirs if last_ours is None or one.date > last_ours]
    talk = Talk(
        ours=last_ours.astimezone(zone) if last_ours else None,
        theirs=theirs[-1].date.astimezone(zone) if theirs else None,
        waiting=any(_is_open(desk, one.mail_id) for one in later),
    )
    if theirs or not chain.state.is_unpromised:
        return _Thread(talk, theirs[-1].mail_id if theirs else None)
    # An invoice that began a thread of its own is asked after as an answer to whatever they wrote last.
    last = desk.database.mails.last_from(chain.company)
    return _Thread(replace(talk, waiting=last is not None and _is_open(desk, last)), last)


def _mails_of(chain: Chain) -> list[int]:
    """Return the last mails in which the buyer spoke of this debt: their threads are where it is talked of."""
    words = SAID | {INVOICED} if chain.state.is_unpromised else SAID
    spoken = [one.mail_id for one in valid_entries(chain.entries) if one.kind in words and one.mail_id]
    return list(dict.fromkeys(reversed(spoken)))[:3]


def _is_word_of_theirs(one: ThreadMail, chain: Chain) -> bool:
    """True for a mail a person of the buyer wrote: no forwarder's, no machine's."""
    return one.by_a_person and company_of(Address("", one.sender)) == chain.company


def _is_open(desk: Desk, mail_id: int) -> bool:
    line = desk.database.mails.line(mail_id)
    return line is not None and line.state is MailState.OPEN


def take_back(desk: Desk, known: list[Chain]) -> int:
    """Drop the letters no longer wanted: the debt is settled or struck out, the buyer wrote, or a firmer one is due.

    The letter to somebody who is away goes too, with its note: it is due again on the day they are back. What a
    person typed stays: only they know. Returns how many were dropped.
    """
    dropped = 0
    for chain in known:
        for note in (one for one in _notes(chain) if _letter_of(one)):
            draft = _open_letter(desk, _letter_of(note))
            if draft is None or draft.mail_id is None:
                continue
            stale = outdated_because(desk, chain, note)
            away = None if stale else next(filter(None, (away_until(desk, one.email) for one in draft.text.to)), None)
            again = f"away until {away.isoformat()}" if away else ""
            if stale is PART_CAME and chain.state.is_open:
                again = "a part of the money came"
            if stale or away:
                dropped += _drop(desk, draft, note, again)
    return dropped


def _letter_of(note: Entry) -> int:
    """Return the number of the draft a note is about, be it a letter or an answer that waits; 0 for a brief."""
    return int(note.value.get("draft") or note.value.get("answer") or 0)


def _open_letter(desk: Desk, draft_id: int) -> Draft | None:
    """Return a follow-up that waits untouched, or None."""
    if desk.database.drafts.closed(draft_id):
        return None
    draft = desk.database.drafts.draft(draft_id)
    return draft if draft.by != "person" else None


PART_CAME = Sentence("a part of the money came")
_SETTLED, _FIRMER = Sentence("nothing is owed any more"), Sentence("a firmer letter is due")
_THEY_WROTE, _WE_WROTE = Sentence("they wrote after it"), Sentence("we wrote after it")


def outdated_because(desk: Desk, chain: Chain, note: Entry) -> Sentence | None:
    """Return why a letter no longer fits what is on record, or None while it does.

    A mail that came later counts by when it came, not by the date it bears: the letter answers the last one there was.
    """
    if not chain.counts or not chain.state.is_open:
        return _SETTLED
    if any(one.kind == "received" and one.at > note.at for one in valid_entries(chain.entries)):
        return PART_CAME
    thread = _thread_of(desk, chain)
    if thread.talk.ours is not None and thread.talk.ours > note.at:
        return _WE_WROTE
    if (thread.talk.theirs is not None and thread.talk.theirs > note.at) or _answers_older(desk, note, thread):
        return _THEY_WROTE
    return _FIRMER if chain.state.broken_count > int(note.value.get("count") or 0) else None


def _answers_older(desk: Desk, note: Entry, thread: _Thread) -> bool:
    """Tell whether a letter answers another mail than their last one, though that was written later."""
    draft = desk.database.drafts.draft(_letter_of(note)) if _letter_of(note) else None
    if draft is None or draft.mail_id is None or thread.answers in (None, draft.mail_id) or thread.talk.theirs is None:
        return False
    written = next(
        (one.date for one in desk.database.mails.thread(draft.mail_id) if one.mail_id == draft.mail_id), None
    )
    return written is not None and thread.talk.theirs > written


def _drop(desk: Desk, draft: Draft, note: Entry, again: str) -> bool:
    """Drop a letter and put its mail aside again, unless that waits for an answer anyhow.

    One that a person approved waits for the second look instead. With a reason to write it `again` its note goes as
    well, so that the letter comes once more.
    """
    assert draft.draft_id is not None and draft.mail_id is not None
    if any(item.draft_id == draft.draft_id for item in desk.database.outbox.items(MAY_STILL_LEAVE)):
        return False
    with desk.database.transaction():
        desk.database.drafts.close(draft.draft_id, "dropped")
        if again and note.entry_id:
            desk.database.registers.strike(note.entry_id, desk.now(), again, by="reader")
        if note.value.get("draft") and _is_open(desk, draft.mail_id):
            desk.database.mails.set_state(draft.mail_id, MailState.DONE, by="clock", now=desk.now())
    return True


def brief(desk: Desk, chain: Chain) -> list[Sentence]:
    """Return the whole chain for the manager who writes: what was said when, where it stands, what copies show."""
    head = Sentence(
        "For {manager}: {company}, payment {debt}",
        {
            "manager": desk.config.me.manager or Sentence("your manager"),
            "company": chain.names[0] if chain.names else chain.company,
            "debt": chain.subject or "?",
        },
    )
    copies = [Sentence("Copy of the transfer: {what}", {"what": one.message}) for one in differences(desk, chain)]
    return [head, *tell_history(chain.entries), *tell_standing(chain.state), *copies]


def run_follow_ups(desk: Desk) -> list[Made]:
    """Make ready what is due, as the poll does, one process per home. Raises `TryLater` while another one drafts."""
    from mailmate.desk.poll import HOME_LOCK, HOME_WAIT
    from mailmate.doors.locks import hold

    with hold(desk.home, HOME_LOCK, wait_seconds=HOME_WAIT):
        return make_follow_ups(desk)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A follow-up that waits for a person: a letter to look at, or a brief for the manager."""

    chain: Chain
    level: str
    draft: Draft | None
    outdated: Sentence | None = None
    """Why a letter that a person typed into no longer fits what is on record."""


def list_follow_ups(desk: Desk) -> list[Waiting]:
    """Return the follow-ups that wait for a person, the firmest first; an untouched letter that is outdated is none."""
    found = [one for chain in standing_chains(desk) if chain.state.is_open for one in letters_of(desk, chain)]
    waiting = [one for one in found if one.outdated is None or (one.draft and one.draft.by == "person")]
    return sorted(waiting, key=lambda one: one.level, reverse=True)


def letters_of(desk: Desk, chain: Chain) -> list[Waiting]:
    """Return the letters and briefs of a chain that nobody sent or dropped, the outdated ones with why."""
    found = []
    for note in _notes(chain):
        level, number = str(note.value.get("level")), _letter_of(note)
        if number and not desk.database.drafts.closed(number):
            draft = desk.database.drafts.draft(number)
            found.append(Waiting(chain, level, draft, outdated_because(desk, chain, note)))
        elif level == LAST_LEVEL:
            found.append(Waiting(chain, level, None))
    return found
