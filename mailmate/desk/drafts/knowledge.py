"""The knowledge folder, kept in step: a file that changed is read again, one that left is forgotten.

Here too: what a person says its columns are, and an answer once given that is kept for the next buyer.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mailmate.desk.wiring import Desk
from mailmate.errors import BadInput, StorageFailed, WrongUse
from mailmate.sentences import Sentence
from mailmate.trade.cases import Passage, PriceRow
from mailmate.trade.sale.catalogue import LeftOut
from mailmate.trade.sale.column_names import IGNORE, read_mapping
from mailmate.trade.sale.saved_answers import FILE, put_answer, refuse_private
from mailmate.values import dataclass

log = logging.getLogger(__name__)

READING = 5
"""Counts up when files are read otherwise than before: all are then read again."""
_COLUMNS, _LEFT_OUT, _TROUBLE = "knowledge_columns", "knowledge_left_out", "knowledge_trouble"
"""Notes of the journal: what columns were mapped to, what was left out, which files cannot be read and why."""
_AROUND = 2
"""Lines shown before and behind a source."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file of the knowledge folder, and what was read from it."""

    name: str
    passages: int = 0
    prices: int = 0
    left_out: tuple[LeftOut, ...] = ()
    mapped: tuple[tuple[str, str], ...] = ()
    trouble: str = ""


def refresh_knowledge(desk: Desk) -> tuple[Sentence, ...]:
    """Read what is new or changed in `knowledge/`; return a sentence for each file that could not be read."""
    folder = desk.home / "knowledge"
    journal, known = desk.database.journal, desk.database.knowledge.documents()
    columns, trouble = journal.get(_COLUMNS, {}), journal.get(_TROUBLE, {})
    present = {_name(folder, path): path for path in sorted(folder.rglob("*")) if _is_knowledge(folder, path)}
    for name in known.keys() - present.keys():
        desk.database.knowledge.forget_document(name)
    failed = dict[str, list[str]]()
    for name, path in present.items():
        stamp = _stamp(path, columns.get(name, {}))
        if stamp == known.get(name):
            continue
        if stamp == trouble.get(name, ("", ""))[0]:
            failed[name] = trouble[name]
        elif why := _read_one(desk, name, path, stamp, columns.get(name, {})):
            failed[name] = [stamp, why]
    if failed != trouble:
        journal.note(_TROUBLE, failed)
    return tuple(
        Sentence("{name} was not read: {why}", {"name": name, "why": why}) for name, (_, why) in failed.items()
    )


def _stamp(path: Path, columns: Mapping[str, str]) -> str:
    """Return what changes when a file is to be read again: its size, its time, what its columns are."""
    try:
        stat = path.stat()
    except OSError:
        return ""
    told = f"{READING}:{stat.st_size}:{stat.st_mtime_ns}:{sorted(columns.items())}"
    return hashlib.sha256(told.encode()).hexdigest()


def _read_one(desk: Desk, name: str, path: Path, stamp: str, columns: Mapping[str, str]) -> str:
    """Read one file into the database; return why it could not be read. What it said before is then forgotten."""
    from mailmate.doors.knowledge_files import read_knowledge_file

    try:
        found = read_knowledge_file(path, name, columns)
    except OSError as error:  # open in Excel, perhaps: what it said before still stands
        log.warning("knowledge file %s could not be opened", name, exc_info=error)
        return str(error)
    except Exception as error:  # one file must not stop the run; the traceback is logged
        log.warning("knowledge file %s was not read", name, exc_info=error)
        desk.database.knowledge.forget_document(name)
        return str(error)
    desk.database.knowledge.replace_document(name, stamp, found.passages, found.prices)
    left_out = desk.database.journal.get(_LEFT_OUT, {})
    now = [[one.sheet, one.heading, one.why] for one in found.left_out]
    if left_out.get(name, []) != now:
        desk.database.journal.note(_LEFT_OUT, left_out | {name: now})
    return ""


