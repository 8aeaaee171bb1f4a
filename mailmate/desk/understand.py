"""From kept mails to readings and register entries, mail by mail; one that fails never stops the next.

The first pass reads what was fetched (whole mail or prefix). The second reads documents, and mails
whose text ran past the prefix once they were fetched whole.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import field, replace
from datetime import datetime, timedelta

from mailmate.desk.drafts.books import book_calls
from mailmate.desk.drafts.privacy import kept_home, others_of
from mailmate.desk.mailbox.correspondence import junk_folders, learn_letters, letters_among
from mailmate.desk.mailbox.documents import look_at_documents
from mailmate.desk.mailbox.elsewhere import let_go
from mailmate.desk.mailbox.own_server import learn_servers, own_server_of
from mailmate.desk.ourselves import is_private, stays_inside
from mailmate.desk.reader.classify import context_from
from mailmate.desk.reader.proofs import with_sum_checked
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, MailmateError, StorageFailed, TryLater
from mailmate.mail.model import Address, Mail, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.sentences import Sentence
from mailmate.store.read_mails import is_mails_own_fault
from mailmate.trade.companies import company_of
from mailmate.trade.entries import entries_of
from mailmate.trade.intents import Reply, needs_of
from mailmate.trade.lessons import traits_of
from mailmate.trade.listing import MailState, ReadMail, duty_day, rank_of, state_of
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Contact, Context, Reading, ThreadMail
from mailmate.trade.registers import Entry
from mailmate.trade.sale.inquiry import body_digest
from mailmate.trade.sale.marketplaces import company_behind, platform_of
from mailmate.trade.withdrawn import find_withdrawal, mail_taken_back, withdrawal_note
from mailmate.values import dataclass

log = logging.getLogger(__name__)

BATCH = 200
"""Mails per transaction; also how many a kill can make us read again."""
MOST_NAMED = 50
"""Ids of one mail's References that are looked up, the newest."""
LATE = timedelta(days=1)
"""A date that lies further behind the arrival is not believed."""
SECOND_PASS = "second_pass"
"""The note of mails that wait to be read with their documents."""


@dataclass(slots=True)
class Understood:
    """What came of reading: ids in the order read."""

    read: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    newly: dict[int, str] = field(default_factory=dict)
    """Of those that failed, the ones that never did before, and why."""


