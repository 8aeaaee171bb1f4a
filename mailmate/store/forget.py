"""Taking somebody out of the database: what is theirs goes, what is others' too stays without them.

All of it is one transaction. What a table that is added later holds is struck too, for the text columns are asked for
and not listed. Deleted pages are zeroed, and `scour` then writes the file anew.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from mailmate.errors import MailmateError, NotAllowed
from mailmate.mail.forgetting import Who, find, is_own, is_theirs, strike, strike_bytes
from mailmate.mail.parse import parse_mail
from mailmate.sentences import Sentence
from mailmate.store.arrivals import load_raw
from mailmate.store.columns import read_addresses, read_json
from mailmate.store.connections import Connections, translated
from mailmate.store.forgotten import bury
from mailmate.store.search import quote_phrase
from mailmate.values import dataclass

UNFINISHED = "forget_unfinished"
"""The note that the file is still to be written anew."""
_IDS = frozenset({"message_id", "root"})
_SETTLED = ("forgotten",)
"""Tables that hold digests alone."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What forgetting somebody took, by kind."""

    counts: dict[str, int]
    mails: tuple[int, ...]
    """The mails that went, by number; files of the home folder are named after them."""
    struck: tuple[int, ...]
    """The mails of others that stay without them."""
    sent_files: int = 0
    """Of our own mails that went, those with files: an invoice may be among them."""


class _Rehearsed(Exception):
    """Takes back what was only to be counted."""


def forget(
    db: Connections,
    who: Who,
    own: Collection[str],
    now: datetime,
    *,
    mail_notes: Sequence[str] = (),
    draft_notes: Sequence[str] = (),
    for_good: bool,
) -> Gone:
    """Take somebody out of all tables, or without `for_good` only tell what would go.

    `own` are our addresses and, as `@domain`, our domains; the notes are beginnings of keys that end in the number of a
    mail or draft. Raises `NotAllowed` while a mail to them is on its way.
    """
    found: list[Gone] = []
    with translated(db.path):
        db.run("PRAGMA secure_delete = ON")
        for name, function in (
            ("mm_has", _has(who)),
            ("mm_strike", _striker(who)),
            ("mm_strike_id", _striker(who, True)),
        ):
            db.connection.create_function(name, 1, function, deterministic=True)
    try:
        with db.transaction(to_disk=True):
            found.append(_take_out(db, who, own, now, mail_notes, draft_notes))
            if not for_good:
                raise _Rehearsed
    except _Rehearsed:
        pass
    return found[0]


def scour(db: Connections) -> bool:
    """Write the file anew, so that no page and no log holds what was deleted; safe to be run again.

    False where another program keeps the log from being emptied. Raises `TryLater` where one is writing.
    """
    db.run("PRAGMA temp_store = FILE")
    db.run("PRAGMA secure_delete = ON")
    for index in ("mail_words", "passage_words"):
        db.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    db.run("VACUUM")
    busy = db.one("PRAGMA wal_checkpoint(TRUNCATE)")
    if busy is None or busy[0]:
        return False
    db.change("DELETE FROM notes WHERE key = ?", (UNFINISHED,))
    return not (db.one("PRAGMA wal_checkpoint(TRUNCATE)") or (1,))[0]


def _has(who: Who) -> Callable[[Any], bool]:
    needle = who.domain.encode("ascii", "replace")

    def has(value: Any) -> bool:
        if isinstance(value, bytes):
            return needle in value.lower() and find(who, value.decode("latin-1"))
        return isinstance(value, str) and find(who, value)

    return has


def _striker(who: Who, ids: bool = False) -> Callable[[Any], Any]:
    return lambda value: strike(who, value, ids=ids) if isinstance(value, str) else value


