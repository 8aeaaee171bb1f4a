"""One run of the poller, from the servers to drafts; safe to be killed anywhere and run again.

Every mailbox is fetched and read first, each under its own lock. Then, under the home's lock, the chat
model reads what the embedded reader was unsure of, drafts are made and the outbox is emptied. No new
model call is begun after `MODEL_MINUTES`; the rest waits for the next run.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import field, fields
from functools import partial
from typing import TYPE_CHECKING, Any

from mailmate.config import Mailbox
from mailmate.desk.care.logs import redact
from mailmate.desk.drafts.draft_run import Composed, compose_drafts
from mailmate.desk.drafts.follow_ups import make_follow_ups
from mailmate.desk.drafts.knowledge import refresh_knowledge
from mailmate.desk.drafts.nudges import make_nudges
from mailmate.desk.mailbox.elsewhere import settle_bounces
from mailmate.desk.mailbox.fetch import fetch_mailbox, say_nothing
from mailmate.desk.mailbox.history import note_set_up
from mailmate.desk.mailbox.sort import sort_mailbox
from mailmate.desk.mailbox.whole_mails import LAST_GOOD_POLL, follow_files, second_pass
from mailmate.desk.sending.outbox import empty_outbox, settle_unsure
from mailmate.desk.sending.phone import look_after
from mailmate.desk.understand import SECOND_PASS, Understood, parse_kept, understand
from mailmate.desk.wiring import Desk
from mailmate.errors import BadConfig, MailmateError
from mailmate.mail.hidden import clean_for_display
from mailmate.sentences import Sentence
from mailmate.trade.outbox import State
from mailmate.values import dataclass

if TYPE_CHECKING:
    from mailmate.doors.imap import ImapSession

log = logging.getLogger(__name__)

MODEL_MINUTES = 4
READ_AT_ONCE = 1000
DOCUMENTS_AT_ONCE = 50
NAMED_FAILURES = 5
HOME_LOCK = "home"
HOME_WAIT = 5.0
"""Seconds to wait for another run that is drafting."""


_WORDS = ("notes", "errors", "failures", "newly")
"""What a report says besides its numbers."""


@dataclass(slots=True)
class PollReport:
    """What one run did; the JSON scripts rely on is made of its numbers."""

    fetched: int = 0
    read: int = 0
    drafted: int = 0
    failed: int = 0
    sent: int = 0
    seconds: float = 0.0
    model_calls: int = 0
    tokens: int = 0
    round_trips: int = 0
    notes: list[Sentence] = field(default_factory=list)
    errors: list[MailmateError] = field(default_factory=list)
    failures: set[int] = field(default_factory=set)
    """Mails that could not be read or drafted."""
    newly: dict[int, str] = field(default_factory=dict)
    """Of these, the ones that fail for the first time, and why."""

    def count_failures(self, step: Understood | Composed) -> None:
        """Take over which mails a step failed at."""
        self.failures.update(step.failed)
        self.failed = len(self.failures)
        self.newly |= step.newly

    def numbers(self) -> dict[str, Any]:
        """Return the counts as JSON scalars."""
        counts = {one.name: getattr(self, one.name) for one in fields(self) if one.name not in _WORDS}
        return counts | {"seconds": round(self.seconds, 2)}


def poll(
    desk: Desk, *, only: str | None = None, draft: bool = True, tell: Callable[[Sentence], None] = say_nothing
) -> PollReport:
    """Fetch, read and draft; the report names what could not be done, mailbox by mailbox.

    Raises `BadConfig` when `only` names no mailbox, or there is none. A mailbox that fails stands in `errors`, and so
    do mails that fail for the first time; the others go on.
    """
    report, started, began = PollReport(), time.monotonic(), desk.now()
    chosen = [desk.config.find_mailbox(only)] if only else list(desk.config.mailbox)
    if not chosen:
        raise BadConfig(Sentence("There is no mailbox to poll."), Sentence("Run `mailmate setup`."))
    calls_before = desk.database.journal.usage_since(began)
    report.notes += refresh_knowledge(desk)
    for mailbox in chosen:
        _poll_one(desk, mailbox, report, tell)
    _work_at_home(desk, report, draft=draft, until=started + MODEL_MINUTES * 60)
    report.errors += new_failures(desk, report)
    _notify(desk, report)
    calls_after = desk.database.journal.usage_since(began)
    report.model_calls = calls_after[0] - calls_before[0]
    report.tokens = calls_after[1] - calls_before[1]
    report.seconds = time.monotonic() - started
    desk.database.journal.note("last_poll", {"at": desk.now().isoformat(), **report.numbers()})
    return report


def _notify(desk: Desk, report: PollReport) -> None:
    """Let the user's own program know of new duties; that it fails is a note, for the poll's work is done."""
    if desk.config.notify.command:
        from mailmate.desk.care.notify import tell_new_duties

        try:
            tell_new_duties(desk)
        except MailmateError as error:
            report.notes.append(error.message)


def _poll_one(desk: Desk, mailbox: Mailbox, report: PollReport, tell: Callable[[Sentence], None]) -> None:
    """Fetch and read one mailbox under its lock; whatever goes wrong ends in the report."""
    from mailmate.doors.imap import open_session
    from mailmate.doors.locks import Busy, hold
    from mailmate.doors.providers import with_servers
    from mailmate.doors.secrets import fetch_secret

    try:
        with ExitStack() as stack:
            stack.enter_context(hold(desk.home, lock_of(mailbox)))
            secret = fetch_secret(mailbox.password, mailbox.address)
            session = stack.enter_context(open_session(with_servers(mailbox), secret))
            note_set_up(desk)
            try:
                fetched = fetch_mailbox(desk, mailbox, session, tell)
                report.fetched += len(fetched.mail_ids)
                report.notes += fetched.notes
                if fetched.owed:
                    report.notes.append(_owed_note(mailbox, fetched.owed))
                if not fetched.has_sent:
                    report.notes.append(_no_sent_note(mailbox))
                read_new(desk, report, mailbox, session, tell=tell)
                report.count_failures(follow_files(desk, mailbox, session))
                report.notes += sort_mailbox(desk, mailbox, session)
            finally:
                report.round_trips += session.round_trips
        desk.database.journal.note(f"{LAST_GOOD_POLL}{mailbox.label}", desk.now().isoformat())
    except Busy as busy:
        if busy.stale:
            report.errors.append(busy)
        report.notes.append(Sentence("{mailbox} is being polled by another run.", {"mailbox": mailbox.label}))
    except MailmateError as error:
        log.warning("poll of %s failed: %s", mailbox.label, error)
        _fail(desk, mailbox, report, error)
    except Exception as error:  # one mailbox must not stop the others; the traceback is logged
        log.exception("poll of %s failed", mailbox.label)
        _fail(desk, mailbox, report, _unexpected(error, mailbox))


def _fail(desk: Desk, mailbox: Mailbox, report: PollReport, error: MailmateError) -> None:
    """Count a mailbox that failed, and note that a run was made all the same."""
    report.errors.append(error)
    with suppress(MailmateError):  # a full disk is what may have failed
        desk.database.journal.note(f"last_bad_poll:{mailbox.label}", desk.now().isoformat())


def new_failures(desk: Desk, report: PollReport) -> list[MailmateError]:
    """Return the error that names the mails that failed for the first time, if any did; those known stay silent."""
    if not report.newly:
        return []
    named = [_describe_failure(desk, mail_id, why) for mail_id, why in list(report.newly.items())[:NAMED_FAILURES]]
    more = ["…"] if len(report.newly) > NAMED_FAILURES else []
    return [
        MailmateError(
            Sentence(
                "{n} mails could not be read or drafted: {mails}.",
                {"n": len(report.newly), "mails": "; ".join((*named, *more))},
            ),
            Sentence(
                "They are kept and tried again by themselves. `mailmate show` with the number shows a mail, and"
                " logs/mailmate.log in the home folder says where it failed."
            ),
        )
    ]


def _describe_failure(desk: Desk, mail_id: int, why: str) -> str:
    subject = parse_kept(desk, mail_id)[1].subject  # an unread mail has none on its line
    return f"{mail_id} “{subject}” ({clean_for_display(why)})" if subject else f"{mail_id} ({clean_for_display(why)})"


def lock_of(mailbox: Mailbox) -> str:
    """Return the name of a mailbox's lock, which no other lock of the home can bear."""
    return f"mailbox {mailbox.label}"


