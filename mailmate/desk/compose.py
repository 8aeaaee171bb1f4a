"""Drafts for the mails that want one, each with all that is on record around it.

What is drafted by itself is decided here (`wants_draft`); what a draft may rest on is gathered here
(`load_case`). A mail whose draft fails is left for the next run; nothing stops the others.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from datetime import timedelta
from typing import TypeAlias

from mailmate.desk.books import WatchedModel, book_calls, ceiling_reached
from mailmate.desk.documents import read_documents
from mailmate.desk.fraud import settled_reading
from mailmate.desk.history import case_entries
from mailmate.desk.other_customers import load_people, other_customers
from mailmate.desk.ourselves import is_private, manager_address
from mailmate.desk.understand import consult, is_ours, parse_kept
from mailmate.desk.wiring import Desk
from mailmate.drafting.cascade import draft
from mailmate.drafting.gate import check_gate
from mailmate.drafting.internal import check_internal
from mailmate.errors import MailmateError, StorageFailed, TryLater, WrongUse
from mailmate.mail.compose import quote_original
from mailmate.mail.model import Attachment, Mail
from mailmate.reading.cascade import needs_second_opinion
from mailmate.sentences import Sentence, mark
from mailmate.trade.cases import Case, Passage
from mailmate.trade.drafts import Draft, DraftText, GateReport
from mailmate.trade.finding.contact_points import leave_out_accounts
from mailmate.trade.intents import Reply, needs_of
from mailmate.trade.listing import MailState
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Contact, Reading
from mailmate.trade.sale.marketplaces import buyers_mail, company_behind, find_notice
from mailmate.values import dataclass

log = logging.getLogger(__name__)

DRAFTS_A_RUN = 500
MODEL_OWED = "model_owed"
DRAFTS_FAILED = "drafts_failed"
"""The note of the mails whose draft failed in the last run."""
FOR_PLATFORM = mark("copy for the platform")
"""Note of a draft that no mail brings to its buyer."""
PASSAGES = 8
PRICES = 40


@dataclass(slots=True)
class Composed:
    """What one drafting step did."""

    drafted: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    newly: dict[int, str] = field(default_factory=dict)
    """Of those that failed, the ones that did not in the run before, and why."""
    notes: list[Sentence] = field(default_factory=list)
    errors: list[MailmateError] = field(default_factory=list)
    """Why the model could not be opened at all."""
    owed: list[int] = field(default_factory=list)
    """Mails drafted without the model, which failed or had no time left; the next runs ask it."""

    def fail(self, mail_id: int, why: str) -> None:
        """Count a mail whose draft failed."""
        self.failed.append(mail_id)
        self.newly[mail_id] = why

    def note(self, sentence: Sentence) -> None:
        """Say something once."""
        if sentence not in self.notes:
            self.notes.append(sentence)


def compose_drafts(desk: Desk, *, until: float | None = None) -> Composed:
    """Draft every mail that wants it; no model call begins after monotonic time `until`."""
    composed = Composed()
    model = _open_model(desk, composed)
    since = desk.now() - timedelta(days=desk.config.drafts.days)
    for mail_id in desk.database.mails.candidates(since, DRAFTS_A_RUN, desk.config.model.engine):
        usable = _usable_model(desk, model, composed, until)
        _guarded(desk, mail_id, _compose_one, usable, composed)
        if model and usable is None and composed.drafted[-1:] == [mail_id]:
            composed.owed.append(mail_id)
    if model:
        _try_again(desk, model, composed, until)
    _forget_known_failures(desk, composed)
    return composed


def _forget_known_failures(desk: Desk, composed: Composed) -> None:
    """Leave in `newly` what the run before did not fail at, and note the failures for the next."""
    known = desk.database.journal.get(DRAFTS_FAILED, [])
    composed.newly = {mail_id: why for mail_id, why in composed.newly.items() if mail_id not in known}
    if known != composed.failed:
        desk.database.journal.note(DRAFTS_FAILED, composed.failed)


def _open_model(desk: Desk, composed: Composed) -> WatchedModel | None:
    """Return the model; where it cannot be opened the embedded engine does it all, and the run says so."""
    try:
        return WatchedModel(desk.model) if desk.model else None
    except MailmateError as error:
        composed.errors.append(error)
        return None


def _usable_model(
    desk: Desk, model: WatchedModel | None, composed: Composed, until: float | None
) -> WatchedModel | None:
    """Return the model while there is time, it answers, and the ceilings allow; say once when they do not."""
    if model is None or model.given_up or (until is not None and time.monotonic() >= until):
        return None
    if reached := ceiling_reached(desk):
        composed.note(reached)
        return None
    return model


def _guarded(desk: Desk, mail_id: int, draft_one: DraftOne, model: WatchedModel | None, composed: Composed) -> None:
    """Draft one mail so that its failure stops no other; a full disk or a locked database is no mail's failure."""
    try:
        if draft_one(desk, mail_id, model):
            composed.drafted.append(mail_id)
    except (StorageFailed, TryLater):
        raise
    except MailmateError as error:
        log.warning("no draft for mail %d: %s", mail_id, error)
        composed.fail(mail_id, str(error.message))
        composed.note(error.message)
    except Exception as error:  # one mail must not stop the run; the traceback is logged
        log.exception("no draft for mail %d", mail_id)
        composed.fail(mail_id, f"{type(error).__name__}: {error}")
    if model and model.failures:
        composed.note(model.failures[-1].message)
        composed.owed.append(mail_id)


DraftOne: TypeAlias = Callable[[Desk, int, ChatModel | None], bool]


