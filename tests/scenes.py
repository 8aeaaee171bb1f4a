"""Scenes for the steps: a home over a Dovecot mailbox and an SMTP sink, a clock that stands, and mails to put there."""

from __future__ import annotations

import imaplib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from mailmate.config import Mailbox, load_config
from mailmate.desk.mails.inbox import ensure_draft, save_text
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.poll import PollReport, poll
from mailmate.desk.sending.outbox import SendSheet, approve, prepare
from mailmate.desk.wiring import Desk, open_desk
from mailmate.mail.model import Address
from mailmate.trade.drafts import DraftText
from mailmate.trade.listing import MailLine, View
from mailmate.trade.outbox import OutboxItem
from tests.homes import make_home
from tests.servers.dovecot import Dovecot
from tests.servers.smtp_sink import SmtpSink

BUYER = "marta@aquaforte.example"
ASK = "Dear Iris,\n\nplease quote 800 pcs SK-2040B, FOB Ningbo. Is the seat EPDM?\n\nBest regards\nMarta Silva\n"
REPLY = "Dear Marta,\n\nThank you for your inquiry.\n\nBest regards,\nIris Shen\n"


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC).replace(microsecond=0)

    def __call__(self) -> datetime:
        return self.at

    def later(self, **delta: float) -> None:
        self.at += timedelta(**delta)


def write_mail(
    name: str,
    text: str = ASK,
    *,
    sender: str = f"Marta Silva <{BUYER}>",
    to: str = "Iris Shen <iris@factory.example>",
    subject: str = "Ball valves for Santos",
    date: datetime | None = None,
    answers: str = "",
    headers: str = "",
) -> bytes:
    """Return a mail whose Message-ID is `<name@mail.example>`; `answers` is the name of the one it answers."""
    date = date or datetime.now(UTC) - timedelta(hours=2)
    thread = f"In-Reply-To: <{answers}@mail.example>\nReferences: <{answers}@mail.example>\n" if answers else ""
    written = (
        f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: {format_datetime(date)}\n"
        f"Message-ID: <{name}@mail.example>\n{thread}{headers}Content-Type: text/plain; charset=utf-8\n\n{text}"
    )
    return written.replace("\n", "\r\n").encode()


@dataclass
class Scene:
    """One user's mailbox and home."""

    dovecot: Dovecot
    mailbox: Mailbox
    smtp: SmtpSink
    folder: Path
    extra: str = ""
    clock: Clock = field(default_factory=Clock)

    @property
    def user(self) -> str:
        return self.mailbox.imap.username

    @property
    def home(self) -> Path:
        """The home folder, made when first asked for; `extra` is TOML that goes into its mailbox."""
        home = self.folder / "home"
        if not home.exists():
            make_home(home, self.mailbox, self.smtp, self.extra)
            shutil.rmtree(home / "knowledge")
        return home

    @contextmanager
    def open(self) -> Iterator[Desk]:
        with open_desk(self.home, config=load_config(self.home), now=self.clock) as desk:
            yield desk

    def put(self, *mails: bytes, folder: str = "INBOX", flags: str = "") -> None:
        self.dovecot.put(self.user, *mails, folder=folder, flags=flags)

    def ours(self, name: str, text: str, **changes: str) -> bytes:
        """Return a mail this user sent to the buyer."""
        sender = f"Iris Shen <{self.mailbox.address}>"
        return write_mail(name, text, sender=sender, to=f"Marta Silva <{BUYER}>", **changes)

    @contextmanager
    def server(self, folder: str = "INBOX", *, readonly: bool = False) -> Iterator[imaplib.IMAP4]:
        """Look at a folder, or change it, as another mail program would."""
        with self.dovecot.logged_in(self.user) as client:
            client.select(folder, readonly=readonly)
            yield client

    def ids_in(self, folder: str) -> list[bytes]:
        """Return the Message-ID lines of a folder."""
        with self.server(folder, readonly=True) as client:
            if client.search(None, "ALL")[1] == [b""]:
                return []
            answers = client.fetch("1:*", "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")[1]
        return [answer[1].strip() for answer in answers if isinstance(answer, tuple)]


def good_poll(desk: Desk) -> PollReport:
    report = poll(desk)
    assert [str(error) for error in report.errors] == []
    return report


def todo(desk: Desk) -> list[MailLine]:
    return list_mails(desk, View.TODO)


def write_reply(desk: Desk, mail_id: int, body: str = REPLY) -> SendSheet:
    """Write a reply as a person does, and look at what would leave."""
    draft = ensure_draft(desk, mail_id)
    assert draft.draft_id is not None
    text = DraftText(draft.text.subject, body, draft.text.to or (Address("", BUYER),), draft.text.cc)
    save_text(desk, draft.draft_id, text, draft.version)
    return prepare(desk, draft.draft_id)


def approve_reply(desk: Desk, mail_id: int, body: str = REPLY) -> OutboxItem:
    """Approve a reply as a person does; it is due at once."""
    return approve(desk, write_reply(desk, mail_id, body), due_at=desk.now())
