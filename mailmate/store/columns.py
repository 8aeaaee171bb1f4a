"""How values lie in columns: moments as UTC text, JSON, sentences, addresses; and text that SQLite takes.

Moments have one fixed width, so that comparing the texts compares the moments.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from mailmate.mail.model import Address
from mailmate.sentences import Sentence


def moment_text(moment: datetime) -> str:
    """Return an aware moment as UTC text of fixed width: `2026-07-03T09:05:06.000000Z`."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        utc = moment.replace(tzinfo=UTC)  # within a day of year 1 or 9999 the offset has no room
    return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment_or_none(moment: datetime | None) -> str | None:
    """Return the text of a moment, or None."""
    return None if moment is None else moment_text(moment)


def read_moment(text: str) -> datetime:
    """Return the aware moment `moment_text` wrote."""
    return datetime.fromisoformat(text)


def read_moment_or_none(text: str | None) -> datetime | None:
    """Return the moment, or None."""
    return None if text is None else datetime.fromisoformat(text)


def read_day(text: str | None) -> date | None:
    """Return a day stored as ISO text, or None."""
    return date.fromisoformat(text) if text else None


def scrub(text: str) -> str:
    """Replace what is no valid Unicode (lone surrogates) by U+FFFD."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def json_text(value: Any) -> str:
    """Return JSON text; values JSON does not know are written as people read them."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> Any:
    match value:
        case Sentence():
            return str(value)
        case datetime():
            return moment_text(value) if value.tzinfo else value.isoformat()
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case Mapping():
            return dict(value)
        case _ if isinstance(value, set | frozenset):
            return sorted(value)
        case _:
            return str(value)


def read_json(text: str) -> Any:
    """Return what `json_text` wrote."""
    return json.loads(text)


_SENTENCE = "sentence"


def sentence_text(sentence: Sentence | None) -> str | None:
    """Return a sentence as JSON text, holes and all, so that it can still be said in any language."""
    return None if sentence is None else json_text(_sentence_json(sentence))


def _sentence_json(sentence: Sentence) -> dict[str, Any]:
    values = {
        name: _sentence_json(value) if isinstance(value, Sentence) else value for name, value in sentence.values.items()
    }
    return {_SENTENCE: sentence.text, "values": values}


def read_sentence(text: str | None) -> Sentence | None:
    """Return the sentence `sentence_text` wrote."""
    return None if text is None else _sentence_from_json(json.loads(text))


def _sentence_from_json(row: Mapping[str, Any]) -> Sentence:
    values = {
        name: _sentence_from_json(value) if isinstance(value, dict) and _SENTENCE in value else value
        for name, value in row["values"].items()
    }
    return Sentence(row[_SENTENCE], values)


def addresses_text(addresses: Iterable[Address]) -> str:
    """Return addresses as JSON text: pairs of name and address."""
    return json_text([[address.name, address.email] for address in addresses])


def read_addresses(text: str) -> tuple[Address, ...]:
    """Return the addresses `addresses_text` wrote."""
    return tuple(Address(name, email) for name, email in json.loads(text))
