"""Answers of a setup that is not through yet: kept as they are typed, offered again, gone once config.toml holds them.

They name servers and where a secret is kept, never the secret. Those of another address hold for its person alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from mailmate.config import make_home
from mailmate.errors import StorageFailed
from mailmate.sentences import Sentence

UNFINISHED = "setup-unfinished.json"
_OF_THE_PERSON = ("name", "company", "language", "timezone", "country")


def unfinished_answers(home: Path) -> dict[str, str]:
    """Return what was answered before setup was stopped, by the names of the options; empty where nothing was."""
    try:
        told = json.loads((home / UNFINISHED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {key: value for key, value in told.items() if isinstance(value, str) and value}


def holding_for(answers: Mapping[str, str], address: str) -> dict[str, str]:
    """Return the earlier answers that hold for this address: for another one those about the person alone."""
    same = answers.get("address", "").lower() == address.lower()
    return {key: value for key, value in answers.items() if same or key in _OF_THE_PERSON}


def keep_unfinished(home: Path, answers: Mapping[str, str]) -> None:
    """Keep what was answered so far. Raises `StorageFailed` where the home folder cannot be written."""
    path = home / UNFINISHED
    fresh = path.with_suffix(".new")
    try:
        make_home(home)
        fresh.write_text(json.dumps(dict(answers), ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise StorageFailed(
            Sentence("{path} cannot be written: {why}.", {"path": str(path), "why": error.strerror or str(error)}),
            Sentence("Choose another folder with --home."),
        ) from error


def drop_unfinished(home: Path) -> None:
    """Forget them: they stand in config.toml now."""
    (home / UNFINISHED).unlink(missing_ok=True)
