"""Register entries: a list that only grows. What is struck out is struck by a further entry.

The one thing replaced is what the reader read from a mail, when that mail is read again; an entry it finds again
keeps its number, so that what a person said about it (struck, accepted) still points at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.store.columns import json_text, moment_text, read_json, read_moment
from mailmate.store.connections import Connections, Parameters, Row
from mailmate.trade.registers import By, Entry

if TYPE_CHECKING:
    from mailmate.trade.customers import Signed

STRUCK = "struck"
_STANDS = "NOT EXISTS (SELECT 1 FROM entries t WHERE t.struck = s.id)"
"""A strike `s` that was not taken back."""
_NO_STRIKE_TAKEN_BACK = (
    "(e.struck IS NULL OR (NOT EXISTS (SELECT 1 FROM entries t WHERE t.struck = e.id)"
    " AND NOT EXISTS (SELECT 1 FROM entries s WHERE s.id = e.struck AND s.struck IS NOT NULL)))"
)
_NOTE = "follow_up"
"""What the clock notes of a letter it made ready; no mail says it, so that reading one again must not lose it."""

_COLUMNS = "register, kind, value, quote, at, by, mail_id, source, subject, company, ours, id"
_INSERT = (
    "INSERT INTO entries (register, kind, value, quote, at, by, mail_id, source, subject, company, ours, struck)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE = (
    "UPDATE entries SET register = ?, kind = ?, value = ?, quote = ?, at = ?, by = ?, mail_id = ?, source = ?,"
    " subject = ?, company = ?, ours = ? WHERE id = ?"
)


class Registers:
    """All registers; an entry's `register` says which it belongs to."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections
        self._loaded: dict[tuple[str | None, bool], tuple[object, list[Entry]]] = {}
        """Whole registers as they were last read, each with the version of the database it is from."""

    def version(self) -> object:
        """Return what differs once anything in the database changed; None within a transaction."""
        return self._db.version()

    def entries(
        self,
        register: str | None = None,
        *,
        company: str | None = None,
        mail_id: int | None = None,
        open_only: bool = False,
    ) -> list[Entry]:
        """Return entries oldest first; with `open_only` without those struck out and what struck them.

        A strike that was taken back is none, and stands here no more than what took it back. A whole register is read
        once as long as nothing changes: one command asks for it many times.
        """
        if company is not None or mail_id is not None:
            return self._read(register, company, mail_id, open_only)
        version, whole = self._db.version(), (register, open_only)
        known, found = self._loaded.get(whole, (None, []))
        if version is None or known != version:
            found = self._read(register, None, None, open_only)
            if version is not None:
                self._loaded[whole] = version, found
        return list(found)

    def _read(self, register: str | None, company: str | None, mail_id: int | None, open_only: bool) -> list[Entry]:
        chosen = {"register": register, "company": company, "mail_id": mail_id}
        named = {column: value for column, value in chosen.items() if value is not None}
        terms = [*(f"e.{column} = ?" for column in named), _NO_STRIKE_TAKEN_BACK]
        if open_only:
            terms += ["e.struck IS NULL", f"NOT EXISTS (SELECT 1 FROM entries s WHERE s.struck = e.id AND {_STANDS})"]
        where = f"WHERE {' AND '.join(terms)}"
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM entries e {where} ORDER BY e.at, e.id", [*named.values()])
        return [_entry(row) for row in rows]

    def state(self) -> str:
        """Return a text that differs when an entry was added or replaced."""
        return str(self._db.one("SELECT count(*), max(id) FROM entries"))

    def signers(self, registers: Sequence[str]) -> list[Signed]:
        """Return the companies with entries in these registers, each with the names it signs with; ours are none.

        A company whose mails sell to us is left out.
        """
        held = ", ".join("?" * len(registers))
        rows = self._db.rows(
            "SELECT DISTINCT e.company, CASE json_extract(r.reading, '$.facts.sender_company[0].source') WHEN 'body'"
            " THEN json_extract(r.reading, '$.facts.sender_company[0].value') ELSE '' END"
            " FROM entries e LEFT JOIN readings r ON r.mail_id = e.mail_id AND e.ours = 0"
            f" WHERE e.register IN ({held}) AND e.company <> ''"
            " AND coalesce(json_extract(r.reading, '$.derived.direction'), 'ours') <> 'theirs'",
            registers,
        )
        from mailmate.trade.customers import Signed  # its tables of places are no business of a list

        return [Signed(company, name or "") for company, name in rows]

    def entry(self, entry_id: int) -> Entry | None:
        """Return one entry, or None where there is none of this number."""
        found = self._db.one(f"SELECT {_COLUMNS} FROM entries WHERE id = ?", (entry_id,))
        return _entry(found) if found else None

    def add(self, entries: Iterable[Entry]) -> list[Entry]:
        """Add entries; return them with their numbers."""
        with self._db.transaction():
            return [replace(one, entry_id=self._db.insert(_INSERT, (*_values(one), None))) for one in entries]

    def strike(self, entry_id: int, now: datetime, reason: str = "", by: By = "person") -> Entry:
        """Strike an entry out: add one of kind `struck` that names it; striking twice is once. The clock may take back
        a note of its own (`by="reader"`), nothing else.

        Striking a strike takes it back. Raises `BadInput` where there is no such entry, or it took a strike back.
        """
        with self._db.transaction():
            struck = self.entry(entry_id)
            if struck is None:
                raise BadInput(
                    Sentence("There is no entry {entry_id}.", {"entry_id": entry_id}),
                    Sentence("The register's `list` shows their numbers."),
                )
            if struck.kind == STRUCK and self._names_a_strike(struck):
                raise BadInput(
                    Sentence("Entry {entry_id} took a strike back.", {"entry_id": entry_id}),
                    Sentence("To strike the same entry out again, name that entry."),
                )
            before = self._db.one(f"SELECT {_COLUMNS} FROM entries s WHERE s.struck = ? AND {_STANDS}", (entry_id,))
            if before:
                return _entry(before)
            value = {"entry": entry_id, "reason": reason}
            line = replace(struck, kind=STRUCK, value=value, quote="", at=now, by=by, source="", entry_id=None)
            return replace(line, entry_id=self._db.insert(_INSERT, (*_values(line), entry_id)))

    def _names_a_strike(self, entry: Entry) -> bool:
        named = self.entry(int(entry.value.get("entry") or 0))
        return named is not None and named.kind == STRUCK