def _unexpected(error: Exception, mailbox: Mailbox | None = None) -> MailmateError:
    what = redact(f"{type(error).__name__}: {error}")
    return MailmateError(
        Sentence("{mailbox}: something went wrong that should not: {what}.", {"mailbox": mailbox.label, "what": what})
        if mailbox
        else Sentence("Something went wrong that should not: {what}.", {"what": what}),
        Sentence("logs/mailmate.log in the home folder says where; what was fetched is kept."),
    )


def _owed_note(mailbox: Mailbox, owed: int) -> Sentence:
    return Sentence(
        "{count} mails of {mailbox} lie on the server only: it could not show them; they are asked for again.",
        {"count": owed, "mailbox": mailbox.label},
    )


def _no_sent_note(mailbox: Mailbox) -> Sentence:
    return Sentence(
        "{mailbox} has no folder of sent mail that mailmate knows: name it with `sent` in config.toml.",
        {"mailbox": mailbox.label},
    )


def read_new(
    desk: Desk,
    report: PollReport,
    mailbox: Mailbox | None = None,
    session: ImapSession | None = None,
    *,
    tell: Callable[[Sentence], None] = say_nothing,
) -> None:
    """Read every kept and unread mail, then those that deserve it with their documents.

    The newest thousand come first; within them the oldest, so that an answer finds its thread.
    """
    while waiting := desk.database.mails.to_read(READ_AT_ONCE, desk.now()):
        first = understand(desk, reversed(waiting), progress=partial(_tell_read, tell, report.read))
        report.read += len(first.read)
        report.count_failures(first)
        _read_documents(desk, report, mailbox, session)
    _read_documents(desk, report, mailbox, session)


