"""Mails, readings and drafts from invented people, for the tests of the store."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from mailmate.mail.model import Address, Arrival, Attachment, Body, Mail, OutgoingMail, Place, RawMail
from mailmate.store.database import Database, open_database
from mailmate.trade.drafts import Draft, DraftText
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.listing import FAR, MailState, Rank, ReadMail
from mailmate.trade.outbox import OutboxItem, State, hash_content
from mailmate.trade.readings import Reading
from mailmate.trade.registers import Entry

NOW = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
BUYER = Address("Ana Lima", "ana@buyer.example")
US = Address("Li Wei", "sales@factory.example")


@cache
def _empty_file() -> bytes:
    """Return the bytes of a new database: the schema is laid once for all tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mailmate.db"
        open_database(path).close()
        return path.read_bytes()


def lay_database(path: Path) -> None:
    """Put a new database where a home is being made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_empty_file())


def new_database(path: Path) -> Database:
    lay_database(path)
    return open_database(path)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def arrival(number: int, **changes: Any) -> Arrival:
    """Return mail `number`, which lies in the inbox under that UID and came `number` minutes before NOW."""
    place = changes.pop("place", Place("sales", "INBOX", 7, number))
    named = {"digest": f"digest-{number}", "message_id": f"<{number}@buyer.example>", **changes}
    raw = named.pop("raw", RawMail(f"Subject: mail {number}\r\n\r\nHello".encode(), received=NOW - minutes(number)))
    return Arrival(raw=raw, place=place, **named)


def mail(number: int, text: str = "Please quote 500 m2.", **changes: Any) -> Mail:
    fields: dict[str, Any] = {
        "message_id": f"<{number}@buyer.example>",
        "subject": f"mail {number}",
        "sender": BUYER,
        "date": NOW - minutes(number),
        "body": Body(text),
        "text": text,
        "to": (US,),
    }
    return Mail(**{**fields, **changes})


def reading(intent: Intent = Intent.INQUIRY, subtype: Subtype | None = None, **changes: Any) -> Reading:
    return Reading(intent, subtype, changes.pop("confidence", 0.9), **changes)


def read_mail(mail_id: int, parsed: Mail, **changes: Any) -> ReadMail:
    fields: dict[str, Any] = {
        "reading": reading(),
        "entries": (),
        "rank": Rank(tier=1, due=FAR, urgency=3, score=0),
        "state": MailState.OPEN,
        "ours": False,
        "company": "buyer.example",
    }
    return ReadMail(mail_id=mail_id, mail=parsed, **{**fields, **changes})


def keep(db: Database, number: int, **changes: Any) -> int:
    return db.mails.keep([arrival(number, **changes)], None)[0][0]


def keep_read(
    db: Database, number: int, *, text: str = "Please quote 500 m2.", of_mail: Any = None, **changes: Any
) -> int:
    """Keep and read mail `number`; `of_mail` are changes to the parsed mail, the rest to what was read."""
    mail_id = keep(db, number)
    db.mails.save_read([read_mail(mail_id, mail(number, text, **(of_mail or {})), **changes)], NOW)
    return mail_id


def keep_ours(db: Database, number: int, **of_mail: Any) -> int:
    fields = {"sender": US, "to": (BUYER,), **of_mail}
    return keep_read(db, number, of_mail=fields, ours=True, state=MailState.SENT)


def promise(mail_id: int | None, quote: str = "we pay on 8 July", **changes: Any) -> Entry:
    fields: dict[str, Any] = {
        "register": "promises",
        "kind": "promise",
        "value": {"day": "2026-07-08"},
        "quote": quote,
        "at": NOW,
        "mail_id": mail_id,
        "company": "buyer.example",
    }
    return Entry(**{**fields, **changes})


def draft(mail_id: int | None, body: str = "Dear Ana,", **changes: Any) -> Draft:
    return Draft(text=text(body), mail_id=mail_id, **changes)


def text(body: str) -> DraftText:
    return DraftText("Re: mail", body, (BUYER,), (Address("", "boss@buyer.example"),))


def item(number: int = 1, **changes: Any) -> OutboxItem:
    outgoing = OutgoingMail(
        message_id=f"<out-{number}@factory.example>",
        date=datetime.fromisoformat("2026-07-01T17:00:00+08:00"),
        sender=US,
        to=(BUYER,),
        subject="Re: mail",
        text="Dear Ana,\n\nthe list is attached.",
        bcc=(Address("", "archive@factory.example"),),
        in_reply_to="<1@buyer.example>",
        references=("<0@buyer.example>", "<1@buyer.example>"),
        attachments=(Attachment(1, "list.pdf", "application/pdf", 4, b"%PDF"),),
    )
    fields: dict[str, Any] = {
        "outbox_id": None,
        "draft_id": None,
        "mail_id": None,
        "mailbox": "sales",
        "mail": outgoing,
        "content_hash": hash_content(outgoing),
        "state": State.APPROVED,
        "due_at": NOW,
        "approved_at": NOW,
    }
    return OutboxItem(**{**fields, **changes})
