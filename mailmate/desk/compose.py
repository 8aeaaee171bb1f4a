"""A draft for one mail, with all that is on record around it.

What is drafted by itself is decided here (`wants_draft`); what a draft may rest on is gathered here
(`load_case`). Many mails at once are the matter of `draft_run`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailmate.desk.drafts.books import book_calls
from mailmate.desk.drafts.draft_files import attached, texts_of
from mailmate.desk.drafts.new_mail import check_internal_mail, check_written, written_of
from mailmate.desk.drafts.privacy import kept_home
from mailmate.desk.drafts.voice import voice_for
from mailmate.desk.mailbox.history import case_entries, credits_here
from mailmate.desk.ourselves import is_private, manager_address
from mailmate.desk.reader.fraud import settled_reading
from mailmate.desk.registers.other_customers import load_people, other_customers
from mailmate.desk.registers.questions import with_earlier_questions
from mailmate.desk.understand import is_ours, parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, WrongUse
from mailmate.mail.compose import quote_original
from mailmate.mail.model import Attachment, Mail
from mailmate.sentences import Sentence, mark
from mailmate.trade.cases import Case, Passage
from mailmate.trade.drafts import Draft, DraftText, Effect, Finding, GateReport
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.intents import Intent, Reply, needs_of
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Contact, Reading
from mailmate.trade.sale.marketplaces import buyers_mail, company_behind, find_notice
from mailmate.trade.sale.part_numbers import names_item

FOR_PLATFORM = mark("copy for the platform")
"""Note of a draft that no mail brings to its buyer."""
PASSAGES = 10
ROWS = 8
PRICES = 40


def wants_draft(desk: Desk, mail_id: int, mail: Mail, reading: Reading) -> bool:
    """True for the last, unanswered mail of a thread whose kind asks for a reply, that is not ours."""
    mails = desk.database.mails
    return (
        asks_for_reply(reading)
        and not is_ours(desk, mail)
        and not _is_automatic(buyers_mail(mail))
        and not _is_home_talk(desk, mail, reading)
        and mails.is_last_of_thread(mail_id)
        and not mails.answered_by_us(mail_id)
    )


def asks_for_reply(reading: Reading) -> bool:
    """True for a kind of mail, primary or secondary, that gets a draft by itself (DOMAIN handbook 2.1)."""
    kinds = [(reading.intent, reading.subtype), *((intent, None) for intent in reading.also)]
    return any(needs_of(intent, subtype).reply is Reply.YES for intent, subtype in kinds)


def _is_automatic(mail: Mail) -> bool:
    """True for mail that says of itself a machine sent it (RFC 3834)."""
    return mail.header("auto-submitted").strip().lower() not in ("", "no")


def _is_home_talk(desk: Desk, mail: Mail, reading: Reading) -> bool:
    """True for our own company, or our own language from inside the country: no English draft for these."""
    domain = mail.sender.domain if mail.sender else ""
    me = desk.config.me
    own_tongue = me.language != "en" and reading.language == me.language
    return domain in desk.own_domains or (own_tongue and domain.endswith(f".{me.country.lower()}"))


def write_draft(
    desk: Desk,
    mail_id: int,
    *,
    mail: Mail | None = None,
    reading: Reading | None = None,
    model: ChatModel | None = None,
    say: str = "",
) -> Draft | None:
    """Write and store a draft for this mail, whatever its kind; None where no reply makes sense."""
    mail = mail or parse_kept(desk, mail_id)[1]
    reading = reading or desk.database.readings.reading(mail_id)
    if reading is None:
        raise WrongUse(
            Sentence("Mail {mail_id} has not been read yet.", {"mail_id": mail_id}), Sentence("Run `mailmate poll`.")
        )
    from mailmate.drafting.cascade import (
        draft,
    )  # its tables take 60 ms, which a poll with nothing new need not wait for

    reading = with_earlier_questions(desk, mail_id, settled_reading(desk, mail_id, mail, reading))
    if is_private(desk.config, mail):
        model = None
    case = (case_for_model if model else _voiced_case)(desk, mail_id, mail, reading)
    written = draft(reading, case, desk.letters, model, say=say)
    book_calls(desk, model, mail_id)
    if written and written.gist:
        desk.database.readings.keep_gist(mail_id, written.gist)
    if written and is_for_platform(mail):
        to = tuple(one for one in written.text.to if one.email)
        written = replace(written, text=replace(written.text, to=to), note=FOR_PLATFORM)
    return desk.database.drafts.add(written, desk.now()) if written else None


def is_for_platform(mail: Mail) -> bool:
    """True for a platform's notice whose buyer no mail of ours reaches: the answer is copied into its form."""
    notice = find_notice(mail)
    return notice is not None and not notice.reached_by_mail


def load_case(desk: Desk, mail_id: int | None, mail: Mail, reading: Reading, *, words: str = "") -> Case:
    """Gather all a reply to `mail` may rest on; `words` (a draft's text) widen the look-up of prices and notes."""
    database = desk.database
    mailbox = desk.mailbox(database.mails.mailbox_of(mail_id) if mail_id else "")
    company, mail = company_behind(mail), buyers_mail(mail)
    people = load_people(desk)
    contacts = dict(people.contacts)
    thread = database.mails.thread(mail_id) if mail_id else ()
    names, domains = other_customers(desk, people, mail, thread)
    about = " ".join((_product_words(reading), mail.subject, mail.body.new[:2000]))
    wanted = f"{about} {words}"
    return Case(
        me=desk.me(mailbox),
        mail=mail,
        now=desk.local_now,
        mail_id=mail_id,
        entries=tuple(case_entries(desk, company)) if company else (),
        credits_here=credits_here(desk) if reading.fact("lc_no") or reading.fact("refs.lc") else None,
        thread=thread,
        prices=tuple(database.knowledge.prices(wanted, PRICES)),
        passages=tuple(_passages(desk, reading, about, words)),
        contacts=contacts,
        known_addresses=_known_addresses(mail, contacts, desk, mail_id),
        other_customers=names,
        other_domains=domains,
        own_addresses=desk.own_addresses,
        accounts=desk.config.bank,
        rules=desk.config.trade_rules,
    )