def _take_out(
    db: Connections,
    who: Who,
    own: Collection[str],
    now: datetime,
    mail_notes: Sequence[str],
    draft_notes: Sequence[str],
) -> Gone:
    counts: Counter[str] = Counter()
    theirs, others = _sort_mails(db, who, own)
    ours = [one for one in theirs if db.value("SELECT ours FROM mails WHERE id = ?", (one,))]
    files = sum(db.value("SELECT attachments > 0 FROM mails WHERE id = ?", (one,)) for one in ours)
    counts["mails of theirs"], counts["mails of ours to them"] = len(theirs) - len(ours), len(ours)
    counts["mails of others"] = len(others)
    bury(db, who.name, theirs, now)
    outbox = _sent_to(db, who, own, theirs)
    drafts = _drafts_to(db, who, own, theirs, outbox)
    outbox = sorted({*outbox, *_numbers(db, "SELECT id FROM outbox WHERE draft_id", drafts)})
    _refuse_under_way(db, outbox)
    counts["drafts"], counts["outbox"] = len(drafts), len(outbox)
    counts["approvals"] = _delete_approvals(db, outbox)
    _delete(db, "outbox", outbox)
    _delete(db, "drafts", drafts)
    counts["register entries"] = _delete_entries(db, who, theirs)
    for table in ("model_calls", "mail_words"):
        column = "rowid" if table == "mail_words" else "mail_id"
        counts["model answers"] += _delete(db, table, theirs, column) * (table == "model_calls")
    _delete(db, "mails", theirs)
    for kind, table, column in (
        ("contacts", "contacts", "email"),
        ("letters", "correspondence", "email"),
        ("rules", "rules", "sender"),
    ):
        counts[kind] = _delete_people(db, who, table, column)
    counts["notes"] = _delete_notes(db, mail_notes, theirs) + _delete_notes(db, draft_notes, drafts)
    _strike_mails(db, who, others)
    counts["lines struck"] = _strike_columns(db, who)
    db.change("INSERT OR REPLACE INTO notes (key, value) VALUES (?, 'true')", (UNFINISHED,))
    return Gone({kind: count for kind, count in counts.items() if count}, tuple(theirs), tuple(others), files)


def _sort_mails(db: Connections, who: Who, own: Collection[str]) -> tuple[list[int], list[int]]:
    """Return the mails that are theirs, and those of others that name them.

    The bytes are searched, and for what stands encoded in them the index of words.
    """
    words = who.name.lstrip("@")
    asked = db.rows(
        "SELECT mail_id FROM raws WHERE mm_has(data) UNION SELECT rowid FROM mail_words WHERE mail_words MATCH ?"
        " UNION SELECT id FROM mails WHERE mm_has(sender_email) OR mm_has(company) ORDER BY 1",
        (quote_phrase(words),),
    )
    theirs, others = [], []
    for (mail_id,) in asked:
        raw = load_raw(db, mail_id)
        sender = db.value("SELECT sender_email FROM mails WHERE id = ?", (mail_id,))
        if who.means(sender) or is_theirs(parse_mail(raw), who, own):
            theirs.append(mail_id)
        elif strike_bytes(who, raw.data) != raw.data:
            others.append(mail_id)
    return theirs, others


def _sent_to(db: Connections, who: Who, own: Collection[str], mails: Collection[int]) -> list[int]:
    """Return the outbox's mails that answer one of `mails` or go to nobody else."""
    found, gone = [], set(mails)
    for number, mail_id, text in db.rows("SELECT id, mail_id, mail FROM outbox"):
        frozen = read_json(text)
        people = [email for field in ("to", "cc", "bcc") for _, email in frozen.get(field, ())]
        if mail_id in gone or _goes_to(who, own, people):
            found.append(number)
    return found


def _refuse_under_way(db: Connections, outbox: Collection[int]) -> None:
    """Raise `NotAllowed` where one of these mails may leave at any moment."""
    found = db.value(
        "SELECT json_extract(mail, '$.subject') FROM outbox WHERE state IN ('approved', 'sending')"
        f" AND id IN ({_listed(outbox)})"
    )
    if found is not None:
        raise NotAllowed(
            Sentence("A mail to them is on its way: “{subject}”.", {"subject": found}),
            Sentence("Wait until it left, or take it back: `mailmate outbox` shows it."),
        )


def _goes_to(who: Who, own: Collection[str], people: Iterable[str]) -> bool:
    outside = [one for one in people if not is_own(one, own)]
    return bool(outside) and all(map(who.means, outside))


def _drafts_to(
    db: Connections, who: Who, own: Collection[str], mails: Collection[int], outbox: Collection[int]
) -> list[int]:
    """Return the drafts that answer one of `mails`, were sent by `outbox`, go to nobody else, or ask about these."""
    found = set(_numbers(db, "SELECT id FROM drafts WHERE mail_id", mails))
    found |= set(_numbers(db, "SELECT draft_id FROM outbox WHERE draft_id IS NOT NULL AND id", outbox))
    new = db.rows(
        'SELECT d.id, v."to", v.cc FROM drafts d JOIN draft_versions v ON v.draft_id = d.id WHERE d.mail_id IS NULL'
        " AND v.version = (SELECT max(version) FROM draft_versions WHERE draft_id = d.id)"
    )
    for number, to, cc in new:
        if _goes_to(who, own, [one.email for one in (*read_addresses(to), *read_addresses(cc))]):
            found.add(number)
    return sorted(found | set(_numbers(db, "SELECT draft_id FROM approval_requests WHERE about", found)))