def _tell_read(tell: Callable[[Sentence], None], before: int, count: int) -> None:
    tell(Sentence("{count} mails read", {"count": before + count}))


def _read_documents(desk: Desk, report: PollReport, mailbox: Mailbox | None, session: ImapSession | None) -> None:
    """Read the mails that wait for it with their documents.

    What waits is written down, and taken off some at a time: a run that ends in between leaves the rest to the next.
    What lies whole only in another mailbox waits for that one.
    """
    journal, mails = desk.database.journal, desk.database.mails
    label = mailbox.label if mailbox else ""
    wanted: list[int] = journal.get(SECOND_PASS, [])
    ready = [mail_id for mail_id in wanted if mails.mailbox_of(mail_id) == label or mails.raw(mail_id).complete]
    for start in range(0, len(ready), DOCUMENTS_AT_ONCE):
        some = ready[start : start + DOCUMENTS_AT_ONCE]
        report.count_failures(second_pass(desk, some, mailbox, session))
        wanted = [mail_id for mail_id in wanted if mail_id not in some]
        journal.note(SECOND_PASS, wanted)


def _work_at_home(desk: Desk, report: PollReport, *, draft: bool, until: float) -> None:
    """Ask the model where reading was unsure, draft, send what is due: one process per home."""
    from mailmate.doors.locks import Busy, hold

    try:
        with hold(desk.home, HOME_LOCK, wait_seconds=HOME_WAIT):
            if draft:
                _take(partial(_draft, report=report, until=until), desk, report)
            for step in (settle_unsure, settle_bounces, look_after, partial(_send_due, report=report)):
                _take(step, desk, report)
    except Busy:
        report.notes.append(Sentence("Another run is drafting; this one left it to that."))
    except MailmateError as error:
        report.errors.append(error)


def _take(step: Callable[[Desk], object], desk: Desk, report: PollReport) -> None:
    """Take one step of the work at home; what goes wrong in it ends in the report, and the next is taken."""
    try:
        step(desk)
    except MailmateError as error:
        if str(error) not in map(str, report.errors):  # a full disk ends every step
            report.errors.append(error)
    except Exception as error:  # a draft that breaks keeps no approved mail from leaving; the traceback is logged
        log.exception("the work at home failed")
        report.errors.append(_unexpected(error))


def _draft(desk: Desk, report: PollReport, until: float) -> None:
    composed = compose_drafts(desk, until=until)
    report.drafted, report.notes = len(composed.drafted), [*report.notes, *composed.notes]
    report.count_failures(composed)
    report.errors += composed.errors
    report.drafted += sum(one.draft is not None for one in make_follow_ups(desk))
    report.drafted += len(make_nudges(desk))


def _send_due(desk: Desk, report: PollReport) -> None:
    flushed = empty_outbox(desk)
    states = [desk.database.outbox.item(outbox_id).state for outbox_id in flushed.moved]
    report.sent = states.count(State.SENT)
    report.errors += flushed.errors
