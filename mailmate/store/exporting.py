"""Walking over everything that is kept, a page at a time: nothing here grows with the number of mails."""

from __future__ import annotations

from collections.abc import Iterator

from mailmate.mail.model import RawMail
from mailmate.store.columns import moment_text
from mailmate.store.connections import Connections
from mailmate.store.lines import lines_of
from mailmate.trade.listing import Chosen, MailLine
from mailmate.trade.registers import Entry

PAGE = 200


def mail_pages(db: Connections, chosen: Chosen) -> Iterator[dict[int, MailLine]]:
    """Yield the lines of the chosen mails by their numbers, in the order they were kept; deleted ones too."""
    terms, values = _terms(chosen, "m.received", "m.company")
    if chosen.intent:
        terms.append("m.intent = ?")
        values.append(chosen.intent.value)
    where = " AND ".join(["m.id > ?", *terms])
    last = 0
    while ids := _numbers(db, f"SELECT m.id FROM mails m WHERE {where} ORDER BY m.id LIMIT {PAGE}", (last, *values)):
        last = ids[-1]
        found = lines_of(db, ids)
        yield {number: found[number] for number in ids if number in found}


def load_bytes(db: Connections, mail_id: int) -> RawMail | None:
    """Return a mail's bytes as they are kept and when it came; None where it went meanwhile."""
    from mailmate.errors import BadInput
    from mailmate.store.arrivals import load_raw

    try:
        return load_raw(db, mail_id)
    except BadInput:
        return None


def load_text(db: Connections, mail_id: int) -> str:
    """Return what the sender of a mail wrote anew; empty where it is not read."""
    return str(db.value("SELECT text FROM new_texts WHERE mail_id = ?", (mail_id,)) or "")


def entries_in(db: Connections, register: str | None, chosen: Chosen) -> Iterator[tuple[Entry, bool]]:
    """Yield the chosen entries of a register (None: of all) by their numbers, and whether each is struck out."""
    from mailmate.store.registers import Registers

    terms, values = _terms(chosen, "e.at", "e.company")
    if register:
        terms.append("e.register = ?")
        values.append(register)
    if chosen.intent:
        terms.append("e.mail_id IN (SELECT id FROM mails WHERE intent = ?)")
        values.append(chosen.intent.value)
    where = " AND ".join(["e.id > ?", *terms])
    struck = (
        "EXISTS (SELECT 1 FROM entries s WHERE s.struck = e.id"
        " AND NOT EXISTS (SELECT 1 FROM entries t WHERE t.struck = s.id))"
    )
    last, registers = 0, Registers(db)
    while rows := db.rows(
        f"SELECT e.id, {struck} FROM entries e WHERE {where} ORDER BY e.id LIMIT {PAGE}", (last, *values)
    ):
        last = rows[-1][0]
        for number, is_struck in rows:
            if entry := registers.entry(number):
                yield entry, bool(is_struck)


def _terms(chosen: Chosen, when: str, company: str) -> tuple[list[str], list[object]]:
    terms: list[str] = []
    values: list[object] = []
    for term, value in (
        (f"{when} >= ?", moment_text(chosen.since) if chosen.since else None),
        (f"{when} < ?", moment_text(chosen.until) if chosen.until else None),
        (f"{company} = ?", chosen.company or None),
    ):
        if value:
            terms.append(term)
            values.append(value)
    return terms, values


def _numbers(db: Connections, sql: str, values: tuple[object, ...]) -> list[int]:
    return [row[0] for row in db.rows(sql, values)]
