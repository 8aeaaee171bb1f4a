"""What a person may put into a draft by choosing: saved phrases, rows of the price list, notes, words of their own."""

from __future__ import annotations

from collections.abc import Iterator

from mailmate.desk.compose import load_case
from mailmate.desk.understand import parse_kept
from mailmate.desk.wiring import Desk
from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence, say
from mailmate.trade.cases import Case, PriceRow

PHRASES = "phrases.txt"
"""In the home folder; a blank line stands between two phrases. Not knowledge: a phrase proves nothing."""
MOST_BYTES = 200_000
_PARAGRAPHS, _PRICES = 40, 20


def insertable_texts(desk: Desk, mail_id: int | None) -> list[tuple[str, str]]:
    """Return (line to choose, text to insert): phrases, then for an answer its prices, notes, and our last mails."""
    found = [(f"{say('phrase')}: {text}", text) for text in saved_phrases(desk)]
    if mail_id is not None and (reading := desk.database.readings.reading(mail_id)):
        found += _of_case(load_case(desk, mail_id, parse_kept(desk, mail_id)[1], reading))
    return found


def saved_phrases(desk: Desk) -> list[str]:
    """Return the phrases a person saved, in the order they were saved."""
    path = desk.home / PHRASES
    try:
        text = path.read_bytes()[:MOST_BYTES].decode("utf-8-sig", errors="replace")
    except OSError:
        return []  # none was saved yet
    return [phrase for part in text.replace("\r\n", "\n").split("\n\n") if (phrase := part.strip())]


def save_phrase(desk: Desk, words: str) -> None:
    """Save a phrase; one that is there already is not saved twice. Raises `StorageFailed`."""
    phrase = "\n".join(line.rstrip() for line in words.strip().splitlines() if line.strip())
    if not phrase or phrase in saved_phrases(desk):
        return
    path = desk.home / PHRASES
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{phrase}\n\n")
    except OSError as error:
        raise StorageFailed(
            Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": error.strerror or str(error)})
        ) from error


def _of_case(case: Case) -> Iterator[tuple[str, str]]:
    for row in case.prices[:_PRICES]:
        text = price_text(row)
        yield f"{say('price')}: {text} · {row.source}", text
    for passage in case.passages:
        yield f"{say('note')}: {passage.text} · {passage.where()}", passage.text
    told = (part.strip() for one in reversed(case.thread) if one.ours for part in one.text.split("\n\n"))
    for part, _ in zip((part for part in told if len(part) > 20), range(_PARAGRAPHS), strict=False):
        yield f"{say('our last mails')}: {part}", part


def price_text(row: PriceRow) -> str:
    """Return a row of the price list as it stands in a letter, with its Incoterm and the day it is valid until."""
    parts = [f"{row.item}: {row.price}" + (f" / {row.unit}" if row.unit else "")]
    parts += [row.incoterm] if row.incoterm else []
    parts += [f"from {row.min_quantity.normalize():f} {row.unit}".rstrip()] if row.min_quantity > 1 else []
    parts += [f"valid until {row.valid_until.isoformat()}"] if row.valid_until else []
    return ", ".join(parts)
