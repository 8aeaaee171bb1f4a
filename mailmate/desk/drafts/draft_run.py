"""A run of drafting: every mail that wants a reply gets one, and one that fails stops no other.

With a chat model the mails the embedded reader was unsure of are read by it first. Several mails are asked about
at once; where the model fails, has no time left or has reached a ceiling, the embedded engine does the work and
the model is owed to that mail. A mail whose draft fails is left for the next run.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from datetime import timedelta

from mailmate.desk.compose import asks_for_reply, wants_draft, write_draft
from mailmate.desk.drafts.asking import Conversation, Endpoint, ask_together
from mailmate.desk.drafts.books import Permission
from mailmate.desk.understand import consult, parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import MailmateError, StorageFailed, TryLater
from mailmate.sentences import Sentence
from mailmate.trade.listing import MailState
from mailmate.values import dataclass

log = logging.getLogger(__name__)

DRAFTS_A_RUN = 500
MODEL_OWED = "model_owed"
"""The note of the mails drafted without the model, which the next runs ask it about."""
DRAFTS_FAILED = "drafts_failed"
"""The note of the mails whose draft failed in the last run."""


@dataclass(slots=True)
class Composed:
    """What one drafting run did."""

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
    mail_ids = desk.database.mails.candidates(since, DRAFTS_A_RUN, desk.config.model.engine)
    if model is None:
        for mail_id in mail_ids:
            _guarded(desk, mail_id, None, composed)
    else:
        run = _ModelRun(desk, model, composed, Permission(desk, until))
        run.draft(mail_ids)
        run.draft_what_is_owed()
    _forget_known_failures(desk, composed)
    return composed


def _forget_known_failures(desk: Desk, composed: Composed) -> None:
    """Leave in `newly` what the run before did not fail at, and note the failures for the next."""
    known = desk.database.journal.get(DRAFTS_FAILED, [])
    composed.newly = {mail_id: why for mail_id, why in composed.newly.items() if mail_id not in known}
    if known != composed.failed:
        desk.database.journal.note(DRAFTS_FAILED, composed.failed)


def _open_model(desk: Desk, composed: Composed) -> Endpoint | None:
    """Return the model; where it cannot be opened the embedded engine does it all, and the run says so."""
    try:
        return desk.model
    except MailmateError as error:
        composed.errors.append(error)
        return None


@dataclass(frozen=True, slots=True)
class _ModelRun:
    """A run with a chat model: many mails, several questions on their way at once."""

    desk: Desk
    model: Endpoint
    composed: Composed
    permission: Permission

    def draft(self, mail_ids: list[int]) -> None:
        """Draft these mails; those the model may not be asked about any more are drafted without it."""
        self._ask(mail_ids, without=self._work_without)
        if self.permission.reached:
            self.composed.note(self.permission.reached)

    def draft_what_is_owed(self) -> None:
        """Have the model draft what an earlier run could not ask it; what a person touched gets an offer beside it."""
        desk = self.desk
        waiting: list[int] = desk.database.journal.get(MODEL_OWED, [])
        left: list[int] = []

        def still_open() -> Iterator[int]:
            for mail_id in waiting:
                if self.permission.failing or not self.permission.may_ask(0):
                    left.append(mail_id)
                    continue
                line = desk.database.mails.line(mail_id)
                if line and line.state is MailState.OPEN and line.draft in ("machine", "edited"):
                    yield mail_id

        self._ask(still_open(), without=left.append)
        owed = list(dict.fromkeys((*self.composed.owed, *left)))[:DRAFTS_A_RUN]
        if owed != waiting:
            desk.database.journal.note(MODEL_OWED, owed)

    def _ask(self, mail_ids: Iterable[int], *, without: Callable[[int], None]) -> None:
        most = self.desk.config.model.concurrency
        ask_together(mail_ids, self.model, self.permission, work=self._work, without=without, most=most)

    def _work(self, mail_id: int, talk: Conversation) -> None:
        _guarded(self.desk, mail_id, talk, self.composed)
        if talk.failures:
            self.composed.note(talk.failures[-1].message)
            self.composed.owed.append(mail_id)

    def _work_without(self, mail_id: int) -> None:
        if _guarded(self.desk, mail_id, None, self.composed):
            self.composed.owed.append(mail_id)


def _guarded(desk: Desk, mail_id: int, model: Conversation | None, composed: Composed) -> bool:
    """Draft one mail so that its failure stops no other; a full disk or a locked database is no mail's failure.

    True when a draft was written.
    """
    try:
        written = _compose_one(desk, mail_id, model)
    except (StorageFailed, TryLater):
        raise
    except MailmateError as error:
        log.warning("no draft for mail %d: %s", mail_id, error)
        composed.fail(mail_id, str(error.message))
        composed.note(error.message)
        return False
    except Exception as error:  # one mail must not stop the run; the traceback is logged
        log.exception("no draft for mail %d", mail_id)
        composed.fail(mail_id, f"{type(error).__name__}: {error}")
        return False
    if written:
        composed.drafted.append(mail_id)
    return written


def _compose_one(desk: Desk, mail_id: int, model: Conversation | None) -> bool:
    """Read again where unsure, and draft; where the model cannot be used the embedded engine does it all.

    A mail that wants no draft is noted, so that the next runs need not look; while a model is still owed its word on
    the mail, nothing is.
    """
    if model and not _consulted(desk, mail_id, model):
        model = None
    reading = desk.database.readings.reading(mail_id)
    if reading is None:
        return False
    mail = parse_kept(desk, mail_id)[1] if asks_for_reply(reading) else None
    if mail is None or not wants_draft(desk, mail_id, mail, reading):
        engine = desk.config.model.engine
        if model or engine == "local":
            desk.database.mails.mark_undrafted(mail_id, engine)
        return False
    return write_draft(desk, mail_id, mail=mail, reading=reading, model=model) is not None


def _consulted(desk: Desk, mail_id: int, model: Conversation) -> bool:
    """Have the model read the mail where the embedded reader was unsure; False when it gave no answer."""
    from mailmate.reading.cascade import needs_second_opinion  # loads the reader, which other runs need not

    reading = desk.database.readings.reading(mail_id)
    if reading is None or reading.engine != "local":
        return True
    _, mail = parse_kept(desk, mail_id)
    has_words = bool(mail.body.new.strip()) or any(part.is_document for part in mail.attachments)
    if not needs_second_opinion(reading, desk.config.model.sure_at, has_words=has_words):
        return True
    consult(desk, mail_id, model)
    return not model.failures
