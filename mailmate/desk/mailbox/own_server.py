"""By what name a mailbox's own server signs what it checked: told by the settings, else learned from its mails.

Only its Authentication-Results are believed (DOMAIN handbook 8.1, F4): anybody can write such a field into a mail.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mailmate.config import Mailbox
from mailmate.desk.wiring import Desk
from mailmate.trade.listing import ReadMail
from mailmate.trade.safety.senders import own_server, server_of

SERVERS = "auth_servers:"
"""Beginning of the notes that count, by mailbox, whose results stood topmost; "" counts mails without."""


def own_server_of(desk: Desk, mailbox: Mailbox | None) -> str:
    """Return the id of the server to believe for a mailbox; empty where there were too few mails to tell."""
    if mailbox is None or mailbox.auth_server:
        return mailbox.auth_server if mailbox else ""
    return own_server(desk.database.journal.get(f"{SERVERS}{mailbox.label}", {}))


def learn_servers(desk: Desk, batch: Iterable[ReadMail]) -> None:
    """Count whose results stand topmost on the mails that others sent to each mailbox."""
    seen: dict[str, Counter[str]] = {}
    for one in batch:
        mailbox = desk.mailbox(desk.database.mails.mailbox_of(one.mail_id))
        if mailbox and not mailbox.auth_server and not one.ours:
            seen.setdefault(mailbox.label, Counter())[server_of(one.mail) or ""] += 1
    for label, counts in seen.items():
        known = desk.database.journal.get(f"{SERVERS}{label}", {})
        desk.database.journal.note(f"{SERVERS}{label}", dict(Counter(known) + counts))
