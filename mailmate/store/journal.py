"""What mailmate notes about itself: small values by key, and what model calls cost."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from mailmate.store.columns import json_text, moment_text, read_json
from mailmate.store.connections import Connections
from mailmate.trade.protocols import ModelCall

MOST_RAW = 20_000
"""Characters kept of an answer that could not be used."""


class Journal:
    """Notes and model calls."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def note(self, key: str, value: Any) -> None:
        """Keep a small JSON value under a key, in place of the one before."""
        self._db.change("INSERT OR REPLACE INTO notes (key, value) VALUES (?, ?)", (key, json_text(value)))

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value noted under a key, or `default`."""
        found = self._db.value("SELECT value FROM notes WHERE key = ?", (key,))
        return default if found is None else read_json(found)

    def notes(self, prefix: str = "") -> dict[str, Any]:
        """Return all notes whose key begins with `prefix`."""
        rows = self._db.rows(
            "SELECT key, value FROM notes WHERE key >= ? AND key < ? || char(1114111) ORDER BY key", (prefix, prefix)
        )
        return {key: read_json(value) for key, value in rows}

    def record_call(self, mail_id: int | None, call: ModelCall, now: datetime) -> None:
        """Note one call of a model and what it cost; None where the server did not say."""
        self._db.change(
            "INSERT INTO model_calls (mail_id, task, model, tokens_in, tokens_out, seconds, at, error, raw)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                mail_id, call.task, call.model, call.tokens_in, call.tokens_out, call.seconds, moment_text(now),
                call.error[:1000], call.raw[:MOST_RAW],
            ),
        )  # fmt: skip

    def calls_of(self, mail_id: int) -> tuple[ModelCall, ...]:
        """Return the calls made for a mail, oldest first."""
        rows = self._db.rows(
            "SELECT task, model, tokens_in, tokens_out, seconds, error, raw FROM model_calls"
            " WHERE mail_id = ? ORDER BY id",
            (mail_id,),
        )
        return tuple(
            ModelCall(task, model, tokens_in, tokens_out, seconds, error=error, raw=raw)
            for task, model, tokens_in, tokens_out, seconds, error, raw in rows
        )

    def usage_since(self, day: date | datetime) -> tuple[int, int]:
        """Return the calls made and tokens used since a moment, or since the beginning of a day in UTC."""
        since = moment_text(day) if isinstance(day, datetime) else day.isoformat()
        calls, tokens = self._db.one(
            "SELECT count(*), coalesce(sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)), 0) FROM model_calls"
            " WHERE at >= ?",
            (since,),
        ) or (0, 0)
        return calls, tokens
