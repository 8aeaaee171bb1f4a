"""Reading mail files without a store: what `classify` does."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from mailmate.config import Config
from mailmate.desk.ourselves import fallback_charset, is_private, own_accounts, own_addresses, own_domains, own_payees
from mailmate.errors import MailmateError
from mailmate.mail.model import Mail
from mailmate.mail.parse import arrival_of, parse_mail
from mailmate.sentences import Sentence
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Context, Reading

log = logging.getLogger(__name__)


def context_from(config: Config, arrived: datetime) -> Context:
    """Return what reading may know from the settings alone: all there is for a bare file, the ground of any other."""
    return Context(
        arrived=arrived,
        own_addresses=own_addresses(config),
        own_domains=own_domains(config),
        company=config.me.company,
        country=config.me.country,
        language=config.me.language,
        own_accounts=own_accounts(config),
        own_payees=own_payees(config),
        auth_server=config.mailbox[0].auth_server if config.mailbox else "",
        rules=config.trade_rules,
    )


def classify(
    paths: Iterable[str], config: Config, *, now: datetime | None = None, model: ChatModel | None = None
) -> Iterator[tuple[str, Mail, Reading]]:
    """Read every mail of these files; `now` stands for the time of arrival of mails without a date.

    A mail at which reading breaks is told as one that a person must look at, and stops no other. Raises `BadInput`
    for a path that holds no mail.
    """
    from mailmate.desk.mailbox.documents import read_documents
    from mailmate.doors.mail_files import read_mail_files
    from mailmate.reading.cascade import read

    charset = fallback_charset(config, config.mailbox[0] if config.mailbox else None)
    for path, raw in read_mail_files(paths):
        mail = parse_mail(raw, charset)
        arrived = now or raw.received or arrival_of(mail) or datetime.now(UTC)
        context = replace(context_from(config, arrived), document_texts=read_documents(mail))
        asked = None if is_private(config, mail) else model
        try:
            reading = read(mail, context, asked, sure_at=config.model.sure_at)
        except MailmateError:
            raise
        except Exception as error:
            log.exception("%s could not be read", path)
            reading = unreadable(f"{type(error).__name__}: {error}")
        yield path, mail, reading


def unreadable(why: str) -> Reading:
    """Return the reading of a mail at which reading broke: nothing is said of it, and a person must look."""
    reason = Sentence("This mail could not be read: {why}", {"why": why})
    return Reading(Intent.OTHER, Subtype.UNKNOWN, 0.0, needs_human=True, reasons=(reason,), language="und")
