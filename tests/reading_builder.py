"""A mail and a context as the tests of the reading room need them: what is not said is plain."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from mailmate.mail.model import Address, Attachment, Body, Mail
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.lessons import Kind, Lessons, UserRule
from mailmate.trade.readings import Context

WEDNESDAY = datetime(2026, 7, 8, 9, 0, tzinfo=UTC)


def a_mail(new: str, **said: Any) -> Mail:
    """Return a mail with this new text; `body` parts and any field of `Mail` may be given by name."""
    parts = {name: said.pop(name) for name in ("quoted", "signature", "separable", "forwarded") if name in said}
    headers = {name: (value,) for name, value in said.pop("headers", {}).items()}
    fields: dict[str, Any] = {
        "message_id": "<1@buyer.example>",
        "subject": "",
        "sender": Address("Ana Ruiz", "ana@buyer.example"),
        "date": WEDNESDAY,
        "text": new,
        "to": (Address("", "sales@factory.example"),),
    }
    return Mail(body=Body(new=new, **parts), headers=headers, **(fields | said))


def a_context(**said: Any) -> Context:
    """Return a context of our factory; any field of `Context` may be given by name."""
    fields: dict[str, Any] = {
        "arrived": WEDNESDAY,
        "own_addresses": frozenset({"sales@factory.example"}),
        "own_domains": frozenset({"factory.example"}),
        "company": "Factory Ltd",
        "country": "CN",
    }
    return Context(**(fields | said))


def a_file(name: str, media_type: str = "application/pdf", index: int = 1) -> Attachment:
    """Return an attachment whose bytes do not matter."""
    return Attachment(index, name, media_type, 4, b"data")


def rule(intent: str, subtype: str | None = None, sender: str = "ana@buyer.example") -> Lessons:
    """Return what a reader knows whose user said what the mails of a sender are."""
    kind = Kind(Intent(intent), Subtype(subtype) if subtype else None)
    return Lessons(rules=(UserRule(1, sender, "", kind, datetime(2026, 7, 1, tzinfo=UTC)),))
