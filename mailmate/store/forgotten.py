"""Whom to leave out: keyed digests of forgotten addresses, domains and mails, and the door they stand at.

A digest tells no name; it only answers whether an address that comes by is one of these. It stands for what was
before the moment of forgetting: who writes anew afterwards is a new acquaintance.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from mailmate.mail.model import Arrival, RawMail
from mailmate.store.columns import json_text, moment_text, read_json
from mailmate.store.connections import Connections
from mailmate.values import dataclass

KEY = "forget_key"
"""The note of the key; another home's digests of the same person are others."""


@dataclass(frozen=True, slots=True)
class Tombstones:
    """Whom this home forgot, and when."""

    key: bytes
    at: dict[str, str]
    """Digest -> the moment of forgetting, as `moment_text` writes it."""

    def names(self, email: str, moment: datetime | None) -> list[str]:
        """Return the forgotten names (`ana@x.example`, `@x.example`) an address fell under at a moment."""
        then = moment_text(moment) if moment else ""
        return [name for name in _names_of(email) if self.at.get(_digest(self.key, name), "") >= (then or "0")]


def _names_of(email: str) -> list[str]:
    """Return an address and every domain it belongs to, the way they are forgotten by."""
    email = email.strip().lower()
    labels = email.rpartition("@")[2].split(".")
    return [email, *(f"@{'.'.join(labels[number:])}" for number in range(min(len(labels), 10)))]


def load_tombstones(db: Connections) -> Tombstones | None:
    """Return whom this home forgot; None where nobody is."""
    rows = db.rows("SELECT digest, at FROM forgotten WHERE kind = 'who'")
    return Tombstones(_key(db), dict(rows)) if rows else None


def bury(db: Connections, name: str, mails: Iterable[int], now: datetime) -> None:
    """Write down that an address or `@domain` is forgotten, and these mails with it; the mails must still be here."""
    key, at = _key(db), moment_text(now)
    digests = [(_digest(key, name), "who", at)]
    for mail_id in mails:
        found = db.one("SELECT digest, message_id FROM mails WHERE id = ?", (mail_id,))
        if found:
            digests.append((_digest(key, "\n".join(found)), "mail", at))
    db.many("INSERT OR REPLACE INTO forgotten (digest, kind, at) VALUES (?, ?, ?)", digests)


def _key(db: Connections) -> bytes:
    found = db.value("SELECT value FROM notes WHERE key = ?", (KEY,))
    if found is None:
        found = json_text(os.urandom(32).hex())
        db.change("INSERT INTO notes (key, value) VALUES (?, ?)", (KEY, found))
    return bytes.fromhex(read_json(found))


def _digest(key: bytes, name: str) -> str:
    return hmac.new(key, name.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def let_in(db: Connections, arrivals: Sequence[Arrival]) -> list[Arrival | None]:
    """Return mails as they may be kept: None for one that went with somebody, or would go with them.

    One that is others' too comes without the forgotten.
    """
    tombs = load_tombstones(db)
    return [_let_in(db, tombs, one) for one in arrivals] if tombs else list(arrivals)


def _let_in(db: Connections, tombs: Tombstones, arrival: Arrival) -> Arrival | None:
    known = _digest(tombs.key, f"{arrival.digest}\n{arrival.message_id or ''}")
    if db.value("SELECT 1 FROM forgotten WHERE digest = ? AND kind = 'mail'", (known,)):
        return None
    raw = without_forgotten(tombs, arrival.raw)
    return None if raw is None else arrival if raw is arrival.raw else replace(arrival, raw=raw)


def without_forgotten(tombs: Tombstones, raw: RawMail, received: datetime | None = None) -> RawMail | None:
    """Return a mail of before somebody was forgotten without them; None where it is theirs.

    A later mail, and one that names nobody forgotten, comes back as it is.
    """
    from mailmate.mail.forgetting import Who, addresses_in, is_theirs, strike_bytes
    from mailmate.mail.parse import parse_mail

    moment = raw.received or received
    if moment and not any(at >= moment_text(moment) for at in tombs.at.values()) and not _is_dated_before(tombs, raw):
        return raw
    mail = parse_mail(raw)
    written = min((one for one in (moment, mail.date) if one), default=None)
    names = {name for email in addresses_in(raw.data) for name in tombs.names(email, written)}
    if not names:
        return raw
    people = [Who(name) for name in sorted(names)]
    if any(is_theirs(mail, who, None) for who in people):
        return None
    data = raw.data
    for who in people:
        data = strike_bytes(who, data)
    return replace(raw, data=data)


def _is_dated_before(tombs: Tombstones, raw: RawMail) -> bool:
    """Tell whether a mail that only came now says it was written before somebody was forgotten, as moved mail does."""
    from mailmate.store.arrivals import written_at

    at = written_at(raw.data)
    return at is not None and any(one >= moment_text(at) for one in tombs.at.values())