def _delete_approvals(db: Connections, outbox: Collection[int]) -> int:
    """Delete the approvals of what only these mails of the outbox hold."""
    hashes = [
        db.value("SELECT content_hash FROM outbox WHERE id = ?", (number,)) for number in outbox
    ]  # the same content may stand in a cancelled row and in the one that was sent
    kept = f"SELECT content_hash FROM outbox WHERE id NOT IN ({_listed(outbox)})"
    return sum(
        db.change(f"DELETE FROM approvals WHERE content_hash = ? AND content_hash NOT IN ({kept})", (one,))
        for one in dict.fromkeys(hashes)
    )


def _delete_entries(db: Connections, who: Who, mails: Collection[int]) -> int:
    """Delete the entries that stand in these mails or under their own name, and what was said of those entries."""
    found = set(_numbers(db, "SELECT id FROM entries WHERE mail_id", mails))
    for number, company in db.rows("SELECT id, company FROM entries WHERE company <> ''"):
        if who.means(company):
            found.add(number)
    said = "SELECT id FROM entries WHERE json_extract(value, '$.entry')"
    while more := {*_numbers(db, said, found), *_numbers(db, "SELECT id FROM entries WHERE struck", found)} - found:
        found |= more
    return _delete(db, "entries", found)


def _delete_people(db: Connections, who: Who, table: str, column: str) -> int:
    names = [row[0] for row in db.rows(f"SELECT DISTINCT {column} FROM {table}") if who.means(row[0])]
    return sum(db.change(f"DELETE FROM {table} WHERE {column} = ?", (name,)) for name in names)


def _delete_notes(db: Connections, beginnings: Sequence[str], numbers: Collection[int]) -> int:
    keys = [f"{beginning}{number}" for beginning in beginnings for number in numbers]
    return sum(db.change("DELETE FROM notes WHERE key = ?", (key,)) for key in keys)


def _numbers(db: Connections, select: str, among: Collection[int]) -> list[int]:
    """Return the first column of a query that ends in the name of a column, where that is one of these numbers."""
    return [row[0] for row in db.rows(f"{select} IN ({_listed(among)})")]


def _delete(db: Connections, table: str, numbers: Collection[int], column: str = "id") -> int:
    return db.change(f"DELETE FROM {table} WHERE {column} IN ({_listed(numbers)})")


def _listed(numbers: Collection[int]) -> str:
    """Return numbers as SQL takes them, however many they are."""
    return ", ".join(str(int(one)) for one in sorted(numbers)) or "NULL"


def _strike_mails(db: Connections, who: Who, mails: Collection[int]) -> None:
    """Take somebody out of the bytes of others' mails; the next poll reads them again."""
    for mail_id in mails:
        data = strike_bytes(who, load_raw(db, mail_id).data)
        db.change("UPDATE raws SET data = ? WHERE mail_id = ?", (data, mail_id))
    db.change(f"UPDATE mails SET reading = 'waiting', tries = 0, retry_at = '' WHERE id IN ({_listed(mails)})")


def _strike_columns(db: Connections, who: Who) -> int:
    """Strike somebody from every text of every table; return how many rows that concerned."""
    struck = 0
    for table, column in _text_columns(db):
        function = "mm_strike_id" if column in _IDS else "mm_strike"
        try:
            struck += db.change(
                f'UPDATE OR REPLACE "{table}" SET "{column}" = {function}("{column}")'
                f' WHERE instr(lower("{column}"), ?) AND mm_has("{column}")',
                (who.domain,),
            )
        except MailmateError as error:
            if not isinstance(error.__cause__, sqlite3.OperationalError) or "virtual" not in str(error.__cause__):
                raise
    return struck


def _text_columns(db: Connections) -> list[tuple[str, str]]:
    """Return every column that may hold text, but those SQLite reckons and those of a table of digests."""
    found = []
    for _, table, kind, *_ in db.rows("PRAGMA main.table_list"):
        if kind not in ("table", "virtual") or table.startswith(("sqlite_", "_sqlite_")) or table in _SETTLED:
            continue
        for _, column, form, _, _, _, hidden in db.rows(f"PRAGMA table_xinfo({table})"):
            if form in ("TEXT", "") and not hidden:
                found.append((table, column))
    return found