def list_knowledge(desk: Desk) -> list[KnownFile]:
    """Bring the folder up to date and return each file with what was read from it."""
    refresh_knowledge(desk)
    journal, sizes = desk.database.journal, desk.database.knowledge.sizes()
    columns, left_out, trouble = (journal.get(one, {}) for one in (_COLUMNS, _LEFT_OUT, _TROUBLE))
    return [
        KnownFile(
            name,
            *sizes.get(name, (0, 0)),
            left_out=tuple(LeftOut(*one) for one in left_out.get(name, ())) if name in sizes else (),
            mapped=tuple(sorted(columns.get(name, {}).items())),
            trouble=trouble.get(name, ("", ""))[1],
        )
        for name in sorted(sizes.keys() | trouble.keys())
    ]


def search_knowledge(desk: Desk, words: str, limit: int = 10) -> list[Passage | PriceRow]:
    """Return the passages and then the price rows nearest to these words, as drafts find them."""
    refresh_knowledge(desk)
    found = desk.database.knowledge
    return [*found.search_passages(words, limit), *found.prices(words, limit)]


def map_columns(desk: Desk, file: str, words: Sequence[str], *, anew: bool = False) -> KnownFile:
    """Keep what columns of a table hold (`HEADING=NAME`), read it again, and return what it says now.

    `anew` forgets what was said before. Raises `WrongUse` for a file or column that is not there, or a cost.
    """
    name, path = _find_table(desk, file)
    said = read_mapping(words)
    _refuse_strangers(path, name, said)
    columns = desk.database.journal.get(_COLUMNS, {})
    columns[name] = {**({} if anew else columns.get(name, {})), **said}
    desk.database.journal.note(_COLUMNS, {file: heads for file, heads in columns.items() if heads})
    found = next((one for one in list_knowledge(desk) if one.name == name), None)
    return found or KnownFile(name)


def _find_table(desk: Desk, file: str) -> tuple[str, Path]:
    folder = desk.home / "knowledge"
    tables = {_name(folder, path): path for path in folder.rglob("*") if _is_knowledge(folder, path)}
    wanted = file.replace("\\", "/").removeprefix("knowledge/")
    fitting = [name for name in tables if wanted in (name, name.rpartition("/")[2])]
    if len(fitting) != 1 or not fitting[0].lower().endswith((".xlsx", ".csv")):
        raise WrongUse(
            Sentence("There is no table {name} in the knowledge folder.", {"name": file}),
            Sentence("`mailmate knowledge list` shows its files; columns are mapped in .xlsx and .csv."),
        )
    return fitting[0], tables[fitting[0]]


def _refuse_strangers(path: Path, name: str, said: Mapping[str, str]) -> None:
    from mailmate.doors.knowledge_files import missing_headings

    if missing := missing_headings(path, name, said):
        raise WrongUse(
            Sentence("{name} has no column {heading}.", {"name": name, "heading": ", ".join(missing)}),
            Sentence("Write its heading as it stands in the table; `mailmate knowledge list` names those left out."),
        )


def save_answer(desk: Desk, mail_id: int | None, question: str, answer: str) -> str:
    """Keep an answer in `knowledge/answers.md` for whoever asks the same, and return where it stands.

    The question is its heading; an earlier answer to it is replaced. Raises `BadInput` for what holds for one
    customer or one deal alone, `StorageFailed` where the file cannot be written.
    """
    refuse_private(question, answer, *_customers(desk, mail_id))
    path = desk.home / "knowledge" / FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        draft = path.with_name(f".{FILE}.new")
        draft.write_text(put_answer(before, question, answer, desk.local_now.date()), encoding="utf-8")
        draft.replace(path)
    except (OSError, UnicodeDecodeError) as error:
        raise StorageFailed(
            Sentence("{name} could not be written: {why}.", {"name": path.name, "why": str(error)}),
            Sentence("Close it in other programs, save it as UTF-8, and try again."),
        ) from error
    refresh_knowledge(desk)
    heading = " ".join(question.split())
    found = (one for one in desk.database.knowledge.search_passages(heading, 20) if one.source.startswith(f"{FILE}, "))
    return next((one.where() for one in found if one.source.endswith(heading)), FILE)


