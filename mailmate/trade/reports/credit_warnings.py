"""Warnings on letters of credit as they were raised, and what became of each (DOMAIN 7.4, 11).

The checks are run again as the record stood after each message and each decision. A warning is raised by the message
after which it is first found; it is heeded where a later message or decision took it away, or where we asked for a
change of what it is about. What the passing of time alone brings is a duty of the day and is not counted here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from mailmate.trade.credit.credit_checks import check_credit
from mailmate.trade.credit.credit_findings import CreditFinding, Plan
from mailmate.trade.registers import Entry
from mailmate.trade.rules import Rules
from mailmate.values import dataclass

_MOVES = frozenset({"issue", "amendment", "announced", "accepted", "rejected", "planned"})
"""Entries after which the checks may answer otherwise."""
CURED, ASKED, STANDING = "cured", "asked", "standing"


@dataclass(frozen=True, slots=True)
class CreditWarning:
    """A finding, the entry that brought it, and its outcome: `cured`, `asked` or `standing`."""

    finding: CreditFinding
    raised: Entry
    outcome: str


def credit_warnings(entries: Sequence[Entry], plan: Plan, rules: Rules, zone: ZoneInfo) -> tuple[CreditWarning, ...]:
    """Return the warnings one credit ever raised, in the order they were raised.

    `entries` are all of one credit; `plan` what we intend, as it is known now.
    """
    ordered = sorted(entries, key=lambda one: (one.at, one.entry_id or 0))
    raised: dict[tuple[str, str], tuple[CreditFinding, Entry]] = {}
    standing: set[tuple[str, str]] = set()
    for at, entry in enumerate(ordered):
        if entry.kind in _MOVES:
            heard = ordered[: at + 1]
            then = replace(plan, today=entry.at.astimezone(zone).date(), announced=_announced(heard, plan))
            found = {_key(one): one for one in check_credit(heard, then, rules).findings}
            standing = set(found)
            for key, one in found.items():
                raised.setdefault(key, (one, entry))
    asked = [(one, _tags_of(one)) for one in ordered if _is_our_wish(one)]
    return tuple(
        CreditWarning(finding, entry, _outcome(finding, entry, asked, stands=key in standing))
        for key, (finding, entry) in raised.items()
    )


def _announced(heard: Sequence[Entry], plan: Plan) -> bool | None:
    """Return what was known then of a change announced by mail: nothing before the first word of one."""
    return plan.announced if any(one.kind in ("announced", "amendment") for one in heard) else False


def _key(finding: CreditFinding) -> tuple[str, str]:
    return finding.id, " ".join(finding.fields)


def _is_our_wish(entry: Entry) -> bool:
    return entry.kind == "requested" and (entry.ours or entry.value.get("requested_by") == "us")


def _tags_of(entry: Entry) -> frozenset[str]:
    return frozenset(str(one.get("tag")) for one in entry.value.get("changes") or () if one.get("tag"))


def _outcome(
    finding: CreditFinding, raised: Entry, asked: Sequence[tuple[Entry, frozenset[str]]], *, stands: bool
) -> str:
    if not stands:
        return CURED
    wished = any(entry.at >= raised.at and tags & set(finding.fields) for entry, tags in asked)
    return ASKED if wished else STANDING
