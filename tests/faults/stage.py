"""The servers and the homes the faults are tried on, and the look at what is left afterwards."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailmate.config import Mailbox, Server
from mailmate.desk.mails.inbox import ensure_draft, save_text
from mailmate.desk.sending.outbox import approve, prepare
from mailmate.mail.identity import message_id_of
from mailmate.mail.model import Address
from mailmate.trade.drafts import Draft, DraftText
from mailmate.trade.listing import Order, View
from mailmate.trade.outbox import State
from tests.faults.acts import FIRST_WORDS, NEXT_WORDS, desk_at, do
from tests.homes import SECRET, make_home
from tests.scenes import BUYER, write_mail
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.line_relay import LineRelay, Points
from tests.servers.smtp_sink import SmtpSink

NEW = 3
"""Mails that wait on the server when a poll begins."""
FILLER = "\n".join(" ".join(f"Item {line * 25 + n} of the list is fine." for n in range(25)) for line in range(16))
"""So much that a mail needs pages of its own in the database; in few lines, for each is a point of its own."""
COUNTS = ("lost", "doubled", "sent twice", "lost edits")


@dataclass
class Stage:
    """One mailbox behind relays, and a home per act as it stands before the fault."""

    dovecot: Dovecot
    smtp: SmtpSink
    folder: Path
    points: Points
    user: str
    now: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    wanted: frozenset[str] = frozenset()

    def fresh(self, act: str) -> Path:
        """Return a copy of the act's home; the mailbox on the server stands as it did."""
        self.points.reset()
        self.smtp.mails.clear()
        self._clean_server()
        home = self.folder / "trial"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.folder / act, home)
        return home

    def _clean_server(self) -> None:
        with self.dovecot.logged_in(self.user) as client:
            if client.select("Sent")[1] != [b"0"]:
                client.store("1:*", "+FLAGS", "\\Deleted")
                client.expunge()
            client.select("INBOX")
            client.store("1:*", "-FLAGS", "(\\Seen \\Answered)")

    def look(self, home: Path, act: str, *, later: timedelta = timedelta(minutes=3)) -> Counter[str]:
        """Let the next runs do their work, then count what is lost, doubled, sent twice, or lost of what was typed."""
        self.points.reset()
        with desk_at(home, self.now + later) as desk:
            for _ in range(2):
                errors = do("poll", desk)
                assert errors == [], errors
            database = desk.database
            database.check_integrity()
            ids = [line.mail_id for line in database.mails.lines(View.ALL, Order.TIME, limit=1000)]
            kept = Counter(message_id for message_id in self.wanted for _ in database.mails.find_message_id(message_id))
            unread = [mail_id for mail_id in ids if database.readings.reading(mail_id) is None]
            entries = Counter(
                (one.mail_id, one.register, one.kind, one.quote, one.subject)
                for one in database.registers.entries()
                if one.mail_id is not None and one.by == "reader"
            )
            items = database.outbox.items()
            draft = database.drafts.newest(1)
        found: Counter[str] = Counter()
        found["lost"] = len(self.wanted - set(kept)) + len(unread)
        found["doubled"] = sum(number > 1 for number in (*kept.values(), *entries.values()))
        delivered = Counter(_message_id(mail.data) for mail in self.smtp.mails)
        found["sent twice"] = sum(number > 1 for number in delivered.values())
        found["doubled"] += len(self._sent_copies()) > len(set(self._sent_copies()))
        for item in items:
            arrived = delivered[item.mail.message_id]
            found["lost"] += item.state is State.SENT and not arrived
            found["lost"] += bool(arrived) and item.state not in (State.SENT, State.UNSURE)
            found["lost edits"] += "a person typed" not in item.mail.text
        found["lost"] += act == "send" and not items
        sent = draft is None and any(item.state in (State.SENT, State.UNSURE) for item in items)
        found["lost edits"] += not sent and _body(draft) not in (FIRST_WORDS.rstrip(), NEXT_WORDS.rstrip())
        return found

    def _sent_copies(self) -> list[bytes]:
        with self.dovecot.logged_in(self.user) as client:
            client.select("Sent", readonly=True)
            if client.search(None, "ALL")[1] == [b""]:
                return []
            answers = client.fetch("1:*", "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")[1]
        return [answer[1].strip() for answer in answers if isinstance(answer, tuple)]


def _body(draft: Draft | None) -> str:
    return draft.text.body.rstrip() if draft else ""


def _message_id(data: bytes) -> str:
    return message_id_of(data) or ""


@contextmanager
def open_stage(folder: Path, dovecot: Dovecot) -> Iterator[Stage]:
    """Start relays and an SMTP server, and lay a home for each act: mails to fetch, a reply to send, one to edit."""
    os.environ[SECRET] = PASSWORD
    points, smtp = Points(), SmtpSink()
    relays = [LineRelay(dovecot.port, points), LineRelay(smtp.port, points)]
    try:
        stage = Stage(dovecot, smtp, folder, points, dovecot.fresh_user())
        _lay_homes(stage, relays)
        yield stage
    finally:
        for relay in relays:
            relay.stop()
        smtp.stop()


def _lay_homes(stage: Stage, relays: list[LineRelay]) -> None:
    server = Server(host="127.0.0.1", port=relays[0].port, security="none", username=stage.user)
    mailbox = Mailbox(address=f"{stage.user}@factory.example", name=stage.user, imap=server)
    home = make_home(stage.folder / "poll", mailbox, relays[1])
    shutil.rmtree(home / "knowledge")
    stage.dovecot.put(stage.user, write_mail("first"))
    stage.dovecot.put(stage.user, write_mail("old", "Dear Iris,\n\nthank you.\n", subject="Thanks"), folder="Sent")
    with desk_at(home, stage.now) as desk:
        assert do("poll", desk) == []
        draft = ensure_draft(desk, 1)
        text = DraftText(draft.text.subject, FIRST_WORDS, (Address("", BUYER),))
        save_text(desk, draft.draft_id or 0, text, draft.version)
        shutil.copytree(_settled(desk, home), stage.folder / "edit")
        approve(desk, prepare(desk, draft.draft_id or 0), due_at=stage.now)
        shutil.copytree(_settled(desk, home), stage.folder / "send")
    shutil.rmtree(home)
    shutil.copytree(stage.folder / "edit", home)
    new = [
        write_mail(f"new{number}", f"Dear Iris,\n\nwe pay USD {number},000 for PI SK-{number} on 3 December.\n{FILLER}",
                   subject=f"PI SK-{number}", sender=f"Rui <rui{number}@other{number}.example>")
        for number in range(1, NEW + 1)
    ]  # fmt: skip
    stage.dovecot.put(stage.user, *new)
    stage.wanted = frozenset({"<first@mail.example>", *(f"<new{number}@mail.example>" for number in range(1, NEW + 1))})


def _settled(desk, home: Path) -> Path:  # type: ignore[no-untyped-def] # a Desk
    """Bring all that was written into the main file, so that a copy of it is whole."""
    desk.database.connections.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return home