def offer_answers(desk: Desk, mail_id: int) -> list[tuple[str, str]]:
    """Return the questions of a mail, each with the words of our reply that answer it; empty words where none do.

    The reply is our newest mail after it in the thread, else the draft as it stands.
    """
    from mailmate.drafting.questions import answering_words

    reading = desk.database.readings.reading(mail_id)
    body = _reply_to(desk, mail_id)
    asked = enumerate(reading.questions if reading else (), start=1)
    return [(question, answering_words(question, body, number)) for number, question in asked]


def _reply_to(desk: Desk, mail_id: int) -> str:
    thread = desk.database.mails.thread(mail_id)
    since = next((one.date for one in thread if one.mail_id == mail_id), None)
    sent = [one.text for one in thread if one.ours and one.by_a_person and since is not None and one.date > since]
    draft = desk.database.drafts.newest(mail_id)
    return sent[-1] if sent else draft.text.body if draft else ""


def _customers(desk: Desk, mail_id: int | None) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names and domains of all customers, and of whoever wrote this mail."""
    from mailmate.desk.registers.other_customers import load_people
    from mailmate.desk.understand import parse_kept
    from mailmate.trade.customers import find_other_customers

    people = load_people(desk)
    names, domains = find_other_customers(
        people.contacts, people.signed, here=frozenset(), ours=desk.own_domains | desk.own_addresses
    )
    sender = parse_kept(desk, mail_id)[1].sender if mail_id else None
    if sender is not None and sender.email not in desk.own_addresses:
        words = {one for one in sender.name.split() if len(one) > 2} | {sender.name}
        names |= frozenset(one for one in words if one)
        domains |= {sender.email}
    return names, domains


def open_source(desk: Desk, where: str) -> list[tuple[str, str, bool]]:
    """Return what stands at a source ("notes.md, Seals, line 12") and around it: (place, text, is it the source).

    Raises `BadInput` where nothing of that name is known.
    """
    refresh_knowledge(desk)
    file, _, rest = where.partition(", ")
    unit, _, number = rest.rpartition(", ")[2].partition(" ")
    path = desk.home / "knowledge" / file
    if unit == "line" and number.isdecimal() and path.suffix.lower() in (".md", ".txt") and path.is_file():
        from mailmate.doors.knowledge_files import lines_around

        return [(f"line {n}", text, n == int(number)) for n, text in lines_around(path, int(number), _AROUND)]
    found = [(where, text, True) for text in desk.database.knowledge.standing_at(where)]
    if not found:
        raise BadInput(
            Sentence("Nothing is known at {where}.", {"where": where}),
            Sentence("`mailmate knowledge search WORDS` names the sources."),
        )
    return found


def file_json(one: KnownFile) -> dict[str, Any]:
    """Return a file of the folder as JSON."""
    return {
        "file": one.name,
        "passages": one.passages,
        "prices": one.prices,
        "left_out": [{"sheet": left.sheet or None, "heading": left.heading, "why": left.why} for left in one.left_out],
        "mapped": {head: None if name == IGNORE else name for head, name in one.mapped},
        "trouble": one.trouble or None,
    }


def found_json(one: Passage | PriceRow) -> dict[str, Any]:
    """Return a passage or a price row as JSON, with where it stands."""
    if isinstance(one, Passage):
        return {"kind": "passage", "where": one.where(), "item": one.item or None, "text": one.text}
    return {
        "kind": "price",
        "where": one.source,
        "item": one.item,
        "text": one.description or None,
        "price": {"amount": f"{one.price.amount:f}", "currency": one.price.currency},
        "unit": one.unit,
        "incoterm": one.incoterm or None,
        "min_quantity": f"{one.min_quantity:f}",
        "valid_until": one.valid_until.isoformat() if one.valid_until else None,
        "lead_days": one.lead_days,
        "customer": one.customer or None,
    }


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _is_knowledge(folder: Path, path: Path) -> bool:
    """`files/` holds what may be attached, not what may be quoted; dot files and lock files are nobody's notes."""
    inside = path.relative_to(folder).parts
    return path.is_file() and inside[0] != "files" and not any(part.startswith((".", "~$")) for part in inside)
