"""Mails from files into the store: read like any other, but never drafted and never sent by themselves."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from mailmate.desk.mailbox.correspondence import learn_letters
from mailmate.desk.mailbox.history import note_set_up
from mailmate.desk.poll import PollReport, new_failures, read_new
from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput
from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import Arrival, Mail, RawMail
from mailmate.mail.parse import arrival_of, parse_mail
from mailmate.trade.correspondence import letter_of

BATCH = 200
BATCH_BYTES = 32 * 1024 * 1024
"""A batch is held in memory, and kept in one transaction."""


def import_files(desk: Desk, paths: list[str], progress: Callable[[int], None] | None = None) -> PollReport:
    """Keep and read mails from .eml files, mbox files and Maildirs.

    Raises `BadInput` for a path that holds no mail; what came before it is kept and read.
    """
    from mailmate.doors.mail_files import read_mail_files

    report, started = PollReport(), time.monotonic()
    mailbox = desk.config.mailbox[0].label if desk.config.mailbox else "import"
    failure: BadInput | None = None
    if not desk.config.mailbox and not desk.demo_outbox:
        note_set_up(desk)
    known = desk.database.contacts.all()
    try:
        for batch in _batches(desk, mailbox, read_mail_files(paths)):
            report.fetched += sum(new for _, new in desk.database.mails.keep([arrival for arrival, _ in batch], None))
            letters = (letter_of(mail, desk.own_addresses, desk.now(), known) for _, mail in batch)
            learn_letters(desk, [one for one in letters if one])
            if progress:
                progress(report.fetched)
    except BadInput as error:
        failure = error
    if desk.database.contacts.all():  # files of strangers alone tell nothing of whom we know
        desk.database.journal.note("contacts_known", True)
    read_new(desk, report)
    report.errors += new_failures(desk, report)
    if failure:
        raise failure
    report.seconds = time.monotonic() - started
    return report


def _batches(desk: Desk, mailbox: str, files: Iterator[tuple[str, RawMail]]) -> Iterator[list[tuple[Arrival, Mail]]]:
    """Yield mails with their parse; a file tells no arrival, so what the mail says of it stands."""
    batch: list[tuple[Arrival, Mail]] = []
    size, failure = 0, None
    try:
        for _, raw in files:
            mail = parse_mail(raw, desk.charset(desk.mailbox(mailbox)))
            dated = raw if raw.received else replace(raw, received=arrival_of(mail) or desk.now())
            batch.append((Arrival(dated, digest_of(raw.data), message_id_of(raw.data), None, mailbox), mail))
            size += len(raw.data)
            if len(batch) >= BATCH or size >= BATCH_BYTES:
                yield batch
                batch, size = [], 0
    except BadInput as error:
        failure = error
    if batch:
        yield batch
    if failure:
        raise failure
