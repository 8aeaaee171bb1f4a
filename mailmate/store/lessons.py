"""What the user taught: corrected mails with what they are known by, and rules of their own.

A correction stands in `corrections`, one for each mail; it teaches until it is forgotten, and goes with its mail.
How often a lesson was followed is not counted but looked up: a reading names the lesson it followed.
"""

from __future__ import annotations

from datetime import datetime

from mailmate.store.columns import json_text, moment_text, read_json, read_moment
from mailmate.store.connections import Connections, Row
from mailmate.trade.intents import Intent, Subtype
from mailmate.trade.lessons import Correction, Kind, Lessons, Traits, UserRule

_FOLLOWED = "json_extract(readings.reading, '$.derived.learned.id')"
_NOT_ITS_OWN = "readings.mail_id IS NOT json_extract(readings.reading, '$.derived.learned.mail')"
"""A corrected mail that is read again follows its own correction, which is no use of it."""


class TaughtLessons:
    """Corrections that teach, and rules."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def load(self) -> Lessons:
        """Return everything that applies to mails to come."""
        rows = self._db.rows(
            "SELECT id, mail_id, sender, subject, sketch, words, fresh, was, intent, subtype, at FROM corrections"
            " WHERE taught = 1 ORDER BY id"
        )
        rules = self._db.rows("SELECT id, sender, subject, intent, subtype, at FROM rules ORDER BY id")
        return Lessons(tuple(_correction(row) for row in rows), tuple(_rule(row) for row in rules))

    def undescribed(self) -> list[int]:
        """Return the corrected mails of which an older mailmate kept nothing to know their like by."""
        return [row[0] for row in self._db.rows("SELECT mail_id FROM corrections WHERE sketch = '' ORDER BY id")]

    def describe(self, mail_id: int, traits: Traits) -> None:
        """Keep what a corrected mail is known by."""
        self._db.change(
            "UPDATE corrections SET sender = ?, subject = ?, sketch = ?, words = ?, fresh = ? WHERE mail_id = ?",
            (traits.sender, traits.subject, json_text(traits.sketch), traits.words, traits.fresh, mail_id),
        )

    def add_rule(self, sender: str, subject: str, kind: Kind, now: datetime) -> UserRule:
        """Keep a rule; one for the same sender and subject is replaced."""
        values = (sender, subject, kind.intent.value, kind.subtype.value if kind.subtype else None, moment_text(now))
        with self._db.transaction():
            self._db.change("DELETE FROM rules WHERE sender = ? AND subject = ?", (sender, subject))
            number = self._db.insert(
                "INSERT INTO rules (sender, subject, intent, subtype, at) VALUES (?, ?, ?, ?, ?)", values
            )
        return UserRule(number, sender, subject, kind, now)

    def forget(self, name: str) -> bool:
        """Let a lesson go (`k3`, `r3`); False where there is none. The corrected mail itself stays corrected."""
        number = name[1:]
        if name.startswith("k"):
            return self._db.change("UPDATE corrections SET taught = 0 WHERE id = ? AND taught = 1", (number,)) > 0
        return self._db.change("DELETE FROM rules WHERE id = ?", (number,)) > 0

    def followers(self, name: str) -> list[int]:
        """Return the mails whose reading followed a lesson; the corrected mail itself is none."""
        rows = self._db.rows(f"SELECT mail_id FROM readings WHERE {_FOLLOWED} = ? AND {_NOT_ITS_OWN}", (name,))
        return [row[0] for row in rows]

    def uses(self) -> dict[str, tuple[int, datetime | None]]:
        """Return lesson -> how many mails followed it, and when the last of them came."""
        rows = self._db.rows(
            f"SELECT {_FOLLOWED}, count(*), max(m.received) FROM readings JOIN mails m ON m.id = readings.mail_id"
            f" WHERE {_FOLLOWED} IS NOT NULL AND {_NOT_ITS_OWN} GROUP BY 1"
        )
        return {name: (count, read_moment(last)) for name, count, last in rows}

    def open_mails_of_sender(self, mail_id: int, limit: int) -> list[tuple[int, Kind, float]]:
        """Return the newest other open mails of a mail's sender, and how each was read; a person's word left out."""
        rows = self._db.rows(
            "SELECT m.id, m.intent, m.subtype, m.confidence FROM mails m WHERE m.state IN ('open', 'quiet')"
            " AND m.sender_email = (SELECT sender_email FROM mails WHERE id = ?) AND m.sender_email <> ''"
            " AND m.id <> ? AND m.intent IS NOT NULL AND m.id NOT IN (SELECT mail_id FROM corrections)"
            " ORDER BY m.received DESC LIMIT ?",
            (mail_id, mail_id, limit),
        )
        return [(number, _kind(intent, subtype), confidence) for number, intent, subtype, confidence in rows]


def _correction(row: Row) -> Correction:
    number, mail_id, sender, subject, sketch, words, fresh, was, intent, subtype, at = row
    return Correction(
        correction_id=number,
        mail_id=mail_id,
        traits=Traits(sender, subject, tuple(read_json(sketch)) if sketch else (), words, bool(fresh)),
        was=_kind(*(was.split("/")[:2] if "/" in was else (was, None))) if was else None,
        kind=_kind(intent, subtype),
        at=read_moment(at),
    )


def _rule(row: Row) -> UserRule:
    number, sender, subject, intent, subtype, at = row
    return UserRule(number, sender, subject, _kind(intent, subtype), read_moment(at))


def _kind(intent: str, subtype: str | None) -> Kind:
    return Kind(Intent(intent), Subtype(subtype) if subtype else None)