def _compose_one(desk: Desk, mail_id: int, model: ChatModel | None) -> bool:
    """Read again where unsure, and draft; where the model cannot be used the embedded engine does it all.

    A mail that wants no draft is noted, so that the next runs need not look; while a model is still owed its word on
    the mail, nothing is.
    """
    if model and not _consulted(desk, mail_id, model):
        model = None
    reading = desk.database.readings.reading(mail_id)
    if reading is None:
        return False
    mail = parse_kept(desk, mail_id)[1] if _asks_for_reply(reading) else None
    if mail is None or not wants_draft(desk, mail_id, mail, reading):
        engine = desk.config.model.engine
        if model or engine == "local":
            desk.database.mails.mark_undrafted(mail_id, engine)
        return False
    return write_draft(desk, mail_id, mail=mail, reading=reading, model=model) is not None


def _consulted(desk: Desk, mail_id: int, model: ChatModel) -> bool:
    """Have the model read the mail where the embedded reader was unsure; False when it gave no answer."""
    reading = desk.database.readings.reading(mail_id)
    if reading is None or reading.engine != "local":
        return True
    _, mail = parse_kept(desk, mail_id)
    has_words = bool(mail.body.new.strip()) or any(part.is_document for part in mail.attachments)
    if not needs_second_opinion(reading, desk.config.model.sure_at, has_words=has_words):
        return True
    consult(desk, mail_id, model)
    return not (isinstance(model, WatchedModel) and model.failures)


def _try_again(desk: Desk, model: WatchedModel, composed: Composed, until: float | None) -> None:
    """Have the model draft what an earlier run could not ask it; what a person touched gets an offer beside it."""
    waiting = desk.database.journal.get(MODEL_OWED, [])
    left = list(waiting)
    for mail_id in waiting:
        usable = _usable_model(desk, model, composed, until)
        if usable is None or usable.failures:
            break
        left.remove(mail_id)
        line = desk.database.mails.line(mail_id)
        if line and line.state is MailState.OPEN and line.draft in ("machine", "edited"):
            _guarded(desk, mail_id, _compose_one, usable, composed)
    owed = list(dict.fromkeys((*composed.owed, *left)))[:DRAFTS_A_RUN]
    if owed != waiting:
        desk.database.journal.note(MODEL_OWED, owed)


def wants_draft(desk: Desk, mail_id: int, mail: Mail, reading: Reading) -> bool:
    """True for the last, unanswered mail of a thread whose kind asks for a reply, that is not ours."""
    mails = desk.database.mails
    return (
        _asks_for_reply(reading)
        and not is_ours(desk, mail)
        and not _is_automatic(buyers_mail(mail))
        and not _is_home_talk(desk, mail, reading)
        and mails.is_last_of_thread(mail_id)
        and not mails.answered_by_us(mail_id)
    )


def _asks_for_reply(reading: Reading) -> bool:
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
    reading = settled_reading(desk, mail_id, mail, reading)
    case = load_case(desk, mail_id, mail, reading)
    written = draft(reading, case, desk.letters, None if is_private(desk.config, mail) else model, say=say)
    book_calls(desk, model, mail_id)
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
    wanted = " ".join((_product_words(reading), mail.subject, mail.body.new[:2000], words))
    return Case(
        me=desk.me(mailbox),
        mail=mail,
        now=desk.local_now,
        mail_id=mail_id,
        entries=tuple(case_entries(desk, company)) if company else (),
        thread=thread,
        prices=tuple(database.knowledge.prices(wanted, PRICES)),
        passages=tuple(_passages(desk, reading, wanted)),
        contacts=contacts,
        known_addresses=_known_addresses(mail, contacts, desk, mail_id),
        other_customers=names,
        other_domains=domains,
        own_addresses=desk.own_addresses,
        accounts=desk.config.bank,
        rules=desk.config.trade_rules,
    )


def _product_words(reading: Reading) -> str:
    names = ("product", "specs", "certificates", "incoterm.rule")
    return " ".join(str(fact.value) for name in names for fact in reading.all_facts(name))


def _passages(desk: Desk, reading: Reading, wanted: str) -> list[Passage]:
    """Return the notes nearest to each question, then to the mail as a whole, each once."""
    found: dict[tuple[str, str], Passage] = {}
    for words in (*reading.questions, wanted[:600]):
        for passage in desk.database.knowledge.search_passages(words, 3):
            found.setdefault((passage.source, passage.text), passage)
    return list(found.values())[:PASSAGES]


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
    attachments: Sequence[Attachment] = (),
) -> GateReport:
    """Return what the gate says about `text` as a reply to this mail, as it would leave now.

    Without a mail it is an internal one, which goes to colleagues alone.
    """
    if mail_id is None:
        manager = manager_address(desk.config)
        colleagues = desk.own_addresses | ({manager.email} if manager else frozenset())
        return check_internal(text, colleagues=colleagues, domains=desk.own_domains, accounts=desk.own_accounts)
    _, mail = parse_kept(desk, mail_id)
    reading = desk.database.readings.reading(mail_id)
    if reading is None:
        raise WrongUse(Sentence("Mail {mail_id} has not been read yet.", {"mail_id": mail_id}))
    reading = settled_reading(desk, mail_id, mail, reading)
    return check_gate(
        text,
        load_case(desk, mail_id, mail, reading, words=text.body),
        reading,
        quoted=quoted_original(desk, mail),
        attachments=attachments,
        texts=read_documents(replace(mail, attachments=tuple(attachments))) if attachments else None,
        vouched=desk.database.drafts.vouched(draft_id) if draft_id else (),
    )
