"""Readings and what a person corrected in them: the correction stands beside the machine's word, not over it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from mailmate.store.arrivals import no_such_mail
from mailmate.store.columns import moment_text, read_json
from mailmate.store.connections import Connections
from mailmate.trade.intents import Intent, Subtype, needs_of
from mailmate.trade.lessons import Kind
from mailmate.trade.listing import state_of
from mailmate.trade.readings import Reading, reading_from_json

Correction: TypeAlias = tuple[Intent, Subtype | None]


class Readings:
    """The readings of all mails."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def reading(self, mail_id: int) -> Reading | None:
        """Return a mail's reading, a person's correction applied (engine `person`); None while it is unread."""
        found = self._db.value("SELECT reading FROM readings WHERE mail_id = ?", (mail_id,))
        if found is None:
            return None
        return corrected(reading_from_json(read_json(found)), find_correction(self._db, mail_id))

    def keep_gist(self, mail_id: int, gist: str) -> None:
        """Keep a model's gist of a mail whose reading has none."""
        self._db.change(
            "UPDATE readings SET reading = json_set(reading, '$.gist', ?)"
            " WHERE mail_id = ? AND json_extract(reading, '$.gist') IS NULL",
            (gist, mail_id),
        )

    def correct(self, mail_id: int, intent: Intent, subtype: Subtype | None, now: datetime) -> None:
        """Note what a person says a mail is, in place of what they said before.

        Its line follows at once, a state a person set stays. What the reader had made of it is kept beside.
        """
        with self._db.transaction():
            found = self._db.one("SELECT state, state_by FROM mails WHERE id = ?", (mail_id,))
            if found is None:
                raise no_such_mail(mail_id)
            self._db.change(
                "INSERT INTO corrections (mail_id, intent, subtype, at, was) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (mail_id) DO UPDATE SET intent = excluded.intent, subtype = excluded.subtype,"
                " at = excluded.at, was = CASE WHEN was = '' THEN excluded.was ELSE was END, taught = 1",
                (
                    mail_id,
                    intent.value,
                    subtype.value if subtype else None,
                    moment_text(now),
                    self._machines_word(mail_id),
                ),
            )
            self._follow(mail_id, intent, subtype, *found)
            self._db.change(  # whether a mail wants a draft hangs on what its thread is
                "UPDATE mails SET undrafted = '' WHERE thread_id = (SELECT thread_id FROM mails WHERE id = ?)",
                (mail_id,),
            )

    def _follow(self, mail_id: int, intent: Intent, subtype: Subtype | None, state: str, state_by: str) -> None:
        reading = self.reading(mail_id)
        if state_by == "reader" and state in ("open", "quiet") and reading:
            state = state_of(reading).value
        self._db.change(
            "UPDATE mails SET intent = ?, subtype = ?, confidence = 1, needs_human = 0, urgency = ?, state = ?"
            " WHERE id = ?",
            (
                intent.value,
                subtype.value if subtype else None,
                reading.urgency if reading else needs_of(intent, subtype).urgency,
                state,
                mail_id,
            ),
        )

    def take_back(self, mail_id: int) -> bool:
        """Forget what a person said a mail is; True where they said anything. The mail is to be read again."""
        return self._db.change("DELETE FROM corrections WHERE mail_id = ?", (mail_id,)) > 0

    def _machines_word(self, mail_id: int) -> str:
        found = self._db.value("SELECT reading FROM readings WHERE mail_id = ?", (mail_id,))
        if found is None:
            return ""
        reading = reading_from_json(read_json(found))
        return str(Kind(reading.intent, reading.subtype))


def find_correction(db: Connections, mail_id: int) -> Correction | None:
    """Return what a person last said a mail is."""
    found = db.one("SELECT intent, subtype FROM corrections WHERE mail_id = ? ORDER BY id DESC LIMIT 1", (mail_id,))
    return (Intent(found[0]), Subtype(found[1]) if found[1] else None) if found else None


def corrected(reading: Reading, correction: Correction | None) -> Reading:
    """Return the reading as a person corrected it; what was read besides the intent stands."""
    if correction is None:
        return reading
    intent, subtype = correction
    same = intent is reading.intent and subtype is reading.subtype
    return replace(
        reading,
        intent=intent,
        subtype=subtype,
        also=tuple(other for other in reading.also if other is not intent),
        confidence=1.0,
        needs_human=False,
        reasons=(),
        derived={name: value for name, value in reading.derived.items() if name != "learned"},
        urgency=reading.urgency if same else needs_of(intent, subtype).urgency,
        engine="person",
    )
