"""Reading mail files without a store: what `classify` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from mailmate.config import Config
from mailmate.mail.model import Mail
from mailmate.mail.parse import parse_mail
from mailmate.trade.companies import is_free_mail
from mailmate.trade.protocols import ChatModel
from mailmate.trade.readings import Context, Reading


def context_from(config: Config, arrived: datetime) -> Context:
    """Return what reading may know from the settings alone."""
    own = frozenset(address.lower() for mailbox in config.mailbox for address in (mailbox.address, *mailbox.aliases))
    return Context(
        arrived=arrived,
        own_addresses=own,
        own_domains=frozenset(domain for address in own if not is_free_mail(domain := address.rpartition("@")[2])),
        company=config.me.company,
        country=config.me.country,
        language=config.me.language,
        own_accounts=frozenset("".join(filter(str.isalnum, one.account)).upper() for one in config.bank),
        rules=config.trade_rules,
    )


def classify(
    paths: Iterable[str], config: Config, *, now: datetime | None = None, model: ChatModel | None = None
) -> Iterator[tuple[str, Mail, Reading]]:
    """Read every mail of these files; `now` stands for the time of arrival of mails without a date.

    Raises `BadInput` for a path that holds no mail.
    """
    from mailmate.desk.understand import read_documents
    from mailmate.doors.mail_files import read_mail_files
    from mailmate.reading.cascade import read

    for path, raw in read_mail_files(paths):
        mail = parse_mail(raw, config.mailbox[0].fallback_charset if config.mailbox else "")
        arrived = now or raw.received or mail.date or datetime.now(UTC)
        context = replace(context_from(config, arrived), document_texts=read_documents(mail))
        yield path, mail, read(mail, context, model, sure_at=config.model.sure_at)