def replace_read_entries(db: Connections, mail_id: int, entries: Sequence[Entry]) -> None:
    """Put what the reader now reads from a mail where its earlier entries stood; a person's stay, and the clock's.

    What a person spoke of (struck, confirmed, added to) stays even where it is read no more: their word hangs on it.
    """
    before = db.rows(
        "SELECT id, register, kind, quote, value, company FROM entries"
        " WHERE mail_id = ? AND by = 'reader' AND kind <> ? ORDER BY id",
        (mail_id, _NOTE),
    )
    if not before and not entries:
        return
    with db.transaction():
        left = {row[0]: row[1:] for row in before}
        unmatched = list(entries)
        for alike in (_says_the_same, _has_the_words, _has_words_of):
            unmatched = [one for one in unmatched if not _take_over(db, left, one, mail_id, alike)]
        for one in unmatched:
            db.insert(_INSERT, (*_values(replace(one, mail_id=mail_id, by="reader")), None))
        kept = _spoken_of(db, left)
        db.many("DELETE FROM entries WHERE id = ?", [(number,) for number in left if number not in kept])


def _says_the_same(old: Row, one: Entry) -> bool:
    return _has_the_words(old, one) and bool(old[3] == json_text(one.value))


def _has_the_words(old: Row, one: Entry) -> bool:
    return bool(old[:3] == (one.register, one.kind, one.quote))


def _has_words_of(old: Row, one: Entry) -> bool:
    """Tell whether one quote stands in the other: the same words, cut otherwise."""
    before, now = " ".join(old[2].split()), " ".join(one.quote.split())
    cut = bool(before and now) and (before in now or now in before)
    return cut and bool(old[:2] == (one.register, one.kind))


def _spoken_of(db: Connections, left: Mapping[int, Row]) -> set[int]:
    """Return which of these entries a person's entry names."""
    named = set()
    for company in {row[4] for row in left.values()}:
        rows = db.rows(
            "SELECT json_extract(value, '$.entry') FROM entries WHERE company = ? AND by = 'person'", (company,)
        )
        named |= {row[0] for row in rows}
    return named & left.keys()


def _take_over(
    db: Connections, left: dict[int, Row], one: Entry, mail_id: int, alike: Callable[[Row, Entry], bool]
) -> bool:
    """Write `one` over the first earlier entry that is `alike`, taking that from `left`; False if there is none."""
    number = next((number for number, old in left.items() if alike(old, one)), None)
    if number is None:
        return False
    del left[number]
    db.change(_UPDATE, (*_values(replace(one, mail_id=mail_id, by="reader")), number))
    return True


def _values(entry: Entry) -> Parameters:
    return (
        entry.register,
        entry.kind,
        json_text(entry.value),
        entry.quote,
        moment_text(entry.at),
        entry.by,
        entry.mail_id,
        entry.source,
        entry.subject,
        entry.company,
        entry.ours,
    )


def _entry(row: Row) -> Entry:
    register, kind, value, quote, at, by, mail_id, source, subject, company, ours, entry_id = row
    return Entry(
        register=register,
        kind=kind,
        value=read_json(value),
        quote=quote,
        at=read_moment(at),
        by=by,
        mail_id=mail_id,
        source=source,
        subject=subject,
        company=company,
        ours=bool(ours),
        entry_id=entry_id,
    )