def _voiced_case(desk: Desk, mail_id: int | None, mail: Mail, reading: Reading) -> Case:
    case = load_case(desk, mail_id, mail, reading)
    return replace(case, voice=voice_for(desk, case.mail.sender.email if case.mail.sender else ""))


def case_for_model(desk: Desk, mail_id: int | None, mail: Mail, reading: Reading) -> Case:
    """Return the case with all a model may know besides: the company's record in lines, the open points first."""
    from mailmate.desk.pages.cases import SECTIONS, case_of

    case = _voiced_case(desk, mail_id, mail, reading)
    try:
        lines = case_of(desk, company_behind(mail))
    except WrongUse:  # nothing is on record of them
        lines = []
    on_record = [one.mail_id for one in lines] + [one.mail_id for one in case.entries]
    private = kept_home(desk, [*on_record, *(one.mail_id for one in case.thread)])
    told = [one for one in lines if one.mail_id not in private]
    standing = tuple(f"{SECTIONS[one.section]}, {one.day or 'no day'}: {one.text}" for one in told)
    return replace(case, standing=standing, private_mails=private)


def _product_words(reading: Reading) -> str:
    names = ("product", "specs", "certificates", "incoterm.rule")
    return " ".join(str(fact.value) for name in names for fact in reading.all_facts(name))


def _passages(desk: Desk, reading: Reading, about: str, words: str) -> list[Passage]:
    """Return the notes nearest to each question, to the mail as a whole, then to a draft's text, each once.

    What a draft rested on is found again when its text is checked. Of a catalogue only the rows of items that are
    named: what is true of one item says nothing of another.
    """
    asked = "\n".join((*reading.questions, about, words))
    rows = desk.database.knowledge.rows_named(asked, ROWS)
    found = {(row.where(), row.text): row for row in rows}
    terms = (
        ("payment terms", "pay deposit balance T/T") if reading.intent is Intent.INQUIRY else ()
    )  # a quotation always says how it is paid
    from mailmate.drafting.note_tables import PART_NUMBER  # a poll without a draft loads no word of drafting

    bare = [text for one in reading.questions if (text := PART_NUMBER.sub(" ", one)) != one]  # else rows come first
    for text in (*terms, *reading.questions, *bare, about[:600], *((words[:600],) if words else ())):
        for passage in desk.database.knowledge.search_passages(text, 3):
            if not passage.item or names_item(asked, passage.item):
                found.setdefault((passage.where(), passage.text), passage)
    return list(found.values())[: PASSAGES + len(rows)]


def _known_addresses(mail: Mail, contacts: dict[str, Contact], desk: Desk, mail_id: int | None) -> frozenset[str]:
    """Return whom this reply may go to without a reason: who wrote in this thread, and people we wrote to.

    Somebody only seen in Cc is not among them (DOMAIN handbook 8.4).
    """
    wrote = {one.sender for one in desk.database.mails.thread(mail_id)} if mail_id else set()
    known = {email for email, contact in contacts.items() if contact.may_write}
    return frozenset({*wrote, *known, *((mail.sender.email,) if mail.sender else ())} - desk.own_addresses)


def quoted_original(desk: Desk, mail: Mail) -> str:
    """Return the original as it is quoted below a reply, account numbers that are not ours left out.

    No such number may leave (DESIGN section 6), and a warning of a changed account must be answerable.
    """
    day = (mail.date or desk.now()).strftime("%Y-%m-%d %H:%M %z")
    return leave_out_accounts(quote_original(buyers_mail(mail), day=day), desk.own_accounts)


def check_draft(
    desk: Desk,
    mail_id: int | None,
    text: DraftText,
    *,
    draft_id: int | None = None,
    attachments: Sequence[Attachment] | None = None,
) -> GateReport:
    """Return what the gate says about `text` as a reply to this mail, as it would leave now.

    Its files are `attachments`, else those that lie beside the draft now. Without a mail it is an internal one, which
    goes to colleagues alone.
    """
    try:
        if attachments is None:
            attachments = attached(desk, draft_id) if draft_id else ()
    except MailmateError as error:
        missing = Finding("attachment_missing", Effect.NEVER, Sentence("{why}", {"why": error.message}))
        return GateReport(findings=(missing,))
    if mail_id is None and draft_id is not None and (written := written_of(desk, draft_id)):
        return check_written(desk, draft_id, written, text, attachments)
    if mail_id is None:
        manager = manager_address(desk.config)
        colleagues = desk.own_addresses | ({manager.email} if manager else frozenset())
        return check_internal_mail(desk, text, attachments, colleagues)
    from mailmate.drafting.gate import check_gate

    _, mail = parse_kept(desk, mail_id)
    reading = desk.database.readings.reading(mail_id)
    if reading is None:
        raise WrongUse(Sentence("Mail {mail_id} has not been read yet.", {"mail_id": mail_id}))
    reading = with_earlier_questions(desk, mail_id, settled_reading(desk, mail_id, mail, reading))
    return check_gate(
        text,
        load_case(desk, mail_id, mail, reading, words=text.body),
        reading,
        quoted=quoted_original(desk, mail),
        attachments=attachments,
        texts=texts_of(desk, attachments),
        vouched=desk.database.drafts.vouched(draft_id) if draft_id else (),
    )
