"""Days as they are stored: ISO text in the values of entries, and nothing where that is no day."""

from __future__ import annotations

from datetime import date


def iso_day(value: object) -> date | None:
    """Return the day an ISO text names; None for anything else, whoever wrote it."""
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