def understand(
    desk: Desk,
    mail_ids: Iterable[int],
    *,
    documents: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Understood:
    """Read these kept mails and store readings and entries; with `documents`, their attachments too.

    What a reading brings with it (contacts, answered mails closed, the second pass it asks for) is stored with it.
    """
    done = Understood()
    context = load_context(desk)
    batch: list[ReadMail] = []
    for mail_id in mail_ids:
        try:
            raw, mail = parse_kept(desk, mail_id)
            if len(batch) >= BATCH or _refers_to(mail, batch):
                _save(desk, batch, done, context, progress, documents=documents)
            read_mail = _read_with_documents if documents else _read_one
            batch.append(read_mail(desk, mail_id, raw, mail, context))
        except (StorageFailed, TryLater):
            raise  # no mail's fault; all of them stay waiting
        except MailmateError as error:
            _note_failure(desk, mail_id, done, str(error.message))
        except Exception as error:  # noqa: BLE001 - one mail must not stop the run; the traceback is logged
            _note_failure(desk, mail_id, done, f"{type(error).__name__}: {error}")
    _save(desk, batch, done, context, progress, documents=documents)
    return done


def _read_with_documents(desk: Desk, mail_id: int, raw: RawMail, mail: Mail, context: Context) -> ReadMail:
    """Read a mail with its documents; where they make reading fail, read it without them and say so."""
    try:
        return _read_one(desk, mail_id, raw, mail, context, documents=True)
    except (StorageFailed, TryLater):
        raise
    except Exception as error:
        log.exception("mail %d could not be read with its documents", mail_id)
        read_alone = _read_one(desk, mail_id, raw, mail, context)
        why = Sentence("Its documents could not be read: {why}", {"why": f"{type(error).__name__}: {error}"})
        reading = replace(read_alone.reading, reasons=(*read_alone.reading.reasons, why))
        return replace(read_alone, reading=reading)


def consult(desk: Desk, mail_id: int, model: ChatModel) -> None:
    """Let the model read a mail the embedded reader was unsure of; the reading there is stays when that fails.

    A mail that `[model].never` keeps from models is left as it is. Raises what the model's door raises.
    """
    raw, mail = parse_kept(desk, mail_id)
    if is_private(desk.config, mail):
        return
    read_again = _read_one(desk, mail_id, raw, mail, load_context(desk), model=model, documents=True)
    desk.database.mails.save_read([read_again], desk.now())


def _refers_to(mail: Mail, batch: Sequence[ReadMail]) -> bool:
    """True when the mail answers one that is read but not stored yet: its thread must be found."""
    named = {*mail.references, mail.in_reply_to}
    return any(one.mail.message_id in named for one in batch)


def _save(
    desk: Desk,
    batch: list[ReadMail],
    done: Understood,
    context: Context,
    progress: Callable[[int], None] | None,
    *,
    documents: bool,
) -> None:
    """Store a batch and all that follows from it at once, so that a kill leaves its mails unread, or done with."""
    if not batch:
        return
    with desk.database.transaction():
        _save_all(desk, batch, done)
        learn_letters(desk, letters_among(desk, batch, context.contacts))
        let_go(
            desk, [closed for one in batch for closed in desk.database.mails.close_answered(one.mail_id, desk.now())]
        )
        if not documents:
            learn_servers(desk, batch)
            _owe_second_pass(desk, [one.mail_id for one in batch if wants_second_pass(one.mail, one.reading)])
    done.read.extend(one.mail_id for one in batch)
    batch.clear()
    if progress:
        progress(len(done.read))


def _owe_second_pass(desk: Desk, mail_ids: Sequence[int]) -> None:
    if mail_ids:
        waiting = desk.database.journal.get(SECOND_PASS, ())
        desk.database.journal.note(SECOND_PASS, list(dict.fromkeys((*waiting, *mail_ids))))


def _save_all(desk: Desk, batch: list[ReadMail], done: Understood) -> None:
    """Store a batch at once; where one of it cannot be stored, each by itself, so that one stops no other.

    A disk that takes nothing more stops all of them, and none is marked as failed.
    """
    try:
        desk.database.mails.save_read(batch, desk.now())
    except StorageFailed as error:
        if not is_mails_own_fault(error):
            raise
        for one in list(batch):
            try:
                desk.database.mails.save_read([one], desk.now())
            except StorageFailed as own:
                if not is_mails_own_fault(own):
                    raise
                batch.remove(one)
                _note_failure(desk, one.mail_id, done, str(own.message))


def _note_failure(desk: Desk, mail_id: int, done: Understood, why: str) -> None:
    log.exception("mail %d could not be read", mail_id)
    if desk.database.mails.mark_failed(mail_id, why, desk.now()) == 1:
        done.newly[mail_id] = why
    done.failed.append(mail_id)


def load_context(desk: Desk) -> Context:
    """Return what reading may know that is the same for every mail of a run."""
    for mail_id in desk.database.lessons.undescribed():
        with suppress(BadInput):
            describe_corrected(desk, mail_id)
    contacts = desk.database.contacts.all()
    return replace(
        context_from(desk.config, desk.now()),
        contacts=contacts,
        contacts_known=bool(desk.database.journal.get("contacts_known")),
        known_domains=desk.database.contacts.known_domains(),
        written_since=_written_since(contacts.values()),
        products=desk.database.knowledge.product_names(),
        lessons=desk.database.lessons.load(),
    )


def describe_corrected(desk: Desk, mail_id: int) -> None:
    """Keep what a corrected mail is known by, so that its like can follow."""
    desk.database.lessons.describe(mail_id, traits_of(parse_kept(desk, mail_id)[1]))


def _written_since(contacts: Iterable[Contact]) -> dict[str, datetime]:
    """Return company -> when we first wrote to anybody there."""
    since: dict[str, datetime] = {}
    for contact in contacts:
        if contact.written_since:
            company = company_of(Address(contact.name, contact.email))
            since[company] = min(contact.written_since, since.get(company, contact.written_since))
    return since


def parse_kept(desk: Desk, mail_id: int) -> tuple[RawMail, Mail]:
    """Return a kept mail's bytes and what they parse to, dated by its arrival where its own date is missing or after it
    (DOMAIN handbook 3.1)."""
    raw = desk.database.mails.raw(mail_id)
    mailbox = desk.mailbox(desk.database.mails.mailbox_of(mail_id))
    mail = parse_mail(raw, desk.charset(mailbox))
    if raw.received and (mail.date is None or mail.date - raw.received > LATE):
        mail = replace(mail, date=raw.received, zone_known=False)
    return raw, mail


def _read_one(
    desk: Desk,
    mail_id: int,
    raw: RawMail,
    mail: Mail,
    context: Context,
    *,
    documents: bool = False,
    model: ChatModel | None = None,
) -> ReadMail:
    from mailmate.reading.cascade import read  # its tables take 40 ms, which a poll with nothing new need not wait for

    arrived = raw.received or mail.date or desk.now()
    texts, notes = look_at_documents(mail) if documents else ({}, ())
    mailbox = desk.mailbox(desk.database.mails.mailbox_of(mail_id))
    ours = replace(context, auth_server=own_server_of(desk, mailbox))
    around = _around(desk, mail, replace(ours, arrived=arrived, document_texts=texts))
    if model:
        private = kept_home(desk, [one.mail_id for one in around.thread])
        around = replace(around, other_customers=others_of(desk, mail, around.thread), private_mails=private)
    reading = read(mail, around, model, sure_at=desk.config.model.sure_at)
    book_calls(desk, model, mail_id)
    if lies_in_junk(desk, mail_id):
        notes = (*notes, Sentence("This mail lay in the junk folder."))
    reading = replace(reading, reasons=(*reading.reasons, *notes))
    if taken_back := _taken_back(desk, mail_id, mail, around):
        reading = replace(reading, reasons=(*reading.reasons, taken_back), needs_human=True)
    return _read_mail_of(desk, mail_id, mail, reading, raw=raw, around=around)


def _taken_back(desk: Desk, mail_id: int, mail: Mail, around: Context) -> Sentence | None:
    """Return what a mail says of an earlier one that its sender takes back, with what that brought; None where none."""
    words = find_withdrawal(mail.body.new) if mail.sender and not is_ours(desk, mail) else None
    if words is None or mail.sender is None:
        return None
    before = [one for one in around.thread if one.mail_id != mail_id and one.date <= (mail.date or around.arrived)]
    earlier = mail_taken_back(before, mail.sender.email)
    brought = desk.database.registers.entries(mail_id=earlier.mail_id, open_only=True) if earlier else []
    return withdrawal_note(words, earlier, [f"{one.register[0]}{one.entry_id}" for one in brought])


def _read_mail_of(desk: Desk, mail_id: int, mail: Mail, reading: Reading, *, raw: RawMail, around: Context) -> ReadMail:
    """Put one reading together with the entries it makes and its place in the list."""
    ours = is_ours(desk, mail)
    other_side = (mail.to or mail.cc or (None,))[0] if ours else mail.sender
    company = company_behind(mail) if not ours else company_of(other_side) if other_side else ""
    if ours and other_side and platform_of(other_side.domain):
        company = ""  # behind a relay stands another buyer every time
    at = mail.date if mail.date and mail.date <= around.arrived else around.arrived
    texts = around.document_texts
    inside = ours and stays_inside(desk.config, (*mail.to, *mail.cc))
    complained = None if ours else _complained(desk, company, around.thread, at)

    def made(told: Reading) -> tuple[Entry, ...]:
        brought = entries_of(
            mail, told, mail_id=mail_id, company=company, ours=ours, at=at, documents=texts, complained=complained
        )
        return () if inside else brought

    entries = made(reading)
    checked = reading if ours else with_sum_checked(desk, reading, entries, (*texts.values(), mail.body.new))
    if checked is not reading:
        reading, entries = checked, made(checked)
    state = MailState.SENT if ours else MailState.DONE if raw.answered else state_of(reading)
    return ReadMail(
        mail_id=mail_id,
        mail=_without_content(mail),
        reading=reading,
        entries=entries,
        rank=rank_of(reading, duty_day(reading)),
        state=state,
        ours=ours,
        company=company,
    )


def _complained(desk: Desk, company: str, thread: Sequence[ThreadMail], at: datetime) -> int | None:
    """Return the last mail of this company in the thread, said before `at`, that complains; None without one."""
    before = {one.mail_id for one in thread if not one.ours and one.date <= at}
    if not (company and before):
        return None
    said = desk.database.registers.entries("complaints", company=company)
    mails = [one.mail_id for one in said if one.kind == "complaint" and one.by == "reader" and one.mail_id in before]
    return mails[-1] if mails else None


def _without_content(mail: Mail) -> Mail:
    """Return the mail without the bytes of its files: a batch waits in memory, and no table holds them but the raw."""
    return replace(mail, attachments=tuple(replace(part, content=None) for part in mail.attachments))


def lies_in_junk(desk: Desk, mail_id: int) -> bool:
    """True for a mail that lies in folders of junk only."""
    places, junk = desk.database.mails.places(mail_id), junk_folders(desk)
    return bool(places) and all((place.mailbox, place.folder) in junk for place in places)


def is_ours(desk: Desk, mail: Mail) -> bool:
    """True for a mail somebody of us sent from one of our mailboxes."""
    return bool(mail.sender and mail.sender.email in desk.own_addresses)


def _around(desk: Desk, mail: Mail, context: Context) -> Context:
    """Add to the context what belongs to this one mail: its thread and whether its text was seen before."""
    digest = body_digest(mail.body.new)
    first = desk.database.mails.first_with_text(digest)
    named = (*mail.references, *filter(None, (mail.in_reply_to,)))
    sender = mail.sender.email if mail.sender else ""
    return replace(
        context,
        thread=load_thread(desk, mail),
        thread_known=desk.database.correspondence.knows_thread(named[-MOST_NAMED:], sender),
        seen_bodies={digest: first} if first else {},
    )


def load_thread(desk: Desk, mail: Mail) -> tuple[ThreadMail, ...]:
    """Return the earlier mails this one refers to, oldest first."""
    mails = desk.database.mails
    for message_id in reversed((*mail.references, *filter(None, (mail.in_reply_to,)))):
        if found := mails.find_message_id(message_id):
            return tuple(one for one in mails.thread(found[0]) if one.message_id != mail.message_id)
    return ()


def ends_in_its_text(mail: Mail) -> bool:
    """True for a mail whose text runs past what is here of it."""
    return any(gap.kind == "cut" and gap.where == "body" for gap in mail.gaps)


def wants_second_pass(mail: Mail, reading: Reading) -> bool:
    """True for a mail whose text ran past the prefix, or that carries documents a person sent.

    Where the prefix ends amid the files, what follows may be a document.
    """
    if ends_in_its_text(mail):
        return True
    silent = needs_of(reading.intent, reading.subtype).reply is Reply.NO and not reading.needs_human
    return not silent and (not mail.complete or any(part.is_document for part in mail.attachments))
