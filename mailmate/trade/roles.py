"""Who somebody is in a deal, and whether we write to them directly (DOMAIN handbook 8.4)."""

from __future__ import annotations

from mailmate.sentences import mark

ROLES = {
    "buyer": mark("buyer"),
    "intermediary": mark("intermediary"),
    "end_customer": mark("end customer"),
    "agent": mark("agent"),
    "forwarder": mark("forwarder"),
    "bank": mark("bank"),
    "supplier": mark("supplier"),
    "inspector": mark("inspector"),
}
"""Roles, and the word for each."""

NOT_WRITTEN_TO = frozenset({"end_customer"})
"""Roles that are reached through the intermediary unless a person says otherwise."""
