"""Taking everything out again: mails as an mbox, all there is as JSON lines, tables for a spreadsheet.

What is kept is walked over a page at a time, so that ten years of mail need no more memory than a day.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, BinaryIO

from mailmate.desk.care.cells import cell
from mailmate.desk.contract import entry_json, listed_json
from mailmate.desk.wiring import Desk
from mailmate.errors import WrongUse
from mailmate.mail.model import Address
from mailmate.sentences import Sentence
from mailmate.store.exporting import entries_in, load_bytes, load_text, mail_pages
from mailmate.trade.companies import company_of
from mailmate.trade.intents import Intent
from mailmate.trade.listing import Chosen
from mailmate.trade.readings import Contact
from mailmate.trade.registers import REGISTERS, Entry

MAILS, CONTACTS = "mails", "contacts"
TABLES = (MAILS, *REGISTERS, CONTACTS)
_FROM = re.compile(rb"^>*From ", re.MULTILINE)
_PLAIN_SENDER = re.compile(r"[!-~]{1,80}")
_LISTED = (
    "id", "received", "mailbox", "from", "subject", "intent", "subtype", "also", "direction", "confidence",
    "needs_human", "flags", "band", "due", "urgency", "language", "gist", "state", "draft", "error", "message_id",
)  # fmt: skip
_ENTRY = ("id", "at", "company", "kind", "subject", "quote", "by", "ours", "struck", "mail")
_CONTACT = ("email", "name", "company", "country", "role", "may_write", "zone", "written_since", "phone")


def choose(
    desk: Desk, first: date | None = None, last: date | None = None, company: str = "", intent: Intent | None = None
) -> Chosen:
    """Return what is wanted: days are those of the salesperson's zone, both ends among them.

    Raises `WrongUse` where the last day lies before the first.
    """
    if first and last and last < first:
        raise WrongUse(Sentence("{last} lies before {first}.", {"last": str(last), "first": str(first)}))
    zone = desk.config.me.zone
    return Chosen(
        datetime.combine(first, time(), zone) if first else None,
        datetime.combine(last + timedelta(days=1), time(), zone) if last and last < date.max else None,
        company.strip().lower(),
        intent,
    )


def write_mbox(desk: Desk, file: BinaryIO, chosen: Chosen) -> dict[str, int]:
    """Write the mails as an mbox (RFC 4155, lines quoted as mboxrd); return how many, and how many are not whole.

    Their bytes are those that are kept; one that does not end a line gets its end.
    """
    count = cut = 0
    for page in mail_pages(desk.database.connections, chosen):
        for number, line in page.items():
            raw = load_bytes(desk.database.connections, number)
            if raw is None:
                continue
            file.write(_separator(line.sender_email, raw.received or line.received))
            file.write(_FROM.sub(rb">\g<0>", raw.data))
            file.write(b"\n" if raw.data.endswith(b"\n") else b"\n\n")
            count += 1
            cut += not raw.complete
    return {"mails": count, "not_whole": cut}


def _separator(sender: str, at: datetime) -> bytes:
    """Return the line before a mail: who sent it and when it came, in UTC and the form of `asctime`, in English."""
    utc = at.astimezone(UTC)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[utc.weekday()]
    month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[utc.month - 1]
    who = sender if _PLAIN_SENDER.fullmatch(sender) else "MAILER-DAEMON"
    return f"From {who} {day} {month} {utc.day:2} {utc:%H:%M:%S} {utc.year:04}\n".encode("ascii")


def write_json(desk: Desk, file: BinaryIO, chosen: Chosen) -> dict[str, int]:
    """Write one JSON object a line: mails with their readings, entries of the registers, contacts.

    Each says in `record` what it is. Return how many of each were written.
    """
    counts = {"mails": 0, "entries": 0, CONTACTS: 0}
    for mail in _mails(desk, chosen):
        counts["mails"] += _write_line(file, {"record": "mail", **mail})
    for entry, struck in entries_in(desk.database.connections, None, chosen):
        counts["entries"] += _write_line(file, {"record": "entry", **entry_json(entry), "struck": struck})
    for contact in _contacts(desk, chosen):
        counts[CONTACTS] += _write_line(file, {"record": "contact", **_contact_json(contact)})
    return counts


def _write_line(file: BinaryIO, value: Mapping[str, Any]) -> int:
    file.write(json.dumps(value, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n")
    return 1


def _mails(desk: Desk, chosen: Chosen) -> Iterator[dict[str, Any]]:
    """Yield the mails as `list --json` shows them, with the company and the words their senders wrote anew."""
    db, readings = desk.database.connections, desk.database.readings
    for page in mail_pages(db, chosen):
        for number, line in page.items():
            shown = listed_json(line, readings.reading(number))
            yield shown | {"company": line.company or None, "text": load_text(db, number)}


def _contacts(desk: Desk, chosen: Chosen) -> Iterator[Contact]:
    """Yield the contacts; none where days or an intent were asked for, which say nothing of a person."""
    if chosen.since or chosen.until or chosen.intent:
        return
    for contact in desk.database.contacts.all().values():
        if not chosen.company or company_of(Address("", contact.email)) == chosen.company:
            yield contact


def _contact_json(contact: Contact) -> dict[str, Any]:
    return {name: getattr(contact, name) for name in _CONTACT}


def write_csv(desk: Desk, file: BinaryIO, chosen: Chosen, table: str) -> dict[str, int]:
    """Write one of `TABLES` as CSV in UTF-8 with a byte-order mark, every cell inert; return how many rows."""
    heads, rows = _table(desk, chosen, table)
    file.write(b"\xef\xbb\xbf")
    _write_row(file, heads)
    count = 0
    for row in rows:
        _write_row(file, [cell(value) for value in row])
        count += 1
    return {table: count}


def _write_row(file: BinaryIO, cells: Sequence[str]) -> None:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    file.write(line.getvalue().encode("utf-8", "replace"))


def _table(desk: Desk, chosen: Chosen, table: str) -> tuple[Sequence[str], Iterable[Iterable[object]]]:
    """Return the heads of a table and its rows."""
    if table == CONTACTS:
        return _CONTACT, (_contact_json(one).values() for one in _contacts(desk, chosen))
    if table == MAILS:
        heads = (*_LISTED, "company")
        return heads, ([_flat(mail.get(name)) for name in heads] for mail in _mails(desk, chosen))
    return _register_table(lambda: entries_in(desk.database.connections, table, chosen))


def _register_table(
    entries: Callable[[], Iterator[tuple[Entry, bool]]],
) -> tuple[Sequence[str], Iterable[Iterable[object]]]:
    """Return a register's table: what every entry has, then a column for each field that any of them has.

    The entries are walked over twice, for a table tells its columns before its first row.
    """
    fields = sorted({name for entry, _ in entries() for name in _fields(entry)})

    def rows() -> Iterator[list[object]]:
        for entry, struck in entries():
            shown, own = entry_json(entry) | {"struck": struck}, _fields(entry)
            yield [*(shown[name] for name in _ENTRY), *(own.get(name) for name in fields)]

    return (*_ENTRY, *(f"value.{name}" for name in fields)), rows()


def _fields(entry: Entry) -> dict[str, object]:
    """Return the fields of an entry by dotted names: money has an amount and a currency."""
    found: dict[str, object] = {}
    for name, value in entry.value.items():
        if isinstance(value, Mapping):
            found |= {f"{name}.{part}": _flat(one) for part, one in value.items()}
        else:
            found[name] = _flat(value)
    return found


def _flat(value: object) -> object:
    """Return a value for one cell: a list of words stands behind each other, what is nested is JSON."""
    if isinstance(value, list | tuple) and all(isinstance(one, str | int) for one in value):
        return "; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | tuple | Mapping) else value
